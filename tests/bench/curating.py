"""Prints what a curator's work on a folder of articles takes: `python tests/bench/curating.py INBOX`.

A script does it from `dossier new` to a strict build, with the shipped tools and nothing beside them: it takes the
articles in, makes actors of the names that most of them carry, events of sentences, and claims of others, one by one in
the reading room, as drafts that are shown and then written. Which words it takes is a rule, so any articles will do. It
counts what is typed, clicked and switched, and the machine's own seconds; what a person takes for it is the
keystroke-level model's (Card, Moran and Newell 1983), which knows no reading, thinking or erring. The other column is
the same additions typed into the files by hand, quotes and ids pasted. Digests are written by hand in both, and left out.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

from measured import run

from dossier_workbench.citing.texts import CitableText, citable
from dossier_workbench.desk.additions import Asked
from dossier_workbench.desk.desk import Desk
from dossier_workbench.desk.serving import Readings
from mkdocs_dossier.pipeline import Project

KEY, POINT, CLICK, HOME, MIND = 0.28, 1.1, 0.1, 0.4, 1.35
"""Seconds of the model: a key of somebody who types as most do, pointing, a press of the button or its end, a hand's way
to the mouse or back, making up one's mind on what comes next."""

ACTORS, EVENTS, CLAIMS, CITATIONS = 12, 8, 22, 45
PROPERTIES = ("amount", "cause", "reaction")
VALUE = "as the passage has it"
DIGEST = "What this article tells stands in the claims that cite it."

_QUOTE = re.compile(r"\b\w[^.!?“”\"’'()\[\]…]{45,90}\w\b")
_DRAFT = re.compile(r"^%% .*\n?", re.MULTILINE)


@dataclass
class Work:
    """What was done by hand.

    Attributes:
        keys: Pressed, shift not counted.
        points: Places pointed at and pressed, or let go of; two for a sweep over words.
        hands: Times a hand went from keys to mouse or back.
        minds: Times somebody had to think what comes next.
        switches: From one window or file to another.
        commands: Typed.
    """

    keys: int = 0
    points: int = 0
    hands: int = 0
    minds: int = 0
    switches: int = 0
    commands: int = 0

    def add(
        self, *, keys: int = 0, points: int = 0, minds: int = 1, switches: int = 0, commands: int = 0
    ) -> None:
        self.keys += keys + 2 * switches
        self.points += points
        self.hands += 2 if points else 0
        self.minds += minds
        self.switches += switches
        self.commands += commands

    @property
    def minutes(self) -> float:
        pointing = self.points * (POINT + CLICK) + self.hands * HOME
        return (self.keys * KEY + pointing + self.minds * MIND) / 60


@dataclass
class Hour:
    """Both ways of doing it, and what the machine took: seconds of commands, milliseconds of each draft and write."""

    tools: Work = field(default_factory=Work)
    typed: Work = field(default_factory=Work)
    machine: float = 0.0
    drafts: list[float] = field(default_factory=list)
    writes: list[float] = field(default_factory=list)

    def command(self, folder: Path, *words: str | Path) -> None:
        """A command that both ways need."""
        text = " ".join(str(word) for word in words)
        for each in (self.tools, self.typed):
            each.add(keys=len(text) + 1, commands=1)
        program = Path(sys.executable).parent / str(words[0])
        self.machine += run([program, *words[1:]], folder).clock


def passages(text: CitableText) -> Iterator[tuple[int, int, int, str]]:
    """Stretches of a text that may be cited: paragraph, first and last sign in it, words."""
    for place in text.paragraphs:
        if place.number not in text.residue:
            for found in _QUOTE.finditer(text.text[place.start : place.end]):
                yield place.number, found.start(), found.end(), found[0]


def in_turn(project: Project) -> Iterator[tuple[str, tuple[int, int, int, str]]]:
    """Passages of all articles, one of each in turn."""
    texts = [text for name in project.dossier.sources if (text := citable(project, name))]
    for each in zip_longest(*([(text.source, one) for one in passages(text)] for text in texts)):
        yield from filter(None, each)


def names(project: Project) -> list[tuple[str, str, int, int, int]]:
    """The names that most articles carry, each with a place where it stands."""
    from dossier_workbench.hints import find_suggestions  # noqa: PLC0415 - loads what only this needs

    found = []
    for hint in find_suggestions(project.dossier, project.loaded.originals, project.findings)[0]:
        if hint.key.startswith("name:"):
            for place in hint.carried.spots:
                text = citable(project, place.source)
                span = text.paragraphs[place.paragraph - 1]
                start = text.text[span.start : span.end].find(hint.text)
                if start >= 0:
                    found.append((hint.text, place.source, place.paragraph, start, start + len(hint.text)))
                    break
    return found[:ACTORS]


