"""Claims that two people have still to read, to agree on, or have found wanting."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.analyse.curation.statements import claim_item
from mkdocs_dossier.model.curation import Tally
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.reviews import ReadClaim, Support


def second_reader(dossier: Dossier, findings: Findings) -> Iterator[Tally]:
    """Claims with passages, by what second readers have still to do on them."""
    relations, nothing = findings.relations, ReadClaim((), None)
    claims = [filed for record in dossier.catalogue for filed in relations.claims(record) if filed.claim.cite]
    read = [(filed, findings.readings.claims.get(filed.id, nothing)) for filed in claims]
    twice = [(filed, each) for filed, each in read if each.by_two]
    wanting = [filed for filed, each in twice if each.outcome not in {None, Support.SUPPORTS}]
    for measure, whole, some in (
        ("unread-claims", claims, [filed for filed, each in read if not each.by_two]),
        ("differing-readings", twice, [filed for filed, each in twice if each.differs]),
        ("unsupported-claims", twice, wanting),
    ):
        items = (claim_item(dossier, filed.record, filed.index) for filed in some)
        yield Tally(measure, len(whole), tuple(items))
