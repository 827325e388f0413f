"""The Markdown of a small invented dossier, page by page, as `tests/dossier/expected/` has it.

A change of a template shows here in full. `make accept` accepts it.
"""

from __future__ import annotations

import re
import shutil

import pytest

from golden import ACCEPTING, HOW, accept
from mkdocs_dossier.model.diagnostic import Severity
from mkdocs_dossier.pages.kinds import KINDS
from whole import TARN, built

EXPECTED = TARN / "expected"


@pytest.fixture(scope="module")
def pages():
    build = built(TARN)
    assert [item for item in build.diagnostics if item.severity is Severity.ERROR] == []
    found = {output.path: output.content.decode() for output in build.outputs if output.path.endswith(".md")}
    if ACCEPTING:
        shutil.rmtree(EXPECTED, ignore_errors=True)
    for path, text in found.items():
        accept(EXPECTED / path, text)
    return found


def test_there_is_one_expectation_for_each_page(pages):
    assert sorted(pages) == sorted(
        path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*.md")
    ), HOW


@pytest.mark.parametrize(
    "path", sorted(path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*.md"))
)
def test_the_page_reads_as_expected(pages, path):
    assert pages[path] == (EXPECTED / path).read_text(encoding="utf-8"), HOW


HIDDEN = [kind for kind in KINDS if kind.address and kind.address.nav is None and kind.name != "timeline"]
"""The timeline's page only leads on those who come by a former address."""


@pytest.mark.parametrize("kind", HIDDEN, ids=lambda kind: kind.name)
def test_a_page_outside_of_the_navigation_is_reached_from_another(pages, kind):
    leads = re.compile(rf"\]\((?:\.\./)*{re.escape(kind.address.path)}[#)]")
    in_folder = re.compile(rf"\]\({re.escape(kind.address.path.rpartition('/')[2])}[#)]")
    folder = kind.address.path.rpartition("/")[0]
    assert any(
        leads.search(text) or (in_folder.search(text) and path.startswith(f"{folder}/"))
        for path, text in pages.items()
        if path != kind.address.path
    )


def test_pages_are_tidy(pages):
    for path, text in pages.items():
        assert "\n\n\n" not in text, path
        assert text.endswith("\n"), path
        assert not text.endswith("\n\n"), path
        assert [line for line in text.split("\n") if line != line.rstrip()] == [], path
