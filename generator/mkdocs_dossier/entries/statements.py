"""Words of actors, as the editors chose them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.original_texts import quoting
from mkdocs_dossier.entries.questions import QuestionEntry
from mkdocs_dossier.entries.told import Told, told, within
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import SpokenPlace
from mkdocs_dossier.model.findings import Findings
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
    return [_words(site, _quote(site.dossier, *place), place[0]) for place in places]


def unclaimed(dossier: Dossier, relations: Relations, actor_id: str) -> list[tuple[str, int]]:
    """Record and place of the words of an actor that the editors quote and that stand in no claim of the actor's."""
    chosen = ((place, _quote(dossier, *place).cite) for place in relations.words_of(actor_id))
    claimed = _claimed(relations, actor_id)
    return [place for place, cite in chosen if not _stands(cite.quote, claimed.get(cite.source, ()))]


def unclaimed_speech(
    dossier: Dossier, findings: Findings, actor_id: str
) -> list[tuple[str, Sequence[SpokenPlace]]]:
    """The same of words found by rule: where they stand, by source."""
    claimed, left = _claimed(findings.relations, actor_id), []
    for source, places in quoting(dossier, findings, actor_id):
        text, quotes = dossier.sources[source].body.lines, claimed.get(source, ())
        left.append((source, [each for each in places if not _stands(text[each.start : each.end], quotes)]))
    return [each for each in left if each[1]]


def _claimed(relations: Relations, actor_id: str) -> Mapping[str, Sequence[str]]:
    """By source: the quotes that an actor's claims cite."""
    claims = (filed.claim for filed in relations.statements_of(actor_id))
    return grouped((cite.source, cite.quote) for claim in claims for cite in claim.cite)


def _stands(words: str, quotes: Iterable[str]) -> bool:
    """Whether words stand in one of some quotes, or it in them."""
    return any(within(each, words) or within(words, each) for each in quotes)


def _quote(dossier: Dossier, record: str, index: int) -> AttributedWords:
    return dossier.catalogue[record].quotes[index]


def _words(site: Site, item: AttributedWords, record_id: str) -> WordsEntry:
    (words,) = told(site, [item.cite], [item.speaker])
    return WordsEntry(words, Link(item.speaker), Link(record_id), item.note or "")
