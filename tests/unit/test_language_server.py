"""A session of `dossier lsp` with a real client over standard input and output."""

import asyncio
import sys
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.client import BaseLanguageClient

from small_dossier import make_minimal_dossier

pytestmark = pytest.mark.thorough

WAIT = 60
ABLE = types.ClientCapabilities(
    workspace=types.WorkspaceClientCapabilities(
        workspace_edit=types.WorkspaceEditClientCapabilities(
            document_changes=True, resource_operations=[types.ResourceOperationKind.Rename]
        )
    )
)


class Editor:
    """What an editor does with a server: texts it holds, and what it was told of files."""

    def __init__(self, client):
        self.client = client
        self.told = {}
        self.logged = []
        self._news = asyncio.Event()
        self._versions = {}

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def hear(params):
            self.told[params.uri] = params.diagnostics
            self._news.set()

        @client.feature(types.WINDOW_LOG_MESSAGE)
        @client.feature(types.WINDOW_SHOW_MESSAGE)
        def log(params):
            self.logged.append(params.message)

    async def codes(self, file, wanted):
        """Wait until what is told of a file holds the code, or, with a minus before it, does not."""
        code, is_wanted = wanted.removeprefix("-"), not wanted.startswith("-")
        while (code in [item.code for item in self.told.get(file.as_uri(), [])]) is not is_wanted:
            self._news.clear()
            await asyncio.wait_for(self._news.wait(), WAIT)
        return self.told.get(file.as_uri(), [])

    def open(self, file, text=None):
        item = types.TextDocumentItem(file.as_uri(), "yaml", 1, file.read_text() if text is None else text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def type(self, file, text):
        version = self._versions[file] = self._versions.get(file, 1) + 1
        change = types.TextDocumentContentChangeWholeDocument(text)
        which = types.VersionedTextDocumentIdentifier(uri=file.as_uri(), version=version)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(which, [change]))

    def at(self, kind, file, text, words, **more):
        """The question of a kind at the end of some words of a text, in UTF-16 units."""
        before = text[: text.index(words) + len(words)]
        line = before.rpartition("\n")[2]
        place = types.Position(before.count("\n"), len(line.encode("utf-16-le")) // 2)
        return kind(text_document=types.TextDocumentIdentifier(file.as_uri()), position=place, **more)


@asynccontextmanager
async def editing(root):
    client = BaseLanguageClient("test", "1")
    editor = Editor(client)
    await client.start_io(sys.executable, "-m", "mkdocs_dossier", "lsp")
    folder = types.WorkspaceFolder(root.as_uri(), "dossier")
    asked = types.InitializeParams(capabilities=ABLE, workspace_folders=[folder])
    await asyncio.wait_for(client.initialize_async(asked), WAIT)
    client.initialized(types.InitializedParams())
    try:
        yield editor
    finally:
        await asyncio.wait_for(client.shutdown_async(None), WAIT)
        client.exit(None)
        await client.stop()


def test_a_session_of_writing(tmp_path):
    asyncio.run(_session(make_minimal_dossier(tmp_path / "lake")))


async def _session(root):
    file = root / "seeds/catalogue/all.yaml"
    saved = file.read_bytes()
    async with editing(root) as editor:
        editor.open(file)
        await _mistakes(editor, file)
        await _questions(editor, file)
        await _changes(editor, root)
        await _strangers(editor, root)
        assert editor.logged == []
    assert file.read_bytes() == saved, "a server writes nothing"


async def _mistakes(editor, file):
    """What is wrong is told while it is typed, and taken back when it is mended."""
    text = file.read_text()
    editor.type(file, text.replace("place: lake-ost", "place: lake-osst"))
    told = await editor.codes(file, "dangling-reference")
    found = next(item for item in told if item.code == "dangling-reference")
    line = text.splitlines()[found.range.start.line]
    assert (found.range.start.character, found.range.end.character) == (11, 11 + len("lake-osst"))
    assert line.strip() == "place: lake-ost"
    assert found.severity == types.DiagnosticSeverity.Error
    assert "lake-ost" in found.message
    editor.type(file, f"{text}  - [")
    await editor.codes(file, "yaml-syntax")
    editor.type(file, text)
    left = await editor.codes(file, "-yaml-syntax")
    assert {item.severity for item in left} == {types.DiagnosticSeverity.Information}


async def _questions(editor, file):
    """Places are counted as the editor counts them, and hostile words stay words."""
    client = editor.client
    text = file.read_text().replace("summary: Mayor", 'summary: "😀 **b** [x](http://a.example) <img>')
    text = text.replace("of Westerby.", 'of Westerby."').replace("name: Spill", "name: 😀😀 Spill")
    text = text.replace("[{actor: westerby-council", "[{note: 😀😀, actor: westerby-council")
    editor.type(file, text)
    asked = editor.at(types.CompletionParams, file, text, "note: 😀😀, actor: west")
    offered = (await client.text_document_completion_async(asked)).items
    assert [item.label for item in offered] == ["westerby-council"]
    words = "  participants: [{note: 😀😀, actor: "
    start = 2 + len(words.encode("utf-16-le")) // 2
    assert offered[0].text_edit.range.start.character == start
    assert offered[0].text_edit.range.end.character == start + len("westerby-council")
    asked = editor.at(types.DefinitionParams, file, text, "actor: westerby")
    places = await client.text_document_definition_async(asked)
    assert [place.uri for place in places] == [file.as_uri()]
    where = types.ReferenceContext(include_declaration=True)
    asked = editor.at(types.ReferenceParams, file, text, "\nplaces:\n  lake", context=where)
    places = await client.text_document_references_async(asked)
    assert {Path(place.uri).name for place in places} == {"all.yaml", "method.md"}
    asked = editor.at(types.HoverParams, file, text, "\n  nora")
    said = await client.text_document_hover_async(asked)
    while "<img>" not in said.contents.value:  # the reading of what was typed is still on its way
        await asyncio.sleep(0.05)
        said = await client.text_document_hover_async(asked)
    assert said.contents.kind == types.MarkupKind.PlainText
    asked = types.DocumentSymbolParams(types.TextDocumentIdentifier(file.as_uri()))
    symbols = await client.text_document_document_symbol_async(asked)
    assert [symbol.name for symbol in symbols] == ["nora-lind", "westerby-council", "lake-ost", "spill-2021"]


async def _changes(editor, root):
    """What is to change is handed to the editor, in the texts that it holds, and no file is touched."""
    file, client = root / "seeds/catalogue/all.yaml", editor.client
    text = file.read_text().replace("place: lake-ost", "place: lake-osst")
    editor.type(file, text)
    told = [
        item for item in await editor.codes(file, "dangling-reference") if item.code == "dangling-reference"
    ]
    context = types.CodeActionContext(diagnostics=told)
    document = types.TextDocumentIdentifier(file.as_uri())
    asked = types.CodeActionParams(document, told[0].range, context)
    actions = await client.text_document_code_action_async(asked)
    assert actions[0].title == "Write lake-ost"
    edited = actions[0].edit.document_changes[0]
    assert edited.text_document.version > 1
    assert [edit.new_text for edit in edited.edits] == [""]
    text = text.replace("lake-osst", "lake-ost").replace("actors:", "actors: # 😀", 1)
    editor.type(file, text)
    asked = editor.at(types.PrepareRenameParams, file, text, "\nplaces:\n  lake")
    assert (await client.text_document_prepare_rename_async(asked)).start.character == 2
    asked = editor.at(types.RenameParams, file, text, "\nplaces:\n  lake", new_name="lake-east")
    changes = (await client.text_document_rename_async(asked)).document_changes
    assert {Path(change.text_document.uri).name for change in changes} == {"all.yaml", "method.md"}
    article = root / "seeds/articles/morning-post.md"
    asked = editor.at(types.RenameParams, file, text, "source: morning", new_name="post")
    first, *changes = (await client.text_document_rename_async(asked)).document_changes
    assert (first.kind, first.old_uri) == ("rename", article.as_uri())
    assert Path(changes[0].text_document.uri).name == "post.md"
    assert "was: [morning-post]" in changes[0].edits[0].new_text
    asked = editor.at(types.RenameParams, file, text, "\nplaces:\n  lake", new_name="nora-lind")
    with pytest.raises(JsonRpcException, match="taken"):
        await client.text_document_rename_async(asked)


async def _strangers(editor, root):
    """Files of no dossier, files that are not there and places that are none get no answer and do no harm."""
    text = "actors:\n  x:\n    part_of: "
    for uri in ("untitled:1", (root.parent / "no-dossier.yaml").as_uri(), (root / "mkdocs.yml").as_uri()):
        item = types.TextDocumentItem(uri, "yaml", 1, text)
        editor.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        where, place = types.TextDocumentIdentifier(uri), types.Position(2, 13)
        offered = await editor.client.text_document_completion_async(types.CompletionParams(where, place))
        assert len(offered.items) == 0
        assert await editor.client.text_document_hover_async(types.HoverParams(where, place)) is None
    file = root / "seeds/catalogue/new.yaml"  # not saved yet
    editor.open(file, text)
    far = types.CompletionParams(types.TextDocumentIdentifier(file.as_uri()), types.Position(900, 900))
    assert (await editor.client.text_document_completion_async(far)).items is not None
    asked = editor.at(types.CompletionParams, file, text, "part_of: ")
    offered = await editor.client.text_document_completion_async(asked)
    assert "nora-lind" in [item.label for item in offered.items]
