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
from mkdocs_dossier.render.date_words import date_label
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


def unmarked(text):
    """Words without marks at their edges, where the page sets its own."""
    return text.strip('"“” ')


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
    records = [*catalogue(data), *data["sources"]]
    return {record["id"]: Page(site / record["url"] / "index.html", record["url"]) for record in records}


def catalogue(data):
    return [record for kind in ("actors", "places", "events", "things") for record in data[kind]]


def test_every_record_has_a_page_of_its_name(data, pages):
    for record in [*catalogue(data), *data["sources"]]:
        headings = [said(heading) for heading in pages[record["id"]].main.iter("h1")]
        assert headings == [flat(record.get("name") or record["title"])]


def test_there_is_no_page_of_a_record_that_the_data_lack(site, data):
    for kind in ("actors", "places", "events", "things", "questions", "sources"):
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
    assert data["claims"]
    for record in catalogue(data):
        page = pages[record["id"]]
        wanted = {claim["id"]: claim for claim in data["claims"] if claim["subject"] == record["id"]}
        answers = list(answered(page))
        assert Counter(each for ids, *_ in answers for each in ids) == Counter(
            name for claim in wanted.values() for name in (claim["id"], *claim["was"])
        )
        for ids, question, speakers, reading, quotes in answers:
            claims = [wanted[name] for name in ids if name in wanted]
            for claim in claims:
                assert question == capitalised(claim["property"])
                assert {pages[actor].url for actor in claim["said_by"]} <= set(speakers)
                assert not reading or reading == capitalised(claim["value"])
            cited = {flat(cite["quote"]) for claim in claims for cite in claim["citations"]}
            assert {unmarked(quote) for quote in quotes} <= {unmarked(quote) for quote in cited}
            assert quotes or not cited
            assert len(quotes) == len(set(quotes))


def test_every_claim_stands_at_its_address(data, pages):
    assert data["claims"]
    for claim in data["claims"]:
        page, (url, anchor) = pages[claim["subject"]], urldefrag(claim["url"])
        assert url == page.url
        for place in (anchor, *(f"claim--{old}" for old in claim["was"])):
            line = next(item for item in page.main.iter("dd") if page.by_id[place] in list(item))
            assert any(say == "#" and to.startswith(f"{url}#claim--") for to, say in page.links([line]))
        assert claim["id_derived"] is False


def capitalised(text):
    return flat(text[:1].upper() + text[1:])


def of_class(element, name):
    return [each for each in element.iter() if name in (each.get("class") or "").split()]


def answered(page):
    """The answers of a page's questions: ids, question, addresses of speakers, the editors' reading, the words quoted."""
    for part in of_class(page.main, "dossier-questions"):
        question, who = "", None
        for element in part.iter():
            if element.tag == "h3":
                question = flat(
                    "".join(text for each in (element, *element.findall("a")) for text in [each.text or ""])
                )
            elif element.tag == "dt":
                who = element
            elif element.tag == "dd":
                ids = [
                    each.get("id").removeprefix("claim--")
                    for each in element
                    if (each.get("id") or "").startswith("claim--")
                ]
                name = next((said(each) for each in element.findall("small") if not each.get("class")), "")
                speakers = [to for to, _ in page.links([who])] if who is not None else []
                reading = next(map(said, element.findall("strong")), "")
                quotes = [said(each)[1:-1] for each in element.iter("q")]
                yield ids, name if question == "Said in one voice" else question, speakers, reading, quotes


def test_the_verdicts_on_a_page_are_those_of_the_data(data, pages):
    for verdict in data["verdicts"]:
        (part,) = of_class(pages[verdict["subject"]].main, "dossier-questions")
        elements = list(part)
        heading = next(
            each
            for each in elements
            if each.tag == "h3" and said(each).startswith(capitalised(verdict["property"]))
        )
        line = elements[elements.index(heading) + 1]
        assert f"dossier-{verdict['status']}" in line.get("class")
        assert flat(verdict["note"]) in said(line)


def test_attributed_words_stand_with_their_speaker(data, pages):
    """Or with an answer of the speaker's, in the wording of another article of one account."""
    events = {event["id"] for event in data["events"]}
    for words in data["quotations"]:
        end = " ".join(flat(words["quote"]).split()[-3:]).strip(".,").casefold()
        for record in {words["speaker"], words["subject"]} & {words["speaker"], *events}:
            assert end in pages[record].text.casefold(), words


def test_every_passage_that_a_page_quotes_is_in_the_data_and_the_other_way_round(data, pages):
    shown = {unmarked(said(each)) for page in pages.values() for each in page.main.iter("q")}
    cited = {unmarked(flat(cite["quote"])) for cite in citations(data)}
    assert shown <= cited
    assert all(any(flat(quote) in wider for wider in shown) or "…" in quote for quote in cited)


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


