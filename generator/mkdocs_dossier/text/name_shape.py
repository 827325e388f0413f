"""What a name form demands of a text beyond its folded words: case, gaps between words, signs beside them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from mkdocs_dossier.text.letters import DOTS, INVISIBLE

_APOSTROPHES = "'’‘ʼʻʽ`´‚‛‹›"
_MARKS = '"“”„‟«»＂'
_ONE_STYLE = str.maketrans(
    dict.fromkeys(_APOSTROPHES, "'") | dict.fromkeys(_MARKS, '"') | dict.fromkeys(DOTS, "·")
)
_EDGES = re.compile(rf"^[\s{_APOSTROPHES}{_MARKS}]+|[\s{_APOSTROPHES}{_MARKS}]+$")
_LOOSE = re.compile(rf"\s*|\s*[-‐‑–]\s*|['’‘ʼʻʽ`´]|[{DOTS}]|[{INVISIBLE}]+")
_BLANK_LINE = re.compile("(?>\r\n|[\n\r\v\f\x85\u2028\u2029])[^\\S\n\r]*[\n\r\v\f\x85\u2028\u2029]")
_SPACES = re.compile(r"\s+")


class Shape(NamedTuple):
    """What a form demands of the text beyond its folded words."""

    case: tuple[int, ...]  # word by word, as `_demand` has it
    gaps: tuple[str, ...]
    before: str
    after: str


def bare(form: str) -> str:
    """A form without white space and quotation marks around it."""
    return _EDGES.sub("", form)


def shape_of(parts: Sequence[str]) -> Shape:
    """The shape of a form, given as gap, word, gap, …, word, gap."""
    return Shape(tuple(map(_demand, parts[1::2])), tuple(map(squeezed, parts[2:-1:2])), parts[0], parts[-1])


def case_of(word: str) -> int:
    """The case of a word in a text: 2 for capitals only, 1 for a leading capital, 0 otherwise."""
    if word.isupper():
        return 2
    return int(word[0].isupper() or word[0].istitle())


def _demand(word: str) -> int:
    """The case that a word of a form demands of the text."""
    capitals = word.isupper() and sum(map(str.isalpha, word)) > 1
    return 2 if capitals else int(word[0].isupper() or word[0].istitle())


def is_loose(gap: str) -> bool:
    """Whether a gap may stand between the words of any form."""
    return gap in {" ", ""} or (_LOOSE.fullmatch(gap) is not None and _BLANK_LINE.search(gap) is None)


def squeezed(gap: str) -> str:
    """A gap with white space and quotation marks in one style, unless it is one between paragraphs."""
    return gap if _BLANK_LINE.search(gap) else _SPACES.sub(" ", gap.translate(_ONE_STYLE))


def fits(gap: str, wanted: str) -> bool:
    """Whether a gap in the text may stand where a form has the wanted one."""
    return gap == " " or is_loose(gap) or squeezed(gap) == wanted
