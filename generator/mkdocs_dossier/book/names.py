"""The index of names: an entry for each record, and a reference to it from every other form of its name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mkdocs_dossier.book.values import Setting
from mkdocs_dossier.model.records import Actor, ActorKind, CatalogueRecord
from mkdocs_dossier.text.name_order import initial, sort_name


def index(setting: Setting) -> list[dict[str, Any]]:
    """Groups of entries under their letters, in one Latin alphabet for all scripts."""
    lines: list[tuple[str, dict[str, Any]]] = []
    see: dict[str, dict[str, str]] = {}
    for record in _records(setting):
        head = heading(record)
        lines.append((head, {"id": record.id, "name": head}))
        for form in record.forms:
            if form.form.casefold() not in _covered(record, head):
                see.setdefault(form.form, {})[record.id] = head
    for name, targets in see.items():
        named = [{"key": key, "say": head} for key, head in sorted(targets.items(), key=lambda item: item[1])]
        lines.append((name, {"name": name, "see": named}))
    lines.sort(key=lambda line: (initial(line[0]), sort_name(line[0]), line[0], "see" in line[1]))
    groups: dict[str, list[dict[str, Any]]] = {}
    for name, line in lines:
        groups.setdefault(initial(name), []).append(line)
    return [{"letter": letter, "lines": found} for letter, found in groups.items()]


def heading(record: CatalogueRecord) -> str:
    """The name as an index has it: a person's surname first, where one of its forms tells which it is."""
    if isinstance(record, Actor) and record.kind is ActorKind.PERSON:
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


def _records(setting: Setting) -> Iterator[CatalogueRecord]:
    catalogue = setting.site.dossier.catalogue
    chosen = setting.chosen
    yield from (catalogue[name] for name in (*chosen.actors, *chosen.places, *chosen.events))
