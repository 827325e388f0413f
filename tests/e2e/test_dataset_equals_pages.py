"""`data/dossier.json` says exactly what the pages of the shipped dossier say, no more and no less."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import html5lib
import pytest

from mkdocs_dossier.model.dates import parse_edtf
from mkdocs_dossier.render.date_words import date_in_words, date_label
from mkdocs_dossier.render.escape import showable

ROOT = Path(__file__).parents[2]
SITE = "https://site/"
pytestmark = pytest.mark.slow


class Page:
    """One built page: its elements, by id where they have one, and the text of what it says."""

    def __init__(self, file: Path, url: str) -> None:
        self.url = url
        root = html5lib.parse(file.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        self.main = root.find(".//article")
        assert self.main is not None, file
        for parent in self.main.iter():
            for child in list(parent):
                if child.get("class") == "headerlink":
                    parent.remove(child)
        self.text = said(self.main)
        self.by_id = {element.get("id"): element for element in self.main.iter() if element.get("id")}

    def section(self, anchor: str) -> list:
        """The elements from a heading to the next of its rank or a higher one."""
        siblings = list(self.main)
        if anchor not in self.by_id:
            return []
        start = siblings.index(self.by_id[anchor])
        rank = siblings[start].tag
        found = []
        for element in siblings[start + 1 :]:
            if re.fullmatch("h[1-6]", element.tag) and element.tag <= rank:
                break
            found.append(element)
        return found

    def links(self, elements=None) -> list[tuple[str, str]]:
        """Where its links lead, within the site, and what they say."""
        anchors = [link for element in elements or [self.main] for link in element.iter("a")]
        return [
            (urljoin(SITE + self.url, link.get("href", "")).removeprefix(SITE), said(link))
            for link in anchors
        ]


def said(element) -> str:
    """The text of an element, white space collapsed."""
    return flat("".join(element.itertext()))


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", showable(text)).strip()


@pytest.fixture(scope="module")
def site(shipped_folder):
    return shipped_folder


@pytest.fixture(scope="module")
def data(site):
    return json.loads((site / "data/dossier.json").read_bytes())


@pytest.fixture(scope="module")
def pages(site, data):
    records = [record for kind in ("actors", "places", "events", "sources") for record in data[kind]]
    return {record["id"]: Page(site / record["url"] / "index.html", record["url"]) for record in records}


def catalogue(data):
    return [record for kind in ("actors", "places", "events") for record in data[kind]]


def test_every_record_has_a_page_of_its_name(data, pages):
    for record in [*catalogue(data), *data["sources"]]:
        headings = [said(heading) for heading in pages[record["id"]].main.iter("h1")]
        assert headings == [flat(record.get("name") or record["title"])]


def test_there_is_no_page_of_a_record_that_the_data_lack(site, data):
    for kind in ("actors", "places", "events", "sources"):
        pages = {file.parent.name for file in (site / kind).glob("*/index.html")}
        assert pages == {record["id"] for record in data[kind]} | {
            old for record in data[kind] for old in record["was"]
        }


def test_every_name_form_summary_and_note_stands_on_the_page(data, pages):
    for record in catalogue(data):
        text = pages[record["id"]].text
        for said_of_it in [record["summary"], *record["notes"], *(form["form"] for form in record["names"])]:
            assert said_of_it is None or flat(said_of_it) in text, (record["id"], said_of_it)


def test_the_claims_on_a_page_are_those_of_the_data_with_their_passages_and_speakers(data, pages):
    for record in catalogue(data):
        page = pages[record["id"]]
        wanted = Counter(
            (
                capitalised(claim["property"]),
                flat(claim["value"]),
                tuple(pages[actor].url for actor in claim["said_by"]),
                frozenset(flat(cite["quote"]) for cite in claim["citations"]),
            )
            for claim in data["claims"]
            if claim["subject"] == record["id"]
        )
        assert Counter(claims(page, [value for _, value, _, _ in wanted])) == wanted, record["id"]


def test_every_claim_stands_at_its_address(data, pages):
    assert data["claims"]
    for claim in data["claims"]:
        page, (url, anchor) = pages[claim["subject"]], urldefrag(claim["url"])
        assert url == page.url
        for place in (anchor, *(f"claim--{old}" for old in claim["was"])):
            line = next(item for item in page.main.iter("li") if page.by_id[place] in list(item))
            assert said(line).startswith(flat(claim["value"]))
            assert any(say == "#" and to.startswith(f"{url}#claim--") for to, say in page.links([line]))
        assert claim["id_derived"] is False


def capitalised(text):
    return flat(text[:1].upper() + text[1:])


def claims(page, values):
    """What a page claims: heading, value, whose statement it is, and the passages that its footnotes give."""
    heading = ""
    for element in page.section("claims"):
        if element.tag == "h3":
            heading = said(element)
        for item in element.iter("li"):
            line = said(item)
            value = max((value for value in values if line.startswith(value)), key=len, default=line)
            speakers = tuple(to for to, _ in page.links([item]) if "#" not in to)
            yield heading, value, speakers, frozenset(footnotes(page, item))


def footnotes(page, item):
    """The passages behind the footnote marks in an element."""
    for to, _ in page.links([item]):
        note = page.by_id.get(urldefrag(to).fragment)
        if note is not None and note.tag == "li":
            yield quote_of(note)


def quote_of(note):
    found = re.match("“(.*)” — ", said(note))
    assert found, said(note)
    return found[1]


def test_the_verdicts_on_a_page_are_those_of_the_data(data, pages):
    for verdict in data["verdicts"]:
        elements = pages[verdict["subject"]].section("claims")
        heading = next(e for e in elements if e.tag == "h3" and said(e) == capitalised(verdict["property"]))
        line = elements[elements.index(heading) + 1]
        assert f"dossier-{verdict['status']}" in line.get("class")
        assert flat(verdict["note"]) in said(line)


def test_attributed_words_stand_with_their_speaker(data, pages):
    for words in data["quotations"]:
        for record in (words["speaker"], words["subject"]):
            if words["subject"] in pages and (
                record == words["speaker"] or "places/" not in pages[record].url
            ):
                section = " ".join(said(part) for part in pages[record].section("words"))
                assert f"“{flat(words['quote'])}”" in section, words


def test_every_passage_that_a_page_cites_is_in_the_data_and_the_other_way_round(data, pages):
    shown = {
        quote_of(note)
        for page in pages.values()
        for note in page.main.findall(".//div[@class='footnote']/ol/li")
    }
    assert shown == {flat(cite["quote"]) for cite in citations(data)}


def citations(value):
    """Everything in the data that cites a source."""
    if isinstance(value, dict):
        if "quote" in value:
            yield value
        for item in value.values():
            yield from citations(item)
    elif isinstance(value, list):
        for item in value:
            yield from citations(item)


def test_every_cited_passage_stands_on_the_page_of_its_source(data, pages):
    for cite in citations(data):
        assert flat(cite["quote"]) in pages[cite["source"]].text, cite


def of_published_texts(mentions):
    """Mentions in texts that stand on the sources' pages; others are in originals."""
    return [mention for mention in mentions if mention["text"] == "digest"]


