"""What a search looks through: questions with their answers, records with all their names, sources, hand-written pages.

Sources are searched paragraph by paragraph. Pages that list others are found by their titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from anyascii import anyascii

from mkdocs_dossier.entries.questions import QuestionEntry, claim_anchors, judgement
from mkdocs_dossier.entries.statements import words_on
from mkdocs_dossier.export.search_questions import asked, occasion, shared
from mkdocs_dossier.languages.tags import language_name, quotation_marks
from mkdocs_dossier.languages.words import Message, Words
from mkdocs_dossier.model.body import PARAGRAPH_ANCHOR
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import HandPage
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.records import Actor, CatalogueRecord, Event, Place, Question, Term
from mkdocs_dossier.model.search import SearchDocument, Section
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.site_defaults import HOME
from mkdocs_dossier.model.source import Rights, Source
from mkdocs_dossier.model.standings import CONTESTED
from mkdocs_dossier.model.unknown import UNKNOWN
from mkdocs_dossier.render.date_words import date_label
from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.page_head import page_parts
from mkdocs_dossier.text.record_links import replace_record_links

_MOST_YEARS = 12
"""Years of one event that are facets; what lasted longer is found under its first and its last ones."""

_NOT_FOUND = ("curation", "hand", "search")
"""Kinds of pages that are no result: what is the authors' affair, what has its address elsewhere, and where one is."""

_KINDS = {
    "actor": Message("Actor"),
    "event": Message("Event"),
    "place": Message("Place"),
    "term": Message("Term"),
    "thing": Message("Thing"),
    "question": Message("Question"),
}

_MARKUP = re.compile(r"<[^>]*>|!?\[|\]\([^)]*\)|\]|^[#>*|+-]+ |[*`|]|\{[^}]*\}", re.MULTILINE)


def searchable(site: Site) -> Iterator[SearchDocument]:
    """A document for every page that readers may look for, and for every question."""
    dossier = site.dossier
    found = list(asked(site))
    for question, answered in shared(site, found):
        yield _shared_question(site, question, answered)
    for record, entry in found:
        if entry.page is None:
            yield _own_question(site, record, entry)
    for source in dossier.sources.values():
        yield _source(site, source)
    for record in dossier.catalogue.values():
        yield _record(site, record)
    for term in dossier.terms.values():
        yield _term(site, term)
    hand = {
        ("home" if page.path == HOME else f"page:{page.path}"): page
        for page in dossier.hand_pages
        if page.listed
    }
    for address in site.addresses:
        if address.key in hand:
            yield from _hand(site, address, hand[address.key])
        elif (address.kind == "tag" and address.parent == "tags/") or (
            "/" not in address.path.removesuffix("/index.md") and address.kind not in _NOT_FOUND
        ):
            yield _page(site, address, ())


def _shared_question(
    site: Site, question: Question, answered: Sequence[tuple[CatalogueRecord, QuestionEntry]]
) -> SearchDocument:
    kind = site.words.said(_KINDS["question"])
    records = [record for record, _ in answered]
    dates = [record.date for record in records if isinstance(record, Event)]
    return SearchDocument(
        group="questions",
        path=site.addresses.built(question.id),
        title=question.name,
        title_language=site.settings.language,
        kind=kind,
        language=site.settings.language,
        order=min(filter(None, map(_order, dates)), default=0),
        about=question.summary or "",
        names=(question.question,),
        facets=_facets(
            kind=[kind],
            year=[year for date in dates for year in _years(date)],
            **_by_sort(site, _with_bodies(site, _concerned(answered))),
        ),
        sections=(Section("", "", " ".join(question.notes)),) if question.notes else (),
        occasions=tuple(occasion(site, *each) for each in answered),
    )


def _own_question(site: Site, record: CatalogueRecord, entry: QuestionEntry) -> SearchDocument:
    """A question that one record alone is asked."""
    kind = site.words.said(_KINDS["question"])
    date = record.date if isinstance(record, Event) else None
    told = occasion(site, record, entry)
    return SearchDocument(
        group="questions",
        path=told.path,
        title=site.words.capital(entry.name),
        title_language=site.settings.language,
        kind=kind,
        language=site.settings.language,
        order=_order(date),
        facets=_facets(
            kind=[kind],
            year=_years(date),
            **_by_sort(site, _with_bodies(site, _concerned([(record, entry)]))),
        ),
        sections=(),
        occasions=(told,),
    )


def _concerned(answered: Iterable[tuple[CatalogueRecord, QuestionEntry]]) -> Iterator[str]:
    """The records that answers are filed with, and who gives them."""
    for record, entry in answered:
        yield record.id
        for each in entry.answers:
            yield from (speaker.actor.key for speaker in each.speakers)


