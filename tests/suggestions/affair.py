"""An invented affair, and how much of what matters in it the first suggestions hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

from dossier_workbench.hints.suggest import chosen
from mkdocs_dossier.model.suggestions import Suggestion

_FILE = Path(__file__).parent / "affair.yaml"


class Affair(NamedTuple):
    """Articles, each with front matter and paragraphs, and patterns of what matters."""

    articles: dict[str, tuple[str, list[str]]]
    matters: list[str]


class First(NamedTuple):
    """How many of the things that matter the first suggestions hold, and which they lack."""

    found: int
    missing: list[str]


def affair() -> Affair:
    """Read it."""
    whole = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    articles = {name: (each["front"], each["text"]) for name, each in whole["articles"].items()}
    return Affair(articles, [str(pattern) for pattern in whole["matters"]])


def found_first(suggestions: Sequence[Suggestion], matters: Sequence[str] = ()) -> First:
    """Look for what matters among those that are shown where nobody says how many."""
    shown = [
        " ".join([each.text, each.note, *(form.text for form in each.forms)])
        for each in chosen(suggestions, (), 1, None)
    ]
    wanted = matters or affair().matters
    missing = [pattern for pattern in wanted if not any(re.search(pattern, text) for text in shown)]
    return First(len(wanted) - len(missing), missing)
