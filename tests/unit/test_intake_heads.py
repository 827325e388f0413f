"""Pages that differ in how they tell author, day, headline and outlet, and what is taken from each."""

import pytest

from dossier_workbench.model.draft import Block, Guess
from dossier_workbench.readers.html.people import authors_of, marked_authors
from dossier_workbench.readers.owner import owner_of
from dossier_workbench.readers.publisher import name_of_host, publisher_by_address
from dossier_workbench.readers.read import read_draft
from web_pages.heads import cases

CASES = {case.name: case for case in cases()}
FIELDS = ("title", "authors", "published", "modified", "publisher")


@pytest.mark.thorough
@pytest.mark.parametrize("name", CASES)
def test_what_the_page_tells_is_taken_and_nothing_else(name):
    case = CASES[name]
    draft = read_draft("page.html", case.html.encode())
    found = {key: draft.fields[key].value for key in FIELDS if key in draft.fields}
    assert found == {key: case.fields[key] for key in FIELDS if key in case.fields}
    assert draft.body == case.body


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("text", "people", "agency"),
    [
        ("Anna Cole News reporter", ("Anna Cole",), ""),
        ("Tom Reed AP National Political Writer", ("Tom Reed",), ""),
        ("AP Auto Writer", (), ""),
        ("CNN Editor-at-large", (), ""),
        ("Reporter Jane Roe", ("Jane Roe",), ""),
        ("Malcolm Owen Monday", ("Malcolm Owen",), ""),
        ("Jane Roe/Reuters", ("Jane Roe",), "Reuters"),
        ("Von Anna Lenz, Berlin", ("Anna Lenz",), ""),
        ("Ursula von der Lehe", ("Ursula von der Lehe",), ""),
        ("José Orte y Gasse", ("José Orte y Gasse",), ""),
        ("Ver todas las entradas de Marta Ruiz", ("Marta Ruiz",), ""),
        ("王小明", ("王小明",), ""),
        ("Emily Post", ("Emily Post",), ""),
        ("Anna Roe, Evening Post", ("Anna Roe",), ""),
        ("Anna Roe QNN News, Riga", ("Anna Roe",), ""),
        ("By ANNA ROE in Riga and Jan Doe in Vilnius", ("ANNA ROE", "Jan Doe"), ""),
        ("Posted by Anna Roe on March 3, 2019", ("Anna Roe",), ""),
        ("Anna Roe Monday, March 4, 2019", ("Anna Roe",), ""),
        ("Updated Monday", (), ""),
        ("Par Anne Roe avec AFP", ("Anne Roe",), "AFP"),
        ("Associated Press reporters Anna Roe and Jan Doe", ("Anna Roe", "Jan Doe"), ""),
        ("Written by Anna Roe, edited by Jan Doe and Ann Poe", ("Anna Roe",), ""),
        ("Photos by Jan Doe, words by Anna Roe", ("Anna Roe",), ""),
        ("Text: Anna Roe; Fotos: Jan Doe", ("Anna Roe",), ""),
        ("Anna Roe 5 min read", ("Anna Roe",), ""),
        ("Anna Roe anna@coast.example.com", ("Anna Roe",), ""),
        ("Anna Roe says:", (), ""),
        ("Jiji Press", (), "Jiji Press"),
        ("Redaktion", (), ""),
        ("https://social.example/coast", (), ""),
        ("coast.com / Coast Online", (), ""),
        ("@coastmedia", (), ""),
    ],
)
def test_of_a_byline_only_persons_are_authors(text, people, agency):
    assert authors_of([text], "The Quay Courier") == (people, agency)


