"""Contested wording: what the sides call one and the same thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.original_texts import paragraph
from mkdocs_dossier.model.evidence import SourceFacts, Voice, WordPlace
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link, Wording


@dataclass(frozen=True, slots=True)
class Use:
    """How often one source uses a word, in its own voice and in words of others, and in which paragraphs."""

    source: Link
    narration: int
    quotation: int
    places: Sequence[Link | str]


@dataclass(frozen=True, slots=True)
class FormLine:
    """One of the competing words, whose it is, and which sources use it."""

    form: Wording
    used_for: Link | None
    note: str
    uses: Sequence[Use]


@dataclass(frozen=True, slots=True)
class TermEntry:
    """One thing with its words; ``id`` is the anchor on the page."""

    id: str
    question: str
    forms: Sequence[FormLine]
    note: str


def term_entries(site: Site) -> list[TermEntry]:
    """Every term."""
    uses = _uses(site)
    return [
        TermEntry(
            term.id,
            term.question,
            [
                FormLine(
                    site.form(form),
                    Link(form.used_for) if form.used_for else None,
                    form.note or "",
                    uses.get((term.id, index), ()),
                )
                for index, form in enumerate(term.forms)
            ],
            term.note or "",
        )
        for term in site.dossier.terms.values()
    ]


def _uses(site: Site) -> Mapping[tuple[str, int], Sequence[Use]]:
    """By term and form: the sources whose own text has the word; digests do not count."""
    known = site.findings.evidence.sources
    return grouped(
        (form, _use(site, source.id, places))
        for source in site.dossier.sources_by_date
        if source.id in known
        for form, places in _by_form(known[source.id]).items()
    )


def _by_form(facts: SourceFacts) -> Mapping[tuple[str, int], Sequence[WordPlace]]:
    return grouped(((term, place.form), place) for term, places in facts.terms.items() for place in places)


def _use(site: Site, source_id: str, places: Sequence[WordPlace]) -> Use:
    spoken = sum(place.voice is Voice.QUOTATION for place in places)
    numbers = dict.fromkeys(place.paragraph for place in places)
    return Use(
        site.short_link(source_id),
        len(places) - spoken,
        spoken,
        [paragraph(site, source_id, number) for number in numbers],
    )
