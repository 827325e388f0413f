"""What a site's navigation lists, and what is reached by links: as page kinds say it of themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from mkdocs_dossier.languages.words import Message, Words
from mkdocs_dossier.model.pages import Address, NavItem, Tab
from mkdocs_dossier.pages.kind import PageKind

_TABS: Mapping[Tab, Message] = MappingProxyType(
    {
        Tab.START: Message("Start"),
        Tab.EVENTS: Message("Events"),
        Tab.PEOPLE: Message("People and bodies"),
        Tab.SOURCES: Message("Sources"),
        Tab.DISPUTES: Message("Disputes"),
        Tab.SEARCH: Message("Search"),
    }
)
"""The tabs in their order, with what readers call them."""


def default_nav(
    addresses: Iterable[Address], hidden: Callable[[str], bool], words: Words
) -> tuple[NavItem, ...]:
    """Navigation of sections only: with every page in it, it alone makes each page 122 KB.

    A tab without a page is not there. After the tabs come pages of other distributions that named none, and hand-written
    ones in folders, without a title: MkDocs finds theirs. Those at the top are named at the foot of every page.

    Args:
        addresses: All pages.
        hidden: Whether the authors keep a hand-written page, given by its path, out of the navigation.
        words: The language of the tabs.
    """
    pages = tuple(addresses)
    placed = sorted((page.nav, page.path, page) for page in pages if page.nav is not None)
    found = tabs(pages, words)
    others = ({page.title: page.path} for *_, page in placed if page.tab is None)
    hand = sorted(
        page.path for page in pages if page.kind == "hand" and not at_foot(page) and not hidden(page.path)
    )
    return (*(_tab(title, below) for title, below in found), *others, *hand)


def tabs(pages: Iterable[Address], words: Words) -> list[tuple[str, list[Address]]]:
    """What readers call each tab that has pages, and these in their order."""
    placed = sorted((page.nav, page.path, page) for page in pages if page.nav is not None)
    found = [
        (words.said(title), [page for *_, page in placed if page.tab is tab]) for tab, title in _TABS.items()
    ]
    return [(title, below) for title, below in found if below]


def _tab(title: str, pages: list[Address]) -> NavItem:
    if len(pages) == 1:
        return {title: pages[0].path}
    return {title: tuple({page.title: page.path} for page in pages)}


def at_foot(page: Address) -> bool:
    """Whether a page is of those about the dossier as a whole: written by hand, in no folder."""
    return page.kind == "hand" and "/" not in page.path


def not_in_nav(kinds: Iterable[PageKind]) -> tuple[str, ...]:
    """Patterns of the pages that are reached through indexes and links. Authors' own come after these."""
    listed = tuple(kinds)
    hidden = (kind.address for kind in listed if kind.address and kind.address.nav is None)
    return (*(f"/{kind.folder}/*" for kind in listed if kind.folder), *(f"/{page.path}" for page in hidden))


def in_nav(kinds: Iterable[PageKind]) -> tuple[str, ...]:
    """Patterns that let a navigation that is made of the files have the indexes of folders."""
    return tuple(f"!/{kind.address.path}" for kind in kinds if kind.address and kind.address.nav is not None)
