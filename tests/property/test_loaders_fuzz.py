"""Whatever the files hold: no exception, an end, places that exist. And no order of them matters."""

from __future__ import annotations

import os
import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2 import Environment

import mkdocs_dossier
from check_cases import base, write_files
from mkdocs_dossier.model.diagnostic import Diagnostic, has_errors
from mkdocs_dossier.render.report import FORMATS

MORE = int(os.environ.get("MORE_EXAMPLES", "1"))
SECONDS = 10
"""No file of a few lines takes anywhere near this long, on whatever machine."""

FILES = [
    *(
        "seeds/dossier.yaml",
        "seeds/articles/one.md",
        "seeds/catalogue/events.yaml",
        "seeds/editions/2021.yaml",
    ),
    "docs/index.md",
]
BREAK = re.compile(r"\r\n|\r|\n")


def examples(number: int) -> settings:
    return settings(
        max_examples=number * MORE,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


@pytest.fixture(scope="module", autouse=True)
def templates_compiled_once() -> Iterator[None]:
    """Most of a small build is the compiling of templates, which are the same in all of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Environment, "compile", cache(Environment.compile))
        yield


def checked(root: Path, path: str, content: bytes) -> tuple[Diagnostic, ...]:
    """Check the base with one file replaced, and everything that must hold of the outcome."""
    write_files(root, base() | {path: content})
    start = time.perf_counter()
    outcome = mkdocs_dossier.open(root).build()
    found = outcome.diagnostics
    assert time.perf_counter() - start < SECONDS
    assert bool(outcome.outputs) == (not has_errors(found))
    assert all(item.hint and item.message and item.message.isprintable() for item in found)
    for write in FORMATS.values():
        write(found).encode()
    for item in found:
        assert_place_exists(root, item)
    return found


def assert_place_exists(root: Path, item: Diagnostic) -> None:
    content = (root / item.origin.path).read_bytes().removeprefix(b"\xef\xbb\xbf")
    sixteen = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    lines = BREAK.split(content.decode("utf-16" if sixteen else "utf-8", "replace"))
    assert 1 <= item.origin.line <= len(lines), (item, len(lines))
    assert 1 <= item.origin.column <= len(lines[item.origin.line - 1]) + 1, (
        item,
        lines[item.origin.line - 1],
    )


@examples(12)
@given(path=st.sampled_from(FILES), content=st.binary(max_size=200))
def test_arbitrary_bytes(root: Path, path: str, content: bytes) -> None:
    checked(root, path, content)


@examples(15)
@given(path=st.sampled_from(FILES), text=st.text(max_size=200))
def test_arbitrary_text(root: Path, path: str, text: str) -> None:
    checked(root, path, text.encode())


SIGNS = ":-?[]{},&*!|>'\"%@`#~=<\\\0\t\r\n\u2028\x85\ufeffİ😀"
WORDS = (
    "actors places events terms name kind date cite claims source quote part_of adams null yes ../x "
    "2022-02-30 [[talks]] &a *a !!str --- ..."
)
PIECES = st.sampled_from([*SIGNS, *WORDS.split(), "- ", ": ", "? ", "<<: ", "  "])


@examples(25)
@given(path=st.sampled_from(FILES), text=st.lists(PIECES, max_size=40).map("".join), keep=st.booleans())
def test_pieces_of_yaml(root: Path, path: str, text: str, *, keep: bool) -> None:
    whole = f"{base()[path].decode()}{text}" if keep else text
    checked(root, path, whole.encode())


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of the base after some strokes of a tired author."""
    path = draw(st.sampled_from(sorted(base())))
    lines = base()[path].decode().split("\n")
    for _ in range(draw(st.integers(1, 4))):
        here = draw(st.integers(0, len(lines) - 1))
        column = draw(st.integers(0, len(lines[here])))
        line = lines[here]
        match draw(st.integers(0, 7)):
            case 0:
                lines[here : here + 1] = []
            case 1:
                lines.insert(here, line)
            case 2:
                lines.insert(draw(st.integers(0, len(lines))), lines.pop(here))
            case 3:
                lines[here] = f" {line}" if draw(st.booleans()) else line[1:]
            case 4:
                lines[here] = line[:column] + line[column + 1 :]
            case 5:
                lines[here] = line[:column] + draw(PIECES) + line[column:]
            case 6:
                lines[here] = line[:column] + line[column : column + 2][::-1] + line[column + 2 :]
            case _:
                lines[here] = line[:column]
        lines = lines or [""]
    return path, "\n".join(lines).encode()


@examples(25)
@given(mutated())
def test_mutated_files(root: Path, change: tuple[str, bytes]) -> None:
    checked(root, *change)


@examples(4)
@given(st.lists(mutated(), min_size=2, max_size=4))
def test_faults_of_one_file_hide_none_of_another(root: Path, changes: list[tuple[str, bytes]]) -> None:
    """Together, what is wrong within each file is still reported: reading one does not depend on another."""
    alone = {path: within(checked(root, path, content), path) for path, content in changes}
    files = dict(changes)
    write_files(root, base() | files)
    together = mkdocs_dossier.open(root).check()
    for path, content in files.items():
        if changes[-1 - [p for p, _ in reversed(changes)].index(path)][1] == content:
            assert alone[path] <= within(together, path)


WITHIN = {
    "unknown-key",
    "missing-key",
    "wrong-type",
    "bad-value",
    "bad-date",
    "empty-value",
    "yaml-syntax",
    "yaml-alias",
    "yaml-tag",
    "yaml-tab",
    "duplicate-key",
    "control-character",
    "not-utf8",
}


def within(found: tuple[Diagnostic, ...], path: str) -> set[Diagnostic]:
    return {item for item in found if item.origin.path == path and item.code in WITHIN}


def records() -> Iterator[tuple[str, str, object]]:
    for path, content in base().items():
        if path.startswith("seeds/catalogue/"):
            for section, entries in yaml.load(content, Loader=yaml.BaseLoader).items():  # noqa: S506 - texts only
                yield from ((section, record_id, record) for record_id, record in entries.items())


FAULTY: list[tuple[str, str, object]] = [
    ("actors", "doe", {"kind": "person", "name": "Jane Doe", "zodiac": "lion"}),
    ("actors", "poe", {"kind": "person", "name": "Boris Brown"}),
    ("places", "a", {"name": "Ville A", "part_of": "b"}),
    ("places", "b", {"name": "Ville B", "part_of": "a", "territory_of": "nobody"}),
    ("events", "raid", {"name": "Night raid", "kind": "raid", "date": "2022-13-13", "place": "adams"}),
    ("terms", "word", {"question": "Which?", "forms": ["one"]}),
]


def arranged(entries: list[tuple[str, str, object]], seed: int) -> dict[str, bytes]:
    """The records in another order, in other files."""
    dice = random.Random(seed)  # noqa: S311 - no secret
    dice.shuffle(entries)
    files: dict[str, dict[str, dict[str, object]]] = {}
    for section, record_id, record in entries:
        name = f"seeds/catalogue/{dice.choice('abcxyz')}.yaml"
        files.setdefault(name, {}).setdefault(section, {})[record_id] = record
    return {
        path: yaml.safe_dump(data, allow_unicode=True, sort_keys=False).encode()
        for path, data in files.items()
    }


def said(root: Path) -> Counter[tuple[str, str]]:
    return Counter((item.code, item.message) for item in mkdocs_dossier.open(root).check())


@examples(3)
@given(seed=st.integers(0, 10**6), faulty=st.booleans())
def test_order_does_not_matter(tmp_path_factory: pytest.TempPathFactory, seed: int, *, faulty: bool) -> None:
    entries = [*records(), *(FAULTY if faulty else ())]
    others = {path: content for path, content in base().items() if not path.startswith("seeds/catalogue/")}
    outcomes = []
    for each in (0, seed):
        root = tmp_path_factory.mktemp("order")
        write_files(root, others | arranged(list(entries), each))
        outputs = mkdocs_dossier.open(root).build().outputs
        # the edit link at the foot of a page names the file and line of its record
        pages = {output.path: re.sub(rb".*\w\.yaml.*", b"", output.content) for output in outputs}
        outcomes.append((said(root), pages))
    assert outcomes[0] == outcomes[1]
    assert bool(outcomes[0][0]) == faulty
