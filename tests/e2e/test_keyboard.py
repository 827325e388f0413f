"""A reader with a keyboard alone: from the home page to a quote in its source, and through a search."""

from __future__ import annotations

import re

import pytest

expect = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed").expect

FOCUSED = """() => {
    const element = document.activeElement, box = element.getBoundingClientRect();
    return [element.innerText || element.value || '', element.getAttribute('href') || '', `${element.id} ${element.className}`,
            element.type || '', box.width * box.height > 0 && getComputedStyle(element).outlineStyle !== 'none'];
}"""


def tab_to(page, wanted, most=400):
    """Press Tab until an element whose text, address, or id and class fits has the focus; it must be seen to have it."""
    for _ in range(most):
        page.keyboard.press("Tab")
        text, address, classes, kind, seen = page.evaluate(FOCUSED)
        if wanted(text.strip(), address, classes, kind):
            assert seen, f"{text} has the focus, but nothing shows it"
            return
    raise AssertionError("nothing of the kind can be reached")


def test_from_home_to_a_quote_in_its_source(lively, shipped):
    page = lively.page
    page.goto(shipped)
    tab_to(page, lambda _text, address, *_: "questions/" in address)
    page.keyboard.press("Enter")
    page.wait_for_url("**/questions/**")
    page.wait_for_load_state("networkidle")
    tab_to(page, lambda _text, address, *_: "sources/" in address and "#p" in address)
    cited = page.evaluate("document.activeElement.hash.slice(1)")
    beside = page.evaluate("document.activeElement.parentElement.previousElementSibling.innerText")
    words = re.search("“([^…”]+)", beside)[1].strip()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/sources/**#{cited}")
    expect(page.locator(f"[id='{cited}']")).to_be_in_viewport()
    page.wait_for_function(
        "words => document.querySelector('.md-content').innerText.includes(words)", arg=words
    )
    assert lively.errors == []


def test_from_a_footnote_to_its_source(lively, shipped):
    page = lively.page
    page.goto(f"{shipped}actors/putin/")
    tab_to(page, lambda _text, _address, classes, _kind: "footnote-ref" in classes)
    note = page.evaluate("document.activeElement.hash.slice(1)")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(f"#{note}$"))
    # At a page's first jump the theme fetches it once more, and then moves on to where the jump led.
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1000)
    expect(page.locator(f"[id='{note}']")).to_be_in_viewport()  # before that, Tab goes on from elsewhere
    tab_to(page, lambda _text, address, *_: "sources/" in address, most=2)
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources/**")
    assert lively.errors == []


def test_through_a_search(lively, shipped):
    page = lively.page
    page.goto(f"{shipped}search/")
    page.locator("#find").wait_for()
    tab_to(page, lambda *found: found[2].startswith("find "))
    page.keyboard.type("corridor")
    page.locator(".dossier-search-results li").first.wait_for()
    tab_to(page, lambda text, *_: text == "Narrow and order the results", most=6)
    page.keyboard.press("Enter")
    tab_to(page, lambda text, *_: text == "Kind", most=3)
    page.keyboard.press("Enter")
    page.locator("details[data-facet=kind] li").first.wait_for()
    tab_to(page, lambda *found: found[3] == "checkbox", most=1)
    page.keyboard.press("Space")
    page.wait_for_url("**kind=**")
    tab_to(page, lambda _text, address, *_: re.search("(actors|events|places|sources|questions)/.", address))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/(actors|events|places|sources|questions)/"))
