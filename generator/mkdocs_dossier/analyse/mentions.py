"""Who and what is named where: name forms found in the sources' texts and resolved to one record each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs_dossier.model.body import Leaf
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Ambiguity, Credit, Mention
from mkdocs_dossier.model.source import Resolution, Source
from mkdocs_dossier.text.tokens import name_key
from mkdocs_dossier.text.trie import Candidate, NameTrie, select

Form = tuple[str, bool]
"""What a name form stands for: the record's id, and whether the form is weak."""


@dataclass(frozen=True, slots=True)
class Named:
    """The outcome of this pass, in the order of sources and of their texts."""

    mentions: tuple[Mention, ...]
    ambiguities: tuple[Ambiguity, ...]
    credits: tuple[Credit, ...]
    resolutions_used: frozenset[tuple[str, int]]


def find_mentions(dossier: Dossier) -> Named:
    """Match every name form of the catalogue against every source."""
    trie = NameTrie.build(
        (form.form, (record.id, not form.links)) for record in dossier.catalogue.values() for form in record.forms
    )
    mentions: list[Mention] = []
    ambiguities: list[Ambiguity] = []
    credits_found: list[Credit] = []
    used: set[tuple[str, int]] = set()
    for source in dossier.sources.values():
        resolver = _Resolver(source)
        for leaf in source.body.leaves:
            for candidate in select(trie.find(leaf.text)):
                if _in_code(leaf, candidate):
                    continue
                _sort(candidate, source.id, leaf.number, resolver, mentions, ambiguities)
        used.update((source.id, index) for index in resolver.used)
        credits_found.extend(_credits(dossier, source, trie))
    return Named(tuple(mentions), tuple(ambiguities), tuple(credits_found), frozenset(used))


class _Resolver:
    """The ``resolve:`` entries of one source, remembering which of them decided something."""

    def __init__(self, source: Source) -> None:
        self.used: set[int] = set()
        self._by_key: dict[tuple[str, ...], list[tuple[int, Resolution]]] = {}
        for index, entry in enumerate(source.meta.resolve):
            self._by_key.setdefault(name_key(entry.form), []).append((index, entry))

    def choose(self, form: str, paragraph: int, candidates: Mapping[str, bool]) -> str | None:
        """The record that the author says is meant; an entry for the paragraph beats one for the source."""
        if not self._by_key:
            return None
        entries = self._by_key.get(name_key(form), [])
        for index, entry in sorted(entries, key=lambda item: item[1].paragraph is None):
            if entry.paragraph in (None, paragraph) and entry.record in candidates:
                self.used.add(index)
                return entry.record
        return None


def _sort(
    candidate: Candidate[Form],
    source: str,
    paragraph: int,
    resolver: _Resolver,
    mentions: list[Mention],
    ambiguities: list[Ambiguity],
) -> None:
    """Put a place where a form stands with the mentions or, if it may mean several records, apart from them."""
    weak_by_record: dict[str, bool] = {}
    for record, weak in candidate.values:
        weak_by_record[record] = weak_by_record.get(record, True) and weak
    start, end, form = candidate.start, candidate.end, candidate.form
    record = next(iter(weak_by_record))
    weak = weak_by_record[record]
    chosen = resolver.choose(form, paragraph, weak_by_record)
    if chosen is not None:
        record, weak = chosen, len(weak_by_record) == 1 and weak  # the author's word makes a shared form strong
    elif len(weak_by_record) > 1:
        ambiguities.append(Ambiguity(source, paragraph, start, end, form, tuple(sorted(weak_by_record))))
        return
    mentions.append(Mention(record, source, paragraph, start, end, form, weak))


def _in_code(leaf: Leaf, candidate: Candidate[Form]) -> bool:
    """Whether the candidate touches inline code, which is nobody's name."""
    offset = 0
    for run in leaf.runs:
        stop = offset + len(run.text)
        if run.code and offset < candidate.end and candidate.start < stop:
            return True
        offset = stop
    return False


def _credits(dossier: Dossier, source: Source, trie: NameTrie[Form]) -> Iterator[Credit]:
    """Actors named in the front matter. A form shared by several records is no credit to any."""
    seen: set[tuple[str, str]] = set()
    for role, text in _credit_lines(source):
        for candidate in select(trie.find(text)):
            records = {record for record, _ in candidate.values}
            record = next(iter(records))
            if len(records) == 1 and record in dossier.actors and (record, role) not in seen:
                seen.add((record, role))
                yield Credit(record, source.id, role, candidate.form)


def _credit_lines(source: Source) -> Iterator[tuple[str, str]]:
    meta = source.meta
    single = (("publisher", meta.publisher), ("agency", meta.agency), ("dateline", meta.dateline))
    yield from ((role, text) for role, text in single if text)
    yield from (("author", author) for author in meta.authors or ())
    for photo in meta.photos:
        if photo.credit:
            yield "photo credit", photo.credit
        if photo.caption:
            yield "photo caption", photo.caption
