"""A claim and its passages as a reader sees them in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

from dossier_workbench.citing.texts import citable
from mkdocs_dossier.analyse.readings import words_read
from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.text.characters import one_line

_WIDTH = 88


def as_text(project: Project, filed: FiledClaim) -> str:
    """What is claimed, then each passage within its paragraph, if its source's text is at hand.

    Nothing in it says what anybody answered.
    """
    (name, asked, value, names, date, to, about, amount), *passages = words_read(project.dossier, filed)
    said = ", ".join(filter(None, (names, f"to {to}" if to else "", date)))
    lines = [f"{name}: {asked}", f"{value or '(the passage says it itself)'}{f' ({said})' if said else ''}"]
    lines += [f"{key}: {words}" for key, words in (("About", about), ("In numbers", amount)) if words]
    for number, (title, *_), cite in zip(
        range(1, len(passages) + 1), passages, filed.claim.cite, strict=True
    ):
        lines += ["", f"{number}. {title}", *_passage(project, cite)]
    return "\n".join(fill(one_line(line), _WIDTH, subsequent_indent="   ") for line in lines)


def answers(project: Project, filed: FiledClaim) -> Iterator[str]:
    """What readers of a claim answered, for whoever decides between them."""
    for reader, reading in project.findings.readings.claims[filed.id].readings:
        yield one_line(f"{reader}: {reading.answer}{f' ({reading.note})' if reading.note else ''}")


def _passage(project: Project, cite: Citation) -> Iterator[str]:
    """The paragraph with the quote between marks; the quote alone where there is no text."""
    place, text = project.findings.evidence.place(cite), citable(project, cite.source)
    if text is None or place is None or place.paragraph > len(text.paragraphs):
        yield f"   »{cite.quote}« (the text around it is not at hand)"
        return
    paragraph = text.paragraphs[place.paragraph - 1]
    words, at = "", paragraph.start
    for start, end in place.spans:
        words += f"{text.text[at:start]}»{text.text[start:end]}«"
        at = end
    yield f"   ¶ {place.paragraph} {words}{text.text[at : paragraph.end]}"
