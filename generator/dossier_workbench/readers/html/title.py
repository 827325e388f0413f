"""The headline of a page, as printed, and the outlet's name that pages hang onto it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import chain
from operator import itemgetter

from dossier_workbench.model.draft import Guess
from dossier_workbench.model.provenance import Seen, Where, at_line
from dossier_workbench.readers.html.clues import Clues, Headline
from dossier_workbench.readers.html.pieces import Piece
from dossier_workbench.readers.html.prose import is_link, is_prose
from dossier_workbench.readers.html.zones import Zone
from dossier_workbench.readers.signs import signs

_SEPARATOR = re.compile(r"\s+[|–—\-·•:»«/]+\s+|\s*[|»«]\s*|(?<=\S): ")
_FEW_WORDS = 3
_NAME_WORDS = 5
_NAME_SIGNS = 40
_ALIKE = 0.6
_NEAR_ABOVE = 15
_LITTLE_ELSE = 2
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_OF_ARTICLE = frozenset({Zone.LABEL, Zone.LEAD})
_NO_OUTLET = "without the outlet's name"


def headline(clues: Clues, outlets: Collection[str]) -> Guess | None:
    """The article's headline.

    The page's own ``h1`` is what readers saw; which of several it is, and whether it is the outlet's emblem, the
    metadata tell.

    Args:
        clues: What the page says of itself.
        outlets: How the outlet is called, and its address.
    """
    names = frozenset(map(signs, outlets))
    told = _told(clues, names)
    likest = [
        (max((alike(printed.text, title) for title, _ in told), default=0), printed)
        for printed in clues.headlines
    ]
    likeness, best = max(likest, key=itemgetter(0), default=(0, None))
    if best and likeness >= _ALIKE:
        return _printed(best, [title for title, _ in told])
    if told and told[0][1].where is not Where.ELEMENT:
        return Guess.at(*told[0])
    several = [
        (printed.text, printed.seen)
        for printed in clues.headlines
        if len(printed.text.split()) >= _FEW_WORDS and signs(printed.text) not in names
    ]
    best_place = several if len(several) == 1 else told
    return Guess.at(*best_place[0]) if best_place else None


def _printed(best: Headline, told: list[str]) -> Guess:
    """A headline as printed; without what the page sets apart in it, where the metadata leave that out too."""
    known = {signs(title) for title in told}
    text = next((text for text in (best.text, *best.cores) if signs(text) in known), best.text)
    return Guess.at(text, best.seen.giving(text, best.text, "without what is set apart in it"))


def _told(clues: Clues, names: Collection[str]) -> list[tuple[str, Seen]]:
    """The headline as the metadata tell it, the most trustworthy first, each with where it stands."""
    found = [clues.told.text("headline")]
    for content, seen in map(clues.meta, ("og:title", "twitter:title", "dc.title", "headline")):
        title = without_outlet(content, names)
        found.append((title, seen.giving(title, content, _NO_OUTLET)))
    title = without_outlet(clues.title, names)
    if title == clues.title and not any(text for text, _ in found):
        title = split_title(title)[0]
    found.append((title, Seen(Where.ELEMENT, "title").giving(title, clues.title, _NO_OUTLET)))
    return [(text, seen) for text, seen in found if text]


def alike(one: str, other: str) -> float:
    """How much of the shorter headline's words the longer one has; 1.0 for the same letters."""
    first, second = signs(one), signs(other)
    if not first or not second:
        return 0.0
    if first == second:
        return 1.0
    words = [set(re.findall(r"\w+", text.casefold())) for text in (one, other)]
    shorter = min(words, key=len)
    if len(shorter) < _FEW_WORDS and min(len(first), len(second)) < 12:  # noqa: PLR2004 - an outlet's name
        return 0.0
    if first in second or second in first:
        return 0.95
    return len(words[0] & words[1]) / max(len(shorter), 1) * 0.9


