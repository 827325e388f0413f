"""How books look: no page is nearly empty, none ends with a heading; the brief stays brief."""

import json
import shutil

import pytest

import mkdocs_dossier
from book_pages import near_empty_pages, stranded_headings
from book_texts import bare, pages_of
from mkdocs_dossier import recording
from mkdocs_dossier.model.headings import HEADINGS
from mkdocs_dossier.model.places import LOCK_PATH
from small_dossier import make_minimal_dossier
from synthetic import write_dossier
from whole import HALLIN, HALLIN_ORIGINALS, ROOT, TARN

pytestmark = pytest.mark.slow

FEW_ROWS = 4


@pytest.fixture(scope="module", params=["shipped", "tarn", "hallin", "200 sources"])
def dossier(request, tmp_path_factory):
    if request.param == "shipped":
        return mkdocs_dossier.open(ROOT)
    if request.param == "tarn":
        return mkdocs_dossier.open(TARN)
    if request.param == "hallin":
        root = tmp_path_factory.mktemp("hallin") / "dossier"
        shutil.copytree(HALLIN, root)
        outcome = recording.verify(root, "", HALLIN_ORIGINALS, "2025-01-01")
        (root / LOCK_PATH).write_text(outcome.lock, encoding="utf-8")
        return mkdocs_dossier.open(root)
    root = tmp_path_factory.mktemp("affair")
    write_dossier(root, 200)
    return mkdocs_dossier.open(root)


@pytest.fixture(scope="module")
def book(dossier):
    (pdf,) = dossier.book().volumes
    return pdf


@pytest.fixture(scope="module")
def brief(dossier):
    (pdf,) = dossier.book(alone=True).volumes
    return pdf


def test_no_page_ends_with_a_heading(book, brief):
    assert stranded_headings(book) == []
    assert stranded_headings(brief) == []


def test_no_page_is_nearly_empty(book, brief):
    assert near_empty_pages(book) == []
    assert near_empty_pages(brief) == []


def test_a_matrix_begins_with_several_of_its_rows(book):
    for page in pages_of(book, foot=False):
        _, found, behind = page.partition(HEADINGS["matrix"])
        assert not found or len(behind.split("\n")) > FEW_ROWS, page[-300:]


def test_questions_keep_their_room_beside_many_sources(tmp_path):
    root = make_minimal_dossier(tmp_path)
    names = [f"paper-{number}" for number in range(12)]
    for name in names:
        text = (
            f"---\ntitle: {name}\npublisher: {name}\npublished: 2021-05-05\nlanguage: en\nrights: open\n---\n"
        )
        (root / f"seeds/articles/{name}.md").write_text(
            f"{text}{name} says that the ferry was loaded with timber.\n", encoding="utf-8"
        )
    claims = [
        {"property": f"cargo of ferry {number}", "value": f"timber {name}",
         "cite": {"source": name, "quote": "the ferry was loaded with timber"}}
        for number, name in enumerate(names)
    ]  # fmt: skip
    events = {
        "events": {"loading": {"name": "Loading", "kind": "loading", "date": "2021-05-05", "claims": claims}}
    }
    (root / "seeds/catalogue/more.yaml").write_text(json.dumps(events), encoding="utf-8")
    (pdf,) = mkdocs_dossier.open(root).book().volumes
    _, _, behind = "\n".join(pages_of(pdf, foot=False)).partition(HEADINGS["matrix"])
    assert "Cargo of ferry 11 timber paper-11" in behind


def test_the_brief_is_brief(brief):
    assert len(pages_of(brief)) <= 14


def test_the_book_begins_with_the_brief(book, brief):
    lead = [bare(line) for line in pages_of(brief)[0].splitlines()[1:5] if len(line) > 20]
    begins = bare("".join(pages_of(book)[:1]))
    assert lead
    assert all(line in begins for line in lead)
