"""Every relation is what a naive walk over a random dossier finds, record by record."""

from __future__ import annotations

from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.analyse.relations import find_quoted, find_sources_on, relate
from mkdocs_dossier.model.dossier import Dossier, HandPage
from mkdocs_dossier.model.evidence import Evidence, NamePlace, QuotePlace, SourceFacts, SpokenPlace, quote_key
from mkdocs_dossier.model.findings import Credit
from mkdocs_dossier.model.named import Namings
from mkdocs_dossier.model.origin import Marks, Origin
from mkdocs_dossier.model.records import Actor, Citation, Event, Place, citations
from mkdocs_dossier.model.settings import Settings
from mkdocs_dossier.model.source import FrontMatter, Source
from mkdocs_dossier.text.body import parse_body

ACTORS, PLACES, EVENTS, SOURCES = (tuple(f"{letter}{number}" for number in range(4)) for letter in "apes")
STRANGER = "nobody"
"""An id that no record has: relations are found before broken references are reported."""

EVERY_ID = (*ACTORS, *PLACES, *EVENTS, *SOURCES, STRANGER)

DATES = st.sampled_from(["unknown", "2020", "2020-05", "2020-05-06", "2021-01-01/2021-03-01", "2019~"])
NAMES = st.sampled_from(["Nora", "nora", "Ägir", "Лев", "Zoe"])
WORDS = st.sampled_from(["the water was fine", "nobody had asked", "it would be done"])


def ids(of, most=2):
    return st.lists(st.sampled_from([*of, STRANGER]), max_size=most)


def maybe(of):
    return st.none() | st.sampled_from([*of, STRANGER])


CITES = st.lists(
    st.fixed_dictionaries({"source": st.sampled_from([*SOURCES, STRANGER]), "quote": WORDS}), max_size=2
)
CLAIMS = st.lists(
    st.fixed_dictionaries(
        {
            "property": st.sampled_from(["deaths", "cause"]),
            "value": st.sampled_from(["1", "2"]),
            "said_by": ids(ACTORS),
            "about": ids((*ACTORS, *PLACES, *EVENTS)),
            "cite": CITES,
        },
        optional={"date": DATES},
    ),
    max_size=2,
)
QUOTES = st.lists(
    st.fixed_dictionaries(
        {
            "speaker": st.sampled_from([*ACTORS, STRANGER]),
            "cite": st.fixed_dictionaries({"source": st.sampled_from(SOURCES), "quote": WORDS}),
        }
    ),
    max_size=2,
)
OFFICES = st.lists(
    st.fixed_dictionaries(
        {"post": st.just("head"), "of": st.sampled_from(ACTORS)}, optional={"start": DATES}
    ),
    max_size=2,
)


def records(draw, model, names, **fields):
    made = {}
    for name in draw(st.lists(st.sampled_from(names), unique=True, max_size=4)):
        data = {"id": name, "name": draw(NAMES), "claims": draw(CLAIMS), "quotes": draw(QUOTES)}
        made[name] = model.model_validate({**data, **{key: draw(value) for key, value in fields.items()}})
    return MappingProxyType(dict(sorted(made.items())))


@st.composite
def dossiers(draw):
    sources = {}
    for name in SOURCES:
        covers = [{"event": event, "role": "report"} for event in draw(ids(EVENTS))]
        front = {"title": name, "published": draw(DATES), "covers": covers}
        body = parse_body("Nothing.")[0]
        sources[name] = Source(name, FrontMatter.model_validate(front), body, 1, "Nothing.")
    pages = [
        HandPage(
            f"{number}.md",
            " ".join(f"[[{target}]]" for target in draw(ids((*ACTORS, "old")))),
            Origin("docs"),
            listed=draw(st.booleans()),
        )
        for number in range(3)
    ]
    actors = records(draw, Actor, ACTORS, kind=st.just("person"), part_of=maybe(ACTORS), occupancies=OFFICES)
    if actors:
        first = next(iter(actors))
        former = actors[first].model_copy(update={"was": ("old",)})
        actors = MappingProxyType({**actors, first: former})
    return Dossier(
        settings=Settings(title="Test"),
        actors=actors,
        places=records(draw, Place, PLACES, part_of=maybe(PLACES)),
        events=records(
            draw,
            Event,
            EVENTS,
            kind=st.just("talk"),
            date=DATES,
            place=maybe(PLACES),
            part_of=maybe(EVENTS),
            follows=ids(EVENTS),
            participants=ids(ACTORS, 3).map(lambda who: [{"actor": each, "role": "guest"} for each in who]),
        ),
        things=MappingProxyType({}),
        questions=MappingProxyType({}),
        terms=MappingProxyType({}),
        sources=MappingProxyType(sources),
        hand_pages=tuple(pages),
        marks=MappingProxyType({}),
        settings_marks=Marks(Origin("seeds/dossier.yaml")),
    )


