"""What the server answers, question by question."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from dossier_workbench.editing.references import NotRenamedError
from dossier_workbench.editing.yaml_edits import NoPlaceError
from dossier_workbench.language_server.background import in_background
from dossier_workbench.language_server.completing import offers_at
from dossier_workbench.language_server.explaining import explained_at
from dossier_workbench.language_server.files import FileSort
from dossier_workbench.language_server.finding import definition, named_at, references, symbols
from dossier_workbench.language_server.mending import Complaint
from dossier_workbench.language_server.server import DossierServer, refused
from dossier_workbench.language_server.wire import SAYS, file_of

_TURN = 0.001
"""Seconds after which a reading lets an answer go on; Python's own five times as many add up to what a typist notices."""

_WATCHED = ("**/seeds/**", "**/*.md", "**/mkdocs.yml")


def server(fulltext: Path | None = None) -> DossierServer:
    """A server that has not begun yet.

    Args:
        fulltext: The folder of originals, where it is not the usual one.
    """
    sys.setswitchinterval(_TURN)
    made = DossierServer(fulltext)
    for name, (answer, options) in _ANSWERS.items():
        made.feature(name, options)(answer)
    return made


def _initialized(ls: DossierServer, _: types.InitializedParams) -> None:
    ls.opened(list(ls.workspace.folders.values()))
    watching = ls.client_capabilities.workspace and ls.client_capabilities.workspace.did_change_watched_files
    if watching and watching.dynamic_registration:
        watchers = [types.FileSystemWatcher(glob_pattern=pattern) for pattern in _WATCHED]
        wish = types.Registration(
            "files",
            types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
            types.DidChangeWatchedFilesRegistrationOptions(watchers),
        )
        ls.client_register_capability(types.RegistrationParams([wish]))


def _folders(ls: DossierServer, params: types.DidChangeWorkspaceFoldersParams) -> None:
    ls.opened(params.event.added)


def _changed(
    ls: DossierServer,
    params: types.DidOpenTextDocumentParams
    | types.DidChangeTextDocumentParams
    | types.DidSaveTextDocumentParams
    | types.DidCloseTextDocumentParams,
) -> None:
    ls.changed(file_of(params.text_document.uri))


def _changed_on_disk(ls: DossierServer, params: types.DidChangeWatchedFilesParams) -> None:
    for change in params.changes:
        ls.changed(file_of(change.uri))


def _complete(ls: DossierServer, params: types.CompletionParams) -> types.CompletionList:
    asked = ls.asked(params.text_document.uri, params.position)
    if asked is None:
        return types.CompletionList(is_incomplete=False, items=[])
    offers = offers_at(asked.known, asked.text, asked.sort, asked.spot)
    items = [ls.wire.item(asked.text, offer, place) for place, offer in enumerate(offers)]
    # What fits is found anew with every letter: the editor knows neither all ids nor all names of a record.
    return types.CompletionList(is_incomplete=True, items=items)


def _hover(ls: DossierServer, params: types.HoverParams) -> types.Hover | None:
    asked = ls.asked(params.text_document.uri, params.position)
    found = asked and explained_at(asked.known, asked.text, asked.sort, asked.spot)
    if not asked or not found:
        return None
    # Plain text: nothing that stands in a source may become markup.
    content = types.MarkupContent(types.MarkupKind.PlainText, "\n\n".join(found.lines))
    return types.Hover(content, ls.wire.range(asked.text, found.where))


def _define(ls: DossierServer, params: types.DefinitionParams) -> list[types.Location]:
    asked = ls.asked(params.text_document.uri, params.position)
    if asked is None:
        return []
    known = asked.known
    named = named_at(known, asked.text, asked.sort, asked.spot)
    origin = definition(known, named.id) if named else None
    return ls.locations(asked.root, [origin]) if origin else []


