"""What an article leaves to its outlet, as the settings have it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from mkdocs_dossier.model.publishers import Publisher, by_form, written_form
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.remembering.memory import RunMemory

_FIELDS = ("language", "rights")


def fill_from_outlets(
    sources: dict[str, Source], publishers: Mapping[str, Publisher], memory: RunMemory
) -> None:
    """Let sources that do not say their language or rights have those of their declared publisher.

    A field that an article has, `unknown` too, stays as it is.
    """
    defaults = {
        name: given
        for name, publisher in publishers.items()
        if (given := {key: value for key in _FIELDS if (value := getattr(publisher, key)) is not None})
    }
    if not defaults:
        return
    declared = by_form(publishers)
    for source_id, source in sources.items():
        given = defaults.get(declared.get(written_form(source.meta.publisher or ""), ""), {})
        missing = {key: value for key, value in given.items() if key not in source.meta.model_fields_set}
        if missing:
            sources[source_id] = memory.recall(
                ("outlet", source_id), (source, missing), partial(_filled, source, missing)
            )


def _filled(source: Source, fields: Mapping[str, object]) -> Source:
    return replace(source, meta=source.meta.model_copy(update=dict(fields)))
