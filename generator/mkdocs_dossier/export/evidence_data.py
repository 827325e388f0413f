"""The part of ``data/dossier.json`` that is about texts: who is named where, and what originals tell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mkdocs_dossier.export.json_text import fields_of, plain
from mkdocs_dossier.model.evidence import SpokenPlace
from mkdocs_dossier.model.quoted import QuotedSpeech
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Rights


def mention_data(site: Site) -> Iterator[dict[str, Any]]:
    """Mentions in published texts, then those that are recorded of originals."""
    for mention in site.findings.mentions:
        yield fields_of(mention, "record", "source", "paragraph", "form", "weak", "text")
    catalogue = site.dossier.catalogue
    for source, records in site.findings.originals.in_source.items():
        if site.dossier.rights(site.dossier.sources[source]) is Rights.OPEN:
            continue  # its body is the original
        for record, places in records.items():
            for place in places:
                form = catalogue[record].forms[place.form]
                yield {
                    "record": record,
                    "source": source,
                    "paragraph": place.paragraph,
                    "form": form.form,
                    "weak": not form.links,
                    "text": "full",
                }


def evidence_data(site: Site) -> dict[str, list[dict[str, Any]]]:
    """Quotations by rule, contested words, shared passages, accounts and origins."""
    return {
        "found_quotations": list(_found_quotations(site)),
        "contested_wording": list(_contested_wording(site)),
        "shared_passages": list(_shared_passages(site)),
        "shared_pairs": list(_shared_pairs(site)),
        "accounts": [
            {
                "event": event,
                "accounts": len(accounts.groups),
                "groups": plain(accounts.groups),
                "origins": len(accounts.origins),
                "origin_groups": plain(accounts.origins),
                "together": [
                    {"sources": list(each.sources), "one": each.bond.value, "name": each.name or None}
                    for each in accounts.together()
                ],
            }
            for event, accounts in site.findings.accounts.items()
        ],
    }


def _found_quotations(site: Site) -> Iterator[dict[str, Any]]:
    for source, facts in site.findings.evidence.sources.items():
        yield from (_found_quotation(source, item, "full") for item in facts.spoken)
    yield from (_found_quotation(item.source, item, "digest") for item in site.findings.speech)


def _found_quotation(source: str, item: SpokenPlace | QuotedSpeech, text: str) -> dict[str, Any]:
    speaker = item.speaker or None
    return {"speaker": speaker, "source": source, **fields_of(item, "paragraph", "words"), "text": text}


def _contested_wording(site: Site) -> Iterator[dict[str, Any]]:
    for source, facts in site.findings.evidence.sources.items():
        for term, places in facts.terms.items():
            for place in places:
                yield {
                    "term": term,
                    "form": site.dossier.terms[term].forms[place.form].form,
                    "source": source,
                    "paragraph": place.paragraph,
                    "voice": place.voice.value,
                }


def _shared_passages(site: Site) -> Iterator[dict[str, Any]]:
    for run in site.findings.evidence.shared:
        yield {
            **fields_of(run, "a", "b", "words", "a_paragraph", "b_paragraph"),
            "a_span": [run.a_start, run.a_end],
            "b_span": [run.b_start, run.b_end],
        }


def _shared_pairs(site: Site) -> Iterator[dict[str, Any]]:
    for pair in site.findings.pairs:
        yield {
            **fields_of(pair, "a", "b"),
            "passages": pair.distinct,
            "words": pair.words,
            "others_words": pair.others,
            "a_share": round(pair.share_a, 4),
            "b_share": round(pair.share_b, 4),
            "a_own_share": round(pair.own_a, 4),
            "b_own_share": round(pair.own_b, 4),
            "one_account": pair.one_account,
        }