def without_outlet(title: str, names: Collection[str]) -> str:
    """A title without the outlet's name before or after it, in letters as `signs` gives them."""
    marks = list(_SEPARATOR.finditer(title)) if names else []
    before = (title[: mark.start()].strip() for mark in marks if signs(title[mark.end() :]) in names)
    behind = (
        title[mark.end() :].strip() for mark in reversed(marks) if signs(title[: mark.start()]) in names
    )
    return next(chain(before, behind), title)


def printed_title(title: str, lines: Sequence[str]) -> Headline | None:
    """The line of a page without headings that its title holds word for word; None if there is none."""
    whole = signs(title)
    fitting = [
        number
        for number, line in enumerate(lines)
        if len(line.split()) >= _FEW_WORDS and (key := signs(line)) and key in whole
    ]
    best = max(fitting, key=lambda number: len(lines[number]), default=None)
    if best is None:
        return _printed_part(title, lines)
    return Headline(lines[best], at_line(best, "the line of the page that its title repeats"))


def _printed_part(title: str, lines: Sequence[str]) -> Headline | None:
    """The part of a title that a line of the page holds beside little else: Club - Sluice opens - News."""
    parts = [part.strip() for part in _SEPARATOR.split(title)]
    for part in sorted((part for part in parts if len(part.split()) > _FEW_WORDS), key=len, reverse=True):
        key = signs(part)
        for number, line in enumerate(lines):
            if len(line) <= _LITTLE_ELSE * len(part) and key in signs(line):
                return Headline(part, at_line(number, "the part of the page's title that a line of it holds"))
    return None


def heading_above(
    pieces: Sequence[Piece], body: Sequence[int], *, told: str, marked: Collection[str]
) -> Guess | None:
    """The heading under which the article stands, where the page prints its headline nowhere as it is told.

    Of several the one of the highest level, and the nearest of these; the nearest of all where many are of the highest.

    Args:
        pieces: All of the page.
        body: Numbers of those that are the article's text.
        told: The headline as it is known so far; empty if it is not.
        marked: What is marked up as a headline: a heading may hold a kicker beside it.
    """
    known = signs(told)
    if known and any(known in signs(piece.text) for piece in pieces if not is_link(piece)):
        return None
    if line := printed_title(told, [piece.text for piece in pieces]):
        return Guess.at(line.text, line.seen)
    first = next((index for index in body if is_prose(pieces[index].text)), -1)
    headings = [
        (pieces[index].tag, -index)
        for index in range(max(0, first - _NEAR_ABOVE), first)
        if pieces[index].tag in _HEADINGS and _may_head(pieces[index])
    ]
    if not headings:
        return None
    tops = sum(tag == "h1" for tag, _ in headings)
    number = -(min(headings) if tops < _FEW_WORDS else headings[-1])[1]
    whole = pieces[number].text
    core = next((text for text in marked if len(text.split()) >= _FEW_WORDS and text in whole), whole)
    return Guess.at(core, at_line(number, "the heading above the text"))


def _may_head(piece: Piece) -> bool:
    return len(piece.text.split()) >= _FEW_WORDS and all(mark.zone in _OF_ARTICLE for mark in piece.zones)


def rest_of_title(title: str, printed: str) -> str:
    """What a title says beside the headline: mostly the outlet's name. Empty if it is too long for one."""
    before, found, behind = title.partition(printed)
    if not found or (before.strip() and behind.strip()):
        return ""
    rest = (before or behind).strip(" |–—-·•:»«/\t")
    return rest if _may_be_name(rest) else ""


def split_title(title: str) -> tuple[str, str]:
    """A title and the outlet behind it, where nothing else tells the outlet's name; the second may be empty."""
    for mark in [mark for mark in _SEPARATOR.finditer(title) if mark[0].strip() != ":"][-1:]:
        head, tail = title[: mark.start()].strip(), title[mark.end() :].strip()
        if _may_be_name(tail) and len(head.split()) > len(tail.split()):
            return head, tail
    return title, ""


def _may_be_name(text: str) -> bool:
    return bool(text) and len(text) <= _NAME_SIGNS and len(text.split()) <= _NAME_WORDS
