"""Who speaks for which party, and what is said when, is what a naive walk over a random dossier finds."""

from __future__ import annotations

from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.analyse.accounts import group_sources
from mkdocs_dossier.analyse.positions import compare_positions
from mkdocs_dossier.analyse.relations import relate
from mkdocs_dossier.model.accounts import Accounts
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.origin import Marks, Origin
from mkdocs_dossier.model.records import Actor, Event, Question
from mkdocs_dossier.model.settings import Settings
from mkdocs_dossier.model.source import FrontMatter, Source
from mkdocs_dossier.text.body import parse_body

ACTORS = tuple(f"a{number}" for number in range(6))
EVENTS, SOURCES = (tuple(f"{letter}{number}" for number in range(3)) for letter in "es")
QUESTIONS = ("borders", "routes")
KINDS = ("person", "person", "state", "public-body", "organization", "group")
DATES = ("unknown", "2020-05-06", "2020-05-06T10:00", "2021", "2021-03")

actor_ids = st.sampled_from(ACTORS)
dates = st.sampled_from(DATES)
claims = st.lists(
    st.fixed_dictionaries(
        {
            "property": st.sampled_from(QUESTIONS),
            "value": st.sampled_from(["yes", "Yes", "no"]),
            "said_by": st.lists(actor_ids, max_size=2, unique=True),
            "cite": st.lists(
                st.builds(
                    lambda source: {"source": source, "quote": "so it was said"}, st.sampled_from(SOURCES)
                ),
                max_size=2,
            ),
        },
        optional={"date": dates, "to": st.lists(actor_ids, max_size=1)},
    ),
    max_size=5,
)
offices = st.lists(
    st.fixed_dictionaries(
        {"post": st.just("head"), "of": actor_ids}, optional={"start": dates, "end": dates}
    ),
    max_size=2,
)


@st.composite
def dossiers(draw):
    actors = {
        name: Actor.model_validate(
            {
                "id": name,
                "name": name.upper(),
                "kind": kind,
                "part_of": draw(st.none() | actor_ids),
                "occupancies": [_no_time(each) for each in draw(offices)] if kind == "person" else [],
            }
        )
        for name, kind in zip(ACTORS, KINDS, strict=True)
    }
    events = {
        name: Event.model_validate(
            {
                "id": name,
                "name": name,
                "kind": "talk",
                "date": draw(dates),
                "part_of": draw(st.none() | st.sampled_from(EVENTS)),
                "claims": draw(claims),
            }
        )
        for name in EVENTS
    }
    sources = {}
    for name in SOURCES:
        covers = [{"event": each, "role": "report"} for each in draw(st.sets(st.sampled_from(EVENTS)))]
        front = FrontMatter.model_validate({"title": name, "covers": covers})
        sources[name] = Source(name, front, parse_body("Nothing.")[0], 1, "Nothing.")
    return Dossier(
        settings=Settings(title="Test", parties=draw(st.lists(actor_ids, max_size=3, unique=True))),
        actors=MappingProxyType(actors),
        places=MappingProxyType({}),
        events=MappingProxyType(events),
        things=MappingProxyType({}),
        questions=MappingProxyType(
            {name: Question(id=name, name=name, question=f"{name}?") for name in QUESTIONS}
        ),
        terms=MappingProxyType({}),
        sources=MappingProxyType(sources),
        hand_pages=(),
        marks=MappingProxyType({}),
        settings_marks=Marks(Origin("seeds/dossier.yaml")),
    )


def _no_time(office):
    return {key: value.partition("T")[0] for key, value in office.items()}


def compared(dossier, linked):
    relations = relate(dossier)
    answers = {question: relations.answers_to(question) for question in QUESTIONS}
    groups = group_sources(SOURCES, linked)
    copies = Accounts(groups, groups, {})
    return relations, answers, copies, compare_positions(dossier, relations, copies)


def day_of(dossier, filed):
    event = dossier.events[filed.record].date
    date = filed.claim.date or (
        event if event and event.text != "2021" else None
    )  # a year dates no statement
    return date.text.partition("T")[0] if date else ""


def chain(dossier, name):
    found = []
    while name and name not in found:
        found.append(name)
        name = dossier.actors[name].part_of
    return found


