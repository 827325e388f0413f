"""Disputes, positions over time and numbers as pages show them."""

from __future__ import annotations

import re

import pytest

import mkdocs_dossier
from positions_dossier import write_positions

TWO = ("alba", "borna")


def pages(root):
    """Markdown pages by path, of a dossier without errors."""
    made = mkdocs_dossier.open(root).build()
    assert not [each for each in made.diagnostics if each.severity.name == "ERROR"], made.diagnostics
    texts = {item.path: item.content.decode() for item in made.outputs if item.path.endswith(".md")}
    return {path: text.replace("\u00a0", " ") for path, text in texts.items()}


def rows(page):
    """The rows of a table of positions: what stands in each cell."""
    table = page[page.index('<table class="dossier-positions') :].split("</table>")[0]
    body = table.split("<tbody")[1]
    return [
        re.findall(r"<t[hd]([^>]*)>(.*?)</t[hd]>", row, re.DOTALL)
        for row in re.findall(r"<tr.*?</tr>", body, re.DOTALL)
    ]


def cells(row):
    return [inner for _, inner in row]


@pytest.fixture
def two(tmp_path):
    return write_positions(
        tmp_path,
        [
            ("2021-05-04", {"alba-leader": "nobody pays", "borna": "all pay"}),
            ("2022-06-07", {"alba": "ships pay", "alba+borna": "a fund pays"}),
            ("2023-01-01", {"borna-leader": "Alba pays"}),
        ],
        TWO,
        more={"r3-borna-leader": "        to: alba\n        differs_from: r1-borna\n"},
        verdict="{status: conflict, note: They can't both hold.}",
    )


def test_parties_stand_across_and_dates_down(two):
    page = pages(two)["positions.md"]
    first, second, joint, third = rows(page)
    assert "[4 May 2021](events/round-1.md)" in cells(first)[0]
    assert "nobody pays" in cells(first)[1]
    assert "Alba Leader" in cells(first)[1]
    assert "all pay" in cells(first)[2]
    assert "[Borna]" not in cells(first)[2]
    assert "ships pay" in cells(second)[1]
    assert 'rowspan="2"' in second[0][0]
    assert "a fund pays" in cells(joint)[0]
    assert 'colspan="2"' in joint[0][0]
    assert len(third) == 3


def test_silence_is_drawn_with_what_it_is_measured_by(two):
    _, second, _, third = rows(pages(two)["positions.md"])
    assert "none of its own" in cells(second)[2]
    assert "no position reported" in cells(third)[1]
    assert "dossier-silent" in cells(third)[1]
    assert "1 article" in cells(third)[0]


def test_an_addressee_and_a_difference_are_said_only_where_a_record_says_them(two):
    page = pages(two)["positions.md"]
    *_, third = rows(page)
    assert re.search(r"to \[Alba\]", cells(third)[2])
    assert "differs from [4 May 2021](events/round-1.md#claim--r1-borna)" in cells(third)[2]
    assert page.count("differs from [") == 2  # the editors link one to the other, and so readers go both ways


def test_a_row_of_the_overview_leads_to_the_quotes(two):
    page = pages(two)["positions.md"]
    overview = page[page.index('<table class="dossier-overview') :].split("</table>")[0]
    assert "(positions.md#the-toll)" in overview
    assert "{ #the-toll }" in page
    signs = re.findall(r'<span aria-hidden="true">([●◐–])</span>', overview)
    assert signs == ["●", "●", "–", "●", "◐", "●"]


def test_a_question_has_a_page_with_every_answer_once(two):
    page = pages(two)["questions/the-toll.md"]
    assert page.count("# Who is to pay the toll?") == 1
    for words in ("nobody pays", "all pay", "ships pay", "a fund pays", "Alba pays"):
        assert page.count(f"said that {words}") == 1, words


def test_speakers_of_no_party_keep_their_names_and_count_for_none(tmp_path):
    root = write_positions(
        tmp_path,
        [("2021-05-04", {"alba": "yes", "borna": "no", "nobody": "perhaps"}), ("2022-05-04", {"alba": "no"})],
        TWO,
    )
    found = pages(root)
    table = found["positions.md"].split('<table class="dossier-positions')[1].split("</table>")[0]
    assert "perhaps" not in table
    assert "perhaps" in found["questions/the-toll.md"]


