"""A parsed body as data: blocks in a tree, their text in runs of one style, names linked to their entries."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from mkdocs_dossier.book.long_words import breakable
from mkdocs_dossier.model.body import (
    Block,
    Body,
    CodeBlock,
    Heading,
    ItemList,
    Leaf,
    LinkSpan,
    Paragraph,
    Quote,
    Rule,
    Run,
    Table,
    parted,
)

Links = Mapping[int, Sequence[LinkSpan]]
Target = Callable[[Run | LinkSpan], dict[str, Any]]
"""Gives the part of a run's data that makes it a link: one that the text has itself, or a stretch that names a record."""


class BodyData:
    """Writes bodies; leaves that can be referred to get a label made from ``prefix`` and their number."""

    def __init__(self, links: Links, target: Target, prefix: str = "") -> None:
        """Take the stretches to link by leaf number, and what a link becomes."""
        self._links = links
        self._target = target
        self._prefix = prefix

    def blocks(self, body: Body) -> list[dict[str, Any]]:
        """The whole body."""
        return [self._block(block) for block in body.blocks]

    def _block(self, block: Block) -> dict[str, Any]:
        match block:
            case Paragraph(leaf):
                return {"kind": "p", **self._leaf(leaf)}
            case Heading(leaf, level):
                return {"kind": "h", "level": level, **self._leaf(leaf)}
            case CodeBlock(text=text):
                return {"kind": "code", "text": breakable(text)}
            case Rule():
                return {"kind": "rule"}
            case Quote(blocks=inner):
                return {"kind": "quote", "blocks": [self._block(each) for each in inner]}
            case ItemList(start=start, items=items):
                inside = [[self._block(each) for each in item.blocks] for item in items]
                return {"kind": "list", "start": start, "items": inside}
            case Table(aligned=aligned, rows=rows):
                cells = [self._cells(row) for row in rows]
                return {"kind": "table", "aligned": [side or "left" for side in aligned], "rows": cells}

    def _leaf(self, leaf: Leaf) -> dict[str, Any]:
        label = f"{self._prefix}{leaf.number}" if self._prefix else ""
        return {"label": label, "number": leaf.number, "runs": self._runs(leaf)}

    def _cells(self, row: Leaf) -> list[list[dict[str, Any]]]:
        cells: list[list[dict[str, Any]]] = [[]]
        for run, pieces in self._pieces(row):
            if run.cell_break:
                cells.append([])
            else:
                cells[-1] += pieces
        return cells

    def _runs(self, leaf: Leaf) -> list[dict[str, Any]]:
        return [piece for _, pieces in self._pieces(leaf) for piece in pieces]

    def _pieces(self, leaf: Leaf) -> list[tuple[Run, list[dict[str, Any]]]]:
        spans = sorted(self._links.get(leaf.number, ()))
        return [(run, self._run(run, offset, spans)) for run, offset in leaf.placed_runs]

    def _run(self, run: Run, offset: int, spans: Sequence[LinkSpan]) -> list[dict[str, Any]]:
        """One run, cut where a link begins or ends; a link that leaves the run stays text."""
        style = {name: True for name in ("strong", "emphasis", "strike", "code") if getattr(run, name)}
        if run.href is not None or run.page:
            return [{"text": breakable(run.text), **style, **self._target(run)}]
        return [
            {"text": breakable(text), **style, **(self._target(span) if span else {})}
            for text, span in parted(run, offset, spans)
            if text
        ]
