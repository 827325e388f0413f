"""Facts about the sources' originals: where each quote stands, who is named, which contested words are used."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice

from mkdocs_dossier.analyse.mentions import names_in
from mkdocs_dossier.analyse.misquotes import misquote
from mkdocs_dossier.analyse.names import Name, NameIndex, asked_of_records, name_index
from mkdocs_dossier.analyse.residue import Judge, residue_judge
from mkdocs_dossier.analyse.speech import speakers
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import (
    BorrowedPlace,
    Evidence,
    FullText,
    NamePlace,
    QuotePlace,
    SharedPassage,
    SourceFacts,
    SpokenPlace,
    Voice,
    WordPlace,
    quote_key,
)
from mkdocs_dossier.model.findings import Ambiguity, Examined
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.quoted import Misquote
from mkdocs_dossier.model.relations import CitationAt
from mkdocs_dossier.model.rules import RULES
from mkdocs_dossier.model.source import Rights, Source
from mkdocs_dossier.text.borrowed import borrowed
from mkdocs_dossier.text.fingerprints import WordNumbers
from mkdocs_dossier.text.full_texts import as_published, paragraphs_of
from mkdocs_dossier.text.notes import marked_residue
from mkdocs_dossier.text.paragraphs import ParagraphSpan, paragraph_at
from mkdocs_dossier.text.quotations import find_quotations
from mkdocs_dossier.text.quote import QuoteMalformed, QuoteMatch, QuoteTooShort, find_quote
from mkdocs_dossier.text.quote_parts import QuoteFault
from mkdocs_dossier.text.spans import Span
from mkdocs_dossier.text.tokens import split_words
from mkdocs_dossier.text.trie import NameTrie, select
from mkdocs_dossier.text.winnow import NumberedText, numbered, shared_passages


@dataclass(frozen=True, slots=True)
class Settled:
    """What was decided of a text when it was read before.

    Attributes:
        residue: The paragraphs that are no part of the article; None if nothing is recorded of this text.
        quoted: Paragraphs that are the article's whatever rules say, since they are quoted and were when it was recorded.
        version: Of the rules for residue by which it was; None if it is not known.
    """

    residue: frozenset[int] | None = None
    quoted: frozenset[int] = frozenset()
    version: int | None = None


def published_texts(dossier: Dossier) -> dict[str, FullText]:
    """The texts of open sources: their bodies, a paragraph on each line."""
    sources = dossier.sources.values()
    return {source.id: as_published(source) for source in sources if dossier.rights(source) is Rights.OPEN}


@dataclass(frozen=True)
class Wanted:
    """What is looked for in every source.

    Attributes:
        dossier: The catalogue and the settings; the sources themselves are not asked.
        names: Fingerprint of the names, terms and `resolve:` entries.
        recorded: The day to note for facts on texts that are not published.
        renew: Whether the facts are to be recorded: what is no part of the article in texts without marks is decided
            anew, and facts of undecided texts are not taken.
    """

    dossier: Dossier
    names: str
    recorded: str
    renew: bool = False

    @cached_property
    def asked(self) -> tuple[object, ...]:
        """All that is asked of the dossier while a source is looked at: equal for two that find the same."""
        terms = ((term.id, tuple(form.form for form in term.forms)) for term in self.dossier.terms.values())
        said = (self.names, self.recorded, self.renew, self.dossier.settings)
        return (*said, asked_of_records(self.dossier), tuple(terms))

    def forget_texts(self) -> None:
        """Keep no more of the texts that the index has read than what was made of them."""
        if "index" in vars(self):
            self.index.read.clear()

    @cached_property
    def index(self) -> NameIndex:
        """The catalogue's name forms."""
        return name_index(self.dossier)

    @cached_property
    def terms(self) -> NameTrie[tuple[str, int]]:
        """The forms of contested words."""
        return _term_index(self.dossier)

    @cached_property
    def judge(self) -> Judge | None:
        """Who decides anew; nobody if nothing is recorded."""
        return residue_judge() if self.renew else None

    @cached_property
    def numbers(self) -> WordNumbers:
        """Numbers of the words of all texts."""
        return WordNumbers()


