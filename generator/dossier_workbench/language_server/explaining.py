"""What a hover says of what stands at a place; all of it is plain text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import ValidationError

from dossier_workbench.citing.texts import citable
from dossier_workbench.language_server.expected import wanted_at
from dossier_workbench.language_server.files import FileSort
from dossier_workbench.language_server.finding import named_at
from dossier_workbench.language_server.known import Entry, Known
from dossier_workbench.language_server.places import Held, held_at, value_at
from dossier_workbench.language_server.texts import Spot, Stretch, Text
from mkdocs_dossier.model.evidence import Backing
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.pipeline import Project

_AROUND = 300
"""Signs before and after a quote that are shown."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Plain text, line by line, and what it is about."""

    lines: tuple[str, ...]
    where: Stretch


def explained_at(known: Known, text: Text, sort: FileSort, spot: Spot) -> Explanation | None:
    """What is to be said of what stands at a place: a record that it names, a quote, a key of the format."""
    named = named_at(known, text, sort, spot)
    if named is not None and (entry := known.entries.get(named.id)):
        return Explanation(tuple(_record(known, entry)), named.where)
    held = None if sort is FileSort.PAGE else held_at(text, sort, spot)
    wanted = wanted_at(sort, held.path) if held else None
    if held is None or wanted is None or held.path[-1:] != (wanted.field,):
        return None
    where = text.written_at(held.start)
    if held.is_key:
        return Explanation((wanted.info.description or "",), where) if wanted.info.description else None
    if (wanted.model, wanted.field) == (Citation, "quote") and known.project is not None:
        cite = _citation(known.project, held)
        return Explanation(tuple(_quote(known.project, cite)), where) if cite else None
    return None


def _record(known: Known, entry: Entry) -> Iterator[str]:
    yield entry.title
    yield f"{entry.sort} {entry.id}: {entry.told}"
    if entry.summary:
        yield entry.summary
    if known.project is not None:
        citing = len(known.project.findings.relations.citing(entry.id))
        cited = len(known.project.findings.relations.cited_on(entry.id))
        if citing:
            yield f"Citations of it: {citing}."
        if cited:
            yield f"Citations in it: {cited}."


def _citation(project: Project, held: Held) -> Citation | None:
    """The citation in which a quote stands, as it is in the editor; its source may be left to the dossier to find."""
    try:
        cite = Citation.model_validate(value_at(held.whole, held.path[:-1]))
    except ValidationError:
        return None
    if cite.source:
        return cite
    record = str(held.path[1])
    same = (
        each.cite for each in project.findings.relations.cited_on(record) if each.cite.quote == cite.quote
    )
    return next(same, None)


def _quote(project: Project, cite: Citation) -> Iterator[str]:
    """How a quote is backed, and what stands around it where that is at hand."""
    source = project.dossier.sources.get(cite.source)
    if source is None:
        yield f"There is no source {cite.source}."
        return
    evidence = project.findings.evidence
    place = evidence.place(cite)
    published = source.meta.published
    facts = [source.meta.publisher, published.text if published else None]
    yield ", ".join([f"“{source.title}”", *(fact for fact in facts if fact)])
    if place is None:
        yield "Nobody has compared the quote with the source."
        return
    yield f"Paragraph {place.paragraph}. {_BACKED[evidence.backing(cite)]}"
    yield from _around(project, cite)


_BACKED = {
    Backing.VERIFIED: "It stands there, in the text that the site publishes.",
    Backing.RECORDED: "It stood there when `dossier verify` looked, and that is recorded.",
    Backing.AT_HAND: "It stands there, in the original that is at hand; `dossier verify` records that.",
    Backing.NOT_VERIFIABLE: "Nobody has compared the quote with the source.",
}


def _around(project: Project, cite: Citation) -> Iterator[str]:
    """The words beside a quote in its paragraph, with marks of our own around it."""
    text, place = citable(project, cite.source), project.findings.evidence.place(cite)
    if text is None or place is None or place.paragraph > len(text.paragraphs):
        return
    paragraph = text.paragraphs[place.paragraph - 1]
    start, end = place.spans[0][0], place.spans[-1][1]
    before = text.text[max(paragraph.start, start - _AROUND) : start]
    after = text.text[end : min(paragraph.end, end + _AROUND)]
    yield f"{before}»{text.text[start:end]}«{after}"
