"""Types by spaCy: the real model where it is installed; a stand-in for its package everywhere."""

from __future__ import annotations

import importlib.util
import sys
from types import ModuleType, SimpleNamespace

import pytest

from dossier_workbench.hints import entities
from dossier_workbench.hints.suggest import suggest
from dossier_workbench.names import NameKind
from lake_dossier import make_lake

TEXT = "Angela Merkel met officials of the World Health Organization in Geneva on Monday."


@pytest.fixture(autouse=True)
def forgetful():
    for cached in (entities._package, entities._model):
        cached.cache_clear()
    yield
    for cached in (entities._package, entities._model):
        cached.cache_clear()


def test_the_installed_model_tells_persons_bodies_and_places(tmp_path):
    if importlib.util.find_spec("spacy") is None or not entities._package("en"):
        pytest.skip(
            "spaCy with an English model is not installed: pip install 'mkdocs-dossier[ner]' and a model"
        )
    typer = entities.best_typer()
    (row,) = typer([TEXT], "en")
    found = {TEXT[start:end].removeprefix("the "): kind for start, end, kind in row}
    assert found["Angela Merkel"] is NameKind.PERSON
    assert found["World Health Organization"] is NameKind.ORGANIZATION
    assert found["Geneva"] is NameKind.PLACE
    root = make_lake(tmp_path, {"a": ("language: en", [TEXT])}, "actors: {}\n")
    guesses = {each.key: each.guess for each in suggest(root, "", None, typer).suggestions}
    assert guesses["name:angela-merkel"] == "person"
    assert guesses["name:geneva"] == "place"


def test_without_spacy_there_are_no_types(monkeypatch):
    monkeypatch.setattr(entities.importlib.util, "find_spec", lambda _: None)
    assert entities.best_typer() is None


def test_the_best_model_is_loaded_once_and_only_for_names(monkeypatch):
    loads = []

    class Model:
        pipe_names = ("tok2vec", "parser", "ner")

        def select_pipes(self, enable):
            loads.append(enable)

        def pipe(self, paragraphs):
            entity = SimpleNamespace(start_char=0, end_char=6, label_="GPE")
            other = SimpleNamespace(start_char=7, end_char=9, label_="DATE")
            return [SimpleNamespace(ents=[entity, other]) for _ in paragraphs]

    package = ModuleType("en_core_web_md")
    package.load = lambda **_: Model()
    monkeypatch.setitem(sys.modules, "en_core_web_md", package)
    present = {"spacy", "en_core_web_md", "en_core_web_sm"}
    monkeypatch.setattr(entities.importlib.util, "find_spec", lambda name: name if name in present else None)
    typer = entities.best_typer()
    assert typer(["Geneva 12"], "en") == [[(0, 6, NameKind.PLACE)]]
    assert typer(["Genève 12"], "fr") == [()]
    assert typer([], "en") == []
    assert loads == [["tok2vec", "ner"]]
