"""Names side by side: where one ends and another begins."""

from __future__ import annotations

from collections.abc import Iterator

from dossier_workbench.names.reading import HYPHEN, Piece, Reader
from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.names.lexicon import (
    ACRONYM,
    BREAK,
    CAPITAL,
    HEAD,
    NAMING,
    STATE,
)

_PERSON = 2  # words of a usual person's name


def behind_heads(reader: Reader, piece: Piece) -> Iterator[Piece]:
    """International Council | Nora Lind: a body's name ends with its noun where two names follow."""
    for at in range(piece.first + 1, piece.last - _PERSON + 1):
        rest = range(at + 1, piece.last + 1)
        plain = (
            reader.flags(each) & CAPITAL and not reader.flags(each) & (NAMING | ACRONYM) for each in rest
        )
        spaced = (reader.line.gaps[each] == " " for each in rest)
        if reader.flags(at) & HEAD and len(rest) <= _PERSON + 1 and all(plain) and all(spaced):
            yield Piece(piece.first, at)
            yield Piece(at + 1, piece.last, titled=True)
            return
    yield piece


def between_hyphens(reader: Reader, piece: Piece) -> Iterator[Piece]:
    """Two names with a hyphen between them are two; Alma-Ata is one."""
    first = piece.first
    for at in range(piece.first + 1, piece.last + 1):
        if reader.line.gaps[at] in HYPHEN and reader.stands_alone(at - 1) and reader.stands_alone(at):
            yield Piece(first, at - 1, piece.titled)
            first = at
    yield Piece(first, piece.last, piece.titled)


def between_names(reader: Reader, piece: Piece) -> Iterator[Piece]:
    """Two names side by side without a sign: one of them is inflected, an acronym, or known by itreader."""
    first = piece.first
    for at in range(piece.first + 1, piece.last + 1):
        if reader.line.gaps[at] == " " and _parts(reader, first, at, piece.last):
            yield Piece(first, at - 1, piece.titled)
            first = at
    yield Piece(first, piece.last, piece.titled and first == piece.first)


def _parts(reader: Reader, first: int, at: int, last: int) -> bool:
    """Whether one name ends before a word and another begins with it."""
    before, here = reader.flags(at - 1), reader.flags(at)
    capitals = before & CAPITAL and here & CAPITAL
    if not capitals or here & NAMING or (at < last and reader.flags(at + 1) & NAMING):
        return bool(before & STATE and here & STATE and before & CAPITAL)
    if before & STATE and (here & STATE or reader.words.juxtaposed):
        return True
    if before & STATE and at < last and not reader.any(at, last, NAMING | ACRONYM):
        return True  # Republic of Georgia | Nora Lind
    if not reader.words.juxtaposed:
        return False
    if (before | here) & BREAK:
        return True
    if bool(before & ACRONYM) != bool(here & ACRONYM):
        return not reader.any(first, at, HEAD)
    words = fold(reader.line.words[at - 1]), fold(reader.line.words[at])
    rest = last - at
    return (
        at - 1 == first
        and reader.cases.pairs[words] <= 1
        and reader.cases.alone[words[0]] > 0
        and (rest >= 1 or bool(before & HEAD) or reader.cases.alone[words[1]] > 0)
    )
