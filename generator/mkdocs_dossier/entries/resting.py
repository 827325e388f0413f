"""What of the dossier rests on an article: passage by passage, with the answers that cite it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.backing import worse_mark
from mkdocs_dossier.entries.citation import CitationEntry, citation_entry
from mkdocs_dossier.entries.questions import claim_anchors
from mkdocs_dossier.entries.told import within
from mkdocs_dossier.languages.words import Message, Sentence
from mkdocs_dossier.model.body import Body, leaves_of
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.model.relations import CitationAt
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import BodyText, Cites, Link, Outward, Wording

_NAMED = 3
"""So many questions are named of those that an article alone answers; the others are counted."""


@dataclass(frozen=True, slots=True)
class Resting:
    """A passage of an article, and what of the dossier rests on it.

    Attributes:
        quote: Its words; empty where the source's rights forbid to show them.
        paragraph: Its number in the original; None where nobody has compared it.
        uses: The answers, or the events where it backs no answer, or else the other records.
        questions: In the same order, what these answer.
        live: The words on the live page, where its address is known.
        worse: The sign of how the words are backed, where that is worse than most; else empty.
        remarks: What the editors say of the passage, and why it is cut where it is.
        cites: The citations.
    """

    quote: Wording
    paragraph: int | None
    uses: Sequence[Link]
    questions: Sequence[Link]
    live: Outward | None
    worse: str
    remarks: Sequence[str]
    cites: Cites


@dataclass(frozen=True, slots=True)
class SharedUses:
    """Passages that the same answers rest on; several answers to one question are told as the question."""

    uses: Sequence[Link]
    passages: Sequence[Resting]


@dataclass(frozen=True, slots=True)
class BodyPart:
    """A stretch of a source's text, and what rests on its paragraphs."""

    text: BodyText
    resting: Sequence[SharedUses]


def resting(site: Site, source_id: str) -> list[Resting]:
    """The passages of a source that are cited, in the order of its text; those that nobody has compared come last.

    Passages of which one holds the other's words are one, so that answers to several questions stand in one line.
    """
    place = site.relations.place_in_reading
    found = sorted(site.relations.citing(source_id), key=lambda item: place.get(item.record, len(place)))
    by_quote = grouped((item.cite.quote, item) for item in found)
    kept: dict[str, list[CitationAt]] = {}
    beside: dict[int | None, list[str]] = {}
    for quote in sorted(by_quote, key=len, reverse=True):
        near = beside.setdefault(_paragraph(site, by_quote[quote][0].cite), [])
        same = next((wider for wider in near if within(quote, wider)), quote)
        if same == quote:
            near.append(quote)
        kept.setdefault(same, []).extend(by_quote[quote])
    lines = [_resting(site, items) for items in kept.values()]
    reading = {quote: number for number, quote in enumerate(by_quote)}
    cites = ((line, line.cites.items[0]) for line in lines)
    order = {id(line): (*_start(site, cite), reading[cite.quote]) for line, cite in cites}
    return sorted(lines, key=lambda line: order[id(line)])


def _paragraph(site: Site, cite: Citation) -> int | None:
    """Where a quote stands, as far as that is known."""
    found = site.findings.evidence.place(cite)
    return found.paragraph if found else None


def _start(site: Site, cite: Citation) -> tuple[bool, int, int]:
    found = site.findings.evidence.place(cite)
    return (found is None, found.paragraph if found else 0, found.spans[0][0] if found else 0)


def _resting(site: Site, items: Sequence[CitationAt]) -> Resting:
    """One passage with the answers that cite it, or else with the records."""
    entry: CitationEntry = citation_entry(site, items[0].cite)
    links = dict.fromkeys(_use(site, item) for item in items)
    answers = [pair for pair in links if pair[0].fragment]
    events = [pair for pair in links if pair[0].key in site.dossier.events]
    uses = answers or events or list(links)  # people and places are linked in the text beside
    remarks = [text for item in items for text in (item.cite.note, item.cite.cut) if text]
    return Resting(
        entry.words,
        entry.paragraph,
        [use for use, _ in uses],
        [question for _, question in uses],
        Outward(entry.live, Message("live")) if entry.live else None,
        worse_mark(site, entry),
        list(dict.fromkeys(remarks)),
        Cites(tuple(dict.fromkeys(item.cite for item in items))),
    )


