"""When a page's metadata say that its article was published and changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from dossier_workbench.model.addresses import days_in_address
from dossier_workbench.model.draft import Doubt, Guess, Hints
from dossier_workbench.model.provenance import Seen, Where
from dossier_workbench.model.publication import UTC_ENDINGS, can_be_publication, days_between
from dossier_workbench.pasted.day_order import order_of
from dossier_workbench.pasted.lexicon import Sign
from dossier_workbench.pasted.lines import read_line
from dossier_workbench.pasted.moments import moments, settled
from dossier_workbench.readers.html.clues import Clues
from dossier_workbench.readers.moments import edtf
from mkdocs_dossier.text.characters import words_of

_PUBLISHED = words_of(
    "article:published_time og:published_time og:article:published_time datepublished date.published",
    "pubdate publishdate publish-date publication_date publish_date parsely-pub-date sailthru.date",
    "dc.date.issued dc.date.created dc.date dcterms.date dcterms.created article.published",
    "mediator_published_time cxenseparse:recs:publishtime date citation_publication_date",
    "article_date_original",
)
_MODIFIED = words_of(
    "article:modified_time og:updated_time og:modified_time datemodified dc.date.modified",
    "dcterms.modified lastmod revised article.updated mediator_modified_time",
)
_CHANGED = ("datemodified", "updat", "modif")
_NEAR = 80  # elements between a headline and a date that can be its
_OF_ARTICLE = re.compile("article|post|entry|publi|beitrag|artikel")
_EVENING = "18"
_DAY = len("2022-10-31")
_MINUTES = 16  # characters of 2022-10-31T10:31
_LONGEST = 60  # characters of a date in words, with its time
_MOST_METAS = 500
_IN_ADDRESS = "the address of the page names this day"


class _Told(NamedTuple):
    """A date as some place tells it: its value, or both readings of what stands there."""

    value: str
    readings: tuple[str, str]
    text: str
    seen: Seen


def dates_of(clues: Clues, hints: Hints) -> tuple[dict[str, Guess | None], tuple[Doubt, ...]]:
    """The dates, and those that can be read in two ways."""
    told = {
        "published": _told(clues, hints, "datePublished", _PUBLISHED, ("datepublished", "pubdate", "publi")),
        "modified": _told(clues, hints, "dateModified", _MODIFIED, _CHANGED),
    }
    best = {key: _best(several) for key, several in told.items()}
    best["published"] = best["published"] or _best(_by_headline(clues, hints))
    best["published"] = first = best["published"] and _local(best["published"], clues, hints)
    doubts = [
        Doubt(key, each.text, each.readings)
        for key, several in told.items()
        for each in several
        if each.readings[0] and best[key] is None
    ]
    changed = best["modified"]
    if first and changed and str(changed.value)[:_MINUTES] == str(first.value)[:_MINUTES]:
        best["modified"] = None
    return best, tuple(doubts)


def days_told(clues: Clues) -> frozenset[str]:
    """All days that the metadata and the page's addresses tell in clear, whatever they are."""
    places = [*islice(clues.each(clues.metas), _MOST_METAS), *clues.dates]
    found = {
        edtf(text)[:10] for text in (*(text for text, _ in places), *(time.moment for time in clues.times))
    }
    return frozenset(found - {""}).union(*(days_in_address(address) for address, _ in clues.addresses))


def _told(clues: Clues, hints: Hints, key: str, metas: Iterable[str], about: Sequence[str]) -> list[_Told]:
    """What the page says of a date, the most trustworthy first."""
    times = [(time.moment, time.seen) for time in clues.times if any(word in time.about for word in about)]
    places = (clues.told.text(key), *clues.each(metas), *times)
    return [told for text, seen in places for told in _read(text, seen, hints)]


def _by_headline(clues: Clues, hints: Hints) -> list[_Told]:
    """A page's only date is the article's; of several it is the one nearest to the headline, if that is near."""
    plain = [time for time in clues.times if not any(word in time.about for word in _CHANGED)]
    told = [(time.far, each) for time in plain for each in _read(time.moment, time.seen, hints)]
    if len({each.value[:10] for _, each in told}) == 1:
        return [each for _, each in told]
    near = sorted(far for far, _ in told if far is not None and far <= _NEAR)
    return [each for far, each in told if near and far == near[0]]


def _local(published: Guess, clues: Clues, hints: Hints) -> Guess:
    """The day that the address names, or the page beside its headline, where it is the outlet's own.

    It is so the day before or after a time in UTC, and the day after an evening: papers date by their next issue.
    """
    value = str(published.value)
    clock = value.partition("T")[2]
    for named, seen in (*_addressed(clues), *_dated(clues, hints)) if clock else ():
        later = days_between(value, named)
        if (later in {-1, 1} and value.endswith(UTC_ENDINGS)) or (later == 1 and clock >= _EVENING):
            return Guess.at(named, seen, more=f"; for machines it is {value}, {published.how}")
    return published


def _addressed(clues: Clues) -> Iterator[tuple[str, Seen]]:
    for address, seen in clues.addresses:
        days = days_in_address(address)
        yield from ((day, replace(seen, remark=_IN_ADDRESS)) for day in days if len(days) == 1)


def _dated(clues: Clues, hints: Hints) -> Iterator[tuple[str, Seen]]:
    """The days beside the headline in elements that are called the article's date."""
    for time in clues.times:
        if time.seen.where is Where.ELEMENT and _OF_ARTICLE.search(time.about):
            yield from (
                (told.value[:_DAY], told.seen) for told in _read(time.moment, time.seen, hints) if told.value
            )


def _read(text: str, seen: Seen, hints: Hints) -> Iterator[_Told]:
    """The date that a text is, if it can be that of a publication."""
    value, readings = edtf(text), ("", "")
    if not value and text and len(text) <= _LONGEST:
        line = read_line(text)
        found = moments(line.text, line.of(Sign.MONTH), order_of(hints.locale, hints.address))
        if len(found) == 1:
            moment = settled(found[0], {}, hints.days)
            value, readings = moment.value, moment.readings
    if readings[0] or (value and can_be_publication(value, hints.latest)):
        yield _Told(value, readings, text, seen)


def _best(several: Iterable[_Told]) -> Guess | None:
    """The first date; or a later one that tells the same day with its time."""
    first: _Told | None = None
    for told in several:
        if told.value and (
            first is None or ("T" not in first.value and told.value.startswith(f"{first.value}T"))
        ):
            first = told
    return Guess.at(first.value, first.seen) if first else None
