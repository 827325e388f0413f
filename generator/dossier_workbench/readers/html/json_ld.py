"""What a page tells machines about its article, as JSON-LD of schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from html import unescape
from operator import attrgetter
from types import MappingProxyType
from typing import Any, NamedTuple

from dossier_workbench.model.provenance import Seen, Where
from dossier_workbench.readers.html.tree import Element
from mkdocs_dossier.text.characters import CONTROL, one_line, words_of

_ARTICLE = re.compile(r"Article$|^(?:BlogPosting|LiveBlogPosting|Report|NewsItem|OpinionNews|ReviewNews)")
_WRAPPED = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_COMMA = re.compile(r",\s*([}\]])")  # one too many, the commonest fault
_TELLING = words_of("headline datePublished author publisher articleBody dateModified mainEntityOfPage")
_DATES = ("datePublished", "dateCreated", "uploadDate", "dateModified")
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

    @property
    def weight(self) -> int:
        """How much it says of an article."""
        return sum(bool(self.node.get(key)) for key in _TELLING)

    def texts(self, key: str) -> Iterator[tuple[Any, str, Seen]]:
        """Of one value or each of several under a key: what it is, its text if it has any, and its place."""
        value, place = self.node.get(key), f"{self.place}/{key}"
        listed = (
            [(one, f"{place}/{number}") for number, one in enumerate(value)]
            if isinstance(value, list)
            else []
        )
        for one, where in listed or [(value, place)]:
            text, at = text_at(one, where)
            if text:
                yield one, text, Seen(Where.JSON_LD, at)


def article_node(nodes: Iterable[Described]) -> Described:
    """The description of the page's article; empty if there is none.

    Several are told apart by how much they say: teasers of other articles say little.
    """
    articles = (each for each in nodes if any(map(_ARTICLE.search, _kinds(each.node))) and each.weight)
    return max(articles, key=attrgetter("weight"), default=Described(NOTHING, ""))


def dates_in(nodes: Sequence[Described]) -> Iterator[tuple[str, Seen]]:
    """All dates that any description on the page tells, and their places: publication first, then the others."""
    told = (each.text(key) for key in _DATES for each in nodes)
    return ((text, seen) for text, seen in told if text)


def loaded_blocks(tree: Element) -> dict[str, Any]:
    """The page's blocks by their number from 1. A broken one is None: nothing hangs on it."""
    scripts = (script for script in tree.iter("script") if "ld+json" in (script.get("type") or "").lower())
    return {str(number): _loaded(script.text or "") for number, script in enumerate(scripts, 1)}


def looked_up(blocks: Mapping[str, Any], place: str) -> Any:
    """What stands at a place of a page's blocks; None if there is no such place."""
    value: Any = blocks
    for step in place.split("/"):
        if isinstance(value, list):
            at = int(step) if re.fullmatch("0|[1-9][0-9]{0,8}", step) else len(value)
            value = value[at] if at < len(value) else None
        else:
            value = value.get(step) if isinstance(value, dict) else None
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


def nodes_in(tree: Element) -> Iterator[Described]:
    """All objects in all blocks of the page."""
    count = 0
    for number, block in loaded_blocks(tree).items():
        stack = [(block, number)]
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
        with suppress(ValueError, RecursionError):
            return json.loads(attempt, strict=False)
    return None


def _kinds(node: Node) -> tuple[str, ...]:
    kinds = node.get("@type")
    return tuple(kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str))
