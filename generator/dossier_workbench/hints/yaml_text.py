"""Texts of sources as parts of YAML to take over: nothing of them gets out of its line."""

from __future__ import annotations

import json
import re
from itertools import chain, count

from dossier_workbench.hints.plain_words import safe
from dossier_workbench.names.key import name_id
from mkdocs_dossier.model.base import id_problem
from mkdocs_dossier.model.suggestions import Form

_PLAIN = re.compile(r"[^\W\d_](?:[\w .’/-]*\w)?")


def written(form: Form) -> str:
    """A form of a name as YAML has it, with its language if it has another."""
    return (
        f"{{form: {scalar(form.text)}, lang: {form.lang}}}"
        if form.lang.isascii() and form.lang.isalnum()
        else scalar(form.text)
    )


def scalar(text: str) -> str:
    """A text as YAML has it on one line."""
    plain = safe(text)
    return plain if _PLAIN.fullmatch(plain) else json.dumps(plain, ensure_ascii=False)


def new_id(name: str, taken: set[str]) -> str:
    """An id that no record has, and no suggestion before this one."""
    stem = name_id(name)
    if not stem or id_problem(stem):
        stem = f"record-{stem}".rstrip("-")
    names = chain([stem], (f"{stem}-{number}" for number in count(2)))
    found = next(name for name in names if name not in taken)
    taken.add(found)
    return found
