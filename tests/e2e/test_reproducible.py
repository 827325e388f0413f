"""One state of a dossier makes one site, byte for byte, wherever and whenever it is built."""

from __future__ import annotations

import os
import shutil

import pytest

from small_dossier import REPOSITORY, files_below, run

pytestmark = pytest.mark.slow

EPOCH = "1700000000"
CIRCUMSTANCES = {
    "plain": {"LANG": "C", "TZ": "UTC", "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": EPOCH},
    "elsewhere": {
        "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Yerevan", "PYTHONHASHSEED": "4711",
        "PYTHONUTF8": "0", "COLUMNS": "20", "SOURCE_DATE_EPOCH": EPOCH,
    },
}  # fmt: skip

OUTPUTS = {"site": 50, "plain": 50, "exhibits": 1}
"""Folders, and how many files each has at least: a site has text edition, cards, brief and book beside its pages."""


def copied(folder, order):
    """The shipped dossier, its files written in another order and at another time."""
    names = [*("seeds", "docs", "overrides"), "mkdocs.yml"]
    for name in reversed(names) if order else names:
        source = REPOSITORY / name
        if source.is_dir():
            shutil.copytree(source, folder / name, copy_function=shutil.copy)
        else:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, folder)
    shutil.rmtree(folder / "seeds/fulltext", ignore_errors=True)
    if order:
        for file in folder.rglob("*"):
            os.utime(file, (86_400 * 365, 86_400 * 365))
    return folder


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    found = {}
    for number, (name, circumstances) in enumerate(CIRCUMSTANCES.items()):
        # The second stands deeper, under a name with a space and an accent.
        root = copied(tmp_path_factory.mktemp("built") / ("a" if not number else "b c/é"), number)
        exhibits = ("dossier", "exhibits", "--out", "exhibits/all.pdf")
        for words in (("mkdocs", "build", "--strict"), ("dossier", "generate", "--out", "plain"), exhibits):
            done = run(*words, cwd=root, **circumstances)
            assert done.returncode == 0, done.stderr
        found[name] = {output: files_below(root / output) for output in OUTPUTS}
    return found


@pytest.mark.parametrize("output", OUTPUTS)
def test_same_bytes(sites, output):
    plain, elsewhere = (sites[name][output] for name in CIRCUMSTANCES)
    assert len(plain) >= OUTPUTS[output]
    assert plain.keys() == elsewhere.keys()
    assert [path for path, content in plain.items() if elsewhere[path] != content] == []
