"""What analysis finds: values beside the dossier, which itself never changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from mkdocs_dossier.model.origin import Step


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a source's text that a name form matches and that means one record.

    Attributes:
        record: Id of the record.
        source: Id of the source.
        paragraph: Number of the body's leaf block, from 1.
        start: Offset into the block's text, in characters.
        end: Offset behind the last character.
        form: The text as it stands there.
        weak: Matched by a weak form or a demonym: counted, not linked.
        text: ``digest`` or ``full``.
    """

    record: str
    source: str
    paragraph: int
    start: int
    end: int
    form: str
    weak: bool
    text: str = "digest"


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A name in a source that may mean several records; it links nowhere."""

    source: str
    paragraph: int
    start: int
    end: int
    form: str
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Credit:
    """An actor named in a source's front matter: as publisher, agency, author or in a photo credit."""

    record: str
    source: str
    role: str
    form: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A field of one record that names another.

    Attributes:
        origin: Id of the record that refers.
        target: Id of the record referred to.
        path: The field, with the indexes of lists in it.
    """

    origin: str
    target: str
    path: tuple[Step, ...]


@dataclass(frozen=True)
class Findings:
    """All results of analysis, each in a documented order.

    Attributes:
        mentions: By source id, then place in the text.
        ambiguities: In the same order.
        credits: By source id, then record.
        references: By referring record, then field.
        resolutions_used: Source id and index of each ``resolve:`` entry that decided something.
    """

    mentions: tuple[Mention, ...]
    ambiguities: tuple[Ambiguity, ...]
    credits: tuple[Credit, ...]
    references: tuple[Reference, ...]
    resolutions_used: frozenset[tuple[str, int]]

    @cached_property
    def mentions_of(self) -> Mapping[str, tuple[Mention, ...]]:
        """Mentions by record."""
        return _grouped(self.mentions, "record")

    @cached_property
    def mentions_in(self) -> Mapping[str, tuple[Mention, ...]]:
        """Mentions by source."""
        return _grouped(self.mentions, "source")

    @cached_property
    def credits_of(self) -> Mapping[str, tuple[Credit, ...]]:
        """Credits by actor."""
        return _grouped(self.credits, "record")

    @cached_property
    def references_to(self) -> Mapping[str, tuple[Reference, ...]]:
        """References by the record they name."""
        return _grouped(self.references, "target")


def _grouped(items: tuple, attribute: str) -> Mapping[str, tuple]:  # type: ignore[type-arg]
    groups: dict[str, list[object]] = {}
    for item in items:
        groups.setdefault(getattr(item, attribute), []).append(item)
    return MappingProxyType({key: tuple(group) for key, group in groups.items()})
