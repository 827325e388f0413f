"""Which words of a language turn, limit or count."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from mkdocs_dossier.languages.files import section
from mkdocs_dossier.languages.sections import Sense, Words
from mkdocs_dossier.languages.tags import primary
from mkdocs_dossier.text.normalise import normalise

Phrases = frozenset[tuple[str, ...]]

LONGEST = 4
"""Words that a phrase has at most."""

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class SenseLexicon:
    """What is known of a language; words are folded by `placed_words`.

    Attributes:
        limits: What takes back or binds what stands before it.
        opening: What does so only where a sign stands before it.
        closing: What does so only where a sign stands behind it.
        negates: What turns what follows it.
        negation: How other negating words look.
        harmless: What begins or ends like one of these and is none.
        numbers: Numbers in words.
    """

    limits: Phrases
    opening: Phrases
    closing: Phrases
    negates: Phrases
    negation: re.Pattern[str]
    harmless: Phrases
    numbers: frozenset[str]

    def limiting(self, words: Sequence[str], *, opens: bool = True, closes: bool = True) -> tuple[str, ...]:
        """The phrase that limits, if the words begin with one.

        Args:
            words: Folded.
            opens: Whether a sign stands before the first of them.
            closes: Whether a sign stands behind the first of them.
        """
        head = [tuple(words[:count]) for count in range(LONGEST, 0, -1)]
        if any(phrase in self.harmless for phrase in head):
            return ()
        known = (self.limits, *([self.opening] if opens else []), *([self.closing] if closes else []))
        return next((phrase for phrase in head if any(phrase in phrases for phrases in known)), ())

    def negating(self, words: Sequence[str]) -> tuple[str, ...]:
        """The phrase that turns what follows, if the words end with one."""
        tail = [tuple(words[-count:]) for count in range(LONGEST, 0, -1)]
        if any(phrase in self.harmless for phrase in tail):
            return ()
        found = next((phrase for phrase in tail if phrase in self.negates), ())
        return found or (tuple(words[-1:]) if words and self.negation.fullmatch(words[-1]) else ())

    def is_negation(self, word: str) -> bool:
        """Whether one word turns others."""
        return (word,) in self.negates or self.negation.fullmatch(word) is not None


def placed_words(text: str, most: int | None = None) -> list[tuple[str, int, int]]:
    """The words of a normalised text, or the first few, as they are looked up, with their places in it."""
    return [(match[0].casefold(), *match.span()) for match in islice(_WORD.finditer(text), most)]


@lru_cache(maxsize=32)
def sense(language: str) -> SenseLexicon:
    """What is known of a BCP 47 tag's language; nothing if it has no words."""
    words = section(primary(language), Sense)
    return SenseLexicon(
        limits=_phrases(words.limits),
        opening=_phrases(words.opening),
        closing=_phrases(words.closing),
        negates=_phrases(words.negates),
        negation=words.negation,
        harmless=_phrases(words.harmless),
        numbers=frozenset(word for phrase in _phrases(words.numbers) for word in phrase),
    )


def _phrases(phrases: Words) -> Phrases:
    return frozenset(tuple(normalise(phrase.casefold()).text.split()) for phrase in phrases)
