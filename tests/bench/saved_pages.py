"""How well title, authors and day are taken from saved pages that people have read: `python tests/bench/saved_pages.py FOLDER`.

The folder holds pages (``NAME.html.gz``) and ``gold.json``: for each name the ``title``, the ``author`` (several parted by
semicolons; empty if none was noted) and the ``date``, a day. Scores are given for every second page, by which rules may be
developed, and for the others. Prints nothing of the pages themselves, but with ``--faults`` what was taken wrongly.
"""

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.read import read_draft
from dossier_workbench.readers.signs import signs

_HALVES = ("to develop", "to check")
_APART = re.compile(r"[;/,]| and | und ")


def answers(page: bytes, name: str) -> dict[str, object]:
    """What is taken from a page, in the words of the gold."""
    try:
        fields = read_draft(name, page).fields
    except IntakeError:
        return {"title": "", "author": [], "date": ""}
    value = {key: guess.value for key, guess in fields.items()}
    people = value.get("authors") or [part for part in _APART.split(str(value.get("agency", ""))) if part]
    return {
        "title": signs(str(value.get("title", ""))),
        "author": sorted(map(signs, people)),
        "date": str(value.get("published", ""))[:10],
    }


def expected(gold: dict[str, str]) -> Iterator[tuple[str, object]]:
    """What people have noted; of pages for which they noted no author, none is asked for."""
    yield "title", signs(gold["title"])
    if gold["author"]:
        yield "author", sorted(filter(None, map(signs, _APART.split(gold["author"]))))
    if gold["date"]:
        yield "date", gold["date"]


def main() -> None:
    """Print the table."""
    folder = Path(sys.argv[1])
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    right: Counter[tuple[str, str]] = Counter()
    asked: Counter[tuple[str, str]] = Counter()
    for number, name in enumerate(sorted(gold)):
        found = answers(gzip.decompress((folder / f"{name}.gz").read_bytes()), name)
        for key, wanted in expected(gold[name]):
            case = key, _HALVES[number % 2]
            asked[case] += 1
            right[case] += found[key] == wanted
            if found[key] != wanted and "--faults" in sys.argv:
                print(f"{name}: {key}: {wanted!r}, not {found[key]!r}")
    print(f"\n| of {len(gold)} pages | {' | '.join(_HALVES)} |\n| --- | --- | --- |")
    for key in ("title", "author", "date"):
        cells = (f"{right[key, half]} of {asked[key, half]}" for half in _HALVES)
        print(f"| {key} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
