"""Ids for new sources: readable, of ASCII, and never one that was used before."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import count

from mkdocs_dossier.model.base import ID_LENGTH, id_problem
from mkdocs_dossier.text.name_order import slug

_TITLE_LENGTH = 40
_OUTLET_LENGTH = 20
_DAY = re.compile(r"\d{4}(?:-\d{2}){0,2}")


def article_id(title: str, published: str, publisher: str, is_free: Callable[[str], bool]) -> str:
    """The first free id for an article: words of its title and its day, or else its outlet.

    Args:
        title: The headline.
        published: An EDTF date; empty if unknown.
        publisher: Empty if unknown.
        is_free: Whether an id may be taken.
    """
    return next(name for name in _candidates(title, published, publisher) if is_free(name))


def _candidates(title: str, published: str, publisher: str) -> Iterator[str]:
    day = _DAY.match(published)
    outlet = slug(publisher, _OUTLET_LENGTH)
    words = slug(title, _TITLE_LENGTH) or "article"
    first = "-".join(part for part in (words, day[0] if day else outlet) if part)
    second = "-".join(part for part in (words, outlet, day[0] if day else "") if part)
    for name in dict.fromkeys((first, second)):
        if not id_problem(name):
            yield name
    for number in count(2):
        yield f"{first[: ID_LENGTH - 12]}-{number}"
