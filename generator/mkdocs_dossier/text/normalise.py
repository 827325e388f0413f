"""Makes typography alike, and nothing else, keeping the way back to the original text.

Runs of white space become one space, quotation marks and apostrophes of all styles one `'`, dashes and
hyphens one `-`, three full stops one `…`; soft hyphens, zero-width and direction signs are dropped; letters
are composed (NFC). Case, words, digits and all other signs stay.

A word with a hyphen at the end of a line (`well-` / `known`) may be `well-known` or `wellknown`: hyphen and
line break become `JOIN`, which stands for both. Nothing else puts a `JOIN` into a normalised text.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mkdocs_dossier.text.edits import Edit, Edits, apply
from mkdocs_dossier.text.spans import Span

JOIN = "\u00ad"

_BREAKS = "\v\f\r\x85\u2028\u2029"
_SPACES = "\t\x1c\x1d\x1e\x1f\xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_QUOTES = '"`´‘’‚‛“”„‟‹›«»ʻʼʽ❛❜❝❞〝〞〟＂＇「」『』'
_DASHES = "‐‑‒–—―−﹘﹣－"
_ALIKE = (
    dict.fromkeys(_BREAKS, "\n")
    | dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_QUOTES, "'")
    | dict.fromkeys(_DASHES, "-")
)

_LINE_BREAK = rf"[ {_SPACES}]*[\n{_BREAKS}][ \n{_SPACES}{_BREAKS}]*"
_INVISIBLE = re.compile("[\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
# A soft hyphen anywhere, a hyphen at the end of a line only. A dash there is no hyphen.
_HYPHEN = re.compile(f"[-‐\u00ad](?:{_LINE_BREAK}|(?<=\u00ad))")
_SHORTENED = re.compile(r" ?\n[ \n]*|  [ \n]*|''+|--+|\.\.\.|\. \. \.")
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
    steps: list[Edits] = []

    def edit(before: str, edits: Iterator[Edit]) -> str:
        after, step = apply(before, edits)
        if step is not None:
            steps.append(step)
        return after

    text = edit(text, _matches(_INVISIBLE, text, lambda _: ""))
    text = edit(text, _matches(_HYPHEN, text, _unhyphenated))
    if not unicodedata.is_normalized("NFC", text):
        text = edit(text, _compositions(text))
    # One for one, so offsets stand; a few passes in C beat one look into a table for each letter.
    for sign in _ALIKE.keys() & set(text):
        text = text.replace(sign, _ALIKE[sign])
    text = edit(text, _matches(_SHORTENED, text, _shortened))
    return Normalised(text, tuple(steps))


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
    return "…" if match[0][0] == "." else match[0][0].replace("\n", " ")


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
