"""Words of actors, as the editors chose them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.questions import QuestionEntry
from mkdocs_dossier.entries.told import Told, told, within
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.records import AttributedWords, CatalogueRecord
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link


@dataclass(frozen=True, slots=True)
class WordsEntry:
    """Words attributed to an actor.

    Attributes:
        told: The words, with the way to their passage.
        speaker: Who said them.
        about: The record on whose page they stand.
        note: The editors' remark, or empty.
    """

    told: Told
    speaker: Link
    about: Link
    note: str


def words_on(site: Site, record: CatalogueRecord) -> list[WordsEntry]:
    """The curated quotations on a record."""
    return [_words(site, item, record.id) for item in record.quotes]


def words_left(site: Site, record: CatalogueRecord, questions: Sequence[QuestionEntry]) -> list[WordsEntry]:
    """The curated quotations on a record that stand with none of its answers, in that wording or a wider one."""
    account = site.findings.copies.group_of
    stated = grouped(
        (account.get(cite.source, cite.source), cite.quote)
        for question in questions
        for answer in question.answers
        for words in answer.told
        for cite in words.cites.items
    )
    left = [
        item
        for item in record.quotes
        if not any(
            within(item.cite.quote, quote)
            for quote in stated.get(account.get(item.cite.source, item.cite.source), ())
        )
    ]
    return [_words(site, item, record.id) for item in left]


def words_of(site: Site, actor_id: str) -> list[WordsEntry]:
    """The curated quotations of an actor's words, in reading order."""
    found = site.relations.words_of(actor_id)
    return [_words(site, site.dossier.catalogue[record].quotes[index], record) for record, index in found]


def _words(site: Site, item: AttributedWords, record_id: str) -> WordsEntry:
    (words,) = told(site, [item.cite], [item.speaker])
    return WordsEntry(words, Link(item.speaker), Link(record_id), item.note or "")
