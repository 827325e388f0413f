"""Questions and their answers: what is claimed for a property, by whom, in which words, and how it stands together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.entries.accounts import bond_words
from mkdocs_dossier.entries.listing import anchors
from mkdocs_dossier.entries.once import once, once_by
from mkdocs_dossier.entries.told import Told, is_speech, told
from mkdocs_dossier.model.accounts import Bond
from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.lookup import Lookup, grouped
from mkdocs_dossier.model.occasions import said_on
from mkdocs_dossier.model.offices import may_hold
from mkdocs_dossier.model.records import AnyVerdict, CatalogueRecord
from mkdocs_dossier.model.reviews import DIFFER, OUTCOMES
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.standings import (
    AGREED,
    ALONE,
    CLAIM_STANDINGS,
    ORDER,
    STANDINGS,
    Standing,
    VerdictStatus,
)
from mkdocs_dossier.model.values import Cites, Link
from mkdocs_dossier.render.date_words import date_label
from mkdocs_dossier.text.restated import says_it

MANY = 7
"""From so many answers on, those of one value are joined, whoever gives them."""

FIRST = 6
"""So many answers of many are shown at once; the rest is folded."""


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who states something, and the office that it may have held at the time; empty if none is known."""

    actor: Link
    office: str


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to a question, with all claims that agree on it.

    Attributes:
        speakers: Whose statement it is; empty for the articles' own voice.
        own_voice: Whether an article states it in its own voice; beside speakers, where answers of one value are joined.
        quoted: Whether the words are the speakers' own, as the editors quote them, and not an article's about them.
        addressees: Whom the speakers address.
        again: Whether all of this is as with the answer before it.
        value: What is claimed, in the editors' words.
        reading: The same; empty where the words quoted say it themselves.
        told: The words, one wording for each account.
        articles: How many articles state it.
        accounts: How many accounts these are.
        joined: Whether answers of several speakers or days are one here, as there are many.
        tied: Why its accounts are of one origin, in a badge: "one agency"; empty if they are not.
        readers: What two readers say of its passages, in a badge; empty where two have not read all its claims.
        date: When it was stated, if that is known and is not the day of the event that it stands with.
        unlike: Ways to answers that the editors say it differs from.
        verdict: What the editors find of it; None if they have not said.
        rests_on: Ways to claims without which it would not stand.
        shaken: Those to refuted claims among them, and among those that they rest on.
        bears: Ways to claims that rest on it.
        note: The editors' remarks, or empty.
        cites: All its passages.
        id: Of its first claim.
        derived: Whether that id was made from the claim's words.
        anchors: Of all its claims, their former ids included, on the page of their record; the first is that of `id`.
        home: The place of the claim on the page of its record.
    """

    speakers: Sequence[Claimant]
    own_voice: bool
    quoted: bool
    addressees: Sequence[Link]
    again: bool
    value: str
    reading: str
    told: Sequence[Told]
    articles: int
    accounts: int
    joined: bool
    tied: str
    readers: str
    date: EdtfDate | None
    unlike: Sequence[Link]
    verdict: Judgement | None
    rests_on: Sequence[Link]
    shaken: Sequence[Link]
    bears: Sequence[Link]
    note: str
    cites: Cites
    id: str
    derived: bool
    anchors: Sequence[str]
    home: Link


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the editors conclude: how the values of one property stand to each other, or what they find of a claim.

    Attributes:
        standing: That.
        note: Why; empty where they have not said.
        signed: Whose verdict it is, and the day; empty where neither is known.
        before: What they concluded before, the oldest first.
    """

    standing: Standing
    note: str
    signed: str = ""
    before: Sequence[Judgement] = ()


