"""Words attributed to actors: those the editors chose, and how many more the rules found in the sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.once import once_a_site
from mkdocs_dossier.entries.original_texts import FoundWords, found_words, quoting
from mkdocs_dossier.entries.statements import WordsEntry, words_of
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.records import Actor
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.long_lists import LongList, Turning
from mkdocs_dossier.text.name_order import in_name_order

_IN_FULL, _EACH = 200, 2
"""Curated words up to which the page has them all; beyond, it has so many of each speaker."""

_LIST = LongList(60, 60)
"""Speakers, and then sources that quote somebody of whom it is not certain who it is."""


@dataclass(frozen=True, slots=True)
class SpeakerLine:
    """One speaker: curated words, and by source what the rules found.

    Attributes:
        anchor: The page's own.
        summary: Who it is, or empty.
        more: How many curated words and sources with found ones stand on the speaker's page alone.
    """

    name: str
    anchor: str
    summary: str
    speaker: Link
    words: Sequence[WordsEntry]
    found: Sequence[FoundWords]
    more: int


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``quotes.md.jinja``."""

    title: str
    speakers: Sequence[SpeakerLine]
    unattributed: Sequence[FoundWords]
    turning: Turning


def _speakers(dossier: Dossier, findings: Findings) -> list[Actor]:
    """Whose words the editors chose, or rules found in texts that are published, by name."""
    chosen = findings.relations.words_of.by_id
    return [
        actor
        for actor in in_name_order(dossier.actors.values())
        if actor.id in chosen or quoting(dossier, findings, actor.id)
    ]


def _made(dossier: Dossier, findings: Findings) -> bool:
    """Whether there are any such words."""
    return bool(_speakers(dossier, findings) or quoting(dossier, findings, ""))


_PAGE = Single("quotes", Message("Words attributed"), "who-says-what", tab=Tab.DISPUTES, nav=30, made=_made)


def plan_found(dossier: Dossier, findings: Findings) -> Iterator[Address]:
    """The pages on which a long list goes on."""
    length = len(_speakers(dossier, findings)) + len(quoting(dossier, findings, ""))
    return _LIST.further(_PAGE.address("quotes", dossier.words), length, dossier.words)


def context(address: Address, site: Site) -> Context:
    """Collect the speakers, by name, or a part of them."""
    part, all_speakers, all_else = (
        _LIST.part(address),
        _all_speakers(site),
        found_words(site, quoting(site.dossier, site.findings, "")),
    )
    few = sum(map(len, site.relations.words_of.by_id.values())) <= _IN_FULL
    speakers, unattributed = _LIST.cut(part, all_speakers, all_else)

    def name(place: int) -> str:
        certain = place < len(all_speakers)
        return all_speakers[place].name if certain else site.words.gettext("Speaker not certain")

    return Context(
        address.title,
        [_line(site, actor, None if few else _EACH) for actor in speakers],
        unattributed,
        _LIST.turning(_PAGE.key, part, len(all_speakers) + len(all_else), site.words, name),
    )


@once_a_site
def _all_speakers(site: Site) -> list[Actor]:
    return _speakers(site.dossier, site.findings)


def _line(site: Site, actor: Actor, shown: int | None) -> SpeakerLine:
    """One speaker, with so many words of either sort; with all of them if None."""
    curated, found = (
        words_of(site, actor.id),
        found_words(site, quoting(site.dossier, site.findings, actor.id)),
    )
    return SpeakerLine(
        actor.name,
        actor.id,
        actor.summary or "",
        Link(actor.id, site.words.gettext("All about %(name)s", name=actor.name)),
        curated[:shown],
        found[:shown],
        len(curated[_EACH:]) + len(found[_EACH:]) if shown else 0,
    )


KIND = PageKind(name="quotes", context=context, single=_PAGE, plan_found=plan_found, folder="quotes")
