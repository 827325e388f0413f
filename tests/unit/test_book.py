"""What goes into the book, before Typst has seen any of it."""

import json
from datetime import date

import pytest

import mkdocs_dossier
from book_texts import book_data, site_of
from mkdocs_dossier.book.contents import contents
from mkdocs_dossier.book.days import FIRST, book_day, timestamp
from mkdocs_dossier.book.long_words import BREAK, breakable
from mkdocs_dossier.book.names import IndexLine, See, index
from mkdocs_dossier.book.pack import pack_dataset
from mkdocs_dossier.book.references import references
from mkdocs_dossier.book.selection import select
from mkdocs_dossier.book.values import primary
from mkdocs_dossier.book.volumes import roman, with_pages
from mkdocs_dossier.book.writer import written
from mkdocs_dossier.export import dataset
from mkdocs_dossier.model.book import BookSettings
from mkdocs_dossier.model.values import Exact
from positions_dossier import write_positions
from small_dossier import make_minimal_dossier


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    checked = mkdocs_dossier.open(make_minimal_dossier(tmp_path_factory.mktemp("lake")))
    return checked.site


def made(site, only=()):
    return book_data(site, select(site, only), day=FIRST)


def cut(site, count):
    book = contents(site, select(site), BookSettings(), b"{}", {}, day=FIRST)
    return written(site, book, count)


def chapter(data, kind):
    return next((item for item in data["chapters"] if item["kind"] == kind), None)


def walked(value):
    yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from walked(item)


def test_everything_is_chosen_by_default(site):
    assert select(site).ids == site.dossier.records.keys()


def test_a_pack_brings_what_it_needs_and_nothing_else(site):
    pack = select(site, ["spill-2021"])
    assert pack.events == ("spill-2021",)
    assert pack.actors == ("westerby-council",)
    assert pack.places == ("lake-ost",)
    assert pack.sources == ("morning-post", "evening-star")


def test_a_former_id_is_as_good(site):
    assert select(site, ["nora-berg"]).asked == ("nora-lind",)


def test_an_unknown_id_is_refused(site):
    with pytest.raises(KeyError):
        select(site, ["nobody"])


def test_links_of_a_pack_lead_to_its_own_entries(site):
    data = made(site, ["nora-lind"])
    keys = {item["id"] for item in walked(data["chapters"]) if isinstance(item, dict) and "id" in item}
    targets = {item["to"] for item in walked(data) if isinstance(item, dict) and "to" in item}
    assert targets <= keys


def test_a_pack_compares_parties_on_the_questions_of_its_records_and_tells_them_whole(tmp_path):
    rounds = [("2030-01-02", {"east": "yes", "west": "no"}), ("2031-01-02", {"east": "perhaps"})]
    site = mkdocs_dossier.open(write_positions(tmp_path, rounds, ["east", "west"])).site
    (compared,) = (part for part in made(site, ["round-2"])["brief"] if part["kind"] == "positions")
    (table,) = compared["tables"]
    assert [row["date"] for row in table["table"]["rows"]] == [
        "2\N{NO-BREAK SPACE}January 2030",
        "2\N{NO-BREAK SPACE}January 2031",
    ]
    assert len(compared["overview"]["rows"]) == 1
    silent = made(site, ["paper-1"])["brief"]
    assert [part for part in silent if part["kind"] == "positions"] == []


def test_the_data_of_a_pack_is_about_its_records(site):
    data = json.loads(pack_dataset(site, select(site, ["nora-lind"])))
    assert [actor["id"] for actor in data["actors"]] == ["nora-lind"]
    assert data["events"] == []
    assert {item["record"] for item in data["mentions"]} <= {"nora-lind"}


def test_the_data_of_a_whole_book_is_that_of_the_site(site):
    (file,) = dataset.EXPORT.build(site)
    assert pack_dataset(site, select(site)) == file.content()


def test_every_passage_is_noted_once_and_in_order(site):
    data = made(site)
    notes = [item["n"] for item in walked(data) if isinstance(item, dict) and "note" in item and "n" in item]
    assert notes == list(range(1, len(notes) + 1))
    marks = {item["n"] for item in walked(data) if isinstance(item, dict) and "n" in item}
    assert marks == set(notes)


def test_the_index_has_every_form_of_every_name(site):
    found = {line.name for group in index(site, select(site)) for line in group.lines}
    for record in site.dossier.catalogue.values():
        for form in record.forms:
            assert {form.form, f"{form.form}, Nora"} & found or form.form == "Nora Lind", form


def test_a_person_stands_under_the_surname(site):
    lines = [line for group in index(site, select(site)) for line in group.lines]
    assert IndexLine("Lind, Nora", Exact("nora-lind")) in lines
    assert IndexLine("Нора Линд", see=[See(Exact("nora-lind"), "Lind, Nora")]) in lines


