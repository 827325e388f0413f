"""The headline of a pasted page: which of the first lines it is, and what the page has appended to it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dossier_workbench.pasted.facts import Label
from dossier_workbench.pasted.lexicon import Sign
from dossier_workbench.pasted.lines import Line
from dossier_workbench.pasted.persons import only_names
from mkdocs_dossier.model.residue import Residue
from mkdocs_dossier.text.tokens import name_key

_LEAST_WORDS = 3
_OUTLET_WORDS = 6

_APPENDED = re.compile(r"^(.*\S)\s*(\||::|»|\s[-–—]\s|\s•\s)\s*([^|]{2,60})$")
_DOMAIN = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}$", re.IGNORECASE)
_WINDOW = 40
_BODY_WORDS = 12
_LONGEST = 40
_SHARE = 0.9
_HEADLINE_WORDS = 4


class Title(NamedTuple):
    """A headline, and the outlet's name if the page has appended it."""

    text: str
    outlet: str
    how: str


def same_headline(words: Sequence[str], headline: Sequence[str]) -> bool:
    """Whether a line is the headline, but for what a page adds to it."""
    if not headline or not words:
        return False
    if list(words) == list(headline):
        return True
    ours, theirs = set(words), set(headline)
    return len(ours & theirs) >= _SHARE * max(len(ours), len(theirs))


def find_title(
    lines: Sequence[Line],
    kinds: Sequence[Residue | None],
    labels: Mapping[int, Label],
    outlets: Sequence[str],
) -> Title | None:
    """The headline among the first lines.

    Args:
        lines: All paragraphs.
        kinds: What is known of them.
        labels: Facts of those that hold nothing else.
        outlets: Names that the page gives its publisher elsewhere.
    """
    for line in lines[:15]:
        hit = line.heads(Sign.SUBJECT)
        if hit and line.size >= _LEAST_WORDS:
            text = re.sub(
                r"^(?:(?:fwd?|re|aw|wg)\s*:\s*)+", "", line.text[hit.end :].lstrip(" :"), flags=re.IGNORECASE
            )
            return Title(text, "", "the letter's subject")
    chosen = _candidates(lines, kinds, labels)
    if not chosen:
        return None
    labelled = min(
        (index for index, label in labels.items() if label.dated or label.labelled), default=len(lines)
    )
    early = [line for line in chosen if any(line is other for other in lines[:labelled])]
    firsts = early if any(line.size >= _HEADLINE_WORDS for line in early) else chosen
    for line in firsts[:12]:
        for other in chosen[chosen.index(line) + 1 : 12]:
            if line.size >= _LEAST_WORDS and (both := _doubled(line, other)):
                return both
    for least in (_HEADLINE_WORDS, 2, 1):
        for line in chosen:
            if line.size >= least and (least == 1 or not only_names(line.text)):
                return _without_outlet(line.text, outlets)
    return None


def _candidates(
    lines: Sequence[Line], kinds: Sequence[Residue | None], labels: Mapping[int, Label]
) -> list[Line]:
    found: list[Line] = []
    above: list[Line] = []
    for index, line in enumerate(lines[:_WINDOW]):
        if line.says(Sign.HOME):
            above, found = (
                found,
                [],
            )  # what stands above a menu is the site's name, or the page's: unless nothing else is there
        if kinds[index] is not None or not line.words:
            continue
        if line.prose and line.stopped and line.size >= _BODY_WORDS:
            break
        label = labels.get(index)
        if line.bullet or line.size > _LONGEST or (label and label.sure):
            continue
        found.append(line)
    if not any(line.size >= _HEADLINE_WORDS for line in found) or any(
        _doubled(a, b) for a in above for b in found
    ):
        found = [*above, *found]
    return found


def _doubled(line: Line, other: Line) -> Title | None:
    """One headline of two lines that repeat it; the plainer spelling of it."""
    short, long = sorted((line, other), key=lambda each: each.size)
    if short.words == long.words:
        plain = other if line.text.isupper() and not other.text.isupper() else line
        return Title(plain.text, "", "printed twice at the head")
    if long.words[: len(short.words)] != short.words:
        return None
    rest = long.text[len(short.text) :].strip()
    if not rest or rest[0].isalnum():
        return None
    outlet = rest.strip(" |:»–—•-")
    return Title(
        short.text, outlet if len(outlet.split()) <= _OUTLET_WORDS else "", "printed twice at the head"
    )


def _without_outlet(text: str, outlets: Sequence[str]) -> Title:
    found = _APPENDED.match(text)
    if found:
        head, sign, tail = found[1], found[2].strip(), found[3].strip()
        known = any(name_key(tail) == name_key(outlet) for outlet in outlets) or _DOMAIN.match(tail)
        if (known or sign in {"|", "::", "»"}) and len(tail.split()) < _OUTLET_WORDS and " " in head:
            return Title(head, tail, "the first line, without the outlet's name behind it")
    return Title(text, "", "the first line that is no label")
