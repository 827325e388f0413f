"""Names mean one record each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.installation import words_line
from mkdocs_dossier.languages.tags import primary
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.findings import Ambiguity
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.origin import Origin, Step
from mkdocs_dossier.model.phrases import counted
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.text.tokens import name_key
from mkdocs_dossier.text.whole_words import knows_words

_WITHOUT_BLANKS = frozenset({"zh", "yue", "ja", "th", "lo", "my", "km"})
"""Languages that set no blanks between words, by primary tag."""


@rule
def word_ends_are_known(case: Case) -> Iterator[Diagnostic]:
    """What tells where words end is installed, if sources are in scripts that set no blanks between them."""
    written_so = [
        source.id
        for source in case.dossier.sources.values()
        if source.meta.language
        and primary(source.meta.language) in _WITHOUT_BLANKS
        and not case.is_faulty(source.id)
    ]
    if written_so and not knows_words():
        sources = counted(len(written_so), "source")
        message = f"{sources} without blanks between words: names inside other words are found too"
        yield case.diagnostic("word-ends-unknown", message, written_so[0], "language", hint=words_line())


@rule
def forms_are_not_shared(case: Case) -> Iterator[Diagnostic]:
    """No two records have a name form in common, not even in other spelling of case and accents."""
    owners: dict[tuple[str, ...], str] = {}
    for record in case.dossier.catalogue.values():
        for index, form in enumerate(record.forms):
            key = name_key(form.form)
            owner = owners.setdefault(key, record.id)
            if owner != record.id and key:
                message = f"{form.form!r} is a name of {owner!r} too"
                yield case.diagnostic("name-collision", message, record.id, *_path(index))


@rule
def forms_have_words(case: Case) -> Iterator[Diagnostic]:
    """A form holds something that can be found in a text."""
    for record in case.dossier.catalogue.values():
        for index, form in enumerate(record.forms):
            if not name_key(form.form) and not case.is_faulty(record.id):
                message = f"{form.form!r} has no letters or digits, so it is found in no text"
                yield case.diagnostic("name-without-words", message, record.id, *_path(index))


@rule
def short_names_tell_apart(case: Case) -> Iterator[Diagnostic]:
    """No two records of one sort have the same short name: lists and figures show it alone."""
    owners: dict[tuple[type, tuple[str, ...]], str] = {}
    for record in case.dossier.catalogue.values():
        if record.short:
            owner = owners.setdefault((type(record), name_key(record.short)), record.id)
            if owner != record.id:
                message = f"{record.short!r} is the short name of {owner!r} too"
                yield case.diagnostic("short-name-shared", message, record.id, "short")


def _path(index: int) -> tuple[Step, ...]:
    return ("names", index - 1) if index else ("name",)


@rule
def mentions_are_clear(case: Case) -> Iterator[Diagnostic]:
    """Each name in a text means one record."""
    for found in case.findings.ambiguities:
        if case.is_faulty(found.source) or (found.longer and case.may_be_used(found.longer)):
            continue  # its `resolve:` may not have been read, nor a record with the longer name
        source = case.dossier.sources[found.source]
        line = source.body.leaves[found.paragraph - 1].line
        if found.longer:
            if case.is_faulty(found.candidates[0]):
                continue  # the longer name may be one of its own
            origin = _place(case, source, line, found.longer)
            yield diagnostic("name-in-longer-name", _within(found), origin, _way_out(found))
            continue
        message = f"{found.form!r} may mean {', '.join(found.candidates)}"
        entry = f"{{form: {found.form}, record: {found.candidates[0]}}}"
        hint = f"Say which in the source's `resolve:`, such as {entry}."
        yield diagnostic("ambiguous-mention", message, _place(case, source, line, found.form), hint)


@rule
def originals_name_clearly(case: Case) -> Iterator[Diagnostic]:
    """The same of longer names in originals at hand, once a name, at the record that might have it among its own."""
    groups = grouped(
        ((found.candidates[0], name_key(found.longer)), found)
        for found in case.findings.examined.unclear
        if not case.may_be_used(found.longer)
        and not case.is_faulty(found.source)
        and not case.is_faulty(found.candidates[0])
    )
    for (record, _), items in groups.items():
        first, sources = items[0], len({item.source for item in items})
        times = "once" if len(items) == 1 else f"{len(items)} times"
        many = f" of {sources} sources" if sources > 1 else ""
        where = f"(originals{many}, {times}; first in {first.source!r}, ¶ {first.paragraph})"
        message = f"{_within(first)} {where}"
        yield case.diagnostic("name-in-longer-name", message, record, hint=_way_out(first))


def _within(found: Ambiguity) -> str:
    return (
        f"{found.longer!r} is not counted as {found.candidates[0]!r}, whose name {found.form!r} stands in it"
    )


def _way_out(found: Ambiguity) -> str:
    record = found.candidates[0]
    entry = f"{{form: {found.longer}, record: {record}}}"
    return (
        f"If it means {record!r}, add {found.longer!r} to its names, or for this source alone {entry} to `resolve:`; "
        "if it means another, give that one a record or leave it."
    )


def _place(case: Case, source: Source, line: int, form: str) -> Origin:
    """The first place from a line of the body on where the form stands."""
    starts = _line_starts(source.text)
    found = re.compile(r"\s+".join(map(re.escape, form.split()))).search(source.text, starts[line])
    if found is None:  # markup divides it
        return case.dossier.paragraph_origin(source, line)
    at = bisect_right(starts, found.start()) - 1
    origin = case.dossier.paragraph_origin(source, at)
    return Origin(origin.path, origin.line, found.start() - starts[at] + 1)


@lru_cache(maxsize=8)  # a long text may have thousands of names that are not clear
def _line_starts(text: str) -> Sequence[int]:
    return [0, *accumulate(len(line) + 1 for line in text.split("\n"))]


@rule
def resolutions_are_used(case: Case) -> Iterator[Diagnostic]:
    """Each ``resolve:`` entry decides at least one mention."""
    for source in case.dossier.sources.values():
        for index, entry in enumerate(source.meta.resolve):
            record = case.dossier.catalogue.get(entry.record)
            if (
                (source.id, index) in case.findings.resolutions_used
                or record is None
                or case.is_faulty(record.id)
            ):
                continue
            if name_key(entry.form) in {name_key(form.form) for form in record.forms}:
                message = f"no mention of {entry.form!r} is decided by this entry"
                hint = "Correct the form or the paragraph to what the body says, or remove the entry."
            else:
                message = f"{entry.form!r} is not a name of {entry.record!r}"
                hint = f"Names of {entry.record!r}: {', '.join(form.form for form in record.forms[:5])}."
            yield case.diagnostic("resolve-unused", message, source.id, "resolve", index, hint=hint)
