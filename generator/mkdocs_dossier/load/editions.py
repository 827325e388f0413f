"""``seeds/editions/``: what was still to be done in each edition, and every verdict, in a file of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from mkdocs_dossier.disk import shown_path
from mkdocs_dossier.load.files import read_text
from mkdocs_dossier.load.validate import Validated, validate
from mkdocs_dossier.load.yaml_marks import parse_yaml
from mkdocs_dossier.model.curation import Edition, RecordedCounts, RecordedVerdict, Tally
from mkdocs_dossier.model.dates import EdtfDate, EdtfError, parse_edtf
from mkdocs_dossier.model.diagnostic import Diagnostic, Severity, diagnostic, has_errors
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.render.yaml_text import flow_list, flow_mapping, quoted

FOLDER = "editions"
ENDING = ".yaml"

_HEAD = b"# What was still to be done in the edition of "

# A file is named by its edition, so only such dates will do as need no sign that a file's name can't have.
_PLAIN = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def edition_file(date: EdtfDate) -> str | None:
    """The name of an edition's file; None if the date is no plain day, month or year."""
    return f"{date}{ENDING}" if _PLAIN.fullmatch(date.text) else None


def edition_text(date: EdtfDate, tallies: Iterable[Tally], verdicts: Iterable[RecordedVerdict] = ()) -> str:
    """A file of an edition, one measure or verdict on a line, so that versions of it are compared line by line."""
    lines = (f"  {tally.id}: {{count: {tally.count}, total: {tally.total}}}\n" for tally in tallies)
    given = [f"  - {_in_flow(each)}\n" for each in verdicts]
    head = f"{_HEAD.decode()}{date}. Written by `dossier status --record`.\ncounts:\n"
    return "".join([head, *lines, *(["verdicts:\n"] if given else []), *given])


def _in_flow(verdict: RecordedVerdict) -> str:
    told = verdict.model_dump(mode="json", exclude_defaults=True)
    return flow_mapping(
        [(key, flow_list(each) if isinstance(each, list) else quoted(each)) for key, each in told.items()]
    )


def looks_like_counts(content: bytes) -> bool:
    """Whether a file under an edition's name holds counts: they are counted anew."""
    return any(line.startswith((b"counts:", _HEAD)) for line in content.splitlines())


def load_editions(root: Path, files: Iterable[Path]) -> tuple[tuple[Edition, ...], list[Diagnostic]]:
    """Read all files of counts. One that can't be read is left out and reported, and does not stop anything."""
    editions: list[Edition] = []
    found: list[Diagnostic] = []
    for file in files:
        date = _date(file)
        if date is None:
            message = f"{file.stem!r} is no day, month or year"
            hint = "Name the file by its edition, such as 2024-03-01.yaml."
            found.append(diagnostic("counts-broken", message, Origin(shown_path(root, file)), hint))
            continue
        counts, problems = _counts(root, file)
        found.extend(problems)
        if counts is not None:
            path = shown_path(root, file)
            editions.append(Edition(date, path, counts.counts, counts.verdicts))
    return tuple(sorted(editions, key=lambda each: each.date.sort_key)), found


def _date(file: Path) -> EdtfDate | None:
    stem = file.name.removesuffix(ENDING)
    try:
        return parse_edtf(stem) if _PLAIN.fullmatch(stem) else None
    except EdtfError:
        return None


def _counts(root: Path, file: Path) -> tuple[RecordedCounts | None, list[Diagnostic]]:
    read = read_text(root, file)
    if read.text is None:
        return None, [_broken(item) for item in read.diagnostics]
    parsed = parse_yaml(read.text, read.path)
    if parsed.value is None and not parsed.diagnostics:
        return None, [diagnostic("counts-broken", f"{read.path} holds only comments", parsed.marks.origin)]
    checked: Validated[RecordedCounts] = validate(
        RecordedCounts, parsed.value, parsed.marks, is_sound=parsed.is_sound
    )
    # What the parser had to leave out would only be missed a second time.
    problems = [*read.diagnostics, *(parsed.diagnostics or checked.diagnostics)]
    is_whole = not has_errors(problems) and not checked.faulty
    return checked.record if is_whole else None, [_broken(item) for item in problems]


def _broken(item: Diagnostic) -> Diagnostic:
    """What would be an error elsewhere, as the one warning that concerns counts."""
    if item.severity is not Severity.ERROR:
        return item
    return diagnostic("counts-broken", item.message, item.origin)
