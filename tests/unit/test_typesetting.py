"""Words made whole that were set in lines, and letters in shapes that depend on their neighbours."""

import pytest

from dossier_workbench.readers.plain_text import paragraphs_of
from dossier_workbench.readers.typesetting import joined, text_line, unshaped, words_in


def whole(text, language, elsewhere=""):
    return joined([text_line(line) for line in text.split("\n")], words_in([elsewhere]), lambda: language)


@pytest.mark.parametrize(
    ("lines", "language", "text"),
    [
        ("the de-\npartment", "en", "the department"),
        ("the price-\ndetermining factors", "en", "the price-determining factors"),
        ("an under-\nstanding of it", "en", "an understanding of it"),
        ("a well-\nknown inter-\nnational body", "en", "a well-known international body"),
        ("le vice-\nprésident du gouver-\nnement", "fr", "le vice-président du gouvernement"),
        ("il primo mini-\nstro", "it", "il primo ministro"),
        ("die Bundes-\nregierung", "de", "die Bundesregierung"),
        ("Nord-\nHolland", "nl", "Nord-Holland"),
        ("COVID-\n19", "en", "COVID-19"),
        ("das Kanal-\nhaus", "xx", "das Kanalhaus"),
        ("a soft\u00ad\nness", "en", "a softness"),
        ("yes -\nor no", "en", "yes - or no"),
    ],
)
def test_a_hyphen_at_a_lines_end_stays_where_it_is_the_words_own(lines, language, text):
    assert whole(lines, language) == text


def test_a_document_that_writes_the_word_elsewhere_decides():
    assert whole("the under-\nstanding", "en", "an under-standing") == "the under-standing"
    assert whole("the price-\ndetermining", "en", "the pricedetermining one") == "the pricedetermining"


@pytest.mark.parametrize(
    ("shaped", "plain"),
    [
        ("ﬁrst oﬃce ﬂooded", "first office flooded"),
        ("Ĳssel ½ Å", "Ĳssel ½ Å"),  # letters and signs of their own
        ("ﻻ ﺳﻼم", "لا سلام"),
        ("ﬡﬠ", "אע"),
        ("ﬓ", "մն"),
    ],
)
def test_ligatures_and_shapes_become_plain_letters(shaped, plain):
    assert unshaped(shaped) == plain


def test_pasted_lines_of_a_pdf_become_paragraphs():
    text = (
        "The ﬁnance de-\npartment met and\nsaid nothing.\n\nIt will meet again on\nFriday, in the same house."
    )
    assert paragraphs_of(text) == [
        "The finance department met and said nothing.",
        "It will meet again on Friday, in the same house.",
    ]
