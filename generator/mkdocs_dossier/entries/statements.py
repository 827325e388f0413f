"""Words of actors, as the editors chose them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.questions import QuestionEntry
from mkdocs_dossier.entries.told import Told, told, within
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.records import AttributedWords, CatalogueRecord
from mkdocs_dossier.model.relations import Relations
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
    return words_at(site, site.relations.words_of(actor_id))


def words_at(site: Site, places: Sequence[tuple[str, int]]) -> list[WordsEntry]:
    """Curated quotations, each given by its record and its place there."""
    return [_words(site, site.dossier.catalogue[record].quotes[index], record) for record, index in places]


def unclaimed(dossier: Dossier, relations: Relations, actor_id: str) -> list[tuple[str, int]]:
    """Record and place of the words of an actor that the editors quote and that stand in no claim of the actor's."""
    claimed = grouped(
        (cite.source, cite.quote) for filed in relations.statements_of(actor_id) for cite in filed.claim.cite
    )

    def stands(record: str, index: int) -> bool:
        chosen = dossier.catalogue[record].quotes[index].cite
        quotes = claimed.get(chosen.source, ())
        return any(within(each, chosen.quote) or within(chosen.quote, each) for each in quotes)

    return [place for place in relations.words_of(actor_id) if not stands(*place)]


def _words(site: Site, item: AttributedWords, record_id: str) -> WordsEntry:
    (words,) = told(site, [item.cite], [item.speaker])
    return WordsEntry(words, Link(item.speaker), Link(record_id), item.note or "")
