"""Makes typography alike, and nothing else, keeping the way back to the original text.

Runs of white space become one space, quotation marks, apostrophes and primes of all styles one `'`, dashes and
hyphens one `-`, three full stops one `…`; soft hyphens, zero-width and direction signs are dropped; letters
are composed (NFC), and those that Unicode encodes twice (`letters`) are written in one way, Arabic and Hebrew without
points. Blanks that French sets inside its quotation marks and before `;:!?` are dropped. Case, words, digits and all
other signs stay.

What stands for two readings gets a sign that nothing else becomes. A word with a hyphen at the end of a line
(`well-` / `known`) may be `well-known` or `wellknown`: hyphen and line break become `JOIN`. A dash without
spaces (`a—b`) may be typed with them (`a - b`) or as a hyphen (`a-b`), though these two are not alike: it becomes
`DASH`. Behind a number primes stay what they are, and a double mark becomes `DOUBLE`: `5"` may end a quotation or be
five inches, but never five feet. Four full stops end a sentence and leave something out: behind a word they become
`.…`, else `….`.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from mkdocs_dossier.text.edits import Edit, Edits, apply
from mkdocs_dossier.text.letters import (
    INVISIBLE,
    KEYBOARDS,
    LONGER,
    ONE_FOR_ONE,
    POINTS,
    RINGS,
    SEVERAL,
    STRETCH,
    SUNK,
)
from mkdocs_dossier.text.spans import Span

JOIN = "\u00ad"
DASH = "–"

_BREAKS = "\v\f\r\x85\u2028\u2029"
_SPACES = "\t\x1c\x1d\x1e\x1f\xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_QUOTES = '"`´\u1fef\u1ffd‘’‚‛“”„‟‹›«»ʹʺʻʼʽ՚❛❜❝❞〝〞〟＂＇「」『』｢｣'
_DOUBLE_QUOTES = '"“”„‟«»〝〞〟＂❝❞『』'
# Behind a number a mark may be a closing one, or feet and inches: there these three signs stay.
FEET, INCHES, DOUBLE = "′", "″", "‶"

_HYPHENS = "‐‑‒−﹘﹣－"  # signs of minus among them
_LONG_DASHES = "–—―⸺⸻"
_ALIKE = (
    dict.fromkeys(_BREAKS, "\n")
    | dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_QUOTES, "'")
    | dict.fromkeys(_HYPHENS, "-")
    | dict.fromkeys(_LONG_DASHES, DASH)
    | KEYBOARDS
)

_LINE_BREAK = rf"[ {_SPACES}]*[\n{_BREAKS}][ \n{_SPACES}{_BREAKS}]*"
# Soft hyphens go with the line break behind them.
_INVISIBLE = re.compile(f"[{INVISIBLE.replace(JOIN, '')}]")
_HUNG = re.compile(f"[{STRETCH}{POINTS}]")
_ANY_ALIKE = re.compile(f"[{re.escape(''.join(_ALIKE))}]")
_DOUBLED = re.compile(f"[{''.join((*ONE_FOR_ONE, *LONGER))}{STRETCH}{POINTS}{RINGS}]")
_MAYBE_FRENCH = re.compile(
    rf"[;:!?»›«‹](?:(?<=[ {_SPACES}].)|[ {_SPACES}])"
)  # a class at its head is looked for fast
# Guillemets that point the other way have their blanks outside.
_FRENCH = re.compile(
    rf"(?:(?<=\A[«‹])|(?<=[\s(\['’\-–—][«‹]))[ {_SPACES}]+|[ {_SPACES}]+(?=[;:!?]|[»›](?!\w))"
)
# A soft hyphen anywhere, a hyphen at the end of a line only. A dash there is no hyphen.
_HYPHEN = re.compile(f"[-‐\u00ad](?:{_LINE_BREAK}|(?<=\u00ad))")
_SHORTENED = re.compile(
    rf" ?\n[ \n]*|  [ \n]*|''+"
    rf"|(?:-[-{DASH}]+|{DASH}[-{DASH}]*)(?:\n[ \n]*[-{DASH}]+)*(?:\n[ \n]*)?"  # dashes, where they end a line; hyphens stay
    r"|[.…](?:[ \n]*[.…])+"
)
_SHORTENABLE = ("\n", "  ", "''", "--", DASH, "..", ". .", "…")
_PRIMES_APART = re.compile(rf"[{FEET}{INCHES}{DOUBLE}](?<!\d.)")
_MARKS_BEHIND = re.compile(rf"[{_QUOTES}'{FEET}{INCHES}{DOUBLE}](?<=\d.)[{_QUOTES}'{FEET}{INCHES}{DOUBLE}]*")
_BLANKS = re.compile(r"[ \n]+")
# Plain letters that have none of these are normalised already, as most quotes and paragraphs are.
_UNEVEN = ('"', "`", "  ", " ;", " :", " !", " ?", "''", "--", "..", ". .")
_COMPOSED = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")


@dataclass(frozen=True, slots=True)
class Normalised:
    """A normalised text, and the edits that led to it, in order."""

    text: str
    steps: tuple[Edits, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The stretch of the original text that a stretch of the normalised text came from."""
        for step in reversed(self.steps):
            start, end = step.origin(start, end)
        return Span(start, end)


