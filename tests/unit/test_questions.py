"""What is asked of several records, how records stand to each other, and which claims are held against which."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

import mkdocs_dossier
from mkdocs_dossier.model.kinds import KINDS
from mkdocs_dossier.model.relation_kinds import RELATION_KINDS

SETTINGS = """\
title: Talks
kinds:
  militia: {record: actor, name: militia, plural: Militias, like: group, fields: {flag: Flag}}
  envoy: {record: actor, name: envoy, plural: Envoys, ftm: Person}
relations:
  tutor-of: {name: tutor of, inverse: taught by}
"""
CATALOGUE = """\
questions:
  routes: {name: Transport routes, question: Is a road to be opened?, was: [roads]}
  deaths: {name: Dead, question: How many died?}
  borders: {name: Borders, question: Where is the line to run?}
actors:
  northland: {kind: state, name: Northland}
  adams:
    kind: envoy
    name: Anna Adams
    names: [Adams]
    relations:
      - {kind: tutor-of, to: brown}
      - {kind: spokesperson-of, to: northland, start: 2020}
  brown: {kind: person, name: Boris Brown, relations: [{kind: ally-of, to: adams}]}
  guards: {kind: militia, name: Guards, fields: {flag: black}}
things:
  swan: {kind: ship, name: Swan, short: the Swan, relations: [{kind: owner-of, to: northland}, {kind: owner-of, to: nobody}]}
events:
  first:
    name: First talks
    kind: meeting
    date: 2021-06-01
    things: [swan]
    claims:
      - {id: open-2021, property: ROADS, value: wants it open, said_by: adams, to: [brown, northland]}
      - {id: five, property: dead, value: five, quantity: {exact: "5", unit: persons}}
    verdicts:
      transport Routes: {status: open, note: Nobody answers.}
  second:
    name: Second talks
    kind: meeting
    date: 2022-06-01
    claims:
      - {id: shut-2022, was: [shut], property: routes, value: wants it shut, said_by: adams, differs_from: [open-2021, gone]}
      - {id: six, property: deaths, value: almost six, quantity: {high: 6, unit: persons}}
      - {id: other, property: weather, value: fair, differs_from: shut}
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    root = tmp_path_factory.mktemp("dossier")
    (root / "seeds" / "catalogue").mkdir(parents=True)
    (root / "seeds" / "dossier.yaml").write_text(SETTINGS, encoding="utf-8")
    (root / "seeds" / "catalogue" / "all.yaml").write_text(CATALOGUE, encoding="utf-8")
    return mkdocs_dossier.open(root)


@pytest.fixture(scope="module")
def relations(project):
    return project.findings.relations


def test_questions_keep_the_order_of_the_file(project):
    assert list(project.loaded.dossier.questions) == ["routes", "deaths", "borders"]


def test_claims_answer_a_question_by_id_former_id_and_name_in_any_letters(relations):
    assert [each.id for each in relations.answers_to("routes")] == ["open-2021", "shut-2022"]
    assert [each.id for each in relations.answers_to("deaths")] == ["five", "six"]
    assert relations.answers_to("borders") == ()


def test_the_questions_name_is_the_heading_of_claims_and_verdicts(project):
    dossier = project.loaded.dossier
    assert [claim.property for claim in dossier.events["first"].claims] == ["Transport routes", "Dead"]
    assert list(dossier.events["first"].verdicts) == ["Transport routes"]
    assert dossier.origin("first", "verdicts", "Transport routes").line == 28
    assert dossier.question("TRANSPORT routes").id == "routes"
    assert dossier.question("weather") is None


def test_claims_differ_both_ways_and_only_from_claims_that_there_are(relations):
    assert [each.id for each in relations.differing("open-2021")] == ["shut-2022"]
    assert [each.id for each in relations.differing("shut-2022")] == ["open-2021", "other"]
    assert relations.differing("five") == ()
    assert relations.claim_by_id["shut"].id == "shut-2022"


def test_relations_are_read_from_both_ends_in_the_order_of_the_vocabulary(relations):
    def told(record):
        return [(each.words, each.other, each.holder) for each in relations.related(record)]

    assert told("adams") == [
        ("spokesperson of", "northland", "adams"),
        ("ally of", "brown", "brown"),
        ("tutor of", "brown", "adams"),
    ]
    assert told("brown") == [("ally of", "adams", "brown"), ("taught by", "adams", "adams")]
    assert told("northland") == [("owned by", "swan", "swan"), ("has as spokesperson", "adams", "adams")]
    assert told("swan") == [("owner of", "northland", "swan")]
    assert [event.id for event in relations.events_with("swan")] == ["first"]


def test_kinds_are_those_of_the_table_and_the_settings(project):
    dossier = project.loaded.dossier
    adams, guards = dossier.actors["adams"], dossier.actors["guards"]
    assert dossier.is_person(adams)
    assert not dossier.is_person(guards)
    assert dossier.kind_of(guards).plural == "Militias"
    assert dossier.kind_of(guards).icon == KINDS["group"].icon
    assert dossier.kind_of(guards).fields["flag"].name == "Flag"
    assert dossier.kind_of(dossier.events["first"]).name == "meeting"
    assert dossier.kind_of(dossier.things["swan"]).ftm == "Vessel"
    assert dossier.things["swan"].short_name == "the Swan"
    assert adams.short_name == "Anna Adams"


def test_numbers_are_exact_and_open_ends_unknown(project):
    claims = {claim.id: claim for event in project.loaded.dossier.events.values() for claim in event.claims}
    five, six = claims["five"].quantity, claims["six"].quantity
    assert (five.lowest, five.highest) == (Decimal(5), Decimal(5))
    assert (six.lowest, six.highest) == (None, Decimal(6))
    numbers = project.findings.numbers["deaths"]
    assert (numbers.total.lowest, numbers.total.highest, numbers.no_total) == (None, Decimal(11), "")


def test_both_tables_are_whole():
    assert all(
        kind.name and kind.plural and kind.icon and kind.ftm and kind.schema_org for kind in KINDS.values()
    )
    assert all(kind.name and kind.inverse for kind in RELATION_KINDS.values())
    assert {kind.id for kind in RELATION_KINDS.values() if kind.is_mutual} >= {"ally-of", "related-to"}
    assert json.loads(json.dumps([kind.name for kind in KINDS.values()]))
