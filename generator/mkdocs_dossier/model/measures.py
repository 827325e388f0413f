"""What is still to be done on a dossier, as counts: every measure, what it means and how it is brought down.

Analysis counts them, the curation page and `dossier status` show them, thresholds name them, and the reference is
made from this table.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from mkdocs_dossier.languages.words import Message


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
        wanted: Whether it counts only where somebody reads claims a second time, or a threshold wants that.
    """

    family: str
    title: str
    of: str
    means: str
    mend: str
    code: str = ""
    at_hand: bool = False
    wanted: bool = False


SECOND_READER = "second-reader"
"""The family of what second readers have still to do."""

FAMILIES = MappingProxyType(
    {
        "uncited": Family(Message("Uncited"), Message("What is stated without a passage that says so?")),
        "unmentioned": Family(Message("Unmentioned"), Message("Which records does no source tell of?")),
        "unmatched": Family(Message("Unmatched"), Message("Which names and words stand in no source?")),
        "undigested": Family(Message("Undigested"), Message("Which sources still wait for their digest?")),
        "stale": Family(Message("Stale"), Message("What was recorded of originals and no longer holds?")),
        "contradictory": Family(
            Message("Without a verdict"), Message("Where have several values no word by the editors yet?")
        ),
        "unresolved": Family(Message("Unresolved"), Message("What did the editors leave open?")),
        SECOND_READER: Family(
            Message("Second reader"), Message("Which claims have not been read and confirmed by two people?")
        ),
        "unverifiable": Family(
            Message("Unverifiable"), Message("Which quotes can nobody compare with anything?")
        ),
        "unused": Family(Message("Unused"), Message("On which sources does nothing rest?")),
        "unknown": Family(Message("Unknown"), Message("Which facts are missing that readers will look for?")),
    }
)
"""By id, in the order in which authors see them."""

