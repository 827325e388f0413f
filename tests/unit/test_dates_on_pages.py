"""What pages say of the order of dates, where dates are unknown, open, approximate or before the year 1."""

from __future__ import annotations

import re
from pathlib import Path

import mkdocs_dossier
from check_cases import write_files
from mkdocs_dossier.entries.listing import year_heading
from mkdocs_dossier.model.dates import parse_edtf


def pages(root: Path, events: dict[str, str], sources: list[str], extra: str = "") -> dict[str, str]:
    """The pages of a dossier with events of these dates by id, and sources of these dates of publication."""
    lines = ["events:"]
    for name, date in events.items():
        lines += [f"  {name}:", f"    name: Event {name}", "    kind: act", f"    date: {date}{extra}"]
    files = {
        "seeds/dossier.yaml": b"title: Old and new\nlanguage: en\nrights: open\n",
        "seeds/catalogue/all.yaml": "\n".join([*lines, ""]).encode() if events else b"actors: {}\n",
        "docs/index.md": b"# Old and new\n",
    }
    for number, date in enumerate(sources):
        head = f"---\ntitle: Paper {number}\npublisher: Post\npublished: {date}\nlanguage: en\n---\nIt rained {number}.\n"
        files[f"seeds/articles/s{number}.md"] = head.encode()
    write_files(root, files)
    built = mkdocs_dossier.open(root).build()
    return {item.path: item.content.decode() for item in built.outputs if item.path.endswith(".md")}


def headings(page: str) -> list[str]:
    return re.findall(r"^##+ (.+?)(?: \{.*)?$", page, re.MULTILINE)


def test_a_timeline_names_the_year_or_the_years_of_a_beginning(tmp_path: Path) -> None:
    dates = {
        "a": "-0043-03-15",
        "b": "0000",
        "c": "0987",
        "d": "19XX",
        "e": "202X",
        "f": "../2022-11-26",
        "g": "2022/..",
        "h": "unknown",
        "i": "2022~",
    }
    found = headings(pages(tmp_path, dates, ["2022"])["events/index.md"])
    expected = [
        "Beginning unknown",
        "44 BCE",
        "1 BCE",
        "987",
        "1900–1999",
        "2020–2029",
        "2022",
        "Date unknown",
    ]
    assert [item for item in found if item in expected] == expected


def test_headings_of_years() -> None:
    assert year_heading(None) == "Date unknown"
    assert year_heading(parse_edtf("/2022")) == "Beginning unknown"
    assert year_heading(parse_edtf("-00XX")) == "100 BCE–2 BCE"
    assert year_heading(parse_edtf("2019-12/2022")) == "2019"


def test_the_newest_sources_are_called_so_where_the_dates_allow_no_other(tmp_path: Path) -> None:
    days = [f"2022-03-{day:02}" for day in range(1, 16)]
    newest, among = "These are the newest", "These are among the newest"
    cases = [
        (days, newest),
        ([*days, "2022"], among),
        ([*days, "2021~"], among),
        ([*days, "2022/.."], among),
        ([*days, "../2021"], newest),
        ([*days, "-0043"], newest),
        ([*days, "unknown"], among),
        (days[:4], ""),
        (["unknown"] * 14, "These are some of them"),
    ]
    for number, (dates, words) in enumerate(cases):
        home = pages(tmp_path / str(number), {}, dates)["index.md"]
        assert [item for item in headings(home) if "source" in item] == [f"{len(dates)}\u00a0sources"], dates
        assert [sentence for sentence in (newest, among, "These are some of them") if sentence in home] == [
            words
        ] * bool(words)


def test_events_that_nobody_marked_are_not_called_pivotal(tmp_path: Path) -> None:
    days = {f"e{day}": f"2022-03-{day:02}" for day in range(1, 15)}
    cases = [
        (days, "", "What happened last"),
        ({**days, "x": "2022"}, "", "Among what happened last"),
        ({**days, "x": "unknown"}, "", "Among what happened last"),
        ({"a": "2022"}, "", "What happened"),
        ({"a": "2022"}, "\n    important: true", "What happened"),
    ]
    for number, (dates, extra, heading) in enumerate(cases):
        home = pages(tmp_path / str(number), dates, ["2022"], extra)["index.md"]
        found = [item.partition(" <small>")[0] for item in headings(home) if "happened" in item]
        assert found == [heading], dates
        assert ("all 14\u00a0events" in home or "all 15\u00a0events" in home) is (len(dates) > 12)
        assert "Event x" not in home
