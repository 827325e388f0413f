"""The catalogue's names by sound: which record a wording that no record has may be another spelling of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dossier_workbench.hints.families import initials
from dossier_workbench.names import NameKind
from dossier_workbench.names.likeness import likeness, skeletons
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.records import Actor, CatalogueRecord
from mkdocs_dossier.text.names.lexicon import STATE, lexicon

_FULLER = 90
_SHORTER = 95
_SAME = 100
_SHORTEST = 4
_BUCKET = 60


class Likely(NamedTuple):
    """Records that a wording may be a spelling of, equally likely, and why."""

    score: int
    records: tuple[str, ...]
    note: str


class _Known(NamedTuple):
    sound: tuple[str, ...]
    record: str
    form: str


class Spellings:
    """An index of the catalogue's forms, weak ones and demonyms left out."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._records = dossier.catalogue
        known = [
            _Known(sound, record.id, form.form)
            for record in dossier.catalogue.values()
            for form in record.forms
            if form.links and (sound := skeletons(form.form))
        ]
        self._by_end = grouped(
            ((words, each.sound[-1][:2]), each)
            for each in known
            for words in {len(each.sound), max(1, len(each.sound) - 1), len(each.sound) + 1}
        )
        several = {each.record for each in known if len(each.sound) > 1}
        persons = [(each.sound[-1], each) for each in known if dossier.is_person(self._records[each.record])]
        actors = [each for each in known if isinstance(self._records[each.record], Actor)]
        self._surnames = grouped((last, each) for last, each in persons if len(each.sound) > 1)
        self._single = grouped((last, each) for last, each in persons if each.record not in several)
        self._initials = grouped(
            (letters, each)
            for each in actors
            if not dossier.is_person(self._records[each.record]) and len(letters := initials(each.form)) > 1
        )

    def likely(self, form: str, kind: NameKind) -> Likely | None:
        """The records most like a wording, if any are."""
        sound = skeletons(form)
        if not sound:
            return None
        found = [*self._alike(form, sound, kind), *self._part(sound, kind), *self._acronym(form)]
        best = max((score for score, _, _ in found), default=0)
        top = sorted({(known.record, known.form, note) for score, known, note in found if score == best})
        return Likely(best, tuple(dict.fromkeys(record for record, _, _ in top)), top[0][2]) if top else None

    def _alike(self, form: str, sound: Sequence[str], kind: NameKind) -> Iterable[tuple[int, _Known, str]]:
        for known in self._by_end.get((len(sound), sound[-1][:2]), ())[:_BUCKET]:
            if not self._may_be(known, kind) or _two_states(form, known.form):
                continue
            score = likeness(sound, known.sound)
            if score and not (len(sound) == 1 and len(sound[0]) < _SHORTEST) and not form.isupper():
                yield score, known, f"reads like {known.form!r}"

    def _acronym(self, form: str) -> Iterable[tuple[int, _Known, str]]:
        for known in self._initials.get(form, ()) if form.isupper() else ():
            yield _FULLER, known, f"the initials of {known.form!r}"

    def _part(self, sound: Sequence[str], kind: NameKind) -> Iterable[tuple[int, _Known, str]]:
        if kind not in {NameKind.PERSON, NameKind.UNKNOWN}:
            return
        if len(sound) == 1 and len(sound[0]) >= _SHORTEST:
            for known in self._surnames.get(sound[0], ()):
                yield _SHORTER, known, f"the last word of {known.form!r}"
        if len(sound) > 1:
            for known in self._single.get(sound[-1], ()):
                yield _FULLER, known, f"ends with {known.form!r}"

    def _may_be(self, known: _Known, kind: NameKind) -> bool:
        """Whether a record can be what a name looks like."""
        record = self._records[known.record]
        if kind is NameKind.PERSON:
            return isinstance(record, Actor)
        return kind is not NameKind.STATE or not self._dossier.is_person(record)


def same_sort(dossier: Dossier, a: CatalogueRecord, b: CatalogueRecord) -> bool:
    """Whether two records can be one: persons are no bodies, places no events."""
    alike = type(a) is type(b) and dossier.is_person(a) == dossier.is_person(b)
    return alike and not _one_holds_the_other(a, b)


def _one_holds_the_other(a: CatalogueRecord, b: CatalogueRecord) -> bool:
    """A body and its part, a place and the larger one, an event and what it is part of have like names."""
    return getattr(a, "part_of", None) == b.id or getattr(b, "part_of", None) == a.id


def _two_states(a: str, b: str) -> bool:
    """Slovakia and Slovenia are no spellings of one another."""
    read = lexicon("en").read
    return bool(read(a) & STATE and read(b) & STATE)
