"""What the letters of a book make impossible, and where they stand in the dossier's files."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.model.base import walk
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.origin import Marks, Origin
from mkdocs_dossier.model.source import Rights, Source

_STRING = "PDF string"
_SHOWN = 20
"""Places that are named; whoever writes in a script without a font has thousands of them."""


def letter_faults(dossier: Dossier, missing: Sequence[str], chosen: Selection) -> Iterator[Diagnostic]:
    """One diagnostic for each place and character.

    Args:
        dossier: Where the characters stand.
        missing: The characters.
        chosen: The records whose texts the book prints.
    """
    wanted = frozenset(missing)
    count = 0
    for text, origin in _texts(dossier, chosen):
        for sign in dict.fromkeys(sign for sign in text if sign in wanted):
            count += 1
            if count <= _SHOWN:
                name = unicodedata.name(sign, "a character without a name")
                yield diagnostic("book-glyph", f"no font has {sign!r}, U+{ord(sign):04X} ({name})", origin)
    if not count:
        signs = " ".join(f"U+{ord(sign):04X}" for sign in missing)
        yield diagnostic("book-glyph", f"no font has {signs}", dossier.settings_marks.origin)


def unset(dossier: Dossier, chosen: Selection, message: str) -> Diagnostic:
    """Why a book could not be set, at the longest text that it prints, which is what Typst's limits are about.

    Strings of a PDF hold names and titles, for bookmarks: no paragraph of an article is to blame for them.
    """
    printed = _texts(dossier, chosen, bodies=_STRING not in message)
    longest = max(printed, key=lambda item: len(item[0]), default=None)
    if longest is None:
        return diagnostic("book-unset", message, dossier.settings_marks.origin)
    text, origin = longest
    return diagnostic("book-unset", f"{message}; the longest of its texts has {len(text):,} letters", origin)


def _texts(dossier: Dossier, chosen: Selection, *, bodies: bool = True) -> Iterator[tuple[str, Origin]]:
    """Every text of the dossier that the book may print, with its place."""
    yield from _fields(dossier.settings, dossier.settings_marks)
    for record in dossier.records.values():
        if record.id not in chosen.ids:
            continue
        of = record.meta if isinstance(record, Source) else record
        marks = dossier.marks[record.id]
        yield from _fields(of, marks)
        if bodies and isinstance(record, Source) and dossier.rights(record) is not Rights.NONE:
            for leaf in record.body.leaves:
                yield leaf.text, dossier.paragraph_origin(record, leaf.line)
    for page in dossier.hand_pages:
        for number, line in enumerate((page.front + page.body).split("\n"), start=1):
            yield line, Origin(page.origin.path, number, 1)


def _fields(record: BaseModel, marks: Marks) -> Iterator[tuple[str, Origin]]:
    for path, value, _ in walk(record):
        if isinstance(value, str):
            yield value, marks.at(*path).origin
