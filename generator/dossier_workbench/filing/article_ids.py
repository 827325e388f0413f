"""Ids for new sources: readable, of ASCII, and never one that was used before."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count

from mkdocs_dossier.model.base import ID_LENGTH, id_problem
from mkdocs_dossier.text.name_order import slug

_TITLE_LENGTH = 40
_OUTLET_LENGTH = 20
_PLACE = re.compile(r"\{(\w+)\}")
_DAY = re.compile(r"\d{4}(?:-\d{2}){0,2}")


@dataclass(frozen=True, slots=True)
class Naming:
    """What an article's id is made of.

    Attributes:
        title: The headline.
        published: An EDTF date; empty if unknown.
        publisher: Its name, or the id by which the settings declare it; empty if unknown.
        pattern: How the author wants ids; empty for words of the title and the day.
    """

    title: str
    published: str
    publisher: str
    pattern: str = ""


def article_id(naming: Naming, is_free: Callable[[str], bool]) -> str:
    """The first free id for an article: by the author's pattern, else words of its title and its day, or its outlet.

    Args:
        naming: What it is made of.
        is_free: Whether an id may be taken.
    """
    return next(name for name in _candidates(naming) if is_free(name))


def _candidates(naming: Naming) -> Iterator[str]:
    day = _DAY.match(naming.published)
    outlet = slug(naming.publisher, _OUTLET_LENGTH)
    words = slug(naming.title, _TITLE_LENGTH) or "article"
    values = {"publisher": outlet, "date": day[0] if day else "", "title": words}
    first = "-".join(part for part in (words, values["date"] or outlet) if part)
    second = "-".join(part for part in (words, outlet, values["date"]) if part)
    wanted = _PLACE.sub(lambda found: values[found[1]], naming.pattern)
    # Where a value is missing, the pattern would make ids that differ by a number alone.
    by_pattern = all(values[name] for name in _PLACE.findall(naming.pattern)) and not id_problem(wanted)
    stem = wanted if by_pattern else first
    for name in dict.fromkeys((stem,) if by_pattern else (first, second)):
        if not id_problem(name):
            yield name
    for number in count(2):
        yield f"{stem[: ID_LENGTH - 12]}-{number}"
