"""Pasted pages: the golden cases, the five originals, and what single lines tell."""

from __future__ import annotations

import dataclasses

import pytest

from dossier_workbench.model.draft import Block, Draft, Form, Guess, Picture
from dossier_workbench.pasted import complete
from dossier_workbench.pasted.datelines import read_dateline
from dossier_workbench.pasted.day_order import order_of
from dossier_workbench.pasted.labels import read_label
from dossier_workbench.pasted.lexicon import Sign
from dossier_workbench.pasted.lines import read_line
from dossier_workbench.pasted.moments import moments
from dossier_workbench.pasted.recurrence import Recurrence, mark_recurring, outlet_of
from dossier_workbench.pasted.residue import residue
from mkdocs_dossier.model.dates import parse_edtf
from mkdocs_dossier.model.residue import Residue
from pasted_cases import (
    FOLDER,
    assert_told_as_written,
    cases,
    drafted,
    found_fields,
    found_residue,
    told,
    written,
)
from whole import HALLIN, HALLIN_ORIGINALS

BODY = (
    "The council met on Monday and agreed that the bridge would be rebuilt before winter.",
    "Its members had put off the decision three times since the spring, for want of money.",
)


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.name)
def test_a_golden_case(case):
    done = complete(case.draft)
    assert found_fields(done) == dict(case.fields)
    assert found_residue(done).keys() == case.residue.keys()
    assert done.pictures == case.pictures
    assert all(guess.how for guess in done.fields.values())


def test_the_golden_cases_are_many_and_of_many_tongues():
    every = list(cases())
    assert len(every) >= 36
    assert len({case.language for case in every}) >= 14
    assert len(every) == len(list(FOLDER.glob("*.txt")))
    kinds = {kind for case in every for kind in case.residue.values()}
    assert kinds == set(Residue) - {Residue.RECURRING}


@pytest.mark.parametrize(
    ("file", "source", "open_to_doubt"),
    [
        ("agency", "agency-weir", set()),
        ("authority", "authority-release", {"publisher"}),
        ("courier-hearing", "courier-hearing", set()),
        ("courier-weir", "courier-weir", {"agency"}),
        ("herald", "herald-night", set()),
    ],
)
def test_an_original_tells_what_the_editors_wrote(file, source, open_to_doubt):
    """What they know from elsewhere a single text can't tell."""
    edited = written(HALLIN / "seeds" / "articles" / f"{source}.md")
    assert_told_as_written(told(HALLIN_ORIGINALS / f"{file}.txt"), edited, open_to_doubt)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("31.10.2022 | 10:31", "ru", "2022-10-31T10:31"),
        ("Oct 31st, 2022 at 10:31pm GMT", "en", "2022-10-31T22:31Z"),
        ("12:05 a.m., Oct. 31, 2022", "en", "2022-10-31T00:05"),
        ("Mon 31 Oct 2022 10.31 GMT", "en", "2022-10-31T10:31Z"),
        ("31 October 2022, 10:31 (UTC+4)", "en", "2022-10-31T10:31+04:00"),
        ("31 октября 2022 года, 10:31 МСК", "ru", "2022-10-31T10:31+03:00"),
        ("2022-10-31T10:31:05+04:00", "", "2022-10-31T10:31:05+04:00"),
        ("le 1er novembre 2022 à 8h05", "fr", "2022-11-01T08:05"),
        ("31. Oktober 2022, 10:31 Uhr", "de", "2022-10-31T10:31"),
        ("lunes 31 de octubre de 2022", "es", "2022-10-31"),
        ("lunedì 31 ottobre 2022 ore 10.31", "it", "2022-10-31T10:31"),
        ("31 Ekim 2022 Pazartesi 10:31", "tr", "2022-10-31T10:31"),
        ("2022-ci il oktyabrın 31", "az", "2022-10-31"),
        ("2022 թ. հոկտեմբերի 31", "hy", "2022-10-31"),
        ("31 ოქტომბერი, 2022 - 10:31", "ka", "2022-10-31T10:31"),
        ("۹ آبان ۱۴۰۱ - ۱۰:۳۱", "fa", "2022-10-31T10:31"),
        ("٣١ تشرين الأول / أكتوبر ٢٠٢٢", "ar", "2022-10-31"),
        ("31 באוקטובר 2022", "he", "2022-10-31"),
        ("10/31/2022", "en", "2022-10-31"),
        ("10/11/2022", "fr", "2022-11-10"),
        ("10.11.2022", "en", ""),
        ("10.11.2022", "ru", "2022-11-10"),
        ("10/11/2022", "en-US", "2022-10-11"),
        ("10/11/2022", "en-GB", "2022-11-10"),
        ("10/11/2022", "en-CA", ""),
        ("10/11/2022", "es-US", ""),
        ("13/04/2024", "en-US", "2024-04-13"),
        ("10/11/2022", "en", ""),
        ("10/11/2022", "", ""),
        ("31 October", "en", ""),
    ],
)
def test_a_printed_date(text, language, value):
    line = read_line(text)
    found = moments(line.text, line.of(Sign.MONTH, Sign.PERSIAN_MONTH), order_of(language))
    assert [moment.value for moment in found] == [value]
    if value:
        parse_edtf(value)


