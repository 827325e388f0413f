"""``data/dossier.json``: the whole dossier as one versioned document, described in docs/reference/data.md."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from mkdocs_dossier.entries.citation import citation_entry
from mkdocs_dossier.export.evidence_data import evidence_data, mention_data
from mkdocs_dossier.export.json_text import fields_of, in_lines, plain
from mkdocs_dossier.export.kind import Export
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.pages import File, Offer
from mkdocs_dossier.model.quantity import Quantity
from mkdocs_dossier.model.records import (
    Actor,
    AnyVerdict,
    CatalogueRecord,
    Citation,
    Entity,
    Event,
    Image,
    NameForm,
    Place,
    Question,
    Term,
    Thing,
)
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Original, Rights, Source
from mkdocs_dossier.model.standings import STANDINGS
from mkdocs_dossier.model.vocabulary import Vocabulary
from mkdocs_dossier.version import __version__

FORMAT = 2
"""Raised when a field changes its meaning or goes away; fields may be added without."""

PATH = "data/dossier.json"
_OFFER = Offer(
    Message("The dossier"),
    Message("Sources, actors, places, events, claims with their citations, mentions, quotations: JSON."),
)


def dataset(site: Site, among: Collection[str] | None = None) -> dict[str, Any]:
    """The document as plain values.

    Args:
        site: The dossier.
        among: The only sources in which it is counted how often records are named; None for all.
    """
    dossier, settings = site.dossier, site.settings
    named = {
        record: {"named": fields_of(site.findings.originals.of(record, among), "times", "sources")}
        for record in dossier.catalogue
    }
    return {
        "generator": {"name": "mkdocs-dossier", "version": __version__, "format": FORMAT},
        "edition": plain(settings.edition),
        "dossier": fields_of(settings, "title", "subtitle", "summary", "language", "editors"),
        "publishers": [
            {"id": name, **fields_of(each, "name", "names", "short", "family", "agency")}
            for name, each in settings.publishers.items()
        ],
        "releases": [
            {"id": name, **fields_of(each, "title", "by", "date", "url")}
            for name, each in settings.releases.items()
        ],
        "sources": [_source(site, source) for source in dossier.sources.values()],
        "actors": [_actor(site, actor) | named[actor.id] for actor in dossier.actors.values()],
        "places": [_place(site, place) | named[place.id] for place in dossier.places.values()],
        "events": [_event(site, event) | named[event.id] for event in dossier.events.values()],
        "things": [_thing(site, thing) | named[thing.id] for thing in dossier.things.values()],
        "questions": [_question(site, question) for question in dossier.questions.values()],
        "quantities": list(_quantities(site)),
        "relations": [relation for record in dossier.catalogue for relation in _relations(site, record)],
        **_vocabulary(dossier.vocabulary),
        "terms": [_term(site, term) for term in dossier.terms.values()],
        "tags": [*_tags(site)],
        "claims": [claim for record in dossier.catalogue.values() for claim in _claims(site, record)],
        "verdicts": [
            {
                "subject": record.id,
                "property": name,
                "claims": [
                    each.id for each in site.relations.claims(record.id) if each.claim.property == name
                ],
                **_verdict(given[-1]),
                "before": [_verdict(each) for each in given[:-1]],
            }
            for record in dossier.catalogue.values()
            for name, given in record.verdicts.items()
        ],
        "verdict_statuses": [
            {"status": status.value, "label": each.label, "meaning": each.sentence, "sign": each.sign}
            for status, each in STANDINGS.items()
        ],
        "mentions": list(mention_data(site)),
        "quotations": list(_quotations(site)),
        **evidence_data(site),
    }


def _tags(site: Site) -> Iterator[dict[str, Any]]:
    for tag, records in site.dossier.tagged.items():
        url = site.addresses[f"tags/{tag}"].url
        yield {"id": tag, "name": site.dossier.tag_name(tag), "url": url, "records": list(records)}


def _vocabulary(vocabulary: Vocabulary) -> dict[str, Any]:
    return {
        "kinds": [
            fields_of(kind, "id", "sort", "name", "plural", "schema_org", "ftm")
            | {
                "fields": {
                    key: fields_of(each, "name", "ftm", "schema_org") for key, each in kind.fields.items()
                }
            }
            for kind in vocabulary.kinds.values()
        ],
        "relation_kinds": [
            fields_of(kind, "id", "name", "inverse", "ftm", "schema_org")
            for kind in vocabulary.relations.values()
        ],
    }


def _term(site: Site, term: Term) -> dict[str, Any]:
    return {
        "id": term.id,
        "name": term.question,
        "url": f"{site.addresses['wording'].url}#{term.id}",
        "forms": [fields_of(form, "form", "lang", "used_for", "note") for form in term.forms],
        "note": term.note,
    }


def _named(site: Site, record: CatalogueRecord) -> dict[str, Any]:
    return {
        **fields_of(record, "id", "name", "short"),
        "url": site.addresses[record.id].url,
        "names": [_form(form) for form in record.names],
        "summary": record.summary,
        "citations": _citations(site, record.cite),
        "images": _images(record.images),
        **fields_of(record, "tags", "notes", "wikidata", "was"),
    }


def _images(images: Sequence[Image]) -> list[dict[str, Any]]:
    return [fields_of(image, "file", "alt", "credit", "rights", "caption", "source") for image in images]


def _form(form: NameForm) -> dict[str, Any]:
    return fields_of(form, "form", "lang", "weak", "demonym", "period", "note") | {"weak": not form.links}


def _actor(site: Site, actor: Actor) -> dict[str, Any]:
    offices = [
        {
            **fields_of(item, "post", "of", "start", "end", "note"),
            "citations": _citations(site, item.cite),
        }
        for item in actor.occupancies
    ]
    return _entity(site, actor) | fields_of(actor, "part_of") | {"occupancies": offices}


def _thing(site: Site, thing: Thing) -> dict[str, Any]:
    return _entity(site, thing) | fields_of(thing, "date", "part_of")


def _entity(site: Site, record: Entity) -> dict[str, Any]:
    fields = {
        name: fields_of(each, "value") | {"citations": _citations(site, each.cite)}
        for name, each in record.fields.items()
    }
    return _named(site, record) | fields_of(record, "kind") | {"fields": fields}


def _question(site: Site, question: Question) -> dict[str, Any]:
    return {
        **fields_of(question, "id", "name", "question"),
        "url": site.addresses[question.id].url,
        "summary": question.summary,
        "citations": _citations(site, question.cite),
        "claims": [filed.id for filed in site.relations.answers_to(question.id)],
        **fields_of(question, "notes", "was"),
    }


def _quantities(site: Site) -> Iterator[dict[str, Any]]:
    """By question: its numbers by record and by what they count, each account's once, and what they come to."""
    for question, numbers in site.findings.numbers.items():
        yield {
            "question": question,
            "groups": [
                {
                    "subject": thing.record,
                    **fields_of(thing, "unit", "counts", "period", "lowest", "highest"),
                    "numbers": [
                        {
                            "claim": each.filed.id,
                            "account": each.account or None,
                            "sources": list(each.sources),
                            **fields_of(each.quantity, "lowest", "highest", "is_about", "as_of"),
                        }
                        for each in thing.intervals
                    ],
                }
                for thing in numbers.things
            ],
            "total": fields_of(numbers.total, "lowest", "highest", "is_about") if numbers.total else None,
            "no_total": numbers.no_total or None,
        }


