"""The bibliography: a reference to each source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.pages.frame import Frame, plain_frame
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.order import sort_name
from mkdocs_dossier.pages.view import View
from mkdocs_dossier.render.bibliography import text_reference
from mkdocs_dossier.render.values import Link, Outward


@dataclass(frozen=True, slots=True)
class Item:
    """One reference."""

    reference: str
    page: Link
    url: Outward | None


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``bibliography.md.jinja``."""

    frame: Frame
    items: Sequence[Item]


def plan(dossier: Dossier) -> Iterator[Address]:  # noqa: ARG001 - every page kind plans from the dossier
    """One page."""
    yield Address("bibliography", "bibliography.md", "Bibliography", "bibliography", "home")


def context(address: Address, view: View) -> Context:
    """Collect the references, in the order of their texts."""
    items = [
        Item(
            text_reference(source),
            Link(source.id, "Page in this dossier"),
            Outward(source.meta.url, source.meta.url) if source.meta.url else None,
        )
        for source in view.dossier.sources.values()
    ]
    return Context(
        plain_frame(view, address), sorted(items, key=lambda item: (sort_name(item.reference), item.page.key))
    )


KIND = PageKind("bibliography", plan, context)
