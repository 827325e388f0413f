"""What is written as BibTeX is read back by BibTeX's readers, whatever stands in a headline."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from markup import NASTY, shown
from mkdocs_dossier.export.references import EXPORT
from mkdocs_dossier.model.source import FrontMatter, Source
from mkdocs_dossier.render.bibliography import bibtex
from mkdocs_dossier.text.body import parse_body

pybtex = pytest.importorskip(
    "pybtex.database.input.bibtex", reason="for readers of BibTeX, see requirements/lock.txt"
)
bibtexparser = pytest.importorskip("bibtexparser")

COMMANDS = {
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciitilde": "~",
    "textasciicircum": "^",
}
COMMAND = re.compile(r"\{\\(\w+)\}|\\([$&#%_])")
BREAKING = (
    "He wrote { and left",
    "x}}, howpublished = {{injected",
    "\\",
    "\\}",
    "{\\",
    "@comment{",
    "a % b",
    '"',
    "}{",
)

lines = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20),
    st.lists(
        st.sampled_from([*BREAKING, *NASTY, "{", "}", "\\", "@", ",", " and ", "="]), min_size=1, max_size=5
    ).map("".join),
).map(lambda text: " ".join(shown(text).split()) or "x")


def source(source_id, title, author):
    meta = FrontMatter(title=title, authors=[author], publisher=author, published="2024-05-06", language="en")
    return Source(source_id, meta, parse_body("Text.")[0], 1, "Text.")


def plain(field):
    """A field as TeX shows it, without the braces that keep its case."""
    inner = field[1:-1] if field.startswith("{") and field.endswith("}") else field
    return COMMAND.sub(lambda found: COMMANDS[found[1]] if found[1] else found[2], inner)


def collapsed(text):
    return " ".join(text.split())


@given(titles=st.lists(lines, min_size=1, max_size=3), author=lines)
@example(titles=list(BREAKING), author="A { B and C")
def test_readers_find_every_entry_and_every_title(titles, author):
    sources = {f"s-{number}": source(f"s-{number}", title, author) for number, title in enumerate(titles)}
    text = "\n".join(bibtex(each) for each in sources.values())

    read = pybtex.Parser().parse_string(text).entries
    assert list(read) == list(sources)
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == list(sources)

    for (key, each), entry in zip(sources.items(), library.entries, strict=True):
        title = collapsed(each.meta.title)
        assert collapsed(plain(read[key].fields["title"])) == title
        assert collapsed(plain(entry["title"])) == title
        people = read[key].persons["author"]
        assert len(people) == 1, "an author's name is one name, whatever words it has"
        assert read[key].fields["year"] == "2024"


def test_the_file_that_the_site_offers_is_read_whole():
    sources = {f"s-{number}": source(f"s-{number}", title, "A B") for number, title in enumerate(BREAKING)}
    dossier = SimpleNamespace(sources=sources, chronological=lambda: iter(()))
    files = EXPORT.build(SimpleNamespace(dossier=dossier))
    bib = next(file.content() for file in files if file.path.endswith(".bib")).decode()
    assert set(pybtex.Parser().parse_string(bib).entries) == set(sources)
