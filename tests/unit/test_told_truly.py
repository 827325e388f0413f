"""What pages say in their own voice follows from the data, once, in whole sentences."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import mkdocs_dossier

PICTURE = Path(__file__).parents[1] / "dossier/seeds/images/ferry.png"

CATALOGUE = """\
actors:
  northland:
    kind: state
    name: Northland
  adams:
    kind: person
    name: Anna Adams
    occupancies: [{post: Minister, of: northland, start: 2020, end: 2021}]
things:
  heron: {kind: ship, name: Grey Heron, images: [{file: heron.png, alt: A ship, credit: unknown}]}
events:
  seizure:
    name: Seizure
    kind: seizure
    date: 2021-06-01
    things: [heron]
    quotes: [{speaker: adams, cite: {source: one, quote: "we have nothing to add to this"}}]
    claims:
      - {property: cargo, value: 600 tons, said_by: adams, cite: {source: one, quote: "six hundred tons were on board"}}
      - {property: cargo, value: 600 tons, cite: {source: two, quote: "there were six hundred tons in it"}}
      - {property: port, value: Elm, cite: {source: one, quote: "she was taken to the port of Elm"}}
      - {property: port, value: Elmhaven, cite: {source: two, quote: "she lies in Elmhaven since then"}}
    verdicts:
      cargo: {status: accepted, note: Both say so.}
      port: {status: accepted, note: One name is the older one.}
  bare: {name: Bare, kind: seizure, date: 2021-06-02}
"""
ARTICLE = """\
---
title: Article {name}
publisher: Paper {name}
{more}published: 2021-06-03
language: en
rights: {rights}
covers: [{{event: seizure, role: report}}, {{event: bare, role: report}}]
---
{body}
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    root = tmp_path_factory.mktemp("dossier")
    for folder in ("catalogue", "images", "articles"):
        (root / "seeds" / folder).mkdir(parents=True)
    shutil.copyfile(PICTURE, root / "seeds/images/heron.png")
    (root / "seeds/dossier.yaml").write_text("title: Ships\nrights: open\n", encoding="utf-8")
    (root / "seeds/catalogue/all.yaml").write_text(CATALOGUE, encoding="utf-8")
    texts = {
        "one": "Adams said six hundred tons were on board. She said: “we have nothing to add to this”.\n\nYesterday she was taken to the port of Elm.",
        "two": "According to papers there were six hundred tons in it; she lies in Elmhaven since then.",
    }
    for name, body in texts.items():
        more = "agency: Harbour Agency\n" if name == "two" else ""
        text = ARTICLE.format(name=name, body=body, rights="open", more=more)
        (root / f"seeds/articles/{name}.md").write_text(text, encoding="utf-8")
    digest = ARTICLE.format(name="three", body="In our words.", rights="quote", more="")
    (root / "seeds/articles/three.md").write_text(digest, encoding="utf-8")
    built = mkdocs_dossier.open(root).build()
    assert not [each for each in built.diagnostics if each.severity.name == "ERROR"], built.diagnostics
    texts = {each.path: each.content.decode() for each in built.outputs if each.path.endswith(".md")}
    return {path: text.replace("\u00a0", " ") for path, text in texts.items()}


def test_sources_agree_where_one_value_is_claimed_in_several_accounts(pages):
    cargo, _, port = pages["events/seizure.md"].partition("One name is the older one.")
    assert "**Sources agree.** Both say so." in cargo
    assert "**Accepted.** One name is the older one." in pages["events/seizure.md"]
    assert "Sources agree" not in port


def test_an_event_leads_to_the_things_that_it_is_about(pages):
    assert "About\n:   [Grey Heron](../things/heron.md)" in pages["events/seizure.md"]
    assert "About\n" not in pages["events/bare.md"]


def test_words_that_stand_nowhere_else_on_the_page_are_not_folded_away(pages):
    page = pages["events/seizure.md"]
    assert "## What was said" in page
    assert 'id="words"' not in page


def test_contents_of_one_line_are_none(pages):
    assert "On this page" in pages["events/seizure.md"]
    assert "On this page" not in pages["events/bare.md"]


def test_a_picture_of_unknown_hand_says_so_in_a_sentence(pages):
    assert "Whose picture it is, is not known." in pages["things/heron.md"]


def test_what_the_lead_says_is_no_fact_again(pages):
    assert "Ship." in pages["things/heron.md"]
    assert "Kind\n:" not in pages["things/heron.md"]


def test_an_office_that_ended_is_told_as_one(pages):
    assert "Person, formerly: Minister, [Northland](northland.md)." in pages["actors/adams.md"]


def test_a_heading_does_not_need_the_article_of_a_name(pages):
    assert "## What it and those who speak for it are reported to say" in pages["actors/northland.md"]


def test_what_stands_beside_a_paragraph_is_told_where_something_does(pages):
    assert "Beside a paragraph" in pages["sources/one.md"]
    assert "Beside a paragraph" not in pages["sources/three.md"]


def test_an_agencys_text_says_whose_it_is_at_once(pages):
    line = "<bdi>Paper two</bdi> · <bdi>credited to Harbour Agency</bdi> · <bdi>author unknown</bdi>"
    assert line in pages["sources/two.md"]
