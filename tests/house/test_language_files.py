"""Languages' files say what they may, each thing once, and nothing that CLDR says already."""

import re
import subprocess
import sys
import textwrap
import tomllib
from collections import defaultdict
from dataclasses import fields

import pytest

from dossier_workbench.pasted.lexicon import Sign
from mkdocs_dossier.languages import cldr
from mkdocs_dossier.languages.calendars import calendar, folded, months_of_all
from mkdocs_dossier.languages.files import ALL, FOLDER, OTHER, faults, find_section, section, tags_with
from mkdocs_dossier.languages.sections import SECTIONS, CalendarWords, General, Names, Page, Speech
from mkdocs_dossier.text.names import lexicon as names_lexicon
from mkdocs_dossier.text.quotations import lexicon as speech_lexicon

FILES = sorted(FOLDER.glob("*.toml"))
TAGS = [path.stem for path in FILES]
WIDTHS = ("wide", "abbreviated")


@pytest.mark.parametrize("path", FILES, ids=TAGS)
def test_a_file_holds_what_it_may(path):
    assert [str(fault) for fault in faults(path)] == []


@pytest.mark.parametrize("path", FILES, ids=TAGS)
def test_a_section_read_alone_is_that_of_the_whole_file(path):
    whole = tomllib.loads(path.read_text(encoding="utf-8"))
    heads = {key: value for key, value in whole.items() if not isinstance(value, dict)}
    sections = {"": heads} | {key: value for key, value in whole.items() if isinstance(value, dict)}
    for name, kind in SECTIONS.items():
        found = find_section(path.stem, kind)
        assert (found is not None) == (name in sections)
        for key, value in sections.get(name, {}).items():
            field = key.replace("-", "_")
            said = getattr(found, field if hasattr(found, field) else f"{field}_")
            if isinstance(said, re.Pattern):
                said = said.pattern
            if isinstance(said, dict):
                said = {str(number): [*words] for number, words in said.items()}
            assert (list(said) if isinstance(said, tuple) else said) == value, key


@pytest.mark.parametrize("tag", sorted({*TAGS} - {ALL, OTHER}))
def test_a_file_is_called_like_a_language(tag):
    assert tag.split("-")[0] in cldr.language_names()
    general = section(tag, General)
    assert general.name != cldr.language_names()[tag.split("-")[0]], "CLDR calls it so"
    written = (FOLDER / f"{tag}.toml").read_text(encoding="utf-8")
    assert "quotation-marks" not in written or general.quotation_marks != General().quotation_marks


@pytest.mark.parametrize("tag", tags_with(CalendarWords))
def test_a_calendar_has_what_cldr_lacks(tag):
    ours = section(tag, CalendarWords)
    for kind, lists in (("months", (ours.months, ours.short_months)), ("days", (ours.days, ours.short_days))):
        for number in range(1, 13):
            theirs = {
                word.casefold() for width in WIDTHS for word in cldr.names(tag, kind, width).get(number, ())
            }
            said = [word.casefold() for each in lists for word in each.get(number, ())]
            assert not theirs.intersection(said), f"{tag}.toml, {kind}.{number}: CLDR has these already"
            assert len(set(said)) == len(said)
    abbreviated = {word for kind in ("months", "days") for word in _all(cldr.names(tag, kind, "abbreviated"))}
    assert set(ours.no_calendar) <= abbreviated, "only what would be there can be left out"
    assert {folded(word) for word in ours.also_words} <= months_of_all().keys()
    assert not set(ours.others) & set(calendar(tag).words("months", "days", "short-months", "short-days"))


def _all(lists):
    return [word for words in lists.values() for word in words]


def test_of_languages_without_a_file_babel_is_asked():
    assert "fi" not in tags_with(CalendarWords)
    assert calendar("fi").months[1] == ("tammikuuta", "tammikuu")
    assert calendar("fi").days[7][-1] == "sunnuntai"
    assert calendar("tlh").months == {}


def test_no_two_languages_use_a_word_for_different_months():
    found = defaultdict(set)
    for tag in tags_with(CalendarWords):
        for number, words in calendar(tag).months.items():
            for word in words:
                found[folded(word)].add(number)
    assert {word: numbers for word, numbers in found.items() if len(numbers) > 1} == {}


def test_every_calendar_is_whole():
    for tag in tags_with(CalendarWords):
        assert set(calendar(tag).months) == set(range(1, 13)), tag
        assert set(calendar(tag).days) == set(range(1, 8)), tag
    assert set(section("fa", CalendarWords).persian_months) == set(range(1, 13))


