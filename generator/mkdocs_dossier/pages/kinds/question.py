"""A question's page: what parties say over time, in numbers, and every other answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.kinds.question_part import QuestionPart, question_part
from mkdocs_dossier.pages.parts.interval_figures import NumberBlock

_ABOVE = "who-says-what"


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``question.md.jinja``: ``part`` is all that is answered, or the first of it."""

    part: QuestionPart
    blocks: Sequence[NumberBlock]


def plan(dossier: Dossier) -> Iterator[Address]:
    """A page for each question."""
    for question in dossier.questions.values():
        yield Address(question.id, f"questions/{question.id}.md", question.name, "question", _ABOVE)


def context(address: Address, site: Site) -> Context:
    """Collect what a question's page shows."""
    part = question_part(site, address.key)
    return Context(part, part.blocks(site, address))


KIND = PageKind(name="question", context=context, plan=plan, folder="questions")
