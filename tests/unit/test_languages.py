"""Text of many languages in pages of one: marks, directions, and what every page says of its stretches."""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache
from pathlib import Path

import material
import pytest

import mkdocs_dossier
from book_texts import bare, set_book, text_of
from languages_dossier import ARTICLES, make_languages_dossier
from markup import rendered
from mkdocs_dossier.languages.tags import is_leftwards, primary, quotation_marks
from mkdocs_dossier.model.site_defaults import theme_language
from mkdocs_dossier.model.values import Markdown, Reference, Wording
from mkdocs_dossier.render.in_language import attributes, marked, quoted

SCRIPTS = {"ARABIC": {"ar", "fa"}, "HEBREW": {"he"}, "CYRILLIC": {"ru"}}
LEFTWARDS = {"ar", "fa", "he"}


@pytest.mark.parametrize(
    ("tag", "marks"),
    [
        *(("en", "“ ”"), ("en-GB", "“ ”"), ("", "“ ”"), ("xx", "“ ”"), ("az", "“ ”"), ("tr", "“ ”")),
        *(("de", "„ “"), ("de-AT", "„ “"), ("de_CH", "« »"), ("ka", "„ “"), ("pl", "„ ”"), ("sv", "” ”")),
        *(("ru", "« »"), ("uk", "« »"), ("hy", "« »"), ("ar", "« »"), ("fa-IR", "« »"), ("az-Cyrl", "“ ”")),
        *(("fr", "«\u202f \u202f»"), ("FR-ca", "«\u202f \u202f»"), ("zh-Hant-TW", "「 」"), ("zh", "“ ”")),
    ],
)
def test_quotation_marks_follow_the_language(tag, marks):
    assert " ".join(quotation_marks(tag)) == marks


@pytest.mark.parametrize(
    ("tag", "leftwards"),
    [("ar", True), ("he-IL", True), ("az-Arab", True), ("ar-Latn", False), ("az", False), ("", False)],
)
def test_direction_follows_script_and_language(tag, leftwards):
    assert is_leftwards(tag) is leftwards
    assert primary(tag) == tag.partition("-")[0]


@pytest.mark.parametrize(
    ("text", "lang", "home", "said"),
    [
        ("Plain", "", "en", ""),
        ("Слова", "ru", "en", ' lang="ru"'),
        ("Слова", "", "en", ""),
        ("كلمات", "ar", "en", ' lang="ar" dir="rtl"'),
        ("NATO ليست طرفا", "ar", "en", ' lang="ar" dir="rtl"'),
        ("He said שלום, and left", "", "en", ' dir="ltr"'),
        ("كلمات", "", "ar", ""),
        ("كلمات NATO هنا", "", "ar", ' dir="rtl"'),
        ("Words", "en", "ar", ' lang="en" dir="ltr"'),
        ("12.5", "", "ar", ""),
        ('x" onclick="y', 'a"b', "en", ' lang="a&quot;b"'),
    ],
)
def test_a_stretch_says_its_language_and_where_it_runs(text, lang, home, said):
    wording = Wording(text, lang)
    assert attributes(wording, home) == said
    assert bool(said) == marked(wording, home, Markdown("*x*")).endswith(">*x*</bdi>")


def test_marks_are_those_of_the_sentence_around():
    assert quoted(Wording("Слова", "ru"), "de") == '„<bdi lang="ru">Слова</bdi>“'
    assert quoted(Wording("mots"), "fr") == "«\u202fmots\u202f»"
    assert Reference("A, 2031: ", Wording("Titel"), ".").plain("de") == "A, 2031: „Titel“."
    assert Reference("A, 2031").plain("de") == "A, 2031"


def test_the_theme_speaks_what_we_think_it_does():
    there = {
        file.stem for file in (Path(material.__file__).parent / "templates/partials/languages").glob("*.html")
    }
    for name in there:
        assert theme_language(name) == name
    assert theme_language("de-AT") == "de"
    assert theme_language("pt_br") == "pt-BR"
    assert theme_language("tlh") == ""


