"""How long builds take, beside stock MkDocs on the same Markdown: `build.py --sources 100 1000 3000`.

Each size is built with the plugin and without it, in turns and in processes of their own. Seconds are the
processor's, so that other work on the machine shows less; ratios are between runs of one turn.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from pages import Weight, weights  # noqa: E402 - found beside this file

from synthetic import write_dossier  # noqa: E402 - found by the line above


@dataclass(frozen=True, slots=True)
class Result:
    """What one size took.

    Attributes:
        pages: HTML pages built.
        whole: Seconds of a build with the plugin: the least, and the median.
        stock: The same for MkDocs alone on the generated Markdown.
        generator: Seconds of these that are the generator's own.
        share: The generator's part of the whole, the median of all turns.
        ratio: Whole to stock, the median of all turns.
        peak: MiB, with the plugin and without.
        weight: Bytes of pages.
    """

    sources: int
    pages: int
    whole: tuple[float, float]
    stock: tuple[float, float]
    generator: tuple[float, float]
    share: float
    ratio: float
    peak: tuple[float, float]
    weight: Weight

    @property
    def per_page(self) -> float:
        """The generator's milliseconds a page."""
        return self.generator[0] / self.pages * 1000


def measure(sources: int, turns: int, folder: Path) -> Result:
    """Build a made-up dossier of ``sources`` articles some times, in ``folder``."""
    root, plain = folder / "dossier", folder / "plain"
    write_dossier(root, sources)
    command = [sys.executable, "-m", "mkdocs_dossier", "generate", "--root", str(root), "--out", str(plain)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    with_plugin, stock = [], []
    for _ in range(turns):
        with_plugin.append(_build(root, folder / "site"))
        stock.append(_build(plain, folder / "stock"))
    pages, weight = weights(folder / "site")
    return Result(
        sources,
        pages,
        _best([run["whole"] for run in with_plugin]),
        _best([run["whole"] for run in stock]),
        _best([run["generator"] for run in with_plugin]),
        statistics.median(run["generator"] / run["whole"] for run in with_plugin),
        statistics.median(
            one["whole"] / other["whole"] for one, other in zip(with_plugin, stock, strict=True)
        ),
        (max(run["peak"] for run in with_plugin), max(run["peak"] for run in stock)),
        weight,
    )


def _build(root: Path, site: Path) -> dict[str, float]:
    command = [sys.executable, str(HERE / "worker.py"), str(root), str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _best(seconds: Sequence[float]) -> tuple[float, float]:
    return min(seconds), statistics.median(seconds)


def table(results: Sequence[Result]) -> str:
    """The results as a Markdown table."""
    rows = [
        ("Sources", [f"{result.sources:,}" for result in results]),
        ("Pages", [f"{result.pages:,}" for result in results]),
        ("Build with the plugin: least, median (s)", [_seconds(result.whole) for result in results]),
        ("MkDocs alone, same Markdown: least, median (s)", [_seconds(result.stock) for result in results]),
        ("With the plugin to MkDocs alone", [f"{result.ratio:.2f}" for result in results]),
        ("The generator: least, median (s)", [_seconds(result.generator) for result in results]),
        ("The generator's share of the build", [f"{result.share:.1%}" for result in results]),
        ("The generator, a page (ms)", [f"{result.per_page:.2f}" for result in results]),
        (
            "… to that of the smallest size",
            [f"{result.per_page / results[0].per_page:.2f}" for result in results],
        ),
        ("Whole build, a page (ms)", [f"{result.whole[0] / result.pages * 1000:.1f}" for result in results]),
        (
            "Peak memory: with the plugin, without (MiB)",
            ["{:.0f}, {:.0f}".format(*result.peak) for result in results],
        ),
        (
            "HTML of a source page beyond its text, median (KB)",
            [f"{result.weight.beyond:.1f}" for result in results],
        ),
        ("… of which the theme's (KB)", [f"{result.weight.theme:.1f}" for result in results]),
        ("Largest page (KB)", [f"{result.weight.largest:,.0f}" for result in results]),
        ("Search index (KB)", [f"{result.weight.search:,.0f}" for result in results]),
        ("data/dossier.json (KB)", [f"{result.weight.data:,.0f}" for result in results]),
    ]
    head = ["| Measure |" + " |" * len(results), "| --- |" + " ---: |" * len(results)]
    return "\n".join([*head, *(f"| {name} | {' | '.join(cells)} |" for name, cells in rows)])


def _seconds(found: tuple[float, float]) -> str:
    return f"{found[0]:.1f}, {found[1]:.1f}"


def main() -> None:
    """Measure the sizes asked for; print a table and, if wanted, write JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sources", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--turns", type=int, default=3, help="how often each build is repeated")
    parser.add_argument("--json", type=Path, help="a file for the figures")
    arguments = parser.parse_args()
    results = []
    for sources in sorted(arguments.sources):
        with tempfile.TemporaryDirectory() as folder:
            results.append(measure(sources, arguments.turns, Path(folder)))
    print(table(results))
    if arguments.json:
        arguments.json.write_text(
            json.dumps([asdict(result) for result in results], indent=1), encoding="utf-8"
        )


if __name__ == "__main__":
    main()
