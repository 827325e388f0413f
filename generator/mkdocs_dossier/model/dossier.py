"""The dossier: everything that was read, immutable, with its indexes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from heapq import heappop, heappush
from itertools import chain, groupby
from types import MappingProxyType

from mkdocs_dossier.languages.tags import primary
from mkdocs_dossier.languages.words import Words
from mkdocs_dossier.model.base import Ref, walk
from mkdocs_dossier.model.curation import Edition
from mkdocs_dossier.model.kinds import RecordKind, RecordSort, kind_in_words, unnamed_kind
from mkdocs_dossier.model.leftovers import Leftover
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.origin import Marks, Origin, Step
from mkdocs_dossier.model.outlets import Outlet, find_outlets
from mkdocs_dossier.model.pictures import PictureFile
from mkdocs_dossier.model.publishers import by_form, written_form
from mkdocs_dossier.model.records import (
    Actor,
    CatalogueRecord,
    Entity,
    Event,
    Place,
    Question,
    Term,
    Thing,
)
from mkdocs_dossier.model.reviews import Review
from mkdocs_dossier.model.settings import Settings
from mkdocs_dossier.model.source import Rights, Source
from mkdocs_dossier.model.vocabulary import Vocabulary

AnyRecord = Actor | Place | Event | Thing | Question | Term | Source


@dataclass(frozen=True, slots=True)
class HandPage:
    """A page that the authors wrote themselves, in the documentation folder.

    Attributes:
        path: Relative to the documentation folder, with forward slashes.
        body: Markdown, without the front matter.
        origin: The file.
        front: The front matter as written, with its fences; empty if it has none.
        values: What the front matter says; None if it is none to MkDocs, which then shows it as text.
        framed: Whether trail and foot stand around it, as around every page of the dossier; not around a blog's.
        listed: Whether it is a page of the site as it stands; posts and translations get their addresses elsewhere.
    """

    path: str
    body: str
    origin: Origin
    front: str = ""
    values: Mapping[str, object] | None = field(default_factory=dict)
    framed: bool = True
    listed: bool = True

    def place(self, start: int) -> Origin:
        """Line and column of an offset into the body."""
        line = self.front.count("\n") + self.body.count("\n", 0, start) + 1
        return Origin(self.origin.path, line, start - self.body.rfind("\n", 0, start))


@dataclass(frozen=True)
class Dossier:
    """One dossier as read from disk. Mappings are sorted by id, so their order never depends on the files'.

    Attributes:
        questions: In the order of the files, which is the editors' order of importance.
        marks: By record id, where the record and its fields were written.
        settings_marks: The same for the settings.
        editions: Counts that former editions recorded, by time.
        leftovers: What of settings and pages is still as `dossier new` wrote it.
        words: The words of the interface, in the dossier's language.
        pictures: Photos and scans by name, as records write it.
        reviews: What second readers say, each reader's.
    """

    settings: Settings
    actors: Mapping[str, Actor]
    places: Mapping[str, Place]
    events: Mapping[str, Event]
    things: Mapping[str, Thing]
    questions: Mapping[str, Question]
    terms: Mapping[str, Term]
    sources: Mapping[str, Source]
    hand_pages: tuple[HandPage, ...]
    marks: Mapping[str, Marks]
    settings_marks: Marks
    editions: tuple[Edition, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    words: Words = field(default_factory=Words, compare=False)  # a plural rule equals no other
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)
    reviews: tuple[Review, ...] = ()

    @cached_property
    def records(self) -> Mapping[str, AnyRecord]:
        """All records by id; ids are unique over the whole dossier."""
        found: dict[str, AnyRecord] = {**self.actors, **self.places, **self.events, **self.things}
        return MappingProxyType({**found, **self.questions, **self.terms, **self.sources})

    @cached_property
    def catalogue(self) -> Mapping[str, CatalogueRecord]:
        """Actors, places, events and things by id."""
        return MappingProxyType({**self.actors, **self.places, **self.events, **self.things})

    @cached_property
    def tagged(self) -> Mapping[str, tuple[str, ...]]:
        """By tag, in their order: ids of what carries it; events by time, then others by id, then sources by date."""
        order = (*self.chronological(), *self.actors.values(), *self.places.values(), *self.things.values())
        pairs = [(tag, record.id) for record in order for tag in dict.fromkeys(record.tags)]
        pairs += [(tag, each.id) for each in self.sources_by_date for tag in dict.fromkeys(each.meta.tags)]
        return MappingProxyType(dict(sorted(grouped(pairs).items())))

    def tag_name(self, tag: str) -> str:
        """What a tag is called: as the settings say, else its id with blanks."""
        return self.settings.tags.get(tag) or tag.replace("-", " ")

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The kinds of records and relations, with what the settings add to them."""
        return self.settings.vocabulary

    def kind_of(self, record: CatalogueRecord) -> RecordKind:
        """What kind of record one is; where no vocabulary has it, in the authors' words alone."""
        sort = RecordSort(record.kind_of_record)
        written = record.kind if isinstance(record, Entity | Event | Place) else None
        known = self.vocabulary.kinds.get(written or "") or self._kinds_by_name.get(
            (sort, (written or "").casefold())
        )
        if known and known.sort is sort:
            return known
        return kind_in_words(sort, written) if written else unnamed_kind(sort)

    @cached_property
    def _kinds_by_name(self) -> Mapping[tuple[RecordSort, str], RecordKind]:
        return MappingProxyType(
            {(kind.sort, kind.name.casefold()): kind for kind in self.vocabulary.kinds.values()}
        )

    def is_person(self, record: CatalogueRecord) -> bool:
        """Whether a record is a person's."""
        return isinstance(record, Actor) and self.kind_of(record).is_person

    @cached_property
    def questions_by_property(self) -> Mapping[str, Question]:
        """Questions by the property, in small letters, whose claims answer them."""
        return MappingProxyType({question.name.casefold(): question for question in self.questions.values()})

    def question(self, name: str) -> Question | None:
        """The question that claims on a property answer; None if it is one of its record alone."""
        return self.questions_by_property.get(name.casefold())

    @cached_property
    def former(self) -> Mapping[str, str]:
        """Current id by former id."""
        return MappingProxyType({old: record.id for record in self.records.values() for old in record.was})

    @cached_property
    def references(self) -> tuple[tuple[str, tuple[Step, ...], str, tuple[str, ...]], ...]:
        """Every field that names a record: whose it is, its path, the id as written, the kinds that it may name."""
        return tuple(self._references())

    def _references(self) -> Iterator[tuple[str, tuple[Step, ...], str, tuple[str, ...]]]:
        articles = ((source.id, source.meta) for source in self.sources.values())
        others = chain(self.questions.items(), self.terms.items())
        for record_id, holder in chain(self.catalogue.items(), others, articles):
            for path, value, found in walk(holder, Ref):
                wanted = next((marker.kinds for marker in found if isinstance(marker, Ref)), None)
                if wanted is not None and isinstance(value, str) and value:
                    yield record_id, path, value, wanted

    def origin(self, record_id: str, *steps: Step) -> Origin:
        """Where a field of a record was written; where the record begins if no steps are given."""
        marks = self.marks[record_id]
        if not steps:
            return marks.key or marks.origin
        return marks.at(*steps).origin

    def rights(self, source: Source) -> Rights:
        """How much of a source may be published: what it says itself, else what holds for the dossier."""
        return source.meta.rights or self.settings.rights

    @cached_property
    def unpublished(self) -> frozenset[str]:
        """Ids of the sources whose full text is not on the dossier's pages."""
        return frozenset(
            source.id for source in self.sources.values() if self.rights(source) is not Rights.OPEN
        )

    def foreign(self, source_id: str) -> str:
        """The language of a source, as a BCP 47 tag; empty where it is the dossier's own or not known."""
        return self.abroad(self.sources[source_id].meta.language)

    def abroad(self, language: str | None) -> str:
        """A language as it is, if it is not the dossier's own; empty for that one and for one that is not known."""
        same = primary(language) == primary(self.settings.language)
        return "" if same else language or ""

    @cached_property
    def publishers_by_form(self) -> Mapping[str, str]:
        """Ids of the declared publishers by written form."""
        return MappingProxyType(by_form(self.settings.publishers))

    def publisher(self, name: str | None) -> str | None:
        """Id of the declared publisher or agency that an article names so; None if there is none."""
        return self.publishers_by_form.get(written_form(name or ""))

    @cached_property
    def outlets(self) -> Mapping[str, Outlet]:
        """By id of the source: which outlet it is of; sources without a publisher have none."""
        return MappingProxyType(find_outlets(self.sources.values(), self.settings.publishers))

    def short(self, source: Source) -> str:
        """The short name that a source, or else its publisher, is given; empty if none is."""
        outlet = self.outlets.get(source.id)
        declared = self.settings.publishers[outlet.id].short if outlet and outlet.id else None
        return source.meta.short or declared or ""

    def paragraph_origin(self, source: Source, line: int) -> Origin:
        """The place of a line of a source's body; ``line`` is 0-based within the body."""
        return Origin(self.marks[source.id].origin.path, source.body_line + line + 1)

    @cached_property
    def sources_by_date(self) -> tuple[Source, ...]:
        """Sources by date of publication, undated ones last; those of one date by id."""
        return tuple(sorted(self.sources.values(), key=_publication))

    def place_by_date(self, source_id: str) -> int:
        """A source's number in that order, as a sort key."""
        return self._places_by_date[source_id]

    @cached_property
    def _places_by_date(self) -> Mapping[str, int]:
        return MappingProxyType({source.id: number for number, source in enumerate(self.sources_by_date)})

    def chronological(self) -> Iterator[Event]:
        """Events by date, undated ones last.

        Of events that may be of the same days, a whole comes before its parts and an event after those that it
        follows; what that leaves open is decided by id.
        """
        return iter(self._chronology)

    def place_in_time(self, event: Event) -> int:
        """The event's number in `chronological`, as a sort key."""
        return self._places_in_time[event.id]

    @cached_property
    def _places_in_time(self) -> Mapping[str, int]:
        return MappingProxyType({event.id: number for number, event in enumerate(self._chronology)})

    @cached_property
    def _chronology(self) -> tuple[Event, ...]:
        ordered = sorted(self.events.values(), key=lambda event: (_days(event), event.id))
        return tuple(event for _, same in groupby(ordered, key=_days) for event in _in_sequence(list(same)))


def _publication(source: Source) -> tuple[bool, object, str]:
    """By date of publication, undated ones last; those of one date by id."""
    published = source.meta.published
    return (published is None, published.sort_key if published else (), source.id)


def _days(event: Event) -> tuple[bool, object]:
    """The days that an event may be of, dated before undated: equal for those that dates do not order."""
    return (event.date is None, event.date.sort_key[:-1] if event.date else ())


def _in_sequence(events: Sequence[Event]) -> Iterator[Event]:
    """Events of the same days in the order that they state, those named first by id where there is a choice."""
    here = {event.id: event for event in events}
    waiting = {
        event.id: {name for name in (*event.follows, event.part_of) if name in here and name != event.id}
        for event in events
    }
    later = grouped((each, name) for name, before in waiting.items() for each in before)
    ready = [name for name, before in waiting.items() if not before]
    # What stands in a circle, which a check reports, is never ready; somebody has to be the first.
    left = iter(sorted(waiting))
    done: set[str] = set()
    while len(done) < len(here):
        name = heappop(ready) if ready else next(name for name in left if name not in done)
        done.add(name)
        yield here[name]
        for each in later.get(name, ()):
            waiting[each].discard(name)
            if not waiting[each] and each not in done:
                heappush(ready, each)
