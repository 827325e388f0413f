"""The index of actors, by kind and then by name."""

from __future__ import annotations

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.record_index import RecordIndex, record_index


def context(_: Address, site: Site) -> RecordIndex:
    """Collect the index."""
    return record_index(site, site.dossier.actors.values())


KIND = PageKind(
    name="actors",
    context=context,
    single=Single(
        "actors/",
        Message("People and bodies"),
        tab=Tab.PEOPLE,
        nav=0,
        made=lambda dossier, _: bool(dossier.actors),
        is_index=True,
    ),
)