def _relations(site: Site, record_id: str) -> Iterator[dict[str, Any]]:
    """Those that a record states; the other end has them under the inverse words of their kind."""
    for each in site.relations.related(record_id):
        if each.is_stated_here:
            yield {
                "subject": record_id,
                "kind": each.kind.id,
                "object": each.other,
                **fields_of(each.relation, "start", "end", "note"),
                "citations": _citations(site, each.relation.cite),
            }


def _place(site: Site, place: Place) -> dict[str, Any]:
    own = ("kind", "coordinates", "precision", "extent", "between", "part_of", "territory_of", "contested")
    return _named(site, place) | fields_of(place, *own)


def _event(site: Site, event: Event) -> dict[str, Any]:
    participants = [
        {**fields_of(item, "actor", "role", "note"), "citations": _citations(site, item.cite)}
        for item in event.participants
    ]
    return {
        **_named(site, event),
        **fields_of(event, "kind", "date"),
        "earliest": plain(event.date and event.date.earliest),
        "latest": plain(event.date and event.date.latest),
        **fields_of(event, "place", "part_of", "follows"),
        "participants": participants,
        "things": list(event.things),
        "important": event.important,
    }


def _source(site: Site, source: Source) -> dict[str, Any]:
    meta = source.meta
    rights = site.dossier.rights(source)
    return {
        **fields_of(source, "id", "title"),
        "url": site.addresses[source.id].url,
        "publisher": meta.publisher,
        "authors": list(meta.authors or ()),
        **fields_of(meta, "agency", "release", "short", "published", "modified", "retrieved"),
        **fields_of(meta, "dateline", "section", "language"),
        "address": meta.url,
        "rights": rights.value,
        "original": _original(meta.original),
        "original_known": source.id in site.findings.originals.sources,
        "versions": [
            {
                **fields_of(item, "published", "modified", "retrieved", "note"),
                "original": _original(item.original),
            }
            for item in meta.versions
        ],
        "photos": [fields_of(item, "caption", "credit") for item in meta.photos],
        "images": _images(meta.images),
        "covers": [fields_of(item, "event", "role") for item in meta.covers],
        **fields_of(meta, "inferred", "tags", "notes"),
        "paragraphs": [] if rights is Rights.NONE else [leaf.text for leaf in source.body.leaves],
        "was": list(source.was),
    }


