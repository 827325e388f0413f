"""The ids of claims: as the authors give them, or else made from what is claimed."""

from __future__ import annotations

import json
from base64 import b32encode
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from itertools import count

from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.records import Claim
from mkdocs_dossier.text.name_order import slug

_WORDS = 24
"""So many characters of the property begin a derived id."""

_LENGTHS = (5, 10, 52)
"""So many signs of the digest end it: more where fewer are those of another claim too."""


def filed_claims(dossier: Dossier) -> Iterator[FiledClaim]:
    """All claims with their ids, record by record, in each in its order.

    A derived id depends on what its claim says and where it is filed, and neither on the order of claims, records and
    files nor on which other claims have ids; docs/reference/format.md says how anybody can make it. Claims that are
    the same in all that they say are numbered.
    """
    claims = [
        (record.id, index, claim)
        for record in dossier.catalogue.values()
        for index, claim in enumerate(record.claims)
    ]
    alike = Counter(_stated(record, claim) for record, _, claim in claims)
    stems = [
        _stems(claim, _stated(record, claim), alone=alike[_stated(record, claim)] == 1)
        for record, _, claim in claims
    ]
    sharing = Counter(stem for each in set(stems) for stem in each)
    taken = {*dossier.records, *dossier.former}
    taken.update(name for _, _, claim in claims for name in (claim.id, *claim.was) if name)
    numbered: dict[str, Iterator[str]] = {}
    for (record, index, claim), each in zip(claims, stems, strict=True):
        name = claim.id
        if name is None:
            stem = next((stem for stem in each if sharing[stem] == 1), each[-1])
            # Each goes on where the last one of its words ended: tables may have very many of them.
            names = numbered.setdefault(stem, _numbered(stem))
            name = next(name for name in names if name not in taken)
            taken.add(name)
        yield FiledClaim(name, claim.id is None, record, index, claim)


def _stated(record: str, claim: Claim) -> str:
    """What makes a claim this one: a word more in its note, or another source, leaves it the same."""
    date = claim.date.text if claim.date else None
    return _json(record, claim.property, claim.stated, sorted(claim.said_by), date)


def _stems(claim: Claim, stated: str, *, alone: bool) -> tuple[str, ...]:
    """Derived ids of growing length; where other claims state the same, its passages and remarks tell it from them."""
    if not alone:
        cites = sorted([cite.source, cite.quote] for cite in claim.cite)
        stated += _json(cites, sorted(claim.about), claim.note)
    digest = b32encode(sha256(stated.encode()).digest()).decode().lower()
    words = slug(claim.property, _WORDS) or "claim"
    return tuple(f"{words}-{digest[:length]}" for length in _LENGTHS)


def _json(*parts: object) -> str:
    return json.dumps(parts, separators=(",", ":"))


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    yield from (f"{stem}-{number}" for number in count(2))
