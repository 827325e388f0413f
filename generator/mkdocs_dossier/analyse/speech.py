"""Direct speech in digests: the few words of an original that a digest quotes, with who said them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mkdocs_dossier.analyse.names import Name, NameIndex
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.quoted import QuotedSpeech
from mkdocs_dossier.model.source import Rights, Source
from mkdocs_dossier.text.quotations import Speaker, find_quotations
from mkdocs_dossier.text.tokens import split_words

FRAGMENT = "fragment"
"""The cue of a few quoted words within somebody else's sentence."""


def find_speech(dossier: Dossier, source: Source, names: NameIndex) -> Iterator[QuotedSpeech]:
    """Quotations by rule in a source's digest, by place; one that is interrupted is several."""
    if dossier.rights(source) is not Rights.QUOTE:
        return
    texts = [leaf.text for leaf in source.body.leaves]
    named = [list(speakers(dossier, names.in_body(source, leaf))) for leaf in source.body.leaves]
    for quotation in find_quotations(texts, named, dossier.settings.language):
        # A digest also puts the article's own loaded words into quotation marks. Only words whose speaker a
        # sentence names outright count as speech.
        if quotation.speaker is None or quotation.cue == FRAGMENT:
            continue
        for index, span in [(quotation.paragraph, quotation.span), *quotation.continues]:
            words = texts[index][span.start : span.end]
            number = source.body.leaves[index].number
            yield QuotedSpeech(source.id, str(quotation.speaker), number, words, len(split_words(words)) // 2)


def speakers(dossier: Dossier, names: Sequence[Name]) -> Iterator[Speaker]:
    """The actors among the names of a paragraph: only they can speak."""
    for name in names:
        actor = dossier.actors.get(name.record or "")
        if actor is not None:
            yield Speaker(name.start, name.end, actor.id, dossier.is_person(actor))
