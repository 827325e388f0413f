"""A new source's file: front matter as a person would write it, and the text or an outline of the digest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dossier_workbench.filing.as_markdown import as_markdown
from dossier_workbench.filing.clean import as_line
from dossier_workbench.model.draft import Block, Guess, Picture
from mkdocs_dossier.model.base import UNKNOWN
from mkdocs_dossier.model.source import Original, Rights
from mkdocs_dossier.render.yaml_text import comment, flow_list, flow_mapping, scalar
from mkdocs_dossier.text.characters import one_line

LOOKED_FOR = (
    "title",
    "publisher",
    "authors",
    "published",
    "modified",
    "dateline",
    "section",
    "agency",
    "language",
    "url",
    "retrieved",
)
"""Fields that every new source has, in the order in which they are written; what was not found is ``unknown``."""


@dataclass(frozen=True, slots=True)
class NewSource:
    """What a new source's front matter says.

    Attributes:
        fields: By key, as far as they are known.
        rights: Written out, since the body depends on them.
        fulltext: File name of the clean text; empty where the body is the text.
        original: The file that the article came in.
        pictures: In order of the text.
        notes: For readers.
    """

    fields: Mapping[str, Guess]
    rights: Rights
    fulltext: str
    original: Original
    pictures: Sequence[Picture] = ()
    notes: Sequence[str] = ()


def source_file(source: NewSource, body: str) -> str:
    """The whole file."""
    return "\n".join(["---", *_front_matter(source), "---", ""]) + (f"\n{body}" if body else "")


def open_body(blocks: Sequence[Block]) -> str:
    """The body of an open source: its text as Markdown, and what is no part of it as notes."""
    lines = (as_markdown(block.text) if block.residue is None else as_line(block) for block in blocks)
    return "\n\n".join(lines) + "\n"


def _front_matter(source: NewSource) -> Iterator[str]:
    for key in LOOKED_FOR:
        guess = source.fields.get(key)
        if guess is None:
            yield f"{key}: {UNKNOWN}"
        else:
            yield f"{key}: {_value(guess)}{comment(guess.how) if guess.printed else ''}"
    yield f"rights: {source.rights}"
    if source.fulltext:
        yield f"fulltext: {scalar(source.fulltext)}"
    yield f"original: {original_mapping(source.original)}"
    yield from _photos(source)
    known = [(key, source.fields[key]) for key in LOOKED_FOR if key in source.fields]
    inferred = [(key, one_line(guess.how) or "concluded") for key, guess in known if not guess.printed]
    if inferred:
        yield "inferred:"
        yield from (f"  {key}: {scalar(how)}" for key, how in inferred)
    if source.notes:
        yield "notes:"
        yield from (f"  - {scalar(one_line(note))}" for note in source.notes)


def original_mapping(original: Original) -> str:
    """The file an article came in, on one line."""
    return flow_mapping([("file", scalar(original.file, in_flow=True)), ("sha256", original.sha256)])


def _value(guess: Guess) -> str:
    if isinstance(guess.value, str):
        return scalar(guess.value)
    return scalar(guess.value[0]) if len(guess.value) == 1 else flow_list(guess.value)


def _photos(source: NewSource) -> Iterator[str]:
    """Pictures with their credits. A printed caption is text of the article: it is written only where that may be."""
    if source.pictures:
        yield "photos:"
    own = comment(f"yours to write; what was printed stands in {source.fulltext}") if source.fulltext else ""
    for picture in source.pictures:
        printed = one_line(picture.caption)
        hidden = f"{UNKNOWN}{own if printed else ''}"
        yield f"  - caption: {hidden if own else scalar(printed or UNKNOWN)}"
        yield f"    credit: {scalar(one_line(picture.credit) or UNKNOWN)}"
        yield f"    after: {picture.after}"
