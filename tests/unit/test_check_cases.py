"""`dossier check` on broken dossiers: the right words at the right place, once, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

import mkdocs_dossier
from check_cases import LOCK, GoldenCase, base, golden_cases, write_files
from mkdocs_dossier.model.codes import CODES
from mkdocs_dossier.model.diagnostic import Severity
from mkdocs_dossier.render.report import FORMATS

CASES = list(golden_cases())


def _marked() -> Iterator[object]:
    """Of each set of codes the first case is for `make quick`."""
    seen: set[tuple[str, ...]] = set()
    for case in CASES:
        codes = tuple(sorted({code for code, _, _ in case.expected}))
        yield pytest.param(case, id=case.name, marks=pytest.mark.thorough if codes in seen else ())
        seen.add(codes)


def test_base_has_nothing_to_mend(tmp_path: Path) -> None:
    write_files(tmp_path, base())
    assert mkdocs_dossier.open(tmp_path).check() == ()
    assert mkdocs_dossier.open(tmp_path).build().outputs


def test_names_of_cases_differ() -> None:
    names = [case.name for case in CASES]
    assert sorted(set(names)) == sorted(names)
    assert len(names) >= 120


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Fresh folders, cheaper than pytest's own."""
    home = tmp_path_factory.mktemp("cases")
    return (home / str(number) for number in count())


@pytest.mark.parametrize("case", list(_marked()))
def test_case(case: GoldenCase, folders: Iterator[Path]) -> None:
    root = next(folders)
    case.write(root)
    found = mkdocs_dossier.open(root).check()
    places = [(item.code, str(item.origin)) for item in found]
    expected = [(code, place) for code, place, _ in case.expected]
    if case.more:
        assert set(expected) <= set(places)
    else:
        assert sorted(places) == sorted(expected)
    for code, place, said in case.expected:
        texts = [
            f"{item.message} {item.hint}" for item in found if (item.code, str(item.origin)) == (code, place)
        ]
        assert any(said in text for text in texts), f"{said!r} is not in {texts}"
    assert list(found) == sorted(found, key=lambda item: item.sort_key)
    assert all(item.hint.strip() and item.message.strip() for item in found)
    for write in FORMATS.values():
        write(found).encode()  # whatever the files hold, the report can be printed
    _nothing_written(case, root)


def test_every_code_is_produced_by_some_test() -> None:
    """Codes without a case need files that no case can describe: the test that has them names the code."""
    tests = Path(__file__).parents[1]
    by_cases = {code for case in CASES for code, _, _ in case.expected}
    others = "".join(
        file.read_text(encoding="utf-8")
        for file in sorted(tests.rglob("test_*.py"))
        if file != Path(__file__)
    )
    named = {code for code in CODES if f'"{code}"' in others or f"[{code}]" in others}
    assert set(CODES) - by_cases - named == set()


def test_every_code_says_how_it_is_mended() -> None:
    for code, entry in CODES.items():
        assert entry.means.endswith("."), code
        assert entry.mend.endswith("."), code
        assert entry.severity in set(Severity), code


def _nothing_written(case: GoldenCase, root: Path) -> None:
    after = {
        file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()
    }
    if case.verified is not None:
        del after[LOCK]
    assert after == case.files
