"""Whatever a dossier holds: who is named how often, read back from pages, book and data, is what its makers put in.

The texts are put together from names and words that name nobody, so how often each name stands where is known
before the tool looks.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import mkdocs_dossier
from book_texts import book_data
from mkdocs_dossier.book.pack import pack_dataset
from mkdocs_dossier.book.selection import select
from mkdocs_dossier.recording import verify

ACTORS = {
    "nora-lind": ("person", "Nora Lind", ["Lind"]),
    "karl-beck": ("person", "Karl Beck", []),
    "council": ("public-body", "Westerby Council", ["WBC"]),
    "ostland": (
        "state",
        "Ostland",
        [{"form": "Ostlandian", "demonym": True}, {"form": "Kestrel", "weak": True}],
    ),
}
PLACES = {"lake-ost": ("Lake Ost", ["Ostersee"])}
FORMS = {
    form: record
    for record, forms in {
        **{key: [name, *names] for key, (_, name, names) in ACTORS.items()},
        **{key: [name, *names] for key, (name, names) in PLACES.items()},
    }.items()
    for form in (each["form"] if isinstance(each, dict) else each for each in forms)
}
SCOPE = re.compile(r"in the originals of \d+ of \d+ sources|in no original, since none is known")
FILLERS = ("told people near", "who was seen with", "had no answer for", "wrote again about")
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
"""Without shrinking, which would take minutes of builds; the examples are small as they are."""


@dataclass(frozen=True)
class Article:
    """A made-up source: what its original and its digest name, paragraph by paragraph, as forms."""

    rights: str
    locked: bool
    month: int | None
    publisher: str | None
    original: tuple[tuple[str, ...], ...]
    digest: tuple[tuple[str, ...], ...]

    @property
    def known(self) -> bool:
        return self.locked or self.rights == "open"

    @property
    def counted(self) -> tuple[tuple[str, ...], ...]:
        """What counts as its original, if anything does."""
        if self.rights == "open":
            return self.digest
        return self.original if self.locked else ()


PARAGRAPHS = st.lists(
    st.lists(st.sampled_from(sorted(FORMS)), max_size=3).map(tuple), min_size=1, max_size=3
).map(tuple)
ARTICLES = st.lists(
    st.builds(
        Article,
        st.sampled_from(["open", "quote", "quote", "none"]),
        st.booleans(),
        st.sampled_from([None, 1, 2, 3]),
        st.sampled_from([None, "Ostland", "Kestrel Post", "Nora Lind"]),
        PARAGRAPHS,
        PARAGRAPHS,
    ),
    min_size=1,
    max_size=5,
)


def prose(number, paragraphs):
    """Sentences that hold the forms and nothing else that is a name."""
    lines = []
    for at, forms in enumerate(paragraphs):
        words = [f"In the evening, as number {number} of {at} papers says,"]
        words += [f"{form} {FILLERS[index % len(FILLERS)]}" for index, form in enumerate(forms)]
        lines.append(f"{' '.join(words)} the old mill by the water, where nothing was found.")
    return "\n\n".join(lines)


def write(root, articles):
    for folder in ("seeds/articles", "seeds/catalogue", "seeds/fulltext", "docs"):
        (root / folder).mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: X\ntheme: material\nplugins: [dossier]\n")
    (root / "seeds/dossier.yaml").write_text("title: X\nlanguage: en\n")
    catalogue = {
        "actors": {
            key: {"kind": kind, "name": name, "names": names} for key, (kind, name, names) in ACTORS.items()
        },
        "places": {key: {"name": name, "names": names} for key, (name, names) in PLACES.items()},
        "events": {
            "meeting": {
                "name": "meeting by the mill",
                "kind": "meeting",
                "date": "unknown",
                "participants": [{"actor": key, "role": "guest"} for key in ("nora-lind", "karl-beck")],
            }
        },
    }
    (root / "seeds/catalogue/all.yaml").write_text(yaml.safe_dump(catalogue))
    for number, article in enumerate(articles):
        name = f"source-{number}"
        meta = {"title": f"number {number}", "rights": article.rights, "language": "en"}
        meta["published"] = f"2020-0{article.month}-02" if article.month else "unknown"
        meta["publisher"] = article.publisher or "unknown"
        if article.locked and article.rights != "open":
            meta["fulltext"] = f"{name}.txt"
            (root / "seeds/fulltext" / f"{name}.txt").write_text(prose(number, article.original) + "\n")
        body = "" if article.rights == "none" else prose(number, article.digest)
        (root / f"seeds/articles/{name}.md").write_text(f"---\n{yaml.safe_dump(meta)}---\n{body}\n")
    verified = verify(root, "", None, "2024-01-01")
    assert verified.lock is not None, verified.diagnostics
    (root / "seeds/evidence.lock.json").write_text(verified.lock)


def expected(articles):
    """Times by record and source, in originals."""
    return Counter(
        (FORMS[form], f"source-{number}")
        for number, article in enumerate(articles)
        for forms in article.counted
        for form in forms
    )


def named(counts, record):
    found = [count for (key, _), count in counts.items() if key == record]
    return sum(found), len(found)


def flat(text):
    return re.sub(r"[\u00a0\s]+", " ", re.sub(r"<figure.*?</figure>", "", text, flags=re.DOTALL))


def times(text):
    found = re.search(r"(\d+) (?:mentions?|times?) in (\d+) sources?", text)
    return (int(found[1]), int(found[2])) if found else (0, 0)


@pytest.mark.thorough
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), phases=PHASES)
@given(ARTICLES)
def test_figures_are_those_of_the_originals(articles):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write(root, articles)
        build = mkdocs_dossier.open(root).build()
    assert build.outputs, build.diagnostics
    pages = {
        output.path: flat(output.content.decode()) for output in build.outputs if output.path.endswith(".md")
    }
    data = json.loads(next(each.content for each in build.outputs if each.path == "data/dossier.json"))
    counts = expected(articles)
    known = sum(1 for article in articles if article.known)
    scope = (
        f"in the originals of {known} of {len(articles)} sources"
        if known
        else "in no original, since none is known"
    )
    scope = "" if known == len(articles) else scope
    _check_home(pages["index.md"], counts, scope, known)
    _check_lists(pages, counts, scope)
    _check_actors(pages, counts, scope)
    _check_sources(pages, counts, articles)
    _check_ties(pages["network.md"], articles, scope)
    _check_data(data, counts, articles)
    _check_book(build, counts)


def _check_home(home, counts, scope, known):
    figure = re.search(r"\*\*(\d+)\*\* \[mentions?( in the originals of \d+ of \d+ sources)?\]", home)
    assert bool(figure) == bool(known)
    if figure:
        assert int(figure[1]) == sum(counts.values())
        assert (figure[2] or "").strip() == scope
    listed = re.search(r"## Most named(.*?)(?: ## |$)", home)
    if listed and "in our digests" not in listed[0]:
        for record, rest in re.findall(r"\(actors/([a-z-]+)\.md\)((?:(?! - ).)*)", listed[1]):
            assert times(rest) == named(counts, record)


def _check_lists(pages, counts, scope):
    for folder, records in (("actors", ACTORS), ("places", PLACES)):
        index = pages[f"{folder}/index.md"]
        assert SCOPE.findall(index) == [scope] * bool(scope)
        lines = dict(re.findall(r"- \[[^]]*\]\(([a-z-]+)\.md\)((?:(?! - | ## ).)*)", index))
        for record in records:
            assert times(lines[record]) == named(counts, record), index
    uses = re.findall(r"\[[^]]*\]\(\.\./sources/(source-\d+)\.md\) \((\d+)\)", pages["places/lake-ost.md"])
    assert sum(int(count) for _, count in uses) == named(counts, "lake-ost")[0]


def _check_actors(pages, counts, scope):
    for record in ACTORS:
        page = pages[f"actors/{record}.md"]
        fact = re.search(r" Named : ((?:(?!</div>).)*)", page)
        assert times(fact[1] if fact else "") == named(counts, record)
        assert not fact or SCOPE.findall(fact[1]) == [scope] * bool(scope)
        for credited in re.findall(r"## Named beside articles(.*?)(?: ## |$)", page):
            assert "mention" not in credited


def _check_sources(pages, counts, articles):
    for (record, source), count in counts.items():
        folder = "actors" if record in ACTORS else "places"
        page = pages[f"{folder}/{record}.md"]
        number = int(source.rpartition("-")[2])
        if articles[number].rights != "open":
            line = re.search(rf"- \[[^]]*\]\(\.\./sources/{source}\.md\) <small>(\d+) mentions?, as", page)
            assert line, page
            assert int(line[1]) == count
        section = re.search(r"## Named in (?:it|the original) (.*?)(?: ## |$)", pages[f"sources/{source}.md"])
        line = re.search(rf"/{record}\.md\)(?: \((\d+)\))?", section[1])
        assert int(line[1] or 1) == count
    for number, article in enumerate(articles):
        page = pages[f"sources/source-{number}.md"]
        if not article.known and article.rights == "quote" and any(article.digest):
            assert "## Named in our digest" in page
        if not any(article.counted):
            assert "## Named in the original" not in page


def _check_ties(page, articles, scope):
    paragraphs, sources = Counter(), {}
    for number, article in enumerate(articles):
        for forms in article.counted:
            actors = sorted({FORMS[form] for form in forms} & ACTORS.keys())
            for pair in combinations(actors, 2):
                paragraphs[pair] += 1
                sources.setdefault(pair, set()).add(number)
    rows = {
        (a, b): (int(events), int(together), int(of))
        for a, b, events, together, of in re.findall(
            r"\| \[[^]]*\]\(actors/([a-z-]+)\.md\) \| \[[^]]*\]\(actors/([a-z-]+)\.md\) \| (\d+) \| (\d+) \| (\d+) \|",
            page,
        )
    }
    wanted = {pair: (0, count, len(sources[pair])) for pair, count in paragraphs.items()}
    beside = ("karl-beck", "nora-lind")
    wanted[beside] = (1, *wanted.get(beside, (0, 0, 0))[1:])
    assert rows == wanted
    assert SCOPE.findall(page) == [scope] * bool(scope)


def _check_data(data, counts, articles):
    for record in (*data["actors"], *data["places"], *data["events"]):
        assert (record["named"]["times"], record["named"]["sources"]) == named(counts, record["id"])
    full = Counter((each["record"], each["source"]) for each in data["mentions"] if each["text"] == "full")
    assert full == counts
    digests = Counter(
        (each["record"], each["source"]) for each in data["mentions"] if each["text"] == "digest"
    )
    assert digests == Counter(
        (FORMS[form], f"source-{number}")
        for number, article in enumerate(articles)
        if article.rights == "quote"
        for forms in article.digest
        for form in forms
    )
    assert [source["original_known"] for source in data["sources"]] == [article.known for article in articles]


def _check_book(build, counts):
    """The book, and a pack of it, which counts in its own sources alone."""
    site = build.project.site
    for only in ((), ("nora-lind",)):
        chosen = select(site, only)
        inside = Counter({key: count for key, count in counts.items() if key[1] in chosen.sources})
        entries = [
            each for chapter in book_data(site, chosen)["chapters"] for each in chapter.get("entries", ())
        ]
        naming = {each["id"]: each["naming"] for each in entries if "naming" in each}
        assert only or naming.keys() >= {*ACTORS, *PLACES}
        for record, told in naming.items():
            assert (told["count"], told["sources"]) == named(inside, record)
            known = site.findings.originals.sources.intersection(chosen.sources)
            assert bool(told["scope"]) == (len(known) < len(chosen.sources))
        data = json.loads(pack_dataset(site, chosen))
        for record in (*data["actors"], *data["places"]):
            assert (record["named"]["times"], record["named"]["sources"]) == named(inside, record["id"])
