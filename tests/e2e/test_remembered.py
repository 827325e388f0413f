"""A build that remembers gives the site and the log of one that does not, whatever was changed in between."""

from __future__ import annotations

import filecmp
import logging
from importlib import import_module
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from mkdocs_dossier.render import policy
from mkdocs_dossier.render.direct import page
from mkdocs_dossier.workers import batches, hiring
from said import LOG, Said, heard
from small_dossier import make_minimal_dossier

pytestmark = pytest.mark.slow

HOOK = """\
seen = []
def on_pre_build(config):
    seen.clear()
def on_page_markdown(markdown, page, config, files):
    seen.append(page.file.src_uri)
    page.meta["seen"] = len(seen)
    return markdown + f"\\n\\nPage {len(seen)}.\\n"
def on_page_content(html, page, config, files):
    return html.replace("Page", "Leaf")
def on_page_context(context, page, config, nav):
    context["told"] = page.meta["seen"]
def on_post_page(output, page, config):
    return output + f"<!-- {page.meta['seen']} -->"
"""
OVERRIDE = '{% extends "main.html" %}\n{% block content %}{{ super() }}<p>Mine</p>{% endblock %}\n'


def _build(root, site):
    """The site's files by path, and what was said, but for where it stands and how long it took."""
    level = LOG.level
    LOG.setLevel(logging.INFO)
    try:
        with heard(Said()) as said:
            config = load_config(str(root / "mkdocs.yml"), site_dir=str(site))
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
            config.plugins.on_shutdown()
    finally:
        LOG.setLevel(level)
    passing = ("Building documentation to", "Documentation built in", "Cleaning site", "What builds remember")
    return [text for text in said.lines if not any(words in text for words in passing)], said.lines


def _same(one: Path, other: Path):
    def files(site):
        return sorted(path.relative_to(site) for path in site.rglob("*") if path.is_file())

    assert files(one) == files(other) != []
    _, differing, faulty = filecmp.cmpfiles(one, other, files(one), shallow=False)
    assert [path for path in (*differing, *faulty) if path.suffix != ".gz"] == []


