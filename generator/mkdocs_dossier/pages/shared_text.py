"""Shared text: which sources have passages in common, and how many independent accounts each event rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier, source_order
from mkdocs_dossier.model.evidence import SharedPassage
from mkdocs_dossier.model.findings import Findings, SharedPair
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.pages.backing import paragraph
from mkdocs_dossier.pages.frame import Frame, plain_frame
from mkdocs_dossier.pages.integrity import percent
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.view import View, when
from mkdocs_dossier.render.values import Link

_KEY, _TITLE = "shared-text", "Shared text"

_EACH = 100
"""Pairs on one page."""

_MATRIX = 30
"""Sources up to which the matrix is drawn; beyond, the list of pairs says the same and can be read."""


@dataclass(frozen=True, slots=True)
class PassageLine:
    """A shared run: its length, and its paragraph in either source (a link where the text is published)."""

    words: int
    in_a: Link | str
    in_b: Link | str


@dataclass(frozen=True, slots=True)
class PairLine:
    """Two sources that share text.

    Attributes:
        a: One source.
        b: The other.
        words: In all passages together.
        percent_a: The part of the first text that they make up.
        percent_b: The same for the second.
        note: Who was first, as far as dates tell, and whether both have one publisher.
        passages: The runs, in the order of the first text.
    """

    a: Link
    b: Link
    words: int
    percent_a: str
    percent_b: str
    note: str
    passages: Sequence[PassageLine]


@dataclass(frozen=True, slots=True)
class AccountLine:
    """An event with its sources, in groups that are one account each."""

    event: Link
    date: EdtfDate | str
    sources: int
    groups: Sequence[Sequence[Link]]

    @property
    def fewer(self) -> bool:
        """Whether some of the sources count as one."""
        return len(self.groups) < self.sources


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``shared_text.md.jinja``."""

    frame: Frame
    examined: int
    copies: Sequence[Sequence[Link]]
    columns: Sequence[Link]
    rows: Sequence[tuple[Link, Sequence[str]]]
    pairs: Sequence[PairLine]
    parts: Sequence[Link | str]
    events: Sequence[AccountLine]


def plan(dossier: Dossier) -> Iterator[Address]:  # noqa: ARG001 - every page kind plans from the dossier
    """One page."""
    yield Address(_KEY, "shared-text.md", _TITLE, "shared_text", "sources/")


def plan_found(dossier: Dossier, findings: Findings) -> Iterator[Address]:  # noqa: ARG001 - as every page kind
    """Further parts, where many sources share text."""
    for part in range(2, _parts(len(findings.pairs)) + 1):
        yield Address(
            _key(part), f"shared-text/part-{part}.md", f"{_TITLE}, part {part}", "shared_text", _KEY
        )


def _parts(pairs: int) -> int:
    return max(1, -(-pairs // _EACH))


def _key(part: int) -> str:
    return _KEY if part == 1 else f"{_KEY}/{part}"


def context(address: Address, view: View) -> Context:
    """Collect pairs and accounts; but for pairs, all stands on the first part alone."""
    part = int(address.key.partition("/")[2] or 1)
    pairs = _ordered(view)
    involved = {name for pair in pairs for name in (pair.a, pair.b)}
    sources = [
        item for item in sorted(view.dossier.sources.values(), key=source_order) if item.id in involved
    ]
    shown = sources if len(sources) <= _MATRIX else []
    shares = {(pair.a, pair.b): pair.share_a for pair in pairs} | {
        (pair.b, pair.a): pair.share_b for pair in pairs
    }
    return Context(
        plain_frame(view, address),
        len(view.findings.evidence.sources),
        [[view.short_link(name) for name in group] for group in _copies(view)] if part == 1 else (),
        [view.short_link(item.id) for item in shown] if part == 1 else (),
        [(view.short_link(item.id), [_cell(shares, item.id, other.id) for other in shown]) for item in shown],
        [_pair(view, pair) for pair in pairs[(part - 1) * _EACH : part * _EACH]],
        _links(part, _parts(len(pairs))),
        list(_accounts(view)) if part == 1 else (),
    )


def _copies(view: View) -> list[tuple[str, ...]]:
    """Sources that count as one account, the largest groups first; within, by date."""
    order = {source.id: source_order(source) for source in view.dossier.sources.values()}
    groups = [
        sorted(group, key=lambda name: order[name]) for group in view.findings.copies.groups if group[1:]
    ]
    return sorted(map(tuple, groups), key=lambda group: (-len(group), order[group[0]]))


def all_pairs(view: View) -> list[PairLine]:
    """Every pair, those with the most text in common first."""
    return [_pair(view, pair) for pair in _ordered(view)]


def _ordered(view: View) -> list[SharedPair]:
    return sorted(
        view.findings.pairs, key=lambda item: (-sum(run.words for run in item.passages), item.a, item.b)
    )


def _links(part: int, count: int) -> list[Link | str]:
    numbers = range(1, count + 1) if count > 1 else ()
    return [str(number) if number == part else Link(_key(number), str(number)) for number in numbers]


def _cell(shares: dict[tuple[str, str], float], a: str, b: str) -> str:
    if a == b:
        return "·"
    return percent(shares[a, b]) if (a, b) in shares else "–"


def _pair(view: View, pair: SharedPair) -> PairLine:
    notes = []
    if pair.earlier:
        notes.append(f"the {'first' if pair.earlier == pair.a else 'second'} of them was published earlier")
    else:
        notes.append("the dates do not tell which was first")
    if pair.same_outlet:
        notes.append("both have one publisher")
    return PairLine(
        view.short_link(pair.a),
        view.short_link(pair.b),
        sum(run.words for run in pair.passages),
        percent(pair.share_a),
        percent(pair.share_b),
        "; ".join(notes),
        [_passage(view, run) for run in pair.passages],
    )


def _passage(view: View, run: SharedPassage) -> PassageLine:
    return PassageLine(
        run.words, paragraph(view, run.a, run.a_paragraph), paragraph(view, run.b, run.b_paragraph)
    )


def _accounts(view: View) -> Iterator[AccountLine]:
    for event in view.dossier.chronological():
        accounts = view.findings.accounts.get(event.id)
        if accounts:
            groups = [[view.short_link(name) for name in group] for group in accounts.groups]
            yield AccountLine(Link(event.id), when(event.date), sum(map(len, groups)), groups)


KIND = PageKind("shared_text", plan, context, plan_found)
