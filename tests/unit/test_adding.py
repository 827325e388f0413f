"""`dossier add` from drafts to files."""

from __future__ import annotations

import dataclasses
import hashlib

import pytest

import mkdocs_dossier
from dossier_workbench.filing import CannotAddError, folder_warnings
from dossier_workbench.filing.source_file import NewSource, source_file
from dossier_workbench.model.draft import Guess, Picture
from dossier_workbench.model.outcome import Outcome
from drafts import ORDER, OTHER, STORY, article, put, take
from mkdocs_dossier.model.source import Original, Rights
from mkdocs_dossier.recording import verify
from small_dossier import files_below, make_minimal_dossier

OPEN = dataclasses.replace(ORDER, rights=Rights.OPEN)


@pytest.fixture
def root(tmp_path):
    """A dossier of settings alone."""
    (tmp_path / "root/seeds").mkdir(parents=True)
    (tmp_path / "root/seeds/dossier.yaml").write_text("title: Ferries\n", encoding="utf-8")
    return tmp_path / "root"


@pytest.fixture
def inbox(tmp_path):
    return tmp_path / "inbox"


def outcomes(taken):
    return [(each.input, each.outcome.value, each.id) for each in taken]


@pytest.mark.parametrize(("fulltext", "printed"), [("a.txt", False), ("", True)])
def test_a_printed_caption_is_published_only_where_the_text_may_be(fulltext, printed):
    pictures = (Picture("A ferry.", "Lena Hoyt/AFP", 1), Picture("", "", 2))
    rights = Rights.QUOTE if fulltext else Rights.OPEN
    text = source_file(NewSource({}, rights, fulltext, Original(file="a", sha256="0" * 64), pictures), "")
    assert ("A ferry." in text) is printed
    assert ("caption: unknown  # yours to write; what was printed stands in a.txt\n" in text) is not printed
    assert "credit: Lena Hoyt/AFP\n" in text
    assert text.count("caption:") == 2


def test_an_article_becomes_three_files(root, inbox):
    text = article(published="2024-03-04", paragraphs=["caption| A ferry.", *STORY])
    (taken,) = take(root, put(inbox, a=text))
    assert (taken.outcome, taken.id) == (Outcome.ADDED, "the-ferry-stops-2024-03-04")
    files = files_below(root / "seeds")
    kept = files["fulltext/the-ferry-stops-2024-03-04.original.txt"]
    assert kept == text.encode()
    clean = files["fulltext/the-ferry-stops-2024-03-04.txt"].decode()
    assert clean.split("\n\n")[:2] == ["%% caption: A ferry.", STORY[0]]
    assert clean.split("\n\n")[-1].startswith(
        "%% Made by `dossier add` from the-ferry-stops-2024-03-04.original.txt"
    )
    source = files["articles/the-ferry-stops-2024-03-04.md"].decode()
    assert f"sha256: {hashlib.sha256(kept).hexdigest()}" in source
    assert "title: The ferry stops  # printed as title\n" in source
    assert "authors: unknown\n" in source
    assert "rights: quote\nfulltext: the-ferry-stops-2024-03-04.txt\n" in source
    assert "retrieved: 2026-11-26\n" in source
    assert "inferred:\n  retrieved: the day on which the file was added\n" in source
    assert "%% [1] line 3, 19 words\n" in source
    assert "%% [4] line 9," in source
    assert taken.residue == {"caption": 1}


def test_the_outline_names_records_and_speakers(tmp_path, inbox):
    root = make_minimal_dossier(tmp_path / "root")
    (taken,) = take(
        root,
        put(inbox, a=article(paragraphs=[*STORY, "word " * 30, f'"{"long " * 30}," Lind said.'])),
        dataclasses.replace(ORDER, rights=Rights.QUOTE),
    )
    source = (root / "seeds/articles" / f"{taken.id}.md").read_text(encoding="utf-8")
    assert "%% [1] line 1, 19 words; names lake-ost (Lake Ost)\n" in source
    assert (
        "%% [2] line 3, 20 words; names nora-lind (Nora Lind)\n%% “We shall have it by Sunday,” says nora-lind\n"
        in source
    )
    assert f"%% “{'long ' * 25}…” says nora-lind\n" in source


