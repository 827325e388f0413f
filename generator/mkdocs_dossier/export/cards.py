"""What a reader sees on pointing at a link to a record: a card's worth of facts, in pieces that a browser loads when asked.

Each piece is a script that hands over the cards of some records, as those of the search index are. Which one has a
record's is told by its id, in `PIECE` records to a piece.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial

from mkdocs_dossier.export.kind import Export
from mkdocs_dossier.languages.words import Words
from mkdocs_dossier.model.assets import FOLDER
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import File
from mkdocs_dossier.model.records import Actor, CatalogueRecord, Event, Question, Term, Thing
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.render.date_words import date_label

PIECE = 100
"""How many records a piece has, more or less."""

_OWN = f"{FOLDER}/cards"
_SUMMARY = 90
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

Card = tuple[str, ...]
"""Kind, title, date, summary, the title's language; the last ones left out if there are none."""


def pieces(dossier: Dossier) -> int:
    """How many pieces there are; the script that asks for them has to know."""
    return max(1, len(dossier.records) // PIECE)


def piece_of(record_id: str, count: int) -> int:
    """Which of them has a record's card, as the script finds it."""
    number = 0
    for sign in record_id:
        number = (number * 31 + ord(sign)) % count
    return number


def preview_cards(dossier: Dossier) -> dict[str, Card]:
    """By id the cards of all records that have a page; one whose title is in another language ends with that."""
    records = (record for record in dossier.records.values() if not isinstance(record, Term))
    return {record.id: _card(dossier, record) for record in records}


def _build(site: Site) -> Iterator[File]:
    count = pieces(site.dossier)
    shared: list[dict[int, dict[str, Card]]] = []
    for number in range(count):
        yield File(f"{_OWN}/c{number}.js", partial(_piece, site.dossier, number, shared))


def _piece(dossier: Dossier, number: int, shared: list[dict[int, dict[str, Card]]]) -> bytes:
    """One piece; the first that is asked for makes all."""
    if not shared:
        count = pieces(dossier)
        shared.append({})
        for record_id, card in preview_cards(dossier).items():
            shared[0].setdefault(piece_of(record_id, count), {})[record_id] = card
    return f"dossierCards({number},{_ENCODE(shared[0].get(number, {}))});\n".encode()


def _card(dossier: Dossier, record: CatalogueRecord | Question | Source) -> Card:
    if isinstance(record, Source):
        facts = [record.meta.publisher or "", _day(record.meta.published, dossier.words)]
        lang = dossier.foreign(record.id)
        return _trimmed("source", record.meta.title, ", ".join(filter(None, facts)), "", lang)
    if isinstance(record, Question):
        return _trimmed(dossier.words.gettext("question"), record.name, "", record.question)
    when = _day(record.date, dossier.words) if isinstance(record, Event | Thing) else ""
    posts = record.occupancies if isinstance(record, Actor) else ()
    since = next((item.post for item in reversed(posts)), when)
    return _trimmed(
        dossier.words.said(dossier.kind_of(record).name), record.name, since, record.summary or ""
    )


def _day(date: EdtfDate | None, words: Words) -> str:
    return date_label(date, words) if date else ""


def _trimmed(*parts: str) -> Card:
    words = [_short(part) for part in parts]
    while words and not words[-1]:
        words.pop()
    return tuple(words)


def _short(text: str) -> str:
    """The text up to a space near the limit."""
    if len(text) <= _SUMMARY:
        return text
    return text[:_SUMMARY].rpartition(" ")[0].rstrip(",;:– ") + "…"


EXPORT = Export("cards", _build, folder=_OWN)
