"""A dossier made by processes of this machine and by a cluster: a real scheduler, two workers, one of which is killed."""

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from dossier_workbench.readers.workers import MEMORY, Arrival, read_all
from mkdocs_dossier import recording
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.workers import batches, cluster, processes
from mkdocs_dossier.workers.batches import HERE, WorkersError
from mkdocs_dossier.workers.hiring import hired
from synthetic.project import write_dossier

pytestmark = [pytest.mark.slow, pytest.mark.alone]

SOURCES = 40
HALLIN = Path(__file__).parents[1] / "hallin"


@pytest.fixture(autouse=True)
def small_batches(monkeypatch):
    monkeypatch.setattr(batches, "BATCH", 4000)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made-up")
    write_dossier(folder, SOURCES, 1)
    return folder


@pytest.fixture(scope="module")
def expected(root):
    return made(root, HERE)


@pytest.fixture(scope="module")
def dask(tmp_path_factory):
    from dask import config  # noqa: PLC0415 - takes a second
    from distributed import LocalCluster  # noqa: PLC0415

    settings = {
        "temporary-directory": str(tmp_path_factory.mktemp("workers")),
        "distributed.worker.daemon": False,
    }
    with (
        config.set(settings),
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0", host="127.0.0.1") as found,
    ):
        yield found


def made(root, workers):
    """All that is said of a dossier and made from it."""
    project = Project.read(root, workers=workers)
    build = project.build(workers=workers)
    return project.check(), build.outputs, build.plain_project()


def lock(workers):
    return recording.verify(HALLIN, "", None, "2025-01-01", workers)


class Killer:
    """Kills a process when so much of a stage is done."""

    def __init__(self, stage, pids):
        self.stage = stage
        self.pids = pids
        self.killed = 0

    def __call__(self, stage, done, pieces):
        if stage == self.stage and done == pieces // 3 and not self.killed:
            self.killed = self.pids()[0]
            os.kill(self.killed, signal.SIGKILL)


def children():
    return [child.pid for child in processes.multiprocessing.active_children()]


@pytest.mark.parametrize("count", [1, 2, 4])
def test_processes_make_the_same(root, expected, count):
    with hired(count, apart=True) as workers:
        assert made(root, workers) == expected


@pytest.mark.parametrize("stage", ["Reading articles", "Examining sources", "Making pages"])
def test_a_process_that_is_killed_costs_nothing(root, expected, stage):
    killer = Killer(stage, children)
    with hired(2) as workers:
        assert made(root, replace(workers, tell=killer)) == expected
    assert killer.killed


def test_files_in_another_order_and_other_hashes_make_the_same(root, expected, tmp_path):
    files = [file for file in root.rglob("*") if file.is_file()]
    files.sort(key=lambda file: file.name[::-1])
    for file in files:
        there = tmp_path / "shuffled" / file.relative_to(root)
        there.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, there)
    written = {}
    for seed, folder in (("1", root), ("2", tmp_path / "shuffled")):
        out = tmp_path / f"out-{seed}"
        command = [sys.executable, "-m", "mkdocs_dossier", "generate", "--out", out, "--jobs", "2"]
        subprocess.run(command, cwd=folder, env=os.environ | {"PYTHONHASHSEED": seed}, check=True)
        written[seed] = {file.relative_to(out): file.read_bytes() for file in out.rglob("*.md")}
    assert written["1"] == written["2"]
    pages = {output.path: output.content for output in expected[1]}
    for path, content in written["1"].items():
        assert pages[path.relative_to("docs").as_posix()] == content


def test_a_cluster_makes_the_same_and_records_the_same(root, expected, dask):
    with hired(1, dask.scheduler_address) as workers:
        assert workers.count == 2
        assert made(root, workers) == expected
        assert lock(workers) == lock(HERE)


def test_a_worker_of_a_cluster_that_is_killed_costs_nothing(root, expected, dask):
    killer = Killer("Making pages", lambda: [each.pid for each in dask.workers.values()])
    with hired(1, dask.scheduler_address) as workers:
        assert made(root, replace(workers, tell=killer)) == expected
    assert killer.killed


def test_an_article_that_ends_workers_of_a_cluster_costs_none_of_the_others(dask):
    orders = ["a", "b", "die", "c", "sleep", "d", "fail", "e"]
    arrivals = [Arrival(f"{number}.txt", order.encode()) for number, order in enumerate(orders)]
    with hired(1, dask.scheduler_address, apart=True, memory=MEMORY) as workers:
        found = list(read_all(arrivals, workers, seconds=2, reader="intake_readers:obey"))
    said = [read.draft.body[0][-1] if read.draft else read.diagnostic.code for read in found]
    assert said == ["a", "b", "article-too-complex", "c", "article-too-complex", "d", "program-fault", "e"]


def test_a_cluster_that_would_not_do_the_same_is_told(dask, monkeypatch):
    here = os.getpid()
    monkeypatch.setattr(cluster, "installed", lambda: {"numpy": "0.1" if os.getpid() == here else "2.1"})
    with (
        pytest.raises(WorkersError, match=r"numpy is 2\.1 there and 0\.1 here"),
        hired(1, dask.scheduler_address),
    ):
        pass


@pytest.mark.parametrize(
    ("workers", "threads", "words"),
    [(0, 1, "has no workers"), (1, 2, "several things at once"), (1, 1, "WORKER__DAEMON=False")],
)
def test_a_cluster_that_can_not_be_used_is_told(workers, threads, words, monkeypatch):
    from dask import config  # noqa: PLC0415 - takes a second
    from distributed import LocalCluster  # noqa: PLC0415

    monkeypatch.setattr(cluster, "_CONNECT", 3)
    with (
        config.set({"distributed.worker.daemon": True}),  # as it is where nobody says otherwise
        LocalCluster(
            n_workers=workers, threads_per_worker=threads, dashboard_address=":0", host="127.0.0.1"
        ) as other,
        pytest.raises(WorkersError, match=words),
        hired(1, other.scheduler_address, apart=True),
    ):
        pass


def test_a_scheduler_that_is_none_is_told(monkeypatch):
    monkeypatch.setattr(cluster, "_CONNECT", 1)
    with pytest.raises(WorkersError, match="no scheduler"), hired(1, "tcp://127.0.0.1:9"):
        pass
