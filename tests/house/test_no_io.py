"""Files are opened in load/ alone: analysis, checks, plans, pages and exports live on values."""

import sys
import sysconfig
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

import mkdocs_dossier
from mkdocs_dossier import making, pipeline
from mkdocs_dossier.book import printing
from mkdocs_dossier.export.others import other_exports
from mkdocs_dossier.extensions import checks
from mkdocs_dossier.pages.others import other_kinds
from whole import ROOT, built

# Python and the package may be read at any time: modules and templates are loaded when first needed.
FREE = (
    *(
        str(Path(sysconfig.get_path(name)).resolve())
        for name in ("stdlib", "platstdlib", "purelib", "platlib")
    ),
    str(Path(mkdocs_dossier.__file__).parent),
)
WATCHED = {
    "open",
    "os.listdir",
    "os.scandir",
    "os.mkdir",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "shutil.rmtree",
}
OUTSIDE = ("socket.", "subprocess.", "urllib.", "http.", "os.system", "os.exec", "os.posix_spawn")


class Guard:
    """Notes every touch of the disk or the network while it is on."""

    def __init__(self):
        self.on = False
        self.touched = []
        sys.addaudithook(self._hear)  # can't be taken away again, hence the switch

    def _hear(self, event, args):
        if not self.on:
            return
        if event.startswith(OUTSIDE):
            self.touched.append(f"{event} {args}")
        elif event in WATCHED:
            self.on = False  # resolving a path may raise events itself
            path = str(Path(str(args[0])).resolve())
            reading = event != "open" or args[1] is None or set(str(args[1])) <= set("rbt")
            if not (path.startswith(FREE) and reading):
                self.touched.append(f"{event} {path}")
            self.on = True

    @contextmanager
    def switched(self, on):
        before, self.on = self.on, on
        try:
            yield
        finally:
            self.on = before


GUARD = Guard()


def lifted(function):
    """The same function, free to read files; what it would hand over bit by bit is read at once."""

    def free(*args, **kwargs):
        with GUARD.switched(on=False):
            result = function(*args, **kwargs)
            return iter(list(result)) if isinstance(result, Generator) else result

    return free


@pytest.fixture
def loaders_lifted(monkeypatch):
    found = [
        (spine, name)
        for spine in (pipeline, making)
        for name, value in vars(spine).items()
        if is_loader(value)
    ]
    for spine, name in found:
        monkeypatch.setattr(spine, name, lifted(getattr(spine, name)))
    GUARD.touched.clear()
    return [name for _, name in found]


def is_loader(value):
    return getattr(value, "__module__", "").startswith("mkdocs_dossier.load") and not isinstance(value, type)


@pytest.mark.thorough
def test_a_build_reads_through_load_alone(loaders_lifted):
    assert "load" in loaders_lifted
    for installed in (checks, other_kinds, other_exports):
        installed()  # once a process, Python's folders are asked what other distributions add
    with GUARD.switched(on=True):
        outcome = mkdocs_dossier.open(ROOT).build()
    assert outcome.outputs
    assert GUARD.touched == []


@pytest.mark.thorough
def test_a_book_reads_through_load_alone(monkeypatch):
    checked = built(ROOT).project
    monkeypatch.setattr(printing, "load_book_files", lifted(printing.load_book_files))
    GUARD.touched.clear()
    with GUARD.switched(on=True):
        printed = checked.book()
    assert printed.volumes
    assert GUARD.touched == []


def test_the_guard_notices(tmp_path):
    GUARD.touched.clear()
    with GUARD.switched(on=True):
        (tmp_path / "new.txt").write_text("x", encoding="utf-8")
        (ROOT / "seeds" / "dossier.yaml").read_bytes()
        list((ROOT / "docs").iterdir())
    assert len(GUARD.touched) == 3


def test_without_lifting_the_loaders_are_caught():
    GUARD.touched.clear()
    with GUARD.switched(on=True):
        mkdocs_dossier.open(ROOT)
    assert any("dossier.yaml" in touched for touched in GUARD.touched)
