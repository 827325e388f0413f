"""Lists that grow with a dossier are split, and nothing is lost between the parts."""

from __future__ import annotations

import re
from itertools import chain, pairwise
from posixpath import dirname, join, normpath

import pytest

import mkdocs_dossier
from mkdocs_dossier.entries.stated import occasion_count
from mkdocs_dossier.entries.statements import unclaimed, unclaimed_speech
from mkdocs_dossier.languages.words import IN_ENGLISH
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.standings import ALONE
from mkdocs_dossier.pages.kinds import (
    claims,
    disputes,
    events,
    mentions,
    names,
    question_part,
    quotes,
    said,
    shared_text,
    things,
    took_part,
)
from mkdocs_dossier.pages.kinds import map as map_page
from mkdocs_dossier.pages.parts import record_index, timeline_figures, years
from mkdocs_dossier.pages.parts.long_lists import LongList
from positions_dossier import write_positions
from synthetic import write_dossier

pytestmark = pytest.mark.thorough

EVENTS = LongList(2, 3, fragment="list")
SMALL = (
    (mentions, "_LIST", LongList(2, 3, "mentions-", "mentions")),
    (claims, "_LIST", LongList(3, 4, "claims-", "claims")),
    (said, "_LIST", LongList(1, 1, "said-", "positions")),
    (took_part, "_LIST", LongList(2, 3, "events-", "events")),
    (names, "_LIST", LongList(1, 1, "names-", "names")),
    (years, "_ON_ONE_PAGE", 10),
    (years, "_OF_A_YEAR", LongList(2, 2)),
    (disputes, "_MOST", 3),
    (disputes, "_RECORDS", LongList(2, 3, fragment="all")),
    (quotes, "_IN_FULL", 2),
    (quotes, "_EACH", 1),
    (quotes, "_LIST", LongList(1, 1)),
    (shared_text, "_LIST", LongList(2, 2, "part-")),
    *((module, "RECORDS", LongList(1, 1)) for module in (record_index, things)),
    *((module, "EVENTS", EVENTS) for module in (timeline_figures, events)),
    (map_page, "_SCENES", LongList(1, 1, fragment="places")),
)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    root = tmp_path_factory.mktemp("long")
    write_dossier(root, 48)
    with pytest.MonkeyPatch.context() as patch:
        for module, name, value in SMALL:
            patch.setattr(module, name, value)
        outputs = mkdocs_dossier.open(root).build().outputs
        texts = {item.path: item.content.decode() for item in outputs if item.path.endswith(".md")}
        return mkdocs_dossier.open(root), texts


def parts(texts, path, name="mentions"):
    """A page and those on which a list of it goes on."""
    found = [texts[path]]
    while (further := f"{path.removesuffix('.md')}/{name}-{len(found) + 1}.md") in texts:
        found.append(texts[further])
    return found