@dataclass(frozen=True, slots=True)
class ExaminedText:
    """What one text tells.

    Attributes:
        facts: None if nobody has decided yet what is no part of the article, and the facts are to be recorded.
        compared: The text without its residue, as it is compared with others; None likewise.
        misquotes: By place in the list of citations.
        unclear: Names within longer ones, by place, where the text is not published.
        is_undecided: Whether nobody has decided yet what is no part of the article; all of it is taken for that.
    """

    facts: SourceFacts | None
    compared: NumberedText | None
    misquotes: tuple[Misquote, ...]
    unclear: tuple[Ambiguity, ...]
    is_undecided: bool


def examine(
    wanted: Wanted, source: Source, text: FullText, settled: Settled, cited: Iterable[CitationAt]
) -> ExaminedText:
    """Take all facts from a text.

    Args:
        wanted: What is looked for.
        source: Whose text it is.
        text: The text.
        settled: What was decided before.
        cited: The citations of the source.
    """
    reader = _Reader(wanted, source, text, settled)
    if reader.is_undecided and wanted.renew:
        return ExaminedText(None, None, (), (), is_undecided=True)
    misquotes: list[Misquote] = []
    facts = SourceFacts(
        sha256=text.sha256,
        words=reader.word_count,
        paragraphs=len(reader.paragraphs),
        residue=tuple(sorted(reader.residue)),
        recorded="" if text.published else wanted.recorded,
        quotes=reader.quotes(cited, misquotes),
        mentions=reader.mentions,
        terms=reader.terms(wanted.terms),
        spoken=reader.spoken,
        borrowed=reader.borrowed,
        names=wanted.names,
        rules=reader.rules,
    )
    compared = numbered(_without_residue(text, reader.paragraphs, facts.residue), wanted.numbers)
    return ExaminedText(facts, compared, tuple(misquotes), tuple(reader.unclear), reader.is_undecided)


def put_together(
    dossier: Dossier, texts: Mapping[str, FullText], found: Mapping[str, ExaminedText], names: str
) -> Examined:
    """What all texts at hand tell.

    Args:
        dossier: For the order of its records.
        texts: By source.
        found: What each tells, in the order of the sources' ids.
        names: The fingerprint of the names that were looked for.
    """
    facts = {name: each.facts for name, each in found.items() if each.facts}
    order = {record_id: index for index, record_id in enumerate((*dossier.catalogue, *dossier.questions))}
    misquotes = sorted(
        (item for each in found.values() for item in each.misquotes),
        key=lambda item: (order[item.record], [str(step) for step in item.path]),
    )
    return Examined(
        Evidence(facts, _shared(texts, found)),
        tuple(misquotes),
        tuple(item for each in found.values() for item in each.unclear),
        names,
        tuple(name for name, each in found.items() if each.is_undecided),
    )


def _shared(
    texts: Mapping[str, FullText], examined_texts: Mapping[str, ExaminedText]
) -> tuple[SharedPassage, ...]:
    """Passages that two of the texts share, residue left out."""
    compared = {name: each.compared for name, each in examined_texts.items() if each.compared}
    pieces: dict[str, tuple[ParagraphSpan, ...]] = {}
    found = []
    for item in shared_passages(compared).passages:
        (a, _, a_span), (b, _, b_span) = item.a, item.b
        for name in (a, b):
            if name not in pieces:
                pieces[name] = paragraphs_of(texts[name])
        first, second = paragraph_at(pieces[a], a_span.start), paragraph_at(pieces[b], b_span.start)
        if first and second:
            numbers = (first.number, second.number, item.words, item.a.words.start, item.b.words.start)
            found.append(SharedPassage(a, b, *a_span, *b_span, *numbers))
    return tuple(sorted(found))


