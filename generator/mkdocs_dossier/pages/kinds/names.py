"""How a record is written, and by whom: on its own page, and where there are many forms, on pages that go on from there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.entries.listing import Group
from mkdocs_dossier.entries.original_texts import FormUse, forms_used
from mkdocs_dossier.entries.record import NameLine, names
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.records import CatalogueRecord
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.parts.long_lists import LongList, Turning, page_of_record

_LIST = LongList(40, 100, "names-", "names")


@dataclass(frozen=True, slots=True)
class NamePart:
    """Some of the forms of a record's name.

    Attributes:
        groups: Forms beside the main one, by language.
        used: Which sources use which form, the form used most first.
        turning: To the other parts.
    """

    groups: Sequence[Group[NameLine]]
    used: Sequence[FormUse]
    turning: Turning


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``names.md.jinja``."""

    title: str
    description: str
    record: Link
    part: NamePart


def plan_found(dossier: Dossier, _: Findings) -> Iterator[Address]:
    """The further parts of each record that is written in many ways."""
    for record in dossier.catalogue.values():
        title = dossier.words.gettext("%(name)s: names", name=record.name)
        yield from _LIST.further(page_of_record(record, "names", title), len(record.names), dossier.words)


def context(address: Address, site: Site) -> Context:
    """Collect one part."""
    record = site.dossier.catalogue[address.parent]
    return Context(
        address.title,
        site.words.gettext("Names and spellings of %(name)s", name=record.name),
        Link(record.id),
        name_part(site, record, _LIST.part(address)),
    )


def name_part(site: Site, record: CatalogueRecord, part: int = 1) -> NamePart:
    """One part of the forms; the first stands on the record's own page."""
    groups, window = names(site, record), _LIST.window(part)
    turning = _LIST.turning(record.id, part, len(record.names), site.words)
    if turning:
        cut = _LIST.cut(part, *(group.entries for group in groups))
        groups = [replace(group, entries=some) for group, some in zip(groups, cut, strict=True) if len(some)]
    # The main name is used as well, so that there may be one form more than stand beside it.
    stop = window.stop if turning.following else None
    return NamePart(groups, forms_used(site, record.id)[window.start : stop], turning)


KIND = PageKind(name="names", context=context, plan_found=plan_found)
