"""Pages and files that a build produces, and the book of their addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from posixpath import dirname, join, normpath
from types import MappingProxyType
from typing import NamedTuple, TypeAlias
from urllib.parse import quote, unquote

from mkdocs_dossier.model.origin import Origin

_ENDS_A_LINK = re.compile(r"[\s()<>\\%#?]")
"""What file names may have and an address in Markdown may not."""


class Tab(Enum):
    """A tab that readers find a page under, in the order of the tabs."""

    START = "start"
    EVENTS = "events"
    PEOPLE = "people"
    SOURCES = "sources"
    DISPUTES = "disputes"
    SEARCH = "search"


NavItem: TypeAlias = "str | Mapping[str, str | tuple[NavItem, ...]]"
"""A page by its path, or a title with the path of a page or with a section's items."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a page stands.

    Attributes:
        key: A record's id, or the page's own name (``timeline``, ``actors/``): unique over the dossier.
        path: The Markdown file, relative to the documentation folder.
        title: What links to the page say.
        kind: The page kind that renders it.
        parent: Key of the page above it; empty for the home page.
        lang: The title's language as a BCP 47 tag; empty for the dossier's own.
        nav: Its place in the navigation, among those of its tab; None if it is reached by links alone.
        is_index: Whether it lists what there is, and so helps those who can't search.
        added: Whether another distribution brings it.
        tab: Under which tab the navigation has it; None for a tab of its own, after the others.
        holds: Anchors of the page above it that stand here, where its list goes on: links to them there lead here.
    """

    key: str
    path: str
    title: str
    kind: str
    parent: str = ""
    lang: str = ""
    nav: int | None = None
    is_index: bool = False
    added: bool = False
    tab: Tab | None = None
    holds: tuple[str, ...] = ()

    @property
    def target(self) -> str:
        """The file that a builder writes, as a disk compares it that knows no capitals."""
        return f"{self.url}index.html".casefold()

    @property
    def file(self) -> str:
        """The built page within a site without directory URLs."""
        folder, slash, name = self.path.removesuffix(".md").rpartition("/")
        return f"{folder}{slash}{'index' if name == 'README' else name}.html"

    @property
    def url(self) -> str:
        """The address within the site, as MkDocs makes it (directory URLs)."""
        folder, slash, name = self.path.removesuffix(".md").rpartition("/")
        return f"{folder}{slash}" if name in ("index", "README") else f"{folder}{slash}{name}/"


class Urls(NamedTuple):
    """How the addresses of the built site look.

    Attributes:
        folders: Whether pages stand at ``actors/x/`` rather than at ``actors/x.html``.
        site: Where the site stands, with a slash at its end; empty if that is not known.
    """

    folders: bool = True
    site: str = ""


LONGEST_PATH = 200
"""Signs of a path of others': disks take 255 in a name, and some systems as many in a whole path."""


class Places:
    """Where files stand, as a disk has them that knows no capitals."""

    def __init__(self, paths: Iterable[str] = ()) -> None:
        """Take places, each a path relative to one folder, with forward slashes."""
        self._files: set[str] = set()
        self._folders: set[str] = set()
        for path in paths:
            self.take(path)

    def take(self, path: str) -> None:
        """Let a file stand at a path."""
        self._files.add(path.casefold())
        self._folders.update(_folders(path.casefold()))

    def is_free(self, path: str) -> bool:
        """Whether a file can stand at a path: no other does there, no folder, and no file where its folders would be."""
        folded = path.casefold()
        there = folded in self._files or folded in self._folders
        return not there and self._files.isdisjoint(_folders(folded))


def _folders(path: str) -> Iterator[str]:
    while path := path.rpartition("/")[0]:
        yield path


