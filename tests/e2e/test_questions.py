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


def test_how_many_died_in_september_2022_according_to_whom(plain, shipped):
    page = plain.page
    page.goto(shipped)
    line = page.locator("#conflicts + ul > li", has_text="September 2022 border clashes").filter(
        has_text="deaths"
    )
    assert {"286", "nearly 300"} <= {
        value.strip(" .").split(",")[0] for value in line.inner_text().partition(":")[2].split("/")
    }
    line.get_by_role("link", name="deaths").click()
    page.locator("#claim-deaths ~ ul").first.locator(".footnote-ref").first.click()
    note = page.url.partition("#")[2]
    assert (
        "286" in page.locator(f"[id='{note}']").inner_text()
        or "300" in page.locator(f"[id='{note}']").inner_text()
    )
    assert page.locator(f"[id='{note}'] a[href*='sources/']").count()


def test_which_articles_are_copies(plain, shipped):
    page = plain.page
    page.goto(shipped)
    page.get_by_role("link", name="Which articles share text").click()
    text = page.locator(".md-content").inner_text()
    assert "of the first and" in text
    assert "one account" in text
