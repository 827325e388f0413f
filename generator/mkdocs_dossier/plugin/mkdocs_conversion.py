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

_SIMPLE = re.compile(r"([A-Za-z0-9_.-][A-Za-z0-9_./-]*)?(?:#([A-Za-z0-9_.~:-]+))?")
_ELSEWHERE = ("https:", "http:", "mailto:")


def convert_page(markdown: str, file: File, files: Files, words: ExtensionWords) -> Converted | None:
    """As `mkdocs_pages.converted` says."""
    return convert(markdown, file.src_uri, _ways(file, files), words)


def _ways(file: File, files: Files) -> Callable[[str], Way]:
    """Where the links of a page lead, as MkDocs would write it; what it warns of is left to it."""
    known, folder = files.src_uris, posixpath.dirname(file.src_uri)

    def way(address: str) -> Way:
        simple = _SIMPLE.fullmatch(address)
        if simple:
            path, query, anchor = simple[1] or "", "", simple[2] or ""
        elif address.startswith(_ELSEWHERE) and address.isascii():
            return Way(address)
        else:
            try:
                scheme, host, path, query, anchor = urlsplit(address)
            except ValueError:
                raise NotDirectError from None
            if scheme or host:
                return Way(address)
            if address.startswith(("/", "\\")):
                raise NotDirectError
        if not path:
            return Way(address, file.src_uri, anchor)
        to = known.get(_place(folder, path))
        if to is None or to.inclusion.is_excluded():  # type: ignore[no-untyped-call]
            raise NotDirectError
        written = get_relative_url(to.url, file.url)
        if query:
            return Way(urlunsplit(("", "", written, query, anchor)), to.src_uri, anchor)
        return Way(f"{written}#{anchor}" if anchor else written, to.src_uri, anchor)

    return way


@lru_cache(maxsize=1 << 16)  # pages of one folder lead to the same places
def _place(folder: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(path)).lstrip("/"))
