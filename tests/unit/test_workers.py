import io
import logging
import os
import time
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType

import pytest
from click.testing import CliRunner

import worked
from mkdocs_dossier import installation
from mkdocs_dossier.cli import main
from mkdocs_dossier.cli.progress import LogLines, OneLine
from mkdocs_dossier.languages.translations import read_translations
from mkdocs_dossier.languages.words import words_of
from mkdocs_dossier.model.body import Body, Leaf, Paragraph, Run
from mkdocs_dossier.model.origin import Marks, Origin
from mkdocs_dossier.workers import batches, cluster, hiring
from mkdocs_dossier.workers.batches import HERE, Workers, WorkersError
from mkdocs_dossier.workers.hiring import hired
from mkdocs_dossier.workers.packing import pack, unpack
from mkdocs_dossier.workers.processes import Processes, WorkerDiedError

COMMON = MappingProxyType({"by": 2})
PIECES = range(100)
EXPECTED = [(2 * piece, 1) for piece in PIECES]


@pytest.fixture(autouse=True)
def small_batches(monkeypatch):
    monkeypatch.setattr(batches, "BATCH", 100)


def mapped(workers, function=worked.doubled, common=COMMON, pieces=PIECES):
    return list(workers.map("Doubling", function, common, pieces, len(pieces)))


class Mortal(Executor):
    """Does work here; the first so many tasks end their worker."""

    def __init__(self, deaths):
        self.deaths = deaths
        self.tasks = 0

    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        self.tasks += 1
        if self.deaths:
            self.deaths -= 1
            future.set_exception(WorkerDiedError(begun=True, seconds=0.0))
        else:
            future.set_result(fn(*args, **kwargs))
        return future


def test_results_are_those_of_this_process_whoever_works():
    assert mapped(HERE) == EXPECTED
    with ThreadPoolExecutor(3) as executor:
        assert mapped(Workers(executor, 3)) == EXPECTED


def test_batches_are_made_by_weight_and_one_alone_is_done_here():
    executor = Mortal(0)
    pieces = [60, 60, 60, 10, 10, 200]
    found = Workers(executor).map("x", worked.doubled, COMMON, pieces, 6, weight=lambda piece: piece)
    assert [value for value, _ in found] == [2 * piece for piece in pieces]
    assert executor.tasks == 2  # 60 + 60, 60 + 10 + 10 + 200
    list(Workers(executor).map("x", worked.doubled, COMMON, [1, 2], 2))
    assert executor.tasks == 2


def test_what_is_common_is_packed_once_and_kept_by_workers(monkeypatch):
    packed = []
    monkeypatch.setattr(batches, "unpack", lambda raw: packed.append(raw) or unpack(raw))
    common = MappingProxyType({"by": 2, "of": "this test alone"})
    mapped(Workers(Mortal(0)), common=common)
    commons = [raw for raw in packed if raw == pack(common)]
    assert len(commons) == 1


def test_pieces_are_asked_for_only_a_few_batches_ahead():
    taken = []
    pieces = (taken.append(number) or number for number in range(10_000))
    found = Workers(Mortal(0)).map("x", worked.doubled, COMMON, pieces, 10_000)
    next(found)
    found.close()
    assert len(taken) <= 20 * 8


def test_a_batch_whose_worker_died_is_given_to_another():
    assert mapped(Workers(Mortal(2))) == EXPECTED


def test_a_batch_that_ends_every_worker_is_told():
    with pytest.raises(WorkersError, match="3 processes in a row"):
        mapped(Workers(Mortal(10**6)))


def test_an_exception_is_raised_here_as_it_would_be_without_workers():
    with ThreadPoolExecutor(2) as executor, pytest.raises(ZeroDivisionError) as caught:
        mapped(Workers(executor, 2), worked.failing, None)
    assert caught.traceback[-1].path.name == "worked.py"


@pytest.fixture
def copied(monkeypatch):
    """Whoever works may be a copy of this process: pytest's threads have nothing that a copy would lack."""
    monkeypatch.setattr(batches, "may_copy", lambda: True)


