"""Built sites behind a server of their own, and tabs of a real browser that remember what they asked for."""

from __future__ import annotations

import functools
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from small_dossier import run

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *_):
        pass


class Strict(Quiet):
    """Serves files under a policy that allows nothing but the site's own files."""

    def end_headers(self):
        self.send_header(
            "Content-Security-Policy",
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
        )
        super().end_headers()


def build_site(root, folder, *options):
    """Build the dossier in ``root`` into ``folder`` by `dossier site`, strictly."""
    built = run("dossier", "site", "--root", root, "--out", folder, *options, cwd=Path.cwd())
    assert built.returncode == 0, built.stderr
    return folder


@contextmanager
def serving(folder, handler=Quiet):
    """Serve a folder; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def widths_exceeded(page, widths=(360, 768, 1440)):
    """At which widths of the window a page that is open is wider than it."""
    exceeded = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            exceeded.append(width)
    return exceeded


@contextmanager
def chromium():
    """A browser."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - needed where there is a browser

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield browser
        browser.close()


class Visit:
    """A tab, with the addresses it asked for and the errors it reported."""

    def __init__(self, browser, **options):
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.requests, self.errors = [], []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: message.type == "error" and self.errors.append(message.text))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def abroad(self, site):
        return [url for url in self.requests if not url.startswith((site, "data:", "blob:"))]
