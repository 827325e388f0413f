"""The desk: what is open on it, what is about to be written, and what was.

A selection becomes a draft: a citation, and a change of the catalogue that is shown before anything is written. A draft
is written as it was shown or not at all, and what was written can be taken back, the last first.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from secrets import token_urlsafe

from dossier_workbench.citing.cite import LONG, Cited, Passage, cite
from dossier_workbench.citing.texts import CitableText, citable
from dossier_workbench.desk.additions import Addition, Asked, NotYetError, addition
from dossier_workbench.desk.article import OpenArticle, open_article
from dossier_workbench.editing.catalogue import citation
from dossier_workbench.editing.yaml_edits import flow
from dossier_workbench.hints.dates import told_dates
from dossier_workbench.hints.texts import Text
from dossier_workbench.names.key import name_id
from mkdocs_dossier.analyse.evidence import language_of
from mkdocs_dossier.analyse.names import NameIndex, name_index
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.phrases import counted
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.text.spans import Span
from mkdocs_dossier.write import Change, NotOursError, apply

_DRAFTS = 20
"""So many drafts are kept: an author looks at one, and changes its fields a few times."""


_LEADS_ON = frozenset(",;:،؛、，")

_LONGEST_NAME = 80
"""Signs of what may be a name."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The dossier as it was last read, its name forms ready to be looked for.

    Attributes:
        project: The dossier.
        names: Its name forms.
        edition: How often it was read.
    """

    project: Project
    names: NameIndex
    edition: int


class Desk:
    """One author's desk. Its methods may be called by several threads."""

    def __init__(self, root: Path, read: Callable[[], Project]) -> None:
        """Open it.

        Args:
            root: The dossier's folder.
            read: Gives the dossier as it is now; the same value as long as nothing has changed.
        """
        self.root = root
        self._read = read
        self._lock = threading.RLock()
        self._being_read = threading.Lock()
        self._reading: Reading | None = None
        self._drafts: dict[str, Addition] = {}
        self._written: list[Addition] = []

    def reading(self) -> Reading:
        """The dossier as it is now."""
        with self._being_read:  # meanwhile, whoever looks at a page goes on with the last reading
            project, last = self._read(), self._reading
            if last is None or last.project is not project:
                edition = last.edition + 1 if last else 1
                last = self._reading = Reading(project, name_index(project.dossier), edition)
            return last

    def article(self, source_id: str) -> OpenArticle | None:
        """An article; None if there is no such source."""
        reading = self.reading()
        source = reading.project.dossier.sources.get(source_id)
        return open_article(reading.project, reading.names, source) if source else None

    @property
    def undoable(self) -> str:
        """What was written last and can be taken back; empty if nothing is."""
        with self._lock:
            return self._written[-1].says if self._written else ""

    def draft(self, asked: Asked) -> dict[str, object]:
        """What can be made of a selection.

        Returns:
            ``said``: a sentence on the selection; ``citation``: its YAML, empty if it can't be cited; ``guess``: the
            fields that the words suggest; ``diff``: the change to the catalogue, and ``draft``: its name; or
            ``missing``: what it still needs, in a sentence. ``claims``: those of the record that is named, by id.
        """
        project = (self._reading or self.reading()).project
        text = citable(project, asked.source) if asked.source in project.dossier.sources else None
        selected = _selected(text, asked) if text else None
        if text is None or selected is None:
            return {"said": "The article has changed. Load the page again.", "citation": "", "guess": {}}
        words, found = selected
        passage = found.passages[0] if found.passages else None
        answer: dict[str, object] = {
            "said": _said(words, passage, found),
            "citation": f"cite: {flow(citation(passage.cite))}" if passage else "",
            "guess": {**_guess(words), **_dated(project.dossier, asked, text)},
            "claims": {
                filed.id: f"{filed.claim.property}: {filed.claim.stated}"
                for filed in project.findings.relations.claims(asked.record)
            },
        }
        if asked.sort:
            answer |= self._drafted(project, asked, passage, words)
        return answer

    def _drafted(
        self, project: Project, asked: Asked, passage: Passage | None, words: str
    ) -> dict[str, object]:
        try:
            made = addition(self.root, project, asked, passage.cite if passage else None, words)
        except NotYetError as error:
            return {"missing": str(error)}
        name = token_urlsafe(9)
        with self._lock:
            self._drafts[name] = made
            for old in [*self._drafts][:-_DRAFTS]:
                del self._drafts[old]
        return {"draft": name, "diff": made.change.diff()}

    def write(self, name: str) -> tuple[bool, str]:
        """Write a draft as it was shown; whether that was done, and a sentence."""
        with self._lock:
            draft = self._drafts.pop(name, None)
            if draft is None:
                return False, "This draft is gone. Select the words again."
            problem = self._apply(draft.change)
            if problem:
                return False, problem
            self._written.append(draft)
            return True, f"Written to {draft.change.path}: {draft.says}."

    def undo(self) -> tuple[bool, str]:
        """Take back what was written last; whether that was done, and a sentence."""
        with self._lock:
            if not self._written:
                return False, "Nothing is left to be taken back."
            last = self._written[-1]
            problem = self._apply(last.change.undone)
            if problem:
                return False, problem
            self._written.pop()
            return True, f"Taken back from {last.change.path}: {last.says}."

    def _apply(self, wanted: Change) -> str:
        """What stands in the way of a change; empty if it was made."""
        try:
            apply(self.root, [wanted])
        except NotOursError as error:
            return f"Nothing was written: {error}."
        except OSError as error:
            return f"Nothing was written: {wanted.path}: {error.strerror or error}."
        return ""


