"""The words of the interface in the dossier's language: one value, made once, that whoever makes sentences takes.

A message is a whole English sentence or label, with named places: ``words.gettext("Silent: %(names)s", names=…)``. What
has other forms with other numbers is asked for by ``ngettext``, what means two things by ``pgettext``. Functions that begin
with ``phrase`` fill places with values of any sort, such as links, and give a `Sentence`, which is written when its values
are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Self

from mkdocs_dossier.languages.formats import Formats, formats
from mkdocs_dossier.languages.translations import COUNT, PLACE, Key, Translations, translations

ENGLISH = "en"
_RULE = 2000
"""Numbers whose plural forms are told to who can't ask for them; larger ones go by their last three digits."""


class Message(str):
    """A text of the interface in a table or a constant: it is said in the dossier's language when it is written."""

    __slots__ = ("context",)

    context: str

    def __new__(cls, text: str, context: str = "") -> Self:
        """Mark it; extraction finds messages by this name."""
        made = super().__new__(cls, text)
        made.context = context
        return made


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in pieces: its words, which are plain text, and what stands between them: links, dates, wordings."""

    pieces: tuple[object, ...]


@dataclass(frozen=True, eq=False)
class Words:
    """The interface in one language.

    Attributes:
        language: Its BCP 47 tag.
        translations: Messages that are translated; others stay English.
        formats: How its dates, numbers and lists are written.
    """

    language: str = ENGLISH
    translations: Translations = field(default_factory=Translations)
    formats: Formats = field(default_factory=lambda: formats(ENGLISH))

    def gettext(self, message: str, /, **values: str | int) -> str:
        """A message with its places filled in."""
        return self._plain(self._found("", message), values)

    def pgettext(self, context: str, message: str, /, **values: str | int) -> str:
        """A message of which another has the same English words."""
        return self._plain(self._found(context, message), values)

    def ngettext(self, one: str, many: str, num: int, /, **values: str | int) -> str:
        """A message in the form that goes with a number, which is ``%(num)s`` in it."""
        return self._plain(self._counted("", one, many, num), {COUNT: num, **values})

    def npgettext(self, context: str, one: str, many: str, num: int, /, **values: str | int) -> str:
        """The same for one of which another has the same English words."""
        return self._plain(self._counted(context, one, many, num), {COUNT: num, **values})

    def phrase(self, message: str, /, **values: object) -> Sentence:
        """As ``gettext``, with values of any sort."""
        return Sentence(tuple(self._pieces(self._found("", message), values)))

    def phrase_in(self, context: str, message: str, /, **values: object) -> Sentence:
        """As ``pgettext``, with values of any sort."""
        return Sentence(tuple(self._pieces(self._found(context, message), values)))

    def nphrase(self, one: str, many: str, num: int, /, **values: object) -> Sentence:
        """As ``ngettext``, with values of any sort."""
        return Sentence(tuple(self._pieces(self._counted("", one, many, num), {COUNT: num, **values})))

    def nphrase_in(self, context: str, one: str, many: str, num: int, /, **values: object) -> Sentence:
        """As ``npgettext``, with values of any sort."""
        return Sentence(tuple(self._pieces(self._counted(context, one, many, num), {COUNT: num, **values})))

    def said(self, text: str) -> str:
        """A text that may be a message."""
        return self._found("", text) if isinstance(text, Message) else text

    def capital(self, text: str) -> str:
        """The same where it begins a line."""
        said = self.said(text)
        return said[:1].upper() + said[1:]

    def number(self, number: float) -> str:
        """A number as the language writes it."""
        return self.formats.number(number)

    def list_of(self, items: Iterable[str], *, either: bool = False) -> str:
        """Items as the words of one sentence: "A, B and C", or "A, B or C"."""
        return "".join(map(str, self.formats.listed([*items], either=either)))

    def series(self, items: Iterable[str]) -> str:
        """Items one after another: "A, B, C"."""
        return "".join(map(str, self.formats.serial([*items])))

    def phrase_list(self, items: Iterable[object], *, either: bool = False) -> Sentence:
        """As ``list_of``, with values of any sort."""
        return Sentence(tuple(self.formats.listed([*items], either=either)))

    def phrase_series(self, items: Iterable[object]) -> Sentence:
        """As ``series``, with values of any sort."""
        return Sentence(tuple(self.formats.serial([*items])))

    def table(self, wanted: Iterable[Key] | None = None) -> dict[str, str | Sequence[str]]:
        """Translated messages for scripts and the book's templates, by context, sign 4 and message, as gettext has it.

        Args:
            wanted: Those that are asked for; all if None.
        """
        known = self.translations.messages
        keys = known if wanted is None else [key for key in wanted if key in known]
        forms = {
            f"{context}\u0004{text}" if context else text: known[context, text] for context, text in keys
        }
        return {key: each[0] if len(each) == 1 else each for key, each in forms.items()}

    def rule(self) -> str:
        """The form of each number, from 0, as a row of digits, for the same; empty for the English one."""
        if not self.translations.messages:
            return ""
        return "".join(str(self.translations.form(number)) for number in range(_RULE))

    def _found(self, context: str, message: str) -> str:
        if isinstance(message, Message):
            context, message = message.context, str(message)
        forms = self.translations.messages.get((context, message))
        return forms[0] if forms else message

    def _counted(self, context: str, one: str, many: str, num: int) -> str:
        forms = self.translations.messages.get((context, one))
        if forms is None:
            return bound(one if num == 1 else many)
        return bound(forms[min(self.translations.form(num), len(forms) - 1)])

    def _plain(self, text: str, values: Mapping[str, str | int]) -> str:
        return "".join(map(str, self._pieces(text, values)))

    def _pieces(self, text: str, values: Mapping[str, object]) -> Sequence[object]:
        made: list[object] = []
        parts = split(text)
        if len(parts) == 1:
            return parts if text else ()
        for number, part in enumerate(parts):
            value = self._value(values[part]) if number % 2 else part
            if isinstance(value, str) and not value:
                continue
            # Texts in a row are one, so that whoever escapes them knows what is beside what.
            if type(value) is str and made and type(made[-1]) is str:
                value = f"{made.pop()}{value}"
            made.append(value)
        return made

    def _value(self, value: object) -> object:
        if isinstance(value, Message):
            return self.said(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return self.number(value)
        return value


@lru_cache(maxsize=1 << 11)
def split(text: str) -> tuple[str, ...]:
    """A message's words and the names of its places, by turns."""
    return tuple(PLACE.split(text))


@lru_cache(maxsize=1 << 11)
def bound(text: str) -> str:
    """A counted message whose number stays beside the word behind it."""
    return text.replace(f"%({COUNT})s ", f"%({COUNT})s\u00a0")


IN_ENGLISH = Words()
"""For whoever says something where no dossier is."""


def words_of(tag: str, own: Translations | None = None) -> Words:
    """The interface's words in a language, by its BCP 47 tag.

    Args:
        tag: The language; one without a catalogue has English words, and its own dates, numbers and lists.
        own: A catalogue of the dossier's authors, which goes before ours.
    """
    ours = translations(tag)
    return Words(tag, own.over(ours) if own else ours, formats(tag))


__all__ = ["IN_ENGLISH", "Key", "Message", "Sentence", "Words", "bound", "split", "words_of"]
