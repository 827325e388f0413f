"""The index of places, by kind and then by name."""

from __future__ import annotations

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.pages.parts.record_index import index_kind

KIND = index_kind("places", Message("Places"), 20, lambda dossier: dossier.places, "kind")