@pytest.mark.usefixtures("copied")
def test_copies_of_this_process_give_what_it_would():
    common = {"by": 2, "of": lambda: "what can't be packed"}
    assert mapped(Workers(count=3), common=common) == [(value, 2) for value, _ in EXPECTED]


@pytest.mark.usefixtures("copied")
def test_what_is_said_by_copies_is_said_here_in_its_place(caplog):
    caplog.set_level(logging.INFO)
    with pytest.warns(UserWarning, match="of") as warned:
        found = mapped(Workers(count=3), worked.spoken, os.getpid())
    assert [piece for piece, _ in found] == list(PIECES)
    assert not all(here for _, here in found), "copies had a part in it"
    said = list(range(7, 100, 10))
    assert [record.getMessage() for record in caplog.records] == [f"about {piece}" for piece in said]
    assert [str(warning.message) for warning in warned] == [f"of {piece}" for piece in said]


@pytest.mark.usefixtures("copied")
def test_the_part_of_copies_that_die_is_done_here():
    lost = []
    workers = Workers(count=3, lost=lambda: lost.append("one"))
    assert mapped(workers, worked.dying_elsewhere, os.getpid()) == [-piece for piece in PIECES]
    assert lost == ["one", "one"]


@pytest.mark.usefixtures("copied")
@pytest.mark.parametrize("refused", ["os.fork", "tempfile.TemporaryFile"])
def test_work_is_done_here_where_there_is_no_room_for_a_copy(monkeypatch, refused):
    def full(*_):
        raise OSError("no room")

    monkeypatch.setattr(refused, full)
    assert mapped(Workers(count=3, lost=pytest.fail)) == EXPECTED


@pytest.mark.usefixtures("copied")
def test_an_exception_is_raised_in_its_place_whoever_meets_it_first():
    found = Workers(count=3).map("x", worked.failing, None, [*range(1, 60), 0, *range(60), 0], 121)
    seen = []
    with pytest.raises(ZeroDivisionError) as caught:
        seen.extend(found)
    assert len(seen) == 59
    assert caught.traceback[-1].path.name == "worked.py"


@pytest.mark.usefixtures("copied")
def test_no_copy_outlives_an_interruption(monkeypatch):
    copies = []
    monkeypatch.setattr(os, "fork", lambda fork=os.fork: copies.append(fork()) or copies[-1])

    def interrupted(_, piece):
        if piece and os.getpid() == parent:
            raise KeyboardInterrupt
        time.sleep(60 if piece else 0)
        return piece

    parent = os.getpid()
    with pytest.raises(KeyboardInterrupt):
        mapped(Workers(count=2), interrupted)
    assert len(copies) == 1
    with pytest.raises(ChildProcessError):
        os.waitpid(copies[0], 0)


@pytest.mark.usefixtures("copied")
@pytest.mark.parametrize("room", [True, False], ids=["room", "no room"])
def test_what_is_done_beside_is_done_when_the_block_ends(monkeypatch, tmp_path, room):
    def full():
        raise OSError("no room")

    if not room:
        monkeypatch.setattr(os, "fork", full)
    who = tmp_path / "who"
    with Workers(count=2).beside(lambda: who.write_text(str(os.getpid()))):
        pass
    assert (who.read_text() == str(os.getpid())) is not room
    with HERE.beside(lambda: who.write_text("here")):
        assert who.read_text() == "here"


@pytest.mark.usefixtures("copied")
def test_what_is_done_beside_does_not_outlive_what_fails():
    begun = time.monotonic()
    with pytest.raises(ZeroDivisionError), Workers(count=2).beside(lambda: time.sleep(60)):
        raise ZeroDivisionError
    assert time.monotonic() - begun < 30


def test_processes_begin_with_nothing_where_this_one_can_not_be_copied(monkeypatch):
    monkeypatch.setattr(hiring, "processors", lambda: 2)
    monkeypatch.setattr(hiring, "may_copy", lambda: False)
    with hiring.at_hand(pytest.fail) as workers:
        assert isinstance(workers.executor, Processes)
        assert mapped(workers) == EXPECTED, "done here: it is not worth starting them"
        assert not workers.executor._workers
    monkeypatch.setattr(hiring, "processors", lambda: 1)
    with hiring.at_hand(pytest.fail) as workers:
        assert repr(workers) == repr(HERE)


