"""Questions as a search finds them: each with all its answers, those too that avoid the words one looks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mkdocs_dossier.entries.questions import Answer, Judgement, QuestionEntry, questions
from mkdocs_dossier.entries.told import Told
from mkdocs_dossier.languages.tags import quotation_marks
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.records import CatalogueRecord, Event, Question
from mkdocs_dossier.model.search import FoundAnswer, FoundOccasion, FoundQuote
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link, Reference
from mkdocs_dossier.render.date_words import date_label
from mkdocs_dossier.text.words import search_words


def asked(site: Site) -> Iterator[tuple[CatalogueRecord, QuestionEntry]]:
    """Every question of every record."""
    for record in site.dossier.catalogue.values():
        if record.claims:
            for entry in questions(site, record):
                yield record, entry


def shared(
    site: Site, found: Sequence[tuple[CatalogueRecord, QuestionEntry]]
) -> Iterator[tuple[Question, list[tuple[CatalogueRecord, QuestionEntry]]]]:
    """The questions that records share, in the editors' order, with what is answered on each record."""
    by_question = grouped((entry.page.key, (record, entry)) for record, entry in found if entry.page)
    for question in site.dossier.questions.values():
        yield question, [*by_question.get(question.id, ())]


def occasion(site: Site, record: CatalogueRecord, entry: QuestionEntry) -> FoundOccasion:
    """What is answered on one record."""
    date = record.date if isinstance(record, Event) else None
    said = date_label(date, site.words) if date else ""
    return FoundOccasion(
        name=record.name,
        path=_path(site, entry.home),
        date="" if " ".join(search_words(said)) in " ".join(search_words(record.name)) else said,
        verdict=_verdict(site, entry.verdict),
        answers=tuple(_answer(site, each) for each in entry.answers),
    )


def _verdict(site: Site, judged: Judgement | None) -> tuple[str, ...]:
    if judged is None:
        return ()
    standing = judged.standing
    return (standing.id, standing.sign, site.words.said(standing.label), judged.note)


def _answer(site: Site, answer: Answer) -> FoundAnswer:
    words = site.words
    who = words.series(site.dossier.actors[each.actor.key].short_name for each in answer.speakers)
    particulars = [each.office for each in answer.speakers if each.office]
    if answer.quoted:
        particulars.append(words.pgettext("of a speaker", "quoted"))
    if answer.date:
        particulars.append(date_label(answer.date, words))
    return FoundAnswer(
        who=who,
        particulars=words.series(dict.fromkeys(particulars)),
        path=_path(site, answer.home),
        reading=words.capital(answer.reading) if answer.reading else "",
        quotes=tuple(_quote(site, each) for each in answer.told if each.quote),
        remark=" ".join(filter(None, [*_verdict(site, answer.verdict)[2:], answer.note])),
    )


def _quote(site: Site, told: Told) -> FoundQuote:
    opening, closing = quotation_marks(site.settings.language)
    source = told.source.text
    name = source.plain(site.settings.language) if isinstance(source, Reference) else source
    return FoundQuote(f"{opening}{told.quote.text}{closing}", told.quote.lang, name, _path(site, told.source))


def _path(site: Site, link: Link) -> str:
    return site.addresses.built(link.key, link.fragment)
