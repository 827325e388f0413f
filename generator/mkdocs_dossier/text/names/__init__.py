"""Names in running text, found by capitals and by how the corpus writes a word elsewhere."""

from mkdocs_dossier.text.names.cases import Cases, count_cases
from mkdocs_dossier.text.names.find import find_names
from mkdocs_dossier.text.names.kinds import NameKind, NameSpan
from mkdocs_dossier.text.names.scripts import caseless_words, has_case

__all__ = ["Cases", "NameKind", "NameSpan", "caseless_words", "count_cases", "find_names", "has_case"]
