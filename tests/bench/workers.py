"""What several processes, or a cluster, gain on the work that goes source by source, and how time and memory grow.

`workers.py [SOURCES …]` writes made-up dossiers of these sizes and reads and examines each: one process and two in turn, after a
first round that starts them. The median of each is told, with the processor time of this process and of those that work.
`--cluster ADDRESS` asks the two workers of a cluster instead, whose own time can't be told. `--two-only` asks two workers alone,
once, their start included: how time and memory grow up to sizes that take too long to compare.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from mkdocs_dossier.analyse.evidence import names_fingerprint, published_texts
from mkdocs_dossier.analyse.one_source import look_at_sources, wanted_in
from mkdocs_dossier.analyse.relations import relate
from mkdocs_dossier.load.articles import load_articles
from mkdocs_dossier.load.project import load
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.pipeline import without_collector
from mkdocs_dossier.workers.batches import Workers
from mkdocs_dossier.workers.hiring import hired
from synthetic.project import write_dossier

SIZES = (1000, 4000)
ROUNDS = 5


def per_source(root: Path, dossier: Dossier, workers: Workers) -> None:
    """Everything that goes source by source: reading, names, quotes, direct speech, fingerprints; as builds do it."""
    files = sorted((root / "seeds/articles").iterdir())
    with without_collector():
        count = sum(1 for _ in load_articles(root, files, workers))
        wanted = wanted_in(dossier, names_fingerprint(dossier), "", renew=False)
        found = look_at_sources(wanted, dossier, relate(dossier), published_texts(dossier), {}, workers)
    if not count == len(files) == len(found.each):
        raise AssertionError(f"{len(files)} articles, {count} read, {len(found.each)} examined")


def _processor(who: int) -> float:
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def _own() -> float:
    return _processor(resource.RUSAGE_SELF)


def measured(count: int, rounds: int, cluster: str) -> None:
    """Print a line for a dossier of so many sources."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_dossier(root, count, 1)
        dossier = load(root).dossier
        with hired(1, apart=True) as one, hired(2, cluster) as two:
            who: Mapping[str, Workers] = {"one": one, "two": two}
            clock: dict[str, list[float]] = {name: [] for name in who}
            own: dict[str, list[float]] = {name: [] for name in who}
            for number in range(rounds + 1):
                for name, workers in who.items():
                    began, used = time.perf_counter(), _own()
                    per_source(root, dossier, workers)
                    if number:  # in the first round processes start
                        clock[name].append(time.perf_counter() - began)
                        own[name].append(_own() - used)
        took = {name: statistics.median(times) for name, times in clock.items()}
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(
            f"| {count:,} | {took['one']:.1f} | {took['two']:.1f} | {took['one'] / took['two']:.2f} "
            f"| {1000 * took['two'] / count:.2f} | {statistics.median(own['two']):.1f} | {peak:.0f} | {largest:.0f} |",
            flush=True,
        )


def grown(count: int, cluster: str) -> None:
    """Print a line for a dossier of so many sources, by two workers, once."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_dossier(root, count, 1)
        before = _own()
        dossier = load(root).dossier
        loaded = _own()
        others = _processor(resource.RUSAGE_CHILDREN)
        began = time.perf_counter()
        with hired(2, cluster) as two:
            per_source(root, dossier, two)
        clock = time.perf_counter() - began
        own, worked = _own() - loaded, _processor(resource.RUSAGE_CHILDREN) - others
        peak, largest = (
            resource.getrusage(who).ru_maxrss / 1024
            for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
    print(
        f"| {count:,} | {loaded - before:.1f} | {clock:.1f} | {own:.1f} | {worked:.1f} "
        f"| {1000 * (own + worked) / count:.2f} | {peak:.0f} | {largest:.0f} |",
        flush=True,
    )


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--cluster", default="")
    parser.add_argument("--two-only", action="store_true")
    given = parser.parse_args()
    if given.two_only:
        print(
            "| sources | read by one process first, s | two by the clock, s | this process's own s | the workers' s "
            "| ms of processors a source | its MB | a worker's MB |"
        )
        print("| --- | --- | --- | --- | --- | --- | --- | --- |")
        for count in given.sizes:
            grown(count, given.cluster)
        return
    print(
        "| sources | one, s | two, s | ratio | ms a source by two | this process's own s | its MB | a worker's MB |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for count in given.sizes:
        measured(count, given.rounds, given.cluster)


if __name__ == "__main__":
    main()
