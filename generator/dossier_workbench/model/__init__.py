"""Nouns of the workbench: drafts of articles, what is known already, what became of what was added."""
