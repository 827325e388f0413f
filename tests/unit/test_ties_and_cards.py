"""Who has to do with whom, and what stands in a page for previews and filters."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

import mkdocs_dossier
from mkdocs_dossier.analyse.network import find_ties
from mkdocs_dossier.export.cards import EXPORT, piece_of, pieces, preview_cards
from mkdocs_dossier.load.site_config import load_site_config
from mkdocs_dossier.model.evidence import NamePlace
from mkdocs_dossier.model.named import Namings
from mkdocs_dossier.model.pages import Urls
from mkdocs_dossier.model.ties import Tie
from mkdocs_dossier.render.data_block import data_block, inert_json
from small_dossier import make_dossier
from whole import TARN, built

HOSTILE = "</div><script>'x' {{ y }} [[z]] `q` *b* \u2028 & \"d\""


def namings(*named):
    places = {}
    for record, source, paragraph in named:
        by_source = places.setdefault(record, {})
        by_source[source] = (*by_source.get(source, ()), NamePlace(paragraph, 0))
    return Namings(frozenset({"morning-post", "evening-star"}), places)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return make_dossier(tmp_path_factory.mktemp("lake"))


@pytest.fixture(scope="module")
def dossier(root):
    return mkdocs_dossier.open(root).loaded.dossier


def block(text, name):
    found = re.search(rf"<div class=\"{name}\" hidden data-json='([^']*)'></div>", text)
    return json.loads(found[1]) if found else None


def test_ties_count_events_and_paragraphs(dossier):
    named = [
        ("nora-lind", "morning-post", 1),
        ("nora-lind", "morning-post", 1),
        ("westerby-council", "morning-post", 1),
        ("westerby-council", "evening-star", 1),
        ("nora-lind", "evening-star", 1),
        ("lake-ost", "morning-post", 1),
        ("nora-lind", "morning-post", 2),
    ]
    ties = find_ties(dossier, namings(*named))
    assert ties == (Tie("nora-lind", "westerby-council", 0, 2, 2),)
    assert find_ties(dossier, namings(*reversed(named))) == ties
    assert find_ties(dossier, namings()) == ()


def test_data_in_a_page_is_inert_and_whole():
    value = {"a": [HOSTILE, 1, ["", HOSTILE]], HOSTILE: {"b": HOSTILE}}
    written = inert_json(value)
    assert json.loads(written) == value
    assert not set("<>&'`*_\u2028") & set(written)
    assert "{{" not in written
    assert "[[" not in written
    assert block(data_block("x", value), "x") == value


def test_every_record_with_a_page_has_a_card(dossier):
    cards = preview_cards(dossier)
    assert set(cards) == set(dossier.records) - set(dossier.terms)
    assert cards["nora-lind"] == ("person", "Nora Lind", "", "Mayor of Westerby.")
    assert cards["spill-2021"] == ("accident", "Spill of 2021", "4\u00a0May 2021")
    assert cards["evening-star"] == ("source", "A star & a <question>", "Evening Star, 6\u00a0May 2021")


def test_cards_come_in_pieces_told_by_the_id(dossier, monkeypatch):
    monkeypatch.setattr("mkdocs_dossier.export.cards.PIECE", 2)
    count = pieces(dossier)
    assert count > 1
    site = built(TARN).site
    found = {}
    for file in EXPORT.build(replace(site, dossier=dossier)):
        number, cards = re.fullmatch(r"dossierCards\((\d+),(.*)\);\n", file.content().decode()).groups()
        assert file.path == f"assets/dossier/cards/c{number}.js"
        for record_id, card in json.loads(cards).items():
            assert piece_of(record_id, count) == int(number)
            found[record_id] = tuple(card)
    assert found == preview_cards(dossier)


def test_filters_find_kinds_actors_and_days():
    build = built(TARN)
    text = next(item.content.decode() for item in build.outputs if item.path == "events/index.md")
    facets = block(text, "dossier-facets")
    kind, actors, first, last = facets["ferry-incident"]
    kinds, names = (
        dict(re.findall(r'<option value="(\d+)">(.*?)</option>', select))
        for select in re.findall("<select.*?</select>", text)
    )
    assert kinds[str(kind)] == "collision"
    assert [names[str(number)] for number in actors] == ["Vellmark", "Qasria"]
    assert (first, last) == ("2031-03-01", "2031-03-31")
    assert facets["tarn-dispute"][3] == ""


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("written", "way"),
    [("", "spill-2021/"), ("use_directory_urls: false\n", "spill-2021.html")],
)
def test_figures_link_as_the_site_is_built(tmp_path, written, way):
    root = make_dossier(tmp_path)
    file = root / "mkdocs.yml"
    file.write_text(file.read_text(encoding="utf-8") + written, encoding="utf-8")
    assert load_site_config(root).urls.folders is not bool(written)
    outputs = {item.path: item.content.decode() for item in mkdocs_dossier.open(root).build().outputs}
    assert f'xlink:href="{way}"' in outputs["events/index.md"]
    other = {
        item.path: item.content.decode()
        for item in mkdocs_dossier.open(root).build(urls=Urls(bool(written))).outputs
    }
    assert other["events/index.md"] != outputs["events/index.md"]
