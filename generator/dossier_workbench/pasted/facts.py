"""What the lines around an article tell about it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from dossier_workbench.pasted.moments import Moment


class Topic(StrEnum):
    """What a fact is about, called like the key of the front matter where there is one."""

    AUTHORS = "authors"
    AGENCY = "agency"
    PUBLISHED = "published"
    MODIFIED = "modified"
    DATE = "date"
    DATELINE = "dateline"
    SECTION = "section"
    OTHER = "other"


class Fact(NamedTuple):
    """Something that a line tells.

    Attributes:
        topic: What about.
        value: As printed; dates are in ``moment``.
        moment: The date, if it is about one.
        how: Where it stands, in words.
    """

    topic: Topic
    value: str | tuple[str, ...] = ""
    moment: Moment | None = None
    how: str = ""


class Label(NamedTuple):
    """A line of facts.

    Attributes:
        facts: In the order of the line.
        unknown: Parts of it that no table knows, such as an outlet's name.
        labelled: Whether words of it say that it is about the article: published, by, views.
        dated: Whether it holds a date.
    """

    facts: tuple[Fact, ...] = ()
    unknown: tuple[str, ...] = ()
    labelled: bool = True
    dated: bool = False

    @property
    def sure(self) -> bool:
        """Whether it is one beyond doubt: it holds a date, a word that says so, or nothing that no table knows."""
        return not self.unknown or self.labelled or self.dated
