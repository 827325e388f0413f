"""Facts about the sources' original wording: where quotes stand, who is named, what is shared. Never the wording itself."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from mkdocs_dossier.model.records import Citation

NOT_RECORDED = "not recorded"
"""Stands for the day where an original was read now and nothing is recorded of it."""


class Backing(StrEnum):
    """How a reader can know that a quote stands in its source.

    Attributes:
        VERIFIED: The full text is published here; whoever reads it can look.
        RECORDED: The quote was compared with the original, which may not be published, on a recorded day.
        AT_HAND: It was compared with the original for these very pages, and that is not recorded yet.
        NOT_VERIFIABLE: Nobody has compared it.
    """

    VERIFIED = "verified"
    RECORDED = "recorded"
    AT_HAND = "at-hand"
    NOT_VERIFIABLE = "not-verifiable"


class Voice(StrEnum):
    """Who speaks where a contested word stands."""

    NARRATION = "narration"
    QUOTATION = "quotation"


class QuotePlace(NamedTuple):
    """Where a quote stands in its source's text.

    Attributes:
        paragraph: Number of the paragraph, from 1.
        spans: One half-open stretch of characters for each part of the quote.
        words: The same stretches in words of the text, counted from 0: quotes that overlap can be added up
            without the text.
    """

    paragraph: int
    spans: tuple[tuple[int, int], ...]
    words: tuple[tuple[int, int], ...]


class NamePlace(NamedTuple):
    """A mention in an original text: the paragraph, and the index of the form among the record's forms."""

    paragraph: int
    form: int


class WordPlace(NamedTuple):
    """A contested word in an original text: the paragraph, the index of the form in its term, and whose voice."""

    paragraph: int
    form: int
    voice: Voice


class BorrowedPlace(NamedTuple):
    """Words of somebody else's in an original text: how that is shown, and where they stand, in characters and words.

    Attributes:
        how: As ``Borrowing`` has it: in quotation marks, as an embedded post, introduced by a colon.
        start: The first character.
        end: Behind the last one.
        word: The first word, counted from 0 over the whole text.
        words: How many.
    """

    how: str
    start: int
    end: int
    word: int
    words: int


