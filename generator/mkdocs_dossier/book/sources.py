"""The chapter of sources: what is known of each article, its digest or text by right, and what rests on it."""

from __future__ import annotations

from typing import Any

from mkdocs_dossier.book.body import BodyData
from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.values import CHAPTER, Data, Setting, in_book, outward, primary
from mkdocs_dossier.model.body import LinkSpan
from mkdocs_dossier.model.source import Rights, Source
from mkdocs_dossier.model.unknown import when
from mkdocs_dossier.pages.kinds.source import RIGHTS
from mkdocs_dossier.pages.parts.integrity import integrity
from mkdocs_dossier.pages.parts.linked_body import body_links
from mkdocs_dossier.pages.parts.publication_facts import conclusions, facts, pictures
from mkdocs_dossier.render.date_words import date_in_words

_LINK, _MARK = "link", "mark"
"""Stand before the id of a record: a link to its entry, or a mention that only the index is told of."""


def chapter(setting: Setting) -> Chapter | None:
    """An entry for each source, by date of publication."""
    if not setting.chosen.sources:
        return None
    entries = [_entry(setting, setting.site.dossier.sources[name]) for name in setting.chosen.sources]
    return Chapter("sources", CHAPTER + "sources", "Sources", "", entries, {})


def _entry(setting: Setting, source: Source) -> Data:
    site = setting.site
    rights = site.dossier.rights(source)
    lang = site.dossier.foreign(source.id)
    known = integrity(site, source)
    named = setting.plain(known, source.id)
    if known and known.recorded:
        named["when"] = date_in_words(known.recorded)
    covers = in_book(source.meta.covers, setting.chosen, lambda item: item.event)
    return {
        "id": source.id,
        "title": source.title,
        "published": setting.plain(when(source.meta.published), source.id),
        "facts": setting.plain(facts(site.dossier, source, lang), source.id),
        "heading": "Text" if rights is Rights.OPEN else "Digest",
        "rights": RIGHTS[rights],
        "lang": primary(source.meta.language) if rights is Rights.OPEN else "",
        "body": [] if rights is Rights.NONE else _body(setting, source),
        "covers": [
            {**setting.link(item.event, site.dossier.events[item.event].name), "role": item.role.value}
            for item in covers
        ],
        "notes": [{"n": number} for number in setting.notes.numbers_of(source.id)],
        "conclusions": setting.plain(conclusions(source), source.id),
        "remarks": list(source.meta.notes),
        "pictures": setting.plain(pictures(source, lang), source.id),
        "integrity": named,
    }


def _body(setting: Setting, source: Source) -> list[dict[str, Any]]:
    def target(address: str) -> Data:
        kind, _, name = address.partition(":")
        if kind in (_LINK, _MARK):
            return {("to" if kind == _LINK else "mark"): name}
        found = outward(address, "")
        return {"url": found["url"]} if "url" in found else {}

    return BodyData(_spans(setting, source), target, f"{source.id}.").blocks(source.body)


def _spans(setting: Setting, source: Source) -> dict[int, list[LinkSpan]]:
    """Where the text links to entries, as on the site; further mentions only tell the index of their page."""
    site = setting.site
    mentions = site.findings.mentions_in(source.id)
    linked = {
        (number, span.start)
        for number, spans in body_links(site, source, mentions, site.addresses[source.id]).items()
        for span in spans
    }
    seen: set[tuple[int, str]] = set()
    found: dict[int, list[LinkSpan]] = {}
    for item in mentions:
        kind = _LINK if (item.paragraph, item.start) in linked else _MARK
        known = (item.paragraph, item.record) in seen
        if item.weak or item.record not in setting.chosen.ids or (known and kind == _MARK):
            continue
        seen.add((item.paragraph, item.record))
        found.setdefault(item.paragraph, []).append(LinkSpan(item.start, item.end, f"{kind}:{item.record}"))
    return found
