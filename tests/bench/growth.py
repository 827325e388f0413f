"""How the time of every reader grows with its input: `growth.py [READER [SHAPE]]`.

Each input is doubled twice. The exponent is that of the last doubling: 1 is linear, 2 quadratic; the least of two runs is
taken, in the processor's time, so that other work on the machine shows less. What is refused is marked: it must be quick.
"""

from __future__ import annotations

import math
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from growth_shapes import READERS, Reader

RUNS = 2
SHORT = 0.02  # seconds; below, the smallest size is doubled until it takes longer
LARGEST = 64  # times the base
FAST = 1.3


def main(wanted: list[str]) -> None:
    """Print the table."""
    print(
        "| reader | shape | size | seconds at 1, 2, 4 times | exponent |\n| --- | --- | ---: | --- | ---: |"
    )
    for name, reader in READERS.items():
        if wanted[:1] and name != wanted[0]:
            continue
        for shape in reader.shapes:
            if not wanted[1:] or shape == wanted[1]:
                row(name, reader, shape)


def row(name: str, reader: Reader, shape: str) -> None:
    """Measure one shape and print its row."""
    size = reader.base
    first, note = taken(reader, shape, size)
    while first < SHORT and size < LARGEST * reader.base:
        size *= 2
        first, note = taken(reader, shape, size)
    times = [first]
    for factor in (2, 4):
        seconds, note = taken(reader, shape, factor * size)
        times.append(seconds)
    exponent = math.log2(max(times[2], 1e-6) / max(times[1], 1e-6))
    mark = " **" if exponent > FAST and times[2] > 4 * SHORT else ""
    told = ", ".join(f"{seconds:.3f}" for seconds in times)
    print(f"| {name} | {shape} | {size} | {told} | {exponent:.2f}{mark} | {note}", flush=True)


def taken(reader: Reader, shape: str, size: int) -> tuple[float, str]:
    """The processor's seconds for one input, and why it was refused, if it was."""
    raw = reader.shapes[shape](size)
    best, note = math.inf, ""
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(RUNS):
            start = time.process_time()
            try:
                reader.read(raw, Path(folder))
            except Exception as error:  # noqa: BLE001 - whatever it is, it is told
                note = f"{type(error).__name__}: {error}"[:70]
            best = min(best, time.process_time() - start)
    return best, note


if __name__ == "__main__":
    main(sys.argv[1:])