@dataclass(frozen=True, slots=True)
class QuestionEntry:
    """A question and its answers.

    Attributes:
        name: What is asked, in a word or two.
        wording: The question as one, with its question mark; empty where the editors have not written it.
        anchor: The page's own.
        home: The place of the question on the page of its record.
        page: The page of a question that several records share; None for one of this record alone.
        standing: How the values stand to each other.
        verdict: That, and why; None where one value alone is claimed, and nobody says anything on it.
        answers: All of them, in order.
    """

    name: str
    wording: str
    anchor: str
    home: Link
    page: Link | None
    standing: Standing
    verdict: Judgement | None
    answers: Sequence[Answer]

    @property
    def shown(self) -> Sequence[Answer]:
        """The answers that stand at once."""
        return self.answers[:FIRST] if len(self.answers) >= MANY else self.answers

    @property
    def folded(self) -> Sequence[Answer]:
        """The others."""
        return self.answers[len(self.shown) :]


@dataclass(frozen=True, slots=True)
class ClaimElsewhere:
    """A claim that is about a record and filed with another one: the question, a way to it, and the claim."""

    property: Link
    answer: Answer


@dataclass(frozen=True, slots=True)
class ClaimsElsewhere:
    """The claims about a record that are filed with one other record, in that record's order."""

    filed: Link
    lines: Sequence[ClaimElsewhere]


def _id(record: CatalogueRecord) -> str:
    return record.id


@once_by(_id)
def questions(site: Site, record: CatalogueRecord) -> Sequence[QuestionEntry]:
    """A record's questions: in the editors' order, then conflicts, differences, open ones; single voices last."""
    unique = claim_anchors(site, record.id)
    found = answered(site.dossier, record, site.relations.claims(record.id))
    return [_question(site, record, name, groups, unique[name]) for name, groups in found.items()]


def answered(
    dossier: Dossier, record: CatalogueRecord, claims: Iterable[FiledClaim]
) -> Mapping[str, Sequence[Sequence[FiledClaim]]]:
    """A record's claims by question, in the order of ``questions``: those that are one answer are one group."""
    order = list(dossier.questions)

    def place(name: str) -> tuple[bool, int, int]:
        shared, standing = dossier.question(name), record.standing(name)
        return (standing is ALONE, order.index(shared.id) if shared else len(order), ORDER.index(standing))

    by_name = grouped((filed.claim.property, filed) for filed in claims)
    return {name: agreeing(by_name[name]) for name in sorted(by_name, key=place)}


def _question(
    site: Site, record: CatalogueRecord, name: str, groups: Sequence[Sequence[FiledClaim]], anchor: str
) -> QuestionEntry:
    shared = site.dossier.question(name)
    return QuestionEntry(
        name=name,
        wording=(shared.question or "") if shared else "",
        anchor=anchor,
        home=Link(record.id, fragment=anchor),
        page=Link(shared.id, site.words.capital(name)) if shared else None,
        standing=record.standing(name),
        verdict=judgement(site, record, name),
        answers=_answers(site, groups),
    )


def answers(site: Site, claims: Sequence[FiledClaim]) -> Sequence[Answer]:
    """Claims on one question as answers, in their order: those that agree are one.

    They agree if they are one value of the same speakers and day; of many answers, if they are one value.
    """
    return _answers(site, agreeing(claims))


def agreeing(claims: Sequence[FiledClaim]) -> Sequence[Sequence[FiledClaim]]:
    """Claims on one question, those that are one answer together."""
    groups = grouped((_stated(filed), filed) for filed in claims)
    return [
        *(grouped((_value(filed), filed) for filed in claims) if len(groups) >= MANY else groups).values()
    ]


def _answers(site: Site, groups: Iterable[Sequence[FiledClaim]]) -> Sequence[Answer]:
    found = [answer(site, agreeing) for agreeing in groups]
    return [
        replace(answer, again=before is not None and _who(before) == _who(answer))
        for before, answer in zip([None, *found], found, strict=False)
    ]


def _stated(filed: FiledClaim) -> Hashable:
    return (_value(filed), filed.claim.said_by, filed.claim.date)


def _value(filed: FiledClaim) -> Hashable:
    """What is claimed; a claim that is refuted is not as good as one that is not."""
    return (filed.claim.stated.casefold(), filed.claim.is_refuted)


