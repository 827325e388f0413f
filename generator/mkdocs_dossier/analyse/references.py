"""Which record names which: the other half of "what links here", beside mentions in texts."""

from __future__ import annotations

from mkdocs_dossier.model.base import Record, Ref, walk
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import FieldReference


def find_references(dossier: Dossier) -> tuple[FieldReference, ...]:
    """All references to records that exist, in the order of the referring records and their fields."""
    holders: list[tuple[str, Record]] = [
        *dossier.catalogue.items(),
        *dossier.terms.items(),
        *((source.id, source.meta) for source in dossier.sources.values()),
    ]
    return tuple(
        FieldReference(record_id, value, path)
        for record_id, holder in holders
        for path, value, found in walk(holder, Ref)
        if isinstance(value, str) and value in dossier.records and any(isinstance(m, Ref) for m in found)
    )
