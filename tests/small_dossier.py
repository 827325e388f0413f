"""A dossier of a few files with one of everything that the two doors treat differently."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

from prepared import fits, run_prepared

REPOSITORY = Path(__file__).parents[1]

MINIMAL_CONFIG = "site_name: The lake affair\ntheme: material\nplugins: [dossier]\n"

CONFIG = """\
site_name: The lake affair
site_url: https://example.org/lake/
theme:
  name: material
  custom_dir: theme
docs_dir: pages
not_in_nav: /notes/*
exclude_docs: /private/
hooks: [hooks/shout.py]
watch: [seeds]
markdown_extensions:
  - toc: {toc_depth: 3}
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
  - admonition
extra:
  mood: !ENV [LAKE_MOOD, calm]
plugins:
  - dossier: {book: true}
validation:
  nav: {omitted_files: warn, not_found: warn, absolute_links: warn}
  links: {not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}
"""

CATALOGUE = """\
actors:
  nora-lind:
    kind: person
    name: Nora Lind
    names: [Lind, {form: Нора Линд, lang: ru}]
    was: [nora-berg]
    summary: Mayor of Westerby.
  westerby-council: {kind: public-body, name: Westerby Council, was: [westerby-board]}
places:
  lake-ost: {name: Lake Ost, coordinates: [60.5, 15.2], precision: region}
events:
  spill-2021:
    name: Spill of 2021
    kind: accident
    date: 2021-05-04
    place: lake-ost
    participants: [{actor: westerby-council, role: operator}]
    claims:
      - property: volume
        value: 40 barrels
        cite: {source: morning-post, quote: "forty barrels went into Lake Ost"}
"""

ARTICLES = {
    "morning-post": """\
---
title: Forty barrels in the lake
publisher: Morning Post
published: 2021-05-05
language: en
rights: open
covers: [{event: spill-2021, role: report}]
---
On Tuesday forty barrels went into Lake Ost, said Nora Lind.

Westerby Council met at noon. Lind's words: "We shall clean it." Нора Линд said no more.
""",
    "evening-star": """\
---
title: "A star & a <question>"
publisher: Evening Star
published: 2021-05-06
language: en
rights: open
covers: [{event: spill-2021, role: follow-up}]
---
Nobody at Westerby Council would say who owned the barrels.
""",
}

METHOD = """\
# How it was made

By hand.\x20\x20
On [[lake-ost]], for [[nora-berg|the mayor]].

![A lake](pictures/lake.png)
"""

PICTURE = b"\x89PNG\r\n\x1a\n not really, but nobody looks"


def make_dossier(root: Path) -> Path:
    """One with other folders, a theme override, a hook, a picture and odd corners of mkdocs.yml."""
    _seeds(root)
    files = {
        "mkdocs.yml": CONFIG,
        "pages/index.md": "A lake and [[nora-lind|its mayor]]. See [the method](method.md).\n",
        "pages/method.md": METHOD,
        "pages/notes/1.md": "# A note\n\nNot in the navigation; [[spill-2021]].\n",
        "pages/private/secret.md": "# Private\n\n[[nothing]]\n",
        "pages/private/secret.txt": "private",
        "theme/partials/copyright.html": '<div class="md-copyright">The lake people</div>\n',
        "hooks/shout.py": "def on_page_markdown(markdown, **kwargs):\n    return markdown\n",
    }
    _write(root, files)
    (root / "pages/pictures").mkdir()
    (root / "pages/pictures/lake.png").write_bytes(PICTURE)
    return root


def make_minimal_dossier(root: Path) -> Path:
    """One with a mkdocs.yml of three lines: everything else is the generator's default."""
    _seeds(root)
    _write(root, {"mkdocs.yml": MINIMAL_CONFIG, "docs/method.md": "# Method\n\nBy hand, on [[lake-ost]].\n"})
    return root


def _seeds(root: Path) -> None:
    settings = "title: The lake affair\nedit_url: https://example.org/edit/{path}#L{line}\n"
    _write(root, {"seeds/dossier.yaml": settings, "seeds/catalogue/all.yaml": CATALOGUE})
    _write(root, {f"seeds/articles/{name}.md": text for name, text in ARTICLES.items()})


def _write(root: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def environment(**more: str) -> dict[str, str]:
    """For commands of builders: without their notices about each other."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", **more}


def run(*words: str | Path, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command of this environment's, such as ``dossier`` or ``mkdocs``, or a file of Python."""
    named = ["mkdocs_dossier" if words[0] == "dossier" else str(words[0]), *map(str, words[1:])]
    if fits(named[0], environment(**more)):
        return run_prepared(named, cwd, environment(**more))
    return subprocess.run(
        [sys.executable, *([] if named[0].endswith(".py") else ["-m"]), *named],
        cwd=cwd,
        env=environment(**more),
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )


def files_below(folder: Path) -> dict[str, bytes]:
    """All files by their path."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def html_files(site: Path) -> set[str]:
    """The addresses of a built site."""
    return {file.relative_to(site).as_posix() for file in site.rglob("*.html")}


class _Anchors(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids.update(
            value for value in (values.get("id"), values.get("name") if tag == "a" else None) if value
        )
        for name in ("href", "src", "xlink:href"):
            if values.get(name) is not None:
                self.links.add(values[name] or "")


def broken_links(site: Path, base: str = "https://example.org/lake/") -> list[str]:
    """Links, pictures, styles and scripts of a built site that lead nowhere in it: page, link, why.

    Args:
        site: The built site.
        base: Where it would be published: absolute addresses below it are links into the site.
    """
    ids: dict[str, set[str]] = {}
    links: dict[str, set[str]] = {}
    for page in html_files(site):
        parser = _Anchors()
        parser.feed((site / page).read_text(encoding="utf-8"))
        ids[page], links[page] = parser.ids, parser.links
    found = []
    for page, targets in sorted(links.items()):
        for target in sorted(targets):
            url, fragment = urldefrag(urljoin(base + page, target))
            if not url.startswith(base):
                if not re.match(r"(https?|mailto|data|javascript):", target):
                    found.append(f"{page}: {target}: leads out of the site")
                continue
            path = unquote(url.removeprefix(base))
            path = f"{path}index.html" if path.endswith("/") or not path else path
            if not (site / path).is_file():
                found.append(f"{page}: {target}: no such file")
            elif (
                fragment and path in ids and unquote(fragment) not in ids[path] and fragment != "__codelineno"
            ):
                found.append(f"{page}: {target}: no such anchor")
    return found
