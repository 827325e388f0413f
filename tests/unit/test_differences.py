"""What a quote and its nearest passage say differently, numbers and negations first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.text.differences import Kind, differences
from mkdocs_dossier.text.quote import QuoteAbsent, find_quote


@pytest.mark.parametrize(
    ("quote", "passage", "expected"),
    [
        (
            "carried 21 tonnes of oil",
            "the ship carried 12 tonnes of oil",
            [(Kind.NUMBER, "21 tonnes", "12 tonnes")],
        ),
        ("some 1,286 men were", "some 286 men were seen", [(Kind.NUMBER, "1,286 men", "286 men")]),
        ("two men were seen", "Then five men were seen", [(Kind.NUMBER, "two men", "five men")]),
        (
            "council did agree to it",
            "The council did not agree to it",
            [(Kind.NEGATION, "agree", "not agree")],
        ),
        ("they are able to go", "they aren't able to go", [(Kind.NEGATION, "are able", "aren't able")]),
        ("it never left town", "it left town", [(Kind.NEGATION, "never left", "left")]),
        (
            "boarded a Port ship in May",
            "they boarded a Port-flagged vessel in May",
            [(Kind.WORDS, "ship", "-flagged vessel")],
        ),
        ("all sides met again", "On Monday All sides met again", [(Kind.CAPITALS, "all sides", "All sides")]),
        ("we agreed, he said", "Later we agreed; he said so", [(Kind.SIGNS, ",", ";")]),
        (
            "new men saw no ship",
            "old men saw a ship",
            [(Kind.NEGATION, "no ship", "a ship"), (Kind.WORDS, "new men", "old men")],
        ),
        ("闸门已经关闭不会再开", "官员说闸门已经关闭将会再开", [(Kind.WORDS, "不会", "将会")]),
        ("the same words", "before the same words after", []),
    ],
)
def test_differences(quote, passage, expected):
    assert list(differences(quote, passage, "en")) == expected


def test_negations_and_numbers_are_those_of_the_language():
    assert differences("er kam heute an", "er kam nicht heute an", "de")[0].kind is Kind.NEGATION
    assert differences("drei Tore sind zu", "vier Tore sind zu", "de")[0].kind is Kind.NUMBER
    assert differences("мы откроем ворота", "мы не откроем ворота", "ru")[0].kind is Kind.NEGATION
    assert differences("er kam heute an", "er kam nicht heute an", "en")[0].kind is Kind.WORDS


WORDS = st.lists(
    st.sampled_from(["the", "gate", "was", "shut", "by", "men", "in", "May", "at", "noon"]),
    min_size=4,
    max_size=12,
)


@given(WORDS, WORDS, WORDS, st.integers(1, 99), st.integers(100, 999))
def test_a_changed_number_is_told_first(before, words, after, one, other):
    quote = " ".join([*words[:2], str(one), *words[2:]])
    passage = " ".join([*before, *words[:2], str(other), *words[2:], *after])
    found = differences(quote, passage, "en")
    assert found
    assert found[0].kind is Kind.NUMBER
    assert differences(quote, quote, "en") == ()


def test_a_quote_one_word_off_in_eight_finds_its_passage():
    text = "They said little.\n\nThe guard said that they had boarded a Port Ostra-registered freighter in late November, at night."
    found = find_quote("boarded a Port Ostra ship in late November", text)
    assert isinstance(found, QuoteAbsent)
    assert found.nearest is not None
    assert found.nearest.text.startswith("The guard said")
    assert [tuple(item) for item in found.nearest.differences] == [
        (Kind.WORDS, "ship", "-registered freighter")
    ]


def test_of_a_quote_with_an_ellipsis_the_missing_part_is_looked_for():
    text = "The gates were shut at noon.\n\nMen of the guard saw 12 boats that day, and it rained. Later they slept."
    found = find_quote("Men of the guard saw … they never slept", text)
    assert isinstance(found, QuoteAbsent)
    assert found.nearest is not None
    assert found.nearest.text == "Later they slept."
    assert found.nearest.differences[0].kind is Kind.NEGATION
    apart = find_quote("Men of the guard … were shut at noon", text)
    assert apart == QuoteAbsent(None, (2, 1))
