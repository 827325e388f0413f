"""Words to citations: what `dossier cite` prints, and what the reading room offers for a selection.

`cite` looks into one text, `find` into all of a dossier. Both ask the quote gate itself, so what they give holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from dossier_workbench.citing.texts import CitableText
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.text.differences import Difference
from mkdocs_dossier.text.paragraphs import ParagraphSpan
from mkdocs_dossier.text.quote import (
    QuoteAbsent,
    QuoteAmbiguous,
    QuoteMalformed,
    QuoteMatch,
    QuoteProblem,
    QuoteTooShort,
    find_quote,
)
from mkdocs_dossier.text.quote_parts import read_quote
from mkdocs_dossier.text.spans import Span

LONG = 25
"""Words from which on a quote is long: editors are warned."""

_NEAREST = 3
"""Passages that are shown where nothing stands word for word."""

_AROUND = 12
"""Words before or after a quote that may be needed to tell its place from others."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a source with the citation that leads to them, and to no other place.

    Attributes:
        cite: The citation, its quote as the source has it.
        paragraph: The number of the paragraph.
        span: From the first to behind the last character in the text.
    """

    cite: Citation
    paragraph: int
    span: Span

    @property
    def words(self) -> int:
        """How many words it quotes."""
        return read_quote(self.cite.quote).words


@dataclass(frozen=True, slots=True)
class NearPassage:
    """A passage that is like the words that were looked for.

    Attributes:
        source: Id of the source.
        paragraph: The number of the paragraph; 0 where it can't be told.
        text: The passage as the source has it.
        score: From 60 to 100.
        differences: What is different in the passage.
    """

    source: str
    paragraph: int
    text: str
    score: float
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """What became of words in one text, or in several.

    Attributes:
        passages: Where they stand, by source and place.
        residue: Source and paragraph where they stand in what is no part of the article.
        alike: Source and number of places that no words around them tell apart.
        more: Source and number of places beyond the first ones, where they stand very often.
        near: The passages most like them where they stand nowhere, the nearest first.
        fault: Why they can be a quote of no text; None if they can.
    """

    passages: tuple[Passage, ...] = ()
    residue: tuple[tuple[str, int], ...] = ()
    alike: tuple[tuple[str, int], ...] = ()
    more: tuple[tuple[str, int], ...] = ()
    near: tuple[NearPassage, ...] = ()
    fault: QuoteTooShort | QuoteMalformed | None = None


def cite(words: str, text: CitableText, within: Span | None = None) -> Cited:
    """The citations of words in one text: one for each place where they stand, word for word.

    Only typography may differ, as the quote gate has it; a quote gets a prefix or a suffix only where it stands more
    than once.

    Args:
        words: What is to be cited.
        text: Where.
        within: Only places that lie in this stretch of the text, as a selection does.
    """
    # Of what stands very often the gate names the first places alone: so only the stretch is looked at, if there is one.
    paragraphs = tuple(each for each in text.paragraphs if within is None or _overlaps(each, within))
    outcome = find_quote(words, text.text, paragraphs=paragraphs, language=text.language)
    match outcome:
        case QuoteTooShort() | QuoteMalformed():
            return Cited(fault=outcome)
        case QuoteAbsent():
            return Cited(near=tuple(_near(outcome, text)))
        case QuoteMatch():
            return _cited(words, (outcome,), text, within)
        case QuoteAmbiguous(count=count, places=places):
            more = ((text.source, count - len(places)),) if count > len(places) else ()
            return replace(_cited(words, places, text, within), more=more)
        case _:  # without prefix and suffix nothing is out of context
            return Cited()


def find(words: str, texts: Iterable[CitableText], paragraph: int | None = None) -> Cited:
    """The citations of words in all texts; where they stand nowhere, the nearest passages of all.

    Args:
        words: What is to be cited.
        texts: Where.
        paragraph: Only in paragraphs of that number.
    """
    if paragraph is None:
        found = [cite(words, text) for text in texts]
    else:
        found = [
            cite(words, text, Span(each.start, each.end))
            for text in texts
            for each in text.paragraphs
            if each.number == paragraph
        ]
    near = sorted(
        (each for one in found for each in one.near),
        key=lambda each: (-each.score, each.source, each.paragraph),
    )
    stands = any(one.passages or one.residue or one.alike for one in found)
    return Cited(
        passages=tuple(each for one in found for each in one.passages),
        residue=tuple(each for one in found for each in one.residue),
        alike=tuple(each for one in found for each in one.alike),
        more=tuple(each for one in found for each in one.more),
        near=() if stands else tuple(near[:_NEAREST]),
        fault=next((one.fault for one in found if one.fault), None),
    )


def _near(outcome: QuoteAbsent, text: CitableText) -> Iterator[NearPassage]:
    nearest = outcome.nearest
    if nearest is not None:
        number = next((item.number for item in text.paragraphs if item.end >= nearest.span.end), 0)
        if number not in text.residue:
            yield NearPassage(text.source, number, nearest.text, nearest.score, nearest.differences)


def _cited(words: str, places: Sequence[QuoteMatch], text: CitableText, within: Span | None) -> Cited:
    wanted = [place for place in places if within is None or _lies_in(place, within)]
    article = [place for place in wanted if place.paragraph not in text.residue]
    passages = tuple(filter(None, (_passage(words, place, text) for place in article)))
    lost = len(article) - len(passages)
    residue = dict.fromkeys(place.paragraph for place in wanted if place.paragraph in text.residue)
    return Cited(
        passages,
        tuple((text.source, number) for number in residue),
        ((text.source, lost),) if lost else (),
    )


def _overlaps(paragraph: ParagraphSpan, stretch: Span) -> bool:
    return paragraph.start < stretch.end and stretch.start < paragraph.end


def _lies_in(place: QuoteMatch, within: Span) -> bool:
    return within.start <= place.segments[0].start and place.segments[-1].end <= within.end


def _passage(words: str, place: QuoteMatch, text: CitableText) -> Passage | None:
    """The passage at a place, proved by the gate; None if no context tells it from other places."""
    as_printed = " … ".join(" ".join(text.text[start:end].split()) for start, end in place.segments)
    span = Span(place.segments[0].start, place.segments[-1].end)
    paragraph = next(item for item in text.paragraphs if item.number == place.paragraph)
    bounds = ((paragraph.start, paragraph.end), (0, len(text.text)))
    # What wraps a line at a hyphen is no quote as it is printed; the words that were looked for are one.
    for quote in (as_printed, " ".join(words.split())):
        for prefix, suffix in chain.from_iterable(_contexts(text.text, span, *around) for around in bounds):
            if _outcome(quote, text, prefix, suffix) == place:
                cited = Citation(
                    source=text.source, quote=quote, prefix=prefix or None, suffix=suffix or None
                )
                return Passage(cited, place.paragraph, span)
    return None


def _outcome(quote: str, text: CitableText, prefix: str, suffix: str) -> QuoteMatch | QuoteProblem:
    return find_quote(
        quote, text.text, prefix=prefix, suffix=suffix, paragraphs=text.paragraphs, language=text.language
    )


def _contexts(text: str, span: Span, start: int, end: int) -> Iterator[tuple[str, str]]:
    """What may stand before and after a quote: nothing, then words on one side, then on both; the fewest first.

    They are taken from between ``start`` and ``end``.
    """
    yield "", ""
    before, after = text[start : span.start].split()[-_AROUND:], text[span.end : end].split()[:_AROUND]
    sides = [(" ".join(before[-number:]), " ".join(after[:number])) for number in range(1, _AROUND + 1)]
    for prefix, suffix in sides:
        yield from ((each, "") for each in [prefix] if _tells(each))
        yield from (("", each) for each in [suffix] if _tells(each))
    yield from ((prefix, suffix) for prefix, suffix in sides if _tells(prefix) and _tells(suffix))


def _tells(words: str) -> bool:
    """Whether there is more than signs."""
    return any(sign.isalnum() for sign in words)
