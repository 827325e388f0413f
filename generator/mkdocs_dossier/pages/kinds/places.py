"""The index of places, by kind and then by name."""

from __future__ import annotations

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.record_index import RecordIndex, record_index


def context(_: Address, site: Site) -> RecordIndex:
    """Collect the index."""
    return record_index(site, site.dossier.places.values(), "kind")


KIND = PageKind(
    name="places",
    context=context,
    single=Single(
        "places/",
        Message("Places"),
        tab=Tab.PEOPLE,
        nav=20,
        made=lambda dossier, _: bool(dossier.places),
        is_index=True,
    ),
)
