"""Prints how well pasted pages are read, beside plain rules: `python tests/bench/pasted.py [--faults]`."""

import html
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import trafilatura
from dateparser.search import search_dates

from dossier_workbench.model.draft import Block, Draft, Guess
from dossier_workbench.pasted import complete
from mkdocs_dossier.model.residue import Residue
from pasted_cases import FIELDS, PastedCase, Score, cases, score

_SECONDS = 2.0


def by_first_lines(draft: Draft) -> Draft:
    """The headline is the first line, the date what dateparser finds first, and short lines are residue."""
    texts = [block.text for block in draft.blocks]
    fields = {**draft.fields, "title": Guess(texts[0], "the first line")}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = search_dates("\n".join(texts[:12]), languages=[str(draft.fields["language"].value)])
    if found:
        moment = found[0][1]
        clock = f"T{moment:%H:%M}" if moment.hour or moment.minute else ""
        fields["published"] = Guess(f"{moment:%Y-%m-%d}{clock}", "the first date")
    blocks = tuple(
        Block(text, Residue.PAGE if len(text.split()) < 8 or text[-1] not in ".!?։" else None)
        for text in texts
    )
    return replace(draft, blocks=blocks, fields=fields)


def by_trafilatura(draft: Draft) -> Draft:
    """The page as plain HTML, given to trafilatura: what it drops is residue, what it tells are fields."""
    texts = [block.text for block in draft.blocks]
    page = "".join(f"<p>{html.escape(text)}</p>" for text in texts)
    found = trafilatura.bare_extraction(
        f"<html><head></head><body><article>{page}</article></body></html>",
        favor_precision=True,
        with_metadata=True,
    )
    told = found.as_dict() if found is not None else {}
    keys = {"title": "title", "authors": "author", "published": "date", "publisher": "sitename", "url": "url"}
    fields = dict(draft.fields)
    for key, theirs in keys.items():
        if told.get(theirs):
            value = told[theirs]
            fields[key] = Guess(tuple(value.split("; ")) if key == "authors" else value, "trafilatura")
    kept = set((told.get("text") or "").split("\n"))
    blocks = tuple(Block(text, None if " ".join(text.split()) in kept else Residue.PAGE) for text in texts)
    return replace(draft, blocks=blocks, fields=fields)


READERS: dict[str, Callable[[Draft], Draft]] = {
    "pasted": complete,
    "first lines, dateparser": by_first_lines,
    "trafilatura": by_trafilatura,
}


def table(chosen: list[PastedCase]) -> None:
    scores = {name: score(chosen, read) for name, read in READERS.items()}
    print(f"{'right (wrong) of ' + str(len(chosen)):24}" + "".join(f"{name:>26}" for name in scores))
    for key in FIELDS:
        row = (f"{item.right[key]} ({item.wrong[key]})" for item in scores.values())
        print(f"{key:24}" + "".join(f"{cell:>26}" for cell in row))
    rows: dict[str, Callable[[Score], str]] = {
        "pictures": lambda item: str(item.pictures),
        "residue: precision": lambda item: f"{item.hit / max(item.hit + item.extra, 1):.3f}",
        "residue: recall": lambda item: f"{item.hit / max(item.hit + item.missed, 1):.3f}",
        "body marked as residue": lambda item: str(item.extra),
        "of the right kind": lambda item: f"{item.kinds / max(item.hit, 1):.3f}",
    }
    for label, say in rows.items():
        print(f"{label:24}" + "".join(f"{say(item):>26}" for item in scores.values()))
    if "--faults" in sys.argv:
        print("\n".join(scores["pasted"].faults))


def speed(chosen: list[PastedCase]) -> None:
    drafts = [case.draft for case in chosen]
    size = sum(len(case.text.encode()) for case in chosen)
    rounds, start = 0, time.process_time()
    while time.process_time() - start < _SECONDS:
        for draft in drafts:
            complete(draft)
        rounds += 1
    spent = time.process_time() - start
    print(f"\n{rounds * len(drafts) / spent:.0f} articles/s, {rounds * size / spent / 1e6:.2f} MB/s")


def main() -> None:
    every = list(cases())
    for written in ("before", "while", "after", "later", "last"):
        print(f"\n{written}")
        table([case for case in every if case.written == written])
    print("\nall")
    table(every)
    speed(every)


if __name__ == "__main__":
    main()
