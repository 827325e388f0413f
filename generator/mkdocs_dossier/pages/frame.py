"""What stands around a page's content: breadcrumb, neighbours, what links here, where to edit it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.findings import Reference
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.pages import Address, AddressBook
from mkdocs_dossier.pages.view import View
from mkdocs_dossier.render.values import Link, Outward

# How a reference reads from the other side, by the last named step of its path. `resolve` says how to read a
# text and is no statement about the record.
_LABELS = {
    "participants": "Takes part in",
    "said_by": "States something in",
    "speaker": "Is quoted in",
    "of": "Has this office-holder",
    "part_of": "Has this part",
    "territory_of": "Has this territory",
    "place": "Was the scene of",
    "follows": "Is followed by",
    "covers": "Is covered by",
    "cite": "Backs statements on",
    "used_for": "Has its wording noted in",
}


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a page's content.

    Attributes:
        crumbs: From the home page down to the page's parent.
        previous: The page before this one in its series, if any.
        following: The page after it.
        edit: Where the page is edited; empty if nowhere.
        back: Pages that refer to this one: how, and links to them.
    """

    crumbs: Sequence[Link]
    previous: Link | None = None
    following: Link | None = None
    edit: Outward | str = ""
    back: Sequence[tuple[str, Sequence[Link]]] = ()


def crumbs(address: Address, book: AddressBook) -> tuple[Link, ...]:
    """Links from the home page to the parent of ``address``."""
    trail: list[Link] = []
    key = address.parent
    while key:
        trail.append(Link(key))
        key = book[key].parent
    return tuple(reversed(trail))


def plain_frame(view: View, address: Address, origin: Origin | None = None) -> Frame:
    """The frame of a page that is not about one record."""
    return Frame(crumbs(address, view.book), edit=view.edit(origin) if origin else "")


def record_frame(view: View, address: Address) -> Frame:
    """The frame of a record's page."""
    previous, following = view.neighbours(address.key)
    return Frame(
        crumbs(address, view.book),
        Link(previous) if previous else None,
        Link(following) if following else None,
        view.edit(view.dossier.origin(address.key)),
        _back(view, view.findings.references_to.get(address.key, ())),
    )


def _back(view: View, references: Sequence[Reference]) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    groups: dict[str, dict[str, Link]] = {}
    for reference in references:
        label = next((_LABELS[step] for step in reversed(reference.path) if step in _LABELS), "")
        if label and reference.origin in view.book:
            groups.setdefault(label, {})[reference.origin] = Link(reference.origin)
    return tuple((label, tuple(groups[label].values())) for label in _LABELS.values() if label in groups)