def test_every_mention_stands_on_one_part_and_parts_are_as_many_as_needed(built):
    checked, texts = built
    paths = {item.key: item.path for item in checked.site.addresses}
    most = 0
    for record, found in checked.findings.mentions_of.by_id.items():
        pages = parts(texts, paths[record])
        named = len({item.source for item in found})
        assert len(pages) == 1 + max(0, -(-(named - 2) // 3))
        most = max(most, len(pages))
        for item in found:
            link = re.compile(rf"sources/{item.source}\.md#p{item.paragraph}\)")
            lists = [
                page.partition('<div class="dossier-naming"')[2].partition("</div>")[0] for page in pages
            ]
            assert sum(bool(link.search(text)) for text in lists) == 1, (record, item.source)
    assert most > 3


def test_parts_lead_to_the_other_parts_by_which_sources_they_have(built):
    _, texts = built
    further = [path for path in texts if path.endswith("/mentions-3.md")]
    assert further
    for path in further:
        record = path.split("/")[-2]
        assert f"[1 to 2](../{record}.md#mentions)" in texts[path]
        assert "[3 to 5](mentions-2.md)" in texts[path]
        assert "**6 to " in texts[path]
        assert "← [Previous part](mentions-2.md)" in texts[path]


def test_a_claim_stands_on_one_part_and_every_link_to_it_leads_there(built):
    checked, texts = built
    claims_on = checked.findings.relations.claims
    paths = {item.key: item.path for item in checked.site.addresses}
    ids = {path: set(re.findall(r'id="([^"]+)"|\{ #([^ }]+)', text)) for path, text in texts.items()}
    anchors = {path: {one or other for one, other in found} for path, found in ids.items()}
    most = 0
    for record in checked.loaded.dossier.catalogue:
        pages = parts(texts, paths[record], "claims")
        most = max(most, len(pages))
        for filed in claims_on(record):
            assert sum(f'id="{filed.anchor}"' in page for page in pages) == 1, filed.id
    assert most > 2
    led = 0
    for path, text in texts.items():
        for way, fragment in re.findall(r"\]\(([^)#\s]*)#(claim-[^)]*)\)", text):
            target = normpath(join(dirname(path), way)) if way else path
            assert fragment in anchors[target], (path, way, fragment)
            led += "/claims-" in target
    assert led > 50


def test_what_an_actor_says_does_and_is_called_stands_on_its_parts_once(built):
    checked, texts = built
    dossier, relations = checked.loaded.dossier, checked.findings.relations
    most, quoted = dict.fromkeys(("said", "events", "names"), 0), 0
    for actor in dossier.actors.values():
        page = f"actors/{actor.id}.md"
        on = {name: parts(texts, page, name) for name in most}
        most = {name: max(count, len(on[name])) for name, count in most.items()}
        occasions = sum(len(re.findall(r"\{ #(?:said|joint)-\d+ \}", text)) for text in on["said"])
        assert occasions == occasion_count(dossier, relations, actor.id)
        words = "".join(text.partition("{ #words }")[2].partition("\n## ")[0] for text in on["said"])
        chosen, found = (
            unclaimed(dossier, relations, actor.id),
            unclaimed_speech(dossier, checked.findings, actor.id),
        )
        assert words.count("\n- ") == len(chosen) + len(found)
        quoted += len(chosen) + len(found)
        listed = "".join(
            re.findall(r'<div class="dossier-parts".*?</div>', "\n".join(on["events"]), re.DOTALL)
        )
        for event in relations.events_of(actor.id):
            assert len(re.findall(rf"events/{event.id}\.md\)", listed)) == 1, (actor.id, event.id)
        written = "".join(
            text.partition('<details class="dossier-fold" id="mentions"')[0] for text in on["names"]
        )
        assert all(form.form in written for form in actor.names)
    assert all(count > 2 for count in most.values()), most
    assert quoted > 10


LISTS = {
    "actors/index.md": "part/",
    "places/index.md": "part/",
    "events/index.md": "part/",
    "quotes.md": "part/",
    "who-says-what.md": "part/",
    "map.md": "part/",
    "shared-text.md": "part-",
}


@pytest.mark.parametrize("page", LISTS)
def test_from_a_page_each_part_leads_to_the_next_until_the_last_and_back(built, page):
    _, texts = built
    folder = page.removesuffix(".md").removesuffix("/index")
    below = [path for path in texts if re.fullmatch(rf"{folder}/{LISTS[page]}\d+\.md", path)]
    assert below
    walked, here = [page], page
    while found := re.search(r"\[Next part\]\(([^)#]+)\) →", texts[here]):
        here = normpath(join(dirname(here), found[1]))
        walked.append(here)
    assert sorted(walked[1:]) == sorted(below)
    for before, path in pairwise(walked):
        found = re.search(r"← \[Previous part\]\(([^)#]+)", texts[path])
        assert normpath(join(dirname(path), found[1])) == before
        assert texts[path].startswith("---\ntitle: ")
        assert f", part {walked.index(path) + 1}\n" in texts[path]


def test_every_record_stands_on_one_part_of_its_index(built):
    checked, texts = built
    dossier = checked.loaded.dossier
    for folder, mark, records in (
        ("actors", "- <svg", dossier.actors),
        ("places", "- <svg", dossier.places),
        ("events", "- *", dossier.events),
    ):
        index = re.compile(rf"{folder}/(index|part/\d+)\.md")
        pages = [text for path, text in texts.items() if index.fullmatch(path)]
        lines = [line for page in pages for line in page.split("\n") if line.strip().startswith(mark)]
        for record in records:
            first = [re.search(r"\]\(([^)]*)\)", line)[1] for line in lines]
            assert sum(way.rpartition("/")[2] == f"{record}.md" for way in first) == 1, record


def test_a_line_stands_on_the_part_that_it_is_looked_for_on():
    listed = LongList(2, 3)
    page = Address("x/", "x/index.md", "X", "kind")
    lines = list(range(12))
    pages = [page, *listed.further(page, len(lines), IN_ENGLISH)]
    assert [each.path for each in pages[1:]] == [f"x/part/{number}.md" for number in (2, 3, 4, 5)]
    found = [lines[listed.window(listed.part(each))] for each in pages]
    assert [*chain(*found)] == lines
    for each, some in zip(pages, found, strict=True):
        assert {listed.page_with("x/", place) for place in some} == {each.key}
        assert [*chain(*listed.cut(listed.part(each), lines[:4], lines[4:5], lines[5:]))] == some


def test_each_of_many_parts_leads_to_few():
    listed = LongList(1, 1)
    middle = listed.turning("x", 50, 100, IN_ENGLISH)
    links = [part if isinstance(part, str) else part.key for part in middle.parts]
    assert links == ["x", "…", "x/part/48", "x/part/49", "50", "x/part/51", "x/part/52", "…", "x/part/100"]
    assert (middle.previous.key, middle.following.key) == ("x/part/49", "x/part/51")
    assert not listed.turning("x", 1, 1, IN_ENGLISH)


def test_sources_that_name_a_record_most_come_first_and_many_are_folded_away(tmp_path):
    write_dossier(tmp_path, 200)
    pages = [
        item.content.decode()
        for item in mkdocs_dossier.open(tmp_path).build().outputs
        if item.path.endswith(".md")
    ]
    several = 0
    for page in pages:
        listed = page.partition('<details class="dossier-fold" id="mentions"')[2]
        counts = [int(number) for number in re.findall(r'class="dossier-times">(\d+)</span><svg', listed)]
        assert counts == sorted(counts, reverse=True)
        shown, summary, rest = listed.partition('<details class="dossier-more"')
        if summary:
            several += 1
            assert shown.count("\n- ") == 12
            more = int(re.search(r"<summary>(\d+)\u00a0more sources", rest)[1])
            assert rest.partition("</details>")[0].count("\n- ") == more > 2
    assert several


def test_every_source_stands_in_one_year(built):
    checked, texts = built
    for folder in ("sources/year", "bibliography/year"):
        listed = [text for path, text in texts.items() if path.startswith(folder)]
        assert any("/part/2.md" in path for path in texts if path.startswith(folder))
        for source in checked.loaded.dossier.sources:
            assert sum(f"/{source}.md" in text for text in listed) == 1


def test_every_dispute_is_listed_by_record_and_leads_to_its_answers(built):
    checked, texts = built
    pages = [text for path, text in texts.items() if path.startswith("who-says-what")]
    listed = "".join(page.partition("{ #all }")[2] for page in pages)
    found = 0
    for record in checked.loaded.dossier.catalogue.values():
        for name in {claim.property for claim in record.claims}:
            link = re.findall(
                rf"\[{name}\]\([\w./]+/{record.id}(?:/claims-\d+)?\.md#claim", listed, re.IGNORECASE
            )
            alone = record.standing(name) is ALONE
            assert len(link) == (0 if alone else 1), (record.id, name)
            found += not alone
    assert found > 6
    assert not any("dossier-dispute" in page for page in pages[1:])


def test_disputes_that_are_set_out_are_listed_before(tmp_path):
    write_dossier(tmp_path, 36)
    page = next(
        item for item in mkdocs_dossier.open(tmp_path).build().outputs if item.path == "who-says-what.md"
    )
    contents, _, answers = page.content.decode().partition("</nav>")
    listed = re.findall(r"\(who-says-what\.md#([\w-]+)\)", contents)
    assert len(listed) > 3
    assert sorted(listed) == sorted(re.findall(r"^### .* \{ #([\w-]+)", answers, re.MULTILINE))


def test_every_pair_stands_on_one_part(built):
    checked, texts = built
    pages = [text for path, text in texts.items() if path.startswith("shared-text")]
    assert len(pages) > 2
    assert sum(text.count(" of the first and ") for text in pages) == len(checked.findings.pairs)


def test_words_left_out_are_counted_and_stand_with_their_speaker(built):
    checked, texts = built
    pages = [text for path, text in texts.items() if path == "quotes.md" or path.startswith("quotes/")]
    assert any("more on the speaker’s page" in page for page in pages)
    for actor in checked.loaded.dossier.actors:
        assert sum(f"{{ #{actor} }}" in page for page in pages) <= 1


@pytest.mark.parametrize("parties", [("alba", "borna"), ("alba", "borna", "corda", "delta", "eska"), ()])
def test_every_position_number_and_other_answer_stands_on_one_part_of_its_question(
    tmp_path, monkeypatch, parties
):
    monkeypatch.setattr(question_part, "_LIST", LongList(2, 3))
    said = [
        (
            f"{2011 + n}-01-{n + 11}",
            {
                **{each: f"{each} wants {n} of these" for each in parties[n % 2 :: 2]},
                "nobody": f"they paid {n + 20} in all" if n % 3 else f"the fund of year {n} pays",
            },
        )
        for n in range(9)
    ]
    more = {
        f"r{n + 1}-nobody": f"        quantity: {{exact: {n + 20}, unit: crowns}}\n"
        for n in range(9)
        if n % 3
    }
    outputs = mkdocs_dossier.open(write_positions(tmp_path, said, parties, more=more)).build().outputs
    texts = {item.path: item.content.decode() for item in outputs if item.path.endswith(".md")}
    further = [f"questions/the-toll/part/{part}.md" for part in range(2, 30)]
    pages = [texts[path] for path in ("questions/the-toll.md", *further) if path in texts]
    assert len(pages) > 3
    for _, each in said:
        for words in each.values():
            assert sum(words in page for page in pages) == 1, words
    assert all("[Previous part]" in page for page in pages[1:])
    assert sum('data-figure="intervals"' in page for page in pages) > 1
    if parties:
        assert "part/2.md)" in texts["positions.md"]
        assert texts["positions.md"].count("<tr") < sum(page.count("<tr") for page in pages)
