"""The home page: what the dossier is about, what happened, on what its sources differ, and what it rests on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.entries.articles import Articles, articles
from mkdocs_dossier.entries.disputes import Dispute, disputes
from mkdocs_dossier.entries.happened import WhatHappened, happened
from mkdocs_dossier.entries.lead import known_lead
from mkdocs_dossier.entries.positions import SILENT, PositionsOverview, overview
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.site_defaults import HOME
from mkdocs_dossier.model.standings import ORDER, STANDINGS, UNDECIDED, Standing, VerdictStatus
from mkdocs_dossier.model.values import HandText
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.timeline_figures import TimeFigure, short_figure
from mkdocs_dossier.text.page_head import first_heading

_TELLING = (STANDINGS[VerdictStatus.CONFLICT], STANDINGS[VerdictStatus.DIFFER])
_OPEN = STANDINGS[VerdictStatus.OPEN]
_DISPUTES, _POSITIONS, _LEAD = 4, 8, 2
"""How many disputes are set out, questions compared, and paragraphs of an introduction taken as lead without a summary."""

_BLOCKS = re.compile(r"\n[ \t]*\n\s*")
_NO_PARAGRAPH = re.compile(
    r"[^\n]+\n(?:=+|-+)[ \t]*(?:\n|$)|#|[-*+]\s|\d+[.)]\s|>|`{3}|~{3}|<|!{3}|\?{3}|\||={3}|:{3}|\[[^\]]+\]:|    |\t"
)


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``home.md.jinja``.

    Attributes:
        title: The heading that the authors began their own words with, else the dossier's title.
        description: For those who show a link to the page.
        lead: What the dossier is about, by paragraphs: the summary, else the authors' introduction, else what is known.
        intro: What else the authors wrote for this page.
        told: What happened.
        disputes: The first questions that the sources answer in several ways.
        unjudged: Whether the editors have said of none of these how its answers stand.
        questions: How many there are.
        positions: Who spoke to which question when; None where there is nothing to compare.
        figure: The same events in time.
        articles: The sources in their accounts.
        judged: How the editors find that values stand to each other.
        editors: Who answers for the dossier.
        shared: How many sources the largest account has that is in several; 0 if none is.
    """

    title: str
    description: str
    lead: Sequence[str | HandText]
    intro: HandText
    told: WhatHappened
    disputes: Sequence[Dispute]
    unjudged: bool
    questions: int
    positions: PositionsOverview | None
    figure: TimeFigure | None
    articles: Articles
    judged: Sequence[Standing]
    editors: Sequence[str]
    shared: int


def context(address: Address, site: Site) -> Context:
    """Collect what orients a reader at once."""
    settings = site.settings
    hand = site.hand_pages.get(HOME)
    lead, left = _lead(site, hand.body if hand else "")
    title, intro = _titled(left)
    told = happened(site)
    asked = disputes(site) if "who-says-what" in site.addresses else ()
    first = _first(asked)
    events = site.events(item.event.key for item in told.events)
    judged = {
        given[-1].status for record in site.dossier.catalogue.values() for given in record.verdicts.values()
    }
    return Context(
        title=title or settings.title,
        description=" ".join(settings.summary) or settings.subtitle or settings.title,
        lead=lead,
        intro=HandText(intro),
        told=told,
        disputes=first,
        unjudged=all(each.standing is UNDECIDED for each in first),
        questions=len(asked),
        positions=_compared(overview(site)) if "positions" in site.addresses else None,
        figure=short_figure(site, address, events, site.words.gettext("In time")),
        articles=articles(site),
        judged=[STANDINGS[status] for status in VerdictStatus if status in judged],
        editors=settings.editors,
        shared=max((len(group) for group in site.findings.copies.groups if group[1:]), default=0),
    )


def _first(asked: Sequence[Dispute]) -> Sequence[Dispute]:
    """The gravest, of those that stand alike the ones with few voices first.

    What the editors leave open belongs to them where several answers are given; without a word of the editors' on any,
    what has several answers.
    """
    several = [each for each in asked if each.standing is _OPEN and len(each.entry.answers) > 1]
    told = [each for each in asked if each.standing in _TELLING] + several
    told = told or [each for each in asked if each.standing is UNDECIDED]
    return sorted(told, key=lambda each: (ORDER.index(each.standing), not each.beside))[:_DISPUTES]


def _compared(whole: PositionsOverview) -> PositionsOverview:
    """The first questions to which more is said than one thing, so that there is something to compare."""
    rows = [row for row in whole.rows if sum(sign != SILENT for signs in row.cells for sign in signs) > 1]
    return replace(whole, rows=rows[:_POSITIONS])


def _titled(written: str) -> tuple[str, str]:
    """The heading that the authors began with, which is the page's only one, and what stands below it."""
    heading = first_heading(written)
    return (heading.title, written[heading.end :]) if heading and heading.opens else ("", written)


def _lead(site: Site, written: str) -> tuple[Sequence[str | HandText], str]:
    """The lead, and what remains of what the authors wrote."""
    if site.settings.summary:
        return site.settings.summary, written
    blocks = _BLOCKS.split(written.strip("\n"))
    opening = next(
        (n for n, block in enumerate(blocks) if not block or _NO_PARAGRAPH.match(block)), len(blocks)
    )
    count = min(opening, _LEAD)
    if count:
        rest = "\n\n".join(blocks[count:])
        return [HandText(block) for block in blocks[:count]], rest
    return [*filter(None, [site.settings.subtitle]), known_lead(site)], written


KIND = PageKind(
    name="home",
    context=context,
    single=Single("home", Message("Start"), parent="", path=HOME, tab=Tab.START, nav=0),
)
