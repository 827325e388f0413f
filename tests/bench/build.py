"""How long sites take, beside others on the same Markdown: `build.py --sources 100 300 1000`.

In each turn MkDocs alone builds what `dossier generate` made of a made-up dossier, and the plugin builds the dossier: with
nothing remembered, with nothing changed, after one article was edited, and with all that makes it quick turned off. What
else makes sites of Markdown and is installed takes part. Figures are ratios to MkDocs alone in the same turn.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from edits import edit_latency  # noqa: E402
from measured import FailedError, Run, least, run, table  # noqa: E402 - found beside this file
from others import OTHERS, Other  # noqa: E402
from pages import Weight, weights  # noqa: E402

from synthetic import write_dossier  # noqa: E402

ALONE = "MkDocs alone"
COLD, WARM, EDITED = "The plugin, nothing remembered", "… nothing changed", "… one article edited"
PLAIN, GENERATE = "… all speed-ups off (`DOSSIER_PLAIN=1`)", "`dossier generate`, Markdown only"
_MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "site")
_EDITED_SOURCE = "report-00010"


@dataclass(frozen=True, slots=True)
class Result:
    """What one size took.

    Attributes:
        pages: HTML pages built.
        runs: By what was done, the runs in their turns.
        weight: Bytes of pages.
        preview: Seconds from saving an article to its page: the median, and the longest; None if not asked, or not seen.
    """

    sources: int
    pages: int
    runs: dict[str, list[Run]]
    weight: Weight
    preview: tuple[float, float] | None

    def ratio(self, name: str, of: Callable[[Run], float]) -> str:
        """A run to MkDocs alone, turn by turn: the median."""
        alone, runs = self.runs[ALONE], self.runs.get(name, [])
        if not runs:
            return "–"
        return (
            f"{statistics.median(of(one) / of(other) for one, other in zip(runs, alone, strict=False)):.2f}"
        )


def measure(sources: int, turns: int, folder: Path, *, preview: bool) -> Result:
    """Build a made-up dossier of so many articles, in a folder."""
    root, plain = folder / "dossier", folder / "plain"
    write_dossier(root, sources)
    generate = (sys.executable, "-m", "mkdocs_dossier", "generate", "--root", root, "--out", plain)
    runs: dict[str, list[Run]] = {}

    def took(name: str, command: Sequence[str | Path], where: Path, **environment: str) -> None:
        runs.setdefault(name, []).append(run(command, where, **environment))

    for turn in range(turns):
        shutil.rmtree(plain, ignore_errors=True)
        took(GENERATE, generate, folder)
        took(ALONE, _MKDOCS, plain)
        shutil.rmtree(root / ".cache", ignore_errors=True)
        took(COLD, _MKDOCS, root)
        took(WARM, _MKDOCS, root)
        article = root / f"seeds/articles/{_EDITED_SOURCE}.md"
        before = article.read_text(encoding="utf-8")
        article.write_text(f"{before.rstrip()}\n\nEdited in turn {turn}.\n", encoding="utf-8")
        took(EDITED, _MKDOCS, root)
        article.write_text(before, encoding="utf-8")
        took(PLAIN, _MKDOCS, root, DOSSIER_PLAIN="1")
    for other in OTHERS:
        if program := other.found():
            runs[other.name] = _other(other, program, plain, folder / other.program)
    pages, weight = weights(root / "site")
    latency = edit_latency(root, _EDITED_SOURCE, least(runs[COLD]).clock) if preview else None
    return Result(sources, pages, runs, weight, latency)


def _other(other: Other, program: str, plain: Path, folder: Path) -> list[Run]:
    """One run of another maker of sites; none if it can't build this, which is told."""
    arguments = other.prepare(plain, folder)
    try:
        return [run((program, *arguments), folder)]
    except FailedError as error:
        print(f"{other.name} failed: {error}", file=sys.stderr)
        return []
    finally:
        shutil.rmtree(folder)