@cache
def _outputs(language, folder):
    return mkdocs_dossier.open(make_languages_dossier(folder, language)).build().outputs


@pytest.fixture(scope="module", params=["en", "ru", "ar"])
def home_and_pages(request, tmp_path_factory):
    """The dossier's language, and its pages as browsers have them."""
    outputs = _outputs(request.param, tmp_path_factory.mktemp(request.param))
    pages = {
        output.path: rendered(output.content.decode().partition("\n---\n")[2])
        for output in outputs
        if output.path.endswith(".md")
    }
    return request.param, pages


def walk(element, lang, direction):
    """Every element with the language and the direction that hold in it."""
    lang, direction = element.get("lang", lang), element.get("dir", direction)
    yield element, lang, direction
    for child in element:
        if isinstance(child.tag, str) and child.tag not in ("code", "svg", "form"):
            yield from walk(child, lang, direction)


def texts(element):
    return [element.text or "", *(child.tail or "" for child in element)]


def test_letters_of_another_script_stand_in_an_element_of_their_language(home_and_pages):
    home, pages = home_and_pages
    seen = set()
    for path, page in pages.items():
        for element, lang, direction in walk(page, home, "rtl" if home in LEFTWARDS else "ltr"):
            for letter in "".join(texts(element)):
                script = unicodedata.name(letter, "").partition(" ")[0] if letter.isalpha() else ""
                wanted = SCRIPTS.get(script, set())
                if wanted and home not in wanted:
                    seen.add(lang)
                    assert lang in wanted, (path, element.text)
                    assert (direction == "rtl") == (lang in LEFTWARDS), (path, element.text)
    assert seen == {lang for langs in SCRIPTS.values() if home not in langs for lang in langs}


def test_titles_and_quotations_stand_in_an_element_of_their_language(home_and_pages):
    home, pages = home_and_pages
    for lang, (title, _, _, *quotes) in ARTICLES.items():
        for words in (title, *quotes):
            pattern = re.compile(re.escape(words))
            found = 0
            for path, page in pages.items():
                for element, said, _ in walk(page, home, ""):
                    inner = [child for child in element if pattern.search("".join(child.itertext()))]
                    if not inner and element.tag != "code" and pattern.search("".join(element.itertext())):
                        found += 1
                        assert said == lang, (path, element.tag, words)
            assert found > 2


def test_marks_on_pages_are_those_of_the_dossier(home_and_pages):
    home, pages = home_and_pages
    opening, closing = quotation_marks(home)
    page = "".join(pages["quotes.md"].itertext())
    assert page.count(opening) >= len(ARTICLES)
    for _, _, _, spoken, _ in ARTICLES.values():
        assert f"{opening}{spoken}{closing}" in page
    if home != "en":
        assert not re.search(f"“(?!{re.escape(ARTICLES['en'][3])})", page), "marks of the sources alone"


@pytest.mark.thorough
@pytest.mark.parametrize("language", ["hy", "fr", "de"])
def test_the_book_has_the_same_marks(tmp_path, language):
    checked = mkdocs_dossier.open(make_languages_dossier(tmp_path, language))
    data, pdf = set_book(checked.site)
    opening, closing = quotation_marks(language)
    text = bare(text_of(pdf))
    for lang in ("ru", "fr", "de", "en"):
        assert bare(f"{opening}{ARTICLES[lang][3]}{closing}") in text
    said = [item["lang"] for item in _dicts(data) if set(item) == {"say", "lang"}]
    assert {"ar", "he", "fa", "ru"} <= set(said)
    assert language not in said


def _dicts(value):
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _dicts(item)


def test_every_letter_that_runs_leftwards_is_looked_for():
    letters = [
        chr(code) for code in range(sys.maxunicode + 1) if unicodedata.bidirectional(chr(code)) in ("R", "AL")
    ]
    assert len(letters) > 1000
    missed = [letter for letter in letters if 'dir="rtl"' not in attributes(Wording(letter), "en")]
    assert missed == []