class SpokenPlace(NamedTuple):
    """A quotation found by rule: whose (empty if nobody's for certain), and where its words stand."""

    speaker: str
    paragraph: int
    start: int
    end: int
    words: int


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What is known of one source's original.

    Attributes:
        sha256: Of the file's bytes; of the body for a source whose full text is published.
        words: Without residue.
        paragraphs: Residue included.
        residue: Numbers of the paragraphs that are no part of the article: notices, menus, headlines of others.
        recorded: The day on which the facts were taken; empty for a published text, ``NOT_RECORDED`` for an
            original of which nothing is recorded.
        quotes: By ``quote_key``.
        mentions: By record.
        terms: By term.
        spoken: Quotations found by rule, in order.
        borrowed: Words of others, whoever they are, in order.
        names: Fingerprint of the name forms and terms that were looked for; empty if that is not known.
        rules: Versions of the rules that decided, as in ``RULES``; what is absent is not known.
    """

    sha256: str
    words: int
    paragraphs: int
    residue: tuple[int, ...]
    recorded: str
    quotes: Mapping[str, QuotePlace]
    mentions: Mapping[str, tuple[NamePlace, ...]]
    terms: Mapping[str, tuple[WordPlace, ...]]
    spoken: tuple[SpokenPlace, ...]
    borrowed: tuple[BorrowedPlace, ...] = ()
    names: str = ""
    rules: Mapping[str, int] = field(default_factory=dict)

    @property
    def day(self) -> str:
        """The day on which the facts were recorded; empty if they are not, or need not be."""
        return "" if self.recorded == NOT_RECORDED else self.recorded


class SharedPassage(NamedTuple):
    """A run of words that stands in two sources.

    Attributes:
        a: One source; ``a`` comes before ``b`` in the alphabet.
        b: The other.
        a_start: Where it begins in ``a``, in characters.
        a_end: Where it ends there.
        b_start: Where it begins in ``b``.
        b_end: Where it ends there.
        a_paragraph: The paragraph in which it begins in ``a``.
        b_paragraph: The same for ``b``.
        words: Its length.
        a_word: Its first word in ``a``, counted from 0 over the whole text; negative in a lock that lacks it.
        b_word: The same for ``b``.
    """

    a: str
    b: str
    a_start: int
    a_end: int
    b_start: int
    b_end: int
    a_paragraph: int
    b_paragraph: int
    words: int
    a_word: int = -1
    b_word: int = -1

    @property
    def pair(self) -> tuple[str, str]:
        """The two sources."""
        return (self.a, self.b)


@dataclass(frozen=True, slots=True)
class Lock:
    """The committed facts about originals that are not published.

    Attributes:
        names: Fingerprint of the catalogue's name forms and terms when it was last written.
        sources: By source id. Each has its own ``names`` and ``rules``: those whose originals were not at hand when
            the lock was last written keep older ones.
        shared: In order of the pairs, then of the text.
        rules: Versions of the rules when it was last written.
    """

    names: str
    sources: Mapping[str, SourceFacts]
    shared: tuple[SharedPassage, ...]
    rules: Mapping[str, int] = field(default_factory=dict)


NO_LOCK = Lock("", {}, ())
"""What is recorded where nothing is."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a lock stands to the dossier and to the originals at hand, in sentences but for what is said to be ids.

    Attributes:
        behind: What it does not say, or says no longer rightly, since articles or catalogue changed; pages have it
            from the originals that are at hand.
        outdated: Ids of sources whose names were looked for with another catalogue, and whose original is not at hand.
        otherwise: What was decided by other rules than today's; pages show it as it is recorded.
        stale: What it says against the originals at hand.
        changed: Sources whose original at hand is not the recorded one, each with the day on which that was recorded.
    """

    behind: tuple[str, ...] = ()
    outdated: tuple[str, ...] = ()
    otherwise: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    changed: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FullText:
    """An original text, as it stands on the author's disk or in an open source's body.

    Attributes:
        source: Id of the source.
        text: The text with LF line ends.
        sha256: Of the file's bytes as they are.
        published: Whether the body of the source is this text, so that paragraph numbers are its leaves'.
    """

    source: str
    text: str
    sha256: str
    published: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """All facts about originals that a build knows, from the lock and from the published texts.

    Attributes:
        sources: By source id; a source of whose original nothing is known is absent.
        shared: Passages that two sources share, in order.
        unrecorded: Source and ``quote_key`` of each quote that was found in an original at hand only.
    """

    sources: Mapping[str, SourceFacts]
    shared: tuple[SharedPassage, ...]
    unrecorded: frozenset[tuple[str, str]] = frozenset()

    def place(self, cite: Citation) -> QuotePlace | None:
        """Where a citation's quote stands; None if nobody has looked, or it is not there."""
        facts = self.sources.get(cite.source)
        return facts.quotes.get(quote_key(cite)) if facts else None

    def backing(self, cite: Citation) -> Backing:
        """How a reader can know that a citation's quote stands in its source."""
        if self.place(cite) is None:
            return Backing.NOT_VERIFIABLE
        if not self.sources[cite.source].recorded:
            return Backing.VERIFIED
        return Backing.AT_HAND if (cite.source, quote_key(cite)) in self.unrecorded else Backing.RECORDED


@lru_cache(maxsize=1 << 16)
def quote_key(cite: Citation) -> str:
    """What a lock knows a citation's quote by: any change to its wording or its surroundings makes another key."""
    parts = json.dumps([cite.quote, cite.prefix, cite.suffix])
    return hashlib.blake2b(parts.encode(), digest_size=12).hexdigest()
