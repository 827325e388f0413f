"""A question's page: what is asked, and every claim that answers it, wherever it is filed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.questions import ClaimsElsewhere, answers_elsewhere
from mkdocs_dossier.entries.record import Summary
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Cites
from mkdocs_dossier.pages.kind import PageKind

_ABOVE = "who-says-what"


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``question.md.jinja``."""

    name: str
    question: str
    summary: Summary
    remarks: Sequence[str]
    answers: Sequence[ClaimsElsewhere]


def plan(dossier: Dossier) -> Iterator[Address]:
    """A page for each question."""
    for question in dossier.questions.values():
        yield Address(question.id, f"questions/{question.id}.md", question.name, "question", _ABOVE)


def context(address: Address, site: Site) -> Context:
    """Collect what a question's page shows."""
    question = site.dossier.questions[address.key]
    return Context(
        question.name,
        question.question,
        Summary(question.summary or "", Cites(question.cite)),
        question.notes,
        answers_elsewhere(site, question.id),
    )


KIND = PageKind(name="question", context=context, plan=plan, folder="questions")
