"""Paragraphs of sources in the book: their numbers before them, what rests on them at the side, in both directions."""

from __future__ import annotations

import json
import sys

import pypdfium2
import pytest
import typst

from mkdocs_dossier.book.press import TEMPLATES

pytestmark = pytest.mark.thorough

SIDE = 42 / 25.4 * 72
"""Points of the column at the side."""

PAGE = """#import "/parts.typ": *
#set page(width: 200mm, height: 120mm, margin: 10mm)
#set text(lang: {lang})
#context blocks(
  ({paragraph}, (kind: "p", label: "x.2", number: 2, runs: ((text: "besides"),))),
  numbers: ("1": 71, "2": 72), beside: number => if number == "2" [asides], dir: direction(),
)"""
PARAGRAPH = '(kind: "p", label: "x.1", number: 1, runs: ((text: "plainly"),))'


def placed(tmp_path, lang):
    """By word: its left and right edge and how far it stands from the foot, in points."""
    words = {"messages": {}, "headings": {}, "rule": "", "and": {}, "group": ",", "sizes": [3, 3]}
    for template in TEMPLATES.glob("*.typ"):
        (tmp_path / template.name).write_bytes(template.read_bytes())
    (tmp_path / "page.typ").write_text(
        PAGE.format(lang=json.dumps(lang), paragraph=PARAGRAPH), encoding="utf-8"
    )
    inputs = {"words": json.dumps(words), "careful": "yes"}
    pdf = typst.compile(str(tmp_path / "page.typ"), root=str(tmp_path), sys_inputs=inputs)
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    found = {}
    for number in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(number)
        found[text.get_text_bounded(left, bottom, right, top).strip()] = (left, right, bottom)
    return found


@pytest.mark.parametrize(("lang", "turned"), [("en", False), ("ar", True), ("he", True)])
def test_a_paragraph_stands_alike_whether_anything_is_at_its_side(tmp_path, lang, turned):
    found = placed(tmp_path, lang)
    assert set(found) == {"71", "plainly", "72", "besides", "asides"}
    edge = 1 if turned else 0
    for number in ("71", "72"):
        assert found[number][edge] == pytest.approx(found["71"][edge], abs=0.5)
    assert found["plainly"][edge] == pytest.approx(found["besides"][edge], abs=0.5)
    assert (found["71"][0] > found["plainly"][1]) is turned, "the number is before the words"
    assert abs(found["71"][2] - found["plainly"][2]) < 5, "on its line"
    assert (found["asides"][1] < found["besides"][0]) is turned


def test_long_words_leave_the_side_free(tmp_path, monkeypatch):
    long = '(kind: "p", label: "x.1", number: 1, runs: ((text: "many words " * 60),))'
    monkeypatch.setattr(sys.modules[__name__], "PARAGRAPH", long)
    found = placed(tmp_path, "en")
    right = max(right for word, (_, right, _) in found.items() if word.startswith("many"))
    assert right < 190 / 25.4 * 72 - SIDE
