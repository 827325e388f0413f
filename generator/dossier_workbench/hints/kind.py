"""What a kind of suggestion is, and what it looks through."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from dossier_workbench.hints.around import Neighbours
from dossier_workbench.hints.carry import Carrier
from dossier_workbench.hints.families import Family, families
from dossier_workbench.hints.found_names import Typer, demonyms_of, found_names
from dossier_workbench.hints.texts import Text
from mkdocs_dossier.analyse.names import NameIndex, name_index
from mkdocs_dossier.extensions import Extension
from mkdocs_dossier.languages.tags import primary
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.suggestions import Suggestion


@dataclass(frozen=True)
class Search:
    """A dossier and its texts, as suggestions are looked for.

    Attributes:
        dossier: The records.
        findings: What analysis made of them.
        texts: Of each source the fullest text there is.
        carrier: Tells how widely the sources carry what stands at some places of the texts.
        typer: Hands out what names are, where something better than our rules is at hand.
    """

    dossier: Dossier
    findings: Findings
    texts: Sequence[Text]
    carrier: Carrier
    typer: Typer | None = None

    @cached_property
    def names(self) -> NameIndex:
        """The names of the records."""
        return name_index(self.dossier)

    @cached_property
    def strangers(self) -> tuple[Family, ...]:
        """The names in the texts that no record has."""
        found = found_names(self.texts, self.names, self.typer, demonyms_of(self.dossier))
        return families(found, primary(self.dossier.settings.language))

    @cached_property
    def neighbours(self) -> Neighbours:
        """What is named beside what."""
        return Neighbours(self.texts, self.names, self.strangers)


def nothing(*_: object) -> tuple[str, ...]:
    """No lines."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HintKind:
    """One kind of suggestion.

    Attributes:
        name: The first part of the keys of its suggestions; of another distribution's kind also that of its entry point.
        heading: What stands above them.
        find: Finds them; kinds that are found together have the same.
        says: One in a few words.
        advice: What the author does about it.
        entry: The YAML to take over, line by line; given the ids that are taken, to which it adds its own.
        after: What else is to be said below that.
        of_texts: Whether sources carry it. Others are shown however few do.
        sentences: Whether the sentences in which it stands are shown.
        extension: Who brings it; None for our own. Not to be set.
    """

    name: str
    heading: str
    find: Callable[[Search], Iterable[Suggestion]]
    says: Callable[[Suggestion], str]
    advice: Callable[[Suggestion, Dossier], str]
    entry: Callable[[Suggestion, set[str]], Iterable[str]] = nothing
    after: Callable[[Suggestion], Iterable[str]] = nothing
    of_texts: bool = True
    sentences: bool = True
    extension: Extension | None = None
