"""The texts that hints are taken from: of each source the fullest there is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dossier_workbench.pasted.residue import residue
from mkdocs_dossier.analyse.evidence import paragraphs_of
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import FullText
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.source import Rights, Source


@dataclass(frozen=True, slots=True)
class Text:
    """A source's text, without residue.

    Attributes:
        source: The source.
        language: A BCP 47 tag.
        numbers: The numbers of its paragraphs.
        paragraphs: Their texts.
        digest: Whether it is a digest, in the editors' words.
    """

    source: Source
    language: str
    numbers: tuple[int, ...]
    paragraphs: tuple[str, ...]
    digest: bool


def chosen_texts(dossier: Dossier, originals: Mapping[str, FullText], findings: Findings) -> tuple[Text, ...]:
    """Originals that are at hand, else published bodies, by source id."""
    found = []
    for source in dossier.sources.values():
        if source.id in originals:
            found.append(_original(dossier, source, originals[source.id], findings))
        else:
            digest = dossier.rights(source) is not Rights.OPEN
            language = dossier.settings.language if digest else source.meta.language
            leaves = source.body.leaves
            found.append(
                Text(
                    source,
                    language or dossier.settings.language,
                    tuple(leaf.number for leaf in leaves),
                    tuple(leaf.text for leaf in leaves),
                    digest,
                )
            )
    return tuple(found)


def _original(dossier: Dossier, source: Source, original: FullText, findings: Findings) -> Text:
    pieces = paragraphs_of(original)
    contents = [original.text[piece.start : piece.end] for piece in pieces]
    facts = findings.examined.sources.get(source.id)
    left_out = set(
        facts.residue
        if facts and source.id not in findings.undecided
        else residue(contents, source.title, source.meta.language or "")
    )
    kept = [
        (piece.number, text)
        for piece, text in zip(pieces, contents, strict=True)
        if piece.number not in left_out
    ]
    return Text(
        source,
        source.meta.language or dossier.settings.language,
        tuple(number for number, _ in kept),
        tuple(text for _, text in kept),
        digest=False,
    )
