"""Names of people as bylines print them."""

from __future__ import annotations

import re
from functools import cache

from dossier_workbench.pasted.lexicon import Sign, hits, listed, says, words_of
from mkdocs_dossier.text.fold import without_case

_WORD = re.compile(r"[^\W\d_][^\W\d_]*\.?(?:[-'’ʼ.][^\W\d_]+\.?)*")
_MOST = 5
_ASIDE = re.compile(
    r"\s*(?:\([^()]*\)|\s@\w+|\s\|\s[^|]{2,30}|,\s(?:«[^«»]{2,40}»|»[^«»]{2,40}«|[\"“„][^\"“”„]{2,40}[\"“”]))$"
)
"""What stands behind names and names nobody: (with agencies), @handle, | Outlet, “Outlet”."""


@cache
def between() -> re.Pattern[str]:
    """What stands between two names."""
    return re.compile(rf"\s*(?:,|،|;|&|/|\s(?:{'|'.join(listed('joins'))})\s)\s*", re.IGNORECASE)


@cache
def _place_behind() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{'|'.join(listed('author_from'))})\s[^\W\d_][\w .-]{{1,30}}$")


def is_person(text: str, *, least: int = 2) -> bool:
    """Whether a text has the shape of one person's name.

    Args:
        text: Without a title or role.
        least: The fewest words of it: a single one is a name only where a label says so.
    """
    words = text.split()
    if not least <= len(words) <= _MOST or not all(map(_WORD.fullmatch, words)):
        return False
    big = [word for word in words if word not in listed("small")]
    if not big or not all(word[0].isupper() or without_case(word[0]) for word in big):
        return False
    return not words_of(Sign.NO_PERSON).intersection(word.lower().strip(".") for word in big)


def place_behind(text: str) -> str:
    """A text without "in PLACE" at its end."""
    return _place_behind().sub("", text)


def _without_agency(part: str) -> str:
    """A name without the agency behind it: Jane Doe Associated Press."""
    behind = [hit for hit in hits(part) if hit.sign is Sign.AGENCY and hit.end == len(part) and hit.start]
    name = part[: min(hit.start for hit in behind)].strip() if behind else part
    return name if is_person(name) else part


def only_names(text: str) -> tuple[str, ...]:
    """The persons whose names are all that a text holds; nothing if it holds anything else."""
    parts = [part.strip() for part in between().split(text) if part.strip()]
    cased = all(part[:1].isupper() for part in parts)  # elsewhere any two words would be a name
    return tuple(parts) if parts and cased and all(map(is_person, parts)) else ()


def opens_byline(text: str) -> bool:
    """Whether a text begins with a word such as "By" and goes on."""
    return _behind_by(text) > 0


def is_byline(text: str) -> bool:
    """Whether a text is such a word, with a capital, and names: By Jane Doe."""
    behind = _behind_by(text)
    return behind > 0 and text[:1].isupper() and bool(byline_names(text[behind:].strip(" :.")))


def _behind_by(text: str) -> int:
    """Where the words end by which a byline begins; 0 if none does."""
    ends = (hit.end for hit in hits(text) if hit.sign in {Sign.BY, Sign.BY_NAME} and not hit.start)
    return max((end for end in ends if text[end : end + 1].isspace()), default=0)


def byline_names(text: str) -> tuple[str, ...]:
    """The persons whose names a line holds, a place, a post or a button behind them left out: Jane Doe in Riga."""
    behind = [hit for hit in hits(text) if hit.sign is Sign.BUTTON and hit.end == len(text) and hit.start]
    bare = _ASIDE.sub("", text[: min((hit.start for hit in behind), default=len(text))]).strip()
    place = _place_behind().search(bare)
    return only_names(bare) or (only_names(bare[: place.start()]) if place else _with_post(bare))


def _with_post(text: str) -> tuple[str, ...]:
    """The person whom a line names with a post behind a comma: Jane Doe, science editor."""
    name, _, post = text.partition(",")
    has_post = 0 < len(post.split()) <= _MOST and any(hit.sign is Sign.ROLE for hit in hits(post))
    return only_names(name) if has_post and post.strip()[-1:].isalpha() else ()


def names(text: str, *, least: int = 2) -> tuple[str, ...]:
    """The persons that a byline names, or nothing if it is none.

    What stands behind a name may be a role, an agency or a place; before the first name it may not.
    """
    found: list[str] = []
    for part in filter(None, (_without_agency(part.strip(" .:–—-|")) for part in between().split(text))):
        aside = says(part, Sign.AGENCY, Sign.PICTURES, Sign.SECTION)
        if aside or any(hit.sign is Sign.ROLE for hit in hits(part)) or part.lower() in listed("nobody"):
            continue
        if is_person(part, least=least if not found else 2):
            found.append(part)
        elif not found:
            return ()
    return tuple(dict.fromkeys(found))