def _references(ls: DossierServer, params: types.ReferenceParams) -> list[types.Location]:
    asked = ls.asked(params.text_document.uri, params.position)
    if asked is None:
        return []
    known = asked.known
    named = named_at(known, asked.text, asked.sort, asked.spot)
    if named is None:
        return []
    origin = definition(known, named.id) if params.context.include_declaration else None
    return ls.locations(asked.root, [*([origin] if origin else []), *references(known, named.id)])


def _symbols(ls: DossierServer, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
    asked = ls.asked(params.text_document.uri, types.Position(0, 0))
    if asked is None or asked.sort is not FileSort.CATALOGUE:
        return []
    return [
        types.DocumentSymbol(
            name=symbol.id,
            detail=symbol.section,
            kind=types.SymbolKind.Object,
            range=ls.wire.range(asked.text, symbol.whole),
            selection_range=ls.wire.range(asked.text, symbol.where),
        )
        for symbol in symbols(asked.text)
    ]


def _prepare_rename(ls: DossierServer, params: types.PrepareRenameParams) -> types.Range | None:
    asked = ls.asked(params.text_document.uri, params.position)
    named = named_at(asked.known, asked.text, asked.sort, asked.spot) if asked else None
    return ls.wire.range(asked.text, named.where) if asked and named else None


async def _rename(ls: DossierServer, params: types.RenameParams) -> types.WorkspaceEdit:
    asked = ls.asked(params.text_document.uri, params.position)
    named = named_at(asked.known, asked.text, asked.sort, asked.spot) if asked else None
    if asked is None or named is None:
        raise refused("No id stands here that the dossier knows.")
    reader, held = asked.dossier.reader, ls.held()
    try:
        changes = await in_background(partial(reader.renamed, held, named.id, params.new_name))
    except (NotRenamedError, NoPlaceError, OSError) as error:
        raise refused(str(error)) from error
    return ls.edit(asked.root, changes)


async def _mend(ls: DossierServer, params: types.CodeActionParams) -> list[types.CodeAction]:
    asked = ls.asked(params.text_document.uri, params.range.start)
    actions = []
    for shown in params.context.diagnostics if asked else ():
        if asked is None or shown.source != SAYS or shown.code is None:
            continue
        complaint = Complaint(str(shown.code), ls.wire.spot(asked.text, shown.range.start))
        reader, held = asked.dossier.reader, ls.held()
        for mending in await in_background(partial(reader.mendings, held, asked.file, complaint)):
            with suppress(JsonRpcException):  # the editor can't make new files
                edit = ls.edit(asked.root, [mending.change])
                kind = types.CodeActionKind.QuickFix
                actions.append(types.CodeAction(mending.title, kind=kind, diagnostics=[shown], edit=edit))
    return actions


_ANSWERS: dict[str, tuple[Callable[..., Any], Any]] = {
    types.INITIALIZED: (_initialized, None),
    types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: (_folders, None),
    types.TEXT_DOCUMENT_DID_OPEN: (_changed, None),
    types.TEXT_DOCUMENT_DID_CHANGE: (_changed, None),
    types.TEXT_DOCUMENT_DID_SAVE: (_changed, None),
    types.TEXT_DOCUMENT_DID_CLOSE: (_changed, None),
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: (_changed_on_disk, None),
    types.TEXT_DOCUMENT_COMPLETION: (
        _complete,
        types.CompletionOptions(trigger_characters=[":", " ", "[", "-", ","]),
    ),
    types.TEXT_DOCUMENT_HOVER: (_hover, None),
    types.TEXT_DOCUMENT_DEFINITION: (_define, None),
    types.TEXT_DOCUMENT_REFERENCES: (_references, None),
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: (_symbols, None),
    types.TEXT_DOCUMENT_PREPARE_RENAME: (_prepare_rename, None),
    types.TEXT_DOCUMENT_RENAME: (_rename, types.RenameOptions(prepare_provider=True)),
    types.TEXT_DOCUMENT_CODE_ACTION: (
        _mend,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix]),
    ),
}
