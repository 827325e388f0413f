"""What is written into files when an article is added reads back as it was, whatever it holds."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from dossier_workbench.filing.as_markdown import as_markdown
from dossier_workbench.filing.clean import clean_text, tidy
from dossier_workbench.filing.source_file import NewSource, open_body, source_file
from dossier_workbench.model.draft import Block, Guess, Picture
from mkdocs_dossier.load.articles import load_articles
from mkdocs_dossier.model.residue import Residue
from mkdocs_dossier.model.source import Original, Rights
from mkdocs_dossier.text.body import parse_body
from mkdocs_dossier.text.characters import one_line
from mkdocs_dossier.text.notes import marked_residue
from mkdocs_dossier.text.paragraphs import paragraphs
from mkdocs_dossier.workers.batches import HERE

SIGNS = "`*_[]()<>&~#+-=|!:;.,'\"\\/{}^$@%0123456789 \n\t"
ODD = "\x00\x0b\x0c\x1c\x85\xa0\xad\u200b\u2028\u202e\u202f\u2060\ufeff\ufffe\ud800"
texts = st.text(st.one_of(st.sampled_from(SIGNS + ODD + "abcXYZäЖ中"), st.characters()), max_size=60)
kinds = st.one_of(st.none(), st.sampled_from(Residue))
blocks = st.lists(st.builds(Block, texts, kinds), max_size=8)
ORIGINAL = Original(file="a.original.txt", sha256="0" * 64)


@given(blocks)
@example([Block("%% [1] not a note"), Block("lower case line"), Block("another, lower"), Block("third")])
@example([Block("\u200b%% hidden"), Block("\ufeff")])
def test_a_clean_text_has_a_paragraph_for_each_block(found):
    tidied = tidy(found)
    text = clean_text(tidied, "made for a test")
    cut = [text[item.start : item.end] for item in paragraphs(text)]
    assert len(cut) == len(tidied) + 1
    marks = marked_residue(cut)
    assert marks.pop(len(cut)) is Residue.LABEL
    assert marks == {n: block.residue for n, block in enumerate(tidied, 1) if block.residue}
    own = [content for number, content in enumerate(cut[:-1], 1) if number not in marks]
    assert own == [block.text for block in tidied if block.residue is None]
    assert text.encode().decode("utf-8-sig") == text


@given(texts.map(one_line).filter(bool))
@example("1. A list")
@example("[a]: http://example.org")
@example("A line with a backslash at its end\\")
@example("snake_case and 2 * 3 * 4 and [sic] and AT&T and &amp; and <b>")
@example("---")
@example("~~struck~~ `code` ![picture](x.png) <http://example.org>")
def test_a_paragraph_of_markdown_reads_back(text):
    body, problems = parse_body(as_markdown(text))
    assert [leaf.text for leaf in body.leaves] == [text]
    assert not problems
    assert all(run.text == text for run in body.leaves[0].runs)


@given(blocks)
@example([Block("[a]: http://x.example"), Block("See [a] there.")])
@example([Block("A | B"), Block("--- | ---"), Block("1 | 2")])
def test_an_open_body_reads_back(found):
    tidied = tidy(found)
    body, problems = parse_body(open_body(tidied))
    assert [leaf.text for leaf in body.leaves] == [block.text for block in tidied if block.residue is None]
    assert not problems


lines = texts.map(one_line).filter(bool)
known = lines.filter(lambda text: text != "unknown")


@given(
    title=lines,
    publisher=known,
    authors=st.lists(lines, min_size=1, max_size=3).filter(lambda found: found != ["unknown"]),
    how=texts,
    printed=st.booleans(),
    caption=known,
    note=lines,
)
@example(
    title="no",
    publisher="~",
    authors=["null", "a, b"],
    how="how: # so",
    printed=True,
    caption="- x",
    note="'a' \"b\"",
)
@example(title="a: b", publisher="x #y", authors=["[z]"], how="", printed=False, caption="{a}", note="\\")
@example(title="2022-10-31", publisher="1e5", authors=["a:"], how="", printed=False, caption="?", note="---")
def test_front_matter_reads_back(title, publisher, authors, how, printed, caption, note):
    values = {
        "title": title,
        "publisher": publisher,
        "authors": tuple(authors),
        "published": "2022-10-31T10:31",
    }
    source = NewSource(
        fields={key: Guess(value, how, printed) for key, value in values.items()},
        rights=Rights.OPEN,
        fulltext="",
        original=ORIGINAL,
        pictures=[Picture(caption, "", 2)],
        notes=[note],
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.md"
        file.write_text(source_file(source, "Text.\n"), encoding="utf-8", newline="\n")
        (article,) = load_articles(Path(folder), [file], HERE)
    assert article.diagnostics == ()
    meta = article.source.meta
    assert (meta.title, meta.publisher, meta.authors) == (title, publisher, tuple(authors))
    assert meta.published.text == "2022-10-31T10:31"
    assert meta.modified is None
    assert "modified" in meta.model_fields_set
    assert meta.original == ORIGINAL
    assert [(photo.caption, photo.credit, photo.after) for photo in meta.photos] == [(caption, None, 2)]
    assert meta.notes == (note,)
    assert set(meta.inferred) == (set() if printed else set(values))
