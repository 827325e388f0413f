"""Figures as pages hold them: what stands below each drawing, and lanes for the actors that matter most."""

from __future__ import annotations

import re

import pytest

import mkdocs_dossier
from mkdocs_dossier.pages.parts.figures import Drawing, framed
from small_dossier import make_minimal_dossier
from whole import ROOT, built

pytestmark = pytest.mark.thorough

FRAMED = re.compile(r'<div class="df-(wide|narrow)"><div class="df-box">(.*?</div>.*?)</div>', re.DOTALL)
KINDS = ("accord", "ambush", "inquiry", "protest", "strike", "summit", "talks")


def drawings(text, kind):
    """By width, of the first figure of a kind: the drawing and the note below it."""
    start = text.index(f'data-figure="{kind}"')
    found = {}
    for size, inner in FRAMED.findall(text[start:])[:2]:
        svg, _, rest = inner.partition("</svg>")
        found[size] = svg, re.sub("<[^>]+>", "", rest)
    return found


def page(build, path):
    return next(item.content.decode() for item in build.outputs if item.path == path)


def crowd(root, actors, events, places=0, *, together=2):
    """A dossier with many records: every event has some actors in turn, the first actor is in all of them."""
    make_minimal_dossier(root)
    lines = ["actors:"]
    lines += [f"  a{index}: {{kind: state, name: Land {index}}}" for index in range(actors)]
    lines.append("events:")
    for index in range(events):
        taking_part = dict.fromkeys([0, *((index * together + each) % actors for each in range(together))])
        roles = ", ".join(f"{{actor: a{each}, role: party}}" for each in taking_part)
        lines += [
            f"  e{index}:",
            f"    {{name: Event {index}, kind: {KINDS[index % 7]}, date: {1990 + index % 30}-0{index % 9 + 1}-11,",
            f"     participants: [{roles}]}}",
        ]
    lines.append("places:")
    lines += [
        f"  p{index}: {{name: Place {index}, coordinates: [{30 + index % 9}, {40 + index // 9}], precision: city}}"
        for index in range(places)
    ]
    catalogue = next((root / "seeds" / "catalogue").glob("*.yaml"))
    (catalogue.parent / "crowd.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return mkdocs_dossier.open(root).build()


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    return crowd(tmp_path_factory.mktemp("many"), 50, 200, 60)


def test_a_note_stands_below_the_drawing_that_it_is_true_of():
    block = framed("map", Drawing("<svg>1</svg>", "3 of 9 <places>"), Drawing("<svg>2</svg>"))
    assert block.count("dossier-caption") == 1
    assert "<svg>1</svg></div><p" in block
    assert "&lt;places" in block or "&#60;places" in block
    assert "df-small" in framed("map", Drawing("<svg/>"))


def test_each_drawing_of_a_network_says_how_many_actors_it_shows(many):
    counts = {}
    for size, (svg, note) in drawings(page(many, "network.md"), "network").items():
        counts[size] = svg.count('role="link"')
        assert note == f"The {counts[size]}\u00a0of 50 that have most ties."
    assert 5 < counts["narrow"] < counts["wide"] <= 30


def test_each_drawing_of_a_map_says_how_many_names_it_has(many):
    found = drawings(page(many, "map.md"), "map")
    assert found["wide"][1] == "40 of 60 places have their name here; the table has all."
    assert found["narrow"][1] == "16 of 60 places have their name here; the table has all."
    assert found["narrow"][0].count(">Place ") == 16


def test_a_drawing_that_shows_all_says_nothing_of_it():
    for kind, path in (("timeline", "timeline.md"), ("map", "map.md")):
        assert {note for _, note in drawings(page(built(ROOT), path), kind).values()} == {""}


def test_lanes_of_many_events_hold_some_of_each_actor_and_say_so(many):
    text = page(many, "timeline.md")
    assert {note[:9] for _, note in drawings(text, "timeline").values()} == {"24 of 201"}
    section = text[text.index("## By actor") :]
    headings = re.findall(r"^### \[(.+?)\]\(actors/(\w+)\.md\)", section, re.MULTILINE)
    assert len(headings) == 6
    assert headings[0] == ("Land 0", "a0")
    listed = re.findall(r"^- \*.*?\]\(events/(\w+)\.md\) .*party", section, re.MULTILINE)
    assert len(listed) == 6 * 8
    for svg, _ in drawings(section, "timeline").values():
        assert sorted(re.findall(r'data-id="(e\d+)"', svg)) == sorted(listed)
        assert re.findall(r'data-id="(a\d+)"', svg) == [name for _, name in headings]
        assert "8 of 200 events" in svg
    assert "192\u00a0more events on the page of [Land 0](actors/a0.md)." in section


def test_an_event_stands_in_the_lane_of_everyone_who_took_part():
    section = page(built(ROOT), "timeline.md").partition("## By actor")[2]
    for name in ("putin", "aliyev", "pashinyan"):
        lines = section.partition(f"(actors/{name}.md)")[2].partition("\n### ")[0]
        assert "(events/sochi-2022.md)" in lines
    svg, _ = drawings(section, "timeline")["wide"]
    assert svg.count('data-id="sochi-2022"') == 3
    assert svg.count('data-id="ceasefire-2020"') == 3


def test_there_are_no_lanes_where_hardly_anybody_took_part_in_anything(tmp_path):
    build = crowd(tmp_path, 3, 2)
    text = page(build, "timeline.md")
    assert "By actor" not in text
    assert "by-actor" not in text


def test_lists_by_kind_do_not_say_it_again():
    text = page(built(ROOT), "events/index.md")
    by_date, by_kind = text.split("## By kind")
    assert "<small>meeting" in by_date
    assert "<small>meeting" not in by_kind
    assert "../places/" not in by_kind
    assert set(re.findall(r"\]\(([\w-]+\.md)\)", by_date)) == set(re.findall(r"\]\(([\w-]+\.md)\)", by_kind))
