import re
from dataclasses import replace

import pytest

from mkdocs_dossier.languages.formats import formats
from mkdocs_dossier.languages.translations import Translations
from mkdocs_dossier.languages.words import Words, words_of
from mkdocs_dossier.model.dates import parse_edtf
from mkdocs_dossier.render import date_words
from mkdocs_dossier.render.date_words import date_in_words, date_label

# A tilde stands for the non-breaking space.
WORDINGS = [
    ("2022-10-31", "on 31~October 2022", "31~October 2022"),
    ("2022-10-01", "on 1~October 2022", "1~October 2022"),
    ("2022-08", "in August 2022", "August 2022"),
    ("2022", "in 2022", "2022"),
    ("202X", "in the 2020s", "2020s"),
    ("200X", "between 2000 and 2009", "2000–2009"),
    ("19XX", "between 1900 and 1999", "1900–1999"),  # not the 20th century: that ends with 2000
    ("2022-21", "in spring 2022", "spring 2022"),
    ("2022-22", "in summer 2022", "summer 2022"),
    ("2022-23", "in autumn 2022", "autumn 2022"),
    ("2022-24", "in winter 2022", "winter 2022"),
    # intervals
    ("2022-09-13/2022-09-14", "between 13 and 14~September 2022", "13–14~September 2022"),
    ("2022-09-13/2022-09-13", "on 13~September 2022", "13~September 2022"),
    (
        "2022-09-28/2022-10-03",
        "between 28~September and 3~October 2022",
        "28~September – 3~October 2022",
    ),
    (
        "2021-12-28/2022-01-03",
        "between 28~December 2021 and 3~January 2022",
        "28~December 2021 – 3~January 2022",
    ),
    ("2021-09-13/2022-09-14", "between 13~September 2021 and 14~September 2022", None),
    ("2022-08/2022-10", "between August and October 2022", "August–October 2022"),
    ("2021-12/2022-01", "between December 2021 and January 2022", "December 2021 – January 2022"),
    ("2022-08/2022-09-03", "between August 2022 and 3~September 2022", "August 2022 – 3~September 2022"),
    ("2020/2022", "between 2020 and 2022", "2020–2022"),
    ("2022-21/2022-23", "between spring and autumn 2022", "spring–autumn 2022"),
    ("199X/201X", "between the 1990s and the 2010s", "1990s–2010s"),
    ("200X/2011", "between 2000–2009 and 2011", "2000–2009 – 2011"),
    ("2020-11-10/..", "from 10~November 2020 on", "from 10~November 2020"),
    ("../2022-11-26", "by 26~November 2022", "by 26~November 2022"),
    (
        "2020-11-10/",
        "from 10~November 2020 until an unknown date",
        "10~November 2020 – unknown",
    ),
    ("/2022-11", "from an unknown date until November 2022", "unknown – November 2022"),
    # qualifiers
    ("2020~", "about 2020", "c.~2020"),
    ("2022-08~", "in about August 2022", "c.~August 2022"),
    ("2022-10-31~", "about 31~October 2022", "c.~31~October 2022"),
    ("202X~", "in about the 2020s", "c.~2020s"),
    ("2022?", "possibly in 2022", "2022 (uncertain)"),
    ("2022-08?", "possibly in August 2022", "August 2022 (uncertain)"),
    ("2022-08%", "possibly in about August 2022", "c.~August 2022 (uncertain)"),
    ("2020~/2022", "between about 2020 and 2022", "c.~2020 – 2022"),
    ("2020?/2022", "between 2020 (uncertain) and 2022", "2020 (uncertain) – 2022"),
    ("2020?/2022?", "possibly between 2020 and 2022", "2020–2022 (uncertain)"),
    (
        "2022-09-13/2022-09-14~",
        "between 13~September 2022 and about 14~September 2022",
        "13~September 2022 – c.~14~September 2022",
    ),
    ("2020~/..", "from about 2020 on", "from c.~2020"),
    ("../2020?", "possibly by 2020", "by 2020 (uncertain)"),
    # one of several
    ("2022-10-3X", "on a day from 30 to 31~October 2022", "a day from 30 to 31~October 2022"),
    ("2022-10-0X", "on a day from 1 to 9~October 2022", "a day from 1 to 9~October 2022"),
    ("2022-09-3X", "on 30~September 2022", "30~September 2022"),
    ("2022-10-2X~", "about 20–29~October 2022", "c.~20–29~October 2022"),
    ("2022-10-XX", "on a day in October 2022", "a day in October 2022"),
    ("2022-10-XX~", "in about October 2022", "c.~October 2022"),
    ("2022-XX", "in a month of 2022", "a month of 2022"),
    ("2022-XX-XX", "on a day in 2022", "a day in 2022"),
    # times
    ("2022-10-31T10:31", "at 10:31 on 31~October 2022", "31~October 2022, 10:31"),
    ("2022-10-31T09:05:07Z", "at 09:05:07 UTC on 31~October 2022", "31~October 2022, 09:05:07 UTC"),
    ("2022-10-31T10:31+04", "at 10:31 (UTC+04:00) on 31~October 2022", "31~October 2022, 10:31 (UTC+04:00)"),
    ("2022-10-31T10:31-05:30", "at 10:31 (UTC−05:30) on 31~October 2022", None),
    # far years
    ("0800", "in 800 CE", "800 CE"),
    ("0000", "in 1 BCE", "1 BCE"),
    ("-0043-03-15", "on 15~March 44 BCE", "15~March 44 BCE"),
    ("-0044/-0042", "between 45 BCE and 43 BCE", "45 BCE – 43 BCE"),
    ("-001X", "between 20 BCE and 11 BCE", "20 BCE–11 BCE"),
    ("Y17000", "in 17000", "17000"),
]


