"""Whether what is left of a run is a name, and what at its ends does not belong to it."""

from __future__ import annotations

from dossier_workbench.names.reading import HYPHEN, Piece, Reader, is_numeral
from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.names.lexicon import (
    ACRONYM,
    ARTICLE,
    CALENDAR,
    CAPITAL,
    DEMONYM,
    HEAD,
    LETTER,
    MODIFIER,
    NAMED,
    NAMING,
    NOISE,
    NOTHING,
    NOUN,
    OF,
    OPENER,
    PARTICLE,
    PLACE,
    PORTFOLIO,
    STATE,
    TITLE,
)

_LONGEST = 12
_TWICE = 2


def trimmed(reader: Reader, piece: Piece) -> Piece | None:
    """Without demonyms and articles at its ends, and without modifiers that modify nothing."""
    first, last = piece.first, piece.last
    while first <= last and not _may_end(reader, last):
        last -= 1
    first = reader.next_capital(first, last)
    named = reader.any(first, last, NAMING) if first <= last else False
    if reader.words.capital_nouns:
        piece = _without_common_noun(reader, Piece(first, last, piece.titled))
        first, last = piece.first, piece.last
    while first <= last and _loose(reader, first, last, named=named):
        first = reader.next_capital(first + 1, last)
    while last > first and reader.flags(last) & DEMONYM and not named and reader.stands_alone(last - 1):
        last -= 1
    if first > last or last - first >= _LONGEST:
        return None
    return Piece(first, last, piece.titled)


def _without_common_noun(reader: Reader, piece: Piece) -> Piece:
    """The blogger Nora Lind, NATO accession: a noun with an article, or behind an acronym, belongs to no name."""
    first, last, titled = piece.first, piece.last, piece.titled
    flags = reader.flags(first) if first <= last else NOTHING
    spaced = first < last and reader.line.gaps[first + 1] == " "
    if spaced and not flags & (NAMED | ACRONYM | NAMING | STATE) and reader.articled(first):
        return Piece(first + 1, last, titled=True)
    if first < last and reader.line.gaps[first + 1] in HYPHEN and flags & (ACRONYM | STATE):
        return Piece(first, first, titled)
    return piece


def _may_end(reader: Reader, at: int) -> bool:
    """Numbers (World War 2) and nouns in lower case (Европейский союз) may end a name, not only capitals."""
    flags = reader.flags(at)
    if not flags & CAPITAL:
        return not flags & (PARTICLE | OF | ARTICLE | NOISE)
    return not flags & NOISE or is_numeral(reader, at) or reader.line.gaps[at] in HYPHEN


def _loose(reader: Reader, first: int, last: int, *, named: bool) -> bool:
    """Whether the first word of a piece is a demonym or an article that the name can do without."""
    flags = reader.flags(first)
    if flags & STATE and not flags & DEMONYM:
        return False
    if flags & DEMONYM:
        return (not named and not flags & NAMED) or first == last
    return bool(flags & (OPENER | ARTICLE)) and first == last and not flags & (PLACE | STATE)


def is_name(reader: Reader, piece: Piece) -> bool:
    """Whether what is left can be a name."""
    first, last = piece.first, piece.last
    if first == last:
        return _single(reader, first)
    if all(reader.line.gaps[at] == "." for at in range(first + 1, last + 1)):
        return True  # U.S.
    if all(
        reader.flags(at) & (PORTFOLIO | MODIFIER | DEMONYM | LETTER)
        for at in range(first, last + 1)
        if reader.flags(at) & CAPITAL
    ):
        return False
    return not reader.words.capital_nouns or piece.titled or _german(reader, first, last)


def _single(reader: Reader, at: int) -> bool:
    flags, word = reader.flags(at), reader.line.words[at]
    if flags & STATE and flags & CAPITAL and not flags & NOISE:
        return True
    if flags & HEAD and not flags & (DEMONYM | MODIFIER | TITLE) and _institution(reader, at):
        return True
    if flags & (LETTER | NOISE | CALENDAR | TITLE | DEMONYM) or (
        flags & (NAMING | PORTFOLIO | MODIFIER) and not flags & ACRONYM
    ):
        return False
    if flags & (ACRONYM | STATE):
        return True
    if reader.words.capital_nouns:
        return _german(reader, at, at)
    return not reader.cases.is_common(word)


def _institution(reader: Reader, at: int) -> bool:
    """Whether the bare noun of a body has a capital that its place does not ask for: the Senate."""
    capital = not reader.words.capital_nouns and not reader.line.opens(at)
    return capital and not reader.cases.is_common(reader.line.words[at])


def _german(reader: Reader, first: int, last: int) -> bool:
    """Whether capitals make a name where all nouns have them: no article, no look of a common noun."""
    words = [at for at in range(first, last + 1) if reader.flags(at) & CAPITAL]
    if len(words) > 1:
        looks = sum(1 for at in words if reader.flags(at) & NOUN)
        compound = all(reader.line.gaps[at] in HYPHEN for at in words[1:])
        if compound and not reader.behind_place_word(first):
            return False
        return bool(reader.flags(first) & NAMED) or looks < len(words) - 1 or not looks
    flags, key = reader.flags(first), fold(reader.line.words[first])
    if flags & (ACRONYM | STATE) or reader.cases.seconds[key] > 0:
        return True
    if (
        flags & (NOUN | NAMED)
        or reader.cases.articled[key] > 0
        or reader.cases.is_common(reader.line.words[first])
    ):
        return False
    plural = key.endswith(("en", "ern"))
    return reader.cases.placed[key] > 0 and not (plural and reader.cases.inner[key] < _TWICE)
