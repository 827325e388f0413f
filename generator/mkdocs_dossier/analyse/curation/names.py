"""Records that no source tells of, and names and words that stand in none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from mkdocs_dossier.model.curation import Item, Tally
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.records import NameForm, TermForm, citations
from mkdocs_dossier.text.tokens import name_key

Form = TypeVar("Form", NameForm, TermForm)


def unmentioned(dossier: Dossier, findings: Findings) -> Iterator[Tally]:
    """Actors, places and events of which no source tells, in a text or otherwise."""
    named = {mention.record for mention in findings.mentions}
    named |= {record for facts in findings.evidence.sources.values() for record in facts.mentions}
    credited = {credit.record for credit in findings.credits}
    referred = {reference.target for reference in findings.references}
    covered = {item.event for source in dossier.sources.values() for item in source.meta.covers}
    cited = {event.id for event in dossier.events.values() if any(True for _ in citations(event))}
    for measure, records, used in (
        ("unmentioned-actors", dossier.actors, named | credited),
        ("unmentioned-places", dossier.places, named | referred),
        ("unsourced-events", dossier.events, named | covered | cited),
    ):
        items = [Item(each, "", dossier.origin(each)) for each in records if each not in used]
        yield Tally(measure, len(records), tuple(items))


def unmatched(dossier: Dossier, findings: Findings) -> Iterator[Tally]:
    """Name forms beside the main name, and contested words, that stand in no source."""
    found = _matched(dossier, findings)
    forms = [
        (record.id, index, form.form)
        for record in dossier.catalogue.values()
        for index, form in _of_languages(dossier, record.names)
    ]
    items = [
        Item(record, form, dossier.origin(record, "names", index))
        for record, index, form in forms
        if (record, name_key(form)) not in found
    ]
    yield Tally("unmatched-forms", len(forms), tuple(items))
    used = {
        (term, place.form)
        for facts in findings.evidence.sources.values()
        for term, places in facts.terms.items()
        for place in places
    }
    words = [
        (term.id, index, form.form)
        for term in dossier.terms.values()
        for index, form in _of_languages(dossier, term.forms)
    ]
    items = [
        Item(term, form, dossier.origin(term, "forms", index))
        for term, index, form in words
        if (term, index) not in used
    ]
    yield Tally("unmatched-words", len(words), tuple(items))


def _matched(dossier: Dossier, findings: Findings) -> set[tuple[str, tuple[str, ...]]]:
    """Records with the folded forms by which a text names them, for certain or perhaps."""
    found = {(mention.record, mention.form) for mention in findings.mentions}
    found |= {(credit.record, credit.form) for credit in findings.credits}
    found |= {(record, each.form) for each in findings.ambiguities for record in each.candidates}
    found |= {
        (record, dossier.catalogue[record].forms[place.form].form)
        for facts in findings.evidence.sources.values()
        for record, places in facts.mentions.items()
        for place in places
    }
    return {(record, name_key(form)) for record, form in found}


def _of_languages(dossier: Dossier, forms: Iterable[Form]) -> Iterator[tuple[int, Form]]:
    """The forms that a source of the dossier could have, with their indexes."""
    languages = {
        _primary(source.meta.language or dossier.settings.language) for source in dossier.sources.values()
    }
    for index, form in enumerate(forms):
        if form.lang is None or _primary(form.lang) in languages:
            yield index, form


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()
