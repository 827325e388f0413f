"""An article as it lies on the desk: the original paragraph by paragraph beside its digest, with all that is known of it.

Nothing is found here that the builder or the hints have not found: it is put beside the words it is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from dossier_workbench.citing.texts import citable
from dossier_workbench.hints.found_names import demonyms_of, found_names
from dossier_workbench.hints.texts import Text
from mkdocs_dossier.analyse.evidence import language_of
from mkdocs_dossier.analyse.names import NameIndex
from mkdocs_dossier.model.evidence import SharedPassage, SourceFacts, quote_key
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.quoted import Budget
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.text.outlines import unwritten
from mkdocs_dossier.text.paragraphs import ParagraphSpan


class Sort(StrEnum):
    """What is known of some words of an article."""

    CITED = "cited"
    SPOKEN = "spoken"
    SHARED = "shared"
    NAMED = "named"
    UNCLEAR = "unclear"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Words of a paragraph, and what is known of them.

    Attributes:
        start: The first sign, within the paragraph.
        end: Behind the last one.
        sort: What is known.
        what: Whom or what that is about: the id of the record that cites, speaks or is named, or of the source that
            shares the words; the ids that a name may mean; a name that no record has. Empty if nobody's for certain.
    """

    start: int
    end: int
    sort: Sort
    what: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of an original.

    Attributes:
        number: From 1, notices and menus among the text included.
        line: The line of the text's file on which it begins, from 1.
        text: Its words.
        is_residue: Whether it is no part of the article.
        is_used: Whether a record cites it, or the digest tells it for certain.
        is_missing: Whether the digest is certain to lack it.
        told_in: The number of the digest's paragraph that tells it; 0 if there is none, or it is not certain.
        marks: What is known of its words, in their order.
    """

    number: int
    line: int
    text: str
    is_residue: bool
    is_used: bool
    is_missing: bool
    told_in: int
    marks: tuple[Mark, ...]

    def of(self, sort: Sort) -> tuple[str, ...]:
        """What marks of one sort are about, each once."""
        return tuple(dict.fromkeys(mark.what for mark in self.marks if mark.sort is sort))


class Use(NamedTuple):
    """How many of an article's paragraphs a record cites or the digest tells for certain, and how many there are."""

    used: int
    whole: int


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """An article on the desk.

    Attributes:
        source: The source.
        language: Of the original, as a BCP 47 tag.
        passages: The original; empty if it is not at hand.
        digest: The paragraphs of the source's body, each behind its number.
        use: How much of the original is used; None if it is not at hand.
        budget: How much of it is quoted, and may be; None where that is not counted.
    """

    source: Source
    language: str
    passages: tuple[Passage, ...]
    digest: tuple[tuple[int, str], ...]
    use: Use | None = None
    budget: Budget | None = None


def use_of(project: Project, source: Source) -> Use | None:
    """How much of an article is used; None if its original is not at hand."""
    facts = project.findings.examined.evidence.sources.get(source.id)
    if facts is None:
        return None
    own = _own(facts)
    return Use(len(_used(project, source, facts, own)), len(own))


def _own(facts: SourceFacts) -> list[int]:
    """Numbers of the paragraphs that are the article's."""
    residue = frozenset(facts.residue)
    return [number for number in range(1, facts.paragraphs + 1) if number not in residue]


def _used(project: Project, source: Source, facts: SourceFacts, own: Sequence[int]) -> frozenset[int]:
    places = (facts.quotes.get(quote_key(item.cite)) for item in project.findings.relations.citing(source.id))
    cited = {place.paragraph for place in places if place}
    return frozenset(own) & (cited | (_told(project, source, own) or frozenset()))