def _without_residue(
    text: FullText, paragraphs_of_it: Sequence[ParagraphSpan], numbers: Sequence[int]
) -> str:
    """The text with its residue overwritten: offsets stay, and no run goes on across it."""
    if not numbers:
        return text.text
    pieces = list(text.text)
    for item in paragraphs_of_it:
        if item.number in numbers:
            length = item.end - item.start
            wall = f"{text.source}residue{item.number}".replace("-", "")  # one word that no other text has
            pieces[item.start : item.end] = wall[:length].ljust(length)
    return "".join(pieces)


def names_fingerprint(dossier: Dossier) -> str:
    """Changes whenever a name form, a term or a source's `resolve:` does: recorded mentions depend on them."""
    return _fingerprint(dossier, [source for source in dossier.sources.values() if source.meta.resolve])


def former_fingerprint(dossier: Dossier) -> str:
    """The same as it was made before locks had versions of rules: every new source changed it."""
    return _fingerprint(dossier, dossier.sources.values())


def _fingerprint(dossier: Dossier, sources: Iterable[Source]) -> str:
    parts = [
        *(
            (record.id, [[form.form, form.links] for form in record.forms])
            for record in dossier.catalogue.values()
        ),
        *((term.id, [form.form for form in term.forms]) for term in dossier.terms.values()),
        *((source.id, [entry.model_dump() for entry in source.meta.resolve]) for source in sources),
    ]
    return hashlib.blake2b(json.dumps(parts).encode(), digest_size=12).hexdigest()


def _term_index(dossier: Dossier) -> NameTrie[tuple[str, int]]:
    return NameTrie.build(
        (form.form, (term.id, index))
        for term in dossier.terms.values()
        for index, form in enumerate(term.forms)
    )


def language_of(dossier: Dossier, source: Source) -> str:
    """The language that a source's text is taken to be in."""
    return source.meta.language or dossier.settings.language


