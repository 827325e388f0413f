"""What a reader of one form hands over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from dossier_workbench.model.draft import Block, Draft, Guess
from dossier_workbench.model.provenance import Seen, Where
from mkdocs_dossier.text.characters import one_line

Witness: TypeAlias = Callable[[Seen], Iterable[str]]
"""Looks a place of the file up once more and says what stands there, however many of that name there are."""


def nobody(_: Seen) -> Iterable[str]:
    """The witness of a form whose values all stand on printed lines."""
    return ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A draft, and what is worth asking only where its own text does not tell.

    Attributes:
        draft: With what the file itself says for certain.
        weak: Guesses for fields that are still absent once the printed text has been looked at.
        labels: So many of the first blocks are labels, even if nothing can be read off them.
        witness: For the places that the guesses name.
    """

    draft: Draft
    weak: Mapping[str, Guess] = field(default_factory=dict)
    labels: int = 0
    witness: Witness = nobody


def told_by_properties(told: Mapping[str, str]) -> dict[str, Guess]:
    """What a file's properties say, by their names: often of the template, a program or the computer, hence weak."""
    found: dict[str, Guess] = {}
    for name, text in told.items():
        line, seen = one_line(text), Seen(Where.PROPERTY, name)
        if line and name.lower() == "title":
            found["title"] = Guess.at(line, seen, printed=False)
        elif line and name.lower() == "author":
            found["authors"] = Guess.at((line,), seen, printed=False)
    return found


def blocks_of(texts: list[str]) -> tuple[Block, ...]:
    """Plain paragraphs as blocks."""
    return tuple(Block(line) for line in map(one_line, texts) if line)
