"""Proves of every value taken over that the place named for it holds it: the only place where that is decided.

A reader names the place in which it read a value. Here the file is looked at once more, by the place's name alone, and
what stands there must hold the value: letter by letter but for what may differ between a text and its cleaned form (case,
accents, signs between words), or, of a date, read by the same rules. What can't be proved is not said to be printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import urljoin

from dossier_workbench.model.draft import Block, Guess, text_of
from dossier_workbench.model.provenance import Seen, Where
from dossier_workbench.pasted.lexicon import Sign
from dossier_workbench.pasted.lines import read_line
from dossier_workbench.pasted.moments import moments
from dossier_workbench.readers.fetchable import without_user
from dossier_workbench.readers.moments import edtf
from dossier_workbench.readers.reading import Witness
from mkdocs_dossier.languages.tags import primary
from mkdocs_dossier.text.tokens import name_key

UNPROVED = "concluded by the reader of this form; no place of the file could be shown to hold it"

_DATES = frozenset({"published", "modified", "retrieved"})
_DAY = len("2022-10-31")
_MACHINES = re.compile(r"\d[\dT:+./Z-]{7,}")


def proven(fields: Mapping[str, Guess], blocks: Sequence[Block], witness: Witness) -> dict[str, Guess]:
    """The fields, with those called printed only that a place of the file is shown to hold.

    Args:
        fields: By key.
        blocks: The draft's paragraphs, in the order in which lines are numbered.
        witness: Looks up the places that are no lines.
    """

    def look(seen: Seen) -> tuple[str, ...]:
        if seen.where is Where.LINE:
            number = int(seen.name)
            return (blocks[number].text,) if number in range(len(blocks)) else ()
        return tuple(witness(seen))

    language = text_of(fields, "language")
    return {
        key: guess
        if _is_proved(key, guess, [look(seen) for seen in guess.seen], language)
        else _demoted(guess)
        for key, guess in fields.items()
    }


def _demoted(guess: Guess) -> Guess:
    """A value without the statement that could not be proved."""
    return replace(guess, how=UNPROVED, printed=False, seen=()) if guess.seen or guess.printed else guess


def _is_proved(key: str, guess: Guess, found: Sequence[tuple[str, ...]], language: str) -> bool:
    """Whether every part of the value stands in one of the places, and each of them holds a part."""
    if not guess.seen:
        return not guess.printed
    parts = [*_parts(key, guess)]
    holds = [[any(_holds(key, part, text, language) for text in texts) for texts in found] for part in parts]
    return all(map(any, holds)) and all(map(any, zip(*holds, strict=True)))


def _parts(key: str, guess: Guess) -> Iterator[str]:
    """What has a place of its own: each author, each of several agencies, the day and the time of two lines."""
    if not isinstance(guess.value, str):
        yield from guess.value
    elif key == "agency":
        yield from guess.value.split(", ")
    elif key in _DATES:
        day, clock, time = guess.value.rstrip("?").partition("T")
        yield from (day, clock + time) if clock and len(guess.seen) > 1 else (guess.value.rstrip("?"),)
    else:
        yield guess.value


def _holds(key: str, value: str, text: str, language: str) -> bool:
    if key in _DATES:
        return value[1:].lstrip("0") in text if value.startswith("T") else _tells(value, text, language)
    if key == "url":
        return value in without_user(text) or without_user(urljoin(value, text.strip())) == value
    if key == "language":
        return text.strip().replace("_", "-").lower().partition("-")[0] == value
    wanted = _letters(value)
    return wanted in _letters(text) if wanted else value in text


def _letters(text: str) -> str:
    """What a text and its cleaned form have in common."""
    return "".join(name_key(text)).replace("եվ", "և").replace("եւ", "և")


def _tells(value: str, text: str, language: str) -> bool:
    """Whether a text is a date, or has one in it, by the rules by which readers read them."""
    line = read_line(text, primary(language))
    read = {text.strip(), edtf(text), *map(edtf, _MACHINES.findall(line.text))}
    for moment in moments(line.text, line.of(Sign.MONTH, Sign.PERSIAN_MONTH), ""):
        read |= {moment.value, *moment.readings}
    return any(each == value or (len(value) <= _DAY and each.startswith(value)) for each in read if each)
