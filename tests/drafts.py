"""Articles for tests of `dossier add`: a few lines of fields, a blank line, paragraphs; ``kind| text`` is residue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from dossier_workbench.filing import add
from dossier_workbench.filing.order import Incoming, Order
from dossier_workbench.model.draft import Block, Draft, Form, Guess
from dossier_workbench.model.outcome import Result
from dossier_workbench.readers.folder import FoundFile
from dossier_workbench.readers.workers import Arrival
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.residue import Residue

ORDER = Order(today="2026-11-26", now="2026-11-26T10:00Z")
STORY = [
    "The ferry to Lake Ost stopped on Monday when a cable broke in the night, the harbour office said.",
    'Nora Lind, the mayor, promised a new cable within a week. "We shall have it by Sunday," she told reporters.',
    "Some forty people who work on the other shore had to take the long road through Westerby, which takes an hour.",
    "The last break was in 2019. It took the owner, a small company from the north, twelve days to mend it.",
]
OTHER = [
    "A new school for two hundred pupils opens in Westerby next autumn, three years later than planned.",
    "The building cost a third more than the council had allowed for, mainly because of the price of timber.",
    "Parents had asked for a second gymnasium; the plans now show one, but nobody knows when it will be built.",
]


def article(title="The ferry stops", publisher="Morning Post", paragraphs=STORY, **fields: str) -> str:
    fields = {"title": title, "publisher": publisher, **fields}
    head = "\n".join(f"{key}: {value}" for key, value in fields.items() if value)
    return head + "\n\n" + "\n\n".join(paragraphs) + "\n"


def convert(arrivals: Iterable[Arrival]) -> Iterator[Draft | Diagnostic]:
    for arrival in arrivals:
        yield draft(arrival.raw.decode(), arrival.name)


def draft(text: str, shown: str = "") -> Draft | Diagnostic:
    if text.startswith("broken"):
        return diagnostic("file-unreadable", "broken", Origin(shown))
    head, _, body = text.partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    blocks = []
    for paragraph in body.split("\n\n"):
        kind, bar, rest = paragraph.partition("| ")
        marked = bar and kind in list(Residue)
        blocks.append(Block(rest if marked else paragraph, Residue(kind) if marked else None))
    guesses = {key: Guess(value, f"printed as {key}") for key, value in fields.items()}
    return Draft(Form.TEXT, tuple(blocks), guesses)


def put(folder: Path, **texts: str) -> list[Incoming]:
    """Write articles to files and name them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    files = [folder / f"{name}.txt" for name in texts]
    return [Incoming(file.name, FoundFile(file, folder, file.name)) for file in files]


def take(
    root: Path, items: Sequence[Incoming], order: Order = ORDER, fulltext: Path | None = None
) -> list[Result]:
    return list(add(root, "", fulltext, items, order, convert))
