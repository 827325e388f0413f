"""Kinds of records as readers see them."""

from __future__ import annotations

_KINDS = {"organization": "organisation", "public-body": "public body"}


def kind_words(kind: str) -> str:
    """A kind in words."""
    return _KINDS.get(kind, kind)
