"""The bibliography's entries, in the YAML that Typst's own citation engine reads."""

from __future__ import annotations

import json
import re
from typing import Any

from mkdocs_dossier.book.links import book_link
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.model.values import Exact

# The engine reads formulas between dollar signs, and text between braces that no style may put in capitals.
_SIGNS = re.compile(r"([\\{}$])")


def references(site: Site, chosen: Selection) -> Exact:
    """All sources of the book; JSON, which is YAML too."""
    entries = {name: _entry(site.dossier.sources[name]) for name in chosen.sources}
    return Exact(json.dumps(entries, ensure_ascii=False, sort_keys=True))


def _entry(source: Source) -> dict[str, Any]:
    meta = source.meta
    kind = "article" if meta.publisher else "web"  # without its newspaper, an article is taken for a preprint
    known = meta.language and re.fullmatch(r"[a-z]{2,3}(?:-[A-Z]{2})?", meta.language)
    entry = {
        "type": kind,
        "title": _text(meta.title),
        "author": [{"name": author} for author in meta.authors or ()],
        "parent": {"type": "newspaper", "title": _text(meta.publisher)} if meta.publisher else None,
        "date": _date(meta.published) if meta.published else None,
        "url": book_link(meta.url),
        "language": meta.language if known else None,
    }
    return {name: value for name, value in entry.items() if value}


def _text(text: str) -> dict[str, Any]:
    return {"value": "{" + _SIGNS.sub(r"\\\1", text) + "}", "verbatim": True}


def _date(date: EdtfDate) -> str:
    """A day, a month or a year, as exactly as all of the date lies in it; nothing for what is longer."""
    first, last = date.earliest, date.latest
    if first is None or last is None or not 0 < first.year <= last.year or first.year != last.year:
        return ""
    if first.month != last.month:
        return f"{first.year:04d}"
    return f"{first.year:04d}-{first.month:02d}" + (f"-{first.day:02d}" if first.day == last.day else "")
