"""The shipped dossier's book: everything in it, once, where its index and contents say; fit for its standards."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import mkdocs_dossier
from book_texts import bare, pages_of, text_of
from pdf_ua import assert_accessible, empty_headings

pikepdf = pytest.importorskip("pikepdf", reason="the reader of PDFs is not installed")

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
XMP = "{http://ns.adobe.com/xap/1.0/}"


@pytest.fixture(scope="module")
def pdf():
    printed = mkdocs_dossier.open(ROOT).book()
    assert len(printed.volumes) == 1
    return printed.volumes[0]


@pytest.fixture(scope="module")
def file(pdf, tmp_path_factory):
    path = tmp_path_factory.mktemp("book") / "book.pdf"
    path.write_bytes(pdf)
    return path


@pytest.fixture(scope="module")
def opened(file):
    with pikepdf.open(file) as document:
        yield document


@pytest.fixture(scope="module")
def pages(pdf):
    return pages_of(pdf)


@pytest.fixture(scope="module")
def data(opened):
    return json.loads(opened.attachments["dossier.json"].get_file().read_bytes())


@pytest.fixture(scope="module")
def whole(pdf):
    return bare(text_of(pdf))


def test_the_data_of_the_site_is_attached(data, opened):
    built = next(
        output for output in mkdocs_dossier.open(ROOT).build().outputs if output.path == "data/dossier.json"
    )
    assert data == json.loads(built.content)
    (attached,) = opened.Root.AF
    assert attached.AFRelationship == "/Source"


def test_every_event_actor_place_and_source_has_one_entry(data, opened):
    titles = [title.strip("“”\u2066\u2069") for title, _, depth in bookmarks(opened) if depth == 1]
    names = [
        item.get("name") or item["title"]
        for kind in ("events", "actors", "places", "sources")
        for item in data[kind]
    ]
    for name in set(names):
        assert titles.count(name) == names.count(name), name


def test_every_claim_stands_in_the_book_in_its_own_words_or_the_editors(data, whole):
    for claim in data["claims"]:
        quotes = [f"“{cite['quote']}”" for cite in claim["citations"]]
        value = claim["value"] and claim["value"][:1].upper() + claim["value"][1:]
        assert any(bare(words) in whole for words in (value, *quotes) if words), claim


def test_the_brief_says_who_says_what_in_whose_words(pages):
    begins = bare("".join(pages[:4]))
    assert bare("Armenia “rejected the proposal to allow a corridor through") in begins


def test_dates_that_last_are_no_silence_and_not_called_undated(pages):
    brief = bare("".join(pages[:14]))
    assert bare("Silence of the articles is no proof that a party had no position") in brief
    assert not re.search(bare("no position reported at ") + r"\d", brief), (
        "a party may speak within such a date"
    )
    assert bare("undated 2 articles") not in brief


def test_notes_are_numbered_through_the_book(pages):
    numbers = [int(number) for page in pages for number in noted(page)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 80


def noted(page):
    """The numbers that notes at the foot of a page begin with."""
    return re.findall(r"^(\d{1,4})\s?(?=“|Words not shown)", page, re.MULTILINE)


def test_digests_are_whole(data, whole):
    for source in data["sources"]:
        for paragraph in source["paragraphs"]:
            # A page may end in the middle of a paragraph, with notes below.
            assert bare(paragraph[:60]) in whole or bare(paragraph[-60:]) in whole, paragraph


def test_nothing_is_quoted_that_the_site_does_not_quote(whole):
    """Quotation marks hold passages of the site, name forms, titles and what digests quote; nothing else."""
    build = mkdocs_dossier.open(ROOT).build()
    site = bare(
        "\n".join(
            output.content.decode() for output in build.outputs if output.path.endswith((".md", ".json"))
        )
    )
    site = re.sub(r"[\\*_<>]", "", site)
    found = set(re.findall(r"“([^“”]{12,})”", whole))
    assert found
    # A title that is cut short ends with an ellipsis, in the bibliography with a full stop; our own words in the guide are not the dossier's.
    strange = [
        words for words in found if words.rstrip("….") not in site and not words.startswith("Notcompared")
    ]
    assert strange == []


def bookmarks(opened):
    with opened.open_outline() as outline:
        found = []

        def walk(items, depth):
            for item in items:
                found.append((str(item.title), item.destination or item.action, depth))
                walk(item.children, depth + 1)

        walk(outline.root, 0)
    return found


def test_bookmarks_are_the_contents(opened):
    titles = [title for title, _, depth in bookmarks(opened) if depth == 0]
    assert titles[0].startswith("The Sochi talks")
    assert titles[1].endswith("Where sources conflict")
    assert titles[-2:] == ["Bibliography", "Index of names"]
    assert titles.index("Sources, accounts, method") < titles.index("Contents") < titles.index("Events")
    assert {"Method", "Events", "Actors", "Places", "Sources"} <= set(titles)


def test_page_labels_are_the_printed_numbers(opened, pages):
    for index, page in enumerate(pages[1:], start=1):
        label = opened.pages[index].label
        assert label == str(index + 1)
        assert re.search(rf"(?:^|\s){label}(?:\s|$)", page), label


def test_contents_tell_the_right_pages(pages):
    begins = next(
        index for index, page in enumerate(pages) if re.search(r"^Contents\r?$", page, re.MULTILINE)
    )
    contents = "\n".join(["", *pages[begins : begins + 2]]).replace("\r", "").partition("\nContents\n")[2]
    lines = re.findall(r"^(\S[^\n.]{4,70}?)[ .]*\s(\d{1,3})$", contents, re.MULTILINE)
    assert len(lines) > 60
    for title, number in lines:
        assert bare(title)[:30] in bare(pages[int(number) - 1]), (title, number)


def test_index_entries_stand_on_their_pages(pages, data, opened):
    numbers = {page.objgen: number for number, page in enumerate(opened.pages, start=1)}
    starts = {
        title: numbers[pikepdf.Array(target)[0].objgen]
        for title, target, depth in bookmarks(opened)
        if not depth
    }
    # There the editors call records what they like: "[[anadolu-agency|a news agency]]".
    own_words = {*range(starts["Events"]), *range(starts["About this dossier"], starts["Bibliography"])}
    begins = max(index for index, page in enumerate(pages) if "Index of names" in page)
    index = " ".join(" ".join(pages[begins:]).partition("Index of names")[2].split())
    # It stands at the foot of each page, and has a name and a year in it.
    index = index.replace(data["dossier"]["title"], "")
    looked_up = 0
    for record in (*data["actors"], *data["places"]):
        forms = [record["name"], *(form["form"] for form in record["names"])]
        words = record["name"].split()
        heads = {
            record["name"],
            *(f"{' '.join(words[i:])}, {' '.join(words[:i])}" for i in range(1, len(words))),
        }
        found = next(
            (
                match
                for head in heads
                if (match := re.search(rf"{re.escape(head)}((?:, \d+(?:–\d+)?)+)", index))
            ),
            None,
        )
        assert found, record["name"]
        for first, last in re.findall(r"(\d+)(?:–(\d+))?", found[1]):
            for number in range(int(first), int(last or first) + 1):
                shown = bare(pages[number - 1]).casefold()
                named = any(bare(form).casefold() in shown for form in forms)
                assert named or number in own_words, (record["name"], number)
                looked_up += named
    assert looked_up > 150


def test_every_name_form_leads_to_its_record(pages, data):
    begins = max(index for index, page in enumerate(pages) if "Index of names" in page)
    index = bare(" ".join(pages[begins:]))
    for kind in ("actors", "places", "events"):
        for record in data[kind]:
            for form in record["names"]:
                assert bare(form["form"]) in index, form["form"]


def test_references_tell_the_pages_of_entries(pages, opened, data):
    """Wherever a name stands with a page, its entry begins on that page."""
    numbers = {page.objgen: number for number, page in enumerate(opened.pages, start=1)}
    begins = {}
    for title, target, _ in bookmarks(opened):
        begins.setdefault(title.strip("“”\u2066\u2069"), set()).add(numbers[pikepdf.Array(target)[0].objgen])
    text = re.sub(r"\s+", " ", " ".join(pages))
    questions = tuple({claim["property"] for claim in data["claims"]})
    looked_up = 0
    for kind in ("events", "actors", "places"):
        for record in data[kind]:
            for found in re.finditer(rf"{re.escape(record['name'])} p\. (\d+)", text):
                number, before = (
                    found[1],
                    text[max(0, found.start() - 80) : found.end()].rpartition(" p. ")[0],
                )
                if before.endswith(questions):  # "Influence of Russia" stands on the page of its record
                    continue
                # "EU" ends other names too, and a source's name may be an actor's: then the page is the source's.
                theirs = {
                    item["title"]
                    for item in data["sources"]
                    if (item["short"] or item["publisher"] or "").endswith(record["name"])
                }
                enders = {
                    page
                    for name, found in begins.items()
                    if name.endswith(record["name"]) or name in theirs
                    for page in found
                }
                # A note's mark behind it looks like more digits.
                assert {int(number[:end]) for end in range(1, len(number) + 1)} & enders, (
                    record["name"],
                    number,
                )
                looked_up += 1
    assert looked_up > 300


def annotations(opened):
    for page in opened.pages:
        for item in page.get("/Annots", ()):
            yield page, item


def test_links_lead_to_pages_of_the_book_or_to_the_web(opened):
    numbers = {page.objgen: index for index, page in enumerate(opened.pages)}
    inside = 0
    for _, item in annotations(opened):
        assert item.Subtype == "/Link"
        action = item.get("/A")
        if action is not None and action.S == "/URI":
            assert str(action.URI).startswith(("https://", "http://", "mailto:"))
        else:
            target = item.get("/Dest", action.get("/D") if action is not None else None)
            if isinstance(target, pikepdf.String):
                continue
            assert target[0].objgen in numbers
            inside += 1
    assert inside > 300


def test_notes_link_back_to_their_marks(opened):
    """A mark leads down to its note, and the note's number back up to the mark, on the same page."""
    pairs = 0
    for page in opened.pages:
        links = [
            item
            for item in page.get("/Annots", ())
            if item.get("/Dest") is not None and not isinstance(item.Dest, pikepdf.String)
        ]
        here = [item for item in links if item.Dest[0].objgen == page.objgen]
        down = [item for item in here if float(item.Rect[3]) > float(item.Dest[3])]
        up = [item for item in here if float(item.Rect[3]) < float(item.Dest[3])]
        pairs += min(len(down), len(up))
    assert pairs > 100


