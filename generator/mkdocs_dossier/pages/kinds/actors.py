"""The index of actors, by kind and then by name."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.record_index import RECORDS, RecordIndex, record_index

_INDEX = Single(
    "actors/",
    Message("People and bodies"),
    tab=Tab.PEOPLE,
    nav=0,
    made=lambda dossier, _: bool(dossier.actors),
    is_index=True,
)


def plan(dossier: Dossier) -> Iterator[Address]:
    """The pages on which a long index goes on."""
    return RECORDS.further(_INDEX.address("actors", dossier.words), len(dossier.actors), dossier.words)


def context(address: Address, site: Site) -> RecordIndex:
    """Collect the index, or a part of it."""
    return record_index(site, address, _INDEX.key, site.dossier.actors.values())


KIND = PageKind(name="actors", context=context, single=_INDEX, plan=plan)