def open_article(project: Project, names: NameIndex, source: Source) -> OpenArticle:
    """Lay an article on the desk.

    Args:
        project: The dossier.
        names: Its name forms.
        source: The article's source.
    """
    text = citable(project, source.id)
    is_published = source.id not in project.dossier.unpublished
    digest = () if is_published else tuple((leaf.number, leaf.text) for leaf in source.body.leaves)
    language = language_of(project.dossier, source)
    if text is None:
        return OpenArticle(source, language, (), digest)
    spans, residue = text.paragraphs, text.residue
    contents = [text.text[span.start : span.end] for span in spans]
    facts = project.findings.examined.evidence.sources.get(source.id)
    own = _own(facts) if facts else ()
    used = _used(project, source, facts, own) if facts else frozenset()
    told = _told(project, source, own)
    numbering = project.findings.numbering.get(source.id, ()) if digest else ()
    told_in = {number: leaf for (leaf, _), number in zip(digest, numbering, strict=False)}
    article = [pair for pair in zip(spans, contents, strict=True) if pair[0].number not in residue]
    marks = grouped(_marks(project, names, source, facts, article))
    passages = tuple(
        Passage(
            span.number,
            text.text.count("\n", 0, span.start) + 1,
            content,
            span.number in residue,
            span.number in used,
            bool(digest) and told is not None and span.number in own and span.number not in told,
            told_in.get(span.number, 0),
            tuple(sorted(marks.get(span.number, ()))),
        )
        for span, content in zip(spans, contents, strict=True)
    )
    budget = project.findings.budgets.get(source.id)
    use = Use(len(used), len(own)) if facts else None
    return OpenArticle(source, language, passages, digest, use, budget)


def _told(project: Project, source: Source, own: Sequence[int]) -> frozenset[int] | None:
    """Numbers of the paragraphs that the digest tells; None where that is not certain.

    A digest that is being written has notes of the paragraphs that it lacks; of a finished one the analysis knows it.
    """
    if source.id not in project.dossier.unpublished:
        return frozenset()  # no digest: the site shows the article
    left = [each.number for each in unwritten(source.text)]
    if left:
        return frozenset(own) - {own[number - 1] for number in left if 0 < number <= len(own)}
    if not source.body.leaves:
        return frozenset()
    numbering = project.findings.numbering.get(source.id)
    return None if numbering is None else frozenset(numbering)


_Placed = tuple[int, Mark]
"""The number of a paragraph, and a mark in it."""


def _marks(
    project: Project,
    names: NameIndex,
    source: Source,
    facts: SourceFacts | None,
    article: Sequence[tuple[ParagraphSpan, str]],
) -> Iterator[_Placed]:
    """All that is known of the words of an article, by number of the paragraph."""
    spans = [span for span, _ in article]
    if facts is not None:
        spoken = ((place.start, place.end, Sort.SPOKEN, place.speaker) for place in facts.spoken)
        shared = _shared(source.id, project.findings.examined.evidence.shared)
        yield from _placed(spans, chain(_cited(project, source, facts), spoken, shared))
    for span, content in article:
        for name in names.resolve(source, content, None):
            sort = Sort.NAMED if name.record else Sort.UNCLEAR
            what = name.record or " ".join(name.candidates)
            yield span.number, Mark(name.start, name.end, sort, what)
    numbers = tuple(span.number for span in spans)
    text = Text(source, language_of(project.dossier, source), numbers, tuple(words for _, words in article))
    for wording in found_names([text], names, None, demonyms_of(project.dossier)):
        for at in wording.places:
            yield numbers[at.paragraph], Mark(at.start, at.end, Sort.UNKNOWN, wording.form)


_Stretch = tuple[int, int, Sort, str]
"""A stretch of the whole text, and what is known of it."""


def _placed(spans: Sequence[ParagraphSpan], stretches: Iterable[_Stretch]) -> Iterator[_Placed]:
    """The parts of stretches that lie in paragraphs, as these paragraphs' marks."""
    for start, end, sort, what in stretches:
        for span in spans:
            low, high = max(start, span.start), min(end, span.end)
            if low < high:
                yield span.number, Mark(low - span.start, high - span.start, sort, what)


def _cited(project: Project, source: Source, facts: SourceFacts) -> Iterator[_Stretch]:
    for item in project.findings.relations.citing(source.id):
        place = facts.quotes.get(quote_key(item.cite))
        for start, end in place.spans if place else ():
            yield start, end, Sort.CITED, item.record


def _shared(source: str, passages: Iterable[SharedPassage]) -> Iterator[_Stretch]:
    for each in passages:
        if each.a == source:
            yield each.a_start, each.a_end, Sort.SHARED, each.b
        elif each.b == source:
            yield each.b_start, each.b_end, Sort.SHARED, each.a