def test_an_open_article_has_its_text_for_a_body(root, inbox):
    paragraphs = ["%% not a note", "notice| We use cookies", "1. *First* [one] of `two`", *STORY]
    (taken,) = take(root, put(inbox, a=article(paragraphs=paragraphs)), OPEN)
    source = (root / "seeds/articles" / f"{taken.id}.md").read_text(encoding="utf-8")
    assert "rights: open\n" in source
    assert "fulltext:" not in source
    assert "%% label: %% not a note\n\n%% notice: We use cookies\n" in source
    loaded = mkdocs_dossier.open(root).loaded.dossier.sources[taken.id]
    assert [leaf.text for leaf in loaded.body.leaves] == paragraphs[2:]
    assert not (root / f"seeds/fulltext/{taken.id}.txt").exists()


def test_of_an_article_of_no_rights_only_metadata_is_written(root, inbox):
    (taken,) = take(root, put(inbox, a=article()), dataclasses.replace(ORDER, rights=Rights.NONE))
    source = (root / "seeds/articles" / f"{taken.id}.md").read_text(encoding="utf-8")
    assert source.endswith("---\n")
    assert {each.code for each in mkdocs_dossier.open(root).check()} == {"source-uncited", "lock-behind"}


def test_an_outline_is_reported_until_it_is_written(root, inbox):
    (taken,) = take(root, put(inbox, a=article()))
    file = root / "seeds/articles" / f"{taken.id}.md"
    told = {"source-uncited", "lock-behind"}
    found = [each for each in mkdocs_dossier.open(root).check() if each.code not in told]
    assert [(each.code, each.message) for each in found] == [
        ("digest-unwritten", f"the digest of {taken.id!r} is still to be written")
    ]
    assert (
        found[0].origin.line
        == file.read_text(encoding="utf-8").splitlines().index("%% [1] line 1, 19 words") + 1
    )
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    written = "".join("A cable broke.\n" if line.startswith("%% [2]") else line for line in lines)
    file.write_text(written, encoding="utf-8")
    found = [each.message for each in mkdocs_dossier.open(root).check() if each.code == "digest-unwritten"]
    assert found == [f"the digest of {taken.id!r} lacks paragraphs 1, 3–4 of the article"]


def test_the_same_again_is_skipped(root, inbox):
    items = put(inbox, a=article(), b=article(), c=article(section="News"), d=article(publisher=""))
    first = take(root, items)
    assert [each.outcome.value for each in first] == ["added", "same", "same", "same"]
    assert {each.id for each in first} == {first[0].id}
    before = files_below(root)
    assert [each.outcome.value for each in take(root, items)] == ["same"] * 4
    assert files_below(root) == before


def test_the_order_of_arguments_does_not_matter(tmp_path, inbox):
    items = put(
        inbox, a=article(), b=article("Another"), c=article(paragraphs=STORY[:3]), d=article(publisher="Star")
    )
    made = []
    for name, order in (("one", items), ("two", items[::-1])):
        (tmp_path / name / "seeds").mkdir(parents=True)
        (tmp_path / name / "seeds/dossier.yaml").write_text("title: Ferries\n", encoding="utf-8")
        made.append((outcomes(take(tmp_path / name, order)), files_below(tmp_path / name)))
    assert made[0] == made[1]


def test_a_changed_article_becomes_a_version(root, inbox):
    url = "https://www.post.example/ferry?utm_source=x"
    longer = [
        *STORY,
        "Update: the cable was mended on Thursday, three days before the day that the mayor had named.",
    ]
    items = put(
        inbox,
        a=article(url=url),
        b=article(url="http://post.example/ferry/", paragraphs=longer, modified="2024-03-07"),
    )
    first, second = take(root, items)
    assert (second.outcome, second.id) == (Outcome.VERSION, first.id)
    assert "the same address" in second.why
    names = {f"{first.id}{end}" for end in (".original.txt", ".txt", ".v2.original.txt", ".v2.txt")}
    assert set(files_below(root / "seeds/fulltext")) == names
    (source,) = mkdocs_dossier.open(root).loaded.dossier.sources.values()
    assert [version.fulltext for version in source.meta.versions] == [f"{first.id}.v2.txt"]
    assert source.meta.versions[0].modified.text == "2024-03-07"
    third = take(
        root,
        put(
            inbox,
            e=article(
                url=url,
                paragraphs=[
                    *longer,
                    "Second update: it broke once more, and nobody knows why, or who will pay.",
                ],
            ),
        ),
    )
    assert third[0].outcome is Outcome.VERSION
    assert f"{first.id}.v3.txt" in files_below(root / "seeds/fulltext")
    again = take(root, put(inbox, f=article(url=url, paragraphs=longer)))
    assert again[0].outcome is Outcome.SAME


