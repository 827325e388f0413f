"""The index of names: an entry for each record, and references to it from its tags and every other form of its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.records import CatalogueRecord
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Exact
from mkdocs_dossier.text.name_order import initial, sort_name


@dataclass(frozen=True, slots=True)
class See:
    """A reference to an entry of the index."""

    key: Exact
    say: str


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A name: the entry of a record if it has an ``id``, or a form of it that leads to entries."""

    name: str
    id: Exact | None = None
    see: Sequence[See] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """The lines under one letter."""

    letter: str
    lines: Sequence[IndexLine]


def index(site: Site, chosen: Selection) -> list[Letter]:
    """Lines under their letters, in one Latin alphabet for all scripts."""
    lines: list[IndexLine] = []
    see: dict[str, dict[str, str]] = {}
    tags = grouped(
        (name, site.words.capital(site.dossier.tag_name(tag)))
        for tag, found in site.dossier.tagged.items()
        for name in found
    )
    for name in (*chosen.actors, *chosen.places, *chosen.events):
        record = site.dossier.catalogue[name]
        head = heading(site.dossier, record)
        for tag in tags.get(name, ()):
            see.setdefault(tag, {})[record.id] = head
        lines.append(IndexLine(head, Exact(record.id)))
        for form in record.forms:
            if form.form.casefold() not in _covered(record, head):
                see.setdefault(form.form, {})[record.id] = head
    for name, targets in see.items():
        ordered = sorted(targets.items(), key=lambda item: item[1])
        lines.append(IndexLine(name, see=[See(Exact(key), head) for key, head in ordered]))
    lines.sort(key=lambda line: (initial(line.name), sort_name(line.name), line.name, bool(line.see)))
    groups = grouped((initial(line.name), line) for line in lines)
    return [Letter(letter, found) for letter, found in groups.items()]


def heading(dossier: Dossier, record: CatalogueRecord) -> str:
    """The name as an index has it: a person's surname first, where one of its forms tells which it is."""
    if dossier.is_person(record):
        forms = {form.form for form in record.names if form.links}
        words = record.name.split()
        for count in range(1, len(words)):
            last = " ".join(words[count:])
            if last in forms:
                return f"{last}, {' '.join(words[:count])}"
    return record.name


def _covered(record: CatalogueRecord, head: str) -> set[str]:
    """Forms that a reader finds at the entry itself."""
    return {head.casefold(), head.partition(",")[0].casefold()} if head != record.name else {head.casefold()}
