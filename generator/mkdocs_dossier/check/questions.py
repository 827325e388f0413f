"""Questions: each has a name of its own and an answer, claims are on the one that they mean, notes fit on a line."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import OSA

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.text.similar import near_ids

_ALMOST = 0.8
"""A property that is so much like a question's name or id is probably misspelt."""

_NOTE_WORDS = 20
"""A verdict's reason stands in one line beside its sign."""


@rule
def questions_have_names_of_their_own(case: Case) -> Iterator[Diagnostic]:
    """No name of a question is another's name or id: its claims could be either's."""
    owners: dict[str, str] = {}
    for question in case.dossier.questions.values():
        owners.setdefault(question.id, question.id)
    for question in case.dossier.questions.values():
        owner = owners.setdefault(question.name.casefold(), question.id)
        if owner != question.id:
            message = f"{question.name!r} is the name or the id of the question {owner!r} as well"
            yield case.diagnostic("question-name-twice", message, question.id, "name")


@rule
def questions_are_answered(case: Case) -> Iterator[Diagnostic]:
    """Each question is answered by a claim."""
    for question in case.dossier.questions.values():
        answered = case.findings.relations.answers_to(question.id)
        if (
            not answered
            and not case.is_faulty(question.id)
            and not case.may_be_used(question.id, question.name)
        ):
            message = f"no claim answers the question {question.id!r}"
            yield case.diagnostic("question-unanswered", message, question.id)


@rule
def properties_are_not_almost_questions(case: Case) -> Iterator[Diagnostic]:
    """A property that is almost a question's name or id is probably meant to be it."""
    questions = case.dossier.questions.values()
    known = {form.casefold(): each.id for each in questions for form in (each.name, each.id)}
    told: set[tuple[str, str]] = set()
    for record in case.dossier.catalogue.values():
        for index, claim in enumerate(record.claims):
            written = claim.property.casefold()
            if written in known or (record.id, written) in told:
                continue
            close = [form for form in known if OSA.normalized_similarity(written, form) >= _ALMOST]
            if close:
                told.add((record.id, written))
                message = f"{claim.property!r} is almost the question {known[close[0]]!r}"
                yield case.diagnostic(
                    "property-near-question", message, record.id, "claims", index, "property"
                )


@rule
def claims_name_claims(case: Case) -> Iterator[Diagnostic]:
    """What a claim is held against or rests on is another claim that has an id."""
    relations = case.findings.relations
    for record in case.dossier.catalogue.values():
        for filed in relations.claims(record.id):
            for field, place, name in filed.claim.named_claims:
                here = ("claims", filed.index, field, place)
                other = relations.claim_by_id.get(name)
                if other is None and not case.may_be_used(name):
                    hint = near_ids(name, relations.claim_by_id, "Write the `id:` of a claim.")
                    message = f"there is no claim {name!r}"
                    yield case.diagnostic("dangling-reference", message, record.id, *here, hint=hint)
                elif field == "differs_from" and other is not None and other.id == filed.id:
                    message = f"the claim {filed.id!r} is held against itself"
                    yield case.diagnostic("self-reference", message, record.id, *here)


@rule
def claims_have_words_to_show(case: Case) -> Iterator[Diagnostic]:
    """A claim without a value leaves it to words that may be shown."""
    dossier = case.dossier
    for record in dossier.catalogue.values():
        for index, claim in enumerate(record.claims):
            if claim.value is not None or case.gaps.settings_faulty:
                continue
            sources = [dossier.sources[cite.source] for cite in claim.cite if cite.source in dossier.sources]
            if sources and all(dossier.rights(source) is Rights.NONE for source in sources):
                message = "the claim has no value, and its sources' rights let no words be shown"
                yield case.diagnostic("claim-without-words", message, record.id, "claims", index)


@rule
def reasons_fit_on_a_line(case: Case) -> Iterator[Diagnostic]:
    """A verdict's note has twenty words at most."""
    for record in case.dossier.catalogue.values():
        for name, given in record.verdicts.items():
            for place, verdict in enumerate(given):
                count = len(verdict.note.split())
                if count > _NOTE_WORDS:
                    message = f"the note on {name!r} has {count} words, where {_NOTE_WORDS} fit on its line"
                    where = ("verdicts", name, place, "note")
                    yield case.diagnostic("verdict-note-long", message, record.id, *where)


@rule
def pivotal_events_have_a_lead(case: Case) -> Iterator[Diagnostic]:
    """A pivotal event has a summary, with which its page begins."""
    for item in case.counted("no-summary"):
        yield diagnostic("no-summary", f"the pivotal event {item.record!r} has no summary", item.origin)
