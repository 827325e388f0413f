"""One slip of an author's gives one diagnostic: no follow-ups, and least of all such as advise to do harm.

Every key of a file at every depth gets every slip that its line can have, one at a time. What may be told beside the root:

- of a record, property or key that has another name than before, or lost its value, each place that still uses what
  was lost: every one of them is true, names it, and is mended with it;
- nothing else. That the lock is to be renewed is never told beside an error.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import mkdocs_dossier
from mkdocs_dossier.model.codes import MENDED_BY_VERIFY
from mkdocs_dossier.model.diagnostic import Diagnostic, Severity
from pier_dossier import make_pier, verify

DOSSIER = Path(__file__).parents[1] / "dossier"
_KEY = re.compile(r"^(\s*(?:- )?)([\w-]+):(.*)$")
COUNTED = frozenset({"quotation-count"})


def slips(lines: list[str], index: int) -> Iterator[tuple[str, str, list[str]]]:
    """Name of the slip, the words that it takes away, and the lines that stand there then."""
    line = lines[index]
    key = _KEY.match(line)
    if line.startswith(" "):
        yield "tab", "", ["\t" + line.lstrip()]
        yield "dedented", "", [line[1:]]
    yield "indented", "", ["   " + line]
    if key:
        before, word, rest = key.groups()
        yield "no colon", "", [f"{before}{word}{rest}"]
        yield "renamed", word, [f"{before}{word}x:{rest}"]
        if rest.strip():
            yield "twice", "", [line, f"{' ' * len(before)}{word}:{rest}"]
            yield "no value", rest, [f"{before}{word}:"]
        if rest.strip() and rest.strip()[0] not in "[{\"'" and "," not in rest:
            yield "a list", "", [f"{before}{word}: [{rest.strip()}, {rest.strip()}]"]
            yield "a mapping", "", [f"{before}{word}: {{a: {rest.strip()}}}"]
    for mark in '"]}':
        if mark in line:
            at = line.rindex(mark)
            yield f"no {mark}", "", [line[:at] + line[at + 1 :]]
    cited = re.search(r"source: ([\w-]+)", line)
    if cited:
        yield "dangling", cited[1], [line.replace(cited[0], f"source: {cited[1]}-x")]


def told(root: Path, before: set[tuple[str, str]]) -> list[Diagnostic]:
    found = mkdocs_dossier.open(root).check()
    return [item for item in found if item.code not in COUNTED and (item.code, item.message) not in before]


def judge(slip: str, word: str, found: list[Diagnostic]) -> bool:
    """Whether just the root is told."""
    errors = [item for item in found if item.severity is Severity.ERROR]
    if errors and any(item.code in MENDED_BY_VERIFY for item in found):
        return False
    if len(found) <= 1:
        return True
    lost = re.findall(r"[\w-]+", word)
    named = [any(each in f"{item.message} {item.hint}" for each in lost) for item in found]
    return named.count(False) <= (slip == "no value")


def unfair(root: Path, file: Path) -> Iterator[str]:
    """The slips in one file of which more than the root is told."""
    before = {(item.code, item.message) for item in mkdocs_dossier.open(root).check()}
    text = file.read_text(encoding="utf-8")
    lines = text.split("\n")
    end = lines.index("---", 1) if file.suffix == ".md" else len(lines)
    tried = set()
    for index, line in enumerate(lines[:end]):
        if not line.strip() or line.strip() == "---" or line.lstrip().startswith("#"):
            continue
        key = _KEY.match(line)
        for slip, word, instead in slips(lines, index):
            alike = (slip, key.groups()[:2] if key else line)
            if alike in tried:
                continue
            tried.add(alike)
            file.write_text("\n".join([*lines[:index], *instead, *lines[index + 1 :]]), encoding="utf-8")
            found = told(root, before)
            if not judge(slip, word, found):
                yield f"{slip} in {line!r}: " + "; ".join(f"{item.code} {item.origin}" for item in found)
    file.write_text(text, encoding="utf-8")


@pytest.fixture(params=["with originals", "without", "another"])
def root(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A verified dossier of private originals, with them at hand and without, and one of everything."""
    if request.param == "another":
        return Path(shutil.copytree(DOSSIER, tmp_path / "dossier", ignore=shutil.ignore_patterns("expected")))
    root = make_pier(tmp_path)
    assert verify(root)[0] == 0
    if request.param == "with originals":
        (tmp_path / "originals").rename(root / "seeds/fulltext")
    return root


@pytest.mark.thorough
def test_a_slip_in_yaml_gives_one_diagnostic(root: Path) -> None:
    files = [root / "seeds/dossier.yaml"]
    for folder, ending in (("catalogue", "yaml"), ("articles", "md")):
        files += sorted((root / "seeds" / folder).glob(f"*.{ending}"))
    assert len(files) >= 4
    assert [said for file in files for said in unfair(root, file)] == []


@pytest.mark.parametrize("originals", [True, False])
@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("seeds/articles/echo.md", {"dangling-reference"}),
        ("seeds/catalogue/all.yaml", {"dangling-reference"}),
        ("seeds/dossier.yaml", {"settings-missing"}),
        ("seeds/fulltext/echo.txt", {"fulltext-missing"}),
        ("seeds/evidence.lock.json", {"lock-missing"}),
    ],
)
def test_a_file_that_is_gone_is_told_by_what_needs_it(
    tmp_path: Path, path: str, wanted: set[str], *, originals: bool
) -> None:
    root = make_pier(tmp_path)
    assert verify(root)[0] == 0
    if originals:
        (tmp_path / "originals").rename(root / "seeds/fulltext")
    (root / path).unlink(missing_ok=True)
    found = {item.code for item in mkdocs_dossier.open(root).check()} - COUNTED
    if path.endswith(".txt") and not originals:
        wanted = set()
    if path.endswith(".json") and originals:
        wanted = {"lock-behind"}
    assert found == wanted
