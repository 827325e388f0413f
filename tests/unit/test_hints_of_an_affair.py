"""What is suggested for a whole affair: events, who covers them, numbers that differ, and what comes first."""

from __future__ import annotations

import pytest
import yaml

from dossier_workbench.hints.suggest import FIRST, chosen, suggest
from dossier_workbench.hints.suggestion_yaml import added
from lake_dossier import make_lake
from mkdocs_dossier.model.suggestions import Hint
from suggestions.affair import affair, found_first

CATALOGUE = """\
actors:
  maron: {kind: person, name: Ilse Maron}
  water-board: {kind: public-body, name: Water Board}
places:
  corran: {name: Corran}
things:
  tanker: {kind: ship, name: Sluice Queen}
events:
  transfer: {name: Transfer at sea, kind: transfer, date: 2021-03-04, things: tanker}
  seizure: {name: Seizure of the tanker, kind: seizure, date: 2021-03-19, place: corran}
"""


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """The affair before anybody has written a catalogue."""
    return suggest(make_lake(tmp_path_factory.mktemp("bare"), affair().articles, ""), "", None)


def of_kind(outcome, hint):
    return [each for each in outcome.suggestions if each.hint == hint]


def in_yaml(outcome, suggestion):
    text, _ = added("", frozenset(), [suggestion], outcome.dossier)
    lines = (line[2:] for line in text.splitlines() if line.startswith("# "))
    return yaml.safe_load("\n".join(lines)), text


def test_what_matters_comes_first(bare):
    assert found_first(bare.suggestions).missing == []


def test_the_first_are_of_all_kinds_and_as_many_as_there_are(bare):
    first = chosen(bare.suggestions, (), 1, None)
    assert len(first) == min(FIRST, len(bare.suggestions))
    assert {each.hint for each in first} == {each.hint for each in bare.suggestions}
    assert list(first) == [each for each in bare.suggestions if each in first]
    assert chosen(bare.suggestions, [Hint.DATE], 1, 1) == (of_kind(bare, Hint.DATE)[0],)
    assert chosen(bare.suggestions, (), 1, 0) == bare.suggestions
    assert chosen((), (), 1, None) == ()


def test_an_event_is_proposed_with_what_is_named_beside_its_day(bare):
    day = next(each for each in of_kind(bare, Hint.DATE) if each.date == "2021-03-19")
    assert {"Corran", "Sluice Queen"} <= {form.text for form in day.forms}
    assert day.carried.sources == ("bote", "courier", "gazette")
    entry, text = in_yaml(bare, day)
    assert entry["events"]["event-2021-03-19"]["name"] == "Event of 2021-03-19"
    assert "`covers:` of bote, courier, gazette: - {event: event-2021-03-19, role: report}" in text


def test_numbers_of_one_thing_that_sources_give_otherwise(bare):
    tons, crew = of_kind(bare, Hint.ANSWER)
    assert tons.text == "600 tons (2) or 550 tonnes (1)"
    assert crew.text == "12 crew members (1) or 14 crew members (1)"
    claims = in_yaml(bare, tons)[0]["claims"]
    assert [claim["value"] for claim in claims] == ["600 tons", "550 tonnes"]
    texts = affair().articles
    for claim in claims:
        assert claim["cite"]["quote"] in "\n".join(texts[claim["cite"]["source"]][1])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The tanker carried 600 tons of oil to Corran.", "The tanker carried 600 tonnes of oil to Corran."),
        ("The tanker carried 600 tons of oil to Corran.", "Farmers sold 550 tonnes of grain in spring."),
        (
            "The tanker carried 600 tons of oil to Corran.",
            "The tanker carried 5,500 tonnes of oil to Corran.",
        ),
        ("The tanker sank in Corran in 2019 storms.", "The tanker sank in Corran in 2018 storms."),
        ("The tanker sank in Corran on 3 March.", "The tanker sank in Corran on 4 March."),
        ("Some 20 percent of voters liked it.", "Prices of bread rose by 30 percent."),
        (
            "The tanker carried 600 tons, then 550 tons of oil to Corran.",
            "The tanker carried 600 tons of oil to Corran.",
        ),
        ("600", "500 500 500"),
    ],
)
def test_numbers_that_contradict_nobody(tmp_path, first, second):
    articles = {
        "a": ("publisher: A\npublished: 2021-03-21\nlanguage: en", [first]),
        "b": ("publisher: B\npublished: 2021-03-22\nlanguage: en", [second]),
    }
    assert of_kind(suggest(make_lake(tmp_path, articles, ""), "", None), Hint.ANSWER) == []


