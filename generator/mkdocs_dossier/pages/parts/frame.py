"""What stands around a page's content: breadcrumb, neighbours, what links here, where to edit it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.record import link_to
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.pages import Address, AddressBook
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.site_defaults import HOME
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.model.values import FileLink, Link, Outward
from mkdocs_dossier.render.text_edition import text_path


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a page's content.

    Attributes:
        crumbs: From the home page down to the page's parent.
        edition: The state of the dossier that the page belongs to, if it has one.
        previous: The page before this one in its series, if any.
        following: The page after it.
        edit: Where the page is edited; empty if nowhere.
        back: Pages of the authors' that refer to this one.
        tags: Those that the record carries.
        below: Pages that other distributions put below this one.
        foot: What every page ends with links to, but for the page itself.
    """

    crumbs: Sequence[Link]
    edition: EdtfDate | None = None
    previous: Link | None = None
    following: Link | None = None
    edit: Outward | str = ""
    back: Sequence[Link] = ()
    tags: Sequence[Link] = ()
    below: Sequence[Link] = ()
    foot: Sequence[Link | FileLink] = ()


def crumbs(address: Address, book: AddressBook) -> tuple[Link, ...]:
    """Links from the home page to the parent of ``address``; a parent that is not made is left out.

    A page of the navigation that stands right below the home page has none: the navigation says as much.
    """
    trail: list[Link] = []
    key = address.parent if address.parent in book else "home" if address.parent else ""
    while key:
        trail.append(Link(key))
        key = book[key].parent
    return tuple(reversed(trail)) if trail[1:] or address.nav is None else ()


def frame(site: Site, address: Address) -> Frame:
    """What stands around a page, of whatever kind; only records have neighbours, and are referred to."""
    records = site.relations.neighbours
    previous, following = records.get(address.key, (None, None))
    origin = page_origin(site, address)
    if origin is None and address.kind == "home":
        origin = site.dossier.settings_marks.origin
    return Frame(
        crumbs(address, site.addresses),
        site.settings.edition,
        link_to(previous),
        link_to(following),
        site.edit(origin) if origin else "",
        _back(site, address.key) if address.key in records else (),
        _tags(site, address.key),
        site.added_below.get(address.key, ()),
        [*(link for link in site.foot if link != Link(address.key)), *_as_text(site, address)],
    )


def _as_text(site: Site, address: Address) -> Iterator[FileLink]:
    """A link to the page as bare text, if there is such an edition."""
    if site.text_edition:
        yield FileLink(text_path(site.addresses.built(address.key)), site.words.gettext("Text only"))


def page_origin(site: Site, address: Address) -> Origin | None:
    """Where a page is written: as a record, or by hand; None for what is neither."""
    if address.key in site.dossier.records:
        return site.dossier.origin(address.key)
    page = site.hand_pages.get(HOME if address.kind == "home" else address.path)
    return page.origin if page else None


def _back(site: Site, record_id: str) -> tuple[Link, ...]:
    """Pages of the authors' that link to a record; all else that refers to it stands in its page's content."""
    at = site.addresses.by_path
    found = (at[path].key for path in site.relations.pages_linking(record_id) if path in at)
    return tuple(Link(key) for key in found if key != "home")


def _tags(site: Site, record_id: str) -> list[Link]:
    record = site.dossier.records.get(record_id)
    holder = record.meta if isinstance(record, Source) else record
    return [Link(f"tags/{tag}") for tag in dict.fromkeys(getattr(holder, "tags", ()))]
