"""Inputs of any size, in every form that is read, each of them many times over in one respect: for finding what grows faster."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import docx
import typst
import yaml

from dossier_workbench.readers.read import read_draft
from mkdocs_dossier.load.catalogue import load_catalogue
from mkdocs_dossier.load.lock import read_lock

SENTENCE = "The lock at Farnham Weir number {0} was shut after inspectors found that gate {0} no longer met the rules."
FEW = "".join(f"<p>{SENTENCE.format(number)}</p>" for number in range(6))


def many(unit: str, joint: str = "") -> Callable[[int], str]:
    """So many units, the number of each in the place of ``{0}``."""
    return lambda count: joint.join(unit.format(number) for number in range(count))


def page(body: Callable[[int], str], head: Callable[[int], str] = lambda _: "") -> Callable[[int], bytes]:
    """A page with an article of a few paragraphs, and more."""

    def make(count: int) -> bytes:
        title = "<title>Headline of this page here</title>"
        heading = "<h1>Headline of this page here</h1>"
        return f'<html lang="en"><head>{title}{head(count)}</head><body>{heading}{FEW}{body(count)}</body></html>'.encode()

    return make


def json_ld(value: Callable[[int], object]) -> Callable[[int], str]:
    return lambda count: f'<script type="application/ld+json">{json.dumps(value(count))}</script>'


def nothing(_: int) -> str:
    return ""


HTML = {
    "paragraphs": page(many(f"<p>{SENTENCE}</p>")),
    "headings": page(many("<h1>Heading of the page number {0}</h1>")),
    "the same heading": page(many("<h1>Headline of this page here</h1>")),
    "subheadings": page(many("<h2>Heading of the section number {0}</h2>")),
    "the same paragraph": page(many(f"<p>{SENTENCE.replace('{0}', 'one')}</p>")),
    "links": page(many('<p><a href="/{0}">Read the other article of number {0} here</a></p>')),
    "short lines": page(many("<p>Line {0}</p>")),
    "lines by breaks": page(lambda count: f"<div>{many('Line of number {0} <br>')(count)}</div>"),
    "one paragraph": page(lambda count: f"<p>{many('Word number {0} stands here.', ' ')(count)}</p>"),
    "spans in a paragraph": page(lambda count: f"<p>{many('<span>word {0} </span>')(count)}</p>"),
    "one headline": page(lambda count: f"<h1>{many('<i>word {0} </i>')(count)}</h1>"),
    "attributes": page(lambda count: f"<p {many('a{0}=b', ' ')(count)}>Text</p>"),
    "class names": page(lambda count: f'<p class="{many("name-{0}", " ")(count)}">Text</p>'),
    "rows": page(lambda count: f"<table>{many('<tr><td>Cell {0}</td><td>Figure {0}</td></tr>')(count)}</table>"),
    "cells of a row": page(lambda count: f"<table><tr>{many('<td>{0}</td>')(count)}</tr></table>"),
    "items": page(lambda count: f"<ul>{many('<li>Item {0} of the list</li>')(count)}</ul>"),
    "captions": page(many("<figure><figcaption>Boat {0} at the quay. Photo: A. Roe</figcaption></figure>")),
    "comments": page(many("<!-- comment {0} -->")),
    "unclosed elements": page(many("<b>word {0} ")),
    "entities": page(lambda count: f"<p>{'&amp;amp; ' * count}</p>"),
    "bare signs": page(lambda count: f"<p>{'&lt; &gt; ' * count}</p>"),
    "times": page(many('<time datetime="2024-03-{0}">Day {0}</time>')),
    "bylines": page(many('<a rel="author" href="/{0}">Jane Roe {0}</a>')),
    "dates": page(many("<p>Published 14 March 2024, 10:05</p>")),
    "dates in figures": page(many("<p>03/04/2024</p>")),
    "metas": page(nothing, many('<meta name="article:tag" content="Tag {0}">')),
    "metas of authors": page(nothing, many('<meta name="author" content="Jane Roe {0}">')),
    "one meta": page(nothing, lambda count: f'<meta name="author" content="{many("Jane Roe {0}", ", ")(count)}">'),
    "titles": page(nothing, lambda count: f"<title>{many('Title {0}', ' | ')(count)}</title>"),
    "scripts": page(many("<script>var x{0} = 1;</script>")),
    "JSON-LD nodes": page(nothing, json_ld(lambda count: [{"@type": "NewsArticle", "headline": f"A {n}"} for n in range(count)])),
    "JSON-LD blocks": page(nothing, many('<script type="application/ld+json">{{"@type": "Thing", "name": "{0}"}}</script>')),
    "JSON-LD authors": page(nothing, json_ld(lambda count: {"@type": "NewsArticle", "author": [{"name": f"Jane Roe{n}"} for n in range(count)]})),
    "JSON-LD body": page(nothing, json_ld(lambda count: {"@type": "NewsArticle", "articleBody": many(SENTENCE, " ")(count)})),
    "canonical links": page(nothing, many('<link rel="canonical" href="https://a.example/{0}">')),
}  # fmt: skip

_HEADS = "From: The Quay <n@quay.example>\nSubject: Boats counted\nDate: Mon, 04 Mar 2024 10:05:00 GMT\nMIME-Version: 1.0\n"
_PLAIN = "\n\n".join(SENTENCE.format(number) for number in range(6))


def mail(make: Callable[[int], str]) -> Callable[[int], bytes]:
    return lambda count: f"{_HEADS}{make(count)}".encode()


def parts(kind: str) -> Callable[[int], str]:
    def make(count: int) -> str:
        each = many(f"--b\nContent-Type: {kind}\n\nPart number {{0}} of the mail\n")(count)
        return f"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n{_PLAIN}\n{each}--b--\n"

    return make


MAIL = {
    "paragraphs": mail(lambda count: f"\n{many(SENTENCE, chr(10) * 2)(count)}"),
    "lines of a paragraph": mail(lambda count: f"\n{many('Line {0} of it', chr(10))(count)}\n\n{_PLAIN}"),
    "headers": mail(lambda count: f"{many('X-{0}: y' + chr(10))(count)}\n{_PLAIN}"),
    "a long header": mail(lambda count: f"X: {many('y{0}', chr(10) + ' ')(count)}\n\n{_PLAIN}"),
    "a long subject": mail(lambda count: f"Comments: {'a' * 40 * count}\n\n{_PLAIN}"),
    "encoded words": mail(lambda count: f"To: {many('=?utf-8?q?w{0}?=', ' ')(count)}\n\n{_PLAIN}"),
    "receivers": mail(lambda count: f"To: {many('R {0} <r{0}@a.example>', ', ')(count)}\n\n{_PLAIN}"),
    "parameters": mail(lambda count: f"Content-Type: text/plain{many('; a{0}=b')(count)}\n\n{_PLAIN}"),
    "the same parameter": mail(lambda count: f"Content-Type: text/plain{'; a*0=b' * count}\n\n{_PLAIN}"),
    "continued parameters": mail(lambda count: f"Content-Type: text/plain{many('; a*{0}=b')(count)}\n\n{_PLAIN}"),
    "parameters of attachments": mail(lambda count: f"Content-Disposition: attachment{'; filename*0=b' * count}\n\n{_PLAIN}"),
    "comments in a header": mail(lambda count: f"Content-Type: text/plain {'(' * count}x{')' * count}\n\n{_PLAIN}"),
    "parts": mail(parts("text/plain")),
    "attachments": mail(parts("application/pdf; name=a\nContent-Disposition: attachment; filename=a.pdf")),
    "forwarded heads": mail(lambda count: f"\n{many('From: A {0} <a@b.example>' + chr(10) + 'Subject: Boats {0}' + chr(10) * 2)(count)}{_PLAIN}"),
    "quotation marks": mail(lambda count: f"\n{'> ' * count}{_PLAIN}"),
    "page": mail(lambda count: f"Content-Type: text/html; charset=utf-8\n\n{HTML['paragraphs'](count).decode()}"),
}  # fmt: skip


def archive(make: Callable[[int], bytes]) -> Callable[[int], bytes]:
    """A page as browsers save it in one file."""

    def packed(count: int) -> bytes:
        head = "From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/x\nMIME-Version: 1.0\n"
        head += 'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\n\n'
        pictures = many("--b\nContent-Type: image/png\nContent-Location: https://a.example/{0}.png\n\nx\n")(
            min(count, 900)
        )
        return head.encode() + make(count) + f"\n{pictures}--b--\n".encode()

    return packed


MHTML = {name: archive(HTML[name]) for name in ("paragraphs", "links", "headings")}


def pdf(body: Callable[[int], str], options: str = "") -> Callable[[int], bytes]:
    head = f"#set page(width: 130mm, height: 180mm{options})\n= Headline of this paper\n\n"
    return lambda count: typst.compile((head + body(count)).encode())


PDF = {
    "paragraphs": pdf(many(SENTENCE, "\n\n")),
    "one paragraph": pdf(many(SENTENCE, " ")),
    "pages": pdf(many(SENTENCE, "\n#pagebreak()\n"), ", footer: [The Quay, page]"),
    "short lines": pdf(many("Line {0}", " \\\n")),
    "columns": pdf(lambda count: f"#columns(2)[{many(SENTENCE, chr(10) * 2)(count)}]"),
}


def word(fill: Callable[[docx.document.Document, int], None]) -> Callable[[int], bytes]:
    def make(count: int) -> bytes:
        document = docx.Document()
        for number in range(6):
            document.add_paragraph(SENTENCE.format(number))
        fill(document, count)
        stream = io.BytesIO()
        document.save(stream)
        return stream.getvalue()

    return make


def _markup(inner: Callable[[int], str]) -> Callable[[int], bytes]:
    """A document with some of Word's own markup behind its text."""

    def fill(document: docx.document.Document, count: int) -> None:
        space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        for element in docx.oxml.parse_xml(f"<w:body {space}>{inner(count)}</w:body>"):
            document.element.body.insert(-1, element)

    return word(fill)


