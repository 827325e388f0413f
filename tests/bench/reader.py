"""What a reader's browser has to do: `reader.py --sources 1000`, `--index 10000`, or `--site DIR`. Needs Chromium.

For each size a made-up dossier is built and served with gzip; of a built site one page of each kind is taken. Of each
page it tells how many requests there are and what is transferred, how much of its HTML is no text, how many elements there
are, how high it is at 1440 and 390 pixels, when the largest element is painted, how much the layout shifts and how long
the main thread is blocked (time beyond 50 ms of each long task): what Lighthouse weighs, and what the design was measured
by. Milliseconds are of this machine; all else holds anywhere.

For each size of an index, that of a made-up dossier stands beside the search page of a small one: what is typed there
is timed from the key to the first result, each time in a browser that has nothing stored, and what came for it counted.
"""

from __future__ import annotations

import argparse
import gzip
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from browsing import Quiet, Visit, build_site, chromium, serving
from markup import beyond_text
from mkdocs_dossier.export import search
from mkdocs_dossier.pipeline import Project
from page_kinds import page_kinds
from synthetic import write_dossier

WATCH = """
window.measured = {lcp: 0, cls: 0, blocked: 0};
const watch = (type, add) => new PerformanceObserver(list => list.getEntries().forEach(add)).observe({type, buffered: true});
watch('largest-contentful-paint', entry => { measured.lcp = entry.startTime; });
watch('layout-shift', entry => { if (!entry.hadRecentInput) measured.cls += entry.value; });
watch('longtask', entry => { measured.blocked += Math.max(0, entry.duration - 50); });
"""
TYPED = """async words => {
  const box = document.getElementById("find"), found = document.querySelector(".dossier-search-results");
  const first = new Promise(done => new MutationObserver(() => found.querySelector("li") && done(performance.now()))
    .observe(found, {childList: true, subtree: true}));
  const begun = performance.now();
  box.value = words;
  box.dispatchEvent(new Event("input", {bubbles: true}));
  return await first - begun;
}"""
WORDS = ("border", "people lorries", "what did the minister say about wool")


@lru_cache(maxsize=4096)
def _zipped(path: str) -> bytes:
    return gzip.compress(Path(path).read_bytes(), 6)


class Zipped(Quiet):
    """Serves text with gzip, as hosts do, and counts what it sends."""

    sent: dict[str, int] = {}  # noqa: RUF012 - one server at a time
    protocol_version = "HTTP/1.1"  # one connection for many files

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


def _heights(visit: Visit) -> str:
    """How high the page is in a wide window and on a phone."""
    found = []
    for width in (1440, 390):
        visit.page.set_viewport_size({"width": width, "height": 900})
        found.append(f"{visit.page.evaluate('document.documentElement.scrollHeight'):,}")
    return " · ".join(found)


def _row(visit: Visit, name: str, url: str, file: Path, *, search: bool = False) -> str:
    Zipped.sent.clear()
    visit.page.goto(url, wait_until="networkidle")
    if search:
        visit.page.locator(".dossier-search-results li").first.wait_for()
    visit.page.wait_for_timeout(300)
    found = visit.page.evaluate("measured")
    nodes = visit.page.evaluate("document.querySelectorAll('*').length")
    index = sum(size for path, size in Zipped.sent.items() if _is_index(path))
    page = next(size for path, size in Zipped.sent.items() if url.endswith(path))
    html = file.read_text(encoding="utf-8")
    cells = (
        str(len(Zipped.sent)),
        *(f"{size / 1000:.1f}" for size in (sum(Zipped.sent.values()), page, index)),
        *(f"{size / 1000:.1f}" for size in (len(html.encode()), beyond_text(html))),
        f"{nodes:,}",
        *(f"{found['lcp']:.0f}", f"{found['cls']:.3f}", f"{found['blocked']:.0f}"),
        _heights(visit),
    )
    return f"| {name} | {' | '.join(cells)} |"


def measure(site: Path, pages: Iterable[tuple[str, str]]) -> Iterator[str]:
    """A line for each page, by name and address, each in a browser that has nothing stored."""
    with serving(site, Zipped) as address, chromium() as browser:
        for name, path in pages:
            visit = Visit(browser, viewport={"width": 1440, "height": 900})
            visit.page.add_init_script(WATCH)
            folder, _, query = path.partition("?")
            file = site / folder if folder.endswith(".html") else site / folder / "index.html"
            yield _row(visit, name, address + path, file, search=bool(query))
            visit.context.close()


def _is_index(path: str) -> bool:
    return "dossier/search/" in path or path.endswith(("find.js", "look.js", "search.js"))


def put_index(root: Path, site: Path) -> None:
    """Let a site's search page look through the index of another dossier."""
    shutil.rmtree(site / search.EXPORT.folder)
    project = Project.read(root)
    for file in search.EXPORT.build(project.site):
        (site / file.path).parent.mkdir(parents=True, exist_ok=True)
        (site / file.path).write_bytes(file.content())


def type_words(site: Path) -> Iterator[str]:
    """A line for each search: the fastest and the median of its first results, and what they cost in transfer."""
    with serving(site, Zipped) as address, chromium() as browser:
        for words in WORDS:
            times = []
            for _ in range(7):
                Zipped.sent.clear()
                visit = Visit(browser, viewport={"width": 1440, "height": 900})
                visit.page.goto(f"{address}search/", wait_until="networkidle")
                times.append(visit.page.evaluate(TYPED, words))
                visit.context.close()
            kilobytes = sum(size for path, size in Zipped.sent.items() if _is_index(path)) / 1000
            yield f"| {words} | {min(times):.0f} | {statistics.median(times):.0f} | {kilobytes:.1f} |"


def made_up(sources: int) -> list[tuple[str, str]]:
    """The pages of a made-up dossier that are measured."""
    searches = [(f"first search: {words}", f"search/?find={words.replace(' ', '+')}") for words in WORDS]
    pages = [("home page", ""), ("a source's page", "sources/report-00010/"), *searches]
    return [(f"{sources:,}: {name}", path) for name, path in pages]


def main() -> None:
    """Measure the sizes asked for and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sources", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--site", type=Path, help="a built site instead, one page of each kind")
    parser.add_argument(
        "--index", type=int, nargs="+", help="sizes of an index whose first results are timed"
    )
    given = parser.parse_args()
    if given.index:
        print("| typed | first result, fastest ms | median ms | KB |\n| --- | ---: | ---: | ---: |")
        with tempfile.TemporaryDirectory() as folder:
            write_dossier(Path(folder) / "small", 20)
            site = build_site(Path(folder) / "small", Path(folder) / "site")
            for sources in sorted(given.index):
                write_dossier(Path(folder) / f"{sources}", sources)
                put_index(Path(folder) / f"{sources}", site)
                for line in type_words(site):
                    print(line, flush=True)
        return
    heads = ("page", "requests", "all KB", "page KB", "search KB", "HTML KB", "no text KB", "elements")
    heads += ("LCP ms", "CLS", "blocked ms", "height 1440 · 390")
    print(f"| {' | '.join(heads)} |\n| --- |{' ---: |' * (len(heads) - 1)}")
    if given.site:
        for line in measure(given.site, ((path or "home page", path) for path in page_kinds(given.site))):
            print(line, flush=True)
        return
    for sources in sorted(given.sources):
        with tempfile.TemporaryDirectory() as folder:
            write_dossier(Path(folder) / "root", sources)
            site = build_site(Path(folder) / "root", Path(folder) / "site")
            for line in measure(site, made_up(sources)):
                print(line, flush=True)


if __name__ == "__main__":
    main()