def test_a_version_changes_no_other_byte_of_the_authors_file(root, inbox):
    (first,) = take(root, put(inbox, a=article()))
    file = root / "seeds/articles" / f"{first.id}.md"
    mine = file.read_bytes().replace(b"title:", b"# mine\ntitle:").replace(b"\n", b"\r\n") + b"My digest.\r\n"
    file.write_bytes(mine)
    (second,) = take(root, put(inbox, b=article(paragraphs=STORY[:3])))
    assert second.outcome is Outcome.VERSION
    now = file.read_bytes()
    start = now.index(b"versions:\r\n")
    end = now.index(b"---\r\n", start)
    assert now[:start] + now[end:] == mine


def test_a_version_that_cannot_be_entered_is_reported_and_nothing_is_written(root, inbox):
    (first,) = take(root, put(inbox, a=article()))
    file = root / "seeds/articles" / f"{first.id}.md"
    file.write_text(
        f"---\n{{title: Ferry, publisher: &p Morning Post, fulltext: {first.id}.txt}}\n---\nX\n",
        encoding="utf-8",
    )
    before = files_below(root)
    (second,) = take(root, put(inbox, b=article(paragraphs=STORY[:3])))
    assert [each.code for each in second.diagnostics] == ["version-not-entered"]
    assert files_below(root) == before


LINE = "Reporting for the whole lake since 1874"


def stories(count, **fields):
    """Articles of one outlet that share a line and nothing else."""
    for number in range(count):
        words = [f"Word{number}x{index}" for index in range(40)]
        yield article(
            f"Story {'abcdefgh'[number]}", paragraphs=[f"{' '.join(words)} came to an end.", LINE], **fields
        )


def test_lines_that_recur_in_an_outlet_are_marked_also_in_later_runs(root, inbox):
    made = dict(zip("abcd", stories(4), strict=True))
    made["e"] = article("Story 5", "Evening Star", [f"{STORY[0]} Or so it seems.", LINE])
    early = take(root, put(inbox, a=made["a"], b=made["b"]))
    assert [each.residue for each in early] == [{}, {}]
    late = take(root, put(inbox, **made))
    assert [each.outcome.value for each in late] == ["same", "same", "added", "added", "added"]
    assert [each.residue for each in late[2:]] == [{"recurring": 1}, {"recurring": 1}, {}]
    again = take(root, put(inbox, **{name: f"section: News\n{text}" for name, text in made.items()}))
    assert {each.outcome for each in again} == {Outcome.SAME}


def test_a_copy_in_another_outlet_is_a_source_with_a_note(root, inbox):
    first, second = take(root, put(inbox, a=article(), b=article(publisher="Evening Star")))
    assert second.outcome is Outcome.COPY
    assert second.id != first.id
    source = (root / "seeds/articles" / f"{second.id}.md").read_text(encoding="utf-8")
    assert (
        f"notes:\n  - Shares nearly all its text with {first.id}: both have the same words."
        in source.replace('"', "")
    )


