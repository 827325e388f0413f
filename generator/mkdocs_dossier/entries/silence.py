"""Where parties are compared: the questions on which no article of the dossier reports a position of an actor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.positions import AnsweredQuestion
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link


@dataclass(frozen=True, slots=True)
class Silence:
    """On what no article reports a position of an actor; whether it is silent itself, articles can't tell.

    Attributes:
        party: The party that a person speaks for; None if it is itself one.
        silent: The questions to which several parties are reported to speak and the actor at no time, dated or not.
        spoken_for: Those of them to which the person's party speaks.
    """

    party: Link | None
    silent: Sequence[Link]
    spoken_for: Sequence[Link]


def silence_of(site: Site, actor_id: str) -> Silence | None:
    """Collect it; None of actors that no comparison knows, and where nothing is compared."""
    compared = site.findings.positions
    if not compared:
        return None
    asked = [each for each in compared.questions if len(each.parties) > 1]
    spoken = [each for each in compared.questions if actor_id in _speakers(each)]
    if actor_id in compared.parties:
        silent = [each for each in asked if each.silent(actor_id)]
        return Silence(None, _links(site, silent), ())
    parties = {party for each in spoken for party in _parties_of(each, actor_id)}
    if len(parties) != 1:
        return None
    (party,) = parties
    silent = [each for each in asked if each not in spoken]
    return Silence(
        site.named(party),
        _links(site, silent),
        _links(site, [each for each in silent if party in each.parties]),
    )


def _speakers(question: AnsweredQuestion) -> set[str]:
    return {
        name
        for said in question.said
        for position in said.positions
        for filed in position.claims
        for name in filed.claim.said_by
    }


def _parties_of(question: AnsweredQuestion, actor_id: str) -> Iterator[str]:
    """The parties that an actor speaks for alone."""
    for said in question.said:
        for position in said.positions:
            speakers = {name for filed in position.claims for name in filed.claim.said_by}
            if speakers == {actor_id}:
                yield from position.parties


def _links(site: Site, questions: Sequence[AnsweredQuestion]) -> list[Link]:
    return [Link(each.question) for each in questions if each.question in site.addresses]