def leads_to(dossier, name):
    listed = dossier.settings.parties
    if listed:
        return ([each for each in chain(dossier, name) if each in listed] or [None])[0]
    kinds = {each: dossier.actors[each].kind for each in chain(dossier, name)}
    states = [each for each, kind in kinds.items() if kind == "state"]
    bodies = [each for each, kind in kinds.items() if kind in ("public-body", "organization", "state")]
    return states[0] if states else bodies[-1] if bodies else None


def in_office(office, date):
    if date is None:
        return office.start is None and office.end is None
    after = not office.start or date.latest >= office.start.earliest
    before = not office.end or date.earliest <= office.end.latest
    return after and before


def naive_party(dossier, speaker, date):
    """For whom somebody speaks, step by step as the reference says it."""
    if speaker in dossier.settings.parties:
        return speaker
    actor = dossier.actors[speaker]
    if not dossier.settings.parties and actor.kind != "person":
        return leads_to(dossier, speaker)
    bodies = [office.of for office in actor.occupancies if in_office(office, date)]
    parties = {leads_to(dossier, body) for body in bodies} - {None}
    states = {each for each in parties if dossier.actors[each].kind == "state"}
    if parties:
        chosen = states or parties
        return chosen.pop() if len(chosen) == 1 else None
    return leads_to(dossier, actor.part_of) if actor.part_of else None


links = st.lists(st.tuples(st.sampled_from(SOURCES), st.sampled_from(SOURCES)), max_size=2)


@given(dossiers(), links)
def test_every_answer_stands_once_with_its_party_and_its_date(dossier, linked):
    _, answers, _, found = compared(dossier, linked)
    for question in found.questions:
        standing = {}
        for said in question.said:
            day = said.moment.date.text if said.moment.date else ""
            for position in said.positions:
                for filed in position.claims:
                    assert filed.id not in standing
                    standing[filed.id] = (day, set(position.parties))
                for party in found.parties:
                    alone = position.parties == (party,)
                    assert (position in said.of(party)) == alone
                assert (position in said.joint) == (len(position.parties) > 1)
        expected = {}
        for filed in answers[question.question]:
            date = filed.claim.date or dossier.events[filed.record].date
            parties = {naive_party(dossier, each, date) for each in filed.claim.said_by} - {None}
            expected[filed.id] = (day_of(dossier, filed), parties)
        assert standing == expected
    missing = set(QUESTIONS) - {each.question for each in found.questions}
    for question in missing:
        for filed in answers[question]:
            date = filed.claim.date or dossier.events[filed.record].date
            assert not {naive_party(dossier, each, date) for each in filed.claim.said_by} - {None}


@given(dossiers(), links)
def test_claims_are_one_position_just_where_they_say_the_same(dossier, linked):
    *_, found = compared(dossier, linked)
    for question in found.questions:
        for said in question.said:
            keys = []
            for position in said.positions:
                same = {(c.claim.value.casefold(), c.claim.said_by, c.claim.to) for c in position.claims}
                assert len(same) == 1
                keys += same
            assert len(keys) == len(set(keys))


@given(dossiers(), links)
def test_silence_is_measured_by_all_articles_of_its_date(dossier, linked):
    relations, answers, copies, found = compared(dossier, linked)
    every = [filed for claims in answers.values() for filed in claims]
    for moment in found.moments:
        day = moment.date.text if moment.date else ""
        sources = set()
        for filed in every:
            if day_of(dossier, filed) == day:
                sources |= {cite.source for cite in filed.claim.cite}
                event = dossier.events[filed.record]
                if day and event.date and event.date.text.partition("T")[0] == day:
                    sources |= relations.reporting(event.id)
        assert set(moment.sources) == sources
        assert moment.accounts == len({copies.group_of[each] for each in sources})
    days = [moment.date for moment in found.moments if moment.date]
    assert days == sorted(days)


@given(dossiers(), links)
def test_there_is_a_comparison_where_several_parties_speak_at_several_dates(dossier, linked):
    *_, found = compared(dossier, linked)
    expected = False
    for question in found.questions:
        speaking = {
            (said.moment.date.text, party)
            for said in question.said
            for position in said.positions
            for party in position.parties
            if said.moment.date
        }
        undated = {p for said in question.said for position in said.positions for p in position.parties}
        expected |= len(undated) > 1 and len({day for day, _ in speaking}) > 1
    assert bool(found) == expected
