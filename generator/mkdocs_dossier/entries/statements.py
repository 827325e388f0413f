"""Words of actors, as the editors chose them."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_dossier.model.records import AttributedWords, CatalogueRecord
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Cites, Link, Wording


@dataclass(frozen=True, slots=True)
class WordsEntry:
    """Words attributed to an actor.

    Attributes:
        quote: The words, as the source has them; empty where its rights forbid to show them.
        speaker: Who said them.
        about: The record on whose page they stand.
        note: The editors' remark, or empty.
        cites: The passage.
    """

    quote: Wording
    speaker: Link
    about: Link
    note: str
    cites: Cites


def words_on(site: Site, record: CatalogueRecord) -> list[WordsEntry]:
    """The curated quotations on a record."""
    return [_words(site, item, record.id) for item in record.quotes]


def words_of(site: Site, actor_id: str) -> list[WordsEntry]:
    """The curated quotations of an actor's words, in reading order."""
    found = site.relations.words_of(actor_id)
    return [_words(site, site.dossier.catalogue[record].quotes[index], record) for record, index in found]


def _words(site: Site, item: AttributedWords, record_id: str) -> WordsEntry:
    quote = site.quotable(item.cite)
    return WordsEntry(quote, Link(item.speaker), Link(record_id), item.note or "", Cites((item.cite,)))
