"""What became of the articles that were to be added."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from dossier_workbench.model.draft import Guess
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.model.residue import Residue


class Outcome(StrEnum):
    """What became of an article.

    Attributes:
        ADDED: It is a source of its own now.
        COPY: The same, and its text is nearly all that of a source of another outlet.
        VERSION: It is another state of a source that there was, and kept as such.
        SAME: There was nothing new in it.
        FAILED: It was not taken; the diagnostics say why.
    """

    ADDED = "added"
    COPY = "copy"
    VERSION = "version"
    SAME = "same"
    FAILED = "failed"


class Likeness(StrEnum):
    """How an article is related to one that is known."""

    SAME = "same"
    VERSION = "version"
    COPY = "copy"
    UNDECIDED = "undecided"  # same address, but its text is not at hand


@dataclass(frozen=True, slots=True)
class Match:
    """The known article that another one is related to.

    Attributes:
        likeness: How.
        source: Id of the known one.
        why: In words, for the author.
    """

    likeness: Likeness
    source: str
    why: str


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one input.

    Attributes:
        input: The file or address, as it was named.
        outcome: What became of it.
        id: The source that it is, or belongs to; empty if there is none.
        why: In words; empty where the outcome says it all.
        files: What was written, relative to the dossier, or absolute where the full texts are elsewhere.
        fields: The front matter's values and how they were come by.
        residue: How many paragraphs were marked, by kind.
        paragraphs: Paragraphs of the article's own text.
        diagnostics: What an author can mend.
    """

    input: str
    outcome: Outcome
    id: str = ""
    why: str = ""
    files: tuple[str, ...] = ()
    fields: Mapping[str, Guess] = field(default_factory=dict)
    residue: Mapping[Residue, int] = field(default_factory=dict)
    paragraphs: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()
