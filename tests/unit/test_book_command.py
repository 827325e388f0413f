"""`dossier book` as its users meet it: files, words, exit codes."""

import contextlib
import os
import re
import struct
import subprocess
import sys
import zlib

import pypdfium2
import pypdfium2.raw
import pytest
from click.testing import CliRunner

import mkdocs_dossier
from book_texts import bare, text_of
from mkdocs_dossier.cli import main
from pdf_ua import assert_accessible, pikepdf, structure
from small_dossier import make_minimal_dossier
from whole import TARN

pytestmark = pytest.mark.thorough
MILLIMETRE = 72 / 25.4


@pytest.fixture
def lake(tmp_path):
    return make_minimal_dossier(tmp_path)


def run(root, *arguments):
    out = root / "out" / "lake.pdf"
    result = CliRunner().invoke(main, ["book", "--root", str(root), "--out", str(out), *arguments])
    return result, out


def chapter(root, text, picture=None):
    page = root / "docs/method.md"
    page.write_text(f"---\nbook: true\n---\n# Method\n\n{text}\n", encoding="utf-8")
    if picture is not None:
        (root / "docs/lake.png").write_bytes(picture)


def test_a_book_is_written(lake):
    result, out = run(lake)
    assert result.exit_code == 0, result.output
    assert out.read_bytes().startswith(b"%PDF-1.7")
    assert [path.name for path in out.parent.iterdir()] == ["lake.pdf"]
    again, _ = run(lake)
    assert "unchanged" in again.output


@pytest.mark.parametrize(("language", "words"), [("ru", "«forty barrels"), ("de", "„forty barrels")])
def test_quotation_marks_are_those_of_the_language(lake, language, words):
    settings = lake / "seeds/dossier.yaml"
    text = re.sub("^language: .*$", "", settings.read_text(encoding="utf-8"), flags=re.MULTILINE)
    settings.write_text(f"{text}\nlanguage: {language}\n", encoding="utf-8")
    _, out = run(lake)
    assert words in text_of(out.read_bytes())


def test_a_drawing_that_can_not_be_set_leaves_its_words(lake):
    """Typst fails on some last letters of Arabic in drawings; April ends with one."""
    settings = lake / "seeds/dossier.yaml"
    settings.write_text("title: The lake\nlanguage: ar\n", encoding="utf-8")
    catalogue = next((lake / "seeds/catalogue").glob("*.yaml"))
    more = "  more: {name: More, kind: accident, date: 2022-04-03}\n"
    catalogue.write_text(catalogue.read_text(encoding="utf-8") + more, encoding="utf-8")
    result, out = run(lake)
    assert result.exit_code == 0, result.output
    assert out.exists()


def test_ids_may_be_called_like_chapters(lake):
    catalogue = next((lake / "seeds/catalogue").glob("*.yaml"))
    text = (
        catalogue.read_text(encoding="utf-8")
        .replace("spill-2021", "timeline")
        .replace("lake-ost:", "events:")
    )
    catalogue.write_text(text.replace("place: lake-ost", "place: events"), encoding="utf-8")
    for article in (lake / "seeds/articles").glob("*.md"):
        text = article.read_text(encoding="utf-8")
        article.write_text(text.replace("spill-2021", "timeline"), encoding="utf-8")
    (lake / "docs/method.md").write_text(
        "---\nbook: true\n---\n# M\n\n[[events]] [[timeline]]\n", encoding="utf-8"
    )
    result, _ = run(lake)
    assert result.exit_code == 0, result.output


def test_links_of_chapters_to_what_the_book_has_not_are_words(lake):
    chapter(
        lake,
        "See [shared text](shared-text.md), [wording](wording.md), [home](index.md), [bibliography](bibliography.md).",
    )
    result, out = run(lake, "--volumes", "2")
    assert result.exit_code == 0, result.output
    result, out = run(lake)
    assert result.exit_code == 0, result.output
    assert "See shared text, wording, home, bibliography." in " ".join(text_of(out.read_bytes()).split())


