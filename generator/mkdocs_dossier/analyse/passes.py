"""The passes of analysis, in the order in which they need one another."""

from __future__ import annotations

from mkdocs_dossier.analyse.mentions import find_mentions
from mkdocs_dossier.analyse.references import find_references
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings


def analyse(dossier: Dossier) -> Findings:
    """Everything that can be concluded from the dossier alone."""
    named = find_mentions(dossier)
    return Findings(
        mentions=named.mentions,
        ambiguities=named.ambiguities,
        credits=named.credits,
        references=find_references(dossier),
        resolutions_used=named.resolutions_used,
    )
