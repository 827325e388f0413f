"""Where more of a name may stand around it, and how texts are read to look for that."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.languages.files import ALL, find_section, section
from mkdocs_dossier.languages.sections import LongerNames, Names
from mkdocs_dossier.languages.tags import primary
from mkdocs_dossier.text.names.lexicon import ARTICLE, CAPITAL, NOTHING, OF, NameLexicon, lexicon
from mkdocs_dossier.text.names.line import Line, read_line

_BEHIND = re.compile(r"\s+(?:&\s+)?(\w+)")
_REACH = 60
"""Characters before a name in which two words are looked for."""


def may_lengthen(text: str, start: int, end: int, words: NameLexicon) -> bool:
    """Whether a capital, or a word that joins capitals, stands beside a name: a quick look before a close one."""
    behind = _BEHIND.match(text, end)
    if behind and words.read(behind[1]) & (CAPITAL | OF):
        return True
    if not start or not text[start - 1].isspace():
        return False
    before = text[max(0, start - _REACH) : start]
    while True:
        before, word = _last_word(before)
        flags = words.read(word) if word else NOTHING
        if not flags & ARTICLE:
            return bool(flags & (CAPITAL | OF))
        if flags & (CAPITAL | OF):
            return bool(flags & OF)


def _last_word(text: str) -> tuple[str, str]:
    """What stands before the last word of a text, and that word, if white space, maybe with an ampersand, is behind it."""
    ended = text.rstrip()
    if ended.endswith("&") and ended != text:
        text, ended = ended[:-1], ended[:-1].rstrip()
    start = end = len(ended)
    while end < len(text) and start and (ended[start - 1].isalnum() or ended[start - 1] == "_"):
        start -= 1
    return ended[:start], ended[start:]


@dataclass(frozen=True, slots=True)
class Lines:
    """Reads paragraphs of one language; None where its capitals tell nothing.

    Attributes:
        language: A BCP 47 tag.
        words: The language's words.
        around: Words beside names, in any language.
    """

    language: str
    words: NameLexicon
    around: LongerNames

    @property
    def english(self) -> bool:
        """Whether the language is the one whose words at the head of a sentence are listed in full."""
        return self.language == "en"

    def read(self, text: str) -> Line | None:
        """A paragraph as words; None if it is a headline."""
        line = read_line(text, self.words)
        return None if line.is_headline or line.is_label else line


@lru_cache
def lines_of(language: str) -> Lines | None:
    """How to read texts of a language; None where capitals are no evidence, or no words are known to judge by."""
    base = primary(language)
    words = lexicon(base)
    if words.capital_nouns or find_section(base, Names) is None:
        return None
    return Lines(base, words, section(ALL, LongerNames))
