"""What builds remember: whole or not at all, and never what something else was made from."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest

import mkdocs_dossier
import whole
from mkdocs_dossier.book.press import Sheets
from mkdocs_dossier.cache.inputs import sum_of
from mkdocs_dossier.cache.store import FOLDER, Store, store_of
from mkdocs_dossier.load.site_config import load_site_config
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.plugin import anew, needs
from mkdocs_dossier.plugin.hand_over import handed_over, packed, unpacked
from mkdocs_dossier.plugin.remembered import config_key, key_of, needs_of, remembered
from small_dossier import make_minimal_dossier

KEY = "a" * 64


def test_a_value_comes_back(tmp_path):
    store = Store(tmp_path / "cache")
    assert store.get(KEY) is None
    store.put(KEY, b"value")
    assert Store(tmp_path / "cache").get(KEY) == b"value"
    assert (tmp_path / "cache" / ".gitignore").read_text() == "*\n"
    assert store.faults == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content[:-1],
        lambda content: content[:10],
        lambda content: content[:0],
        lambda content: content.replace(b"value", b"other"),
        lambda content: b"somebody else's" + content,
        lambda content: content + b"more",
    ],
)
def test_what_is_not_whole_is_not_there(tmp_path, spoil):
    store = Store(tmp_path)
    store.put(KEY, b"value")
    (tmp_path / KEY).write_bytes(spoil((tmp_path / KEY).read_bytes()))
    assert store.get(KEY) is None
    assert store.faults
    store.put(KEY, b"value")
    assert store.get(KEY) == b"value"


def test_a_folder_that_can_t_be_used(tmp_path):
    (tmp_path / "cache").write_text("a file")
    store = Store(tmp_path / "cache")
    store.put(KEY, b"value")
    assert store.get(KEY) is None
    assert store.faults
    assert (tmp_path / "cache").read_text() == "a file"


def test_a_folder_in_the_place_of_a_value(tmp_path):
    (tmp_path / KEY).mkdir()
    store = Store(tmp_path)
    assert store.get(KEY) is None
    store.put(KEY, b"value")
    assert store.get(KEY) is None
    assert (tmp_path / KEY).is_dir()


@pytest.mark.parametrize("link", ["dossier", "."])
def test_a_link_in_the_place_of_the_folder_leads_nowhere(tmp_path, link):
    others = tmp_path / "others"
    (others / "dossier").mkdir(parents=True)
    (others / "dossier" / "photo").write_bytes(b"mine")
    cache = tmp_path / ".cache"
    if link == ".":
        cache.symlink_to(others)
    else:
        cache.mkdir()
        (cache / link).symlink_to(others / link)
    store = Store(tmp_path / FOLDER, limit=1)
    store.put(KEY, b"value")
    assert store.get(KEY) is None
    assert store.take_faults() == ["dossier: leads somewhere else"]
    assert [path.name for path in (others / "dossier").iterdir()] == ["photo"]


def test_what_was_asked_for_longest_ago_goes_first(tmp_path):
    store = Store(tmp_path, limit=3500)
    for number, key in enumerate("abc"):
        store.put(key, b"x" * 1000)
        os.utime(tmp_path / key, (number, number))
    assert store.get("a")  # now the newest
    store.put("d", b"x" * 1000)
    assert [key for key in "abcd" if (tmp_path / key).exists()] == ["a", "c", "d"]


def test_a_value_larger_than_all_is_kept_alone(tmp_path):
    store = Store(tmp_path, limit=100)
    store.put("a", b"x")
    store.put("b", b"x" * 1000)
    assert store.get("b")
    assert store.get("a") is None


def test_many_write_at_once(tmp_path):
    def work(number):
        store = Store(tmp_path)
        for _ in range(30):
            store.put(KEY, bytes([number]) * 10_000)
            found = store.get(KEY)
            assert found is None or len(set(found)) == 1
            assert store.faults == []

    errors = []

    def guarded(number):
        try:
            work(number)
        except AssertionError as error:
            errors.append(error)

    threads = [threading.Thread(target=guarded, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert not list(tmp_path.glob("*.writing"))


def test_a_sum_tells_every_change(tmp_path):
    folder, single = tmp_path / "seeds", tmp_path / "mkdocs.yml"
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "a.md").write_text("one")
    sums = [sum_of([folder, tmp_path / "docs"], [single], {"a": 1})]

    def note(told=1):
        sums.append(sum_of([folder, tmp_path / "docs"], [single], {"a": told}))

    (folder / "deep" / "a.md").write_text("two")
    note()
    (folder / "deep" / "a.md").rename(folder / "deep" / "b.md")
    note()
    (folder / "deep" / "c.md").write_text("")
    note()
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "x").write_text("")
    note()
    single.write_text("")
    note()
    note(told=2)
    assert None not in sums
    assert len(set(sums)) == len(sums)
    assert sum_of([folder, tmp_path / "docs"], [single], {"a": 2}) == sums[-1]


def test_a_sum_tells_the_environment(tmp_path, monkeypatch):
    before = sum_of([tmp_path], [], {})
    monkeypatch.setenv("DOSSIER_SOMETHING", "1")
    assert sum_of([tmp_path], [], {}) != before


def test_what_is_needed_of_mkdocs_comes_back_until_settings_change(tmp_path, monkeypatch):
    root = tmp_path / "dossier"
    make_minimal_dossier(root)
    first = needs_of(store_of(root), root)
    assert first == anew.needs_of(root)
    with monkeypatch.context() as patched:
        patched.setattr(anew, "needs_of", None)
        assert needs_of(store_of(root), root) == first
    settings = root / "seeds/dossier.yaml"
    settings.write_text(f"{settings.read_text()}language: sv\n")
    assert needs_of(store_of(root), root).language == "sv"
    for file in (root / FOLDER).glob("*"):
        file.write_bytes(b"foreign")
    assert needs_of(store_of(root), root).language == "sv"


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b'{"extensions": [], "hidden": [], "indexes": [], "language": ""}']
)
def test_what_is_no_need(content):
    assert needs.unpacked(content) is None


def test_what_was_remembered_is_read_without_what_makes_it():
    """Nothing of that takes part in a build in which nothing has changed, so it need not be there."""
    code = "import sys, mkdocs_dossier.plugin; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "mkdocs_dossier.plugin.finished" in loaded
    assert not loaded & {"numpy", "pydantic", "mkdocs_dossier.pipeline", "mkdocs_dossier.render.direct.page"}


def test_links_may_lead_anywhere(tmp_path):
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "there").symlink_to(tmp_path)
    assert sum_of([tmp_path / "here"], [], {}) is None


def test_what_is_handed_over_comes_back():
    made = handed_over(whole.built(whole.TARN))
    found = unpacked(packed(made), lambda: whole.built(whole.TARN), lambda: made.words)
    assert found == made
    assert packed(found) == packed(made)
    assert found.build is made.build


@pytest.mark.parametrize(
    "content", [b"", b"{}\n", b"[]", b'{"outputs": [[1]]}\n', b"\xff\xfe", b'{"outputs": 3}\n']
)
def test_what_is_no_hand_over(content):
    assert unpacked(content, lambda: None, lambda: None) is None


@pytest.mark.thorough
def test_a_build_is_remembered_until_something_changes(tmp_path):
    root = tmp_path / "dossier"
    make_minimal_dossier(root)
    made = []

    def make():
        made.append(Project.read(root).build())
        return made[-1]

    def ask(**asked):
        key = key_of(root, "", config_key(root, ""), asked)
        return remembered(store_of(root), key, root, make)

    first = ask()
    assert ask() == first
    assert len(made) == 1
    article = root / "seeds/articles/evening-star.md"
    text = article.read_text()
    article.write_text(text.replace("Nobody at", "Somebody at"))
    assert ask().outputs != first.outputs
    assert len(made) == 2
    article.write_text(text)
    assert ask() == first
    assert len(made) == 2
    ask(texts=True)
    assert len(made) == 3
    for file in (root / ".cache" / "dossier").glob("*"):
        file.write_bytes(b"foreign")
    assert ask() == first
    assert len(made) == 4
    article.write_text(text.replace("title:", "titel:"))
    assert ask().outputs == ()
    assert ask().outputs == ()
    assert len(made) == 6, "what has errors is looked at again"


def test_a_book_is_not_set_again_after_an_edit_of_something_else(tmp_path, monkeypatch):
    root = tmp_path / "dossier"
    make_minimal_dossier(root)

    def books():
        build = Project.read(root).build(book=True, brief=True, kept=store_of(root))
        return [item.content for item in build.outputs if item.path.endswith(".pdf")]

    first = books()
    assert len(first) == 2
    assert all(pdf.startswith(b"%PDF") for pdf in first)
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs/more.md").write_text("# No part of the book\n", encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(Sheets, "pdf", None)
        assert books() == first
    assert Store(root / FOLDER).faults == []


def test_the_switch(tmp_path, monkeypatch):
    monkeypatch.setenv("DOSSIER_PLAIN", "1")
    assert store_of(tmp_path) is None


FREE = (
    *(
        str(Path(sysconfig.get_path(name)).resolve())
        for name in ("stdlib", "platstdlib", "purelib", "platlib")
    ),
    *(path for path in sys.path if path.endswith(".zip")),
    str(Path(mkdocs_dossier.__file__).parent),
    str(Path(mkdocs_dossier.__file__).parents[1] / "dossier_workbench"),
)


class _Ear:
    def __init__(self):
        self.on, self.heard = False, set()
        sys.addaudithook(self._hear)  # which can't be taken away again

    def _hear(self, event, args):
        if (
            self.on
            and event in {"open", "os.listdir", "os.scandir"}
            and isinstance(args[0], str | os.PathLike)
        ):
            self.on = False
            self.heard.add(Path(args[0]).resolve())
            self.on = True

    @contextmanager
    def listening(self):
        self.on = True
        try:
            yield
        finally:
            self.on = False


@pytest.mark.thorough
@pytest.mark.parametrize("root", [whole.ROOT, whole.TARN], ids=lambda root: root.name)
def test_a_build_reads_nothing_that_its_sum_does_not_know(root):
    ear = _Ear()
    with ear.listening():
        Project.read(root).build()
    docs = load_site_config(root, "").docs_dir
    known = [root / "seeds", root / docs, root / "templates", root / "mkdocs.yml"]
    unknown = [
        path
        for path in ear.heard
        if not str(path).startswith(FREE) and not any(path.is_relative_to(place) for place in known)
    ]
    assert unknown == []
    assert any(path.is_relative_to(root / "seeds") for path in ear.heard)