@pytest.mark.thorough
def test_behind_a_comma_alone_an_elements_byline_has_no_second_author():
    assert marked_authors("By Anna Roe, New York", "") == ("Anna Roe",)
    assert marked_authors("By Anna Roe, Jan Doe and Ann Poe", "") == ("Anna Roe", "Jan Doe", "Ann Poe")
    assert marked_authors("Read more about gravel", "") == ()
    assert marked_authors("by anna roe and jan doe", "") == ("anna roe", "jan doe")
    assert marked_authors("by the way", "") == ()


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("von Kelte am 25.08.2015 12:00", ("Kelte",)),
        ("Geschrieben von Kelte am 25.08.2015", ("Kelte",)),
        ("Published by Kelte on 2015-08-25", ("Kelte",)),
        ("by anna roe and jan doe", ("anna roe", "jan doe")),
        ("by all means", ()),
        ("© 2019 AFP/Reuters", ()),
    ],
)
def test_printed_bylines(line, people):
    prose = (
        "The lock at the weir was shut on Monday, and nobody in the lower town knew for how long it would be. "
        * 2
    )
    draft = read_draft(
        "a.txt", f"The lock is shut\n\n{line}\n\n{prose}\n\n{prose}Or so.\n\n{prose}\n".encode()
    )
    assert (draft.fields["authors"].value if "authors" in draft.fields else ()) == people
    agency = draft.fields["agency"].value if "agency" in draft.fields else ""
    assert agency == ("AFP/Reuters" if "©" in line else "")


@pytest.mark.parametrize(
    ("host", "authors", "text", "name"),
    [
        ("annaroe.wordpress.com", (), "Anna Roe on locks", "Anna Roe"),
        ("annaroe.wordpress.com", (), "annaroe writes. Anna Roe on locks", ""),
        ("annaroe.example", (), "Anna Roe on locks", ""),
        ("annaroe.example", ("Anna",), "Anna Roe on locks", "Anna Roe"),
        ("anna-roe.example", ("AR",), "Anna Roe on locks", "Anna Roe"),
        ("roe.example", ("Anna",), "More of ANNA ROE, Anna Roe and Anna Poe; Anna Roe", "Anna Roe"),
        ("annaroe.example", ("Jan",), "Anna Roe on locks", ""),
        ("annaroe.example", ("Jan Doe",), "Anna Roe on locks", ""),
        ("stillwater.blogspot.com", (), "Still water", ""),
        ("", (), "", ""),
    ],
)
def test_the_author_of_a_site_that_is_named_so(host, authors, text, name):
    found = owner_of(host, authors, [text])
    assert (found.value if found else "") == name


def outlet(url, *lines):
    fields = {"url": Guess(url, "")}
    found = publisher_by_address(fields, [Block(line) for line in lines])
    return found and (found.value, bool(found.seen))


@pytest.mark.parametrize(
    ("url", "line", "expected"),
    [
        ("https://www.coastdaily.example/a/1", "By Anna Roe | Coast Daily | Updated", ("Coast Daily", True)),
        ("https://edition.qnn.example/a/1", "Corran (QNN) The lock is shut", ("QNN", True)),
        ("https://www.theweir.example/a", "More in The Weir today", ("The Weir", True)),
        (
            "https://nqtimes.example/a",
            "told The North Quay Times and Nora Quinn",
            ("The North Quay Times", True),
        ),
        ("https://nqtimes.example/a", "North Quay has hard Times, Quay Times", ("nqtimes.example", False)),
        ("https://weir.example/a", "Weir and lock: the weir is shut", ("weir.example", False)),
        ("https://web.archive.org/web/2019/https://weir.example/a", "", ("weir.example", False)),
        ("https://web.archive.org/save", "", None),
        ("https://docs.google.com/d/1", "Docs", None),
        ("http://localhost/a", "", None),
        ("http://192.168.0.7/a", "", None),
        ("https://[", "", None),
        ("", "Coast Daily", None),
    ],
)
def test_the_outlet_is_spelled_as_the_page_spells_what_the_address_names(url, line, expected):
    assert outlet(url, line) == expected


@pytest.mark.parametrize(
    ("host", "language", "name"),
    [
        ("qnn.example", "de", "QNN"),
        ("edition.coastnews.co.example", "en-GB", "Coast News"),
        ("nqtimes.example", "en", "NQ Times"),
        ("japantimes.example", "en", "Japan Times"),
        ("usatoday.example", "en", "USA Today"),
        ("theweirpost.example", "en", "The Weir Post"),
        ("theweir.example", "en", ""),
        ("coastnews.example", "de", ""),
        ("weir.example", "en", ""),
        ("news.example", "en", ""),
        ("4coast.example", "en", ""),
        ("thecouncilofthelowertown-news.example", "en", ""),
    ],
)
def test_a_host_tells_a_name_where_it_can_be_read_in_one_way(host, language, name):
    assert name_of_host(host, language) == name