def test_a_speaker_without_a_record_is_filled_in_by_the_id_that_a_record_would_have(bare):
    permits = next(each for each in of_kind(bare, Hint.WORDS) if "proper permits" in each.text)
    entry, text = in_yaml(bare, permits)
    assert entry[0]["speaker"] == "tobias-hallig"
    assert "Tobias Hallig, who needs a record" in text
    assert in_yaml(bare, next(each for each in bare.suggestions if each.text == "Tobias Hallig"))[0][
        "actors"
    ].keys() == {"tobias-hallig"}


def test_an_article_that_names_its_own_outlet_suggests_no_name(tmp_path):
    articles = {
        "a": (
            "publisher: Corran Herald\nlanguage: en",
            ["Anna Roe told the Herald in Corran. Ann Poe told the Courier."],
        ),
        "b": (
            "publisher: Hallin Courier\nlanguage: en",
            ["She told the Courier that the Corran Herald was wrong."],
        ),
    }
    names = {each.text for each in of_kind(suggest(make_lake(tmp_path, articles, ""), "", None), Hint.NAME)}
    assert {"Corran", "Anna Roe", "Corran Herald"} <= names
    assert names.isdisjoint({"Herald", "Hallin Courier"})


def test_common_words_in_capitals_are_no_name(bare):
    assert not any("CAUGHT" in form.text for each in of_kind(bare, Hint.NAME) for form in each.forms)


def test_sources_that_tell_of_an_event_are_named_until_they_say_so(tmp_path):
    articles = dict(affair().articles)
    outcome = suggest(make_lake(tmp_path, articles, CATALOGUE), "", None)
    covers = {each.key: each for each in of_kind(outcome, Hint.COVERS)}
    assert covers.keys() == {
        "covers:bote:seizure",
        "covers:gazette:seizure",
        "covers:gazette:transfer",
        "covers:post:transfer",
    }
    assert in_yaml(outcome, covers["covers:post:transfer"])[0] == {
        "covers": [{"event": "transfer", "role": "report"}]
    }
    front, text = articles["post"]
    articles["post"] = (f"{front}\ncovers: [{{event: transfer, role: report}}]", text)
    again = suggest(make_lake(tmp_path, articles, CATALOGUE), "", None)
    assert {each.key for each in of_kind(again, Hint.COVERS)} == covers.keys() - {"covers:post:transfer"}


def test_sources_that_print_the_day_of_an_event_that_names_nobody_yet_are_named(tmp_path):
    texts = {"a": "On 3 May 2021 a ship sank. It was old.", "b": "A ship sank in May 2021, or on 4 May 2021."}
    articles = {name: ("language: en\npublished: 2021-06-01", [text]) for name, text in texts.items()}
    event = "events:\n  loss: {name: Loss of the Rima, kind: accident, date: 2021-05-03}\n"
    outcome = suggest(make_lake(tmp_path, articles, event), "", None)
    assert [each.key for each in of_kind(outcome, Hint.COVERS)] == ["covers:a:loss"]


def test_the_order_of_sources_makes_no_difference(tmp_path, bare):
    articles = dict(reversed(affair().articles.items()))
    again = suggest(make_lake(tmp_path, articles, ""), "", None)
    assert again.suggestions == bare.suggestions


def test_a_dismissed_number_stays_away(tmp_path, bare):
    key = of_kind(bare, Hint.ANSWER)[0].key
    settings = f'dismissed: [{{suggestion: "{key}", reason: "One of them counts the barrels."}}]\n'
    outcome = suggest(make_lake(tmp_path, affair().articles, "", settings), "", None)
    assert key not in {each.key for each in outcome.suggestions}
    assert outcome.dismissed == 1
