"""Names of people as bylines print them."""

from __future__ import annotations

import re

from dossier_workbench.pasted.lexicon import Sign, hits, words_of
from mkdocs_dossier.text.fold import without_case

_AND = re.compile(
    r"\s*(?:,|،|;|&|/|\s(?:with|avec|mit|con|com|for|für|pour|para|and|und|et|y|e|и|та|і|ve|və|և|და|و)\s)\s*",
    re.IGNORECASE,
)
_SMALL = frozenset(
    [
        "de",
        "del",
        "della",
        "der",
        "den",
        "di",
        "da",
        "do",
        "dos",
        "das",
        "du",
        "van",
        "von",
        "zu",
        "zur",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "ben",
        "af",
        "av",
        "y",
        "e",
        "oğlu",
        "qızı",
    ]
)
_WORD = re.compile(r"[^\W\d_][^\W\d_]*\.?(?:[-'’ʼ.][^\W\d_]+\.?)*")
_MOST = 5
NOBODY = frozenset(
    ["admin", "editor", "root", "webmaster", "redaktion", "redazione", "redacción", "редакция", "rédaction"]
)


def is_person(text: str, *, least: int = 2) -> bool:
    """Whether a text has the shape of one person's name.

    Args:
        text: Without a title or role.
        least: The fewest words of it: a single one is a name only where a label says so.
    """
    words = text.split()
    if not least <= len(words) <= _MOST or not all(map(_WORD.fullmatch, words)):
        return False
    big = [word for word in words if word not in _SMALL]
    if not big or not all(word[0].isupper() or without_case(word[0]) for word in big):
        return False
    return not words_of(Sign.NO_PERSON).intersection(word.lower().strip(".") for word in big)


def _without_agency(part: str) -> str:
    """A name without the agency behind it: Jane Doe Associated Press."""
    behind = [hit for hit in hits(part) if hit.sign is Sign.AGENCY and hit.end == len(part) and hit.start]
    name = part[: min(hit.start for hit in behind)].strip() if behind else part
    return name if is_person(name) else part


def only_names(text: str) -> tuple[str, ...]:
    """The persons whose names are all that a text holds; nothing if it holds anything else."""
    parts = [part.strip() for part in _AND.split(text) if part.strip()]
    cased = all(part[:1].isupper() for part in parts)  # elsewhere any two words would be a name
    return tuple(parts) if parts and cased and all(map(is_person, parts)) else ()


def opens_byline(text: str) -> bool:
    """Whether a text begins with a word such as "By" and goes on."""
    return any(
        hit.sign in {Sign.BY, Sign.BY_NAME} and not hit.start and text[hit.end : hit.end + 1].isspace()
        for hit in hits(text)
    )


_PLACE = re.compile(r"\s(?:in|aus|à|en|da|из|в)\s[^\W\d_][\w .-]{1,30}$")


def byline_names(text: str) -> tuple[str, ...]:
    """The persons whose names a line holds, a place or a button behind them left out: Jane Doe in Riga."""
    behind = [hit for hit in hits(text) if hit.sign is Sign.BUTTON and hit.end == len(text) and hit.start]
    bare = text[: min((hit.start for hit in behind), default=len(text))].strip()
    place = _PLACE.search(bare)
    return only_names(bare) or (only_names(bare[: place.start()]) if place else ())


def names(text: str, *, least: int = 2) -> tuple[str, ...]:
    """The persons that a byline names, or nothing if it is none.

    What stands behind a name may be a role, an agency or a place; before the first name it may not.
    """
    found: list[str] = []
    for part in filter(None, (_without_agency(part.strip(" .:–—-|")) for part in _AND.split(text))):
        whole = [hit for hit in hits(part) if hit.end - hit.start == len(part)]
        aside = any(hit.sign in {Sign.AGENCY, Sign.ROLE, Sign.PICTURES, Sign.SECTION} for hit in whole)
        if aside or any(hit.sign is Sign.ROLE for hit in hits(part)):
            continue
        if part.lower() in NOBODY:
            continue
        if is_person(part, least=least if not found else 2):
            found.append(part)
        elif not found:
            return ()
    return tuple(dict.fromkeys(found))
