"""Source articles: front matter and a Markdown body in one file each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs_dossier.load.explain import id_hint
from mkdocs_dossier.load.files import RawFile, as_text, open_file
from mkdocs_dossier.load.salvage import STAND_INS
from mkdocs_dossier.load.validate import Validated, validate_document
from mkdocs_dossier.load.yaml_marks import parse_yaml
from mkdocs_dossier.model.base import id_problem
from mkdocs_dossier.model.body import Body
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic, has_errors
from mkdocs_dossier.model.origin import Marks, Origin
from mkdocs_dossier.model.source import FrontMatter, Rights, Source
from mkdocs_dossier.remembering.memory import FORGETFUL, RunMemory
from mkdocs_dossier.text.body import parse_body
from mkdocs_dossier.text.front_matter import split_front_matter
from mkdocs_dossier.text.outlines import unwritten
from mkdocs_dossier.workers.batches import Workers

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Article:
    """One file of the articles' folder.

    Attributes:
        id: From the file's name, valid or not.
        source: With what could be saved if the front matter is faulty; None if there is no text at all.
        marks: Positions of the front matter.
        diagnostics: What is wrong.
        text: The whole file; None if it could not be read.
        faulty: Whether ``source`` lacks something that the file holds.
    """

    id: str
    source: Source | None
    marks: Marks
    diagnostics: tuple[Diagnostic, ...]
    text: str | None
    faulty: bool


def load_articles(
    root: Path, files: Sequence[Path], workers: Workers, memory: RunMemory = FORGETFUL
) -> Iterable[Article]:
    """Read articles, in the order of their files; the bytes go to whoever works, so that these need no disk of ours.

    The same bytes give the very same article, as long as the memory lasts.
    """
    raw = (open_file(root, file) for file in files)
    return memory.recall_all(
        Article,
        (),
        zip((file.relative_to(root).as_posix() for file in files), raw, strict=True),
        lambda new, count: workers.map(
            "Reading articles", _article, None, new, count or len(files), weight=lambda file: file.weight
        ),
    )


def _article(_: None, file: RawFile) -> Article:
    """Read one article."""
    source_id = file.name.removesuffix(".md")
    read = as_text(file)
    found = list(read.diagnostics)
    origin = Origin(read.path, 1, 1)
    problem = id_problem(source_id)
    if problem:
        message = f"{problem}; it comes from the file's name"
        found.append(diagnostic("bad-id", message, origin, id_hint(source_id)))
    if read.text is None:
        return Article(
            source_id, None, Marks(origin), tuple(found), None if read.is_closed else "", faulty=True
        )
    split = split_front_matter(read.text)
    if not split.front:
        found.append(_no_front_matter(read.text, origin))
        return Article(source_id, None, Marks(origin), tuple(found), read.text, faulty=True)
    head, body_text, body_line = split.inner, split.body, split.body_line
    checked = _front_matter(head, read.path)
    meta = checked.record or FrontMatter(title=str(STAND_INS["title"]))
    body, problems_of_body = _body(body_text, read.path, body_line)
    if not (body.leaves or meta.rights is Rights.NONE or any(unwritten(body_text))):
        fence = Origin(read.path, head.count("\n") + 2, 1)
        problems_of_body.append(diagnostic("body-missing", "the article has no body", fence))
    found.extend([*checked.diagnostics, *problems_of_body])
    source = Source(source_id, meta, body, body_line, body_text)
    marks = Marks(origin, origin, checked.marks.children)
    faulty = checked.faulty or bool(problem) or has_errors(read.diagnostics)
    return Article(source_id, source, marks, tuple(found), read.text, faulty)


def _no_front_matter(text: str, origin: Origin) -> Diagnostic:
    if _FENCE.match(text):
        hint = "End it with a line of three hyphens and nothing else."
        return diagnostic("front-matter-missing", "the front matter is not closed", origin, hint)
    if _FENCE.match(text.lstrip()):
        hint = "Remove what stands before the first line of hyphens, blank lines included."
        return diagnostic(
            "front-matter-missing", "the front matter does not begin on the first line", origin, hint
        )
    return diagnostic("front-matter-missing", "the article has no front matter", origin)


def _front_matter(head: str, path: str) -> Validated[FrontMatter]:
    """The front matter as far as it is usable, its positions and what is wrong."""
    parsed = parse_yaml(head, path, first_line=1)
    if parsed.value is None and not parsed.diagnostics:
        hint = "Add at least `title:`."
        empty = diagnostic("front-matter-missing", "the front matter is empty", Origin(path, 1, 1), hint)
        return Validated(None, parsed.marks, (empty,), faulty=True)
    return validate_document(FrontMatter, parsed)


def _body(text: str, path: str, first_line: int) -> tuple[Body, list[Diagnostic]]:
    body, problems = parse_body(text)
    found = [
        diagnostic(problem.code, problem.message, Origin(path, first_line + problem.line + 1, 1))
        for problem in problems
    ]
    return body, found
