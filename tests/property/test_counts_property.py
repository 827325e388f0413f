"""Whatever a dossier holds: who is named how often, read back from pages and data, is what its makers put in.

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
    assert re.search(
        rf"This dossier rests on {len(articles)} source{'s' * bool(articles[1:])}\b", pages["index.md"]
    )
    _check_records(pages, counts, articles)
    _check_forms(pages, counts)
    _check_ties(pages["network.md"], articles, scope)
    _check_data(data, counts, articles)
    _check_packs(build, counts)


def _check_records(pages, counts, articles):
    """A source is told with the count of the text that stands here, or else with that of its original."""
    for record in (*ACTORS, *PLACES):
        page = pages[f"{'actors' if record in ACTORS else 'places'}/{record}.md"]
        wanted, digests = {}, False
        for number, article in enumerate(articles):
            here = sum(FORMS[form] == record for forms in article.digest for form in forms)
            here *= article.rights != "none"
            digests |= bool(here) and article.rights != "open"
            if here or counts[record, f"source-{number}"]:
                wanted[f"source-{number}"] = (here or counts[record, f"source-{number}"], not here)
        lines = re.findall(
            r"\(\.\./sources/(source-\d+)\.md\) <span class=\"dossier-times\">(\d+)</span>( <small>in the original)?",
            page,
        )
        assert {source: (int(count), bool(beyond)) for source, count, beyond in lines} == wanted, page
        assert len(lines) == len(wanted)
        told = re.findall(r"(?:Named in : |Named in the sources <small>)(\d+) of (\d+) sources?", page)
        assert told == [(str(len(wanted)), str(len(articles)))] * (2 if wanted else 0)
        remarked = re.search(
            r"Counted in our digests[^.]*\.(?: The originals that are known name it (\d+) times?\.)?", page
        )
        assert bool(remarked) == digests
        assert not remarked or int(remarked[1] or 0) == named(counts, record)[0]


def _check_forms(pages, counts):
    """Which source writes a name how, where any writes it in several ways."""
    for record in (*ACTORS, *PLACES):
        page = pages[f"{'actors' if record in ACTORS else 'places'}/{record}.md"]
        table = re.search(r"\| Form \| Sources \|(.*?)</details>", page)
        uses = re.findall(r"/sources/(source-\d+)\.md\) \((\d+)\)", table[1] if table else "")
        found = Counter()
        for source, count in uses:
            found[record, source] += int(count)
        assert found == Counter({key: count for key, count in counts.items() if key[0] == record and table})
        for credited in re.findall(r"Named beside articles(.*?)</details>", page):
            assert "mention" not in credited


def _check_ties(page, articles, scope):
    paragraphs, sources = Counter(), {}
    for number, article in enumerate(articles):
        for forms in article.counted:
            actors = sorted({FORMS[form] for form in forms} & ACTORS.keys())
            for pair in combinations(actors, 2):
                paragraphs[pair] += 1
                sources.setdefault(pair, set()).add(number)
    who = r"\| \[[^]]*\]\(actors/([a-z-]+)\.md\) \| \[[^]]*\]\(actors/([a-z-]+)\.md\) \| "
    assert re.findall(rf"{who}\[meeting", page) == [("karl-beck", "nora-lind")]
    rows = {
        tuple(sorted(pair)): (int(together), int(of))
        for *pair, together, of in re.findall(rf"{who}(\d+) \| (\d+) \|", page)
    }
    assert rows == {pair: (count, len(sources[pair])) for pair, count in paragraphs.items()}
    assert SCOPE.findall(page) == [scope] * bool(scope and rows)


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


def _check_packs(build, counts):
    """The data in the book, and in a pack of it, which counts in its own sources alone."""
    site = build.project.site
    for only in ((), ("nora-lind",)):
        chosen = select(site, only)
        inside = Counter({key: count for key, count in counts.items() if key[1] in chosen.sources})
        data = json.loads(pack_dataset(site, chosen))
        assert {"nora-lind"} <= {record["id"] for record in data["actors"]}
        assert only or {record["id"] for record in data["places"]} == PLACES.keys()
        for record in (*data["actors"], *data["places"]):
            assert (record["named"]["times"], record["named"]["sources"]) == named(inside, record["id"])
