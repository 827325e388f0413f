"""``data/curation.json``: what is still to be done, measure by measure and item by item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs_dossier.export.json_text import fields_of, in_lines, plain
from mkdocs_dossier.export.kind import Export
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.curation import PATH, Edition, Item, Tally, edition_before
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.measures import FAMILIES
from mkdocs_dossier.model.pages import File, Offer
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.version import __version__

FORMAT = 1
"""Raised when a field changes its meaning or goes away; fields and measures may be added without."""

_OFFER = Offer(
    Message("What is still to be done"),
    Message("For the authors: everything that is uncited, unmatched, stale or open, with file and line."),
    for_authors=True,
)


def curation_data(dossier: Dossier, tallies: Iterable[Tally]) -> dict[str, Any]:
    """The document as plain values."""
    edition = dossier.settings.edition
    before = edition_before(dossier.editions, edition)
    counted = list(tallies)
    return {
        "generator": {"name": "mkdocs-dossier", "version": __version__, "format": FORMAT},
        "edition": plain(edition),
        "since": plain(before.date) if before else None,
        "families": [
            {
                "id": name,
                **fields_of(family, "title", "asks"),
                "count": sum(tally.count for tally in counted if tally.measure.family == name),
            }
            for name, family in FAMILIES.items()
            if any(tally.measure.family == name for tally in counted)
        ],
        "measures": [_measure(tally, before) for tally in counted],
        "items": [_item(dossier, tally, item) for tally in counted for item in tally.items],
    }


def _measure(tally: Tally, before: Edition | None) -> dict[str, Any]:
    measure = tally.measure
    return {
        "id": tally.id,
        **fields_of(measure, "family", "title", "means", "mend"),
        **fields_of(tally, "count", "total"),
        "of": measure.of,
        "change": before.change(tally) if before else None,
    }


def _item(dossier: Dossier, tally: Tally, item: Item) -> dict[str, Any]:
    return {
        "measure": tally.id,
        "record": item.record or None,
        "text": item.text,
        "claim": item.claim or None,
        **fields_of(item.origin, "path", "line", "column"),
        "edit": dossier.settings.edit_address(item.origin),
    }


def _build(site: Site) -> Iterator[File]:
    yield File(PATH, lambda: in_lines(curation_data(site.dossier, site.findings.tallies)).encode(), _OFFER)


EXPORT = Export("curation", _build)
