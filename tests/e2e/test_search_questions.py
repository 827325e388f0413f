"""What readers look for: names however they are typed, things, dates, phrases and whole questions; what comes first."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from browsing import Visit, build_site, serving
from whole import locked_hallin

SOCHI = {
    # names in other scripts, inflected, without their accents
    "Путин": "actors/putin/",
    "Փաշինյան": "actors/pashinyan/",
    "Əliyev": "actors/aliyev/",
    "Пашиняном": "actors/pashinyan/",
    "Erdogan": "actors/erdogan/",
    "Pashinian": "actors/pashinyan/",
    "Эрдоган": "actors/erdogan/",
    "Putin's": "actors/putin/",
    "ALIYEV": "actors/aliyev/",
    "Armenians": "actors/armenia/",
    "Armenia": "actors/armenia/",
    # misspelt, at the end and inside
    "Aliyef": "actors/aliyev/",
    "Kortunow": "actors/kortunov/",
    "Pashinjan": "actors/pashinyan/",
    "Pashniyan": "actors/pashinyan/",
    "Azerbajan": "actors/azerbaijan/",
    "Azebraijan": "actors/azerbaijan/",
    "Armennia": "actors/armenia/",
    "Erdpgan": "actors/erdogan/",
    "Putni": "actors/putin/",
    "Krotunov": "actors/kortunov/",
    # events and their days, together or apart
    "cease-fire 2020": "events/ceasefire-2020/",
    "ceasefire 2020": "events/ceasefire-2020/",
    "cease fire 2020": "events/ceasefire-2020/",
    "grenade attack": "events/grenade-2021-11-13/",
    "Alma Ata declaration": "events/alma-ata-1991/",
    "26 November 2021": "events/sochi-2021/",
    "31 October 2022": "events/sochi-2022/",
    "Nagorno-Karabakh": "places/karabakh/",
    # things
    "peace treaty": {"questions/peace-treaty/", "things/future-peace-treaty/"},
    "future peace treaty": "things/future-peace-treaty/",
    # what is disputed, and questions in words
    "corridor": "questions/transport-routes/",
    "is there to be a corridor": "questions/transport-routes/",
    "peacekeepers": {
        "questions/peacekeepers-judged/",
        "questions/peacekeepers-stay/",
        "actors/russian-peacekeepers/",
    },
    "peacekeeper": {
        "questions/peacekeepers-judged/",
        "questions/peacekeepers-stay/",
        "actors/russian-peacekeepers/",
    },
    "who brokered the cease-fire": {"questions/brokered-2020/", "questions/ended-fighting-2022/"},
    "who brokered the ceasefire of 2020": "questions/brokered-2020/",
    "when did Putin meet Aliyev": "events/sochi-2022-aliyev/",
    "how long are the peacekeepers to stay": "questions/peacekeepers-stay/",
    "how many died in September 2022": "questions/dead-2022-09/",
    "who is to release the prisoners?": "questions/prisoners/",
    "what was the mine tragedy": "events/listvyazhnaya-2021/",
    '"use of force"': "questions/use-of-force/",
    '"map of mined places"': "questions/mines/",
    # offices, bodies and what they are called in short, places, half a word, a day with a place, several names at once
    "Armenian prime minister": "actors/pashinyan/",
    "president of Russia": "actors/putin/",
    "French president": "actors/macron/",
    "Azerbaijani president": "actors/aliyev/",
    "president of the European Council": "actors/michel/",
    "director of the Russian International Affairs Council": "actors/kortunov/",
    "who is the Armenian PM": "actors/pashinyan/",
    "Kremlin spokesman": "actors/peskov/",
    # names in letters in which no record has them
    "Макрон": "actors/macron/",
    "Эрдогана": "actors/erdogan/",
    "Մակրոն": "actors/macron/",
    "Μακρόν": "actors/macron/",
    "Russian peacekeepers": {"actors/russian-peacekeepers/", "questions/peacekeepers-stay/"},
    "Sochi": "places/sochi/",
    "Pashin": "actors/pashinyan/",
    "Azerb": "actors/azerbaijan/",
    "Sochi 26 November 2021": "events/sochi-2021/",
    "Sochi October 2022": "events/sochi-2022/",
    "10 November 2020": "events/ceasefire-2020/",
    "1991 declaration": "events/alma-ata-1991/",
    "vladimir vladimirovich putin": "actors/putin/",
    "where is Zangezur": "places/nakhichevan-route/",
}

HALLIN = {
    "Maron": "actors/ilse-maron/",
    "Ilse Maronn": "actors/ilse-maron/",
    "Marno": "actors/ilse-maron/",
    "Brnadt": "actors/tomas-brandt/",
    "Tomas": "actors/tomas-brandt/",
    "Mr Osk": "actors/pavel-osk/",
    "water authority": "actors/orrin-valley-water-authority/",
    "Waterauthority": "actors/orrin-valley-water-authority/",
    "Orin valley": "actors/orrin-valley-water-authority/",
    "western gate": "events/gate-failure/",
    "when did the gate fail": "events/gate-failure/",
    "13 March 2025": "events/gate-failure/",
    "20 March 2025": "events/hearing/",
    "what was said at the hearing": "events/hearing/",
    "town-hall": "events/hearing/",
    "townhall": "events/hearing/",
    "how many people left their homes?": "questions/people-who-left/",
    "people who left": "questions/people-who-left/",
    '"left their homes"': "questions/people-who-left/",
    "who is Ilse Maron": "actors/ilse-maron/",
    "Orrin": {"places/orrin/", "actors/orrin-valley-water-authority/", "places/orrin-valley/"},
    "Maron hearing": {"events/hearing/", "actors/ilse-maron/"},
    "gate failure march 2025": "events/gate-failure/",
}

FIRST = """async (asked) => {
  const found = {}, { best, groups, load, look } = window.dossier;
  for (const words of asked) {
    const sought = await look(words), [first] = groups(sought, best(sought.scores));
    found[words] = first ? (await load(`d${first.ids[0]}`))[0] : "";
  }
  return found;
}"""


@pytest.fixture(scope="module")
def hallin(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hallin")
    with serving(build_site(locked_hallin(folder / "dossier"), folder / "site")) as address:
        yield address


@pytest.mark.parametrize(("site", "wanted"), [("shipped", SOCHI), ("hallin", HALLIN)])
def test_what_is_looked_for_comes_first_nine_times_of_ten(lively, request, site, wanted):
    lively.page.goto(urljoin(request.getfixturevalue(site), "search/"))
    lively.page.wait_for_function("() => Boolean(window.dossier?.look)")
    found = lively.page.evaluate(FIRST, [*wanted])
    right = {words: {each} if isinstance(each, str) else each for words, each in wanted.items()}
    missed = {words: found[words] for words in wanted if found[words] not in right[words]}
    assert len(missed) <= len(wanted) // 10, missed
    assert lively.errors == []


def test_who_says_what_comes_with_the_answers_that_avoid_the_word(lively, shipped):
    page = lively.page
    page.goto(urljoin(shipped, "search/?q=corridor"))
    assert page.locator("#find").input_value() == "corridor"
    first = page.locator(".dossier-search-results section").first
    first.locator("dd").first.wait_for()
    assert first.locator("h2").inner_text().startswith("Who says what")
    said = first.inner_text()
    assert "rejected the proposal to allow a corridor" in said
    assert "deblock transport communications" in said
    answers = first.locator(".dossier-claims dd").all()
    avoiding = [each for each in answers if "the word itself is not used" in each.inner_text()]
    words = [" ".join(each.locator("strong, q").all_inner_texts()).casefold() for each in answers]
    assert 0 < len(avoiding) == sum("corridor" not in each for each in words) < len(answers)
    first.locator(".dossier-search-claim", has_text="Rejects").click()
    page.wait_for_url("**/events/sochi-2022/#claim*")
    assert lively.errors == []


def test_what_is_not_searched_is_said(lively, shipped):
    lively.page.goto(urljoin(shipped, "search/"))
    told = lively.page.locator(".dossier-search-scope")
    assert "Not searched: the originals of 5\u00a0sources" in told.inner_text()


def test_one_group_alone_and_another_spelling(lively, shipped):
    page = lively.page
    page.goto(urljoin(shipped, "search/?q=Pashinjan"))
    said = page.locator(".dossier-search-count", has_text="found instead")
    said.wait_for()
    assert "Nothing has pashinjan" in said.inner_text()
    page.locator(".dossier-search-groups label", has_text="Records").click()
    page.wait_for_url("**/search/?find=Pashinjan&in=records")
    page.locator(".dossier-search-results section").first.wait_for()
    assert page.locator(".dossier-search-results h2").all_inner_texts() == ["Records"]
    assert page.locator(".dossier-search-results h3").first.inner_text().startswith("Nikol Pashinyan")


def test_from_a_disk_the_address_fills_the_box(browser, offline):
    visit = Visit(browser)
    visit.page.goto(f"{(offline / 'search.html').as_uri()}?q=ceasefire")
    visit.page.locator(".dossier-search-results h3", has_text="Cease-fire of").first.wait_for()
    assert visit.page.locator("#find").input_value() == "ceasefire"
    assert visit.errors == []
    visit.context.close()
