"""`mkdocs serve` on a real port: each edit rebuilds once and shows; an error keeps the last good site up."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request

import pytest

from small_dossier import environment, make_minimal_dossier

pytestmark = [pytest.mark.slow, pytest.mark.alone]

PATIENCE = 60.0
"""Seconds until something that should happen counts as not happening; a rebuild takes about two."""

BANNER = "dossier-fault-banner"

QUIET = 1.2
"""Seconds in which a second rebuild would begin: MkDocs looks for changes twice a second."""


class Server:
    """A running ``mkdocs serve`` and what it has printed."""

    def __init__(self, root, *options):
        self.root = root
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.lines = []
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{self.port}", *options],
            cwd=root,
            env=environment(TMPDIR=str(root.parent)),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        self.lines.extend(self.process.stdout)

    @property
    def output(self):
        return "".join(self.lines)

    def wait_for(self, pattern, after=0):
        """Wait until a line after the first so many matches; give the number of lines then."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for number, line in enumerate(list(self.lines)[after:], after + 1):
                if re.search(pattern, line):
                    return number
            assert self.process.poll() is None, self.output
            time.sleep(0.05)
        raise AssertionError(f"no {pattern!r} in:\n{''.join(self.lines[after:])}")

    def get(self, path):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{path}", timeout=PATIENCE) as answer:
            return answer.read().decode()

    def rebuilds_once(self, change):
        """Make a change and wait for its rebuild; give what was printed. A second rebuild fails the test."""
        before = len(self.lines)
        change()
        self.wait_for("Reloading browsers", before)
        time.sleep(QUIET)
        printed = "".join(self.lines[before:])
        assert printed.count("Building documentation") == 1, printed
        return printed

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.reader.join(timeout=5)
        self.process.stdout.close()


@contextlib.contextmanager
def serving(root, *options):
    server = Server(root, *options)
    try:
        server.wait_for("Serving on")
        yield server
    finally:
        server.stop()


@pytest.fixture
def root(tmp_path):
    root = make_minimal_dossier(tmp_path / "root")
    (root / "templates").mkdir()
    (root / "templates/data.md.jinja").write_text("# Data\n\nFirst wording.\n")
    return root


