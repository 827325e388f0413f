"""The shipped articles' originals, as pasted pages: they tell what the editors wrote."""

from __future__ import annotations

import pytest

from originals_at_hand import ORIGINALS
from pasted_cases import assert_told_as_written, told, written
from whole import ROOT


@pytest.mark.parametrize(
    ("file", "source", "open_to_doubt"),
    [
        ("000_*", "sochi-deal-reaffirms-2022", {"published"}),
        ("001_*", "leaders-ink-document-2022", set()),
        ("002_*", "leaders-hold-negotiations-2021", set()),
        ("003_*", "aa-joint-statement-2022", set()),
        ("004_*", "iria-no-force-no-breakthrough-2022", {"published"}),
    ],
)
def test_an_original_tells_what_the_editors_wrote(file, source, open_to_doubt):
    """What they concluded from other articles, or from what the text leaves unsaid, a single text can't tell."""
    edited = written(ROOT / "seeds" / "articles" / f"{source}.md")
    assert_told_as_written(told(next(ORIGINALS.glob(file))), edited, open_to_doubt)
