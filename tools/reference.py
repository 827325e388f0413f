"""Writes the reference pages that repeat what the code says: fields of the format, diagnostics, measures, JSON Schemas.

``make reference`` runs it; a test in tests/house/ fails while a page is out of date.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from api import api_text
from commands import commands_text
from diagnostic_examples import examples
from language_tables import languages_tables
from mkdocs_dossier.languages.cldr import KEPT, taken_from_babel
from mkdocs_dossier.languages.files import tags_with
from mkdocs_dossier.languages.sections import CalendarWords
from mkdocs_dossier.model.base import ID_PATTERN
from mkdocs_dossier.model.codes import CODES
from mkdocs_dossier.model.measures import FAMILIES, MEASURES, Measure
from mkdocs_dossier.schema import schemas

DOCS = Path(__file__).parents[1] / "docs"
BEGIN, END = "<!-- made by `make reference`: begin -->\n", "<!-- made by `make reference`: end -->\n"

# Dates and ids look the same wherever they stand, so tables name them and describe them nowhere.
_DATE = "date"
_ID = "id"


def main() -> None:
    """Bring every page up to date."""
    for path, wanted in writers().items():
        text = wanted()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def writers() -> dict[Path, Callable[[], str]]:
    """All files, each with what gives the text that it should have; prose around a made part stays as it is on disk."""
    parts = {
        "format.md": format_tables,
        "api.md": api_text,
        "commands.md": commands_text,
        "diagnostics.md": lambda: f"{diagnostics_table()}\n## Examples\n\n{examples()}",
        "measures.md": measures_tables,
        "languages.md": languages_tables,
    }
    made = {DOCS / "reference" / name: part for name, part in parts.items()}
    texts = {DOCS / "schema" / name: text for name, text in schemas().items()}
    texts[KEPT] = taken_from_babel({"en", *tags_with(CalendarWords)})
    return {
        **{path: partial(_between, path, part) for path, part in made.items()},
        **{path: partial(str, text) for path, text in texts.items()},
    }


def _between(path: Path, part: Callable[[], str]) -> str:
    text = path.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n{part()}\n{END}{after}"


def diagnostics_table() -> str:
    """Every code with its severity, meaning and remedy."""
    rows = [(f"`{name}`", code.severity, code.means, code.mend) for name, code in CODES.items()]
    return _table(("code", "severity", "meaning", "what to do"), rows)


def measures_tables() -> str:
    """Every measure with what it counts among what and how it is brought down, family by family."""
    parts = []
    for name, family in FAMILIES.items():
        rows = [
            (f"`{each}`", measure.title, measure.of, _counted(measure), measure.mend)
            for each, measure in MEASURES.items()
            if measure.family == name
        ]
        table = _table(("measure", "title", "among", "what counts", "what to do"), rows)
        parts.append(f"## {family.title}: `{name}`\n\n{family.asks}\n\n{table}")
    return "\n".join(parts)


def _counted(measure: Measure) -> str:
    at_hand = " Only where originals are at hand." if measure.at_hand else ""
    return f"{measure.means}{at_hand}{f' Each one: `{measure.code}`.' if measure.code else ''}"


def format_tables() -> str:
    """Every field of every mapping that authors write, file by file."""
    loaded = {name: json.loads(text) for name, text in schemas().items()}
    parts: dict[str, dict[str, Any]] = {}
    for schema in loaded.values():
        parts.update({name: part for name, part in schema.get("$defs", {}).items() if "properties" in part})
    catalogue = loaded["catalogue.schema.json"]["properties"]
    tops = {section: _name(catalogue[section]["additionalProperties"]) for section in catalogue}
    sections = [
        _section("Settings: `seeds/dossier.yaml`", loaded["settings.schema.json"]),
        _section("Front matter of `seeds/articles/<id>.md`", loaded["front-matter.schema.json"]),
        _section("Readings of one person: `seeds/reviews/<name>.yaml`", loaded["reviews.schema.json"]),
        *(_section(f"A record under `{section}:`", parts[name]) for section, name in tops.items()),
        *(_section(name, part) for name, part in sorted(parts.items()) if name not in tops.values()),
    ]
    return "\n".join(sections)


def _section(title: str, schema: dict[str, Any]) -> str:
    required = schema.get("required", [])
    rows = [
        (f"`{name}`", _shape(field), "yes" if name in required else "", _meaning(field))
        for name, field in schema["properties"].items()
    ]
    about = schema["description"].replace("``", "`")
    return f"## {title}\n\n{about}\n\n{_table(('key', 'value', 'required', 'meaning'), rows)}"


def _meaning(field: dict[str, Any]) -> str:
    default = field.get("default")
    told = (
        f" Default: `{json.dumps(default).strip(chr(34))}`." if default not in (None, [], {}, False) else ""
    )
    return f"{field.get('description', '')}{told}"


def _shape(field: dict[str, Any]) -> str:
    """A value's shape in words."""
    return " or ".join(dict.fromkeys(_shapes(field)))


def _shapes(field: dict[str, Any]) -> Iterator[str]:
    if "anyOf" in field:
        for option in field["anyOf"]:
            yield from _shapes(option)
    elif "$ref" in field:
        name = _name(field)
        values = _ENUMS.get(name)
        yield from (f"`{value}`" for value in values) if values else [f"[{name}](#{name.lower()})"]
    elif "const" in field:
        yield f"`{field['const']}`"
    elif "prefixItems" in field:
        yield f"list of {len(field['prefixItems'])} numbers"
    elif field.get("type") == "array":
        yield f"list of {_shape(field['items'])}"
    elif field.get("type") == "object":
        inner = field.get("patternProperties") or {"": field["additionalProperties"]}
        yield f"mapping to {' or '.join(map(_shape, inner.values()))}"
    elif "examples" in field:
        yield _DATE
    elif field.get("type") != "null":
        yield _ID if field.get("pattern") == ID_PATTERN else _WORDS[field["type"]]


_WORDS = {"string": "text", "integer": "number", "number": "number", "boolean": "`true` or `false`"}
_ENUMS = {
    name: part["enum"]
    for text in schemas().values()
    for name, part in json.loads(text).get("$defs", {}).items()
    if "enum" in part
}


def _name(field: dict[str, Any]) -> str:
    return str(field["$ref"]).rpartition("/")[2]


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


if __name__ == "__main__":
    main()