def _who(answer: Answer) -> Hashable:
    speakers = tuple(speaker.actor.key for speaker in answer.speakers)
    addressed = tuple(link.key for link in answer.addressees)
    return (speakers, answer.own_voice, answer.quoted, addressed, answer.date)


def _places(filed: Sequence[FiledClaim]) -> tuple[tuple[str, int], ...]:
    return tuple((each.record, each.index) for each in filed)


@once_by(_places)
def answer(site: Site, filed: Sequence[FiledClaim]) -> Answer:
    """Claims that agree, as one answer."""
    claims = [each.claim for each in filed]
    first, speakers = claims[0], tuple(dict.fromkeys(actor for claim in claims for actor in claim.said_by))
    cites = tuple(dict.fromkeys(cite for claim in claims for cite in claim.cite))
    words = told(site, cites, speakers)
    quotes = [each.quote.text for each in words if each.quote]
    sources = {cite.source for cite in cites}
    copies, date = site.findings.copies, _date(site, filed)
    bond = copies.bond(sources)
    # Of several claims, too, the last one given holds; one without a day is the first of its claim.
    verdicts = sorted(
        dict.fromkeys(each for claim in claims for each in claim.verdicts),
        key=lambda each: (each.on is not None, each.on.sort_key if each.on else ()),
    )
    return Answer(
        speakers=[Claimant(_named(site, actor), _office(site, actor, date)) for actor in speakers],
        own_voice=any(claim.cite and not claim.said_by for claim in claims),
        quoted=bool(words)
        and all(is_speech(site, cite, speakers) for each in words for cite in each.cites.items),
        addressees=[
            _named(site, actor) for actor in dict.fromkeys(actor for claim in claims for actor in claim.to)
        ],
        again=False,
        value=first.value or next(iter(quotes), ""),
        reading=""
        if quotes and says_it(first.value or "", quotes, site.settings.language)
        else first.value or "",
        told=words,
        articles=len(sources),
        accounts=len({copies.group_of.get(source, source) for source in sources}),
        joined=len({_stated(each) for each in filed}) > 1,
        tied="" if bond is Bond.ACCOUNT else bond_words(bond),
        readers=_read(site, filed),
        date=_own_day(site, filed),
        unlike=_differing(site, filed),
        verdict=_history(site, [(CLAIM_STANDINGS[each.status], each) for each in verdicts]),
        rests_on=_others(filed, site.relations.rests_on),
        shaken=_others(filed, site.relations.shaken),
        bears=_others(filed, site.relations.bears),
        note=" ".join(dict.fromkeys(claim.note for claim in claims if claim.note)),
        cites=Cites(cites),
        id=filed[0].id,
        derived=filed[0].derived,
        anchors=[anchor for each in filed for anchor in each.anchors],
        home=Link(filed[0].record, "#", filed[0].anchor),
    )


def _read(site: Site, filed: Sequence[FiledClaim]) -> str:
    """What two readers say of claims; nothing where they say different things of several."""
    claims = site.findings.readings.claims
    read = [claims.get(each.id) for each in filed]
    if not all(each and each.by_two for each in read):
        return ""
    said = {OUTCOMES[each.outcome] if each.outcome else DIFFER for each in read if each}
    return said.pop() if len(said) == 1 else ""


def _named(site: Site, actor_id: str) -> Link:
    """A link to an actor by its short name."""
    return Link(actor_id, site.dossier.actors[actor_id].short_name)


def _differing(site: Site, filed: Sequence[FiledClaim]) -> list[Link]:
    """The answers that editors say these differ from: by the day on which they were stated, or by their record."""
    others = {other.id: other for each in filed for other in site.relations.differing(each.id)}
    return [Link(other.record, _when_stated(site, other), other.anchor) for other in others.values()]


def _others(filed: Sequence[FiledClaim], found: Lookup[FiledClaim]) -> list[Link]:
    """Claims that stand in a relation to these, by their values or else their questions."""
    others = {other.id: other for each in filed for other in found(each.id)}
    return [
        Link(other.record, other.claim.value or other.claim.property, other.anchor)
        for other in others.values()
    ]