@pytest.mark.parametrize(
    "text",
    [
        "31 June 2022",
        "31/31/2022",
        "10.31",
        "version 1.2.2022.4",
        "May",
        "in 2022",
        "1,245 views",
        "1400/13/01",
    ],
)
def test_no_date(text):
    line = read_line(text)
    assert not any(m.value for m in moments(line.text, line.of(Sign.MONTH, Sign.PERSIAN_MONTH), ""))


def test_an_ambiguous_date_is_read_as_the_page_reads_others():
    lines = ("The bridge will be rebuilt", "Posted 03/04/2022", "Updated 25/04/2022", *BODY)
    assert complete(draft(*lines)).fields["published"].value == "2022-04-03"
    american = ("The bridge will be rebuilt", "Posted 03/04/2022", "Updated 04/25/2022", *BODY)
    assert complete(draft(*american)).fields["published"].value == "2022-03-04"
    assert "published" not in complete(draft(*lines[:2], *BODY)).fields


@pytest.mark.parametrize(
    ("text", "language", "place", "agency"),
    [
        ("SOCHI, Oct 31 (Reuters) — The leaders met.", "en", "Sochi", "Reuters"),
        ("NEW YORK/LONDON, Oct 31 (Reuters) - The leaders met.", "en", "New York/London", "Reuters"),
        ("СОЧИ, 31 октября. /ТАСС/. Лидеры встретились.", "ru", "Сочи", "ТАСС"),
        ("МОСКВА, 31 окт — РИА Новости. Лидеры встретились.", "ru", "Москва", "РИА Новости"),
        ("BAKI, 31 oktyabr, APA. Liderlər görüşüb.", "az", "Bakı", "APA"),
        ("ԵՐԵՎԱՆ, 31 ՀՈԿՏԵՄԲԵՐԻ, ԱՐՄԵՆՊՐԵՍ։ Հանդիպում է կայացել։", "hy", "Երևան", "Արմենպրես"),
        ("(ANSA) - ROMA, 31 OTT - I capi di governo.", "it", "Roma", "ANSA"),
        ("ANKARA (AA) - Liderler bir araya geldi.", "tr", "Ankara", "AA"),
        ("KYIV — The leaders met.", "en", "Kyiv", ""),
        ("القدس (رويترز) - قال", "ar", "القدس", "رويترز"),
    ],
)
def test_a_dateline(text, language, place, agency):
    found = read_dateline(read_line(text), language, order_of(language))
    assert found is not None
    assert (found.place, found.agency) == (place, agency)


@pytest.mark.parametrize(
    "text",
    [
        "In Sochi, on October 31, the leaders met.",
        "On October 31. The day began with rain.",
        "BREAKING — The leaders met.",
        "Armenia - a country of mountains - has no coast.",
        "The President (Reuters reported) met them.",
        "Putin: “We met.”",
    ],
)
def test_no_dateline(text):
    assert read_dateline(read_line(text), "en", "") is None


@pytest.mark.parametrize(
    "text",
    [
        "Leaders meet in Sochi on 31 October 2022",
        "Russian peacekeepers",
        "What happens next",
        "Minutes of May 4",
    ],
)
def test_a_headline_is_no_label(text):
    assert read_label(read_line(text), "") is None