def unique(found):
    return tuple(dict.fromkeys(found))


@given(dossiers())
def test_citations_are_found_from_both_ends(dossier):
    relations = relate(dossier)
    every = [
        (record.id, path, cite) for record in dossier.catalogue.values() for path, cite in citations(record)
    ]
    assert list(relations.citations) == every
    for name in EVERY_ID:
        assert relations.citing(name) == tuple(each for each in every if each[2].source == name)
        assert relations.cited_on(name) == tuple(each for each in every if each[0] == name)
        covering = {
            source.id
            for source in dossier.sources.values()
            if any(item.event == name for item in source.meta.covers)
        }
        assert relations.covering(name) == tuple(sorted(covering))
        assert relations.reporting(name) == covering | {each[2].source for each in every if each[0] == name}


@given(dossiers())
def test_what_happened_is_found_by_who_where_and_what_followed(dossier):
    relations = relate(dossier)
    events = list(dossier.chronological())
    others = sorted(
        (record for record in dossier.catalogue.values() if not isinstance(record, Event)),
        key=lambda record: (record.name.casefold().replace("ä", "a").replace("лев", "lev"), record.id),
    )
    for name in EVERY_ID:
        took_part = [event for event in events if name in {item.actor for item in event.participants}]
        assert relations.events_of(name) == tuple(took_part)
        assert relations.events_at(name) == tuple(event for event in events if event.place == name)
        assert relations.followers_of(name) == tuple(event.id for event in events if name in event.follows)
        parts = [record.id for record in (*events, *others) if record.part_of == name]
        assert relations.parts_of(name) == tuple(parts)


def spoken_for(dossier, claim, record):
    """All that the speakers of a claim speak for, itself left out: by parts, and by offices that may have been held."""
    date = claim.date or getattr(record, "date", None)
    found = []
    for speaker in claim.said_by:
        if speaker not in dossier.actors:
            continue
        actor = dossier.actors[speaker]
        tops = [actor.part_of]
        for office in actor.occupancies:
            begins = office.start.earliest if office.start else None
            if not (date and begins and date.latest and date.latest < begins):
                tops.append(office.of)
        for body in tops:
            chain = []
            while body in dossier.actors and body not in chain:
                chain.append(body)
                body = dossier.actors[body].part_of  # noqa: PLW2901 - upwards
            found += chain
    return [body for body in unique(found) if body not in claim.said_by]


def places(claims):
    return [(filed.record, filed.index) for filed in claims]


@given(dossiers())
def test_statements_are_found_by_who_makes_them_and_whom_they_are_about(dossier):
    relations = relate(dossier)
    order = [*dossier.chronological(), *dossier.actors.values(), *dossier.places.values()]
    assert list(relations.reading_order) == order
    assert relations.place_in_reading == {record.id: place for place, record in enumerate(order)}
    claims = [(record, index, claim) for record in order for index, claim in enumerate(record.claims)]
    for name in EVERY_ID:
        own = [(record.id, index) for record, index, claim in claims if name in claim.said_by]
        assert places(relations.statements_of(name)) == own
        through = [
            (record.id, index)
            for record, index, claim in claims
            if name in spoken_for(dossier, claim, record)
        ]
        assert places(relations.statements_for(name)) == through
        about = [
            (record.id, index) for record, index, claim in claims if name in claim.about and record.id != name
        ]
        assert places(relations.claims_about(name)) == about
        words = [
            (record.id, index)
            for record in order
            for index, item in enumerate(record.quotes)
            if item.speaker == name
        ]
        assert relations.words_of(name) == tuple(words)


@given(dossiers())
def test_pages_link_by_present_ids_and_every_record_has_its_neighbours(dossier):
    relations = relate(dossier)
    for name in EVERY_ID:
        linking = [
            page.path
            for page in dossier.hand_pages
            if page.listed and any(f"[[{each}]]" in page.body for each in (name, *was(dossier, name)))
        ]
        assert relations.pages_linking(name) == tuple(linking)
    series = [
        [event.id for event in dossier.chronological()],
        [source.id for source in by_date(dossier)],
    ]
    for ids_of_kind in series:
        for place, name in enumerate(ids_of_kind):
            before = ids_of_kind[place - 1] if place else None
            after = ids_of_kind[place + 1] if place + 1 < len(ids_of_kind) else None
            assert relations.neighbours[name] == (before, after)
    assert relations.neighbours.keys() == {*dossier.catalogue, *dossier.sources}


def by_date(dossier):
    dated = [source for source in dossier.sources.values() if source.meta.published]
    undated = [source for source in dossier.sources.values() if not source.meta.published]
    by_id = sorted(dated, key=lambda source: source.id)
    return [
        *sorted(by_id, key=lambda source: source.meta.published.sort_key),
        *sorted(undated, key=lambda source: source.id),
    ]


