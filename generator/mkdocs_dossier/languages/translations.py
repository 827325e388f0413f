"""The interface's words in another language: a gettext catalogue, read as it is written, without a compiled form.

Ours stand in `locale/<language>/LC_MESSAGES/dossier.po`. English is the language of the messages themselves and needs none.
"""

from __future__ import annotations

import gettext
import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "locale"
DOMAIN = "dossier"

PLACE = re.compile(r"%\((\w+)\)s")
"""Where a message is filled in."""

COUNT = "num"
"""The name of the place for the number that decides between forms; a form for one number may do without it."""

_SUBTAG = re.compile("[A-Za-z0-9]+")
_TRIED = 200

_MOST_FORMS = 10
"""Of a counted message: no language has more than six, and scripts are told a form in one digit."""

_LINE = re.compile(r'(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s*)?"(?:[^"\\]|\\.)*")?')
"""A line of a PO file: a remark, a keyword with a text, a text that goes on, or nothing."""

_TEXT = re.compile(r'(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s*)?(".*")')
"""A line with a text, and the keyword before it."""

_STRINGS_JOINT = re.compile(r'"\s*\n\s*"')
_FORMS = re.compile(r"Plural-Forms:\s*nplurals\s*=\s*(\d+)", re.IGNORECASE)

Key = tuple[str, str]
"""A message's context, empty for most, and the message; of one with plural forms, its singular."""


class TranslationsError(ValueError):
    """A catalogue can't be read; says why, and in which line if that is known."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


@dataclass(frozen=True)
class PluralRule:
    """Which form of a message goes with a number; the last one where the rule gives none that there is.

    Attributes:
        expression: The rule as PO files have it.
        count: How many forms there are.
    """

    expression: str = "n != 1"
    count: int = 2

    @cached_property
    def _form(self) -> Callable[[int], int]:
        return gettext.c2py(self.expression)

    def __call__(self, number: int) -> int:
        """The index of the form."""
        try:
            found = self._form(number)
        except ZeroDivisionError:
            return self.count - 1
        return found if 0 <= found < self.count else self.count - 1

    def __reduce__(self) -> tuple[type[PluralRule], tuple[str, int]]:
        """Travel between processes as it is written."""
        return PluralRule, (self.expression, self.count)


@dataclass(frozen=True, slots=True)
class Translations:
    """What is known of a language's words.

    Attributes:
        messages: The forms of each message that is translated, one for most.
        form: Which form goes with a number.
    """

    messages: Mapping[Key, tuple[str, ...]] = field(default_factory=dict)
    form: PluralRule = PluralRule()

    def over(self, other: Translations) -> Translations:
        """This catalogue, with another's messages where it has none; those with forms only if both count alike."""
        alike = all(self.form(number) == other.form(number) for number in range(_TRIED))
        kept = {key: forms for key, forms in other.messages.items() if alike or len(forms) == 1}
        return Translations({**kept, **self.messages}, self.form) if self.messages else other


@cache
def translations(tag: str) -> Translations:
    """Ours for a language by its BCP 47 tag: that of the whole tag, else of its shorter forms; empty if there is none."""
    parts = tag.replace("_", "-").split("-")
    if all(_SUBTAG.fullmatch(part) for part in parts):
        for count in range(len(parts), 0, -1):
            path = FOLDER / "_".join(parts[:count]) / "LC_MESSAGES" / f"{DOMAIN}.po"
            if path.is_file():
                return read_translations(path.read_text(encoding="utf-8"))
    return Translations()


def read_translations(text: str) -> Translations:
    """A catalogue out of the text of a PO file; what is marked as uncertain (fuzzy) is left out.

    Raises:
        TranslationsError: It is none.
    """
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 - English does without

    _demand_lines(text)
    try:
        found = read_po(io.StringIO(text), abort_invalid=True)
    except PoFileError as error:
        reason = str(error.args[0]) if error.args else "it is no PO file"
        raise TranslationsError(reason, getattr(error, "lineno", 0) or 0) from error
    except (ValueError, LookupError, TypeError) as error:
        raise TranslationsError("its head can't be read") from error
    messages: dict[Key, tuple[str, ...]] = {}
    for message in found:
        ids, forms = _texts(message.id), _texts(message.string)
        first = ids[0] if ids else ""
        if not first or message.fuzzy or not all(forms):
            continue
        _demand_places(ids, forms, message.lineno or 0)
        messages[message.context or "", first] = forms
    return Translations(messages, _rule(found.plural_expr, found.num_plurals))


def listed(text: str) -> Iterator[tuple[Key, int]]:
    """The messages of a catalogue with their lines, in order; one that stands twice comes twice."""
    from babel.messages.pofile import unescape  # noqa: PLC0415 - English does without

    key, part, begun = {"msgctxt": "", "msgid": ""}, "", 0
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        found = _TEXT.fullmatch(line.strip())
        if found is None:
            continue
        if found[1]:
            part = found[1]
            begun = number if part == "msgid" else begun
            if part in {"msgstr", "msgstr[0]"}:
                if key["msgid"]:
                    yield (key["msgctxt"], key["msgid"]), begun
                key = dict.fromkeys(key, "")
        if part in key:
            key[part] += unescape(found[2])


@cache
def known_messages() -> frozenset[Key]:
    """Every message of the interface."""
    template = FOLDER / f"{DOMAIN}.pot"
    return frozenset(key for key, _ in listed(template.read_text(encoding="utf-8")))


def _demand_lines(text: str) -> None:
    """Refuse what the reader would pass over, or would make room for without end."""
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if not _LINE.fullmatch(line.strip()):
            raise TranslationsError(
                "the line is none of a PO file, or its quotation marks are no pair", number
            )
    counts = _FORMS.findall(_STRINGS_JOINT.sub("", text))
    if any(len(count) > 2 or int(count) > _MOST_FORMS for count in counts):  # noqa: PLR2004 - digits
        raise TranslationsError(f"its head asks for more than {_MOST_FORMS} forms of a message")


def _demand_places(ids: tuple[str, ...], forms: tuple[str, ...], line: int) -> None:
    """Refuse a translation that would show a place as it is, or leave out what the message tells."""
    strange = sorted(_places(forms) - _places(ids) - {COUNT})
    if strange:
        raise TranslationsError(f"%({strange[0]})s has no place in the message {ids[0]!r}", line)
    wanted = set.intersection(*(_places((each,)) for each in ids)) - ({COUNT} if len(ids) > 1 else set())
    for form in forms:
        lost = sorted(wanted - _places((form,)))
        if lost:
            raise TranslationsError(f"%({lost[0]})s is missing in the words for {ids[0]!r}", line)


def _rule(expression: str, count: int) -> PluralRule:
    """A head's rule, which was tried."""
    try:
        _tried(gettext.c2py(expression), count)
    except (ValueError, ZeroDivisionError, RecursionError) as error:
        raise TranslationsError("its head has a plural rule that can't be followed") from error
    return PluralRule(expression, count)


def _texts(found: object) -> tuple[str, ...]:
    return (
        (found,)
        if isinstance(found, str)
        else tuple(map(str, found if isinstance(found, list | tuple) else ()))
    )


def _places(texts: tuple[str, ...]) -> set[str]:
    return {place for text in texts for place in PLACE.findall(text)}


def _tried(form: Callable[[int], int], count: int) -> None:
    if not all(0 <= form(number) < count for number in range(_TRIED)):
        raise ValueError
