"""For every diagnostic code a mistake that leads to it, what `dossier check` then says, and the mending.

The mistakes are the golden cases of the tests, so each example is one that is run; codes that need a file system in an odd
state are told in words.
"""

from __future__ import annotations

import sys
import tempfile
from functools import cache
from pathlib import Path

import mkdocs_dossier
from mkdocs_dossier.model.codes import CODES
from mkdocs_dossier.render.report import as_text

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from check_cases import GoldenCase, base, golden_cases

IN_WORDS = {
    "file-unreadable": "`chmod 000 seeds/catalogue/actors.yaml`, or a link that leads nowhere.",
    "not-a-file": "A folder called `seeds/catalogue/actors.yaml`.",
    "path-outside": "`seeds/articles/one.md` is a link to `/home/me/one.md`. Copy the file instead.",
    "file-too-large": "A catalogue of 20 MiB in one file. Split it by kind or by letter.",
    "article-kind-unknown": "`dossier add sounds.mp3`, or a folder that holds one.",
    "article-unreadable": "`dossier add news.pdf`, where the download broke off halfway.",
    "article-empty": "`dossier add page.html`, where the page fetches its text by a script when it is opened.",
    "article-too-large": "`dossier add yearbook.pdf`, with 900 MB.",
    "article-too-complex": "A page whose elements are nested a hundred thousand levels deep.",
    "article-encrypted": "`dossier add minutes.pdf`, which asks for a password when it is opened.",
    "article-scanned": "`dossier add fax.pdf`: a letter that somebody has photographed.",
    "address-refused": "`dossier add http://192.168.1.1/` without `--allow-private`.",
    "address-unreachable": "`dossier add https://news.example/gone`, which answers 404.",
    "fulltext-not-ignored": "The first `dossier add` in a repository whose `.gitignore` does not name `seeds/fulltext/`.",
    "installation-incomplete": "`dossier add page.html` in an environment from which `lxml-html-clean` was uninstalled.",
    "program-fault": "A bug: reading an article ends with an exception. `dossier add` exits with 2.",
    "original-changed": "Somebody opened `seeds/fulltext/post.original.html` in an editor and saved it.",
    "residue-undecided": "`dossier verify` of a new original, where the package `dossier_workbench` was left out.",
    "word-ends-unknown": "An article in Japanese, where the extra `words` was left out.",
    "twin-undecided": "`dossier add` of a page that is a source already, in a clone without the full texts.",
    "version-not-entered": "The front matter of the source has `versions:` within braces, on one line with others.",
    "book-style": "`book: {style: chicgo}` in `seeds/dossier.yaml`, then `dossier book`.",
    "book-glyph": "A name form in Cherokee letters, which none of the book's fonts has. The message names file and line.",
    "book-picture": "`![](lake.png)` in a chapter: it has no description for those who can't see it.",
    "book-unset": "A name of 300,000 letters: a PDF's bookmarks hold no more than 32,767.",
    "picture-heavy": "A photo of 6 MB, as the camera wrote it.",
    "picture-located": "A photo of a telephone, with the place in its Exif data.",
    "picture-turned": "A scan as PNG, with an orientation in its Exif data.",
    "book-markup": '`<div class="note">` in a chapter.',
    "extension-left-out": "`pip install dossier-glossary`, which lacks a package: the site has no glossary.",
    "template-error": "`templates/actor.md.jinja` prints `{{ nmae }}`. The message names the template's line.",
}
"""Examples that no file can hold."""

_LINES = 8
"""So much of a file is shown where an example is no edit but a file."""


def examples() -> str:
    """A section for each code, in the order of the table."""
    return "\n".join(_section(code) for code in CODES)


def _section(code: str) -> str:
    if code in IN_WORDS:
        return f"### {code}\n\n{CODES[code].means} {IN_WORDS[code]}\n"
    case = _cases().get(code)
    if case is None:
        raise SystemExit(
            f"{code} has no example: give it a case in tests/cases/check/, or words in {Path(__file__).name}"
        )
    return f"### {code}\n\n{CODES[code].means}\n\n{_mistake(case)}{_said(case, code)}{_mending(case)}"


@cache
def _cases() -> dict[str, GoldenCase]:
    """For each code the case that shows it best: one edit of the very file that is complained of, and nothing else said."""
    found: dict[str, tuple[tuple[bool, int, bool], GoldenCase]] = {}
    for case in golden_cases():
        for code, place, _ in case.expected:
            edited = len(case.edits) == 1 and place.startswith(f"{case.edits[0][0]}:")
            rank = (case.more, len(case.expected), not edited)
            if code not in found or rank < found[code][0]:
                found[code] = (rank, case)
    return {code: case for code, (_, case) in found.items()}


def _mistake(case: GoldenCase) -> str:
    if case.edits:
        path, _, new = case.edits[0]
        return f"{_in(path)}\n\n{_block(new)}"
    changed = sorted(path for path in case.files if case.files[path] != _before(case).get(path))
    if not changed:
        gone = sorted(_before(case).keys() - case.files.keys())
        return f"`{gone[0]}` is gone.\n" if gone else "Nothing is wrong.\n"
    text = case.files[changed[0]].decode("utf-8", "backslashreplace")
    lines = [
        line.encode("unicode_escape").decode() if not line.isprintable() else line
        for line in text.splitlines()
    ]
    return f"{_in(changed[0])}\n\n{_block(chr(10).join([*lines[:_LINES], *(['…'] if len(lines) > _LINES else [])]))}"


def _before(case: GoldenCase) -> dict[str, bytes]:
    return case.verified or base()


def _in(path: str) -> str:
    return f"In `{path}`:"


def _said(case: GoldenCase, code: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        case.write(root)
        found = next(item for item in mkdocs_dossier.open(root).check() if item.code == code)
    report = as_text([found]).rpartition("\n")[0]
    return f"\n{_block(report, 'text')}"


def _mending(case: GoldenCase) -> str:
    if not case.edits or not case.edits[0][1].strip():
        return ""
    return f"\nMended:\n\n{_block(case.edits[0][1])}"


def _block(text: str, language: str = "yaml") -> str:
    fence = "````" if "```" in text else "```"
    return f"{fence}{language}\n{text.strip(chr(10))}\n{fence}\n"
