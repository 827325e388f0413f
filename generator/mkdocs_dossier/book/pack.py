"""The data that is attached to a book: all of it, or what is about the records of a pack."""

from __future__ import annotations

from typing import Any

from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.export.dataset import dataset
from mkdocs_dossier.export.json_text import in_lines
from mkdocs_dossier.model.site import Site

_BY_ID = ("sources", "actors", "places", "events", "things", "terms")
_REFERS = ("subject", "record", "source", "speaker", "term", "event", "a", "b")
"""Fields of other lists that name a record; a line stays if all that it names is in the pack."""


def pack_dataset(site: Site, chosen: Selection) -> bytes:
    """``data/dossier.json`` for the attachment; a pack's has nothing of records that are not in it."""
    if not chosen.asked:
        return in_lines(dataset(site)).encode()
    whole = dataset(site, frozenset(chosen.sources))
    return in_lines({name: _part(name, value, chosen) for name, value in whole.items()}).encode()


def _part(name: str, value: Any, chosen: Selection) -> Any:
    if not isinstance(value, list):
        return value
    if name in _BY_ID:
        return [item for item in value if item["id"] in chosen.ids]
    return [item for item in value if _inside(item, chosen)]


def _inside(item: Any, chosen: Selection) -> bool:
    if not isinstance(item, dict):
        return True
    named = [item[field] for field in _REFERS if isinstance(item.get(field), str)]
    return all(name in chosen.ids for name in named)
