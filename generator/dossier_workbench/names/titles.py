"""Titles, offices, weekdays and months: they part a run of capitals, and say who is a person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier_workbench.names.reading import HYPHEN, Piece, Reader, is_numeral, is_paper
from mkdocs_dossier.text.names.lexicon import (
    ACRONYM,
    ARTICLE,
    CALENDAR,
    CAPITAL,
    DEMONYM,
    HEAD,
    LETTER,
    MODIFIER,
    NAMING,
    NOISE,
    NOTHING,
    OF,
    OPENER,
    PORTFOLIO,
    STATE,
    TITLE,
    NameFlags,
)
from mkdocs_dossier.text.names.runs import NameRun

_PERSON = 2  # words of a usual person's name
_MONTH_NAMES = frozenset({"May", "April", "June", "August", "March", "Mai", "Mars"})
_CITY_OFFICES = frozenset({"manager", "attorney", "clerk", "councilman", "councilwoman", "councillor"})
_DEMONYM = re.compile(r"[a-z]{2}(?:ian|ean|ese)$")
_MINISTERS = frozenset({"minister", "ministers", "secretary", "bakanı", "bakan", "naziri"})


def around_titles(reader: Reader, run: NameRun) -> Iterator[Piece]:
    """The stretches between titles, weekdays and months."""
    first = run.first
    titled = bool(
        reader.before(first) & TITLE
    )  # in lower case, or before an article: the president Nora Lind
    for at in range(run.first, run.last + 1):
        cut = _cuts(reader, at, run)
        if not cut:
            continue
        if at > first:
            yield from _before_title(reader, first, at - 1, cut, titled=titled)
        first = at + 1
        titled = cut == TITLE
    if first <= run.last:
        yield from _after_title_of(reader, Piece(first, run.last, titled))


def _cuts(reader: Reader, at: int, run: NameRun) -> NameFlags:
    """By what a word parts a run: TITLE, CALENDAR, NOISE, or nothing if it does not."""
    flags = reader.flags(at)
    if flags & CALENDAR and not _is_surname(reader, at, run):
        return CALENDAR
    if (
        flags & NOISE
        and not is_numeral(reader, at)
        and not (at > run.first and reader.line.gaps[at] in HYPHEN)
        and not (flags & LETTER and reader.line.gaps[at + 1].startswith("."))
    ):
        return NOISE if not (flags & MODIFIER or reader.line.words[at].isdigit()) else NOTHING
    if not flags & TITLE:
        return NOTHING
    if at < run.last and reader.flags(at + 1) & NAMING and not reader.flags(at + 1) & TITLE:
        return NOTHING  # General Assembly
    if at > run.first and at == run.last and flags & NAMING:
        return NOTHING
    return TITLE


def _is_surname(reader: Reader, at: int, run: NameRun) -> bool:
    """Theresa May is no month, Jan Lind is no January, and The Sun is no Sunday."""
    if reader.line.words[at] == "Jan":
        return at < run.last and reader.line.gaps[at + 1] == " " and bool(reader.flags(at + 1) & CAPITAL)
    if is_paper(reader, at):
        return True
    if reader.line.words[at] not in _MONTH_NAMES:
        return False
    before = reader.flags(at - 1) if at > run.first else NOTHING
    followed = at + 1 < len(reader.line.words) and reader.line.words[at + 1][0].isdigit()
    return bool(before & CAPITAL) and not before & (TITLE | OPENER | DEMONYM | CALENDAR) and not followed


def _before_title(reader: Reader, first: int, last: int, cut: NameFlags, *, titled: bool) -> Iterator[Piece]:
    """What stands before a title, less what belongs to the title: Kremlin | Press Secretary."""
    if cut == TITLE:
        last -= _is_portfolio(reader, last) or _is_city_office(reader, last)
        while last >= first and (
            reader.flags(last) & (MODIFIER | PORTFOLIO) or not reader.flags(last) & CAPITAL
        ):
            last -= 1
    while first < last and reader.flags(first) & MODIFIER and reader.flags(first) & OPENER:
        first += 1  # Former US | President
    if cut == TITLE and first == last and _is_adjective(reader, first):
        return
    if first <= last:
        yield Piece(first, last, titled)


def _is_adjective(reader: Reader, at: int) -> bool:
    """Whether a word before a title looks like the adjective of a state that no table holds: Ostlandian."""
    return _DEMONYM.search(reader.line.words[at]) is not None and not reader.stands_alone(at)


def _is_portfolio(reader: Reader, at: int) -> bool:
    """Whether a word stands before `Minister` and is nothing known by itself: Forestry."""
    minister = reader.line.words[at + 1].casefold() in _MINISTERS and not reader.flags(at + 1) & NAMING
    flags = reader.flags(at) if reader.line.gaps[at + 1] == " " else NOTHING  # of no possessor
    known = flags & (ACRONYM | STATE | DEMONYM) or reader.stands_alone(at)
    return minister and bool(flags & CAPITAL) and not known


def _is_city_office(reader: Reader, at: int) -> bool:
    """Costa Mesa | City Manager."""
    return reader.line.words[at] == "City" and reader.line.words[at + 1].casefold() in _CITY_OFFICES


def _after_title_of(reader: Reader, piece: Piece) -> Iterator[Piece]:
    """President of Northland | Nora Lind: a title's body and its holder, with nothing between them."""
    first, last = piece.first, piece.last
    if not reader.any(first, last, NAMING):
        while first < last and reader.flags(first) & PORTFOLIO and piece.titled:
            first += 1
    if _follows_title_of(reader, first) and not reader.any(first, last, HEAD):
        while first < last and reader.flags(first) & (PORTFOLIO | DEMONYM):
            first += 1
        if last - first >= _PERSON:
            yield Piece(first, last - _PERSON)
            yield Piece(last - _PERSON + 1, last, titled=True)
            return
        if first > piece.first:
            yield Piece(first, last, titled=True)
            return
    yield Piece(first, last, piece.titled)


def _follows_title_of(reader: Reader, first: int) -> bool:
    at = first - 1
    while at >= 0 and reader.flags(at) & ARTICLE and not reader.flags(at) & OF:
        at -= 1
    return at >= 1 and bool(reader.flags(at) & OF) and bool(reader.flags(at - 1) & TITLE)
