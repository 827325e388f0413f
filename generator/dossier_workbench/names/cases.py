"""How a corpus writes its words: the evidence that decides about capitals at the head of a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.names.lexicon import (
    ARTICLE,
    BEFORE_PLACE,
    CAPITAL,
    LETTER,
    NOUN,
    OPENER,
    TITLE,
    NameLexicon,
    stem,
)
from mkdocs_dossier.text.names.line import Line, read_line


@dataclass(frozen=True, slots=True)
class Cases:
    """Counts over the texts of one language, by folded word.

    Attributes:
        suffixes: Endings that inflected names may have.
        lower: In lower case.
        inner: With a capital within a sentence.
        pairs: Two capitals in a row, the first within a sentence.
        alone: With a capital within a sentence, no other capital beside it and no hyphen.
        articled: After an article.
        placed: Behind a word that stands before places.
        seconds: Behind another capital that is no title, wherever they stand.
        stems: As ``inner``, by the word without the ending of a case.
    """

    suffixes: tuple[str, ...] = ()
    lower: Counter[str] = field(default_factory=Counter)
    inner: Counter[str] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    alone: Counter[str] = field(default_factory=Counter)
    articled: Counter[str] = field(default_factory=Counter)
    placed: Counter[str] = field(default_factory=Counter)
    seconds: Counter[str] = field(default_factory=Counter)
    stems: Counter[str] = field(default_factory=Counter)

    def is_name(self, word: str) -> bool:
        """Whether the corpus writes a word with a capital as a rule, in this form or in another case."""
        key = fold(word)
        if self.inner[key] > 0:
            return self.inner[key] >= self.lower[key]
        return self.lower[key] == 0 and self.stems[stem(key, self.suffixes)] > 0

    def is_common(self, word: str) -> bool:
        """Whether the corpus writes a word in lower case as a rule."""
        key = fold(word)
        return self.lower[key] > self.inner[key]


def count_cases(paragraphs: Iterable[str], words: NameLexicon) -> Cases:
    """Read texts of one language; the order does not matter."""
    found = Cases(words.suffixes)
    lower: list[str] = []
    for text in paragraphs:
        line = read_line(text, words)
        capitals = [at for at, flag in enumerate(line.flags) if flag & CAPITAL]
        lower.extend(word for word, flag in zip(line.words, line.flags, strict=True) if not flag & CAPITAL)
        if capitals and (words.capital_nouns or not line.is_headline):
            _count_capitals(line, capitals, found)
    for word, number in Counter(lower).items():
        found.lower[fold(word)] += number
    for word, number in found.inner.items():
        found.stems[stem(word, words.suffixes)] += number
    return found


def _count_capitals(line: Line, capitals: list[int], found: Cases) -> None:
    last = len(line.words) - 1
    for at in capitals:
        key = fold(line.words[at])
        after = at < last and line.flags[at + 1] & CAPITAL and line.gaps[at + 1] == " "
        if after and not line.flags[at] & (TITLE | NOUN | LETTER | OPENER | ARTICLE):
            found.seconds[fold(line.words[at + 1])] += 1
        if line.opens(at):
            continue
        found.inner[key] += 1
        if after:
            found.pairs[key, fold(line.words[at + 1])] += 1
        before = line.flags[at - 1]
        apart = not before & CAPITAL or before & OPENER  # From Westerby: the first capital is the sentence's
        if apart and not after and "-" not in line.gaps[at] + line.gaps[at + 1]:
            found.alone[key] += 1
        if before & ARTICLE and not before & CAPITAL:
            found.articled[key] += 1
        elif before & BEFORE_PLACE and not before & CAPITAL and line.gaps[at] == " ":
            found.placed[key] += 1
