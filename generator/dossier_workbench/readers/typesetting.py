"""What setting a text in lines has done to its words, undone: ligatures, and words divided at the ends of lines."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import NamedTuple

from dossier_workbench.names.dictionaries import how_often
from dossier_workbench.readers.language import identified
from mkdocs_dossier.text.characters import one_line

HYPHENS = "-\u2010\u00ad"
# Letters of the Latin, Armenian, Hebrew and Arabic scripts in the shape that they have beside others.
_SHAPED = re.compile("[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb4f\ufb50-\ufdcf\ufdf0-\ufdfb\ufe70-\ufefc]")
_TATWEEL_SHAPES = re.compile("^[ \u0640]")
_DIVIDED = re.compile(rf"[^\W\d_][{HYPHENS}]$")
_LONGEST_WORD = 200
_WORD_END = re.compile(r"[\w’'-]*$")
_WORD_START = re.compile(r"[\w’'-]*")
_SAMPLE = 4_000
_RARE = 300
"""Times that a half is met in the dictionary's texts, below which it may be a mere syllable that somebody wrote."""

# Elsewhere, as in German or Dutch, two words are written as one that no dictionary has.
_DICTIONARIES = frozenset({"en", "es", "fr", "it", "pt", "ru"})

Language = Callable[[], str]


class TextLine(NamedTuple):
    """A line, and whether a hyphen at its end divides a word; that hyphen is not in the text then."""

    text: str
    divided: bool = False


def unshaped(text: str) -> str:
    """A text with plain letters for ligatures and for shapes that depend on the letters beside them."""
    return _SHAPED.sub(lambda found: _TATWEEL_SHAPES.sub("", unicodedata.normalize("NFKC", found[0])), text)


def text_line(raw: str) -> TextLine:
    """A line of plain text; a soft hyphen within it is none of its signs."""
    text = raw.strip()
    divided = _DIVIDED.search(text) is not None
    return TextLine(text.rstrip(HYPHENS) if divided else text, divided)


def words_in(texts: Iterable[str]) -> Counter[str]:
    """The words of a document, by which divided ones are known."""
    return Counter(word for text in texts for word in re.findall(r"[\w’'-]+", text))


def joined(lines: Sequence[TextLine], words: Counter[str], language: Language) -> str:
    """Lines as one text. A hyphen at a line's end stays where it is the word's own.

    So it is where the document writes the word with it elsewhere, before a capital or a digit, and between two whole words
    of a language with a dictionary, unless they are one word in it.

    Args:
        lines: Of one paragraph.
        words: Of the document.
        language: Tells its language, by a primary tag; asked for only where a word is divided.
    """
    texts: list[str] = []
    end = ""  # of what there is so far
    divided = False
    for line in lines:
        part = line.text.lstrip() if line.divided else line.text.strip()
        joint = " " if texts else ""
        if divided:
            head, tail = _WORD_END.search(end), _WORD_START.match(part)
            joint = _joint(head[0] if head else "", tail[0] if tail else "", words, language)
        texts += [joint, part]
        end = f"{end}{joint}{part}"[-_LONGEST_WORD:]
        divided = line.divided
    return one_line("".join(texts))


def _joint(head: str, tail: str, words: Counter[str], language: Language) -> str:
    if words[f"{head}-{tail}"] or tail[:1].isupper() or tail[:1].isdigit():
        return "-"
    if not head or not tail or words[head + tail]:
        return ""
    tag = language()
    known = how_often(tag)
    if tag not in _DICTIONARIES or known((head + tail).casefold()):
        return ""
    return "-" if min(known(head.casefold()), known(tail.casefold())) >= _RARE else ""


def language_of(texts: Sequence[str]) -> Language:
    """Tells the language of some texts, when it is asked for."""

    @cache
    def told() -> str:
        return identified(" ".join(texts)[:_SAMPLE])

    return told
