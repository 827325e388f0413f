"""Which stretches of a paragraph stand in quotation marks.

Only the outermost stretches count. A double mark that is never closed runs to the paragraph's end, since a
quotation of several paragraphs opens each of them and closes the last. A single mark that is never closed is
an apostrophe.
"""

import re
from typing import NamedTuple

from mkdocs_dossier.text.spans import Span

# What may close a stretch, by its opening mark. „ is closed by “ in German and by ” in Polish; newsrooms mix
# curly and straight marks, so a straight one closes a curly one too, where it stands like a closing mark.
_CLOSERS = {
    "“": '”"“',
    "„": '“”"‟',
    "‟": '”"',
    "”": '”"',
    '"': '"”',
    "＂": "＂",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "``": "''",
    "‘": "’'",
    "‚": "‘’",
    "'": "'’",
    "’": "’",
}
_SINGLE = frozenset("‘'’‚‹›")
# Marks that say by their shape which way they face; of these, the same kind may stand inside.
_FACING = {"“": "”", "«": "»", "‹": "›", "「": "」", "『": "』"}
# Marks that close only where they stand like a closing mark: they open elsewhere.
_TWO_FACED = frozenset("\"“”»«‹›'’")
_MARK = re.compile("``|''|[“„‟”\"＂«»‹›「『」』‘’‚']")
_SINGLE_MARK = re.compile("[‘’‚']")

# After these an opening mark may stand, before these a closing one.
_OPENS_AFTER = re.compile(r"[\s(\[{\u2010-\u2015/:,;=«“„‘\"'՝՝\-]")
_CLOSES_BEFORE = re.compile(r"[\s)\]}\u2010-\u2015/:,;.!?…»”’\"'։՝\-]")
_ELISION = re.compile(r"(?:\d0s|(?:tis|twas|em|til|cause|bout|round|n)\b)", re.IGNORECASE)
_FULL_STOPS = frozenset(".,!?…;")


class Stretch(NamedTuple):
    """A quoted stretch: its marks and what stands between them."""

    outer: Span
    inner: Span
    closed: bool


class _Mark(NamedTuple):
    sign: str
    start: int
    end: int
    opens: bool  # stands like an opening mark
    closes: bool  # stands like a closing mark


def _read(text: str) -> list[_Mark]:
    """All marks of a paragraph, with how they stand."""
    marks: list[_Mark] = []
    size = len(text)
    for found in _MARK.finditer(text):
        start, end = found.span()
        sign = found.group()
        space_after = end == size or text[end].isspace()
        space_before = start == 0 or text[start - 1].isspace()
        # A French guillemet has a space on its inner side: only the outer side tells.
        wide = sign in "«»"
        opens = (start == 0 or _OPENS_AFTER.match(text[start - 1]) is not None) and (wide or not space_after)
        closes = (end == size or _CLOSES_BEFORE.match(text[end]) is not None) and (wide or not space_before)
        marks.append(_Mark(sign, start, end, opens, closes))
    return marks


def _opens(text: str, mark: _Mark) -> bool:
    """Whether a mark can begin a quoted stretch, none being open."""
    if mark.sign in "“„«「『":
        return True
    if mark.sign not in _CLOSERS or not mark.opens:
        return False
    return mark.sign not in "‘'’‚" or _ELISION.match(text, mark.end) is None


def _closing_double(marks: list[_Mark], at: int) -> int:
    """The index of the mark that closes the double mark at an index; -1 if none does."""
    sign = marks[at].sign
    closers = _CLOSERS[sign]
    facing = _FACING.get(sign)
    depth = 0
    for index in range(at + 1, len(marks)):
        mark = marks[index]
        if mark.sign == sign and facing and not mark.closes:
            depth += 1
        elif mark.sign in closers and (mark.sign == facing or not mark.opens or mark.closes):
            if depth == 0:
                return index
            depth -= 1
    return -1


def _closing_single(text: str, marks: list[_Mark], at: int) -> int:
    """The index of the mark that closes the single mark at an index; -1 if it is an apostrophe.

    Of several apostrophes that could close it (`'the leaders' talks,'`) the first after a sign of punctuation
    does, or else the first that follows no plural, or else the last.
    """
    closers = _CLOSERS[marks[at].sign]
    plain = plural = -1
    for index in range(at + 1, len(marks)):
        mark = marks[index]
        if mark.sign not in "‘’‚'":
            continue
        if mark.opens and not mark.closes:
            break
        if mark.sign not in closers or not mark.closes:
            continue
        before = text[mark.start - 1]
        if before in _FULL_STOPS:
            return index
        if before in "sS":
            plural = index
        elif plain < 0:
            plain = index
    return plain if plain >= 0 else plural


def stretches(text: str) -> tuple[Stretch, ...]:
    """The outermost quoted stretches of one paragraph, in order."""
    if _MARK.search(text) is None:
        return ()
    marks = _read(text)
    found: list[Stretch] = []
    at = 0
    while at < len(marks):
        mark = marks[at]
        if not _opens(text, mark):
            at += 1
            continue
        single = mark.sign in "‘'’‚"
        close = _closing_single(text, marks, at) if single else _closing_double(marks, at)
        if close >= 0:
            end = marks[close]
            found.append(Stretch(Span(mark.start, end.end), Span(mark.end, end.start), closed=True))
            at = close + 1
        elif single and not (mark.sign == "‘" and mark.start == 0):
            at += 1
        else:
            found.append(Stretch(Span(mark.start, len(text)), Span(mark.end, len(text)), closed=False))
            break
    return tuple(stretch for stretch in found if text[stretch.inner.start : stretch.inner.end].strip())


def quoted_spans(text: str) -> tuple[Span, ...]:
    """The outermost quoted stretches of one paragraph, without their marks, in order."""
    return tuple(stretch.inner for stretch in stretches(text))