class _Reader:
    """One text, cut into paragraphs, with its residue marked."""

    def __init__(self, wanted: Wanted, source: Source, text: FullText, settled: Settled) -> None:
        self.dossier = wanted.dossier
        self.source = source
        self.text = text
        self.names = wanted.index
        self.language = language_of(wanted.dossier, source)
        self.paragraphs = paragraphs_of(text)
        contents = [text.text[item.start : item.end] for item in self.paragraphs]
        self.rules = dict(RULES)
        decided: frozenset[int] | None = frozenset(() if text.published else marked_residue(contents))
        if not decided and not text.published:
            if wanted.judge:
                decided = frozenset(wanted.judge(contents, source.title, source.meta.language or ""))
                decided -= settled.quoted
            else:
                decided = settled.residue
                self.rules = {kind: version for kind, version in RULES.items() if kind != "residue"}
                if settled.version is not None:
                    self.rules["residue"] = settled.version
        self.is_undecided = decided is None
        self.residue = decided or frozenset()
        self.word_count = sum(len(split_words(content)) // 2 for _, content in self.body)

    @cached_property
    def starts(self) -> list[int]:
        """Where each word of the text starts."""
        ends = accumulate(map(len, split_words(self.text.text)))  # of gaps and words in turn
        return list(islice(ends, 0, None, 2))[:-1]

    def _word(self, offset: int) -> int:
        """How many words of the text start before an offset."""
        return bisect_left(self.starts, offset)

    @cached_property
    def body(self) -> list[tuple[ParagraphSpan, str]]:
        """The paragraphs that are the article's, with their texts."""
        kept = (item for item in self.paragraphs if item.number not in self.residue)
        return [(item, self.text.text[item.start : item.end]) for item in kept]

    def quotes(self, cited: Iterable[CitationAt], misquotes: list[Misquote]) -> dict[str, QuotePlace]:
        found: dict[str, QuotePlace] = {}
        for record, path, cite in cited:
            outcome = find_quote(
                cite.quote,
                self.text.text,
                prefix=cite.prefix or "",
                suffix=cite.suffix or "",
                paragraphs=self.paragraphs,
                language=self.source.meta.language or "en",
            )
            if not isinstance(outcome, QuoteMatch):
                if not (isinstance(outcome, QuoteTooShort) or outcome == QuoteMalformed(QuoteFault.NOTHING)):
                    misquotes.append(misquote(record, path, cite, outcome, self.paragraphs))
                # else a check of its own says so, whether or not the text is at hand
            elif outcome.paragraph in self.residue:
                misquotes.append(misquote(record, path, cite, None, self.paragraphs))
            else:
                spans = tuple((span[0], span[1]) for span in outcome.segments)
                words = tuple((self._word(start), self._word(end)) for start, end in spans)
                found[quote_key(cite)] = QuotePlace(outcome.paragraph, spans, words)
        return dict(sorted(found.items()))

    @cached_property
    def named(self) -> list[list[Name]]:
        """The names in each paragraph of the body; of clear meaning only."""
        return [[name for name in names if name.record is not None] for names in self.found]

    @property
    def unclear(self) -> Iterator[Ambiguity]:
        """Names within longer ones; of a published text they are found among those of its body."""
        if not self.text.published:
            for (item, _), names in zip(self.body, self.found, strict=True):
                for name in names:
                    if name.longer:
                        place = (self.source.id, item.number, name.start, name.end, name.form)
                        yield Ambiguity(*place, name.candidates, name.longer)

    @cached_property
    def found(self) -> list[list[Name]]:
        """The names in each paragraph of the body, of clear meaning or not."""
        leaves = self.source.body.leaves if self.text.published else ()
        if leaves:  # of a published text the paragraphs are the leaves, and code in them is nobody's name
            return [list(names_in(self.names, self.source, leaf)) for leaf in leaves]
        return [list(self.names.resolve(self.source, content, None)) for _, content in self.body]

    @property
    def mentions(self) -> dict[str, tuple[NamePlace, ...]]:
        """Mentions by record, as places."""
        found = grouped(
            (name.record or "", NamePlace(item.number, name.index))
            for (item, _), names in zip(self.body, self.named, strict=True)
            for name in names
        )
        return dict(sorted(found.items()))

    @property
    def spoken(self) -> tuple[SpokenPlace, ...]:
        """Quotations found by rule; one that is interrupted is a place for each of its parts."""
        named = [list(speakers(self.dossier, names)) for names in self.named]
        found = []
        for quotation in find_quotations([content for _, content in self.body], named, self.language):
            for index, (start, end) in [(quotation.paragraph, quotation.span), *quotation.continues]:
                item, content = self.body[index]
                place = (item.number, item.start + start, item.start + end)
                words = len(split_words(content[start:end])) // 2
                found.append(SpokenPlace(str(quotation.speaker or ""), *place, words))
        return tuple(sorted(found, key=lambda place: (place.start, place.end)))

    @cached_property
    def borrowed(self) -> tuple[BorrowedPlace, ...]:
        """Words of others, with or without quotation marks."""
        found = []
        for how, index, span in borrowed([content for _, content in self.body], self.language):
            start, end = (self.body[index][0].start + offset for offset in span)
            first, last = self._word(start), self._word(end)
            if last > first:
                found.append(BorrowedPlace(how.value, start, end, first, last - first))
        return tuple(sorted(found, key=lambda place: (place.start, place.end, place.how)))

    def terms(self, words: NameTrie[tuple[str, int]]) -> dict[str, tuple[WordPlace, ...]]:
        """Contested words by term, each in the text's own voice or in words of others."""
        found = []
        for item, content in self.body:
            for candidate in select(words.find(content)):
                place = Span(item.start + candidate.start, item.start + candidate.end)
                voice = _voice(place, self.borrowed)
                found += [(term, WordPlace(item.number, index, voice)) for term, index in candidate.values]
        return dict(sorted(grouped(found).items()))


def _voice(word: Span, others: Iterable[BorrowedPlace]) -> Voice:
    """Whose voice a word is in, by the places where the text carries words of others."""
    inside = any(place.start <= word.start and word.end <= place.end for place in others)
    return Voice.QUOTATION if inside else Voice.NARRATION
