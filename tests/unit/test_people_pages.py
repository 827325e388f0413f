"""Pages of people, bodies and things: what is stated when, silence, ties, and who is named where."""

from __future__ import annotations

import re
import zlib
from struct import pack

import pytest

import mkdocs_dossier
from mkdocs_dossier.entries.named_in import named_sources
from mkdocs_dossier.entries.network import network_of
from mkdocs_dossier.entries.silence import silence_of
from mkdocs_dossier.entries.stated import stated
from mkdocs_dossier.render.figures.network import EdgeKind, NodeShape

CATALOGUE = """\
actors:
  northland: {kind: state, name: The Republic of Northland, short: Northland, part_of: union}
  southland: {kind: state, name: Southland}
  union: {kind: organization, name: The Union}
  adams:
    kind: person
    name: Anna Adams
    short: Adams
    names: [{form: Анна Адамс, lang: ru}, {form: Адамс, lang: ru}]
    occupancies: [{post: Minister, of: northland, start: 2020}]
  brown:
    kind: person
    name: Boris Brown
    occupancies: [{post: President, of: southland}]
    relations: [{kind: relative-of, to: adams, note: cousins}, {kind: owner-of, to: boat, end: 2020}]
things:
  boat: {kind: ship, name: The boat, images: [{file: boat.png, alt: "A [boat] & *more*", credit: unknown, rights: own photo}]}
questions:
  routes: {name: Routes, question: Is a road to be built?}
  mines: {name: Mines, question: Where do mines lie?}
events:
  talks:
    name: First talks
    kind: meeting
    date: 2021-06-01
    participants: [{actor: adams, role: guest}, {actor: brown, role: host}]
    claims:
      - {property: Routes, value: wants a road, said_by: adams, to: southland}
      - {property: Routes, value: wants none, said_by: brown}
      - {property: Mines, value: has a map, said_by: brown}
      - {property: Mines, value: wants the map, said_by: northland}
      - {property: weather, value: fine, said_by: [adams, northland]}
  second:
    name: Second talks
    kind: meeting
    date: 2022-06-01T10:00
    participants: [{actor: adams, role: guest}, {actor: brown, role: host}]
    claims:
      - {property: Routes, value: wants the road now, said_by: northland}
      - {property: Mines, value: there are no mines, said_by: adams}
      - {property: Routes, value: agrees, said_by: [adams, brown]}
      - {property: aims, value: peace, said_by: [adams, brown]}
      - {property: Mines, value: both clear them, said_by: [adams, brown]}
  war:
    name: The long war
    kind: war
    date: 1990/..
    claims:
      - {property: end, value: should end, said_by: adams}
      - {property: end, value: must end, said_by: adams, date: 2022-06-01}
"""


def png():
    def chunk(name, content):
        return pack(">I", len(content)) + name + content + pack(">I", zlib.crc32(name + content))

    rows = b"".join(b"\0" + bytes(12) for _ in range(3))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", pack(">IIBBBBB", 4, 3, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    root = tmp_path_factory.mktemp("dossier")
    (root / "seeds" / "catalogue").mkdir(parents=True)
    (root / "seeds" / "articles").mkdir()
    (root / "seeds" / "images").mkdir()
    (root / "seeds" / "images" / "boat.png").write_bytes(png())
    (root / "seeds" / "dossier.yaml").write_text("title: Talks\nrights: open\n", encoding="utf-8")
    (root / "seeds" / "catalogue" / "all.yaml").write_text(CATALOGUE, encoding="utf-8")
    for name, body in (
        ("one", "Anna Adams met Boris Brown. Anna Adams left.\n\nAnna Adams spoke."),
        ("two", "Anna Adams met nobody.\n\nBoris Brown spoke."),
    ):
        text = f"---\ntitle: Title {name}\npublisher: Post {name}\n---\n{body}\n"
        (root / "seeds" / "articles" / f"{name}.md").write_text(text, encoding="utf-8")
    return mkdocs_dossier.open(root)


