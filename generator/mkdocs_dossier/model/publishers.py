"""Publishers and releases, as the settings declare them: who belongs together, and what several articles reproduce."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from pydantic import Field

from mkdocs_dossier.model.base import Id, KnownDate, LanguageTag, Line, OneOrMany, Record
from mkdocs_dossier.model.source import Rights


class Publisher(Record):
    """An outlet, a news agency, or the house that they belong to."""

    name: Line = Field(description="Its name, as readers know it.")
    names: OneOrMany[Line] = Field(
        (), description="Other written forms of it, as articles' `publisher` and `agency` have them."
    )
    short: Line | None = Field(None, description="A short name, for display beside statements.")
    family: Id | None = Field(
        None,
        description="Id of the publisher that it belongs to; articles of one family count as one origin.",
    )
    language: LanguageTag | None = Field(
        None, description="Of its articles that do not say which language they are in."
    )
    rights: Rights | None = Field(
        None, description="Of its articles that do not say how much may be published."
    )
    agency: bool = Field(default=False, description="Whether it is a news agency, whose texts others print.")

    @property
    def forms(self) -> tuple[str, ...]:
        """All written forms, the name first."""
        return (self.name, *self.names)


class Release(Record):
    """A statement or press release that several articles reproduce."""

    title: Line = Field(description="What it is called.")
    by: Line | None = Field(None, description="Who issued it.")
    date: KnownDate = Field(None, description="When.")
    url: Line | None = Field(None, description="Its address.")


@lru_cache(maxsize=1 << 14)
def written_form(name: str) -> str:
    """What two written forms of one name have in common: neither case nor an English article makes a difference."""
    words = name.casefold().split()
    return " ".join(words[1:] if words[:1] == ["the"] and words[1:] else words)


def by_form(publishers: Mapping[str, Publisher]) -> dict[str, str]:
    """Ids of publishers by written form; of a form that several have, the first."""
    found: dict[str, str] = {}
    for publisher_id, publisher in publishers.items():
        for form in publisher.forms:
            found.setdefault(written_form(form), publisher_id)
    return found


def houses(publishers: Mapping[str, Publisher], publisher_id: str) -> Iterator[str]:
    """A publisher and those that it belongs to, from itself upwards; what leads in a circle ends before it closes."""
    seen: set[str] = set()
    at: str | None = publisher_id
    while at is not None and at in publishers and at not in seen:
        seen.add(at)
        yield at
        at = publishers[at].family
