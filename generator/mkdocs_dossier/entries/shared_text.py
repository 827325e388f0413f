"""Shared text: which sources have passages in common, and how many separately worded accounts each event rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.accounts import AccountsLine, BondLine, accounts_line, bond_line, bond_words
from mkdocs_dossier.entries.integrity import percent
from mkdocs_dossier.entries.original_texts import paragraph
from mkdocs_dossier.languages.words import Message, Words
from mkdocs_dossier.model.accounts import Bond
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.evidence import SharedPassage
from mkdocs_dossier.model.findings import COPY_SHARE, COPY_WORDS, Findings, SharedPair
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.model.unknown import when
from mkdocs_dossier.model.values import Link

_RULE = (
    Message(
        "Every run of 15 words or more that two of them have in common is listed. What a source repeats counts once."
    ),
    Message(
        "Words of others are counted apart and never make one account of two: words in quotation marks, in an embedded "
        "post or behind a colon that hands over to somebody, quotations that the editors chose, and passages that one of "
        "several sources attributes to an actor of this dossier, outlets aside."
    ),
    Message(
        "Two sources are one account where of their own words %(words)s at least are in common and make up %(share)s of "
        "either’s own words. “Separately worded” means just that: it does not show that two reporters spoke to different "
        "people."
    ),
    Message(
        "Sources are of one origin where they are one account, where they reproduce one release, are credited to one news "
        "agency or, credited to none, have one publisher or publishers of one family."
    ),
)


def rule(words: Words) -> list[str]:
    """What is counted, and how, for readers of the page and of the book."""
    return [words.gettext(each, words=COPY_WORDS, share=percent(COPY_SHARE, words)) for each in _RULE]


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
        words: Different words in common.
        count: Different passages in which these stand; one that a source repeats counts once.
        others: How many of the words are somebody else's.
        percent_a: The part of the first text that is in common.
        percent_b: The same for the second.
        own_a: The part of the first text's own words that is in common; empty where no word is another's.
        own_b: The same for the second.
        tied: Why both count as one, in a badge; empty if they do not.
        note: Who was first, as far as dates tell, and whether both have one publisher.
        passages: The runs with each place of them, in the order of the first text.
    """

    a: Link
    b: Link
    words: int
    count: int
    others: int
    percent_a: str
    percent_b: str
    own_a: str
    own_b: str
    tied: str
    note: str
    passages: Sequence[PassageLine]


@dataclass(frozen=True, slots=True)
class EventAccounts:
    """An event some of whose sources count as one."""

    event: Link
    date: EdtfDate | str
    accounts: AccountsLine


def sharing(site: Site) -> list[Source]:
    """The sources that share text with any other, by date of publication."""
    involved = {name for pair in site.findings.pairs for name in (pair.a, pair.b)}
    return [site.dossier.sources[name] for name in sorted(involved, key=site.dossier.place_by_date)]


def shares(site: Site, sources: Sequence[Source]) -> list[tuple[Link, list[str]]]:
    """By source: the part of it that stands in each of them."""
    known = {(pair.a, pair.b): pair.share_a for pair in site.findings.pairs}
    known |= {(pair.b, pair.a): pair.share_b for pair in site.findings.pairs}
    return [
        (site.short_link(item.id), [_cell(known, item.id, other.id, site.words) for other in sources])
        for item in sources
    ]


def counted_as_one(site: Site) -> list[BondLine]:
    """Sources that count as one: by wording, then by origin; the largest groups first, and within, by date."""
    place = site.dossier.place_by_date
    found = [
        each._replace(sources=tuple(sorted(each.sources, key=place)))
        for each in site.findings.copies.together()
    ]
    found.sort(key=lambda each: (each.bond is not Bond.ACCOUNT, -len(each.sources), place(each.sources[0])))
    return [bond_line(site, each) for each in found]


def _cell(shares: dict[tuple[str, str], float], a: str, b: str, words: Words) -> str:
    if a == b:
        return "·"
    return percent(shares[a, b], words) if (a, b) in shares else "–"


def pair_line(site: Site, pair: SharedPair) -> PairLine:
    """Two sources that share text."""
    words = site.words
    if not pair.earlier:
        note = words.gettext("the dates do not tell which was first")
    elif pair.earlier == pair.a:
        note = words.gettext("the first of them was published earlier")
    else:
        note = words.gettext("the second of them was published earlier")
    if pair.same_outlet:
        note = words.gettext("%(note)s; both have one publisher", note=note)
    return PairLine(
        site.short_link(pair.a),
        site.short_link(pair.b),
        pair.words,
        pair.distinct,
        pair.others,
        percent(pair.share_a, words),
        percent(pair.share_b, words),
        percent(pair.own_a, words) if pair.others else "",
        percent(pair.own_b, words) if pair.others else "",
        bond_words(site.findings.copies.bond((pair.a, pair.b))),
        note,
        [_passage(site, run) for run in pair.passages],
    )


def _passage(site: Site, run: SharedPassage) -> PassageLine:
    return PassageLine(
        run.words, paragraph(site, run.a, run.a_paragraph), paragraph(site, run.b, run.b_paragraph)
    )


def count_of_few(findings: Findings) -> int:
    """How many events have fewer accounts or origins than sources."""
    return sum(any(accounts.together()) for accounts in findings.accounts.values())


def few_accounts(site: Site) -> Iterator[EventAccounts]:
    """The events some of whose sources count as one, in order of time."""
    for event in site.dossier.chronological():
        line = accounts_line(site, site.findings.accounts.get(event.id))
        if line and line.ties:
            yield EventAccounts(Link(event.id), when(event.date), line)
