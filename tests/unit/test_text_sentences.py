"""Paragraphs and sentences."""

import pytest

from mkdocs_dossier.text.paragraphs import ParagraphSpan, paragraph_at, paragraphs
from mkdocs_dossier.text.sentences import sentence_at, sentences
from mkdocs_dossier.text.spans import Span


def cut(text, language="en"):
    return [text[start:end] for start, end in sentences(text, language)]


def blocks(text):
    return [text[start:end] for _, start, end in paragraphs(text)]


def test_every_line_of_a_pasted_text_is_a_paragraph():
    assert blocks("Title\r\n\r\n\r\nFirst. \n  Second.\n\n- World\n") == [
        "Title",
        "First.",
        "Second.",
        "- World",
    ]


def test_the_lines_of_a_wrapped_text_are_joined_up_to_a_blank_line():
    text = "The leaders met in the town of\nSochi, where they agreed\non little.\n \nThey\nparted."
    assert blocks(text) == [
        "The leaders met in the town of\nSochi, where they agreed\non little.",
        "They\nparted.",
    ]


def test_long_lines_are_paragraphs_whatever_follows():
    text = "A" + "b" * 119 + "\nand so on.\nmore"
    assert len(paragraphs(text)) == 1  # one soft break of two
    assert len(paragraphs("A" + "b" * 119 + "\nand so on.")) == 2
    assert len(paragraphs("A" + "b" * 118 + "\nand so on.")) == 1


def test_a_third_of_soft_breaks_makes_a_text_wrapped():
    assert len(paragraphs("A\nb\nC\nD")) == 1
    assert len(paragraphs("A\nb\nC\nD\nE")) == 5


def test_paragraphs_are_numbered_from_one_and_found_by_offset():
    found = paragraphs("ab\n\n\n  cd ")
    assert found == (ParagraphSpan(1, 0, 2), ParagraphSpan(2, 7, 9))
    assert paragraph_at(found, 0) == paragraph_at(found, 2) == found[0]
    assert paragraph_at(found, 8) == found[1]
    assert paragraph_at(found, 4) is paragraph_at(found, 10) is None
    assert paragraphs(" \n\u200b\n\ufeff") == ()


def test_sentences_in_several_scripts_with_code_point_offsets():
    text = "😀 «Привет». Он сказал. Բարև ձեզ։ Ինչպես եք։"
    assert cut(text, "ru") == ["😀 «Привет».", "Он сказал.", "Բարև ձեզ։", "Ինչպես եք։"]
    assert cut("Բարև։ «Ոչ։» Այո։", "hy") == ["Բարև։", "«Ոչ։»", "Այո։"]


def test_abbreviations_and_closing_quotes():
    text = "Lt. Gen. Smith of the U.K. said so on Sept. 13. “We go.” Then “No.” Over 3.5 percent left."
    assert cut(text) == [
        "Lt. Gen. Smith of the U.K. said so on Sept. 13.",
        "“We go.”",
        "Then “No.”",
        "Over 3.5 percent left.",
    ]


def test_a_sentence_ends_with_its_paragraph():
    assert cut("A headline without a stop\nThe first line. The second") == [
        "A headline without a stop",
        "The first line.",
        "The second",
    ]


@pytest.mark.parametrize("language", ["", "xx", "zz-top", "en-GB", "ru_RU", "unknown"])
def test_no_language_is_refused(language):
    assert cut("One. Two.", language) == ["One.", "Two."]


def test_half_a_surrogate_pair_is_no_trouble():
    assert cut("A \ud83d bad. Cut.") == ["A \ud83d bad.", "Cut."]


def test_the_sentence_at_a_place():
    text = "One here. Two there.  Three."
    assert sentence_at(text, 4, 8, "en") == Span(0, 9)
    assert sentence_at(text, 10, 13, "en") == Span(10, 20)
    assert sentence_at(text, 4, 13, "en") == Span(0, 20)
    assert sentence_at(text, 22, 22, "en") == Span(22, 28)
    assert sentence_at(text, 20, 22, "en") == Span(20, 22)
