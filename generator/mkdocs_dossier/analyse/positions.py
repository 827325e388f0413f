"""Who says what on a question at which date, by the parties that are compared.

A speaker speaks for a party where the catalogue says so, and never by anybody's guess: it is the party, or held an
office of it at the time, or is a part of it. Where offices lead to several parties, it is nobody's place to choose, and
the speaker keeps its own name. Nothing is concluded from what is said, either: two positions stand one below the other.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from mkdocs_dossier.model.accounts import Accounts
from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.occasions import said_on
from mkdocs_dossier.model.offices import may_hold
from mkdocs_dossier.model.positions import AnsweredQuestion, ComparedPositions, Moment, Said, Stance
from mkdocs_dossier.model.records import Occupancy
from mkdocs_dossier.model.relations import Relations
from mkdocs_dossier.text.name_order import in_name_order


def compare_positions(dossier: Dossier, relations: Relations, copies: Accounts) -> ComparedPositions:
    """Set side by side what parties answer to the dossier's questions.

    Args:
        dossier: What was written.
        relations: What its records say of each other.
        copies: Which of all sources count as one account.
    """
    questions = {name: relations.answers_to(name) for name in dossier.questions}
    answers = [claim for claims in questions.values() for claim in claims]
    dates = {claim.id: said_on(dossier, claim) for claim in answers}
    party_of = _listed(dossier) if dossier.settings.parties else _found(dossier)
    spoken = {claim.id: _parties(claim, _in_office(dossier, claim), party_of) for claim in answers}
    order = _order(dossier, {party for parties in spoken.values() for party in parties})
    spoken = {name: tuple(each for each in order if each in parties) for name, parties in spoken.items()}
    moments = _moments(dossier, relations, copies, answers, dates)
    by_party = {dates[claim.id] for claim in answers if spoken[claim.id]}
    compared = []
    for question, claims in questions.items():
        by_date = grouped((dates[claim.id], claim) for claim in claims)
        said = [
            Said(moment, tuple(_positions(by_date.get(date, ()), spoken)))
            for date, moment in moments.items()
            if date in by_date or date in by_party
        ]
        undated = [claim for claim in claims if dates[claim.id] is None]
        perhaps = {party for claim in undated for party in _at_any_time(dossier, claim, party_of)}
        compared.append(AnsweredQuestion(question, tuple(said), frozenset(perhaps)))
    return ComparedPositions(
        order,
        tuple(moment for date, moment in moments.items() if date in by_party),
        tuple(each for each in compared if each.parties),
    )


def _in_office(dossier: Dossier, filed: FiledClaim) -> EdtfDate | None:
    """The time by which offices are read: that of the statement, else that of its event, however long this lasted."""
    event = dossier.events.get(filed.record)
    return said_on(dossier, filed) or (event.date if event else None)


def _day(date: EdtfDate | None) -> EdtfDate | None:
    """A date without its time of day."""
    return date.without_time if date else None


def _order(dossier: Dossier, speaking: Collection[str]) -> tuple[str, ...]:
    """The parties that are compared: those listed whether they speak or not, else those that do, by name."""
    if dossier.settings.parties:
        return tuple(dict.fromkeys(each for each in dossier.settings.parties if each in dossier.actors))
    return tuple(actor.id for actor in in_name_order(dossier.actors[each] for each in sorted(speaking)))


_GROUP = "group"
"""A kind of actors that speak with no one voice."""

PartyOf = Callable[[str, EdtfDate | None], str | None]
"""For whom an actor speaks at a time."""


def _parties(filed: FiledClaim, date: EdtfDate | None, party_of: PartyOf) -> tuple[str, ...]:
    found = (party_of(speaker, date) for speaker in filed.claim.said_by)
    return tuple(dict.fromkeys(party for party in found if party))


def _at_any_time(dossier: Dossier, filed: FiledClaim, party_of: PartyOf) -> Iterator[str]:
    """The parties for which a claim's speakers speak at any time of theirs, whenever the claim was made."""
    for speaker in filed.claim.said_by:
        offices = dossier.actors[speaker].occupancies if speaker in dossier.actors else ()
        for date in (None, *(date for office in offices for date in (office.start, office.end) if date)):
            if party := party_of(speaker, date):
                yield party


def _listed(dossier: Dossier) -> PartyOf:
    """By the editors' list: the nearest of its parties."""
    listed = frozenset(dossier.settings.parties)

    def nearest(body: str) -> str | None:
        return next((each for each in _upwards(dossier, body) if each in listed), None)

    def party_of(speaker: str, date: EdtfDate | None) -> str | None:
        return speaker if speaker in listed else _by_office(dossier, speaker, date, nearest)

    return party_of


