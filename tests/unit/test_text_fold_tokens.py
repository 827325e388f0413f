"""Folding of words, and cutting texts into words."""

import unicodedata

import pytest

from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.joined import readings
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
        ("և", "ԵՎ"),
        ("Երևանո՞ւմ", "ԵՐԵՎԱՆՈՒՄ"),
        ("أَحْمَد", "احمـــد"),
        ("كتابي", "کتابی"),
        ("ﻣﺼﺮ", "مصر"),
        ("חַנָּה", "חנה"),
        ("Mәmmәdov", "məmmədov"),
        ("ज़ेलेंस्की", "जेलेंस्की"),
        ("นํ้า", "น้ำ"),
        ("ｶﾞ", "ガ"),
        ("٢٣", "۲۳"),
    ],
)
def test_spellings_of_one_word_fold_alike(one, other):
    assert fold(one) == fold(other)
    assert fold(unicodedata.normalize("NFD", one)) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Əliyev", "Eliyev"),
        ("й", "и"),
        ("ї", "і"),
        ("ў", "у"),
        ("क", "कि"),
        ("が", "か"),
        ("Syria", "Siria"),
        ("علي", "على"),
        ("رئيس", "ريس"),
    ],
)
def test_different_letters_stay_different(one, other):
    assert fold(one) != fold(other)


def test_a_decomposed_letter_is_one_token_and_offsets_are_of_the_text():
    text = "Réne\u0301, İlham’s"
    assert list(tokens(text)) == [Token(0, 5, "rene"), Token(7, 12, "ilham"), Token(13, 14, "s")]


def test_soft_hyphens_and_vowel_signs_stay_inside_a_word():
    assert [token.folded for token in tokens("Kara\u00adbakh हिन्दी")] == ["karabakh", "हिन्दी"]


def test_an_invisible_sign_after_a_word_is_no_part_of_it():
    assert split_words("Baku\u200b, x\u0301\u200b") == ("", "Baku", "\u200b, ", "x\u0301", "\u200b")


def test_underscores_and_letter_apostrophes_separate_words():
    assert split_words("_Nikol_ Maʼariv") == ("_", "Nikol", "_ ", "Ma", "ʼ", "ariv", "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("東京2020年", ("東", "京", "2020", "年")),
        ("น้ำนํ้าที่", ("น้ำ", "นํ้า", "ที่")),
        ("ဦးနု ချုပ်", ("ဦး", "နု", "ချုပ်")),
        ("ភ្នំពេញ", ("ភ្នំ", "ពេ", "ញ")),
        ("Ի՞նչ է՞", ("Ի՞նչ", "է")),
    ],
)
def test_signs_of_scripts_without_blanks_are_words_with_all_that_hangs_on_them(text, words):
    assert split_words(text)[1::2] == words


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("Baku", set()),
        ("ומצרים", {"מצרים", "צרים"}),
        ("בכנסת", {"כנסת", "הכנסת"}),
        ("وَبالقدس", {"بالقدس", "القدس", "قدس"}),
        ("للقدس", {"لقدس", "قدس", "القدس"}),
        ("서울에서는", {"서울", "서울에서"}),
        ("ולי", set()),
        ("은행은", {"은행"}),
        ("나는", set()),
    ],
)
def test_what_is_joined_to_a_word_is_left_out_where_enough_is_left(word, read):
    assert {reading.folded for reading in readings(word)} == {fold(each) for each in read}


def test_a_text_without_words_is_one_gap():
    assert split_words("…") == ("…",)
    assert list(tokens("")) == []


def test_forms_that_differ_in_case_and_gaps_have_one_key():
    assert name_key("Nagorno-Karabakh") == name_key("NAGORNO KARABAKH") == ("nagorno", "karabakh")
