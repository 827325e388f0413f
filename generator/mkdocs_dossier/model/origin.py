"""Where a value was written: file, line and column, kept beside the records and never inside them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

Step = str | int
"""One step into a YAML value: a key of a mapping or a 0-based index of a list."""


# Named tuples, because a dossier has a hundred thousand of each: they are made three times as fast.
class Origin(NamedTuple):
    """A place in a file of the dossier.

    Attributes:
        path: The file, relative to the dossier's root, with forward slashes.
        line: 1-based; 0 when the file as a whole is meant.
        column: 1-based, in characters; 0 when the line as a whole is meant.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Give the form that editors and terminals turn into a link: ``path:line:column``."""
        parts = [self.path, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(parts)


NO_MARKS: Mapping[Step, Marks] = MappingProxyType({})
"""What a text holds."""


class Marks(NamedTuple):
    """The positions of a YAML value and of everything inside it.

    Attributes:
        origin: Where the value itself begins.
        key: Where its key begins, for a value in a mapping.
        children: The marks of what it holds, by key or index.
    """

    origin: Origin
    key: Origin | None = None
    children: Mapping[Step, Marks] = NO_MARKS

    def at(self, *steps: Step) -> Marks:
        """Follow ``steps`` as deep as the file goes.

        Short forms (a text where a mapping could stand, one item where a list could stand) have fewer
        levels in the file than in the model, so a step that is not there ends the walk instead of failing.
        """
        here = self
        for step in steps:
            if step in here.children:
                here = here.children[step]
            elif step == 0 and here.children:  # one item, written without its list
                continue
            else:
                break
        return here

    def key_at(self, *steps: Step) -> Origin:
        """The position of the last key on the way along ``steps``, for complaints about the key itself."""
        marks = self.at(*steps)
        return marks.key or marks.origin
