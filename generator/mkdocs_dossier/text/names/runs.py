"""Runs of capitals: the stretches of a paragraph in which names are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_dossier.text.names.lexicon import (
    ACRONYM,
    ADJECTIVE,
    AFTER_PERSON,
    ARTICLE,
    CALENDAR,
    CAPITAL,
    DEMONYM,
    HEAD,
    LETTER,
    NAMING,
    OF,
    OPENER,
    PARTICLE,
    PLACE,
    PORTFOLIO,
    STATE,
    TAIL,
    TITLE,
    WORK,
)
from mkdocs_dossier.text.names.line import Line

_SPACE = re.compile(r"[^\S\n\r\v\f\x85\u2028\u2029]+|[^\S\n\r]*\n[^\S\n\r]*")
_HYPHEN = frozenset("-‐‑")
_APOSTROPHE = frozenset("'’ʼ")
_MOST_PARTICLES = 3
_LINK = 2  # letters of a word between hyphens within a name
_ABBREVIATED = 4  # letters of Capt. and the like
_NUMBER = 3  # digits of a number that may end a name
_WITHIN_NUMBERS = frozenset(":/-–‑°.,%")
_POSSESSIVE = frozenset({"s", "S"})


class NameRun(NamedTuple):
    """Words from one index to another, the last included."""

    first: int
    last: int


def runs(line: Line) -> Iterator[NameRun]:
    """The runs of a paragraph, in order; each begins with a capital, or with a particle before one."""
    at = 0
    count = len(line.words)
    while at < count:
        if not line.flags[at] & CAPITAL:
            at += 1
            continue
        last = _reach(line, at)
        yield NameRun(at, last)
        at = last + 1


def is_space(gap: str) -> bool:
    """Whether a gap is white space that parts no paragraphs."""
    return gap == " " or _SPACE.fullmatch(gap) is not None


def _reach(line: Line, first: int) -> int:
    """The index of the last word of the run that begins at an index."""
    last = first
    while (following := _next(line, first, last)) > last:
        last = following
    return last


def _next(line: Line, first: int, last: int) -> int:
    """The index of the word up to which a run goes on, or ``last`` if it ends there."""
    at = last + 1
    if at >= len(line.words):
        return last
    gap, here, before = line.gaps[at], line.flags[at], line.flags[last]
    if here & CAPITAL:
        return at if _joins(line, gap, last) else last
    if gap in _HYPHEN and len(line.words[at]) <= _LINK and at + 1 < len(line.words):  # Dasht-e-Archi
        return at + 1 if line.gaps[at + 1] in _HYPHEN and line.flags[at + 1] & CAPITAL else last
    if not is_space(gap):
        return last
    if line.words[at].isdecimal() and (
        before & PLACE or (last > first and _numbers(line, last, at))
    ):  # Pier 19
        return at
    if here & TAIL and before & ADJECTIVE:
        return at
    if here & OF and (before & (HEAD | WORK) or (before & PLACE and first == last)):
        return _behind_of(line, at, last)
    articled = first > 0 and line.flags[first - 1] & ARTICLE and not line.flags[first - 1] & CAPITAL
    if here & PARTICLE and not articled and not before & (NAMING | ACRONYM | TITLE | OPENER):
        return _behind_particles(line, at, last)
    # Ministry of Economy and Trade: what a body is for may be two things.
    if line.words[at] in {"and", "und", "et", "y"} and before & PORTFOLIO and _has_head(line, first, last):
        return at + 1 if at + 1 < len(line.words) and line.flags[at + 1] & PORTFOLIO else last
    return last


def _numbers(line: Line, last: int, at: int) -> bool:
    """Whether a number belongs to the name before it, as of a ship: Marta Lind 2, but not `in New Lind 20 people`."""
    if len(line.words[at]) > _NUMBER or line.flags[last] & (CALENDAR | STATE | DEMONYM | TITLE | ACRONYM):
        return False
    gap = line.gaps[at + 1]
    if not is_space(gap):
        inside = gap in _WITHIN_NUMBERS and at + 1 < len(line.words)  # 2.5, 10:30, 3-1
        return not inside and not gap.startswith("%")
    return (
        bool(line.flags[at + 1] & (OPENER | AFTER_PERSON | OF | ARTICLE)) and not line.flags[at + 1] & CAPITAL
    )


def _joins(line: Line, gap: str, last: int) -> bool:
    """Whether a gap before a capital stands within a name."""
    if is_space(gap) or gap in _HYPHEN or gap == "+" or gap.strip() == "&":
        return True
    before = line.flags[last]
    if gap in _APOSTROPHE:  # O'Brien, but L'Arménie and Putin'in
        return not before & (OPENER | ARTICLE) and line.words[last + 1] not in _POSSESSIVE
    if gap == ".":  # U.S.
        return bool(before & LETTER)
    if gap.strip() == "." and is_space(gap[1:]):  # J. Lind, Mr. Lind, St. Anna
        acronym = last > 0 and line.gaps[last] == "." and line.flags[last - 1] & LETTER
        if acronym and line.flags[last + 1] & OPENER:
            return False  # the F.A.A. There
        return (
            bool(before & LETTER)
            or (bool(before & TITLE) and len(line.words[last]) <= _ABBREVIATED)
            or line.words[last] in _SAINTS
        )
    return False


_SAINTS = frozenset({"St", "Ste", "Mt", "Ft"})


def _behind_of(line: Line, at: int, last: int) -> int:
    """Bank of …, Council for the …: up to the capital that follows."""
    following = at + 1
    while (
        following < len(line.words)
        and line.flags[following] & ARTICLE
        and not line.flags[following] & CAPITAL
    ):
        following += 1
    if following >= len(line.words) or not all(is_space(gap) for gap in line.gaps[at : following + 1]):
        return last
    flags = line.flags[following]
    return following if flags & CAPITAL and not flags & TITLE else last


def _behind_particles(line: Line, at: int, last: int) -> int:
    """Van der …, al-…: up to the capital that follows."""
    for following in range(at + 1, min(at + 1 + _MOST_PARTICLES, len(line.words))):
        gap = line.gaps[following]
        if not (is_space(gap) or gap in _HYPHEN or gap in _APOSTROPHE):
            return last
        flags = line.flags[following]
        if flags & CAPITAL:
            return last if flags & (ACRONYM | HEAD) else following  # Dietmar Lind von der SPD
        if not flags & (PARTICLE | ARTICLE):
            return last
    return last


def _has_head(line: Line, first: int, last: int) -> bool:
    return any(line.flags[at] & HEAD for at in range(first, last + 1))
