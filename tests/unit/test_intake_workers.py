import sys
from pathlib import Path

import pytest

from dossier_workbench.readers.workers import MEMORY, Arrival, read_all
from mkdocs_dossier.workers.hiring import hired

pytestmark = pytest.mark.thorough

READER = "intake_readers:obey"


@pytest.fixture(autouse=True)
def found_by_workers(monkeypatch):
    """Fresh processes look for the misbehaving reader where the tests are."""
    here = str(Path(__file__).parents[1])
    monkeypatch.syspath_prepend(here)
    assert here in sys.path


def read_by(processes, arrivals, **options):
    with hired(processes, apart=True, memory=MEMORY) as workers:
        yield from read_all(arrivals, workers, **options)


def orders(*given):
    return [Arrival(f"{number}.txt", order.encode()) for number, order in enumerate(given)]


def outcome(read):
    return read.draft.body[0] if read.draft else (read.diagnostic.code, read.diagnostic.origin.path)


def test_results_come_in_order_whatever_the_number_of_processes():
    given = orders("slow", "a", "b", "slow", "c", "d", "e", "f", "g", "slow", *"hijklmnopqrstuvwxyz")
    once = [outcome(read) for read in read_by(1, given, reader=READER)]
    thrice = [outcome(read) for read in read_by(3, given, reader=READER)]
    assert once == thrice == [f"{item.name} {item.raw.decode()}" for item in given]


def test_each_misdeed_costs_one_article():
    given = orders("a", "sleep", "b", "die", "c", "hoard", "d", "refuse", "fail", "crash", "e")
    found = [outcome(read) for read in read_by(2, given, seconds=1.5, reader=READER)]
    assert found == [
        "0.txt a",
        ("article-too-complex", "1.txt"),
        "2.txt b",
        ("article-too-complex", "3.txt"),
        "4.txt c",
        ("article-too-complex", "5.txt"),
        "6.txt d",
        ("article-empty", "7.txt"),
        ("program-fault", "8.txt"),
        ("article-too-complex", "9.txt"),
        "10.txt e",
    ]


def test_a_fault_of_ours_is_not_the_authors():
    given = orders("fail", "lack", "dig", "a")
    fail, lack, dig, sound = read_by(1, given, reader=READER)
    assert fail.diagnostic.code == "program-fault"
    assert "ZeroDivisionError" in fail.diagnostic.message
    assert fail.diagnostic.message.endswith(": a bug of ours")
    assert lack.diagnostic.code == "installation-incomplete"
    assert "a part of it can't be loaded" in lack.diagnostic.message
    assert "pip install" in lack.diagnostic.hint
    assert dig.diagnostic.code == "article-too-complex"
    assert sound.draft
    for read in (fail, lack):
        assert "save it again" not in read.diagnostic.hint.lower()


@pytest.mark.parametrize(
    ("reader", "code"),
    [
        ("no_such_module:read", "installation-incomplete"),
        ("intake_readers:no_such_name", "program-fault"),
        ("intake_readers.dying:read", "program-fault"),
    ],
)
def test_a_reader_that_cannot_be_loaded_is_told_for_each_article(reader, code):
    found = [outcome(read) for read in read_by(1, orders("a", "b"), reader=reader)]
    assert found == [(code, "0.txt"), (code, "1.txt")]


def test_articles_are_asked_for_only_a_few_ahead():
    taken = []

    def arrivals():
        for arrival in orders(*["a"] * 100):
            taken.append(arrival.name)
            yield arrival

    results = read_by(1, arrivals(), reader=READER)
    next(results)
    results.close()
    assert len(taken) <= 10


def test_the_servers_word_on_the_encoding_reaches_the_reader():
    (read,) = read_by(1, [Arrival("a.html", b"x", "koi8-r")], reader=READER)
    assert read.draft.body == ("a.html x koi8-r",)


def test_nothing_to_read_is_nothing_read():
    assert list(read_by(2, [], reader=READER)) == []
