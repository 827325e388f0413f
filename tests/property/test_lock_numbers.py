"""Whatever number stands in a lock or among recorded counts: a diagnostic with its place, or a build; never a fault of ours."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2 import Environment

import mkdocs_dossier
from lake_dossier import make_lake
from mkdocs_dossier.load.json_places import place_of
from mkdocs_dossier.load.lock import read_lock
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.model.places import LOCK_PATH
from mkdocs_dossier.recording import verify

SHIPPED = Path(__file__).parents[2] / "seeds/evidence.lock.json"
IMPOSSIBLE = [
    10**9,
    -1,
    2**31,
    2**63,
    -(2**63),
    10**300,
    1.5,
    3.0,
    float("nan"),
    float("inf"),
    True,
    False,
    None,
]
ARTICLES = {
    "gazette": ("language: en\nfulltext: gazette.txt", ["Mayor Nora Lind closed the pier.", "“We shall clean every metre of it,” Lind said."]),
    "post": ("language: en\nfulltext: post.txt", ["The council liberated the shore from neglect and long disuse.", "Mayor Nora Lind closed the pier that forty barrels of oil had spoilt for all the people of the bay on Tuesday evening."]),
    "echo": ("language: en\nfulltext: echo.txt", ["Others wrote before.", "Mayor Nora Lind closed the pier that forty barrels of oil had spoilt for all the people of the bay on Tuesday evening."]),
}  # fmt: skip
CATALOGUE = """\
actors:
  lind: {kind: person, name: Nora Lind, names: [Lind]}
events:
  spill:
    name: Oil spill
    kind: accident
    date: 2021-05-04
    claims:
      - {property: volume, value: forty barrels, cite: {source: post, quote: "forty barrels of oil"}}
    quotes:
      - {speaker: lind, cite: {source: gazette, quote: "We shall clean … metre of it"}}
terms:
  shore: {question: What became of the shore?, forms: [liberated, abandoned]}
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = make_lake(
        tmp_path_factory.mktemp("lock") / "root", ARTICLES, CATALOGUE, settings="rights: quote\n"
    )
    outcome = verify(made, "", None, "2021-06-01")
    assert outcome.lock, outcome.diagnostics
    (made / LOCK_PATH).write_text(outcome.lock, encoding="utf-8")
    for file in (made / "seeds/fulltext").iterdir():
        file.unlink()
    return made


@pytest.fixture(scope="module", autouse=True)
def templates_compiled_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Environment, "compile", cache(Environment.compile))
        yield