def test_nobody_waits_for_ever_where_nobody_works(monkeypatch):
    monkeypatch.setattr(batches, "_PATIENCE", 0.01)

    class Idle(Executor):
        def submit(self, fn, /, *args, **kwargs):  # noqa: ARG002 - whatever it is
            return Future()

    def look():
        raise WorkersError("gone")

    with pytest.raises(WorkersError, match="gone"):
        mapped(Workers(Idle(), watch=look))


def test_it_is_told_how_far_the_work_is():
    heard = []
    mapped(Workers(tell=lambda *said: heard.append(said)), pieces=range(3))
    assert heard == [("Doubling", number, 3) for number in range(4)]


def test_what_may_end_a_process_is_not_done_in_this_one():
    with pytest.raises(ValueError, match="not done in this one"):
        next(HERE.each(worked.told, ["a"]))


@pytest.mark.thorough
def test_a_worker_that_is_not_alone_has_a_process_for_what_may_be_its_end(monkeypatch):
    monkeypatch.setattr(batches, "_guard", None)
    with ThreadPoolExecutor(1) as executor:
        found = dict(Workers(executor, guard=0).each(worked.told, ["a", "die", "b"]))
    batches._guard.shutdown()
    assert (found["a"], found["b"]) == ("A", "B")
    assert isinstance(found["die"], WorkerDiedError)


def test_the_death_of_a_process_can_be_told_across_processes():
    sent = WorkerDiedError(begun=True, seconds=1.5)
    error = unpack(pack(sent))
    assert (error.begun, error.seconds, str(error)) == (True, 1.5, str(sent))


@dataclass(frozen=True, slots=True)
class Lone:
    only: tuple


@dataclass(frozen=True, slots=True)
class Odd:
    first: int
    second: int = field(default=2, kw_only=True)
    third: int = field(default=3, init=False)


def test_values_are_the_same_when_they_are_unpacked():
    mark = Marks(Origin("a.yaml", 1, 2), None, MappingProxyType({"b": Marks(Origin("a.yaml", 2, 1))}))
    leaf = Leaf(1, 0, "one", (Run("one", strong=True),))
    values = [Lone((1, 2)), Odd(1, second=5), mark, Paragraph(leaf, tight=True), Body((), (leaf, leaf))]
    found = unpack(pack(values))
    assert found == values
    assert [type(value) for value in found] == [type(value) for value in values]
    assert found[4].leaves[0] is found[4].leaves[1]


def test_words_travel_with_their_plural_rules():
    own = read_translations(
        'msgid ""\nmsgstr "Plural-Forms: nplurals=3; plural=n==1 ? 0 : n==2 ? 1 : 2;\\n"\n'
        'msgid "%(num)s source"\nmsgid_plural "%(num)s sources"\n'
        'msgstr[0] "one"\nmsgstr[1] "both"\nmsgstr[2] "%(num)s"\n'
    )
    words = unpack(pack(words_of("xx", own)))
    assert [words.ngettext("%(num)s source", "%(num)s sources", number) for number in (1, 2, 5)] == [
        "one",
        "both",
        "5",
    ]


@pytest.mark.thorough
def test_processes_do_the_same_and_one_that_dies_costs_nothing(tmp_path):
    with hired(2) as workers:
        assert mapped(workers) == EXPECTED
        died = partial(mapped, workers, worked.dying_once, str(tmp_path))
        assert died() == [-piece for piece in PIECES]
        assert (tmp_path / "died").exists()
        with pytest.raises(WorkersError):
            mapped(workers, worked.dying_always, None)
        assert mapped(workers) == EXPECTED


@pytest.mark.thorough
def test_each_task_of_a_process_ends_by_itself():
    pieces = ["a", "die", "b", "raise", "lambda", "c"]
    with hired(1, apart=True) as workers:
        found = dict(workers.each(worked.told, pieces))
    assert [found[name] for name in "abc"] == ["A", "B", "C"]
    assert isinstance(found["die"], WorkerDiedError)
    assert found["die"].begun
    assert isinstance(found["raise"], KeyError)
    assert "pickle" in str(found["lambda"])


