"""The index of places, by kind and then by name."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.record_index import RECORDS, RecordIndex, record_index

_INDEX = Single(
    "places/",
    Message("Places"),
    tab=Tab.PEOPLE,
    nav=20,
    made=lambda dossier, _: bool(dossier.places),
    is_index=True,
)


def plan(dossier: Dossier) -> Iterator[Address]:
    """The pages on which a long index goes on."""
    return RECORDS.further(_INDEX.address("places", dossier.words), len(dossier.places), dossier.words)


def context(address: Address, site: Site) -> RecordIndex:
    """Collect the index, or a part of it."""
    return record_index(site, address, _INDEX.key, site.dossier.places.values(), "kind")


KIND = PageKind(name="places", context=context, single=_INDEX, plan=plan)