def written(hour: Hour, desk: Desk, asked: Asked, typed: int) -> bool:
    """Have an addition drafted and written; whether it was. What is typed by hand for it is what the diff adds."""
    start = time.perf_counter()
    answer = desk.draft(asked)
    hour.drafts.append(1000 * (time.perf_counter() - start))
    if "draft" not in answer:
        return False
    start = time.perf_counter()
    done, said = desk.write(str(answer["draft"]))
    desk.reading()
    hour.writes.append(1000 * (time.perf_counter() - start))
    if not done:
        raise SystemExit(said)
    # Here: words are swept over, one choice of a list is pressed, fields are typed, a button is pressed.
    hour.tools.add(keys=typed, points=4, minds=2)
    # By hand: what the diff adds but the words and the id. Each of these is swept over and copied in another window,
    # and pasted at its place in this one.
    lines = str(answer["diff"]).splitlines()
    added, gone = (
        "".join(line[1:].strip() for line in lines if line.startswith(sign) and line[:3] != 3 * sign)
        for sign in "+-"
    )
    pasted = [part for part in (asked.words, asked.source) if part in added]
    hour.typed.add(
        keys=len(added) - len(gone) - sum(map(len, pasted)) + 4 * len(pasted),
        points=3 * len(pasted) + 1,
        minds=1 + len(pasted),
        switches=2 * len(pasted),
    )
    return True


def curate(inbox: Path, folder: Path) -> Hour:
    """Do all of it."""
    hour, root = Hour(), folder / "affair"
    hour.command(folder, "dossier", "new", "affair", "--empty", "--title", "An affair")
    settings = root / "seeds/dossier.yaml"
    text = re.sub(r"^editors:.*$", "editors: [The curator]", settings.read_text("utf-8"), flags=re.MULTILINE)
    settings.write_text(text, "utf-8")
    for page in (root / "docs").rglob("*.md"):
        page.write_text("# An affair\n\nHow it was told.\n", "utf-8")
    hour.command(root, "dossier", "add", inbox)
    for article in (root / "seeds/articles").iterdir():
        left = _DRAFT.sub("", article.read_text("utf-8")).rstrip()
        article.write_text(f"{left}\n\n{DIGEST}\n", "utf-8")
    desk = Desk(root, Readings(root))
    for name, source, paragraph, start, end in names(desk.reading().project):
        asked = Asked(source=source, paragraph=paragraph, start=start, end=end, words=name, sort="record")
        ident = re.sub("[^a-z0-9]+", "-", name.lower()).strip("-")
        written(
            hour, desk, asked.model_copy(update={"id": ident, "name": name, "kind": "organization"}), typed=5
        )
    taken = in_turn(desk.reading().project)
    events = []
    while len(events) < EVENTS:
        source, (paragraph, start, end, words) = next(taken)
        ident, name = f"event-{len(events) + 1}", " ".join(words.split()[:4])
        asked = Asked(source=source, paragraph=paragraph, start=start, end=end, words=words, sort="record")
        if written(
            hour, desk, asked.model_copy(update={"id": ident, "name": name, "kind": "event"}), len(name) + 8
        ):
            events.append(ident)
    done = 0
    while done < CITATIONS:
        source, (paragraph, start, end, words) = next(taken)
        record, value = events[done % EVENTS], f"{VALUE} ({done})"
        asked = Asked(source=source, paragraph=paragraph, start=start, end=end, words=words, sort="claim")
        if done < CLAIMS:
            claim = {"property": PROPERTIES[done // EVENTS], "value": value}
        else:  # one more passage for a claim that is there
            made = desk.reading().project.findings.relations.claims(record)
            claim = {"claim": made[done // EVENTS % len(made)].id}
        # Of a record, a property, a claim three letters each are enough, and Enter.
        typed = 8 + len(claim.get("value", ""))
        done += written(hour, desk, asked.model_copy(update={"record": record, **claim}), typed)
    hour.command(root, "dossier", "verify")
    hour.command(root, "mkdocs", "build", "--strict")
    return hour


def main() -> None:
    """Measure once, and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("inbox", type=Path)
    inbox = options.parse_args().inbox.resolve()
    articles = sum(1 for each in inbox.iterdir() if each.is_file())
    with tempfile.TemporaryDirectory() as folder:
        hour = curate(inbox, Path(folder))
    print(f"{articles} articles: {ACTORS} actors, {EVENTS} events, {CLAIMS} claims, {CITATIONS} citations")
    print("| | typed into the files | in the reading room |\n| --- | ---: | ---: |")
    for name in ("keys", "points", "switches", "commands"):
        print(f"| {name} | {getattr(hour.typed, name)} | {getattr(hour.tools, name)} |")
    print(f"| minutes of the model | {hour.typed.minutes:.0f} | {hour.tools.minutes:.0f} |")
    for name, some in (("selection to diff", hour.drafts), ("write, and read again", hour.writes)):
        middle, last = sorted(some)[len(some) // 2], sorted(some)[len(some) * 95 // 100]
        print(f"{name}: median {middle:.0f} ms, 95th of 100 {last:.0f} ms")
    print(f"commands: {hour.machine:.1f} s by the clock")


if __name__ == "__main__":
    main()
