"""What is a longer name, of somebody else, and what only says more of the same."""

from __future__ import annotations

import pytest

from mkdocs_dossier.text.around_names import lines_of, may_lengthen
from mkdocs_dossier.text.longer_names import Bearer, Sort, longer_name
from mkdocs_dossier.text.spans import Span
from mkdocs_dossier.text.tokens import name_key

PERSON, PLACE, BODY = Sort.PERSON, Sort.GEOGRAPHIC, Sort.BODY

LONGER = [
    ("The Washington Post has told the story.", "Washington", PLACE, "Washington Post"),
    ("He wrote in China Daily that it was so.", "China", PLACE, "China Daily"),
    ("It borrowed from the Bank of China last year.", "China", PLACE, "Bank of China"),
    ("They asked the Central Bank of Ostland for help.", "Ostland", PLACE, "Central Bank of Ostland"),
    ("North Korea has tested a rocket.", "Korea", PLACE, "North Korea"),
    ("They sailed over Lake Geneva at noon.", "Geneva", PLACE, "Lake Geneva"),
    ("Sources told the New York Times about it.", "New York", PLACE, "New York Times"),
    (
        "Officials of the National Security Council met.",
        "Security Council",
        BODY,
        "National Security Council",
    ),
    (
        "National Security Council officials met at noon.",
        "Security Council",
        BODY,
        "National Security Council",
    ),
    ("His wife Melania Trump was not there.", "Trump", PERSON, "Melania Trump"),
    ("Melania Trump was not there at all.", "Trump", PERSON, "Melania Trump"),
    ("They met in Trump Tower in the evening.", "Trump", PERSON, "Trump Tower"),
    ("Donald Trump Jr. was not there.", "Donald Trump", PERSON, "Donald Trump Jr"),
    ("The plane was of American Airlines and full.", "American", PLACE, "American Airlines"),
    ("He has worked for Gazprom Neft since May.", "Gazprom", BODY, "Gazprom Neft"),
    ("She bought from Marks & Spencer in town.", "Spencer", BODY, "Marks & Spencer"),
    ("El informe del Banco de Chile es nuevo.", "Chile", PLACE, "Banco de Chile"),
    ("Об этом сообщил банку Южная Корея вчера.", "Корея", PLACE, "Южная Корея"),
    ("The bay of Saint Petersburg is frozen.", "Petersburg", PLACE, "Saint Petersburg"),
    ("Many were taught at the University of Westerby then.", "Westerby", PLACE, "University of Westerby"),
]
SAME = [
    ("Yesterday Putin said no more.", "Putin", PERSON),
    ("But Armenia said no more.", "Armenia", PLACE),
    ("The Security Council met at noon.", "Security Council", BODY),
    ("When Aliyev came, it was late.", "Aliyev", PERSON),
    ("It was President Vladimir Putin who came.", "Vladimir Putin", PERSON),
    ("It was Foreign Minister Lavrov who came.", "Lavrov", PERSON),
    ("It was Gen. Lavrov who came, not Mr. Putin.", "Putin", PERSON),
    ("It was Russian President Putin who came.", "Putin", PERSON),
    ("A resolution of the UN Security Council was read.", "Security Council", BODY),
    ("Armenia's Foreign Ministry has said so.", "Armenia", PLACE),
    ("Armenia’s Foreign Ministry has said so.", "Armenia", PLACE),
    ("It was the Armenian Prime Minister who came.", "Armenian", PLACE),
    ("It was the Armenian Foreign Ministry that wrote.", "Armenian", PLACE),
    ("The Ministry of Foreign Affairs of Armenia wrote again.", "Armenia", PLACE),
    ("He spoke for the Government of the Republic of Armenia then.", "Armenia", PLACE),
    ("It was the President of Armenia who came.", "Armenia", PLACE),
    ("Most of Armenia was under snow.", "Armenia", PLACE),
    ("Trade between Russia-Armenia partners fell again.", "Armenia", PLACE),
    ("On Monday China said it was ready.", "China", PLACE),
    ("China said Monday that it was ready.", "China", PLACE),
    ("In December Armenia was ready.", "Armenia", PLACE),
    ("Putin, Pashinyan and Aliyev met.", "Pashinyan", PERSON),
    ("It came from Washington, Post writers say.", "Washington", PLACE),
    ("It came from Washington. Post writers say so.", "Washington", PLACE),
    ("Putin Meets Aliyev and Pashinyan in Sochi", "Putin", PERSON),
    ("WASHINGTON POST SAYS NO MORE TO THE COUNCIL", "WASHINGTON", PLACE),
    ("Die Neue Armenien Zeitung schrieb das gestern.", "Armenien", PLACE),
    ("Об этом сказал Президент Путин вчера.", "Путин", PERSON),
    ("Вчера Путин сказал об этом.", "Путин", PERSON),
    ("The city was called “Washington” Post in the war.", "Washington", PLACE),
    ("Troops of Armenia stood at the border.", "Armenia", PLACE),
    ("The Ostland Foreign Minister came late.", "Ostland", PLACE),
    ("The Hong Kong Police said nothing.", "Hong Kong", PLACE),
    ("He said that US Treasury officials knew.", "US", PLACE),
    ("Security Council Resolution 2375 was read.", "Security Council", BODY),
    ("It was Foreign Ministry spokeswoman Hua who spoke.", "Foreign Ministry", BODY),
    ("We saw Former President Trump there.", "Trump", PERSON),
    ("Republican Trump and others left.", "Trump", PERSON),
    ("A Trump Spokesman left the room.", "Trump", PERSON),
    ("The Mayor of Westerby Nora Lind spoke to us.", "Westerby", PLACE),
    ("The President of the Republic of Ostland Karl Beck spoke to us.", "Ostland", PLACE),
    ("It was the Secretary of Commerce Ross who came.", "Ross", PERSON),
    ("It was the Secretary of State Ross who came.", "Ross", PERSON),
]


