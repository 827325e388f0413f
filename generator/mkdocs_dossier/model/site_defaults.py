"""What a dossier's site needs of MkDocs where ``mkdocs.yml`` leaves it open; both doors add the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from mkdocs_dossier.model.languages import primary
from mkdocs_dossier.model.pages import Address

_FIRST = (
    *("index.md", "timeline.md"),
    *("events/index.md", "actors/index.md", "places/index.md", "sources/index.md"),
    *("who-says-what.md", "network.md", "map.md", "search.md"),
)
_LAST = ("data/index.md",)
_FOR_AUTHORS = ("curation.md",)

NOT_IN_NAV = (
    *("/actors/*", "/events/*", "/places/*", "/sources/*", "/shared-text/*", "/bibliography/*"),
    *("/shared-text.md", "/bibliography.md", "/quotes.md", "/wording.md"),
    *(f"/{path}" for path in _FOR_AUTHORS),
)
"""Patterns of the pages that are reached through indexes and links. Authors' own come after these."""

INDEXES_IN_NAV = ("!/actors/index.md", "!/events/index.md", "!/places/index.md", "!/sources/index.md")
"""Patterns that let a navigation that is made of the files have the indexes."""

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

_THEME_LANGUAGES = (
    "af ar az be bg bn ca cs cy da de el en eo es et eu fa fi fr gl he hi hr hu hy id is it ja ka kn ko ku-IQ lb lt"
    " lv mk mn ms my nb nl nn pl pt pt-BR ro ru sa sh si sk sl sq sr sv ta te th tl tr uk ur uz vi zh zh-Hant zh-TW"
)
"""The languages that it speaks, as it calls them."""

_BY_TAG = {name.casefold(): name for name in _THEME_LANGUAGES.split()}

WEB_FONTS: Mapping[str, str] = MappingProxyType({"text": "Roboto", "code": "Roboto Mono"})
"""What Material fetches from elsewhere unless told not to; both doors tell it not to."""


def theme_language(tag: str) -> str:
    """What the theme calls a dossier's language; empty if it does not speak it. Pages have language and direction of it."""
    return _BY_TAG.get(tag.replace("_", "-").casefold()) or _BY_TAG.get(primary(tag), "")


def default_nav(
    addresses: Iterable[Address], hidden: Callable[[str], bool]
) -> tuple[dict[str, str] | str, ...]:
    """Navigation of sections only: with every page in it, it alone makes each page 122 KB.

    Hand-written pages come after the generated ones, without a title: MkDocs finds theirs. What only the authors
    need is for them to put in.

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
    return (*({page.title: page.path} for page in pages), *hand)


def _rank(address: Address) -> tuple[int, int, str]:
    """The known ones in reading order, new ones between what is read and what is looked up."""
    if address.path in _FIRST:
        return (0, _FIRST.index(address.path), "")
    if address.path in _LAST:
        return (2, _LAST.index(address.path), "")
    return (1, 0, address.path)
