"""The index of things, by kind and then by name; there is none where the dossier has no things."""

from __future__ import annotations

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.pages.parts.record_index import index_kind

KIND = index_kind("things", Message("Things"), 5, lambda dossier: dossier.things)
