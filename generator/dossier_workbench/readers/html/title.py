"""The headline of a page, as printed, and the outlet's name that pages hang onto it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from operator import itemgetter

from dossier_workbench.model.draft import Guess
from dossier_workbench.model.provenance import Seen, Where, at_line
from dossier_workbench.readers.html.clues import Clues, Headline
from dossier_workbench.readers.signs import signs

_SEPARATOR = re.compile(r"\s+[|–—\-·•:»«/]+\s+|\s*[|»«]\s*|(?<=\S): ")
_FEW_WORDS = 3
_NAME_WORDS = 5
_NAME_SIGNS = 40
_ALIKE = 0.6
_NO_OUTLET = "without the outlet's name"


def headline(clues: Clues, outlet: str) -> Guess | None:
    """The article's headline.

    The page's own ``h1`` is what readers saw; which of several it is, and whether it is the outlet's emblem, the
    metadata tell.
    """
    told = _told(clues, outlet)
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
        if len(printed.text.split()) >= _FEW_WORDS and signs(printed.text) != signs(outlet)
    ]
    best_place = several if len(several) == 1 else told
    return Guess.at(*best_place[0]) if best_place else None


def _printed(best: Headline, told: list[str]) -> Guess:
    """A headline as printed; without what the page sets apart in it, where the metadata leave that out too."""
    known = {signs(title) for title in told}
    text = next((text for text in (best.text, *best.cores) if signs(text) in known), best.text)
    return Guess.at(text, best.seen.giving(text, best.text, "without what is set apart in it"))


def _told(clues: Clues, outlet: str) -> list[tuple[str, Seen]]:
    """The headline as the metadata tell it, the most trustworthy first, each with where it stands."""
    found = [clues.told.text("headline")]
    for content, seen in map(clues.meta, ("og:title", "twitter:title", "dc.title", "headline")):
        title = without_outlet(content, outlet)
        found.append((title, seen.giving(title, content, _NO_OUTLET)))
    title = without_outlet(clues.title, outlet)
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


def without_outlet(title: str, outlet: str) -> str:
    """A title without the outlet's name before or after it."""
    name = signs(outlet)
    if not name:
        return title
    pieces = list(_SEPARATOR.finditer(title))
    before = (title[: mark.start()].strip() for mark in pieces if signs(title[mark.end() :]) == name)
    behind = (
        title[mark.end() :].strip() for mark in reversed(pieces) if signs(title[: mark.start()]) == name
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
        return None
    return Headline(lines[best], at_line(best, "the line of the page that its title repeats"))


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
