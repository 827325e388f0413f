"""Where `mkdocs build` and `dossier site` put a site, and where they refuse to."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from small_dossier import files_below, make_dossier, run

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_dossier(tmp_path_factory.mktemp("whole"))
    assert run("mkdocs", "build", cwd=root).returncode == 0
    return root


@pytest.fixture
def root(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(whole, tmp_path / "root", ignore=shutil.ignore_patterns("site")))


@pytest.mark.parametrize("words", [("mkdocs", "build"), ("dossier", "site")], ids=" ".join)
def test_a_linked_site_is_published_where_the_link_leads(
    root: Path, whole: Path, words: tuple[str, ...]
) -> None:
    served = root.parent / "www"
    served.mkdir()
    (root / "site").symlink_to(served)
    for _ in range(2):
        done = run(*words, cwd=root)
        assert done.returncode == 0, done.stderr
        assert (root / "site").readlink() == served
        assert files_below(served).keys() == files_below(whole / "site").keys()
    assert [path.name for path in served.parent.iterdir() if "building" in path.name] == []


@pytest.mark.parametrize(
    "words",
    [("mkdocs", "build", "-d"), ("mkdocs", "build", "--dirty", "-d"), ("dossier", "site", "--out")],
    ids=" ".join,
)
@pytest.mark.parametrize("place", ["seeds", "seeds/new", "theme", "linked", "letters"])
def test_no_site_takes_the_place_of_what_authors_write(
    root: Path, words: tuple[str, ...], place: str
) -> None:
    (root / "linked").symlink_to("seeds")
    (root / "letters").mkdir()
    (root / "letters/letter.txt").write_text("mine", encoding="utf-8")
    before = files_below(root)
    done = run(*words, root / place, cwd=root)
    assert done.returncode != 0
    said = done.stdout + done.stderr
    assert "Traceback" not in said
    assert "the dossier's own" in said or "holds something else than a dossier's site" in said
    assert files_below(root) == before
