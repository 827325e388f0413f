"""What is still to be done on a dossier, as counts: every measure, what it means and how it is brought down.

Analysis counts them, the curation page and `dossier status` show them, thresholds name them, and the reference is
made from this table.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from mkdocs_dossier.model.standings import STATUSES, VerdictStatus


@dataclass(frozen=True, slots=True)
class Family:
    """Measures that answer one question; its count is the sum of theirs."""

    title: str
    asks: str


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that is counted. The texts are Markdown of the plainest sort: words, and code between backticks.

    Attributes:
        family: A key of `FAMILIES`.
        title: What is counted, for a heading.
        of: What it is counted among, in the plural: the total.
        means: When something counts, and when it does not.
        mend: What brings the count down.
        code: The diagnostic of each single case that a check complains of; empty where no check reads the count back.
        at_hand: Whether only originals on one's own disk can tell: then no page shows it and no edition records it.
    """

    family: str
    title: str
    of: str
    means: str
    mend: str
    code: str = ""
    at_hand: bool = False


FAMILIES = MappingProxyType(
    {
        "uncited": Family("Uncited", "What is stated without a passage that says so?"),
        "unmentioned": Family("Unmentioned", "Which records does no source tell of?"),
        "unmatched": Family("Unmatched", "Which names and words stand in no source?"),
        "undigested": Family("Undigested", "Which sources still wait for their digest?"),
        "stale": Family("Stale", "What was recorded of originals and no longer holds?"),
        "contradictory": Family("Without a verdict", "Where have several values no word by the editors yet?"),
        "unresolved": Family("Unresolved", "What did the editors leave open?"),
        "unverifiable": Family("Unverifiable", "Which quotes can nobody compare with anything?"),
        "unused": Family("Unused", "On which sources does nothing rest?"),
        "unknown": Family("Unknown", "Which facts are missing that readers will look for?"),
    }
)
"""By id, in the order in which authors see them."""

