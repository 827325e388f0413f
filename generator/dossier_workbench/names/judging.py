"""Whether what is left of a run is a name, and what at its ends does not belong to it."""

from __future__ import annotations

import re

from dossier_workbench.names.openers import is_listed
from dossier_workbench.names.reading import HYPHEN, Piece, Reader, is_numeral, is_paper
from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.names.lexicon import (
    ACRONYM,
    AFTER_PERSON,
    ARTICLE,
    BEFORE_PLACE,
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
_LONGEST_WORD = 13  # letters; longer words are made of others
_PLURAL = re.compile("(?:e|er|e[nr]n|ien|en|eln?)$")
_QUALIFIES = re.compile("(?:e[nrsm]?|und|oder|wie|als|ohne|mit|sowie)$")
"""How words end before a German noun that is none of a name: adjectives, and what joins things."""

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
    if first <= last and reader.counted(first):
        return Piece(last + 1, last, titled)
    spaced = first < last and reader.line.gaps[first + 1] == " "
    if spaced and not flags & (NAMED | ACRONYM | NAMING | STATE) and reader.articled(first):
        firm = bool(reader.flags(last) & ACRONYM)  # die Norvatt Energie AG; der Betreiber Norvatt Energie AG
        strange = firm and reader.known.is_rare(reader.line.words[first])
        return piece if strange else Piece(first + 1, last, titled=not firm)
    hyphened = first < last and reader.line.gaps[first + 1] in HYPHEN and not reader.flags(last) & HEAD
    if hyphened and flags & (ACRONYM | STATE):
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
    if flags & STATE and reader.words.capital_nouns and first == last and not reader.articled(first):
        return False  # Polen, where it is not die Polen
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
    if (
        (flags & CALENDAR and not is_paper(reader, at))
        or flags & (LETTER | NOISE | TITLE | DEMONYM)
        or (flags & (NAMING | PORTFOLIO | MODIFIER) and not flags & ACRONYM)
    ):
        return False
    if flags & (ACRONYM | STATE):
        return True
    if reader.words.capital_nouns:
        return _german(reader, at, at)
    return not reader.cases.is_common(word)


def _institution(reader: Reader, at: int) -> bool:
    """Whether the bare noun of a body has a capital that its place does not ask for, or opens a list: the Senate."""
    capital = not reader.words.capital_nouns and (not reader.line.opens(at) or is_listed(reader, at))
    return capital and not reader.cases.is_common(reader.line.words[at])


def _german(reader: Reader, first: int, last: int) -> bool:
    """Whether capitals make a name where all nouns have them: no article, no look of a common noun."""
    words = [at for at in range(first, last + 1) if reader.flags(at) & CAPITAL]
    if len(words) > 1:
        looks = sum(1 for at in words if reader.flags(at) & NOUN)
        compound = all(reader.line.gaps[at] in HYPHEN for at in words[1:])
        if compound and reader.flags(last) & HEAD and _is_sure(reader, first):
            return True  # der Ostsee-Zeitung
        if compound and not reader.behind_place_word(first):
            return False
        return bool(reader.flags(first) & NAMED) or looks < len(words) - 1 or not looks
    flags, key = reader.flags(first), fold(reader.line.words[first])
    if (
        flags & (ACRONYM | STATE)
        or reader.cases.seconds[key] > 0
        or reader.known.is_name(reader.line.words[first])
        or reader.known.is_body(reader.line.words[first])
    ):
        return True
    if reader.before(first) & NOISE and reader.before(first) & CAPITAL and not flags & NOUN:
        return True  # die Gewerkschaft Verdi
    if (
        flags & (NOUN | NAMED)
        or reader.cases.articled[key] > 0
        or reader.cases.is_common(reader.line.words[first])
    ):
        return False
    if reader.known.is_rare(reader.line.words[first]):
        return _stands_as_name(reader, first)
    plural = key.endswith(("en", "ern"))
    return reader.cases.placed[key] > 0 and not (plural and reader.cases.inner[key] < _TWICE)


def _is_sure(reader: Reader, at: int) -> bool:
    """Whether a word is a name wherever it stands."""
    word = reader.line.words[at]
    known = reader.flags(at) & (ACRONYM | STATE) or reader.known.is_name(word) or reader.known.is_rare(word)
    return bool(known) or reader.cases.seconds[fold(word)] > 0 or reader.cases.placed[fold(word)] > 0


def _stands_as_name(reader: Reader, at: int) -> bool:
    """Whether a strange word has no article and no adjective before it, and is no further thing of several: und Mangos."""
    word = reader.line.words[at]
    plural = _PLURAL.search(word) is not None
    if len(word) > _LONGEST_WORD:
        return False
    if reader.line.opens(at):
        return not plural
    before = reader.line.words[at - 1]
    if reader.line.gaps[at] != " ":
        return reader.line.gaps[at].strip() == "," and _is_sure(reader, at - 1)
    if reader.flags(at - 1) & CAPITAL:
        return True  # behind a title or a weekday that the run was cut at
    if fold(before) in reader.known.conjunctions and at > 1 and reader.flags(at - 2) & CAPITAL:
        return _is_sure(reader, at - 2)
    told = reader.flags(at - 1) & (BEFORE_PLACE | AFTER_PERSON)
    return bool(told) or not (plural or _QUALIFIES.search(before))
