"""``data/dossier.json``: the whole dossier as one versioned document, described in docs/reference/data.md."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from mkdocs_dossier.entries.citation import citation_entry
from mkdocs_dossier.export.evidence_data import evidence_data, mention_data
from mkdocs_dossier.export.json_text import in_lines
from mkdocs_dossier.export.kind import Export
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.pages import File, Offer
from mkdocs_dossier.model.publishers import Publisher
from mkdocs_dossier.model.records import Actor, CatalogueRecord, Citation, Event, NameForm, Place, Term
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Original, Rights, Source
from mkdocs_dossier.model.standings import STANDINGS
from mkdocs_dossier.version import __version__

FORMAT = 2
"""Raised when a field changes its meaning or goes away; fields may be added without."""

PATH = "data/dossier.json"
_OFFER = Offer(
    "The dossier",
    "Sources, actors, places, events, claims with their citations, mentions, quotations: JSON.",
)


def dataset(site: Site, among: Collection[str] | None = None) -> dict[str, Any]:
    """The document as plain values.

    Args:
        site: The dossier.
        among: The only sources in which it is counted how often records are named; None for all.
    """
    dossier = site.dossier
    named = {
        record: {"named": {"times": count.times, "sources": count.sources}}
        for record, count in (
            (record, site.findings.originals.of(record, among)) for record in dossier.catalogue
        )
    }
    return {
        "generator": {"name": "mkdocs-dossier", "version": __version__, "format": FORMAT},
        "edition": _date(dossier.settings.edition),
        "dossier": {
            "title": dossier.settings.title,
            "subtitle": dossier.settings.subtitle,
            "summary": dossier.settings.summary,
            "language": dossier.settings.language,
            "editors": list(dossier.settings.editors),
        },
        "publishers": [_publisher(name, each) for name, each in dossier.settings.publishers.items()],
        "releases": [
            {"id": name, "title": each.title, "by": each.by, "date": _date(each.date), "url": each.url}
            for name, each in dossier.settings.releases.items()
        ],
        "sources": [_source(site, source) for source in dossier.sources.values()],
        "actors": [_actor(site, actor) | named[actor.id] for actor in dossier.actors.values()],
        "places": [_place(site, place) | named[place.id] for place in dossier.places.values()],
        "events": [_event(site, event) | named[event.id] for event in dossier.events.values()],
        "terms": [_term(site, term) for term in dossier.terms.values()],
        "claims": [claim for record in dossier.catalogue.values() for claim in _claims(site, record)],
        "verdicts": [
            {
                "subject": record.id,
                "property": name,
                "claims": [
                    each.id for each in site.relations.claims(record.id) if each.claim.property == name
                ],
                "status": verdict.status.value,
                "note": verdict.note,
            }
            for record in dossier.catalogue.values()
            for name, verdict in record.verdicts.items()
        ],
        "verdict_statuses": [
            {"status": status.value, "label": each.label, "meaning": each.sentence, "sign": each.sign}
            for status, each in STANDINGS.items()
        ],
        "mentions": list(mention_data(site)),
        "quotations": list(_quotations(site)),
        **evidence_data(site),
    }


def _publisher(publisher_id: str, publisher: Publisher) -> dict[str, Any]:
    return {
        "id": publisher_id,
        "name": publisher.name,
        "names": list(publisher.names),
        "short": publisher.short,
        "family": publisher.family,
        "agency": publisher.agency,
    }


def _term(site: Site, term: Term) -> dict[str, Any]:
    return {
        "id": term.id,
        "name": term.question,
        "url": f"{site.addresses['wording'].url}#{term.id}",
        "forms": [
            {"form": form.form, "lang": form.lang, "used_for": form.used_for, "note": form.note}
            for form in term.forms
        ],
        "note": term.note,
    }


def _named(site: Site, record: CatalogueRecord) -> dict[str, Any]:
    return {
        "id": record.id,
        "name": record.name,
        "url": site.addresses[record.id].url,
        "names": [_form(form) for form in record.names],
        "summary": record.summary,
        "citations": [_citation(site, cite) for cite in record.cite],
        "notes": list(record.notes),
        "wikidata": record.wikidata,
        "was": list(record.was),
    }


def _form(form: NameForm) -> dict[str, Any]:
    return {
        "form": form.form,
        "lang": form.lang,
        "weak": not form.links,
        "demonym": form.demonym,
        "period": _date(form.period),
        "note": form.note,
    }


def _actor(site: Site, actor: Actor) -> dict[str, Any]:
    offices = [
        {
            "post": item.post,
            "of": item.of,
            "start": _date(item.start),
            "end": _date(item.end),
            "note": item.note,
            "citations": [_citation(site, cite) for cite in item.cite],
        }
        for item in actor.occupancies
    ]
    return {
        **_named(site, actor),
        "kind": actor.kind.value,
        "part_of": actor.part_of,
        "occupancies": offices,
    }


def _place(site: Site, place: Place) -> dict[str, Any]:
    return {
        **_named(site, place),
        "kind": place.kind,
        "coordinates": list(place.coordinates) if place.coordinates else None,
        "precision": place.precision.value if place.precision else None,
        "part_of": place.part_of,
        "territory_of": place.territory_of,
        "contested": place.contested,
    }


def _event(site: Site, event: Event) -> dict[str, Any]:
    participants = [
        {
            "actor": item.actor,
            "role": item.role,
            "note": item.note,
            "citations": [_citation(site, cite) for cite in item.cite],
        }
        for item in event.participants
    ]
    return {
        **_named(site, event),
        "kind": event.kind,
        "date": _date(event.date),
        "earliest": _day(event.date.earliest if event.date else None),
        "latest": _day(event.date.latest if event.date else None),
        "place": event.place,
        "part_of": event.part_of,
        "follows": list(event.follows),
        "participants": participants,
        "important": event.important,
    }


def _source(site: Site, source: Source) -> dict[str, Any]:
    meta = source.meta
    rights = site.dossier.rights(source)
    return {
        "id": source.id,
        "title": source.title,
        "url": site.addresses[source.id].url,
        "publisher": meta.publisher,
        "authors": list(meta.authors or ()),
        "agency": meta.agency,
        "release": meta.release,
        "short": meta.short,
        "published": _date(meta.published),
        "modified": _date(meta.modified),
        "retrieved": _date(meta.retrieved),
        "dateline": meta.dateline,
        "section": meta.section,
        "language": meta.language,
        "address": meta.url,
        "rights": rights.value,
        "original": _original(meta.original),
        "original_known": source.id in site.findings.originals.sources,
        "versions": [
            {
                "published": _date(item.published),
                "modified": _date(item.modified),
                "retrieved": _date(item.retrieved),
                "note": item.note,
                "original": _original(item.original),
            }
            for item in meta.versions
        ],
        "photos": [{"caption": item.caption, "credit": item.credit} for item in meta.photos],
        "covers": [{"event": item.event, "role": item.role.value} for item in meta.covers],
        "inferred": dict(meta.inferred),
        "notes": list(meta.notes),
        "paragraphs": [] if rights is Rights.NONE else [leaf.text for leaf in source.body.leaves],
        "was": list(source.was),
    }


def _original(original: Original | None) -> dict[str, str] | None:
    """The file an article came in; its name would tell nobody anything who does not have it."""
    return {"sha256": original.sha256} if original else None


def _claims(site: Site, record: CatalogueRecord) -> Iterator[dict[str, Any]]:
    for filed in site.relations.claims(record.id):
        claim = filed.claim
        verdict = record.verdicts.get(claim.property)
        yield {
            "id": filed.id,
            "id_derived": filed.derived,
            "url": f"{site.addresses[record.id].url}#{filed.anchor}",
            "was": list(claim.was),
            "subject": record.id,
            "property": claim.property,
            "value": claim.value,
            "status": verdict.status.value if verdict else None,
            "said_by": list(claim.said_by),
            "date": _date(claim.date),
            "note": claim.note,
            "citations": [_citation(site, cite) for cite in claim.cite],
        }


def _quotations(site: Site) -> Iterator[dict[str, Any]]:
    """Words that the editors chose."""
    for record in site.dossier.catalogue.values():
        for item in record.quotes:
            yield {
                **_citation(site, item.cite),
                "speaker": item.speaker,
                "subject": record.id,
                "curated": True,
                "note": item.note,
                "passage_note": item.cite.note,
            }


def _citation(site: Site, cite: Citation) -> dict[str, Any]:
    entry = citation_entry(site, cite)
    return {
        "source": cite.source,
        "quote": entry.quote.text or None,
        "status": entry.backing.value,
        "paragraph": entry.paragraph,
        "recorded": _date(entry.recorded),
        "locator": cite.locator,
        "note": cite.note,
        "cut": cite.cut,
    }


def _date(date: EdtfDate | None) -> str | None:
    return date.text if date else None


def _day(day: tuple[int, int, int] | None) -> str | None:
    return f"{day[0]:04d}-{day[1]:02d}-{day[2]:02d}" if day else None


def _build(site: Site) -> Iterator[File]:
    yield File(PATH, lambda: in_lines(dataset(site)).encode(), _OFFER)


EXPORT = Export("dataset", _build)
