"""The index of things, by kind and then by name; there is none where the dossier has no things."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.record_index import RecordIndex, record_index

_INDEX = Single("things/", Message("Things"), tab=Tab.PEOPLE, nav=5, is_index=True)


def plan(dossier: Dossier) -> Iterator[Address]:
    """The page, if there is anything for it."""
    if dossier.things:
        yield _INDEX.address("things", dossier.words)


def context(_: Address, site: Site) -> RecordIndex:
    """Collect the index."""
    return record_index(site, site.dossier.things.values())


KIND = PageKind(name="things", context=context, plan=plan)
