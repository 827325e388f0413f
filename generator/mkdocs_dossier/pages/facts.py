"""The facts of catalogue records that several page kinds show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.records import CatalogueRecord, NameForm
from mkdocs_dossier.pages.view import View
from mkdocs_dossier.render.values import Cites, Link

_KINDS = {"person": "person", "organization": "organisation", "public-body": "public body"}


@dataclass(frozen=True, slots=True)
class NameLine:
    """One name form.

    Attributes:
        form: The wording.
        lang: Its language as a BCP 47 tag, or empty.
        about: What sort of form it is, when, and the editors' note; empty for a plain spelling.
    """

    form: str
    lang: str
    about: str


@dataclass(frozen=True, slots=True)
class Summary:
    """A record's summary; ``cites`` is empty where no passage backs it, and the page says so."""

    text: str
    cites: Cites
    backed: bool


def names(record: CatalogueRecord) -> list[NameLine]:
    """A record's name forms beside its main name, as they are listed."""
    return [NameLine(form.form, form.lang or "", _about(form)) for form in record.names]


def _about(form: NameForm) -> str:
    parts = []
    if form.demonym:
        parts.append("demonym")
    elif form.weak:
        parts.append("indirect")
    if form.period is not None:
        parts.append(form.period.text)
    if form.note:
        parts.append(form.note)
    return "; ".join(parts)


def summary(record: CatalogueRecord) -> Summary:
    """A record's summary with what backs it."""
    return Summary(record.summary or "", Cites(record.cite), bool(record.cite))


def kind_words(kind: str) -> str:
    """A kind as readers see it."""
    return _KINDS.get(kind, kind)


def description(record: CatalogueRecord, fallback: str) -> str:
    """One line for search engines and link previews."""
    return record.summary or fallback


def part_links(view: View, record_id: str) -> Sequence[Link]:
    """Links to a record's direct parts."""
    return [Link(part) for part in view.parts_of.get(record_id, ())]