def _term(site: Site, term: Term) -> SearchDocument:
    """Competing words for one thing."""
    kind = site.words.said(_KINDS["term"])
    names = site.dossier.actors
    sides = [names[form.used_for].name for form in term.forms if form.used_for]
    notes = [term.note, *(form.note for form in term.forms)]
    return SearchDocument(
        group="wording",
        path=site.addresses.built("wording", term.id),
        title=term.question,
        title_language=site.settings.language,
        kind=kind,
        language=site.settings.language,
        about=site.words.series(dict.fromkeys(form.form for form in term.forms)),
        names=_written(form.form for form in term.forms),
        facets=_facets(kind=[kind], actor=dict.fromkeys(sides)),
        sections=(Section("", "", " ".join(filter(None, [*notes, *dict.fromkeys(sides)]))),),
    )


def _source(site: Site, source: Source) -> SearchDocument:
    meta, dossier = source.meta, site.dossier
    outlet = dossier.outlets.get(source.id)
    findings = site.findings
    namings = findings.originals if source.id in findings.originals.sources else findings.digests
    named = namings.in_source.get(source.id, {})
    records = dict.fromkeys([*named, *(item.event for item in meta.covers)])
    texts = () if dossier.rights(source) is Rights.NONE else source.body.leaves
    facts = filter(None, [meta.publisher, *(meta.authors or ()), meta.agency, meta.section])
    own = site.settings.language
    language = meta.language or own
    return SearchDocument(
        group="sources",
        path=site.addresses.built(source.id),
        title=source.title,
        title_language=language,
        kind=site.words.gettext("Source"),
        language=site.written_in(source) or own,
        date=date_label(meta.published, site.words) if meta.published else "",
        order=_order(meta.published),
        about=site.words.series(dict.fromkeys(facts)),
        facets=_facets(
            kind=[site.words.gettext("Source")],
            language=[language_name(language, site.words.language)],
            year=_years(meta.published),
            publisher=[outlet.name if outlet else site.words.said(UNKNOWN)],
            **_by_sort(site, records),
        ),
        sections=tuple(
            Section(f"{PARAGRAPH_ANCHOR}{leaf.number}", "", leaf.text) for leaf in texts if leaf.text
        ),
    )


def _record(site: Site, record: CatalogueRecord) -> SearchDocument:
    date = record.date if isinstance(record, Event) else None
    kind = site.words.said(_KINDS[record.kind_of_record])
    return SearchDocument(
        group="records",
        path=site.addresses.built(record.id),
        title=record.name,
        title_language=site.settings.language,
        kind=kind,
        language=site.settings.language,
        date=date_label(date, site.words) if date else "",
        order=_order(date),
        about=record.summary or site.words.capital(site.dossier.kind_of(record).name),
        names=_written([*(form.form for form in record.forms), record.short_name]),
        roles=tuple(dict.fromkeys(_roles(site, record))),
        facets=_facets(
            kind=[kind], year=_years(date), **_by_sort(site, _with_bodies(site, _involved(record)))
        ),
        sections=tuple(_statements(site, record)),
    )


def _to_others(site: Site, record: CatalogueRecord) -> Iterator[tuple[str, str | None]]:
    """What a record is, and to which other one: the offices that it holds or held, and its relations."""
    if isinstance(record, Actor):
        yield from ((office.post, office.of) for office in record.occupancies)
    yield from ((site.words.said(each.words), each.other) for each in site.relations.related(record.id))


def _roles(site: Site, record: CatalogueRecord) -> Iterator[str]:
    """The same with every name of the other one in the dossier's language; a Prime Minister is asked for as PM, too."""
    for what, other_id in _to_others(site, record):
        other = site.dossier.catalogue[other_id] if other_id else None
        named = [form.form for form in other.forms if not site.dossier.abroad(form.lang)] if other else [""]
        initials = "".join(word[0] for word in what.split() if word[0].isupper())
        for way in (what, initials) if initials[1:] else (what,):
            yield from (f"{way} {name}".strip() for name in named)


def _statements(site: Site, record: CatalogueRecord) -> Iterator[Section]:
    """What a record's page says beside its summary: remarks, claims by property, words."""
    actors = site.dossier.actors
    remarks = [*record.notes]
    if isinstance(record, Place) and record.contested:
        remarks.append(
            site.words.gettext(
                "%(label)s: %(meaning)s", label=site.words.said(CONTESTED.label), meaning=record.contested
            )
        )
    catalogue = site.dossier.catalogue
    remarks += [
        f"{what}: {catalogue[other].name}" if other else what for what, other in _to_others(site, record)
    ]
    if isinstance(record, Event):
        took_part = dict.fromkeys(site.dossier.actors[each.actor].name for each in record.participants)
        remarks += filter(None, [site.words.series(took_part)])
        remarks += [site.dossier.places[record.place].name] if record.place else []
    if remarks:
        yield Section("", "", " ".join(remarks))
    by_property = grouped((claim.property, claim) for claim in record.claims)
    for prop, anchor in claim_anchors(site, record.id).items():
        claims = by_property[prop]
        lines = [
            ": ".join(
                filter(None, [site.words.series(actors[actor].name for actor in claim.said_by), claim.stated])
            )
            for claim in claims
        ]
        notes = [claim.note for claim in claims if claim.note]
        if judged := judgement(site, record, prop):
            notes.append(": ".join(filter(None, [site.words.said(judged.standing.label), judged.note])))
        here = site.addresses.page_with(record.id, anchor) == record.id
        yield Section(anchor if here else "claims", site.words.capital(prop), ". ".join([*lines, *notes]))
    opening, closing = quotation_marks(site.settings.language)
    spoken = grouped(
        ((words.speaker.key, words.told.quote.lang), f"{opening}{words.told.quote.text}{closing}")
        for words in words_on(site, record)
        if words.told.quote
    )
    for (speaker, lang), quotes in spoken.items():
        yield Section(
            "words",
            site.words.gettext("Said by %(name)s", name=site.dossier.actors[speaker].name),
            " ".join(quotes),
            lang,
        )