def test_options_overrule_the_settings(lake):
    with (lake / "seeds/dossier.yaml").open("a", encoding="utf-8") as file:
        file.write("book: {paper: letter, style: apa}\n")
    run(lake)
    assert pypdfium2.PdfDocument(lake / "out/lake.pdf").get_page_size(0) == (612, 792)
    result, out = run(lake, "--paper", "a4", "--for", "print")
    assert result.exit_code == 0, result.output
    width, height = pypdfium2.PdfDocument(out).get_page_size(0)
    assert (round(width), round(height)) == (595, 842)


def test_volumes_are_numbered(lake):
    result, out = run(lake, "--volumes", "2")
    assert result.exit_code == 0, result.output
    assert sorted(path.name for path in out.parent.iterdir()) == ["lake-1.pdf", "lake-2.pdf"]


def test_an_unknown_record_is_named(lake):
    result, out = run(lake, "--only", "nobody")
    assert result.exit_code == 2
    assert "nobody" in result.output
    assert not out.exists()


@pytest.mark.parametrize(
    ("style", "words"),
    [
        ("no-such-style", "no-such-style"),
        ("own.csl", "there is no file"),
        ("bad.csl", "bad.csl"),
        ("../x.csl", "x.csl"),
    ],
)
def test_a_bad_style_is_a_diagnostic(lake, style, words):
    (lake / "seeds/bad.csl").write_text("<style/>", encoding="utf-8")
    result, out = run(lake, "--style", style)
    assert result.exit_code == 1
    assert "[book-style]" in result.output
    assert words in result.output
    assert not out.exists()


def test_a_former_book_stays_where_something_is_to_be_mended(lake):
    _, out = run(lake)
    before = out.read_bytes()
    run(lake, "--style", "no-such-style")
    assert out.read_bytes() == before


def test_an_interrupted_run_leaves_the_former_book(lake, monkeypatch):
    _, out = run(lake)
    before = out.read_bytes()
    (lake / "seeds/dossier.yaml").write_text("title: Another\n", encoding="utf-8")

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("pathlib.Path.replace", interrupted)
    result, _ = run(lake)
    assert result.exit_code != 0
    assert out.read_bytes() == before


def test_a_character_without_a_letter_is_a_diagnostic_with_its_place(lake):
    article = lake / "seeds/articles/morning-post.md"
    article.write_text(article.read_text(encoding="utf-8") + "\nThe sign 湖 stood there.\n", encoding="utf-8")
    result, out = run(lake)
    assert result.exit_code == 1
    assert "seeds/articles/morning-post.md:13:1: error: no font has '湖', U+6E56" in result.output
    assert "[book-glyph]" in result.output
    assert not out.exists()


def test_a_font_of_the_dossiers_own_is_used(lake):
    (lake / "seeds/fonts").mkdir()
    result, _ = run(lake)
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize(
    ("text", "picture", "words"),
    [
        ("![A lake](lake.png)", None, "there is no picture lake.png"),
        ("![A lake](lake.png)", b"no picture", "can't be set"),
        ("![A lake](../../lake.png)", None, "there is no picture"),
        ("![A lake](lake.txt)", None, "there is no picture"),
        ("![](lake.png)", b"no picture", "has no description"),
    ],
)
def test_a_picture_that_can_not_be_set_is_a_diagnostic(lake, text, picture, words):
    chapter(lake, text, picture)
    result, out = run(lake)
    assert result.exit_code == 1
    assert "docs/method.md:6:1" in result.output
    assert "[book-picture]" in result.output
    assert words in result.output
    assert not out.exists()


def jpeg_of_arithmetic_codes(width=40, height=20):
    """A picture whose segments are in order, coded as hardly any program can draw it."""
    frame = struct.pack(">HBHHBBBB", 11, 8, height, width, 1, 1, 0x11, 0)
    scan = struct.pack(">HBBBBBB", 8, 1, 1, 0, 0, 63, 0)
    return b"\xff\xd8\xff\xc9" + frame + b"\xff\xda" + scan + b"\x00\xff\xd9"


