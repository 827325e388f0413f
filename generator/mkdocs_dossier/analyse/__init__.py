"""Passes that draw conclusions from a dossier; `passes.py` lists them in order."""