@pytest.fixture(scope="module")
def site(project):
    return project.site


@pytest.fixture(scope="module")
def built(project):
    return {output.path: output.content for output in project.build().outputs}


@pytest.fixture(scope="module")
def pages(built):
    return {path: content.decode() for path, content in built.items() if path.endswith(".md")}


def told(occasion):
    return [(line.question.text, line.answer.value) for line in occasion.statements]


def test_what_a_person_states_is_told_by_occasion_and_joint_statements_apart(site):
    of = stated(site, "adams")
    assert of.table is None
    assert [(str(each.date), each.event.key if each.event else "") for each in of.rest] == [
        ("2021-06-01", "talks"),
        ("2022-06-01", "second"),
        ("None", ""),
    ]
    assert told(of.rest[0]) == [("Routes", "wants a road"), ("Weather", "fine")], (
        "a state's office is no other voice"
    )
    assert told(of.rest[1]) == [("End", "must end"), ("Mines", "there are no mines")], "in reading order"
    assert [line.about.key if line.about else "" for line in of.rest[1].statements] == ["war", ""]
    assert told(of.rest[2]) == [("End", "should end")], (
        "a war tells nothing of when somebody spoke of its end"
    )
    (joint,) = of.joint
    assert [link.text for link in joint.others] == ["Boris Brown"]
    assert told(joint) == [("Routes", "agrees"), ("Aims", "peace"), ("Mines", "both clear them")]


def test_what_a_state_and_its_people_state_is_a_table_of_questions_and_days(site):
    of = stated(site, "northland")
    assert [(str(each.date), each.articles) for each in of.table.columns] == [
        ("2021-06-01", 0),
        ("2022-06-01", 0),
    ]
    rows = {
        row.question.text: [
            [("/".join(link.text for link in line.speakers), line.answer.value) for line in cell]
            for cell in row.cells
        ]
        for row in of.table.rows
    }
    assert rows == {
        "Routes": [
            [("Adams", "wants a road")],
            [("Northland", "wants the road now"), ("Adams/Boris Brown", "agrees")],
        ],
        "Mines": [
            [("Northland", "wants the map")],
            [("Adams", "there are no mines"), ("Adams/Boris Brown", "both clear them")],
        ],
        "Weather": [[("Adams/Northland", "fine")], []],
        "End": [[], [("Adams", "must end")]],
    }
    assert [told(each) for each in of.joint] == [[("Aims", "peace")]]
    assert [told(each) for each in of.rest] == [[("End", "should end")]]
    assert len(stated(site, "union").occasions) == len(of.occasions), "a part speaks for its whole"


def test_the_page_of_a_state_says_where_nobody_reports_anything(pages):
    page = pages["actors/northland.md"]
    assert "## What it and those who speak for it are reported to say" in page
    assert page.count('<span class="dossier-silent">– none reported</span>') == 2
    assert "**[Adams](adams.md)**&#58; " in page
    assert 'id="joint"' in page


def test_silence_is_measured_against_the_other_parties(site):
    silence = silence_of(site, "northland")
    assert not silence.silent
    assert silence_of(site, "boat") is None
    brown = silence_of(site, "brown")
    assert (brown.party.key, [link.key for link in brown.silent]) == ("southland", [])


UNDATED = """\
actors:
  eastland: {kind: state, name: Eastland}
  northland: {kind: state, name: Northland}
  southland: {kind: state, name: Southland}
  adams: {kind: person, name: Anna Adams, occupancies: [{post: Minister, of: northland, start: 2020}]}
questions:
  routes: {name: Routes, question: Is a road to be built?}
  mines: {name: Mines, question: Where do mines lie?}
events:
  talks:
    name: Talks
    kind: meeting
    date: 2021-06-01
    claims:
      - {property: routes, value: wants one, said_by: southland}
      - {property: routes, value: wants none, said_by: eastland}
      - {property: mines, value: here, said_by: southland}
      - {property: mines, value: there, said_by: eastland}
  later: {name: Later talks, kind: meeting, date: 2022-06-01, claims: [{property: routes, value: none, said_by: southland}]}
  war: {name: War, kind: war, date: unknown, claims: [{property: routes, value: vows one, said_by: adams}]}
"""


