"""How long books take and what they weigh: `book.py --sources 50 200 800`.

Each size is set in a process of its own. Seconds are the processor's, of all threads together, so that other work
on the machine shows less; Typst sets chapters side by side, so on an idle machine the clock shows fewer.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

import mkdocs_dossier

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from measured import least, run, table  # noqa: E402 - found beside this file

from synthetic import write_dossier  # noqa: E402 - found by the line above


def measure(sources: int, turns: int) -> dict[str, float]:
    """The least of some runs with a made-up dossier of that size."""
    with tempfile.TemporaryDirectory() as folder:
        write_dossier(Path(folder), sources)
        worker = (sys.executable, HERE / "book.py", "--worker", folder)
        runs = [run(worker, HERE) for _ in range(turns)]
    best = least(runs)
    found: dict[str, float] = json.loads(best.said.splitlines()[-1])
    return found | {"whole": best.processor, "clock": best.clock, "peak": best.peak}


def work(folder: Path) -> dict[str, float]:
    """Set one book and say what it took."""
    import pypdfium2  # noqa: PLC0415 - the worker alone needs it

    checked = mkdocs_dossier.open(folder)
    before = time.process_time()
    stages = {}

    def tell(stage: str, *_: int) -> None:
        stages.setdefault(stage.partition(",")[0], time.process_time())

    printed = checked.book(volumes=0, tell=tell)
    whole = time.process_time()
    counted = [len(pypdfium2.PdfDocument(pdf)) for pdf in printed.volumes]
    return {
        "check": before,
        "choose": stages["Setting pages"] - before,
        "set": whole - stages["Setting pages"],
        "pages": sum(counted),
        "volumes": len(counted),
        "size": sum(map(len, printed.volumes)) / 2**20,
    }


def report(results: dict[int, dict[str, float]]) -> str:
    """The results as a Markdown table."""
    first = min(results)
    runs = results.values()
    each = results[first]["whole"] / first
    return table(
        [f"{sources:,} sources" for sources in results],
        {
            "Pages, volumes": [f"{run['pages']:,.0f}, {run['volumes']:.0f}" for run in runs],
            "Reading and checking (s)": [f"{run['check']:.1f}" for run in runs],
            "Choosing what goes in, trying fonts (s)": [f"{run['choose']:.1f}" for run in runs],
            "Typst (s)": [f"{run['set']:.1f}" for run in runs],
            "All of it (s)": [f"{run['whole']:.1f}" for run in runs],
            "… by the clock (s)": [f"{run['clock']:.1f}" for run in runs],
            "Typst, a page (ms)": [f"{run['set'] / run['pages'] * 1000:.1f}" for run in runs],
            "All of it, a source, to that of the smallest size": [
                f"{run['whole'] / sources / each:.2f}" for sources, run in results.items()
            ],
            "PDF (MiB)": [f"{run['size']:.1f}" for run in runs],
            "Peak memory (MiB)": [f"{run['peak']:,.0f}" for run in runs],
        },
    )


def main() -> None:
    """Measure the sizes asked for and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sources", type=int, nargs="+", default=[50, 200])
    parser.add_argument("--turns", type=int, default=2, help="how often each book is set")
    parser.add_argument("--worker", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.worker:
        print(json.dumps(work(arguments.worker)))
        return
    print(report({sources: measure(sources, arguments.turns) for sources in sorted(arguments.sources)}))


if __name__ == "__main__":
    main()
