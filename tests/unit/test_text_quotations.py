"""Words in quotation marks, and who speaks them."""

import importlib.util
from pathlib import Path

import pytest

from mkdocs_dossier.text.quotations import QuotationPart, Speaker, find_quotations, quoted_spans
from mkdocs_dossier.text.spans import Span


def _scorer():
    path = Path(__file__).parents[1] / "quotations" / "score.py"
    spec = importlib.util.spec_from_file_location("quotation_score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SCORE = _scorer()


def quoted(text):
    return [text[start:end] for start, end in quoted_spans(text)]


def spoken(*paragraphs, language="en", **people):
    """Per quotation its first words, the speaker and the cue; every form of a name is one word."""
    names = [
        [
            Speaker(at, at + len(form), value)
            for value, form in people.items()
            for at in range(len(text))
            if text.startswith(form, at)
        ]
        for text in paragraphs
    ]
    found = find_quotations(paragraphs, names, language)
    return [(paragraphs[q.paragraph][slice(*q.span)], q.speaker, q.cue) for q in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We agree,” he said. “No.”", ["We agree,", "No."]),
        ('It was "a" and "b".', ["a", "b"]),
        ("« Oui », dit-il, «non»", ["Oui", "non"]),
        ("„Ja“, sagte er, »nein« und „tak”", ["Ja", "nein", "tak"]),
        ("‹a› 「b」 『c』", ["a", "b", "c"]),
        ("``It is,'' he wrote.", ["It is,"]),
        ("say “yes“ now", ["yes"]),
        ('“mixed" marks', ["mixed"]),
    ],
)
def test_quote_pairs_of_every_style(text, expected):
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We ‘like’ it,” he said", ["We ‘like’ it,"]),
        ("'They call it \"home\" here,' she said", ['They call it "home" here,']),
        ('"He told me "go" and left," she said', ['He told me "go" and left,']),
        ("“He said “no” twice,” she said", ["He said “no” twice,"]),
        ("«Он сказал «нет» и ушёл»", ["Он сказал «нет» и ушёл"]),
    ],
)
def test_nested_quotes_belong_to_the_outer_one(text, expected):
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The workers' council isn't sure that it's Amsel's fault.",
        "Back in the '90s the leaders' talks failed.",
        "Rock 'n' roll, ‘twas said, isn’t dead",
        'A 12" pipe',
        "The Qur'an, Ma'ariv and O'Neill",
        "",
        '""',
        "“ ”",
    ],
)
def test_apostrophes_and_inches_are_no_quotes(text):
    assert quoted(text) == []


def test_a_single_mark_is_told_from_the_apostrophes_before_it():
    assert quoted("'We back the leaders' talks,' he said. It's all.") == ["We back the leaders' talks,"]
    assert quoted("‘It’s the states’ duty,’ he said") == ["It’s the states’ duty,"]


def test_an_unclosed_quote_runs_to_the_end_of_the_paragraph():
    assert quoted("He said: “We came.") == ["We came."]
    assert quoted('"We came. ') == ["We came."]
    assert quoted("‘We came.") == ["We came."]


def test_a_quote_whose_closing_mark_is_missing_swallows_no_other():
    assert quoted('"We agree, said Amsel. "But not now."') == ["But not now."]


def test_an_interrupted_quote_is_one_quotation():
    text = '"We agree," Amsel said, "but not now."'
    (found,) = find_quotations([text], [[Speaker(12, 17, "amsel")]], "en")
    assert found.span == Span(1, 10)
    assert found.continues == (QuotationPart(0, Span(25, 37)),)
    assert (found.speaker, found.speaker_span) == ("amsel", (0, 12, 17))


def test_a_quote_of_several_paragraphs_is_one_quotation():
    paragraphs = ["Amsel said: “One.", "“Two.", "“Three.”", "“Four.”"]
    first, last = find_quotations(paragraphs, [[Speaker(0, 5, 7)], [], [], []], "en")
    assert (first.speaker, first.cue) == (7, "colon")
    assert first.continues == (QuotationPart(1, Span(1, 5)), QuotationPart(2, Span(1, 7)))
    assert (last.speaker, last.cue) == (7, "continuation")


def test_words_that_name_a_speaker_are_told_even_if_nobody_is_known():
    text = "“Go,” the minister of Lirien said."
    (found,) = find_quotations([text], [[]], "en")
    assert found.speaker is None
    assert text[slice(*found.speaker_span[1:])] == "the minister of Lirien"


