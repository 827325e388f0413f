"""Links in hand-written pages: ``[[id]]`` and ``[[id|text]]``, and ways to Markdown files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

# A fence, a code span, or a link, whichever comes first: what stands in code is left alone. Behind a way may stand its
# anchor and the link's title.
_PIECES = re.compile(
    r"^(?P<fence>[ \t]*(?P<ticks>`{3,}|~{3,})[^\n]*\n.*?(?:^[ \t]*(?P=ticks)[`~]*[ \t]*$|\Z))"
    r"|(?P<code>(?<!`)(?P<span>`+)(?!`).*?(?<!`)(?P=span)(?!`))"
    r"|(?<!\\)\[\[(?P<id>[^\[\]|\n]{1,120})(?:\|(?P<text>[^\[\]\n]{1,300}))?\]\]"
    r"|(?:\]\([ \t]*|^[ ]{0,3}\[[^\[\]\n]{1,300}\]:[ \t]*)<?(?P<path>[^()<>\s#:]+\.md)(?=[#>\s)]|\Z)",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class RecordLink:
    """One link to a record.

    Attributes:
        target: The id as written, trimmed.
        text: What the link says; None for the record's name.
        start: Offset of the first bracket.
        written: The whole link as it is written.
    """

    target: str
    text: str | None
    start: int
    written: str = ""


def record_links(markdown: str) -> Iterator[RecordLink]:
    """All record links of a page, those in code left out."""
    for match in _PIECES.finditer(markdown):
        if match["id"] is not None:
            yield _link(match)


def replace_record_links(markdown: str, write: Callable[[RecordLink], str]) -> str:
    """Put ``write(link)`` in the place of every record link of a page."""
    return _PIECES.sub(lambda match: match[0] if match["id"] is None else write(_link(match)), markdown)


def replace_ways(markdown: str, write: Callable[[str], str]) -> str:
    """Put ``write(way)`` in the place of every way to a Markdown file, in links and definitions, its anchor left out."""

    def replaced(match: re.Match[str]) -> str:
        if match["path"] is None:
            return match[0]
        start, end = (offset - match.start() for offset in match.span("path"))
        return f"{match[0][:start]}{write(match['path'])}{match[0][end:]}"

    return _PIECES.sub(replaced, markdown)


def _link(match: re.Match[str]) -> RecordLink:
    text = match["text"]
    said = text.strip() if text and text.strip() else None
    return RecordLink(match["id"].strip(), said, match.start(), match[0])
