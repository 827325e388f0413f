"""Exhibits: the originals that may be reproduced, paragraph by paragraph, with what rests on each; and those withheld."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mkdocs_dossier.analyse.evidence import published_texts
from mkdocs_dossier.book.long_words import breakable
from mkdocs_dossier.book.values import primary
from mkdocs_dossier.languages.tags import quotation_marks
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.evidence import FullText
from mkdocs_dossier.model.printed import BundleOrder
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Rights, Source
from mkdocs_dossier.model.unknown import PUBLISHER, when
from mkdocs_dossier.model.values import Exact, Outward, Wording
from mkdocs_dossier.text.full_texts import paragraphs_of

_LINE_ENDS = ("\n", "\r\n", "\r")
_BEFORE = ("", "\ufeff")


@dataclass(frozen=True, slots=True)
class CitedWords:
    """Words that a claim cites, and the paragraph in which they stand; None where nobody has compared them."""

    quote: Wording
    paragraph: int | None


@dataclass(frozen=True, slots=True)
class ExhibitedClaim:
    """A claim of the dossier that rests on an original.

    Attributes:
        n: Its number among all claims of the bundle.
        id: By which the dossier's pages and data know it.
        record: The record with which it is filed.
        question: What it answers.
        value: In the editors' words; empty where the quoted words say it.
        by: Whose statement it is; empty for the source's own voice.
        passages: What it cites of this original.
    """

    n: int
    id: Exact
    record: str
    question: str
    value: str
    by: Sequence[str]
    passages: Sequence[CitedWords]


@dataclass(frozen=True, slots=True)
class Besides:
    """A record that cites an original for something else than a claim, and the paragraphs."""

    record: str
    paragraphs: Sequence[int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph, and whether a claim rests on it."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class ExhibitParagraph:
    """A paragraph of an original, with the numbers of the claims on it; ``aside`` if it is no part of the article."""

    number: int
    pieces: Sequence[Piece]
    claims: Sequence[int]
    aside: bool


@dataclass(frozen=True, slots=True)
class Particulars:
    """What an exhibit, or an original that is withheld, is known by; ``sha256`` is empty where nobody knows it."""

    title: Wording
    outlet: str
    published: EdtfDate | str
    retrieved: EdtfDate | str
    address: Outward | None
    sha256: Exact
    resting: Sequence[ExhibitedClaim]
    besides: Sequence[Besides]


@dataclass(frozen=True, slots=True)
class Exhibit:
    """An original that is reproduced.

    Attributes:
        number: From 1.
        of: What it is known by.
        lang: Its language.
        paragraphs: The whole text.
        file: Name of the attached file; empty where the very bytes can't be attached.
    """

    number: int
    of: Particulars
    lang: str
    paragraphs: Sequence[ExhibitParagraph]
    file: Exact


@dataclass(frozen=True, slots=True)
class Withheld:
    """An original that is not reproduced, and why."""

    of: Particulars
    why: str


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """Everything that a bundle of exhibits shows.

    Attributes:
        prefix: Stands before each running number.
        replaced: Characters that no font has, as they are written instead.
        files: What is attached, by name: the bytes whose fingerprints are printed.
    """

    title: str
    edition: EdtfDate | None
    date: Sequence[int]
    lang: str
    marks: Sequence[str]
    prefix: str
    exhibits: Sequence[Exhibit]
    withheld: Sequence[Withheld]
    replaced: Sequence[str]
    files: Mapping[str, str]


def bundle(
    site: Site,
    originals: Mapping[str, FullText],
    order: BundleOrder,
    day: Sequence[int],
    replaced: Mapping[str, str],
) -> Bundle:
    """Collect it.

    Args:
        site: The dossier.
        originals: Texts at hand that are not published.
        order: How it is to be made.
        day: Year, month and day that the file is dated by.
        replaced: What stands for a character that no font has.
    """
    texts = {**originals, **published_texts(site.dossier)}
    claims = _Claims(site)
    exhibits: list[Exhibit] = []
    withheld: list[Withheld] = []
    files: dict[str, str] = {}
    for source in _wanted(site, order.only):
        text, why = texts.get(source.id), _why_not(site, source, texts, order)
        if why or text is None:
            withheld.append(Withheld(_particulars(site, source, claims, text), why))
            continue
        number = len(exhibits) + 1
        name = Exact(f"exhibit-{number:03d}-{source.id}.txt")
        content = as_it_came(text, source)
        if content is not None:
            files[name] = content
        exhibits.append(
            Exhibit(
                number,
                _particulars(site, source, claims, text),
                primary(source.meta.language or site.settings.language),
                list(_paragraphs(site, text, claims, replaced)),
                name if content is not None else Exact(),
            )
        )
    of = site.settings
    return Bundle(
        title=of.title,
        edition=of.edition,
        date=day,
        lang=primary(of.language) or "en",
        marks=quotation_marks(of.language),
        prefix=order.prefix,
        exhibits=exhibits,
        withheld=withheld,
        replaced=list(replaced.values()),
        files=files,
    )


def exhibit_texts(site: Site, originals: Mapping[str, FullText], order: BundleOrder) -> Iterator[str]:
    """The texts that a bundle would reproduce."""
    texts = {**originals, **published_texts(site.dossier)}
    for source in _wanted(site, order.only):
        if source.id in texts and not _why_not(site, source, texts, order):
            yield texts[source.id].text


def as_it_came(text: FullText, source: Source) -> str | None:
    """The text with the bytes that its fingerprint was taken of; None where they can't be had back from it.

    Of an original only its line ends were unified when it was read, and a byte order mark was left out.
    """
    if text.published:
        return source.text
    for before in _BEFORE:
        for end in _LINE_ENDS:
            written = before + text.text.replace("\n", end)
            if hashlib.sha256(written.encode()).hexdigest() == text.sha256:
                return written
    return None


def _wanted(site: Site, only: tuple[str, ...]) -> list[Source]:
    """The sources by date of publication, those without one last."""
    former = site.dossier.former
    wanted = {former.get(name, name) for name in only}
    sources = site.dossier.sources_by_date
    return [source for source in sources if not wanted or source.id in wanted]


def _why_not(site: Site, source: Source, texts: Mapping[str, FullText], order: BundleOrder) -> str:
    """Why an original is not reproduced; empty if it is."""
    rights = site.dossier.rights(source)
    if rights is Rights.OPEN:
        return ""
    if rights is Rights.NONE:
        return Message("Its rights forbid to show any of it.")
    if not order.reproduce:
        return Message("Its rights allow short quotations only.")
    if source.id in texts:
        return ""
    return Message("The original was not at hand when this bundle was made.")


class _Claims:
    """What cites the sources: claims, numbered in reading order, and the rest."""

    def __init__(self, site: Site) -> None:
        self._claims: dict[str, dict[FiledClaim, list[Citation]]] = {}
        self._besides: dict[str, dict[str, list[Citation]]] = {}
        self._numbers: dict[str, int] = {}
        place = site.relations.place_in_reading
        last = len(place)  # questions are in no order of reading; they stand behind the records
        for item in sorted(site.relations.citations, key=lambda each: place.get(each.record, last)):
            if item.path[0] == "claims":
                filed = site.relations.claims(item.record)[int(item.path[1])]
                self._numbers.setdefault(filed.id, len(self._numbers) + 1)
                self._claims.setdefault(item.cite.source, {}).setdefault(filed, []).append(item.cite)
            else:
                self._besides.setdefault(item.cite.source, {}).setdefault(item.record, []).append(item.cite)

    def on(self, source: str) -> Iterator[tuple[int, FiledClaim, Sequence[Citation]]]:
        """The claims that rest on a source, with their numbers and the passages."""
        for filed, cites in self._claims.get(source, {}).items():
            yield self._numbers[filed.id], filed, cites

    def besides(self, source: str) -> Mapping[str, Sequence[Citation]]:
        """By record: what else of it cites a source."""
        return self._besides.get(source, {})


def _particulars(site: Site, source: Source, claims: _Claims, text: FullText | None) -> Particulars:
    evidence = site.findings.evidence
    facts = evidence.sources.get(source.id)
    url = source.meta.url
    return Particulars(
        title=Wording(source.title, site.dossier.foreign(source.id)),
        outlet=source.meta.publisher or PUBLISHER,
        published=when(source.meta.published),
        retrieved=source.meta.retrieved or "",
        address=Outward(url, url) if url else None,
        sha256=Exact(text.sha256 if text else facts.sha256 if facts else ""),
        resting=sorted((_resting(site, *each) for each in claims.on(source.id)), key=_in_the_text),
        besides=[
            Besides(
                site.dossier.records[record].title,
                sorted({place.paragraph for cite in cites if (place := evidence.place(cite))}),
            )
            for record, cites in claims.besides(source.id).items()
        ],
    )


def _in_the_text(resting: ExhibitedClaim) -> tuple[bool, int, int]:
    """Sort key: by the first paragraph cited, those last that nobody has found."""
    found = [passage.paragraph for passage in resting.passages if passage.paragraph is not None]
    return (not found, min(found, default=0), resting.n)


def _resting(site: Site, number: int, filed: FiledClaim, cites: Sequence[Citation]) -> ExhibitedClaim:
    places = [(cite, site.findings.evidence.place(cite)) for cite in cites]
    claim = filed.claim
    return ExhibitedClaim(
        number,
        Exact(filed.id),
        site.dossier.catalogue[filed.record].name,
        claim.property,
        claim.value or "",
        [site.dossier.actors[actor].name for actor in claim.said_by],
        [CitedWords(site.quotable(cite), place.paragraph if place else None) for cite, place in places],
    )


def _paragraphs(
    site: Site, text: FullText, claims: _Claims, replaced: Mapping[str, str]
) -> Iterator[ExhibitParagraph]:
    evidence = site.findings.evidence
    facts = evidence.sources.get(text.source)
    residue = frozenset(facts.residue) if facts else frozenset()
    spans: dict[int, list[tuple[int, int]]] = {}
    resting: dict[int, dict[int, None]] = {}
    for number, _, cites in claims.on(text.source):
        for place in filter(None, map(evidence.place, cites)):
            spans.setdefault(place.paragraph, []).extend(place.spans)
            resting.setdefault(place.paragraph, {})[number] = None
    for part in paragraphs_of(text):
        marked = [(start - part.start, end - part.start) for start, end in spans.get(part.number, ())]
        words = text.text[part.start : part.end]
        yield ExhibitParagraph(
            part.number,
            [Piece(_shown(piece, replaced), of) for piece, of in cut(words, marked)],
            sorted(resting.get(part.number, ())),
            part.number in residue,
        )


def cut(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """A text in pieces, each with whether it lies in one of the spans; spans may overlap."""
    spans = [(max(0, start), min(end, len(text))) for start, end in spans if end > start]
    bounds = sorted({0, len(text), *(bound for span in spans for bound in span)})
    pieces: list[tuple[str, bool]] = []
    for start, end in pairwise(bounds):
        inside = any(first <= start and end <= last for first, last in spans)
        if pieces and pieces[-1][1] == inside:
            pieces[-1] = (pieces[-1][0] + text[start:end], inside)
        else:
            pieces.append((text[start:end], inside))
    yield from pieces


def _shown(text: str, replaced: Mapping[str, str]) -> str:
    """As it is printed: lines of a wrapped text run on, and what no font has is written as its number."""
    flowing = " ".join(text.split("\n"))
    return breakable("".join(replaced.get(sign, sign) for sign in flowing))
