"""Reads an article's file once more, with other parsers than the product's, and judges what it says of its values.

Whatever `add` states of a value names a place of the file. Here the place is found with Python's own parsers of HTML,
JSON, mail and XML, and must hold the value. Nothing of the product's reading is used.
"""

from __future__ import annotations

import html
import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from email import message_from_bytes, policy
from email.header import decode_header
from html.parser import HTMLParser
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest
import yaml

pikepdf = pytest.importorskip("pikepdf", reason="the reader of PDFs is not installed")

VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
DATES = frozenset({"published", "modified", "retrieved"})


class Page(HTMLParser):
    """All elements of a page with their attributes and texts, and its comments."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str], list[str]]] = []
        self.comments: list[str] = []
        self._open: list[int] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {key: value or "" for key, value in attrs}, []))
        if tag not in VOID:
            self._open.append(len(self.elements) - 1)

    def handle_endtag(self, tag: str) -> None:
        while any(self.elements[index][0] == tag for index in self._open):
            if self.elements[self._open.pop()][0] == tag:
                return

    def handle_data(self, data: str) -> None:
        for index in self._open:
            self.elements[index][2].append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def of(self, tag: str) -> Iterator[tuple[dict[str, str], str]]:
        return ((attrs, "".join(texts)) for name, attrs, texts in self.elements if name == tag)


def places(raw: bytes, form: str, where: str, name: str) -> list[str]:
    """What stands at a place of a file.

    Args:
        raw: The file.
        form: Its kind: html, mail, markdown, docx, pdf.
        where: The kind of place.
        name: Which of its kind.
    """
    if where == "header":
        return _header(raw, name)
    if where == "front-matter":
        head = yaml.load(raw.decode().split("---\n")[1], yaml.BaseLoader)  # noqa: S506 - it makes texts only
        value = {key.casefold(): each for key, each in head.items()}[name]
        return [str(one) for one in (value if isinstance(value, list) else [value])]
    if where in {"property", "style"}:
        return _pdf_property(raw, name) if form == "pdf" else _word(raw, where, name)
    page = Page(_page_text(raw, form))
    match where:
        case "element":
            return [text for _, text in page.of(name)]
        case "comment":
            return page.comments
        case "meta":
            named = (attrs for attrs, _ in page.of("meta"))
            return [
                attrs.get("content", "")
                for attrs in named
                if name
                in {
                    attrs.get(key, "").strip().lower()
                    for key in ("property", "name", "itemprop", "http-equiv")
                }
            ]
        case "attribute":
            tag, key = name.rstrip("]").split("[")
            return [attrs[key] for attrs, _ in page.of(tag) if key in attrs]
        case "json-ld":
            return [_json_ld(page, name)]
    raise AssertionError(f"no such place: {where} {name}")


def _page_text(raw: bytes, form: str) -> str:
    if form != "mail":
        return raw.decode("utf-8")
    parts = message_from_bytes(raw, policy=policy.default).walk()
    return next(part.get_content() for part in parts if part.get_content_type() == "text/html")


def _header(raw: bytes, name: str) -> list[str]:
    message = message_from_bytes(raw, policy=policy.compat32)
    found = [part.get(name, "") for part in message.walk()]
    return [
        " ".join(
            piece if isinstance(piece, str) else piece.decode(codec or "ascii")
            for piece, codec in _decoded(text)
        )
        for text in found
        if text
    ]


def _decoded(text: object) -> list[tuple[str | bytes, str | None]]:
    return decode_header(str(text))


def _json_ld(page: Page, pointer: str) -> str:
    number, *steps = pointer.split("/")
    blocks = [text for attrs, text in page.of("script") if "ld+json" in attrs.get("type", "")]
    value = json.loads(blocks[int(number) - 1])
    for step in steps:
        value = value[int(step)] if isinstance(value, list) else value[step]
    assert isinstance(value, str), pointer
    return html.unescape(html.unescape(value))


def _word(raw: bytes, where: str, name: str) -> list[str]:
    archive = zipfile.ZipFile(io.BytesIO(raw))
    if where == "property":
        root = _xml(archive.read("docProps/core.xml"))
        wanted = {"title": "title", "author": "creator"}[name]
        return [element.text or "" for element in root.iter() if element.tag.endswith(f"}}{wanted}")]
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    styles = _xml(archive.read("word/styles.xml"))
    ids = {
        style.get(f"{space}styleId")
        for style in styles.iter(f"{space}style")
        for label in style.iter(f"{space}name")
        if label.get(f"{space}val") == name
    }
    body = _xml(archive.read("word/document.xml"))
    return [
        "".join(text.text or "" for text in paragraph.iter(f"{space}t"))
        for paragraph in body.iter(f"{space}p")
        if any(style.get(f"{space}val") in ids for style in paragraph.iter(f"{space}pStyle"))
    ]


def _xml(raw: bytes) -> ET.Element:
    return ET.fromstring(raw)  # noqa: S314 - of a document of our own


def _pdf_property(raw: bytes, name: str) -> list[str]:
    with pikepdf.open(io.BytesIO(raw)) as document:
        return [str(document.docinfo.get(f"/{name}", ""))]


def holds(key: str, value: str, text: str) -> bool:
    """Whether a place's text holds a value."""
    if key in DATES:
        return _names_day(value.rstrip("?"), text)
    if key == "url":
        return value in text or urljoin(value, re.sub(r"//[^/@]*@", "//", text.strip())) == value
    if key == "language":
        return re.split("[-_]", text.strip().lower())[0] == value
    return _letters(value) in _letters(text) if _letters(value) else value in text


