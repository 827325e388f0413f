"""Hints for the catalogue, on a dossier of a few articles."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

import mkdocs_dossier
from dossier_workbench.hints import find_suggestions
from dossier_workbench.hints.suggest import chosen, suggest
from dossier_workbench.names import NameKind
from lake_dossier import ARTICLES, CATALOGUE, make_lake
from mkdocs_dossier.model.suggestions import Hint


def _pairs():
    path = Path(__file__).parents[1] / "suggestions" / "doubles.py"
    spec = importlib.util.spec_from_file_location("annotated_doubles", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PAIRS = _pairs()


@pytest.fixture
def root(tmp_path):
    return make_lake(tmp_path)


def by_key(root):
    return {each.key: each for each in suggest(root, "", None).suggestions}


def test_names_without_a_record_come_with_their_forms_and_a_guess(root):
    found = by_key(root)
    borodai = found["name:pavel-borodai"]
    assert borodai.guess == "person"
    assert [(form.text, form.lang) for form in borodai.forms] == [
        ("Pavel Borodai", ""),
        ("Borodai", ""),
        ("Павел Бородай", "ru"),
        ("Бородая", "ru"),
    ]
    assert found["name:river-council"].guess == "organization"
    assert found["name:osterby"].guess == "place"
    assert "name:ostlandian" not in found
    assert not any("lind" in key or "westerby" in key for key in found if key.startswith("name:"))


def test_the_catalogues_demonyms_belong_to_no_name(tmp_path):
    articles = {"a": ("language: en", ["They met Zorbish Anna Berg and Zorbish friends."])}
    assert "name:zorbish-anna-berg" in by_key(make_lake(tmp_path / "a", articles))
    state = "actors:\n  zorb: {kind: state, name: Zorb, names: [{form: Zorbish, demonym: true}]}\n"
    found = by_key(make_lake(tmp_path / "b", articles, state))
    assert [key for key in found if key.startswith("name:")] == ["name:anna-berg"]


def test_the_most_widely_carried_come_first_and_copies_count_once(root):
    names = [each for each in suggest(root, "", None).suggestions if each.hint is Hint.NAME]
    assert [each.key for each in names[:2]] == ["name:pavel-borodai", "name:river-council"]
    first, second = names[:2]
    assert first.carried.sources == ("courier", "gazette", "post", "vestnik")
    assert (first.carried.accounts, first.carried.outlets) == (3, 4)
    assert (second.carried.accounts, second.carried.outlets, second.carried.count) == (2, 3, 3)
    assert [spot.source for spot in second.carried.spots] == ["courier", "gazette", "post"]
    assert second.carried.spots[0].paragraph == 2
    assert second.carried.spots[0].sentence == ARTICLES["courier"][1][1]


def test_other_spellings_of_records(root):
    found = by_key(root)
    lind = found["spelling:lind:нора-линд"]
    assert lind.records == ("lind",)
    assert lind.score == 100
    assert [(form.text, form.lang) for form in lind.forms] == [("Нора Линд", "ru")]
    assert found["spelling:westerby:вестерби"].score >= 85


def test_a_surname_alone_is_a_form_to_add(tmp_path):
    articles = {"gazette": ARTICLES["gazette"]}
    found = by_key(make_lake(tmp_path, articles, CATALOGUE.replace(", names: [Lind]", "")))
    assert found["spelling:lind:lind"].note == "the last word of 'Nora Lind'"


def test_an_acronym_is_a_form_of_the_body_with_its_initials(tmp_path):
    articles = {"a": ("language: en\npublished: 2021-05-07", ["Yesterday the WRC met in town."])}
    catalogue = "actors:\n  council: {kind: public-body, name: Western River Council}\n"
    found = by_key(make_lake(tmp_path, articles, catalogue))
    assert found["spelling:council:wrc"].note == "the initials of 'Western River Council'"


def test_names_that_two_languages_write_alike_are_one_suggestion(tmp_path):
    articles = {
        "a": ("language: en", ["They met the ZDF there."]),
        "b": ("language: de", ["Gestern sprach er mit dem ZDF in Kiew."]),
    }
    keys = [each.key for each in suggest(make_lake(tmp_path, articles), "", None).suggestions]
    assert keys.count("name:zdf") == 1


def test_georgian_words_are_matched_with_records_by_sound(tmp_path):
    articles = {"a": ("language: ka\npublished: 2021-05-07", ["გუშინ ბოროდაიმ ვესტერბიში ისაუბრა."])}
    catalogue = "actors:\n  borodai: {kind: person, name: Borodai}\nplaces:\n  vesterbi: {name: Vesterbi}\n"
    found = by_key(make_lake(tmp_path, articles, catalogue))
    assert "spelling:vesterbi:ვესტერბიში" in found


def test_records_that_may_be_one(tmp_path):
    catalogue = CATALOGUE.replace(
        "places:",
        "  linda: {kind: person, name: Nora Lindt}\n"
        "  lind-2: {kind: person, name: Нора Линд}\n"
        "  lind-family: {kind: group, name: Nora Lind Fund}\nplaces:",
    ).replace(
        "events:",
        "  west: {name: Vesterby}\n  centre: {name: Westerbi, part_of: westerby}\nevents:\n"
        "  flood: {name: The flood, kind: accident, date: 2021-05-04, place: westerby}\n"
        "  vote-2020: {name: Vote on the dam, kind: vote, date: 2020-05-04}\n"
        "  vote-2021: {name: Vote on the dam, kind: vote, date: 2021-05-05}",
    )
    found = {
        each.key: each for each in suggest(make_lake(tmp_path, catalogue=catalogue), "", None).suggestions
    }
    doubles = {key for key in found if key.startswith("double:")}
    assert "double:lind:lind-2" in doubles
    assert "double:west:westerby" in doubles
    assert "double:break:flood" in doubles
    assert "double:centre:westerby" not in doubles
    assert "double:vote-2020:vote-2021" not in doubles
    assert not any("lind-family" in key for key in doubles)


def test_records_that_are_written_in_another_way_may_be_one(tmp_path):
    catalogue = (
        "actors:\n  a: {kind: person, name: President Nora Lind}\n  b: {kind: person, name: LIND Nora}\n"
        "  c: {kind: organization, name: Lake Ferries Ltd}\n  d: {kind: organization, name: LAKE FERRIES}\n"
        "  e: {kind: organization, name: Lake Ferries GmbH}\n  f: {kind: organization, name: Lake Ferries AG}\n"
        "  g: {kind: group, name: Channel 1}\n  h: {kind: group, name: Channel 11}\n"
    )
    found = {each.key for each in suggest(make_lake(tmp_path, catalogue=catalogue), "", None).suggestions}
    doubles = {key.removeprefix("double:") for key in found if key.startswith("double:")}
    assert {"a:b", "c:d", "c:e", "d:e", "d:f"} <= doubles
    assert not {"e:f", "c:f", "g:h"} & doubles


@pytest.mark.parametrize("half", [0, 1])
def test_doubles_of_the_annotated_pairs(half):
    found = PAIRS.score(half)
    assert found.f1 >= 0.95, found.wrong


def test_one_body_is_one_suggestion_and_a_ship_is_not_its_namesake(tmp_path):
    paragraphs = [
        "On Monday the UN met, and the U.N. voted twice. The United Nations has no ships.",
        "Members of the U.N. Security Council saw the Rima Sal Mang 1, and the Security Council asked Meng. It was quiet.",
        "Yesterday they saw the Rima Sal Mang 1, which was empty, and Donald J. Trask. Later Donald Trask left. It rained.",
    ]
    names = [
        each
        for each in suggest(
            make_lake(tmp_path, {"a": ("language: en", paragraphs)}, ""), "", None
        ).suggestions
        if each.hint == Hint.NAME
    ]
    forms = sorted(sorted(form.text for form in each.forms) for each in names)
    assert ["Rima Sal Mang 1"] in forms
    assert ["Meng"] in forms
    assert ["Security Council", "U.N. Security Council"] in forms
    assert ["U.N.", "UN", "United Nations"] in forms
    assert ["Donald J. Trask", "Donald Trask"] in forms


def test_a_firm_is_one_suggestion_in_short_and_in_full(tmp_path):
    paragraphs = [
        "On Monday Norvatt Energy AS closed the plant. Critics of Norvatt were told that Norvatt Energy would sell it.",
        "The yard of Kelmar Shipping Ltd. burnt. Jonas Kelmar saw it, and Kelmar wept. The Tavol Bay froze over.",
        "Ships of Tavol Lines Inc. stayed in port, and Tavol was dark. Shares of Ostrin Bank AG fell, and Ostrin fell.",
    ]
    made = make_lake(tmp_path, {"a": ("language: en", paragraphs)}, "")
    names = [each for each in suggest(made, "", None).suggestions if each.hint == Hint.NAME]
    forms = sorted(sorted(form.text for form in each.forms) for each in names)
    assert ["Norvatt", "Norvatt Energy", "Norvatt Energy AS"] in forms
    assert ["Ostrin", "Ostrin Bank AG"] in forms
    assert not [each for each in forms if {"Kelmar", "Kelmar Shipping Ltd."} <= {*each}]
    assert not [each for each in forms if {"Tavol", "Tavol Lines Inc."} <= {*each}]


def test_dates_without_an_event(root):
    dates = {key for key in by_key(root) if key.startswith("date:")}
    assert dates == {"date:2020-06-12"}
    assert by_key(root)["date:2020-06-12"].carried.spots[0].sentence.startswith("On 12 June 2020")


def test_a_day_is_taken_by_an_event_of_its_month_if_the_source_tells_of_it(tmp_path):
    event = "  warning: {name: Warning, kind: warning, date: 2020-06}\n"
    assert "date:2020-06-12" in by_key(make_lake(tmp_path / "a", catalogue=CATALOGUE + event))
    cited = event.replace("}", ", cite: {source: courier, quote: had warned that the dam was old}}")
    assert "date:2020-06-12" not in by_key(make_lake(tmp_path / "b", catalogue=CATALOGUE + cited))


@pytest.mark.parametrize("text", ["OSTERBY, May 6. The dam is being mended.", "Lake News 7 May 2021 10:31"])
def test_dates_that_only_say_when_an_article_was_written_are_no_happenings(tmp_path, text):
    found = by_key(make_lake(tmp_path, {"a": ("language: en\npublished: 2021-05-07", [text])}))
    assert not [key for key in found if key.startswith("date:")]
    found = by_key(
        make_lake(tmp_path, {"a": ("language: en\npublished: 2021-05-07", ["On May 6 the dam was mended."])})
    )
    assert "date:2021-05-06" in found


def test_a_long_event_takes_no_day(tmp_path):
    era = "  era: {name: The dry years, kind: drought, date: 2018/2023}\n"
    assert "date:2020-06-12" in by_key(make_lake(tmp_path, catalogue=CATALOGUE + era))


def test_the_year_of_an_article_without_a_day_is_that_of_its_other_dates(tmp_path):
    text = ["They met on 31 October 2022 for talks.", "Fighting began on September 13 near the lake."]
    found = by_key(make_lake(tmp_path, {"a": ("language: en", text)}, "actors: {}\n"))
    assert found["date:2022-09-13"].note == "the year is that of the article's other dates"
    assert not [
        key
        for key in by_key(make_lake(tmp_path, {"a": ("language: en", text[1:])}, "actors: {}\n"))
        if "date" in key
    ]


def test_quotations_without_a_curated_quote(tmp_path):
    words = [each for each in by_key(make_lake(tmp_path / "a")).values() if each.hint is Hint.WORDS]
    assert [each.text for each in words] == ["We shall rebuild the old dam before the winter comes,"]
    assert words[0].note == "the speaker is no record: Pavel Borodai"
    catalogue = CATALOGUE.replace(
        "places:", "  borodai: {kind: person, name: Pavel Borodai, names: [Borodai]}\nplaces:"
    )
    words = [
        each
        for each in by_key(make_lake(tmp_path / "b", catalogue=catalogue)).values()
        if each.hint is Hint.WORDS
    ]
    assert words[0].records == ("borodai",)
    quoted = catalogue + (
        "    quotes:\n      - {speaker: borodai, cite: {source: gazette, quote: rebuild the old dam … winter comes}}\n"
    )
    quoted = quoted.replace(
        "  break: {name: Break of the dam, kind: accident, date: 2021-05-04, place: westerby}\n",
        "  break:\n    name: Break of the dam\n    kind: accident\n    date: 2021-05-04\n",
    )
    assert not [
        key for key in by_key(make_lake(tmp_path / "c", catalogue=quoted)) if key.startswith("words:")
    ]


def test_digests_are_read_where_originals_are_not_at_hand(tmp_path):
    root = make_lake(tmp_path, {"a": ("language: en", ["Nothing of interest here."])})
    (root / "seeds/articles/a.md").write_text(
        "---\ntitle: A\nfulltext: a.txt\n---\nYesterday Anna Berg spoke in Osterby.\n", "utf-8"
    )
    assert "name:anna-berg" not in by_key(root)
    (root / "seeds/fulltext/a.txt").unlink()
    outcome = suggest(root, "", None)
    assert "name:anna-berg" in {each.key for each in outcome.suggestions}
    assert outcome.unread == ("a",)


def test_residue_is_left_out(tmp_path):
    text = ["Yesterday Anna Berg spoke in Osterby about the dam and its future.", "© 2021 Ivo Maslen Media"]
    assert "name:ivo-maslen-media" not in by_key(make_lake(tmp_path, {"a": ("language: en", text)}))


DISMISSED = 'dismissed:\n  - {suggestion: "name:borodai", reason: A minister of no account.}\n'


def test_a_dismissed_suggestion_stays_dismissed_when_more_sources_carry_it_by_other_forms(tmp_path):
    few = {"a": ("language: en", ["Yesterday Borodai left. They said that Borodai was tired."])}
    assert "name:borodai" in by_key(make_lake(tmp_path / "few", few))
    assert "name:borodai" not in by_key(make_lake(tmp_path / "few", few, settings=DISMISSED))
    outcome = suggest(make_lake(tmp_path / "more", settings=DISMISSED), "", None)
    assert not any("borodai" in each.key for each in outcome.suggestions)
    assert outcome.dismissed == 1
    assert outcome.unused == ()


def test_a_dismissal_of_nothing_is_named_only_where_all_texts_are_at_hand(tmp_path):
    settings = 'dismissed:\n  - {suggestion: "name:nobody", reason: Who?}\n'
    root = make_lake(tmp_path, settings=settings)
    (unused,) = suggest(root, "", None).unused
    assert unused.code == "dismissal-unused"
    assert str(unused.origin) == "seeds/dossier.yaml:4:18"
    (root / "seeds/fulltext/post.txt").unlink()
    assert suggest(root, "", None).unused == ()


def test_kinds_least_and_limit(root):
    every = suggest(root, "", None).suggestions
    assert {each.hint for each in chosen(every, [Hint.DATE], 1, 0)} == {Hint.DATE}
    assert [each.key for each in chosen(every, [Hint.NAME], 2, 0)] == [
        "name:pavel-borodai",
        "name:river-council",
    ]
    assert len(chosen(every, [], 1, 1)) == len({each.hint for each in every})


def test_types_from_outside_decide_what_a_name_is(root):
    checked = mkdocs_dossier.open(root)

    def typer(paragraphs, language):
        return [[(0, len(text), NameKind.PLACE)] if language == "en" else [] for text in paragraphs]

    found = find_suggestions(
        checked.loaded.dossier, checked.loaded.originals, checked.findings, typer
    ).suggestions
    assert {each.guess for each in found if each.key == "name:river-council"} == {"place"}


def test_the_order_of_sources_does_not_matter(tmp_path):
    renamed = {f"z-{name}" if name == "courier" else name: value for name, value in ARTICLES.items()}
    a = {
        each.key: (each.forms, each.carried.accounts, each.carried.count)
        for each in by_key(make_lake(tmp_path / "a")).values()
    }
    b = {
        each.key: (each.forms, each.carried.accounts, each.carried.count)
        for each in by_key(make_lake(tmp_path / "b", renamed)).values()
    }
    assert a == b


def test_a_faulty_dossier_still_gets_its_suggestions(tmp_path):
    root = make_lake(tmp_path, catalogue=CATALOGUE.replace("kind: person", "kind: persn"))
    outcome = suggest(root, "", None)
    assert outcome.errors == 1
    assert "name:pavel-borodai" in {each.key for each in outcome.suggestions}
