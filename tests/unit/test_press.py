"""Typst as the press sees it: what it does not settle is set again with care, and what it refuses is said."""

import io
from types import SimpleNamespace

import pytest
import typst

import mkdocs_dossier
from book_texts import press, set_book
from mkdocs_dossier.book.press import Sheets, UnsetError
from pdf_ua import pikepdf
from small_dossier import make_minimal_dossier


class TypstError(Exception):
    def __init__(self, message):
        super().__init__(message)
        self.message = message


class Typst:
    """Its runs end as it is told; it notes whether each was to be careful."""

    TypstError = TypstError

    def __init__(self, *ends):
        self._ends = list(ends)
        self.careful = []

    def Compiler(self, *_, sys_inputs, **__):  # noqa: N802 - the name that Typst gives it
        self.careful.append(bool(sys_inputs["careful"]))
        return self

    def compile_with_warnings(self, **_):
        end = self._ends.pop(0)
        if end == "refused":
            raise TypstError("a PDF string is too long")
        doubts = [TypstError("document did not converge within five attempts")] if end == "moving" else []
        return b"%PDF", doubts


class Values(dict):
    """Keeps what was set, as a store on the disk does."""

    put = dict.__setitem__


def write(path, content):
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)


def test_a_book_that_settles_is_set_once():
    stub = Typst("settled")
    assert Sheets(stub, None, {}).pdf(0) == b"%PDF"
    assert stub.careful == [False]


def test_a_book_that_does_not_settle_is_set_again_with_care():
    stub = Typst("moving", "settled")
    assert Sheets(stub, None, {}).pdf(0) == b"%PDF"
    assert stub.careful == [False, True]


@pytest.mark.parametrize(
    ("runs", "said"), [(("moving", "moving"), "do not come to rest"), (("refused",), "too long")]
)
def test_what_can_not_be_set_is_said(runs, said):
    with pytest.raises(UnsetError, match=said):
        Sheets(Typst(*runs), None, {}).pdf(0)


class Doubting:
    """Typst, but for a doubt about the first run."""

    def __init__(self, typst):
        self._typst = typst
        self.TypstError = typst.TypstError
        self.made = []

    def Compiler(self, *arguments, **named):  # noqa: N802 - the name that Typst gives it
        compiler = self._typst.Compiler(*arguments, **named)

        def compile_with_warnings(**how):
            self.made.append(compiler.compile(**how))
            return self.made[-1], [] if self.made[1:] else [TypstError("document did not converge")]

        return SimpleNamespace(compile_with_warnings=compile_with_warnings)


@pytest.mark.thorough
def test_what_the_first_pass_leaves_out_changes_no_page(tmp_path, monkeypatch):
    doubting = Doubting(typst)
    monkeypatch.setattr(press(), "_typst", doubting)
    checked = mkdocs_dossier.open(make_minimal_dossier(tmp_path))
    set_book(checked.site)
    quick, careful = doubting.made
    assert quick == careful


def test_bookmarks_are_the_words_of_headings_and_links_are_described_by_them(tmp_path):
    make_minimal_dossier(tmp_path)
    (pdf,) = mkdocs_dossier.open(tmp_path).book(moment=0).volumes
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_outline() as outline:
        titles = [item.title for item in outline.root]
        described = {
            str(link.Contents).strip()
            for page in opened.pages
            for link in page.get("/Annots", [])
            if "/Dest" in link
        }
    assert titles
    assert all(title == title.strip() for title in titles)
    assert not any("Section" in words for words in described)
    assert set(titles) & described


def test_what_was_set_before_is_not_set_again(tmp_path, monkeypatch):
    make_minimal_dossier(tmp_path)
    kept = Values()
    first = mkdocs_dossier.open(tmp_path).book(kept=kept).volumes
    with monkeypatch.context() as patched:
        patched.setattr(Sheets, "pdf", None)
        assert mkdocs_dossier.open(tmp_path).book(kept=kept).volumes == first
    assert first == mkdocs_dossier.open(tmp_path).book().volumes
    assert kept == {next(iter(kept)): first[0]}


@pytest.mark.parametrize(
    ("change", "moment"),
    [
        (lambda _: None, 86_400),
        (lambda seeds: (seeds / "dossier.yaml").write_text("title: Another\n", encoding="utf-8"), None),
        (lambda seeds: write(seeds / "fonts/own.ttf", b"no font, but told apart"), None),
    ],
    ids=["another day", "another title", "a font"],
)
def test_what_has_changed_is_set_again(tmp_path, change, moment):
    make_minimal_dossier(tmp_path)
    kept = Values()
    mkdocs_dossier.open(tmp_path).book(kept=kept)
    change(tmp_path / "seeds")
    found = mkdocs_dossier.open(tmp_path).book(kept=kept, moment=moment).volumes
    assert len(kept) == 2
    assert found == mkdocs_dossier.open(tmp_path).book(moment=moment).volumes


def test_volumes_are_set_again_for_the_pages_that_their_index_asks_for(tmp_path):
    make_minimal_dossier(tmp_path)
    kept = Values()
    first = mkdocs_dossier.open(tmp_path).book(volumes=2, kept=kept).volumes
    assert len(first) == 2
    assert not kept
