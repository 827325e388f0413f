from __future__ import annotations

import pytest

from dossier_workbench.hints.dates import resolved
from dossier_workbench.hints.printed_dates import printed_dates
from mkdocs_dossier.model.dates import parse_edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on October 31, 2022, they", "2022-10-31"),
        ("on Oct. 31, 2022", "2022-10-31"),
        ("on 31 October 2022 at", "2022-10-31"),
        ("the 3rd of May 2021", "2021-05-03"),
        ("10:31 | 31 October 2022", "2022-10-31"),
        ("13-14 September 2022", "2022-09-13/2022-09-14"),
        ("on September 13 and 14, 2022", "2022-09-13/2022-09-14"),
        ("on Sept. 24-25, 2015", "2015-09-24/2015-09-25"),
        ("in February 2015 he", "2015-02"),
        ("31.10.2022", "2022-10-31"),
        ("2022-10-31", "2022-10-31"),
        ("31 октября 2022 г.", "2022-10-31"),
        ("12 мая 2017 года", "2017-05-12"),
        ("2019 թվականի հունիսի 10-ին", "2019-06-10"),
        ("4 Nisan 2016 tarihinde", "2016-04-04"),
        ("28 mart 2022", "2022-03-28"),
        ("5 вересня 2014 року", "2014-09-05"),
        ("le 1er mai 1990", "1990-05-01"),
        ("am 5. August 2019", "2019-08-05"),
        ("el 10 de junio de 2018", "2018-06-10"),
        ("στις 19 Απριλίου 2021", "2021-04-19"),
        ("2021 წლის 3 მარტი 2021", "2021-03-03"),
        ("5 İyun 2020-ci il", "2020-06-05"),
        ("den 10 augusti 2021", "2021-08-10"),
        ("5 нояб. 2021", "2021-11-05"),
        ("في 10 تشرين الأول 2021", "2021-10-10"),
    ],
)
def test_dates_with_their_year(text, edtf):
    assert [resolved(date, None) for date in printed_dates(text)] == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "it may be 5 people",
        "10/11/2020",
        "they march 20 km",
        "March 3,000 people strong",
        "May 12.5 percent",
        "between 2013 and 2014",
        "Monday, last month",
        "31 February 2021",
        "40 October 2022",
        "version 1.2.2022.3",
    ],
)
def test_what_is_no_day(text):
    published = parse_edtf("2022-10-31")
    assert [edtf for date in printed_dates(text) if (edtf := resolved(date, published))] == []


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("on September 13", "2022-10-31", "2022-09-13"),
        ("on December 24", "2022-01-10", "2021-12-24"),
        ("on March 24", "2016-03-18", "2016-03-24"),
        ("on 20 January", "2021-12-16", "2022-01-20"),
        ("on 20 January", "2021-11-01", "2021-01-20"),
        ("on October 31", "2022-10-31T10:31", "2022-10-31"),
        ("on October 31", "2022-10-31/2024", ""),
        ("on February 29", "2023-03-05", ""),
        ("on February 29", "2021-01-05", "2020-02-29"),
    ],
)
def test_a_date_without_its_year_is_the_last_before_the_article_or_shortly_after(text, published, edtf):
    (date,) = printed_dates(text)
    assert resolved(date, parse_edtf(published)) == edtf


def test_places_are_those_of_the_dates():
    text = "From 3 June, 2021, on; and in May 2018."
    assert [text[date.start : date.end] for date in printed_dates(text)] == ["3 June, 2021", "May 2018"]
