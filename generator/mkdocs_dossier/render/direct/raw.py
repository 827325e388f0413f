"""Raw HTML within elements of Markdown, as Python-Markdown writes it: attributes in order, elements a line each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from mkdocs_dossier.render.direct.inline import (
    ATTRIBUTES,
    BLOCK_TAGS,
    ENTITY,
    NotDirectError,
    of_tag,
    written,
)

_BLOCK = re.compile(rf"<(/)?({BLOCK_TAGS})({ATTRIBUTES})>")
_PLAIN = re.compile(
    rf"(?>(?:[^<>&]++|</?+(?!(?:{BLOCK_TAGS})[ />])[a-zA-Z][a-zA-Z0-9]*+{ATTRIBUTES} ?/?>|{ENTITY})*)"
)
_VERBATIM = frozenset({"script", "style"})


@dataclass(slots=True)
class _Element:
    tag: str
    attributes: str
    content: list[str | _Element] = field(default_factory=list)

    def html(self) -> str:
        """The element with a line for each that it holds and that makes a block."""
        written_parts = [f"<{self.tag}{self.attributes}>"]
        before: str | _Element | None = None
        for part in self.content:
            if isinstance(part, _Element):
                written_parts.append("\n" if before is None or isinstance(before, _Element) else "")
                written_parts.append(part.html())
            elif part.strip() or before is None:
                written_parts.append(part)
            before = part
        if isinstance(before, _Element):
            written_parts.append("\n")
        return "".join((*written_parts, f"</{self.tag}>"))


def read_raw(html: str, ids: set[str]) -> str:
    """An element of raw HTML as it stands in a page, with the end of its line.

    Args:
        html: The element, from its first tag to its last.
        ids: Gets the ids of elements that make blocks.

    Raises:
        NotDirectError: It is not written in the plain way that our figures and templates are.
    """
    top = _Element("", "")
    stack, at = [top], 0
    for found in _BLOCK.finditer(html):
        _text(html[at : found.start()], stack[-1])
        at = found.end()
        closes, tag, attributes = found.groups()
        if closes:
            if stack.pop().tag != tag:
                raise NotDirectError
            continue
        holder = stack[-1]
        if tag == "hr" or (
            any(isinstance(part, str) for part in holder.content) and html[found.start() - 1] != "\n"
        ):
            raise NotDirectError
        read = of_tag(attributes)
        if "id" in read:
            ids.add(read["id"])
        element = _Element(tag, written(read))
        holder.content.append(element)
        stack.append(element)
    whole = top.content[0] if len(stack) == 1 and at == len(html) and len(top.content) == 1 else ""
    if not isinstance(whole, _Element):
        raise NotDirectError
    return f"{whole.html()}\n"


def _text(text: str, holder: _Element) -> None:
    if not text:
        return
    if holder.tag in _VERBATIM:
        if "<" in text:
            raise NotDirectError
    elif not _PLAIN.fullmatch(text) or text.rstrip().endswith("}"):
        raise NotDirectError
    holder.content.append(text)
