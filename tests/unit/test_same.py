"""tools/same.py tells what is not the same, whatever kind of file it is."""

import pytest

from same import compare, report, steps


@pytest.fixture
def sides(tmp_path):
    def write(**pairs):
        for name, texts in pairs.items():
            for side, text in zip(("then", "here"), texts, strict=True):
                (tmp_path / side / "pages").mkdir(parents=True, exist_ok=True)
                if text is not None:
                    raw = text if isinstance(text, bytes) else text.encode()
                    (tmp_path / side / "pages" / name).write_bytes(raw)
        return tmp_path / "then", tmp_path / "here"

    return write


def test_equal_folders_do_not_differ(sides):
    outcome = compare(*sides(a=("one", "one"), b=(b"\x00\xff", b"\x00\xff")))
    assert (outcome.files, outcome.unexplained, outcome.allowed) == (2, [], [])


@pytest.mark.parametrize(
    ("then", "here", "what"),
    [
        ("a\nb\nc", "a\nB\nc", "line 2\n      a\n    - b\n    + B"),
        ("a\n", "a\nb\n", "line 2\n      a\n    + b"),
        ("a", None, "is no longer there"),
        (None, "a", "is new"),
        ("a\n", "a\r\n", "other ends of lines"),
        ("a\n", "a", "other ends of lines"),
        (b"\xff12", b"\xff1", "byte 2 of 3 and 2 differs"),
    ],
)
def test_the_first_difference_is_shown(sides, then, here, what):
    (difference,) = compare(*sides(same=("x", "x"), other=(then, here))).unexplained
    assert (difference.name, difference.what) == ("pages/other", what)


def test_of_a_long_line_only_the_neighbourhood_is_shown(sides):
    (difference,) = compare(
        *sides(a=("x" * 999 + "old" + "y" * 999, "x" * 999 + "new" + "y" * 999))
    ).unexplained
    assert f"- …{'x' * 60}old{'y' * 57}…" in difference.what


def test_what_is_meant_is_told_apart(sides):
    folders = sides(a=("1", "2"), b=("1", "2"))
    outcome = compare(*folders, ["pages/a"])
    assert [found.name for found in outcome.allowed] == ["pages/a"]
    assert [found.name for found in outcome.unexplained] == ["pages/b"]
    assert report(outcome, "0" * 40).endswith(
        "0 of 2 files are the same as in 000000000000, 1 differ, 1 are meant to."
    )


def test_only_the_folders_asked_for_are_looked_at(sides):
    assert compare(*sides(a=("1", "2")), below=["site"]).files == 0


def test_no_two_steps_share_a_folder():
    names = [step.name for step in steps(None)]
    assert sorted(set(names)) == sorted(names)
