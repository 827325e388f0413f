"""Readings of claims, compared with what is claimed now."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from types import MappingProxyType

from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.quantity import Quantity
from mkdocs_dossier.model.relations import Relations
from mkdocs_dossier.model.reviews import Answered, ReadClaim, Reading, Readings, SetAside, Why, person


def words_read(dossier: Dossier, filed: FiledClaim) -> tuple[tuple[str, ...], ...]:
    """All that a reader is shown of a claim: of what and by whom it is claimed, then each passage with its source.

    Names and titles stand in it and no ids, so that a renamed record is not to be read again.
    """
    claim = filed.claim
    said = (
        dossier.catalogue[filed.record].name,
        claim.property,
        claim.value or "",
        _names(dossier, claim.said_by),
        claim.date.text if claim.date else "",
        _names(dossier, claim.to),
        _names(dossier, claim.about),
        _amount(claim.quantity),
    )
    sources = [dossier.sources.get(cite.source) for cite in claim.cite]
    return (
        said,
        *(
            (source.title if source else "", cite.prefix or "", cite.quote, cite.suffix or "")
            for source, cite in zip(sources, claim.cite, strict=True)
        ),
    )


def _names(dossier: Dossier, ids: Iterable[str]) -> str:
    return "; ".join(record.name for each in ids if (record := dossier.catalogue.get(each)))


def _amount(quantity: Quantity | None) -> str:
    given = quantity.model_dump(mode="json", exclude_none=True) if quantity else {}
    return ", ".join(f"{key.replace('_', ' ')} {value}" for key, value in given.items())


def sum_read(dossier: Dossier, filed: FiledClaim) -> str:
    """The sum of these words, as a reading records it."""
    return hashlib.blake2b(json.dumps(words_read(dossier, filed)).encode(), digest_size=12).hexdigest()


def find_readings(dossier: Dossier, relations: Relations) -> Readings:
    """Which readings count, claim by claim, and which do not: of one person's of a claim, the last alone is looked at."""
    said: list[tuple[str, Answered]] = []
    aside: list[SetAside] = []
    for review in sorted(dossier.reviews, key=lambda each: each.reader):
        last = {
            (_named(relations, each.claim), each.decides): index for index, each in enumerate(review.readings)
        }
        for (name, _), index in sorted(last.items(), key=lambda item: item[1]):
            reading = review.readings[index]
            why = _set_aside(dossier, relations.claim_by_id.get(name), review.reader, reading)
            if reading.decides and (name, False) in last:
                why = why or Why.OWN
            if why:
                aside.append(SetAside(review, index, why))
            else:
                said.append((name, Answered(review.reader, reading)))
    claims = {name: _read(some) for name, some in grouped(said).items()}
    return Readings(MappingProxyType(claims), tuple(aside))


def entered(filed: FiledClaim) -> set[str]:
    """Whoever entered the claim, as `person` tells them from others."""
    return {person(name) for name in filed.claim.by}


def _named(relations: Relations, claim: str) -> str:
    """The id that a claim has now."""
    filed = relations.claim_by_id.get(claim)
    return filed.id if filed else claim


def _set_aside(dossier: Dossier, filed: FiledClaim | None, reader: str, reading: Reading) -> Why | None:
    if filed is None:
        return Why.UNKNOWN
    if person(reader) in entered(filed):
        return Why.OWN
    return Why.STALE if reading.read != sum_read(dossier, filed) else None


def _read(some: tuple[Answered, ...]) -> ReadClaim:
    readings = tuple(said for said in some if not said.reading.decides)
    since = max((said.reading.on.sort_key for said in readings), default=None)
    decisions = [
        said for said in some if said.reading.decides and not (since and said.reading.on.sort_key < since)
    ]
    last = max(decisions, key=lambda said: (said.reading.on.sort_key, said.reader), default=None)
    return ReadClaim(readings, last)
