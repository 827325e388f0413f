"""A citation without a source is of the only one in which its quote stands."""

from __future__ import annotations

import pytest

from lake_dossier import ARTICLES, CATALOGUE, make_lake
from mkdocs_dossier import open as open_dossier
from mkdocs_dossier.load.project import load
from mkdocs_dossier.recording import verify
from mkdocs_dossier.remembering.memory import RunMemory

DAM = "We shall rebuild the old dam before the winter comes"
SHARED = "searched the shore for two days and nights"


def lake(root, cite, articles=ARTICLES):
    return make_lake(
        root, articles, CATALOGUE.replace("place: westerby}", f"place: westerby, cite: {cite}}}")
    )


def told(root):
    return {item.code: item for item in open_dossier(root).check() if item.severity == "error"}


def sources(root):
    return [cite.source for cite in load(root).dossier.events["break"].cite]


def test_the_only_source_is_found_recorded_and_read_without_originals(tmp_path):
    root = lake(tmp_path, f"[{{quote: {DAM}}}, {{source: post, quote: {SHARED}}}]")
    assert sources(root) == ["gazette", "post"]
    assert not told(root)
    outcome = verify(root, "", None, "2026-01-01")
    (root / "seeds/evidence.lock.json").write_text(outcome.lock, "utf-8")
    for text in (root / "seeds/fulltext").iterdir():
        text.unlink()
    assert sources(root) == ["gazette", "post"]
    assert not told(root)


def test_an_article_that_comes_later_with_the_same_words_changes_nothing_that_is_recorded(tmp_path):
    root = lake(tmp_path, f"{{quote: {DAM}}}")
    (root / "seeds/evidence.lock.json").write_text(verify(root, "", None, "2026-01-01").lock, "utf-8")
    more = {**ARTICLES, "aftenpost": ("publisher: A", [f"“{DAM},” said the minister."])}
    lake(root, f"{{quote: {DAM}}}", more)
    assert sources(root) == ["gazette"]


@pytest.mark.parametrize(
    ("cite", "message"),
    [
        (f"{{quote: {SHARED}}}", "stands in 2 sources: 'courier', 'post'"),
        ("{quote: words that stand nowhere at all}", "stands in none that is at hand"),
        (f"{{quote: {DAM}, prefix: never}}", "stands in none that is at hand"),
    ],
)
def test_where_it_is_not_clear_that_is_said_once_at_its_place(tmp_path, cite, message):
    root = lake(tmp_path, cite)
    errors = told(root)
    assert [*errors] == ["source-unclear"]
    assert message in errors["source-unclear"].message
    assert str(errors["source-unclear"].origin).startswith("seeds/catalogue/all.yaml:6:")


def test_words_around_a_quote_decide_and_marked_residue_does_not(tmp_path):
    articles = {
        **ARTICLES,
        "blog": ("publisher: B", [f"He never said: “{DAM}.”"]),
        "copy": ("publisher: C", [f"%% label: {DAM}", "Nothing else."]),
    }
    assert sources(lake(tmp_path / "a", f'{{quote: {DAM}, prefix: "said: “"}}', articles)) == ["blog"]
    assert (
        "'blog', 'gazette'"
        in told(lake(tmp_path / "b", f"{{quote: {DAM}}}", articles))["source-unclear"].message
    )


def test_published_texts_are_looked_through_too(tmp_path):
    root = lake(tmp_path, "{quote: the gates will open by themselves}")
    head = "---\ntitle: Open\nrights: open\n---\n"
    (root / "seeds/articles/open.md").write_text(
        f"{head}They say *the gates* will open by themselves.\n", "utf-8"
    )
    assert sources(root) == ["open"]


def test_a_preview_takes_the_very_same_record_again(tmp_path):
    root, memory = lake(tmp_path, f"{{quote: {DAM}}}"), RunMemory()
    first, second = (load(root, memory=memory).dossier.events["break"] for _ in range(2))
    assert first is second
