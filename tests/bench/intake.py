"""How fast articles are taken in, by kind, and how much of them is right; run by `make bench-tools`.

Pages, files and texts are our own (tests/web_pages), so the figures depend on nobody's corpus. Beside them stand
those of trafilatura alone on the same pages.
"""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import docx
import trafilatura
import typst

sys.path.insert(0, str(Path(__file__).parents[1]))

from dossier_workbench.readers.read import read_draft
from dossier_workbench.readers.workers import MEMORY, Arrival, read_all
from mkdocs_dossier.workers.hiring import hired
from web_pages.articles import STORIES, Story
from web_pages.heads import KINDS, cases
from web_pages.score import f1
from web_pages.shapes import SHAPES, Page, pages

ROUNDS = 4
COPIES = 12
FIELDS = ("title", "publisher", "authors", "published", "modified", "section", "url", "language")


def main() -> None:
    """Print the tables."""
    shaped = pages(STORIES)
    print(f"{len(shaped)} pages: {len(STORIES)} articles in five languages, in {len(SHAPES)} shapes\n")
    correctness(shaped)
    fields(shaped)
    kinds()
    speed(shaped)
    processes(shaped)


def correctness(shaped: list[Page]) -> None:
    """F1 of the body over runs of four words, by shape."""
    print("| shape | trafilatura, precision | ours |\n| --- | --- | --- |")
    rows: dict[str, list[tuple[float, float]]] = {}
    for page in shaped:
        expected = "\n".join(page.body)
        alone = trafilatura.extract(page.html, favor_precision=True, include_comments=False) or ""
        ours = "\n".join(read_draft("page.html", page.html.encode()).body)
        rows.setdefault(page.name.split("-")[0], []).append((f1(alone, expected), f1(ours, expected)))
    rows["all"] = [pair for pairs in rows.values() for pair in pairs]
    for shape, pairs in rows.items():
        alone, ours = (sum(column) / len(pairs) for column in zip(*pairs, strict=True))
        print(f"| {shape} | {alone:.3f} | {ours:.3f} |")


def fields(shaped: list[Page]) -> None:
    """Share of the pages that tell a field on which it comes out right."""
    print("\n| field | pages | trafilatura | ours |\n| --- | --- | --- | --- |")
    drafts = {page.name: read_draft("page.html", page.html.encode()).fields for page in shaped}
    alone = {page.name: theirs(page) for page in shaped}
    for field in FIELDS:
        telling = [page for page in shaped if field in page.fields]
        right = sum(
            drafts[page.name].get(field) is not None and drafts[page.name][field].value == page.fields[field]
            for page in telling
        )
        library = sum(
            alone[page.name].get(field) == comparable(field, page.fields[field]) for page in telling
        )
        print(f"| {field} | {len(telling)} | {library / len(telling):.2f} | {right / len(telling):.2f} |")


def kinds() -> None:
    """Share of pages of unusual builds from which just what they tell is taken, by what they are about; of bodies F1."""
    several = cases()
    print(
        f"\n| of {len(several)} pages with unusual | pages | trafilatura | ours |\n| --- | --- | --- | --- |"
    )
    for kind in KINDS:
        chosen = [page for page in several if page.name.startswith(kind)]
        right = library = 0.0
        for page in chosen:
            draft, alone = read_draft("page.html", page.html.encode()), theirs(page)
            if kind == "body":
                text = trafilatura.extract(page.html, favor_precision=True, include_comments=False) or ""
                right += f1("\n".join(draft.body), "\n".join(page.body))
                library += f1(text, "\n".join(page.body))
            else:
                wanted = page.fields.get(kind)
                right += (draft.fields[kind].value if kind in draft.fields else None) == wanted
                library += alone.get(kind) == (comparable(kind, wanted) if wanted else None)
        print(f"| {kind} | {len(chosen)} | {library / len(chosen):.2f} | {right / len(chosen):.2f} |")


def theirs(page: Page) -> dict[str, object]:
    """What trafilatura says, in the words of our fields; it tells days without times, and no date of change."""
    found = trafilatura.extract_metadata(page.html)
    return {
        "title": found.title,
        "publisher": found.sitename,
        "authors": found.author,
        "published": found.date,
        "url": found.url,
        "section": (found.categories or [None])[0],
    }


def comparable(field: str, value: object) -> object:
    """Our value as trafilatura would write it."""
    if field == "published":
        return str(value)[:10]
    return "; ".join(value) if isinstance(value, tuple) else value


def speed(shaped: list[Page]) -> None:
    """Articles a second of one process, by kind."""
    print("\n| kind | articles/s (processor) | articles/s (clock) |\n| --- | --- | --- |")
    kinds: dict[str, list[tuple[str, bytes]]] = {
        "html": [("a.html", page.html.encode()) for page in shaped],
        "text": [("a.txt", "\n\n".join((story.title, *story.body)).encode()) for story in STORIES],
        "markdown": [
            ("a.md", f"---\ntitle: x\n---\n{chr(10).join(story.body)}".encode()) for story in STORIES
        ],
        "mail": [("a.eml", mail(story)) for story in STORIES],
        "docx": [("a.docx", word(story)) for story in STORIES],
        "pdf (2 pages)": [
            ("a.pdf", paper(story)) for story in STORIES if story.language in {"en", "de", "ru"}
        ],
    }
    for kind, files in kinds.items():
        processor, clock = rate(lambda files=files: [read_draft(*file) for file in files], len(files))
        print(f"| {kind} | {processor:.0f} | {clock:.0f} |")


def rate(action: Callable[[], object], count: int) -> tuple[float, float]:
    """Articles a second by processor time and by the clock, the best of some rounds."""
    action()
    best = [0.0, 0.0]
    for _ in range(ROUNDS):
        starts = time.process_time(), time.perf_counter()
        action()
        times = time.process_time() - starts[0], time.perf_counter() - starts[1]
        best = [max(old, count / max(new, 1e-9)) for old, new in zip(best, times, strict=True)]
    return best[0], best[1]


def processes(shaped: list[Page]) -> None:
    """Pages a second in worker processes, their start included."""
    arrivals = [Arrival(f"{n}-{page.name}", page.html.encode()) for n in range(COPIES) for page in shaped]
    print(f"\n| processes | pages/s (clock), {len(arrivals)} pages |\n| --- | --- |")
    for count in sorted({1, 2, os.cpu_count() or 1}):
        start = time.perf_counter()
        with hired(count, apart=True, memory=MEMORY) as workers:
            found = sum(read.draft is not None for read in read_all(arrivals, workers))
        assert found == len(arrivals)
        print(f"| {count} | {len(arrivals) / (time.perf_counter() - start):.0f} |")


def mail(story: Story) -> bytes:
    """A newsletter of one article."""
    message = EmailMessage()
    message["From"], message["Subject"] = f"{story.outlet} <news@{story.host}>", story.title
    message.set_content("\n\n".join(story.body))
    return message.as_bytes()


def word(story: Story) -> bytes:
    """A Word document of one article."""
    document = docx.Document()
    for text in (story.title, *story.body):
        document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def paper(story: Story) -> bytes:
    """A PDF of one article, set in two columns, long enough for two pages."""
    text = "\n\n".join(story.body * 3).replace("@", "")
    return typst.compile(f"#set page(width: 130mm, height: 180mm)\n#columns(2)[\n{text}\n]".encode())


if __name__ == "__main__":
    main()
