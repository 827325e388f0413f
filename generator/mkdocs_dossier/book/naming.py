"""How often the book's sources name a record, in which forms, and where else it is spoken of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.model.dossier import source_order
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link

_NAMED = 3
"""Sources that are named beside a form; of more than these only the number is told."""


@dataclass(frozen=True, slots=True)
class FormNaming:
    """A form of a name and how many sources write it; they are ``shown`` where they are few."""

    form: str
    sources: int
    shown: Sequence[Link]


@dataclass(frozen=True, slots=True)
class Naming:
    """How often sources name a record; ``scope`` says of which sources that speaks, if not of all."""

    count: int
    sources: int
    scope: str
    forms: Sequence[FormNaming]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A record with which claims are filed that are about another one too, and the questions; the claims stand there."""

    filed: Link
    questions: Sequence[str]


def naming(site: Site, chosen: Selection, name: str) -> Naming:
    """How often the book's sources name a record, and which write it how."""
    record = site.dossier.catalogue[name]
    forms: dict[str, dict[str, int]] = {}
    for source, places in site.findings.originals.places.get(name, {}).items():
        for place in places if source in chosen.ids else ():
            sources = forms.setdefault(record.forms[place.form].form, {})
            sources[source] = sources.get(source, 0) + 1
    ordered = sorted(forms, key=lambda form: (-sum(forms[form].values()), form))
    named = site.findings.originals.of(name, chosen.ids)
    return Naming(
        named.times,
        named.sources,
        site.scope_of(chosen.sources),
        [FormNaming(form, len(forms[form]), _few(site, forms[form])) for form in ordered],
    )


def elsewhere(site: Site, chosen: Selection, name: str) -> list[Elsewhere]:
    """Where claims about a record stand that are filed with others, and on which questions."""
    questions: dict[str, dict[str, None]] = {}
    for filed in site.relations.claims_about(name):
        if filed.record in chosen.ids:
            questions.setdefault(filed.record, {}).setdefault(filed.claim.property)
    return [Elsewhere(Link(record), list(names)) for record, names in questions.items()]


def _few(site: Site, sources: dict[str, int]) -> list[Link]:
    if len(sources) > _NAMED:
        return []
    found = sorted((site.dossier.sources[source] for source in sources), key=source_order)
    return [site.short_link(source.id) for source in found]