# Each of these is body in an article about newsletters, cookies, pictures or copyright.
KEPT = (
    "“We use cookies to improve your experience,” the banner said, and nobody read on.",
    "Subscribers who sign up for three newsletters stay longest, the editor told us.",
    "Corrections to the register were made on Monday, the court said.",
    "Copyright law was changed in 2019 so that photographs are protected for fifty years.",
    "The photo shows two men at the gate, one of them with a lamp.",
    "Photographers of Reuters and AFP were kept behind a fence for four hours.",
    "All rights of appeal are reserved to the publishers, the letter says.",
    "Read more widely, the letter hints at fines.",
    "Background",
    "What happens next",
    "War/Peace",
    "- The deck was widened to two lanes;",
    "18:55",
    "31 October 2022",
    "* * *",
    "— С чего начался архив?",
    "Follow the money, said the prosecutor, and you will find the minister.",
    "“Share this with nobody,” he wrote.",
    "He was pictured with the minister in May 2019, which he denies.",
    "Turbines: 4 of 110 megawatts each",
)


@pytest.mark.parametrize("text", KEPT)
def test_body_stays_body(text):
    assert residue(["The bridge will be rebuilt", *BODY, text, *BODY], "The bridge will be rebuilt") == {
        1: Residue.HEADLINE
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Facebook Twitter WhatsApp Telegram", Residue.NOTICE),
        ("FacebookTwitterWhatsApp", Residue.NOTICE),
        ("Advertisement", Residue.NOTICE),
        ("Subscribe to our newsletter", Residue.NOTICE),
        ("This story was updated on 21 August.", Residue.NOTICE),
        ("Read more: Why the bridge fell", Residue.RELATED),
        ("Читайте также: Почему упал мост", Residue.RELATED),
        ("\u200bAdvertisement\u00a0", Residue.NOTICE),
        ("The bridge in May. (AP Photo/Ann Lee)", Residue.CAPTION),
        ("The bridge in May. Photo: Ann Lee", Residue.CAPTION),
        ("The bridge in May.Ann Lee/Getty Images", Residue.CAPTION),
        ("REUTERS/Ann Lee", Residue.CREDIT),
        ("© Sputnik / Ann Lee", Residue.CREDIT),
        ("Kremlin Pool/Global Look PressKremlin Pool/Global Look Press", Residue.CREDIT),
    ],
)
def test_what_says_of_itself_that_it_is_no_body(text, kind):
    found = residue(["The bridge will be rebuilt", *BODY, text, *BODY], "The bridge will be rebuilt")
    assert found == {1: Residue.HEADLINE, 4: kind}


def draft(*lines: str, **fields: str | tuple[str, ...]) -> Draft:
    known = {key: Guess(value, "the page's metadata") for key, value in fields.items()}
    return Draft(Form.TEXT, tuple(map(Block, lines)), {"language": Guess("en", "detected"), **known})


def test_what_is_known_wins_and_a_contradiction_is_told():
    lines = ("The bridge will be rebuilt", "By Ann Lee", "31 October 2022", *BODY)
    done = complete(draft(*lines, published="2022-11-02", authors=("Bo Ek",)))
    assert done.fields["published"].value == "2022-11-02"
    assert "2022-10-31" in done.fields["published"].how
    assert done.fields["authors"].value == ("Bo Ek",)
    same = complete(draft(*lines, published="2022-10-31T10:31Z"))
    assert same.fields["published"].how == "the page's metadata"
    timed = ("The bridge will be rebuilt", "31 October 2022, 10:31", *BODY)
    assert complete(draft(*timed, published="2022-10-31")).fields["published"].value == "2022-10-31T10:31"
    assert complete(draft(*timed, published="2022-10")).fields["published"].value == "2022-10"


def test_a_paste_of_the_body_alone_has_no_headline():
    done = complete(draft(*BODY))
    assert "title" not in done.fields
    assert not any(block.residue for block in done.blocks)


def test_a_speaker_in_a_transcript_is_no_author():
    done = complete(draft("Opening of the bridge", *BODY, "Ann Lee", "Thank you all."))
    assert done.body == (*BODY, "Ann Lee", "Thank you all.")
    signed = complete(draft("Opening of the bridge", *BODY, "Ann Lee"))
    assert signed.fields["authors"].value == ("Ann Lee",)


