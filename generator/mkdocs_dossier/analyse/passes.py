"""The passes of analysis, in the order in which they need one another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from mkdocs_dossier.analyse.accounts import accounts_of_events, all_accounts
from mkdocs_dossier.analyse.budget import find_budgets
from mkdocs_dossier.analyse.comparison import compare, excused
from mkdocs_dossier.analyse.credits import find_credits
from mkdocs_dossier.analyse.curation.survey import survey
from mkdocs_dossier.analyse.cuts import find_cut_quotes
from mkdocs_dossier.analyse.evidence import examine, published_texts
from mkdocs_dossier.analyse.lock import known_evidence, settle
from mkdocs_dossier.analyse.mentions import find_mentions
from mkdocs_dossier.analyse.names import name_index
from mkdocs_dossier.analyse.namings import in_digests, in_originals
from mkdocs_dossier.analyse.network import find_ties
from mkdocs_dossier.analyse.references import find_references
from mkdocs_dossier.analyse.repeats import find_repeats
from mkdocs_dossier.analyse.sharing import find_pairs
from mkdocs_dossier.analyse.speech import find_speech
from mkdocs_dossier.analyse.whereabouts import with_whereabouts
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import FullText, Lock
from mkdocs_dossier.model.findings import Findings


def analyse(
    dossier: Dossier,
    originals: Mapping[str, FullText],
    lock: Lock | None,
    today: str,
    *,
    renew: bool = False,
) -> Findings:
    """Everything that can be concluded.

    Args:
        dossier: What was written.
        originals: Texts that are not published, by source, as far as they are at hand.
        lock: What was recorded of them.
        today: The day to note for facts taken now.
        renew: Whether a new lock is to be made, in which today's rules decide.
    """
    index = name_index(dossier)
    named = find_mentions(dossier, index)
    texts = {**originals, **published_texts(dossier)}
    settled = settle(dossier, originals, lock, renew=renew)
    examined = examine(dossier, index, texts, today, settled)
    misquotes = [item for item in examined.misquotes if renew or not excused(lock, examined, item)]
    evidence = known_evidence(dossier, lock, examined)
    originals_name = in_originals(dossier, evidence)
    pairs = find_pairs(dossier, evidence)
    findings = Findings(
        mentions=named.mentions,
        ambiguities=named.ambiguities,
        unclear=examined.unclear,
        credits=find_credits(dossier, index),
        references=find_references(dossier),
        resolutions_used=named.resolutions_used,
        evidence=evidence,
        examined=examined.evidence,
        comparison=compare(dossier, lock, examined),
        names=examined.names,
        misquotes=with_whereabouts(misquotes, texts, examined.evidence),
        cut_quotes=find_cut_quotes(dossier, texts, examined.evidence),
        speech=find_speech(dossier, index),
        pairs=pairs,
        accounts=accounts_of_events(dossier, pairs),
        copies=all_accounts(dossier, pairs),
        budgets=find_budgets(dossier, evidence),
        repeats=find_repeats(dossier, originals),
        originals=originals_name,
        digests=in_digests(named.mentions),
        ties=find_ties(dossier, originals_name),
    )
    return replace(findings, tallies=survey(dossier, findings, lock))
