"""Hints about quotations: found by rule, and no curated quote covers them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dossier_workbench.hints.carry import At, Carrier
from dossier_workbench.hints.families import Family
from dossier_workbench.hints.kind import HintKind, Search
from dossier_workbench.hints.names import guessed
from dossier_workbench.hints.plain_words import safe
from dossier_workbench.hints.texts import Text
from dossier_workbench.hints.yaml_text import scalar
from dossier_workbench.names import NameKind
from dossier_workbench.names.key import name_id
from mkdocs_dossier.analyse.speech import FRAGMENT, speakers
from mkdocs_dossier.model.base import id_problem
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.suggestions import Form, Hint, Suggestion
from mkdocs_dossier.text.quotations import Quotation, Speaker, find_quotations
from mkdocs_dossier.text.tokens import name_key

_FEWEST_WORDS = 5
_LONGEST_NAME = 80
_NO_RECORD = "the speaker is no record"


@dataclass(slots=True)
class _Spoken:
    """One quotation, wherever it is printed."""

    text: str
    places: list[At] = field(default_factory=list)
    speakers: set[str] = field(default_factory=set)
    strangers: set[str] = field(default_factory=set)


def words_hints(search: Search) -> Iterator[Suggestion]:
    """Quotations that no `quotes:` of the catalogue holds, those of unknown speakers included."""
    dossier, carrier = search.dossier, search.carrier
    curated = _curated(dossier)
    unknown = _strangers(search.strangers)
    found: dict[tuple[str, ...], _Spoken] = {}
    for index, text in enumerate(search.texts):
        rows = [list(search.names.resolve(text.source, each, None)) for each in text.paragraphs]
        named = [
            sorted((*speakers(dossier, row), *unknown.get((index, number), ())), key=lambda each: each.start)
            for number, row in enumerate(rows)
        ]
        for quotation in find_quotations(text.paragraphs, named, text.language):
            for number, span in [(quotation.paragraph, quotation.span), *quotation.continues]:
                words = name_key(text.paragraphs[number][span.start : span.end])
                if len(words) < _FEWEST_WORDS or (quotation.cue == FRAGMENT and not quotation.speaker):
                    continue
                if any(
                    _within(words, known) or _within(known, words)
                    for known in curated.get(text.source.id, ())
                ):
                    continue
                plain = " ".join(text.paragraphs[number][span.start : span.end].split())
                spoken = found.setdefault(words, _Spoken(plain))
                spoken.places.append(At(index, number, span.start, span.end))
                _note_speaker(spoken, quotation, text)
    for words, spoken in sorted(found.items()):
        yield _hint(words, spoken, carrier)


@dataclass(frozen=True, slots=True)
class _Stranger:
    """A speaker who is no record."""

    name: str


def _strangers(found: Sequence[Family]) -> dict[tuple[int, int], tuple[Speaker, ...]]:
    """Persons and bodies without a record, by text and paragraph, as those who may speak there."""
    return grouped(
        ((at.text, at.paragraph), Speaker(at.start, at.end, value, is_person=kind is NameKind.PERSON))
        for family in found
        if (kind := guessed(family)) in _SPEAKERS
        for value in (_Stranger(family.members[0].form),)
        for member in family.members
        for at in member.places
    )


_SPEAKERS = frozenset({NameKind.PERSON, NameKind.ORGANIZATION, NameKind.STATE, NameKind.UNKNOWN})


def _curated(dossier: Dossier) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The folded words of every curated quote, by source."""
    return grouped(
        (entry.cite.source, words)
        for record in dossier.catalogue.values()
        for entry in record.quotes
        for part in entry.cite.quote.replace("[...]", "…").replace("...", "…").split("…")
        if (words := name_key(part))
    )


def _within(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether a run of words stands in another."""
    return f" {' '.join(a)} " in f" {' '.join(b)} "


def _note_speaker(spoken: _Spoken, quotation: Quotation, text: Text) -> None:
    if isinstance(quotation.speaker, _Stranger):
        spoken.strangers.add(quotation.speaker.name)
    elif quotation.speaker is not None:
        spoken.speakers.add(str(quotation.speaker))
    elif quotation.speaker_span is not None:
        number, start, end = quotation.speaker_span
        spoken.strangers.add(" ".join(text.paragraphs[number][start:end].split())[:_LONGEST_NAME])


def _hint(words: tuple[str, ...], spoken: _Spoken, carrier: Carrier) -> Suggestion:
    digest = hashlib.blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    strangers = sorted(name for name in spoken.strangers if name)
    if len(spoken.speakers) == 1:
        note = ""
    elif spoken.speakers:
        note = "the sources name different speakers"
    elif strangers:
        named = any(map(str.isupper, strangers[0]))
        note = f"{_NO_RECORD}: {strangers[0]}" if named else f"the speaker is only called {strangers[0]!r}"
    else:
        note = "the text leaves open who speaks"
    return Suggestion(
        hint=Hint.WORDS,
        key=f"{Hint.WORDS}:{digest}",
        also=(),
        text=spoken.text,
        carried=carrier.carried(spoken.places),
        forms=tuple(Form(name) for name in strangers[:3]),
        records=tuple(sorted(spoken.speakers)),
        note=note,
    )


def _in_words(suggestion: Suggestion) -> str:
    return f"“{suggestion.text}” ({' or '.join(suggestion.records) or suggestion.note})"


def _entry(suggestion: Suggestion, _: set[str]) -> Iterator[str]:
    yield _speaker(suggestion)
    yield f"  cite: {{source: {suggestion.carried.spots[0].source}, quote: {scalar(suggestion.text)}}}"


def _speaker(suggestion: Suggestion) -> str:
    if len(suggestion.records) == 1:
        return f"- speaker: {suggestion.records[0]}"
    if not suggestion.records and len(suggestion.forms) == 1 and suggestion.note.startswith(_NO_RECORD):
        name = suggestion.forms[0].text
        if not id_problem(name_id(name)):
            return f"- speaker: {name_id(name)}  # {safe(name)}, who needs a record"
    said = (
        safe(", ".join([*suggestion.records, *(form.text for form in suggestion.forms)])) or "nobody is named"
    )
    return f"- speaker:  # id of an actor; {said}"


WORDS = HintKind(
    name=Hint.WORDS,
    heading="Quotations without a curated quote",
    find=words_hints,
    says=_in_words,
    advice=lambda *_: "Add it to `quotes:` of the record it is about, or leave it.",
    entry=_entry,
    after=lambda _: ("Then run `dossier verify`, where the originals are.",),
    sentences=False,
)
