"""The annotated articles of this folder, and how found spans compare with them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from golden import read_cases

_MARK = re.compile(r"\{(?P<what>[polm]|\d{4}(?:-\d{2}){0,2}(?:/[\d-]+)?):(?P<text>[^{}]*)\}")


@dataclass(frozen=True)
class Annotated:
    """An article with what stands in it.

    Attributes:
        paragraphs: Without marks.
        names: By paragraph, spans.
        dates: Paragraph, start, end and EDTF.
    """

    id: str
    language: str
    published: str
    paragraphs: tuple[str, ...]
    names: tuple[frozenset[tuple[int, int]], ...]
    dates: tuple[tuple[int, int, int, str], ...]


class Score(NamedTuple):
    """How found spans compare."""

    gold: int
    found: int
    exact: int
    overlapping: int

    @property
    def precision(self) -> float:
        return self.exact / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.exact / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.gold + self.found
        return 2 * self.exact / both if both else 0.0

    @property
    def overlap_recall(self) -> float:
        return self.overlapping / self.gold if self.gold else 0.0

    def __add__(self, other):
        return Score(*(a + b for a, b in zip(self, other, strict=True)))


NOTHING = Score(0, 0, 0, 0)


def articles(split: str) -> list[Annotated]:
    """The articles of `dev` or `test`."""
    return [_read(entry) for entry in read_cases(Path(__file__).parent / f"{split}.yaml", texts=True)]


def _read(entry):
    paragraphs, names, dates = [], [], []
    for number, line in enumerate(entry["text"].strip().split("\n")):
        plain, spans, at = "", set(), 0
        for mark in _MARK.finditer(line):
            plain += line[at : mark.start()]
            span = (len(plain), len(plain) + len(mark["text"]))
            plain += mark["text"]
            at = mark.end()
            if mark["what"][0].isdigit():
                dates.append((number, *span, mark["what"]))
            else:
                spans.add(span)
        paragraphs.append(plain + line[at:])
        names.append(frozenset(spans))
    return Annotated(
        entry["id"], entry["language"], entry["published"], tuple(paragraphs), tuple(names), tuple(dates)
    )


def compare(gold, found) -> Score:
    """Spans of one paragraph against those found."""
    gold, found = set(gold), set(found)
    touched = sum(1 for a, b in gold if any(start < b and a < end for start, end in found))
    return Score(len(gold), len(found), len(gold & found), touched)
