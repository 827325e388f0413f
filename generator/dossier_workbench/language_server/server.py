"""The server: what an editor asks over standard input and output, and what it is told unasked.

It answers from the last reading of a dossier and from the text in the editor. A reading begins when nothing was typed
for a moment, and goes on beside the answers.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer

from dossier_workbench.language_server.background import in_background, kept_from_collector
from dossier_workbench.language_server.files import FileSort, root_of, sort_of
from dossier_workbench.language_server.known import Known
from dossier_workbench.language_server.mending import File
from dossier_workbench.language_server.reading import Reader
from dossier_workbench.language_server.texts import Spot, Text, known_text, sound
from dossier_workbench.language_server.wire import Place, Wire, file_of, uri_of
from mkdocs_dossier.installation import NAME, told_fault
from mkdocs_dossier.load.files import read_text
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.places import SEEDS
from mkdocs_dossier.version import __version__
from mkdocs_dossier.write import Change

QUIET = 0.2
"""Seconds without a change after which a dossier is read."""


@dataclass
class OpenDossier:
    """One dossier: its reader, what was found and what the editor shows, and whether it has to be read again."""

    reader: Reader
    found: dict[Path, list[Diagnostic]] = field(default_factory=dict)
    shown: dict[Path, list[types.Diagnostic]] = field(default_factory=dict)
    changes: int = 0
    reading: asyncio.Task[None] | None = None


@dataclass(frozen=True)
class Asked:
    """What a question is about: a place in a file of a dossier."""

    dossier: OpenDossier
    file: File
    spot: Spot

    @property
    def known(self) -> Known:
        """What is known of the dossier."""
        return self.dossier.reader.known

    @property
    def root(self) -> Path:
        """The dossier's folder."""
        return self.file.root

    @property
    def sort(self) -> FileSort:
        """What sort of file it is."""
        return self.file.sort

    @property
    def text(self) -> Text:
        """What the editor holds of it."""
        return self.file.text


def refused(why: str) -> JsonRpcException:
    """What an editor shows where something can't be done."""
    return JsonRpcException(why, types.LSPErrorCodes.RequestFailed)


