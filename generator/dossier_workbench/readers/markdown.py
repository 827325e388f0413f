"""A Markdown file as a draft. A front matter gives fields; web clippers write one, and so do our own sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import yaml

from dossier_workbench.model.draft import Draft, Form, Guess
from dossier_workbench.model.provenance import Seen, Where
from dossier_workbench.readers.decode import decode
from dossier_workbench.readers.moments import edtf
from dossier_workbench.readers.reading import Reading, blocks_of
from mkdocs_dossier.model.dates import EdtfError, parse_edtf
from mkdocs_dossier.text.body import parse_body
from mkdocs_dossier.text.characters import CONTROL, one_line
from mkdocs_dossier.text.notes import without_notes

_FRONT = re.compile(r"\ufeff?---[ \t]*\n(.{0,50000}?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_WIKI = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]")
_KEYS = {
    "title": ("title", "headline"),
    "publisher": ("publisher", "site", "sitename", "site_name", "outlet", "publication"),
    "authors": ("authors", "author", "by", "byline"),
    "agency": ("agency",),
    "published": ("published", "date", "date_published", "published_at", "pubdate"),
    "modified": ("modified", "updated", "lastmod", "date_modified"),
    "retrieved": ("retrieved", "accessed", "created", "clipped", "saved"),
    "dateline": ("dateline",),
    "section": ("section", "category"),
    "language": ("language", "lang"),
    "url": ("url", "source", "link", "source_url", "canonical"),
}
_DATES = frozenset({"published", "modified", "retrieved"})


def read_markdown(raw: bytes) -> Reading:
    """Read a Markdown file.

    Raises:
        IntakeError: The bytes are no text.
    """
    text = CONTROL.sub("", decode(raw))
    front = _FRONT.match(text)
    values = _mapping(front[1]) if front else {}
    body = text[front.end() :] if front and values else text
    leaves = [leaf.text for leaf in parse_body(without_notes(body))[0].leaves]
    fields = dict(_fields(values))
    return Reading(
        Draft(Form.MARKDOWN, blocks_of(leaves), fields),
        witness=lambda seen: _texts(values.get(seen.name)),
    )


def _mapping(head: str) -> Mapping[str, object]:
    """The front matter's values as texts and lists; nothing if it is no mapping."""
    if "&" in head and "*" in head:  # an anchor repeated often enough fills any memory
        return {}
    try:
        loaded = yaml.load(head, yaml.BaseLoader)  # noqa: S506 - it makes nothing but texts, lists and mappings
    except (yaml.YAMLError, RecursionError, ValueError):
        return {}
    return {str(key).casefold(): value for key, value in loaded.items()} if isinstance(loaded, dict) else {}


def _fields(values: Mapping[str, object]) -> Iterator[tuple[str, Guess]]:
    for field, keys in _KEYS.items():
        for key in keys:
            if value := _value(field, values.get(key)):
                yield field, Guess.at(value, Seen(Where.FRONT_MATTER, key))
                break


def _value(field: str, value: object) -> str | tuple[str, ...]:
    texts = tuple(text for text in _texts(value) if text and text != "unknown")
    if field == "authors":
        return texts
    first = texts[0] if texts else ""
    if field == "url":
        return first if first.startswith(("http://", "https://")) else ""
    return _date(first) if field in _DATES else first


def _texts(value: object) -> tuple[str, ...]:
    """A value as texts on one line each, links of notes replaced by what they show."""
    listed = value if isinstance(value, list) else [value]
    return tuple(_WIKI.sub(r"\1", one_line(one)) for one in listed if isinstance(one, str))


def _date(text: str) -> str:
    try:
        return parse_edtf(text).text if text else ""
    except EdtfError:
        return edtf(text)
