"""Positions over time: what each party is reported to say on a question, date by date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.positions import PositionsOverview, overview
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.kinds.question_part import QuestionPart, question_part

_IN_FULL = 3
"""Questions that are set out on the page; the others are on pages of their own."""


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``positions.md.jinja``.

    Attributes:
        overview: Every question, by party and year.
        tables: The first questions with positions at several dates, as the editors order them; the others are set out
            on pages of their own, and so are later rows of these.
    """

    overview: PositionsOverview
    tables: Sequence[QuestionPart]


def context(_: Address, site: Site) -> Context:
    """Collect what parties say."""
    compared = site.findings.positions.questions
    first = [each.question for each in compared if each.compares][:_IN_FULL]
    return Context(overview(site, here=first), [question_part(site, name) for name in first])


def _made(dossier: Dossier, findings: Findings) -> bool:
    """Several parties, several dates, and more than one source: else there is nothing to compare."""
    return len(dossier.sources) > 1 and bool(findings.positions)


KIND = PageKind(
    name="positions",
    context=context,
    single=Single(
        "positions", Message("Positions over time"), "who-says-what", tab=Tab.DISPUTES, nav=10, made=_made
    ),
)