def test_every_word_that_may_be_written_is_read():
    """A key that a lexicon forgets would be words that are in no use."""
    for kind, read in ((Speech, _speech), (Names, _names)):
        lists = [each.name for each in fields(kind) if each.default == ()]
        words = kind(**{name: (f"word{number}",) for number, name in enumerate(lists) if name != "calendar"})
        flags = read(words)
        known = {name for number, name in enumerate(lists) if flags.get(f"word{number}")}
        apart = {"calendar", "according", "sourced", "abbreviations", "small", "no_adverb", "noise", "suffix"}
        apart |= {"limited", "stock", "company"}  # which only who compares names reads
        apart |= {"known", "owner_before"}  # which names.known and frames of sentences read
        assert set(lists) - known <= apart
    keys = {sign.value.replace("-", "_") for sign in Sign} - {"months", "persian_months", "weekdays"}
    apart = {"joins", "small", "nobody", "author_from", "biography", "no_place", "place_small", "archive"}
    apart.add("cookies")  # beginnings of words, which no trie finds
    assert {each.name for each in fields(Page)} - keys == apart


def _speech(words):
    return speech_lexicon._flags(words, ())


def _names(words):
    return names_lexicon._flags(words, (), ())


def test_what_a_language_has_is_not_mixed_with_what_another_has():
    """Babel's own way of looking things up does so: https://github.com/python-babel/babel/issues/1234."""
    program = """
        from babel import Locale
        for tag in ("he", "az", "ru"):
            list(Locale(tag).months["stand-alone"]["wide"].values())
            list(Locale(tag).days["stand-alone"]["abbreviated"].values())
        from mkdocs_dossier.languages.calendars import calendar
        for tag in ("fr", "fi", "sk"):
            print(*calendar(tag).words("months", "short-months", "days", "short-days"), sep="|")
    """
    ran = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={"PYTHONIOENCODING": "utf-8"},
    )
    parts = ("months", "short-months", "days", "short-days")
    assert ran.stdout.splitlines() == ["|".join(calendar(tag).words(*parts)) for tag in ("fr", "fi", "sk")]


@pytest.mark.parametrize(
    "tag", ["", "root", "mul", "../en", "en\0", "e" * 300, "x" + "-ab" * 99, "EN", "..", "C:"]
)
def test_whatever_stands_as_a_language_opens_no_other_file(tag):
    assert find_section(tag, Speech) is None
    assert cldr.names(tag, "months", "wide") == {}


FAULTY = [
    ("[speech]\nsays = ['x']\n", 2, 'no key is called "says"; is it "say"?'),
    ("# x\n\n[speach]\nsay = ['x']\n", 3, 'no section is called "speach"; is it "speech"?'),
    ("[speech]\nsay = 'said'\n", 2, 'it takes a list of words: ["…", "…"]'),
    ("[speech]\nsay = ['x', 1]\n", 2, 'it takes a list of words: ["…", "…"]'),
    ('[speech]\nsay = [\n    "said", "told",\n    "said",\n]\n', 4, '"said" stands here twice'),
    ('[speech]\nweak = ["said"]\nsay = ["told", ""]\n', 3, "a word is empty"),
    ("[speech]\nverb-last = 'yes'\n", 2, "it takes true or false"),
    (
        "[speech]\nadverb = '('\n",
        2,
        "it is no regular expression: missing ), unterminated subpattern at position 0",
    ),
    ("[speech]\nadverb = ['x']\n", 2, 'it takes a text: "…"'),
    ('[speech]\ncalendar = ["weeks"]\n', 2, 'no part of the calendar is called "weeks"'),
    ("[calendar]\nmonths.1 = ['x']\nmonths.13 = ['x']\n", 2, '"13" is no number from 1 to 12'),
    ("[calendar]\ndays.0 = ['x']\n", 2, '"0" is no number from 1 to 7'),
    ("[calendar]\nmonths = ['x']\n", 2, 'it takes lists by number: key.1 = ["…"]'),
    ("[calendar]\nmonths.2 = ['x', 'x']\n", 2, '"x" stands here twice'),
    ("quotation-marks = ['«']\n", 1, 'it takes two texts: ["…", "…"]'),
    ("name = ''\n", 1, 'it takes a text: "…"'),
    ("\n[page]\nby = ['x'\n", 4, "Unclosed array"),
    ("[page]\nby = ['x']\n[page]\n", 3, "Cannot declare ('page',) twice"),
    ("[page]\n  by = x\n", 2, "Invalid value"),
    ("# nothing\n", 1, "it says nothing"),
]


@pytest.mark.parametrize(("text", "line", "message"), FAULTY)
def test_a_fault_is_told_with_its_line(tmp_path, text, line, message):
    path = tmp_path / "qq.toml"
    path.write_text(text, encoding="utf-8")
    assert [str(fault) for fault in faults(path)] == [f"qq.toml:{line}: {message}"]
