"""Gathers every word of the interface in `locale/dossier.pot`, from which catalogues of other languages are made.

``make words`` runs it; a test in tests/house/ fails while the file is out of date. Where a message stands is told by file
and not by line, so that the file changes only when words do.
"""

from __future__ import annotations

import ast
import io
from collections.abc import Iterable, Iterator

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po
from jinja2 import Environment, nodes

from mkdocs_dossier.languages.messages import Asked, calls
from mkdocs_dossier.languages.translations import DOMAIN, FOLDER

PACKAGE = FOLDER.parent
TEMPLATE = FOLDER / f"{DOMAIN}.pot"
HEAD = """# Words of the interface of mkdocs-dossier, made by `make words`.
# Translations stand in <language>/LC_MESSAGES/dossier.po; see docs/guide/languages.md."""

_PLAIN, _CONTEXT, _PLURAL, _BOTH = "m", "cm", "mp", "cmp"
"""What the first arguments of a call are: context, message, plural form."""
_ASKS = {
    "_": _PLAIN,
    "gettext": _PLAIN,
    "phrase": _PLAIN,
    "pgettext": _CONTEXT,
    "phrase_in": _CONTEXT,
    "ngettext": _PLURAL,
    "nphrase": _PLURAL,
    "npgettext": _BOTH,
    "nphrase_in": _BOTH,
    "Message": "mc",
}


def main() -> None:
    """Bring the file up to date."""
    TEMPLATE.write_text(words_text(), encoding="utf-8", newline="\n")


def words_text() -> str:
    """What the file should hold."""
    catalog = Catalog(header_comment=HEAD, charset="utf-8")
    found: dict[tuple[str, str, str | None], list[str]] = {}
    for path, (context, message, plural, _) in messages():
        found.setdefault((context, message, plural), []).append(path)
    for (context, message, plural), paths in sorted(found.items(), key=lambda item: (item[1][0], item[0][1])):
        places = [(path, 0) for path in sorted(set(paths))]
        catalog.add((message, plural) if plural else message, locations=places, context=context or None)
    written = io.BytesIO()
    write_po(written, catalog, include_lineno=False, omit_header=True, width=120)
    head = '\nmsgid ""\nmsgstr ""\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    return f'{HEAD}{head}"Content-Transfer-Encoding: 8bit\\n"\n\n{written.getvalue().decode().strip()}\n'


def messages() -> Iterator[tuple[str, Asked]]:
    """Every message with the file that asks for it."""
    readers = {".py": _python, ".jinja": _jinja, ".html": _jinja, ".js": calls, ".typ": calls}
    for path in sorted(PACKAGE.rglob("*")):
        read = readers.get(path.suffix)
        if read:
            for asked in read(path.read_text(encoding="utf-8")):
                yield path.relative_to(PACKAGE).as_posix(), asked


def _python(text: str) -> Iterator[Asked]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            said = [each.value if isinstance(each, ast.Constant) else None for each in node.args]
            yield from _asked(name, said, node.lineno)


def _jinja(text: str) -> Iterator[Asked]:
    for node in Environment(autoescape=True).parse(text).find_all(nodes.Call):
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        said = [each.value if isinstance(each, nodes.Const) else None for each in node.args]
        yield from _asked(name, said, node.lineno)


def _asked(name: str, said: Iterable[object], line: int) -> Iterator[Asked]:
    """The message of a call; none of one that passes on what was asked for elsewhere."""
    texts = dict(zip(_ASKS.get(name, ""), said, strict=False))
    if isinstance(texts.get("m"), str):
        context, message, plural = (texts.get(part) for part in "cmp")
        yield str(context or ""), str(message), plural if isinstance(plural, str) else None, line


if __name__ == "__main__":
    main()
