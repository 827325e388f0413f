"""Every form of article but pages: what becomes of a good one, and of the bad ones."""

import contextlib
import io
import time
import zipfile

import pytest
import typst

from dossier_workbench.model.draft import Form
from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.form import form_of
from dossier_workbench.readers.read import read_draft
from forms import mail, paper, saved_by_a_browser, word
from mkdocs_dossier.model.residue import Residue
from web_pages.articles import HARBOUR
from web_pages.shapes import big_outlet

pytestmark = pytest.mark.thorough

BODY = HARBOUR.body


def refused(name, raw):
    with pytest.raises(IntakeError) as error:
        read_draft(name, raw)
    assert error.value.message
    return error.value.code


def values(draft):
    return {key: guess.value for key, guess in draft.fields.items()}


# Forms


@pytest.mark.parametrize(
    ("name", "raw", "form"),
    [
        ("a.txt", b"<!DOCTYPE html><html><p>A</p></html>", Form.HTML),
        ("a.html", b"Only plain words, no sign of a page.", Form.TEXT),
        ("a.html", "<html><p>A</p></html>".encode("utf-16"), Form.HTML),
        ("a.docx", b"%PDF-1.7 ...", Form.PDF),
        ("a.pdf", b"\n\n%PDF-1.7 ...", Form.PDF),
        (
            "a",
            b"From: A <a@b.example>\nSubject: C\nMIME-Version: 1.0\nContent-Type: text/plain\n\nD",
            Form.MAIL,
        ),
        ("a.txt", b"From: our reporter\n\nThe mayor said so.", Form.TEXT),
        ("a.txt", b"---\ntitle: A\n---\nB", Form.MARKDOWN),
        ("a.md", b"# A\n\nB", Form.MARKDOWN),
        ("a.text", b"A", Form.TEXT),
        ("a.asp", b"plain words", Form.TEXT),
        ("a.php", b"<div><p>a</p><p>b</p></div>", Form.HTML),
    ],
)
def test_the_content_tells_the_form_and_the_name_only_helps(name, raw, form):
    assert form_of(name, raw) is form


@pytest.mark.parametrize(
    "raw",
    [
        b"\x89PNG\r\n",
        b"\xff\xd8\xff\xe0",
        b"{\\rtf1 a}",
        b"\x1f\x8b\x08",
        b"PK\x03\x04 content.xml",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ],
)
def test_other_kinds_of_file_are_named(raw):
    assert refused("article.txt", raw) == "article-kind-unknown"


@pytest.mark.parametrize("raw", [b"", b"  \n\t ", b"\0" * 5000, b"\xef\xbb\xbf", b"\xff\xfe"])
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.pdf", "a.docx", "a.eml", "a.md"])
def test_nothing_is_nothing(name, raw):
    assert refused(name, raw) == "article-empty"


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.eml", "a.md", "a"])
def test_binary_junk_is_told(name):
    assert refused(name, bytes(range(256)) * 500) in {"article-unreadable", "article-kind-unknown"}


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_line_of_twenty_million_letters_is_refused(name):
    raw = b"<html><p>" * (name == "a.html") + b"word " * 4_000_000
    assert refused(name, raw) == "article-too-large"


# Plain text and Markdown


def test_nul_bytes_leave_the_rest_of_a_text_readable():
    draft = read_draft("a.txt", "\n\n".join(BODY).replace("Ferry", "Fe\0rry").encode())
    assert draft.body == BODY


def test_a_front_matter_gives_fields():
    text = f"""---
title: "Boats: a count"
author: [Maud Ellery, "[[Tomas Brandt]]"]
source: https://a.example/n
site: Quay Courier
date: 2024-05-06 07:08
lang: en
---
# Boats: a count

{BODY[0]} See [the note](https://a.example/note).

- {BODY[1]}
"""
    draft = read_draft("clip.md", text.encode())
    assert (
        values(draft).items()
        >= {
            "title": "Boats: a count",
            "authors": ("Maud Ellery", "Tomas Brandt"),
            "url": "https://a.example/n",
            "publisher": "Quay Courier",
            "published": "2024-05-06T07:08",
            "language": "en",
        }.items()
    )
    assert draft.body == (f"{BODY[0]} See the note.", BODY[1])


