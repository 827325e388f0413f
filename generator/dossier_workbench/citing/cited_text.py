"""What becomes of words to cite, told: citations as YAML to paste, remarks as sentences."""

from __future__ import annotations

import json
from collections.abc import Iterator

from dossier_workbench.citing.cite import LONG, Cited, NearPassage, Passage
from dossier_workbench.editing.catalogue import citation
from dossier_workbench.editing.yaml_edits import flow
from mkdocs_dossier.analyse.misquotes import told_differences
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.phrases import counted
from mkdocs_dossier.text.quote import QuoteTooShort
from mkdocs_dossier.text.quote_parts import MIN_CHARACTERS, MIN_WORDS

_SHOWN = 200


def as_yaml(cited: Cited) -> str:
    """Each citation with a comment that says where it stands."""
    return "\n".join(line for passage in cited.passages for line in _block(passage))


def _block(passage: Passage) -> Iterator[str]:
    yield f"# {passage.cite.source}, paragraph {passage.paragraph}, {counted(passage.words, 'word')}"
    yield f"cite: {flow(citation(passage.cite))}"


def as_json(cited: Cited) -> str:
    """All of it for a program."""
    passages = [
        {**citation(each.cite), "paragraph": each.paragraph, "words": each.words} for each in cited.passages
    ]
    near = [
        {"source": each.source, "paragraph": each.paragraph, "text": each.text, "score": each.score}
        for each in cited.near
    ]
    return json.dumps({"passages": passages, "near": near}, indent=1)


def remarks(cited: Cited, findings: Findings) -> Iterator[str]:
    """What an editor should know of what was found."""
    for passage in cited.passages:
        source, words = passage.cite.source, passage.words
        if words > LONG:
            yield f"{source}: {words} words are much for one quotation; {LONG} do mostly."
        budget = findings.budgets.get(source)
        if budget and budget.words + words > budget.limit:
            yield f"{source}: {budget.words} words of it are quoted already, {budget.limit} may be."
    for source, count in cited.alike:
        yield f"{source}: it stands there {counted(count, 'time')} more, among the same words: take more of them."
    for source, count in cited.more:
        yield f"{source}: it stands there {counted(count, 'time')} more: take more words, or name a --paragraph."
    for source, number in cited.residue:
        yield f"{source}: it stands in paragraph {number}, which is no part of the article."


def why_nothing(cited: Cited, digests: Cited, texts: int, unread: int) -> Iterator[str]:
    """Why there is nothing to cite, and what is nearest to it.

    Args:
        cited: What became of the words in the texts that can be cited.
        digests: And in the editors' digests.
        texts: How many texts there were.
        unread: How many sources have an original that is not at hand.
    """
    if isinstance(cited.fault, QuoteTooShort):
        yield f"Too short to tell a passage: take {MIN_WORDS} words and {MIN_CHARACTERS} characters at least."
        return
    if cited.fault:
        yield f"It holds {cited.fault.fault.value}, so it can be no quote."
        return
    if not texts and not unread:
        yield "There is no text to look in: `dossier add` takes articles in."
    elif texts and not (cited.residue or cited.alike):
        yield f"It stands in none of {counted(texts, 'text')}."
    for passage in digests.passages:
        where = f"{passage.cite.source}: it stands in paragraph {passage.paragraph} of the digest"
        yield f"{where}, which is in the editors' words. Quote the original."
    for near in cited.near:
        yield _near(near)
    if unread:
        yield f"Originals that are not at hand: {unread}. Name their folder with --fulltext."


def _near(near: NearPassage) -> str:
    text = near.text if len(near.text) <= _SHOWN else f"{near.text[:_SHOWN]}…"
    told = "".join(f"\n  {line}" for line in told_differences(near.differences))
    return f"{near.source}, paragraph {near.paragraph}, is nearest: “{text}”{told}"
