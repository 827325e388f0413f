"""What analysis finds: values beside the dossier, which itself never changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from mkdocs_dossier.model import positions, values
from mkdocs_dossier.model.accounts import Accounts
from mkdocs_dossier.model.curation import Tally
from mkdocs_dossier.model.evidence import Comparison, Evidence, SharedPassage, SpokenPlace
from mkdocs_dossier.model.lookup import Lookup
from mkdocs_dossier.model.named import Namings
from mkdocs_dossier.model.numbers import Numbers
from mkdocs_dossier.model.origin import Step
from mkdocs_dossier.model.quoted import Budget, CutQuote, Misquote, QuotedSpeech, Repeat
from mkdocs_dossier.model.relations import Relations
from mkdocs_dossier.model.reviews import Readings
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.model.ties import Tie


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a source's text that a name form matches and that means one record.

    Attributes:
        record: Id of the record.
        source: Id of the source.
        paragraph: Number of the body's leaf block, from 1.
        start: Offset into the block's text, in characters.
        end: Offset behind the last character.
        form: The text as it stands there.
        weak: Matched by a weak form or a demonym: counted, not linked.
        index: Of the form among the record's forms.
        text: ``digest`` or ``full``.
    """

    record: str
    source: str
    paragraph: int
    start: int
    end: int
    form: str
    weak: bool
    index: int = 0
    text: str = "digest"


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A name in a source that may mean several records, or stands in a longer one; it links nowhere and is not counted.

    ``longer`` is that longer name; empty if several records share the form.
    """

    source: str
    paragraph: int
    start: int
    end: int
    form: str
    candidates: tuple[str, ...]
    longer: str = ""


@dataclass(frozen=True, slots=True)
class Credit:
    """An actor that a source's front matter names: as publisher, agency, author, in a photo's credit or caption."""

    record: str
    source: str
    role: str
    form: str


@dataclass(frozen=True, slots=True)
class FieldReference:
    """A field of one record that names another.

    Attributes:
        origin: Id of the record that refers.
        target: Id of the record referred to.
        path: The field, with the indexes of lists in it.
    """

    origin: str
    target: str
    path: tuple[Step, ...]


COPY_SHARE = 0.3
"""From this share of either's own words on, two texts count as one account: one of them, or both, copied.

