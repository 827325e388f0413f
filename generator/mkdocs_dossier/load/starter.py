"""The small dossier that a new one begins as; it is part of the package."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import yaml

from mkdocs_dossier.model.dossier import HandPage
from mkdocs_dossier.model.leftovers import Leftover
from mkdocs_dossier.model.origin import Marks
from mkdocs_dossier.model.settings import Settings
from mkdocs_dossier.render.escape import escape_inline
from mkdocs_dossier.render.yaml_text import quoted, scalar

FOLDER = Path(__file__).parents[1] / "starter"
COMMON, EXAMPLE, EMPTY = "common", "example", "empty"
TITLES = {EXAMPLE: "The ferry at Port Kestrel", EMPTY: "Untitled dossier"}
"""Where no title is given."""

_HIDDEN = "dot-"
"""Stands for the dot of hidden files, which tools that pack and copy tend to leave out."""
_CONFIG = "mkdocs.yml"
_BEGINNING = "beginning.md"
"""The first lines of README.md, in which the two beginnings differ."""
_PARAGRAPH = re.compile(r"(?:^[ \t]*\S.*(?:\n|\Z))+", re.MULTILINE)
_COMPARED = ("title", "subtitle", "summary", "editors")


def starter_files(version: str, title: str = "", *, empty: bool = False) -> Iterator[tuple[str, bytes]]:
    """Relative paths with forward slashes, and contents, by path.

    Args:
        version: Of the generator, for the file that says what the dossier is built with.
        title: Of the dossier, on one line; the beginning's own if empty.
        empty: Without the example's articles, catalogue and pages.
    """
    kind = EMPTY if empty else EXAMPLE
    title = title or TITLES[kind]
    words = {
        "__VERSION__": version,
        "__BEGINNING__": (FOLDER / kind / _BEGINNING).read_text(encoding="utf-8").strip(),
    }
    for path, text in sorted({**_texts(COMMON), **_texts(kind)}.items()):
        if path == _BEGINNING:
            continue
        shown = _as_html(title) if path == _CONFIG else title
        written = escape_inline(title) if path.endswith(".md") else _yaml(shown)
        for name, value in words.items():
            text = text.replace(name, value)  # noqa: PLW2901 - filled in step by step
        yield path, text.replace("__TITLE__", written).encode()


def find_leftovers(settings: Settings, marks: Marks, pages: Iterable[HandPage]) -> tuple[Leftover, ...]:
    """What of settings and hand-written pages is as a beginning had it, word for word."""
    found = [
        Leftover(kind == EXAMPLE, key, marks.at(key).origin)
        for key in _COMPARED
        for kind in (EXAMPLE, EMPTY)
        if (value := _told(getattr(settings, key))) and value == _settings(kind).get(key)
    ]
    for page in pages:
        for match in _PARAGRAPH.finditer(page.body):
            kind = _paragraphs().get(_folded(match[0]))
            if kind is not None:
                found.append(Leftover(kind == EXAMPLE, "", page.place(match.start())._replace(column=1)))
    return tuple(found)


def _texts(kind: str) -> dict[str, str]:
    """The files of one part, by the paths that they are written to."""
    folder = FOLDER / kind
    found = {}
    for file in folder.rglob("*"):
        if file.is_file():
            parts = file.relative_to(folder).parts
            path = "/".join(
                f".{part.removeprefix(_HIDDEN)}" if part.startswith(_HIDDEN) else part for part in parts
            )
            found[path] = file.read_text(encoding="utf-8")
    return found


def _as_html(title: str) -> str:
    """The title for a theme, which prints a site's name as HTML; as it is where that comes to the same."""
    return title if "<" not in title and html.unescape(title) == title else html.escape(title, quote=False)


def _yaml(title: str) -> str:
    """The title as a value that every reader of YAML takes for text; MkDocs takes plain ``2024`` for a number."""
    plain = scalar(title)
    return plain if yaml.safe_load(f"title: {plain}\n")["title"] == title else quoted(title)


@cache
def _paragraphs() -> dict[str, str]:
    """Paragraphs of the beginnings' pages, headings aside, and which of the two has them."""
    return {
        _folded(match[0]): kind
        for kind in (EXAMPLE, EMPTY)
        for path, text in _texts(kind).items()
        if path.startswith("docs/")
        for match in _PARAGRAPH.finditer(text)
        if not match[0].startswith("#")
    }


@cache
def _settings(kind: str) -> dict[str, str]:
    text = _texts(kind)["seeds/dossier.yaml"].replace("__TITLE__", _yaml(TITLES[kind]))
    return {key: _told(value) for key, value in yaml.safe_load(text).items() if key in _COMPARED}


def _told(value: str | Iterable[str] | None) -> str:
    return _folded(value if isinstance(value, str) else ", ".join(value or ()))


def _folded(text: str) -> str:
    return " ".join(text.split())
