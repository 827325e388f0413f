"""The quote gate: a quote stands in a text, word for word, in one place, or it is refused with a reason.

Only typography may differ (`normalise`). An ellipsis (`…`, `...`, `. . .`, in brackets or not) joins segments that
stand in one paragraph in that order; one letter in brackets stands for any one letter, or for itself if the text
prints the brackets. A quote begins and ends with whole words and whole numbers. What a text holds literally,
brackets too, is found first.
"""

from dataclasses import dataclass
from itertools import islice

from mkdocs_dossier.text.nearest import NearestPassage, nearest_passage
from mkdocs_dossier.text.paragraphs import ParagraphSpan
from mkdocs_dossier.text.paragraphs import paragraphs as split_paragraphs
from mkdocs_dossier.text.quote_parts import QuoteFault, QuoteParts, Segment, read_quote
from mkdocs_dossier.text.quote_search import CitedText, chains, cited_text, in_context, occurrences
from mkdocs_dossier.text.spans import Span

# So many places of an ambiguous quote are named; the count is always exact.
MAX_PLACES = 20


@dataclass(frozen=True, slots=True)
class QuoteMatch:
    """A place where a quote stands: its segments in the original text, and the number of their paragraph."""

    segments: tuple[Span, ...]
    paragraph: int


@dataclass(frozen=True, slots=True)
class QuoteAbsent:
    """The quote does not stand in the text.

    Attributes:
        nearest: The passage most like it, or like the first of its parts that is not there; None if none is.
        apart: If all parts of it stand there, but not in this order in one paragraph: where the first place of each is.
    """

    nearest: NearestPassage | None
    apart: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteAmbiguous:
    """The quote can be read in several places."""

    count: int
    places: tuple[QuoteMatch, ...]


@dataclass(frozen=True, slots=True)
class QuoteOutOfContext:
    """The quote stands in the text, but nowhere between the given prefix and suffix."""

    places: tuple[QuoteMatch, ...]


@dataclass(frozen=True, slots=True)
class QuoteTooShort:
    """The quote has too few words or characters, ellipses left out, to tell a passage."""

    words: int
    characters: int


@dataclass(frozen=True, slots=True)
class QuoteMalformed:
    """The quote uses brackets or ellipses in a way that has no meaning here."""

    fault: QuoteFault


QuoteProblem = QuoteAbsent | QuoteAmbiguous | QuoteOutOfContext | QuoteTooShort | QuoteMalformed


def find_quote(
    quote: str,
    text: str,
    *,
    prefix: str = "",
    suffix: str = "",
    paragraphs: tuple[ParagraphSpan, ...] | None = None,
    language: str = "en",
) -> QuoteMatch | QuoteProblem:
    """The place where a quote stands in a text, or what is wrong.

    `prefix` and `suffix` are the words right before and after, for a quote that stands in several places. The
    paragraphs are those of the text unless others are given. The language is that of the text, and matters
    only for the bounds of the nearest passage.
    """
    parts = read_quote(quote)
    if parts.fault is QuoteFault.NOTHING:
        return QuoteMalformed(QuoteFault.NOTHING)
    if parts.short:
        return QuoteTooShort(parts.words, parts.weight)
    cited = cited_text(text, split_paragraphs(text) if paragraphs is None else paragraphs)
    places = _places(parts, cited)
    fitting = _between(places, cited, prefix, suffix)
    count, ways = chains(fitting, cited)
    if count == 1:
        return _match(next(ways), cited)
    if count:
        return QuoteAmbiguous(count, tuple(_match(way, cited) for way in islice(ways, MAX_PLACES)))
    count, ways = chains(places, cited)
    if count:
        return QuoteOutOfContext(tuple(_match(way, cited) for way in islice(ways, MAX_PLACES)))
    if parts.fault is not None:
        return QuoteMalformed(parts.fault)
    return _absent(parts, places, text, cited, language)


def _absent(
    parts: QuoteParts, places: list[list[Span]], text: str, cited: CitedText, language: str
) -> QuoteAbsent:
    """What is said of a quote that does not stand in a text: of the part that is missing, if it has several."""
    if len(parts.segments) > 1 and all(places):
        numbers = (cited.paragraphs[cited.paragraph_of(found[0].start)].number for found in places)
        return QuoteAbsent(None, tuple(numbers))
    missing = [segment.bare for segment, found in zip(parts.segments, places, strict=False) if not found]
    plain = missing[0] if len(parts.segments) > 1 and missing else parts.plain
    return QuoteAbsent(nearest_passage(plain, text, cited, language))


def places_of(quote: str, text: str, paragraphs: tuple[ParagraphSpan, ...]) -> tuple[int, ...]:
    """The numbers of the paragraphs in which a quote stands, each once, a few of them at most; for many texts in a row."""
    parts = read_quote(quote)
    if parts.short:
        return ()
    cited = cited_text(text, paragraphs)
    _, ways = chains(_places(parts, cited), cited)
    return tuple(dict.fromkeys(_match(way, cited).paragraph for way in islice(ways, MAX_PLACES)))


def _places(parts: QuoteParts, cited: CitedText) -> list[list[Span]]:
    """The places of the whole quote as it is written, or else of each segment."""
    literal = list(occurrences(Segment(parts.literal, stop=False), cited, literal=True))
    if literal or parts.fault is QuoteFault.SEGMENT:
        return [literal]
    return [list(occurrences(segment, cited)) for segment in parts.segments]


def _between(places: list[list[Span]], cited: CitedText, prefix: str, suffix: str) -> list[list[Span]]:
    """The places, less those of the first segment without the prefix and of the last without the suffix."""
    fitting = [in_context(places[0], cited, prefix, ""), *places[1:]]
    return [*fitting[:-1], in_context(fitting[-1], cited, "", suffix)]


def _match(way: tuple[Span, ...], cited: CitedText) -> QuoteMatch:
    return QuoteMatch(
        tuple(cited.origin(*span) for span in way),
        cited.paragraphs[cited.paragraph_of(way[0].start)].number,
    )
