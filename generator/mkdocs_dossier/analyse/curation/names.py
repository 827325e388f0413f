"""Records that no source tells of, and names and words that stand in none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from mkdocs_dossier.languages.tags import primary
from mkdocs_dossier.model.curation import Item, Tally
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.records import NameForm, TermForm
from mkdocs_dossier.text.tokens import name_key


def unmentioned(dossier: Dossier, findings: Findings) -> Iterator[Tally]:
    """Actors, places and events of which no source tells, in a text or otherwise."""
    named = {mention.record for mention in findings.mentions}
    named |= {record for facts in findings.evidence.sources.values() for record in facts.mentions}
    credited = {credit.record for credit in findings.credits}
    referred = {reference.target for reference in findings.references}
    reported = {event for event in dossier.events if findings.relations.reporting(event)}
    for measure, records, used in (
        ("unmentioned-actors", dossier.actors, named | credited),
        ("unmentioned-places", dossier.places, named | referred),
        ("unsourced-events", dossier.events, named | reported),
    ):
        items = [Item(each, "", dossier.origin(each)) for each in records if each not in used]
        yield Tally(measure, len(records), tuple(items))


def unmatched(dossier: Dossier, findings: Findings) -> Iterator[Tally]:
    """Name forms beside the main name, and contested words, that stand in no source."""
    originals = set(_forms_in_originals(dossier, findings))
    names = {record.id: record.names for record in dossier.catalogue.values()}
    words = {term.id: term.forms for term in dossier.terms.values()}
    everywhere = originals | set(_forms_in_digests(findings))
    yield _standing_nowhere(dossier, "unmatched-forms", "names", names, everywhere)
    yield _standing_nowhere(dossier, "unmatched-words", "forms", words, originals)


def _standing_nowhere(
    dossier: Dossier,
    measure: str,
    field: str,
    forms_of: Mapping[str, Sequence[NameForm | TermForm]],
    found: Iterable[str],
) -> Tally:
    """The forms that are none of those found, nor part of one: a longer name hides a shorter one in it."""
    haystack = "".join(sorted(set(map(_needle, found))))
    languages = {
        primary(source.meta.language or dossier.settings.language) for source in dossier.sources.values()
    }
    forms = [
        (record, index, form.form)
        for record, all_forms in forms_of.items()
        for index, form in enumerate(all_forms)
        if form.lang is None or primary(form.lang) in languages
    ]
    items = [
        Item(record, form, dossier.origin(record, field, index))
        for record, index, form in forms
        if _needle(form) not in haystack
    ]
    return Tally(measure, len(forms), tuple(items))


@lru_cache(maxsize=1 << 16)
def _needle(text: str) -> str:
    """Folded words between signs that no word has, so that a text holds another one word by word."""
    return "\n".join(("", *name_key(text), ""))


def _forms_in_originals(dossier: Dossier, findings: Findings) -> Iterator[str]:
    """Headlines, and the forms by which the sources' own texts name records and contested things."""
    yield from (source.title for source in dossier.sources.values())
    for facts in findings.evidence.sources.values():
        for record, places in facts.mentions.items():
            forms = dossier.catalogue[record].forms
            yield from (forms[index].form for index in {place.form for place in places})
        for term, words in facts.terms.items():
            alternatives = dossier.terms[term].forms
            yield from (alternatives[index].form for index in {word.form for word in words})


def _forms_in_digests(findings: Findings) -> Iterator[str]:
    """The forms by which digests and front matters name records, those of unclear meaning among them."""
    yield from (mention.form for mention in findings.mentions)
    yield from (credit.form for credit in findings.credits)
    yield from (ambiguity.form for ambiguity in findings.ambiguities)
