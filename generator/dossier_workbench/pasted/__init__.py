"""Pasted pages: which paragraphs are no part of the article, and what they tell about it."""

from dossier_workbench.pasted.complete import complete

__all__ = ["complete"]
