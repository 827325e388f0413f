"""Claims, statements and verdicts: what has no citation, what has several values, what is left open."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.model.curation import Item, Tally
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.origin import Step
from mkdocs_dossier.model.records import Actor, CatalogueRecord, Entity, Event
from mkdocs_dossier.model.relations import Relations
from mkdocs_dossier.model.standings import VerdictStatus


def uncited(dossier: Dossier) -> Iterator[Tally]:
    """Claims, then all other statements, that no passage backs."""
    records = dossier.catalogue.values()
    claims = [
        claim_item(dossier, record.id, index)
        for record in records
        for index, claim in enumerate(record.claims)
        if not claim.cite
    ]
    yield Tally("uncited-claims", sum(len(record.claims) for record in records), tuple(claims))
    statements = [(record.id, path, cited) for record in records for path, cited in _statements(record)]
    statements += [
        (question.id, ("summary",), bool(question.cite))
        for question in dossier.questions.values()
        if question.summary
    ]
    bare = [
        Item(name, str(path[0]), dossier.origin(name, *path)) for name, path, cited in statements if not cited
    ]
    yield Tally("uncited-statements", len(statements), tuple(bare))


def claim_item(dossier: Dossier, record: str, index: int, *field: Step) -> Item:
    """A claim, or a field of it, by its record and its place there."""
    claim = dossier.catalogue[record].claims[index]
    return Item(record, claim.property, dossier.origin(record, "claims", index, *field), claim.id or "")


def _statements(record: CatalogueRecord) -> Iterator[tuple[tuple[Step, ...], bool]]:
    """Each statement of a record that is no claim: its field, and whether it is cited."""
    if record.summary:
        yield ("summary",), bool(record.cite)
    if isinstance(record, Actor):
        for index, office in enumerate(record.occupancies):
            yield ("occupancies", index), bool(office.cite)
    if isinstance(record, Entity):
        for name, particular in record.fields.items():
            yield ("fields", name), bool(particular.cite)
        for index, relation in enumerate(record.relations):
            yield ("relations", index), bool(relation.cite)
    if isinstance(record, Event):
        for index, participant in enumerate(record.participants):
            yield ("participants", index), bool(participant.cite)


def conflicts(dossier: Dossier) -> Tally:
    """Properties with several values; those count that have no verdict, at the second of their values."""
    several = [
        (record, name, index)
        for record in dossier.catalogue.values()
        for name, index in record.second_values.items()
    ]
    items = [
        claim_item(dossier, record.id, index, "value")
        for record, name, index in several
        if name not in record.verdicts
    ]
    return Tally("contradictory-claims", len(several), tuple(items))


def verdicts(dossier: Dossier) -> Iterator[Tally]:
    """Verdicts that decide nothing, by their status."""
    everything = [
        (record.id, name, given[-1].status)
        for record in dossier.catalogue.values()
        for name, given in record.verdicts.items()
    ]
    for measure, status in (
        ("open-questions", VerdictStatus.OPEN),
        ("standing-conflicts", VerdictStatus.CONFLICT),
    ):
        items = [
            Item(record, name, dossier.marks[record].key_at("verdicts", name))
            for record, name, given in everything
            if given is status
        ]
        yield Tally(measure, len(everything), tuple(items))


def shaken(dossier: Dossier, relations: Relations) -> Tally:
    """Claims that rest on others; those count of which one is refuted."""
    claims = [filed for record in dossier.catalogue for filed in relations.claims(record)]
    resting = [filed for filed in claims if relations.rests_on(filed.id)]
    items = [
        Item(
            filed.record,
            filed.claim.property,
            dossier.origin(filed.record, "claims", filed.index, "rests_on"),
            filed.id,
        )
        for filed in resting
        if relations.shaken(filed.id)
    ]
    return Tally("shaken-claims", len(resting), tuple(items))
