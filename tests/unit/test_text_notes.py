"""Lines that begin with %%: notes in bodies, residue in cleaned texts."""

from dossier_workbench.pasted.residue import residue
from mkdocs_dossier.model.residue import Residue
from mkdocs_dossier.text.body import parse_body
from mkdocs_dossier.text.notes import (
    as_note,
    as_residue,
    marked_residue,
    notes,
    without_notes,
)


def test_notes_tell_their_lines():
    text = "%% one\n\nText 50 %% of it.\n  %%two  \n"
    assert [tuple(note) for note in notes(text)] == [(0, "one"), (3, "two")]


def test_without_notes_every_other_line_keeps_its_number():
    assert without_notes("a\n%% b\nc\n") == "a\n\nc\n"


def test_no_note_reaches_a_page():
    body, problems = parse_body("First.\n\n%% [2] <b>to be written</b>\n\nSecond.")
    assert [leaf.text for leaf in body.leaves] == ["First.", "Second."]
    assert [leaf.line for leaf in body.leaves] == [0, 4]
    assert problems == []


def test_what_is_marked_is_read_again():
    lines = [as_residue(kind, "a  b") for kind in Residue]
    assert marked_residue(lines) == dict(enumerate(Residue, 1))
    assert marked_residue(["Text.", "%% by hand", as_note("caption")]) == {
        2: Residue.LABEL,
        3: Residue.CAPTION,
    }


def test_in_a_marked_text_only_the_marks_count():
    paragraphs = ["We use cookies. Subscribe to our newsletter", as_residue(Residue.FOOTER, "The end")]
    assert residue(paragraphs, "Title") == {2: Residue.FOOTER}
    assert residue(paragraphs[:1], "Title") == {1: Residue.NOTICE}