def _involved(record: CatalogueRecord) -> Iterator[str]:
    """The record, what it belongs to, and who takes part, states or is quoted."""
    yield record.id
    if isinstance(record, Actor | Place | Event) and record.part_of:
        yield record.part_of
    if isinstance(record, Event):
        yield from (item.actor for item in record.participants)
        if record.place:
            yield record.place
    for claim in record.claims:
        yield from claim.said_by
    yield from (item.speaker for item in record.quotes)


def _with_bodies(site: Site, records: Iterable[str]) -> Iterator[str]:
    """Records, and after each actor the bodies and states that it belongs to or holds an office of."""
    seen: set[str] = set()
    waiting = list(records)[::-1]
    while waiting:
        record_id = waiting.pop()
        if record_id not in seen:
            seen.add(record_id)
            yield record_id
            actor = site.dossier.actors.get(record_id)
            if actor:
                bodies = [actor.part_of, *(office.of for office in actor.occupancies)]
                waiting += [body for body in reversed(bodies) if body]


def _hand(site: Site, address: Address, page: HandPage) -> Iterator[SearchDocument]:
    """A hand-written page, unless it asks to be left out."""
    if left_out(page.values or {}):
        return
    linked = replace_record_links(
        page.body,
        lambda link: link.text or site.addresses[site.dossier.former.get(link.target, link.target)].title,
    )
    plain = (
        Section(part.anchor, part.heading, " ".join(_MARKUP.sub(" ", part.text).split()))
        for part in page_parts(linked)
    )
    yield _page(site, address, tuple(part for part in plain if part.heading or part.text))


def _page(site: Site, address: Address, sections: tuple[Section, ...]) -> SearchDocument:
    title = site.settings.title if address.key == "home" else address.title
    return page_document(site.addresses.built(address.key), title, site.words, sections)


def left_out(front: Mapping[str, object]) -> bool:
    """Whether a page's front matter keeps it out of searches, in the way that Material knows."""
    wish = front.get("search")
    return isinstance(wish, Mapping) and bool(wish.get("exclude"))


def page_document(path: str, title: str, words: Words, sections: tuple[Section, ...]) -> SearchDocument:
    """A page that is about no record."""
    return SearchDocument(
        group="pages",
        path=path,
        title=title,
        title_language=words.language,
        kind=words.gettext("Page"),
        language=words.language,
        facets=_facets(kind=[words.gettext("Page")]),
        sections=sections,
    )


def _by_sort(site: Site, records: Iterable[str]) -> dict[str, list[str]]:
    """Names of actors, places and events."""
    found: dict[str, list[str]] = {"actor": [], "place": [], "event": [], "thing": []}
    for record_id in dict.fromkeys(records):
        record = site.dossier.catalogue[record_id]
        found[record.kind_of_record].append(record.name)
    return found


def _facets(**values: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    found = {facet: tuple(dict.fromkeys(items)) for facet, items in values.items()}
    return {facet: items for facet, items in found.items() if items}


def _years(date: EdtfDate | None) -> list[str]:
    if date is None:
        return []
    ends = [day.year for day in (date.earliest, date.latest) if day is not None]
    if not ends:
        return []
    span = range(min(ends), max(ends) + 1)
    years = span if len(span) <= _MOST_YEARS else [span[0], span[-1]]
    return [str(year) for year in years]


def _order(date: EdtfDate | None) -> int:
    day = (date.earliest or date.latest) if date else None
    return day.number if day else 0


def _written(forms: Iterable[str]) -> tuple[str, ...]:
    """Forms, and how each is typed by those who lack its letters or accents; each way of writing once."""
    found: dict[str, str] = {}
    for form in forms:
        folded = " ".join(map(fold, form.split()))
        for way in (form, folded, anyascii(form), anyascii(folded)):
            found.setdefault(way.casefold(), way)
    return tuple(found.values())