def test_the_page_counts_the_mentions_of_every_source_and_leads_to_their_paragraphs(data, pages):
    mentions = of_published_texts(data["mentions"])
    assert len(mentions) > 100
    wanted = {}
    for mention in mentions:
        paragraph = pages[mention["source"]].by_id[f"p{mention['paragraph']}"]
        assert flat(mention["form"]) in said(paragraph), mention
        wanted.setdefault((mention["record"], mention["source"]), []).append(mention["paragraph"])
    for record in catalogue(data):
        here = {source: found for (name, source), found in wanted.items() if name == record["id"]}
        shown = {source: line for source, line in named(pages[record["id"]]) if line[1]}
        for source, (times, places) in shown.items():
            assert int(times) == len(here[source]), (record["id"], source)
            numbers = sorted(set(here[source]))
            assert places == [(f"{pages[source].url}#p{number}", str(number)) for number in numbers]
        assert shown.keys() == here.keys(), record["id"]


def test_mentions_in_originals_are_counted_on_the_page_with_their_forms(data, pages):
    originals = [mention for mention in data["mentions"] if mention["text"] == "full"]
    assert originals
    tables = 0
    for record in catalogue(data):
        here = [mention for mention in originals if mention["record"] == record["id"]]
        page = pages[record["id"]]
        told = re.search(r"The originals that are known name it (\d+) times?", page.text)
        lines = {source: int(times) for source, (times, places) in named(page) if not places}
        of_source = Counter(mention["source"] for mention in here)
        assert all(of_source[source] == times for source, times in lines.items()), record["id"]
        assert (int(told[1]) if told else sum(lines.values())) == len(here), record["id"]
        assert record["named"]["times"] == len(here)
        counted = Counter((mention["form"], pages[mention["source"]].url) for mention in here)
        shown = dict(spelled(page))
        assert shown in (counted, {}), record["id"]
        tables += bool(shown)
    assert tables > 20


def named(page):
    """The sources of the list of mentions: each with its count, and links to paragraphs unless only the original has it."""
    for part in of_class(page.main, "dossier-naming"):
        for item in part.iter("li"):
            (times,), places = of_class(item, "dossier-times"), of_class(item, "dossier-places")
            yield page.links([item])[0][0].split("/")[1], (said(times), page.links(places) if places else [])


def spelled(page):
    """Each form of a record's name with a source that has it, and how often it does."""
    table = page.by_id["names"].find("table") if "names" in page.by_id else None
    for row in table.iter("tr") if table is not None else ():
        cells = row.findall("td")
        if len(cells) == 2:
            for link in cells[1].iter("a"):
                yield (
                    (said(cells[0]), urljoin(SITE + page.url, link.get("href")).removeprefix(SITE)),
                    int(re.match(r"\s*\((\d+)\)", link.tail)[1]),
                )


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
            assert flat(date_label(parse_edtf(event["date"]))).casefold() in page.text.casefold()
        linked = dict.fromkeys(page.links())
        for other in filter(None, [event["place"], event["part_of"], *event["follows"]]):
            assert (pages[other].url, names[other]) in linked, (event["id"], other)
        facts = " ".join(map(said, of_class(page.main, "dossier-facts")))
        for one in event["participants"]:
            assert pages[one["actor"]].url in {to for to, _ in linked}
            assert flat(one["role"]) in facts


def test_the_counts_on_the_home_page_are_those_of_the_data(site, data):
    page = Page(site / "index.html", "")
    assert ("events/", f"all {len(data['events'])} events") in page.links()
    asked = {claim["id"]: (claim["subject"], claim["property"]) for claim in data["claims"]}
    disputed = {each for each, answers in Counter(asked.values()).items() if answers > 1}
    disputed |= {asked[claim] for verdict in data["verdicts"] for claim in verdict["claims"]}
    assert ("who-says-what/", f"all {len(disputed)} questions") in page.links()
    (bracket,) = of_class(page.main, "dossier-bracket")
    of_one = {to.split("/")[1] for to, _ in page.links([bracket])}
    assert of_one == {pair[side] for pair in data["shared_pairs"] if pair["one_account"] for side in "ab"}
    sources = len(data["sources"])
    assert said(page.by_id["sources"]) == f"{sources} sources, {sources - len(of_one) + 1} accounts"
    listed = [
        to
        for part in of_class(page.main, "dossier-articles")
        for item in part.iter("li")
        for to, _ in page.links([item])
    ]
    assert sorted(listed) == sorted(source["url"] for source in data["sources"])


def where_told(claim, pages):
    """A claim's address, and that of the question whose answers it stands among."""
    path, _, anchor = claim["url"].partition("#")
    (page,) = (each for each in pages.values() if each.url == path)
    before = list(page.by_id)[: list(page.by_id).index(anchor)]
    question = next(name for name in reversed(before) if page.by_id[name].tag in {"h2", "h3"})
    return {claim["url"], f"{path}#{question}"}


def number_of(block):
    """Which paragraph of the original a paragraph of a page tells: what is not said is as the page counts it."""
    return int(block.get("data-n") or block.get("id").removeprefix("p"))


def test_what_rests_on_a_source_stands_beside_the_paragraph_of_the_original(data, pages):
    for claim in data["claims"]:
        told = where_told(claim, pages)
        for cite in claim["citations"]:
            page = pages[cite["source"]]
            (text,) = of_class(page.main, "dossier-body")
            blocks = list(text)
            beside = [
                block
                for at, block in enumerate(blocks)
                if block.tag == "aside" and number_of(blocks[at - 1]) == cite["paragraph"]
            ]
            assert beside, cite
            assert told & {to for to, _ in page.links(beside)}, cite


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
