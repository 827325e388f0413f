"""The index of things, by kind and then by name; there is none where the dossier has no things."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.record_index import RECORDS, RecordIndex, record_index

_INDEX = Single("things/", Message("Things"), tab=Tab.PEOPLE, nav=5, is_index=True)


def plan(dossier: Dossier) -> Iterator[Address]:
    """The page, if there is anything for it, and those on which it goes on."""
    if dossier.things:
        page = _INDEX.address("things", dossier.words)
        yield page
        yield from RECORDS.further(page, len(dossier.things), dossier.words)


def context(address: Address, site: Site) -> RecordIndex:
    """Collect the index, or a part of it."""
    return record_index(site, address, _INDEX.key, site.dossier.things.values())


KIND = PageKind(name="things", context=context, plan=plan)
