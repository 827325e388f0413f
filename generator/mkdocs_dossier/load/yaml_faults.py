"""What libyaml says of a broken file, at the place and in the words that help its author."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import yaml

_KEY_LINE = re.compile(r"(?P<indent> *)(?:- |[^\s'\"\[\]{},#][^'\"\[\]{},]*:(?:\s|$))")

# libyaml's words, what is meant by them, and what to do; the first that fits is taken.
_WORDS = (
    (
        "mapping values are not allowed",
        "a colon makes a key here, where none can stand",
        "Put a text that holds a colon and a space in quotation marks; or check the indentation.",
    ),
    (
        "cannot start any token",
        "no value can begin with this character",
        "Put the text in quotation marks.",
    ),
    (
        "could not find expected ':'",
        "a key without its colon",
        "Write `key: value`.",
    ),
    (
        "block sequence entries are not allowed",
        "a list can't begin here",
        "Begin it on a line of its own, or put the text in quotation marks.",
    ),
    (
        "did not find expected key",
        "neither a key of this mapping nor its end",
        "Check the indentation here and on the line before, and that quotation marks and brackets close.",
    ),
    (
        "did not find expected '-' indicator",
        "neither an item of this list nor its end",
        "Check the indentation here and on the line before.",
    ),
    (
        "did not find expected ',' or",
        "a comma or the closing bracket is missing",
        "Check commas, quotation marks and brackets.",
    ),
    (
        "did not find expected <document start>",
        "text follows behind the end of the document",
        "Begin all top-level keys in the first column; remove a line of three dots before this one.",
    ),
    (
        "alphabetic or numeric character",
        "an anchor or alias without a name",
        "Put a text that begins with & or * in quotation marks.",
    ),
    (
        "escape",
        "a backslash in double quotation marks begins an escape that does not exist",
        "Write two backslashes, or use single quotation marks.",
    ),
    (
        "tag",
        "a tag that can't be read",
        "Put a text that begins with ! in quotation marks.",
    ),
)


class YamlFault(NamedTuple):
    """A syntax error.

    Attributes:
        mark: Where it is, unless ``line`` and ``column`` say so (from 1, within the text).
    """

    code: str
    message: str
    mark: yaml.Mark | None
    hint: str
    line: int = 0
    column: int = 0


def explain_fault(error: yaml.MarkedYAMLError, text: str, last: Any) -> YamlFault:
    """Find the place that has to be mended, which is often before the one where libyaml gave up.

    Args:
        error: What libyaml raised.
        text: The file.
        last: The event of the last scalar before, or None.
    """
    problem, context = error.problem_mark, error.context_mark
    words = error.problem or error.context or "it does not parse"
    lines = text.split("\n")
    tab = _tab_before(lines, problem)
    if tab:
        return YamlFault("yaml-tab", "a tab stands in the indentation", None, "Indent with spaces.", *tab)
    if context and "scanning a quoted scalar" in str(error.context) and "unexpected" in words:
        return _unclosed(
            "a quotation mark is never closed", context, "Close it, or write '' for one within the text."
        )
    if problem and last is not None and last.style in ("'", '"') and last.end_mark.line == problem.line:
        if last.start_mark.line < last.end_mark.line:
            hint = (
                f"It closes only on line {last.end_mark.line + 1}, at a mark that was to open another text."
            )
            return _unclosed("a quotation mark is not closed on its line", last.start_mark, hint)
        if last.end_mark.index == problem.index and "did not find expected" in words:
            hint = "Write two single quotation marks for one within the text, or put the text in double ones."
            return YamlFault("yaml-syntax", "text goes on behind its closing quotation mark", problem, hint)
    if context and problem and "flow" in str(error.context) and _left_open(lines, context, problem):
        return _unclosed("a bracket is never closed", context, "Close it at the end of what it holds.")
    if context and "scanning a simple key" in str(error.context):
        problem = context
    for sign, meaning, hint in _WORDS:
        if sign in words:
            code = "yaml-tag" if sign == "tag" else "yaml-syntax"
            return YamlFault(code, f"not valid YAML: {meaning}", problem, hint)
    return YamlFault("yaml-syntax", f"not valid YAML: {words}", problem or context, "")


def _unclosed(message: str, mark: yaml.Mark, hint: str) -> YamlFault:
    return YamlFault("yaml-syntax", message, mark, hint)


def _left_open(lines: list[str], opened: yaml.Mark, problem: yaml.Mark) -> bool:
    """Whether the text behind an open bracket goes on as if it had been closed."""
    if problem.line >= len(lines) or not any(line.strip() for line in lines[problem.line :]):
        return True
    if problem.line <= opened.line:
        return False
    found = _KEY_LINE.match(lines[problem.line])
    before = lines[opened.line]
    return found is not None and len(found["indent"]) <= len(before) - len(before.lstrip(" "))


def _tab_before(lines: list[str], mark: yaml.Mark | None) -> tuple[int, int] | None:
    """The first tab in the indentation of the lines at the fault: line and column from 1.

    libyaml reports some tabs a line later, as a mapping that it can't make sense of.
    """
    last_line = mark.line + 1 if mark else 0
    for number in range(max(0, last_line - 2), min(len(lines), last_line)):
        line = lines[number]
        indent = line[: len(line) - len(line.lstrip(" \t"))]
        if "\t" in indent and indent != line:
            return number + 1, indent.index("\t") + 1
    return None
