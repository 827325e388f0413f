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
        place = f"place: p{index % places}, " if places else ""
        roles = ", ".join(f"{{actor: a{each}, role: party}}" for each in taking_part)
        lines += [
            f"  e{index}:",
            f"    {{name: Event {index}, kind: {KINDS[index % 7]}, date: {1990 + index % 30}-0{index % 9 + 1}-11,",
            f"     {place}participants: [{roles}]}}",
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


def test_a_map_says_how_many_names_it_has_no_room_for(tmp_path):
    text = page(crowd(tmp_path, 2, 320, 320), "map.md")
    svg, note = drawings(text, "map")["wide"]
    shown = re.findall(r"<a [^>]*data-id=[^>]*>(.*?)</a>", svg)
    unnamed = sum("<text" not in inner for inner in shown)
    assert len(shown) == 120
    assert 0 < unnamed < 120
    assert "The map shows the 120 of 321 places where most happened." in note.replace("\u00a0", " ").replace(
        "&#160;", " "
    )
    assert re.search(rf"{unnamed}(\u00a0|&#160;)places have no name", note)
    assert ('class="dossier-controls df-zoom"' in text) is ("for want of room" in text)
    assert "for want of room" in text


def test_a_drawing_that_shows_all_says_nothing_of_it():
    for kind, path in (("timeline", "events/index.md"), ("map", "map.md")):
        text = page(built(ROOT), path)
        assert drawings(text, kind)["wide"][1] == ""
        assert "for want of room" not in text
        assert "df-zoom" not in text


def test_of_many_events_some_are_drawn_and_all_are_counted_and_listed(many):
    text = page(many, "events/index.md")
    for svg, note in drawings(text, "timeline").values():
        assert note.startswith("24 of 201 dated events")
        assert len(re.findall(r'data-id="[\w-]+"', svg)) == 24
        columns = re.findall(r'aria-label="[^"]*: (\d+)(?: |\u00a0|&#160;)events?"', svg)
        assert sum(map(int, columns)) == 201
    listed = re.findall(r"^ *- \*.*?\]\(([\w-]+)\.md\)", text, re.MULTILINE)
    assert len(listed) == 201


def test_the_list_of_events_has_a_sentence_for_each_and_the_kinds_in_a_fold():
    text = page(built(ROOT), "events/index.md")
    by_date, by_kind = text.split("By kind")
    told = r'^- \*.*\]\(sochi-2022\.md\).*<span class="dossier-told">(.+)</span>$'
    first = re.search(told, by_date, re.MULTILINE)[1]
    summary = mkdocs_dossier.open(ROOT).site.dossier.events["sochi-2022"].summary
    assert summary.startswith(first.replace("\\", ""))
    assert first.count(". ") == 0
    assert "<small>meeting" in by_date
    assert "<small>meeting" not in by_kind
    assert "../places/" not in by_kind
    assert set(re.findall(r"\]\(([\w-]+\.md)\)", by_date)) == set(re.findall(r"\]\(([\w-]+\.md)\)", by_kind))


def test_the_former_address_of_the_timeline_leads_to_the_events():
    text = page(built(ROOT), "timeline.md")
    assert "(events/index.md)" in text
    assert 'moved: "../events/"' in text
