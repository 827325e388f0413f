"""Which paragraph of an original each paragraph of its digest tells, where that is certain enough to be said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import Evidence, SourceFacts
from mkdocs_dossier.model.findings import Mention
from mkdocs_dossier.model.lookup import grouped

_AGREED = 0.6
"""So many of the names in a digest have to stand in the paragraphs that its own are taken for."""


def find_numbering(
    dossier: Dossier, evidence: Evidence, mentions: Sequence[Mention]
) -> Mapping[str, tuple[int, ...]]:
    """By source: the number in the original of each paragraph of its body; a published text has its own.

    A digest is written a paragraph for a paragraph, so one of as many paragraphs as the article has is taken for such
    a one, unless the names in it stand in other paragraphs of the original. Sources of which that is not known are absent.
    """
    named = grouped((item.source, item) for item in mentions)
    found: dict[str, tuple[int, ...]] = {}
    for source in dossier.sources.values():
        leaves = tuple(leaf.number for leaf in source.body.leaves)
        facts = evidence.sources.get(source.id)
        if source.id not in dossier.unpublished:
            found[source.id] = leaves
        elif facts:
            article = tuple(
                number for number in range(1, facts.paragraphs + 1) if number not in facts.residue
            )
            if leaves and len(article) == len(leaves) and _agree(facts, named.get(source.id, ()), article):
                found[source.id] = article
    return found


def _agree(facts: SourceFacts, mentions: Sequence[Mention], article: Sequence[int]) -> bool:
    """Whether a digest names, paragraph by paragraph, mostly what the original names there."""
    pairs = {(item.record, item.paragraph) for item in mentions if item.record in facts.mentions}
    agreed = sum(
        any(place.paragraph == article[paragraph - 1] for place in facts.mentions[record])
        for record, paragraph in pairs
    )
    return agreed >= _AGREED * len(pairs)
