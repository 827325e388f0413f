"""How a record stands to others, as its page and its entry in the book show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.records import Entity
from mkdocs_dossier.model.related import Related
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Cites, Link


@dataclass(frozen=True, slots=True)
class RelationLine:
    """A relation from the page's end.

    Attributes:
        words: What the page's record is to the other one: "owned by".
        other: The other one.
        start: Since when; None if not known.
        end: Until when; None if not known.
        note: The editors' remark, or empty.
        cites: The passages.
    """

    words: str
    other: Link
    start: EdtfDate | None
    end: EdtfDate | None
    note: str
    cites: Cites


def relation_lines(site: Site, record_id: str) -> Sequence[RelationLine]:
    """A record's relations, whichever end states them."""
    return [_line(each) for each in site.relations.related(record_id)]


def _line(each: Related) -> RelationLine:
    stated = each.relation
    return RelationLine(
        each.words, Link(each.other), stated.start, stated.end, stated.note or "", Cites(stated.cite)
    )


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A particular: what it is called, what it is, the passages that tell it."""

    name: str
    value: str
    cites: Cites


def particulars(dossier: Dossier, record: Entity) -> list[FieldLine]:
    """What is told of an actor or a thing beside claims, in the order of its kind's fields."""
    names = dossier.kind_of(record).fields
    order = [name for name in names if name in record.fields]
    return [
        FieldLine(names[name].name, record.fields[name].value, Cites(record.fields[name].cite))
        for name in order
    ]
