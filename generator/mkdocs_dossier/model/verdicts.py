"""Verdicts as editions record them, so that it shows when one that was given is changed or gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from mkdocs_dossier.model.curation import RecordedVerdict
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.records import AnyVerdict
from mkdocs_dossier.model.relations import Relations

Key = tuple[str, str]
"""Of what verdicts are: a record and a property of it, or the id of its question; or a claim and nothing."""


def given_verdicts(dossier: Dossier, relations: Relations) -> Mapping[Key, tuple[RecordedVerdict, ...]]:
    """All verdicts of a dossier, those on one thing as its history."""
    return grouped(_given(dossier, relations))


def _given(dossier: Dossier, relations: Relations) -> Iterator[tuple[Key, RecordedVerdict]]:
    for record in dossier.catalogue.values():
        for name, verdicts in record.verdicts.items():
            asked = _asked(dossier, name)
            for each in verdicts:
                yield (record.id, asked), _recorded(record.id, asked, each)
        for filed in relations.claims(record.id):
            for found in filed.claim.verdicts:
                yield (filed.id, ""), _recorded(filed.id, None, found)


def _recorded(of: str, name: str | None, given: AnyVerdict) -> RecordedVerdict:
    return RecordedVerdict.model_validate(
        {
            "of": of,
            "property": name,
            **given.model_dump(include={"status", "note", "by"}),
            "on": given.on.text if given.on else None,
        }
    )


def recorded_verdicts(
    dossier: Dossier, relations: Relations, recorded: Iterable[RecordedVerdict]
) -> Mapping[Key, tuple[RecordedVerdict, ...]]:
    """Verdicts that an edition recorded, by what they are on; that has its id of today."""
    return grouped((_key(dossier, relations, each), each) for each in recorded)


def _key(dossier: Dossier, relations: Relations, recorded: RecordedVerdict) -> Key:
    if recorded.property is None:
        filed = relations.claim_by_id.get(recorded.of)
        return (filed.id if filed else recorded.of, "")
    return (dossier.former.get(recorded.of, recorded.of), _asked(dossier, recorded.property))


def _asked(dossier: Dossier, name: str) -> str:
    """A property, or the id of the question that it is."""
    question = dossier.question(name) or dossier.questions.get(dossier.former.get(name, name))
    return question.id if question else name


def first_lost(
    recorded: Sequence[RecordedVerdict], present: Sequence[RecordedVerdict]
) -> RecordedVerdict | None:
    """The first of the recorded verdicts on one thing that the present ones do not begin with; None if they have all."""
    told = [_told(each) for each in present]
    return next(
        (each for place, each in enumerate(recorded) if _told(each) not in told[place : place + 1]), None
    )


def _told(verdict: RecordedVerdict) -> tuple[object, ...]:
    return (verdict.status, verdict.note, verdict.by, verdict.on)