MEASURES = MappingProxyType(
    {
        "uncited-claims": Measure(
            "uncited",
            Message("Claims without a citation"),
            Message("claims"),
            Message("A claim counts that has no `cite:`."),
            Message("Add a `cite:` with source and quote, or remove the claim."),
            code="uncited-claim",
        ),
        "uncited-statements": Measure(
            "uncited",
            Message("Statements without a citation"),
            Message("summaries, offices, particulars, relations and parts in events"),
            Message(
                "A summary, an office, a particular, a relation or a part in an event counts that has no `cite:`."
            ),
            Message("Add a `cite:` where a source says it."),
            code="uncited-statement",
        ),
        "unmentioned-actors": Measure(
            "unmentioned",
            Message("Actors that no source names"),
            Message("actors"),
            Message(
                "An actor counts that no published text, no recorded original and no front matter names."
            ),
            Message("Add the form that the sources use, or remove the actor."),
            code="actor-unmentioned",
        ),
        "unmentioned-places": Measure(
            "unmentioned",
            Message("Places that no source names"),
            Message("places"),
            Message(
                "A place counts that no published text and no recorded original names and no record refers to."
            ),
            Message("Add the form that the sources use, or remove the place."),
            code="place-unmentioned",
        ),
        "unsourced-events": Measure(
            "unmentioned",
            Message("Events without a source"),
            Message("events"),
            Message("An event counts that no source covers or names and that has no citation."),
            Message("Add a citation, or a `covers:` to a source."),
            code="event-without-source",
        ),
        "unmatched-forms": Measure(
            "unmatched",
            Message("Name forms that match nothing"),
            Message("name forms under `names:`"),
            Message(
                "A form counts that stands in no published text, no recorded original and no front matter, not even "
                "as a part of a longer form. "
                "One with a `lang:` in which the dossier has no source is left out."
            ),
            Message("Correct the spelling, or remove the form."),
        ),
        "unmatched-words": Measure(
            "unmatched",
            Message("Contested words that no source uses"),
            Message("contested words"),
            Message(
                "A form of a term counts that stands in no headline and no original, published or recorded; digests and "
                "captions do not count. "
                "One with a `lang:` in which the dossier has no source is left out."
            ),
            Message("Correct the spelling, or remove the form."),
        ),
        "undigested-sources": Measure(
            "undigested",
            Message("Digests still to be written"),
            Message("sources"),
            Message(
                "A source counts whose body is empty or still has notes of an outline (`%% [3] …`), unless its rights are "
                "`none`."
            ),
            Message("Write the digest and delete the notes."),
        ),
        "unverified-quotes": Measure(
            "stale",
            Message("Quotes not compared with their original"),
            Message("quotes of sources that are not published"),
            Message(
                "A quote counts that was written or changed since what its source's original tells was last recorded."
            ),
            Message("Run `dossier verify` where the originals are, and commit seeds/evidence.lock.json."),
        ),
        "outdated-sources": Measure(
            "stale",
            Message("Originals read with former names"),
            Message("originals recorded"),
            Message(
                "A recorded original counts once names, terms or `resolve:` entries changed since its facts were recorded."
            ),
            Message("Run `dossier verify` where the originals are, and commit seeds/evidence.lock.json."),
        ),
        "superseded-sources": Measure(
            "stale",
            Message("Sources with a later version"),
            Message("sources"),
            Message(
                "A source counts that lists under `versions:` a later text than the one its evidence rests on."
            ),
            Message(
                "Name the later text under `fulltext:`, run `dossier verify` and mend the quotes that it lacks."
            ),
        ),
        "changed-originals": Measure(
            "stale",
            Message("Originals that changed"),
            Message("originals at hand"),
            Message("An original at hand counts that is not the file that was recorded."),
            Message("Put the recorded file back, or run `dossier verify` and commit the lock."),
            at_hand=True,
        ),
        "deviating-facts": Measure(
            "stale",
            Message("Recorded facts that the originals or today's rules contradict"),
            Message("originals at hand"),
            Message(
                "A source counts whose quotes, names or words the lock has otherwise than the texts at hand; "
                "shared passages count once."
            ),
            Message("Run `dossier verify` and commit the lock."),
            at_hand=True,
        ),
        "absent-quotes": Measure(
            "stale",
            Message("Quotes that do not stand in their original"),
            Message("quotes of originals at hand"),
            Message(
                "A quote counts that the original at hand does not have, or has in another way than the citation says."
            ),
            Message(
                "Quote the original's own words, letter by letter; `dossier check` names the nearest passage."
            ),
            at_hand=True,
        ),
        "contradictory-claims": Measure(
            "contradictory",
            Message("Several values without a verdict"),
            Message("properties with several values"),
            Message(
                "A property of a record counts whose claims have different values and that has no entry under `verdicts:`."
            ),
            Message("Add a verdict: conflict, differ, open or accepted, with a note."),
            code="conflict-without-verdict",
        ),
        "open-questions": Measure(
            "unresolved",
            Message("Questions left open"),
            Message("verdicts"),
            Message("A verdict counts whose status is `open`."),
            Message("Look for a source that decides it, then change the status."),
        ),
        "standing-conflicts": Measure(
            "unresolved",
            Message("Conflicts between sources"),
            Message("verdicts"),
            Message(
                "A verdict counts whose status is `conflict`. It may be the last word: nothing need be done."
            ),
            Message("Look for a source that decides it, then change the status."),
        ),
        "shaken-claims": Measure(
            "unresolved",
            Message("Claims that rest on a refuted one"),
            Message("claims that rest on others"),
            Message(
                "A claim counts that rests on a refuted one, directly or through others, and has no verdict since then."
            ),
            Message("Look at it again and give it a verdict: holds or refuted, with a note and the day."),
            code="rests-on-refuted",
        ),
        "ambiguous-names": Measure(
            "unresolved",
            Message("Names that may mean several records"),
            Message("names in published texts"),
            Message(
                "A name in a published text counts that several records share, so that it links nowhere."
            ),
            Message("Say which is meant in the source's `resolve:`."),
        ),
        "unread-claims": Measure(
            SECOND_READER,
            Message("Claims that no two have read"),
            Message("claims with a citation"),
            Message(
                "A claim with a `cite:` counts that fewer than two people have read as it is now, other than those who "
                "entered it. Without readings it counts only where a threshold names it."
            ),
            Message("Let another person run `dossier review NAME`."),
            wanted=True,
        ),
        "differing-readings": Measure(
            SECOND_READER,
            Message("Claims on which readers differ"),
            Message("claims that two have read"),
            Message("A claim counts whose readers answer otherwise, while nobody has decided between them."),
            Message("Decide with `dossier review NAME --decide`."),
            wanted=True,
        ),
        "unsupported-claims": Measure(
            SECOND_READER,
            Message("Claims that their passages do not support"),
            Message("claims that two have read"),
            Message(
                "A claim counts of which two readers say, or it was decided, that its passages do not say it, or not "
                "wholly, or do not let one tell."
            ),
            Message("Cite what says it, or claim what the passages say."),
            wanted=True,
        ),
        "unverifiable-quotes": Measure(
            "unverifiable",
            Message("Quotes of sources without an original"),
            Message("quotes of sources that are not published"),
            Message(
                "A quote counts whose source names no `fulltext:` and of whose original nothing is recorded."
            ),
            Message("Name the original under `fulltext:` and run `dossier verify`."),
        ),
        "unused-sources": Measure(
            "unused",
            Message("Sources on which nothing rests"),
            Message("sources"),
            Message("A source counts that no record cites and that covers no event."),
            Message("Cite it, say what it covers, or remove it."),
            code="source-uncited",
        ),
        "undated-sources": Measure(
            "unknown",
            Message("Sources without a date"),
            Message("sources"),
            Message("A source counts whose `published:` is `unknown` or absent."),
            Message("Look for the day; write one that is concluded with its reason under `inferred:`."),
        ),
        "unattributed-sources": Measure(
            "unknown",
            Message("Sources without a publisher"),
            Message("sources"),
            Message("A source counts whose `publisher:` is `unknown` or absent."),
            Message("Look for the outlet; write one that is concluded with its reason under `inferred:`."),
        ),
        "undated-events": Measure(
            "unknown",
            Message("Events without a date"),
            Message("events"),
            Message("An event counts whose `date:` is `unknown` or absent."),
            Message("Write what is known, such as 2022, 2022-08~ or 2022-09/2022-10."),
        ),
        "leadless-events": Measure(
            "unknown",
            Message("Pivotal events without a summary"),
            Message("pivotal events"),
            Message(
                "An event counts that is `important:` and has no `summary:`, with which its page would begin."
            ),
            Message("Say in two or three sentences what happened."),
            code="no-summary",
        ),
        "unlocated-places": Measure(
            "unknown",
            Message("Places without coordinates"),
            Message("places"),
            Message("A place counts that has no `coordinates:`, so that no map shows it."),
            Message("Add them, with a `precision:`; leave out what has no one spot."),
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
