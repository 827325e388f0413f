"""The dossier's own kinds and relations, the particulars that kinds have, and the parties that are compared."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.dates.errors import shown
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.kinds import KINDS
from mkdocs_dossier.model.records import Entity
from mkdocs_dossier.text.similar import did_you_mean, near_ids


@rule
def own_kinds_agree_with_the_table(case: Case) -> Iterator[Diagnostic]:
    """A kind of the dossier's own that has a table's id is of the same records, and is like a kind that there is."""
    marks = case.dossier.settings_marks
    for name, own in case.dossier.settings.kinds.items():
        known = KINDS.get(name)
        if known is not None and known.sort is not own.record:
            message = f"{name!r} is a kind of {known.sort.value}s, not of {own.record.value}s"
            hint = "Give the kind another id, or correct `record:`."
            yield diagnostic("bad-value", message, marks.at("kinds", name, "record").origin, hint)
        if own.like is not None and own.like not in KINDS:
            message = f"like: {shown(own.like)} is not a kind of the table"
            hint = did_you_mean(own.like, KINDS, f"Allowed: {', '.join(KINDS)}.")
            yield diagnostic("bad-value", message, marks.at("kinds", name, "like").origin, hint)


@rule
def parties_exist(case: Case) -> Iterator[Diagnostic]:
    """The parties that are compared are actors."""
    for index, name in enumerate(case.dossier.settings.parties):
        if name in case.dossier.actors or case.gaps.may_be(name, ("actor",)):
            continue
        origin = case.dossier.settings_marks.at("parties", index).origin
        hint = near_ids(name, case.dossier.actors, "Write the id of an actor.")
        yield diagnostic("dangling-reference", f"there is no actor {shown(name)}", origin, hint)


@rule
def particulars_are_those_of_the_kind(case: Case) -> Iterator[Diagnostic]:
    """A record has no particular for which its kind has no name."""
    for record in case.dossier.catalogue.values():
        if not isinstance(record, Entity) or case.gaps.settings_faulty or case.is_faulty(record.id):
            continue
        kind = case.dossier.kind_of(record)
        for name in record.fields:
            if name not in kind.fields:
                otherwise = (
                    f"Fields of this kind: {', '.join(kind.fields)}."
                    if kind.fields
                    else "Say it in a claim, or give the kind a field under `kinds:` in the settings."
                )
                message = f"{shown(name)} is not a field of the kind {kind.id!r}"
                origin = case.dossier.marks[record.id].key_at("fields", name)
                yield diagnostic("unknown-key", message, origin, did_you_mean(name, kind.fields, otherwise))


@rule
def relations_lead_elsewhere(case: Case) -> Iterator[Diagnostic]:
    """No record stands in a relation to itself, and none ends before it begins."""
    for record in case.dossier.catalogue.values():
        for index, each in enumerate(record.relations if isinstance(record, Entity) else ()):
            if each.to == record.id:
                message = f"{record.id!r} stands in a relation to itself"
                yield case.diagnostic("self-reference", message, record.id, "relations", index, "to")
            if each.start and each.end and each.end.certainly_before(each.start):
                message = f"the relation ends ({each.end.text}) before it starts ({each.start.text})"
                yield case.diagnostic("reversed-period", message, record.id, "relations", index, "end")


@rule
def tags_are_declared(case: Case) -> Iterator[Diagnostic]:
    """Where the settings name tags, each that a record carries is one of them, and each of them is carried."""
    declared, dossier = case.dossier.settings.tags, case.dossier
    strange = [tag for tag in dossier.tagged if declared and tag not in declared]
    for tag in strange:
        message = f"{tag!r} is not among the tags of the settings"
        hint = did_you_mean(tag, declared, "Correct it, or name it under `tags:` in the settings.")
        for name in dossier.tagged[tag]:
            yield case.diagnostic("tag-undeclared", message, name, "tags", hint=hint)
    for tag in declared:
        if tag not in dossier.tagged and not case.may_be_used(tag):
            place = dossier.settings_marks.key_at("tags", tag)
            yield diagnostic("tag-unused", f"nothing carries the tag {tag!r}", place)
