"""Suggestions in words, for whoever reads them: how widely one is carried, and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.suggestions import Carried, Hint, Suggestion

HEADINGS: Mapping[Hint, str] = {
    Hint.NAME: "Names without a record",
    Hint.SPELLING: "Other spellings of records",
    Hint.DOUBLE: "Records that may be one",
    Hint.DATE: "Dates without an event",
    Hint.WORDS: "Quotations without a curated quote",
}

# What a terminal or a YAML file would not take as text: controls, separators of lines, halves of pairs, non-characters,
# and the signs that turn the direction of writing.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\u200e\u200f\ufeff\ud800-\udfff\ufffe\uffff]+"
)


def safe(text: str) -> str:
    """A text from a source on one line, without anything that is more than text."""
    return " ".join(_UNSAFE.sub(" ", text).split())


def carried_by(carried: Carried) -> str:
    """Like `5 sources (3 accounts), 2 outlets, 12 times`."""
    sources = _many(len(carried.sources), "source")
    if carried.accounts != len(carried.sources):
        sources += f" ({_many(carried.accounts, 'account')})"
    parts = [sources, _many(carried.outlets, "outlet")]
    if carried.count > 1:
        parts.append(f"{carried.count} times")
    return ", ".join(parts)


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def what_it_is(suggestion: Suggestion) -> str:
    """A suggestion in a few words: the name, the date, the quotation, with what it may be."""
    return safe(_what_it_is(suggestion))


def _what_it_is(suggestion: Suggestion) -> str:
    text = suggestion.text
    if suggestion.hint is Hint.NAME:
        also = ", ".join(form.text for form in suggestion.forms[1:])
        return f"{text}{f', {_article(suggestion.guess)}?' if suggestion.guess else ''}{f' Also: {also}.' if also else ''}"
    if suggestion.hint is Hint.SPELLING:
        forms = ", ".join(form.text for form in suggestion.forms)
        return f"{forms}: {' or '.join(suggestion.records)}? ({suggestion.note}, {suggestion.score} %)"
    if suggestion.hint is Hint.DOUBLE:
        return f"{text}: {' and '.join(suggestion.records)}? ({suggestion.note}, {suggestion.score} %)"
    if suggestion.hint is Hint.DATE:
        return f"{text}{f' ({suggestion.note})' if suggestion.note else ''}"
    who = " or ".join(suggestion.records) or suggestion.note
    return f"“{text}” ({who})"


def _article(guess: str) -> str:
    return f"{'an' if guess[0] in 'aeiou' else 'a'} {guess}"


def what_to_do(suggestion: Suggestion, dossier: Dossier) -> str:
    """What the author does about it."""
    if suggestion.hint is Hint.NAME:
        return "Add a record, or the form to a record that there is."
    if suggestion.hint is Hint.SPELLING:
        places = " or ".join(f"{record} ({dossier.origin(record)})" for record in suggestion.records)
        return f"Add the form to `names:` of {places}."
    if suggestion.hint is Hint.DOUBLE:
        first, second = (f"{record} ({dossier.origin(record)})" for record in suggestion.records)
        return f"Compare {first} with {second}. To merge, keep one and name the other's id under its `was:`."
    if suggestion.hint is Hint.DATE:
        return "Add an event, or a closer `date:` to one that there is."
    return "Add it to `quotes:` of the record it is about, or leave it."


def dismissal(suggestion: Suggestion) -> str:
    """The line for `dismissed:` in the settings."""
    return f'- {{suggestion: "{suggestion.key}", reason: …}}'
