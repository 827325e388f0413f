"""The texts that hints are taken from: of each source the fullest there is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dossier_workbench.pasted.residue import residue
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import FullText
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.source import Rights, Source
from mkdocs_dossier.text.full_texts import paragraphs_of


@dataclass(frozen=True, slots=True)
class Text:
    """A source's text, without residue.

    Attributes:
        source: The source.
        language: A BCP 47 tag.
        numbers: The numbers of its paragraphs.
        paragraphs: Their texts.
    """

    source: Source
    language: str
    numbers: tuple[int, ...]
    paragraphs: tuple[str, ...]


def chosen_texts(dossier: Dossier, originals: Mapping[str, FullText], findings: Findings) -> tuple[Text, ...]:
    """Originals that are at hand, else published bodies, by source id."""
    found = []
    for source in dossier.sources.values():
        original = originals.get(source.id)
        # A digest is in the editors' words.
        foreign = original is not None or dossier.rights(source) is Rights.OPEN
        paragraphs = (
            [(leaf.number, leaf.text) for leaf in source.body.leaves]
            if original is None
            else _without_residue(source, original, findings)
        )
        found.append(
            Text(
                source,
                (source.meta.language if foreign else None) or dossier.settings.language,
                tuple(number for number, _ in paragraphs),
                tuple(text for _, text in paragraphs),
            )
        )
    return tuple(found)


def _without_residue(source: Source, original: FullText, findings: Findings) -> list[tuple[int, str]]:
    """The paragraphs of an original, each behind its number."""
    pieces = paragraphs_of(original)
    contents = [original.text[piece.start : piece.end] for piece in pieces]
    facts = findings.examined.evidence.sources.get(source.id)
    if facts and source.id not in findings.examined.undecided:
        left_out = set(facts.residue)
    else:
        left_out = set(residue(contents, source.title, source.meta.language or ""))
    numbered = zip((piece.number for piece in pieces), contents, strict=True)
    return [(number, text) for number, text in numbered if number not in left_out]
