"""Lines that tell the outlet's section or the keywords, and nothing else."""

from __future__ import annotations

import re

from dossier_workbench.pasted.facts import Fact, Label, Topic
from dossier_workbench.pasted.lexicon import Sign
from dossier_workbench.pasted.lines import Line

_CRUMB = re.compile(r"\s*([>»›/|→])\s*")
_CRUMB_WORDS = 4


def read_sections(line: Line) -> Label | None:
    """A line that tells the sections or keywords: Posted in World, Opinion."""
    path = _path_to_page(line)
    if path:
        return Label((Fact(Topic.SECTION, path, how="printed as the path to the page"),))
    hit = line.opens(Sign.SECTION_LABEL, Sign.TAGS)
    if hit is None or any(each.sign is Sign.SECTION and each.end == len(line.text) for each in line.hits):
        return None
    rest = line.text[hit.end :]
    if (
        rest.lstrip()[:1] not in {":", "՝"}
        and " " not in line.text[: hit.end].strip()
        and hit.sign is not Sign.TAGS
    ):
        return None
    value = re.split(r"\s*[|•·]\s*", rest.strip(" :՝"))[0]
    if hit.sign is Sign.TAGS or not value or line.ended:
        return Label() if not line.ended else None
    return Label((Fact(Topic.SECTION, value, how="printed as the section"),))


def _path_to_page(line: Line) -> str:
    """The sections of a line such as Home > World > Europe > Headline, as printed."""
    home = line.opens(Sign.HOME)
    sign = _CRUMB.match(line.text, home.end) if home and not line.ended else None
    if sign is None:
        return ""
    parts = [part for part in _CRUMB.split(line.text[sign.end() :])[::2] if part]
    return f" {sign[1]} ".join(part for part in parts if len(part.split()) <= _CRUMB_WORDS)


def as_path(text: str, facts: list[Fact]) -> list[Fact]:
    """Sections side by side, as in World > Europe, made one as printed."""
    sections = [fact for fact in facts if fact.topic is Topic.SECTION]
    if (
        not sections[1:]
        or sections != [fact for fact in facts if fact.topic is not Topic.DATE][: len(sections)]
    ):
        return facts
    first, last = str(sections[0].value), str(sections[-1].value)
    start = text.find(first)
    printed = text[start : text.find(last, start + len(first)) + len(last)]
    whole = sections[0]._replace(value=printed)
    at = facts.index(sections[0])
    return [*facts[:at], whole, *(fact for fact in facts[at:] if fact.topic is not Topic.SECTION)]
