"""Whatever stands in a dossier comes out of the book as the text it is."""

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from book_texts import bare, book_data, press, set_book, site_of, text_of
from mkdocs_dossier.book.long_words import breakable
from mkdocs_dossier.book.press import TEMPLATES
from mkdocs_dossier.book.selection import select
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.origin import Marks, Origin
from mkdocs_dossier.model.settings import Settings
from site_texts import FIELDS, PAYLOADS, TAG, Texts
from synthetic.every_field import every_field

# All that Typst reads as markup, and pieces of it.
TYPST = (
    *(
        "#let x = 1",
        "#panic()",
        "#",
        "*bold*",
        "_emph_",
        "`raw`",
        "```x```",
        "$x^2$",
        "$",
        "= Heading",
        "- item",
        "+ item",
    ),
    *(
        "/ term: x",
        "<label>",
        "@ref",
        "@",
        "\\",
        "\\#",
        "\\u{41}",
        "~",
        "--",
        "---",
        "...",
        "'q'",
        '"q"',
        "// gone",
    ),
    *(
        "/* gone */",
        "https://x.example/a_b",
        "[content]",
        "[",
        "]",
        "{",
        "}",
        "#[x]",
        "#{x}",
        "1. x",
        ":emoji:",
        "-?",
    ),
    *("e\u0301", "שלום", "سلام", "ə", "Ə", "ğ", "İ", "ı", "Հայ", "ქართ", "Ґ", "ﬁ", "½", "→", "°", "№"),
)
# Between marks of direction, letters are read in mirror order.
MIRRORED = "\u202e"
# Fields that no page and no book shows: where things are found, how they are looked for.
UNSEEN = (
    ".prefix",
    ".suffix",
    ".fulltext",
    ".file",
    ".lang",
    ".language",
    ".resolve.form",
    ".versions.note",
    ".private",
)

# Alternative texts are for those who do not see the picture; who entered a claim is for second readers; units and definitions stand where several numbers answer
# one question; a question of its own is set out where claims answer it, and no claim here is filed under its name.
NOT_PRINTED = re.compile(r".*\.images\.alt|.*\.claims\.by|.*\.claims\.quantity\.(unit|counts)|question\..*")


def made(texts):
    return text_of(set_book(site_of(every_field(texts)))[1])


@pytest.fixture(scope="module")
def printed():
    """The fields that a book of harmless texts prints."""
    return {int(match[2]) for match in TAG.finditer(made(Texts()))}


def test_every_field_that_readers_are_owed_is_printed(printed):
    missing = [FIELDS[number] for number in range(len(FIELDS)) if number not in printed]
    owed = [
        label
        for label in missing
        if not label.startswith("settings.")
        and not label.endswith(UNSEEN)
        and not NOT_PRINTED.fullmatch(label)
    ]
    assert owed == []


@pytest.mark.parametrize("shift", range(0, len(PAYLOADS) + len(TYPST), 24))
def test_hostile_texts_come_out_as_they_are(printed, shift):
    payloads = [text for text in (*TYPST, *PAYLOADS) if MIRRORED not in text]
    payloads = payloads[shift:] + payloads[:shift]
    texts = Texts(payloads, payloads[7:] + payloads[:7])
    shown = bare(made(texts)).casefold()
    # A sign or digit without direction of its own beside Hebrew or Arabic is read from a PDF at the other side of it,
    # a bracket the other way round.
    wanted = {
        FIELDS[number]: bare(texts(FIELDS[number])).casefold().strip("\ufffd").lstrip("#{}[1.")
        for number in printed
    }
    lost = [label for label, text in wanted.items() if text not in shown]
    # The name of a field: its underscores are shown as spaces. Whose verdict it is: the day follows, and its first digit
    # is read from a PDF before a name in Arabic.
    bent = ("source.inferred", "actor.claims.verdicts.by", "thing.claims.verdicts.by")
    assert [label for label in lost if not label.startswith(bent)] == []


SIGNS = st.text(
    st.one_of(st.sampled_from("#*_`$[]<>@=-+/\\~'\"{}^&|:;.,!?%() \u00a0"), st.sampled_from("aZéəşԱქЖ1")),
    max_size=40,
)


@settings(max_examples=15, deadline=None)
@given(st.lists(SIGNS, min_size=20, max_size=20))
def test_any_text_is_text(texts):
    paragraphs = [f"A{number}Q {text} Q{number}Z" for number, text in enumerate(texts)]
    blocks = [
        {"kind": "p", "label": "", "number": 1, "runs": [{"text": text, "strong": number % 3 == 0}]}
        for number, text in enumerate(map(breakable, paragraphs))
    ]
    shown = bare(
        text_of(
            press().sheets({**plain(), "chapters": [{**CHAPTER, "blocks": blocks}]}, None, {}, b"").pdf(0)
        )
    )
    for paragraph in paragraphs:
        assert bare(paragraph) in shown, paragraph


CHAPTER = {"kind": "hand", "id": "page", "title": "Page", "lead": "", "entries": []}


@cache
def plain():
    """A book with nothing in it."""
    here = Marks(Origin("seeds/dossier.yaml", 1, 1))
    site = site_of(Dossier(Settings(title="Title"), {}, {}, {}, {}, {}, {}, {}, (), {}, here))
    return book_data(site, select(site))


def test_templates_never_evaluate_data():
    """The one way in which data could become markup."""
    for template in TEMPLATES.glob("*.typ"):
        text = template.read_text(encoding="utf-8")
        assert "eval(" not in text, template.name
        assert 'mode: "markup"' not in text, template.name
