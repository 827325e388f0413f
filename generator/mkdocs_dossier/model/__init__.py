"""Nouns: what a dossier is made of, as frozen values. This room knows no other."""
