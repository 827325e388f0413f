"""Typical questions of readers, each answered from the home page in at most three clicks or searches."""

from __future__ import annotations

import re


def test_what_did_armenia_say_about_a_corridor(lively, shipped):
    page = lively.page
    page.goto(shipped)
    page.locator(".dossier-tabs").get_by_role("link", name="Search").click()
    page.locator("#find").fill("What did Armenia say about a corridor?")
    asked = re.compile("Transport routes|is a corridor to run through Armenia")
    page.locator(".dossier-search-results a", has_text=asked).first.click()
    page.wait_for_url(re.compile("/(events|questions|actors)/"))
    answer = page.locator(".md-content").inner_text()
    assert "rejected the proposal to allow a corridor" in answer


def test_what_did_armenia_say_about_a_corridor_without_a_search(plain, shipped):
    page = plain.page
    page.goto(shipped)
    page.locator(".dossier-tabs").get_by_role("link", name="Disputes").click()
    page.locator(".dossier-index").get_by_role("link", name="is a corridor to run through Armenia?").click()
    dispute = page.locator(".dossier-dispute", has_text="is a corridor to run through Armenia?")
    answer = dispute.locator(".dossier-voice", has_text="Armenia").first.inner_text()
    assert "rejected the proposal to allow a corridor" in answer


def test_who_claims_what_about_the_corridor_from_the_places(plain, shipped):
    page = plain.page
    page.goto(shipped)
    page.get_by_role("link", name="on a map").click()
    page.locator(".md-content").get_by_role(
        "link", name="Route between Azerbaijan and Nakhichevan"
    ).last.click()
    claims = page.locator("#claims ~ .dossier-claims")
    said = [
        (claims.locator("dt").nth(at).inner_text(), claims.locator("dd").nth(at).inner_text())
        for at in range(claims.locator("dt").count())
    ]
    for who, words in (
        ("Armenia", "Rejects a corridor through its territory"),
        ("Azerbaijan", "reopening of the Zangezur corridor"),
        ("article’s own voice", "Stalled by the rejection of a corridor"),
    ):
        assert any(speaker.startswith(who) and words in answer for speaker, answer in said), who


def test_what_armenia_wanted_in_each_year(plain, shipped):
    page = plain.page
    page.goto(shipped)
    page.locator("#positions ~ .dossier-overview").get_by_role("link", name="Armenia", exact=True).click()
    stated = page.locator("#positions ~ .dossier-stated table").first
    days = stated.locator("thead th").all_inner_texts()
    assert [" ".join(day.split()[:2]) for day in days[1:]] == ["26 November", "31 October"]
    for question in ("Borders", "Withdrawal", "Prisoners"):
        cells = stated.locator("tbody tr", has=page.get_by_role("link", name=question)).first.locator("td")
        for at in (1, 2):
            assert cells.nth(at).locator("q").count(), (question, days[at])


def test_how_many_died_in_september_2022_according_to_whom(plain, shipped):
    page = plain.page
    page.goto(shipped)
    page.locator(".dossier-tabs").get_by_role("link", name="Disputes").click()
    page.locator(".md-content").get_by_role("link", name="Dead of September 2022").click()
    rows = page.locator("#numbers ~ .dossier-numbers tbody tr")
    said = {row.locator("strong").inner_text(): row.inner_text() for row in rows.all()}
    assert "Ink document" in said["286, both sides together"]
    assert "×3 one account" in said["nearly 300"]
    assert "soldiers" in said["more than 100 soldiers"]
    row = rows.filter(has_text="nearly 300").first
    words = row.locator("q").first.inner_text()
    row.locator(".dossier-cite a[href*='sources/']").first.click()
    assert words.strip("“”") in page.locator(".md-content").inner_text()


def test_which_articles_are_copies(plain, shipped):
    page = plain.page
    page.goto(shipped)
    assert page.locator(".dossier-bracket .dossier-articles li").count() == 3
    page.locator(".dossier-tabs").get_by_role("link", name="Sources").click()
    page.get_by_role("link", name="shared text").click()
    groups = page.locator("#copies ~ .dossier-shared").first.locator("li")
    assert groups.count() == 1
    assert groups.locator("a").count() == 3
    assert "Anadolu" in groups.inner_text()
    parts = page.locator("#matrix ~ .dossier-matrix tbody tr", has_text="Anadolu").first.inner_text()
    assert "87 %" in parts.replace("\u00a0", " ")
