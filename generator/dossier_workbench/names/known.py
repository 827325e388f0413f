"""What is known of single words beside the texts: places that have a name the world over, and words that everybody uses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from dossier_workbench.names.dictionaries import how_often
from mkdocs_dossier.languages.cldr import patterns
from mkdocs_dossier.languages.files import OTHER, find_section, section
from mkdocs_dossier.languages.sections import Names
from mkdocs_dossier.languages.tags import primary
from mkdocs_dossier.languages.territories import places
from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.names.lexicon import HEAD, lexicon, stem

_COMMON: Mapping[str, int] = {"en": 900, "de": 1}
"""Times that a word is met in the dictionary's texts, from which it is a common one, where it can be told so."""

_ABSTRACT = re.compile("(?:[st]ions?|ments?|ness|ities|ity|ships?|isms?|[ae]nces?|ages?|ers|ors|ists)$")
_SHORTEST = 4
_HALF = 3  # letters of either word in one that is made of two
_LINKS = ("", "s", "n", "en", "es", "er")
_OF_PLACES = re.compile(
    "(?:burg|berge?|dorf|heim|hausen|furt|bach|borg|witz|gast|sund|ow|stein|wald|kirchen|brück|hafen|horst|rode)$"
)
"""How names of places end, which would be words made of two else: Perleberg."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a language's words.

    Attributes:
        tag: The language's primary tag.
        names: Names of one word, folded.
        stems: The same without the endings of cases.
        suffixes: Those endings.
        conjunctions: What joins the last two of a list, folded.
    """

    tag: str
    names: frozenset[str]
    stems: frozenset[str]
    suffixes: tuple[str, ...]
    conjunctions: frozenset[str]

    def is_name(self, word: str) -> bool:
        """Whether a word is a known name, in any case."""
        key = fold(word)
        if key in self.names:
            return True
        return bool(self.suffixes) and len(key) >= _SHORTEST and stem(key, self.suffixes) in self.stems

    def is_rare(self, word: str) -> bool:
        """Whether a word is met seldom or never, in a language where that can be told, and looks like no common one."""
        return self.tag in _COMMON and _is_rare(self.tag, word.lower())

    def is_body(self, word: str) -> bool:
        """Whether a German word that no dictionary has is made of another and the noun of a body: Nordwerft."""
        return self.tag == "de" and _is_body(self.tag, word.lower())


@lru_cache(maxsize=1 << 14)
def _is_rare(tag: str, word: str) -> bool:
    often, least = how_often(tag), _COMMON[tag]
    if tag == "de":
        return not often(word) and not _is_made_of_two(word, often)
    spellings = word, word.replace("our", "or")  # the count is of American spellings
    singular = word.removesuffix("s")
    met = max(map(often, spellings))
    return met < least and not _ABSTRACT.search(word) and (singular == word or not often(singular))


def _is_made_of_two(word: str, often: Callable[[str], int]) -> bool:
    """Whether a German word is two others without a blank: Fährverbindung."""
    return not _OF_PLACES.search(word) and any(often(word[cut:]) for cut in _cuts(word, often))


def _cuts(word: str, often: Callable[[str], int]) -> Iterator[int]:
    """Where a German word may be cut behind another, and what joins that to the rest."""
    for cut in range(_HALF, len(word) - _HALF + 1):
        if any(often(word[:cut].removesuffix(link)) for link in _LINKS):
            yield cut


@lru_cache(maxsize=1 << 14)
def _is_body(tag: str, word: str) -> bool:
    often, read = how_often(tag), lexicon(tag).read
    return not often(word) and any(read(word[cut:].capitalize()) & HEAD for cut in _cuts(word, often))


@cache
def known(language: str) -> Known:
    """What is known of the words of a BCP 47 tag's language."""
    tag = primary(language)
    suffixes = lexicon(tag).suffixes
    own = (find_section(tag, Names) or section(OTHER, Names)).known
    names = frozenset(fold(name) for name in (*places(language), *own) if name.isalpha())
    stems = (stem(name, suffixes) for name in names if suffixes and len(name) >= _SHORTEST)
    joint = patterns(tag).get("and", {}).get("2", "").replace("{0}", "").replace("{1}", "")
    return Known(tag, names, frozenset(stems), suffixes, frozenset(filter(None, [fold(joint.strip())])))
