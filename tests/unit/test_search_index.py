"""The index of the search page: what is in it, and that its pieces stay small."""

from __future__ import annotations

import json
import re

import pytest

import mkdocs_dossier
from mkdocs_dossier.export import search
from mkdocs_dossier.export.search import written
from mkdocs_dossier.model.pages import Urls
from mkdocs_dossier.model.search import GROUPS
from mkdocs_dossier.text.words import hyphened_words, index_terms, search_words
from small_dossier import make_dossier, make_minimal_dossier
from whole import locked_hallin

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def numbers(text):
    """The inverse of `written`, told otherwise than there."""
    found, last, value, shift = [], -1, 0, 0
    for digit in map(DIGITS.index, text):
        value |= (digit & 31) << shift
        shift += 5
        if not digit & 32:
            last += value + 1
            found.append(last)
            value = shift = 0
    return found


@pytest.mark.parametrize(
    "case", [[], [0], [0, 1, 2], [31, 32, 33], [1023, 1024, 40_000], list(range(0, 9999, 7))]
)
def test_numbers_survive_writing(case):
    assert numbers(written(case)) == case


def pieces(outputs):
    found = {}
    for output in outputs:
        name = re.fullmatch(r"assets/dossier/search/([\w-]+)\.js", output.path)
        if name:
            text = output.content.decode()
            assert text.startswith(f'dossierData("{name[1]}",')
            found[name[1]] = json.loads(text[text.index(",") + 1 : text.rindex(")")])
    return found


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    return pieces(mkdocs_dossier.open(make_dossier(tmp_path_factory.mktemp("lake"))).build().outputs)


def hits(index, term):
    shard = next(value for name, value in index.items() if re.fullmatch(r"t\d+", name) and term in value)
    return {index[f"d{number}"][0] for part in shard[term].split("/")[:3] for number in numbers(part)}


def test_names_in_every_form_lead_to_the_record(index):
    for term in ("lind", "линд", "nora"):
        assert "actors/nora-lind/" in hits(index, term)


def test_published_text_leads_to_its_paragraph(index):
    assert "sources/morning-post/" in hits(index, "forty")
    document = next(
        value for value in index.values() if isinstance(value, list) and value[0] == "sources/morning-post/"
    )
    assert ["p2", "", document[7][1][2]] == document[7][1]


def names_with(index, term):
    """By path: the names of a document that have a term, and how many words each has; told otherwise than in look.js."""
    shard = next(value for name, value in index.items() if re.fullmatch(r"t\d+", name) and term in value)
    *_, held, code = shard[term].split("/")
    found, documents = {}, iter(numbers(held))
    while code:
        name, words, more = DIGITS.index(code[0]), DIGITS.index(code[1]) & 31, DIGITS.index(code[1]) & 32
        path = path_of(index, documents) if "path" not in found else found["path"]
        found.setdefault(path, []).append((name, words))
        if more:
            found["path"] = path
        else:
            found.pop("path", None)
        code = code[2:]
    assert next(documents, None) is None, "every document of the list has its names"
    return found


def path_of(index, documents):
    return index[f"d{next(documents)}"][0]


def test_a_term_says_in_which_names_it_stands_and_how_long_those_are(index):
    shown = next(
        value for value in index.values() if isinstance(value, list) and value[0] == "actors/nora-lind/"
    )
    names = [shown[1], *shown[6]]
    expected = [
        (place, len(search_words(name))) for place, name in enumerate(names) if "lind" in search_words(name)
    ]
    assert len({words for _, words in expected}) > 1, "names of one word and of more"
    assert names_with(index, "lind")["actors/nora-lind/"] == expected


def test_days_of_a_record_are_no_part_of_its_names(index):
    dated = next(
        value
        for name, value in index.items()
        if re.fullmatch(r"d\d+", name) and value[0].startswith("events/") and value[4]
    )
    assert (63, 16) in names_with(index, "2021")[dated[0]]


def test_documents_are_numbered_by_group_and_in_it_by_date_undated_first(index):
    groups, count = index["head"]["groups"], index["head"]["count"]
    assert [name for name, *_ in groups] == list(GROUPS)
    ends = [start for _, start, _ in groups[1:]] + [count]
    dated = {}
    for (name, start, first), end in zip(groups, ends, strict=True):
        dates = [index[f"d{number}"][4] for number in range(start, end)]
        assert not any(dates[: first - start])
        assert all(dates[first - start :])
        dated[name] = dates[first - start :]
    assert dated["records"] + dated["sources"] == [f"{day}\xa0May 2021" for day in (4, 5, 6)]
    assert not dated["pages"]


