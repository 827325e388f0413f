"""What languages' files may hold, and which language has what, for the reference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import get_type_hints

from mkdocs_dossier.languages.files import ALL, FOLDER, OTHER, find_section
from mkdocs_dossier.languages.sections import SECTIONS, TOLD, General, Numbered, Pair, Words
from mkdocs_dossier.languages.tags import language_name

_TAKES = (
    (Words, '`["…", "…"]`'),
    (Pair, '`["…", "…"]`'),
    (Numbered, '`key.1 = ["…"]`'),
    (bool, "`true`"),
    (str, '`"…"`'),
)
_NO_LANGUAGE = {ALL: "all languages", OTHER: "languages without words of their own"}


def languages_tables() -> str:
    """Keys section by section, then languages with the number of words that each section has."""
    tables = (f"### {_title(name)}\n\n{_summary(kind)}\n\n{_keys(kind)}" for name, kind in SECTIONS.items())
    return "## Keys\n\n" + "\n".join(tables) + "\n## Languages\n\n" + _languages()


def _title(name: str) -> str:
    return f"`[{name}]`" if name else "At the head of a file"


def _summary(kind: type) -> str:
    return " ".join((kind.__doc__ or "").split())


def _keys(kind: type) -> str:
    rows = (f"| `{key}` | {takes} | {says} |\n" for key, takes, says in _rows(kind))
    return "| key | takes | what |\n| --- | --- | --- |\n" + "".join(rows)


def _rows(kind: type) -> Iterator[tuple[str, str, str]]:
    types = get_type_hints(kind)
    for each in fields(kind):
        wanted, says = types[each.name], str(each.metadata[TOLD])
        takes = next((takes for type_, takes in _TAKES if type_ == wanted), "a regular expression: `'…'`")
        yield each.name.rstrip("_").replace("_", "-"), takes, says.replace("|", "\\|")


def _languages() -> str:
    names = [name for name in SECTIONS if name]
    head = "| file | language | " + " | ".join(f"`[{name}]`" for name in names) + " | marks |\n"
    rows = "".join(_row(path.stem, names) for path in sorted(FOLDER.glob("*.toml")))
    return f"{head}{'| --- ' * (len(names) + 3)}|\n{rows}"


def _row(tag: str, names: list[str]) -> str:
    counts = (_count(tag, SECTIONS[name]) for name in names)
    general = find_section(tag, General) or General()
    marks = "" if tag in _NO_LANGUAGE else "…".join(general.quotation_marks)
    return (
        f"| `{tag}.toml` | {_NO_LANGUAGE.get(tag) or language_name(tag)} | {' | '.join(counts)} | {marks} |\n"
    )


def _count(tag: str, kind: type) -> str:
    """Words and phrases of a section; a calendar without any is that of CLDR."""
    found: object | None = find_section(tag, kind)
    if found is None:
        return ""
    return str(sum(_words(getattr(found, each.name)) for each in fields(kind)))


def _words(value: object) -> int:
    if isinstance(value, Mapping):
        return sum(map(_words, value.values()))
    return len(value) if isinstance(value, tuple) else 0
