"""Whatever comes, reading it ends in a draft or in a word that the author can do something with."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.html.align import aligned
from dossier_workbench.readers.html.pieces import pieces
from dossier_workbench.readers.html.tree import parse
from dossier_workbench.readers.moments import edtf
from dossier_workbench.readers.read import read_draft
from dossier_workbench.readers.signs import signs
from mkdocs_dossier.model.codes import CODES
from mkdocs_dossier.model.dates import parse_edtf
from web_pages.articles import HARBOUR
from web_pages.shapes import SHAPES

ENDINGS = ("txt", "html", "pdf", "docx", "eml", "md", "mhtml", "xyz", "")
STARTS = (
    b"",
    b"<html>",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"From: a@b.example\nSubject: c\n\n",
    b"---\na: b\n---\n",
    b"\xff\xfe",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
)
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
MANY = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))


def tell(error):
    assert error.code in CODES
    assert error.message


def attempt(name, raw):
    """Read it; all that is refused must be refused in the proper way."""
    try:
        draft = read_draft(name, raw)
    except IntakeError as error:
        return tell(error)
    assert not any(CONTROL.search(block.text) or not block.text.strip() for block in draft.blocks)
    for key in ("published", "modified", "retrieved"):
        if key in draft.fields:
            parse_edtf(draft.fields[key].value)
    return draft


@MANY
@given(st.sampled_from(ENDINGS), st.sampled_from(STARTS), st.binary(max_size=400))
def test_any_bytes_under_any_name(ending, start, raw):
    attempt(f"a.{ending}", start + raw)


@MANY
@given(
    st.sampled_from(ENDINGS), st.text(max_size=300), st.sampled_from(("utf-8", "utf-16", "cp1251", "latin-1"))
)
def test_any_text_in_any_encoding(ending, text, codec):
    attempt(f"a.{ending}", text.encode(codec, "replace"))


TAGS = (
    "p",
    "div",
    "span",
    "a",
    "table",
    "tr",
    "td",
    "br",
    "h1",
    "figure",
    "figcaption",
    "article",
    "aside",
    "form",
    "script",
    "time",
    "ul",
    "li",
)
PARTS = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
    st.sampled_from(
        [
            '<div class="share related">',
            '<p class="paywall">',
            '<meta name="author" content="x">',
            "<!--",
            "-->",
            "&#0;",
            "<![CDATA[",
        ]
    ),
    st.text(alphabet="abc .,яж\n\x01", max_size=30),
)


@MANY
@given(st.lists(PARTS, max_size=60))
def test_any_mixture_of_tags(parts):
    attempt("a.html", ("<html>" + "".join(parts)).encode())


@MANY
@given(st.sampled_from(SHAPES), st.integers(0, 4000), st.integers(1, 400))
def test_pages_with_a_hole_in_them(shape, start, length):
    html = shape(HARBOUR).html
    attempt("a.html", (html[:start] + html[start + length :]).encode())


@pytest.mark.parametrize("shape", SHAPES)
def test_a_second_reading_gives_the_same(shape):
    raw = shape(HARBOUR).html.encode()
    assert attempt("a.html", raw) == attempt("a.html", raw)


@MANY
@given(st.lists(st.text(alphabet="abcdefghij ", max_size=60), max_size=12), st.data())
def test_what_was_taken_is_found_again(texts, data):
    chosen = (
        data.draw(st.lists(st.integers(0, max(0, len(texts) - 1)), unique=True).map(sorted)) if texts else []
    )
    long = [
        index
        for index in chosen
        if len(signs(texts[index])) >= 24 and sum(texts[index] in other for other in texts) == 1
    ]
    found = aligned(texts, "\n".join(texts[index] for index in long))
    assert found >= set(long)


@MANY
@given(st.text(max_size=40))
def test_dates_are_edtf_or_nothing(text):
    found = edtf(text)
    assert not found or parse_edtf(found)


@MANY
@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<b>", "</b>", "<a href='/'>", "</a>", "<br>", "<div class=nav>", "</div>"]
        )
        | st.text("xyz ", min_size=1, max_size=8),
        min_size=1,
        max_size=40,
    )
)
def test_pieces_hold_every_letter_of_a_page_in_order(parts):
    tree = parse("<html><body><p>q</p>" + "".join(parts))
    expected = "".join(tree.text_content().split())
    assert "".join("".join(piece.text.split()) for piece in pieces(tree)) == expected
