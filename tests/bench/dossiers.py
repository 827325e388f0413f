"""How the generator's time and memory grow with one thing in a dossier that is large: `dossiers.py [SHAPE]`.

Each shape is made at a quarter, half and whole of its size, each in a process of its own. The exponent is that of the last
doubling, less what a dossier takes that has next to nothing of it: 1 is linear, 2 quadratic.
"""

from __future__ import annotations

import math
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from measured import Run, run, table

import mkdocs_dossier
from grown import SHAPES

SIZES = {
    "unmentioned actors": 3_000,
    "forms of one actor": 5_000,
    "claims on one event": 1_000,
    "questions on one event": 1_000,
    "words of one article": 200_000,
}
NEXT_TO_NOTHING = 14


def main(wanted: list[str]) -> None:
    """Print the table."""
    rows = {shape: row(shape, size) for shape, size in SIZES.items() if not wanted or shape in wanted}
    heads = ("size", "seconds at ¼, ½, 1", "exponent", "MiB", "largest page (KB)")
    print(table(heads, rows, "what is large"))


def row(shape: str, size: int) -> list[str]:
    """What one shape takes at its sizes."""
    floor, *runs = (measured(shape, each) for each in (NEXT_TO_NOTHING, size // 4, size // 2, size))
    _, half, whole = (max(each.processor - floor.processor, 1e-3) for each in runs)
    told = ", ".join(f"{each.processor:.2f}" for each in runs)
    page = float(runs[-1].said)
    return [f"{size:,}", told, f"{math.log2(whole / half):.2f}", f"{runs[-1].peak:.0f}", f"{page:,.0f}"]


def measured(shape: str, size: int) -> Run:
    """One dossier, made, read and built in a process of its own."""
    return run((sys.executable, __file__, "--one", shape, str(size)), Path.cwd())


def one(shape: str, size: int) -> None:
    """Make a dossier and build it; print the KB of its largest page."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "dossier"
        root.mkdir()
        SHAPES[shape](root, size)
        outputs = mkdocs_dossier.open(root).build().outputs
    print(max(len(output.content) for output in outputs if output.path.endswith(".md")) / 1000)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], int(sys.argv[3]))
    else:
        main(sys.argv[1:])
