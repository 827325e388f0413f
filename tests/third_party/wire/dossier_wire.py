"""News as agencies send it (ninjs 2, JSON of the IPTC), and a hint at events in which nobody takes part."""

from __future__ import annotations

import json
from collections.abc import Iterator

from dossier_workbench.hints.kind import HintKind, Search
from dossier_workbench.model.draft import Draft, Guess, Hints
from dossier_workbench.model.provenance import Seen, Where
from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.reader import Reader
from dossier_workbench.readers.reading import Reading, blocks_of
from mkdocs_dossier.model.suggestions import Carried, Suggestion

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


def find_parts(search: Search) -> Iterator[Suggestion]:
    """Events without participants."""
    for event in search.dossier.events.values():
        if not event.participants:
            yield Suggestion(
                "part", f"part:{event.id}", (), event.name, Carried((), 0, 0, 0, ()), records=(event.id,)
            )


PART = HintKind(
    name="part",
    heading="Events in which nobody takes part",
    find=find_parts,
    says=lambda suggestion: suggestion.text,
    advice=lambda suggestion, dossier: f"Add `participants:` to {dossier.origin(suggestion.records[0])}.",
    entry=lambda *_: ("participants:", "  - {actor: , role: }"),
    of_texts=False,
)
