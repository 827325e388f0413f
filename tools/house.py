"""What the code is made of: `make house`, or `make house REF=7b34b84` for a commit.

Prints lines by room and kind, lengths of functions, what the builder depends on, and which rooms a value passes on its
way (`roads.py`); draws the rooms with their imports into a file that is named by `--picture` (`house_picture.py`).
"""

from __future__ import annotations

import argparse
import ast
import io
import statistics
import sys
import tokenize
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from house_picture import drawn
from roads import ROADS, followed
from same import ROOT, checked_out

KINDS = ("logic", "data", "import", "docstring", "comment", "blank")
_BUILT = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.IfExp, ast.BinOp, ast.JoinedStr)
"""What makes an assignment more than a table, unless constants are most of it all the same."""
_SHORT = 3
"""Lines of an assignment at most that is no table."""


@dataclass
class Room:
    """A folder or module right below a package.

    Attributes:
        files: How many.
        lines: By kind, one of `KINDS`.
        functions: Length in lines, `def` to end, and where it is.
        uses: Rooms that it imports from.
        others: Lines of files that are no Python, by the end of their name.
    """

    files: int = 0
    lines: Counter[str] = field(default_factory=Counter)
    functions: list[tuple[int, str]] = field(default_factory=list)
    uses: set[str] = field(default_factory=set)
    others: Counter[str] = field(default_factory=Counter)


def survey(generator: Path) -> dict[str, Room]:
    """The rooms of all packages in a folder, by `package.room`."""
    rooms: dict[str, Room] = {}
    packages = sorted(path.parent for path in generator.glob("*/__init__.py"))
    names = {package.name for package in packages}
    for package in packages:
        for path in sorted(package.rglob("*")):
            if not path.is_file() or "__pycache__" in path.parts or path.name == "py.typed":
                continue
            name = room_of(path.relative_to(generator))
            room = rooms.setdefault(name, Room())
            if path.suffix == ".py":
                _look_at(path, path.relative_to(generator), room, names)
                room.uses.discard(name)
            elif path.suffix in (".jinja", ".typ", ".js", ".css", ".toml", ".yaml", ".yml"):
                room.others[path.suffix] += sum(
                    bool(line.strip()) for line in path.read_text("utf-8").splitlines()
                )
    known = set(rooms)
    for room in rooms.values():
        room.uses &= known
    return rooms


def room_of(path: Path) -> str:
    """The room of a module, by its path from the packages' folder."""
    parts = path.with_suffix("").parts
    return ".".join(parts[:2])


