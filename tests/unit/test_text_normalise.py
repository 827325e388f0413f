"""What normalising changes, what it leaves alone, and the way back."""

import unicodedata

import pytest

from mkdocs_dossier.text.normalise import JOIN, normalise
from mkdocs_dossier.text.spans import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a \t\u00a0 b\r\n\r\nc\u202fd\u2028e", "a b c d e"),
        ("“a” ‘b’ «c» „d‟ ‹e› `f´ ''g'' ''h\" 「i」", "'a' 'b' 'c' 'd' 'e' 'f' 'g' 'h' 'i'"),
        ("it’s itʼs it's", "it's it's it's"),
        ("a—b – c‑d −5 e--f ― g", "a–b - c-d -5 e–f - g"),
        ("a... b… c. . . d....", "a… b… c… d.…"),
        ("Kara\u00adba\u200bkh\ufeff \u200b b\u00ad\n ad", "Karabakh bad"),
        ("Re\u0301ne\u0301, и\u0306, \u1112\u1161\u11ab, K", "Réné, й, 한, K"),
        ("well-\nknown, re-\r\n  open", f"well{JOIN}known, re{JOIN}open"),
        ("Nagorno-\nKarabakh, 19-\n20, a—\nb, a –\nb", "Nagorno- Karabakh, 19- 20, a–b, a - b"),
        ("cafe\u0301-\nbar", f"café{JOIN}bar"),
        ("-\nb", "- b"),
        ("a—\nb, a— b, —a, --", "a–b, a- b, -a, -"),
        ("ﬁrst oﬃce Ĳssel ſo ＡＢ１２，ｶﾞ ⼀", "first office IJssel so AB12,ガ 一"),
        ("և ﬔ ﻼ ﺳﻼﻡ هويـــس ۲۳ ك ئ ي\u0654", "եւ մե لا سلام هویس ٢٣ ک ئ ئ"),
        ("5′ 10″, 1991” 6'' 7' 8\"' f′ ″x″", "5′ 10″, 1991‶ 6‶ 7' 8' f' 'x'"),
        ("etc. ...", "etc.…"),
        ("« Mot », dit-il\u00a0: oui ! »Wort« und (« b »)", "'Mot', dit-il: oui! 'Wort' und ('b')"),
        ("قَالَ ﷲ, אָמַר שׁ, นํ้า ہے Ә", "قال الله, אמר ש, น้ํา هے Ə"),
        ("a. . . . b .\n.\u00a0. c ....", "a.… b … c …."),
    ],
)
def test_typography_is_made_alike(text, expected):
    assert normalise(text).text == expected


@pytest.mark.parametrize(
    "text", ["", "Plain words, 1.5 % (sic) [x] 50/50; No!", "Не 5 й ё İ ß ² Ⅳ ½ 𝐀 على", "ABC abc"]
)
def test_nothing_else_changes(text):
    same = normalise(text)
    assert same.text == text
    assert same.span(0, len(text)) == Span(0, len(text))


def test_plain_text_takes_no_steps():
    assert normalise("“One” line – of ‘text’").steps == ()


def test_the_way_back_leads_through_all_steps():
    text = "«\u200bRe\u0301ne\u0301»  said\u00a0... \n\nKara\u00adbakh."
    changed = normalise(text)
    assert changed.text == "'Réné' said … Karabakh."

    def back(part):
        at = changed.text.index(part)
        start, end = changed.span(at, at + len(part))
        return text[start:end]

    assert back("Réné") == "Re\u0301ne\u0301"
    assert back("é'") == "e\u0301»"
    assert back("'R") == "«\u200bR"
    assert back(" ") == "  "
    assert back("…") == "..."
    assert back("said … Kara") == "said\u00a0... \n\nKara"
    assert back("Karabakh") == "Kara\u00adbakh"
    assert back("bakh") == "bakh"
    assert back("Kara") == "Kara"


def test_an_empty_stretch_stays_empty():
    changed = normalise("a  b")
    assert changed.span(1, 1) == Span(1, 1)


def test_a_decomposed_text_is_composed_sign_by_sign():
    text = unicodedata.normalize("NFD", "Королёв й Öl 각")
    changed = normalise(text)
    assert changed.text == unicodedata.normalize("NFC", text)
    for index, sign in enumerate(changed.text):
        start, end = changed.span(index, index + 1)
        assert unicodedata.normalize("NFC", text[start:end]) == sign
