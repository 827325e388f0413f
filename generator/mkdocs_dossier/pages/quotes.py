"""Words attributed to actors: those the editors chose, and how many more the rules found in the sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.pages.backing import FoundWords, found_words
from mkdocs_dossier.pages.frame import Frame, plain_frame
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.listing import in_name_order
from mkdocs_dossier.pages.statements import Words, words
from mkdocs_dossier.pages.view import View
from mkdocs_dossier.render.values import Link


@dataclass(frozen=True, slots=True)
class SpeakerLine:
    """One speaker: curated words, and by source what the rules found; ``anchor`` is the page's own."""

    name: str
    anchor: str
    speaker: Link
    words: Sequence[Words]
    found: Sequence[FoundWords]


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``quotes.md.jinja``."""

    frame: Frame
    speakers: Sequence[SpeakerLine]
    unattributed: Sequence[FoundWords]


def plan(dossier: Dossier) -> Iterator[Address]:  # noqa: ARG001 - every page kind plans from the dossier
    """One page."""
    yield Address("quotes", "quotes.md", "Words attributed", "quotes", "home")


def context(address: Address, view: View) -> Context:
    """Collect the speakers, by name."""
    speakers = []
    for actor in in_name_order(view.dossier.actors.values()):
        curated = [
            words(view, view.dossier.catalogue[record].quotes[index], view.dossier.catalogue[record])
            for record, index in view.words_of.get(actor.id, ())
        ]
        found = found_words(view, actor.id)
        if curated or found:
            speakers.append(
                SpeakerLine(
                    actor.name, actor.id, Link(actor.id, "Everything about this actor"), curated, found
                )
            )
    return Context(plain_frame(view, address), speakers, found_words(view, ""))


KIND = PageKind("quotes", plan, context)