_CELL = "<w:tc><w:p><w:r><w:t>Cell {0}</w:t></w:r></w:p></w:tc>"
_MERGED = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>Cell {0}</w:t></w:r></w:p></w:tc>"
DOCX = {
    "paragraphs": _markup(many(f"<w:p><w:r><w:t>{SENTENCE}</w:t></w:r></w:p>")),
    "runs of a paragraph": _markup(lambda count: f"<w:p>{many('<w:r><w:t>word {0} </w:t></w:r>')(count)}</w:p>"),
    "rows": _markup(lambda count: f"<w:tbl>{many(f'<w:tr>{_CELL}{_CELL}</w:tr>')(count)}</w:tbl>"),
    "merged rows": _markup(lambda count: f"<w:tbl>{many(f'<w:tr>{_MERGED}{_CELL}</w:tr>')(count)}</w:tbl>"),
    "cells of a row": _markup(lambda count: f"<w:tbl><w:tr>{many(_CELL)(count)}</w:tr></w:tbl>"),
    "tables": _markup(many(f"<w:tbl><w:tr>{_CELL}{_CELL}</w:tr></w:tbl>")),
    "sections": _markup(many("<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>Section {0}</w:t></w:r></w:p>")),
}  # fmt: skip


def text(make: Callable[[int], str]) -> Callable[[int], bytes]:
    return lambda count: f"Headline of this article\n\n{_PLAIN}\n\n{make(count)}".encode()