def test_a_pronoun_stays_open_where_two_can_be_meant():
    before, after = "Amsel met Dunne.", '"It rained," she said.'
    assert spoken(before, after, amsel="Amsel", dunne="Dunne") == [("It rained,", None, "pronoun")]
    assert spoken("Amsel arrived.", after, amsel="Amsel") == [("It rained,", "amsel", "pronoun")]


def test_a_name_inside_a_quote_speaks_nothing():
    assert spoken('"Amsel said no," Dunne said.', amsel="Amsel", dunne="Dunne")[0][1] == "dunne"


def test_what_nothing_attributes_is_no_quotation():
    assert spoken("The “special measures” hit Amsel.", "“Nobody knows.”", amsel="Amsel") == []


@pytest.mark.parametrize(
    "text",
    [
        "“We try,” said Ana Corvo, a Lirien-based historian.",
        "“We try,” said Ana Corvo, a Lirien analyst and writer.",
        "“We try,” said Ana Corvo, Lirien.",
        "“We try,” said a Lirien-based lawyer.",
        "“We try,” a Lirien-based lawyer said.",
        "“We try,” the Lirien family said in a statement on Monday.",
        "“We try,” said the Lirien family.",
        "“We try,” the Lirien assembly said.",
        "The Lirien ally said: “We try.”",
    ],
)
def test_a_name_that_only_tells_which_somebody_spoke_is_not_the_speaker(text):
    assert [speaker for _, speaker, _ in spoken(text, lirien="Lirien")] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "“We try,” said the head of the family, Lirien.",
        "“We try,” Lirien reportedly said.",
        "“We try,” said Lirien, a historian.",
        "“We try,” said the minister, Lirien, on Monday.",
    ],
)
def test_a_name_beside_other_words_still_speaks(text):
    assert [speaker for _, speaker, _ in spoken(text, lirien="Lirien")] == ["lirien"]


@pytest.mark.parametrize(
    ("heading", "count"), [("- “Strike a blow” -", 1), ("“Strike a blow”", 1), ("“Strike a blow.”", 2)]
)
def test_a_heading_in_quotation_marks_is_nobodys_speech(heading, count):
    assert len(spoken("“We try,” Lirien said.", heading, "It was late.", lirien="Lirien")) == count


def test_nouns_that_look_like_adverbs_are_subjects():
    assert (
        spoken("« Oui », a dit Lirien. « Non », le gouvernement a dit.", language="fr", lirien="Lirien")[1][1]
        is None
    )
    assert spoken("“No,” said Lirien. “Yes,” the family said.", lirien="Lirien")[1][1] is None


def test_names_out_of_order_overlapping_or_outside_the_text_do_no_harm():
    text = '"No," Inés Castro said.'
    names = [Speaker(11, 17, "part"), Speaker(6, 17, "whole"), Speaker(40, 50, "out"), Speaker(3, 3, "empty")]
    assert find_quotations([text], [names], "en")[0].speaker == "whole"


def test_a_list_of_names_is_needed_per_paragraph():
    with pytest.raises(ValueError, match="per paragraph"):
        find_quotations(["a", "b"], [[]], "en")


@pytest.mark.parametrize(("split", "precision", "recall"), [("dev", 0.97, 0.97), ("test", 0.96, 0.93)])
def test_speakers_of_the_annotated_set(split, precision, recall):
    found = SCORE.score(split)
    assert found.precision >= precision, found.wrong
    assert found.recall >= recall, found.wrong
    assert found.detection >= 0.95, found.wrong
    assert found.extra <= 1, found.wrong


def test_the_annotated_set_is_large_and_its_halves_differ():
    dev, test = SCORE.items("dev"), SCORE.items("test")
    assert sum(len(item.gold) for item in (*dev, *test)) >= 140
    texts = {text for item in dev for text in item.paragraphs}
    assert not texts & {text for item in test for text in item.paragraphs}


@pytest.mark.thorough
@pytest.mark.parametrize(
    "unit",
    ['"a" he said ', "'a ", '"a ', "“", "-'-", "He said. ", '"a", ', "“a” “b ", "Amsel said “a b” and ", '"'],
)
def test_long_monotonous_texts_are_read_to_the_end(unit):
    text = unit * 3_000  # no clock here: an exponential rule would never come back
    names = [Speaker(at, at + 5, 1) for at in range(0, len(text), 5_000) if text.startswith("Amsel", at)]
    found = find_quotations([text], [names], "en")
    assert all(0 <= item.span.start <= item.span.end <= len(text) for item in found)
