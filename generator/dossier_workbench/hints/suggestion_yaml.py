"""Suggestions as commented YAML: what an author takes over by taking away the `# ` before it.

Lines that stay comments then begin with two signs. Nothing of a source's text gets out of its line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from dossier_workbench.hints.suggestion_words import carried_by, dismissal, safe, what_it_is, what_to_do
from dossier_workbench.hints.suggestions_file import HEADER, KEY
from dossier_workbench.names.key import name_id
from mkdocs_dossier.model.base import id_problem
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.suggestions import Form, Hint, Suggestion

_PLAIN = re.compile(r"[^\W\d_](?:[\w .’/-]*\w)?")
_INTRODUCTION = (
    HEADER,
    "## Nothing here is read by a build. Sentences may come from texts that are not published: keep the file private.",
    "## Take over what you want by removing `# ` before its lines, and put it where the line above it says.",
)
_TABLES = {
    "person": "actors",
    "organization": "actors",
    "state": "actors",
    "place": "places",
    "event": "events",
}
_NO_KIND = (
    "kind:  # person, organization, public-body, state or group; a place goes under places, without a kind"
)


def added(
    text: str, known: AbstractSet[str], suggestions: Iterable[Suggestion], dossier: Dossier
) -> tuple[str, int]:
    """The file's text with those suggestions that are not in it yet, and their number; all of it is kept."""
    taken = {*dossier.records, *dossier.former}
    blocks = [_block(each, dossier, taken) for each in suggestions if known.isdisjoint(each.keys)]
    if not blocks:
        return text, 0
    before = text if text.strip() else "".join(f"{line}\n" for line in _INTRODUCTION)
    if not before.endswith("\n"):
        before += "\n"
    return before + "".join(f"\n{block}\n" for block in blocks), len(blocks)


def _block(suggestion: Suggestion, dossier: Dossier, taken: set[str]) -> str:
    carried = f" {carried_by(suggestion.carried)}." if suggestion.carried.sources else ""
    head = f"{KEY}{suggestion.key}"
    lines = [_said(f"{what_it_is(suggestion)}{carried}")]
    if suggestion.hint is not Hint.WORDS:
        lines += [
            _said(f"{spot.source}:{spot.paragraph} {spot.sentence}") for spot in suggestion.carried.spots
        ]
    lines.append(_said(what_to_do(suggestion, dossier)))
    lines += [f"# {line}" if line else "#" for line in _entry(suggestion, taken)]
    if suggestion.hint is Hint.DATE:
        spot = suggestion.carried.spots[0]
        lines.append(_said(f"cite: {{source: {spot.source}, quote: …}}"))
    if suggestion.hint is Hint.WORDS:
        lines.append(_said("Then run `dossier verify`, where the originals are."))
    lines.append(_said(f"Or under `dismissed:` in seeds/dossier.yaml: {dismissal(suggestion)}"))
    return "\n".join([head, *lines])


def _said(text: str) -> str:
    return f"## {safe(text)}"


def _entry(suggestion: Suggestion, taken: set[str]) -> Iterator[str]:
    """The YAML to take over, without the signs of a comment."""
    if suggestion.hint is Hint.NAME:
        yield from _record(suggestion, taken)
    elif suggestion.hint is Hint.SPELLING:
        yield from (f"- {_form(form)}" for form in suggestion.forms)
    elif suggestion.hint is Hint.DATE:
        yield "events:"
        yield f"  {_new_id(f'event {suggestion.date}', taken)}:"
        yield f"    name: Event of {suggestion.date.replace('/', ' to ')}  # to be named"
        yield "    kind: happening  # a guess: meeting, armed clash, agreement …"
        yield f"    date: {suggestion.date}{f'  # {safe(suggestion.note)}' if suggestion.note else ''}"
    elif suggestion.hint is Hint.WORDS:
        spot = suggestion.carried.spots[0]
        yield _speaker(suggestion)
        yield f"  cite: {{source: {spot.source}, quote: {_scalar(suggestion.text)}}}"


def _speaker(suggestion: Suggestion) -> str:
    if len(suggestion.records) == 1:
        return f"- speaker: {suggestion.records[0]}"
    said = (
        safe(", ".join([*suggestion.records, *(form.text for form in suggestion.forms)])) or "nobody is named"
    )
    return f"- speaker:  # id of an actor; {said}"


def _record(suggestion: Suggestion, taken: set[str]) -> Iterator[str]:
    table = _TABLES.get(suggestion.guess, "actors")
    yield f"{table}:"
    yield f"  {_new_id(suggestion.text, taken)}:"
    if table == "actors":
        yield f"    {f'kind: {suggestion.guess}  # a guess' if suggestion.guess else _NO_KIND}"
    yield f"    name: {_scalar(suggestion.forms[0].text)}"
    if table == "events":
        yield "    kind: document  # a guess: treaty, war, conference …"
        yield "    date: unknown"
    others = _others(suggestion.forms)
    if others:
        yield "    names:"
        yield from (f"      - {_form(form)}" for form in others)


def _others(forms: Sequence[Form]) -> list[Form]:
    """All forms but the main one, each wording once."""
    seen = {safe(forms[0].text)}
    found = []
    for form in forms[1:]:
        if safe(form.text) not in seen:
            seen.add(safe(form.text))
            found.append(form)
    return found


def _form(form: Form) -> str:
    return (
        f"{{form: {_scalar(form.text)}, lang: {form.lang}}}"
        if form.lang.isascii() and form.lang.isalnum()
        else _scalar(form.text)
    )


def _scalar(text: str) -> str:
    """A text as YAML has it on one line."""
    plain = safe(text)
    return plain if _PLAIN.fullmatch(plain) else json.dumps(plain, ensure_ascii=False)


def _new_id(name: str, taken: set[str]) -> str:
    """An id that no record has, and no suggestion before this one."""
    stem = name_id(name)
    if not stem or id_problem(stem):
        stem = f"record-{stem}".rstrip("-")
    found, number = stem, 1
    while found in taken:
        number += 1
        found = f"{stem}-{number}"
    taken.add(found)
    return found
