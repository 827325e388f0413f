"""The sentences of sources in which a record is named."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_dossier.model.body import PARAGRAPH_ANCHOR
from mkdocs_dossier.model.findings import Mention
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link, Passage, Wording
from mkdocs_dossier.text.sentences import sentence_at


def passages(site: Site, mentions: Iterable[Mention]) -> list[Passage]:
    """The sentences in which a record is named, each once, in the order of the text.

    Args:
        site: The dossier.
        mentions: Mentions of one record in one source.
    """
    sentences: dict[tuple[int, int, int], list[Mention]] = {}
    for mention in mentions:
        source = site.dossier.sources[mention.source]
        text = source.body.leaves[mention.paragraph - 1].text
        span = sentence_at(text, mention.start, mention.end, source.meta.language or site.settings.language)
        sentences.setdefault((mention.paragraph, span.start, span.end), []).append(mention)
    return [_passage(site, start, end, found) for (_, start, end), found in sentences.items()]


def _passage(site: Site, start: int, end: int, mentions: list[Mention]) -> Passage:
    first = mentions[0]
    source = site.dossier.sources[first.source]
    text = source.body.leaves[first.paragraph - 1].text
    sentence = Wording(text[start:end], site.written_in(source))
    parts: list[tuple[str, bool]] = []
    for mention in mentions:
        parts += [(text[start : mention.start], False), (text[mention.start : mention.end], True)]
        start = mention.end
    parts.append((text[start:end], False))
    link = Link(first.source, f"¶\u00a0{first.paragraph}", f"{PARAGRAPH_ANCHOR}{first.paragraph}")
    indirect = all(mention.weak for mention in mentions)
    return Passage(sentence, [part for part in parts if part[0]], link, indirect)
