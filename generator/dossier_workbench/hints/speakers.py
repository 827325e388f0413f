"""Hints about claims whose words somebody says, while the catalogue does not say who."""

from __future__ import annotations

from collections.abc import Iterator

from dossier_workbench.hints.kind import HintKind, Search
from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.suggestions import Hint, Suggestion

_MARK = 1
"""A quote may hold the quotation mark before the words or behind them."""


def speaker_hints(search: Search) -> Iterator[Suggestion]:
    """Claims without `said_by:` all of whose passages are direct speech of one actor, as the rules find it."""
    dossier, relations = search.dossier, search.findings.relations
    for filed in (each for record_id in dossier.catalogue for each in relations.claims(record_id)):
        spoken = [_speaker(search, filed, number) for number in range(len(filed.claim.cite))]
        speakers = set(spoken)
        if filed.claim.said_by or len(speakers) != 1 or not (speaker := speakers.pop()):
            continue
        yield Suggestion(
            Hint.SPEAKER,
            f"{Hint.SPEAKER}:{filed.id}",
            (),
            filed.claim.stated,
            search.carrier.carried(()),
            records=(speaker, filed.record),
            note=str(dossier.origin(filed.record, "claims", filed.index)),
        )


def _speaker(search: Search, filed: FiledClaim, number: int) -> str:
    """Who says the words of a passage: an actor's id; empty where they are not direct speech, or nobody's for certain."""
    evidence, cite = search.findings.evidence, filed.claim.cite[number]
    facts, place = evidence.sources.get(cite.source), evidence.place(cite)
    if facts is None or place is None:
        return ""
    start, end = place.spans[0][0] + _MARK, place.spans[-1][1] - _MARK
    around = {each.speaker for each in facts.spoken if each.start <= start and end <= each.end}
    found = around.pop() if len(around) == 1 else ""
    return found if found in search.dossier.actors else ""


SPEAKER = HintKind(
    name=Hint.SPEAKER,
    heading="Claims that somebody says",
    find=speaker_hints,
    says=lambda suggestion: f"{suggestion.records[0]} says “{suggestion.text}” of {suggestion.records[1]}?",
    advice=lambda suggestion, _: (
        f"If so, add `said_by: {suggestion.records[0]}` to the claim at {suggestion.note}."
    ),
    entry=lambda suggestion, _: (f"said_by: {suggestion.records[0]}",),
    of_texts=False,
    sentences=False,
)
