"""The source of a citation that names none: the only one in which its quote stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, TypeVar

from pydantic import BaseModel

from mkdocs_dossier.load.catalogue import Catalogue
from mkdocs_dossier.model.base import walk
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.evidence import FullText, Lock, quote_key
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.origin import Origin, Step
from mkdocs_dossier.model.phrases import counted
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.text.full_texts import paragraphs_of
from mkdocs_dossier.text.notes import marked_residue
from mkdocs_dossier.text.paragraphs import ParagraphSpan
from mkdocs_dossier.text.quote import QuoteAmbiguous, QuoteMatch, find_quote, places_of

R = TypeVar("R", bound=BaseModel)

_NAMED = 3
"""Sources that a complaint names."""


def name_sources(
    catalogue: Catalogue, sources: Collection[str], texts: Iterable[FullText | None], lock: Lock | None
) -> Iterator[Diagnostic]:
    """Let every citation bear a source, and say where none can be told.

    What is recorded decides: an article that is taken in later and has the same words changes no citation, and whoever
    lacks the originals reads the same.

    Args:
        catalogue: Its records are exchanged for those with sources.
        sources: Ids of those that there are.
        texts: Those that can be cited and are at hand; read only where something is to be looked for.
        lock: What was recorded of those that are not published.
    """
    unnamed = grouped((place[:2], place[2:]) for place in _unnamed(catalogue))
    if not unnamed:
        return
    quotes = {quote_key(cite): cite for places in unnamed.values() for _, cite in places}
    found: dict[str, tuple[str, ...]] = dict(_recorded(quotes, sources, lock))
    found |= _standing({key: cite for key, cite in quotes.items() if key not in found}, texts)
    for (section, record_id), places in unnamed.items():
        record = catalogue.records[section][record_id]
        keys = [(path, quote_key(cite)) for path, cite in places]
        names = [(path, key, found.get(key, ())) for path, key in keys]
        named = {key: standing[0] for _, key, standing in names if len(standing) == 1}
        catalogue.records[section][record_id] = catalogue.memory.recall(
            ("sourced", section, record_id), (record, named), partial(_filled, record, named)
        )
        for path, _, standing in names:
            if len(standing) != 1:
                origin = catalogue.marks[record_id].at(*path).origin
                yield diagnostic("source-unclear", *_told(standing, origin))


def _told(names: tuple[str, ...], origin: Origin) -> tuple[str, Origin, str]:
    if not names:
        message = "the citation names no source, and its quote stands in none that is at hand"
        return message, origin, "Correct the quote, or name the source: `dossier cite` finds both."
    shown = ", ".join(repr(name) for name in names[:_NAMED]) + (", …" if len(names) > _NAMED else "")
    message = (
        f"the citation names no source, and its quote stands in {counted(len(names), 'source')}: {shown}"
    )
    return message, origin, "Name the one that is meant under `source:`."


def _unnamed(catalogue: Catalogue) -> Iterator[tuple[str, str, tuple[Step, ...], Citation]]:
    """Section, record and place of each citation without a source."""
    for section, records in catalogue.records.items():
        for record_id, record in records.items():
            for path, value, _ in walk(record, Citation):
                if isinstance(value, Citation) and not value.source:
                    yield section, record_id, path, value


def _recorded(
    quotes: Mapping[str, Citation], sources: Collection[str], lock: Lock | None
) -> Iterator[tuple[str, tuple[str, ...]]]:
    recorded = ((name, facts) for name, facts in (lock.sources if lock else {}).items() if name in sources)
    places = [(key, name) for name, facts in recorded for key in facts.quotes]
    for key, names in grouped(places).items():
        if key in quotes and len(names) == 1:
            yield key, tuple(names)


def _standing(quotes: Mapping[str, Citation], texts: Iterable[FullText | None]) -> dict[str, tuple[str, ...]]:
    """Where quotes stand that nobody has recorded; text by text, since the last one asked about is kept normalised."""
    found: list[tuple[str, str]] = []
    for text in filter(None, texts if quotes else ()):
        pieces = paragraphs_of(text)
        contents = [text.text[piece.start : piece.end] for piece in pieces]
        residue = frozenset(() if text.published else marked_residue(contents))
        for key, cite in quotes.items():
            numbers = places_of(cite.quote, text.text, pieces)
            if not residue.issuperset(numbers) and _fits(cite, text, pieces):
                found.append((key, text.source))
    return {key: tuple(sorted(names)) for key, names in grouped(found).items()}


def _fits(cite: Citation, text: FullText, pieces: tuple[ParagraphSpan, ...]) -> bool:
    """Whether a quote that stands in a text stands there between its prefix and suffix."""
    if not (cite.prefix or cite.suffix):
        return True
    around = {"prefix": cite.prefix or "", "suffix": cite.suffix or ""}
    return isinstance(
        find_quote(cite.quote, text.text, paragraphs=pieces, **around), QuoteMatch | QuoteAmbiguous
    )


def _filled(value: R, sources: Mapping[str, str]) -> R:
    """A record with the sources of its citations; what holds none stays the very same."""
    if isinstance(value, Citation):
        name = "" if value.source else sources.get(quote_key(value), "")
        return value.model_copy(update={"source": name}) if name else value
    update = {}
    for field in type(value).model_fields:
        inner = getattr(value, field)
        filled = _filled_in(inner, sources)
        if filled is not inner:
            update[field] = filled
    return value.model_copy(update=update) if update else value


def _filled_in(value: Any, sources: Mapping[str, str]) -> Any:
    if isinstance(value, BaseModel):
        return _filled(value, sources)
    if isinstance(value, tuple):
        items = tuple(_filled_in(each, sources) for each in value)
        return items if any(one is not other for one, other in zip(items, value, strict=True)) else value
    if isinstance(value, dict):
        pairs = {key: _filled_in(each, sources) for key, each in value.items()}
        return pairs if any(pairs[key] is not value[key] for key in value) else value
    return value
