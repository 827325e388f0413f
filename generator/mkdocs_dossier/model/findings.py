"""What analysis finds: values beside the dossier, which itself never changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from mkdocs_dossier.model.accounts import Accounts
from mkdocs_dossier.model.curation import Tally
from mkdocs_dossier.model.evidence import Comparison, Evidence, SharedPassage
from mkdocs_dossier.model.named import Namings
from mkdocs_dossier.model.origin import Step
from mkdocs_dossier.model.quoted import Budget, CutQuote, Misquote, Repeat, Speech
from mkdocs_dossier.model.ties import Tie, tie_order


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
class Reference:
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


@dataclass(frozen=True)
class Findings:
    """All results of analysis, each in a documented order.

    Attributes:
        mentions: By source id, then place in the text.
        ambiguities: In the same order.
        unclear: Names within longer ones in originals at hand, in the same order.
        credits: By source id, then role.
        references: By referring record, then field.
        resolutions_used: Source id and index of each ``resolve:`` entry that decided something.
        evidence: Facts about originals, from the lock and from published texts.
        examined: Facts from the texts at hand in this run; pages show ``evidence``.
        comparison: How the lock stands to the dossier and to the originals at hand.
        names: Fingerprint of all that recorded mentions depend on.
        misquotes: Quotes that do not stand in a text at hand, by record and field.
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
        tallies: What is still to be done, by measure, in the order of their table; nothing that only originals at
            hand can tell is among it.
    """

    mentions: tuple[Mention, ...]
    ambiguities: tuple[Ambiguity, ...]
    unclear: tuple[Ambiguity, ...]
    credits: tuple[Credit, ...]
    references: tuple[Reference, ...]
    resolutions_used: frozenset[tuple[str, int]]
    evidence: Evidence
    examined: Evidence
    comparison: Comparison
    names: str
    misquotes: tuple[Misquote, ...]
    cut_quotes: tuple[CutQuote, ...]
    speech: tuple[Speech, ...]
    pairs: tuple[SharedPair, ...]
    accounts: Mapping[str, Accounts]
    copies: Accounts
    budgets: Mapping[str, Budget]
    repeats: tuple[Repeat, ...]
    originals: Namings
    digests: Namings
    ties: tuple[Tie, ...]
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
    def mentions_of(self) -> Mapping[str, tuple[Mention, ...]]:
        """Mentions by record."""
        return _grouped(self.mentions, "record")

    @cached_property
    def mentions_in(self) -> Mapping[str, tuple[Mention, ...]]:
        """Mentions by source."""
        return _grouped(self.mentions, "source")

    @cached_property
    def credits_of(self) -> Mapping[str, tuple[Credit, ...]]:
        """Credits by actor."""
        return _grouped(self.credits, "record")

    @cached_property
    def ties_of(self) -> Mapping[str, tuple[Tie, ...]]:
        """By actor: its ties, the strongest first."""
        found: dict[str, list[Tie]] = {}
        for tie in sorted(self.ties, key=tie_order):
            found.setdefault(tie.a, []).append(tie)
            found.setdefault(tie.b, []).append(tie)
        return MappingProxyType({actor: tuple(ties) for actor, ties in found.items()})

    @cached_property
    def references_to(self) -> Mapping[str, tuple[Reference, ...]]:
        """References by the record they name."""
        return _grouped(self.references, "target")


def _grouped(items: tuple, attribute: str) -> Mapping[str, tuple]:  # type: ignore[type-arg]
    groups: dict[str, list[object]] = {}
    for item in items:
        groups.setdefault(getattr(item, attribute), []).append(item)
    return MappingProxyType({key: tuple(group) for key, group in groups.items()})
