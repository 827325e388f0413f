"""The figures that the documents give for names and dates, on the annotated articles."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

_BENCH = Path(__file__).parents[1] / "bench" / "suggest.py"


@pytest.fixture(scope="module")
def bench():
    spec = importlib.util.spec_from_file_location("suggest_bench", _BENCH)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("split", "f1", "overlap"), [("dev", 0.97, 0.98), ("test", 0.89, 0.99), ("later", 0.94, 0.97)]
)
def test_names_are_found_better_than_by_capitals_alone(bench, split, f1, overlap):
    rules, bare = bench.score(split, bench.by_rules), bench.score(split, bench.by_capitals)
    assert rules.f1 >= f1
    assert rules.overlap_recall >= overlap
    assert rules.f1 >= bare.f1 + 0.1


@pytest.mark.parametrize("split", ["dev", "test"])
def test_printed_dates_are_found_and_resolved(bench, split):
    gold, found, met, right = bench.score_dates(split)
    assert met == found == gold
    assert right >= gold - 1


def test_the_set_is_as_large_as_its_documentation_says(bench):
    dev, test = (bench.articles(split) for split in ("dev", "test"))
    assert len(dev) + len(test) >= 25
    assert 2 * len(test) >= len(dev)
    assert len({article.language for article in (*dev, *test)}) >= 10
