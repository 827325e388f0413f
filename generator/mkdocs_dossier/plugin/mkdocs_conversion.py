"""Pages of ours, converted directly, with links that lead where MkDocs lets them lead."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import unquote, urlsplit, urlunsplit

from mkdocs.structure.files import File, Files
from mkdocs.utils import get_relative_url

from mkdocs_dossier.render.direct.converted import Converted, ExtensionWords
from mkdocs_dossier.render.direct.inline import NotDirectError
from mkdocs_dossier.render.direct.page import Way, convert

_PATH = re.compile(r"[A-Za-z0-9_.-][A-Za-z0-9_./-]*")
_ANCHOR = re.compile(r"[A-Za-z0-9_.~:-]+")
_ELSEWHERE = ("https:", "http:", "mailto:")


def convert_page(markdown: str, file: File, files: Files, words: ExtensionWords) -> Converted | None:
    """As `mkdocs_pages.converted` says."""
    return convert(markdown, file.src_uri, _ways(file, files), words)


def _ways(file: File, files: Files) -> Callable[[str], Way]:
    """Where the links of a page lead, as MkDocs would write it; what it warns of is left to it."""
    known, folder, written = files.src_uris, posixpath.dirname(file.src_uri), _addresses(file.url)

    def way(address: str) -> Way:
        path, sharp, anchor = address.partition("#")
        place, query = _simple(folder, path) if path else "", ""
        if place is None or (not _ANCHOR.fullmatch(anchor) if sharp else not path):
            if address.startswith(_ELSEWHERE) and address.isascii():
                return Way(address)
            try:
                scheme, host, path, query, anchor = urlsplit(address)
            except ValueError:
                raise NotDirectError from None
            if scheme or host:
                return Way(address)
            if address.startswith(("/", "\\")):
                raise NotDirectError
            place = _place(folder, path)
        if not path:
            return Way(address, file.src_uri, anchor)
        to = known.get(place)
        if to is None or to.inclusion.is_excluded():  # type: ignore[no-untyped-call]
            raise NotDirectError
        to_page = written(to.url)
        if query:
            return Way(urlunsplit(("", "", to_page, query, anchor)), to.src_uri, anchor)
        return Way(f"{to_page}#{anchor}" if anchor else to_page, to.src_uri, anchor)

    return way


def _addresses(here: str) -> Callable[[str], str]:
    """How the address of a page leads to others: from those in one folder in the same way, but to what is below them."""
    folder = here.removesuffix("/").rpartition("/")[0]

    def address(to: str) -> str:
        if here in ("", "./") or not here.endswith("/") or to.startswith(here):
            return get_relative_url(to, here)
        return _from_folder(to, folder)

    return address


@lru_cache(maxsize=1 << 16)
def _from_folder(to: str, folder: str) -> str:
    return get_relative_url(to, f"{folder}/\0/")  # which is the name of no page


@lru_cache(maxsize=1 << 16)  # pages of one folder lead to the same places
def _simple(folder: str, path: str) -> str | None:
    """The path of the file that a plain path leads to; None if it is not plain."""
    return _place(folder, path) if _PATH.fullmatch(path) else None


def _place(folder: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(path)).lstrip("/"))