MARKDOWN = {
    "paragraphs": text(many(SENTENCE, "\n\n")),
    "one paragraph": text(many(SENTENCE, " ")),
    "headings": text(many("## Heading of number {0}", "\n\n")),
    "items": text(many("- item {0} of a list", "\n")),
    "nested items": text(lambda count: "\n".join(f"{'  ' * (number % 60)}- item {number}" for number in range(count))),
    "quotes within quotes": text(lambda count: "\n".join("> " * (number % 60) + "word" for number in range(count))),
    "links": text(many("[word {0}](https://a.example/{0})", " ")),
    "references": text(lambda count: many("[word][r{0}]", " ")(count) + "\n\n" + many("[r{0}]: https://a.example/{0}", "\n")(count)),
    "opening brackets": text(lambda count: "[" * count),
    "closing brackets": text(lambda count: "[]" * count),
    "images": text(lambda count: "![" * count),
    "stars": text(lambda count: "*a **b " * count),
    "underlines": text(lambda count: "_a __b " * count),
    "backticks": text(lambda count: " ".join("`" * (number % 50 + 1) for number in range(count))),
    "angles": text(lambda count: "<a " * count),
    "backslashes": text(lambda count: "\\" * count),
    "entities": text(lambda count: "&amp;" * count),
    "rows": text(lambda count: "| a | b |\n| --- | --- |\n" + many("| {0} | b |", "\n")(count)),
    "keys": lambda count: f"---\n{many('key{0}: value', chr(10))(min(count, 3000))}\n---\n\n{_PLAIN}".encode(),
}  # fmt: skip
TEXT = {
    "paragraphs": text(many(SENTENCE, "\n\n")),
    "one paragraph": text(many(SENTENCE, " ")),
    "one word": text(lambda count: "a" * 40 * count),
    "short lines": text(many("Line {0}", "\n\n")),
    "lines of a paragraph": text(many("Line {0} of it", "\n")),
    "the same line": text(lambda count: "The same line again\n\n" * count),
    "bylines": text(many("By Jane Roe", "\n\n")),
    "dates": text(many("14 March 2024, 10:05", "\n\n")),
    "dates in figures": text(many("03/04/2024", "\n\n")),
    "dates of a line": text(many("31.10.2022", " ")),
    "captions": text(many("Boat {0} at the quay. Photo: A. Roe", "\n\n")),
    "bullets": text(many("- item {0} of a list", "\n\n")),
    "blanks": text(lambda count: " " * 40 * count),
    "line ends": text(lambda count: "\n" * count),
    "invisible signs": text(lambda count: "\u200b" * 20 * count),
    "tags": text(many("#tag{0}", " ")),
    "addresses": text(many("https://a.example/{0}", "\n\n")),
    "copyright lines": text(many("© 2024 The Quay", "\n\n")),
}  # fmt: skip


