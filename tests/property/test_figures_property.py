"""Labels lie on no other label, whatever the events, actors and places are called and wherever they lie."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import combinations
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_dossier.languages.territories import countries
from mkdocs_dossier.render.figures.boxes import Box
from mkdocs_dossier.render.figures.map import MapPlace, draw_map, map_layout
from mkdocs_dossier.render.figures.map_window import map_window, near_and_far
from mkdocs_dossier.render.figures.measure import fitted, text_width
from mkdocs_dossier.render.figures.network import Edge, Node, network_layout
from mkdocs_dossier.render.figures.svg import Sheet, element
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
MAPS = (340.0, 880.0)
PRECISIONS = ("exact", "city", "region", "country", "")


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
                "10 November 2021",
                first,
                last,
                *sure,
                beside=random.choice(("", "10 Nov 2021")),
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
def test_no_word_of_a_timeline_lies_on_another_and_none_is_cut_off(count, width, seed):
    layout = timeline_layout(events(Random(seed), count), width)  # noqa: S311
    assert len(layout.placed) == count
    labels = [
        Box(each.label_x, each.label_y - 11, each.label_right, each.label_y + 3) for each in layout.placed
    ]
    dates = [
        Box(each.beside_x, each.middle - 5, each.beside_right, each.middle + 6) for each in layout.placed
    ]
    marks = [
        Box(mark.left, each.middle - 5.5, mark.right, each.middle + 5.5)
        for each in layout.placed
        for mark in each.marks
    ]
    frame = Box(-0.01, layout.top, width + 0.01, layout.bottom)
    assert overlapping([*labels, *dates]) == []
    assert all(box.within(frame) for box in (*labels, *dates) if box.right > box.left)
    assert all(mark.bottom <= layout.bottom for mark in marks)
    assert not [1 for mark in marks for box in labels if mark.grown(-0.5).overlaps(box)]
    assert not [
        1 for mark in marks for box in dates if box.right > box.left and mark.grown(-0.5).overlaps(box)
    ]


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


def labels_of(layout):
    named = (*layout.names.values(), *layout.states, *layout.doubt_names)
    return [name.label.box for name in named]


def hold_to(places, width):
    """No two labels overlap, none is cut, none lies on a mark that is drawn; and what is drawn is well-formed."""
    near, far = near_and_far(places, width)
    assert sorted(place.id for place in (*near, *far)) == sorted(place.id for place in places)
    view = map_window(near, width)
    layout = map_layout(near, view, countries=countries("en"))
    boxes = labels_of(layout)
    assert overlapping(boxes) == []
    assert all(box.within(Box(0, 0, width, view.height)) for box in boxes)
    spots = [layout.discs[each.id] for each in near if each.id in layout.discs and not each.is_area]
    discs = [Box(x - r, y - r, x + r, y + r) for x, y, r in spots]
    assert not [1 for box in boxes for disc in discs if box.overlaps(disc)]
    root = ET.fromstring(draw_map(near, view, Sheet(680, "k"), far=far, countries=countries("en")).svg)  # noqa: S314
    shown = {each.get("data-id") for each in root.iter() if each.get("data-id")}
    assert shown == {place.id for place in places}
    return layout


@pytest.mark.parametrize("count", [1, 5, 20, 200])
@pytest.mark.parametrize("width", MAPS)
def test_no_label_of_a_map_lies_on_another_or_on_a_mark(count, width):
    random = Random(count)  # noqa: S311
    places = [
        MapPlace(
            f"p{index}",
            title(random),
            random.gauss(40, 2),
            random.gauss(45, 3),
            random.choice(PRECISIONS),
            events=random.choice((0, 1, 1, 3, 40)),
            extent=random.random() < 0.2,
            between=frozenset({"AM", "AZ"}) if random.random() < 0.05 else frozenset(),
            contested=random.random() < 0.2,
        )
        for index in range(count)
    ]
    layout = hold_to(places, width)
    assert len(layout.names) >= min(count, 8)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.text(max_size=30),
            st.floats(-90, 90),
            st.floats(-180, 180),
            st.sampled_from(PRECISIONS),
            st.integers(0, 2000),
            st.booleans(),
        ),
        min_size=1,
        max_size=12,
    ),
    st.sampled_from(MAPS),
)
def test_wherever_on_earth_places_lie_their_map_keeps_its_names_apart(found, width):
    hold_to(
        [
            MapPlace(f"p{index}", *each[:4], events=each[4], extent=each[5])
            for index, each in enumerate(found)
        ],
        width,
    )


@example("0000000\x1f0", 66.0)
@given(st.text(max_size=60), st.floats(20, 400))
def test_a_fitted_label_fits(words, room):
    cut = fitted(words, 12, room)
    assert text_width(cut, 12) <= room or cut == "…"
    assert cut == words or cut.endswith("…")


@given(st.text(max_size=80))
def test_whatever_a_title_is_the_figure_is_well_formed_and_says_it(words):
    drawn = timeline([TimelineItem("e", words, "1 May", 5, 9, href="x")], Sheet(330, "k", words))
    shown = ET.fromstring(drawn).find("{http://www.w3.org/2000/svg}title").text or ""  # noqa: S314
    kept = "".join(sign for sign in words if sign.isalnum())
    assert "".join(sign for sign in shown if sign.isalnum()) == kept
    assert "\n" not in drawn
    assert not set("{}[]*`") & set(drawn)


@given(st.text(max_size=40))
def test_an_attribute_can_not_be_left(words):
    assert ET.fromstring(element("g", {"aria-label": words})).keys() == ["aria-label"]  # noqa: S314


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
            assert min(mark.left for mark in a.marks) <= min(mark.left for mark in b.marks) + 6
