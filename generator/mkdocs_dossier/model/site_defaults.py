"""What a dossier's site needs of MkDocs where ``mkdocs.yml`` leaves it open; both doors add the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from mkdocs_dossier.model.pages import Address

NavItem = str | dict[str, "str | list[NavItem]"]
"""An entry of MkDocs' ``nav``: a page, a page or section by its title."""

_FIRST = (
    *("index.md", "timeline.md"),
    *("events/index.md", "actors/index.md", "places/index.md"),
    *("sources/index.md", "bibliography.md", "shared-text.md"),
    *("who-says-what.md", "quotes.md", "wording.md"),
    *("network.md", "map.md", "search.md"),
)
_WITHIN = {
    "bibliography.md": "sources/index.md",
    "shared-text.md": "sources/index.md",
    "quotes.md": "who-says-what.md",
    "wording.md": "who-says-what.md",
}
"""Pages that stand in one section with another, which gives it its title."""

_LEADING = {"sources/index.md": "All sources", "who-says-what.md": "Side by side"}
"""What these are called within the sections that bear their titles."""

_ABOUT = "About"
_LAST = ("data/index.md",)
_FOR_AUTHORS = ("curation.md",)

NOT_IN_NAV = (
    *("/actors/*", "/events/*", "/places/*", "/sources/*", "/shared-text/*", "/bibliography/*"),
    *(f"/{path}" for path in _FOR_AUTHORS),
)
"""Patterns of the pages that are reached through indexes and links. Authors' own come after these."""

MARKDOWN_EXTENSIONS: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {
        "attr_list": {},
        "def_list": {},
        "footnotes": {},
        "md_in_html": {},
        "tables": {},
        "toc": {"permalink": True},
    }
)
"""The extensions of Python-Markdown that pages are written for, with options that authors may change."""

OVERRIDES = "overrides"
"""Where a generated project keeps theme overrides, whatever they are called in the dossier."""

THEME = "material"
"""The theme where none is named, and the one whose fonts are the next constant."""

WEB_FONTS: Mapping[str, str] = MappingProxyType({"text": "Roboto", "code": "Roboto Mono"})
"""What Material fetches from elsewhere unless told not to; both doors tell it not to."""


def default_nav(addresses: Iterable[Address], hidden: Callable[[str], bool]) -> tuple[NavItem, ...]:
    """Navigation of sections only: with every page in it, it alone makes each page 122 KB.

    Hand-written pages stand in the last section, without a title: MkDocs finds theirs. What only the authors need
    is for them to put in.

    Args:
        addresses: All pages.
        hidden: Whether the authors keep a page, given by its path, out of the navigation.
    """
    sections = [
        address
        for address in addresses
        if address.parent in ("", "home") and address.path not in _FOR_AUTHORS
    ]
    hand = sorted(item.path for item in sections if item.kind == "hand" and not hidden(item.path))
    pages = sorted((address for address in sections if address.kind != "hand"), key=_rank)
    within: dict[str, list[Address]] = {}
    for page in pages:
        within.setdefault(_WITHIN.get(page.path, page.path), []).append(page)
    data: list[NavItem] = [{page.title: page.path} for page in within.pop(_LAST[0], ())]
    return (*map(_section, within.values()), *([{_ABOUT: [*hand, *data]}] if hand else data))


def _section(pages: Sequence[Address]) -> NavItem:
    """Pages under the title of the first; one alone is no section."""
    first, *others = pages
    if not others:
        return {first.title: first.path}
    entries: list[NavItem] = [{_LEADING.get(first.path, first.title): first.path}]
    entries += [{page.title: page.path} for page in others]
    return {first.title: entries}


def _rank(address: Address) -> tuple[int, int, str]:
    """The known ones in reading order, new ones after them, then what is looked up."""
    if address.path in _FIRST:
        return (0, _FIRST.index(address.path), "")
    if address.path in _LAST:
        return (2, _LAST.index(address.path), "")
    return (1, 0, address.path)
