"""Names of outlets, by the nouns that they end with: Quay Courier."""

from __future__ import annotations

import re
from functools import cache

from mkdocs_dossier.languages.files import ALL, section, tags_with
from mkdocs_dossier.languages.sections import Names, Outlets

_INITIALS = re.compile("[A-Z]{3,5}")
_MOST = 5  # words of such a name


@cache
def _nouns() -> frozenset[str]:
    return frozenset(noun.casefold() for tag in tags_with(Outlets) for noun in section(tag, Outlets).noun)


def without_firm(text: str) -> str:
    """A name without what the firm behind an outlet calls itself: The Hill Times Company."""
    head, _, last = text.rpartition(" ")
    return head if is_outlet(head) and last.strip(".").casefold() in _firms() else text


@cache
def _firms() -> frozenset[str]:
    words = section(ALL, Names)
    return frozenset(map(str.casefold, (*words.company, *words.limited, *words.stock)))


def is_station(text: str) -> bool:
    """Whether a text is initials as stations have them, and no state's."""
    return _INITIALS.fullmatch(text) is not None and text.casefold() not in _states()


@cache
def _states() -> frozenset[str]:
    return frozenset(state.casefold() for tag in tags_with(Names) for state in section(tag, Names).state)


def is_outlet(text: str) -> bool:
    """Whether a text is a few words with capitals, the last of which ends names of outlets."""
    if ":" in text:
        return False
    words = text.removeprefix("The ").split()
    named = 1 < len(words) <= _MOST and all(word[:1].isupper() or not word[:1].isalpha() for word in words)
    return named and words[-1].casefold() in _nouns()


def holds_outlet(text: str) -> bool:
    """Whether a text is a few words that open with a capital, one of which is in names of outlets: Le Courrier du Nord."""
    words = text.split()
    return (
        text[:1].isupper() and 1 < len(words) <= _MOST and not _nouns().isdisjoint(map(str.casefold, words))
    )
