"""Looks the places of a page up once more, by their names alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, partial
from itertools import chain

from dossier_workbench.model.provenance import Seen, Where
from dossier_workbench.readers.html.clues import (
    FEW_PARTS,
    comments_of,
    language_of,
    metas_of,
    plain,
    shown,
    spaced,
)
from dossier_workbench.readers.html.json_ld import loaded_blocks, looked_up, text_of
from dossier_workbench.readers.html.tree import Element
from dossier_workbench.readers.reading import Witness

_ATTRIBUTE = re.compile(r"([\w:-]+)\[([\w:-]+)\]")


def witness_of(tree: Element) -> Witness:
    """The witness for a page."""
    blocks = cache(partial(loaded_blocks, tree))

    def look(seen: Seen) -> Iterable[str]:
        match seen.where:
            case Where.ELEMENT:
                few = (spaced(element) for element in tree.iter(seen.name) if len(element) <= FEW_PARTS)
                return chain((shown(element) for element in tree.iter(seen.name)), few)
            case Where.META:
                return [content for name, content in metas_of(tree) if name == seen.name]
            case Where.ATTRIBUTE:
                return list(_attributes(tree, seen.name))
            case Where.JSON_LD:
                value = looked_up(blocks(), seen.name)
                return [text_of(value)] if isinstance(value, str) else []
            case Where.COMMENT:
                return comments_of(tree)
            case _:
                return []

    return look


def _attributes(tree: Element, name: str) -> Iterator[str]:
    found = _ATTRIBUTE.fullmatch(name)
    if found is None:
        return
    if found[0] == "html[lang]":
        yield language_of(tree)
        return
    for element in tree.iter(found[1]):
        if value := element.get(found[2]):
            yield plain(value)