def was(dossier, name):
    return dossier.records[name].was if name in dossier.records else ()


@given(
    dossiers(),
    st.dictionaries(st.sampled_from(ACTORS), st.sets(st.sampled_from([*SOURCES, STRANGER]), min_size=1)),
    st.lists(st.tuples(st.sampled_from(ACTORS), st.sampled_from(SOURCES))),
)
def test_sources_on_a_record_are_all_that_tell_of_it(dossier, named, credited):
    relations = relate(dossier)
    places = {record: {name: (NamePlace(1, 0),) for name in names} for record, names in named.items()}
    credited_to = [Credit(record, source, "author", "x") for record, source in credited]
    found = find_sources_on(dossier, relations, [Namings(frozenset(SOURCES), places)], credited_to)
    for name in EVERY_ID:
        telling = [
            source
            for source in by_date(dossier)
            if source.id in named.get(name, ())
            or (name, source.id) in credited
            or source.id in relations.reporting(name)
        ]
        assert found(name) == tuple(telling)


@given(
    dossiers(),
    st.lists(
        st.tuples(
            st.sampled_from(SOURCES),
            st.sampled_from(["", *ACTORS]),
            st.sampled_from([0, 3, 8, 10, 25]),
            st.integers(1, 6),
        )
    ),
)
def test_words_that_editors_chose_are_left_to_them(dossier, spoken):
    relations = relate(dossier)
    chosen = {
        (item.cite.source, item.cite.quote) for record in dossier.catalogue.values() for item in record.quotes
    }
    facts = {
        source: SourceFacts(
            "", 9, 9, (), "",
            quotes={
                quote_key(Citation(source=source, quote=quote)): QuotePlace(1, ((5, 10), (20, 25)), ())
                for name, quote in chosen
                if name == source
            },
            mentions={}, terms={},
            spoken=tuple(
                SpokenPlace(who, 1, start, start + length, 1) for name, who, start, length in spoken if name == source
            ),
        )
        for source in SOURCES
    }  # fmt: skip
    found = find_quoted(relations, Evidence(facts, ()))
    taken = {source for source, _ in chosen}
    for who in ("", *ACTORS):
        expected = [
            (source, places)
            for source in SOURCES
            if (
                places := tuple(
                    item
                    for item in facts[source].spoken
                    if item.speaker == who
                    and not (
                        source in taken
                        and any(
                            set(range(item.start, item.end)) & set(range(a, b))
                            for a, b in ((5, 10), (20, 25))
                        )
                    )
                )
            )
        ]
        assert found(who) == tuple(expected)


NUMBERED = [f"c{number}" for number in range(6)]
RESTING = st.lists(
    st.tuples(
        st.lists(st.sampled_from([*NUMBERED, STRANGER]), max_size=2),
        st.none()
        | st.tuples(st.sampled_from(["refuted", "holds"]), st.sampled_from([None, "2020", "2021-05"])),
    ),
    min_size=3,
    max_size=6,
)


@given(RESTING)
def test_what_is_refuted_shakes_all_that_rest_on_it(claims):
    written = [
        {
            "id": name,
            "property": name,
            "value": "1",
            "rests_on": below,
            "verdicts": {"status": given[0], "note": "N.", "on": given[1]} if given else (),
        }
        for name, (below, given) in zip(NUMBERED, claims, strict=False)
    ]
    event = Event.model_validate({"id": "e0", "name": "E", "kind": "talk", "date": "2020", "claims": written})
    nothing = MappingProxyType({})
    marks = Marks(Origin("seeds/dossier.yaml"))
    kinds = ("actors", "places", "things", "questions", "terms", "sources", "marks")
    relations = relate(
        Dossier(
            Settings(title="T"),
            events=MappingProxyType({"e0": event}),
            hand_pages=(),
            settings_marks=marks,
            **dict.fromkeys(kinds, nothing),
        )
    )
    facts = dict(zip(NUMBERED, claims, strict=False))

    def is_settled(name, refuted):
        given, day = facts[name][1], facts[refuted][1][1]
        return bool(given and (given[0] == "refuted" or (given[1] and day and given[1] >= day)))

    def reaches(name, refuted, seen):
        if is_settled(name, refuted) or name in seen:
            return False
        below = [each for each in facts[name][0] if each in facts]
        return refuted in below or any(reaches(each, refuted, {*seen, name}) for each in below)

    refuted = [name for name, (_, given) in facts.items() if given and given[0] == "refuted"]
    for name in facts:
        assert [each.id for each in relations.bears(name)] == [
            each for each in facts if name in facts[each][0]
        ]
        assert {each.id for each in relations.shaken(name)} == {
            each for each in refuted if reaches(name, each, set())
        }
