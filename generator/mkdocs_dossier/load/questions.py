"""Which question a claim answers: its property may name one by id, by a former id, or by its name in any letters."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from mkdocs_dossier.load.catalogue import Catalogue
from mkdocs_dossier.model.dates.errors import shown
from mkdocs_dossier.model.diagnostic import diagnostic
from mkdocs_dossier.model.origin import Marks, Step
from mkdocs_dossier.model.records import CatalogueRecord, Question


def name_questions(catalogue: Catalogue) -> None:
    """Let every property that means a question bear its name, so that each has one heading wherever it is asked."""
    questions: Mapping[str, Question] = catalogue.records["questions"]
    names = {
        key.casefold(): question.name
        for question in questions.values()
        for key in (question.name, question.id, *question.was)
    }
    if not names:
        return
    for section, records in catalogue.records.items():
        for record_id, record in records.items():
            if isinstance(record, CatalogueRecord) and _asked(record):
                _say_twice(catalogue, record_id, record, names)
                catalogue.records[section][record_id] = catalogue.memory.recall(
                    ("named", section, record_id), (record, names), partial(_named, record, names)
                )
                catalogue.marks[record_id] = _marked(catalogue.marks[record_id], names)


def _say_twice(
    catalogue: Catalogue, record_id: str, record: CatalogueRecord, names: Mapping[str, str]
) -> None:
    """Report verdicts on one question that stand under several of its names."""
    first: dict[str, str] = {}
    for key in record.verdicts:
        before = first.setdefault(names.get(key.casefold(), key), key)
        if before != key:
            origin = catalogue.marks[record_id].key_at("verdicts", key)
            message = f"{shown(key)} and {shown(before)} are one question, and have two verdicts"
            catalogue.diagnostics.append(diagnostic("duplicate-key", message, origin))
            catalogue.faulty.add(record_id)


def _asked(record: CatalogueRecord) -> bool:
    return bool(record.claims or record.verdicts)


def _named(record: CatalogueRecord, names: Mapping[str, str]) -> CatalogueRecord:
    """The record with the questions' names in claims and verdicts; the same if it asks none of them."""
    claims = tuple(
        claim.model_copy(update={"property": name})
        if (name := names.get(claim.property.casefold(), claim.property)) != claim.property
        else claim
        for claim in record.claims
    )
    verdicts = {names.get(key.casefold(), key): verdict for key, verdict in record.verdicts.items()}
    if claims == record.claims and list(verdicts) == list(record.verdicts):
        return record
    return record.model_copy(update={"claims": claims, "verdicts": verdicts})


def _marked(marks: Marks, names: Mapping[str, str]) -> Marks:
    """The record's marks with those of its verdicts under the names of their questions."""
    verdicts = marks.children.get("verdicts")
    if verdicts is None:
        return marks
    renamed: dict[Step, Marks] = {
        names.get(str(step).casefold(), step): child for step, child in verdicts.children.items()
    }
    inner = Marks(verdicts.origin, verdicts.key, MappingProxyType(renamed))
    return Marks(marks.origin, marks.key, MappingProxyType({**marks.children, "verdicts": inner}))