class DossierServer(LanguageServer):
    """A language server for all dossiers that an editor has open.

    Args:
        fulltext: The folder of originals, where it is not the usual one.
    """

    def __init__(self, fulltext: Path | None = None) -> None:
        super().__init__(NAME, __version__, types.TextDocumentSyncKind.Full)
        self._fulltext = fulltext.absolute() if fulltext else None
        self._dossiers: dict[Path, OpenDossier] = {}

    @property
    def wire(self) -> Wire:
        """Places as the editor counts them."""
        return Wire(types.PositionEncodingKind(self.workspace.position_encoding).value)

    def changed(self, file: Path | None) -> None:
        """Something of a file is otherwise: its dossier is read soon."""
        root = root_of(file) if file else None
        if root is not None:
            self._read_soon(root)

    def opened(self, folders: Sequence[types.WorkspaceFolder]) -> None:
        """Folders are open: those that are dossiers are read."""
        for folder in folders:
            root = file_of(folder.uri)
            if root and (root / SEEDS).is_dir():
                self._read_soon(root)

    def asked(self, uri: str, position: types.Position) -> Asked | None:
        """What a question is about; None if it is no file of a dossier."""
        file = file_of(uri)
        root = root_of(file) if file else None
        if file is None or root is None:
            return None
        path = file.relative_to(root).as_posix()
        sort = sort_of(path)
        if sort is None:
            return None
        text = _text(root, file, self.held())
        return Asked(self._dossier(root), File(root, path, sort, text), self.wire.spot(text, position))

    def locations(self, root: Path, origins: Sequence[Origin]) -> list[types.Location]:
        """Places in files of a dossier."""
        texts: dict[Path, Text] = {}
        found, held = [], self.held()
        for origin in origins:
            file = root / origin.path
            text = texts[file] = texts.get(file) or _text(root, file, held)
            found.append(types.Location(self._uri(file), self.wire.written(origin, text)))
        return found

    def edit(self, root: Path, changes: Sequence[Change]) -> types.WorkspaceEdit:
        """Changes of a dossier's files for the editor to make.

        Raises:
            JsonRpcException: The editor can't make them.
        """
        made = self.wire.changes(changes, partial(self._place, root))
        able = self.client_capabilities.workspace and self.client_capabilities.workspace.workspace_edit
        if able and able.document_changes:
            operations = {str(operation.value) for operation in able.resource_operations or ()}
            if all(getattr(each, "kind", None) in {None, *operations} for each in made):
                return types.WorkspaceEdit(document_changes=made)
        edits = [each for each in made if isinstance(each, types.TextDocumentEdit)]
        if len(edits) < len(made):
            raise refused("The editor can neither make nor rename files by itself: `dossier rename` does.")
        texts = {
            each.text_document.uri: [edit for edit in each.edits if isinstance(edit, types.TextEdit)]
            for each in edits
        }
        return types.WorkspaceEdit(changes=texts)

    def _place(self, root: Path, path: str) -> Place:
        uri = self._uri(root / path)
        document = self.workspace.text_documents.get(uri)
        return uri, document.version if document else None

    def _dossier(self, root: Path) -> OpenDossier:
        return self._dossiers.setdefault(root, OpenDossier(Reader(root, self._fulltext)))

    def held(self) -> dict[Path, str]:
        """The texts of all open files."""
        found = ((file_of(uri), document) for uri, document in self.workspace.text_documents.items())
        return {file: sound(document.source) for file, document in found if file}

    def _uri(self, file: Path) -> str:
        """The address of a file, as the editor writes it if it has the file open."""
        open_ones = (uri for uri in self.workspace.text_documents if file_of(uri) == file)
        return next(open_ones, uri_of(file))

    def _read_soon(self, root: Path) -> None:
        dossier = self._dossier(root)
        dossier.changes += 1
        if dossier.reading is None or dossier.reading.done():
            dossier.reading = asyncio.ensure_future(self._keep_reading(root, dossier))

    async def _keep_reading(self, root: Path, dossier: OpenDossier) -> None:
        """Read until nothing has changed since the reading began."""
        read = 0
        while read != dossier.changes:
            seen = 0
            while seen != dossier.changes:
                seen = dossier.changes
                await asyncio.sleep(QUIET)
            read = dossier.changes
            try:
                shown = await in_background(partial(_read, root, dossier, self.wire, self.held()))
            except Exception as error:  # noqa: BLE001 - whatever it is, the editor has its last answers and may go on
                self.window_log_message(types.LogMessageParams(types.MessageType.Error, told_fault(error)))
            else:
                self._tell(dossier, shown)

    def _tell(self, dossier: OpenDossier, shown: dict[Path, list[types.Diagnostic]]) -> None:
        """Tell the editor what is to be mended, file by file, as far as that is new."""
        for file in dict.fromkeys((*dossier.shown, *shown)):
            told = shown.get(file, [])
            if dossier.shown.get(file, []) != told:
                self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(self._uri(file), told))
        dossier.shown = shown


def _read(
    root: Path, dossier: OpenDossier, wire: Wire, held: Mapping[Path, str]
) -> dict[Path, list[types.Diagnostic]]:
    """Read a dossier; what is to be mended, file by file, as the editor shows it.

    There may be a note on each of thousands of files: those of which nothing else is said than before stay as they were.
    """
    found: dict[Path, list[Diagnostic]] = {}
    with kept_from_collector():
        told = dossier.reader.read(held)
    for item in told:
        found.setdefault(root / item.origin.path, []).append(item)
    shown = {
        file: dossier.shown[file]
        if file not in held and file in dossier.shown and dossier.found.get(file) == items
        else wire.diagnostics(items, _text(root, file, held))
        for file, items in found.items()
    }
    dossier.found = found
    return shown


def _text(root: Path, file: Path, held: Mapping[Path, str]) -> Text:
    """A file as the editor holds it, else as it is on the disk; nothing if neither has it."""
    if file in held:
        return known_text(held[file])
    found = read_text(root, file).text if file.is_relative_to(root) else None
    return Text(found or "")
