"""The home page answers first: what the dossier is about, what happened, and what it rests on."""

from __future__ import annotations

import re

import pytest

import mkdocs_dossier
from mkdocs_dossier.entries.happened import Known, known
from mkdocs_dossier.model.dates import parse_edtf
from small_dossier import make_minimal_dossier


def home(root, catalogue="", settings="", index=None):
    """The page of a small dossier."""
    make_minimal_dossier(root)
    if catalogue:
        (root / "seeds" / "catalogue" / "more.yaml").write_text(catalogue, encoding="utf-8")
    if settings:
        file = root / "seeds" / "dossier.yaml"
        file.write_text(file.read_text(encoding="utf-8") + settings, encoding="utf-8")
    if index is not None:
        (root / "docs").mkdir(exist_ok=True)
        (root / "docs" / "index.md").write_text(index, encoding="utf-8")
    built = mkdocs_dossier.open(root).build()
    return next(item.content.decode() for item in built.outputs if item.path == "index.md")


def lead(text):
    found = re.search(r'<div class="dossier-lead" markdown>\n\n(.*?)\n\n</div>', text, re.DOTALL)
    return found[1].split("\n\n")


def test_the_summary_is_the_lead_and_what_authors_wrote_comes_last(tmp_path):
    text = home(
        tmp_path, settings="summary: [What it is about., What it leaves open.]\n", index="Our words.\n"
    )
    assert lead(text) == ["What it is about.", "What it leaves open."]
    assert text.index("source") < text.index("Our words.") < text.index("How to read")
    assert 'description: "What it is about. What it leaves open."' in text


def test_without_a_summary_the_first_paragraphs_of_the_authors_are_the_lead(tmp_path):
    text = home(tmp_path, index="One\nand more.\n\nTwo.\n\nThree.\n\n## A heading\n\nFour.\n")
    assert lead(text) == ["One\nand more.", "Two."]
    assert text.index("## ") < text.index("Three.") < text.index("## A heading") < text.index("Four.")


@pytest.mark.parametrize(
    "block", ["# Title", "- a list", "> words", "```\ncode\n```", "<div>raw</div>", "| a | b |"]
)
def test_what_is_no_paragraph_is_no_lead(tmp_path, block):
    text = home(tmp_path, index=f"{block}\n\nLater.\n")
    assert len(lead(text)) == 1
    assert "This dossier rests on" in lead(text)[0]
    assert block in text


@pytest.mark.parametrize("index", ["# Our *own* title\n\nLater.\n", "Our own title\n===\n\nLater.\n"])
def test_a_heading_that_authors_begin_with_is_the_page_s_only_one(tmp_path, index):
    for summary in ("", "summary: What it is about.\n"):
        text = home(tmp_path / f"with{len(summary)}", settings=summary, index=index)
        assert re.findall(r"^# .*|^===.*", text, re.MULTILINE) == ["# Our own title"]
        assert "Later." in text


def test_without_anything_the_lead_says_what_is_known_and_no_more(tmp_path):
    assert lead(home(tmp_path))[-1] == "This dossier rests on 2\u00a0sources of 2021."


def test_what_happened_is_told_by_first_sentences_in_order_of_time(tmp_path):
    text = home(
        tmp_path,
        """events:
  b: {name: Second, kind: talks, date: 2022-05-02, important: true, summary: They met. They parted.}
  a: {name: First, kind: talks, date: 2022-04, important: true, summary: They wrote to Mr. Smith. He read it.}
  c: {name: Unsure, kind: talks, date: 2022-06~, important: true}
  d: {name: Lost, kind: talks, date: unknown, important: true}
  e: {name: Small, kind: talks, date: 2022-07-01}
""",
    )
    part = text[text.index('<div class="dossier-happened"') :]
    lines = re.findall(r"^- (.*)$", part[: part.index("</div>")], re.MULTILINE)
    assert [re.search(r"\[(\w+)\]", line)[1] for line in lines] == ["First", "Second", "Unsure"]
    assert lines[1].endswith("They met.")
    assert lines[0].endswith("Smith.")
    assert [re.search(r"dossier-(day|month|unsure)", line)[1] for line in lines] == ["month", "day", "unsure"]
    assert "Without a known date: [Lost](events/d.md)." in text


@pytest.mark.parametrize(
    ("date", "sign"),
    [
        ("2022-10-31", Known.DAY),
        ("2022-10", Known.SPAN),
        ("2022-10-31?", Known.DOUBTFUL),
        ("2022-09-01/2022-09-03", Known.DAY),
        ("2022-09/2022-09-03", Known.SPAN),
        ("2022~", Known.DOUBTFUL),
    ],
)
def test_a_sign_says_how_closely_a_date_is_known(date, sign):
    assert known(parse_edtf(date)) is sign
    assert known(None) is Known.NOT


DISPUTED = """\
actors:
{actors}
events:
  talks:
    name: Talks
    kind: talks
    date: 2022-05-02
    claims:
{claims}
    verdicts: {verdicts}
"""


def disputed(root, asked, verdicts):
    """Home where so many actors answer each question."""
    actors = "\n".join(f"  speaker-{n}: {{kind: state, name: Speaker {n}}}" for n in range(5))
    claims = "\n".join(
        f"      - {{property: {name}, value: {name} word {n}, said_by: speaker-{n}}}"
        for name, voices in asked.items()
        for n in range(voices)
    )
    return home(root, DISPUTED.format(actors=actors, claims=claims, verdicts=verdicts))


def test_a_conflict_of_many_voices_comes_before_differences_of_few(tmp_path):
    asked = {"who": 5, "where": 2, "why": 2, "how": 2, "when": 2}
    verdicts = "{who: {status: conflict, note: Both.}, where: {status: differ, note: So.}, why: {status: differ, note: So.}, how: {status: differ, note: So.}, when: {status: differ, note: So.}}"
    text = disputed(tmp_path, asked, verdicts)
    part = text[text.index("Where the sources do not say the same") :]
    assert part.index("Who word 4") < part.index("Where word 0")


def test_it_is_the_editors_who_say_that_sources_do_not_say_the_same(tmp_path):
    text = disputed(tmp_path / "one", {"who": 2, "why": 2}, "{who: {status: differ, note: So.}}")
    assert "Who word 1" in text
    assert "Why word" not in text
    open_ones = "{who: {status: open, note: So.}, why: {status: open, note: So.}}"
    text = disputed(tmp_path / "open", {"who": 2, "why": 1}, open_ones)
    assert "Who word 1" in text[text.index("Where the sources do not say the same") :]
    assert "Why word" not in text
    text = disputed(tmp_path / "two", {"who": 2}, "{}")
    assert "do not say the same" not in text
    assert "## Questions with several answers" in text