def bound(text):
    """``text`` with the tilde of the table made a non-breaking space."""
    return text.replace("~", "\u00a0")


@pytest.mark.parametrize(("text", "sentence", "label"), WORDINGS)
def test_a_date_in_words(text, sentence, label):
    found = parse_edtf(text)

    assert date_in_words(found) == bound(sentence)
    if label is not None:
        assert date_label(found) == bound(label)


SHAPES = (
    *(
        "2022",
        "2022-10",
        "2022-10-31",
        "2022-22",
        "202X",
        "2022-10-XX",
        "2022-10-3X",
        "2022-XX-XX",
        "20XX",
    ),
    *(
        "2022~",
        "2022-10~",
        "2022-10-31~",
        "2022-22~",
        "202X~",
        "2022?",
        "2022-10-31?",
        "2022-10-31%",
        "-0043",
        "0012",
    ),
    *("2022-09-13/2022-09-14", "2022-09/2022-10", "2022/2024", "2022/..", "../2022", "2022/", "/2022-10-31"),
    *("2022-10-31T10:31", "2022-10-31T10:31Z", "2022-10-31T10:31+04:00"),
)


def wordless():
    """A language without a letter: figures and signs stay."""
    tables = (date_words._NOUNS, date_words._ADVERBS, date_words._ABOUT, date_words._OTHER)
    messages = [*date_words._SEASONS, *(message for table in tables for message in table.values())]
    forms = {
        (message.context, str(message)): (re.sub(r"(%\(\w+\)s)|[^\W\d_]+", r"\1", message) or "№",)
        for message in messages
    }
    months = [(f"№{number}",) for number in range(1, 13)]
    return Words("en", Translations(forms), replace(formats("en"), months=months, short_months=months))


@pytest.mark.parametrize("text", SHAPES)
@pytest.mark.parametrize("wording", [date_in_words, date_label])
def test_every_word_comes_from_the_tables(text, wording):
    """With tables of no letters no letter is printed, and the figures stay: nothing is worded elsewhere."""
    spoken, shown = wording(parse_edtf(text)), wording(parse_edtf(text), wordless())
    assert not re.search(r"[^\W\d_]", shown), shown
    assert set(re.findall(r"\d+", spoken)) <= set(re.findall(r"\d+", shown))


def test_the_tables_are_whole():
    assert len(set(date_words._SEASONS)) == 4
    assert date_words._ADVERBS.keys() == date_words._NOUNS.keys() | {"day", "days", "month", "year"}


@pytest.mark.parametrize(
    ("tag", "day", "run", "month", "same_month", "months"),
    [
        ("en", "3~September 2022", "10–19~September 2022", "September 2022", "13–14~September 2022", "September–November 2022"),
        ("en-US", "September 3, 2022", "September 10–19, 2022", "September 2022", "September 13 – 14, 2022", "September–November 2022"),
        ("de", "3.~September 2022", "10.–19.~September 2022", "September 2022", "13.–14.~September 2022", "September–November 2022"),
        ("fr", "3~septembre 2022", "10–19~septembre 2022", "septembre 2022", "13–14~septembre 2022", "septembre–novembre 2022"),
        ("pl", "3~września 2022", "10–19~września 2022", "wrzesień 2022", "13–14~września 2022", "wrzesień–listopad 2022"),
        ("ar", "3~سبتمبر 2022", "10–19~سبتمبر 2022", "سبتمبر 2022", "13–14~سبتمبر 2022", "سبتمبر–نوفمبر 2022"),
        ("ja", "2022年9月3日", "2022年9月10日–19日", "2022年9月", "2022年9月13日–14日", "2022年9月–11月"),
    ],
)  # fmt: skip
def test_dates_are_written_as_cldr_has_them(tag, day, run, month, same_month, months):
    words = words_of(tag)
    dates = ("2022-09-03", "2022-09-1X", "2022-09", "2022-09-13/2022-09-14", "2022-09/2022-11")
    said = [date_label(parse_edtf(text), words) for text in dates]
    assert said[0] == bound(day)
    assert said[1] in (bound(run), f"a day from {bound(run).replace('–', ' to ')}")
    assert [said[2], said[3], said[4]] == [bound(month), bound(same_month), bound(months)]
