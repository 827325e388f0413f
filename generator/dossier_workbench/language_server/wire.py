"""Our values in the words of the Language Server Protocol: places in the units that the editor counts in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from lsprotocol import types
from pygls import uris

from dossier_workbench.language_server.completing import Offer
from dossier_workbench.language_server.known import CLAIM
from dossier_workbench.language_server.texts import Edit, Spot, Stretch, Text, edits_between
from mkdocs_dossier.model.diagnostic import Diagnostic, Severity
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.write import Change

SAYS = "dossier"
"""Who complains, beside what other servers say."""

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}

_ITEM_KINDS = {
    "key": types.CompletionItemKind.Property,
    "word": types.CompletionItemKind.EnumMember,
    "source": types.CompletionItemKind.File,
    "event": types.CompletionItemKind.Event,
    CLAIM: types.CompletionItemKind.Value,
}

Place: TypeAlias = tuple[str, int | None]
"""Address of a file, and its version if the editor has it open."""

DocumentChange: TypeAlias = types.TextDocumentEdit | types.CreateFile | types.RenameFile | types.DeleteFile

_ENCODINGS: dict[str, tuple[str, int]] = {
    types.PositionEncodingKind.Utf8.value: ("utf-8", 1),
    types.PositionEncodingKind.Utf16.value: ("utf-16-le", 2),
    types.PositionEncodingKind.Utf32.value: ("utf-32-le", 4),
}


def file_of(uri: str) -> Path | None:
    """The file that an address means; None for what is no file: a text that was never saved, a file in an archive."""
    path = uris.to_fs_path(uri)
    return Path(path) if path else None


def uri_of(file: Path) -> str:
    """The address of a file."""
    return file.as_uri()


def _decoded(content: bytes) -> str:
    """A text as an editor has it."""
    return content.decode().removeprefix("\ufeff")


@dataclass(frozen=True, slots=True)
class Wire:
    """Places as an editor counts them.

    Attributes:
        encoding: A name of the protocol: `utf-16`, or what editor and server agreed upon.
    """

    encoding: str = types.PositionEncodingKind.Utf16.value

    def _units(self, words: str) -> int:
        name, size = _ENCODINGS[self.encoding]
        return len(words.encode(name)) // size

    def spot(self, text: Text, position: types.Position) -> Spot:
        """A place that the editor names; one behind the end of a line or of the text is that end."""
        name, size = _ENCODINGS[self.encoding]
        line = min(position.line, len(text.lines) - 1)
        head = text.line(line).encode(name)[: position.character * size]
        return Spot(line, len(head.decode(name, "ignore")))

    def position(self, text: Text, spot: Spot) -> types.Position:
        """A place, for the editor."""
        return types.Position(spot.line, self._units(text.line(spot.line)[: spot.column]))

    def range(self, text: Text, where: Stretch) -> types.Range:
        """A stretch, for the editor."""
        return types.Range(self.position(text, where.start), self.position(text, where.end))

    def edit(self, text: Text, edit: Edit) -> types.TextEdit:
        """An edit, for the editor."""
        return types.TextEdit(self.range(text, edit.where), edit.words)

    def diagnostics(self, items: Iterable[Diagnostic], text: Text) -> list[types.Diagnostic]:
        """Complaints about a file, each with what it says to do."""
        return [self._diagnostic(item, text) for item in items]

    def _diagnostic(self, item: Diagnostic, text: Text) -> types.Diagnostic:
        return types.Diagnostic(
            range=self.written(item.origin, text),
            message=f"{item.message}\n{item.hint}" if item.hint else item.message,
            severity=_SEVERITIES[item.severity],
            code=item.code,
            source=SAYS,
        )

    def written(self, origin: Origin, text: Text) -> types.Range:
        """What is written at a place of a file."""
        start = Spot(max(origin.line - 1, 0), max(origin.column - 1, 0))
        return self.range(text, text.written_at(start))

    def changes(self, changes: Sequence[Change], place: Callable[[str], Place]) -> list[DocumentChange]:
        """Changes of files as the editor makes them: files renamed and made, and texts edited.

        Args:
            changes: The changes; what goes is what comes, under another name.
            place: Address and version of a file in the editor.
        """
        gone = [change for change in changes if change.after is None]
        made: list[DocumentChange] = []
        for change in changes:
            if change.after is None:
                continue
            uri, version = place(change.path)
            before = change.before or b""
            if change.before is None and gone:
                former = gone.pop()
                before, version = former.before or b"", None
                made.append(types.RenameFile(place(former.path)[0], uri))
            elif change.before is None:
                made.append(types.CreateFile(uri))
            text = _decoded(before)
            edits = [self.edit(Text(text), edit) for edit in edits_between(text, _decoded(change.after))]
            which = types.OptionalVersionedTextDocumentIdentifier(uri=uri, version=version)
            made.append(types.TextDocumentEdit(which, edits))
        return made

    def item(self, text: Text, offer: Offer, place: int) -> types.CompletionItem:
        """Something to type; ``place`` is its number in the order in which it is offered."""
        return types.CompletionItem(
            label=offer.label,
            kind=_ITEM_KINDS.get(offer.sort, types.CompletionItemKind.Reference),
            detail=offer.told or None,
            documentation=offer.more or None,
            sort_text=f"{place:04}",
            filter_text=" ".join((offer.label, *offer.names)),
            text_edit=self.edit(text, offer.edit),
        )
