"""Versions of rules: they are raised when rules change, and a better rule never makes a verified dossier fail.

``tests/cases/rules.json`` holds, by kind of rules, the version, a fingerprint of the word lists and patterns, and one of
what they decide on each text. Where one differs, raise the number in ``model/rules.py`` and renew the file with
``make accept``. Texts that came after the last raise are not in the file, and say nothing.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import pkgutil
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from dossier_workbench.pasted.residue import residue
from golden import ACCEPTING, accept
from mkdocs_dossier.languages.files import ALL, OTHER, find_section, section, tags_with
from mkdocs_dossier.languages.sections import CalendarWords, JoinedWords, LongerNames, Names, Page, Speech
from mkdocs_dossier.model.rules import RULES
from mkdocs_dossier.recording import verify
from mkdocs_dossier.text.borrowed import borrowed
from mkdocs_dossier.text.paragraphs import paragraphs
from mkdocs_dossier.text.quotations import find_quotations, quoted_spans

CASES = Path(__file__).parents[1] / "cases"
RECORD = CASES / "rules.json"
TABLES = {
    "borrowed": ("mkdocs_dossier.text.borrowed", "mkdocs_dossier.text.quotations"),
    "names": (
        "mkdocs_dossier.analyse.names",
        "mkdocs_dossier.text.trie",
        "mkdocs_dossier.text.tokens",
        "mkdocs_dossier.text.fold",
        "mkdocs_dossier.text.letters",
        "mkdocs_dossier.text.joined",
        "mkdocs_dossier.text.whole_words",
        "mkdocs_dossier.text.longer_names",
        "mkdocs_dossier.text.around_names",
        "mkdocs_dossier.text.names.lexicon",
        "mkdocs_dossier.text.names.line",
    ),
    "quotes": (
        "mkdocs_dossier.text.quote",
        "mkdocs_dossier.text.quote_parts",
        "mkdocs_dossier.text.quote_search",
        "mkdocs_dossier.text.normalise",
        "mkdocs_dossier.text.letters",
        "mkdocs_dossier.text.paragraphs",
    ),
    "residue": ("dossier_workbench.pasted", "dossier_workbench.pasted.residue", "mkdocs_dossier.text.notes"),
    "shared": ("mkdocs_dossier.text.winnow",),
    "speech": ("mkdocs_dossier.text.quotations", "mkdocs_dossier.analyse.speech"),
    "terms": ("mkdocs_dossier.text.borrowed", "mkdocs_dossier.text.quotations"),
}
"""Modules and packages whose constants are rules."""
SECTIONS = {
    "borrowed": (Speech,),
    "names": (Names, LongerNames, CalendarWords, JoinedWords),
    "residue": (Page, CalendarWords),
    "speech": (Speech, CalendarWords),
    "terms": (Speech,),
}
"""Sections of languages' files whose words are rules; what CLDR has is left out, as it comes by Babel's version."""

TEXTS = {
    "first": """\
The ferry and the pier

The Harbour Board of Port Ostra met on Monday. Mayor Ada Lindqvist-Holm spoke of “forty-two barrels of ‘heavy’ oil” that went into the bay, and the Ostra Harbour Board Commission said nothing.

“We shall clean the shore,” Lindqvist-Holm said. “It will take a year… or two [at most].”

According to the mayor, the old pier was liberated, or, as the Board’s critics have it, "given away" by Ada's own people.

The statement that both papers printed in full said that nobody had been hurt, that the ferry would run again within a week, and that the costs would be shared by all who live on the bay.

Subscribe to our newsletter
""",
    "second": """\
Gestern sagte die Bürgermeisterin Lindqvist-Holm: „Das Ufer wird gereinigt.“ Der Hafenrat schwieg.

The statement that both papers printed in full said that nobody had been hurt, that the ferry would run again within a week, and that the costs would be shared by all who live on the bay.

