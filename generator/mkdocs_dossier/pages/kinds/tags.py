"""The index of tags, with how much carries each; there is none where nothing does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.text.name_order import sort_name


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``tags.md.jinja``: each tag with the number of records and articles that carry it."""

    title: str
    tags: Sequence[tuple[Link, int]]


def context(address: Address, site: Site) -> Context:
    """Collect the tags by name."""
    found = sorted(site.dossier.tagged.items(), key=lambda each: sort_name(site.dossier.tag_name(each[0])))
    return Context(address.title, [(Link(f"tags/{tag}"), len(records)) for tag, records in found])


KIND = PageKind(
    name="tags",
    context=context,
    single=Single(
        "tags/",
        Message("Tags"),
        tab=Tab.SEARCH,
        nav=30,
        is_index=True,
        made=lambda dossier, _: bool(dossier.tagged),
    ),
)