def normalise(text: str) -> Normalised:
    """The normalised form of a text. White space at its ends becomes a space, too."""
    if text.isascii() and text.isprintable() and not _has(text, _UNEVEN):
        return Normalised(text)
    steps: list[Edits] = []

    def edit(before: str, edits: Iterator[Edit]) -> str:
        after, step = apply(before, edits)
        if step is not None:
            steps.append(step)
        return after

    text = edit(text, _matches(_INVISIBLE, text, lambda _: ""))
    text = edit(text, _matches(_HYPHEN, text, _unhyphenated))
    if _DOUBLED.search(text):
        text = _one_for_one(text, ONE_FOR_ONE, _DOUBLED)
        text = edit(text, _matches(SEVERAL, text, lambda match: LONGER[match[0]]))
        text = edit(text, _matches(_HUNG, text, lambda _: ""))
        text = edit(text, _matches(SUNK, text, lambda match: match[2] + match[1]))
    if not unicodedata.is_normalized("NFC", text):
        text = edit(text, _compositions(text))
    if _MAYBE_FRENCH.search(text):
        text = edit(text, _matches(_FRENCH, text, lambda _: ""))
    text = edit(_PRIMES_APART.sub("'", text), _matches(_MARKS_BEHIND, text, _measure))
    text = _one_for_one(text, _ALIKE, _ANY_ALIKE).replace(f" {DASH} ", " - ")
    if _has(text, _SHORTENABLE):  # which is looked for faster than where a run begins
        text = edit(text, _matches(_SHORTENED, text, _shortened))
    return Normalised(text, tuple(steps))


def _has(text: str, signs: Iterable[str]) -> bool:
    return any(map(text.__contains__, signs))


def _one_for_one(text: str, alike: Mapping[str, str], signs: re.Pattern[str]) -> str:
    """The text with signs replaced by others, one by one, so that offsets stand; a pattern finds the signs."""
    # A few passes in C beat one look into a table for each letter.
    for sign in sorted(alike.keys() & set(signs.findall(text))):
        text = text.replace(sign, alike[sign])
    return text


def _matches(
    pattern: re.Pattern[str], text: str, replacement: Callable[[re.Match[str]], str]
) -> Iterator[Edit]:
    return (Edit(*match.span(), replacement(match)) for match in pattern.finditer(text))


def _unhyphenated(match: re.Match[str]) -> str:
    """Nothing for a soft hyphen; `JOIN` for a hyphen between letters, if the word goes on in lower case."""
    if match[0][0] == "\u00ad":
        return ""
    text, start, end = match.string, match.start(), match.end()
    joins = text[max(start - 1, 0)].isalpha() or unicodedata.combining(text[max(start - 1, 0)])
    return JOIN if joins and text[end : end + 1].islower() else match[0]


def _shortened(match: re.Match[str]) -> str:
    """One sign for a run."""
    first = match[0][0]
    if first in ".…":
        return _full_stops(match)
    if first in f"-{DASH}":
        return _dash(match)
    return first.replace("\n", " ")


def _measure(match: re.Match[str]) -> str:
    """The sign for quotation marks or primes behind a number."""
    marks = match[0]
    if marks in {FEET, INCHES, DOUBLE}:
        return marks
    return DOUBLE if marks in _DOUBLE_QUOTES or marks in {"''", "’’"} else "'"


def _dash(match: re.Match[str]) -> str:
    """A dash, told by the signs around it: one that ends a line is followed by no space of its own."""
    before, after = _around(match)
    end = "\n" in match[0]
    if before.strip() and after.strip():
        return DASH
    return "- " if end else "-"


def _full_stops(match: re.Match[str]) -> str:
    """The ellipsis that full stops and ellipses in a row make, with spaces between them or without."""
    signs = _BLANKS.sub("", match[0])
    count = signs.count(".") + 3 * signs.count("…")
    if count < 3:  # noqa: PLR2004 - an ellipsis has three
        return _BLANKS.sub(" ", match[0])
    if count != 4:  # noqa: PLR2004 - and ends a sentence with a fourth
        return "…"
    return ".…" if _around(match)[0].strip() else "…."


def _around(match: re.Match[str]) -> tuple[str, str]:
    """The signs right before and after a match; empty at the ends of the text."""
    start, end = match.span()
    return match.string[max(start - 1, 0) : start], match.string[end : end + 1]


def _compositions(text: str) -> Iterator[Edit]:
    """The clusters of signs that NFC writes in another way."""
    # Composition never reaches across an ASCII sign, except that marks compose with one before them.
    for run in _COMPOSED.finditer(text):
        if not unicodedata.is_normalized("NFC", run[0]):
            yield from _clusters(run[0], run.start())


def _clusters(run: str, offset: int) -> Iterator[Edit]:
    """The clusters of a run that change; a sign belongs to the cluster before if that changes it."""
    begin = 0
    composed = unicodedata.normalize("NFC", run[0])
    for index in range(1, len(run) + 1):
        if index < len(run):
            sign = run[index]
            longer = unicodedata.normalize("NFC", run[begin : index + 1])
            if unicodedata.combining(sign) or longer != composed + unicodedata.normalize("NFC", sign):
                composed = longer
                continue
        if composed != run[begin:index]:
            yield Edit(offset + begin, offset + index, composed)
        if index < len(run):
            begin, composed = index, unicodedata.normalize("NFC", run[index])
