"""Passages that are cited for an actor name it, so that a reader who looks finds it there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.text.trie import NameTrie

_CODE = "passage-without-actor"


@rule
def passages_name_their_actors(case: Case) -> Iterator[Diagnostic]:
    """Of what is cited for an actor's part in an event, its office or its summary, one passage at least names it.

    Any form counts, weak ones and demonyms too. A note on the part, the office or a passage answers the question.
    """
    actors = case.dossier.actors
    # Mended first: the right passage may name the actor.
    wrong = {item.cite for item in case.findings.misquotes}

    @cache
    def forms(actor_id: str) -> NameTrie[str]:
        return NameTrie.build((form.form, actor_id) for form in actors[actor_id].forms)

    def silent(actor_id: str, cites: Sequence[Citation]) -> bool:
        return (
            actor_id in actors
            and not case.is_faulty(actor_id)
            and bool(cites)
            and not any(cite in wrong or cite.note or any(forms(actor_id).find(cite.quote)) for cite in cites)
        )

    for event in case.dossier.events.values():
        for index, part in enumerate(event.participants):
            if not part.note and silent(part.actor, part.cite):
                message = f"no passage cited for {part.actor!r} in {event.id!r} names it"
                yield case.diagnostic(_CODE, message, event.id, "participants", index, "actor")
    for actor in actors.values():
        for index, office in enumerate(actor.occupancies):
            if not office.note and silent(actor.id, office.cite):
                message = f"no passage cited for the office {office.post!r} of {actor.id!r} names the actor"
                yield case.diagnostic(_CODE, message, actor.id, "occupancies", index)
        if silent(actor.id, actor.cite):
            message = f"no passage cited for the summary of {actor.id!r} names the actor"
            yield case.diagnostic(_CODE, message, actor.id, "cite")