def found(text, form, sort, *, language, words=(), owned=False, beside=()):
    lines = lines_of(language)
    line = lines.read(text) if lines else None
    start = text.index(form)
    span = Span(start, start + len(form))
    if line is None or not may_lengthen(text, *span, lines.words):
        return None
    first_names = {"vladimir"} if sort is PERSON else set()
    bearer = Bearer(sort, frozenset({*name_key(form), *words, *first_names}), owned)
    longer = longer_name(lines, line, span, bearer, dict(beside))
    return text[longer.start : longer.end] if longer else None


def tongue(text):
    if any("а" <= letter <= "я" for letter in text.lower()):
        return "ru"
    return "de" if text.startswith("Die ") else "es" if text.startswith("El ") else "en"


@pytest.mark.parametrize(("text", "form", "sort", "longer"), LONGER)
def test_a_longer_name_is_not_the_shorter_ones(text, form, sort, longer):
    assert found(text, form, sort, language=tongue(text)) == longer


@pytest.mark.parametrize(("text", "form", "sort"), SAME)
def test_what_only_says_more_is_no_longer_name(text, form, sort):
    assert found(text, form, sort, language=tongue(text)) is None


def test_a_first_name_is_no_other_persons_where_none_is_known():
    text = "It was said by Nikol Pashinyan at noon."
    lines = lines_of("en")
    span = Span(text.index("Pashinyan"), text.index(" at"))
    assert longer_name(lines, lines.read(text), span, Bearer(PERSON, frozenset({"pashinyan"})), {}) is None


def test_words_of_the_same_record_lengthen_nothing():
    text = "It was said by Nikol Pashinyan at noon."
    assert found(text, "Pashinyan", PERSON, language="en") == "Nikol Pashinyan"
    assert found(text, "Pashinyan", PERSON, language="en", words=["nikol"]) is None


def test_a_body_of_one_owner_is_not_that_of_another():
    before, behind = "The Armenian Security Council met.", "The Security Council of Armenia wrote again."
    assert found(before, "Security Council", BODY, language="en") == "Armenian Security Council"
    assert found(behind, "Security Council", BODY, language="en") == "Security Council of Armenia"
    for text in (before, behind):
        assert found(text, "Security Council", BODY, language="en", words=["armenia"]) is None


def test_an_acronym_is_another_owner_only_where_an_owner_is_known():
    text = "The US Security Council met at noon."
    beside = {text.index("US"): False}
    assert found(text, "Security Council", BODY, language="en", beside=beside) is None
    longer = found(text, "Security Council", BODY, language="en", owned=True, beside=beside)
    assert longer == "US Security Council"


def test_a_known_name_beside_it_decides():
    text = "The Armenian Security Council met at noon."
    for fits, longer in ((True, None), (False, "Armenian Security Council")):
        beside = {text.index("Armenian"): fits}
        assert found(text, "Security Council", BODY, language="en", owned=True, beside=beside) == longer


@pytest.mark.parametrize("language", ["de", "ja", "xx", "ka", "lb"])
def test_capitals_say_nothing_in_other_languages(language):
    assert lines_of(language) is None
