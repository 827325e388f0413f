"""What scripts add to figures, tables and links, in real Chromium: by pointer, by keyboard, from a disk, and without them."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import pytest

from browsing import Quiet, serving
from small_dossier import REPOSITORY, broken_links, run

POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'"
pytestmark = pytest.mark.slow

# Boxes of words on the screen that share more than a hair's breadth.
CLASHES = """figure => {
    const boxes = [...figure.querySelectorAll('a text')]
        .map(text => [text.textContent, text.getBoundingClientRect()]).filter(([, box]) => box.width);
    const apart = (a, b) => a.right <= b.left + 0.5 || b.right <= a.left + 0.5
        || a.bottom <= b.top + 3 || b.bottom <= a.top + 3;
    const found = [];
    boxes.forEach(([a, box], index) => boxes.slice(index + 1).forEach(([b, other]) => {
        if (!apart(box, other)) found.push([a, b]);
    }));
    return [boxes.length, found];
}"""


# Of a drawing and the box it is seen through: sizes in pixels, how far it is scrolled, and what is in the middle.
SEEN = """box => {
    const { width, height } = box.querySelector('svg').getBoundingClientRect();
    const share = (from, size, whole) => (from + size / 2) / whole;
    return {
        drawing: [width, height], box: [box.offsetWidth, box.offsetHeight], at: [box.scrollLeft, box.scrollTop],
        middle: [share(box.scrollLeft, box.clientWidth, width), share(box.scrollTop, box.clientHeight, height)],
    };
}"""


# A spot of a link of a drawing at which the link can be seen and hit; nothing where there is none.
IN_VIEW = """link => {
    const box = link.closest('.df-box').getBoundingClientRect();
    for (const part of link.querySelectorAll('text, circle, path, rect')) {
        const { left, top, right, bottom } = part.getBoundingClientRect();
        const x = (Math.max(left, box.left) + Math.min(right, box.right)) / 2;
        const y = (Math.max(top, box.top) + Math.min(bottom, box.bottom)) / 2;
        if (document.elementFromPoint(x, y)?.closest('a') === link) return [x, y];
    }
}"""

# The names of all attributes of figures and their controls, as they come from the server.
MARKUP = """html => [...new DOMParser().parseFromString(html, 'text/html')
    .querySelectorAll('.dossier-figure, .dossier-figure *, .dossier-controls, .dossier-controls *')]
    .flatMap(element => element.getAttributeNames())"""


# Words on the screen that lie on a mark, or on the disc of a small area, which is not their own.
COVERED = """figure => {
    const links = [...figure.querySelectorAll('a, g[role=img]')];
    const discs = links.flatMap(link => [...link.querySelectorAll('circle')]
        .filter(({ r }) => r.baseVal.value < 40).map(disc => [link, disc.getBoundingClientRect()]));
    const covered = [];
    for (const link of links) {
        const text = link.querySelector('text')?.getBoundingClientRect();
        for (const [other, disc] of text ? discs : []) {
            const x = (disc.left + disc.right) / 2, y = (disc.top + disc.bottom) / 2;
            const across = Math.max(text.left - x, x - text.right, 0);
            const down = Math.max(text.top + 3 - y, y - text.bottom + 3, 0);
            if (other !== link && Math.hypot(across, down) < disc.width / 2 - 0.5)
                covered.push([link.ariaLabel, other.ariaLabel]);
        }
    }
    return [links.length, covered];
}"""


class Strict(Quiet):
    """Serves pages that may run nothing and style nothing that stands in them."""

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


@pytest.fixture(scope="module")
def strict(instant_site):
    """The address of the same site under a policy that allows less."""
    with serving(instant_site[0], Strict) as address:
        yield address


@pytest.fixture(scope="module")
def folder(instant_site):
    return instant_site[0]


@pytest.fixture
def site(instant):
    return instant


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """The same site for opening from a disk."""
    folder = tmp_path_factory.mktemp("figures-files") / "site"
    done = run("mkdocs", "build", "--strict", "--no-directory-urls", "--site-dir", folder, cwd=REPOSITORY)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def visit(browser):
    """Opens tabs; whatever they report as an error fails the test."""
    errors, contexts = [], []

    def open_tab(**options):
        context = browser.new_context(**{"viewport": {"width": 1300, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(8000)
        page.on("console", lambda message: message.type == "error" and errors.append(message.text))
        page.on("pageerror", lambda error: errors.append(str(error)))
        return page

    yield open_tab
    for context in contexts:
        context.close()
    assert errors == []


def shown(page, selector):
    return page.locator(f"{selector}:visible")


def events_listed(page):
    """Ids of the events whose lines are to be seen."""
    return set(
        shown(page, ".dossier-dated li").evaluate_all(
            "all => all.map(li => dossier.record(li.querySelector('a')))"
        )
    )


@pytest.mark.parametrize("path", ["events/", "map/", "network/", ""])
@pytest.mark.parametrize("width", [360, 768, 1440])
def test_words_in_figures_are_legible_and_apart(visit, site, path, width):
    page = visit(viewport={"width": width, "height": 900})
    page.goto(urljoin(site, path))
    figures = shown(page, ".dossier-figure svg")
    assert figures.count() or (not path and width == 360)  # on a phone the home page's list is its timeline
    for figure in figures.all():
        count, clashes = figure.evaluate(CLASHES)
        assert clashes == []
        if count:
            text = figure.locator("text").first
            size = text.evaluate(
                "text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a"
            )
            assert size > 9.9
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("path", ["map/", "places/zangilan-airport/", "places/karabakh/"])
@pytest.mark.parametrize("width", [360, 768, 1440])
def test_words_on_a_map_stand_on_nothing_that_they_do_not_name(visit, site, path, width):
    page = visit(viewport={"width": width, "height": 900})
    page.goto(urljoin(site, path))
    figure = shown(page, ".dossier-figure svg").first
    count, covered = figure.evaluate(COVERED)
    assert count > 3
    assert covered == []
    assert figure.locator(".df-disputed").count() == 1
    caption = page.locator(".dossier-caption", has_text="Natural Earth").first.inner_text()
    assert "of 2018" in caption
    assert "no position" in caption


@pytest.mark.parametrize(("width", "nodes"), [(360, 14), (1440, 36)])
def test_a_caption_is_true_of_the_drawing_above_it(visit, site, width, nodes):
    page = visit(viewport={"width": width, "height": 900})
    page.goto(urljoin(site, "network/"))
    drawn = shown(page, ".dossier-figure svg a").count()
    assert 3 < drawn <= nodes
    said = shown(page, ".dossier-figure .dossier-caption")
    if said.count():
        assert re.match(rf"The {drawn}\sof \d+ that have most ties", said.inner_text())
    assert page.evaluate("getComputedStyle(document.querySelector('.df-wide')).display") == (
        "none" if width == 360 else "block"
    )


def labels_of(links):
    return links.evaluate_all("all => all.map(each => each.getAttribute('aria-label'))")


@pytest.mark.parametrize("path", ["events/", "map/", "network/"])
def test_without_scripts_everything_is_there(visit, site, path):
    page = visit(java_script_enabled=False)
    page.goto(urljoin(site, path))
    assert shown(page, ":is(.dossier-controls, .dossier-sort, .dossier-card)").count() == 0
    link = shown(page, ".dossier-figure a").first
    record = link.get_attribute("data-id")
    link.locator("text").first.click()
    assert page.url.rstrip("/").endswith(f"/{record}")


def test_every_link_of_a_figure_stands_beside_it_as_text(visit, site):
    page = visit()
    for path in ("events/", "map/", "network/"):
        page.goto(urljoin(site, path))
        drawn = set(page.locator(".dossier-figure a").evaluate_all("all => all.map(a => dossier.record(a))"))
        written = set(
            page.locator(".md-content a[href]:not(.headerlink)").evaluate_all(
                "all => all.map(a => dossier.record(a))"
            )
        )
        assert len(drawn) > 5
        assert drawn <= written


@pytest.mark.parametrize("style", ["folder", "files"])
def test_links_of_figures_lead_somewhere_under_both_kinds_of_addresses(request, style):
    site = request.getfixturevalue(style)
    assert [found for found in broken_links(site) if not found.startswith("404.html")] == []
    text = "".join(page.read_text(encoding="utf-8") for page in site.rglob("*.html"))
    assert len(re.findall(r'xlink:href="[^"]*karabakh-war-2020(?:/|\.html)"', text)) > 3


def test_filters_say_how_many_and_hide_the_rest(visit, site):
    page = visit()
    page.goto(urljoin(site, "events/"))
    form = page.locator("form.dossier-controls")
    figures = page.locator(".dossier-figure")
    bright = ".df-wide [data-id]:not(.df-off)"
    all_lines = len(events_listed(page))
    form.locator("[name=actor]").select_option(label="Emmanuel Macron")
    said = re.match(r"(\d+) of (\d+)\sevents", form.locator("output").inner_text())
    assert 0 < int(said[1]) < int(said[2]) == all_lines
    listed = events_listed(page)
    assert len(listed) == int(said[1])
    assert figures.first.locator(bright).count() == int(said[1])
    assert page.locator("h2", has_text="1991").is_hidden()
    assert form.locator("output").get_attribute("aria-live") == "polite"
    form.locator("button[type=reset]").click()
    page.locator(".dossier-out, .df-off").first.wait_for(state="detached")
    form.locator("[name=from]").fill("2022-10-31")
    form.locator("[name=kind]").select_option(label="meeting")
    for line in shown(page, ".dossier-dated li").all():
        text = line.inner_text()
        assert "2022" in text or "from" in text
        assert "meeting" in text


def test_zoom_and_pan_by_keyboard_and_pointer(visit, site):
    page = visit()
    page.goto(urljoin(site, "network/"))
    figure = page.locator(".dossier-figure").first
    box = figure.locator(".df-wide .df-box")
    whole = box.evaluate(SEEN)
    nearer = figure.get_by_role("button", name="Zoom in")
    assert figure.get_by_role("button", name="Zoom out").is_disabled()
    nearer.focus()
    page.keyboard.press("Enter")
    near = box.evaluate(SEEN)
    assert near["drawing"] == pytest.approx([1.6 * size for size in whole["drawing"]], abs=2)
    assert near["box"] == whole["box"], "what stands below stays where it is"
    assert near["middle"] == pytest.approx([0.5, 0.5], abs=0.01)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")  # over the two other buttons, which are of use now
    page.keyboard.press("Tab")
    focused = box.evaluate("box => box.contains(document.activeElement)")
    assert focused, "the drawing's links come after its controls"
    box.evaluate("box => { box.scrollLeft = 0; }")  # the first link may stand at the end already
    before = box.evaluate(SEEN)["at"]
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(500)  # browsers scroll smoothly
    right = box.evaluate(SEEN)["at"]
    assert right[0] > before[0]
    place = box.bounding_box()
    page.mouse.move(place["x"] + 300, place["y"] + 200)
    page.mouse.down()
    page.mouse.move(place["x"] + 320, place["y"] + 210, steps=4)
    page.mouse.up()
    assert box.evaluate(SEEN)["at"][0] < right[0]
    assert page.url.endswith("/network/")
    figure.get_by_role("button", name="Show the whole figure").click()
    assert box.evaluate(SEEN) == whole


def test_a_link_that_gets_the_focus_comes_into_view_and_a_drag_is_no_click(visit, site):
    page = visit()
    page.goto(urljoin(site, "network/"))
    figure = page.locator(".dossier-figure").first
    nearer = figure.get_by_role("button", name="Zoom in")
    for _ in range(3):
        nearer.click()
    box = figure.locator(".df-wide .df-box")
    for link in box.locator("a").all():
        link.focus()
        spot = link.evaluate(IN_VIEW)
        assert spot, link.get_attribute("aria-label")
    before = box.evaluate(SEEN)["at"]
    page.mouse.move(*spot)
    page.mouse.down()
    page.mouse.move(spot[0] + 30, spot[1] + 20, steps=6)
    page.mouse.up()
    page.wait_for_timeout(300)
    assert box.evaluate(SEEN)["at"] != before
    assert page.url.endswith("/network/")
    page.mouse.click(*link.evaluate(IN_VIEW))
    page.wait_for_url(re.compile("/(actors|things)/."))


def test_pointing_at_an_actor_lights_its_ties(visit, site):
    page = visit()
    page.goto(urljoin(site, "network/"))
    page.locator(".df-wide [data-id=putin] text").first.hover()
    lit = page.locator(".df-wide line.df-lit")
    assert lit.count() > 2
    assert all(
        "putin" in pair for pair in lit.evaluate_all("all => all.map(l => [l.dataset.a, l.dataset.b])")
    )
    assert page.locator(".df-wide .df-dim").count() > 2
    page.mouse.move(2, 2)
    page.locator("h1").hover()
    assert page.locator(".df-lit, .df-dim").count() == 0


def test_pointing_at_a_line_of_the_list_lights_its_bar(visit, site):
    page = visit()
    page.goto(urljoin(site, "events/"))
    page.locator(".dossier-dated li a[href*=alma-ata]").first.hover()
    assert page.locator(".df-wide .df-lit").get_attribute("data-id") == "alma-ata-1991"


def test_tables_are_sorted_and_filtered(visit, site):
    page = visit()
    page.goto(urljoin(site, "network/"))
    page.locator("#named summary").first.click()
    table = page.locator("#named table")
    heading = table.locator("th", has_text="Paragraphs")
    heading.get_by_role("button").focus()
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") == "ascending"
    column = [int(text) for text in table.locator("tbody tr td:nth-child(3)").all_inner_texts()]
    assert column == sorted(column)
    heading.get_by_role("button").click()
    assert heading.get_attribute("aria-sort") == "descending"
    column = [int(text) for text in table.locator("tbody tr td:nth-child(3)").all_inner_texts()]
    assert column == sorted(column, reverse=True)
    named = page.locator("#named")
    named.get_by_role("searchbox", name="Rows with").fill("putin")
    rows = shown(page, "#named tbody tr").all_inner_texts()
    assert rows
    assert all("Putin" in row for row in rows)
    count = named.get_by_role("search", name="Filter the table").locator("output")
    assert count.inner_text().startswith(f"{len(rows)} of")


def test_a_preview_is_hoverable_persistent_and_dismissable(visit, site):
    page = visit()
    page.goto(urljoin(site, "sources/leaders-ink-document-2022/"))
    link = page.locator(".dossier-body a[href*='actors/pashinyan']").first
    link.hover()
    card = page.get_by_role("tooltip")
    card.wait_for()
    assert "Nikol Pashinyan" in card.inner_text()
    assert "Prime Minister" in card.inner_text()
    assert link.get_attribute("aria-describedby") == card.get_attribute("id")
    card.hover()
    page.wait_for_timeout(600)
    assert card.is_visible()
    page.keyboard.press("Escape")
    assert card.count() == 0
    assert link.get_attribute("aria-describedby") is None
    link.hover()
    card.wait_for()
    page.locator("h1").hover()
    card.wait_for(state="detached")


def test_a_preview_comes_with_the_keyboard_and_not_with_touch(visit, site):
    page = visit()
    page.goto(urljoin(site, "events/"))
    page.locator(".dossier-dated li a").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    card = page.get_by_role("tooltip")
    card.wait_for()
    assert page.evaluate("document.activeElement.getAttribute('aria-describedby')") == "dossier-card"
    page.keyboard.press("Escape")
    assert card.count() == 0
    assert page.evaluate("document.activeElement.closest('li') !== null")
    touch = visit(has_touch=True, viewport={"width": 360, "height": 700})
    touch.goto(urljoin(site, "events/"))
    touch.evaluate("document.addEventListener('click', event => event.preventDefault())")
    touch.locator(".dossier-dated li a").first.tap()
    touch.wait_for_timeout(500)
    assert touch.get_by_role("tooltip").count() == 0


def test_a_preview_of_a_link_in_a_figure(visit, site):
    page = visit()
    page.goto(urljoin(site, "map/"))
    page.locator(".df-wide [data-id=sochi] text").first.hover()
    page.get_by_role("tooltip").wait_for()
    assert "Black Sea" in page.get_by_role("tooltip").inner_text()


def test_instant_navigation_keeps_all_of_it(visit, site):
    page = visit()
    page.goto(urljoin(site, "events/"))
    page.evaluate("window.stayed = true")
    tabs, content = page.locator(".dossier-tabs"), page.locator(".md-content")
    ways = {
        "map": [content.get_by_role("link", name="Map", exact=True)],
        "network": [tabs.get_by_role("link", name="People"), content.get_by_role("link", name="Network")],
        "events": [tabs.get_by_role("link", name="Events")],
    }
    for name, links in ways.items():
        for link in links:
            link.first.click()
        page.wait_for_url(f"**/{name}/")
        figure = page.locator(f".dossier-figure[data-figure={'timeline' if name == 'events' else name}]")
        box = figure.locator(".df-wide .df-box").first
        box.wait_for()
        zoom = figure.locator(".df-zoom")
        # A map and a timeline are drawn to be seen whole.
        assert (zoom.count() > 0) == (name == "network")
        if name == "network":
            figure, box, zoom = figure.first, figure.first.locator(".df-wide .df-box"), zoom.first
            zoom.wait_for()
            before = box.evaluate(SEEN)["drawing"]
            figure.get_by_role("button", name="Zoom in").click()
            assert box.evaluate(SEEN)["drawing"] > before
            figure.get_by_role("button", name="Show the whole figure").click()
    form = page.locator("form.dossier-controls[aria-label=Filter]")
    assert form.count() == 1
    assert "events" in form.locator("output").inner_text()
    assert page.evaluate("window.stayed")
    page.locator(".df-wide a[data-id=karabakh-war-2020] text").first.click()
    page.wait_for_url("**/events/karabakh-war-2020/")


def test_from_a_disk_all_of_it_works(visit, files):
    page = visit()
    page.goto((files / "events/index.html").as_uri())
    page.locator("[name=actor]").select_option(label="Emmanuel Macron")
    assert "of" in page.locator("form.dossier-controls output").inner_text()
    page.locator("form.dossier-controls button[type=reset]").click()
    shown(page, ".dossier-dated li a").first.hover()
    page.get_by_role("tooltip").wait_for()
    page.keyboard.press("Escape")
    page.locator(".df-wide a[data-id=karabakh-war-2020] text").first.click()
    page.wait_for_url("**/events/karabakh-war-2020.html")


def test_under_a_strict_policy_nothing_of_ours_is_refused(browser, strict):
    """Material itself has scripts and styles in its pages, which such a policy refuses; ours are none of them."""
    context = browser.new_context(viewport={"width": 1300, "height": 900})
    page = context.new_page()
    refused = []
    page.on("console", lambda message: "Content Security Policy" in message.text and refused.append(message))
    page.goto(urljoin(strict, "events/"))
    before = len(refused)
    page.locator("form.dossier-controls [name=kind]").select_option(index=1)
    assert len(refused) == before
    page.goto(urljoin(strict, "network/"))
    before = len(refused)
    page.get_by_role("button", name="Zoom in").first.click()
    shown(page, "tbody a").first.hover()
    page.get_by_role("tooltip").wait_for()
    top = page.get_by_role("tooltip").evaluate("card => card.getBoundingClientRect().top")
    assert top > 0
    assert len(refused) == before
    served = page.request.get(urljoin(strict, "network/")).text()
    drawn = page.evaluate(MARKUP, served)
    assert len(drawn) > 100
    assert not {"style", "onclick"} & set(drawn), "what scripts set later is no markup"
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1300])
@pytest.mark.parametrize("path", ["events/", "map/", "network/", "actors/pashinyan/", "places/sochi/"])
def test_assistive_technology_finds_no_fault_in_figures(visit, site, path, width, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed")
    page = visit(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(urljoin(site, path))
    page.wait_for_timeout(200)
    found = axe.Axe().run(page, context=".md-content").response["violations"]
    ours = [(each["id"], node["html"][:160]) for each in found for node in each["nodes"]]
    assert ours == []
