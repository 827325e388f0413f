"""One record's part of a catalogue file: all that has to be read again when something is added to it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

from mkdocs_dossier.load.yaml_marks import parse_yaml
from mkdocs_dossier.model.origin import Marks

_LINE = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class RecordText:
    """A text with the part of it that is looked at; all of it where no part could be told for certain.

    Attributes:
        before: What stands above the part.
        head: The line that makes the part a text of its own: the key of the record's section.
        part: The record, from its key on.
        after: What stands below.
    """

    before: str
    head: str
    part: str
    after: str

    def changed(self, edit: Callable[[str], str]) -> str:
        """The whole text with its part edited."""
        edited = edit(f"{self.head}{self.part}")
        return f"{self.before}{edited.removeprefix(self.head)}{self.after}"


def record_text(text: str, marks: Marks, section: str, record_id: str) -> RecordText:
    """The part of a file in which a record stands.

    Large files take long to read. So a record is cut out where it was when the dossier was read, and read alone; only
    if all its values then stand just where they stood is it taken for the whole record.

    Args:
        text: The file.
        marks: Where the record and its values stood.
        section: The key of the file under which it stands.
        record_id: Its own key.
    """
    whole = RecordText("", "", text, "")
    if marks.key is None or marks.key.column == 1:
        return whole
    first = marks.key.line - 1
    breaks = (found.end() for found in _LINE.finditer(text))
    start = next(islice(breaks, first - 1, None), len(text)) if first else 0
    column = marks.key.column - 1
    end = next((at for at in breaks if _is_outside(text, at, column)), len(text))
    part, head = text[start:end], f"{section}:\n"
    found = parse_yaml(_LINE.sub("\n", f"{head}{part}"), marks.key.path, first_line=first - 1)
    there = found.marks.children.get(section)
    if found.diagnostics or there is None or there.children != {record_id: marks}:
        return whole
    return RecordText(text[:start], head, part, text[end:])


def _is_outside(text: str, at: int, column: int) -> bool:
    """Whether on the line that begins there something stands that is no deeper than a column."""
    line_end = _LINE.search(text, at)
    line = text[at : line_end.start() if line_end else len(text)]
    words = line.strip()
    return bool(words) and words[0] != "#" and len(line) - len(line.lstrip(" ")) <= column
