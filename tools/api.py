"""The reference of what Python programs may use, made from signatures and docstrings."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any

import mkdocs_dossier
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.pages import Output, Urls
from mkdocs_dossier.model.printed import Printed
from mkdocs_dossier.pipeline import Build, Project

FUNCTIONS: dict[str, Callable[..., object]] = {
    "mkdocs_dossier.open": mkdocs_dossier.open,
    "Project.check": Project.check,
    "Project.build": Project.build,
    "Project.book": Project.book,
    "Build.plain_project": Build.plain_project,
}
VALUES: tuple[type, ...] = (Project, Build, Printed, Output, Diagnostic, Origin, Urls)

_SECTION = re.compile(r"^(Args|Attributes|Returns|Raises):\n((?:(?: {4}.*)?(?:\n|\Z))+)", re.MULTILINE)
_ENTRY = re.compile(r"^ {4}(\w+): (.*(?:\n {8}.*)*)", re.MULTILINE)


def api_text() -> str:
    """Functions and methods, then the values that they take and give."""
    parts = [
        f"## {name}\n\n```python\n{_signature(name, it)}\n```\n\n{_told(it)}"
        for name, it in FUNCTIONS.items()
    ]
    parts += [
        f"## {kind.__name__}\n\n`{kind.__module__}.{kind.__name__}`\n\n{_told(kind)}" for kind in VALUES
    ]
    return "\n".join(parts)


def _signature(name: str, function: Callable[..., object]) -> str:
    signature = inspect.signature(function)
    kept = [item for item in signature.parameters.values() if item.name != "self"]
    written = re.sub(r"(: |-> )'([^']*)'", r"\1\2", str(signature.replace(parameters=kept)))
    return re.sub(r"<function \w+ at \w+>", "...", f"{name}{written}")


def _told(of: Any) -> str:
    """A docstring as Markdown, its sections as lists."""
    text = (inspect.getdoc(of) or "").replace("``", "`")
    return f"{_SECTION.sub(lambda match: ''.join(_listed(match[1], match[2])), text).rstrip()}\n"


def _listed(heading: str, inner: str) -> Iterator[str]:
    if heading == "Returns":
        yield f"Returns: {' '.join(inner.split())}\n\n"
        return
    for name, meaning in _ENTRY.findall(inner):
        yield f"- {'raises ' if heading == 'Raises' else ''}`{name}`: {' '.join(meaning.split())}\n"
    yield "\n"
