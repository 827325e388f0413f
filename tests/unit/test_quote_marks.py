"""Quotation marks are not set twice around words that a source prints between its own."""

import pytest

from mkdocs_dossier.text.quote_marks import without_outer_marks


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("“They never came,”", "They never came,"),
        ('"They never came."', "They never came."),
        ("„Sie kamen nie.“", "Sie kamen nie."),
        ("« Ils ne sont pas venus »", "Ils ne sont pas venus"),
        ("“They never came", "They never came"),
        ("they never came”", "they never came"),
        ("“Yes,” he said, “never”", "\u202f“Yes,” he said, “never”\u202f"),
        ('"Yes," he said of "them" then', '\u202f"Yes," he said of "them" then'),
        ('"', '"'),
        ('calls it "a lie" in public', 'calls it "a lie" in public'),
        ("no marks at all", "no marks at all"),
    ],
)
def test_marks_at_the_edges_are_not_doubled(text, shown):
    assert without_outer_marks(text) == shown