Below it lie agency paragraphs set into reporting of one's own.
"""

COPY_WORDS = 15
"""So many own words in common are wanted at least: as many as the shortest passage that is found for certain."""


@dataclass(frozen=True, slots=True)
class SharedPair:
    """Two sources that share text.

    Attributes:
        a: One source.
        b: The other.
        passages: The shared runs, in the order of ``a``.
        distinct: How many different passages these are: one that a source repeats counts once.
        words: Different words in common.
        others: Those of them that are somebody else's.
        share_a: The part of ``a``'s words that is in common, from 0 to 1; what it repeats counts once.
        share_b: The same for ``b``.
        own_a: The part of ``a``'s own words that is in common.
        own_b: The same for ``b``.
        one_account: Whether both count as one account by their wording.
        same_outlet: Whether both have one publisher: what they share may be the outlet's own phrases.
        earlier: The source that was certainly published first; empty if dates do not tell.
    """

    a: str
    b: str
    passages: tuple[SharedPassage, ...]
    distinct: int
    words: int
    others: int
    share_a: float
    share_b: float
    own_a: float
    own_b: float
    one_account: bool
    same_outlet: bool
    earlier: str


@dataclass(frozen=True, slots=True)
class Examined:
    """What the texts at hand tell.

    Attributes:
        evidence: Facts on every source whose text is at hand.
        misquotes: In the order of records and fields.
        unclear: Names within longer ones in texts that are not published, by source and place.
        names: Fingerprint of the names, terms and `resolve:` entries that were looked for.
        undecided: Sources of which nobody has decided yet what is no part of the article, in order; all of it is taken
            for the article until it is recorded.
    """

    evidence: Evidence
    misquotes: tuple[Misquote, ...]
    unclear: tuple[Ambiguity, ...] = ()
    names: str = ""
    undecided: tuple[str, ...] = ()


@dataclass(frozen=True)
class Findings:
    """All results of analysis, each in a documented order.

    Attributes:
        relations: What records say of each other, with no text read.
        mentions: By source id, then place in the text.
        ambiguities: In the same order.
        credits: By source id, then role.
        references: By referring record, then field.
        resolutions_used: Source id and index of each ``resolve:`` entry that decided something.
        evidence: Facts about originals, from the lock and from published texts.
        examined: What the texts at hand in this run tell; pages show ``evidence``.
        comparison: How the lock stands to the dossier and to the originals at hand.
        misquotes: Quotes that do not stand in a text at hand, by record and field, less those that the lock excuses.
        cut_quotes: Quotes that stand there cut at a word that limits or turns them, without a reason, in that order.
        speech: What digests quote, by source and place.
        pairs: Sources that share text, by id.
        accounts: By event, its sources.
        copies: All sources.
        budgets: By source whose full text is not published.
        originals: Who is named where in originals: what is said of sources is counted here.
        digests: The same in the editors' digests, which say how these were written and no more.
        ties: Actors with events or paragraphs of originals in common, by pair of ids.
        repeats: Where digests repeat originals at hand, by source and place.
        sources_on: By record: the sources that name, credit, cite or cover it, by date of publication.
        quoted: By speaker: each source whose original quotes it, with what it quotes by rule; the words that the
            editors chose are left out.
        numbering: By source: for each paragraph of its body the number that it has in the original; absent where that
            is not certain.
        positions: What parties answer to the dossier's questions, date by date.
        numbers: By question that has any: the numbers that sources give, and what they come to.
        short_names: By source: the least that tells it from the others.
        readings: What second readers say of claims, as far as it counts.
        tallies: What is still to be done, by measure, in the order of their table; nothing that only originals at
            hand can tell is among it.
    """

    relations: Relations
    mentions: tuple[Mention, ...]
    ambiguities: tuple[Ambiguity, ...]
    credits: tuple[Credit, ...]
    references: tuple[FieldReference, ...]
    resolutions_used: frozenset[tuple[str, int]]
    evidence: Evidence
    examined: Examined
    comparison: Comparison
    misquotes: tuple[Misquote, ...]
    cut_quotes: tuple[CutQuote, ...]
    speech: tuple[QuotedSpeech, ...]
    pairs: tuple[SharedPair, ...]
    accounts: Mapping[str, Accounts]
    copies: Accounts
    budgets: Mapping[str, Budget]
    repeats: tuple[Repeat, ...]
    originals: Namings
    digests: Namings
    ties: tuple[Tie, ...]
    sources_on: Lookup[Source]
    quoted: Lookup[tuple[str, tuple[SpokenPlace, ...]]]
    numbering: Mapping[str, tuple[int, ...]]
    positions: positions.ComparedPositions
    numbers: Mapping[str, Numbers]
    short_names: Mapping[str, values.Reference]
    readings: Readings
    tallies: tuple[Tally, ...] = ()

    def tally(self, measure: str) -> Tally:
        """The count of one measure.

        Raises:
            KeyError: No such measure, or one that only originals at hand can tell; a bug.
        """
        return self._tally_of[measure]

    @cached_property
    def _tally_of(self) -> Mapping[str, Tally]:
        return MappingProxyType({tally.id: tally for tally in self.tallies})

    @cached_property
    def mentions_of(self) -> Lookup[Mention]:
        """Mentions by record."""
        return Lookup.of((item.record, item) for item in self.mentions)

    @cached_property
    def mentions_in(self) -> Lookup[Mention]:
        """Mentions by source."""
        return Lookup.of((item.source, item) for item in self.mentions)

    @cached_property
    def credits_of(self) -> Lookup[Credit]:
        """Credits by actor."""
        return Lookup.of((item.record, item) for item in self.credits)

    @cached_property
    def pairs_of(self) -> Lookup[SharedPair]:
        """By source: the pairs that share text and that it is one of."""
        return Lookup.of((source, pair) for pair in self.pairs for source in (pair.a, pair.b))

    @cached_property
    def longest_pairs(self) -> Mapping[int, SharedPair]:
        """Sources that share text by their place in a list, those with the most text in common first."""
        ordered = sorted(self.pairs, key=lambda item: (-item.words, item.a, item.b))
        return MappingProxyType(dict(enumerate(ordered)))
