"""What events, actors and places have in the book beside their entries: who names them how, and claims elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import in_book
from mkdocs_dossier.entries.original_texts import FormUse, forms_used
from mkdocs_dossier.entries.record import RecordEntry
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link


@dataclass(frozen=True, slots=True)
class Naming:
    """How often sources name a record; ``scope`` says of which sources that speaks, if not of all."""

    count: int
    sources: int
    scope: str
    forms: Sequence[FormUse]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A record with which claims are filed that are about another one too, and the questions; the claims stand there."""

    filed: Link
    questions: Sequence[str]


@dataclass(frozen=True, slots=True)
class Beside:
    """What an entry of a record has in the book besides: how often the book's sources name it, and claims elsewhere."""

    naming: Naming
    elsewhere: Sequence[Elsewhere]


def common(of: RecordEntry, chosen: Selection) -> RecordEntry:
    """What records show alike, as far as it concerns the chosen sources."""
    return replace(of, originals=in_book(of.originals, chosen, lambda line: line.source.key))


def beside(site: Site, chosen: Selection, name: str) -> Beside:
    """Collect it."""
    return Beside(_naming(site, chosen, name), _elsewhere(site, chosen, name))


def _naming(site: Site, chosen: Selection, name: str) -> Naming:
    """How often the book's sources name a record, and which write it how."""
    named = site.findings.originals.of(name, chosen.ids)
    forms = forms_used(site, name, chosen.ids)
    return Naming(named.times, named.sources, site.scope_of(chosen.sources), forms)


def _elsewhere(site: Site, chosen: Selection, name: str) -> list[Elsewhere]:
    """Where claims about a record stand that are filed with others, and on which questions."""
    questions: dict[str, dict[str, None]] = {}
    for filed in site.relations.claims_about(name):
        if filed.record in chosen.ids:
            questions.setdefault(filed.record, {}).setdefault(filed.claim.property)
    return [Elsewhere(Link(record), list(names)) for record, names in questions.items()]
