"""What is written together with a word and is none of it: Hebrew and Arabic "and", "in" and "the", Korean particles.

A word of a text may so be read in several ways. All of them are tried, in any text of the script: names are looked for in
it, and a search finds it by each.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from mkdocs_dossier.languages.files import section, tags_with
from mkdocs_dossier.languages.sections import JoinedWords
from mkdocs_dossier.text.fold import fold

_LEAST, _LEAST_SYLLABLES = 3, 2
"""Letters and syllables of a word, without what is joined to it, at least: fewer are too often those of another word."""


FIRST_JOINED = "\u0590"
"""The first letter of scripts in which words are joined; for those who ask of many words."""


class WordReading(NamedTuple):
    """One way to read a word.

    Attributes:
        before: How many of its characters stand before what is read.
        behind: How many stand behind it.
        folded: What is read, with an article that has vanished.
    """

    before: int
    behind: int
    folded: str


def readings(word: str) -> tuple[WordReading, ...]:
    """The ways to read a word as less than the whole; none in most scripts."""
    return () if word[0] < FIRST_JOINED else _readings(word)


@lru_cache(maxsize=1 << 16)
def _readings(word: str) -> tuple[WordReading, ...]:
    before, instead, after = _tables()
    found: list[WordReading] = []
    for at in range(1, min(len(word), _LONGEST)):
        head = fold(word[:at])
        if head in before and word[at].isalpha() and len(rest := fold(word[at:])) >= _LEAST:
            found.append(WordReading(at, 0, rest))
            found += [WordReading(at, 0, instead[head] + rest)] if head in instead else []
    for length in range(1, min(_LONGEST, len(word) - _LEAST_SYLLABLES + 1)):
        if word[-length:] in after:
            found.append(WordReading(0, length, fold(word[:-length])))
    return tuple(dict.fromkeys(found))


_LONGEST = 10
"""Characters of what is joined to a word at most, with their points, and one more."""


@cache
def _tables() -> tuple[frozenset[str], dict[str, str], frozenset[str]]:
    """What stands before words, that in which an article has vanished with the article, and what stands behind."""
    known = [section(tag, JoinedWords) for tag in tags_with(JoinedWords)]
    before = frozenset(fold(each) for words in known for each in words.before)
    instead = {
        fold(each): fold(article) for words in known for each in words.instead for article in words.article
    }
    return before, instead, frozenset(each for words in known for each in words.after)
