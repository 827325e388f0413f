"""Laws of letters in mails, whatever stands in them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_workbench.readers.letters import letters_in, lines_of


@pytest.mark.parametrize(
    "text",
    [
        "a: b\n" * 50_000,
        "> " * 20_000 + "a\n" + ">" * 30_000,
        "On 5 May 2024 at 18:30, A <a@b.example> wrote:\n" * 20_000,
        "From: a@b.example\nTo: c\nSubject: d\n\n" * 10_000,
        "-----\n" * 50_000,
        "--\n" * 50_000,
    ],
    ids=["labels", "quoted", "announced", "heads", "bars", "signatures"],
)
def test_letters_without_end_cost_little(text):
    start = time.process_time()
    letters_in(lines_of(text))
    assert time.process_time() - start < 10  # a second at most on a quiet machine


@given(st.text(alphabet="ab:>-\n @.F", max_size=200))
def test_every_line_of_a_mail_belongs_to_one_letter(text):
    lines = lines_of(text)
    letters = letters_in(lines)
    held = [number for each in letters for number in (*each.head, *each.text, *each.close)]
    assert len(held) == len(set(held))
    assert {number for number, line in enumerate(lines) if line.text.strip()} <= set(held)
