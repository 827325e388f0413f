"""The first chapter: the affair at a glance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.figures import timeline_figure
from mkdocs_dossier.book.hand import page_text
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import CHAPTER, BookDrawing, Text, in_book
from mkdocs_dossier.entries.affair import Questions, most_named, questions
from mkdocs_dossier.entries.listing import EventLine, RecordLine, nested
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.site_defaults import HOME


@dataclass(frozen=True, kw_only=True)
class Overview(Chapter):
    """What the template prints; ``scope`` says of which sources the counts of the actors speak."""

    summary: str
    intro: Text
    counts: Sequence[tuple[int, str]]
    questions: Sequence[Questions]
    named: str
    scope: str
    actors: Sequence[RecordLine]
    timeline: Sequence[EventLine]
    drawing: BookDrawing | None

    @property
    def labels(self) -> Iterator[str]:
        """The timeline has a label of its own."""
        yield self.id
        if self.timeline:
            yield CHAPTER + "timeline"


def chapter(site: Site, chosen: Selection, pictures: Mapping[str, bytes], *, whole: bool) -> Overview:
    """What orients a reader at once: the authors' introduction, figures, what sources disagree on, the actors named most.

    Args:
        site: The dossier.
        chosen: The records with an entry.
        pictures: Pictures of hand-written pages, by path.
        whole: Whether the book is the whole dossier; a pack leaves the introduction out.
    """
    intro = site.hand_pages.get(HOME) if whole else None
    named = most_named(site)
    shown = [
        replace(group, shown=in_book(group.shown, chosen, lambda line: line.record.key))
        for group in questions(site)
    ]
    return Overview(
        kind="overview",
        id=CHAPTER + "overview",
        title="The affair at a glance",
        summary=site.settings.summary or "",
        intro=page_text(site, intro, pictures).text if intro else Text(),
        counts=_counts(site, chosen),
        questions=[group for group in shown if group.shown],
        named=named.heading,
        scope=named.scope,
        actors=in_book(named.entries, chosen, lambda line: line.link.key),
        timeline=nested(site, [site.dossier.events[name] for name in chosen.events]),
        drawing=timeline_figure(site, chosen),
    )


def _counts(site: Site, chosen: Selection) -> list[tuple[int, str]]:
    """How many there are of what the book is about."""
    records = site.dossier.catalogue
    claims = sum(len(records[name].claims) for name in chosen.ids if name in records)
    counts = (
        ("source", len(chosen.sources)),
        ("event", len(chosen.events)),
        ("actor", len(chosen.actors)),
        ("place", len(chosen.places)),
        ("claim", claims),
    )
    return [(number, noun + ("" if number == 1 else "s")) for noun, number in counts]