def test_a_time_on_the_line_below_the_date_is_its_time():
    done = complete(draft("Opening of the bridge", "October 31, 2022", "9:15", *BODY))
    assert done.fields["published"].value == "2022-10-31T09:15"
    assert done.body == BODY


def test_dates_of_a_chronology_are_subheadings():
    lines = ("Four years of the bridge", BODY[0], "1 May 2019", BODY[1], "3 June 2020", BODY[1])
    done = complete(draft(*lines))
    assert done.body == lines[1:]
    assert "published" not in done.fields


def test_a_standfirst_that_begins_like_a_label_stays_body():
    done = complete(draft("The bridge will be rebuilt", "Politics, not money", "31 October 2022", *BODY))
    assert done.body == ("Politics, not money", *BODY)


def test_marks_of_a_cleaned_text_count_alone():
    assert residue(["%% label: By Ann Lee", "Advertisement", *BODY], "") == {1: Residue.LABEL}


def test_a_caption_and_the_credit_below_it_are_one_picture():
    lines = (BODY[0], "The bridge in May after the flood", "Photo: Ann Lee", BODY[1])
    done = complete(draft("The bridge will be rebuilt", *lines))
    assert done.pictures == (Picture("The bridge in May after the flood", "Ann Lee", 1),)


def test_a_standfirst_above_a_credit_stays_body():
    done = complete(
        draft("The bridge will be rebuilt", "Mayor promises it by winter", "Photo: Ann Lee", *BODY)
    )
    assert done.body == ("Mayor promises it by winter", *BODY)


def test_an_old_picture_dates_no_article():
    caption = "The bridge in Ardmoor on Oct. 31, 2022. (AP Photo/Ann Lee)"
    told = complete(draft("The bridge will be rebuilt", caption, *BODY))
    assert told.fields["published"].value == "2022-10-31?"
    assert not told.fields["published"].printed
    old = complete(draft("The bridge will be rebuilt", f"FILE - {caption}", *BODY))
    assert "published" not in old.fields
    other = complete(draft("The bridge will be rebuilt", caption.replace("31", "30"), *BODY))
    assert "published" not in other.fields


BACKGROUND = "The bridge was built in 1931 and has been closed to lorries since the flood of 2018."


def article(title: str, *lines: str) -> Draft:
    return complete(draft(title, *lines, publisher="The Gazette", title=title))


def recurring(articles):
    """The lines that recur among articles of one outlet."""
    counted = Recurrence()
    for item in articles:
        counted.add("the gazette", item)
    return counted.lines("the gazette")


def test_lines_that_three_articles_of_an_outlet_have_are_its_own():
    titles = ("Ferry stops at night", "Ferry sails again", "Harbour master resigns", "Lamp stolen from pier")
    drafts = [
        article(title, BODY[0].replace("Monday", day), "Voices of the valley since 1902", BACKGROUND)
        for title, day in zip(titles, ("Monday", "Tuesday", "Friday", "Sunday"), strict=True)
    ]
    assert {outlet_of(item) for item in drafts} == {"the gazette"}
    found = recurring(drafts)
    marked = mark_recurring(drafts[0], found)
    assert marked.blocks[2].residue is Residue.RECURRING
    assert [block.residue for block in marked.blocks if block.text == BACKGROUND] == [None]
    assert mark_recurring(marked, found) == marked
    assert recurring(drafts[:2]) == frozenset()


def test_versions_of_one_article_make_nothing_recur():
    drafts = [article("Ferry stops at night", *BODY, "Voices of the valley")] * 5
    assert recurring(drafts) == frozenset()


def test_running_text_recurs_when_nearly_all_articles_have_it():
    legal = "The Gazette is a paper of the valley and takes no money from anybody who is named in it."
    drafts = [article(f"Headline {word} of the valley", BODY[0] + word, legal) for word in "abcdefg"]
    found = recurring(drafts)
    assert [block.residue for block in mark_recurring(drafts[0], found).blocks][2] is Residue.RECURRING


