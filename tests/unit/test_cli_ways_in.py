"""Commands that can't run say what to do next."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from dossier_workbench.cli import add as command
from mkdocs_dossier.cli import main
from small_dossier import make_dossier

pytestmark = pytest.mark.thorough


def dossier(*words):
    done = CliRunner().invoke(main, [str(word) for word in words])
    return done.exit_code, " ".join(done.output.split())


@pytest.fixture
def root(tmp_path):
    return make_dossier(tmp_path / "root")


def test_in_a_folder_of_the_dossier_the_dossier_is_named(root):
    code, said = dossier("check", "--root", root / "seeds" / "catalogue")
    assert code == 2
    assert f"Run the command in {root}, or name that with --root." in said


def test_elsewhere_the_ways_to_a_dossier_are_named(tmp_path):
    code, said = dossier("check", "--root", tmp_path)
    assert code == 2
    assert "begin one with `dossier new DIR`" in said


def test_a_site_needs_the_folder_that_mkdocs_wants(root):
    (root / "pages").rename(root / "elsewhere")
    code, said = dossier("site", "--root", root)
    assert code == 2
    assert "There is no folder pages/, which MkDocs wants." in said


@pytest.mark.parametrize("plugins", ["", "plugins: [search]\n", "plugins: {search: {}}\n"])
def test_a_site_without_the_plugin_would_have_no_page_of_ours(root, plugins):
    (root / "mkdocs.yml").write_text(f"site_name: x\ndocs_dir: pages\n{plugins}", encoding="utf-8")
    code, said = dossier("site", "--root", root)
    assert code == 2
    assert "Write `plugins: [dossier]` there." in said
    assert not (root / "site").exists()


def test_a_site_without_a_configuration(root):
    (root / "mkdocs.yml").unlink()
    code, said = dossier("site", "--root", root)
    assert code == 2
    assert "There is no mkdocs.yml" in said


@pytest.mark.parametrize(
    ("text", "code"), [("INHERIT: mkdocs.yml\nsite_name: x\n", "path-outside"), ("a: [\n", "yaml-syntax")]
)
def test_a_configuration_that_mkdocs_breaks_on_is_a_diagnostic(root, text, code):
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    ended, said = dossier("site", "--root", root)
    assert ended == 1
    assert f"[{code}]" in said


def test_a_site_that_is_not_built_can_not_be_weighed(tmp_path):
    code, said = dossier("weigh", tmp_path / "site")
    assert code == 2
    assert "Build the site first, with `dossier site`." in said


@pytest.mark.parametrize("epoch", ["x", "-1", "99999999999999", "²"])
def test_a_clock_that_tells_no_time(root, epoch, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    code, said = dossier("verify", "--root", root)
    assert code == 2
    assert "Unset it, or give seconds since 1970." in said


def test_standard_input_may_be_closed(root, monkeypatch):
    monkeypatch.setattr(command, "_standard_input", lambda: None)
    code, said = dossier("add", "-", "--root", root)
    assert code == 1
    assert "[article-empty]" in said


def test_a_second_search_does_not_keep_a_site_from_being_built(root):
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    assert "  - dossier" in config
    (root / "mkdocs.yml").write_text(
        config.replace("  - dossier", "  - search\n  - dossier"), encoding="utf-8"
    )
    (root / "pages").rename(root / "elsewhere")
    assert "There is no folder pages/" in dossier("site", "--root", root)[1], "the next question is asked"