def test_the_index_leads_from_a_tag_to_what_carries_it(tmp_path):
    make_minimal_dossier(tmp_path)
    for path, old, new in (
        ("dossier.yaml", "", "tags: {boats: boats & <ships>}\n"),
        ("catalogue/all.yaml", "    summary: Mayor", "    tags: [boats, boats]\n    summary: Mayor"),
    ):
        file = tmp_path / "seeds" / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1) if old else text + new, encoding="utf-8")
    site = mkdocs_dossier.open(tmp_path).site
    lines = [line for group in index(site, select(site)) for line in group.lines]
    assert IndexLine("Boats & <ships>", see=[See(Exact("nora-lind"), "Lind, Nora")]) in lines
    assert not any(
        "ships" in line.name for group in index(site, select(site, ["lake-ost"])) for line in group.lines
    )


def test_volumes_hold_everything_once(site):
    data = made(site)
    parts = cut(site, 3)
    assert len(parts) == 3
    assert [part["volume"]["name"] for part in parts] == ["I", "II", "III"]
    entries = [entry["id"] for part in parts for item in part["chapters"] for entry in item["entries"]]
    assert entries == [entry["id"] for item in data["chapters"] for entry in item["entries"]]
    assert [bool(part["index"]) for part in parts] == [False, False, True]


def test_a_link_into_another_volume_names_it(site):
    parts = cut(site, 3)
    for part in parts:
        here = set(part["here"])
        assert {item["to"] for item in walked(part) if isinstance(item, dict) and "to" in item} <= here
    named = {item["in"] for part in parts for item in walked(part) if isinstance(item, dict) and "in" in item}
    assert named >= {"I", "III"}


def test_there_are_never_more_volumes_than_entries(site):
    assert len(cut(site, 1000)) <= 12


def test_the_index_tells_pages_of_other_volumes():
    found = with_pages({}, [("I", {"a": [3, 4]}), ("II", {"a": [1], "b": [2]})])
    assert found["elsewhere"]["a"] == [{"volume": "I", "pages": [3, 4]}, {"volume": "II", "pages": [1]}]


@pytest.mark.parametrize(
    ("number", "letters"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (38, "XXXVIII")]
)
def test_roman_numbers(number, letters):
    assert roman(number) == letters


def test_a_book_is_dated_by_what_its_sources_tell(site):
    assert book_day(site.dossier) == date(2021, 5, 6)
    assert book_day(site.dossier, 86400) == date(1970, 1, 2)
    assert timestamp(date(1970, 1, 2)) == 86400


@pytest.mark.parametrize(
    ("tag", "language"),
    [("en-GB", "en"), ("zh_Hant", "zh"), ("ckb", "ckb"), ("x", ""), ("Ωx", ""), (None, "")],
)
def test_languages_as_typst_wants_them(tag, language):
    assert primary(tag) == language


def test_a_word_longer_than_a_line_may_be_broken():
    word = "o" * 100
    broken = breakable(f"{word} short")
    assert broken.replace(BREAK, "") == f"{word} short"
    assert max(map(len, broken.split(BREAK))) <= 24 + len(" short")
    assert broken.endswith(" short")


def test_words_are_broken_wherever_they_are_printed_and_nowhere_else(tmp_path):
    word = "o" * 100
    root = make_minimal_dossier(tmp_path)
    catalogue = root / "seeds/catalogue/all.yaml"
    catalogue.write_text(catalogue.read_text(encoding="utf-8").replace("Lake Ost", word), encoding="utf-8")
    data = made(site_of(mkdocs_dossier.open(root).loaded.dossier))
    (place,) = chapter(data, "places")["entries"]
    assert place["entry"]["common"]["name"].split(BREAK) == [
        word[start : start + 24] for start in range(0, 100, 24)
    ]
    assert place["id"] == "lake-ost"
    assert BREAK not in data["colophon"]["sha256"]
    assert BREAK not in chapter(data, "sources")["entries"][0]["entry"]["integrity"]["sha256"]


def test_titles_reach_the_bibliography_as_they_are(site):
    title = json.loads(references(site, select(site)))["evening-star"]["title"]["value"]
    assert title == "{A star & a <question>}"


def test_words_whose_rights_forbid_it_are_nowhere(tmp_path):
    root = make_minimal_dossier(tmp_path)
    article = root / "seeds/articles/morning-post.md"
    article.write_text(
        article.read_text(encoding="utf-8").replace("rights: open", "rights: none"), encoding="utf-8"
    )
    site = site_of(mkdocs_dossier.open(root).loaded.dossier)
    text = json.dumps(made(site), ensure_ascii=False)
    assert "forty barrels went into Lake Ost" not in text
    assert "We shall clean it" not in text
    assert "Westerby Council met at noon" not in text


def test_an_empty_dossier_makes_a_book(tmp_path):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/dossier.yaml").write_text("title: Nothing yet\n", encoding="utf-8")
    site = site_of(mkdocs_dossier.open(tmp_path).loaded.dossier)
    data = made(site)
    assert data["chapters"] == []
    assert [item["kind"] for item in data["brief"]] == ["opening"]
    assert data["index"] == []