def test_who_speaks_at_an_unknown_time_is_not_said_to_be_silent(tmp_path):
    (tmp_path / "seeds" / "catalogue").mkdir(parents=True)
    settings = "title: Talks\nparties: [eastland, northland, southland]\n"
    (tmp_path / "seeds" / "dossier.yaml").write_text(settings, encoding="utf-8")
    (tmp_path / "seeds" / "catalogue" / "all.yaml").write_text(UNDATED, encoding="utf-8")
    site = mkdocs_dossier.open(tmp_path).site
    assert [link.key for link in silence_of(site, "northland").silent] == ["mines"], (
        "of routes its minister speaks"
    )
    assert "northland" not in site.findings.positions.by_question["routes"].parties, (
        "nor to speak for it at the time"
    )


def test_a_person_has_one_name_of_another_language_and_a_state_none(pages):
    assert 'Russian\n:   <bdi lang="ru">Анна Адамс</bdi>' in pages["actors/adams.md"]
    assert "bdi" not in pages["actors/northland.md"].partition("dossier-facts")[2].partition("</div>")[0]


def test_without_a_summary_a_page_opens_with_what_is_known(pages):
    assert (
        "Person: Minister, [The Republic of Northland](northland.md).\n{ .dossier-lead }"
        in pages["actors/adams.md"]
    )
    assert "State, part of [The Union](union.md).\n{ .dossier-lead }" in pages["actors/northland.md"]
    assert "Ship.\n{ .dossier-lead }" in pages["things/boat.md"]


def test_relations_are_told_at_both_ends_in_words_of_that_end(pages):
    assert "Relative of\n:   [Anna Adams](adams.md)" in pages["actors/brown.md"]
    assert "Relative of\n:   [Boris Brown](brown.md)" in pages["actors/adams.md"]
    assert "Owner of\n:   [The boat](../things/boat.md) <small>until 2020</small>" in pages["actors/brown.md"]
    assert (
        "Owned by\n:   [Boris Brown](../actors/brown.md) <small>until 2020</small>" in pages["things/boat.md"]
    )


def test_the_network_has_stated_relations_before_common_events(site):
    shown = network_of(site)
    edges = {(edge.a, edge.b): (edge.kind, edge.words, edge.is_mutual) for edge in shown.edges}
    assert edges[("adams", "northland")] == (EdgeKind.RELATION, "Minister", False)
    assert edges[("brown", "adams")] == (EdgeKind.RELATION, "relative of", True)
    assert edges[("brown", "boat")] == (EdgeKind.RELATION, "owner of", False)
    assert ("adams", "brown") not in edges, "one line for two records"
    assert [(pair.one, pair.other, len(pair.events)) for pair in shown.together] == [("adams", "brown", 2)]
    shapes = {node.id: node.shape for node in shown.nodes}
    assert (shapes["adams"], shapes["union"], shapes["boat"]) == (
        NodeShape.PERSON,
        NodeShape.BODY,
        NodeShape.THING,
    )
    few = network_of(site, 2)
    assert {node.id for node in few.nodes} == {"adams", "brown"}
    assert few.of_all == shown.of_all == 6


def test_the_tables_of_the_network_list_what_is_drawn(site, pages):
    page = pages["network.md"]
    relations, _, events = page.partition('id="events"')
    rows = re.findall(r"^\| \[([^\]]+)\]\(\S+\) \| ([^|]+?) \| \[([^\]]+)\]", relations, re.MULTILINE)
    assert ("Boris Brown", "relative of", "Anna Adams") in rows
    assert len(rows) == len(network_of(site).bonds)
    assert events.partition("</details>")[0].count("| [Anna Adams]") == len(network_of(site).together)
    assert '<details class="dossier-fold" id="named"' in page, "who is named together is a choice"