def report(results: Sequence[Result]) -> str:
    """The results as a Markdown table: ratios by the clock and of the processor's time."""
    first = results[0]
    rows = {
        "Pages": [f"{result.pages:,}" for result in results],
        f"{ALONE}: clock, processor (s)": [_seconds(least(result.runs[ALONE])) for result in results],
    }
    for name in (COLD, WARM, EDITED, PLAIN, GENERATE, *(other.name for other in OTHERS)):
        if any(result.runs.get(name) for result in results):
            rows[name] = [
                f"{result.ratio(name, lambda each: each.clock)}, {result.ratio(name, lambda each: each.processor)}"
                for result in results
            ]
    rows |= {
        "The generator's share of the build with nothing remembered, of the processor's time": [
            f"{_share(each):.0%}" for each in results
        ],
        "A page, nothing remembered (ms of the processor)": [f"{_per_page(each):.1f}" for each in results],
        "… to that of the smallest size": [f"{_per_page(each) / _per_page(first):.2f}" for each in results],
        "Peak memory: the plugin, MkDocs alone (MiB)": [
            f"{max(run.peak for run in each.runs[COLD]):,.0f}, {max(run.peak for run in each.runs[ALONE]):,.0f}"
            for each in results
        ],
        "… the plugin's, a source (MiB)": [
            f"{max(run.peak for run in each.runs[COLD]) / each.sources:.2f}" for each in results
        ],
    }
    if any(result.preview for result in results):
        rows["Saved to shown under `mkdocs serve`: median, longest (s)"] = [
            "{:.2f}, {:.2f}".format(*result.preview) if result.preview else "–" for result in results
        ]
    rows |= {
        "HTML of a page, all of them, mean (KB)": [f"{each.weight.mean:.1f}" for each in results],
        "HTML of a source page beyond its text, median (KB)": [
            f"{each.weight.beyond:.1f}" for each in results
        ],
        "… of which the theme's (KB)": [f"{each.weight.theme:.1f}" for each in results],
        "Largest page (KB)": [f"{each.weight.largest:,.0f}" for each in results],
        "Search index (KB)": [f"{each.weight.search:,.0f}" for each in results],
        "data/dossier.json (KB)": [f"{each.weight.data:,.0f}" for each in results],
    }
    return table(
        [f"{result.sources:,} sources" for result in results], rows, "To MkDocs alone: clock, processor"
    )


def _seconds(found: Run) -> str:
    return f"{found.clock:.1f}, {found.processor:.1f}"


def _share(result: Result) -> float:
    return least(result.runs[GENERATE]).processor / least(result.runs[COLD]).processor


def _per_page(result: Result) -> float:
    return least(result.runs[COLD]).processor / result.pages * 1000


def machine() -> str:
    """Where and when this was measured, in a sentence."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    names = ("mkdocs", "mkdocs-material", "Markdown")
    versions = ", ".join(f"{name} {version(name)}" for name in names)
    left_out = [other.name for other in OTHERS if not other.found()]
    absent = f" Not installed, so left out: {', '.join(left_out)}." if left_out else ""
    return (
        f"{datetime.now(UTC).date().isoformat()}, {platform.system()} on {platform.machine()}, cores: {cores}; Python "
        f"{platform.python_version()}, {versions}.{absent}"
    )


def main() -> None:
    """Measure the sizes asked for, and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sources", type=int, nargs="+", default=[100, 300, 1000])
    parser.add_argument("--turns", type=int, default=1, help="how often each build is repeated")
    parser.add_argument("--one-core", action="store_true", help="let everything run on one core (Linux)")
    parser.add_argument("--no-preview", action="store_true", help="leave out the preview")
    arguments = parser.parse_args()
    if arguments.one_core:
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    print(machine(), flush=True)
    results = []
    for sources in sorted(arguments.sources):
        with tempfile.TemporaryDirectory() as folder:
            found = measure(sources, arguments.turns, Path(folder), preview=not arguments.no_preview)
            results.append(found)
    print(f"\n{report(results)}")


if __name__ == "__main__":
    main()
