"""A dossier's counts for a terminal, for a program, and as Markdown for the summary of a CI run."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from types import MappingProxyType

from mkdocs_dossier.curating.status import Status
from mkdocs_dossier.export.curation import curation_data
from mkdocs_dossier.model.curation import Tally, Threshold
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.measures import FAMILIES, members
from mkdocs_dossier.render.trend import trend


def as_text(found: Status, names: Sequence[str]) -> str:
    """For a terminal: a table of all measures; of those that are named, every item with its place instead."""
    return "\n".join(_items(found, names) if names else _table(found))


def _table(found: Status) -> Iterator[str]:
    yield _heading(found)
    width = max(len(tally.id) for tally in found.tallies)
    counts = max(len(str(tally.count)) for tally in found.tallies)
    totals = max(len(str(tally.total)) for tally in found.tallies)
    for family in FAMILIES:
        own = [tally for tally in found.tallies if tally.measure.family == family]
        if own:
            yield f"\n{family}: {sum(tally.count for tally in own)}"
        for tally in own:
            change = f"  {_trend(found, tally):>5}" if found.before else ""
            numbers = f"{tally.count:>{counts}} of {tally.total:>{totals}}{change}"
            yield f"  {tally.id:<{width}}  {numbers}  {tally.measure.title}"


def _heading(found: Status) -> str:
    edition = found.dossier.settings.edition
    parts = [
        found.dossier.settings.title,
        f"edition of {edition}" if edition else "",
        f"changes since the edition of {found.before.date}" if found.before else "",
    ]
    return "; ".join(part for part in parts if part)


def _items(found: Status, names: Sequence[str]) -> Iterator[str]:
    for tally in _named(found, names):
        for item in tally.items:
            what = ": ".join(part for part in (item.record, item.text) if part)
            yield f"{item.origin}: {what} [{tally.id}]"
        yield f"{tally.id}: {tally.count} of {tally.total} {tally.measure.of}"


def as_todo(found: Status, names: Sequence[str]) -> str:
    """For a terminal: what is left to do at each article and record, the editors' private notes first.

    Args:
        found: The counts.
        names: Measures or families, if not all.
    """
    notes = grouped((item.record, f"  {item.origin}: {item.text}") for item in found.private)
    left = grouped(
        (item.record, f"  {item.origin}: {': '.join(filter(None, (tally.measure.title, item.text)))}")
        for tally in _named(found, names)
        for item in tally.items
    )
    lines = []
    for kind, ids in grouped(
        (record.kind_of_record, name) for name, record in found.dossier.records.items()
    ).items():
        for name in ids:
            todo = [*notes.get(name, ()), *left.get(name, ())]
            lines += [f"{name} ({kind}): {len(todo)}", *todo] if todo else []
    return "\n".join(lines) or "Nothing is left to do."


def as_json(found: Status, names: Sequence[str]) -> str:
    """For a program: what ``data/curation.json`` holds, and the thresholds. ASCII, whatever the terminal's encoding."""
    data = curation_data(found.dossier, _named(found, names))
    thresholds = [
        {"name": each.name, "limit": each.limit, "count": each.count(found.tallies), "said": each.said}
        for each in found.thresholds
    ]
    return json.dumps({**data, "thresholds": thresholds}, indent=1)


def as_markdown(found: Status, names: Sequence[str]) -> str:
    """For the summary of a CI run: what counts, as a table; measures without anything to do are left out."""
    rows = [tally for tally in _named(found, names) if tally.count]
    head = ["measure", "count", "of", *(["change"] if found.before else [])]
    lines = [head, ["---", *["---:"] * (len(head) - 1)]]
    for tally in rows:
        change = [_trend(found, tally)] if found.before else []
        lines.append([tally.measure.title, str(tally.count), str(tally.total), *change])
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in lines) if rows else "Nothing is left to do."
    over = "".join(f"- **{exceeded(found, each)}**\n" for each in found.exceeded)
    return f"{table}\n\n{over}".rstrip()


def exceeded(found: Status, threshold: Threshold) -> str:
    """A threshold that is exceeded, in a sentence."""
    count = threshold.count(found.tallies)
    return f"{threshold.name}: {count}, at most {threshold.limit} accepted ({threshold.said})"


def _named(found: Status, names: Sequence[str]) -> list[Tally]:
    wanted = {measure for name in names for measure in members(name)}
    return [tally for tally in found.tallies if not names or tally.id in wanted]


def _trend(found: Status, tally: Tally) -> str:
    return trend(found.before.change(tally)) if found.before else ""


FORMATS: MappingProxyType[str, Callable[[Status, Sequence[str]], str]] = MappingProxyType(
    {"text": as_text, "json": as_json, "markdown": as_markdown}
)
