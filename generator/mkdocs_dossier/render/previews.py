"""What a reader sees on pointing at a link to a record: a card's worth of facts for each record a page links to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_dossier.languages.words import Words
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address, AddressBook
from mkdocs_dossier.model.records import Actor, CatalogueRecord, Event, Question, Term, Thing
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.render.data_block import inert_json, written_block
from mkdocs_dossier.render.date_words import date_label

CLASS = "dossier-cards"
"""By which our script finds the data."""

MOST = 200
"""A page that links to more records is an index of one sort of them. Its lines say of these what cards would, and their
cards would double its size; those of the others that it names may have theirs."""

_SUMMARY = 90

Card = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cards:
    """By record id, as JSON: kind, title, date, summary, the title's language; the last ones left out if there are none."""

    by_id: dict[str, str]

    def block(self, linked: Iterable[str], here: Address, addresses: AddressBook) -> str:
        """The cards of the records that a page links to, sort by sort in the order of the links; empty if there are none.

        Of all of them if there are not too many, else of all but the sort that the page has most of.

        Args:
            linked: Keys of the pages that it links to.
            here: Where it stands.
            addresses: Where records stand.
        """
        found: dict[str, dict[str, str]] = {}
        for key in linked:
            if key in self.by_id and key != here.key:
                found.setdefault(addresses[key].kind, {})[key] = self.by_id[key]
        if sum(map(len, found.values())) > MOST:
            del found[max(found, key=lambda sort: len(found[sort]))]
        cards = {record_id: card for sort in found.values() for record_id, card in sort.items()}
        if not 0 < len(cards) <= MOST:
            return ""
        members = ",".join(f'"{record_id}":{card}' for record_id, card in cards.items())
        return f"\n{written_block(CLASS, f'{{{members}}}')}\n"


def preview_cards(dossier: Dossier) -> Cards:
    """Cards of all records that have a page; one whose title is in another language ends with that."""
    records = (record for record in dossier.records.values() if not isinstance(record, Term))
    return Cards({record.id: inert_json(_card(dossier, record)) for record in records})


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
