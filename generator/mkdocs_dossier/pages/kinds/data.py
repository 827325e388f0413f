"""The data page: what can be downloaded, and what is in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.pages import Address, Offer
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import FileLink
from mkdocs_dossier.pages.kind import PageKind, Single


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``data.md.jinja``."""

    files: Sequence[tuple[FileLink, Offer]]


def context(_: Address, site: Site) -> Context:
    """Collect the files; what is for the authors comes last."""
    ordered = sorted(site.offers.items(), key=lambda item: item[1].for_authors)
    return Context([(FileLink(path), offer) for path, offer in ordered])


KIND = PageKind(name="data", context=context, single=Single("data/", Message("Data")))
