"""Ids of new articles are readable, valid and never used twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_workbench.filing.article_ids import Naming, article_id
from mkdocs_dossier.model.base import id_problem
from mkdocs_dossier.text.name_order import slug


def free(_):
    return True


@pytest.mark.parametrize(
    ("title", "published", "publisher", "wanted"),
    [
        ("The ferry stops", "2024-03-04T10:00", "Post", "the-ferry-stops-2024-03-04"),
        ("The ferry stops", "2024-03", "Post", "the-ferry-stops-2024-03"),
        ("The ferry stops", "2024-03-0X", "Post", "the-ferry-stops-2024-03"),
        ("The ferry stops", "", "Morning Post of Westerby", "the-ferry-stops-morning-post-of"),
        ("The ferry stops", "", "", "the-ferry-stops"),
        ("Наступление зимы", "2024", "", "nastuplenie-zimy-2024"),
        ('Don’t: "stop"', "", "", "dont-stop"),
        ("A" * 80, "", "", "a" * 40),
        (
            "One two three four five six seven eight nine ten",
            "",
            "",
            "one-two-three-four-five-six-seven-eight",
        ),
        ("!?", "2024", "", "article-2024"),
        ("!?", "", "", "article"),
        ("con", "", "", "con-2"),
    ],
)
def test_ids_come_from_title_and_day_or_outlet(title, published, publisher, wanted):
    assert article_id(Naming(title, published, publisher), free) == wanted


def test_a_taken_id_makes_way_for_the_outlet_then_for_numbers():
    taken = set()
    for wanted in ("a-b-2024", "a-b-post-2024", "a-b-2024-2", "a-b-2024-3"):
        found = article_id(Naming("A b", "2024", "Post"), lambda name: name not in taken)
        assert found == wanted
        taken.add(found)


@given(st.text(max_size=80), st.text(max_size=30), st.text(max_size=60), st.integers(0, 3))
def test_every_id_is_valid(title, published, publisher, refused):
    count = iter(range(10))
    found = article_id(Naming(title, published, publisher), lambda _: next(count) >= refused)
    assert id_problem(found) == ""
    assert len(slug(title, 40)) <= 40


@pytest.mark.parametrize(
    ("pattern", "published", "publisher", "wanted"),
    [
        ("{publisher}-{date}", "2017-12-29T13:42Z", "npr", "npr-2017-12-29"),
        ("x-{title}", "", "", "x-ship-seized"),
        ("{publisher}-{date}", "", "npr", "ship-seized-npr"),
        ("{publisher}-{date}", "2017-12", "", "ship-seized-2017-12"),
        ("-{date}", "2017", "npr", "ship-seized-2017"),
    ],
)
def test_ids_follow_the_pattern_of_the_settings_where_all_of_it_is_known(
    pattern, published, publisher, wanted
):
    naming = Naming("Ship seized", published, publisher, pattern)
    assert article_id(naming, lambda _: True) == wanted


def test_a_second_article_of_the_day_gets_a_number():
    naming = Naming("Ship seized", "2017-12-29", "npr", "{publisher}-{date}")
    assert article_id(naming, lambda name: name != "npr-2017-12-29") == "npr-2017-12-29-2"
