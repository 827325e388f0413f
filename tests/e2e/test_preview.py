"""A preview shows, after any row of edits, exactly the site and the log of a whole build, which remembers nothing."""

from __future__ import annotations

import pytest

from authors import Author, change
from mkdocs_dossier.model.places import PLAIN_VARIABLE
from previewed import Preview, files
from small_dossier import make_minimal_dossier
from synthetic import write_dossier

pytestmark = pytest.mark.slow


@pytest.fixture
def root(tmp_path):
    write_dossier(tmp_path / "root", 12, 5)
    (tmp_path / "root/docs").mkdir(exist_ok=True)
    (tmp_path / "root/docs/method.md").write_text("# Method\n\nBy hand, see [[event-00000]].\n")
    return tmp_path / "root"


@pytest.fixture
def whole(monkeypatch, tmp_path):
    """The site and the log of a whole build of a folder."""

    def build(root):
        monkeypatch.setenv(PLAIN_VARIABLE, "1")
        fresh = Preview(root, tmp_path / "fresh")
        monkeypatch.delenv(PLAIN_VARIABLE)
        return files(fresh.site), fresh.log.lines

    return build


@pytest.mark.parametrize("seed", range(3))
def test_a_row_of_edits_shows_what_a_whole_build_makes(root, whole, tmp_path, seed):
    preview, author, said = Preview(root, tmp_path / "site"), Author(root, seed), []
    for number in range(7):
        kind, paused = author.edit(), number % 2 == 0
        log, was_whole = preview.follow(beside=paused)
        said.append(f"{kind}{' (whole)' if was_whole else ''}")
        site, fresh_log = whole(root)
        if any(
            line.startswith("ERROR") for line in fresh_log
        ):  # a quote was torn; the last good state stays up
            assert log[:-1] == fresh_log[:-1], said
            author.mend()
            log, _ = preview.follow()
            site, fresh_log = whole(root)
        shown = files(preview.site)
        different = sorted(path for path in site.keys() | shown.keys() if site.get(path) != shown.get(path))
        if not paused:  # what is no page is written when nobody has saved for a moment
            different = [path for path in different if path.endswith(".html")]
        assert different == [], said
        assert log == fresh_log, said
    assert any("whole" not in each for each in said)


def test_what_an_edit_changes_is_made_and_no_more(root, tmp_path):
    preview = Preview(root, tmp_path / "site")
    before = {path: (tmp_path / "site" / path).stat().st_mtime_ns for path in files(preview.site)}
    change(next(iter(sorted((root / "seeds/articles").glob("*.md")))), r"\s*\Z", "\n\nAnd so to bed.\n")
    _, was_whole = preview.follow()
    assert not was_whole
    pages = [path for path in before if path.endswith(".html")]
    written = [path for path in pages if (tmp_path / "site" / path).stat().st_mtime_ns != before[path]]
    assert 1 <= len(written) <= 3


def test_doubts_take_a_whole_build(root, tmp_path):
    preview = Preview(root, tmp_path / "site")

    def takes_whole(edit):
        edit()
        return preview.follow()[1]

    config = root / "mkdocs.yml"
    article = next(iter(sorted((root / "seeds/articles").glob("*.md"))))
    assert takes_whole(lambda: config.write_text(config.read_text() + "\nsite_description: Another\n"))
    assert takes_whole(lambda: (root / "docs/picture.svg").write_text("<svg/>"))
    assert takes_whole(lambda: (root / "docs/new.md").write_text("# New\n"))
    assert takes_whole(lambda: article.with_name("another.md").write_bytes(article.read_bytes()))
    assert not takes_whole(lambda: change(article, r"\s*\Z", "\n\nAnd so to bed.\n"))
    assert takes_whole(lambda: change(article, r"(?m)^title:", "tittle:"))
    assert takes_whole(lambda: change(article, r"(?m)^tittle:", "title:")), "the banner goes from all pages"
    assert not takes_whole(lambda: change(article, r"\s*\Z", "\n\nAnd up again.\n"))


def test_beside_plugins_and_hooks_every_edit_takes_a_whole_build(tmp_path):
    root = make_minimal_dossier(tmp_path / "root")
    config = root / "mkdocs.yml"
    config.write_text(config.read_text().replace("plugins: [dossier]", "plugins: [search, dossier]"))
    preview = Preview(root, tmp_path / "site")
    change(root / "seeds/catalogue/all.yaml", "Mayor of Westerby", "First citizen")
    assert preview.follow()[1]
    assert "First citizen" in (tmp_path / "site/actors/nora-lind/index.html").read_text()