@cache
def original(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def numbers(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, dict | list):
        for step, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from numbers(item, (*path, step))
    elif isinstance(value, int):
        yield path


def changed(lock: Any, path: tuple[Any, ...], value: Any) -> str:
    copy = deepcopy(lock)
    inner = copy
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return json.dumps(copy, indent=1)


def told(root: Path, text: str) -> Diagnostic:
    """The one thing that is said of a lock; it names a place in the file."""
    file = root / "spoilt.json"
    file.write_text(text, encoding="utf-8")
    lock, found = read_lock(root, file)
    assert lock is None
    (only,) = found
    assert only.code in {"lock-broken", "lock-newer"}
    assert only.hint
    lines = text.split("\n")
    assert only.origin.path == "spoilt.json"
    assert 1 <= only.origin.line <= len(lines)
    assert 1 <= only.origin.column <= len(lines[only.origin.line - 1])
    return only


@pytest.mark.parametrize("value", IMPOSSIBLE, ids=str)
def test_no_number_of_a_lock_can_be_impossible(root: Path, value: object) -> None:
    lock = original(root / LOCK_PATH)
    paths = list(numbers(lock))
    assert {path[0] for path in paths} == {"format", "rules", "sources", "shared"}
    assert {path[2] for path in paths if path[0] == "sources"} >= {
        "words",
        "paragraphs",
        "quotes",
        "mentions",
        "terms",
        "spoken",
    }
    for path in paths:
        text = changed(lock, path, value)
        found = told(root, text)
        assert text.split("\n")[found.origin.line - 1].strip().rstrip(",").endswith(json.dumps(value)), (
            path,
            found,
        )


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_no_number_of_a_real_lock_can_be_impossible(root: Path, data: st.DataObject) -> None:
    lock = original(SHIPPED)
    path = data.draw(st.sampled_from(list(numbers(lock))))
    told(root, changed(lock, path, data.draw(st.sampled_from(IMPOSSIBLE))))


@given(data=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_number_that_may_be_is_built_or_told(root: Path, data: st.DataObject) -> None:
    lock = original(root / LOCK_PATH)
    file = root / LOCK_PATH
    before = file.read_bytes()
    path = data.draw(st.sampled_from(list(numbers(lock))))
    value = data.draw(st.integers(0, 50) | st.sampled_from([999, 99_999, 16_000_000]))
    file.write_text(changed(lock, path, value), encoding="utf-8")
    try:
        outcome = mkdocs_dossier.open(root).build()
    finally:
        file.write_bytes(before)
    assert outcome.outputs or outcome.diagnostics


CONTRADICTIONS = {
    "a quote's words without letters": (r"\[\[\d+, \d+\]\]\]", "[[0, 900]]]"),
    "a quote that ends before it begins": (r"\[\[(\d+), \d+\], \[", r"[[\1, 1], ["),
    "a quote with a part more": (r'("quotes": \{\s*"\w+": \[\d+, \[)', r"\1[1, 2], "),
    "a paragraph that is not there": (r'"paragraphs": \d+', '"paragraphs": 1'),
    "no paragraph at all": (r'"paragraphs": \d+', '"paragraphs": 0'),
    "residue that is everything": (r'"residue": \[\]', '"residue": [1, 2]'),
    "residue out of order": (r'"residue": \[\]', '"residue": [2, 1]'),
    "a form that no record has": (r"(\[\d, )0\]", r"\g<1>100001]"),
    "a passage of more words than letters": (r'(\["echo", "post",.*), \d+, (\d+, \d+)\]', r"\1, 900, \2]"),
    "a passage behind more words than letters": (r'(\["echo", "post",.*), \d+\]', r"\1, 900]"),
    "a passage of one source": (r'\["echo", "post"', '["post", "post"'),
    "a number of five thousand digits": (r'"words": \d+', f'"words": {"9" * 5000}'),
    "a format that is true": (r'"format": 1', '"format": true'),
    "a format that is a fraction": (r'"format": 1', '"format": 1.0'),
    "a number in words": (r'"words": \d+', '"words": "many"'),
    "a list in the place of a number": (r'"words": \d+', '"words": [1]'),
    "a day that never was": (r'"recorded": "[^"]+"', '"recorded": "2021-02-30"'),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new"), CONTRADICTIONS.values(), ids=CONTRADICTIONS)
def test_facts_that_contradict_each_other_are_no_facts(root: Path, old: str, new: str) -> None:
    text = (root / LOCK_PATH).read_text(encoding="utf-8")
    spoilt, count = re.subn(old, new, text, count=1)
    assert count == 1, text
    found = told(root, spoilt)
    assert found.origin.line > 1


@given(
    st.recursive(
        st.integers() | st.text() | st.none(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    ),
    st.data(),
)
@settings(max_examples=50, deadline=None)
def test_a_place_is_that_of_the_value(value: Any, data: st.DataObject) -> None:
    path: list[Any] = []
    inner = value
    while isinstance(inner, dict | list) and inner and data.draw(st.booleans()):
        step = data.draw(st.sampled_from(list(inner) if isinstance(inner, dict) else range(len(inner))))
        path.append(step)
        inner = inner[step]
    text = json.dumps(
        value, indent=data.draw(st.sampled_from([None, 0, 2])), ensure_ascii=data.draw(st.booleans())
    )
    line, column = place_of(text, path)
    rest = "\n".join([text.split("\n")[line - 1][column - 1 :], *text.split("\n")[line:]])
    assert json.JSONDecoder().raw_decode(rest)[0] == inner


@pytest.mark.parametrize("key", ["count", "total"])
@pytest.mark.parametrize(
    "value", ["1000000000", "-1", str(2**63), "1.5", ".nan", ".inf", "true", "9" * 5000, "0x10", "²"]
)
def test_no_recorded_count_can_be_impossible(root: Path, key: str, value: str) -> None:
    file = root / "seeds/editions/2020.yaml"
    file.parent.mkdir(exist_ok=True)
    counts = {"count": "1", "total": "2"} | {key: value}
    file.write_text(
        f"counts:\n  uncited: {{count: {counts['count']}, total: {counts['total']}}}\n", encoding="utf-8"
    )
    found = [
        item for item in mkdocs_dossier.open(root).check() if item.origin.path.startswith("seeds/editions")
    ]
    file.unlink()
    (only,) = found
    assert (only.code, only.origin.line) == ("counts-broken", 2)
