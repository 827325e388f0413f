"""Which stretches of a paragraph stand in quotation marks.

Only the outermost stretches count. A double mark that is never closed runs to the paragraph's end, since a
quotation of several paragraphs opens each of them and closes the last. A single mark that is never closed is
an apostrophe.
"""

import re
from collections.abc import Callable
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
# Marks that say by their shape which way they face; of these, the same kind may stand inside.
_FACING = {"“": "”", "«": "»", "‹": "›", "「": "」", "『": "』"}
_MARK = re.compile("``|''|[“„‟”\"＂«»‹›「『」』‘’‚']")

# After these an opening mark may stand, before these a closing one.
_OPENS_AFTER = re.compile(r"[，。：；、\s(\[{\u2010-\u2015/:,;=«“„‘\"'՝՝\-]")
_CLOSES_BEFORE = re.compile(r"[\s)\]}\u2010-\u2015/:,;.!?…»”’\"'։՝،؛؟，。：；！？、\-]")
_ELISION = re.compile(r"(?:\d0s|(?:tis|twas|em|til|cause|bout|round|n)\b)", re.IGNORECASE)
# So many marks whose partner is missing are passed over in one paragraph; the next runs to its end.
_STRAYS = 8
_REACH = 100  # marks among which a single mark's partner is looked for
# An attribution between dashes inside the marks: the sign before it belongs to the speech, the one behind it does not.
_INSET = re.compile(r"(?<=[,!?…])(\s[–—]\s[^–—«»„“”]{2,120}?[.,])\s[–—]\s(?=\S)")
_INSET_WORDS = 14
_VERB_WITHIN = 3  # words, the first of which is the verb as a rule
_WORD = re.compile(r"\w+")
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
        if mark.sign == sign and mark.opens and not mark.closes:
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
    for index in range(at + 1, min(len(marks), at + _REACH)):
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
    at = strays = 0
    while at < len(marks):
        mark = marks[at]
        if not _opens(text, mark):
            at += 1
            continue
        single = mark.sign in "‘'’‚"
        close = _closing_single(text, marks, at) if single else _closing_double(marks, at)
        if close >= 0:
            end = marks[close]
            found.append(Stretch(Span(mark.start, end.end), _ink(text, mark.end, end.start), closed=True))
            at = close + 1
        elif single and not (mark.sign == "‘" and mark.start == 0):
            at += 1
        elif strays < _STRAYS and _pairs_up(marks, at):
            strays += 1
            at += 1
        else:
            found.append(Stretch(Span(mark.start, len(text)), _ink(text, mark.end, len(text)), closed=False))
            break
    return tuple(stretch for stretch in found if stretch.inner.start < stretch.inner.end)


def parted(text: str, stretch: Stretch, says: Callable[[str], bool]) -> tuple[Stretch, ...]:
    """A stretch without the attributions that stand inside its marks, as in Russian: «…, — says X. — …».

    `says` tells whether a word is a verb of speech.
    """
    if text.find("—", *stretch.inner) < 0 and text.find("–", *stretch.inner) < 0:
        return (stretch,)
    found: list[Stretch] = []
    start, inner = stretch.outer.start, stretch.inner.start
    for inset in _INSET.finditer(text, stretch.inner.start, stretch.inner.end):
        words = _WORD.findall(inset[1])
        if len(words) > _INSET_WORDS or not any(map(says, words[:_VERB_WITHIN])):
            continue
        found.append(Stretch(Span(start, inset.start()), _ink(text, inner, inset.start()), closed=True))
        start = inner = inset.end()
    if not found:
        return (stretch,)
    last = Stretch(Span(start, stretch.outer.end), _ink(text, inner, stretch.inner.end), stretch.closed)
    return tuple(each for each in (*found, last) if each.inner.start < each.inner.end)


def _ink(text: str, start: int, end: int) -> Span:
    """What lies between two offsets, without white space at its ends."""
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip())
    return Span(start + left, max(start + left, start + len(inner.rstrip())))


def _pairs_up(marks: list[_Mark], at: int) -> bool:
    """Whether a mark after an unclosed one closes another, so that the partner of the first is missing."""
    closers = _CLOSERS[marks[at].sign]
    return any(mark.sign in closers and mark.closes and not mark.opens for mark in marks[at + 1 :])


def quoted_spans(text: str) -> tuple[Span, ...]:
    """The outermost quoted stretches of one paragraph, without their marks, in order."""
    return tuple(stretch.inner for stretch in stretches(text))
