"""The order, the anchors and the ids of names in any script."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar

from anyascii import anyascii

from mkdocs_dossier.model.records import CatalogueRecord

R = TypeVar("R", bound=CatalogueRecord)

_OTHER = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile("['\u2019\u02bc]")


def sort_name(name: str) -> str:
    """A key that puts names of all scripts into one Latin alphabet."""
    return anyascii(name).casefold()


def initial(name: str) -> str:
    """The letter of that alphabet under which a name is found; ``#`` for names that begin with none."""
    first = sort_name(name)[:1].upper()
    return first if first.isalpha() else "#"


def anchor(prefix: str, text: str) -> str:
    """An anchor made of ``a-z``, ``0-9`` and single hyphens; texts that differ may share one."""
    return "-".join(filter(None, [prefix, _OTHER.sub("-", sort_name(text)).strip("-")]))


def in_name_order(records: Iterable[R]) -> list[R]:
    """Records by name."""
    return sorted(records, key=lambda record: (sort_name(record.name), record.id))


def slug(text: str, length: int) -> str:
    """The first words of a text as an id can hold them, at most ``length`` characters; empty if it has none."""
    words = _OTHER.sub(" ", anyascii(_APOSTROPHES.sub("", text)).lower()).split()
    taken = ""
    for word in words:
        longer = f"{taken}-{word}" if taken else word[:length]
        if len(longer) > length:
            break
        taken = longer
    return taken
