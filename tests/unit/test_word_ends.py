"""What is told where sources set no blanks between words and nothing knows their words."""

from __future__ import annotations

from pathlib import Path

import pytest

import mkdocs_dossier
from check_cases import base, write_files
from mkdocs_dossier.text import whole_words

ARTICLE = """\
---
title: 水門
publisher: Evening Star
published: 2022-03-04
language: ja
rights: open
---
水門が火曜日に閉鎖された。
"""


@pytest.mark.thorough
@pytest.mark.parametrize(("breakers", "told"), [(None, 1), ("icu4py", 0)])
def test_missing_words_are_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, breakers: str | None, told: int
) -> None:
    monkeypatch.setattr(whole_words, "_BREAKERS", breakers)
    write_files(
        tmp_path, {**base(), "seeds/articles/a.md": ARTICLE.encode(), "seeds/articles/b.md": ARTICLE.encode()}
    )
    found = [each for each in mkdocs_dossier.open(tmp_path).check() if each.code == "word-ends-unknown"]
    assert len(found) == told
    assert all(each.severity == "note" and "mkdocs-dossier[words]" in each.hint for each in found)
    assert all("2 sources" in each.message and each.origin.path == "seeds/articles/a.md" for each in found)
