"""Whatever an editor holds, and wherever it asks, the language server has an answer and no exception."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lsprotocol import types

from dossier_workbench.language_server.completing import offers_at
from dossier_workbench.language_server.explaining import explained_at
from dossier_workbench.language_server.files import FileSort
from dossier_workbench.language_server.finding import named_at, symbols
from dossier_workbench.language_server.known import Known
from dossier_workbench.language_server.mending import Complaint, File, mendings
from dossier_workbench.language_server.texts import Spot, Text, edit_between, edits_between, sound
from dossier_workbench.language_server.wire import Wire
from mkdocs_dossier.model.codes import CODES
from mkdocs_dossier.pipeline import Project

HALLIN = Path(__file__).parents[1] / "hallin"
PIECES = [
    *(
        "actors:",
        "events:",
        "title:",
        "ignore:",
        "\n  ilse-maron:",
        "\n    claims:",
        "\n    cite:",
        "\n    participants:",
    ),
    *(
        "\n      - ",
        "source: ",
        "quote: ",
        "kind: ",
        "{",
        "}",
        "[",
        "]",
        "[[",
        "]]",
        "|",
        ": ",
        ", ",
        "# ",
        '"',
        "'",
        ">-",
    ),
    *(
        "---\n",
        "\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "gate-failure",
        "agency-weir",
        "*x",
        "&x",
        "!!python/name:a",
        "\\",
    ),
    *(
        "About 400 people left",
        "\x00",
        "\x85",
        "\u2028",
        "\ufeff",
        "\ue000",
        "\ud800",
        "😀",
        "é",
        "<<: ",
        "0",
        "~",
    ),
]
written = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=30).map(
    lambda pieces: sound("".join(pieces))
)
places = st.builds(Spot, st.integers(0, 20), st.integers(0, 60))


@pytest.fixture(scope="module")
def known():
    return Known().after(Project.read(HALLIN))


@given(content=written, spot=places, sort=st.sampled_from(FileSort), code=st.sampled_from(sorted(CODES)))
@example(
    content=sound("actors:\n  a: {part_of: \ud800"),
    spot=Spot(1, 20),
    sort=FileSort.CATALOGUE,
    code="quote-absent",
)
def test_every_question_has_an_answer(known, content, spot, sort, code):
    text = Text(content)
    spot = Spot(min(spot.line, len(text.lines) - 1), spot.column)
    for offer in offers_at(known, text, sort, spot):
        assert offer.edit.where.start.line == spot.line
        assert Wire().item(text, offer, 0).label
    named_at(known, text, sort, spot)
    explained_at(known, text, sort, spot)
    list(symbols(text))
    list(
        mendings(
            known.project, File(HALLIN, "seeds/catalogue/events.yaml", sort, text), Complaint(code, spot)
        )
    )


@given(before=written, after=written)
def test_edits_make_one_text_of_another(before, after):
    assert Text(before).edited(edit_between(before, after)) == after
    found = before
    for edit in reversed(edits_between(before, after)):
        found = Text(found).edited(edit)
    assert found == after


@given(content=written, spot=places, encoding=st.sampled_from(types.PositionEncodingKind))
def test_places_come_back_as_they_went(content, spot, encoding):
    text, wire = Text(content), Wire(encoding.value)
    line = min(spot.line, len(text.lines) - 1)
    spot = Spot(line, min(spot.column, len(text.line(line))))
    assert wire.spot(text, wire.position(text, spot)) == spot
