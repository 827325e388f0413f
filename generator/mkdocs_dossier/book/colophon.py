"""The last page: what the book was made from, by what, and how far its quotes have been compared."""

from __future__ import annotations

import hashlib

from mkdocs_dossier import __version__
from mkdocs_dossier.book.values import Data, Setting
from mkdocs_dossier.model.evidence import Backing


def colophon(setting: Setting, dataset: bytes) -> Data:
    """Facts for the last page.

    Args:
        setting: The dossier.
        dataset: The attached data.
    """
    site, chosen = setting.site, setting.chosen
    evidence = site.findings.evidence
    cites = {
        item.cite
        for name in (*chosen.events, *chosen.actors, *chosen.places)
        for item in site.relations.cited_on(name)
    }
    backed = [evidence.backing(cite) for cite in cites]
    return {
        "version": __version__,
        "quotes": len(cites),
        "verified": backed.count(Backing.VERIFIED),
        "recorded": backed.count(Backing.RECORDED) + backed.count(Backing.AT_HAND),
        "unverified": backed.count(Backing.NOT_VERIFIABLE),
        "originals": sum(name in evidence.sources for name in chosen.sources),
        "sources": len(chosen.sources),
        "sha256": hashlib.sha256(dataset).hexdigest(),
    }
