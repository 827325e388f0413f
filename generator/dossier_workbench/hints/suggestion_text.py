"""Suggestions for a terminal and for a program."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence

from dossier_workbench.hints.kinds import all_hints, kind_of
from dossier_workbench.hints.plain_words import safe
from dossier_workbench.hints.suggestion_words import carried_by, what_it_is, what_to_do
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.suggestions import Suggestion

_SENTENCES = 3


def as_text(shown: Sequence[Suggestion], every: Collection[Suggestion], dossier: Dossier) -> str:
    """Kind by kind, ranked, each with its key, its sentences and what to do."""
    lines: list[str] = []
    for name, kind in all_hints().items():
        some = [each for each in shown if each.hint == name]
        if not some:
            continue
        total = sum(1 for each in every if each.hint == name)
        more = f"; {total - len(some)} more with --limit 0" if total > len(some) else ""
        lines += [f"{kind.heading} ({len(some)}{more})", ""]
        for number, each in enumerate(some, 1):
            lines += [*_entry(number, each), f"     → {what_to_do(each, dossier)}", ""]
    return "\n".join(lines).rstrip() or "Nothing to suggest."


def _entry(number: int, suggestion: Suggestion) -> list[str]:
    carried = f" · {carried_by(suggestion.carried)}" if suggestion.carried.sources else ""
    lines = [f"{number:3}. {what_it_is(suggestion)}{carried}", f"     [{suggestion.key}]"]
    spots = suggestion.carried.spots
    if not kind_of(suggestion).sentences:
        places = ", ".join(f"{spot.source}:{spot.paragraph}" for spot in spots)
        return [*lines, f"     {places}"]
    return lines + [
        f"     {spot.source}:{spot.paragraph} {safe(spot.sentence)}" for spot in spots[:_SENTENCES]
    ]


def as_json(shown: Sequence[Suggestion], _: Collection[Suggestion], dossier: Dossier) -> str:
    """For a program: a list. ASCII, so that no terminal's encoding can spoil it."""
    return json.dumps([_plain(each, dossier) for each in shown], indent=1)


def _plain(suggestion: Suggestion, dossier: Dossier) -> dict[str, object]:
    carried = suggestion.carried
    return {
        "key": suggestion.key,
        "kind": str(suggestion.hint),
        "text": suggestion.text,
        "guess": suggestion.guess,
        "forms": [{"form": form.text, "lang": form.lang} for form in suggestion.forms],
        "records": list(suggestion.records),
        "date": suggestion.date,
        "place": suggestion.place,
        "score": suggestion.score,
        "note": suggestion.note,
        "sources": list(carried.sources),
        "accounts": carried.accounts,
        "outlets": carried.outlets,
        "count": carried.count,
        "places": [
            {"source": spot.source, "paragraph": spot.paragraph, "sentence": spot.sentence}
            for spot in carried.spots
        ],
        "passages": [
            {"source": each.source, "quote": each.quote, "value": each.value} for each in suggestion.passages
        ],
        "hint": what_to_do(suggestion, dossier),
    }


FORMATS: Mapping[str, Callable[[Sequence[Suggestion], Collection[Suggestion], Dossier], str]] = {
    "text": as_text,
    "json": as_json,
}