@pytest.mark.thorough
def test_processes_that_were_told_to_end_take_nothing_more():
    processes = Processes(1)
    assert processes.submit(worked.told, "a").result() == "A"
    processes.shutdown()
    with pytest.raises(RuntimeError):
        processes.submit(worked.told, "a")


@pytest.mark.parametrize("address", ["nowhere", "inproc://1", "http://127.0.0.1:1", ""])
def test_an_address_that_is_none_is_told(address, monkeypatch):
    pytest.importorskip("distributed", reason="Dask is not installed")
    monkeypatch.setattr(cluster, "_CONNECT", 1)
    with pytest.raises(WorkersError, match="no address of a scheduler"), cluster.connected(address, print):
        pass


def test_a_command_says_what_a_cluster_needs(tmp_path, monkeypatch):
    (tmp_path / "seeds").mkdir()
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    ran = CliRunner().invoke(main, ["check", "--root", str(tmp_path), "--cluster", "tcp://127.0.0.1:1"])
    assert ran.exit_code == 2
    assert "mkdocs-dossier[cluster]" in ran.output
    assert "Traceback" not in ran.output


def test_workers_that_would_not_do_the_same_are_told():
    ours = {"Python": "3.11", "numpy": "2.1", "a": "1"}
    assert list(cluster._differences(ours, {"Python": "3.12", "numpy": "2.1", "b": "2"})) == [
        "Python is 3.12 there and 3.11 here",
        "a is none there and 1 here",
        "b is 2 there and none here",
    ]
    assert "can't load" in next(cluster._differences(ours, ImportError("no")))
    assert not list(cluster._differences(ours, dict(ours)))


def test_a_digest_of_our_files_tells_versions_apart(tmp_path, monkeypatch):
    (tmp_path / "a.py").write_text("1", encoding="utf-8")
    monkeypatch.setattr(installation, "_PACKAGES", (tmp_path,))
    before = installation.installed()
    (tmp_path / "a.py").write_text("2", encoding="utf-8")
    after = installation.installed()
    assert before.keys() == after.keys()
    assert [name for name in before if before[name] != after[name]] == ["mkdocs-dossier"]


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def test_a_terminal_has_one_line_that_says_how_far_it_is():
    stream, clock = io.StringIO(), Clock()
    line = OneLine(stream, clock)
    for second in range(5):
        clock.now = float(second)
        line.tell("Reading articles", 100 * second, 1000)
    line.clear()
    shown = stream.getvalue().split("\r")
    assert shown[1] == "Reading articles: 100 of 1,000, 100 a second, 9 s left"
    assert shown[4].startswith("Reading articles: 400 of 1,000, 100 a second, 6 s left")
    assert shown[-2].strip() == ""
    assert "\n" not in stream.getvalue()


def test_short_work_says_nothing_on_a_terminal():
    stream, clock = io.StringIO(), Clock()
    line = OneLine(stream, clock)
    line.tell("Reading articles", 0, 5)
    clock.now = 0.5
    line.tell("Reading articles", 5, 5)
    line.clear()
    assert stream.getvalue() == ""


def test_a_stage_without_pieces_is_named_at_once():
    stream = io.StringIO()
    OneLine(stream, Clock()).tell("Setting pages", 0, 0)
    assert stream.getvalue() == "\rSetting pages"


def test_a_log_gets_a_line_now_and_then():
    stream, clock = io.StringIO(), Clock()
    log = LogLines(stream, clock)
    for second in range(41):
        clock.now = float(second)
        log.tell("Making pages", second * 100, 4000)
    assert stream.getvalue().splitlines() == [
        "Making pages: 1,500 of 4,000, 100 a second, 25 s left",
        "Making pages: 3,000 of 4,000, 100 a second, 10 s left",
        "Making pages: 4,000 of 4,000, 100 a second in 40 s",
    ]


def test_nothing_is_said_to_a_pipe(monkeypatch):
    from mkdocs_dossier.cli import progress  # noqa: PLC0415

    monkeypatch.delenv("CI", raising=False)
    heard = io.StringIO()
    monkeypatch.setattr("sys.stderr", heard)
    with progress.progress() as tell:
        tell("Setting pages", 0, 0)
    assert heard.getvalue() == ""
