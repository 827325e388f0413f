"""What events, actors and places have in common: names, summary, claims, and which originals name them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from mkdocs_dossier.entries.listing import Group, under_headings
from mkdocs_dossier.entries.once import once_by
from mkdocs_dossier.entries.pictures import ShownPicture, shown_pictures
from mkdocs_dossier.entries.questions import QuestionEntry, questions
from mkdocs_dossier.languages.tags import language_name
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.records import CatalogueRecord, NameForm
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Cites, Link, Outward, Wording
from mkdocs_dossier.render.date_words import date_label

_WIKIDATA = "https://www.wikidata.org/wiki/"
_INDIRECT = Message("indirect")


@dataclass(frozen=True, slots=True)
class NameLine:
    """One name form.

    Attributes:
        form: The wording.
        about: When it was in use and the editors' note; empty where the next form has the same.
    """

    form: Wording
    about: str


@dataclass(frozen=True, slots=True)
class Summary:
    """A record's summary; ``cites`` is empty where no passage backs it, and the page says so."""

    text: str
    cites: Cites


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """An event, an actor or a place, as far as all of them show the same; ``description`` is a line for search engines."""

    id: str
    name: str
    description: str
    kind: str
    names: Sequence[Group[NameLine]]
    wikidata: Outward | None
    summary: Summary
    remarks: Sequence[str]
    questions: Sequence[QuestionEntry]
    pictures: Sequence[ShownPicture]


def record_entry(site: Site, record: CatalogueRecord, kind: str) -> RecordEntry:
    """Collect it; ``kind`` is in words."""
    return RecordEntry(
        id=record.id,
        name=record.name,
        description=record.summary or site.words.gettext("%(name)s: %(kind)s", name=record.name, kind=kind),
        kind=kind,
        names=names(site, record),
        wikidata=Outward(_WIKIDATA + record.wikidata, record.wikidata) if record.wikidata else None,
        summary=Summary(record.summary or "", Cites(record.cite)),
        remarks=record.notes,
        questions=questions(site, record),
        pictures=shown_pictures(site, record.images),
    )


@once_by(attrgetter("id"))
def names(site: Site, record: CatalogueRecord) -> Sequence[Group[NameLine]]:
    """A record's name forms beside its main name: plain spellings, other languages, indirect forms."""
    dossier = site.dossier
    groups = under_headings(
        "", record.names, lambda form: _group(form, dossier), lambda forms: _lines(forms, site)
    )
    return sorted(groups, key=lambda group: (group.heading == _INDIRECT, group.heading != ""))


def _group(form: NameForm, dossier: Dossier) -> str:
    lang = dossier.abroad(form.lang)
    if lang:
        return language_name(lang, dossier.words.language)
    return "" if form.links else _INDIRECT


def _lines(forms: Sequence[NameForm], site: Site) -> list[NameLine]:
    abouts = [_about(form, site.dossier) for form in forms]
    following = [*abouts[1:], ""]
    return [
        NameLine(site.form(form), "" if about == after else about)
        for form, about, after in zip(forms, abouts, following, strict=True)
    ]


def _about(form: NameForm, dossier: Dossier) -> str:
    abroad = dossier.abroad(form.lang)
    parts = [
        dossier.words.gettext("demonym") if form.demonym else "",
        dossier.words.said(_INDIRECT) if abroad and not form.links and not form.demonym else "",
        date_label(form.period, dossier.words) if form.period is not None else "",
        form.note or "",
    ]
    return "; ".join(filter(None, parts))


def link_to(record_id: str | None) -> Link | None:
    """A link to a record, if there is one."""
    return Link(record_id) if record_id else None


def part_links(site: Site, record_id: str) -> Sequence[Link]:
    """Links to a record's direct parts."""
    return [Link(part) for part in site.relations.parts_of(record_id)]
