"""The passes of analysis, in the order in which they need one another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from mkdocs_dossier.analyse.accounts import accounts_of_events, all_accounts
from mkdocs_dossier.analyse.budget import find_budgets
from mkdocs_dossier.analyse.comparison import compare, excused
from mkdocs_dossier.analyse.curation.survey import survey
from mkdocs_dossier.analyse.evidence import names_fingerprint, published_texts, put_together
from mkdocs_dossier.analyse.lock import known_evidence, settle
from mkdocs_dossier.analyse.namings import in_digests, in_originals
from mkdocs_dossier.analyse.network import find_ties
from mkdocs_dossier.analyse.numbering import find_numbering
from mkdocs_dossier.analyse.one_source import FoundInSources, look_at_sources, wanted_in
from mkdocs_dossier.analyse.positions import compare_positions
from mkdocs_dossier.analyse.quantities import find_numbers
from mkdocs_dossier.analyse.readings import find_readings
from mkdocs_dossier.analyse.relations import (
    find_quoted,
    find_references,
    find_sources_on,
    relate,
)
from mkdocs_dossier.analyse.sharing import find_pairs
from mkdocs_dossier.analyse.whereabouts import with_whereabouts
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import NO_LOCK, FullText, Lock
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.relations import Relations
from mkdocs_dossier.remembering.memory import FORGETFUL, RunMemory
from mkdocs_dossier.render.bibliography import short_names
from mkdocs_dossier.workers.batches import HERE, Workers


def analyse(
    dossier: Dossier,
    originals: Mapping[str, FullText],
    lock: Lock | None,
    today: str,
    *,
    renew: bool = False,
    workers: Workers = HERE,
    memory: RunMemory = FORGETFUL,
) -> Findings:
    """Everything that can be concluded.

    Args:
        dossier: What was written.
        originals: Texts that are not published, by source, as far as they are at hand.
        lock: What was recorded of them.
        today: The day to note for facts taken now.
        renew: Whether a new lock is to be made, in which today's rules decide.
        workers: Who looks at the sources.
        memory: Has what was found in them before.
    """
    relations, lock = relate(dossier), lock or NO_LOCK
    texts, settled = {**originals, **published_texts(dossier)}, settle(dossier, relations, originals, lock)
    wanted = wanted_in(dossier, names_fingerprint(dossier), today, renew=renew)
    found = look_at_sources(wanted, dossier, relations, texts, settled, workers, memory)
    with workers.beside(memory.keep):  # nothing more is taken from it
        return _concluded(dossier, relations, lock, texts, found, wanted.names, renew=renew)


def _concluded(
    dossier: Dossier,
    relations: Relations,
    lock: Lock,
    texts: Mapping[str, FullText],
    found: FoundInSources,
    names: str,
    *,
    renew: bool,
) -> Findings:
    """What follows from all that was found in sources one by one."""
    examined = put_together(dossier, texts, found.examined, names)
    misquotes = [item for item in examined.misquotes if renew or not excused(lock, examined, item)]
    evidence = known_evidence(dossier, lock, examined)
    originals_name, digests_name = in_originals(dossier, evidence), in_digests(found.mentions)
    copies = all_accounts(dossier, pairs := find_pairs(dossier, evidence))
    findings = Findings(
        relations=relations,
        mentions=found.mentions,
        ambiguities=found.ambiguities,
        credits=found.credits,
        references=find_references(dossier),
        resolutions_used=found.resolutions_used,
        evidence=evidence,
        examined=examined,
        comparison=compare(dossier, relations, lock, examined),
        misquotes=with_whereabouts(misquotes, texts, examined.evidence),
        cut_quotes=found.cut_quotes(relations),
        speech=found.speech,
        pairs=pairs,
        accounts=accounts_of_events(dossier, relations, pairs),
        copies=copies,
        positions=compare_positions(dossier, relations, copies),
        budgets=find_budgets(dossier, relations, evidence),
        repeats=found.repeats,
        originals=originals_name,
        digests=digests_name,
        ties=find_ties(dossier, originals_name),
        sources_on=find_sources_on(dossier, relations, (originals_name, digests_name), found.credits),
        quoted=find_quoted(relations, evidence),
        numbering=find_numbering(dossier, evidence, found.mentions),
        numbers=find_numbers(dossier, relations, copies),
        readings=find_readings(dossier, relations),
        short_names=short_names(dossier.sources.values(), dossier.foreign, dossier.short, dossier.words),
    )
    return replace(findings, tallies=survey(dossier, findings, lock))