_TEXTS = {
    "zh": "港务局周二表示，三号油罐在检查时没有发现泄漏，工人已经在周一晚上离开现场。该局说，检查还将继续两周。",
    "fr": "La direction du port a dit mardi qu'aucune fuite n'avait été trouvée lors du contrôle de la cuve.",
    "de": "Die Hafenverwaltung teilte am Dienstag mit, bei der Prüfung des Tanks sei kein Leck gefunden worden.",
    "es": "El puerto dijo el martes que no se halló ninguna fuga al revisar el tanque y que los obreros se fueron.",
    "nl": "De haven zei dinsdag dat er geen lek was gevonden bij de inspectie van de derde tank op het terrein.",
}


@pytest.mark.parametrize(
    ("head", "language", "people", "agency"),
    [
        ("2024年3月5日 记者：王小明 来源：新华社", "zh", ("王小明",), "新华社"),
        ("记者 王小明 北京报道 2024年3月5日 10:30", "zh", ("王小明",), ""),
        ("来源：北方日报    作者：王小明    2024-03-05", "zh", ("王小明",), ""),
        ("2024年3月5日｜記者王小明／台北報導", "zh", ("王小明",), ""),
        ("2024年3月5日\n\n记者获悉，油罐没有泄漏。", "zh", (), ""),
        ("Anne Roe, « Le Littoral »\n5 mars 2024", "fr", ("Anne Roe",), ""),
        ("Anna Roe, »Küstenbote«\n5. März 2024", "de", ("Anna Roe",), ""),
        ("Anna Roe, mit dpa\n5. März 2024", "de", ("Anna Roe",), "dpa"),
        ("Ana Roe, con información de EFE\n5 de marzo de 2024", "es", ("Ana Roe",), "EFE"),
        ("Anna Roe, met ANP\n5 maart 2024", "nl", ("Anna Roe",), "ANP"),
        ("Le Courrier du Sud avec AFP\n5 mars 2024", "fr", (), "AFP"),
        ("(avec AFP et Reuters)\n5 mars 2024", "fr", (), "AFP, Reuters"),
    ],
)
def test_heads_of_pasted_articles_in_many_tongues(head, language, people, agency):
    text = f"港口 {_TEXTS['zh'][:8]}" if language == "zh" else "Bazu Norin Tavel 1"
    draft = read_draft("page.txt", f"{text}\n\n{head}\n\n{_TEXTS[language]}\n".encode())
    found = {key: guess.value for key, guess in draft.fields.items()}
    assert (found.get("authors", ()), found.get("agency", "")) == (people, agency)
    assert str(found["published"]).startswith("2024-03-05")


def test_a_byline_of_a_wrapped_paste_stays_apart_from_headline_and_text():
    lines = "Port denies any leak in\nits third tank\nBy Anna Roe\nMarch 5, 2024\n\nThe port said on Tuesday that no leak\nhad been found."
    draft = read_draft("page.txt", lines.encode())
    assert draft.fields["title"].value == "Port denies any leak in its third tank"
    assert draft.fields["authors"].value == ("Anna Roe",)
    assert draft.fields["published"].value == "2024-03-05"
    kept = read_draft(
        "page.txt", b"A song was sung\nby Anna Roe\nand by all who came to hear it at the pier."
    )
    assert kept.body == ("A song was sung by Anna Roe and by all who came to hear it at the pier.",)


def test_an_address_of_many_words_below_the_text_is_the_url_and_no_body():
    address = f"https://www.coast-herald.example/2024/03/05/{'-'.join(['port', 'denies', 'leak'] * 15)}.html"
    body = "The port said on Tuesday that no leak had been found when the third tank was inspected."
    draft = read_draft(
        "page.txt", f"Port denies leak in tank\n\n5 March 2024\n\n{body}\n\n{address}\n".encode()
    )
    assert (draft.body, draft.fields["url"].value) == ((body,), address)
