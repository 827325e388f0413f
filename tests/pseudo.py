"""Languages that are none: every word of the interface made strange, so that what does not come from a catalogue is seen."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache

from mkdocs_dossier.languages.translations import PLACE, read_translations
from mkdocs_dossier.languages.words import words_of
from words import messages

ACCENTED, LEFTWARDS = "en-XA", "ar-XB"
_HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
_LETTERS = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "ÀÞÇĐÈĘĜĤÎĴĶĻŅÑÖṔǪŔŠŢÛṼŴẌÝŽàþçđèęĝĥîĵķļņñöṕǫŕšţûṽŵẍýž",
)
_LONGER = 0.3
_RIGHT_TO_LEFT = "\u202e"
_END = "\u202c"


def strange(text: str, tag: str = ACCENTED) -> str:
    """A message in one of the two: letters with accents and longer by a third, or as if written from right to left."""
    parts = PLACE.split(text)
    if tag == LEFTWARDS:
        words = [re.sub(r"\w+", rf"{_RIGHT_TO_LEFT}\g<0>{_END}", part) for part in parts[::2]]
    else:
        words = [part.translate(_LETTERS) for part in parts[::2]]
    names = [f"%({name})s" for name in parts[1::2]] + [""]
    made = "".join(word + name for word, name in zip(words, names, strict=True))
    letters = sum(map(str.isalpha, "".join(parts[::2])))
    return f"{made}{'·' * round(letters * _LONGER)}" if letters else made


@cache
def catalogue(tag: str) -> str:
    """A catalogue of all messages, as an author's own."""
    lines = [_HEAD]
    for context, message, plural in sorted({asked[:3] for _, asked in messages()}, key=str):
        lines += [f"msgctxt {_quoted(context)}"] if context else []
        lines += [f"msgid {_quoted(message)}"]
        if plural:
            lines += [f"msgid_plural {_quoted(plural)}", f"msgstr[0] {_quoted(strange(message, tag))}"]
        lines += [f"msgstr{'[1]' if plural else ''} {_quoted(strange(plural or message, tag))}", ""]
    return "\n".join(lines)


@cache
def speaking(tag: str):
    """The interface's words in one of the two."""
    made = words_of(tag, read_translations(catalogue(tag)))
    names = [
        [tuple(strange(name, tag) for name in month) for month in part]
        for part in (made.formats.months, made.formats.short_months)
    ]
    both, either = (
        {name: _joined(text, tag) for name, text in each.items()}
        for each in (made.formats.both, made.formats.either)
    )
    formats = replace(made.formats, months=names[0], short_months=names[1], both=both, either=either)
    return replace(made, formats=formats)


def _joined(pattern: str, tag: str) -> str:
    """A pattern of lists with its word in strange letters."""
    return re.sub(r"[a-z]+", lambda word: strange(word[0], tag), pattern)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
