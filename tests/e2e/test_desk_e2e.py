"""The reading room in a real browser: by keyboard, in every size and colour, and with articles that mean harm."""

from __future__ import annotations

import re
import threading

import pytest

from accessibility import violations
from browsing import Visit, widths_exceeded
from desk_dossier import make_desk_dossier
from dossier_workbench.desk.app import DeskApp
from dossier_workbench.desk.desk import Desk
from dossier_workbench.desk.serving import HERE, Readings, served

pytestmark = pytest.mark.slow

CATALOGUE = "seeds/catalogue/all.yaml"


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """The dossier, the room's address and the address with its key."""
    root = make_desk_dossier(tmp_path_factory.mktemp("desk") / "root")
    app = DeskApp(Desk(root, Readings(root)))
    with served(app) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        origin = f"http://{HERE}:{server.server_port}"
        yield root, f"{origin}/", app.address(origin)
        server.shutdown()


@pytest.fixture
def visit(browser, room):
    found = Visit(browser)
    found.page.goto(room[2])
    found.page.wait_for_url(room[1])
    yield found
    assert found.abroad(room[1]) == []
    assert found.errors == []
    found.context.close()


def test_words_become_a_claim_and_go_again_by_keyboard_alone(room, visit):
    root, page, keys = room[0], visit.page, visit.page.keyboard
    before = (root / CATALOGUE).read_bytes()
    page.get_by_role("link", name="Barrels in the lake", exact=True).press("Enter")
    status = page.locator(".status")
    while page.evaluate("document.activeElement.className") != "words":
        keys.press("Tab")
    for key in ("ArrowDown", "ArrowRight", "Shift+ArrowLeft", "Alt+ArrowRight"):
        keys.press(key)
    page.locator(".citation", has_text="Tuesday forty barrels of quillonberry oil").wait_for()
    assert "seen them go" not in page.locator(".citation").inner_text()
    assert "can be cited" in status.inner_text()
    assert "Name the record" in status.inner_text()
    keys.press("Enter")  # to the choice of what to make of it
    for text in ("spill-2021", "", "size", "as much as a tank holds"):
        keys.press("Tab")
        keys.type(text)
    page.locator(".diff", has_text="+        value: as much as a tank holds").wait_for()
    assert (root / CATALOGUE).read_bytes() == before
    keys.press("Enter")
    undo = page.locator("[name=undo]", has_text="a claim to spill-2021")
    undo.wait_for()
    assert b"as much as a tank holds" in (root / CATALOGUE).read_bytes()
    page.locator(".notes", has_text="cited: Spill of 2021, Nora Lind").wait_for()
    undo.press("Enter")
    page.locator(".status", has_text="Taken back").wait_for()
    assert (root / CATALOGUE).read_bytes() == before


def test_offsets_are_right_behind_wide_letters_and_what_the_words_tell_is_filled_in(room, visit):
    root, page = room[0], visit.page
    (root / "seeds/fulltext/hostile.txt").write_text(
        "𝔗𝔥𝔢 𝔠𝔬𝔲𝔫𝔠𝔦𝔩 😀 met. “We shall clean every bay of it,” said Nora Lind.\n", encoding="utf-8"
    )
    page.goto(f"{room[1]}article/hostile")
    page.locator(".words .m.spoken").click()
    page.locator(".citation", has_text="quote: We shall clean every bay of it}").wait_for()
    assert page.locator("[name=sort]:checked").get_attribute("value") == "quote"
    assert page.locator("[name=speaker]").input_value() == "nora-lind"
    page.get_by_label("Verdict").check()
    for name, text in (("record", "nora-lind"), ("property", "volume"), ("status", "open"), ("note", "Why?")):
        page.locator(f"[name={name}]").fill(text)
    today = page.locator("[name=on]").input_value()
    page.locator(".diff", has_text=f"on: {today}").wait_for()
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", today)


def test_a_new_event_has_the_date_that_its_words_print(room, visit):
    root, page = room[0], visit.page
    (root / "seeds/fulltext/hostile.txt").write_text(
        "The Lake Fair opened in the old harbour on 3 May 2021, with music.\n", encoding="utf-8"
    )
    page.goto(f"{room[1]}article/hostile")
    page.locator(".words").first.click(click_count=3)
    page.locator(".citation", has_text="The Lake Fair").wait_for()
    page.get_by_label("New record").check()
    for name, text in (("kind", "event"), ("id", "fair"), ("name", "Fair")):
        page.locator(f"[name={name}]").fill(text)
    page.locator(".diff", has_text="date: 2021-05-03").wait_for()


def test_keys_lead_to_speech_and_to_names_of_no_record(room, visit):
    page = visit.page
    page.goto(f"{room[1]}article/gazette")
    page.locator(".words").first.press("s")
    page.locator(".citation", has_text="We shall clean every bay").wait_for()
    page.keyboard.press("n")
    page.locator(".citation", has_text="quote: Helga Brandt").or_(
        page.locator(".status", has_text="too few")
    ).wait_for()
    assert page.locator("[name=sort]:checked").get_attribute("value") == "record"
    for _ in range(50):
        page.keyboard.press("n")
        if "There is no further one" in page.locator(".status").inner_text():
            break
        page.wait_for_timeout(50)
    else:
        raise AssertionError(page.locator(".status").inner_text())


def test_nothing_of_an_article_runs(visit, room):
    make_desk_dossier(room[0])
    for path in ("", "article/hostile"):
        visit.page.goto(f"{room[1]}{path}")
        visit.page.locator("main").wait_for()
        assert visit.page.title() != "ran"
        assert visit.page.locator("script").count() == 1
    assert "onerror=alert" in visit.page.locator(".words").first.inner_text()


def test_everybody_can_use_it(visit, room):
    for path, scheme, width in (
        ("", "light", 1280),
        ("article/gazette", "light", 1280),
        ("article/gazette", "dark", 390),
    ):
        visit.page.emulate_media(color_scheme=scheme)
        visit.page.set_viewport_size({"width": width, "height": 800})
        visit.page.goto(f"{room[1]}{path}")
        if path:
            visit.page.locator(".words").nth(1).click(click_count=3)
            visit.page.locator(".citation", has_text="gazette").wait_for()
        assert list(violations(visit.page)) == []
        assert widths_exceeded(visit.page, (320, 768)) == []
