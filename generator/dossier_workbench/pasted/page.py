"""One pasted page while it is read: its lines, and what is known of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from dossier_workbench.pasted.captions import Caption
from dossier_workbench.pasted.facts import Fact, Label, Topic
from dossier_workbench.pasted.lines import Line
from dossier_workbench.pasted.titles import Title
from mkdocs_dossier.model.residue import Residue


@dataclass
class Page:
    """A page while it is read.

    Attributes:
        lines: Its paragraphs.
        language: First part of its BCP 47 tag, or empty.
        order: Whether the day or the month comes first in bare digits, as `day_order` has it.
        days: Days that the file tells in clear beside this text.
        latest: The last day that can be one of publication, as EDTF; empty if none is known.
        single: Whether neighbouring lines are paragraphs of one pasted text, not elements of a page.
        kinds: What each is; None for the article's own text.
        labels: Facts of lines that hold nothing else, by index.
        captions: By index.
        title: The headline.
        first: Index of the first paragraph of running text; the number of lines if there is none.
        last: Index of the last one.
        head: Index behind the labels at the head; a standfirst may stand between them.
        foot: Index at which the page's foot begins; the number of lines if it has none.
    """

    lines: Sequence[Line]
    language: str
    kinds: list[Residue | None]
    order: str = ""
    days: frozenset[str] = frozenset()
    latest: str = ""
    single: bool = True
    labels: dict[int, Label] = field(default_factory=dict)
    captions: dict[int, Caption] = field(default_factory=dict)
    title: Title | None = None
    first: int = 0
    last: int = -1
    head: int = 0
    foot: int = 0

    def open(self, index: int) -> bool:
        """Whether nothing is known of a line yet."""
        return self.kinds[index] is None

    def unmarked(self, where: Iterable[int] | None = None) -> Iterator[int]:
        """The numbers of lines, of all or of some, of which nothing is known when their turn comes."""
        return filter(self.open, range(len(self.lines)) if where is None else where)

    def is_date(self, index: int) -> bool:
        """Whether a line is a label that holds a date."""
        label = self.labels.get(index)
        return label is not None and label.dated and self.kinds[index] is Residue.LABEL

    def mark_label(self, index: int, *facts: Fact) -> None:
        """Make a line a label that tells these facts."""
        self.kinds[index] = Residue.LABEL
        self.labels[index] = Label(facts)

    def facts(self, *topics: Topic) -> Iterator[tuple[int, Fact]]:
        """Facts of the lines marked as labels, in order, each with its line's number."""
        for index, label in sorted(self.labels.items()):
            if self.kinds[index] in {Residue.LABEL, Residue.NOTICE}:
                for fact in label.facts:
                    if fact.topic in topics:
                        yield index, fact
