"""What is packed comes back equal, and of other bytes nothing comes, whatever stands in them."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from authors import Author
from mkdocs_dossier.analyse.one_source import FoundInSource
from mkdocs_dossier.cache.memory import DiskMemory
from mkdocs_dossier.cache.store import Store
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.load.articles import Article
from mkdocs_dossier.model.base import Record
from mkdocs_dossier.model.dates import EdtfDate, parse_edtf
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.remembering.packing import Packing, PackingError
from mkdocs_dossier.remembering.sums import sum_of
from synthetic import write_dossier
from whole import HALLIN, ROOT, TARN


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Place(NamedTuple):
    line: int
    name: str = ""


class Said(Record):
    words: str | None = None
    times: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaf:
    name: str | int


@dataclass(frozen=True, slots=True)
class Branch:
    parts: tuple[Leaf | Branch, ...]
    colour: Colour = Colour.RED
    places: tuple[tuple[Place, bool], ...] = ()
    by_name: dict[str, int] | None = None
    share: float = 0.0
    amount: Decimal | None = None
    date: EdtfDate | None = None
    said: Said | None = None
    some: frozenset[str] = frozenset()


TEXTS = st.text(st.characters(), max_size=5)
SAID = st.builds(Said, words=TEXTS) | st.builds(Said, times=st.tuples(st.integers()))
LEAVES = st.builds(Leaf, TEXTS | st.integers())
DATES = st.sampled_from(["2022-10-31", "2022-10-3X", "../2022", "2022-10-31T10:31"]).map(parse_edtf)
BRANCHES = st.recursive(
    LEAVES,
    lambda inner: st.builds(
        Branch,
        st.lists(inner, max_size=3).map(tuple),
        st.sampled_from(Colour),
        st.lists(st.tuples(st.builds(Place, st.integers(), TEXTS), st.booleans()), max_size=2).map(tuple),
        st.dictionaries(TEXTS, st.integers(), max_size=2),
        st.floats(allow_nan=False),
        st.none() | st.decimals(allow_nan=False),
        st.none() | DATES,
        st.none() | SAID,
        st.frozensets(TEXTS, max_size=3),
    ),
    max_leaves=6,
).map(lambda found: Branch((found,)))


PACKING = Packing(Branch)


@given(BRANCHES)
def test_what_is_packed_comes_back(branch):
    found = PACKING.unpacked(PACKING.packed(branch))
    assert found == branch
    assert sum_of(found) == sum_of(branch)
    assert [type(part) for part in found.parts] == [type(part) for part in branch.parts]


@given(BRANCHES, BRANCHES)
def test_sums_tell_values_apart(one, other):
    assert (sum_of(one) == sum_of(other)) == (one == other)


def test_words_of_the_interface_come_back_as_such():
    found = Packing(Place).unpacked(Packing(Place).packed(Place(1, Message("report", "part of an article"))))
    assert type(found.name) is Message
    assert found.name.context == "part of an article"


def test_which_fields_were_set_comes_back_and_is_summed():
    one, other = Said(words=None), Said()
    for said in (one, other):
        assert Packing(Said).unpacked(Packing(Said).packed(said)).model_fields_set == said.model_fields_set
    assert sum_of(one) != sum_of(other)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b'[[[0,["a"]]],"green",[],null,0.0,null,null,null,[]]',
        b'[[[7,["a"]]],"red",[],null,0.0,null,null,null,[]]',
        b'[[[0,[1.5]]],"red",[],null,0.0,null,null,null,[]]',
        b'[[],"red",[],null,0,null,null,null,[]]',
        b'[[],"red",[],null,0.0,"no number",null,null,[]]',
        b'[[],"red",[],null,0.0,null,"no day",null,[]]',
        b'[[],"red",[],null,0.0,null,null,[[9],null,[]],[]]',
        b'[[],"red",[],null,0.0,null,null,null,[],"more"]',
    ],
)
def test_what_was_never_packed(content):
    with pytest.raises(PackingError):
        PACKING.unpacked(content)


def test_a_value_of_another_class_is_not_packed():
    with pytest.raises(PackingError):
        PACKING.packed(Branch((Place(1),)))


class Odd:
    pass


def test_what_nobody_knows_can_t_be_packed_or_summed():
    with pytest.raises(TypeError):
        Packing(Odd)
    with pytest.raises(TypeError):
        sum_of((1, Odd()))


def _found(root, folder):
    """A dossier as it is read with a memory on the disk, and what was made for it."""
    made = []

    class Noting(DiskMemory):
        def recall_all(self, kind, given, pieces, make):
            def noted(new, count):
                made.append((kind, count))
                return make(new, count)

            return super().recall_all(kind, given, pieces, noted)

    store = Store(folder)
    memory = Noting(store, "key")
    project = Project.read(root, memory=memory)
    memory.keep()
    return project, made, store.take_faults()


def _same(one, other):
    assert one.loaded == other.loaded
    assert one.check() == other.check()
    left_out = {"examined": None}  # has arrays, which tell their equality one by one
    assert replace(one.findings, **left_out) == replace(other.findings, **left_out)
    assert one.findings.examined.evidence == other.findings.examined.evidence


@pytest.mark.thorough
@pytest.mark.parametrize("root", [TARN, HALLIN, ROOT], ids=["tarn", "hallin", "shipped"])
def test_what_is_found_in_articles_comes_back(root, tmp_path):
    fresh = Project.read(root)
    first, made, faults = _found(root, tmp_path)
    assert [kind for kind, _ in made] == [Article, FoundInSource]
    assert not faults
    _same(first, fresh)
    again, made, faults = _found(root, tmp_path)
    assert not made
    assert not faults
    _same(again, fresh)


class Editor(Author):
    """Takes articles away, too, calls them otherwise, and writes in another language."""

    def by_article_renamed(self):
        article = self._article()
        article.rename(article.with_stem(f"renamed-{self.count}"))

    def by_article_gone(self):
        self._article().unlink()

    def by_language(self):
        self._change(self.root / "seeds/dossier.yaml", r"\Z", "\nlanguage: de\n")

    def by_rights(self):
        self._change(self._article(), r"(?m)^language:", "rights: quote\nlanguage:")

    def by_form(self):
        self._change(
            self._catalogue("actors"), r"(?m)^(\s+)(name: .*)$", rf"\1\2\n\1names: [Form{self.count}]"
        )


@pytest.mark.thorough
def test_a_row_of_edits_gives_what_is_found_anew(tmp_path):
    root = tmp_path / "root"
    write_dossier(root, 6, 5)
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs/method.md").write_text("# Method\n", encoding="utf-8")
    editor, done, saved = Editor(root, 0), [], 0
    _found(root, tmp_path / "cache")
    for _ in range(12):
        done.append(editor.edit())
        found, made, faults = _found(root, tmp_path / "cache")
        assert not faults, done
        try:
            _same(found, Project.read(root))
        except AssertionError as error:
            raise AssertionError(done) from error
        saved += all(count <= 1 for _, count in made)
    assert saved > 2, "one article is looked at after an edit of it"


@pytest.mark.thorough
@pytest.mark.parametrize(
    "spoil", [lambda text: text[:-5], lambda _: b"", lambda text: b"x" + text, lambda _: b"[]\n"]
)
def test_a_memory_of_other_bytes_is_none(spoil, tmp_path):
    fresh, _, _ = _found(TARN, tmp_path)
    store = Store(tmp_path)
    store.put("key", spoil(store.get("key")))
    again, made, _ = _found(TARN, tmp_path)
    assert made
    _same(again, fresh)


@pytest.mark.thorough
def test_a_value_of_a_sum_that_is_right_and_bytes_that_are_not_is_told(tmp_path):
    _found(TARN, tmp_path)
    store = Store(tmp_path)
    line, _, rest = store.get("key").partition(b"\n")
    head = json.loads(line)
    head[0][2], spoiled = 2, b"[]" + rest[head[0][2] :]
    store.put("key", json.dumps(head).encode() + b"\n" + spoiled)
    again, made, faults = _found(TARN, tmp_path)
    assert made == [(Article, 1)]
    assert faults
    _same(again, Project.read(TARN))


def test_arrays_come_back_read_only():
    packing = Packing(Arrays)
    found = packing.unpacked(packing.packed(Arrays(np.arange(5, dtype=np.uint64))))
    assert found.numbers.dtype == np.uint64
    assert found.numbers.tolist() == [0, 1, 2, 3, 4]
    with pytest.raises(PackingError):
        packing.unpacked(b'[["|O","AAAA"]]')


class Arrays(NamedTuple):
    numbers: np.ndarray


def test_a_mapping_that_can_t_be_changed_comes_back_as_one():
    packing = Packing(Kept)
    for kind in (dict, MappingProxyType):
        assert type(packing.unpacked(packing.packed(Kept(kind({"a": 1})))).by_name) is kind


@dataclass(frozen=True)
class Kept:
    by_name: dict[str, int]
