r"""Paragraphs of a plain text, by a rule that needs no settings.

A text as it is pasted from a web page has one paragraph a line, with or without blank lines between them.
A text that was wrapped (mail, PDF) has several lines a paragraph, and blank lines between paragraphs. Which
of the two a text is, its *inner* line breaks tell: those between two non-blank lines. An inner break is soft
when the line before it is shorter than 120 characters and the line after it begins with a small letter (an address
on a line of its own does not count). Where
the script has no capitals (Arabic, Hebrew, Georgian as it is written), it begins with any letter, and the line
before it has 50 characters at least and ends like no sentence. A text in which at least a third of the inner
breaks are soft is wrapped, and its paragraphs are the blocks between blank lines; in any other text every
non-blank line is a paragraph. Paragraphs are numbered from 1.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from mkdocs_dossier.text.fold import without_case

_LINE = re.compile("[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# A line that holds nothing but these is blank, and paragraphs neither begin nor end with them.
_BLANK = "\\s\u200b\u2060\ufeff"
_INK = re.compile(f"[^{_BLANK}](?:.*[^{_BLANK}])?", re.DOTALL)

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+", re.IGNORECASE)
_WRAP_WIDTH = 120
_FULL_LINE = 50
_SENTENCE_ENDS = frozenset('.!?…։:;؟。»”"')
_WRAP_SHARE = 3


class ParagraphSpan(NamedTuple):
    """A paragraph: its number, counted from 1, and its span in the text without white space at the ends."""

    number: int
    start: int
    end: int


class _Line(NamedTuple):
    start: int
    end: int
    follows: bool  # no blank line stands between this line and the one before


def _lines(text: str) -> list[_Line]:
    """The non-blank lines, trimmed."""
    lines: list[_Line] = []
    for raw in _LINE.finditer(text):
        ink = _INK.search(text, raw.start(), raw.end())
        if ink is None:
            continue
        gap = text[lines[-1].end : ink.start()] if lines else ""
        lines.append(_Line(ink.start(), ink.end(), len(_BREAK.findall(gap)) == 1))
    return lines


def _wrapped(text: str, lines: Sequence[_Line]) -> bool:
    """Whether a third of the inner line breaks, and one at least, are soft."""
    inner = soft = 0
    for before, line in pairwise(lines):
        if line.follows:
            inner += 1
            first, length = text[line.start], before.end - before.start
            small = first.isalpha() and not (first.isupper() or first.istitle())
            small = small and not _ADDRESS.fullmatch(text, line.start, line.end)
            if small and without_case(first):
                small = length >= _FULL_LINE and text[before.end - 1] not in _SENTENCE_ENDS
            soft += length < _WRAP_WIDTH and small
    return soft > 0 and soft * _WRAP_SHARE >= inner


def paragraphs(text: str) -> tuple[ParagraphSpan, ...]:
    """The paragraphs of a text, by the rule above. Together they hold everything but white space."""
    lines = _lines(text)
    joined = _wrapped(text, lines)
    spans: list[tuple[int, int]] = []
    for line in lines:
        if joined and line.follows:
            spans[-1] = (spans[-1][0], line.end)
        else:
            spans.append((line.start, line.end))
    return tuple(ParagraphSpan(number, start, end) for number, (start, end) in enumerate(spans, 1))


def paragraph_at(found: Sequence[ParagraphSpan], offset: int) -> ParagraphSpan | None:
    """The paragraph that an offset lies in, or None between paragraphs.

    The end of a paragraph counts as lying in it, so that the end of a span may be asked for as well.
    """
    index = bisect_right(found, offset, key=lambda paragraph: paragraph.start) - 1
    if index < 0 or offset > found[index].end:
        return None
    return found[index]