def test_facets_hold_every_document_that_has_them(index):
    kinds = {value: len(numbers(found)) for value, found in index["f-kind"]}
    assert sum(kinds.values()) == index["head"]["count"]
    assert kinds["Source"] == 2
    assert dict(index["f-year"]).keys() == {"2021"}
    assert "Westerby Council" in dict(index["f-actor"])


@pytest.mark.thorough
def test_a_text_that_may_not_be_published_is_not_searched(tmp_path):
    root = make_dossier(tmp_path)
    article = root / "seeds/articles/evening-star.md"
    article.write_text(
        article.read_text(encoding="utf-8").replace("rights: open", "rights: none"), encoding="utf-8"
    )
    found = pieces(mkdocs_dossier.open(root).build().outputs)
    assert not any("nobody" in value for name, value in found.items() if name.startswith("t"))
    assert not any("Nobody at Westerby" in json.dumps(value) for value in found.values())


@pytest.mark.thorough
def test_shards_are_in_order_and_small(tmp_path, monkeypatch):
    monkeypatch.setattr(search, "_SHARD", 400)
    found = pieces(mkdocs_dossier.open(make_dossier(tmp_path)).build().outputs)
    shards = [found[f"t{number}"] for number in range(len(found["head"]["terms"]))]
    assert len(shards) > 2
    assert [next(iter(shard)) for shard in shards] == found["head"]["terms"]
    terms = [term for shard in shards for term in shard]
    assert terms == sorted(terms, key=lambda term: term.encode("utf-16-be"))
    sizes = [len(json.dumps(shard, ensure_ascii=False, separators=(",", ":"))) for shard in shards]
    assert all(size <= 400 for size, shard in zip(sizes, shards, strict=True) if len(shard) > 1), sizes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("İstanbul’da", ["istanbul", "da"]),
        ("ЁЛКА й", ["елка", "и"]),
        ("Erdoğan Əliyev Łódź", ["erdogan", "eliyev", "lodz"]),
        ("snake_case 3,5 U.S.", ["snake", "case", "3", "5", "u", "s"]),
        ("أَحْمَد كتـــاب ۲۳", ["احمد", "کتاب", "23"]),
        ("אָמְרָה ի՞նչ ԵՎ և", ["אמרה", "ինչ", "եւ", "եւ"]),
        ("Schiff\u00adfahrt Straße क़ानून", ["schifffahrt", "strasse", "कानून"]),
        ("水門 นํ้า", ["水", "門", "น้ํ", "า"]),
    ],
)
def test_words_lose_case_and_accents(text, words):
    assert search_words(text) == words


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("水門は", ["水門", "門は", "は"]),
        ("汉娜·奥 2", ["汉娜", "娜奥", "奥", "2"]),
        ("Baku, die 二 x", ["baku", "die", "二", "x"]),
        ("بالقدس", ["بالقدس", "القدس", "قدس"]),
        ("בכנסת", ["בכנסת", "כנסת", "הכנסת"]),
    ],
)
def test_the_index_has_signs_by_twos_and_joined_words_apart(text, terms):
    assert sorted(index_terms(text)) == sorted(terms)


def shown(index):
    return {index[f"d{number}"][0]: index[f"d{number}"] for number in range(index["head"]["count"])}


def test_pages_that_list_others_are_found_by_their_titles(index):
    found = shown(index)
    assert {"", "timeline/", "actors/", "sources/", "data/"} <= found.keys()
    assert not {"curation/", "search/"} & found.keys()
    assert found[""][1] == "The lake affair"
    assert "timeline/" in hits(index, "timeline")


def hand_page(tmp_path, text):
    root = make_minimal_dossier(tmp_path)
    (root / "docs/method.md").write_text(text, encoding="utf-8")
    return shown(pieces(mkdocs_dossier.open(root).build().outputs))


@pytest.mark.thorough
def test_results_lead_to_the_parts_of_a_hand_written_page(tmp_path):
    text = "# How we work\n\nBy hand.\n\n## On [[lake-ost]] {#lake}\n\nSlowly, with **care**.\n\n### Empty\n"
    sections = hand_page(tmp_path, text)["method/"][7]
    assert sections == [
        ["", "", "By hand."],
        ["lake", "On Lake Ost", "Slowly, with care ."],
        ["empty", "Empty", ""],
    ]


@pytest.mark.thorough
def test_a_page_that_asks_to_be_left_out_is_not_found(tmp_path):
    assert "method/" not in hand_page(tmp_path, "---\nsearch: {exclude: true}\n---\n# Method\n\nBy hand.\n")
    assert "method/" in hand_page(tmp_path, "---\nsearch: {boost: 2}\n---\n# Method\n\nBy hand.\n")


