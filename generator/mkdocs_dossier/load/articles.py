"""Source articles: front matter and a Markdown body in one file each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from mkdocs_dossier.load.files import read_text
from mkdocs_dossier.load.validate import validate
from mkdocs_dossier.load.yaml_marks import parse_yaml
from mkdocs_dossier.model.base import id_problem
from mkdocs_dossier.model.body import Body
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Marks, Origin
from mkdocs_dossier.model.source import FrontMatter, Source
from mkdocs_dossier.text.body import parse_body

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Article:
    """One file of the articles' folder.

    Attributes:
        id: From the file's name, valid or not.
        source: None if the file is faulty.
    """

    id: str
    source: Source | None
    marks: Marks
    diagnostics: tuple[Diagnostic, ...]


def load_article(root: Path, file: Path) -> Article:
    """Read one article."""
    source_id = file.name.removesuffix(".md")
    read = read_text(root, file)
    found = list(read.diagnostics)
    origin = Origin(read.path, 1, 1)
    problem = id_problem(source_id)
    if problem:
        found.append(diagnostic("bad-id", f"{problem}; it comes from the file's name", Origin(read.path)))
    if read.text is None:
        return Article(source_id, None, Marks(origin), tuple(found))
    split = split_front_matter(read.text)
    if split is None:
        closed = not read.text.startswith("---")
        message = "the article has no front matter" if closed else "the front matter is not closed"
        hint = "" if closed else "End it with a line of three hyphens."
        found.append(diagnostic("front-matter-missing", message, origin, hint))
        return Article(source_id, None, Marks(origin), tuple(found))
    head, body_text, body_line = split
    data, marks, problems = parse_yaml(head, read.path, first_line=1)
    found.extend(problems)
    if data is None and problems:
        return Article(source_id, None, marks, tuple(found))
    meta, problems_of_values = validate(FrontMatter, data, marks)
    body, problems_of_body = _body(body_text, read.path, body_line)
    found.extend([*problems_of_values, *problems_of_body])
    source = None if meta is None or problem else Source(source_id, meta, body, body_line, body_text)
    return Article(source_id, source, Marks(origin, origin, marks.children), tuple(found))


def split_front_matter(text: str) -> tuple[str, str, int] | None:
    """Split a file into front matter, body and the 0-based line on which the body begins.

    None if the file does not begin with a line of three hyphens or has no second one.
    """
    opening = _FENCE.match(text)
    closing = _FENCE.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return None
    body_start = min(closing.end() + 1, len(text))
    return text[opening.end() + 1 : closing.start()], text[body_start:], text.count("\n", 0, body_start)


def _body(text: str, path: str, first_line: int) -> tuple[Body, list[Diagnostic]]:
    body, problems = parse_body(text)
    found = [
        diagnostic(problem.code, problem.message, Origin(path, first_line + problem.line + 1))
        for problem in problems
    ]
    if not body.leaves:
        found.append(diagnostic("body-missing", "the article has no body", Origin(path, first_line + 1)))
    return body, found
