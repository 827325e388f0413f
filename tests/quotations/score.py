"""Measures the finder of quotations on an annotated set."""

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from golden import read_cases
from mkdocs_dossier.text.quotations import Quotation, Speaker, find_quotations

FOLDER = Path(__file__).parent


class Gold(NamedTuple):
    """A quotation as a reader understands it: its parts as (paragraph, start, end)."""

    parts: tuple[tuple[int, int, int], ...]
    kind: str
    speaker: str | None


class Item(NamedTuple):
    id: str
    language: str
    paragraphs: list[str]
    names: list[list[Speaker]]
    gold: list[Gold]


@dataclass
class Score:
    """Counts; the figures are shares of them."""

    gold: int = 0  # quotations in the set
    named: int = 0  # of these, with a speaker that the text tells
    found: int = 0  # of all in the set, those found in all their parts
    given: int = 0  # speakers that the finder gave
    right: int = 0  # of these, right ones
    agreed: int = 0  # of the found, those whose speaker (or none) is right
    extra: int = 0  # stretches that the finder took for quotations and that are none
    kinds: dict[str, Counter[str]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.given

    @property
    def recall(self) -> float:
        return self.right / self.named

    @property
    def accuracy(self) -> float:
        return self.agreed / self.found

    @property
    def detection(self) -> float:
        return self.found / self.gold


def _place(paragraphs: list[str], paragraph: int, words: str) -> tuple[int, int, int]:
    if paragraphs[paragraph].count(words) != 1:
        raise ValueError(f"{words!r} must stand once in {paragraphs[paragraph]!r}")
    start = paragraphs[paragraph].index(words)
    return paragraph, start, start + len(words)


def _gold(line: str, paragraphs: list[str]) -> Gold:
    head, first, *more = line.split(" | ")
    number, kind, speaker = head.split()
    parts = [_place(paragraphs, int(number), first)]
    for part in more:
        at, words = part.split(" ", 1)
        parts.append(_place(paragraphs, int(at), words))
    return Gold(tuple(parts), kind, None if speaker == "null" else speaker)


def items(split: str) -> list[Item]:
    """The items of `dev` or `test`."""
    data = read_cases(FOLDER / f"{split}.yaml")
    forms = {
        form: (value, group == "people")
        for group, cast in data["cast"].items()
        for value, names in cast.items()
        for form in names
    }
    # A name may take an ending (Abbaszadənin, Թորոսյանը), as a name matcher for such languages allows.
    longest = sorted(forms, key=lambda form: (-len(form), form))
    found = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?=\W|$|nin|ը|ի|ն)")
    read = []
    for item in data["items"]:
        paragraphs = item["text"].splitlines()
        names = [
            [Speaker(m.start(), m.end(), *forms[m.group()]) for m in found.finditer(text)]
            for text in paragraphs
        ]
        gold = [_gold(line, paragraphs) for line in item["gold"].splitlines()]
        read.append(Item(item["id"], item["language"], paragraphs, names, gold))
    return read


def parts(quotation: Quotation) -> tuple[tuple[int, int, int], ...]:
    first = (quotation.paragraph, *quotation.span)
    return (first, *((part.paragraph, *part.span) for part in quotation.continues))


def score(split: str) -> Score:
    """How the finder does on a split."""
    total = Score()
    for item in items(split):
        answers = {parts(q): q for q in find_quotations(item.paragraphs, item.names, item.language)}
        known = {gold.parts for gold in item.gold}
        total.gold += len(item.gold)
        total.given += sum(q.speaker is not None for q in answers.values())
        for places, q in answers.items():
            if places not in known:
                total.extra += 1
                number, start, end = places[0]
                total.wrong.append(
                    f"{item.id}: extra {item.paragraphs[number][start:end]!r} {q.speaker} {q.cue}"
                )
        for gold in item.gold:
            total.named += gold.speaker is not None
            count = total.kinds.setdefault(gold.kind, Counter())
            count["gold"] += 1
            number, start, end = gold.parts[0]
            words = item.paragraphs[number][start:end]
            answer = answers.get(gold.parts)
            if answer is None:
                total.wrong.append(f"{item.id}: missed {words!r} {gold.speaker}")
                continue
            total.found += 1
            count["found"] += 1
            total.right += gold.speaker is not None and answer.speaker == gold.speaker
            if answer.speaker == gold.speaker:
                total.agreed += 1
                count["agreed"] += 1
            else:
                total.wrong.append(
                    f"{item.id}: {words!r} is {gold.speaker}, found {answer.speaker} ({answer.cue})"
                )
    return total
