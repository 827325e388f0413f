"""The sentences of sources in which a record is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.body import PARAGRAPH_ANCHOR
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import source_order
from mkdocs_dossier.model.findings import Mention
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.model.unknown import PUBLISHER, when
from mkdocs_dossier.model.values import Link, Passage, Wording
from mkdocs_dossier.text.sentences import sentence_at


@dataclass(frozen=True, slots=True)
class SourceMentions:
    """Where one source names a record.

    Attributes:
        source: Link to it.
        publisher: As far as known.
        published: A date, or that it is unknown.
        digest: Whether it is the editors' digest that names it.
        forms: The forms it uses, with how often.
        passages: The sentences, in order.
    """

    source: Link
    publisher: str
    published: EdtfDate | str
    digest: bool
    forms: Sequence[tuple[Wording, int]]
    passages: Sequence[Passage]


def mentions_by_source(site: Site, mentions: Iterable[Mention]) -> list[SourceMentions]:
    """A record's mentions, grouped by source in order of publication."""
    groups = grouped((mention.source, mention) for mention in mentions)
    sources = sorted((site.dossier.sources[name] for name in groups), key=source_order)
    return [
        SourceMentions(
            Link(source.id),
            source.meta.publisher or PUBLISHER,
            when(source.meta.published),
            site.dossier.rights(source) is not Rights.OPEN,
            _forms(groups[source.id], site.written_in(source)),
            passages(site, groups[source.id]),
        )
        for source in sources
    ]


def _forms(mentions: Iterable[Mention], lang: str) -> list[tuple[Wording, int]]:
    counts = Counter(mention.form for mention in mentions)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [(Wording(form, lang), count) for form, count in ordered]


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
