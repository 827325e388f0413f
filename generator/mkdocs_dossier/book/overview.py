"""The first chapter: the affair at a glance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.figures import timeline_figure
from mkdocs_dossier.book.hand import page_text
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import CHAPTER, Drawing, Text, in_book
from mkdocs_dossier.entries.listing import Entry, EventEntry, nested
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kinds import home


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of something."""

    number: int
    noun: str


@dataclass(frozen=True, kw_only=True)
class Overview(Chapter):
    """What the template prints; ``scope`` says of which sources the counts of the actors speak."""

    summary: str
    intro: Text
    counts: Sequence[Count]
    questions: Sequence[home.Questions]
    named: str
    scope: str
    actors: Sequence[Entry]
    timeline: Sequence[EventEntry]
    drawing: Drawing | None

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
    intro = site.hand_pages.get(home.PATH) if whole else None
    context = home.context(site.addresses["home"], site)
    questions = [
        replace(group, shown=in_book(group.shown, chosen, lambda line: line.record.key))
        for group in context.questions
    ]
    return Overview(
        kind="overview",
        id=CHAPTER + "overview",
        title="The affair at a glance",
        summary=site.settings.summary or "",
        intro=page_text(site, intro, pictures).text if intro else Text(),
        counts=_counts(site, chosen),
        questions=[group for group in questions if group.shown],
        named=context.actors.heading,
        scope=context.actors.scope,
        actors=in_book(context.actors.entries, chosen, lambda line: line.link.key),
        timeline=nested(site, [site.dossier.events[name] for name in chosen.events]),
        drawing=timeline_figure(site, chosen),
    )


def _counts(site: Site, chosen: Selection) -> list[Count]:
    records = site.dossier.catalogue
    claims = sum(len(records[name].claims) for name in chosen.ids if name in records)
    counts = (
        ("source", len(chosen.sources)),
        ("event", len(chosen.events)),
        ("actor", len(chosen.actors)),
        ("place", len(chosen.places)),
        ("claim", claims),
    )
    return [Count(number, noun + ("" if number == 1 else "s")) for noun, number in counts]
