"""What a page says of itself outside of its text, gathered in one place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_dossier.intake.html.json_ld import Node, article_node
from mkdocs_dossier.text.characters import one_line

if TYPE_CHECKING:
    from mkdocs_dossier.intake.html.tree import Element

_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(https?://\S+)")
_SAVED_BY = re.compile(r"^\s*url:\s*(https?://\S+)", re.MULTILINE)
_SAVED_ON = re.compile(r"^\s*saved date:\s*\w{3} (\w{3}) (\d{2}) (\d{4}) (\d{2}:\d{2})", re.MULTILINE)
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_MAX_COMMENTS = 50


class Time(NamedTuple):
    """A ``<time>`` element: what it tells machines, and the words that say what kind of time it is."""

    moment: str
    about: str


@dataclass(frozen=True, slots=True)
class Clues:
    """A page's metadata.

    Attributes:
        metas: Contents of ``<meta>`` elements by name or property, in small letters.
        node: The JSON-LD description of the article.
        title: The page's ``<title>``.
        headlines: Its ``h1`` elements.
        times: Its ``<time>`` elements.
        authors: Names marked as the author's.
        language: As the page declares it.
        canonical: The address that the page names for itself.
        saved_from: The address that a browser noted when it saved the page.
        saved_on: The date of saving, as EDTF, if it was noted.
    """

    metas: Mapping[str, tuple[str, ...]]
    node: Node
    title: str
    headlines: tuple[str, ...]
    times: tuple[Time, ...]
    authors: tuple[str, ...]
    language: str
    canonical: str
    saved_from: str
    saved_on: str

    def meta(self, *names: str) -> tuple[str, str]:
        """The first of these that the page has, and its name; two empty texts if it has none."""
        for name in names:
            for content in self.metas.get(name, ()):
                return content, name
        return "", ""


def gather(tree: Element) -> Clues:
    """Read a page's metadata."""
    metas: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = plain(meta.get("content") or "")
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (meta.get(key) or "").strip().lower()
            if name and content:
                metas.setdefault(name, []).append(content)
    comments = "\n".join(_comments(tree))
    saved_from = _SAVED_FROM.search(comments) or _SAVED_BY.search(comments)
    return Clues(
        metas={name: tuple(contents) for name, contents in metas.items()},
        node=article_node(tree),
        title=plain(next((element.text_content() for element in tree.iter("title")), "")),
        headlines=tuple(filter(None, (plain(_spaced(element)) for element in tree.iter("h1")))),
        times=tuple(_times(tree)),
        authors=tuple(dict.fromkeys(_authors(tree))),
        language=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
        canonical=_canonical(tree),
        saved_from=saved_from[1] if saved_from else "",
        saved_on=_saved_on(comments),
    )


def plain(text: str) -> str:
    """A text of metadata on one line; some are escaped once more than they should be."""
    return one_line(unescape(text))


def _spaced(element: Element) -> str:
    """An element's text; a span or a box of its own in a headline is a line of its own."""
    if not len(element):
        return element.text or ""
    parts = [element.text or ""]
    for child in element:
        apart = child.tag in {"br", "div", "span", "p", "small", "a"}
        inner = child.text_content() if isinstance(child.tag, str) else ""
        parts += [" ", inner, " "] if apart else [inner]
        parts.append(child.tail or "")
    return "".join(parts)


def _comments(tree: Element) -> Iterator[str]:
    """The page's first comments; browsers note there where a page was saved from, before the root element too."""
    before = tree.getprevious()
    while before is not None:
        yield before.text or ""
        before = before.getprevious()
    for _, comment in zip(range(_MAX_COMMENTS), tree.xpath("//comment()"), strict=False):
        yield comment.text or ""


def _saved_on(comments: str) -> str:
    found = _SAVED_ON.search(comments)
    if not found or found[1] not in _MONTHS:
        return ""
    return f"{found[3]}-{_MONTHS.index(found[1]) + 1:02}-{found[2]}T{found[4]}"


def _times(tree: Element) -> Iterator[Time]:
    for element in tree.iter("time"):
        moment = element.get("datetime") or element.get("content") or ""
        names = [element.get(key) or "" for key in ("itemprop", "class", "pubdate", "title")]
        above = element.getparent()
        around = above.get("class", "") if above is not None else ""
        if moment:
            pubdate = "pubdate" if element.get("pubdate") is not None else ""
            yield Time(moment, " ".join([*names, pubdate, around]).lower())
    for element in tree.xpath("//*[@itemprop='datePublished' or @itemprop='dateModified'][not(self::meta)]"):
        moment = element.get("content") or element.get("datetime") or ""
        if moment:
            yield Time(moment, element.get("itemprop").lower())


def _authors(tree: Element) -> Iterator[str]:
    for element in tree.xpath("//a[@rel='author'] | //*[@itemprop='author']"):
        named = element.xpath(".//*[@itemprop='name']") or [element]
        yield plain(named[0].get("content") or named[0].text_content())


def _canonical(tree: Element) -> str:
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            return (link.get("href") or "").strip()
    return ""
