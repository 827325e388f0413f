"""A dossier beside other plugins, built strictly from a git repository, and what its pages say."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import html5lib

from small_dossier import environment, make_minimal_dossier, run

GIT = shutil.which("git") or "git"
ADDRESS = "https://example.org/lake/"
# What a template, a critic mark, a wiki link or an ordinal number would be, if it were read as one.
HOSTILE = 'A {{ 7*7 }} {% if x %} {# y #} [[z]] {++w++} ==v== 1st "q" {'
POST = """\
---
date: 2024-06-02
categories: [News]
tags: [ferry]
---
# What we found

It names [[nora-lind]] and the [[spill-2021|spill]]; see [the method](../../method.md).

<!-- more -->

More about [[westerby-council]].
"""
FILES = {
    "docs/method.md": "---\ntags: [ferry]\n---\n# Как мы работаем\n\nBy hand, on [[lake-ost]]; see [all events](events/index.md).\n",
    "docs/notes.md": "# O’Brien’s “notes” &amp; *more*\n\n[The method](method.md), [the timeline](timeline.md).\n",
}
CHECKS = """\
validation:
  nav: {omitted_files: warn, not_found: warn, absolute_links: warn}
  links: {not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}
"""


def build(root: Path, plugins: str, more: str = "", files: dict[str, str] | None = None) -> Path:
    """Build a dossier with more plugins, given as YAML; gives the site's folder."""
    make_minimal_dossier(root)
    article = root / "seeds/articles/evening-star.md"
    article.write_text(
        article.read_text()
        .replace('"A star & a <question>"', json.dumps(HOSTILE))
        .replace("Nobody at", "{{ 6*6 }} Nobody at")
    )
    catalogue = root / "seeds/catalogue/all.yaml"
    catalogue.write_text(catalogue.read_text().replace("property: volume", "property: 1st volume"))
    for path, text in (FILES | (files or {})).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    config = f"site_name: Lake\nsite_url: {ADDRESS}\ntheme: {{name: material, features: [navigation.tabs]}}\n"
    (root / "mkdocs.yml").write_text(f"{config}{CHECKS}{more}plugins: {plugins}\n")
    (root / ".gitignore").write_text("site/\n.site-*\n")
    _commit(root)
    done = run("mkdocs", "build", "--strict", cwd=root)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr.replace("DeprecationWarning", "")
    return root / "site"


def _commit(root: Path) -> None:
    """Put everything into a repository, long ago."""
    day = "2020-02-03T04:05:06Z"
    who = {"GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@example.org", "GIT_COMMITTER_NAME": "x"}
    when = {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day, "GIT_COMMITTER_EMAIL": "x@example.org"}
    for words in (("init", "-q", "."), ("add", "-A"), ("commit", "-qm", "all")):
        subprocess.run([GIT, *words], cwd=root, env=environment(**who, **when), check=True)


def parsed(file: Path):
    """A built page."""
    return html5lib.parse(file.read_text(encoding="utf-8"), namespaceHTMLElements=False)


def text_of(element) -> str:
    """The text of an element, white space collapsed."""
    return " ".join("".join(element.itertext()).split())


def of_class(root, name: str):
    """Elements of a class."""
    return [
        each
        for each in root.iter()
        if isinstance(each.tag, str) and name in (each.get("class") or "").split()
    ]


def pages(site: Path) -> dict[str, Path]:
    """The dossier's own pages by address; pages that lead on, and what other plugins add, left out."""
    found = {}
    for file in sorted(site.rglob("index.html")):
        path = file.parent.relative_to(site).as_posix()
        if b'http-equiv="refresh"' not in file.read_bytes().replace(
            b"http-equiv=refresh", b'http-equiv="refresh"'
        ):
            found["" if path == "." else f"{path}/"] = file
    return found


def said(address: str, file: Path) -> tuple[str, list[str]]:
    """What a page says, and where its links lead; without the foot, which lists the pages written by hand."""
    content = of_class(parsed(file), "md-content__inner")[0]
    added = [
        each for name in ("md-source-file", "md-tags", "dossier-foot") for each in of_class(content, name)
    ]
    for each in list(content.iter()):
        for child in [child for child in each if child in added]:
            each.remove(child)
    links = [urljoin(ADDRESS + address, link.get("href")) for link in content.iter("a") if link.get("href")]
    return text_of(content), links


def navigation(file: Path) -> list[str]:
    """What the links of the navigation say, at the head and at the foot."""
    page = parsed(file)
    return [
        text_of(link)
        for name in ("dossier-tabs", "dossier-foot")
        for part in of_class(page, name)
        for link in part.iter("a")
    ]


def broken(site: Path) -> list[str]:
    """Links of pages and frames to files that the site does not have."""
    missing = set()
    for address, file in pages(site).items():
        for each in parsed(file).iter():
            way = each.get("href") or each.get("src") if isinstance(each.tag, str) else None
            full = urlsplit(urljoin(ADDRESS + address, way)) if way else None
            if full and full._replace(query="", fragment="").geturl().startswith(ADDRESS):
                path = site / full.path.removeprefix("/lake/")
                if not (path.is_file() or (path / "index.html").is_file()):
                    missing.add(f"{address}: {way}")
    return sorted(missing)