def test_an_outlet_has_one_name_whatever_its_articles_tell(root, inbox):
    """A host gives way to the name that another article from there has, of the same batch or filed already."""
    of = [
        ("coasttimes.example", "https://coasttimes.example/1"),
        ("The Coast Times", "https://www.coasttimes.example/2"),
        ("coasttimes.example", "https://coasttimes.example/3"),
        ("coastdaily.example", "https://coastdaily.example/4"),
        ("weir.example", "https://weir.example/5"),
    ]
    made = [
        next(stories(1, publisher=publisher, url=url, language="en")).replace("Word0", f"Word{number}")
        for number, (publisher, url) in enumerate(of)
    ]
    taken = take(root, put(inbox, a=made[0], b=made[1]))
    taken += take(root, put(inbox, c=made[2], d=made[3], e=made[4]))
    outlets = [each.fields["publisher"] for each in taken]
    names = ["The Coast Times", "The Coast Times", "The Coast Times", "Coast Daily", "weir.example"]
    assert [each.value for each in outlets] == names
    assert [each.printed for each in outlets] == [False, True, False, False, True]
    given = dataclasses.replace(ORDER, given={"publisher": "weir.example"})
    (last,) = take(
        root,
        put(inbox, f=next(stories(1, url="https://coasttimes.example/6")).replace("Word0", "Word9")),
        given,
    )
    assert last.fields["publisher"].value == "weir.example"


def test_an_article_whose_text_is_not_at_hand_is_not_doubled(root, inbox, tmp_path):
    items = put(inbox, a=article(url="https://post.example/1"), b=article("Another", paragraphs=OTHER))
    take(root, items)
    for file in (root / "seeds/fulltext").iterdir():
        file.rename(tmp_path / file.name)
    changed = put(inbox, a=article(url="https://post.example/1", paragraphs=STORY[:3]), b=article("Another"))
    assert [each.diagnostics[0].code for each in take(root, changed)] == ["twin-undecided"] * 2


def test_ids_that_were_ever_used_are_not_used_again(root, inbox):
    articles = root / "seeds/articles"
    articles.mkdir()
    (articles / "old.md").write_text(
        "---\ntitle: Old\nwas: [the-ferry-stops-morning-post]\n---\nX\n", encoding="utf-8"
    )
    (articles / "ferry.md").write_text("broken", encoding="utf-8")
    (taken,) = take(root, put(inbox, a=article()))
    assert taken.id == "the-ferry-stops-morning-post-2"
    (failed,) = take(
        root, put(inbox, b=article("B", paragraphs=STORY[:1])), dataclasses.replace(ORDER, source_id="ferry")
    )
    assert failed.diagnostics[0].code == "duplicate-id"


def test_files_of_others_are_never_overwritten(root, inbox):
    folder = root / "seeds/fulltext"
    folder.mkdir()
    (folder / "the-ferry-stops-morning-post.txt").write_text("mine", encoding="utf-8")
    (taken,) = take(root, put(inbox, a=article()))
    assert taken.id == "the-ferry-stops-morning-post-2"
    assert (folder / "the-ferry-stops-morning-post.txt").read_text(encoding="utf-8") == "mine"


def test_what_an_interrupted_run_left_is_completed(root, inbox):
    items = put(inbox, a=article(), b=article("Later", paragraphs=OTHER))
    take(root, items)
    whole = files_below(root)
    (root / "seeds/articles/the-ferry-stops-morning-post.md").unlink()
    text = root / "seeds/fulltext/the-ferry-stops-morning-post.txt"
    text.write_text(text.read_text(encoding="utf-8").replace("cable", "rope"), encoding="utf-8")
    (root / ".dossier-staging").mkdir()
    (root / ".dossier-staging/file").write_text("---\nti", encoding="utf-8")
    assert [each.outcome.value for each in take(root, items)] == ["added", "same"]
    assert files_below(root) == whole


def test_a_text_of_somebody_else_is_left_alone_even_beside_the_same_original(root, inbox):
    items = put(inbox, a=article())
    take(root, items)
    (root / "seeds/articles/the-ferry-stops-morning-post.md").unlink()
    text = root / "seeds/fulltext/the-ferry-stops-morning-post.txt"
    text.write_text("mine", encoding="utf-8")
    (taken,) = take(root, items)
    assert taken.id == "the-ferry-stops-morning-post-2"
    assert text.read_text(encoding="utf-8") == "mine"


def test_an_original_without_a_source_is_completed_under_its_own_id(root, inbox):
    items = put(inbox, a=article())
    take(root, items, dataclasses.replace(ORDER, source_id="mine"))
    (root / "seeds/articles/mine.md").unlink()
    (taken,) = take(root, items)
    assert taken.id == "mine"
    assert len(files_below(root / "seeds/fulltext")) == 2