def _when_stated(site: Site, filed: FiledClaim) -> str:
    date = said_on(site.dossier, filed)
    return date_label(date, site.words) if date else site.dossier.catalogue[filed.record].name


def _own_day(site: Site, filed: Sequence[FiledClaim]) -> EdtfDate | None:
    """When claims were stated, where they say one day, and it is not that of their event."""
    days, event = {each.claim.date for each in filed}, site.dossier.events.get(filed[0].record)
    day = days.pop()
    return None if days or (event and event.date == day) else day


def _date(site: Site, filed: Sequence[FiledClaim]) -> EdtfDate | None:
    """When claims were stated: as they say, or else on the day of their event."""
    event = site.dossier.events.get(filed[0].record)
    return filed[0].claim.date or (event.date if event else None)


def _office(site: Site, actor_id: str, date: EdtfDate | None) -> str:
    """The first office that an actor may have held at a time, and of what."""
    for office in site.dossier.actors[actor_id].occupancies:
        if may_hold(office, date):
            of = site.dossier.actors.get(office.of or "")
            post_of = site.words.gettext("%(post)s, %(body)s", post=office.post, body=of.name) if of else ""
            return post_of or office.post
    return ""


def judgement(site: Site, record: CatalogueRecord, name: str) -> Judgement | None:
    """What is to be said of the values of a property, beside them."""
    standing = record.standing(name)
    if standing is STANDINGS[VerdictStatus.ACCEPTED] and _agree(site, record, name):
        standing = AGREED
    given = record.verdicts.get(name, ())
    said = _history(site, [(STANDINGS[each.status], each) for each in given]) or Judgement(standing, "")
    return None if standing is ALONE else replace(said, standing=standing)


def _history(site: Site, given: Iterable[tuple[Standing, AnyVerdict]]) -> Judgement | None:
    """The last verdict, with those before it; None if there is none."""
    found = [
        Judgement(
            standing,
            each.note,
            site.words.series([*each.by, *([date_label(each.on, site.words)] if each.on else [])]),
        )
        for standing, each in given
    ]
    return replace(found[-1], before=found[:-1]) if found else None


def _agree(site: Site, record: CatalogueRecord, name: str) -> bool:
    """Whether one value alone is claimed, in accounts that share no text."""
    claims = [filed for filed in site.relations.claims(record.id) if filed.claim.property == name]
    account = site.findings.copies.group_of
    accounts = {account.get(cite.source, cite.source) for filed in claims for cite in filed.claim.cite}
    return len({_value(filed) for filed in claims}) == 1 and len(accounts) > 1


def kinds(records: Iterable[CatalogueRecord]) -> list[tuple[Standing, int]]:
    """How many questions stand in which way; those on which one value alone is claimed are none."""
    counts = Counter(
        record.standing(name)
        for record in records
        for name in dict.fromkeys(claim.property for claim in record.claims)
    )
    return [(standing, counts[standing]) for standing in ORDER if standing is not ALONE and counts[standing]]


def claims_elsewhere(site: Site, record_id: str) -> list[ClaimsElsewhere]:
    """What is claimed about a record on other records' pages, those in reading order."""
    groups = grouped((filed.record, filed) for filed in site.relations.claims_about(record_id))
    return [
        ClaimsElsewhere(
            Link(record),
            [
                ClaimElsewhere(
                    Link(record, site.words.capital(each.claim.property), each.anchor),
                    answer(site, [each]),
                )
                for each in claims
            ],
        )
        for record, claims in groups.items()
    ]


@once
def claim_anchors(site: Site, record_id: str) -> Mapping[str, str]:
    """By property: the anchor of its claims on the record's page."""
    return question_anchors(site.dossier.catalogue[record_id])


def question_anchors(record: CatalogueRecord) -> Mapping[str, str]:
    """The same of a record."""
    properties = tuple(dict.fromkeys(claim.property for claim in record.claims))
    return dict(zip(properties, anchors("claim", properties), strict=True))
