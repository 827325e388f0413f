"""Laws of the search for names and dates, whatever the text."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_workbench.hints.printed_dates import printed_dates
from dossier_workbench.names import caseless_words, count_cases, find_names
from dossier_workbench.names.key import name_id, name_slug
from dossier_workbench.names.likeness import likeness, skeletons
from mkdocs_dossier.text.names.lexicon import lexicon

WORDS = st.sampled_from(
    [
        "Nora",
        "Lind",
        "president",
        "President",
        "of",
        "the",
        "de",
        "van",
        "al",
        "-",
        "'",
        "’",
        ".",
        ",",
        "(",
        ")",
        "OSCE",
        "Council",
        "Sea",
        "Treaty",
        "Russian",
        "Earlier",
        "The",
        "May",
        "3",
        "2022",
        "U.S.\n",
        "",
        "",
        "",
        "Громов",
        "Совет",
        "безопасности",
        "Москве",
        "Մարտի",
        "Պուտինը",
        "Şəkidə",
        "dəhlizi",
        "İzmir",
        "Bakanı",
        "ნორა",
        "die",
        "Brücke",
        "Kiew",
        "L",
        "Arménie",
        "«",
        "»",
        "“",
        "”",
        "\n",
        "́",
        "&",
        "St",
    ]
)
NEWS = st.lists(WORDS, max_size=25).map(" ".join)
TEXT = NEWS | st.text(max_size=60)
LANGUAGE = st.sampled_from(["en", "de", "fr", "es", "it", "ru", "uk", "hy", "az", "tr", "el", "ka", "xx", ""])


@given(st.lists(TEXT, max_size=4), LANGUAGE)
def test_names_are_stretches_of_their_paragraph_in_order(paragraphs, language):
    cases = count_cases(paragraphs, lexicon(language))
    rows = find_names(paragraphs, language, cases)
    assert len(rows) == len(paragraphs)
    for text, spans in zip(paragraphs, rows, strict=True):
        end = 0
        for span in spans:
            assert end <= span.start < span.end <= len(text)
            assert span.text == " ".join(text[span.start : span.end].split())
            end = span.end


@given(st.lists(TEXT, max_size=6), LANGUAGE, st.randoms(use_true_random=False))
def test_the_order_of_texts_does_not_matter(paragraphs, language, dice: random.Random):
    cases = count_cases(paragraphs, lexicon(language))
    shuffled = list(paragraphs)
    dice.shuffle(shuffled)
    assert count_cases(shuffled, lexicon(language)) == cases
    found = dict(zip(paragraphs, find_names(paragraphs, language, cases), strict=True))
    assert dict(zip(shuffled, find_names(shuffled, language, cases), strict=True)) == found


@given(TEXT)
def test_dates_are_stretches_of_the_text_in_order(text):
    end = 0
    for date in printed_dates(text):
        assert end <= date.start < date.end <= len(text)
        assert 1 <= date.month <= 12
        assert date.until is None or date.day < date.until
        end = date.end


@given(TEXT)
def test_words_without_case_stand_where_they_are_said_to(text):
    assert all(text[start:end] == word for start, end, word in caseless_words(text))


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_is_symmetric_and_a_name_is_like_itself(a, b):
    first, second = skeletons(a), skeletons(b)
    assert likeness(first, second) == likeness(second, first)
    assert 0 <= likeness(first, second) <= 100
    assert likeness(first, first) == (100 if first else 0)


@settings(max_examples=300)
@given(st.text(max_size=80))
def test_slugs_and_ids_hold_nothing_that_a_key_may_not(text):
    assert ":" not in name_slug(text)
    assert not any(map(str.isspace, name_slug(text)))
    assert name_id(text) == "" or name_id(text).replace("-", "").isascii()