def png(width=40, height=20, *, whole=True):
    """A picture of one colour, or the beginning of one."""

    def part(kind, content):
        summed = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", summed)

    rows = (b"\0" + b"\x80\x90\xa0" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + part(b"IHDR", head)
        + part(b"IDAT", zlib.compress(rows)[: None if whole else 9])
        + part(b"IEND", b"")
    )


def test_a_picture_is_set_with_its_description(lake):
    chapter(lake, "Look:\n\n![A lake at dawn](lake.png)\n\nSeen?", png())
    result, out = run(lake)
    assert result.exit_code == 0, result.output
    document = pypdfium2.PdfDocument(out)
    kinds = [item.type for page in document for item in page.get_objects()]
    assert pypdfium2.raw.FPDF_PAGEOBJ_IMAGE in kinds
    assert "A lake at dawn" in text_of(out.read_bytes())


def test_pictures_of_records_and_sources_are_set_with_what_is_said_of_them(tmp_path):
    (volume,) = mkdocs_dossier.open(TARN).book().volumes
    out = tmp_path / "book.pdf"
    out.write_bytes(volume)
    assert_accessible(out)
    with pikepdf.open(out) as document:
        described = [str(each.Alt) for each in structure(document.Root.StructTreeRoot) if "/Alt" in each]
    assert described.count("A ferry at a quay") == 4
    assert described.count("The front page") == 1
    words = text_of(volume)
    assert bare("The ferry Picture: A. Quill. By permission. With the article Post.") in bare(words)
    assert bare("Whose picture it is, is not known. Permission of the paper.") in bare(words)
    for page in pypdfium2.PdfDocument(volume):
        for item in page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]):
            left, bottom, right, top = item.get_bounds()
            assert right - left <= 112 * MILLIMETRE + 1
            assert top - bottom <= 90 * MILLIMETRE + 1


def test_a_picture_of_a_record_that_can_not_be_set_is_named_with_its_place(lake):
    (lake / "seeds/images").mkdir()
    (lake / "seeds/images/lake.jpg").write_bytes(jpeg_of_arithmetic_codes())
    file = lake / "seeds/catalogue/all.yaml"
    text = file.read_text(encoding="utf-8")
    head = "  spill-2021:\n"
    assert head in text
    line = "    images: [{file: lake.jpg, alt: A lake, credit: unknown}]\n"
    file.write_text(text.replace(head, head + line), encoding="utf-8")
    result, out = run(lake)
    assert result.exit_code == 1
    assert "[book-picture]" in result.output
    assert "the picture lake.jpg can't be set" in result.output
    assert "seeds/catalogue/all.yaml:" in result.output
    assert not out.exists()


def test_html_in_a_chapter_is_a_warning(lake):
    chapter(lake, "By <b>hand</b>.")
    result, out = run(lake)
    assert result.exit_code == 0
    assert "docs/method.md:6:1: warning" in result.output
    assert "[book-markup]" in result.output
    assert out.exists()
    strict, _ = run(lake, "--strict")
    assert strict.exit_code == 1


def test_comments_in_a_chapter_are_not_printed(lake):
    chapter(lake, "By hand.<!-- ask\nher again -->\n\n```\n<!-- shown -->\n```\n\nAnd `<!-- a sign -->`.")
    result, out = run(lake, "--strict")
    assert result.exit_code == 0, result.output
    text = text_of(out.read_bytes())
    assert "her again" not in text
    assert "<!-- shown -->" in text
    assert "<!-- a sign -->" in text


def test_errors_of_the_dossier_come_first(lake):
    (lake / "seeds/dossier.yaml").write_text("title: The lake\nlinked: all\n", encoding="utf-8")
    result, out = run(lake)
    assert result.exit_code == 1
    assert "unknown-key" in result.output
    assert not out.exists()