def test_every_mention_is_a_sentence_on_the_page_that_leads_to_its_paragraph(data, pages):
    mentions = of_published_texts(data["mentions"])
    assert len(mentions) > 100
    shown = {record["id"]: list(passages(pages[record["id"]])) for record in catalogue(data)}
    for mention in mentions:
        source = pages[mention["source"]]
        paragraph = source.by_id[f"p{mention['paragraph']}"]
        assert flat(mention["form"]) in said(paragraph), mention
        target = f"{source.url}#p{mention['paragraph']}"
        found = shown[mention["record"]]
        assert any(target in links and flat(mention["form"]) in marks for links, marks in found), mention
    places = {(mention["record"], mention["source"], mention["paragraph"]) for mention in mentions}
    for record, found in shown.items():
        for links, _ in found:
            address, fragment = urldefrag(next(link for link in links if "#p" in link))
            assert (record, address.split("/")[1], int(fragment[1:])) in places


def test_mentions_in_originals_are_counted_on_the_page_with_their_forms_and_paragraphs(data, pages):
    groups = {}
    for mention in data["mentions"]:
        if mention["text"] == "full":
            groups.setdefault((mention["record"], mention["source"]), []).append(mention)
    assert groups
    shown = {
        (record["id"], source): line
        for record in catalogue(data)
        for source, line in originals(pages[record["id"]])
    }
    assert shown.keys() == groups.keys()
    for key, mentions in groups.items():
        numbers = sorted({mention["paragraph"] for mention in mentions})
        assert re.search(rf"\b{len(mentions)} mentions?, as ", shown[key]), key
        assert shown[key].endswith(f"; ¶ {', '.join(map(str, numbers))}"), key