def test_a_broken_file_is_reported_and_the_rest_goes_on(root, inbox):
    items = [*put(inbox, a="broken", b=article(), c="title: Empty\n\ncaption| A ferry."), *put(inbox, d="x")]
    (inbox / "d.txt").unlink()
    taken = take(root, items)
    assert [each.outcome.value for each in taken] == ["failed", "added", "failed", "failed"]
    assert [each.diagnostics[0].code for each in taken if each.diagnostics] == [
        "file-unreadable",
        "article-empty",
        "file-unreadable",
    ]


def test_a_dry_run_writes_nothing_and_says_the_same(root, inbox):
    items = put(inbox, a=article(), b=article(paragraphs=STORY[:3]), c=article(publisher="Star"))
    before = files_below(root)
    imagined = take(root, items, dataclasses.replace(ORDER, dry_run=True))
    assert files_below(root) == before
    assert take(root, items) == imagined


def test_dates_that_are_none_are_unknown(root, inbox):
    (taken,) = take(root, put(inbox, a=article(published="yesterday", title="")))
    source = (root / "seeds/articles" / f"{taken.id}.md").read_text(encoding="utf-8")
    assert "published: unknown\n" in source
    assert "title: The ferry to Lake Ost stopped on Monday when a …\n" in source
    assert "  title: no headline was found; these are the text's first words\n" in source


def test_verify_notices_an_original_that_was_changed(root, inbox):
    first, second = take(root, put(inbox, a=article(), b=article(paragraphs=STORY[:3])))
    assert second.outcome is Outcome.VERSION
    recorded = verify(root, "", None, "2026-11-26").lock
    assert recorded is not None
    for name in (f"{first.id}.original.txt", f"{first.id}.v2.original.txt"):
        with (root / "seeds/fulltext" / name).open("a", encoding="utf-8") as stream:
            stream.write(" ")
    outcome = verify(root, "", None, "2026-11-26")
    assert outcome.lock == recorded, "quotes rest on the clean text, which is as it was"
    found = [
        (each.code, each.origin.line > 1) for each in outcome.diagnostics if each.code == "original-changed"
    ]
    assert found == [("original-changed", True)] * 2


def test_full_texts_never_go_where_pages_are_published(root, inbox):
    with pytest.raises(CannotAddError, match="published"):
        take(root, put(inbox, a=article()), fulltext=root / "docs/texts")


@pytest.mark.parametrize(
    ("files", "exposed"),
    [
        ({}, True),
        ({".gitignore": "site/\n"}, True),
        ({".gitignore": "seeds/fulltext/\n"}, False),
        ({".gitignore": "fulltext\n"}, False),
        ({".gitignore": "/seeds/*\n!/seeds/fulltext/\n"}, True),
        ({".gitignore": "seeds/fulltext/*.html\n"}, True),
        ({"seeds/.gitignore": "/fulltext/**\n"}, False),
        ({".gitignore": "seeds/\n", "seeds/.gitignore": "!fulltext/\n"}, False),
        ({".git/info/exclude": "*.txt\n"}, False),
    ],
)
def test_a_folder_that_git_does_not_ignore_is_named(root, files, exposed):
    assert folder_warnings(root, None) == []
    (root / ".git/info").mkdir(parents=True)
    for name, text in files.items():
        (root / name).write_text(text, encoding="utf-8")
    found = [(each.code, each.hint) for each in folder_warnings(root, None)]
    assert found == [("fulltext-not-ignored", "Add the line /seeds/fulltext/ to .gitignore.")] * exposed


def test_notes_on_what_was_left_out_are_notes_and_nothing_else():
    fields = {
        "title": Guess("A", "printed"),
        "notes": Guess(("Left out.",), "what was left out", printed=False),
    }
    text = source_file(
        NewSource(fields, Rights.QUOTE, "a.txt", Original(file="a", sha256="0" * 64), (), ("Left out.",)), ""
    )
    assert "Left out." in text
    assert "inferred" not in text


OUTLET = """\
title: Ferries
id_pattern: "{publisher}-{date}"
publishers:
  gaz: {name: Gazette, names: [The Gazette of Hallin], language: en, rights: none}
"""


def front(root, name):
    return (root / f"seeds/articles/{name}.md").read_text("utf-8").split("---")[1]


