"""The documents at the root: their links lead somewhere, and the README's tour works as it is printed."""

import re
from pathlib import Path

import click
import pytest

import mkdocs_dossier
from guide import readme_files
from mkdocs_dossier.cli import main
from mkdocs_dossier.load.starter import starter_files
from mkdocs_dossier.model.diagnostic import Severity

ROOT = Path(__file__).parents[2]
PAGES = [
    *ROOT.glob("*.md"),
    *(ROOT / "docs" / "guide").glob("*.md"),
    *(ROOT / "docs" / "reference").glob("*.md"),
    *(ROOT / "docs" / "decisions").glob("*.md"),
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files_and_headings(page):
    text = page.read_text(encoding="utf-8")
    prose = re.sub(r"^(`{3,}).*?^\1$|`[^`\n]+`", "", text, flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        path, _, fragment = target.partition("#")
        if "://" in path:
            continue
        file = page.parent / path if path else page
        assert file.exists(), target
        assert not fragment or fragment in headings(file), target


def headings(page):
    """Anchors as code hosts make them."""
    found = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in found}


@pytest.fixture
def tour(tmp_path):
    """What the README has its reader do: a new dossier without the example, and the files that are written."""
    begun = dict(starter_files("1", "The bridge at Ellmouth", empty=True))
    written = {name: text.encode() for name, text in readme_files()}
    for name, content in {**begun, **written}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_the_readme_tells_of_every_command():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    table = text.partition("\n## Commands\n")[2].partition("\n## ")[0]
    assert set(re.findall(r"^\| `dossier ([a-z]+)", table, re.MULTILINE)) == set(
        main.list_commands(click.Context(main))
    )


def test_each_decision_has_a_number_of_its_own():
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    heads = [int(page.read_text(encoding="utf-8").removeprefix("# ").partition(". ")[0]) for page in pages]
    assert heads == [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))


def test_the_list_of_guides_names_every_guide():
    folder = ROOT / "docs" / "guide"
    listed = set(re.findall(r"\]\(([a-z]+\.md)\)", (folder / "index.md").read_text(encoding="utf-8")))
    assert listed == {page.name for page in folder.glob("*.md")} - {"index.md"}


@pytest.mark.parametrize("page", ["README.md", "CHANGELOG.md"])
def test_no_item_is_listed_twice(page):
    items = re.findall(r"^- (.{20,}?)[.;]?$", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE)
    assert len(items) == len(set(items))


def test_the_tour_has_nothing_to_mend_and_links_its_names(tour):
    outcome = mkdocs_dossier.open(tour).build()
    assert [found for found in outcome.diagnostics if found.severity is not Severity.NOTE] == []
    pages = {output.path: output.content.decode() for output in outcome.outputs}
    assert "[Mayor Adams](../actors/adams.md" in pages["sources/gazette-2024-03-04.md"]
    assert "Mayor Adams" in pages["actors/adams.md"]
    assert "a week at most" in pages["events/closure.md"]


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("kind: person", "kind: persn", "bad-value"),
        ("said_by: adams", "said_by: adms", "dangling-reference"),
        ("quote: spoke of a week", "quote: spoke of two weeks", "quote-absent"),
    ],
)
def test_the_mistakes_that_the_tour_suggests_are_named_with_their_remedy(tour, right, wrong, code):
    for file in (tour / "seeds" / "catalogue").iterdir():
        file.write_text(file.read_text(encoding="utf-8").replace(right, wrong, 1), encoding="utf-8")
    found = [item for item in mkdocs_dossier.open(tour).check() if item.code == code]
    assert found
    assert found[0].origin.line
    assert right.split(maxsplit=1)[1] in found[0].hint