def originals(page):
    """The lines on originals in the section on mentions: each with its source."""
    for part in page.section("mentions"):
        for item in part.iter("li"):
            links = page.links([item])
            if not any("#" in to for to, _ in links):
                yield links[0][0].split("/")[1], said(item)


def passages(page):
    """The sentences that name the record: where each leads, and the names marked in it."""
    for part in page.section("mentions"):
        for item in part.iter("li"):
            marks = [said(mark) for mark in item.iter("mark")]
            if marks:  # what is told of originals has no sentence
                yield [link for link, _ in page.links([item])], marks


def test_the_paragraphs_of_a_source_are_those_of_its_page(data, pages):
    for source in data["sources"]:
        page = pages[source["id"]]
        for number, text in enumerate(source["paragraphs"], 1):
            assert said(page.by_id[f"p{number}"]) == flat(text)
        assert f"p{len(source['paragraphs']) + 1}" not in page.by_id


def test_what_is_known_of_a_source_stands_on_its_page(data, pages):
    for source in data["sources"]:
        text = pages[source["id"]].text
        plain = [source[key] for key in ("publisher", "agency", "section")]
        pictures = [picture[key] for picture in source["photos"] for key in ("caption", "credit")]
        dates = [date_label(parse_edtf(source[key])) for key in ("published", "modified") if source[key]]
        for words in [
            *plain,
            *source["authors"],
            *source["notes"],
            *pictures,
            *dates,
            *source["inferred"].values(),
        ]:
            assert words is None or flat(words) in text, (source["id"], words)


def test_date_place_and_participants_of_an_event_stand_on_its_page(data, pages):
    names = {record["id"]: flat(record["name"]) for record in catalogue(data)}
    for event in data["events"]:
        page = pages[event["id"]]
        if event["date"]:
            assert flat(date_in_words(parse_edtf(event["date"]))).casefold() in page.text.casefold()
        linked = dict.fromkeys(page.links())
        for other in filter(None, [event["place"], event["part_of"], *event["follows"]]):
            assert (pages[other].url, names[other]) in linked, (event["id"], other)
        lines = [said(line) for part in page.section("participants") for line in part.iter("li")]
        assert len(lines) == len(event["participants"])
        for line, one in zip(lines, event["participants"], strict=True):
            assert line.startswith(f"{names[one['actor']]} {flat(one['role'])}")


def test_the_counts_on_the_home_page_are_those_of_the_data(site, data):
    text = Page(site / "index.html", "").text
    counts = {kind: len(data[kind]) for kind in ("sources", "actors", "events", "places", "claims")}
    mentions = sum(1 for mention in data["mentions"] if mention["text"] == "full")
    for kind, count in {**counts, "mentions": mentions}.items():
        assert re.search(rf"\b{count} {kind}\b", text), kind


def test_pages_say_of_every_passage_how_it_is_backed(data, pages):
    records = {record["id"]: record for record in catalogue(data)}
    cited = [*((claim["subject"], cite) for claim in data["claims"] for cite in claim["citations"])]
    cited += [(record["id"], cite) for record in records.values() for cite in citations(record)]
    for record, cite in cited:
        notes = pages[record].main.findall(".//div[@class='footnote']/ol/li")
        lines = [said(note) for note in notes if quote_of(note) == flat(cite["quote"])]
        wanted = f"paragraph {cite['paragraph']}" if cite["paragraph"] else "Not verifiable"
        assert any(re.search(rf"\b{wanted}\b", line) for line in lines), (record, cite)


def test_shared_passages_stand_on_their_page(site, data):
    page = Page(site / "shared-text/index.html", "shared-text/")
    urls = {source["id"]: source["url"] for source in data["sources"]}
    linked = {to for to, _ in page.links()}
    for passage in data["shared_passages"]:
        assert {urls[passage["a"]], urls[passage["b"]]} <= linked
        assert re.search(rf"\b{passage['words']} words\b", page.text), passage


def test_a_term_stands_with_its_words_and_whose_they_are(site, data):
    page = Page(site / "wording/index.html", "wording/")
    for term in data["terms"]:
        address, fragment = urldefrag(term["url"])
        assert address == "wording/"
        assert fragment in page.by_id
        for words in [term["name"], term["note"] or "", *(form["form"] for form in term["forms"])]:
            assert flat(words) in page.text
