"""What a site's navigation lists, and what is reached by links: as page kinds say it of themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.pages.kind import PageKind


def default_nav(
    addresses: Iterable[Address], hidden: Callable[[str], bool]
) -> tuple[dict[str, str] | str, ...]:
    """Navigation of sections only: with every page in it, it alone makes each page 122 KB.

    Hand-written pages come after the generated ones, without a title: MkDocs finds theirs. What only the authors
    need is for them to put in.

    Args:
        addresses: All pages.
        hidden: Whether the authors keep a hand-written page, given by its path, out of the navigation.
    """
    pages = tuple(addresses)
    placed = sorted((page.nav, page.path, page.title) for page in pages if page.nav is not None)
    hand = sorted(page.path for page in pages if page.kind == "hand" and not hidden(page.path))
    return (*({title: path} for _, path, title in placed), *hand)


def not_in_nav(kinds: Iterable[PageKind]) -> tuple[str, ...]:
    """Patterns of the pages that are reached through indexes and links. Authors' own come after these."""
    listed = tuple(kinds)
    hidden = (kind.address for kind in listed if kind.address and kind.address.nav is None)
    return (*(f"/{kind.folder}/*" for kind in listed if kind.folder), *(f"/{page.path}" for page in hidden))


def in_nav(kinds: Iterable[PageKind]) -> tuple[str, ...]:
    """Patterns that let a navigation that is made of the files have the indexes of folders."""
    return tuple(f"!/{kind.address.path}" for kind in kinds if kind.address and kind.address.nav is not None)
