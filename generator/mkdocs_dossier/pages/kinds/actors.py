"""The index of actors, by kind and then by name."""

from __future__ import annotations

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.pages.parts.record_index import index_kind

KIND = index_kind("actors", Message("People and bodies"), 0, lambda dossier: dossier.actors)
