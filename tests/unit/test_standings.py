"""How values stand to each other: one table of words, and pages that count and show each kind as what it is."""

from __future__ import annotations

import html
import json
import re
import shutil
from collections import Counter

import pytest
import yaml

import mkdocs_dossier
from book_texts import book_data
from mkdocs_dossier.book.selection import select
from mkdocs_dossier.model.standings import ALONE, CONTESTED, ORDER, STANDINGS, UNDECIDED, VerdictStatus
from whole import ROOT, TARN, built

PACKAGE = ROOT / "generator" / "mkdocs_dossier"

NAMED = re.compile(
    r"\b(?:conflict\w*|contested|differ\w*|accepted|undecided|disputed|no verdict)\b", re.IGNORECASE
)
"""Words by which verdicts could be told apart."""

OTHERWISE = {
    "_macros.md.jinja": r"differs from %\(answers\)s|told differently; undecided; agreed",
    "home.md.jinja": "if undecided",
    "brief.typ": r'in \("conflict", "differ"\)|id == "conflict"',
    "claims.typ": r"differs from %\(answers\)s",
    "wording.md.jinja": "contested wording|named differently",
    "_disputes.md.jinja": "differs from|the definitions differ|different things",
    "disputes.md.jinja": "tell differently",
    "positions.md.jinja": "differs from",
}
"""Where such a word is about something else: a name of a page or a section, a legend of signs, an id in code."""


def test_no_template_names_a_verdict_in_words_of_its_own():
    assert PACKAGE.samefile(mkdocs_dossier.__path__[0])
    found = {}
    for file in (*PACKAGE.glob("templates/*"), *PACKAGE.glob("book/templates/*.typ")):
        text = file.read_text(encoding="utf-8")
        if file.name == "style.typ":  # looks by role; no letter of them is printed
            text = text.replace(text[text.index("#let standing-looks") : text.index("\n)\n")], "")
        text = re.sub(OTHERWISE.get(file.name, "$^"), "", text, flags=re.IGNORECASE)
        text = re.sub(r"(?:line\.|place\.|scene\.|\()contested\b", "", text)  # the field, not a word
        if words := NAMED.findall(text):
            found[file.name] = words
    assert found == {}


def test_the_words_of_a_verdict_stand_in_one_file():
    labels = [each.label for each in (*ORDER, CONTESTED) if " " in each.label]
    assert len(labels) > 2
    for label in labels:
        files = [
            file.name
            for file in PACKAGE.rglob("*.*")
            if file.suffix not in (".pyc", ".pot", ".po") and label.encode() in file.read_bytes()
        ]
        assert files == ["standings.py"], label


def test_every_status_has_words_and_a_sign_of_its_own():
    assert set(STANDINGS) == set(VerdictStatus)
    shown = [*(each for each in ORDER if each is not ALONE), CONTESTED]
    for part in ("id", "label", "short", "sentence", "sign"):
        values = [getattr(each, part) for each in shown]
        assert all(values)
        assert len(set(values)) == len(values), part
    for status, each in STANDINGS.items():
        assert each.status is status
        assert each.id == status.value


@pytest.fixture(scope="module")
def every_kind(tmp_path_factory):
    """The Tarn dossier, whose ferry incident has a question of each kind."""
    root = tmp_path_factory.mktemp("kinds") / "tarn"
    shutil.copytree(TARN, root)
    (root / "seeds" / "catalogue" / "kinds.yaml").write_text(
        yaml.safe_dump(
            {
                "events": {
                    "kinds": {
                        "name": "An event of all kinds",
                        "kind": "test",
                        "date": "unknown",
                        "claims": [
                            {"property": name, "value": value}
                            for name in ("a conflict", "a difference", "a gap", "a fact", "a riddle")
                            for value in ("one", "two")
                        ]
                        + [
                            {"property": "a single", "value": "one"},
                            {"property": "a single", "value": "One"},
                        ],
                        "verdicts": {
                            "a conflict": {"status": "conflict", "note": "N1."},
                            "a difference": {"status": "differ", "note": "N2."},
                            "a gap": {"status": "open", "note": "N3."},
                            "a fact": {"status": "accepted", "note": "N4."},
                        },
                    }
                }
            }
        ),
        encoding="utf-8",
    )
    return root


