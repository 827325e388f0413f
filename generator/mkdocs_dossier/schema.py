"""JSON Schemas of the kinds of files that authors write, for editors and other tools."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from mkdocs_dossier.load.catalogue import HIDDEN, catalogue_model
from mkdocs_dossier.model.reviews import ReviewFile
from mkdocs_dossier.model.settings import Settings
from mkdocs_dossier.model.source import FrontMatter
from mkdocs_dossier.write import SEAL, sealed

_SEALED = f"Made by `dossier schema`. {SEAL.decode()}"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """The schemas as JSON text, by file name."""
    models: dict[str, type[BaseModel]] = {
        "catalogue.schema.json": catalogue_model(),
        "front-matter.schema.json": FrontMatter,
        "reviews.schema.json": ReviewFile,
        "settings.schema.json": Settings,
    }
    return {
        name: sealed(f"{json.dumps(_schema(model), ensure_ascii=False, indent=2)}\n".encode()).decode()
        for name, model in models.items()
    }


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    found: dict[str, Any] = {"$schema": _DIALECT, "$comment": _SEALED, **model.model_json_schema()}
    for definition in found.get("$defs", {}).values():
        _hide(definition)
    return dict(_without_nulls(found))


def _without_nulls(part: Any) -> Any:
    """A key without a value is an error to the loader, so editors are not to offer it."""
    if isinstance(part, list):
        return [_without_nulls(item) for item in part if item != {"type": "null"}]
    if not isinstance(part, dict):
        return part
    kept = {key: _without_nulls(value) for key, value in part.items() if (key, value) != ("default", None)}
    only = kept.get("anyOf", [])
    if len(only) == 1:
        del kept["anyOf"]
        kept = {**only[0], **kept}
    return kept


def _hide(definition: dict[str, Any]) -> None:
    """Take away the fields that the loader fills in: a record's id, which it can't be without, is its key."""
    for name in HIDDEN:
        if name in definition.get("required", []):
            del definition["properties"][name]
            definition["required"] = [key for key in definition["required"] if key != name]