MEASURES = MappingProxyType(
    {
        "uncited-claims": Measure(
            "uncited",
            "Claims without a citation",
            "claims",
            "A claim counts that has no `cite:`.",
            "Add a `cite:` with source and quote, or remove the claim.",
            code="uncited-claim",
        ),
        "uncited-statements": Measure(
            "uncited",
            "Statements without a citation",
            "summaries, offices and parts in events",
            "A summary, an office or a part in an event counts that has no `cite:`.",
            "Add a `cite:` where a source says it.",
            code="uncited-statement",
        ),
        "unmentioned-actors": Measure(
            "unmentioned",
            "Actors that no source names",
            "actors",
            "An actor counts that no published text, no recorded original and no front matter names.",
            "Add the form that the sources use, or remove the actor.",
            code="actor-unmentioned",
        ),
        "unmentioned-places": Measure(
            "unmentioned",
            "Places that no source names",
            "places",
            "A place counts that no published text and no recorded original names and no record refers to.",
            "Add the form that the sources use, or remove the place.",
            code="place-unmentioned",
        ),
        "unsourced-events": Measure(
            "unmentioned",
            "Events without a source",
            "events",
            "An event counts that no source covers or names and that has no citation.",
            "Add a citation, or a `covers:` to a source.",
            code="event-without-source",
        ),
        "unmatched-forms": Measure(
            "unmatched",
            "Name forms that match nothing",
            "name forms under `names:`",
            "A form counts that stands in no published text, no recorded original and no front matter, not even "
            "as a part of a longer form. "
            "One with a `lang:` in which the dossier has no source is left out.",
            "Correct the spelling, or remove the form.",
        ),
        "unmatched-words": Measure(
            "unmatched",
            "Contested words that no source uses",
            "contested words",
            "A form of a term counts that stands in no headline and no original, published or recorded; digests and "
            "captions do not count. "
            "One with a `lang:` in which the dossier has no source is left out.",
            "Correct the spelling, or remove the form.",
        ),
        "undigested-sources": Measure(
            "undigested",
            "Digests still to be written",
            "sources",
            "A source counts whose body is empty or still has notes of an outline (`%% [3] …`), unless its rights are "
            "`none`.",
            "Write the digest and delete the notes.",
        ),
        "unverified-quotes": Measure(
            "stale",
            "Quotes not compared with their original",
            "quotes of sources that are not published",
            "A quote counts that was written or changed since what its source's original tells was last recorded.",
            "Run `dossier verify` where the originals are, and commit seeds/evidence.lock.json.",
        ),
        "outdated-sources": Measure(
            "stale",
            "Originals read with former names",
            "originals recorded",
            "A recorded original counts once names, terms or `resolve:` entries changed since its facts were recorded.",
            "Run `dossier verify` where the originals are, and commit seeds/evidence.lock.json.",
        ),
        "superseded-sources": Measure(
            "stale",
            "Sources with a later version",
            "sources",
            "A source counts that lists under `versions:` a later text than the one its evidence rests on.",
            "Name the later text under `fulltext:`, run `dossier verify` and mend the quotes that it lacks.",
        ),
        "changed-originals": Measure(
            "stale",
            "Originals that changed",
            "originals at hand",
            "An original at hand counts that is not the file that was recorded.",
            "Put the recorded file back, or run `dossier verify` and commit the lock.",
            at_hand=True,
        ),
        "deviating-facts": Measure(
            "stale",
            "Recorded facts that the originals or today's rules contradict",
            "originals at hand",
            "A source counts whose quotes, names or words the lock has otherwise than the texts at hand; "
            "shared passages count once.",
            "Run `dossier verify` and commit the lock.",
            at_hand=True,
        ),
        "absent-quotes": Measure(
            "stale",
            "Quotes that do not stand in their original",
            "quotes of originals at hand",
            "A quote counts that the original at hand does not have, or has in another way than the citation says.",
            "Quote the original's own words, letter by letter; `dossier check` names the nearest passage.",
            at_hand=True,
        ),
        "contradictory-claims": Measure(
            "contradictory",
            "Several values without a verdict",
            "properties with several values",
            "A property of a record counts whose claims have different values and that has no entry under `verdicts:`.",
            f"Add a verdict: {STATUSES}, with a note.",
            code="conflict-without-verdict",
        ),
        "open-questions": Measure(
            "unresolved",
            "Questions left open",
            "verdicts",
            f"A verdict counts whose status is `{VerdictStatus.OPEN}`.",
            "Look for a source that decides it, then change the status.",
        ),
        "standing-conflicts": Measure(
            "unresolved",
            "Conflicts between sources",
            "verdicts",
            f"A verdict counts whose status is `{VerdictStatus.CONFLICT}`. It may be the last word: nothing need be done.",
            "Look for a source that decides it, then change the status.",
        ),
        "ambiguous-names": Measure(
            "unresolved",
            "Names that may mean several records",
            "names in published texts",
            "A name in a published text counts that several records share, so that it links nowhere.",
            "Say which is meant in the source's `resolve:`.",
        ),
        "unverifiable-quotes": Measure(
            "unverifiable",
            "Quotes of sources without an original",
            "quotes of sources that are not published",
            "A quote counts whose source names no `fulltext:` and of whose original nothing is recorded.",
            "Name the original under `fulltext:` and run `dossier verify`.",
        ),
        "unused-sources": Measure(
            "unused",
            "Sources on which nothing rests",
            "sources",
            "A source counts that no record cites and that covers no event.",
            "Cite it, say what it covers, or remove it.",
            code="source-uncited",
        ),
        "undated-sources": Measure(
            "unknown",
            "Sources without a date",
            "sources",
            "A source counts whose `published:` is `unknown` or absent.",
            "Look for the day; write one that is concluded with its reason under `inferred:`.",
        ),
        "unattributed-sources": Measure(
            "unknown",
            "Sources without a publisher",
            "sources",
            "A source counts whose `publisher:` is `unknown` or absent.",
            "Look for the outlet; write one that is concluded with its reason under `inferred:`.",
        ),
        "undated-events": Measure(
            "unknown",
            "Events without a date",
            "events",
            "An event counts whose `date:` is `unknown` or absent.",
            "Write what is known, such as 2022, 2022-08~ or 2022-09/2022-10.",
        ),
        "unlocated-places": Measure(
            "unknown",
            "Places without coordinates",
            "places",
            "A place counts that has no `coordinates:`, so that no map shows it.",
            "Add them, with a `precision:`; leave out what has no one spot.",
        ),
    }
)
"""By id, family by family."""

MEASURE_OF = MappingProxyType({measure.code: each for each, measure in MEASURES.items() if measure.code})
"""By the code of a diagnostic: the measure that counts its cases."""

NAMES = (*FAMILIES, *MEASURES)
"""What a threshold may name."""


def members(name: str) -> tuple[str, ...]:
    """The measures that a threshold's name stands for: a family's, or the one."""
    return tuple(each for each, measure in MEASURES.items() if name in (each, measure.family))
