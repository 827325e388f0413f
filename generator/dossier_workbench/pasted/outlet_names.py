"""Names of outlets, by the nouns that they end with: Quay Courier."""

from __future__ import annotations

from functools import cache

from mkdocs_dossier.languages.files import section, tags_with
from mkdocs_dossier.languages.sections import Outlets

_MOST = 5  # words of such a name


@cache
def _nouns() -> frozenset[str]:
    return frozenset(noun.casefold() for tag in tags_with(Outlets) for noun in section(tag, Outlets).noun)


def is_outlet(text: str) -> bool:
    """Whether a text is a few words with capitals, the last of which ends names of outlets."""
    words = text.removeprefix("The ").split()
    named = 1 < len(words) <= _MOST and all(word[:1].isupper() or not word[:1].isalpha() for word in words)
    return named and words[-1].casefold() in _nouns()
