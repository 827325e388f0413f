"""Every measure that a clone of the repository can tell, in the order of their table."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.analyse.curation.evidence import digests, originals, quotes, versions
from mkdocs_dossier.analyse.curation.names import unmatched, unmentioned
from mkdocs_dossier.analyse.curation.readings import second_reader
from mkdocs_dossier.analyse.curation.statements import conflicts, shaken, uncited, verdicts
from mkdocs_dossier.analyse.curation.unknown import ambiguous, unknown, unused
from mkdocs_dossier.model.curation import Tally
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import Lock
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.measures import MEASURES


def survey(dossier: Dossier, findings: Findings, lock: Lock) -> tuple[Tally, ...]:
    """Count. Originals at hand change nothing here: pages and recorded editions rest on it."""
    found = {tally.id: tally for tally in _tallies(dossier, findings, lock)}
    return tuple(found[each] for each in MEASURES if each in found)


def _tallies(dossier: Dossier, findings: Findings, lock: Lock) -> Iterator[Tally]:
    yield from uncited(dossier)
    yield from unmentioned(dossier, findings)
    yield from unmatched(dossier, findings)
    yield digests(dossier)
    yield from quotes(dossier, findings)
    yield originals(dossier, findings, lock)
    yield versions(dossier)
    yield conflicts(dossier)
    yield from verdicts(dossier)
    yield shaken(dossier, findings.relations)
    yield ambiguous(dossier, findings)
    if dossier.reviews:
        yield from second_reader(dossier, findings)
    yield unused(dossier, findings.relations)
    yield from unknown(dossier)
