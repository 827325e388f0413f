"""Whose statements the page of a state or body shows, and which claims a page leads to that are filed elsewhere."""

from __future__ import annotations

import re

import pytest

import mkdocs_dossier

CATALOGUE = """\
actors:
  northland: {kind: state, name: Northland}
  cabinet: {kind: public-body, name: Cabinet Office, part_of: northland}
  adams:
    kind: person
    name: Anna Adams
    occupancies: [{post: Minister, of: northland, start: 2020, end: 2022}]
  brown:
    kind: person
    name: Boris Brown
    occupancies: [{post: Spokesman, of: cabinet}]
places:
  route: {name: The old route, kind: route}
events:
  talks:
    name: Talks
    kind: meeting
    date: 2021-06-01
    claims:
      - {property: routes, value: wants it open, said_by: adams, about: route}
      - {property: routes, value: wants it shut, said_by: brown, about: [route, talks]}
      - {property: routes, value: says nothing, said_by: [adams, northland]}
      - {property: routes, value: wanted it open once, said_by: adams, date: 2024}
      - {property: routes, value: undecided, said_by: northland}
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    root = tmp_path_factory.mktemp("dossier")
    (root / "seeds" / "catalogue").mkdir(parents=True)
    (root / "seeds" / "dossier.yaml").write_text("title: Talks\n", encoding="utf-8")
    (root / "seeds" / "catalogue" / "all.yaml").write_text(CATALOGUE, encoding="utf-8")
    built = mkdocs_dossier.open(root).build()
    return {output.path: output.content.decode() for output in built.outputs}


def part(page, heading):
    """The lines of one part of a page."""
    return page.partition(f"## {heading}")[2].partition("\n## ")[0]


def test_a_state_has_what_its_office_holders_and_bodies_say_for_it(pages):
    stated = part(pages["actors/northland.md"], "What it and those who speak for it are reported to say")
    assert "**[Anna Adams](adams.md)**&#58; **Wants it open**" in stated
    assert "**[Boris Brown](brown.md)**&#58; **Wants it shut**" in stated
    assert "Undecided" in stated


def test_what_it_says_together_with_its_minister_is_its_own_and_stands_once(pages):
    assert pages["actors/northland.md"].count("Says nothing") == 1
    assert (
        "**[Anna Adams](adams.md), [Northland](northland.md)**&#58; **Says nothing**"
        in pages["actors/northland.md"]
    )
    alone = part(pages["actors/adams.md"], "What Anna Adams is reported to say")
    assert "Says nothing" in alone
    assert "<small>with" not in alone, "who speaks for a state speaks with nobody when both say it"


def test_what_is_said_after_an_office_ended_is_not_said_for_the_state(pages):
    assert "Wanted it open once" not in pages["actors/northland.md"]
    assert "Wanted it open once" in pages["actors/adams.md"]


def test_a_body_has_what_its_spokesman_says_and_not_what_the_state_says(pages):
    stated = part(pages["actors/cabinet.md"], "What it and those who speak for it are reported to say")
    assert "Wants it shut" in stated
    assert "Undecided" not in stated


def test_a_place_leads_to_the_claims_about_it(pages):
    claimed = part(pages["places/route.md"], "What is said of it")
    assert "On the page of [Talks](../events/talks.md)&#58;" in claimed
    address = re.search(r"\[Routes\]\(\.\./events/talks\.md#([\w-]+)\): \*\*Wants it open\*\*", claimed)[1]
    assert f'<span id="{address}"></span>**Wants it open**' in pages["events/talks.md"]
    assert "Undecided" not in claimed


def test_a_record_does_not_lead_to_itself(pages):
    assert "claims-elsewhere" not in pages["events/talks.md"]
