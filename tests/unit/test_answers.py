"""What stands beside an answer: who says it, whether the words say it themselves, how they are backed, who is silent."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest

import mkdocs_dossier
from mkdocs_dossier.analyse.numbering import find_numbering
from mkdocs_dossier.entries.backing import NOT_COMPARED, RECORDED, backing_line
from mkdocs_dossier.entries.citation import citation_entry
from mkdocs_dossier.entries.event import event_entry
from mkdocs_dossier.entries.matrix import matrix
from mkdocs_dossier.entries.questions import MANY, questions
from mkdocs_dossier.entries.resting import lead, resting
from mkdocs_dossier.entries.told import passage_link, told
from mkdocs_dossier.text.restated import says_it
from whole import ROOT, TARN, built


@pytest.mark.parametrize(
    ("value", "quote", "said"),
    [
        ("practically nothing left to discuss", "there is practically nothing left to discuss", True),
        ("rejects a corridor", "rejected the proposal to allow a corridor", False),
        ("no corridor through its territory", "a corridor through its territory", False),
        ("12 injured", "twelve were injured", False),
        ("286 people killed", "286 people from both sides were killed", True),
        ("fog", "fog had been the cause", True),
        ("fog", "nobody says", False),
        ("a bit of a storm", "the storm", True),
        ("alpha bravo charly delta echos", "alpha bravo charly delta", True),
        ("alpha bravo charly delta", "alpha bravo charly", False),
        ("", "anything", True),
    ],
)
def test_a_reading_is_left_out_where_the_words_say_it(value, quote, said):
    assert says_it(value, [quote], "en") is said


def test_one_quotation_may_say_one_half_and_another_the_other():
    assert says_it("alpha bravo charly delta", ["alpha bravo", "charly delta"], "en")


def dossier(root, claims, *, sources=("one",), quotes=(), actors=None, **event):
    for name in sources:
        file = root / f"seeds/articles/{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(
            f"---\ntitle: {name.capitalize()} of the pier\nrights: open\nlanguage: en\n---\n"
            f"Ada said: “We have seen the boats of {name} come in.” It was late, {name} writes.\n\nThe pier of {name} was shut.\n"
        )
    catalogue = {
        "actors": actors or {"ada": {"kind": "person", "name": "Ada Voss", "short": "Ada"}},
        "events": {
            "loss": {
                "name": "Loss",
                "kind": "accident",
                "date": "2031-05-01",
                "claims": claims,
                "quotes": quotes,
            }
            | event
        },
    }
    (root / "seeds/dossier.yaml").write_text("title: T\n")
    (root / "seeds/catalogue").mkdir(exist_ok=True)
    (root / "seeds/catalogue/all.yaml").write_text(json.dumps(catalogue))
    return mkdocs_dossier.open(root)


def plain(value):
    """A sentence and what stands in it as text."""
    if hasattr(value, "pieces"):
        return "".join(map(plain, value.pieces))
    return getattr(value, "text", value)


def answered(project):
    site = project.site
    return [answer for entry in questions(site, site.dossier.events["loss"]) for answer in entry.answers]


SEEN = {"source": "one", "quote": "We have seen the boats of one come in."}


def test_a_speaker_is_quoted_where_the_editors_quote_just_these_words(tmp_path):
    claim = {"property": "boats", "value": "came", "said_by": "ada", "cite": SEEN}
    part = claim | {"property": "seen", "cite": SEEN | {"quote": "seen the boats of one"}}
    about = claim | {"property": "hour", "cite": SEEN | {"quote": "It was late, one writes."}}
    mute = {key: value for key, value in claim.items() if key != "said_by"} | {"property": "own"}
    quotes = [{"speaker": "ada", "cite": SEEN}]
    found = answered(dossier(tmp_path, [claim, part, about, mute], quotes=quotes))
    assert [answer.quoted for answer in found] == [True, True, False, False]
    assert [answer.own_voice for answer in found] == [False, False, False, True]
    assert [[speaker.actor.text for speaker in answer.speakers] for answer in found] == [["Ada"]] * 3 + [[]]


@pytest.mark.parametrize(
    ("office", "words"),
    [
        ({"post": "Mayor"}, "Mayor"),
        ({"post": "Mayor", "of": "town"}, "Mayor, Town"),
        ({"post": "Mayor", "start": "2031-05-02"}, ""),
        ({"post": "Mayor", "end": "2031-04-30"}, ""),
        ({"post": "Mayor", "start": "2031-05-01", "end": "2031-05-01"}, "Mayor"),
    ],
)
def test_an_office_is_that_of_the_day(tmp_path, office, words):
    actors = {
        "ada": {"kind": "person", "name": "Ada", "occupancies": [office]},
        "town": {"kind": "state", "name": "Town"},
    }
    claim = {"property": "boats", "value": "came", "said_by": "ada", "cite": SEEN}
    (found,) = answered(dossier(tmp_path, [claim], actors=actors))
    assert [speaker.office for speaker in found.speakers] == [words]


def test_a_speaker_who_goes_on_is_not_named_again_but_where_more_is_said_of_it(tmp_path):
    def claim(value, **more):
        return {"property": "boats", "value": value, "said_by": "ada", "cite": SEEN, **more}

    found = answered(
        dossier(tmp_path, [claim("a"), claim("b"), claim("c", date="2031-05-03"), claim("d", said_by=[])])
    )
    assert [answer.again for answer in found] == [False, True, False, False]
    assert [bool(answer.date) for answer in found] == [False, False, True, False]


def test_many_answers_of_one_value_are_one(tmp_path):
    names = [f"a{number}" for number in range(MANY)]
    actors = {name: {"kind": "person", "name": name.upper()} for name in names}
    sources = ("one", "two", "three")
    claims = [
        {
            "property": "boats",
            "value": "none" if number < 3 else f"{number} boats",
            "said_by": name,
            "cite": {"source": source, "quote": f"The pier of {source} was shut."},
        }
        for number, (name, source) in enumerate(zip(names, (*sources, *sources, "one"), strict=True))
    ]
    few = answered(dossier(tmp_path / "few", claims[: MANY - 1], sources=sources, actors=actors))
    assert (len(few), any(answer.joined for answer in few)) == (MANY - 1, False)
    joined, *others = answered(dossier(tmp_path / "many", claims, sources=sources, actors=actors))
    assert len(others) == MANY - 3
    assert (joined.joined, joined.articles, joined.accounts, len(joined.told)) == (True, 3, 3, 3)
    assert [speaker.actor.key for speaker in joined.speakers] == names[:3]
    assert joined.anchors == [f"claim--{each}" for each in ids(joined)]


def test_of_the_verdicts_on_claims_that_are_one_answer_the_last_given_holds(tmp_path):
    def claim(quote, *days):
        verdicts = [{"status": "holds", "note": f"{quote} {day}", "on": f"2031-06-0{day}"} for day in days]
        cite = {"source": "one", "quote": f"The pier of one was {quote}"}
        return {"property": "boats", "value": "a", "cite": cite, "verdicts": verdicts}

    (found,) = answered(dossier(tmp_path, [claim("shut", 1, 4), claim("shut.", 2, 3)]))
    assert [each.note[-1] for each in (*found.verdict.before, found.verdict)] == ["1", "2", "3", "4"]


def ids(answer):
    return [at.removeprefix("claim--") for at in answer.anchors]


def test_an_event_without_a_summary_opens_with_what_is_known_and_no_more(tmp_path):
    project = dossier(tmp_path, [], participants=[{"actor": "ada", "role": "host"}])
    words = event_entry(project.site, "loss").lead
    assert plain(words) == "Accident, 1\u00a0May 2031: Ada."
    told_of = dossier(tmp_path, [], summary="It sank.")
    assert event_entry(told_of.site, "loss").lead is None


def test_the_matrix_is_for_three_questions_and_three_sources(tmp_path):
    def made(folder, names, count):
        claims = [
            {
                "property": f"q{number}",
                "value": "v",
                "said_by": ["ada"][: number % 2],
                "cite": [
                    {"source": name, "quote": f"The pier of {name} was shut."} for name in names[number:]
                ],
            }
            for number in range(count)
        ]
        site = dossier(tmp_path / folder, claims, sources=names).site
        event = site.dossier.events["loss"]
        return matrix(site, event, questions(site, event))

    three = ("one", "two", "three")
    assert made("a", three[:2], 2) is None
    assert made("b", three, 2) is None
    found = made("c", three, 3)
    assert [[link.key for link in column] for column in found.columns] == [["one"], ["three"], ["two"]]
    assert [row.cells for row in found.rows] == [
        ["own", "own", "own"],
        ["silent", "reported", "reported"],
        ["silent", "own", "silent"],
    ]
    many = tuple(f"s{number}" for number in range(13))
    counted = made("d", many, 3)
    assert counted.columns == []
    assert [(row.articles, row.accounts) for row in counted.rows] == [(13, 13), (12, 12), (11, 11)]


def test_a_digest_is_numbered_as_its_original_where_both_have_as_many_paragraphs():
    def found(leaves, paragraphs, residue, named, mentions):
        source = SimpleNamespace(
            id="s", body=SimpleNamespace(leaves=[SimpleNamespace(number=n + 1) for n in range(leaves)])
        )
        facts = SimpleNamespace(
            paragraphs=paragraphs,
            residue=residue,
            mentions={record: [SimpleNamespace(paragraph=number)] for record, number in named.items()},
        )
        dossier = SimpleNamespace(sources={"s": source}, unpublished={"s"})
        said = [SimpleNamespace(source="s", record=record, paragraph=number) for record, number in mentions]
        return find_numbering(dossier, SimpleNamespace(sources={"s": facts}), said).get("s")

    assert found(3, 5, (1, 4), {}, []) == (2, 3, 5)
    assert found(3, 4, (), {}, []) is None
    assert found(2, 2, (), {"a": 1, "b": 2}, [("a", 1), ("b", 2)]) == (1, 2)
    assert found(2, 2, (), {"a": 1, "b": 2}, [("a", 2), ("b", 1)]) is None, "it tells them in another order"


def test_passages_of_the_shipped_dossier_stand_beside_the_paragraphs_that_tell_them():
    site = built(ROOT).project.site
    for name in site.dossier.sources:
        lines = resting(site, name)
        numbers = site.findings.numbering[name]
        assert all(line.paragraph in numbers for line in lines)
        assert [line.paragraph for line in lines] == sorted(line.paragraph for line in lines)
        cites = [cite for line in lines for cite in line.cites.items]
        assert sorted(cites, key=str) == sorted({item.cite for item in site.relations.citing(name)}, key=str)
        assert all(line.uses for line in lines)


def test_an_article_that_alone_answers_says_so(tmp_path):
    quote = {"quote": "The pier of one was shut.", "source": "one"}
    other = {"quote": "The pier of two was shut.", "source": "two"}
    claims = [
        {"property": "pier", "value": "shut", "cite": [quote, other]},
        {"property": "boats", "value": "came", "cite": quote},
    ]
    site = dossier(tmp_path, claims, sources=("one", "two")).site
    (alone,) = lead(site, "one")
    assert plain(alone) == "It alone gives 1\u00a0of the answers in this dossier, on Loss: boats."
    assert lead(site, "two") == []


def test_the_words_say_how_they_are_backed_where_that_is_worse_than_most():
    site = built(TARN).project.site
    cites = [item.cite for item in site.relations.citations]
    line = backing_line(site, cites)
    assert line.verified + line.recorded + line.missing == line.passages == len(set(cites))
    assert line.missing > line.verified
    assert {words.worse for words in told(site, cites)} == {""}, "most are not compared"
    shipped = built(ROOT).project.site
    found = backing_line(shipped, [item.cite for item in shipped.relations.citations])
    assert (found.passages, found.verified, found.missing) == (found.recorded, 0, 0)
    assert (RECORDED, NOT_COMPARED) == ("○", "⬚")


def test_a_passage_is_named_by_its_article_and_the_originals_paragraph():
    site = built(ROOT).project.site
    for item in site.relations.citations:
        entry = citation_entry(site, item.cite)
        link = passage_link(site, entry)
        assert link.text.plain("en").endswith(f"\u00a0¶\u00a0{entry.paragraph}")
        leaf = int(link.fragment.removeprefix("p"))
        assert site.findings.numbering[item.cite.source][leaf - 1] == entry.paragraph