def rewrite(file, old, new):
    """As editors do it: the new file takes the place of the old one at once."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    draft = file.with_name(f".{file.name}.swp")
    draft.write_text(text.replace(old, new), encoding="utf-8")
    os.replace(draft, file)  # noqa: PTH105 - the same as Path.replace, but said as in the docstring


def plain_text(page):
    return re.sub(r"<[^>]+>", "", page)


def test_an_error_keeps_the_site_up(root):
    catalogue = root / "seeds/catalogue/all.yaml"
    with serving(root) as server:
        room = re.search(r"reading room is open at http://127\.0\.0\.1:\d+/(-/desk/\?key=\S+)", server.output)
        assert 'content="0; url=/-/desk/"' in server.get(room[1])
        printed = server.rebuilds_once(lambda: rewrite(catalogue, "place: lake-ost", "place: lake-oost"))
        assert re.search(
            r"ERROR .*seeds/catalogue/all\.yaml:16:12: .*lake-oost.*\[dangling-reference\]", printed
        )
        assert "last good state stays up" in printed
        page = server.get("events/spill-2021/")
        assert "Lake Ost" in page
        assert page.count(BANNER) > 0
        assert "[dangling-reference]" in plain_text(page)
        printed = server.rebuilds_once(lambda: rewrite(catalogue, "lake-oost", "lake-ost"))
        assert "dangling-reference" not in printed
        assert BANNER not in server.get("events/spill-2021/")


def test_strictly_served_edits_show_and_errors_keep_the_site_up(root):
    catalogue, article = root / "seeds/catalogue/all.yaml", root / "seeds/articles/evening-star.md"
    method, template = root / "docs/method.md", root / "templates/data.md.jinja"
    with serving(root, "--strict") as server:
        assert "Mayor of Westerby" in server.get("actors/nora-lind/")

        server.rebuilds_once(lambda: rewrite(catalogue, "Mayor of Westerby", "First citizen"))
        assert "First citizen" in server.get("actors/nora-lind/")

        server.rebuilds_once(
            lambda: rewrite(article, "who owned the barrels", "whose the barrels were, nor would Lind")
        )
        assert "whose the barrels were" in server.get("sources/evening-star/")
        assert "sources/evening-star/" in server.get("actors/nora-lind/"), (
            "the source that names her now stands on the actor's page"
        )

        server.rebuilds_once(lambda: rewrite(method, "By hand", "By pen"))
        assert "By pen" in server.get("method/")

        server.rebuilds_once(lambda: rewrite(template, "First wording", "Second wording"))
        assert "Second wording" in server.get("data/")

        # An error, while the rest of the site is read on.
        printed = server.rebuilds_once(lambda: rewrite(catalogue, "place: lake-ost", "place: lake-oost"))
        assert re.search(r"seeds/catalogue/all\.yaml:16:12: .*lake-oost.*\[dangling-reference\]", printed)
        assert "last good state stays up" in printed
        assert "Traceback" not in printed
        assert "First citizen" in server.get("actors/nora-lind/")
        assert "Lake Ost" in server.get("events/spill-2021/")

        # A template is broken too, and then both are mended, one after the other.
        server.rebuilds_once(lambda: rewrite(template, "wording", "wording {{ oops }}"))
        assert "First citizen" in server.get("actors/nora-lind/")
        printed = server.rebuilds_once(lambda: rewrite(catalogue, "lake-oost", "lake-ost"))
        assert "templates/data.md.jinja:3" in printed
        assert "[template-error]" in printed
        assert "Second wording" in server.get("data/")
        printed = server.rebuilds_once(
            lambda: rewrite(template, "Second wording {{ oops }}", "Third wording")
        )
        assert "last good state" not in printed
        assert "Third wording" in server.get("data/")

        # Warnings are told and do not take the site down.
        printed = server.rebuilds_once(
            lambda: rewrite(catalogue, "places:", "  nobody: {kind: person, name: Zz Qq}\nplaces:")
        )
        assert "[actor-unmentioned]" in printed
        assert "Zz Qq" in server.get("actors/nobody/")


def test_the_browser_shows_an_edit_without_being_told(browser, root):
    with serving(root) as server:
        page = browser.new_page()
        try:
            hosts = set()
            page.on("request", lambda request: hosts.add(re.sub(r"^(\w+://[^/]*).*", r"\1", request.url)))
            page.goto(f"http://127.0.0.1:{server.port}/actors/nora-lind/")
            page.get_by_text("Mayor of Westerby").first.wait_for()
            page.evaluate("window.before = true")
            rewrite(root / "seeds/catalogue/all.yaml", "Mayor of Westerby", "First citizen")
            page.get_by_text("First citizen").first.wait_for(timeout=PATIENCE * 1000)
            assert page.evaluate("window.before") is None, "the page was loaded anew"
            assert {host for host in hosts if not host.startswith("data:")} == {
                f"http://127.0.0.1:{server.port}"
            }
        finally:
            page.close()


@pytest.mark.parametrize("options", [(), ("--strict",)])
def test_a_dossier_with_errors_starts_with_a_page_that_says_so(root, options):
    catalogue = root / "seeds/catalogue/all.yaml"
    rewrite(catalogue, "place: lake-ost", "place: lake-oost")
    rewrite(
        root / "mkdocs.yml", "plugins:", "nav: [index.md, method.md, Sources: sources/index.md]\nplugins:"
    )
    with serving(root, *options) as server:
        assert "[dangling-reference]" in server.output
        assert "Traceback" not in server.output
        page = plain_text(server.get(""))
        assert "Nothing could be built yet" in page
        assert "seeds/catalogue/all.yaml:16:12" in page
        server.rebuilds_once(lambda: rewrite(catalogue, "lake-oost", "lake-ost"))
        assert BANNER not in server.get("")
        assert "Lake Ost" in server.get("events/spill-2021/")


THEMES = {
    "material": "{name: material, features: [navigation.instant]}",
    "mkdocs": "mkdocs",
    "readthedocs": "readthedocs",
}


@pytest.mark.parametrize("theme", THEMES)
def test_the_page_itself_says_what_is_to_be_mended(browser, root, theme):
    catalogue = root / "seeds/catalogue/all.yaml"
    rewrite(root / "mkdocs.yml", "theme: material", f"site_url: http://127.0.0.1/\ntheme: {THEMES[theme]}")
    with serving(root) as server:
        page = browser.new_page()
        try:
            page.goto(f"http://127.0.0.1:{server.port}/actors/nora-lind/")
            banner = page.locator(f".{BANNER}")
            assert banner.count() == 0
            rewrite(catalogue, "place: lake-ost", 'place: "<i>x</i>"')
            banner.wait_for(timeout=PATIENCE * 1000)
            said = banner.inner_text()
            assert "An error stands in the dossier. This page shows the last good state." in said
            assert "seeds/catalogue/all.yaml:16:12" in said
            assert "'<i>x</i>'" in said
            assert "[bad-id]" in said
            assert banner.locator("i").count() == 0
            assert banner.is_visible()
            box = banner.bounding_box()
            at_foot = page.evaluate(
                "([x, y]) => document.elementFromPoint(x, y).closest('.dossier-fault-banner') !== null",
                [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2],
            )
            assert at_foot, "something lies over the banner"
            # It stays on the way to another page, and on one that does not exist.
            page.goto(f"http://127.0.0.1:{server.port}/nowhere/")
            banner.wait_for(timeout=PATIENCE * 1000)
            page.goto(f"http://127.0.0.1:{server.port}/sources/morning-post/")
            page.locator("a[href*='events/spill-2021/']:visible").first.click()
            page.wait_for_url("**/events/spill-2021/**")
            page.locator(f".{BANNER}").wait_for()
            # A second error is counted, and both are mended.
            rewrite(catalogue, "kind: accident", "kind: accident\n    knd: accident")
            page.get_by_text("2 errors stand in the dossier.").wait_for(timeout=PATIENCE * 1000)
            rewrite(catalogue, "\n    knd: accident", "")
            page.get_by_text("An error stands in the dossier.").wait_for(timeout=PATIENCE * 1000)
            rewrite(catalogue, '"<i>x</i>"', "lake-ost")
            banner.wait_for(state="detached", timeout=PATIENCE * 1000)
            assert "spill-2021" in page.url
        finally:
            page.close()


def test_no_built_page_holds_a_banner(root):
    catalogue = root / "seeds/catalogue/all.yaml"
    command = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(command, cwd=root, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    before = {file: file.read_bytes() for file in (root / "site").rglob("*") if file.is_file()}
    assert len(before) > 20
    assert [file for file, content in before.items() if BANNER.encode() in content] == []
    rewrite(catalogue, "place: lake-ost", "place: lake-oost")
    done = subprocess.run(command, cwd=root, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert {file: file.read_bytes() for file in (root / "site").rglob("*") if file.is_file()} == before