@pytest.mark.parametrize(("directory_urls", "path"), [(True, "search/"), (False, "search.html")])
@pytest.mark.thorough
def test_the_index_tells_where_the_search_page_is(tmp_path, directory_urls, path):
    built = mkdocs_dossier.open(make_minimal_dossier(tmp_path)).build(urls=Urls(directory_urls))
    assert pieces(built.outputs)["head"]["path"] == path


def test_ways_to_write_one_word_have_one_another_s_documents(tmp_path):
    root = make_minimal_dossier(tmp_path)
    texts = (
        "A cease-fire held.",
        "A ceasefire held.",
        "They let the cease fire hold.",
        "To cease is not to fire.",
    )
    for number, text in enumerate(texts):
        (root / f"docs/p{number}.md").write_text(f"# P {number}\n\n{text}\n", encoding="utf-8")
    found = pieces(mkdocs_dossier.open(root).build().outputs)
    three = {"p0/", "p1/", "p2/"}
    assert hits(found, "ceasefire") == three
    assert hits(found, "cease") == hits(found, "fire") == {*three, "p3/"}


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("a cease-fire", [("cease", "fire")]),
        ("Mother-in-law", [("mother", "in"), ("in", "law")]),
        ("2020-11-10, 5-day, - x -y", []),
        ("Нагорно-Карабах", [("нагорно", "карабах")]),
    ],
)
def test_neighbours_in_a_word_with_hyphens(text, pairs):
    assert hyphened_words(text) == pairs


def test_spellings_stand_by_first_letter_and_length(tmp_path, monkeypatch):
    monkeypatch.setattr(search, "_SPELLINGS", 300)
    found = pieces(mkdocs_dossier.open(make_minimal_dossier(tmp_path)).build().outputs)
    keys = found["head"]["spellings"]
    lists = [found[f"s{number}"].split() for number in range(len(keys))]
    words = [word for each in lists for word in each]
    assert len(lists) > 1
    assert [f"{each[0][0]}{len(each[0]):02}" for each in lists] == keys
    assert words == sorted(words, key=lambda word: (f"{word[0]}{len(word):02}".encode("utf-16-be"), word))
    terms = {term for name, shard in found.items() if re.fullmatch(r"t\d+", name) for term in shard}
    assert set(words) == {term for term in terms if len(term) > 3 and term.isalpha()}


def test_a_question_is_found_with_all_its_answers(tmp_path):
    found = shown(pieces(mkdocs_dossier.open(locked_hallin(tmp_path / "dossier")).build().outputs))
    question = found["questions/people-who-left/"]
    assert question[1] == "People who left their homes"
    assert question[6] == ["How many people left their homes?"]
    assert question[9], "what is answered"
    for name, path, _, _, answers in question[9]:
        assert path.partition("#")[0] in found
        assert name == found[path.partition("#")[0]][1]
        assert all(answer[2].startswith(path.partition("#")[0]) for answer in answers)
    own = [each for path, each in found.items() if "#claim-" in path]
    assert own, "questions of one record"
    assert all(len(each[9]) == 1 for each in own)


def test_what_somebody_is_to_others_counts_as_a_name(tmp_path):
    root = make_minimal_dossier(tmp_path)
    catalogue = root / "seeds/catalogue/all.yaml"
    office = "occupancies: [{post: Town Clerk, of: westerby-council}]"
    relation = "relations: [{kind: owner-of, to: lake-ost}]"
    catalogue.write_text(
        catalogue.read_text(encoding="utf-8")
        .replace("summary: Mayor of Westerby.", office)
        .replace("was: [westerby-board]", relation),
        encoding="utf-8",
    )
    found = pieces(mkdocs_dossier.open(root).build().outputs)
    (clerk,) = names_with(found, "clerk")["actors/nora-lind/"]
    assert clerk in names_with(found, "council")["actors/nora-lind/"]
    assert clerk[1] == len(["Town", "Clerk", "Westerby", "Council"])
    assert "actors/nora-lind/" in names_with(found, "tc")
    assert {"actors/westerby-council/"} == names_with(found, "owner").keys()
    assert {"places/lake-ost/"} == names_with(found, "owned").keys()
    lind = shown(found)["actors/nora-lind/"]
    assert "Town Clerk: Westerby Council" in json.dumps(lind[7])
    assert not any("Clerk" in name for name in lind[6]), "it is not written so"


def test_letters_that_no_record_has_are_told_in_latin_ones(index):
    written_so = {word: "".join(map(index["latin"].get, word)) for word in ("линд", "լինդ", "λιντ", "ლინდ")}
    assert written_so == {"линд": "lind", "լինդ": "lind", "λιντ": "lint", "ლინდ": "lind"}
