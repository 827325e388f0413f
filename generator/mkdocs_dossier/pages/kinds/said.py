"""What an actor states, by occasion, and its words: on its own page, and of much the rest on further ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.original_texts import FoundWords, found_words
from mkdocs_dossier.entries.stated import Occasion, Stated, occasion_count, stated
from mkdocs_dossier.entries.statements import WordsEntry, unclaimed, unclaimed_speech, words_at
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.parts.long_lists import LongList, Turning, page_of_record

_LIST = LongList(60, 120, "said-")


@dataclass(frozen=True, slots=True)
class SaidPart:
    """Some of what an actor says.

    Attributes:
        rest: Occasions on which it states something by itself.
        joint: Those on which it does together with others.
        words: Words of it that the editors quote and no claim does.
        found: Direct speech of it in texts that are published, and in no claim of it either.
        turning: To the other parts.
    """

    rest: Sequence[Occasion]
    joint: Sequence[Occasion]
    words: Sequence[WordsEntry]
    found: Sequence[FoundWords]
    turning: Turning


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``said.md.jinja``; ``own`` tells whether all is stated by the actor itself: it is a person."""

    title: str
    description: str
    record: Link
    own: bool
    said: SaidPart


def plan_found(dossier: Dossier, findings: Findings) -> Iterator[Address]:
    """The further parts of each actor that says much."""
    for actor in dossier.actors.values():
        occasions = occasion_count(dossier, findings.relations, actor.id)
        words = unclaimed(dossier, findings.relations, actor.id)
        count = occasions + len(words) + len(unclaimed_speech(dossier, findings, actor.id))
        title = dossier.words.gettext("%(name)s: statements", name=actor.name)
        yield from _LIST.further(page_of_record(actor, "said", title), count, dossier.words)


def context(address: Address, site: Site) -> Context:
    """Collect one part."""
    actor = site.dossier.actors[address.parent]
    return Context(
        address.title,
        site.words.gettext("What %(name)s is reported to say", name=actor.name),
        Link(actor.id),
        site.dossier.is_person(actor),
        said_part(site, actor.id, stated(site, actor.id), _LIST.part(address)),
    )


def said_part(site: Site, actor_id: str, all_said: Stated, part: int = 1) -> SaidPart:
    """One part of what an actor says beside its table; the first stands on its own page."""
    lists = (
        all_said.rest,
        all_said.joint,
        unclaimed(site.dossier, site.relations, actor_id),
        unclaimed_speech(site.dossier, site.findings, actor_id),
    )
    rest, joint, words, found = _LIST.cut(part, *lists)
    turning = _LIST.turning(actor_id, part, sum(map(len, lists)), site.words)
    return SaidPart(rest, joint, words_at(site, words), found_words(site, found), turning)


KIND = PageKind(name="said", context=context, plan_found=plan_found)
