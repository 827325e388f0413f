"""The chapter of actors: who each is, what it did, states and said, and which sources name it."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.events import elsewhere, naming
from mkdocs_dossier.book.figures import network_figure
from mkdocs_dossier.book.values import CHAPTER, Data, Setting, in_book
from mkdocs_dossier.pages.kinds import actor as page


def chapter(setting: Setting) -> Chapter | None:
    """An entry for each actor, by name."""
    if not setting.chosen.actors:
        return None
    entries = [_entry(setting, name) for name in setting.chosen.actors]
    return Chapter("actors", CHAPTER + "actors", "Actors", "", entries, {"figure": network_figure(setting)})


def _entry(setting: Setting, name: str) -> Data:
    chosen = setting.chosen
    context = page.context(setting.site.addresses[name], setting.site)
    context = replace(
        context,
        events=in_book(context.events, chosen, lambda line: line.event.key),
        positions=in_book(context.positions, chosen, lambda line: line.about.key),
        words=in_book(context.words, chosen, lambda line: line.about.key),
        found=in_book(context.found, chosen, lambda line: line.source.key),
        credits=in_book(context.credits, chosen, lambda line: line.source.key),
        ties=[(link, words) for link, words in context.ties if link.key in chosen.ids],
        originals=in_book(context.originals, chosen, lambda line: line.source.key),
    )
    offices = setting.plain(context.offices, name)  # they stand first, so their notes are counted first
    data: Data = setting.plain(replace(context, offices=()), name)
    return {
        **data,
        "id": name,
        "offices": offices,
        "naming": naming(setting, name),
        "elsewhere": elsewhere(setting, name),
    }
