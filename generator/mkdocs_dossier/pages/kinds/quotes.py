"""Words attributed to actors: those the editors chose, and how many more the rules found in the sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.original_texts import FoundWords, found_words
from mkdocs_dossier.entries.statements import WordsEntry, words_of
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.text.name_order import in_name_order

_IN_FULL, _EACH = 200, 2
"""Curated words up to which the page has them all; beyond, it has so many of each speaker."""


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

    speakers: Sequence[SpeakerLine]
    unattributed: Sequence[FoundWords]
    more_unattributed: int


def context(_: Address, site: Site) -> Context:
    """Collect the speakers, by name."""
    few = sum(map(len, site.relations.words_of.by_id.values())) <= _IN_FULL
    shown = None if few else _EACH
    speakers = []
    for actor in in_name_order(site.dossier.actors.values()):
        curated = words_of(site, actor.id)
        found = found_words(site, actor.id)
        if curated or found:
            speakers.append(
                SpeakerLine(
                    actor.name,
                    actor.id,
                    actor.summary or "",
                    Link(actor.id, site.words.gettext("All about %(name)s", name=actor.name)),
                    curated[:shown],
                    found[:shown],
                    len(curated[_EACH:]) + len(found[_EACH:]) if shown else 0,
                )
            )
    unattributed = found_words(site, "")
    return Context(speakers, unattributed[:_IN_FULL], len(unattributed[_IN_FULL:]))


def _made(dossier: Dossier, findings: Findings) -> bool:
    """Whether the editors chose any words, or rules found any in texts that are published."""
    found = (source for items in findings.quoted.by_id.values() for source, _ in items)
    published = (dossier.rights(dossier.sources[source]) is Rights.OPEN for source in found)
    return bool(findings.relations.words_of.by_id) or any(published)


KIND = PageKind(
    name="quotes",
    context=context,
    single=Single(
        "quotes",
        Message("Words attributed"),
        "who-says-what",
        tab=Tab.DISPUTES,
        nav=30,
        made=_made,
    ),
)
