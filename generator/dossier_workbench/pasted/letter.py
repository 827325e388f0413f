"""The heads of a letter: From, To, Date, Subject."""

from __future__ import annotations

import re

from dossier_workbench.pasted.facts import Fact, Label, Topic
from dossier_workbench.pasted.lexicon import Sign
from dossier_workbench.pasted.page import Page
from dossier_workbench.pasted.persons import only_names

_LEAST_HEADS = 2

_LETTER_HEAD = 15


_ADDRESS = re.compile(r"\s*[<(\[]?[\w.+-]+@[\w.-]+[>)\]]?")


def read_letter(page: Page) -> None:
    """The heads of a letter, if one of the first lines is its subject."""
    heads = [
        (index, line, hit)
        for index, line in enumerate(page.lines[:_LETTER_HEAD])
        if (hit := line.heads(Sign.SUBJECT, Sign.SENDER, Sign.SENT, Sign.RECEIVER))
    ]
    if len(heads) < _LEAST_HEADS or not any(hit.sign is Sign.SUBJECT for _, _, hit in heads):
        return
    for index, line, hit in heads:
        if hit.sign is Sign.SENT or hit.sign is Sign.SUBJECT or not page.open(index):
            continue
        name = _ADDRESS.sub("", line.text[hit.end :].strip(" :")).strip(" \"'")
        people = only_names(name) if hit.sign is Sign.SENDER else ()
        page.labels[index] = Label(
            (Fact(Topic.AUTHORS, people, how="the letter's sender"),) if people else ()
        )
