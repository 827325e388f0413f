"""Hints about records that may be one. They are shown and never merged."""

from __future__ import annotations

from collections.abc import Iterator

from dossier_workbench.hints.dates import period_of
from dossier_workbench.hints.kind import HintKind, Search
from dossier_workbench.hints.spellings import same_sort
from dossier_workbench.names.one_name import Name, alike, one_name
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.records import CatalogueRecord, Event
from mkdocs_dossier.model.suggestions import Carried, Hint, Suggestion

_BUCKET = 60
_WORDS = 4  # of a name under which it is looked for
_SAME_DAY = 80
_NOWHERE = Carried((), 0, 0, 0, ())


def double_hints(search: Search) -> Iterator[Suggestion]:
    """Pairs of records of one sort whose names are alike, or events of one day, place and kind."""
    dossier = search.dossier
    found: dict[tuple[str, str], tuple[int, str]] = {}
    for a, b, score, note in (*_by_name(dossier), *_by_day(dossier)):
        low, high = sorted((a, b))
        if score > found.get((low, high), (0, ""))[0]:
            found[low, high] = (score, note)
    for (low, high), (score, note) in sorted(found.items()):
        names = [dossier.catalogue[each].name for each in (low, high)]
        yield Suggestion(
            hint=Hint.DOUBLE,
            key=f"{Hint.DOUBLE}:{low}:{high}",
            also=(),
            text=f"{names[0]} / {names[1]}",
            carried=_NOWHERE,
            records=(low, high),
            score=score,
            note=note,
        )


def _by_name(dossier: Dossier) -> Iterator[tuple[str, str, int, str]]:
    buckets = grouped(
        (key, (name, record, each.form))
        for record in dossier.catalogue.values()
        for person in (dossier.is_person(record),)
        for each in record.forms
        if each.links
        for name in (one_name(each.form, each.lang or dossier.settings.language, person=person),)
        for key in _keys(name)
    )
    for bucket in buckets.values():
        for place, (name, record, form) in enumerate(bucket):
            for other_name, other, other_form in bucket[place + 1 : place + 1 + _BUCKET]:
                if (
                    other.id == record.id
                    or not same_sort(dossier, record, other)
                    or _dates_differ(record, other)
                ):
                    continue
                if score := alike(name, other_name):
                    yield record.id, other.id, score, f"{form!r} and {other_form!r} are alike"


def _keys(name: Name) -> Iterator[tuple[str, ...]]:
    """Under what a name is looked for: any two of its words, since they may stand in any order, and its letters."""
    sounds = name.sounds[:_WORDS]
    if len(sounds) == 1:
        yield (sounds[0][:2],)
    yield from dict.fromkeys(
        (one[:1], other[:2])
        for at, one in enumerate(sounds)
        for place, other in enumerate(sounds)
        if place != at
    )
    yield "joined", "".join(name.sounds)
    if not name.person:
        yield "letters", name.letters or name.initials


def _dates_differ(a: CatalogueRecord, b: CatalogueRecord) -> bool:
    """Whether two events lie apart: elections and summits of two years have one name."""
    if not (isinstance(a, Event) and isinstance(b, Event)):
        return False
    first, second = period_of(a.date), period_of(b.date)
    return first is not None and second is not None and first.is_apart(second)


def _same_cast(a: Event, b: Event) -> bool:
    """Whether nobody took part in one of two events who is missing in the other, as far as they tell."""
    first, second = ({each.actor for each in event.participants} for event in (a, b))
    return not first or not second or first == second


def _by_day(dossier: Dossier) -> Iterator[tuple[str, str, int, str]]:
    """Events of one date and kind at one place."""
    buckets = grouped(
        ((event.date.text, event.place, event.kind.casefold()), event)
        for event in dossier.events.values()
        if event.date is not None and event.place is not None
    )
    for (date, place, kind), bucket in sorted(buckets.items()):
        for at, event in enumerate(bucket):
            for other in bucket[at + 1 : at + 1 + _BUCKET]:
                if same_sort(dossier, event, other) and _same_cast(event, other):
                    yield event.id, other.id, _SAME_DAY, f"both are of kind {kind!r}, on {date} at {place}"


def _in_words(suggestion: Suggestion) -> str:
    which = " and ".join(suggestion.records)
    return f"{suggestion.text}: {which}? ({suggestion.note}, {suggestion.score} %)"


def _advice(suggestion: Suggestion, dossier: Dossier) -> str:
    first, second = (f"{record} ({dossier.origin(record)})" for record in suggestion.records)
    which = " ".join(suggestion.records)
    return f"Compare {first} with {second}. To make one of them, `dossier merge {which}`: the second stays."


DOUBLE = HintKind(
    name=Hint.DOUBLE,
    heading="Records that may be one",
    find=double_hints,
    says=_in_words,
    advice=_advice,
    of_texts=False,
)
