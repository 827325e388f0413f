"""The texts that can be cited, each as the quote gate reads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_dossier.model.evidence import FullText
from mkdocs_dossier.model.source import Rights, Source
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.text.full_texts import as_published, paragraphs_of
from mkdocs_dossier.text.paragraphs import ParagraphSpan

_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class CitableText:
    """A text of a source.

    Attributes:
        source: Id of the source.
        text: An original that is at hand, or a body, a paragraph on each line.
        paragraphs: Its paragraphs.
        residue: The numbers of those that are no part of the article.
        language: A BCP 47 tag.
    """

    source: str
    text: str
    paragraphs: tuple[ParagraphSpan, ...]
    residue: frozenset[int]
    language: str


def citable(project: Project, source_id: str) -> CitableText | None:
    """What of a source can be cited; None if its original is not at hand and its text is not published.

    Raises:
        KeyError: There is no such source.
    """
    source = project.dossier.sources[source_id]
    if project.dossier.rights(source) is Rights.OPEN:
        return _read(source, as_published(source))
    original = project.loaded.originals.get(source_id)
    facts = project.findings.examined.evidence.sources.get(source_id)
    return _read(source, original, facts.residue if facts else ()) if original else None


def citable_texts(project: Project) -> Iterator[CitableText]:
    """All texts that can be cited, by source id."""
    found = (citable(project, source_id) for source_id in project.dossier.sources)
    return (text for text in found if text is not None)


def digests(project: Project) -> Iterator[CitableText]:
    """The editors' own words on sources that are not published: nobody cites them, but many copy out of them."""
    sources = (project.dossier.sources[name] for name in sorted(project.dossier.unpublished))
    return (_read(source, as_published(source)) for source in sources)


def _read(source: Source, text: FullText, residue: tuple[int, ...] = ()) -> CitableText:
    language = source.meta.language or _LANGUAGE
    return CitableText(source.id, text.text, paragraphs_of(text), frozenset(residue), language)
