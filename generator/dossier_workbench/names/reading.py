"""A paragraph with what the corpus knows of its words: what all that cuts names out of it looks at."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier_workbench.names.cases import Cases
from dossier_workbench.names.known import Known
from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.names.lexicon import (
    ARTICLE,
    BEFORE_PLACE,
    CAPITAL,
    DEMONYM,
    NOTHING,
    STATE,
    TITLE,
    NameFlags,
    NameLexicon,
)
from mkdocs_dossier.text.names.line import Line

HYPHEN = frozenset("-‐‑")
_YEAR = 4  # digits
_NUMERAL = re.compile("[IVX]{2,5}")
_ADJECTIVE = re.compile(r"(?:isch|lich|ig|eu|alt|sam|bar|voll|los|haft|nd|iert)e[nrsm]?$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words that may be a name, both ends included; ``titled`` if a title stands before it."""

    first: int
    last: int
    titled: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """One paragraph, the corpus, the language, and what is known beside them."""

    line: Line
    cases: Cases
    words: NameLexicon
    known: Known

    def flags(self, at: int) -> NameFlags:
        """What a word may be."""
        return self.line.flags[at]

    def any(self, first: int, last: int, flags: NameFlags) -> bool:
        """Whether one of several words may be something."""
        return any(self.line.flags[at] & flags for at in range(first, last + 1))

    def before(self, at: int) -> NameFlags:
        """What the word before a word may be, if nothing but a space stands between them."""
        return self.flags(at - 1) if at and self.line.gaps[at] == " " else NOTHING

    def next_capital(self, at: int, last: int) -> int:
        """The first word with a capital from one word to another; the one behind them if there is none."""
        return next((each for each in range(at, last + 1) if self.flags(each) & CAPITAL), max(at, last + 1))

    def stands_alone(self, at: int) -> bool:
        """Whether the corpus knows a word as a name of its own, or as a surname."""
        word = fold(self.line.words[at])
        known = self.cases.alone[word] > 0 or self.cases.seconds[word] > 0
        return bool(self.flags(at) & (DEMONYM | STATE)) or known

    def articled(self, at: int) -> bool:
        """Whether an article, or an adjective, stands before a word."""
        if at == 0 or self.line.gaps[at] != " " or self.flags(at - 1) & CAPITAL:
            return False
        return bool(self.flags(at - 1) & ARTICLE) or _ADJECTIVE.search(self.line.words[at - 1]) is not None

    def counted(self, at: int) -> bool:
        """Whether a number that is no year stands before a word: 12.000 Tonnen Schlamm."""
        before = self.line.words[at - 1] if at and self.line.gaps[at] == " " else ""
        return before.isdecimal() and len(before) != _YEAR

    def behind_place_word(self, at: int) -> bool:
        """Whether a word that stands before places stands before a word."""
        return bool(self.before(at) & BEFORE_PLACE)


def is_numeral(reader: Reader, at: int) -> bool:
    """Whether a word is the number of a king, a pope, a war: Charles III."""
    before = reader.before(at)
    named = bool(before & CAPITAL) and not before & TITLE
    return named and _NUMERAL.fullmatch(reader.line.words[at]) is not None


def is_paper(reader: Reader, at: int) -> bool:
    """Whether what may be short for Sunday is The Sun."""
    return reader.line.words[at] == "Sun" and bool(reader.before(at) & ARTICLE)