«Мы очистим берег», — заявила Ада Линдквист-Хольм в понедельник.
""",
}
QUOTES = (
    "forty-two barrels of 'heavy' oil",
    "We shall clean the shore … It will take a year",
    "[T]he ferry would run again within a week",
    "Das Ufer wird gereinigt",
    "очистим берег",
)
CATALOGUE = {
    "actors": {
        "ada": {
            "kind": "person",
            "name": "Ada Lindqvist-Holm",
            "names": ["Lindqvist-Holm", "Ада Линдквист-Хольм", {"form": "mayor", "weak": True}, "Ada"],
        },
        "board": {
            "kind": "public-body",
            "name": "Harbour Board",
            "names": ["the Board", {"form": "Hafenrat", "lang": "de"}],
        },
    },
    "places": {"ostra": {"name": "Port Ostra", "names": ["Ostra"]}},
    "terms": {
        "pier": {
            "question": "What became of the pier?",
            "forms": [{"form": "liberated"}, {"form": "given away"}],
        }
    },
    "events": {"spill": {"name": "Spill", "kind": "accident", "date": "2021", "quotes": []}},
}


def _data(value: Any) -> Any:
    """Constants as values that JSON writes the same way in every process."""
    if isinstance(value, re.Pattern):
        return ["pattern", value.pattern, value.flags]
    if isinstance(value, Enum):
        return _data(value.value)
    if isinstance(value, (str, int, float, bool)) or value is None:
        return value
    if isinstance(value, Mapping):
        return [
            [_data(key), _data(item)] for key, item in sorted(value.items(), key=lambda each: repr(each[0]))
        ]
    if isinstance(value, (set, frozenset)):
        return sorted((_data(item) for item in value), key=repr)
    if isinstance(value, (list, tuple)):
        return [_data(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return [[each.name, _data(getattr(value, each.name))] for each in fields(value) if each.repr]
    return type(value).__name__


def _digest(value: Any) -> str:
    return hashlib.blake2b(json.dumps(_data(value)).encode(), digest_size=8).hexdigest()


def _modules(name: str) -> Iterator[ModuleType]:
    module = importlib.import_module(name)
    yield module
    for info in pkgutil.iter_modules(getattr(module, "__path__", ())):
        yield from _modules(f"{name}.{info.name}")


def tables(kind: str) -> str:
    found = [
        (module.__name__.rpartition(".")[2], name, value)
        for each in TABLES[kind]
        for module in _modules(each)
        for name, value in sorted(vars(module).items())
        if name.strip("_").isupper() and not isinstance(value, type) and not callable(value)
    ]
    found += [
        (tag, type_.__name__, section(tag, type_))
        for type_ in SECTIONS.get(kind, ())
        for tag in (*tags_with(type_), ALL, OTHER)
        if find_section(tag, type_)
    ]
    assert found or kind == "shared"
    return _digest(found)


def make_dossier(root: Path) -> Path:
    seeds = root / "seeds"
    for name in ("articles", "catalogue", "fulltext"):
        (seeds / name).mkdir(parents=True)
    catalogue = json.loads(json.dumps(CATALOGUE))
    for quote in QUOTES:
        source = next(name for name in TEXTS if quote.split()[-1] in TEXTS[name])
        catalogue["events"]["spill"]["quotes"].append(
            {"speaker": "ada", "cite": {"source": source, "quote": quote}}
        )
    (seeds / "catalogue" / "all.yaml").write_text(
        yaml.safe_dump(catalogue, allow_unicode=True), encoding="utf-8"
    )
    (seeds / "dossier.yaml").write_text(
        "title: Port Ostra\nrights: quote\nquotation_budget: 90\n", encoding="utf-8"
    )
    for name, text in TEXTS.items():
        head = f"---\ntitle: About the {name}\npublisher: {name} post\nlanguage: en\nfulltext: {name}.txt\ncovers: [{{event: spill}}]\n---\n"
        (seeds / "articles" / f"{name}.md").write_text(
            f"{head}A digest about Port Ostra and Ada.\n", encoding="utf-8"
        )
        (seeds / "fulltext" / f"{name}.txt").write_text(text, encoding="utf-8")
    return root


@cache
def outcomes(root: Path) -> dict[str, dict[str, str]]:
    """By kind of rules and text: a fingerprint of the text, and one of what is decided on it."""
    lock = verify(make_dossier(root), "", None, "2021-05-06").lock
    assert lock is not None
    facts = json.loads(lock)
    found: dict[str, dict[str, str]] = {kind: {} for kind in RULES}
    aspects = {
        "borrowed": "borrowed",
        "names": "mentions",
        "quotes": "quotes",
        "residue": "residue",
        "speech": "spoken",
        "terms": "terms",
    }
    for name, text in TEXTS.items():
        for kind, aspect in aspects.items():
            found[kind][name] = (
                f"{_digest([text, CATALOGUE, QUOTES])} {_digest(facts['sources'][name][aspect])}"
            )
    found["shared"]["both"] = f"{_digest(TEXTS)} {_digest(facts['shared'])}"
    for file in sorted((CASES / "pasted").glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        pieces = [text[item.start : item.end] for item in paragraphs(text)]
        language = file.name[:2]
        mark = _digest(text)
        found["residue"][file.name] = f"{mark} {_digest(residue(pieces, '', language))}"
        spoken = [
            [item.paragraph, list(item.span), item.cue]
            for item in find_quotations(pieces, [[] for _ in pieces], language)
        ]
        found["speech"][file.name] = f"{mark} {_digest(spoken)}"
        found["borrowed"][file.name] = f"{mark} {_digest(list(borrowed(pieces, language)))}"
        found["terms"][file.name] = (
            f"{mark} {_digest([list(map(list, quoted_spans(piece))) for piece in pieces])}"
        )
    return found


@pytest.fixture(scope="module")
def now(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    return outcomes(tmp_path_factory.mktemp("rules"))


@pytest.mark.thorough
@pytest.mark.parametrize("kind", sorted(RULES))
def test_rules_that_changed_have_another_version(kind: str, now: dict[str, dict[str, str]]) -> None:
    record = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
    former = record.get(kind, {"version": 0, "tables": "", "texts": {}})
    current = {"version": RULES[kind], "tables": tables(kind), "texts": now[kind]}
    known = {name: former["texts"][name].split()[1] for name in former["texts"] if name in now[kind]}
    differing = [
        name
        for name, outcome in known.items()
        if former["texts"][name].split()[0] == now[kind][name].split()[0]
        and outcome != now[kind][name].split()[1]
    ]
    changed = differing or former["tables"] != current["tables"]
    if ACCEPTING and (not changed or former["version"] != RULES[kind]):
        record[kind] = current
        accept(RECORD, json.dumps(record, indent=1, sort_keys=True) + "\n")
        return
    told = f"texts decided otherwise: {differing}" if differing else "its word lists or patterns changed"
    advice = f"Raise RULES[{kind!r}] in model/rules.py above {former['version']}, then `make accept`"
    assert not changed, f"{told}. {advice}"
    assert former["version"] == RULES[kind], advice
