"""Hints for the catalogue, taken from the texts at hand. No build computes them; they change nothing."""

from dossier_workbench.hints.find import find_suggestions
from dossier_workbench.hints.found_names import Typer

__all__ = ["Typer", "find_suggestions"]