def _found(dossier: Dossier) -> PartyOf:
    """Without a list: the state, else the whole body, that a speaker stands for; a person or a group is none itself."""

    def whole(body: str) -> str | None:
        chain = [dossier.actors[each] for each in _upwards(dossier, body)]
        bodies = [each.id for each in chain if not dossier.is_person(each) and each.kind != _GROUP]
        states = (each.id for each in chain if dossier.kind_of(each).is_state)
        return next(states, bodies[-1] if bodies else None)

    def party_of(speaker: str, date: EdtfDate | None) -> str | None:
        actor = dossier.actors.get(speaker)
        if actor is None or not dossier.is_person(actor):
            return whole(speaker)
        return _by_office(dossier, speaker, date, whole)

    return party_of


def _by_office(
    dossier: Dossier, speaker: str, date: EdtfDate | None, party: Callable[[str], str | None]
) -> str | None:
    """The one party that a speaker's offices at a time lead to, a state before others; else what it is part of."""
    actor = dossier.actors.get(speaker)
    if actor is None:
        return None
    bodies = [
        item.of for item in actor.occupancies if item.of and item.of in dossier.actors and _held(item, date)
    ]
    parties = sorted({found for body in bodies if (found := party(body))})
    states = [each for each in parties if dossier.kind_of(dossier.actors[each]).is_state]
    if parties:
        chosen = states or parties
        return chosen[0] if len(chosen) == 1 else None
    return party(actor.part_of) if actor.part_of else None


def _held(office: Occupancy, date: EdtfDate | None) -> bool:
    """Whether an office may have been held at a date. Of an undated statement only an office without dates tells."""
    return may_hold(office, date) and (date is not None or (office.start is None and office.end is None))


def _upwards(dossier: Dossier, body: str) -> Iterator[str]:
    """A body and what it is part of, from the nearest on."""
    seen: set[str] = set()
    step: str | None = body
    while step and step not in seen and step in dossier.actors:
        seen.add(step)
        yield step
        step = dossier.actors[step].part_of


def _moments(
    dossier: Dossier,
    relations: Relations,
    copies: Accounts,
    answers: Sequence[FiledClaim],
    dates: Mapping[str, EdtfDate | None],
) -> dict[EdtfDate | None, Moment]:
    """By date: the moment, in order of time."""
    by_date = grouped((dates[claim.id], claim) for claim in answers)
    found: dict[EdtfDate | None, Moment] = {}
    for date in sorted(by_date, key=lambda each: (each is None, each.sort_key if each else ())):
        events = {claim.record for claim in by_date[date] if _happened(dossier, claim, date)}
        cited = {cite.source for claim in by_date[date] for cite in claim.claim.cite}
        reporting = {source for event in events for source in relations.reporting(event)}
        known = (cited | reporting) & dossier.sources.keys()
        ids = tuple(sorted(known, key=dossier.place_by_date))
        accounts = len({copies.group_of[each] for each in ids})
        found[date] = Moment(date, _wholes(dossier, events), ids, accounts)
    return found


def _happened(dossier: Dossier, filed: FiledClaim, date: EdtfDate | None) -> bool:
    """Whether the record that a claim is filed with is an event of that date; one that lasts longer is not."""
    event = dossier.events.get(filed.record)
    return date is not None and event is not None and _day(event.date) == date


def _wholes(dossier: Dossier, events: Collection[str]) -> tuple[str, ...]:
    """Events in order of time, without those that are part of another one of them."""

    def inside(event: str) -> bool:
        seen = {event}
        step = dossier.events[event].part_of
        while step and step not in seen and step in dossier.events:
            if step in events:
                return True
            seen.add(step)
            step = dossier.events[step].part_of
        return False

    kept = (dossier.events[each] for each in events if not inside(each))
    return tuple(event.id for event in sorted(kept, key=dossier.place_in_time))


def _positions(claims: Iterable[FiledClaim], spoken: Mapping[str, tuple[str, ...]]) -> Iterator[Stance]:
    """Claims of one date: those of one value, speaker and addressee are one position, however many copies carry it."""
    for same in grouped((_same(each), each) for each in claims).values():
        yield Stance(same, spoken[same[0].id])


def _same(filed: FiledClaim) -> tuple[object, ...]:
    """What claims have in common that are one position; without a value it is the words that say it."""
    claim = filed.claim
    words = claim.value.casefold() if claim.value else frozenset(cite.quote.casefold() for cite in claim.cite)
    return (words, claim.said_by, claim.to)
