"""Which functions a value passes on its way through a command: an article's body, a citation, an added page, a chapter.

A tiny dossier is made in which one word stands in the value alone and another in all that is around it; a tracer
(`road_tracer.py`) notes which functions are handed the one without the other.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from same import write_metadata

_VALUE, _BESIDE = "quorvelling", "hastrimond"


@dataclass(frozen=True)
class Road:
    """A value, the command that it goes through, and what the dossier around it is, as texts by path."""

    name: str
    command: str
    files: Mapping[str, str]


@dataclass(frozen=True)
class Walk:
    """Where a value came by.

    Attributes:
        road: Its name.
        functions: In the order of their first sight of the value, as `package/path.py:function`.
        rooms: The room of each.
        climbs: How often the next one stands on a higher floor.
    """

    road: str
    functions: Sequence[str]
    rooms: Sequence[str]
    climbs: int

    def text(self) -> str:
        """The figures in a line."""
        modules = {function.partition(":")[0] for function in self.functions}
        moves = sum(a != b for a, b in pairwise(self.rooms))
        return (
            f"{self.road}: {len(self.functions)} functions in {len(modules)} modules of {len(set(self.rooms))} rooms, "
            f"{moves} moves from room to room, {self.climbs} of them up"
        )


def _article(title: str, body: str) -> str:
    front = f"title: {title}\npublisher: The Courier\nlanguage: en\nrights: open\npublished: 2024-02-11"
    return f"---\n{front}\n---\n\n{body}\n"


_PAGE = """<!DOCTYPE html><html lang="en"><head><title>{title} - The Courier</title>
<meta property="og:title" content="{title}"><meta property="article:published_time" content="2024-02-11T08:00:00Z">
</head><body><nav><a href="/">Home</a></nav><article><h1>{title}</h1><p class="byline">By Nora Lind</p>
<p>The ferry to the lake stopped on Monday when a cable broke in the night, the harbour office said.</p>
<p>Some forty people had to take the long road, {word} and slow, which takes an hour and passes three bridges.</p>
<p>The last break was in 2019. It took the owner, a small company from the north, twelve days to mend it.</p>
</article><footer>© The Courier</footer></body></html>
"""
_SETTINGS = {
    "mkdocs.yml": "site_name: Lake\ntheme: {name: material, font: false}\nplugins: [search, dossier]\n",
    "seeds/dossier.yaml": f"title: Lake {_BESIDE}\nlanguage: en\n",
}
_TWO = {
    **_SETTINGS,
    "seeds/articles/one.md": _article(
        f"One {_BESIDE}", f"The cable broke, {_VALUE} and loud.\n\nIt was mended soon."
    ),
    "seeds/articles/two.md": _article("Two", f"Nobody saw it, {_BESIDE} or not. The road was closed."),
}
_EVENTS = """\
events:
  break:
    name: Break of the cable{name}
    kind: accident
    date: 2024-02-10
    summary: The cable broke{summary}.
    cite:
      - {{source: one, quote: It was mended soon{note}}}
  closing:
    name: Closing of the road
    kind: accident
    date: 2024-02-11
    summary: The road was closed, {beside} or not.
    cite: {{source: two, quote: The road was closed}}
"""
ROADS = (
    Road("an article's body", "generate --out {root}/out", _TWO),
    Road(
        "a citation",
        "generate --out {root}/out",
        {
            **_TWO,
            "seeds/articles/one.md": _article("One", "The cable broke.\n\nIt was mended soon."),
            "seeds/catalogue/all.yaml": _EVENTS.format(
                name="", summary=f", {_BESIDE}", note=f", note: It says {_VALUE}", beside=_BESIDE
            ),
        },
    ),
    Road(
        "an added page",
        "add --jobs 1 --retrieved 2024-02-12 --rights open {root}/one.html {root}/two.html",
        {
            **_SETTINGS,
            "one.html": _PAGE.format(title="The ferry stops", word=_VALUE),
            "two.html": _PAGE.format(title="The ferry goes", word=_BESIDE).replace("ferry", "train"),
        },
    ),
    Road(
        "an event in the book",
        "book --out {root}/book.pdf",
        {
            **_TWO,
            "seeds/articles/one.md": _article("One", "The cable broke.\n\nIt was mended soon."),
            "seeds/catalogue/all.yaml": _EVENTS.format(
                name="", summary=f", {_VALUE}", note="", beside=_BESIDE
            ),
        },
    ),
)


def followed(road: Road, tree: Path, floors: Mapping[str, int]) -> Walk:
    """Run a command of a checkout and see where the value comes by.

    Args:
        road: What is followed.
        tree: The checkout.
        floors: On which floor each room stands, by `package.room`.

    Raises:
        RuntimeError: The command could not run.
    """
    with tempfile.TemporaryDirectory(prefix="road-") as place:
        root, start, notes = Path(place) / "root", Path(place) / "start", Path(place) / "notes"
        for name, text in road.files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        start.mkdir()
        shutil.copy(Path(__file__).with_name("road_tracer.py"), start / "sitecustomize.py")
        metadata = write_metadata(tree, Path(place) / "metadata")
        env = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(map(str, (start, metadata, tree / "generator"))),
            "ROAD_WORDS": f"{_VALUE} {_BESIDE}",
            "ROAD_CODE": str(tree / "generator"),
            "ROAD_NOTES": str(notes),
        }
        words = [word.format(root=root) for word in road.command.split()]
        command = [sys.executable, "-m", "mkdocs_dossier", *words]
        done = subprocess.run(command, check=False, cwd=root, env=env, capture_output=True, text=True)  # noqa: S603
        if done.returncode or not notes.exists():
            raise RuntimeError(f"{road.name}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
        lines = sorted(
            (int(time), name)
            for time, name in (line.split("\t") for line in notes.read_text("utf-8").splitlines())
        )
    functions = list(dict.fromkeys(name for _, name in lines))
    rooms = [".".join(Path(name.partition(":")[0]).with_suffix("").parts[:2]) for name in functions]
    climbs = sum(floors[b] > floors[a] for a, b in pairwise(rooms))
    return Walk(road.name, functions, rooms, climbs)
