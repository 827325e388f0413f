"""Additions to YAML as authors write it: in the layout that stands there, and nothing else changes."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dossier_workbench.editing.yaml_edits import NoPlaceError, appended, exchanged, put
from mkdocs_dossier.load.yaml_marks import parse_yaml

CITE = {"source": "s-1", "quote": 'no: "never", he said'}
WRITTEN = "{source: s-1, quote: 'no: \"never\", he said'}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("cite:\n  - {source: a, quote: b}  # why\n# end\n", f"cite:\n  - {{source: a, quote: b}}  # why\n  - {WRITTEN}\n# end\n"),
        ("cite:\n- a\n\n\nnext: 1\n", f"cite:\n- a\n- {WRITTEN}\n\n\nnext: 1\n"),
        ("cite:\n  - |\n    a\n    b\n\n\nnext: 1\n", f"cite:\n  - |\n    a\n    b\n  - {WRITTEN}\n\n\nnext: 1\n"),
        ("name: T\n", f"name: T\ncite:\n  - {WRITTEN}\n"),
        ("name: T", f"name: T\ncite:\n  - {WRITTEN}\n"),
        ("", f"cite:\n  - {WRITTEN}\n"),
        ("# nothing yet", f"# nothing yet\ncite:\n  - {WRITTEN}\n"),
        ("cite:  # to do\nname: T\n", f"cite:  # to do\n  - {WRITTEN}\nname: T\n"),
        ("cite: {source: a, quote: b}  # why\n", f"cite:\n  - {{source: a, quote: b}}  # why\n  - {WRITTEN}\n"),
        ("cite:\n  source: a\n  quote: b\nname: T\n", f"cite:\n  - source: a\n    quote: b\n  - {WRITTEN}\nname: T\n"),
        ("{name: T}", f"{{name: T, cite: [{WRITTEN}]}}"),
        ("{cite: {source: a, quote: b}}", f"{{cite: [{{source: a, quote: b}}, {WRITTEN}]}}"),
        ("{cite: []}", f"{{cite: [{WRITTEN}]}}"),
        ("cite: [a, b,]\r\nname: T\r\n", f"cite: [a, b, {WRITTEN},]\r\nname: T\r\n"),
        ("cite: [  # why\n  a # b\n  ]\n", f"cite: [  # why\n  a, {WRITTEN} # b\n  ]\n"),
        ("\ufeffname: T\r\n", f"\ufeffname: T\r\ncite:\r\n  - {WRITTEN}\r\n"),
        ('"name": 😀\n"cite": [😀]\n', f'"name": 😀\n"cite": [😀, {WRITTEN}]\n'),
    ],
)  # fmt: skip
def test_an_item_is_appended_where_its_list_is(before, after):
    assert appended(before, ("cite",), CITE) == after


def test_a_claim_and_a_record_get_lines_of_their_own():
    before = "events:\n  talks:\n    name: T\n    claims:\n      - property: a\n        value: b\n\n# people\nactors: {}\n"
    claim = {"property": "deaths", "value": "12", "cite": CITE}
    after = appended(before, ("events", "talks", "claims"), claim)
    assert after == before.replace(
        "        value: b\n",
        f"        value: b\n      - property: deaths\n        value: 12\n        cite: {WRITTEN}\n",
    )
    record = {"kind": "person", "name": "Nora", "names": [{"form": "Нора", "lang": "ru"}]}
    assert put(before, ("events", "more"), record) == before.replace(
        "\n\n# people",
        "\n  more:\n    kind: person\n    name: Nora\n    names:\n      - {form: Нора, lang: ru}\n\n# people",
    )
    assert put(before, ("places", "here"), {"name": "H"}).endswith(
        "actors: {}\nplaces:\n  here:\n    name: H\n"
    )
    assert put(before, ("actors", "nora"), record).endswith(
        "actors: {nora: {kind: person, name: Nora, names: [{form: Нора, lang: ru}]}}\n"
    )


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("a: [1", ("a",)),
        ("a: &x 1\nb: *x\n", ("a",)),
        ("a: 1\na: 2\n", ("b",)),
        ("a: text\n", ("a", "b")),
        ("a: [1]\n", ("a", 3, "b")),
        ("cite: # why\n  {source: a}\n", ("cite",)),
        ("- a\n", ("b",)),
    ],
)
def test_a_text_that_can_not_take_it_is_refused(text, path):
    with pytest.raises(NoPlaceError):
        appended(text, path, CITE)


def test_a_key_that_is_there_is_not_put_again():
    with pytest.raises(NoPlaceError, match="is there already"):
        put("a: {b: 1}\n", ("a", "b"), "2")


def test_values_and_keys_are_exchanged():
    before = "old:  # the old one\n  was: 'old'\n  to: [old, x]\nb: {of: old, c: \"old\"}\n"
    values = {("old", "was"): "new", ("old", "to", 0): "new", ("b", "of"): "new", ("b", "c"): "new"}
    assert exchanged(before, values, {("old",): "new"}) == before.replace("old:", "new:").replace(
        "'old'", '"new"'
    ).replace("[old", "[new").replace("of: old", "of: new").replace('"old"', '"new"')
    with pytest.raises(NoPlaceError):
        exchanged("a: [1]\n", {("a",): "x"}, {})


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
VALUES = st.recursive(
    TEXTS, lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(TEXTS, inner, min_size=1, max_size=3)
)  # fmt: skip


@given(st.dictionaries(TEXTS, VALUES, max_size=3), TEXTS, VALUES, st.booleans(), st.sampled_from([2, 4]))
def test_whatever_is_appended_is_read_again_beside_all_the_rest(data, key, item, flow, indent):
    text = yaml.safe_dump(data, default_flow_style=flow, indent=indent, allow_unicode=True, sort_keys=False)
    was = parse_yaml(text, "").value or {}
    try:
        after = appended(text, (key,), item)
    except NoPlaceError:
        return  # a refusal loses nothing
    now = parse_yaml(after, "").value
    before = was.get(key)
    listed = before if isinstance(before, list) else [] if before is None else [before]
    assert now == {**was, key: [*listed, item]}
