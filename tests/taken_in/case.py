"""What a case is, and how well it is taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from dossier_workbench.model.draft import Draft
from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.read import read_draft

FIELDS = ("title", "authors", "agency", "published", "modified", "publisher", "dateline", "url")


@dataclass(frozen=True)
class Case:
    """A file, and what it tells.

    Attributes:
        name: Kind, language and a word or two.
        file: Its name, with the ending.
        raw: Its bytes.
        fields: What is to be found; of `FIELDS` every other must stay unknown, but for those of `free`.
        body: The article's own paragraphs, all of them; None where only fields count.
        noted: Words that the notes for the author must hold.
        free: Fields that nobody judges.
    """

    name: str
    file: str
    raw: bytes
    fields: Mapping[str, Any] = field(default_factory=dict)
    body: tuple[str, ...] | None = None
    noted: tuple[str, ...] = ()
    free: tuple[str, ...] = ()


def faults(case: Case, read: Callable[[str, bytes], Draft] = read_draft) -> Iterator[str]:
    """What is taken in another way than the case says: one line for each field, paragraph or note."""
    try:
        draft = read(case.file, case.raw)
    except IntakeError as error:
        yield f"refused: {error}"
        return
    found = {key: draft.fields[key].value for key in FIELDS if key in draft.fields}
    for key in FIELDS:
        ours, right = found.get(key), case.fields.get(key)
        if ours != right and key not in case.free:
            yield f"{key}: {ours!r}, not {right!r}"
    if case.body is not None:
        wanted, taken = Counter(case.body), Counter(draft.body)
        yield from (f"lost: {text!r}" for text in (wanted - taken).elements())
        yield from (f"too much: {text!r}" for text in (taken - wanted).elements())
        if wanted == taken and draft.body != case.body:
            yield "in another order"
    notes = " ".join(draft.fields["notes"].value) if "notes" in draft.fields else ""
    yield from (f"not noted: {words!r}" for words in case.noted if words not in notes)


@dataclass
class Score:
    """Of a group of cases: how many are right as a whole, and of their values and paragraphs how many."""

    cases: int = 0
    whole: int = 0
    wanted: int = 0
    wrong: int = 0
    faults: list[str] = field(default_factory=list)


def score(cases: Iterable[Case], read: Callable[[str, bytes], Draft] = read_draft) -> dict[str, Score]:
    """Scores by kind, which is a case's name up to the first hyphen."""
    scores: dict[str, Score] = {}
    for case in cases:
        one = scores.setdefault(case.name.partition("-")[0], Score())
        met = [*faults(case, read)]
        one.cases += 1
        one.whole += not met
        one.wanted += len(case.fields) + len(case.body or ()) + len(case.noted)
        one.wrong += len(met)
        one.faults += [f"{case.name}: {fault}" for fault in met]
    return scores
