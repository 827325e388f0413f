"""Whether a PDF is accessible: pdfua's rules, all of them run or named here, with a check of our own in their place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pikepdf = pytest.importorskip("pikepdf", reason="the reader of PDFs is not installed")
validate = pytest.importorskip("pdfua", reason="the checker of PDF/UA is not installed").validate

NOT_RUN = {
    # A heading of several pieces makes it ask a list for a key, which pikepdf refuses; `empty_headings` looks instead.
    "UA-14-001": "pdfua 0.1.3 fails on headings that hold a list: pikepdf.Object is not a Dictionary or Stream",
}
"""Rules of pdfua that do not come to an end, and why; a rule that fails otherwise is a failure."""


def assert_accessible(file: Path) -> None:
    """No rule finds anything, none is left out silently, and no heading is empty."""
    report = validate(str(file))
    assert report.findings == ()
    assert report.exit_code == 0
    assert len(report.outcomes) >= 12
    for outcome in report.skipped:
        assert outcome.rule_id in NOT_RUN, outcome
        assert NOT_RUN[outcome.rule_id].partition(": ")[2] in outcome.skipped_reason
    assert {outcome.rule_id for outcome in report.skipped} == set(NOT_RUN), (
        "a rule runs now: take it from the list"
    )
    with pikepdf.open(file) as document:
        headings = list(structure(document.Root.StructTreeRoot))
        assert sum(is_heading(each) for each in headings) > 3
        assert empty_headings(document.Root.StructTreeRoot) == []


def structure(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    """Every element of the structure tree, from the top."""
    ahead = [node]
    while ahead:
        here = ahead.pop()
        if isinstance(here, pikepdf.Dictionary):
            yield here
            ahead += reversed(kids(here))


def kids(node: pikepdf.Dictionary) -> list[object]:
    held = node.get("/K")
    return [] if held is None else list(held) if isinstance(held, pikepdf.Array) else [held]


def is_heading(node: pikepdf.Dictionary) -> bool:
    role = str(node.get("/S", ""))
    return len(role) == 3 and role.startswith("/H") and role[2].isdigit()


def empty_headings(tree: pikepdf.Object) -> list[str]:
    """Headings under which no content of a page is marked."""
    return [
        str(each.S)
        for each in structure(tree)
        if is_heading(each) and not any(marks_content(below) for below in structure(each))
    ]


def marks_content(node: pikepdf.Dictionary) -> bool:
    """Whether an element holds content itself: the number of a piece, or a reference to one or to an annotation."""
    return str(node.get("/Type", "")) in ("/MCR", "/OBJR") or any(isinstance(kid, int) for kid in kids(node))
