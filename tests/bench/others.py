"""Other makers of sites, where they are installed, on the Markdown that we make: found in ``.venv-bench`` or on the path.

``make bench-others`` installs them. They are given the same pages; none of them is asked for a theme of Material's
size but zensical, which has the same.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

_BIN = Path(__file__).resolve().parents[2] / ".venv-bench/bin"
_HUGO = """baseURL = "https://example.org/"
title = "Made up"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
[markup.goldmark.renderer]
unsafe = true
"""
_LAYOUT = "<!doctype html><title>{{ .Title }}</title><main>{{ .Content }}</main>\n"
_SPHINX = """project = "Made up"
extensions = ["myst_parser"]
html_theme = "alabaster"
suppress_warnings = ["myst.*", "toc.*", "docutils"]
"""


@dataclass(frozen=True, slots=True)
class Other:
    """One of them.

    Attributes:
        name: What it is called, with how it is set up.
        program: Its command.
        prepare: Makes its own project in a new folder of one for MkDocs, and gives the arguments of a whole build.
    """

    name: str
    program: str
    prepare: Callable[[Path, Path], Sequence[str]]

    def found(self) -> str | None:
        """Where its program is; None if it is not installed."""
        return shutil.which(self.program, path=f"{_BIN}{os.pathsep}{os.environ.get('PATH', '')}")


def _zensical(plain: Path, folder: Path) -> Sequence[str]:
    shutil.copytree(plain, folder)
    return ("build", "--clean")


def _sphinx(plain: Path, folder: Path) -> Sequence[str]:
    shutil.copytree(plain / "docs", folder)
    (folder / "conf.py").write_text(_SPHINX, encoding="utf-8")
    return ("-Q", "-E", "-b", "html", ".", "site")


def _hugo(plain: Path, folder: Path) -> Sequence[str]:
    shutil.copytree(plain / "docs", folder / "content", ignore=shutil.ignore_patterns("*.html"))
    for page in (folder / "content").rglob("index.md"):
        page.rename(page.with_name("_index.md"))
    (folder / "hugo.toml").write_text(_HUGO, encoding="utf-8")
    layouts = folder / "layouts/_default"
    layouts.mkdir(parents=True)
    for name in ("single.html", "list.html"):
        (layouts / name).write_text(_LAYOUT, encoding="utf-8")
    return ("--quiet", "--destination", "site")


OTHERS = (
    Other("zensical", "zensical", _zensical),
    Other("Sphinx with myst-parser", "sphinx-build", _sphinx),
    Other("Hugo, bare layout", "hugo", _hugo),
)
