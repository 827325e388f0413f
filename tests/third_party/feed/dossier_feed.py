"""Events as an Atom feed (RFC 4287), for sites whose address is known: entries of a feed name pages in full."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from xml.etree import ElementTree as ET

from mkdocs_dossier.export.kind import Export
from mkdocs_dossier.model.pages import File, Offer
from mkdocs_dossier.model.records import Event
from mkdocs_dossier.model.site import Site

_ATOM = "http://www.w3.org/2005/Atom"
_PATH = "data/events.atom"


def build(site: Site) -> Iterator[File]:
    """The feed; none without an address."""
    if site.addresses.urls.site:
        yield File(_PATH, partial(_feed, site), Offer("Events as a feed", "Atom: for readers of news."))


def _feed(site: Site) -> bytes:
    events = [event for event in site.dossier.chronological() if _day(event)]
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": site.settings.language})
    _add(root, "title", site.settings.title)
    _add(root, "id", site.addresses.urls.site)
    _add(root, "updated", max(map(_day, events), default="1970-01-01T00:00:00Z"))
    ET.SubElement(root, "link", {"rel": "self", "href": f"{site.addresses.urls.site}{_PATH}"})
    author = ET.SubElement(root, "author")
    _add(author, "name", ", ".join(site.settings.editors) or site.settings.title)
    for event in reversed(events):
        entry = ET.SubElement(root, "entry")
        address = site.addresses.full(event.id)
        _add(entry, "title", event.name)
        _add(entry, "id", address)
        _add(entry, "updated", _day(event))
        _add(entry, "summary", event.summary or event.kind)
        ET.SubElement(entry, "link", {"href": address})
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _day(event: Event) -> str:
    """The first day that an event may be of; empty if its date tells none."""
    day = event.date.earliest if event.date else None
    return f"{day[0]:04d}-{day[1]:02d}-{day[2]:02d}T00:00:00Z" if day and day[0] > 0 else ""


EXPORT = Export("feed", build)
