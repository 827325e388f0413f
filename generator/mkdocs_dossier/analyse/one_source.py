"""All that is found in one source by itself, in one go: sources can be looked at in any order, by anybody.

What is found of several sources together is put together from it by the passes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from types import MappingProxyType
from typing import TypeVar

from mkdocs_dossier.analyse.credits import find_credits
from mkdocs_dossier.analyse.cuts import find_cut_quotes
from mkdocs_dossier.analyse.evidence import ExaminedText, Settled, Wanted, examine, language_of
from mkdocs_dossier.analyse.mentions import FoundMentions, find_mentions
from mkdocs_dossier.analyse.repeats import find_repeats
from mkdocs_dossier.analyse.speech import find_speech
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import FullText
from mkdocs_dossier.model.findings import Ambiguity, Credit, Mention
from mkdocs_dossier.model.origin import Marks
from mkdocs_dossier.model.quoted import CutQuote, QuotedSpeech, Repeat
from mkdocs_dossier.model.relations import CitationAt, Relations
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.remembering.memory import FORGETFUL, RunMemory
from mkdocs_dossier.workers.batches import Workers

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OneSource:
    """A source, with all that it is looked at with.

    Attributes:
        text: Its full text, published or not; None if it is not at hand.
        settled: What was decided of that text before.
        cited: The citations of it, in the order of all citations.
    """

    source: Source
    text: FullText | None
    settled: Settled
    cited: tuple[CitationAt, ...]

    @property
    def weight(self) -> int:
        """About how many signs are to be read."""
        return len(self.source.text) + (len(self.text.text) if self.text else 0)


@dataclass(frozen=True, slots=True)
class FoundInSource:
    """What is found in a source, each part in the order of its text or of its citations."""

    named: FoundMentions
    credits: tuple[Credit, ...]
    speech: tuple[QuotedSpeech, ...]
    examined: ExaminedText | None
    cut_quotes: tuple[CutQuote, ...]
    repeats: tuple[Repeat, ...]


def wanted_in(dossier: Dossier, names: str, recorded: str, *, renew: bool) -> Wanted:
    """What is looked for in a dossier's sources: its catalogue and settings, and nothing that comes from the sources."""
    bare = replace(
        dossier,
        sources=MappingProxyType({}),
        hand_pages=(),
        marks=MappingProxyType({}),
        settings_marks=Marks(dossier.settings_marks.origin),
        pictures=MappingProxyType({}),
        editions=(),
        leftovers=(),
    )
    return Wanted(bare, names, recorded, renew)


def find_in(wanted: Wanted, one: OneSource) -> FoundInSource:
    """Look at a source."""
    dossier, source, text = wanted.dossier, one.source, one.text
    named = find_mentions(dossier, source, wanted.index)
    found = examine(wanted, source, text, one.settled, one.cited) if text else None
    facts = found.facts if found else None
    cuts = (
        find_cut_quotes(text, one.cited, facts.quotes, language_of(dossier, source)) if text and facts else ()
    )
    is_original = text is not None and not text.published
    return FoundInSource(
        named,
        tuple(find_credits(dossier, source, wanted.index)),
        tuple(find_speech(dossier, source, wanted.index)),
        found,
        tuple(cuts),
        tuple(find_repeats(dossier, source, text)) if text and is_original else (),
    )


@dataclass(frozen=True, slots=True)
class FoundInSources:
    """What is found in all sources one by one, by id: each list in their order."""

    each: Mapping[str, FoundInSource]

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Names of clear meaning in published texts."""
        return _joined(found.named.mentions for found in self.each.values())

    @property
    def ambiguities(self) -> tuple[Ambiguity, ...]:
        """The other names in them."""
        return _joined(found.named.ambiguities for found in self.each.values())

    @property
    def resolutions_used(self) -> frozenset[tuple[str, int]]:
        """Source and index of each `resolve:` entry that decided something."""
        return frozenset(
            (name, index) for name, found in self.each.items() for index in found.named.resolutions
        )

    @property
    def credits(self) -> tuple[Credit, ...]:
        """Actors that front matter names."""
        return _joined(found.credits for found in self.each.values())

    @property
    def speech(self) -> tuple[QuotedSpeech, ...]:
        """What digests quote."""
        return _joined(found.speech for found in self.each.values())

    @property
    def examined(self) -> dict[str, ExaminedText]:
        """What the texts at hand tell."""
        return {name: found.examined for name, found in self.each.items() if found.examined}

    @property
    def repeats(self) -> tuple[Repeat, ...]:
        """Where digests repeat originals."""
        return _joined(found.repeats for found in self.each.values())

    def cut_quotes(self, relations: Relations) -> tuple[CutQuote, ...]:
        """Quotes that are cut, in the order of all citations."""
        cuts = _joined(found.cut_quotes for found in self.each.values())
        place = {(item.record, item.path): at for at, item in enumerate(relations.citations)} if cuts else {}
        return tuple(sorted(cuts, key=lambda cut: place[cut.record, cut.path]))


def look_at_sources(
    wanted: Wanted,
    dossier: Dossier,
    relations: Relations,
    texts: Mapping[str, FullText],
    settled: Mapping[str, Settled],
    workers: Workers,
    memory: RunMemory = FORGETFUL,
) -> FoundInSources:
    """Look at every source.

    Args:
        wanted: What is looked for.
        dossier: Whose sources they are.
        relations: What cites them.
        texts: Their full texts, as far as they are at hand.
        settled: What was decided of these before.
        workers: Who looks.
        memory: Has what was found when they were looked at before.
    """
    ones = (
        OneSource(
            source,
            texts.get(source.id),
            settled.get(source.id, Settled()),
            tuple(relations.citing(source.id)),
        )
        for source in dossier.sources.values()
    )
    wanted = memory.recall("wanted", wanted.asked, partial(_itself, wanted))
    wanted.forget_texts()
    found = memory.recall_all(
        FoundInSource,
        (wanted.asked,),
        zip(dossier.sources, ones, strict=True),
        lambda new, count: workers.map(
            "Examining sources",
            find_in,
            wanted,
            new,
            count or len(dossier.sources),
            weight=lambda one: one.weight,
        ),
    )
    return FoundInSources(dict(zip(dossier.sources, found, strict=True)))


def _itself(value: T) -> T:
    return value


def _joined(parts: Iterable[Iterable[T]]) -> tuple[T, ...]:
    return tuple(chain.from_iterable(parts))
