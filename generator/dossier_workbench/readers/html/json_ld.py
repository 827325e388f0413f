"""What a page tells machines about its article, as JSON-LD of schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from types import MappingProxyType
from typing import Any, NamedTuple

from dossier_workbench.model.provenance import Seen, Where
from dossier_workbench.readers.html.tree import Element
from mkdocs_dossier.text.characters import CONTROL, one_line

_ARTICLE = re.compile(r"Article$|^(?:BlogPosting|LiveBlogPosting|Report|NewsItem|OpinionNews|ReviewNews)")
_WRAPPED = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_COMMA = re.compile(r",\s*([}\]])")  # one too many, the commonest fault
_MAX_SIZE = 2_000_000
_MAX_NODES = 5_000

Node = Mapping[str, Any]
NOTHING: Node = MappingProxyType({})


class Described(NamedTuple):
    """The description of an article, and where it stands: number of the block and JSON pointer, ``1/@graph/2``."""

    node: Node
    place: str

    def text(self, key: str) -> tuple[str, Seen]:
        """The text of a key, empty if it has none, and its place."""
        text, place = text_at(self.node.get(key), f"{self.place}/{key}")
        return text, Seen(Where.JSON_LD, place)

    def texts(self, key: str) -> Iterator[tuple[Any, str, Seen]]:
        """Of one value or each of several under a key: what it is, its text if it has any, and its place."""
        value, place = self.node.get(key), f"{self.place}/{key}"
        listed = enumerate(value) if isinstance(value, list) else (("", value),)
        for number, one in listed:
            text, at = text_at(one, f"{place}/{number}" if isinstance(value, list) else place)
            if text:
                yield one, text, Seen(Where.JSON_LD, at)


def article_node(tree: Element) -> Described:
    """The description of the page's article; empty if there is none.

    Several are told apart by how much they say: teasers of other articles say little.
    """
    best = Described(NOTHING, "")
    for described in _nodes(tree):
        is_article = any(_ARTICLE.search(kind) for kind in _kinds(described.node))
        if is_article and _weight(described.node) > _weight(best.node):
            best = described
    return best


def dates_in(tree: Element) -> Iterator[tuple[str, Seen]]:
    """All dates that any description on the page tells, and their places: publication first, then the others."""
    nodes = list(_nodes(tree))
    for key in ("datePublished", "dateCreated", "uploadDate", "dateModified"):
        for described in nodes:
            text, seen = described.text(key)
            if text:
                yield text, seen


def loaded_blocks(tree: Element) -> list[Any]:
    """The page's blocks, in order."""
    return [_loaded(text) for text in _blocks(tree)]


def looked_up(blocks: Sequence[Any], place: str) -> Any:
    """What stands at a place of a page's blocks; None if there is no such place."""
    number, *steps = place.split("/")
    if not number.isdecimal() or not 0 < int(number) <= len(blocks):
        return None
    value = blocks[int(number) - 1]
    for step in steps:
        if isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        elif isinstance(value, dict):
            value = value.get(step)
        else:
            return None
    return value


def text_at(value: Any, place: str) -> tuple[str, str]:
    """A value as text on one line, and its place: of a list the first, of an object its name."""
    if isinstance(value, list):
        several = (text_at(one, f"{place}/{number}") for number, one in enumerate(value))
        return next((found for found in several if found[0]), ("", place))
    if isinstance(value, dict):
        key = "name" if value.get("name") else "@value"
        return text_at(value.get(key) or "", f"{place}/{key}")
    return one_line(unescape(unescape(value))) if isinstance(value, str) else "", place


def text_of(value: Any) -> str:
    """The same without its place."""
    return text_at(value, "")[0]


def is_organisation(value: Any) -> bool:
    """Whether an author is said to be no person."""
    return isinstance(value, dict) and any("Organization" in kind for kind in _kinds(value))


def _blocks(tree: Element) -> Iterator[str]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            yield script.text or ""


def _nodes(tree: Element) -> Iterator[Described]:
    """All objects in all blocks of the page. Broken blocks are passed over: nothing hangs on them."""
    count = 0
    for block, text in enumerate(_blocks(tree), 1):
        stack = [(_loaded(text), str(block))]
        while stack and count < _MAX_NODES:
            value, place = stack.pop()
            count += 1
            if isinstance(value, list):
                stack.extend((one, f"{place}/{number}") for number, one in reversed(list(enumerate(value))))
            elif isinstance(value, dict):
                yield Described(value, place)
                stack.extend(
                    (value[key], f"{place}/{key}") for key in ("mainEntity", "@graph") if key in value
                )


def _loaded(text: str) -> Any:
    if len(text) > _MAX_SIZE:
        return None
    plain = CONTROL.sub("", _WRAPPED.sub("", text).strip().rstrip(";"))
    for attempt in (plain, _COMMA.sub(r"\1", plain)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _kinds(node: Node) -> tuple[str, ...]:
    kinds = node.get("@type")
    return tuple(kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str))


def _weight(node: Node) -> int:
    """How much a description says of an article."""
    told = (
        "headline",
        "datePublished",
        "author",
        "publisher",
        "articleBody",
        "dateModified",
        "mainEntityOfPage",
    )
    return sum(1 for key in told if node.get(key))
