"""HTML as a tree: what stands in it is text or an attribute's value, and never becomes markup."""

from __future__ import annotations

from xml.etree.ElementTree import Element, tostring

Child = Element | str | None
"""What stands in an element; None for nothing."""


def element(tag: str, attributes: dict[str, str] | None = None, *children: Child) -> Element:
    """An element with its children in order."""
    made = Element(tag, attributes or {})
    last: Element | None = None
    for child in children:
        if isinstance(child, Element):
            made.append(child)
            last = child
        elif child and last is None:
            made.text = (made.text or "") + child
        elif child and last is not None:
            last.tail = (last.tail or "") + child
    return made


def document(root: Element) -> bytes:
    """A whole document, in UTF-8."""
    return b"<!doctype html>\n" + tostring(root, encoding="unicode", method="html").encode("utf-8", "replace")
