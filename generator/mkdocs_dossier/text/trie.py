"""Finds the name forms of a dossier in a text: a trie whose edges are folded words.

Rules
    A form matches whole words only. Between two words the text may have white space (no blank line), a hyphen
    or dash, an apostrophe, or exactly what the form has there (`U.S.`, `St. John`).
    A full stop at the end of a form belongs to the match when the text has it; other signs at the ends of a
    form must stand in the text (`Yahoo!`). Quotation marks around a form are no part of it.
    Case, word by word of the form: capitals only, at least two letters (`EU`, `US`): so in the text too;
    a leading capital (`Armenia`): a leading capital in the text; anything else: either case.
    A possessive ('s) is left outside of the match, as are all other words and signs.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import compress
from operator import lt
from typing import Generic, NamedTuple, TypeVar

from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.name_shape import Shape, bare, case_of, fits, is_loose, shape_of, squeezed
from mkdocs_dossier.text.tokens import split_words

T = TypeVar("T", bound=Hashable)


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


class NameTrie(Generic[T]):
    """All name forms of a dossier. Read-only once built."""

    def __init__(self, root: _Node[T]) -> None:
        self._root = root

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
        # In lower case a text is as long as before, but for this one letter, and an ASCII word is folded.
        parts = split_words(text.replace("İ", "I").lower())
        words = parts[1::2]
        if not text.isascii():
            words = [word if word.isascii() else fold(word) for word in words]
        found: list[Candidate[T]] = []
        at = offset = 0
        # Nearly all words begin no form: one look into a table for each, and no object made.
        starts = self._root.next
        for index in compress(range(len(words)), map(starts.__contains__, words)):
            begin = 2 * index + 1
            offset += len("".join(parts[at:begin]))
            at = begin
            node = starts[words[index]]
            if case_of(text[offset : offset + len(parts[begin])]) >= node.need:
                _walk(text, parts, words, index, offset, node, found)
        return found


def _walk(
    text: str,
    parts: Sequence[str],
    words: Sequence[str],
    index: int,
    offset: int,
    node: _Node[T] | None,
    found: list[Candidate[T]],
) -> None:
    """Adds the forms that start at the word with this index, at `offset` in the text, and with its node."""
    begin = 2 * index + 1
    end = offset
    spelt: list[str] = []
    loose = True
    while node is not None:
        length = len(parts[2 * index + 1])
        spelt.append(text[end : end + length])
        end += length
        if node.ends:
            _settle(
                spelt, parts[begin - 1 : 2 * index + 3], offset, text[offset:end], node.ends, found, loose
            )
        index += 1
        if not node.next or index == len(words):
            return
        node = node.next.get(words[index])
        gap = parts[2 * index]
        end += len(gap)
        if node is not None and gap != " " and not is_loose(gap):
            loose = False
            if squeezed(gap) not in node.gaps:
                return


def _settle(
    spelt: Sequence[str],
    parts: Sequence[str],
    start: int,
    form: str,
    ends: Mapping[Shape, tuple[T, ...]],
    found: list[Candidate[T]],
    loose: bool,
) -> None:
    """Adds the forms whose demands a stretch of text (gap, word, gap, …, word, gap) meets, by span."""
    case = tuple(map(case_of, spelt))
    met: list[Candidate[T]] = []
    for shape, values in ends.items():
        if case != shape.case and any(map(lt, case, shape.case)):
            continue
        if not loose and not all(map(fits, parts[2:-1:2], shape.gaps)):
            continue
        if not shape.before and not shape.after:
            met.append(Candidate(start, start + len(form), form, values))
        elif parts[0].endswith(shape.before):
            after = shape.after if parts[-1].startswith(shape.after) else ""
            if after or shape.after in ("", "."):
                whole = shape.before + form + after
                first = start - len(shape.before)
                met.append(Candidate(first, first + len(whole), whole, values))
    found.extend(_merged(met) if len(met) > 1 else met)


def _merged(candidates: Iterable[Candidate[T]]) -> Iterable[Candidate[T]]:
    """Candidates of one span made one, by start and then by end."""
    values: dict[tuple[int, int, str], list[T]] = {}
    for start, end, form, some in candidates:
        values.setdefault((start, end, form), []).extend(some)
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
