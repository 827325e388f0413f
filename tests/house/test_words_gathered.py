"""Every word of the interface is a message, and every message is in the catalogue that translations are made from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

import words
from mkdocs_dossier.languages.messages import calls
from mkdocs_dossier.languages.translations import FOLDER, PLACE, read_translations

PACKAGE = FOLDER.parent
TEMPLATES = sorted(
    path for folder in ("templates", "theme") for path in (PACKAGE / folder).rglob("*") if path.is_file()
)

# What of a template is no text: scripts, elements, lists of attributes, ways of links, the places for notes and contents.
MARKUP = re.compile(
    r"<(?:script|\x22)[^>]*>[^\n]*</script>|<[^>]*>|\{:? ?[#.][^}]*\}?|\]\([^)]*\)|&\w+;|\$\w+|///Footnotes Go Here///|\[TOC\]|```\w*",
    re.DOTALL,
)
BEGUN, ENDED = (
    re.compile(r"<[^>]*\Z|\{:? ?[#.][^}]*\Z", re.DOTALL),
    re.compile(r'\A[^<>]*"[^<>]*>', re.DOTALL),
)


def written_by_itself(path):
    """Texts of a template that no message gives, with their lines."""
    parsed = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).parse(path.read_text("utf-8"))
    inside = False
    for output in parsed.find_all(nodes.Output):
        for part in output.nodes:
            if not isinstance(part, nodes.TemplateData):
                continue
            text = MARKUP.sub(" ", f"<{part.data}" if inside else part.data)
            inside = bool(BEGUN.search(text))
            text = ENDED.sub(" ", BEGUN.sub(" ", text))
            yield from (line.strip() for line in text.split("\n") if re.search(r"[^\W\d_]{2,}", line))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_words_anything_itself(path):
    assert list(written_by_itself(path)) == []


def test_the_template_of_catalogues_is_up_to_date():
    assert words.TEMPLATE.read_text("utf-8") == words.words_text(), "`make words`"


def test_places_of_a_message_are_named():
    for path, (_, message, plural, line) in words.messages():
        for text in filter(None, (message, plural)):
            assert "{" not in PLACE.sub("", text) or text.count("{}") == 1, f"{path}:{line}: {text}"
            assert "%(" not in PLACE.sub("", text), f"{path}:{line}: {text}"


def test_a_message_with_forms_has_one_plural():
    forms = {}
    for path, (context, message, plural, line) in words.messages():
        if plural:
            known = forms.setdefault((context, message), plural)
            assert known == plural, f"{path}:{line}: {message!r} has {known!r} as its plural elsewhere"


@pytest.mark.parametrize("path", [words.TEMPLATE, *sorted(FOLDER.glob("*/LC_MESSAGES/*.po"))], ids=str)
def test_a_catalogue_can_be_read(path: Path):
    read_translations(path.read_text("utf-8"))


def test_messages_of_scripts_are_whole_texts():
    for path in sorted((PACKAGE / "assets").glob("*.js")):
        text = path.read_text("utf-8")
        asked = len(re.findall(r"(?<![\w.])n?p?gettext\(", text)) - len(
            re.findall(r"n?p?gettext\((?:message|one|context)", text)
        )
        assert len(list(calls(text))) == asked, path.name
