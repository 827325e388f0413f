"""``seeds/reviews/``: what each person says of the claims they have read, in a file of their own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mkdocs_dossier.load.explain import id_hint
from mkdocs_dossier.load.files import read_text
from mkdocs_dossier.load.validate import validate
from mkdocs_dossier.load.yaml_marks import parse_yaml
from mkdocs_dossier.model.base import id_problem
from mkdocs_dossier.model.dates.errors import shown
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.reviews import Review, ReviewFile, person

FOLDER = "reviews"
ENDING = ".yaml"


def load_reviews(root: Path, files: Iterable[Path]) -> tuple[tuple[Review, ...], list[Diagnostic]]:
    """Read all files of readings. Of two by one person the second is reported, and left out."""
    reviews: dict[str, Review] = {}
    found: list[Diagnostic] = []
    for file in files:
        review, problems = _review(root, file)
        found.extend(problems)
        if review is None:
            continue
        first = reviews.setdefault(person(review.reader), review)
        if first is not review:
            message = f"{shown(review.reader)} has a file of readings already"
            hint = f"The first is {first.marks.origin.path}. Put the readings together."
            found.append(diagnostic("reader-twice", message, review.marks.at("reader").origin, hint))
    return tuple(reviews.values()), found


def _review(root: Path, file: Path) -> tuple[Review | None, list[Diagnostic]]:
    read = read_text(root, file)
    found = [*read.diagnostics]
    name = file.name.removesuffix(ENDING)
    if problem := id_problem(name):
        found.append(diagnostic("bad-id", problem, Origin(read.path), id_hint(name)))
    if read.text is None:
        return None, found
    parsed = parse_yaml(read.text, read.path)
    checked = validate(ReviewFile, parsed.value or {}, parsed.marks, is_sound=parsed.is_sound)
    # What the parser had to leave out would only be missed a second time.
    found += parsed.diagnostics or checked.diagnostics
    record = checked.record
    return Review(record.reader, record.readings, checked.marks) if record else None, found
