"""What is said in many places is worded in one."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs_dossier.model import unknown

BUILDER = Path(unknown.__file__).parents[1]


def test_words_for_what_is_not_known_stand_in_one_file():
    words = {value for name, value in vars(unknown).items() if name.isupper() and " " in value}
    assert unknown.DATE in words
    written = re.compile("|".join(f"[\"'] ?{re.escape(each)}" for each in sorted(words)), re.IGNORECASE)
    found = {
        file.relative_to(BUILDER).as_posix()
        for pattern in ("*.py", "*.jinja", "*.typ")
        for file in BUILDER.rglob(pattern)
        if written.search(file.read_text(encoding="utf-8"))
    }
    assert found == {"model/unknown.py"}
