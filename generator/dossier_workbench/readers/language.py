"""The language of an article: what a page declares, where its text agrees, else what the text looks like."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dossier_workbench.model.draft import Guess

_ENOUGH = 40
_SAMPLE = 4_000
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_].*)?$")
# Languages that are taken for each other, or are called by several tags.
_SAME = (
    {"no", "nb", "nn"},
    {"sr", "hr", "bs", "sh"},
    {"id", "ms"},
    {"tl", "fil"},
    {"fa", "prs"},
    {"zh", "cmn", "yue"},
)


def with_language(fields: Mapping[str, Guess], body: Sequence[str]) -> dict[str, Guess]:
    """The fields with the language; a declared one counts unless the text plainly speaks another."""
    found = dict(fields)
    declared = found.pop("language", None)
    tag = _TAG.match(str(declared.value).strip()) if declared else None
    told = tag[1].lower() if tag else ""
    sample = " ".join(body)[:_SAMPLE]
    seen = identified(sample) if len(sample) >= _ENOUGH else ""
    if told and declared and (not seen or told == seen or any({told, seen} <= same for same in _SAME)):
        found["language"] = replace(declared, value=told)
    elif seen:
        how = "recognised from the text (py3langid)"
        found["language"] = Guess(seen, f"{how}; the page declares {told}" if told else how, printed=False)
    return found


def identified(text: str) -> str:
    """The language that a text looks like, as a primary tag."""
    from py3langid import classify  # noqa: PLC0415 - its model takes a second to load

    return str(classify(text)[0])
