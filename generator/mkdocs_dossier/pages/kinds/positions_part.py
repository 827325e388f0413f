"""What parties say on a question: on the question's page, and where dates are many, on pages that go on from there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mkdocs_dossier.entries.positions import PositionsTable, positions_of, row_count
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.parts.long_lists import LongList, Turning

_LIST = LongList(40, 100, "positions-", "positions")


@dataclass(frozen=True, slots=True)
class PositionsPart:
    """Some rows of the table of a question, and the way to the others."""

    table: PositionsTable
    turning: Turning


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``positions_part.md.jinja``."""

    title: str
    description: str
    question: Link
    part: PositionsPart | None


def plan_found(dossier: Dossier, findings: Findings) -> Iterator[Address]:
    """The further parts of each question that is spoken to at many dates."""
    for question in dossier.questions.values():
        title = dossier.words.gettext("%(name)s: positions", name=question.name)
        page = Address(question.id, f"questions/{question.id}.md", title, "positions_part")
        yield from _LIST.further(page, row_count(findings.positions, question.id), dossier.words)


def context(address: Address, site: Site) -> Context:
    """Collect one part."""
    question = site.dossier.questions[address.parent]
    part = positions_part(site, positions_of(site, question.id), _LIST.part(address))
    return Context(address.title, question.question, Link(question.id, question.question), part)


def positions_part(site: Site, table: PositionsTable | None, part: int = 1) -> PositionsPart | None:
    """Some rows of a table; the first stand on the question's page. None of none."""
    if table is None:
        return None
    lines = [(place, row) for place, party in enumerate(table.by_party) for row in party.said]
    length = len(table.rows) or len(lines)
    turning = _LIST.turning(table.id, part, length, site.words)
    if not turning:
        return PositionsPart(table, turning)
    window = _LIST.window(part)
    by_party = [
        replace(
            table.by_party[place],
            said=rows,
            silent=table.by_party[place].silent if rows[-1] is table.by_party[place].said[-1] else None,
        )
        for place, rows in grouped(lines[window]).items()
    ]
    return PositionsPart(replace(table, rows=table.rows[window], by_party=by_party), turning)


KIND = PageKind(name="positions_part", context=context, plan_found=plan_found)