def test_ids_rights_and_language_follow_the_outlet(root, inbox):
    (root / "seeds/dossier.yaml").write_text(OUTLET, "utf-8")
    texts = [
        article(publisher="Gazette", published="2024-03-04"),
        article("A storm", "the gazette of Hallin", OTHER, published="2024-03-04"),
    ]
    taken = take(root, put(inbox, a=texts[0], b=texts[1]))
    assert [each.id for each in taken] == ["gaz-2024-03-04", "gaz-2024-03-04-2"]
    assert "rights: none\n" in front(root, "gaz-2024-03-04")
    hand = "---\ntitle: Typed\npublisher: Gazette\n---\n"
    (root / "seeds/articles/typed.md").write_text(hand, "utf-8")
    (root / "seeds/articles/other.md").write_text(
        hand.replace("---\n", "---\nlanguage: unknown\nrights: quote\n", 1), "utf-8"
    )
    dossier = mkdocs_dossier.open(root).dossier
    assert (dossier.sources["typed"].meta.language, dossier.sources["typed"].meta.rights) == (
        "en",
        Rights.NONE,
    )
    assert (dossier.sources["other"].meta.language, dossier.sources["other"].meta.rights) == (
        None,
        Rights.QUOTE,
    )


@pytest.mark.parametrize(
    ("article_of", "publisher"),
    [
        ({"paragraphs": ["page| THE GAZETTE OF HALLIN", *STORY]}, "Gazette"),
        ({"dateline": "Gazette"}, "Gazette"),
        ({"publisher": "Post", "paragraphs": ["page| Gazette", *STORY]}, "Post"),
        ({"paragraphs": ["page| Gazette", "page| Wire", *STORY]}, "unknown"),
        ({"paragraphs": [*STORY, "page| Gazette"]}, "unknown"),
        ({"paragraphs": ["Gazette", *STORY]}, "unknown"),
    ],
)
def test_a_declared_outlet_is_known_by_its_name_above_a_text(root, inbox, article_of, publisher):
    (root / "seeds/dossier.yaml").write_text(f"{OUTLET}  wire: {{name: Wire}}\n", "utf-8")
    (taken,) = take(root, put(inbox, a=article(**{"publisher": "", **article_of})))
    assert f"publisher: {publisher}\n" in front(root, taken.id).replace("  # printed as publisher", "")


def test_an_article_like_another_takes_what_it_does_not_tell_from_there(root, inbox):
    head = "---\ntitle: Known\npublisher: Gazette\nlanguage: de\nrights: open\n---\nText of it.\n"
    (root / "seeds/articles").mkdir()
    (root / "seeds/articles/known.md").write_text(head, "utf-8")
    order = dataclasses.replace(ORDER, like="known")
    (taken,) = take(root, put(inbox, a=article(publisher="")), order)
    assert "publisher: Gazette\n" in front(root, taken.id)
    assert "publisher: as known has it\n" in front(root, taken.id)
    assert "rights: open\n" in front(root, taken.id)
    (other,) = take(root, put(inbox, a=article("A storm", "Post", OTHER)), order)
    assert "publisher: Post" in front(root, other.id)
    with pytest.raises(CannotAddError, match="Nearest ids: known"):
        take(root, put(inbox, a=article()), dataclasses.replace(ORDER, like="knwon"))


def test_what_was_edited_since_stays_when_the_same_articles_are_added_again(root, inbox):
    sources = put(inbox, a=article(published="2024-03-04"))
    (taken,) = take(root, sources)
    file = root / f"seeds/articles/{taken.id}.md"
    edited = (
        file.read_text("utf-8").replace("language:", "covers: []\nlanguage:").partition("%%")[0]
        + "My digest.\n"
    )
    file.write_text(edited, "utf-8")
    (again,) = take(root, sources)
    assert (again.outcome, again.id) == (Outcome.SAME, taken.id)
    (changed,) = take(
        root, put(inbox, a=article(published="2024-03-04", paragraphs=[*STORY, "One more line of it."]))
    )
    assert changed.outcome is Outcome.VERSION
    kept = file.read_text("utf-8")
    assert kept.replace(kept[kept.index("versions:") : kept.index("---\n", 4)], "") == edited