def test_an_outlet_is_told_by_publisher_then_address():
    assert outlet_of(draft("a", publisher="The Gazette", url="https://b.example/1")) == "the gazette"
    assert outlet_of(draft("a", url="https://www.b.example/1")) == "b.example"
    assert outlet_of(draft("a", url="https://[b/1")) == ""
    assert outlet_of(draft("a")) == ""


CROSSING = "\n\nThe crossing at Halder was opened again on Tuesday, and the lorries began to move at noon.\n"


@pytest.mark.parametrize(
    ("head", "key", "value"),
    [
        ("By Anna Kessler\nMarch 14, 20234:12 PM GMT+1 Updated 2 years ago", "published", "2023-03-14T16:12+01:00"),
        ("March 14, 202312:05 PM UTC", "published", "2023-03-14T12:05Z"),
        ("14 March 2023\nShare\nSave\nLaura Penfold", "authors", ("Laura Penfold",)),
        ("14 March 2023\n\nKey points\n\nClosed since May\n\nNobody is hurt\n\nOpen again\n\nHALDER, March 14 (Reuters) -",
         "agency", "Reuters"),
    ],
)  # fmt: skip
def test_heads_whose_parts_a_page_sets_apart(head, key, value):
    body = CROSSING if head[-1] != "-" else CROSSING.replace("\n\n", " ", 1)
    draft = complete(drafted(f"Halder crossing opens after two months\n{head}{body}", "en"))
    assert draft.fields[key].value == value


@pytest.mark.parametrize("form", [Form.TEXT, Form.DOCX])
@pytest.mark.parametrize(
    ("head", "authors"),
    [
        (("By AFP", "Published: 13:30, 5 April 2016"), None),
        (("By Afp", "Published: 13:30, 5 April 2016"), None),
        (("By Associated Press", "5 April 2016"), None),
        (("Agence France-Presse", "5 April 2016"), None),
        (("HQ Op-ed | Rolf Brandt | Published: 5 April 2016",), ("Rolf Brandt",)),
        (("By Rolf Brandt", "5 April 2016"), ("Rolf Brandt",)),
        (("By Ann Lee, Tom Roe and Jan Poe", "5 April 2016"), ("Ann Lee", "Tom Roe", "Jan Poe")),
        (
            ("By ANN LEE, TOBY ROE, Ann Fry and Jan de Poe", "5 April 2016"),
            ("ANN LEE", "TOBY ROE", "Ann Fry", "Jan de Poe"),
        ),
        (("By Ann Lee, New York", "5 April 2016"), ("Ann Lee",)),
        (("Rolf Brandt", "5 April 2016"), ("Rolf Brandt",)),
    ],
)
def test_agencies_and_desks_are_no_authors(head, authors, form):
    pasted = dataclasses.replace(draft("The bridge will be rebuilt", *head, *BODY), form=form)
    found = complete(pasted).fields.get("authors")
    assert (found.value if found else None) == authors


@pytest.mark.parametrize(
    "address",
    ["https://www.halder.example/2016/04/04/bridge.html", "www.halder.example/bridge", "desk@halder.example"],
)
def test_an_address_below_a_headline_does_not_make_its_lines_one_paragraph(address):
    head = f"The bridge will be rebuilt\nBy Rolf Brandt\nUpdated 1510 GMT April 4, 2016\n{address}\n\n"
    done = complete(drafted(head + "\n\n".join(BODY), "en"))
    assert done.fields["title"].value == "The bridge will be rebuilt"
    assert done.fields["authors"].value == ("Rolf Brandt",)
    assert [block.text for block in done.blocks][4:] == list(BODY)


@pytest.mark.parametrize(
    ("top", "language"),
    [
        ("Регистрация пройдена успешно!\nПожалуйста, перейдите по ссылке из письма, отправленного на", "ru"),
        ("Forwarded from Halder Online", "en"),
        ("Article\nTalk\nRead\nEdit\nView history\nTools\nFrom Wikipedia, the free encyclopedia", "en"),
    ],
)
def test_what_a_site_says_of_itself_is_no_headline(top, language):
    title = (
        "Halder crossing opens after two months"
        if language == "en"
        else "Переход у Гальдера открыт после двух месяцев"
    )
    draft = complete(drafted(f"{top}\n\n{title}{CROSSING}", language))
    assert draft.fields["title"].value == title