def _names_day(value: str, text: str) -> bool:
    """Whether all figures of a date stand in a text, its month in figures or in words."""
    day, _, clock = value.partition("T")
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    squeezed = re.sub(r"\D", "", text)
    year, *rest = (int(part) for part in day.split("-"))
    epoch = any(number > 10**9 for number in numbers)
    has_day = day.replace("-", "") in squeezed or (
        (year in numbers or year % 100 in numbers) and (len(rest) < 2 or rest[1] in numbers)
    )
    words = re.search(r"[^\W\d_]{3,}", text) is not None
    has_month = not rest or rest[0] in numbers or words or day.replace("-", "") in squeezed
    hour, minute = (int(part) for part in clock[:5].split(":")) if clock else (0, 0)
    has_clock = (
        not clock
        or (minute in numbers and {hour, hour % 12} & set(numbers))
        or f"{hour:02}{minute:02}" in squeezed
    )
    has_clock = has_clock or bool(re.search(r"[ap]\.?\s?m", text, re.IGNORECASE))
    return epoch or bool(has_day and has_month and has_clock)


def _letters(text: str) -> str:
    plain = unicodedata.normalize(
        "NFKD", html.unescape(text).casefold().replace("ı", "i").replace("եւ", "եվ")
    )
    return "".join(sign for sign in plain if sign.isalnum())


def untrue(draft: object, raw: bytes, form: str) -> list[str]:
    """The statements of a draft that its file does not bear out."""
    found = []
    for key, guess in draft.fields.items():  # type: ignore[attr-defined]
        values: Iterable[str] = (guess.value,) if isinstance(guess.value, str) else guess.value
        if guess.printed and not guess.seen:
            found.append(f"{key}: said to be printed, nowhere: {guess.how}")
        texts = [
            text
            for seen in guess.seen
            for text in (
                [draft.blocks[int(seen.name)].text]  # type: ignore[attr-defined]
                if seen.where == "line"
                else places(raw, form, str(seen.where), seen.name)
            )
        ]
        if "Persian calendar" in guess.how:
            continue
        if guess.seen and len(guess.seen) > 1 and key in DATES:
            texts = [" ".join(texts)]
        found += [
            f"{key}: {value!r} stands not in {[str(seen) for seen in guess.seen]}: {texts[:5]}"
            for value in values
            for part in (value.split(", ") if key == "agency" else [value])
            if guess.seen and not any(holds(key, part, text) for text in texts)
        ]
        if guess.seen and guess.seen[0].words not in guess.how:
            found.append(f"{key}: {guess.how!r} names another place than {guess.seen[0].words!r}")
    return found
