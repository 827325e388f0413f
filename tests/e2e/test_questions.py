"""Typical questions of readers, each answered from the home page in at most three clicks or searches."""

from __future__ import annotations


def test_what_did_russia_say_about_corridors(lively, shipped):
    page = lively.page
    page.goto(shipped)
    page.get_by_role("link", name="Search all text").last.click()
    page.locator("#find").fill("What did Russia say about corridors?")
    page.locator(".dossier-search-results a", has_text="Corridors and communications").first.click()
    page.wait_for_url("**/events/sochi-2022/#claim-corridors-and-communications")
    answer = page.locator("#claim-corridors-and-communications ~ ul").first.inner_text()
    assert "according to Russian Presidency" in answer


def test_what_did_russia_say_about_corridors_without_a_search(plain, shipped):
    page = plain.page
    page.goto(shipped)
    page.locator(".dossier-ways").get_by_role("link", name="Who says what").click()
    page.locator("#questions ~ .dossier-dated").first.get_by_role(
        "link", name="corridors and communications"
    ).click()
    answer = page.locator("[id='claim-corridors-and-communications--sochi-2022'] ~ ul").first.inner_text()
    assert "according to Russian Presidency" in answer


def test_how_many_died_in_september_2022_according_to_whom(plain, shipped):
    page = plain.page
    page.goto(shipped)
    event = page.locator("#differ + ul > li", has_text="September 2022 border clashes")
    line = event.locator("li", has_text="deaths")
    claimed = dict(value.split(" (") for value in line.inner_text().partition(": ")[2].split(" / ")[:3])
    assert "Azerbaijan, Armenia" in claimed["286, both sides together"]
    assert "2 more" in claimed["nearly 300"]
    line.get_by_role("link", name="deaths").click()
    values = page.locator("#claim-deaths ~ ul").first
    assert "nearly 300 (“Joint Sochi deal" in values.inner_text()
    values.locator(".footnote-ref").first.click()
    note = page.url.partition("#")[2]
    assert "300" in page.locator(f"[id='{note}']").inner_text()
    assert page.locator(f"[id='{note}'] a[href*='sources/']").count()


def test_which_articles_are_copies(plain, shipped):
    page = plain.page
    page.goto(shipped)
    page.get_by_role("link", name="Which articles share text").click()
    groups = page.locator("#copies ~ ul").first.locator("li")
    assert groups.count() == 1
    assert groups.locator("a").count() == 3
    assert "Anadolu Agency" in groups.inner_text()
    assert "of the first and" in page.locator(".md-content").inner_text()