def test_sources_are_told_by_how_often_their_texts_name_a_record(site):
    named = named_sources(site, "adams")
    assert [
        (line.source.key, line.count, [link.text for link in line.paragraphs]) for line in named.lines
    ] == [
        ("one", 3, ["1", "2"]),
        ("two", 1, ["1"]),
    ]
    assert (named.most, named.sources, named.digests) == (3, 2, False)


def test_a_picture_is_a_file_of_the_site_with_its_size_and_its_words(site, built, pages):
    path = site.dossier.pictures["boat.png"].path
    assert built[path] == png()
    page = pages["things/boat.md"]
    assert f'](../{path}){{ width="4" height="3" loading="lazy" }}' in page
    assert "![A &#91;boat&#93; &amp; &#42;more&#42;](" in page
    assert "<small>Whose picture it is, is not known. Own photo.</small>" in page


def test_indexes_list_records_by_kind_without_counts(pages):
    page = pages["actors/index.md"]
    headings = re.findall(r"^## (\w+)", page, re.MULTILINE)
    assert headings == ["Persons", "States", "Organisations"]
    assert page.count('<svg class="dossier-kind"') == 5
    assert not re.search(r"\d+\u00a0(?:mention|actor)", page)


def test_of_many_occasions_the_later_ones_are_folded_away(tmp_path):
    (tmp_path / "seeds" / "catalogue").mkdir(parents=True)
    (tmp_path / "seeds" / "dossier.yaml").write_text("title: Talks\n", encoding="utf-8")
    lines = ["actors: {adams: {kind: person, name: Anna Adams}}", "events:"]
    lines += [
        f"  e{index}: {{name: Talks {index}, kind: meeting, date: 2020-01-{index:02}, "
        f"claims: [{{property: routes, value: wants road {index}, said_by: adams}}]}}"
        for index in range(1, 21)
    ]
    (tmp_path / "seeds" / "catalogue" / "all.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    built = mkdocs_dossier.open(tmp_path).build()
    page = next(item.content.decode() for item in built.outputs if item.path == "actors/adams.md")
    shown, _, folded = page.partition(
        '<details class="dossier-more" markdown><summary>10\u00a0more occasions</summary>'
    )
    assert shown.count("\n### ") == 10
    assert folded.partition("</details>")[0].count("\n### ") == 10


@pytest.mark.thorough
def test_words_that_a_claim_cites_are_not_repeated_as_found_by_rule(tmp_path):
    body = 'Anna Adams said: "The road is open to all boats." She added: "We shall see about the bridge in spring."'
    files = {
        "mkdocs.yml": "site_name: T\ntheme: material\nplugins: [dossier]\n",
        "docs/index.md": "Talks.\n",
        "seeds/dossier.yaml": "title: T\nlanguage: en\nrights: open\n",
        "seeds/articles/one.md": f"---\ntitle: One\npublished: 2031-03-01\n---\n{body}\n",
        "seeds/catalogue/all.yaml": (
            "actors: {adams: {kind: person, name: Anna Adams}}\n"
            "events: {talks: {name: Talks, kind: meeting, date: 2031-03-01, claims: [{property: Road, value: open,\n"
            '  said_by: adams, cite: {source: one, quote: "The road is open to all boats"}}]}}\n'
        ),
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    outputs = {item.path: item.content for item in mkdocs_dossier.open(tmp_path).build().outputs}
    page = outputs["actors/adams.md"].decode()
    found = page.split("Direct speech found by rule")[1]
    assert "the bridge in spring" in found
    assert page.count("The road is open to all boats") == 1
