"""Every kind of page with the Nu HTML checker, where Java and npm are there to run and to fetch it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from archives import unpack
from page_kinds import page_kinds

CACHE = Path(__file__).parents[2] / ".cache" / "vnu"
PACKAGE = "vnu-jar@26.9.27"

THEME = [
    # Written by Material's templates; message and element, both have to fit.
    ("“autocomplete” is only allowed when the input type is", 'class="md-toggle"'),
    ("must be the ID of a non-hidden form control", 'for="__toc"'),  # on pages without a table of contents
    ("“tabindex” on element “label”: The empty string", 'for="__nav_'),
]


@pytest.fixture(scope="module")
def checker():
    if not shutil.which("java"):
        pytest.skip("there is no Java to run the Nu HTML checker")
    jar = CACHE / "package" / "build" / "dist" / "vnu.jar"
    if not jar.exists():
        if not shutil.which("npm"):
            pytest.skip("there is no npm to fetch the Nu HTML checker")
        CACHE.mkdir(parents=True, exist_ok=True)
        packed = subprocess.run(
            [shutil.which("npm") or "npm", "pack", PACKAGE],
            cwd=CACHE,
            capture_output=True,
            text=True,
            check=False,
        )
        if packed.returncode:
            pytest.skip(f"npm can't fetch the Nu HTML checker: {packed.stderr[-200:]}")
        unpack(CACHE / packed.stdout.split()[-1], CACHE)
    return lambda *pages: check(jar, pages)


def check(jar, pages):
    """Errors that are not the theme's own: page, message, extract."""
    command = [
        shutil.which("java") or "java",
        "-Xss8m",
        "-jar",
        str(jar),
        "--format",
        "json",
        "--errors-only",
        *map(str, pages),
    ]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    found = json.loads(ran.stderr)["messages"]
    return [
        (item["url"].rpartition("/site/")[2], item["message"], item.get("extract", ""))
        for item in found
        if not any(words in item["message"] and part in item.get("extract", "") for words, part in THEME)
    ]


def test_no_page_has_an_error(checker, shipped_folder):
    files = [shipped_folder / path for path in page_kinds(shipped_folder)]
    assert checker(*(file if file.suffix else file / "index.html" for file in files)) == []


def test_it_would_notice(checker, tmp_path):
    (tmp_path / "wrong.html").write_text("<!doctype html><html lang=en><title>x</title><p><ul></p>")
    assert checker(tmp_path / "wrong.html")
