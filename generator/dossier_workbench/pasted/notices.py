"""Lines in which the site speaks to its reader, and lines at which its foot begins."""

from __future__ import annotations

import re

from dossier_workbench.pasted.lexicon import Sign
from dossier_workbench.pasted.lines import Line

_SOURCE_WORDS = 10
_NAMED_WORDS = 30
_COPYRIGHT_WORDS = 12

_YEAR = r"\b(?:19|20)\d\d\b"
_COPYRIGHT = re.compile(
    rf"(?:©|\(c\))[^.]{{0,40}}?{_YEAR}|^(?:19|20)\d\d\s?©|\bcopyright[\s:,]*(?:(?:©|\(c\)|by)\s*)?{_YEAR}",
    re.IGNORECASE,
)
_COPYRIGHT_LINE = re.compile(rf"^copyright\b[^.]{{0,40}}?{_YEAR}", re.IGNORECASE)
# As they come out of a page without spaces between them.
_GLUED = re.compile(
    r"(?:(?:Facebook|Twitter|WhatsApp|Telegram|LinkedIn|E-?[Mm]ail|Print|Pinterest|Reddit|Viber|VK|Share|Copy) ?){2,}"
)
_LONGEST_NOTICE = 60
_LONGEST_FOOT = 80


def is_notice(line: Line) -> bool:
    """Whether a line is one of cookies, subscriptions, comments or rights, or a control of the page."""
    if not line.whole or not line.words or line.size > _LONGEST_NOTICE:
        return False
    opening = line.opens(Sign.OPENING)
    if opening and line.unquoted(opening):
        return True
    return any(line.unquoted(hit) for hit in line.of(Sign.NOTICE)) or is_control(line)


def is_control(line: Line) -> bool:
    """Whether buttons, links and counters are all that a line holds."""
    if _GLUED.fullmatch(line.text):
        return True
    buttons = line.of(Sign.ADVERT, Sign.BUTTON)
    if line.says(Sign.SECTION):
        return False
    return bool(buttons) and line.covered(line.of(Sign.ADVERT, Sign.BUTTON, Sign.COUNTER)) == 0


def holds_rights(line: Line) -> bool:
    """Whether a line tells who may copy the page."""
    if not line.whole or line.size > _LONGEST_FOOT:
        return False
    if any(line.unquoted(hit) for hit in line.of(Sign.RIGHTS)):
        return True
    found = _COPYRIGHT.search(line.text) or (None if line.prose else _COPYRIGHT_LINE.search(line.text))
    return found is not None and (
        not any(map(str.isalpha, line.text[: found.start()])) or line.size <= _COPYRIGHT_WORDS
    )


def opens_foot(line: Line) -> bool:
    """Whether the page's foot begins with a line: the form for comments, the comments, links of the site."""
    hit = line.opens(Sign.FOOT)
    return hit is not None and line.whole and line.covered(line.of(Sign.FOOT, Sign.BUTTON, Sign.COUNTER)) <= 1


def is_common_foot(line: Line) -> bool:
    """Whether the words that open the foot might as well be a subheading of the article."""
    return line.size == 1


def opens_list(line: Line) -> bool:
    """Whether headlines of other articles follow a line."""
    hit, related = line.opens(Sign.LIST), line.opens(Sign.RELATED)
    if not line.whole:
        return False
    announced = related is not None and line.text[related.end :].strip() in {"", ":"}
    return any(each and line.covered([each]) == 0 for each in (hit, related if announced else None))


def names_source(line: Line) -> bool:
    """Whether a line tells where the text is from: Source: Name."""
    return line.heads(Sign.SOURCE) is not None and line.size <= _SOURCE_WORDS


def names_related(line: Line) -> bool:
    """Whether a line names another article: Read more: Headline."""
    hit = line.opens(Sign.RELATED)
    if hit is None or not line.whole or line.size > _NAMED_WORDS:
        return False
    rest = line.text[hit.end :].lstrip()
    return rest[:1] in {":", "|", "»", "›", ">", "→"} or (
        " " in line.text[: hit.end].strip() and not line.ended
    )
