"""The first chapter: the affair at a glance."""

from __future__ import annotations

from typing import Any

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.figures import timeline_figure
from mkdocs_dossier.book.hand import page_blocks
from mkdocs_dossier.book.values import CHAPTER, Data, Setting, in_book, standing_data
from mkdocs_dossier.model.dossier import HandPage
from mkdocs_dossier.pages.kinds import home
from mkdocs_dossier.pages.parts.listing import nested


def chapter(setting: Setting, pictures: dict[str, bytes], *, whole: bool) -> Chapter:
    """What orients a reader at once: the authors' introduction, figures, what sources disagree on, the actors named most.

    Args:
        setting: The dossier.
        pictures: Pictures of hand-written pages, by path.
        whole: Whether the book is the whole dossier; a pack leaves the introduction out.
    """
    site, chosen = setting.site, setting.chosen
    intro = site.hand_pages.get(home.PATH) if whole else None
    context = home.context(site.addresses["home"], site)
    data = {
        "summary": site.settings.summary or "",
        "intro": _intro(setting, intro, pictures),
        "counts": _counts(setting),
        "questions": [data for group in context.questions if (data := _questions(setting, group))["shown"]],
        "named": context.actors.heading,
        "scope": context.actors.scope,
        "actors": setting.plain(
            in_book(context.actors.entries, chosen, lambda line: line.link.key), "overview"
        ),
        "figure": timeline_figure(setting),
        "timeline": _timeline(setting),
    }
    return Chapter("overview", CHAPTER + "overview", "The affair at a glance", "", [], data)


def _intro(setting: Setting, intro: HandPage | None, pictures: dict[str, bytes]) -> list[dict[str, Any]]:
    return page_blocks(setting, intro, pictures).blocks if intro else []


def _questions(setting: Setting, group: home.Questions) -> Data:
    """Those that are about records of the book."""
    shown = in_book(group.shown, setting.chosen, lambda line: line.record.key)
    return {"standing": standing_data(group.standing), "shown": setting.plain(shown, "overview")}


def _counts(setting: Setting) -> list[Data]:
    chosen, records = setting.chosen, setting.site.dossier.catalogue
    claims = sum(len(records[name].claims) for name in chosen.ids if name in records)
    counts = (
        ("source", len(chosen.sources)),
        ("event", len(chosen.events)),
        ("actor", len(chosen.actors)),
        ("place", len(chosen.places)),
        ("claim", claims),
    )
    return [{"number": number, "noun": noun + ("" if number == 1 else "s")} for noun, number in counts]


def _timeline(setting: Setting) -> list[Any]:
    """Every event on a line, in order of time."""
    site = setting.site
    events = [site.dossier.events[name] for name in setting.chosen.events]
    lines: list[Any] = setting.plain(nested(site, events), "overview")
    return lines