def _use(site: Site, item: CitationAt) -> tuple[Link, Link]:
    """The answer that a citation backs, by its record and its question, and that question; else the record."""
    record = site.dossier.records[item.record]
    name = getattr(record, "short_name", record.title)
    if item.path[0] == "claims":
        filed = next(each for each in site.relations.claims(item.record) if each.index == item.path[1])
        text = site.words.gettext("%(record)s: %(question)s", record=name, question=filed.claim.property)
        question = claim_anchors(site, item.record)[filed.claim.property]
        return Link(item.record, text, filed.anchor), Link(item.record, text, question)
    return Link(item.record, name), Link(item.record, name)


def together(lines: Iterable[Resting]) -> list[SharedUses]:
    """Passages by what rests on them, in the order of the first ones."""
    same = grouped((tuple(dict.fromkeys(line.questions)), line) for line in lines)
    return [SharedUses([_led_to(question, some) for question in asked], some) for asked, some in same.items()]


def _led_to(question: Link, lines: Sequence[Resting]) -> Link:
    """The one answer to a question that rests on passages; where there are several, the question, which holds them."""
    answers = {
        use
        for line in lines
        for use, asked in zip(line.uses, line.questions, strict=True)
        if asked == question
    }
    return answers.pop() if len(answers) == 1 else question


def body_parts(text: BodyText, lines: Iterable[Resting]) -> list[BodyPart]:
    """A source's text block by block, each with what rests on its paragraphs."""
    by_paragraph = grouped((line.paragraph, line) for line in lines)
    highest = min((heading.level for heading in text.body.headings()), default=1)
    parts = []
    for block in text.body.blocks:
        part = Body((block,), text.body.leaves)
        level = (
            min((heading.level for heading in part.headings()), default=highest) - highest + text.top_level
        )
        numbers = [text.numbers[leaf.number - 1] for leaf in leaves_of(block)] if text.numbers else []
        here = [line for number in numbers for line in by_paragraph.get(number, ())]
        parts.append(BodyPart(BodyText(part, text.links, level, text.numbers), together(here)))
    return parts


def unplaced(text: BodyText | None, lines: Sequence[Resting]) -> list[Resting]:
    """The passages beside none of whose paragraphs anything of the text stands."""
    shown = set(text.numbers) if text else set()
    return [line for line in lines if line.paragraph not in shown]


def lead(site: Site, source_id: str) -> list[Sentence]:
    """What sets an article apart, as far as it can be counted: whose account it shares, which answers are its alone."""
    found = []
    others = [name for name in site.findings.copies.beside(source_id) if name != source_id]
    if others:
        names = site.words.phrase_list([site.short_link(name) for name in others])
        found.append(site.words.phrase("It counts as one account with %(sources)s.", sources=names))
    alone = list(_alone(site, source_id))
    if alone and len(site.dossier.sources) > 1:
        questions = list(dict.fromkeys(alone))
        shown: list[object] = [*questions[:_NAMED]]
        if questions[_NAMED:]:
            rest = len(questions) - _NAMED
            shown.append(site.words.ngettext("%(num)s further question", "%(num)s further questions", rest))
        found.append(
            site.words.nphrase(
                "It alone gives %(num)s of the answers in this dossier, on %(questions)s.",
                "It alone gives %(num)s of the answers in this dossier, on %(questions)s.",
                len(alone),
                questions=site.words.phrase_list(shown),
            )
        )
    return found


def _alone(site: Site, source_id: str) -> Iterator[Link]:
    """For each answer that cites this source and no other one: its question."""
    for filed in site.relations.only_in(source_id):
        record, question = site.dossier.catalogue[filed.record], filed.claim.property
        text = site.words.gettext("%(record)s: %(question)s", record=record.short_name, question=question)
        yield Link(record.id, text, claim_anchors(site, record.id)[question])
