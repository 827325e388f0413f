"""Whatever happens in the middle of a run, the former output or the new one is there afterwards, and a next run mends the rest."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from small_dossier import environment, files_below, make_dossier, run

pytestmark = pytest.mark.slow
FAULTS = Path(__file__).parents[1] / "faults.py"


def faulty(kind, count, root, *words):
    module = {"dossier": "mkdocs_dossier"}.get(words[0], words[0])
    return run(FAULTS, kind, str(count), root, "--", module, *words[1:], cwd=root)


@pytest.fixture(scope="module")
def states(tmp_path_factory):
    """Two states of one dossier, with everything that either makes."""
    made = {}
    for name in ("former", "new"):
        root = make_dossier(tmp_path_factory.mktemp(name))
        if name == "new":
            catalogue = root / "seeds/catalogue/all.yaml"
            catalogue.write_text(
                catalogue.read_text(encoding="utf-8").replace("Lake Ost", "Lake Öst")
                + "  more: {name: More, kind: accident, date: 2022, cite: {source: morning-post, quote: forty barrels went into Lake}}\n",
                encoding="utf-8",
            )
            article = root / "seeds/articles/morning-post.md"
            article.write_text(
                article.read_text(encoding="utf-8").replace("Lake Ost", "Lake Öst"), encoding="utf-8"
            )
        for words in (("mkdocs", "build"), ("dossier", "generate", "--out", "plain")):
            done = run(*words, cwd=root)
            assert done.returncode == 0, done.stderr
        made[name] = root
    return made


def whole(folder):
    return {
        path: content for path, content in files_below(folder).items() if not path.endswith("sitemap.xml.gz")
    }


def begun(states, folder):
    """A dossier whose seeds are new and whose output is the former."""
    shutil.copytree(states["new"], folder, ignore=shutil.ignore_patterns("site", "plain"))
    for name in ("site", "plain"):
        shutil.copytree(states["former"] / name, folder / name)
    return folder


def strays(root, states):
    return sorted({path.name for path in root.iterdir()} - {path.name for path in states["new"].iterdir()})


def counts(states, folder, *words):
    """Touches of the disk at which faults strike: the first, some in the middle, the last ones, and none."""
    last = int(faulty("none", 0, begun(states, folder), *words).stderr.splitlines()[-1])
    assert last > 20
    return sorted({1, last // 2, *range(last - 3, last + 2)})


@pytest.mark.parametrize("kind", ["kill", "full"])
def test_a_site_is_the_former_or_the_new(states, tmp_path, kind):
    expected = [whole(states[name] / "site") for name in ("former", "new")]
    assert expected[0] != expected[1]
    outcomes = []
    for count in counts(states, tmp_path / "whole", "mkdocs", "build"):
        root = begun(states, tmp_path / str(count))
        done = faulty(kind, count, root, "mkdocs", "build")
        found = whole(root / "site") if (root / "site").exists() else None
        outcomes.append(expected.index(found) if found in expected else -1)
        if kind == "full" and done.returncode:
            assert "Traceback" not in done.stderr
        assert run("mkdocs", "build", cwd=root).returncode == 0
        assert whole(root / "site") == expected[1]
        assert strays(root, states) == []
    assert set(outcomes) == {0, 1}, outcomes


@pytest.mark.parametrize("kind", ["kill", "full"])
def test_a_project_has_whole_files_only_and_is_mended(states, tmp_path, kind):
    former, new = (files_below(states[name] / "plain") for name in ("former", "new"))
    kept = 0
    for count in counts(states, tmp_path / "whole", "dossier", "generate", "--out", "plain"):
        root = begun(states, tmp_path / str(count))
        done = faulty(kind, count, root, "dossier", "generate", "--out", "plain")
        found = {path: content for path, content in files_below(root / "plain").items() if path[0] != "."}
        assert all(content in {former.get(path), new.get(path)} for path, content in found.items())
        kept += found == {path: content for path, content in former.items() if path[0] != "."}
        if kind == "full":
            assert (done.returncode, "Traceback" in done.stderr) in {(0, False), (2, False)}
        assert run("dossier", "generate", "--out", "plain", cwd=root).returncode == 0
        assert files_below(root / "plain") == new
    assert kept >= 1


@pytest.mark.alone
def test_two_builds_at_once_both_make_the_whole_site(states, tmp_path):
    root = begun(states, tmp_path / "root")
    done = []
    commands = [("mkdocs", "build"), ("mkdocs", "build"), *[("dossier", "generate", "--out", "plain")] * 3]
    threads = [
        threading.Thread(target=lambda words=words: done.append(run(*words, cwd=root))) for words in commands
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [item.returncode for item in done] == [0] * 5, [item.stderr for item in done if item.returncode]
    assert whole(root / "site") == whole(states["new"] / "site")
    assert files_below(root / "plain") == files_below(states["new"] / "plain")
    assert strays(root, states) == []


def test_a_build_that_is_turned_down_leaves_the_former_site(states, tmp_path):
    root = begun(states, tmp_path / "root")
    (root / "pages/method.md").write_text("[nowhere](nowhere.md)\n", encoding="utf-8")
    assert run("mkdocs", "build", "--strict", cwd=root).returncode != 0
    assert whole(root / "site") == whole(states["former"] / "site")
    (root / "seeds/dossier.yaml").write_text("titel: x\n", encoding="utf-8")
    assert run("mkdocs", "build", cwd=root).returncode != 0
    assert whole(root / "site") == whole(states["former"] / "site")
    assert strays(root, states) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written(states, tmp_path):
    root = begun(states, tmp_path / "root")
    (root / "plain").chmod(0o500)
    done = run("dossier", "generate", "--out", "plain", cwd=root)
    (root / "plain").chmod(0o700)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)


@pytest.mark.alone
def test_seeds_that_change_while_they_are_read(states, tmp_path):
    """Files come, go and are half written while a dossier is read, again and again: a diagnostic at most."""
    root = begun(states, tmp_path / "root")
    article = root / "seeds/articles/morning-post.md"
    text = article.read_text(encoding="utf-8")
    stop = threading.Event()

    def disturb():
        turn = 0
        while not stop.is_set():
            turn += 1
            article.write_text(text[: len(text) * (turn % 7) // 6], encoding="utf-8")
            if turn % 3 == 0:
                article.unlink()
            extra = root / f"seeds/articles/extra-{turn % 2}.md"
            extra.write_text(text, encoding="utf-8") if turn % 4 else extra.unlink(missing_ok=True)

    thread = threading.Thread(target=disturb)
    thread.start()
    try:
        done = [run("dossier", "check", cwd=root) for _ in range(6)]
    finally:
        stop.set()
        thread.join()
    for item in done:
        assert item.returncode in {0, 1, 2}
        assert "Traceback" not in item.stderr


def test_the_clock_does_not_matter(states, tmp_path):
    """Files from the future, and days in the past and the future: the same bytes, but for the date in a book without an edition."""
    root = begun(states, tmp_path / "root")
    for file in root.rglob("*"):
        os.utime(file, (4_000_000_000, 4_000_000_000))
    dated = {"docs/data/dossier.pdf", ".dossier-manifest.json"}
    expected = files_below(states["new"] / "plain")
    for epoch in ("86400", "99999999999"):
        done = run("dossier", "generate", "--out", "plain", cwd=root, SOURCE_DATE_EPOCH=epoch)
        assert done.returncode == 0, done.stderr
        found = files_below(root / "plain")
        assert found.keys() == expected.keys()
        assert [path for path in found if found[path] != expected[path] and path not in dated] == []


@pytest.mark.alone
def test_interrupted_by_hand(states, tmp_path):
    """Ctrl-C: no traceback, the former site stays, and the next build clears away what is left."""
    root = begun(states, tmp_path / "root")
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=root,
        env=environment(),
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr
    for line in process.stderr:
        if "Building documentation" in line:
            process.send_signal(signal.SIGINT)
            break
    process.communicate(timeout=60)
    assert whole(root / "site") in [whole(states[name] / "site") for name in ("former", "new")]
    assert run("mkdocs", "build", cwd=root).returncode == 0
    assert strays(root, states) == []