def catalogue(value: Callable[[int], object]) -> Callable[[int], bytes]:
    return lambda count: yaml.safe_dump(value(count), allow_unicode=True, sort_keys=False).encode()


def _event(**more: object) -> dict[str, object]:
    return {"events": {"e": {"name": "The event", "kind": "flood", "date": "2024-03-04", **more}}}


_CITE = [{"source": "a", "quote": "The gate was shut on Monday"}]
CATALOGUE = {
    "actors": catalogue(lambda count: {"actors": {f"a{n}": {"kind": "person", "name": f"Jane Roe {n}"} for n in range(count)}}),
    "names": catalogue(lambda count: {"actors": {"a": {"kind": "person", "name": "J", "names": [f"Jane {n}" for n in range(count)]}}}),
    "claims": catalogue(lambda count: _event(claims=[{"property": "deaths", "value": str(n), "cite": _CITE} for n in range(count)])),
    "faulty keys": catalogue(lambda count: {"actors": {f"a{n}": {"kind": "person", "nmae": f"J {n}"} for n in range(count)}}),
    "faulty values": catalogue(lambda count: {"actors": {f"a{n}": {"kind": "persn", "name": [n]} for n in range(count)}}),
    "comments": lambda count: ("# comment\n" * count + "actors: {}\n").encode(),
    "a long text": catalogue(lambda count: _event(summary="word " * 10 * count)),
    "nested lists": lambda count: ("actors: " + "[" * (count % 200) + "]" * (count % 200) + "\n" + "# x\n" * count).encode(),
    "tabs": lambda count: ("actors:\n" + "\ta: b\n" * count).encode(),
    "one line": lambda count: ("actors: {" + ", ".join(f"a{n}: {{kind: person, name: J}}" for n in range(count)) + "}\n").encode(),
}  # fmt: skip


def _lock(count: int, **of_source: object) -> bytes:
    source = {"sha256": "0" * 64, "words": 10 * count, "paragraphs": count + 1, **of_source}
    return json.dumps(
        {"format": 1, "names": "", "sources": {"a": source}, "quotes": {}, "shared": []}
    ).encode()


LOCK = {
    "mentions": lambda count: _lock(count, mentions={"a": [[number, 0] for number in range(count)]}),
    "records": lambda count: _lock(count, mentions={f"a{number}": [[1, 0]] for number in range(count)}),
    "unknown keys": lambda count: _lock(count, **{f"key{number}": 1 for number in range(count)}),
    "sources": lambda count: json.dumps({"format": 1, "names": "", "sources": {f"s{n}": {"sha256": "0" * 64} for n in range(count)}}).encode(),
    "nested lists": lambda count: (b"[" * count + b"]" * count),
    "blanks": lambda count: b"{" + b" " * 40 * count + b"}",
}  # fmt: skip


def _of_file(name: str) -> Callable[[bytes, Path], object]:
    return lambda raw, _: read_draft(name, raw)


def _of_catalogue(raw: bytes, folder: Path) -> object:
    (folder / "c.yaml").write_bytes(raw)
    return load_catalogue(folder, [folder / "c.yaml"])


def _of_lock(raw: bytes, folder: Path) -> object:
    (folder / "lock.json").write_bytes(raw)
    return read_lock(folder, folder / "lock.json")


class Reader(NamedTuple):
    """A reader, and inputs for it.

    Attributes:
        read: Reads an input, with a folder to put it in.
        shapes: By name.
        base: The smallest size to measure.
    """

    read: Callable[[bytes, Path], object]
    shapes: Mapping[str, Callable[[int], bytes]]
    base: int


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "html": Reader(_of_file("a.html"), HTML, 2000),
        "mhtml": Reader(_of_file("a.mhtml"), MHTML, 2000),
        "mail": Reader(_of_file("a.eml"), MAIL, 2000),
        "pdf": Reader(_of_file("a.pdf"), PDF, 100),
        "docx": Reader(_of_file("a.docx"), DOCX, 1000),
        "markdown": Reader(_of_file("a.md"), MARKDOWN, 2000),
        "text": Reader(_of_file("a.txt"), TEXT, 2000),
        "catalogue": Reader(_of_catalogue, CATALOGUE, 500),
        "lock": Reader(_of_lock, LOCK, 2000),
    }
)
