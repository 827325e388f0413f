"""Where a value of an article's front matter was read: made by whoever reads it, checked when the draft is finished."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Where(StrEnum):
    """In which kind of place of a file a value stands.

    Attributes:
        ELEMENT: The text of an element of a page, by its tag.
        ATTRIBUTE: An attribute of an element, as ``time@datetime``.
        META: A ``meta`` element of a page, by its name or property.
        JSON_LD: A page's description for machines, by number of the block and JSON pointer, as ``1/author/0/name``.
        COMMENT: A comment of a page, in which browsers note where it was saved from.
        HEADER: A header of a mail, by its name.
        FRONT_MATTER: A key of a Markdown file's front matter.
        PROPERTY: A property of a file, by its name.
        STYLE: A paragraph of a document, by its style.
        LINE: A printed paragraph, by its number among the draft's blocks, from 0.
    """

    ELEMENT = "element"
    ATTRIBUTE = "attribute"
    META = "meta"
    JSON_LD = "json-ld"
    COMMENT = "comment"
    HEADER = "header"
    FRONT_MATTER = "front-matter"
    PROPERTY = "property"
    STYLE = "style"
    LINE = "line"


_WORDS = {
    Where.ATTRIBUTE: "the page's markup ({})",
    Where.META: "the page's metadata ({})",
    Where.COMMENT: "noted when the page was saved",
    Where.HEADER: "the mail's header ({})",
    Where.FRONT_MATTER: "the file's front matter ({})",
    Where.PROPERTY: "the file's properties ({})",
    Where.STYLE: "the document's paragraph of the style {}",
    Where.LINE: "printed on the page",
}
_ELEMENTS = {"h1": "the page's headline (h1)", "title": "the page's title"}


@dataclass(frozen=True, slots=True)
class Seen:
    """A place that holds a value.

    Attributes:
        where: Its kind.
        name: Which of its kind.
        remark: What there is to say of a printed line, for the author; the usual words if empty.
        cleaning: What was done to what stands there, if the value is not all of it.
    """

    where: Where
    name: str
    remark: str = ""
    cleaning: str = ""

    @property
    def words(self) -> str:
        """The place in words, for the author."""
        if self.remark:
            place = self.remark
        elif self.where is Where.JSON_LD:
            block, _, path = self.name.partition("/")
            place = f"the page's metadata (JSON-LD {path}{'' if block == '1' else f' of block {block}'})"
        elif self.where is Where.ELEMENT:
            place = _ELEMENTS.get(self.name, f"the page's markup ({self.name})")
        else:
            place = _WORDS[self.where].format(self.name)
        return f"{place}, {self.cleaning}" if self.cleaning else place

    def giving(self, value: str, whole: str, cleaning: str) -> Seen:
        """The place of a value that is all of what stands there, or what a cleaning has left of it."""
        return self if value == whole else replace(self, cleaning=cleaning)


def at_line(number: int, remark: str, cleaning: str = "") -> Seen:
    """A printed paragraph."""
    return Seen(Where.LINE, str(number), remark, cleaning)
