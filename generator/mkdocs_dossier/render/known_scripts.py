"""Tells the inline scripts that a theme's templates write from all others, while they are rendered.

A page can't say of itself which of its scripts are meant. So the templates' own text is marked before it is compiled:
every ``script`` that stands in it gets a mark that no content can know, for it is made anew for each build. What comes
out of a value (a title, an address, a page's text) has none, whatever it contains.

What a template puts into its scripts must be a plain word, number or address, or JSON; a script that got anything else
is marked as spoilt, and counts as unknown.
"""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Callable, Iterator
from functools import partial

from jinja2.environment import Environment
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

_OPENING = re.compile(r"<script(?=[\s>])", re.IGNORECASE)
_POLICY = re.compile(r"<meta(?=\s[^>]*http-equiv=[\"']?content-security-policy)", re.IGNORECASE)
_CLOSING = re.compile(r"</script", re.IGNORECASE)
_PLAIN = re.compile(r"[\w./:?#&%@+, -]*")
_QUOTES = "\"'`"
SPOILT = "-spoilt"
"""What is added to a mark within a script that got more than data."""

_WORD, _DATA = "dossier_word", "dossier_data"  # filters: within a script's text, and where it wants a value


ThemeTemplates = Environment
"""The environment that a theme's templates are rendered in."""


def new_mark() -> str:
    """A mark for one build: an attribute's name that nobody can guess."""
    return f"dossier-{secrets.token_hex(16)}"


def mark_templates(environment: ThemeTemplates, mark: str) -> None:
    """Let an environment mark what its templates themselves write.

    Args:
        environment: One that has read no template yet.
        mark: As `new_mark` makes it.
    """

    class Marking(Extension):
        """Marks scripts and policies in the text of templates, and what spoils a script."""

        def __init__(self, environment: Environment) -> None:
            super().__init__(environment)
            for name, harmless in ((_WORD, _is_word), (_DATA, _is_data)):
                environment.filters[name] = partial(_spoilt, harmless, mark)

        def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
            for tag in (_OPENING, _POLICY):
                source = tag.sub(rf"\g<0> {mark}", source)
            return source

        def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
            inside, line = False, ""
            for token in stream:
                if token.type == "data":
                    inside = _ends_inside(token.value, inside=inside)
                    line = f"{line}{token.value}".rpartition("\n")[2]
                if inside and token.type == "variable_end":
                    quoted = any(line.count(sign) % 2 for sign in _QUOTES)
                    yield Token(token.lineno, "rparen", ")")
                    yield Token(token.lineno, "pipe", "|")
                    yield Token(token.lineno, "name", _WORD if quoted else _DATA)
                yield token
                if inside and token.type == "variable_begin":
                    yield Token(token.lineno, "lparen", "(")

    environment.add_extension(Marking)


def _ends_inside(text: str, *, inside: bool) -> bool:
    """Whether a script is open at the end of a piece of a template."""
    opened = max((found.start() for found in _OPENING.finditer(text)), default=-1)
    closed = max((found.start() for found in _CLOSING.finditer(text)), default=-1)
    # In the midst of an opening tag there is no script yet: what stands there is an attribute.
    return text.find(">", opened) != -1 if opened > closed else inside and closed == -1


def _spoilt(harmless: Callable[[str], bool], mark: str, value: object) -> object:
    """A value that a script may hold, or one that spoils it."""
    return (
        value if harmless(str(value)) else f"{mark}{SPOILT}{value}"
    )  # in front, as the value may end the script


def _is_word(text: str) -> bool:
    return _PLAIN.fullmatch(text) is not None


def _is_data(text: str) -> bool:
    """Whether a value can only be data where a script wants one."""
    if _is_word(text):
        return True
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return "<" not in text
