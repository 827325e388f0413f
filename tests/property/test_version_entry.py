"""A version is entered in whatever front matter an author writes, or nothing is changed; no other byte ever is."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dossier_workbench.filing.version_entry import with_version
from mkdocs_dossier.model.dates import parse_edtf
from mkdocs_dossier.model.source import Original, Version

VERSION = Version(
    fulltext="a.v2.txt",
    original=Original(file="a.v2.original.html", sha256="0" * 64),
    modified=parse_edtf("2024-03-07T10:31"),
    note='It\'s: "late"',
)
ENTERED = {
    "fulltext": "a.v2.txt",
    "original": {"file": "a.v2.original.html", "sha256": "0" * 64},
    "published": "unknown",
    "modified": "2024-03-07T10:31",
    "retrieved": "unknown",
    "note": 'It\'s: "late"',
}

KEYS = st.sampled_from(
    [
        "title: A title  # with a comment\n",
        "notes: |\n  A note\n  on two lines\n\n",
        "notes: >-\n  Folded\n",
        "covers:\n  - {event: e, role: report}\n",
        "covers:\n- event: e\n",
        "photos:\n  - caption: x\n    after: 1 # last\n",
        "# A comment between\n",
        "\n",
        "authors: [A, B,\n  C]\n",
        "'publisher': \"A: b\"\n",
        "inferred: {}\n",
        "published:\n",
    ]
)
VERSIONS = st.sampled_from(
    [
        "",
        "versions: []\n",
        "versions: [ ]  # none yet\n",
        "versions:\n",
        "versions:  # later\n",
        "versions: ~\n",
        "versions: [{fulltext: a}]\n",
        "versions: [{fulltext: a}, {fulltext: b,},] # two\n",
        "versions: [\n  {fulltext: a},  # one, and\n  # more\n]\n",
        "versions:\n  - fulltext: a\n    note: x # y\n",
        "versions:\n- {fulltext: a}\n- fulltext: b\n  note: |\n    lines\n\n",
        "versions:\n    - fulltext: a\n      original:\n        file: b\n        sha256: c\n    # end\n",
        "versions: text\n",
        "versions: {fulltext: a}\n",
    ]
)
ENDS = st.sampled_from(["\n", "\r\n"])


def plain(front):
    return yaml.load(front, Loader=yaml.BaseLoader)  # noqa: S506 - it makes texts, lists and mappings only


@given(
    st.lists(KEYS, max_size=4, unique_by=lambda text: text[:4]),
    VERSIONS,
    st.lists(KEYS, max_size=4, unique_by=lambda text: text[:4]),
    st.sampled_from(["", "Body\n", "\n---\n\nversions: []\n"]),
    ENDS,
)
def test_nothing_else_changes(before, versions, after, body, end):
    front = f"{''.join(before)}{versions}{''.join(after)}"
    text = f"---\n{front}---\n{body}".replace("\n", end)
    amended = with_version(text, VERSION)
    if amended is None:
        return
    shared = next(
        (n for n, pair in enumerate(zip(text, amended, strict=False)) if pair[0] != pair[1]), len(text)
    )
    grown = len(amended) - len(text)
    assert text == amended[:shared] + amended[shared + grown :]
    assert end == "\n" or "\n" not in amended.replace("\r\n", "")
    old, new = (plain(each.split(f"---{end}")[1]) for each in (text, amended))
    assert new.pop("versions") == [*(old.pop("versions", None) or []), ENTERED]
    assert new == old


@pytest.mark.parametrize(
    ("front", "entered"),
    [
        ("title: x\n", True),
        ("title: x\nversions: []\n", True),
        ("title: x\nversions:\n- fulltext: a\n", True),
        ("title: x\nversions: [{fulltext: a}]\nnotes: y\n", True),
        ("title: x\nversions:\n", True),
        ("  title: x\n", True),
        ("{title: x}\n", True),
        ("title: x\nversions: ~\n", False),
        ("title: x\nversions: text\n", False),
        ("title: x\nversions: []\nversions: []\n", False),
        ("title: [x\n", False),
        ("- title\n", False),
        ("", False),
    ],
)
def test_the_usual_shapes_are_amended_and_others_left_alone(front, entered):
    assert (with_version(f"---\n{front}---\nText\n", VERSION) is not None) is entered


@pytest.mark.parametrize("text", ["", "Text", "---\ntitle: x\n", "\n---\ntitle: x\n---\n"])
def test_what_has_no_front_matter_is_left_alone(text):
    assert with_version(text, VERSION) is None
