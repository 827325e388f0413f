"""What a memory takes again, and when it makes things anew."""

from __future__ import annotations

from mkdocs_dossier.remembering.memory import FORGETFUL, RunMemory


class Counting:
    """Makes values and counts how often."""

    def __init__(self):
        self.times = 0

    def __call__(self, value="made"):
        self.times += 1
        return [value]


def test_a_value_is_the_very_same_while_what_it_is_made_of_is_equal():
    memory, make = RunMemory(), Counting()
    first = memory.recall("page", ("text", (1, 2)), make)
    memory.begin()
    assert memory.recall("page", ("te" + "xt", (1, 2)), make) is first
    assert make.times == 1
    assert memory.recall("page", ("other", (1, 2)), make) is not first
    assert make.times == 2


def test_names_are_kept_apart():
    memory, make = RunMemory(), Counting()
    assert memory.recall("a", (), make) is not memory.recall("b", (), make)


def test_what_nobody_asks_for_is_forgotten_in_the_end():
    memory, make = RunMemory(), Counting()
    memory.recall("page", (), make)
    for _ in range(3):
        memory.begin()
    memory.recall("page", (), make)
    assert make.times == 1, "a few runs may end early"
    for _ in range(20):
        memory.begin()
    memory.recall("page", (), make)
    assert make.times == 2


def test_of_many_pieces_only_the_new_ones_are_made_and_all_come_in_order():
    memory, asked = RunMemory(), []

    def make(pieces, count):
        found = list(pieces)
        asked.append(found)
        assert count == len(found)
        return (piece.upper() for piece in found)

    assert list(memory.recall_all("up", (), [(1, "a"), (2, "b"), (3, "c")], make)) == ["A", "B", "C"]
    memory.begin()
    assert list(memory.recall_all("up", (), [(3, "c"), (1, "x"), (4, "d")], make)) == ["C", "X", "D"]
    assert list(memory.recall_all("up", (), [(3, "c"), (1, "x"), (4, "d")], make)) == ["C", "X", "D"]
    assert asked == [["a", "b", "c"], ["x", "d"]]
    assert list(memory.recall_all("up", ("other",), [(3, "c")], make)) == ["C"]
    assert asked[2:] == [["c"]]


def test_the_forgetful_one_makes_all_each_time_and_no_sooner_than_it_is_asked_for():
    make = Counting()
    FORGETFUL.recall("page", (), make)
    FORGETFUL.recall("page", (), make)
    assert make.times == 2
    taken = []
    pieces = ((number, taken.append(number) or number) for number in range(3))
    found = iter(FORGETFUL.recall_all("same", (), pieces, lambda given, _: given))
    assert next(found) == 0
    assert taken == [0]
