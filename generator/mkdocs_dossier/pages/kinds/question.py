"""A question's page: what parties say over time, in numbers, and every other answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.shared_question import SharedQuestion, shared_question
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.kinds.positions_part import PositionsPart, positions_part
from mkdocs_dossier.pages.parts.interval_figures import NumberBlock, number_block

_ABOVE = "who-says-what"


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``question.md.jinja``, beside those of its entry: ``part`` is the table, or the first of it."""

    entry: SharedQuestion
    part: PositionsPart | None
    blocks: Sequence[NumberBlock]


def plan(dossier: Dossier) -> Iterator[Address]:
    """A page for each question."""
    for question in dossier.questions.values():
        yield Address(question.id, f"questions/{question.id}.md", question.name, "question", _ABOVE)


def context(address: Address, site: Site) -> Context:
    """Collect what a question's page shows."""
    entry = shared_question(site, address.key)
    blocks = [number_block(site, address, of, f"n{place}") for place, of in enumerate(entry.numbers)]
    return Context(entry, positions_part(site, entry.table), blocks)


KIND = PageKind(name="question", context=context, plan=plan, folder="questions")
