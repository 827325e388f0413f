"""The chapter of places: names and who uses which, status, what happened there."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.events import elsewhere, naming
from mkdocs_dossier.book.figures import map_figures
from mkdocs_dossier.book.values import CHAPTER, Data, Setting, in_book
from mkdocs_dossier.pages.kinds import place as page


def chapter(setting: Setting) -> Chapter | None:
    """An entry for each place, by name."""
    if not setting.chosen.places:
        return None
    entries = [_entry(setting, name) for name in setting.chosen.places]
    return Chapter("places", CHAPTER + "places", "Places", "", entries, {"figures": map_figures(setting)})


def _entry(setting: Setting, name: str) -> Data:
    context = page.context(setting.site.addresses[name], setting.site)
    context = replace(
        context,
        events=in_book(context.events, setting.chosen, lambda line: line.event.key),
        originals=in_book(context.originals, setting.chosen, lambda line: line.source.key),
    )
    data: Data = setting.plain(context, name)
    return {**data, "id": name, "naming": naming(setting, name), "elsewhere": elsewhere(setting, name)}