@pytest.mark.skipif(os.name != "posix", reason="folders that can't be written are made by modes")
def test_a_file_that_can_not_be_written_is_a_sentence(lake):
    out = lake / "taken"
    out.mkdir()
    result = CliRunner().invoke(main, ["book", "--root", str(lake), "--out", str(out)])
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_a_name_longer_than_a_pdf_can_hold_is_named_with_its_place(lake):
    catalogue = next((lake / "seeds/catalogue").glob("*.yaml"))
    text = catalogue.read_text(encoding="utf-8").replace("name: Lake Ost", f"name: Lake {'O' * 40_000}st")
    catalogue.write_text(text, encoding="utf-8")
    result, out = run(lake)
    assert result.exit_code == 1
    line = text[: text.index("OOO")].count("\n") + 1
    assert f"{catalogue.name}:{line}:" in result.output
    assert "[book-unset]" in result.output
    assert "40,007 letters" in result.output
    assert not out.exists()


def test_a_long_name_is_named_even_beside_longer_texts(lake):
    catalogue = next((lake / "seeds/catalogue").glob("*.yaml"))
    text = catalogue.read_text(encoding="utf-8").replace("name: Lake Ost", f"name: Lake {'O' * 100_000}st")
    catalogue.write_text(text, encoding="utf-8")
    article = lake / "seeds/articles/morning-post.md"
    article.write_text(article.read_text(encoding="utf-8") + "\n" + "word " * 25_000 + "\n", encoding="utf-8")
    result, _ = run(lake)
    assert f"{catalogue.name}:{text[: text.index('OOO')].count(chr(10)) + 1}:" in result.output
    assert "[book-unset]" in result.output


@pytest.mark.parametrize("place", ["body", "quote", "url", "link in the body", "link on a hand-written page"])
def test_one_long_word_or_address_stops_no_book(lake, place):
    """It is printed, broken; an address longer than a PDF takes is no link."""
    word = "x" * 12_000
    article = lake / "seeds/articles/morning-post.md"
    text = article.read_text(encoding="utf-8")
    if place == "url":
        text, count = re.subn("^url: .*$", f"url: https://example.org/{word}", text, flags=re.MULTILINE)
        if not count:
            text = text.replace("---\n", f"---\nurl: https://example.org/{word}\n", 1)
    elif place == "link in the body":
        text += f"\nSee [the report](https://example.org/{word}).\n"
    elif place == "link on a hand-written page":
        chapter(lake, f"See [the report](https://example.org/{word}).")
    else:
        text += f"\nThe word {word} stood in the report.\n"
    article.write_text(text, encoding="utf-8")
    if place == "quote":
        catalogue = next((lake / "seeds/catalogue").glob("*.yaml"))
        said = catalogue.read_text(encoding="utf-8")
        cite = f"cite: {{source: morning-post, quote: The word {word} stood}}"
        said += f"  more: {{name: More, kind: accident, date: 2022, {cite}}}\n"
        catalogue.write_text(said, encoding="utf-8")
    result, out = run(lake)
    assert result.exit_code == 0, result.output[:2000]
    assert out.exists()


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
def test_a_terminal_sees_how_far_it_is(lake, tmp_path):
    reader, terminal = os.openpty()
    command = [sys.executable, "-m", "mkdocs_dossier", "book", "--root", lake, "--out", tmp_path / "lake.pdf"]
    with subprocess.Popen([*command, "--volumes", "2"], stderr=terminal, stdout=subprocess.DEVNULL) as child:
        os.close(terminal)
        shown = b""
        with contextlib.suppress(OSError):  # what Linux says when the other end is closed
            while piece := os.read(reader, 4096):
                shown += piece
    os.close(reader)
    assert child.returncode == 0, shown
    words = shown.decode()
    stages = [stage for part in words.split("\r") if (stage := part.strip())]
    assert stages == [
        "Reading pictures and fonts",
        "Choosing what goes in",
        "Setting pages, volume 1 of 2",
        "Setting pages, volume 2 of 2",
    ]