@pytest.mark.thorough
def test_each_question_is_shown_as_what_it_is(every_kind):
    made = mkdocs_dossier.open(every_kind).build()
    files = {
        item.path: item.content.decode() for item in made.outputs if item.path.endswith((".md", ".json"))
    }
    page = files["events/kinds.md"]
    for status, name in (
        ("conflict", "a conflict"),
        ("differ", "a difference"),
        ("open", "a gap"),
        ("accepted", "a fact"),
    ):
        part = page[page.index(f"### {name.capitalize()}") :].split("\n###")[0]
        standing = STANDINGS[VerdictStatus(status)]
        assert f"**{standing.label}.**" in part
        assert f'aria-hidden="true">{standing.sign}</span>' in html.unescape(part)
        assert f"\n{{ .dossier-verdict .dossier-{status} }}\n" in part
    riddle = page[page.index("### A riddle") :].split("\n###")[0]
    assert f"**{UNDECIDED.label}.**" in riddle
    assert "onflict" not in riddle
    assert "dossier-verdict" not in page[page.index("### Said in one voice") :].split("\n## ")[0]
    overview = files["who-says-what.md"]
    for standing in ORDER:
        part = overview.partition(f"{standing.label} {{ #{standing.id} ")[2].split("\n## ")[0]
        assert bool(part) == (standing is not ALONE), standing.id
    assert "One\n" not in overview
    home = files["index.md"]
    shown = home[home.index("{ #disputes }") :].split("\n## ")[0]
    titles = re.findall(r"^### .*?\[([^\]]*)\]", shown, re.MULTILINE)
    assert {"A conflict", "A difference", "A gap"} <= set(titles)
    assert titles.index("A gap") > max(map(titles.index, ("A conflict", "A difference"))), "graver ones first"
    assert not {"A fact", "A single"} & set(titles)
    data = json.loads(files["data/dossier.json"])
    assert [each["status"] for each in data["verdict_statuses"]] == [status.value for status in VerdictStatus]
    assert {each["status"] for each in data["claims"] if each["property"] == "a riddle"} == {None}


@pytest.mark.thorough
@pytest.mark.parametrize("root", [ROOT, TARN])
def test_every_question_but_single_voices_stands_once_among_the_disputes(root):
    made = built(root)
    asked = {
        (record.id, name): record.standing(name)
        for record in made.project.loaded.dossier.catalogue.values()
        for name in {claim.property for claim in record.claims}
    }
    wanted = Counter(standing.id for standing in asked.values() if standing is not ALONE)
    page = next(item for item in made.outputs if item.path == "who-says-what.md").content.decode()
    lead = page[: page.index("{ .dossier-lead }")]
    assert re.search(r"(\d+)\u00a0question", lead)[1] == str(wanted.total())
    for each in STANDINGS.values():
        part = page.partition(f"{each.label} {{ #{each.id} ")[2].split("\n## ")[0]
        set_out, lines = part.count("### "), part.count("\n:   ") - part.count('class="dossier-answers')
        shown = set_out if each.status in (VerdictStatus.CONFLICT, VerdictStatus.DIFFER) else lines
        assert shown == wanted[each.id], each.id


@pytest.mark.thorough
def test_a_contested_place_is_no_conflict_of_sources():
    site = built(TARN).project.site
    chosen = select(site, ())
    data = book_data(site, chosen)
    places = next(item for item in data["chapters"] if item["kind"] == "places")["entries"]
    lake = next(item for item in places if item["id"] == "lake-tarn")
    assert lake["entry"]["contested"]["standing"]["label"] == CONTESTED.label
    page = next(item for item in built(TARN).outputs if item.path == "places/lake-tarn.md").content.decode()
    assert f"**{CONTESTED.label}.**" in page
    assert f">{CONTESTED.sign}</span>" in page
    assert "{ .dossier-verdict .dossier-contested }" in page
    assert STANDINGS[VerdictStatus.CONFLICT].label not in page