@pytest.mark.parametrize(
    "head", ["a: [", "- 1\n- 2", "a: &a [*a, *a]", "? x", "a: !!python/object:os.system x"]
)
def test_a_head_that_is_no_front_matter_spoils_nothing(head):
    assert BODY[0] in read_draft("a.md", f"---\n{head}\n---\n\n{BODY[0]}\n".encode()).body


# Word


def article(document):
    document.core_properties.author = "Maud Ellery"
    document.add_heading("Ferry crews and council agree", 0)
    for text in BODY[:3]:
        document.add_paragraph(text)
    document.add_paragraph("The ferry at her berth", style="Caption")
    table = document.add_table(2, 2)
    for row, cells in zip(table.rows, (("Year", "Boats"), ("2021", "44")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_paragraph(BODY[3])
    document.sections[0].header.paragraphs[0].text = "The Quay Courier, page"


def test_a_word_document_is_read_in_order():
    draft = read_draft("a.docx", word(article))
    assert draft.body == (*BODY[:3], "Year | Boats", "2021 | 44", BODY[3])
    assert (
        values(draft).items()
        >= {"title": "Ferry crews and council agree", "authors": ("Maud Ellery",), "language": "en"}.items()
    )
    assert not draft.fields["authors"].printed
    assert [(picture.caption, picture.after) for picture in draft.pictures] == [("The ferry at her berth", 3)]
    assert draft.blocks[-1].residue is Residue.PAGE


def zipped(files):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def spoilt(name, change):
    """A good Word document with one of its files changed."""
    with zipfile.ZipFile(io.BytesIO(word(article))) as archive:
        files = {one: archive.read(one) for one in archive.namelist()}
    files[name] = change(files[name])
    return zipped(files)


def test_a_zip_bomb_is_weighed_before_it_is_opened():
    bomb = zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<a>" + b"x" * 45_000_000})
    assert len(bomb) < 100_000
    assert refused("a.docx", bomb) == "article-too-large"


def test_an_archive_of_very_many_files_is_refused():
    assert (
        refused(
            "a.docx", zipped({f"word/document.xml{i}": b"" for i in range(6000)} | {"word/document.xml": b""})
        )
        == "article-too-large"
    )


@pytest.mark.parametrize(
    "entity", ['<!ENTITY x SYSTEM "file:///etc/passwd">', '<!ENTITY a "aaaa"><!ENTITY x "&a;&a;&a;">']
)
def test_entities_are_never_read(entity):
    raw = spoilt(
        "word/document.xml",
        lambda xml: xml.replace(b"<w:document", f"<!DOCTYPE d [{entity}]><w:document".encode(), 1).replace(
            b"Ferry crews", b"&x;", 1
        ),
    )
    assert refused("a.docx", raw) == "article-unreadable"


@pytest.mark.parametrize("change", [lambda _: b"", lambda _: b"<broken", lambda xml: xml[: len(xml) // 2]])
def test_broken_documents_are_told(change):
    assert refused("a.docx", spoilt("word/document.xml", change)) == "article-unreadable"
    assert refused("a.docx", word(article)[:-200]) == "article-unreadable"


@pytest.mark.parametrize("before", [b"", b"<!--" + b"x" * 3000 + b"-->", b"<?x " + b"y" * 70_000 + b"?>"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-16-le", "latin-1"])
def test_a_document_type_is_found_wherever_it_stands_and_in_any_encoding(before, codec):
    def change(xml):
        _, _, text = xml.decode().partition("?>")
        doctype = f'{before.decode()}<!DOCTYPE d [<!ENTITY x "y">]>'
        text = text.encode("ascii", "xmlcharrefreplace").decode()
        named = "utf-16" if codec == "utf-16-le" else codec
        head = f'<?xml version="1.0" encoding="{named}"?>'
        return (
            "\ufeff" * (codec == "utf-16-le") + head + doctype + text.replace("Ferry crews", "&x;", 1)
        ).encode(codec)

    assert refused("a.docx", spoilt("word/document.xml", change)) == "article-unreadable"


@pytest.mark.parametrize("codec", ["utf-16", "iso-8859-1", "windows-1252"])
def test_a_document_in_another_encoding_is_read(codec):
    def change(xml):
        text = xml.decode().partition("?>")[2].encode("ascii", "xmlcharrefreplace").decode()
        return f'<?xml version="1.0" encoding="{codec}"?>{text}'.encode(codec)

    assert (
        read_draft("a.docx", spoilt("word/document.xml", change)).body
        == read_draft("a.docx", word(article)).body
    )


def test_a_document_type_of_a_part_by_another_name_is_found():
    with zipfile.ZipFile(io.BytesIO(word(article))) as archive:
        files = {one: archive.read(one) for one in archive.namelist()}
    files["word/main.dat"] = files.pop("word/document.xml").replace(
        b"<w:document", b"<!DOCTYPE d><w:document", 1
    )
    files["word/_rels/main.dat.rels"] = files.pop("word/_rels/document.xml.rels")
    for name in ("[Content_Types].xml", "_rels/.rels"):
        files[name] = files[name].replace(b"word/document.xml", b"word/main.dat")
    files["word/document.xml.old"] = b""
    assert refused("a.docx", zipped(files)) == "article-unreadable"


def test_an_entity_that_nobody_declared_is_told():
    raw = spoilt("word/document.xml", lambda xml: xml.replace(b"Ferry crews", b"&x;", 1))
    assert refused("a.docx", raw) == "article-unreadable"


def test_drawings_and_pages_within_a_document_may_have_a_document_type():
    with zipfile.ZipFile(io.BytesIO(word(article))) as archive:
        files = {one: archive.read(one) for one in archive.namelist()}
    files["word/media/a.svg"] = b'<?xml version="1.0"?><!DOCTYPE svg><svg/>'
    files["word/page.htm"] = b"<!DOCTYPE html><p>not <b>well formed"
    assert read_draft("a.docx", zipped(files)).body


@pytest.mark.parametrize(
    "cell", ['<w:gridSpan w:val="100000000"/>', "<w:vMerge/>", '<w:vMerge w:val="restart"/>']
)
def test_cells_that_span_millions_or_all_rows_count_once(cell):
    row = f"<w:tr><w:tc><w:tcPr>{cell}</w:tcPr><w:p><w:r><w:t>wide</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>"
    table = f"<w:tbl>{row * 2000}</w:tbl>"
    raw = spoilt("word/document.xml", lambda xml: xml.replace(b"<w:sectPr", f"{table}<w:sectPr".encode(), 1))
    assert sum(block.text == "wide" for block in read_draft("a.docx", raw).blocks) == 2000


@pytest.mark.parametrize(
    "unit", ["<w:p/>", "<w:p><w:r><w:t>a</w:t></w:r></w:p>", "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>"]
)
def test_a_small_file_of_very_many_elements_is_refused_before_it_is_built(unit):
    raw = spoilt(
        "word/document.xml",
        lambda xml: xml.replace(b"<w:sectPr", (unit * 700_000)[:38_000_000].encode() + b"<w:sectPr", 1),
    )
    assert len(raw) < 200_000
    start = time.process_time()
    assert refused("a.docx", raw) in {"article-too-large", "article-unreadable"}
    assert (
        time.process_time() - start < 20
    )  # some 0.3 seconds; to build it takes ten times that, and gigabytes


def test_endless_headers_of_a_mail_are_refused():
    for header in ("Content-Type: text/plain", "Content-Disposition: attachment", "Subject: x"):
        assert (
            refused(
                "a.eml",
                f"From: A <a@b.example>\nTo: c@d.example\n{header}{'; a*0=b' * 5000}\n\nText".encode(),
            )
            == "article-too-complex"
        )


def test_what_looks_like_a_tag_of_many_attributes_in_a_script_is_none():
    words = "if (a <b && " + " ".join(f"x{number} = y," for number in range(12_000))
    for held in (
        f"<script>{words}</script>",
        f"<style>{words}</style>",
        f"<!-- {words} -->",
        f"<script>{words}",
    ):
        read_draft("a.html", f"<html><body><p>{'</p><p>'.join(BODY)}</p>{held}</body></html>".encode())


def test_an_element_of_very_many_attributes_is_refused():
    for value in ("b", '">"', "'<a'"):
        many = " ".join(f"a{number}={value}" for number in range(12_000))
        assert refused("a.html", f"<html><p {many}>Text</p></html>".encode()) == "article-too-complex"


# PDF


@pytest.mark.parametrize("columns", [1, 2])
def test_the_lines_of_a_pdf_become_its_paragraphs_again(columns):
    draft = read_draft("a.pdf", paper(columns=columns))
    straight = [text.replace("’", "'") for text in draft.body]
    assert straight == [text.replace("’", "'") for text in BODY * 2]


def test_heads_and_feet_of_pages_are_no_text():
    draft = read_draft("a.pdf", paper())
    behind = {block.text for block in draft.blocks if block.residue is Residue.PAGE}
    assert "Quay Courier 11 February 2024" in behind
    assert any(text.startswith("1 / ") for text in behind)
    assert values(draft)["title"] == "Ferry crews and council agree on a winter timetable"


def test_words_with_hyphens_of_their_own_keep_them():
    body = tuple(
        f"The ferry-house keeper number {n} counted the well-known boats by the ferry-house door, as the ferry-house book tells us all."
        for n in range(12)
    )
    assert "ferryhouse" not in " ".join(read_draft("a.pdf", paper(body, columns=3, repeat=1)).body)


def test_a_pdf_without_text_is_a_scan():
    picture = b"#set page(width: 50mm, height: 50mm)\n#rect(width: 20mm, height: 20mm, fill: red)"
    assert refused("a.pdf", typst.compile(picture)) == "article-scanned"


def test_a_locked_pdf_is_told():
    pikepdf = pytest.importorskip("pikepdf")
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(paper(repeat=1))) as document:
        document.save(stream, encryption=pikepdf.Encryption(owner="o", user="u"))
    assert refused("a.pdf", stream.getvalue()) == "article-encrypted"


def test_a_pdf_with_a_broken_index_is_mended_or_told():
    good = paper(repeat=1)
    broken = good[: good.rindex(b"startxref")] + b"startxref\n99999999\n%%EOF"
    assert read_draft("a.pdf", broken).body[:2] == read_draft("a.pdf", good).body[:2]
    assert refused("a.pdf", good[:300]) == "article-unreadable"


def test_a_pdf_of_very_many_objects_is_told():
    many = b"%PDF-1.4\n" + b"".join(b"%d 0 obj<</Type/Page>>endobj\n" % number for number in range(1, 50_000))
    assert refused("a.pdf", many + b"trailer<</Root 1 0 R>>\n%%EOF") == "article-unreadable"


# Mail


def test_a_newsletter_tells_outlet_date_and_title():
    draft = read_draft("a.eml", mail(text="\n\n".join(BODY)).as_bytes())
    assert draft.body == BODY
    assert (
        values(draft).items()
        >= {
            "title": "Ferry crews agree",
            "publisher": "The Quay Courier",
            "published": "2024-02-11T18:42+01:00",
        }.items()
    )


def test_a_mail_of_markup_alone_is_read_as_a_page():
    draft = read_draft("a.eml", mail(html=big_outlet(HARBOUR).html).as_bytes())
    assert draft.body[-len(BODY) :] == BODY
    assert draft.form is Form.MAIL


def test_a_forwarded_mail_is_that_of_its_first_sender():
    head = "---------- Forwarded message ---------\nFrom: The Skerry Times <st@skerry.example>\nDate: Sat, 10 Feb 2024 08:00:00 +0100\nSubject: Boats counted\nTo: <b@home.example>\n\n"
    draft = read_draft("a.eml", mail(text=head + "\n\n".join(BODY), sender="B <b@gmail.com>").as_bytes())
    assert (
        values(draft).items()
        >= {
            "title": "Boats counted",
            "publisher": "The Skerry Times",
            "published": "2024-02-10T08:00+01:00",
        }.items()
    )
    assert draft.body[-len(BODY) :] == BODY


FORWARDED = "---------- Forwarded message ---------\nFrom: {}\nDate: {}\nSubject: Boats counted\nTo: <b@home.example>\n\n"


@pytest.mark.parametrize(
    ("sender", "when", "published", "fields"),
    [
        ("The Skerry Times <st@skerry.example>", "Sat, Feb 10, 2024 at 8:05 PM", "2024-02-10T20:05", {"publisher": "The Skerry Times"}),
        ("The Skerry Times <st@skerry.example>", "samedi 10 février 2024 à 20:05", "2024-02-10T20:05", {"publisher": "The Skerry Times"}),
        ("Ana Corvo <ana@gmail.com>", "yesterday", None, {"authors": ("Ana Corvo",)}),
    ],
)  # fmt: skip
def test_who_forwards_a_mail_and_when_says_nothing_of_the_article(sender, when, published, fields):
    text = FORWARDED.format(sender, when) + "\n\n".join(BODY)
    draft = read_draft("a.eml", mail(text=text, sender="Jane Desk <jane@desk.example>").as_bytes())
    found = values(draft)
    assert found.get("published") == published
    assert {key: found[key] for key in ("publisher", "authors") if key in found} == fields


@pytest.mark.parametrize(
    "head", ["", FORWARDED.format("The Skerry Times <st@x.example>", "Sat, 10 Feb 2024 08:00:00 +0100")]
)
def test_the_date_that_a_mail_prints_below_the_headline_counts_before_its_own(head):
    text = head + "\n\n".join(["Boats counted", "By Ana Corvo", "February 8, 2024", *BODY])
    draft = read_draft("a.eml", mail(text=text, subject="Boats counted").as_bytes())
    assert values(draft)["published"] == "2024-02-08"
    assert draft.fields["published"].printed


def test_the_day_on_which_a_mail_was_sent_is_told_as_such():
    guess = read_draft("a.eml", mail(text="\n\n".join(BODY)).as_bytes()).fields["published"]
    assert not guess.printed
    assert "the mail was sent then" in guess.how


def test_attachments_are_named_and_left():
    message = mail(text="\n\n".join(BODY))
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="timetable.pdf")
    assert values(read_draft("a.eml", message.as_bytes()))["notes"] == (
        "The mail's attachment timetable.pdf was not taken.",
    )


def test_a_page_that_a_browser_saved_as_a_mail_is_a_page():
    raw = saved_by_a_browser(big_outlet(HARBOUR).html)
    draft = read_draft("a.mhtml", raw)
    assert draft.form is Form.HTML
    assert draft.body[-len(BODY) :] == BODY
    assert values(draft)["retrieved"] == "2024-05-06T07:08"


@pytest.mark.parametrize(
    "header",
    [
        "From: =?bad?q?x",
        'From: "',
        "Date: no",
        "Content-Type: text/plain; charset=nonsense",
        "Content-Type: multipart/mixed; boundary=x",
    ],
)
def test_odd_mails_are_read_or_told(header):
    raw = f"{header}\nSubject: A\nTo: b@c.example\n\n".encode() + "\n\n".join(BODY).encode()
    with contextlib.suppress(IntakeError):
        assert read_draft("a.eml", raw).body


def test_a_mail_of_parts_within_parts_without_end_is_refused():
    raw = b"From: a@b.example\nSubject: A\nMIME-Version: 1.0\n"
    for number in range(1200):
        raw += f"Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n".encode()
    assert refused("a.eml", raw + b"Content-Type: text/plain\n\nhello there") in {
        "article-too-complex",
        "article-empty",
    }
