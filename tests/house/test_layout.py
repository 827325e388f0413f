"""The house is as ARCHITECTURE.md describes it: functions that fit a screen, one thing each, nothing left over."""

import ast
import re
import statistics
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import mkdocs_dossier
from mkdocs_dossier.check import FAMILIES, rules_of
from mkdocs_dossier.export import EXPORTS
from mkdocs_dossier.model.codes import CODES
from mkdocs_dossier.model.pages import Tab
from mkdocs_dossier.pages.kinds import KINDS

PACKAGE = Path(mkdocs_dossier.__file__).parent
HOUSE = PACKAGE.parent
MODULES = sorted(HOUSE.rglob("*.py"))


@dataclass
class Survey:
    """What the modules are made of: lengths of functions, texts by module."""

    functions: list[tuple[int, str]]
    texts: dict[Path, set[str]]


@cache
def survey():
    """One reading of every module for all questions; syntax trees themselves are too much to keep."""
    found = Survey([], {path: set() for path in MODULES})
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                where = f"{path.relative_to(HOUSE)}:{node.lineno} {node.name}"
                found.functions.append((node.end_lineno - node.lineno + 1, where))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.texts[path].add(node.value)
    return found


def test_every_page_kind_has_a_template_and_every_template_a_kind():
    templates = {path.name for path in (PACKAGE / "templates").glob("*.md.jinja") if path.name[0] != "_"}
    assert {kind.template for kind in KINDS} == templates


def test_every_page_kind_is_listed_once_and_called_like_its_file():
    files = [path.stem for path in (PACKAGE / "pages" / "kinds").glob("*.py") if path.stem != "__init__"]
    assert sorted(kind.name for kind in KINDS) == sorted(files)


def test_the_list_of_page_kinds_has_the_order_of_the_navigation():
    singles = [kind.single for kind in KINDS if kind.single and kind.single.nav is not None]
    places = [(list(Tab).index(single.tab), single.nav) for single in singles]
    assert places == sorted(set(places))


def files_with(folder, line):
    files = (path for path in (PACKAGE / folder).glob("*.py") if path.stem != "__init__")
    return sorted(
        path.stem for path in files if re.search(f"^{line}", path.read_text(encoding="utf-8"), re.MULTILINE)
    )


def test_every_export_is_listed_once_and_called_like_its_file():
    assert sorted(export.name for export in EXPORTS) == files_with("export", "EXPORT = ")


def test_every_family_of_rules_is_listed_once():
    assert sorted(family.__name__.rpartition(".")[2] for family in FAMILIES) == files_with("check", "@rule$")
    assert all(rules_of(family) for family in FAMILIES)


def test_functions_fit_a_screen():
    functions = sorted(survey().functions, reverse=True)
    lengths = [length for length, _ in functions]
    print(f"{len(lengths)} functions, median {statistics.median(lengths)} lines, longest {functions[:3]}")
    assert lengths[0] <= 60, functions[:5]
    assert lengths[len(lengths) // 10] <= 30, "a tenth of the functions is longer than 30 lines"


def test_every_diagnostic_code_is_in_use():
    tables = {PACKAGE / "model" / name for name in ("codes.py", "measures.py")}
    written = set().union(*(texts for path, texts in survey().texts.items() if path not in tables))
    assert sorted(set(CODES) - written) == []


def test_no_two_public_classes_have_one_name():
    places = defaultdict(list)
    for path in (path for path in MODULES if path.is_relative_to(PACKAGE)):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            # Each page kind has its context, which no other file names.
            if isinstance(node, ast.ClassDef) and node.name[0] != "_" and node.name != "Context":
                places[node.name].append(str(path.relative_to(PACKAGE)))
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_no_module_of_the_benchmarks_is_hidden_by_one_of_the_tests():
    tests = Path(__file__).parents[1]
    hidden = {path.stem for path in tests.glob("*.py")} & {path.stem for path in tests.glob("bench/*.py")}
    wanted = {
        (path.name, name)
        for path in tests.glob("bench/*.py")
        for name in re.findall(r"^(?:from|import) (\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
        if name in hidden
    }
    assert wanted == set()
