"""Hints for the catalogue, taken from the texts at hand. No build computes them; they change nothing."""

from mkdocs_dossier.analyse.suggestions.find import find_suggestions
from mkdocs_dossier.analyse.suggestions.found_names import Typer

__all__ = ["Typer", "find_suggestions"]
