"""A paragraph as words with what they may be, ready to be searched for names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from mkdocs_dossier.text.names.lexicon import ACRONYM, CAPITAL, LETTER, TITLE, NameFlags, NameLexicon
from mkdocs_dossier.text.tokens import split_words

# After these a capital may be due to the place alone: the end of a sentence, an opening quotation mark, a bullet.
_OPENS = re.compile("[.!?…։:;•·●▪\n\r|]|[\"“„«‟]|\\s['‘‚–—-]\\s*$")
_ENDS = re.compile(r"[.!?…։][\"'”’»“)\]]*\s*$")
_HEADLINE_SHARE = 0.6
_HEADLINE_WORDS = 4
_SHOUTED = 0.5


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph.

    Attributes:
        text: As it stands.
        words: Its words.
        gaps: What stands before each word, and at last what stands behind the last one.
        starts: Where each word begins.
        flags: What each word may be.
    """

    text: str
    words: Sequence[str]
    gaps: Sequence[str]
    starts: list[int]
    flags: list[NameFlags]

    def end(self, at: int) -> int:
        """The offset behind a word."""
        return self.starts[at] + len(self.words[at])

    def opens(self, at: int) -> bool:
        """Whether a word stands where any word has a capital."""
        if at == 0:
            return True
        gap = self.gaps[at]
        if gap == " " or not _OPENS.search(gap):
            return False
        # Mr. Lind, J. Lind, the U.S. Senate: no sentence ends there.
        return not (
            gap.strip() == "."
            and self.flags[at - 1] & (LETTER | TITLE)
            and len(self.words[at - 1]) <= _ABBREVIATED
        )

    @property
    def ends(self) -> bool:
        """Whether the paragraph ends as sentences do."""
        return _ENDS.search(self.text) is not None

    @property
    def is_label(self) -> bool:
        """Whether it is a few capitals and no sentence: Download, Tweet Email."""
        words = [flag for flag, word in zip(self.flags, self.words, strict=True) if word[0].isalpha()]
        return len(words) < _HEADLINE_WORDS and all(flag & CAPITAL for flag in words) and not self.ends

    @property
    def is_headline(self) -> bool:
        """Whether Nearly All Words Have Capitals, as in headlines; then a capital says nothing."""
        letters = [flag for flag, word in zip(self.flags, self.words, strict=True) if word[0].isalpha()]
        capitals = sum(1 for flag in letters if flag & CAPITAL)
        shouted = sum(1 for flag in letters if flag & ACRONYM) > _SHOUTED * len(letters)
        raised = capitals >= _HEADLINE_SHARE * len(letters)
        return len(letters) >= _HEADLINE_WORDS and (shouted or (raised and not self.ends))


_ABBREVIATED = 4


def read_line(text: str, words: NameLexicon) -> Line:
    """Cut a paragraph into words."""
    parts = split_words(text)
    starts = list(accumulate(map(len, parts)))[0:-1:2]
    found = parts[1::2]
    return Line(text, found, parts[0::2], starts, list(map(words.read, found)))
