"""The page for the authors: what is still to be done, with the way to every place where it is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.curation import PATH, Edition, Item, Tally, edition_before
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.measures import FAMILIES, Family
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import FileLink, Link, Markdown, Outward
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.render.trend import trend

_SHOWN = 50
"""Items of one measure on the page; the file beside it has all of them."""


@dataclass(frozen=True, slots=True)
class ItemLine:
    """A thing to mend: the record, which part of it, and the line of the seed."""

    record: Link
    text: str
    edit: Outward | str


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """A measure with its count.

    Attributes:
        tally: What is counted, and how much of it there is; its id is the anchor too.
        means: When something counts.
        mend: What brings the count down.
        of: Among what it is counted.
        trend: By how much the count moved since the edition before; empty if there is none.
        items: The first of what counts.
        hidden: How many more there are.
    """

    tally: Tally
    means: Markdown
    mend: Markdown
    of: Markdown
    trend: str
    items: Sequence[ItemLine]
    hidden: int


@dataclass(frozen=True, slots=True)
class FamilyGroup:
    """Measures that answer one question; ``count`` is the sum of theirs."""

    id: str
    family: Family
    count: int
    measures: Sequence[MeasureLine]


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``curation.md.jinja``; ``file`` is a link to the data."""

    families: Sequence[FamilyGroup]
    since: EdtfDate | None
    file: FileLink


def context(_: Address, site: Site) -> Context:
    """Collect measures by family."""
    before = edition_before(site.dossier.editions, site.settings.edition)
    lines = [(tally.measure.family, _measure(site, tally, before)) for tally in site.findings.tallies]
    families = []
    for name, family in FAMILIES.items():
        own = [line for of, line in lines if of == name]
        if own:
            families.append(FamilyGroup(name, family, sum(line.tally.count for line in own), own))
    file = FileLink(PATH, "curation.json")
    return Context(families, before.date if before else None, file)


def _measure(site: Site, tally: Tally, before: Edition | None) -> MeasureLine:
    measure = tally.measure
    return MeasureLine(
        tally,
        Markdown(site.words.said(measure.means)),
        Markdown(site.words.said(measure.mend)),
        Markdown(site.words.said(measure.of)),
        trend(before.change(tally), site.words) if before else "",
        [_item(site, item) for item in tally.items[:_SHOWN]],
        max(tally.count - _SHOWN, 0),
    )


def _item(site: Site, item: Item) -> ItemLine:
    return ItemLine(_record(site, item.record), item.text, site.edit(item.origin))


def _record(site: Site, record_id: str) -> Link:
    """A link to the record's page; terms share one, and a source is called by its short name."""
    if record_id in site.dossier.sources:
        return site.short_link(record_id)
    term = site.dossier.terms.get(record_id)
    return Link("wording", term.question, term.id) if term else Link(record_id)


KIND = PageKind(name="curation", context=context, single=Single("curation", Message("Curation")))
