"""The chapter of events, in order of time: what is claimed, by whom, on which passage."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.values import CHAPTER, Data, Setting, in_book
from mkdocs_dossier.model.dossier import source_order
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kinds import event as page
from mkdocs_dossier.pages.parts.matrix import Matrix
from mkdocs_dossier.render.date_words import date_in_words

_COLUMNS = 4
"""Sources that stand side by side in a table; more of them make another table below it."""

_LONG = 1200
"""Characters in a cell that may need more than a page."""

_NAMED = 3
"""Sources that are named beside a form; of more than these only the number is told."""


def chapter(setting: Setting) -> Chapter | None:
    """An entry for each event."""
    if not setting.chosen.events:
        return None
    entries = [_entry(setting, name) for name in setting.chosen.events]
    return Chapter("events", CHAPTER + "events", "Events", "", entries, {})


def _entry(setting: Setting, name: str) -> Data:
    context = page.context(setting.site.addresses[name], setting.site)
    context = replace(
        context,
        parts=in_book(context.parts, setting.chosen, lambda line: line.event.key),
        sources=in_book(context.sources, setting.chosen, lambda line: line.source.key),
        originals=in_book(context.originals, setting.chosen, lambda line: line.source.key),
    )
    data: Data = setting.plain(context, name)
    data["id"] = name
    data["when"] = date_in_words(context.date) if context.date else "date unknown"
    data["date"] = data["date"] or "undated"
    data["matrix"] = _tables(data["matrix"], context.matrix)
    data["naming"] = naming(setting, name)
    data["elsewhere"] = elsewhere(setting, name)
    return data


def _tables(plain: Data, matrix: Matrix) -> Data:
    """The matrix in tables of a few columns each; sources that are silent throughout are named beside them."""
    heard = [index for index in range(len(matrix.columns)) if any(row.cells[index] for row in matrix.rows)]
    silent = [plain["columns"][index] for index in range(len(matrix.columns)) if index not in heard]
    if len(matrix.columns) < 2 or not heard:  # noqa: PLR2004 - nothing to compare
        return {"tables": [], "silent": [], "ties": []}
    count = -(-len(heard) // _COLUMNS)
    width = -(-len(heard) // count)
    parts = [heard[start : start + width] for start in range(0, len(heard), width)]
    return {"tables": [_table(plain, part) for part in parts], "silent": silent, "ties": plain["ties"]}


def _table(plain: Data, part: list[int]) -> Data:
    rows = [
        {
            "property": row["property"],
            "verdict": row["verdict"],
            "cells": [row["cells"][index] for index in part],
        }
        for row in plain["rows"]
        if any(row["cells"][index] for index in part)
    ]
    longest = max(sum(len(saying["value"]) for saying in cell) for row in rows for cell in row["cells"])
    return {
        "columns": [plain["columns"][index] for index in part],
        "rows": rows,
        "long": longest > _LONG,
    }


def naming(setting: Setting, name: str) -> Data:
    """How often the book's sources name a record, and which write it how; they are named where they are few."""
    site, chosen = setting.site, setting.chosen
    record = site.dossier.catalogue[name]
    forms: dict[str, dict[str, int]] = {}
    for source, places in site.findings.originals.places.get(name, {}).items():
        for place in places if source in chosen.ids else ():
            sources = forms.setdefault(record.forms[place.form].form, {})
            sources[source] = sources.get(source, 0) + 1
    ordered = sorted(forms, key=lambda form: (-sum(forms[form].values()), form))
    named = site.findings.originals.of(name, chosen.ids)
    return {
        "count": named.times,
        "sources": named.sources,
        "scope": site.scope_of(chosen.sources),
        "forms": [
            {"form": form, "sources": len(forms[form]), "shown": _few(setting, name, forms[form])}
            for form in ordered
        ],
    }


def elsewhere(setting: Setting, name: str) -> list[Data]:
    """Where claims about a record stand that are filed with others, and on which questions; the claims stand there."""
    questions: dict[str, dict[str, None]] = {}
    for filed, index in setting.site.relations.claims_about(name):
        if filed in setting.chosen.ids:
            claim = setting.site.dossier.catalogue[filed].claims[index]
            questions.setdefault(filed, {}).setdefault(claim.property)
    return [
        {"filed": setting.plain(Link(filed), name), "questions": list(names)}
        for filed, names in questions.items()
    ]


def _few(setting: Setting, name: str, sources: dict[str, int]) -> Any:
    if len(sources) > _NAMED:
        return []
    found = sorted((setting.site.dossier.sources[source] for source in sources), key=source_order)
    return setting.plain([setting.site.short_link(source.id) for source in found], name)
