"""Typical questions of readers, each answered from the home page in at most three clicks or searches."""

from __future__ import annotations


def test_what_did_russia_say_about_corridors(lively, shipped):
    page = lively.page
    page.goto(shipped)
    page.get_by_role("link", name="Search all text").last.click()
    page.locator("#find").fill("What did Armenia say about a corridor?")
    page.locator(".dossier-search-results a", has_text="Routes").first.click()
    page.wait_for_url("**/events/sochi-2022/#claim-routes")
    answer = page.locator("#claim-routes ~ ul").first.inner_text()
    assert "rejects a corridor through its territory — according to Armenia" in answer


def test_what_did_russia_say_about_corridors_without_a_search(plain, shipped):
    page = plain.page
    page.goto(shipped)
    page.get_by_role("link", name="Disputes", exact=True).first.click()
    page.locator(".dossier-index").get_by_role("link", name="Is a corridor to run through Armenia?").click()
    dispute = page.locator(".dossier-dispute", has_text="Is a corridor to run through Armenia?")
    answer = dispute.locator(".dossier-voice", has_text="Armenia").first.inner_text()
    assert "rejected the proposal to allow a corridor" in answer


def test_who_claims_what_about_the_corridor_from_the_places(plain, shipped):
    page = plain.page
    page.goto(shipped)
    page.locator(".md-tabs").get_by_role("link", name="Places").click()
    page.get_by_role("link", name="Route between Azerbaijan and Nakhichevan").first.click()
    answer = page.locator("#claims-elsewhere ~ ul").first.inner_text()
    assert "rejects a corridor through its territory" in answer
    assert "reopening of the “Zangezur corridor”" in answer
    assert "stalled the talks" in answer


def test_what_armenia_wanted_in_each_year(plain, shipped):
    page = plain.page
    page.goto(shipped)
    page.locator(".md-tabs").get_by_role("link", name="Actors").click()
    page.get_by_role("link", name="Armenia", exact=True).first.click()
    stated = page.locator("#positions ~ ul").first
    for year in ("Sochi meeting of 26 November 2021", "Sochi meeting of 31 October 2022"):
        positions = stated.locator(":scope > li", has_text=year).inner_text()
        for question in ("Borders:", "Withdrawal:", "Prisoners:"):
            assert question in positions


def test_how_many_died_in_september_2022_according_to_whom(plain, shipped):
    page = plain.page
    page.goto(shipped)
    event = page.locator("#differ + ul > li", has_text="September 2022 border clashes")
    line = event.locator("li", has_text="deaths")
    claimed = dict(value.split(" (") for value in line.inner_text().partition(": ")[2].split(" / ")[:3])
    assert "Ink document" in claimed["286, both sides together"]
    assert "2 more" in claimed["nearly 300"]
    line.get_by_role("link", name="deaths").click()
    values = page.locator("#claim-deaths ~ ul").first
    assert "nearly 300 (Joint deal" in values.inner_text()
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
    assert "Anadolu" in groups.inner_text()
    assert "of the first and" in page.locator(".md-content").inner_text()
