"""What a quote and the passage that is most like it say differently, word by word."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from mkdocs_dossier.text.letters import UNSPACED
from mkdocs_dossier.text.normalise import JOIN
from mkdocs_dossier.text.sense import SenseLexicon, sense

_TOKEN = re.compile(rf"\d+(?:[.,:/]\d+)*|[{UNSPACED}]|[^\W\d_{UNSPACED}]\w*(?:['{JOIN}]+\w+)*|[^\w\s]|\w+")
_DIGIT = re.compile(r"\d")

# Words to one of which a difference of so few tokens is shown with a neighbour: "21 tonnes", not "21".
_SHORT = 2


class Kind(StrEnum):
    """What differs, the worst first; in words for authors."""

    NUMBER = "a number differs"
    NEGATION = "a negation differs"
    WORDS = "words differ"
    CAPITALS = "capitals differ"
    SIGNS = "signs differ"


class Difference(NamedTuple):
    """A place where a quote and a passage differ: the words of each; empty where it has none."""

    kind: Kind
    quote: str
    passage: str


def differences(quote: str, passage: str, language: str) -> tuple[Difference, ...]:
    """The differences between two normalised texts, numbers and negations first, then in order of the text.

    What the passage has before and after the quote's words is none. The language decides what a negation is.
    """
    ours, theirs = list(_TOKEN.finditer(quote)), list(_TOKEN.finditer(passage))
    matcher = SequenceMatcher(None, [t[0] for t in ours], [t[0] for t in theirs], autojunk=False)
    known = sense(language)
    found = []
    for a, b, c, d in _stretches(matcher.get_opcodes(), len(ours)):
        kind = _kind([t[0] for t in ours[a:b]], [t[0] for t in theirs[c:d]], known)
        after = ours[b : b + 1]
        more = max(b - a, d - c) <= _SHORT and kind is not Kind.SIGNS
        more = more and bool(after) and after[0][0][0].isalnum() and d < len(theirs)
        one, other = (ours[a : b + more], theirs[c : d + more])
        found.append(Difference(kind, _text(quote, one), _text(passage, other)))
    order = list(Kind)
    return tuple(sorted(found, key=lambda item: order.index(item.kind)))


def _stretches(
    opcodes: Sequence[tuple[str, int, int, int, int]], length: int
) -> Iterator[tuple[int, int, int, int]]:
    """The stretches that differ, cut to what belongs to the quote at its beginning and end."""
    for kind, a, b, c, d in opcodes:
        if kind == "equal" or (kind == "insert" and a in {0, length}):
            continue
        if a == 0 and b < length:
            yield a, b, max(c, d - (b - a)), d
        elif b == length and a > 0:
            yield a, b, c, min(d, c + b - a)
        else:
            yield a, b, c, d


def _kind(ours: Sequence[str], theirs: Sequence[str], known: SenseLexicon) -> Kind:
    def numbers(words: Sequence[str]) -> list[str]:
        return sorted(word for word in words if _DIGIT.search(word) or word.casefold() in known.numbers)

    def negations(words: Sequence[str]) -> int:
        return sum(known.is_negation(word.casefold()) for word in words)

    if numbers(ours) != numbers(theirs):
        return Kind.NUMBER
    if negations(ours) != negations(theirs):
        return Kind.NEGATION
    if not any(sign.isalnum() for word in (*ours, *theirs) for sign in word):
        return Kind.SIGNS
    return Kind.CAPITALS if _folded(ours) == _folded(theirs) else Kind.WORDS


def _folded(words: Sequence[str]) -> list[str]:
    return [word.casefold() for word in words]


def _text(whole: str, tokens: Sequence[re.Match[str]]) -> str:
    return whole[tokens[0].start() : tokens[-1].end()].replace(JOIN, "-") if tokens else ""