def test_it_is_accessible(file):
    assert_accessible(file)


def test_a_heading_without_content_is_noticed():
    """Of pieces and of references a heading is made; of nothing it is empty."""
    heading = pikepdf.Dictionary(
        S=pikepdf.Name.H2, K=pikepdf.Array([pikepdf.Dictionary(S=pikepdf.Name.Span)])
    )
    assert empty_headings(pikepdf.Dictionary(K=heading)) == ["/H2"]
    heading.K[0].K = pikepdf.Array([3])
    assert empty_headings(pikepdf.Dictionary(K=heading)) == []


def test_it_claims_its_standards_and_keeps_them(opened):
    with opened.open_metadata() as meta:
        assert meta["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        assert meta.pdfa_status == "3A"
    assert opened.Root.MarkInfo.Marked
    assert str(opened.Root.Lang) == "en"
    assert opened.Root.ViewerPreferences.DisplayDocTitle
    assert [str(item.S) for item in opened.Root.OutputIntents] == ["/GTS_PDFA1"]
    assert not opened.is_encrypted
    assert opened.check_pdf_syntax() == []


def test_all_fonts_are_embedded(opened):
    described = [
        item
        for item in opened.objects
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
    ]
    assert len(described) > 5
    assert all(any(key in item for key in ("/FontFile", "/FontFile2", "/FontFile3")) for item in described)


def test_figures_have_words_for_those_who_can_not_see_them(opened):
    figures = [
        item
        for item in opened.objects
        if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"
    ]
    assert len(figures) >= 3
    assert all(len(str(item.Alt)) > 20 for item in figures)


def test_nothing_in_it_runs_or_fetches(opened):
    names = {str(name) for item in opened.objects if isinstance(item, pikepdf.Dictionary) for name in item}
    assert not names & {"/JavaScript", "/JS", "/Launch", "/OpenAction", "/AA", "/SubmitForm"}


def test_its_dates_are_those_of_the_edition(opened):
    with opened.open_metadata() as meta:
        assert meta[f"{XMP}CreateDate"].startswith("2026-11-23")
        assert meta[f"{XMP}ModifyDate"].startswith("2026-11-23")


@pytest.mark.parametrize(
    "surroundings",
    [
        {"LC_ALL": "C", "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "1"},
        {"LC_ALL": "C.UTF-8", "TZ": "America/Lima", "PYTHONHASHSEED": "2", "HOME": "/"},
    ],
    ids=["tokyo", "lima"],
)
def test_the_same_files_give_the_same_bytes(pdf, tmp_path, surroundings):
    out = tmp_path / "deep" / "er" / "book.pdf"
    command = [sys.executable, "-m", "mkdocs_dossier", "book", "--root", str(ROOT), "--out", str(out)]
    environment = {**os.environ, **surroundings, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run(command, check=True, cwd=tmp_path, env=environment, stdout=subprocess.DEVNULL)
    assert out.read_bytes() == pdf
