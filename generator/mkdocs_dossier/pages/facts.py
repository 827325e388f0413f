"""The facts of catalogue records that several page kinds show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.records import CatalogueRecord, NameForm
from mkdocs_dossier.pages.listing import Group, grouped
from mkdocs_dossier.pages.view import View
from mkdocs_dossier.render.date_words import date_label
from mkdocs_dossier.render.languages import language_name
from mkdocs_dossier.render.values import Cites, Link, Outward

_WIKIDATA = "https://www.wikidata.org/wiki/"
_INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class NameLine:
    """One name form.

    Attributes:
        form: The wording.
        lang: Its language as a BCP 47 tag; empty for the dossier's own.
        about: When it was in use and the editors' note; empty where the next form has the same.
    """

    form: str
    lang: str
    about: str


@dataclass(frozen=True, slots=True)
class Summary:
    """A record's summary; ``cites`` is empty where no passage backs it, and the page says so."""

    text: str
    cites: Cites


def names(view: View, record: CatalogueRecord) -> list[Group[NameLine]]:
    """A record's name forms beside its main name: plain spellings, other languages, indirect forms."""
    home = _primary(view.settings.language)
    groups = grouped("", record.names, lambda form: _group(form, home))
    ordered = sorted(groups, key=lambda group: (group.heading == _INDIRECT, group.heading != ""))
    return [Group(group.heading, group.anchor, _lines(group.entries, home)) for group in ordered]


def _group(form: NameForm, home: str) -> str:
    if form.lang and _primary(form.lang) != home:
        return language_name(form.lang)
    return "" if form.links else _INDIRECT


def _primary(tag: str) -> str:
    return tag.partition("-")[0].casefold()


def _lines(forms: Sequence[NameForm], home: str) -> list[NameLine]:
    abouts = [_about(form, home) for form in forms]
    following = [*abouts[1:], ""]
    return [
        NameLine(
            form.form,
            form.lang if form.lang and _primary(form.lang) != home else "",
            "" if about == after else about,
        )
        for form, about, after in zip(forms, abouts, following, strict=True)
    ]


def _about(form: NameForm, home: str) -> str:
    abroad = form.lang is not None and _primary(form.lang) != home
    parts = [
        "demonym" if form.demonym else "",
        _INDIRECT if abroad and not form.links and not form.demonym else "",
        date_label(form.period) if form.period is not None else "",
        form.note or "",
    ]
    return "; ".join(filter(None, parts))


def summary(record: CatalogueRecord) -> Summary:
    """A record's summary with what backs it."""
    return Summary(record.summary or "", Cites(record.cite))


def wikidata(record: CatalogueRecord) -> Outward | None:
    """A link to the record's item in Wikidata, if it has one."""
    return Outward(_WIKIDATA + record.wikidata, record.wikidata) if record.wikidata else None


def description(record: CatalogueRecord, fallback: str) -> str:
    """One line for search engines and link previews."""
    return record.summary or fallback


def part_links(view: View, record_id: str) -> Sequence[Link]:
    """Links to a record's direct parts."""
    return [Link(part) for part in view.parts_of.get(record_id, ())]
