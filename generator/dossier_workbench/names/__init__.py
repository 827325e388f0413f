"""Names in running text, found by capitals and by how the corpus writes a word elsewhere."""

from dossier_workbench.names.cases import Cases, count_cases
from dossier_workbench.names.find import find_names
from dossier_workbench.names.kinds import NameKind, NameSpan
from dossier_workbench.names.scripts import caseless_words

__all__ = ["Cases", "NameKind", "NameSpan", "caseless_words", "count_cases", "find_names"]
