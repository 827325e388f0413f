"""What a reader's browser has to do: `reader.py --sources 1000 10000`. Needs Chromium.

For each size a made-up dossier is built and served with gzip. Of the home page, a source's page and a first search it
takes what is transferred, how many elements there are, when the largest one is painted, how much the layout shifts and
how long the main thread is blocked (time beyond 50 ms of each long task): what Lighthouse weighs. Milliseconds are of this
machine; bytes and elements hold anywhere.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import tempfile
from functools import lru_cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from browsing import Quiet, Visit, build_site, chromium, serving
from synthetic import write_dossier

WATCH = """
window.measured = {lcp: 0, cls: 0, blocked: 0};
const watch = (type, add) => new PerformanceObserver(list => list.getEntries().forEach(add)).observe({type, buffered: true});
watch('largest-contentful-paint', entry => { measured.lcp = entry.startTime; });
watch('layout-shift', entry => { if (!entry.hadRecentInput) measured.cls += entry.value; });
watch('longtask', entry => { measured.blocked += Math.max(0, entry.duration - 50); });
"""
WORDS = ("border", "people lorries", "what did the minister say about wool")


@lru_cache(maxsize=4096)
def _zipped(path: str) -> bytes:
    return gzip.compress(Path(path).read_bytes(), 6)


class Zipped(Quiet):
    """Serves text with gzip, as hosts do, and counts what it sends."""

    sent: dict[str, int] = {}  # noqa: RUF012 - one server at a time

    def do_GET(self) -> None:  # noqa: N802 - the name is the library's
        """Answer with the file, or with the index of a folder."""
        file = Path(self.translate_path(self.path.partition("?")[0]))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        body = _zipped(str(file))
        self.sent[self.path] = len(body)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def _row(visit: Visit, name: str, url: str, *, search: bool = False) -> str:
    Zipped.sent.clear()
    visit.page.goto(url, wait_until="networkidle")
    if search:
        visit.page.locator(".dossier-search-results li").first.wait_for()
    visit.page.wait_for_timeout(300)
    found = visit.page.evaluate("measured")
    nodes = visit.page.evaluate("document.querySelectorAll('*').length")
    index = sum(
        size
        for path, size in Zipped.sent.items()
        if "dossier/search/" in path or path.endswith(("find.js", "search.js"))
    )
    page = next(size for path, size in Zipped.sent.items() if url.endswith(path))
    cells = (
        *(f"{size / 1000:.1f}" for size in (sum(Zipped.sent.values()), page, index)),
        f"{nodes:,}",
        *(f"{found['lcp']:.0f}", f"{found['cls']:.3f}", f"{found['blocked']:.0f}"),
    )
    return f"| {name} | {' | '.join(cells)} |"


def measure(site: Path, sources: int) -> list[str]:
    """A line for each page, each in a browser that has nothing stored."""
    rows = []
    pages = [("home page", ""), ("a source's page", "sources/report-00010/")]
    searches = [(f"first search: {words}", f"search/?find={words.replace(' ', '+')}") for words in WORDS]
    with serving(site, Zipped) as address, chromium() as browser:
        for name, path in [*pages, *searches]:
            visit = Visit(browser)
            visit.page.add_init_script(WATCH)
            rows.append(_row(visit, f"{sources:,}: {name}", address + path, search=path.startswith("search")))
            visit.context.close()
    return rows


def main() -> None:
    """Measure the sizes asked for and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sources", type=int, nargs="+", default=[100, 1000])
    heads = ("sources: page", "all KB", "page KB", "search KB", "elements", "LCP ms", "CLS", "blocked ms")
    print(f"| {' | '.join(heads)} |\n| --- |{' ---: |' * (len(heads) - 1)}")
    for sources in sorted(parser.parse_args().sources):
        with tempfile.TemporaryDirectory() as folder:
            write_dossier(Path(folder) / "root", sources)
            print(
                "\n".join(measure(build_site(Path(folder) / "root", Path(folder) / "site"), sources)),
                flush=True,
            )


if __name__ == "__main__":
    main()
