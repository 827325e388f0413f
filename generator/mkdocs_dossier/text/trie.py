"""Finds the name forms of a dossier in a text: a trie whose edges are folded words.

Rules
    A form matches whole words only. Between two words the text may have white space (no blank line), a hyphen
    or dash, an apostrophe, or exactly what the form has there (`U.S.`, `St. John`).
    A full stop at the end of a form belongs to the match when the text has it; other signs at the ends of a
    form must stand in the text (`Yahoo!`). Quotation marks around a form are no part of it.
    Case, word by word of the form: capitals only, at least two letters (`EU`, `US`): so in the text too;
    a leading capital (`Armenia`): a leading capital in the text; anything else: either case.
    A possessive ('s) is left outside of the match, as are all other words and signs. So is what is joined to a word:
    Hebrew and Arabic "and", "in" and "the" before the first, Korean particles behind the last (`joined`).
    In scripts without blanks every sign is a word here, and a form must stand where words end (`whole_words`).
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import chain, compress
from operator import lt
from typing import Generic, NamedTuple, TypeVar

from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.joined import FIRST_JOINED, readings
from mkdocs_dossier.text.name_shape import Shape, bare, case_of, fits, is_loose, shape_of, squeezed
from mkdocs_dossier.text.tokens import split_words
from mkdocs_dossier.text.whole_words import stands_whole

T = TypeVar("T", bound=Hashable)

# Words seen since the memory was last emptied; a newspaper year has a few hundred thousand.
_MEMORY = 1 << 18


class Candidate(NamedTuple, Generic[T]):
    """A place where a form stands, with the values of all forms that fit there, as they were given."""

    start: int
    end: int
    form: str  # as the text has it
    values: tuple[T, ...]


class _Node(Generic[T]):
    """The forms that begin with the same folded words."""

    __slots__ = ("ends", "gaps", "need", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node[T]] = {}
        self.ends: dict[Shape, tuple[T, ...]] = {}  # the values of the forms that end here
        self.gaps: frozenset[str] = frozenset()  # gaps that forms have before this word, beside loose ones
        self.need = 2  # the least case that any form demands of this word


class _Start(NamedTuple, Generic[T]):
    """What a word, as spelt in a text, may begin."""

    values: tuple[T, ...]  # of the forms that the word alone is, where no sign beside it matters
    node: _Node[T] | None  # where to look on, unless that was all
    joined: bool = False  # whether other words may be joined to it, so that it has to be looked at again


class _Starts(dict[str, _Start[T] | None]):
    """Remembers for every word of the texts read so far what it may begin."""

    def __init__(self, root: _Node[T]) -> None:
        super().__init__()
        self._root = root

    def __missing__(self, word: str) -> _Start[T] | None:
        if len(self) >= _MEMORY:
            self.clear()
        node = self._root.next.get(fold(word))
        start = None if node is None else _start(word, node)
        if word[0] >= FIRST_JOINED and any(each.folded in self._root.next for each in readings(word)):
            start = (start or _Start((), None))._replace(joined=True)
        self[word] = start
        return start


def _start(word: str, node: _Node[T]) -> _Start[T] | None:
    """What a word may begin, if it folds to the word of a node below the root."""
    if case_of(word) < node.need:
        return None
    if any(shape.before or shape.after for shape in node.ends):
        return _Start((), node)
    met = [values for shape, values in node.ends.items() if case_of(word) >= shape.case[0]]
    alone = tuple(dict.fromkeys(chain.from_iterable(met)))
    return _Start(alone, node if node.next else None) if alone or node.next else None


class NameTrie(Generic[T]):
    """All name forms of a dossier. Built once; what it remembers while reading only makes it faster."""

    def __init__(self, root: _Node[T]) -> None:
        self._root = root
        self._starts = _Starts(root)

    @classmethod
    def build(cls, forms: Iterable[tuple[str, T]]) -> "NameTrie[T]":
        """A trie of forms and the values they stand for.

        A form without a letter or digit never matches. Forms that fold alike share their places.
        """
        root: _Node[T] = _Node()
        shapes: dict[Shape, Shape] = {}  # there are few, and few objects stay in the processor's memory
        for form, value in forms:
            parts = split_words(bare(form))
            words = parts[1::2]
            shape = shape_of(parts)
            shape = shapes.setdefault(shape, shape)
            node = root
            for word, need, gap in zip(words, shape.case, (" ", *shape.gaps), strict=False):
                node = node.next.setdefault(fold(word), _Node())
                node.need = min(node.need, need)
                if not is_loose(gap):
                    node.gaps |= {gap}
            if words:
                node.ends[shape] = tuple(dict.fromkeys((*node.ends.get(shape, ()), value)))
        return cls(root)

    def find(self, text: str) -> list[Candidate[T]]:
        """All places where a form stands, overlapping ones too, by start and then by end."""
        parts = split_words(text)
        found: list[Candidate[T]] = []
        at = offset = 0
        joined = False
        # Nearly all words begin no form: one look into a table for each, and no object made.
        starts = map(self._starts.__getitem__, parts[1::2])
        for begin in compress(range(1, len(parts), 2), starts):
            offset += len("".join(parts[at:begin]))
            at = begin
            word = parts[begin]
            start = self._starts[word]
            if start is None:  # never: compress left these out
                continue
            if start.values:
                found.append(Candidate(offset, offset + len(word), word, start.values))
            if start.node is not None:
                _walk(parts, begin, offset, start.node, found, seen=bool(start.values))
            if start.joined:
                joined = True
                self._walk_joined(parts[begin - 1 :], offset, found)
        if joined:
            found = _merged(found)
        if found and not text.isascii():
            found = [each for each in found if stands_whole(text, each.start, each.end)]
        return found

    def _walk_joined(self, parts: Sequence[str], offset: int, found: list[Candidate[T]]) -> None:
        """Adds the forms that start within the first word of some parts of a text, which stands at `offset`."""
        word = parts[1]
        for reading in readings(word):
            node = self._root.next.get(reading.folded)
            if node is not None:
                end = len(word) - reading.behind
                behind = (word[end:],) if reading.behind else parts[2:]
                cut = (word[: reading.before], word[reading.before : end], *behind)
                _walk(cut, 1, offset + reading.before, node, found)


def _walk(
    parts: Sequence[str],
    begin: int,
    offset: int,
    node: _Node[T],
    found: list[Candidate[T]],
    *,
    seen: bool = False,
) -> None:
    """Adds the forms that start with the word with index `begin` of a text's parts, at `offset` in the text.

    The node is that of the word; what ends there has been seen, or has not.
    """
    at = begin
    loose = True
    while True:
        if node.ends and not seen:
            found.extend(_settled(parts[begin - 1 : at + 2], offset, node.ends, loose=loose))
        seen = False
        if not node.next or at + 2 >= len(parts):
            return
        gap, word = parts[at + 1], parts[at + 2]
        following = node.next.get(fold(word))
        joined = readings(word) if word[0] >= FIRST_JOINED else ()
        if following is None and not joined:
            return
        near = gap == " " or is_loose(gap)
        for reading in joined:
            last = node.next.get(reading.folded)
            if last is not None and reading.behind and (near or squeezed(gap) in last.gaps):
                end = len(word) - reading.behind
                cut = (*parts[begin - 1 : at + 2], word[:end], word[end:])
                found.extend(_settled(cut, offset, last.ends, loose=loose and near))
        if following is None or not (near or squeezed(gap) in following.gaps):
            return
        node = following
        loose = loose and near
        at += 2


def _settled(
    parts: Sequence[str], start: int, ends: Mapping[Shape, tuple[T, ...]], *, loose: bool
) -> Iterable[Candidate[T]]:
    """The forms whose demands a stretch of text (gap, word, gap, …, word, gap) meets, by span."""
    case = tuple(map(case_of, parts[1::2]))
    text = "".join(parts[1:-1])
    met: list[Candidate[T]] = []
    for shape, values in ends.items():
        if case != shape.case and any(map(lt, case, shape.case)):
            continue
        if not loose and not all(map(fits, parts[2:-1:2], shape.gaps)):
            continue
        form = text
        if shape.before or shape.after:
            if not parts[0].endswith(shape.before):
                continue
            if parts[-1].startswith(shape.after):
                form += shape.after
            elif shape.after != ".":
                continue
            form = shape.before + form
        first = start - len(shape.before)
        met.append(Candidate(first, first + len(form), form, values))
    return _merged(met) if len(met) > 1 else met


def _merged(candidates: Iterable[Candidate[T]]) -> list[Candidate[T]]:
    """Candidates of one span made one, by start and then by end."""
    values = grouped(((start, end, form), value) for start, end, form, some in candidates for value in some)
    return [Candidate(*key, tuple(dict.fromkeys(values[key]))) for key in sorted(values)]


def select(candidates: Iterable[Candidate[T]]) -> list[Candidate[T]]:
    """Of overlapping candidates the leftmost, of those the longest; call it when unwanted ones are gone.

    Selecting first and dropping later loses names: the longest may be the one that is dropped.
    """
    chosen: list[Candidate[T]] = []
    end = -1
    for candidate in sorted(candidates, key=lambda each: (each.start, -each.end)):
        if candidate.start >= end:
            chosen.append(candidate)
            end = candidate.end
    return chosen
