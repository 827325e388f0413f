"""News as agencies send it: ninjs 2, JSON of the IPTC."""

from __future__ import annotations

import json

from dossier_workbench.model.draft import Draft, Guess, Hints
from dossier_workbench.model.provenance import Seen, Where
from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.reader import Reader
from dossier_workbench.readers.reading import Reading, blocks_of

_FIELDS = {"title": "headline", "published": "versioncreated", "language": "language", "url": "uri"}


def recognises(raw: bytes) -> bool:
    """An object with the keys that every item has."""
    return raw.lstrip()[:1] == b"{" and b'"versioncreated"' in raw


def read(raw: bytes, _: str, __: Hints) -> Reading:
    """Read one item; its text stands in ``body_text``."""
    try:
        item = json.loads(raw)
    except ValueError as error:
        raise IntakeError("article-unreadable", f"the item is no JSON: {error}") from None
    fields = {
        key: Guess.at(item[name][:10] if key == "published" else item[name], Seen(Where.PROPERTY, name))
        for key, name in _FIELDS.items()
        if isinstance(item.get(name), str)
    }
    blocks = blocks_of(item.get("body_text", "").split("\n"))
    return Reading(Draft("ninjs", blocks, fields), witness=lambda seen: [str(item.get(seen.name, ""))])


READER = Reader("ninjs", read, (".ninjs", ".json"), recognises)
