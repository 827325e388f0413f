"""What every page kind sees, and the small lookups that several of them share."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dates.days import DECEMBER
from mkdocs_dossier.model.dossier import Dossier, HandPage, source_order
from mkdocs_dossier.model.evidence import SpokenPlace
from mkdocs_dossier.model.findings import Findings, SharedPair
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.pages import Address, AddressBook, DataFile, built_way
from mkdocs_dossier.model.quoted import Speech
from mkdocs_dossier.model.records import (
    Actor,
    CatalogueRecord,
    Citation,
    Event,
    NameForm,
    Occupancy,
    Place,
    TermForm,
    citations,
)
from mkdocs_dossier.model.settings import Settings
from mkdocs_dossier.model.source import Rights, Source
from mkdocs_dossier.render.bibliography import short_names
from mkdocs_dossier.render.values import Link, Outward, Reference, Wording
from mkdocs_dossier.text.name_order import sort_name
from mkdocs_dossier.text.record_links import record_links

ANCHOR = "p"
"""Paragraph 3 of a source's page has the anchor ``p3``."""


@dataclass(frozen=True)
class View:
    """The dossier, what was found in it, and where its pages stand.

    ``drawn`` says whether its pages have figures; the book, which makes its own, does without them.
    """

    dossier: Dossier
    findings: Findings
    book: AddressBook
    files: tuple[DataFile, ...]
    directory_urls: bool = True
    drawn: bool = True

    def way(self, key: str, here: Address, fragment: str = "") -> str:
        """The way from a built page to another: for figures, whose links no builder rewrites."""
        way = built_way(self.book[key], here, directory_urls=self.directory_urls)
        return f"{way}#{fragment}" if fragment else way

    @property
    def settings(self) -> Settings:
        """The dossier's settings."""
        return self.dossier.settings

    @cached_property
    def sources_of(self) -> dict[str, tuple[Source, ...]]:
        """By record: the sources that name, cite or cover it, by date of publication."""
        found: dict[str, set[str]] = {}
        for namings in (self.findings.originals, self.findings.digests):
            for name, sources in namings.places.items():
                found.setdefault(name, set()).update(sources)
        for credit in self.findings.credits:
            found.setdefault(credit.record, set()).add(credit.source)
        for source in self.dossier.sources.values():
            for item in source.meta.covers:
                found.setdefault(item.event, set()).add(source.id)
        for record in self.dossier.catalogue.values():
            for _, cite in citations(record):
                found.setdefault(record.id, set()).add(cite.source)
        return {
            record: tuple(sorted((self.dossier.sources[name] for name in names), key=source_order))
            for record, names in found.items()
        }

    @cached_property
    def scope(self) -> str:
        """Of which sources the originals are known, which figures about them say; empty if all are."""
        return self.scope_of(self.dossier.sources)

    def scope_of(self, sources: Collection[str]) -> str:
        """The same where only some sources count."""
        known = sum(1 for name in sources if name in self.findings.originals.sources)
        if known == len(sources):
            return ""
        if not known:
            return "in no original, since none is known"
        return f"in the originals of {known:,} of {len(sources):,} sources"

    @cached_property
    def months_of_publication(self) -> dict[str, int]:
        """By source whose original is known: its month of publication, counted from the year 0, where that is known."""
        known = self.findings.originals.sources
        months = {name: _month(source) for name, source in self.dossier.sources.items() if name in known}
        return {name: month for name, month in months.items() if month is not None}

    @cached_property
    def events_of(self) -> dict[str, tuple[Event, ...]]:
        """By actor: the events it takes part in, in order of time."""
        found: dict[str, list[Event]] = {}
        for event in self.dossier.chronological():
            for actor in dict.fromkeys(item.actor for item in event.participants):
                found.setdefault(actor, []).append(event)
        return {actor: tuple(events) for actor, events in found.items()}

    @cached_property
    def events_at(self) -> dict[str, tuple[Event, ...]]:
        """By place: the events there, in order of time."""
        found: dict[str, list[Event]] = {}
        for event in self.dossier.chronological():
            if event.place:
                found.setdefault(event.place, []).append(event)
        return {place: tuple(events) for place, events in found.items()}

    @cached_property
    def followers_of(self) -> dict[str, tuple[str, ...]]:
        """By event: the events that say they follow it."""
        found: dict[str, list[str]] = {}
        for event in self.dossier.chronological():
            for cause in dict.fromkeys(event.follows):
                found.setdefault(cause, []).append(event.id)
        return {cause: tuple(events) for cause, events in found.items()}

    @cached_property
    def parts_of(self) -> dict[str, tuple[str, ...]]:
        """By record: the ids of its direct parts; events in order of time, others by name."""
        found: dict[str, list[str]] = {}
        for event in self.dossier.chronological():
            if event.part_of:
                found.setdefault(event.part_of, []).append(event.id)
        others: tuple[Actor | Place, ...] = (*self.dossier.actors.values(), *self.dossier.places.values())
        for record in sorted(others, key=lambda item: (sort_name(item.name), item.id)):
            if record.part_of:
                found.setdefault(record.part_of, []).append(record.id)
        return {key: tuple(items) for key, items in found.items()}

    @cached_property
    def statements_of(self) -> dict[str, list[tuple[str, int]]]:
        """By actor: record and index of each claim that is its statement, in order of time."""
        found: dict[str, list[tuple[str, int]]] = {}
        for record in self.reading_order:
            for index, claim in enumerate(record.claims):
                for actor in dict.fromkeys(claim.said_by):
                    found.setdefault(actor, []).append((record.id, index))
        return found

    @cached_property
    def statements_for(self) -> dict[str, list[tuple[str, int]]]:
        """By body or state: record and index of each claim that one of its bodies or office-holders states.

        Who speaks for whom is what the catalogue says: `part_of` of bodies, and offices at the time of the statement.
        What the body or state states itself is not among them.
        """
        found: dict[str, list[tuple[str, int]]] = {}
        for record in self.reading_order:
            for index, claim in enumerate(record.claims):
                date = claim.date or (record.date if isinstance(record, Event) else None)
                spoken_for = (body for actor in claim.said_by for body in self._spoken_for(actor, date))
                for body in dict.fromkeys(spoken_for):
                    if body not in claim.said_by:
                        found.setdefault(body, []).append((record.id, index))
        return found

    def _spoken_for(self, actor_id: str, date: EdtfDate | None) -> Iterator[str]:
        """The bodies and states for which an actor speaks at a time: those it is a part of, or has an office of."""
        actor = self.dossier.actors.get(actor_id)
        if actor is None:
            return
        above = [actor.part_of, *(item.of for item in actor.occupancies if _held(item, date))]
        for body in filter(None, above):
            seen: set[str] = set()
            step: str | None = body
            while step and step not in seen and step in self.dossier.actors:
                seen.add(step)
                yield step
                step = self.dossier.actors[step].part_of

    @cached_property
    def claims_about(self) -> dict[str, list[tuple[str, int]]]:
        """By record: record and index of each claim that is about it too, though filed with another."""
        found: dict[str, list[tuple[str, int]]] = {}
        for record in self.reading_order:
            for index, claim in enumerate(record.claims):
                for target in dict.fromkeys(claim.about):
                    if target != record.id:
                        found.setdefault(target, []).append((record.id, index))
        return found

    @cached_property
    def words_of(self) -> dict[str, list[tuple[str, int]]]:
        """By actor: record and index of each curated quotation of its words."""
        found: dict[str, list[tuple[str, int]]] = {}
        for record in self.reading_order:
            for index, item in enumerate(record.quotes):
                found.setdefault(item.speaker, []).append((record.id, index))
        return found

    @cached_property
    def hand_pages(self) -> dict[str, HandPage]:
        """Hand-written pages by path."""
        return {page.path: page for page in self.dossier.hand_pages}

    @cached_property
    def spoken_by(self) -> dict[str, dict[str, list[SpokenPlace]]]:
        """By speaker, then source: quotations found by rule, those left out that the editors chose themselves."""
        curated: dict[str, list[tuple[int, int]]] = {}
        for record in self.dossier.catalogue.values():
            for item in record.quotes:
                place = self.findings.evidence.place(item.cite)
                curated.setdefault(item.cite.source, []).extend(place.spans if place else ())
        found: dict[str, dict[str, list[SpokenPlace]]] = {}
        for source, facts in self.findings.evidence.sources.items():
            for spoken in facts.spoken:
                if not any(
                    start < spoken.end and spoken.start < end for start, end in curated.get(source, ())
                ):
                    found.setdefault(spoken.speaker, {}).setdefault(source, []).append(spoken)
        return found

    @cached_property
    def digest_speech_by(self) -> dict[str, dict[str, list[Speech]]]:
        """By speaker, then source: what digests quote, but for words of a quotation that the editors chose."""
        curated: dict[str, list[str]] = {}
        for record in self.dossier.catalogue.values():
            for item in record.quotes:
                curated.setdefault(item.cite.source, []).append(item.cite.quote)
        found: dict[str, dict[str, list[Speech]]] = {}
        for speech in self.findings.speech:
            if not any(speech.text in quote for quote in curated.get(speech.source, ())):
                found.setdefault(speech.speaker, {}).setdefault(speech.source, []).append(speech)
        return found

    @cached_property
    def cited_from(self) -> dict[str, list[tuple[str, str]]]:
        """By source: record and quote of each citation of it, in order of the records' reading order."""
        found: dict[str, list[tuple[str, str]]] = {}
        for record in self.reading_order:
            for _, cite in citations(record):
                found.setdefault(cite.source, []).append((record.id, cite.quote))
        return found

    @cached_property
    def pages_linking(self) -> dict[str, tuple[str, ...]]:
        """By record: keys of the hand-written pages that link to it, by path."""
        found: dict[str, list[str]] = {}
        keys = {address.path: key for key, address in self.book.by_key.items()}
        for page in self.dossier.hand_pages:
            if page.path in keys and page.listed:
                targets = (
                    self.dossier.former.get(link.target, link.target) for link in record_links(page.text)
                )
                for target in dict.fromkeys(targets):
                    found.setdefault(target, []).append(keys[page.path])
        return {record: tuple(pages) for record, pages in found.items()}

    @cached_property
    def pairs_of(self) -> dict[str, list[SharedPair]]:
        """By source: the pairs that share text and that it is one of."""
        found: dict[str, list[SharedPair]] = {}
        for pair in self.findings.pairs:
            found.setdefault(pair.a, []).append(pair)
            found.setdefault(pair.b, []).append(pair)
        return found

    @cached_property
    def short_names(self) -> dict[str, Reference]:
        """By source: its short name."""
        return short_names(self.dossier.sources.values(), self.dossier.foreign, self.dossier.short)

    def short_link(self, source_id: str) -> Link:
        """A link to a source by its short name."""
        return Link(source_id, self.short_names[source_id])

    def written_in(self, source: Source) -> str:
        """The language of a source's body, empty for the dossier's own: digests are the editors' words."""
        return self.dossier.foreign(source.id) if self.dossier.rights(source) is Rights.OPEN else ""

    def form(self, form: NameForm | TermForm) -> Wording:
        """A form of a name or one of competing words, in its language."""
        return Wording(form.form, self.dossier.abroad(form.lang))

    def quotable(self, cite: Citation) -> Wording:
        """A citation's words, or nothing where the source's rights forbid to show them."""
        hidden = self.dossier.rights(self.dossier.sources[cite.source]) is Rights.NONE
        return Wording("" if hidden else cite.quote, self.dossier.foreign(cite.source))

    @cached_property
    def reading_order(self) -> tuple[CatalogueRecord, ...]:
        """Events in order of time, then actors, then places."""
        dossier = self.dossier
        return (*dossier.chronological(), *dossier.actors.values(), *dossier.places.values())

    @cached_property
    def place_in_reading(self) -> dict[str, int]:
        """By record: how many come before it in reading order."""
        return {record.id: place for place, record in enumerate(self.reading_order)}

    @cached_property
    def _series(self) -> dict[str, tuple[str | None, str | None]]:
        dossier = self.dossier
        by_name = [
            sorted(records.values(), key=lambda item: (sort_name(item.name), item.id))
            for records in (dossier.actors, dossier.places)
        ]
        series: list[list[str]] = [
            *([record.id for record in records] for records in by_name),
            [event.id for event in dossier.chronological()],
            [source.id for source in sorted(dossier.sources.values(), key=source_order)],
        ]
        return {
            here: (before, after)
            for ids in series
            if ids
            for before, here, after in zip([None, *ids[:-1]], ids, [*ids[1:], None], strict=True)
        }

    def neighbours(self, record_id: str) -> tuple[str | None, str | None]:
        """The records before and after a record among its kind: by name, events and sources by time."""
        return self._series[record_id]

    def events(self, ids: Iterable[str]) -> list[Event]:
        """Events in order of time."""
        return sorted((self.dossier.events[event_id] for event_id in ids), key=self.dossier.place_in_time)

    def edit(self, origin: Origin) -> Outward | str:
        """A link to the line of the seed that a page comes from; plain text where no repository is known."""
        file = origin.path.rpartition("/")[2]
        place = f"{file}, line\u00a0{origin.line}" if origin.line else file
        address = self.settings.edit_address(origin)
        return Outward(address, place) if address else place


def _held(office: Occupancy, date: EdtfDate | None) -> bool:
    """Whether an office may have been held at a time; what is not known is no reason against it."""
    if date is None:
        return True
    started = office.start.earliest if office.start else None
    ended = office.end.latest if office.end else None
    return not (
        (started and date.latest and date.latest < started)
        or (ended and date.earliest and date.earliest > ended)
    )


def when(date: EdtfDate | None) -> EdtfDate | str:
    """A date to print, or the word for not knowing it."""
    return date if date is not None else "date unknown"


def _month(source: Source) -> int | None:
    """The month of publication, counted from the year 0; None where it is not known."""
    published = source.meta.published
    if published is None or published.earliest is None or published.latest is None or published.qualifier:
        return None
    first, last = (day.year * DECEMBER + day.month - 1 for day in (published.earliest, published.latest))
    return first if first == last else None
