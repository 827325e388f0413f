"""The outline of a digest still to be written: who is named in each paragraph of an article, and what is quoted."""

from __future__ import annotations

from collections.abc import Sequence

from dossier_workbench.model.outline import OutlineItem, Said
from mkdocs_dossier.analyse.names import NameIndex
from mkdocs_dossier.analyse.speech import speakers
from mkdocs_dossier.model.body import Body
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.source import FrontMatter, Source
from mkdocs_dossier.text.quotations import find_quotations
from mkdocs_dossier.text.tokens import split_words


def outline(
    dossier: Dossier, names: NameIndex, paragraphs: Sequence[str], language: str
) -> tuple[OutlineItem, ...]:
    """An item for each paragraph of an article's own text.

    Args:
        dossier: For the kinds of its records.
        names: Their name forms.
        paragraphs: The text.
        language: Its BCP 47 tag; empty if unknown.
    """
    nobody = Source("new", FrontMatter(title="new"), Body(), 0, "")  # nothing is resolved for it yet
    found = [
        [name for name in names.resolve(nobody, text, None) if name.record is not None] for text in paragraphs
    ]
    said: list[list[Said]] = [[] for _ in paragraphs]
    speaking = [list(speakers(dossier, named)) for named in found]
    for quotation in find_quotations(paragraphs, speaking, language or dossier.settings.language):
        name = ""
        if quotation.speaker_span:
            where, start, end = quotation.speaker_span
            name = paragraphs[where][start:end]
        for index, span in [(quotation.paragraph, quotation.span), *quotation.continues]:
            said[index].append(Said(paragraphs[index][slice(*span)], str(quotation.speaker or ""), name))
    items = []
    for text, named, spoken in zip(paragraphs, found, said, strict=True):
        first = {name.record or "": name.form for name in reversed(named)}
        ordered = {name.record or "": first[name.record or ""] for name in named}
        items.append(OutlineItem(len(split_words(text)) // 2, tuple(ordered.items()), tuple(spoken)))
    return tuple(items)