def _original(original: Original | None) -> dict[str, str] | None:
    """The file an article came in; its name would tell nobody anything who does not have it."""
    return fields_of(original, "sha256") if original else None


def _verdict(given: AnyVerdict) -> dict[str, Any]:
    return fields_of(given, "status", "note", "by", "on")


def _claims(site: Site, record: CatalogueRecord) -> Iterator[dict[str, Any]]:
    for filed in site.relations.claims(record.id):
        claim = filed.claim
        verdict = record.verdict(claim.property)
        asked = site.dossier.question(claim.property)
        yield {
            "id": filed.id,
            "id_derived": filed.derived,
            "url": f"{site.addresses[site.addresses.page_with(record.id, filed.anchor)].url}#{filed.anchor}",
            "was": list(claim.was),
            "subject": record.id,
            **fields_of(claim, "property", "value"),
            "question": asked.id if asked else None,
            "quantity": _quantity(claim.quantity) if claim.quantity else None,
            "status": verdict.status.value if verdict else None,
            **fields_of(claim, "said_by", "to", "about", "date"),
            "differs_from": [other.id for other in site.relations.differing(filed.id)],
            "rests_on": [other.id for other in site.relations.rests_on(filed.id)],
            "shaken_by": [other.id for other in site.relations.shaken(filed.id)],
            "verdicts": [_verdict(each) for each in claim.verdicts],
            "note": claim.note,
            "citations": _citations(site, claim.cite),
        }


def _quantity(quantity: Quantity) -> dict[str, Any]:
    """The bounds as they may be compared, null where a source gives none, beside what the author wrote."""
    return {
        **fields_of(quantity, "exact", "about", "low", "high"),
        **fields_of(quantity, "lowest", "highest", "unit", "counts", "period", "as_of"),
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


def _citations(site: Site, cites: Iterable[Citation]) -> list[dict[str, Any]]:
    return [_citation(site, cite) for cite in cites]


def _citation(site: Site, cite: Citation) -> dict[str, Any]:
    entry = citation_entry(site, cite)
    return {
        "source": cite.source,
        "quote": entry.quote.text or None,
        "status": entry.backing.value,
        **fields_of(entry, "paragraph", "recorded"),
        **fields_of(cite, "locator", "note", "cut"),
    }


def _build(site: Site) -> Iterator[File]:
    yield File(PATH, lambda: in_lines(dataset(site)).encode(), _OFFER)


EXPORT = Export("dataset", _build)