@pytest.mark.parametrize(
    ("parties", "rounds"),
    [
        (("alba",), [("2021-05-04", {"alba": "yes"}), ("2022-05-04", {"alba": "no"})]),
        (TWO, [("2021-05-04", {"alba": "yes", "borna": "no"})]),
        ((), [("2021-05-04", {"nobody": "yes"}), ("2022-05-04", {"nobody": "no"})]),
    ],
)
def test_without_several_parties_and_dates_there_is_no_comparison(tmp_path, parties, rounds):
    found = pages(write_positions(tmp_path, rounds, parties))
    assert "positions.md" not in found
    assert "said that yes" in found["questions/the-toll.md"]
    assert not any("(positions.md" in text or "/positions.md" in text for text in found.values())


def test_with_one_source_nothing_is_in_dispute(tmp_path):
    root = write_positions(tmp_path, [("2021-05-04", {"alba": "yes", "borna": "no"})], TWO)
    found = pages(root)
    assert not {"who-says-what.md", "positions.md"} & set(found)


def test_a_question_of_one_record_alone_is_not_compared(tmp_path):
    root = write_positions(
        tmp_path,
        [("2021-05-04", {"alba": "yes", "borna": "no"}), ("2022-05-04", {"alba": "no"})],
        TWO,
        questions=False,
    )
    found = pages(root)
    assert "positions.md" not in found
    assert "who-says-what.md" in found


def test_more_parties_than_columns_have_a_row_each(tmp_path):
    many = ("alba", "borna", "corda", "delta", "eska", "fara")
    said = {name: f"{name} pays" for name in many[:5]}
    root = write_positions(tmp_path, [("2021-05-04", said), ("2022-05-04", {"alba": "no"})], many)
    page = pages(root)["positions.md"]
    assert "dossier-parties" in page
    found = rows(page)
    assert "Alba" in cells(found[0])[0]
    assert 'rowspan="2"' in found[0][0][0]
    quiet = [row for row in found if "dossier-silent" in row[0][0]]
    assert len(quiet) == 4
    assert all("no position reported, 4 May 2022" in cells(row)[0] for row in quiet)
    assert re.search(r"No position reported: \[Fara\]", page)


def test_dates_without_a_position_are_one_line(tmp_path):
    rounds = [(f"{2001 + number}-05-04", {"alba": f"word {number}"}) for number in range(3)]
    rounds += [(f"{2010 + number}-05-04", {"nobody": f"word {number}"}) for number in range(4)]
    rounds += [("2030-05-04", {"borna": "at last"})]
    root = write_positions(tmp_path, rounds, TWO)
    (root / "seeds/catalogue/more.yaml").write_text(
        "questions:\n  fees: {name: fees, question: 'Are there fees?'}\n", encoding="utf-8"
    )
    catalogue = root / "seeds/catalogue/all.yaml"
    text = catalogue.read_text(encoding="utf-8")
    for number in range(4, 8):
        text = text.replace(
            f"      - id: r{number}-nobody\n        property: toll",
            f"      - id: r{number}-nobody\n        property: fees",
        ).replace(f"word {number - 4}\n        said_by: []", f"word {number - 4}\n        said_by: [alba]")
    catalogue.write_text(text, encoding="utf-8")
    found = rows(pages(root)["positions.md"])
    (line,) = [cells(row)[0] for row in found if "dossier-silent" in row[0][0] and "colspan" in row[0][0]]
    assert "4 May 2010 to 4 May 2013" in line
    assert "4 dates" in line
    assert "4 articles" in line


def test_a_dispute_shows_voices_side_by_side(two):
    page = pages(two)["who-says-what.md"]
    assert page.index("## ") < page.index("### [Who is to pay the toll?](questions/the-toll.md)")
    assert page.count('<div class="dossier-voice" markdown>') == 4
    assert "They can’t both hold." in page.replace("'", "’")


