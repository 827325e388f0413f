"""The last page: what the book was made from, by what, and how far its quotes have been compared."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.model.evidence import Backing
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Exact
from mkdocs_dossier.version import __version__


@dataclass(frozen=True, slots=True)
class Colophon:
    """Facts for the last page: how many ``quotes``, and how many of them were compared with what."""

    version: str
    quotes: int
    verified: int
    recorded: int
    unverified: int
    sources: int
    sha256: Exact


def colophon(site: Site, chosen: Selection, dataset: bytes) -> Colophon:
    """Facts for the last page.

    Args:
        site: The dossier.
        chosen: The records with an entry.
        dataset: The attached data.
    """
    evidence = site.findings.evidence
    cites = {
        item.cite
        for name in (*chosen.events, *chosen.things, *chosen.actors, *chosen.places)
        for item in site.relations.cited_on(name)
    }
    backed = [evidence.backing(cite) for cite in cites]
    return Colophon(
        version=__version__,
        quotes=len(cites),
        verified=backed.count(Backing.VERIFIED),
        recorded=backed.count(Backing.RECORDED) + backed.count(Backing.AT_HAND),
        unverified=backed.count(Backing.NOT_VERIFIABLE),
        sources=len(chosen.sources),
        sha256=Exact(hashlib.sha256(dataset).hexdigest()),
    )
