"""The last step before Typst: a volume's values as data for its templates.

Text stays text: a template prints it and never reads it as markup. The shapes that a template meets are a text, one in
another language (``say``, ``lang``), a link (``to``, ``say``), one that leads into another volume (``mark``, ``in``,
``say``), a way out (``url``, ``say``), marks of footnotes (``marks``), and lists and mappings of these.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from functools import cache
from typing import Any

from mkdocs_dossier.book.body import BodyData
from mkdocs_dossier.book.chapter import Chapter, Entry
from mkdocs_dossier.book.contents import Contents
from mkdocs_dossier.book.links import book_link
from mkdocs_dossier.book.long_words import breakable
from mkdocs_dossier.book.notes import Mark, Notes, note
from mkdocs_dossier.book.values import BookPicture, Text, label, primary
from mkdocs_dossier.book.volumes import single, volumes
from mkdocs_dossier.entries.questions import Answer
from mkdocs_dossier.entries.told import Told
from mkdocs_dossier.languages.words import Sentence, Words
from mkdocs_dossier.model.body import Body, LinkSpan, Run
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.headings import HEADINGS
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import BodyText, Cites, Exact, Link, Outward, Reference, Wording
from mkdocs_dossier.render.date_words import date_label

Data = dict[str, Any]


def written(site: Site, made: Contents, count: int) -> list[Data]:
    """The volumes of a book, each as data; ``count`` as in ``volumes``."""
    undivided = single(made.book)
    whole = Writer(site, made.notes, undivided.homes).plain(undivided.book)
    pieces = dict(_pieces(undivided.book.chapters, whole["chapters"]))
    parts = volumes(made.book, count, lambda piece: len(json.dumps(pieces[id(piece)], ensure_ascii=False)))
    words = words_data(site.words)
    if len(parts) == 1:
        return [whole | {"words": words}]
    return [
        Writer(site, made.notes, part.homes, part.name).plain(part.book) | {"words": words} for part in parts
    ]


def _pieces(chapters: Sequence[Chapter], written: Sequence[Data]) -> Iterator[tuple[int, Data]]:
    """What a book may be cut between, by identity, and the same as data."""
    for chapter, data in zip(chapters, written, strict=True):
        yield id(chapter), data
        yield from zip(map(id, chapter.entries), data["entries"], strict=True)


def words_data(words: Words) -> Data:
    """The words of the interface for templates, which ask for them as everyone does."""
    return {
        "headings": {name: words.said(text) for name, text in HEADINGS.items()},
        "messages": words.table(),
        "rule": words.rule(),
        "and": dict(words.formats.both),
        "group": words.formats.group,
        "sizes": list(words.formats.sizes),
    }


def plain_data(site: Site, value: object) -> Data:
    """Values in which nothing is cited and nothing leads anywhere, as data, and the words of the interface."""
    data: Data = Writer(site, Notes(()), {}).plain(value)
    return data | {"words": words_data(site.words)}


@dataclass(frozen=True)
class Writer:
    """Writes the values of one volume.

    Attributes:
        site: The dossier.
        notes: The footnotes of the whole book.
        homes: By label of what can be linked to: the volume that has it.
        volume: The one that is written; empty if there is only one.
    """

    site: Site
    notes: Notes
    homes: Mapping[str, str]
    volume: str = ""

    def plain(self, value: object, entry: str = "") -> Any:
        """A value as data.

        Args:
            value: Whatever a chapter holds.
            entry: Id of the entry in which it stands.

        Raises:
            TypeError: There is no way to set such a value; a bug.
        """
        match value:
            case Exact() | None | bool() | int() | float():
                return value
            case Enum():
                return value.value
            case str():
                return breakable(self.site.words.said(value))
            case Sentence():
                return {"pieces": [self.plain(piece, entry) for piece in value.pieces]}
            case Mapping():
                return {str(key): self.plain(item, entry) for key, item in value.items()}
            case AbstractSet():
                return sorted(value)
            case Sequence():
                return [self.plain(item, entry) for item in value]
            case Chapter():
                return self.chapter(value)
        if not is_dataclass(value):
            raise TypeError(f"a book can't set {value!r}, a {type(value).__name__}")
        return self._shown(value, entry)

    def _shown(self, value: object, entry: str) -> Any:
        match value:
            case Wording() | Reference():
                return self._said(value)
            case Link():
                return self._link(value)
            case Cites():
                return {"marks": [self._mark(mark, entry) for mark in self.notes.at(value)]}
            case Mark():
                return self._mark(value, entry)
            case Outward():
                address = book_link(value.url)
                return ({"url": address} if address else {}) | {
                    "say": breakable(self.site.words.said(value.text))
                }
            case EdtfDate():
                return date_label(value, self.site.words)
            case BodyText():
                return self._body(value, entry)
            case Text():
                return [block for part in value.parts for block in self._blocks(part)]
            case Answer() | Told():
                return self._in_place(value, entry)
        return self._fields(value, entry)

    def _in_place(self, value: Answer | Told, entry: str) -> Data:
        """What is quoted where it stands: neither notes nor anchors of a page are wanted."""
        if isinstance(value, Answer):
            return self._fields(replace(value, cites=Cites(()), anchors=()), entry)
        remarks = [each for cite in value.cites.items for each in (cite.note, cite.cut) if each]
        return self._fields(replace(value, cites=Cites(())), entry) | {"remarks": self.plain(remarks)}

    def _fields(self, value: object, entry: str, but: Sequence[str] = ()) -> Data:
        names = _names(type(value))  # type: ignore[arg-type] # mypy doubts that a type has a hash
        return {name: self.plain(getattr(value, name), entry) for name in names if name not in but}

    def chapter(self, chapter: Chapter) -> Data:
        """A chapter; its label and those of its entries are what links lead to."""
        entries = [self.entry(each) for each in chapter.entries]
        return self._fields(replace(chapter, entries=()), "") | {"id": chapter.id, "entries": entries}

    def entry(self, entry: Entry) -> Data:
        """An entry of a chapter. What the book tells in its own way is not written as the record's page has it, too."""
        own = self._fields(entry, entry.id, but=["entry"]) | {"id": entry.id}
        page = getattr(entry, "entry", None)
        return own | ({"entry": self._fields(page, entry.id, but=[*own])} if page else {})

    def _said(self, value: Wording | Reference) -> Data | str:
        if isinstance(value, Reference):
            return self._reference(value)
        lang = primary(value.lang)
        text = breakable(value.text)
        return {"say": text, "lang": lang} if value and lang else text

    def _link(self, link: Link) -> Data:
        """A link, or its words alone where the book has nothing of that key."""
        text = link.text
        if isinstance(text, Reference):
            said = self._reference(text)
            return self._to(label(link.key)) | (said if isinstance(said, dict) else {"say": said})
        say = self.site.words.said(text or self.site.addresses[link.key].title)
        return self._to(label(link.key)) | {"say": breakable(say)}

    def _reference(self, value: Reference) -> Data | str:
        """Words of a headline that name a source stand by themselves, since they are set in italics."""
        if not value.named:
            return breakable(value.plain(self.site.settings.language))
        return {"say": value.before, "name": breakable(value.title.text), "behind": value.after}

    def _to(self, label: str) -> Data:
        """What makes a text a link; in another volume it names that, and the index here still hears of it."""
        home = self.homes.get(label)
        if home == self.volume:
            return {"to": label}
        return {} if home is None else {"mark": label, "in": home}

    def _mark(self, mark: Mark, entry: str) -> Data:
        if mark.cite:
            return {"n": mark.n, "note": self._note(mark.cite)}
        home = self.homes[mark.home]
        elsewhere = {} if home == self.volume else {"in": home}
        return {"n": mark.n, "far": bool(elsewhere) or mark.home != entry} | elsewhere

    def _note(self, cite: Citation) -> Data:
        data: Data = self.plain(note(self.site, cite))
        return data

    def _blocks(self, part: Body | BookPicture) -> Iterable[Data]:
        if isinstance(part, BookPicture):
            return [{"kind": "picture", "path": part.path, "alt": breakable(part.alt)}]
        return BodyData({}, self._target).blocks(part)

    def _body(self, text: BodyText, entry: str) -> list[Data]:
        """A source's text; each leaf has a label, and what is not in the book is not linked."""
        links = {
            number: [span for span in spans if span.record in self.homes]
            for number, spans in text.links.items()
        }
        return BodyData(links, self._target, f"{entry}.").blocks(text.body)

    def _target(self, link: Run | LinkSpan) -> Data:
        """What a link in running text becomes."""
        if isinstance(link, LinkSpan):
            return self._to(link.record) if link.linked else {"mark": link.record}
        if link.page:
            return self._to(label(link.page))
        url = book_link(link.href)
        return {"url": url} if url else {}


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(item.name for item in fields(kind))
