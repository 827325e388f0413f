"""Labels lie on no other label, whatever the events, actors and places are called and wherever they lie."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import combinations
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_dossier.render.figures.boxes import Box
from mkdocs_dossier.render.figures.map import MapPlace, draw_map, map_layout
from mkdocs_dossier.render.figures.measure import fitted, text_width
from mkdocs_dossier.render.figures.network import Edge, Node, network_layout
from mkdocs_dossier.render.figures.svg import element
from mkdocs_dossier.render.figures.timeline import TimelineItem, timeline, timeline_layout

WORDS = [
    "meeting",
    "of",
    "the",
    "foreign",
    "ministers",
    "border",
    "clash",
    "Sochi",
    "cease-fire",
    "agreement",
    "İstanbul",
    "Երևան",
    "Москва",
]
WIDTHS = (328.0, 680.0)


def title(random):
    return " ".join(random.choice(WORDS) for _ in range(random.randint(1, 9)))


def events(random, count):
    made = []
    for index in range(count):
        first = int(random.expovariate(1 / 900)) if random.random() < 0.8 else random.randint(0, 12_000)
        last = first + random.choice((0, 0, 0, 1, 30, 365, 4000))
        parent = f"e{random.randrange(index)}" if index and random.random() < 0.3 else ""
        sure = (first, last) if random.random() < 0.6 else (None, None)
        made.append(
            TimelineItem(
                f"e{index}",
                title(random),
                "",
                first,
                last,
                *sure,
                important=random.random() < 0.2,
                parent=parent,
            )
        )
    return made


def overlapping(boxes):
    ordered = sorted(boxes, key=lambda box: box.left)
    return [(a, b) for a, b in combinations(ordered, 2) if a.grown(-0.01).overlaps(b.grown(-0.01))]


@pytest.mark.parametrize("count", [5, 50, 200])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("seed", range(3))
def test_no_label_of_a_timeline_lies_on_another(count, width, seed):
    layout = timeline_layout(events(Random(seed), count), width)  # noqa: S311
    assert len(layout.placed) == count
    boxes = [Box(each.label_x, each.top + 2, each.label_right, each.top + 16) for each in layout.placed]
    assert overlapping(boxes) == []
    assert all(box.left >= 0 and box.right <= width for box in boxes)
    bars = [Box(each.left, each.top + 18, each.right, each.top + 25) for each in layout.placed]
    assert overlapping([*boxes, *bars]) == []
    assert all(bar.left >= -0.01 and bar.right <= width + 0.01 for bar in bars)
    assert all(bar.bottom <= layout.height for bar in bars)


@pytest.mark.parametrize("count", [2, 36, 300])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_label_of_a_network_lies_on_another_or_on_a_node(count, width):
    random = Random(count)  # noqa: S311
    nodes = [Node(f"a{index}", title(random), random.randint(1, 50)) for index in range(count)]
    pairs = sorted({tuple(sorted(random.sample(range(count), 2))) for _ in range(count * 2)})
    edges = [Edge(f"a{a}", f"a{b}", random.randint(1, 9), "") for a, b in pairs]
    layout = network_layout(nodes, edges, width)
    discs = [Box(x - r, y - r, x + r, y + r) for x, y, r in layout.places.values()]
    boxes = [label.box for _, label in layout.labels.values()]
    assert len(boxes) == len(discs) == count
    assert overlapping(boxes) == []
    assert not [1 for box in boxes for disc in discs if box.overlaps(disc)]
    assert overlapping(discs) == []
    assert all(
        box.left >= 0 and box.right <= width and box.top >= 0 and box.bottom <= layout.height for box in boxes
    )
    assert all(disc.left >= 0 and disc.right <= width and disc.bottom <= layout.height for disc in discs)


@pytest.mark.parametrize("count", [1, 5, 20, 200])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_label_of_a_map_lies_on_another_or_on_a_mark(count, width):
    random = Random(count)  # noqa: S311
    precisions = ("exact", "city", "region", "country", "")
    places = [
        MapPlace(
            f"p{index}", title(random), random.gauss(40, 2), random.gauss(45, 3), random.choice(precisions)
        )
        for index in range(count)
    ]
    layout = map_layout(places, width)
    boxes = [label.box for _, label in layout.labels.values()]
    assert len(boxes) == count
    assert overlapping(boxes) == []
    assert all(box.left >= 0 and box.right <= width and box.bottom <= layout.height for box in boxes)
    marks = [layout.discs[each.id] for each in places if each.precision not in {"region", "country"}]
    discs = [Box(x - r, y - r, x + r, y + r) for x, y, r in marks]
    assert not [1 for box in boxes for disc in discs if box.overlaps(disc)]


@example("0000000\x1f0", 66.0)
@given(st.text(max_size=60), st.floats(20, 400))
def test_a_fitted_label_fits(words, room):
    cut = fitted(words, 12, room)
    assert text_width(cut, 12) <= room or cut == "…"
    assert cut == words or cut.endswith("…")


@given(st.text(max_size=80))
def test_whatever_a_title_is_the_figure_is_well_formed_and_says_it(words):
    drawn = timeline([TimelineItem("e", words, "1 May", 5, 9, href="x")], 330, title=words)
    shown = ET.fromstring(drawn).find("{http://www.w3.org/2000/svg}title").text or ""  # noqa: S314
    kept = "".join(sign for sign in words if sign.isalnum())
    assert "".join(sign for sign in shown if sign.isalnum()) == kept
    assert "\n" not in drawn
    assert not set("{}[]*`") & set(drawn)


@given(st.text(max_size=40))
def test_an_attribute_can_not_be_left(words):
    assert ET.fromstring(element("g", {"aria-label": words})).keys() == ["aria-label"]  # noqa: S314


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(
            st.floats(-90, 90),
            st.floats(-180, 180),
            st.sampled_from(["exact", "city", "region", "country", ""]),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_any_places_make_a_map(spots):
    places = [MapPlace(f"p{index}", f"Place {index}", *spot) for index, spot in enumerate(spots)]
    drawn = draw_map(places, 330)
    root = ET.fromstring(drawn)  # noqa: S314
    shown = {each.get("data-id") for each in root.iter() if each.get("data-id")}
    beyond = {each.id for each in places if abs(each.latitude) >= 84}
    assert {each.id for each in places} - beyond <= shown


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(-700_000, 900_000), st.integers(0, 200_000)), min_size=1, max_size=30))
def test_any_dates_make_a_timeline(spans):
    items = [
        TimelineItem(f"e{i}", "Event", "", first, first + length) for i, (first, length) in enumerate(spans)
    ]
    layout = timeline_layout(items, 330)
    assert len(layout.placed) == len(items)
    for a, b in combinations(layout.placed, 2):
        if a.item.earliest < b.item.earliest and a.item.latest == a.item.earliest:
            assert a.left <= b.left + 6
