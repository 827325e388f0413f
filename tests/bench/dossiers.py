"""How the generator's time and memory grow with one thing in a dossier that is large: `dossiers.py [SHAPE]`.

Each shape is made at a quarter, half and whole of its size, each in a process of its own. The exponent is that of the last
doubling, less what a dossier takes that has next to nothing of it: 1 is linear, 2 quadratic.
"""

from __future__ import annotations

import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

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
    print("| what is large | size | seconds at ¼, ½, 1 | exponent | MiB | largest page (KB) |")
    print("| --- | ---: | --- | ---: | ---: | ---: |")
    for shape, size in SIZES.items():
        if wanted and shape not in wanted:
            continue
        floor = measured(shape, NEXT_TO_NOTHING)["seconds"]
        runs = [measured(shape, size // part) for part in (4, 2, 1)]
        grown = [max(run["seconds"] - floor, 1e-3) for run in runs]
        told = ", ".join(f"{run['seconds']:.2f}" for run in runs)
        exponent = math.log2(grown[2] / grown[1])
        print(
            f"| {shape} | {size:,} | {told} | {exponent:.2f} | {runs[2]['peak']:.0f} | {runs[2]['page']:,.0f} |",
            flush=True,
        )


def measured(shape: str, size: int) -> dict[str, float]:
    """One dossier, read and made in a process of its own."""
    command = [sys.executable, __file__, "--one", shape, str(size)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def one(shape: str, size: int) -> None:
    """Read and make a dossier; print what it took as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "dossier"
        root.mkdir()
        SHAPES[shape](root, size)
        start = time.process_time()
        outputs = mkdocs_dossier.open(root).build().outputs
        seconds = time.process_time() - start
    page = max(len(output.content) for output in outputs if output.path.endswith(".md")) / 1000
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "peak": peak, "page": page}))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], int(sys.argv[3]))
    else:
        main(sys.argv[1:])
