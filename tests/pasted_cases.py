"""Pasted articles with what is to be found in them: read from `tests/cases/pasted`, and scored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from dossier_workbench.model.draft import Block, Draft, Form, Guess, Picture
from dossier_workbench.pasted import complete
from golden import CASES, read_cases
from mkdocs_dossier.text.paragraphs import paragraphs

FOLDER = CASES / "pasted"
FIELDS = ("title", "publisher", "authors", "agency", "published", "modified", "dateline", "section", "url")


@dataclass(frozen=True)
class PastedCase:
    """An article as pasted, and what it tells.

    Attributes:
        name: Language and a word or two.
        written: Before the rules were tuned, while, or after: those of `after` were held out, and scored once.
        fields: Expected; absent ones are not to be found.
        residue: Kind by paragraph number, from 1.
        pictures: Caption, credit, and the paragraph before.
    """

    name: str
    written: str
    language: str
    text: str
    fields: Mapping[str, Any]
    residue: Mapping[int, str]
    pictures: tuple[Picture, ...]

    @property
    def draft(self) -> Draft:
        return drafted(self.text, self.language)


def drafted(text: str, language: str) -> Draft:
    """A text as it comes from its file."""
    blocks = tuple(Block(" ".join(text[item.start : item.end].splitlines())) for item in paragraphs(text))
    fields = {"language": Guess(language, "detected", printed=False)} if language else {}
    return Draft(Form.TEXT, blocks, fields)


def told(file: Path) -> Draft:
    """What a pasted page by itself tells."""
    return complete(drafted(file.read_text(encoding="utf-8"), "en"))


def written(file: Path) -> dict[str, Any]:
    """The front matter that the editors of its source wrote."""
    return dict(yaml.safe_load(file.read_text(encoding="utf-8").split("---\n")[1]))


def assert_told_as_written(done: Draft, edited: Mapping[str, Any], open_to_doubt: Collection[str]) -> None:
    """The page tells what the editors wrote, but for what no single text can tell."""
    known = {
        key: (str(edited[key]),) if key == "authors" else str(edited[key])
        for key in FIELDS
        if edited[key] != "unknown" and key not in open_to_doubt
    }
    assert found_fields(done) == known
    inferred = {key for key, guess in done.fields.items() if not guess.printed} - {"language"}
    assert inferred == set(edited.get("inferred", {})) - set(open_to_doubt)
    photos = edited.get("photos", [])
    shown = [(photo["credit"], photo.get("after", 0)) for photo in photos]
    assert [(item.credit or "unknown", item.after) for item in done.pictures] == shown


def cases() -> Iterator[PastedCase]:
    for file in sorted(FOLDER.glob("*.yml")):
        data = read_cases(file)
        fields = {
            key: tuple(value) if isinstance(value, list) else str(value)
            for key, value in data["fields"].items()
        }
        yield PastedCase(
            name=file.stem,
            written=data["written"],
            language=data["language"],
            text=file.with_suffix(".txt").read_text(encoding="utf-8"),
            fields=fields,
            residue=data["residue"],
            pictures=tuple(Picture(**{**item, "after": int(item["after"])}) for item in data["pictures"]),
        )


def found_fields(draft: Draft) -> dict[str, Any]:
    return {key: guess.value for key, guess in draft.fields.items() if key in FIELDS}


def found_residue(draft: Draft) -> dict[int, str]:
    return {number: str(block.residue) for number, block in enumerate(draft.blocks, 1) if block.residue}


@dataclass
class Score:
    """How often a field is right, and how well residue is told from body.

    Attributes:
        right: By field: said and so expected, or rightly left out.
        said: By field, how often anything was said.
        wrong: By field, how often what was said is wrong.
        expected: By field, how often there is something to say.
        hit: Paragraphs of residue that are marked.
        extra: Paragraphs of the body that are marked.
        missed: Paragraphs of residue that are not.
        kinds: Marked paragraphs of residue whose kind is right.
    """

    cases: int = 0
    right: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    expected: Counter[str] = field(default_factory=Counter)
    hit: int = 0
    extra: int = 0
    missed: int = 0
    kinds: int = 0
    pictures: int = 0
    faults: list[str] = field(default_factory=list)

    def add(self, case: PastedCase, draft: Draft) -> None:
        self.cases += 1
        found, residue = found_fields(draft), found_residue(draft)
        for key in FIELDS:
            want, have = case.fields.get(key), found.get(key)
            self.expected[key] += want is not None
            self.said[key] += have is not None
            self.right[key] += want == have
            self.wrong[key] += have is not None and have != want
            if want != have:
                self.faults.append(f"{case.name}: {key} {want!r} read as {have!r}")
        self.hit += len(residue.keys() & case.residue.keys())
        self.kinds += sum(residue.get(number) == kind for number, kind in case.residue.items())
        self.extra += len(residue.keys() - case.residue.keys())
        self.missed += len(case.residue.keys() - residue.keys())
        self.pictures += draft.pictures == case.pictures
        for number in sorted(residue.keys() ^ case.residue.keys()):
            sign = "body marked" if number in residue else "residue missed"
            text = draft.blocks[number - 1].text[:60]
            self.faults.append(
                f"{case.name}: {sign} {number} {residue.get(number) or case.residue[number]}: {text}"
            )
        if draft.pictures != case.pictures:
            self.faults.append(f"{case.name}: pictures {draft.pictures}")


def score(chosen: Iterable[PastedCase], read: Any) -> Score:
    """The score of a reader, which makes a complete draft of a draft."""
    total = Score()
    for case in chosen:
        total.add(case, read(case.draft))
    return total
