"""Disputed numbers as figures: intervals by source over one axis, and the days that each counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.quantities import CountedAlike, NumberLine, Quantities, drawn, quantities
from mkdocs_dossier.entries.questions import QuestionEntry
from mkdocs_dossier.model.claims import ANCHOR
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.parts.figures import NARROW, Drawing, Figure, framed
from mkdocs_dossier.render.date_words import date_label
from mkdocs_dossier.render.figures.intervals import intervals, intervals_over_time, spoken
from mkdocs_dossier.render.figures.svg import Sheet
from mkdocs_dossier.render.figures.timeline import TimelineItem, timeline

_SEVERAL = 2
_WIDE = 560.0
"""Pixels: two such drawings stand beside each other."""


@dataclass(frozen=True, slots=True)
class NumberBlock:
    """The numbers of one unit with their drawings.

    Attributes:
        of: The numbers.
        figure: Them over one axis.
        over_time: Those of which several days are told, over time; None if there are none.
        days: Which days each counts; None where all count the same, or no days are told.
    """

    of: Quantities
    figure: Figure | None
    over_time: Figure | None
    days: Figure | None


@dataclass(frozen=True, slots=True)
class AskedNumbers:
    """The numbers among the answers to one question about a record; ``question`` leads to all that is answered."""

    question: Link
    block: NumberBlock


def numbers_on(site: Site, here: Address, entries: Sequence[QuestionEntry]) -> list[AskedNumbers]:
    """Drawings for a record's page: of the questions to which several numbers are given there.

    Args:
        site: The dossier.
        here: The page.
        entries: The record's questions, as the page has them in words.
    """
    found = []
    for place, entry in enumerate(entries):
        by_id = site.relations.claim_by_id
        claims = [by_id[name.removeprefix(ANCHOR)] for answer in entry.answers for name in answer.anchors]
        for of in quantities(site, list(dict.fromkeys(claims))):
            if len(of.lines) >= _SEVERAL:
                title = site.words.capital(entry.name)
                question = (
                    Link(entry.page.key, title) if entry.page else Link(entry.home.key, title, entry.anchor)
                )
                found.append(AskedNumbers(question, number_block(site, here, of, f"n{place}")))
    return found


def number_block(site: Site, here: Address, of: Quantities, key: str) -> NumberBlock:
    """Draw them.

    Args:
        site: The dossier.
        here: The page that the drawings are for.
        of: The numbers.
        key: What ids in the drawings begin with, unique on the page.
    """
    dated = [group for group in of.groups if len(group.days) >= _SEVERAL]
    others = [group for group in of.groups if group not in dated]
    return NumberBlock(
        of,
        _figure(site, here, others, of.unit, f"{key}i"),
        _figure(site, here, dated, of.unit, f"{key}t", over_time=True),
        _days(site, of.lines, f"{key}d"),
    )


def _figure(
    site: Site, here: Address, groups: Sequence[CountedAlike], unit: str, key: str, *, over_time: bool = False
) -> Figure | None:
    if not groups:
        return None

    def way(link: Link) -> str:
        return site.addresses.way(link.key, here, link.fragment)

    definitions = drawn(site, groups, way)
    words = site.words
    title = (
        words.gettext("Numbers that sources give, over time: %(unit)s", unit=unit)
        if over_time
        else words.gettext("Numbers that sources give: %(unit)s", unit=unit)
    )
    draw = intervals_over_time if over_time else intervals
    drawings = [
        draw(definitions, Sheet(width, f"{key}{size}", title, spoken(definitions), unit, words))
        for width, size in ((_WIDE, "w"), (NARROW, "n"))
    ]
    return Figure(framed("intervals", *map(Drawing, drawings))) if drawings[0] else None


def _days(site: Site, lines: Sequence[NumberLine], key: str) -> Figure | None:
    """A drawing of the days that numbers count, where they count different ones."""
    items = {}
    for number, line in enumerate(lines):
        period = line.quantity.period
        if period is not None:
            items[line.words, period.text] = _counted_days(f"{key}{number}", line.words, site, period)
    if len({period for _, period in items}) < _SEVERAL:
        return None
    words = "; ".join(f"{item.title}: {item.date}" for item in items.values())
    title = site.words.gettext("Which days each number counts")
    drawings = [
        timeline(list(items.values()), Sheet(width, key + size, title, words, words=site.words))
        for width, size in ((_WIDE, "w"), (NARROW, "n"))
    ]
    return Figure(framed("days", *map(Drawing, drawings)), title)


def _counted_days(key: str, title: str, site: Site, period: EdtfDate) -> TimelineItem:
    """Days that are all counted: a month is all of it, and not some day in it."""
    first, last = (day.number if day else None for day in (period.earliest, period.latest))
    known = first is not None and last is not None
    return TimelineItem(
        key,
        title,
        date_label(period, site.words),
        first,
        last,
        sure_from=first if known else None,
        sure_to=last if known else None,
        doubtful=bool(period.qualifier),
    )