class AddressBook:
    """Every page's address, fixed before anything is rendered; all links of the site are written here.

    There are three sorts of links: from one Markdown file to another (``link``), which MkDocs checks and rewrites; from
    one built page to another (``way``), for markup that no builder looks into; from anywhere (``full``).
    """

    def __init__(self, addresses: Iterable[Address], urls: Urls = Urls()) -> None:  # noqa: B008 - a value
        """Collect addresses, in the order of the pages; of two with one key, links lead to the first."""
        self._pages = tuple(addresses)
        self.by_key: Mapping[str, Address] = MappingProxyType(
            {address.key: address for address in reversed(self._pages)}
        )
        """All addresses by key."""
        self.by_path: Mapping[str, Address] = MappingProxyType(
            {address.path: address for address in self._pages}
        )
        """All addresses by their Markdown files, relative to the documentation folder."""
        self._held: Mapping[tuple[str, str], str] = MappingProxyType(
            {(page.parent, anchor): page.key for page in self._pages for anchor in page.holds}
        )
        self.urls = urls
        self._ways: dict[tuple[str, str], str] = {}

    def __getitem__(self, key: str) -> Address:
        """The address of a page.

        Raises:
            KeyError: No such page; a bug, as references are checked before anything is rendered.
        """
        return self.by_key[key]

    def __contains__(self, key: object) -> bool:
        """Whether there is a page of that key."""
        return key in self.by_key

    def __iter__(self) -> Iterator[Address]:
        """The addresses in the order of the pages."""
        return iter(self._pages)

    def key_at(self, here: Address, way: str) -> str:
        """The key of the page to which a way leads that is written in the Markdown file of a page; empty if to none."""
        path = unquote(way.partition("#")[0])
        page = self.by_path.get(normpath(join(dirname(here.path), path)))
        return page.key if page else ""

    def page_with(self, key: str, fragment: str) -> str:
        """The key of the page that has an anchor of a page: another one, if it stands where a list of that page goes on."""
        return self._held.get((key, fragment), key) if fragment else key

    def built(self, key: str, fragment: str = "") -> str:
        """Where a page stands within the built site."""
        page = self.by_key[self.page_with(key, fragment)]
        return _with(page.url if self.urls.folders else page.file, fragment)

    def link(self, key: str, here: Address, fragment: str = "") -> str:
        """The way from the Markdown file of a page to that of another, which builders rewrite: ``../actors/x.md#p3``."""
        return _with(self.file(self.by_key[self.page_with(key, fragment)].path, here), fragment)

    def file(self, path: str, here: Address) -> str:
        """The way from the Markdown file of a page to any file of the documentation folder."""
        # Every link of every page comes by here.
        folder = here.path.rpartition("/")[0]
        way = self._ways.get((path, folder))
        if way is None:
            way = _ENDS_A_LINK.sub(lambda sign: quote(sign[0]), _way(path, folder))
            self._ways[path, folder] = way
        return way

    def way(self, key: str, here: Address, fragment: str = "") -> str:
        """The way from a built page, ``here``, to another."""
        target = self.by_key[self.page_with(key, fragment)]
        if not self.urls.folders:
            return _with(relative(target.file, here.file), fragment)
        way = _way(target.url.removesuffix("/"), here.url.removesuffix("/")) if here.url else target.url
        return _with("./" if way in ("", ".") else way if way.endswith("/") else f"{way}/", fragment)

    def tab(self, here: Address) -> str:
        """Where the page of the navigation stands that a page is below, or is itself; empty if there is none."""
        page: Address | None = here
        while page is not None:
            if page.nav is not None and page.parent:
                return self.built(page.key)
            page = self.by_key.get(page.parent)
        return ""

    def full(self, key: str, fragment: str = "") -> str:
        """A page's whole address; empty where nobody knows under which the site stands."""
        page = self.built(self.page_with(key, fragment))
        return _with(f"{self.urls.site}{quote(page)}", fragment) if self.urls.site else ""

    def former(self, key: str, old: str) -> tuple[str, str]:
        """The built file where a record's page stood under a former id, and the way from there to the present one."""
        page = self.by_key[key]
        folder = page.path.rpartition("/")[0]
        if self.urls.folders:
            path = f"{folder}/{old}/index.html"
            return path, f"{relative(page.url.removesuffix('/'), path)}/"
        path = f"{folder}/{old}.html"
        return path, relative(page.file, path)


def _with(way: str, fragment: str) -> str:
    return f"{way}#{fragment}" if fragment else way


def relative(path: str, base: str) -> str:
    """The way from the file ``base`` to the file ``path``, both relative to the documentation folder."""
    return _way(path, base.rpartition("/")[0])


@lru_cache(maxsize=1 << 16)
def _way(path: str, folder: str) -> str:
    # `posixpath.relpath` asks for the working directory each time.
    start, target = folder.split("/") if folder else [], path.split("/")
    shared = 0
    while shared < min(len(start), len(target)) and start[shared] == target[shared]:
        shared += 1
    return "/".join([".."] * (len(start) - shared) + target[shared:]) or "."


@dataclass(frozen=True, slots=True)
class Offer:
    """What the data page says of a file that it offers.

    Attributes:
        title: What it is.
        description: What is in it and for whom.
        for_authors: Whether readers have no use for it.
    """

    title: str
    description: str
    for_authors: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """A file of the site that is no page.

    Attributes:
        path: Relative to the documentation folder, with forward slashes.
        content: Makes what is in it; asked only when the site is made, so that naming a file costs nothing.
        offer: How the data page offers it; None if it is no data.
    """

    path: str
    content: Callable[[], bytes]
    offer: Offer | None = None


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the generated documentation folder.

    Attributes:
        path: Relative to the documentation folder, with forward slashes.
        content: UTF-8 text or bytes.
        origin: The seed it comes from, for edit links; None where there is none.
    """

    path: str
    content: bytes
    origin: Origin | None = None
