"""Twice the input takes twice the work, in the shapes that once took four times: counted where it can be.

`make bench-tools` measures all shapes of all readers, in time.
"""

import contextlib
import json
import time

import pytest

from dossier_workbench.model.provenance import Seen, Where
from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.html.align import aligned
from dossier_workbench.readers.html.tree import parse
from dossier_workbench.readers.html.witness import witness_of
from dossier_workbench.readers.pdf.lines import Line
from dossier_workbench.readers.pdf.paragraphs import pdf_paragraphs
from growth_shapes import READERS
from steps import calls

pytestmark = pytest.mark.thorough

TWICE = 2.7  # the square gives four
SMALLEST = {("mail", "forwarded heads"): 200}  # a mail of more than a hundred letters is cut no further
SHAPES = [
    ("html", "headings"),
    ("html", "bylines"),
    ("html", "JSON-LD authors"),
    ("mail", "parameters"),
    ("mail", "forwarded heads"),
    ("docx", "merged rows"),
    ("docx", "sections"),
    ("text", "captions"),
    ("markdown", "links"),
    ("catalogue", "faulty keys"),
    ("lock", "mentions"),
]


def grows(action, size):
    """By how much the work of a doubling grows with the next one."""
    one, two, four = (calls(action(count)) for count in (size, 2 * size, 4 * size))
    return (four - two) / max(two - one, 1)


@pytest.mark.parametrize(("reader", "shape"), SHAPES)
def test_work_grows_with_the_input(reader, shape, tmp_path):
    room = READERS[reader]

    def action(count):
        raw = room.shapes[shape](count)

        def read():
            with contextlib.suppress(IntakeError):
                room.read(raw, tmp_path)

        return read

    action(20)()  # what is loaded once
    assert grows(action, SMALLEST.get((reader, shape), 100)) < TWICE


def times(make, size):
    """How many times longer four times the input takes, in the processor's time; for what Python's own functions do inside."""
    taken = []
    for count in (size, 4 * size):
        action = make(count)
        runs = []
        for _ in range(3):
            start = time.process_time()
            action()
            runs.append(time.process_time() - start)
        taken.append(min(runs))
    return taken[1] / max(taken[0], 1e-4)


def aligning(count):
    texts = [f"The lock at Farnham Weir number {number} was shut again" for number in range(count)]
    taken = "\n".join(text.replace("shut", "open") for text in texts)
    return lambda: aligned(texts, taken)


def divided_lines(count):
    lines = [
        Line(f"word{number} divi-", 0, 10, 90, 500 - number, 490 - number, 10, 0.5, hyphen=True)
        for number in range(count)
    ]
    return lambda: pdf_paragraphs(lines, 1)


def json_places(count):
    names = json.dumps([{"name": f"Jane Roe {number}"} for number in range(count)])
    look = witness_of(parse(f'<script type="application/ld+json">{names}</script><p>x</p>'))
    return lambda: [look(Seen(Where.JSON_LD, f"1/{number}/name")) for number in range(count)]


@pytest.mark.parametrize(
    ("make", "size"),
    [(aligning, 1000), (divided_lines, 1000), (json_places, 200)],
)
def test_time_grows_with_the_input(make, size):
    assert times(make, size) < 9  # four is linear, sixteen is the square
