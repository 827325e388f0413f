"""What a page tells machines about its article, as JSON-LD of schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from mkdocs_dossier.text.characters import CONTROL, one_line

if TYPE_CHECKING:
    from mkdocs_dossier.intake.html.tree import Element

_ARTICLE = re.compile(r"Article$|^(?:BlogPosting|LiveBlogPosting|Report|NewsItem|OpinionNews|ReviewNews)")
_WRAPPED = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_COMMA = re.compile(r",\s*([}\]])")  # one too many, the commonest fault
_MAX_SIZE = 2_000_000
_MAX_NODES = 5_000

Node = Mapping[str, Any]
NOTHING: Node = MappingProxyType({})


def article_node(tree: Element) -> Node:
    """The description of the page's article; empty if there is none.

    Several are told apart by how much they say: teasers of other articles say little.
    """
    best: Node = NOTHING
    for node in _nodes(tree):
        if any(_ARTICLE.search(kind) for kind in _kinds(node)) and _weight(node) > _weight(best):
            best = node
    return best


def text_of(value: Any) -> str:
    """A value as text on one line: of a list the first, of an object its name."""
    if isinstance(value, list):
        return next(filter(None, map(text_of, value)), "")
    if isinstance(value, dict):
        return text_of(value.get("name") or value.get("@value") or "")
    return one_line(unescape(unescape(value))) if isinstance(value, str) else ""


def texts_of(value: Any) -> tuple[str, ...]:
    """A value as texts, for what there may be several of."""
    values = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(filter(None, map(text_of, values))))


def is_organisation(value: Any) -> bool:
    """Whether an author is said to be no person."""
    return isinstance(value, dict) and any("Organization" in kind for kind in _kinds(value))


def _nodes(tree: Element) -> Iterator[Node]:
    """All objects in all blocks of the page. Broken blocks are passed over: nothing hangs on them."""
    count = 0
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        stack = [_loaded(script.text or "")]
        while stack and count < _MAX_NODES:
            value = stack.pop()
            count += 1
            if isinstance(value, list):
                stack.extend(reversed(value))
            elif isinstance(value, dict):
                yield value
                stack.extend(value[key] for key in ("mainEntity", "@graph") if key in value)


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
