"""Contested wording: what the sides call one and the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.pages.frame import Frame, plain_frame
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.view import View
from mkdocs_dossier.render.values import Link, Outward


@dataclass(frozen=True, slots=True)
class FormLine:
    """One of the competing words, and whose it is."""

    form: str
    used_for: Link | None
    note: str


@dataclass(frozen=True, slots=True)
class TermGroup:
    """One thing with its words; ``id`` is the anchor on the page."""

    id: str
    question: str
    forms: Sequence[FormLine]
    note: str
    edit: Outward | str


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``wording.md.jinja``."""

    frame: Frame
    terms: Sequence[TermGroup]


def plan(dossier: Dossier) -> Iterator[Address]:  # noqa: ARG001 - every page kind plans from the dossier
    """One page, also where there are no terms: links to it never break."""
    yield Address("wording", "wording.md", "Contested wording", "wording", "home")


def context(address: Address, view: View) -> Context:
    """Collect the terms."""
    terms = [
        TermGroup(
            term.id,
            term.question,
            [
                FormLine(form.form, Link(form.used_for) if form.used_for else None, form.note or "")
                for form in term.forms
            ],
            term.note or "",
            view.edit(view.dossier.origin(term.id)),
        )
        for term in view.dossier.terms.values()
    ]
    return Context(plain_frame(view, address), terms)


KIND = PageKind("wording", plan, context)