def _selected(text: CitableText, asked: Asked) -> tuple[str, Cited] | None:
    """The selected words on one line, and what citing them gives; None if other words stand there.

    A selection that begins or ends within a word is taken to mean the whole of it, and a comma at its end does not count.
    """
    place = next((each for each in text.paragraphs if each.number == asked.paragraph), None)
    if place is None or not 0 <= asked.start < asked.end <= place.end - place.start:
        return None
    within = Span(place.start + asked.start, place.start + asked.end)
    if text.text[slice(*within)].split() != asked.words.split():
        return None
    within = _trimmed(text.text, within)
    found = cite(text.text[slice(*within)], text, within)
    if not found.passages:
        whole = _whole_words(text.text, within, Span(place.start, place.end))
        if whole != within and (better := cite(text.text[slice(*whole)], text, whole)).passages:
            within, found = whole, better
    return " ".join(text.text[slice(*within)].split()), found


def _trimmed(text: str, within: Span) -> Span:
    """A stretch without the signs at its edges that only lead on to what comes before or behind."""
    start, end = within
    while start < end and (text[start] in _LEADS_ON or text[start].isspace()):
        start += 1
    while start < end and (text[end - 1] in _LEADS_ON or text[end - 1].isspace()):
        end -= 1
    return Span(start, end)


def _whole_words(text: str, within: Span, around: Span) -> Span:
    start, end = within
    while around.start < start and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < around.end and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)


def _said(words: str, passage: Passage | None, found: Cited) -> str:
    selected = f"{counted(len(words.split()), 'word')} selected"
    if passage is None:
        if found.residue:
            return f"{selected}; they are no part of the article, so they can't be cited."
        if found.alike:
            return f"{selected}; the same words stand in several places that nothing tells apart."
        return f"{selected}; too few, or cut within a number or a name, to be cited."
    context = " with the words around them" if passage.cite.prefix or passage.cite.suffix else ""
    length = ", though they are many for a quote" if passage.words >= LONG else ""
    return f"{selected}; they can be cited{context}{length}."


def _dated(dossier: Dossier, asked: Asked, text: CitableText) -> Mapping[str, str]:
    """The date that an event in the selected words has, if they or else their paragraph print one."""
    source = dossier.sources[asked.source]
    span = next(each for each in text.paragraphs if each.number == asked.paragraph)
    alone = Text(source, language_of(dossier, source), (span.number,), (text.text[span.start : span.end],))
    found = [
        (not (date.start < asked.end and asked.start < date.end), edtf)
        for _, date, (edtf, _, _) in told_dates(alone)
    ]
    return {"date": min(found, key=itemgetter(0))[1]} if found else {}


def _guess(words: str) -> Mapping[str, str]:
    """Fields that follow from the words alone: what a new record would be called."""
    return {"id": name_id(words), "name": words} if len(words) <= _LONGEST_NAME else {}