def _look_at(path: Path, shown: Path, room: Room, packages: set[str]) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    room.files += 1
    room.lines.update(kinds_of_lines(text, tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            room.functions.append((length, f"{shown}:{node.lineno} {node.name}"))
        elif isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                whole = f"{node.module}.{name.name}".split(".")
                if whole[0] in packages:
                    room.uses.add(".".join(whole[:2]))
        elif isinstance(node, ast.Import):
            room.uses |= {".".join(name.name.split(".")[:2]) for name in node.names}


def kinds_of_lines(text: str, tree: ast.Module) -> Counter[str]:
    r"""How many lines of a module are of which kind; every line is of one.

    >>> source = '"Says."\n\nimport os\n# why\nA = {\n 1: 2,\n 3: 4,\n}\nb = os.sep  # c\n'
    >>> sorted(kinds_of_lines(source, ast.parse(source)).items())
    [('blank', 1), ('comment', 1), ('data', 4), ('docstring', 1), ('import', 1), ('logic', 1)]
    """
    lines = text.splitlines()
    kinds = ["" if line.strip() else "blank" for line in lines]
    for node, kind in _stretches(tree):
        for number in range(node.lineno - 1, node.end_lineno or node.lineno):
            kinds[number] = kind
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if (
            token.type == tokenize.COMMENT
            and token.line.strip().startswith("#")
            and kinds[token.start[0] - 1] == ""
        ):
            kinds[token.start[0] - 1] = "comment"
    return Counter(kind or "logic" for kind in kinds)


def _stretches(tree: ast.Module) -> Iterator[tuple[ast.stmt, str]]:
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
        ):
            yield node, "docstring"
        elif isinstance(node, ast.Import | ast.ImportFrom):
            yield node, "import"
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            parts = Counter(type(part) for part in ast.walk(node.value))
            built = any(parts[kind] for kind in _BUILT) and parts[ast.Constant] < parts[ast.Name]
            if length > _SHORT and not built and not parts[ast.Lambda]:
                yield node, "data"


def floors(rooms: Mapping[str, Room]) -> dict[str, int]:
    """On which floor each room stands: 0 where it imports from none, else one above the highest of those.

    An import that closes a circle is passed over, so that it points upwards.
    """
    found: dict[str, int] = {}

    def floor(name: str, above: tuple[str, ...]) -> int:
        if name not in found:
            below = sorted(rooms[name].uses - {*above, name})
            found[name] = 1 + max((floor(other, (*above, name)) for other in below), default=-1)
        return found[name]

    return {name: floor(name, ()) for name in sorted(rooms)}


def report(rooms: Mapping[str, Room], dependencies: Mapping[str, Sequence[str]]) -> str:
    """The figures as text."""
    head = (
        f"{'room':<34}{'files':>6}{'all':>8}"
        + "".join(f"{kind:>10}" for kind in KINDS)
        + "  other lines that are not blank"
    )
    lines = [head]
    for package in sorted({name.split(".")[0] for name in rooms}):
        here = {name: room for name, room in rooms.items() if name.split(".")[0] == package}
        lines += [_row(name, [room]) for name, room in sorted(here.items())]
        lines.append(_row(f"{package}, all", list(here.values())))
    lines += [_row("all", list(rooms.values())), ""]
    functions = sorted((each for room in rooms.values() for each in room.functions), reverse=True)
    median = statistics.median(length for length, _ in functions)
    levels = floors(rooms)
    arrows = [(name, other) for name, room in rooms.items() for other in room.uses]
    up = sum(levels[other] >= levels[name] for name, other in arrows)
    lines.append(
        f"{len(functions)} functions, median {median} lines, longest {functions[0][0]} ({functions[0][1]})"
    )
    lines.append(
        f"{len(rooms)} rooms on {max(levels.values()) + 1} floors, {len(arrows)} arrows, {up} of them up"
    )
    lines += [
        f"{len(needs)} dependencies {whose}: {' '.join(needs)}" for whose, needs in dependencies.items()
    ]
    return "\n".join(lines)


def _row(name: str, rooms: Sequence[Room]) -> str:
    lines = sum((room.lines for room in rooms), Counter[str]())
    others = sum((room.others for room in rooms), Counter[str]())
    more = " ".join(f"{end} {count}" for end, count in sorted(others.items()))
    figures = "".join(f"{lines[kind]:>10}" for kind in KINDS)
    return f"{name:<34}{sum(room.files for room in rooms):>6}{lines.total():>8}{figures}  {more}".rstrip()


def dependencies(tree: Path) -> dict[str, list[str]]:
    """Names of the packages that an installation of a checkout needs, and those that its extras add."""
    project = tomllib.loads((tree / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = {"of the builder": project["dependencies"]}
    groups |= {
        f"of the extra {name}": needs for name, needs in project.get("optional-dependencies", {}).items()
    }
    return {whose: sorted(_name(need) for need in needs) for whose, needs in groups.items()}


def _name(requirement: str) -> str:
    return "".join(sign if sign.isalnum() or sign in "-_." else " " for sign in requirement).split()[0]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures of the working tree or of a commit."""
    parser = argparse.ArgumentParser(prog="house.py", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("ref", nargs="?", help="a commit; the working tree if absent")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="an SVG to draw the rooms into")
    parser.add_argument(
        "--no-roads", action="store_true", help="leave out the values that are followed, which takes a minute"
    )
    options = parser.parse_args(arguments)
    with checked_out(options.ref) if options.ref else nullcontext(ROOT) as tree:
        rooms = survey(tree / "generator")
        levels = floors(rooms)
        sys.stdout.write(report(rooms, dependencies(tree)) + "\n")
        if options.picture:
            options.picture.write_text(
                drawn(
                    {name: room.uses for name, room in rooms.items()},
                    levels,
                    {name: room.lines["logic"] for name, room in rooms.items()},
                ),
                encoding="utf-8",
            )
        for road in () if options.no_roads else ROADS:
            sys.stdout.write(followed(road, tree, levels).text() + "\n")


if __name__ == "__main__":
    main()