def _edit(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def _steps(root):
    """What is done to a dossier, by what it is called."""
    article, config = root / "seeds/articles/evening-star.md", root / "mkdocs.yml"
    catalogue = root / "seeds/catalogue/all.yaml"
    cache = root / ".cache" / "dossier"
    yield "at first", lambda: None
    yield "nothing", lambda: None
    yield "an article", lambda: _edit(article, "Nobody at", "Somebody at")
    yield "an article renamed", lambda: article.rename(article.with_stem("morning-star"))
    yield "its name again", lambda: article.with_stem("morning-star").rename(article)
    yield "a record's words", lambda: _edit(catalogue, "property: volume", "property: amount")
    yield (
        "a page by hand",
        lambda: (root / "docs/notes.md").write_text("# Notes\n\n[Lost](lost.md) [[nora-lind]]\n"),
    )
    yield "the same with its warning", lambda: None
    yield (
        "an option of the theme",
        lambda: _edit(config, "name: material", "name: material, features: [toc.follow]"),
    )
    yield (
        "cut off",
        lambda: [file.write_bytes(file.read_bytes()[:-9]) for file in cache.iterdir() if len(file.name) > 20],
    )
    yield "foreign", lambda: [file.write_bytes(b"{}") for file in cache.iterdir() if len(file.name) > 20]
    yield (
        "a template",
        lambda: ((root / "overrides").mkdir(), (root / "overrides/home.html").write_text(OVERRIDE)),
    )
    yield (
        "a page of that template",
        lambda: (
            _edit(config, "name: material", "name: material, custom_dir: overrides"),
            (root / "docs/notes.md").write_text("---\ntemplate: home.html\n---\n# Notes\n"),
        ),
    )
    yield "that template again", lambda: _edit(root / "overrides/home.html", "Mine", "Ours")
    yield "the time in it", lambda: _edit(root / "overrides/home.html", "Ours", "{{ build_date_utc.year }}")
    yield (
        "a hook",
        lambda: (
            (root / "hook.py").write_text(HOOK),
            config.write_text(config.read_text() + "hooks: [hook.py]\n"),
        ),
    )
    yield "the hook again", lambda: None
    yield "no page by hand", (root / "docs/notes.md").unlink


SPAWNED = "the hook again"
"""The step for which processes begin with nothing, as where this one can't be copied."""
OF_PAGES = {"_made_at", "_converted", "_themed"}
SHARED = {
    "at first": OF_PAGES,
    "a hook": {"_made_at"},
    SPAWNED: set(),
    "nothing": set(),
}
"""What copies have a part in, of what goes page by page."""


def _share(monkeypatch, shared, *, copied):
    """Have two processes build however small a dossier: copies of this one, whose threads are pytest's, or spawned ones.

    Gets the names of what copies did.
    """
    by_copies = batches.by_copies
    monkeypatch.setattr(
        batches,
        "by_copies",
        lambda function, *rest: shared.add(function.func.__name__) or by_copies(function, *rest),
    )
    monkeypatch.setattr(hiring, "processors", lambda: 2)
    monkeypatch.setattr(hiring, "may_copy", lambda: copied)
    monkeypatch.setattr(hiring, "_WORTH_STARTING", 1)
    monkeypatch.setattr(batches, "may_copy", lambda: copied)
    monkeypatch.setattr(batches, "BATCH", 20_000)
    monkeypatch.setattr(batches, "PIECES", 1)


def test_builds_remember_nothing_wrong(tmp_path, monkeypatch):
    root = tmp_path / "dossier"
    make_minimal_dossier(root)
    _edit(root / "mkdocs.yml", "theme: material", "theme: {name: material}")
    for name, do in _steps(root):
        do()
        monkeypatch.delenv("DOSSIER_PLAIN", raising=False)
        shared = set()
        with monkeypatch.context() as patches:
            _share(patches, shared, copied=name != SPAWNED)
            said, everything = _build(root, tmp_path / "quick")
        assert shared & OF_PAGES == SHARED.get(name, shared & OF_PAGES), name
        monkeypatch.setenv("DOSSIER_PLAIN", "1")
        plain, _ = _build(root, tmp_path / "plain")
        assert said == plain, name
        _same(tmp_path / "quick", tmp_path / "plain")
        assert any("What builds remember" in text for text in everything) == (
            name in {"cut off", "foreign"}
        ), name


def _noted(monkeypatch, place, pieces):
    """Note of which articles something is made."""
    module, _, name = f"mkdocs_dossier.{place}".rpartition(".")
    original = getattr(import_module(module), name)

    def noting(common, piece):
        pieces.append(piece.name if name == "_article" else piece.source.id)
        return original(common, piece)

    monkeypatch.setattr(f"{module}.{name}", noting)


def test_what_is_remembered_is_taken(tmp_path, monkeypatch):
    monkeypatch.delenv("DOSSIER_PLAIN", raising=False)
    root = tmp_path / "dossier"
    make_minimal_dossier(root)
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_config(config)  # no build comes of it, and its plugins are those of the next one
    _build(root, tmp_path / "site")

    def fail(*_args, **_kwargs):
        pytest.fail("something was made again")

    tried, judged, looked_at = [], [], []

    def convert(text, path, *given):
        tried.append(path)
        return page.convert(text, path, *given)

    def judge(output, mark):
        judged.append(output)
        return policy.judge(output, mark)

    monkeypatch.setattr("mkdocs_dossier.plugin.mkdocs_conversion.convert", convert)
    with monkeypatch.context() as patched:
        patched.setattr("mkdocs_dossier.pipeline.Project.read", fail)
        patched.setattr("mkdocs_dossier.plugin.mark_foreign", fail)
        patched.setattr("mkdocs_dossier.plugin.judge", fail)
        patched.setattr("mkdocs_dossier.plugin.anew.needs_of", fail)
        _build(root, tmp_path / "again")
    _same(tmp_path / "site", tmp_path / "again")
    assert set(tried) <= {"search.md", "curation.md"}, "what Python-Markdown converted is converted again"
    tried.clear()
    for place in ("load.articles._article", "analyse.one_source.find_in"):
        _noted(monkeypatch, place, looked_at)
    _edit(root / "seeds/articles/evening-star.md", "Nobody at", "Somebody at")
    monkeypatch.setattr("mkdocs_dossier.plugin.judge", judge)
    _build(root, tmp_path / "site")
    pages = len([*(tmp_path / "site").rglob("*.html")])
    assert "sources/evening-star.md" in tried
    assert looked_at == ["evening-star.md", "evening-star"], "only the article that was edited is read"
    assert 0 < len(judged) < pages / 2, "only pages that an edit changes are finished anew"
    assert len(tried) < pages / 2
