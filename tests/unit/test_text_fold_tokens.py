"""Folding of words, and cutting texts into words."""

import unicodedata

import pytest

from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.tokens import Token, name_key, split_words, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("İlham", "ilham"),
        ("ILHAM", "ılham"),
        ("Erdoğan", "ERDOGAN"),
        ("Türkiye", "turkiye"),
        ("Łódź", "lodz"),
        ("Ангела", "АНГЕЛА"),
        ("Королёв", "королев"),
        ("Αθήνα", "ΑΘΗΝΑ"),
        ("Straße", "STRASSE"),
        ("Ｂaku", "baku"),
        ("Pashi\u00adnyan", "pashinyan"),
        ("և", "ԵՒ"),
        ("вода\u0301", "вода"),
    ],
)
def test_spellings_of_one_word_fold_alike(one, other):
    assert fold(one) == fold(other)
    assert fold(unicodedata.normalize("NFD", one)) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Əliyev", "Eliyev"), ("й", "и"), ("ї", "і"), ("ў", "у"), ("क", "कि"), ("が", "か"), ("Syria", "Siria")],
)
def test_different_letters_stay_different(one, other):
    assert fold(one) != fold(other)


def test_a_decomposed_letter_is_one_token_and_offsets_are_of_the_text():
    text = "Réne\u0301, İlham’s"
    assert list(tokens(text)) == [Token(0, 5, "rene"), Token(7, 12, "ilham"), Token(13, 14, "s")]


def test_soft_hyphens_and_vowel_signs_stay_inside_a_word():
    assert [token.folded for token in tokens("Kara\u00adbakh हिन्दी")] == ["karabakh", "हिन्दी"]


def test_an_invisible_sign_after_a_word_is_no_part_of_it():
    assert split_words("Baku\u200b, x\u0301\u200b") == ["", "Baku", "\u200b, ", "x\u0301", "\u200b"]


def test_underscores_and_letter_apostrophes_separate_words():
    assert split_words("_Nikol_ Maʼariv") == ["_", "Nikol", "_ ", "Ma", "ʼ", "ariv", ""]


def test_a_text_without_words_is_one_gap():
    assert split_words("…") == ["…"]
    assert list(tokens("")) == []


def test_forms_that_differ_in_case_and_gaps_have_one_key():
    assert name_key("Nagorno-Karabakh") == name_key("NAGORNO KARABAKH") == ("nagorno", "karabakh")