NUMBERS = """\
events:
  fire:
    name: Fire
    kind: fire
    date: 2021-05-04
    claims:
      - {property: deaths, value: "40", quantity: {exact: 40, unit: dead, counts: crew, as_of: 2021-05-05}, cite: {source: paper-1, quote: "forty of the crew"}}
      - {property: deaths, value: nearly 60, quantity: {high: 60, unit: dead, counts: crew, as_of: 2021-05-09}, cite: {source: paper-2, quote: "nearly sixty of the crew"}}
      - {property: deaths, value: over 3, quantity: {low: 3, unit: dead, counts: guests}, cite: {source: paper-2, quote: "more than three guests were lost"}}
questions:
  dead: {name: deaths, question: "How many died?"}
"""


@pytest.fixture
def numbers(tmp_path):
    root = write_positions(tmp_path, [])
    (root / "seeds/catalogue/all.yaml").write_text(NUMBERS, encoding="utf-8")
    words = ("forty of the crew died.", "nearly sixty of the crew died; more than three guests were lost.")
    for number, body in enumerate(words, 1):
        (root / f"seeds/articles/paper-{number}.md").write_text(
            f"---\ntitle: Paper {number}\npublisher: Paper {number}\npublished: 2021-05-1{number}\n"
            f"language: en\nrights: open\n---\nThey say that {body}\n",
            encoding="utf-8",
        )
    return root


def test_numbers_are_drawn_and_stand_in_words_beside_it(numbers):
    page = pages(numbers)["questions/dead.md"]
    assert page.count('data-figure="intervals"') == 2
    for words in ("exactly 40", "60 or less", "3 or more", "No sum is drawn: the definitions differ."):
        assert words in page, words
    assert page.count("nearly sixty of the crew") == 1
    names = re.findall(r'aria-label="([^"]*)"', page)
    assert "Paper 1: 40, ¶ 1" in [name.replace("&#160;", " ") for name in names]


def test_numbers_that_count_the_same_are_not_parted(numbers):
    catalogue = numbers / "seeds/catalogue/all.yaml"
    catalogue.write_text(NUMBERS.replace("counts: guests", "counts: crew"), encoding="utf-8")
    page = pages(numbers)["questions/dead.md"]
    assert "No sum is drawn" not in page


def test_a_silence_is_not_told_where_the_date_may_be_one_at_which_something_is_said(tmp_path):
    root = write_positions(
        tmp_path,
        [
            ("2021-05", {"alba": "ships pay"}),
            ("2021-05-04", {"borna": "all pay"}),
            ("2023-01-01", {"alba": "a fund pays"}),
        ],
        TWO,
    )
    month, day, later = rows(pages(root)["positions.md"])
    assert "see 4 May 2021" in cells(month)[2]
    assert "see May 2021" in cells(day)[1]
    assert "no position reported" in cells(later)[2]


def test_what_is_undated_on_a_long_event_has_no_date_and_years_are_told_together(tmp_path):
    root = write_positions(
        tmp_path,
        [
            ("2020/2022", {"alba": "ships pay"}),
            ("2021-05-04", {"borna": "all pay"}),
            ("2023-01-01", {"alba": "a fund pays", "borna": "nobody pays"}),
        ],
        TWO,
        more={"r2-borna": "        date: 2020-11/2021-02\n"},
    )
    page = pages(root)["positions.md"]
    first, *_, undated = rows(page)
    assert "November 2020 – February 2021" in cells(first)[0]
    assert cells(undated)[0].startswith("undated")
    assert "ships pay" in cells(undated)[1]
    assert "2020–2021" in page.split('<table class="dossier-positions')[0]


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("dates", "heads"),
    [
        (("2021-02-03", "2021-02-20", "2021-04-18"), ["Feb 2021", "Apr 2021"]),
        (("2021-02-03", "2021-02-20"), ["3 Feb 2021", "20 Feb 2021"]),
        (("2021-02-03", "2021-02-20", "2022-01"), ["2021", "2022"]),
    ],
)
def test_an_overview_of_one_year_goes_by_month_and_of_one_month_by_day(tmp_path, dates, heads):
    said = [(date, {"alba": f"{date} is free", "borna": f"{date} costs a coin"}) for date in dates]
    page = pages(write_positions(tmp_path, said, TWO))["positions.md"]
    overview = page[page.index('<table class="dossier-overview') :].split("</thead>")[0]
    assert re.findall(r'scope="col"[^>]*>([^<]+)<', overview) == [*heads, *heads]
