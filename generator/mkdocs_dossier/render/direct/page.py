"""Pages' Markdown as HTML at once, byte for byte what Python-Markdown makes of it.

Pages are written in a small part of Markdown: headings, paragraphs and flat lists with attribute lists, terms with
definitions, tables, notes, elements whose content is Markdown again, raw HTML in one piece. Python-Markdown looks at
every sign of it a hundred times, as it must for any text. Here a text is read once, block by block; whatever is not
wholly of this part is refused, and Python-Markdown converts the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from types import MappingProxyType
from typing import Any, NamedTuple

from markdown.extensions.toc import nest_toc_tokens, slugify, strip_tags, unique

from mkdocs_dossier.render.direct.converted import ENGLISH, Converted, ExtensionWords
from mkdocs_dossier.render.direct.inline import (
    ATTRIBUTES,
    BLOCK_TAGS,
    ENTITY,
    TAG,
    URL,
    NotDirectError,
    attribute_value,
    inline,
    of_list,
    of_tag,
    written,
)
from mkdocs_dossier.render.direct.raw import read_raw


class Way(NamedTuple):
    """Where a link leads.

    Attributes:
        address: As it is written in the page.
        page: The path of the page that it leads to; empty for everything else.
        anchor: The place on it; empty if it names none.
    """

    address: str
    page: str = ""
    anchor: str = ""


def convert(
    text: str, here: str, link: Callable[[str], Way], words: ExtensionWords = ENGLISH
) -> Converted | None:
    """A page's Markdown as HTML, or None where it has something that only Python-Markdown converts.

    Args:
        text: The Markdown, without front matter.
        here: The page's path.
        link: Tells where an address of the text leads; raises ``NotDirectError`` where that is to be warned of.
        words: What extensions say.
    """
    if not text.strip() or _is_strange(text):
        return None
    try:
        return _Page(text, here, link, words).converted()
    except NotDirectError:
        return None


def _is_strange(text: str) -> bool:
    """Whether a page has what is changed before blocks are told apart, or notes in no place of their own."""
    if any(map(text.__contains__, _STRANGE)) or (" \n" in text and _BLANKS_ALONE.search(text)):
        return True
    return _NOTES_HERE in text and text.count(_NOTES_HERE) != len(_NOTES_BLOCK.findall(text.strip("\n")))


_STRANGE = "\r\t\x02\x03\x00\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_BLANKS_ALONE = re.compile(r"^ +$", re.MULTILINE)
"""What is changed before blocks are told apart, or is no single line to everybody."""

_NOTES_HERE = "///Footnotes Go Here///"
_NOTES_BLOCK = re.compile(rf"{_NOTES_HERE}(?:(?<=\n\n{_NOTES_HERE})|(?<=\A{_NOTES_HERE}))(?=\n\n|\Z)")
_BLANK = re.compile(r"\n\n+")
_HEADING = re.compile(r"(#{1,6}) +([^\n]*?[^\n #])(?: +\{ ([^{}\n]+) \})?")
_PLAIN_LIST = re.compile(r"(?>(?:[-\w .#:=/,;%]|\"[^\"{}<>&*\[\]`\\!\n]*+\")+)")
_WITH_LIST = re.compile(r"(.*)\n\{ ([^{}\n]+) \}", re.DOTALL)
_CELL = re.compile(r"(.*[^ ]) +\{ ([^{}\n]+) \}")
_DEFINITION = re.compile(r": {1,6}(?! )(.+)")
_NOTE = re.compile(r"\[\^([A-Za-z0-9-]+)\]: *(?! )(.+)")
_ALIGNED = re.compile(r":?-+:?")
_HOLDERS = "div|details|aside|figure|figcaption|section|nav|blockquote|ul|ol|li|table|thead|tbody|tr"
_OPENED = re.compile(rf"<({_HOLDERS})({ATTRIBUTES})>(.*)")
_CLOSED = re.compile(r"</([a-z]+)>")
_SUMMARY = re.compile(rf"<summary>((?>(?:[^<>&\n]++|{TAG}|{ENTITY})*))</summary>")
_LINE = re.compile(rf"<aside({ATTRIBUTES})>([^ ].*)</aside>")
_ITEM = re.compile(rf"<(li|th|td)({ATTRIBUTES})>(.*)</\1>")
_CAPTION = re.compile(rf"<figcaption({ATTRIBUTES})>([^ ].*)</figcaption>")
_IMAGE = re.compile(
    rf"!\[((?>(?:[^<>&\[\]*_`\\{{}}!\n\x02\x03]++|{ENTITY})*))\]\(({URL})\)(?:\{{ ([^{{}}\n]+) \}})?"
)
_ANY_ATTRIBUTES = r"(?>(?: [a-zA-Z][-:a-zA-Z0-9]*+(?>(?:=(?:\"[^\"<>]*+\"|'[^'<>]*+'))?))*)"
_RAW_BEGINS = re.compile(rf"<({BLOCK_TAGS})({_ANY_ATTRIBUTES})>")
_RAW_INSIDE = re.compile(
    rf"(?>(?:[^<>&]++|</?+(?!hr[ />])[a-zA-Z][a-zA-Z0-9]*+{_ANY_ATTRIBUTES} ?/?>|{ENTITY})*)"
)
_SCRIPT = re.compile(rf"<(?:script|style){ATTRIBUTES}>[^<]*</(?:script|style)>")
_NO_TAGS = frozenset({"script", "style"})
_WITH_ID = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)((?: [^<>]*)? (?:id|name)=\"[^<>]*)>")
_ID_OR_NAME = re.compile(r' (id|name)="([^"]*)"')
_IN_BLOCKS = frozenset({"ul", "ol", "table", "thead", "tbody", "tr"})
"""Elements whose content is elements only, one a line."""
_ONLY_IN = MappingProxyType(
    {"li": ("ul", "ol"), "thead": ("table",), "tbody": ("table",), "tr": ("thead", "tbody")}
)
"""Elements that hold Markdown and stand in such ones alone."""


@dataclass(slots=True)
class _Heading:
    place: int
    level: int
    attributes: dict[str, str]
    html: str


_LinkPlace = tuple[str, str, str] | _Heading


@dataclass(slots=True)
class _Holder:
    """An element whose content is Markdown: its tag, the part of the page that begins it, what stands last in it."""

    tag: str
    place: int
    last: str = ""


@dataclass(slots=True)
class _Page:
    text: str
    here: str
    link: Callable[[str], Way]
    words: ExtensionWords
    parts: list[str] = field(default_factory=list)
    holders: list[_Holder] = field(default_factory=lambda: [_Holder("", 0)])
    headings: list[_Heading] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    ways: dict[str, Way] = field(default_factory=dict)
    links: list[_LinkPlace] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    marks: list[tuple[int, int, str]] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    notes_place: tuple[int, int, int] | None = None
    depth: int = 1
    first: str = ""

    def converted(self) -> Converted:
        blocks = _BLANK.split(self.text.strip("\n"))
        for block in blocks:  # notes are known before they are marked
            if block.startswith("[^"):
                self._note(block)
        self.numbers = {name: number for number, name in enumerate(self.notes, 1)}
        for block in blocks:
            self._block(block)
        if len(self.holders) > 1:
            raise NotDirectError
        self._notes()
        html = self._with_marks("".join(self._with_headings()))
        anchors = self.ids | {
            unescape(value)
            for tag, attributes in _WITH_ID.findall(self.text)
            for name, value in _ID_OR_NAME.findall(attributes)
            if name == "id" or tag == "a"
        }
        return Converted(html.strip(), self._toc(), self._title(), anchors, self._links())

    def _block(self, block: str) -> None:  # noqa: C901 - one case a kind of block
        first = block[0]
        if first == "#":
            self._heading(block)
        elif first == "<" and _OPENS_BLOCK.match(block):
            self._element(block)
        elif self.holders[-1].tag in _IN_BLOCKS:
            raise NotDirectError
        elif first == "-" and block.startswith("- "):
            if self.holders[-1].last == "ul":
                raise NotDirectError
            self._list(block.split("\n"))
            self._stands("ul")
        elif first == "|":
            self._table(block.split("\n"))
        elif block.startswith("[^") and _NOTE.match(block):
            pass
        elif "\n:" in block:
            self._definitions(block.split("\n"))
        elif block == _NOTES_HERE and self.notes and self.notes_place is None:
            self.notes_place = len(self.parts), len(self.links), self.depth + 3
            self.parts.append("")
            self._stands("div")
        elif first == "!" and block.startswith("!["):
            self._image(block)
        elif block == "***":
            self.parts.append("<hr />\n")
            self._stands("hr")
        else:
            self._paragraph(block)

    def _stands(self, tag: str) -> None:
        """Note what stands last in the element that is open."""
        self.first = self.first or tag
        self.holders[-1].last = tag

    # -- inline

    def _inline(self, text: str, *, lines: bool = False, ends: bool = True) -> str:
        if not ends and text.endswith("*"):
            raise NotDirectError
        return inline(text, self._way, self._mark, lines=lines)

    def _way(self, address: str) -> str:
        return attribute_value(self._resolved(address))

    def _resolved(self, address: str) -> str:
        way = self.ways.get(address)
        if way is None:
            way = self.ways[address] = self.link(address)
        if way.anchor:
            self.links.append((way.page, way.anchor, address))
        return way.address

    def _mark(self, name: str) -> str:
        number = self.numbers.get(name)
        if number is None:
            raise NotDirectError
        place = len(self.marks)
        self.marks.append((self.depth, place, name))
        self.links.append((self.here, f"fn:{name}", f"#fn:{name}"))
        return f'<sup id="\x02{place}\x03"><a class="footnote-ref" href="#fn:{name}">{number}</a></sup>'

    def _with_marks(self, html: str) -> str:
        """Give marks of notes their ids: from the outermost elements to the innermost, as Python-Markdown walks."""
        if not self.marks:
            return html
        ids: dict[int, str] = {}
        seen: dict[str, int] = {}
        for _, place, name in sorted(self.marks):
            seen[name] = count = seen.get(name, 0) + 1
            ids[place] = f"fnref{count if count > 1 else ''}:{name}"
        self.ids.update(ids.values())
        return re.sub("\x02([0-9]+)\x03", lambda found: ids[int(found[1])], html)

    # -- blocks

    def _attributes(self, written_list: str) -> dict[str, str]:
        found = _listed(written_list)
        if "id" in found:
            self.ids.add(found["id"])
        return found

    def _heading(self, block: str) -> None:
        found = _HEADING.fullmatch(block)
        if not found or "[^" in block or found[2] != found[2].strip():
            raise NotDirectError
        marks, text, attributes = found.groups()
        heading = _Heading(len(self.parts), len(marks), self._attributes(attributes or ""), "")
        if "data-toc-label" in heading.attributes:
            raise NotDirectError
        heading.html = self._inline(text)
        self.headings.append(heading)
        self.links.append(heading)
        self.parts.append("")
        self._stands(f"h{heading.level}")

    def _paragraph(self, block: str) -> None:
        attributes = ""
        if block.endswith(" }"):
            found = _WITH_LIST.fullmatch(block)
            if not found or found[1].endswith("  "):  # a line break
                raise NotDirectError
            block, attributes = found[1], written(self._attributes(found[2]))
        if block.startswith(" ") and not block.startswith("    "):
            block = block.lstrip(" ")
        self.parts.append(f"<p{attributes}>{self._inline(block, lines=True)}</p>\n")
        self._stands("p")

    def _image(self, block: str) -> None:
        found = _IMAGE.fullmatch(block)
        if not found:
            raise NotDirectError
        attributes = {"src": self._resolved(found[2]), "alt": found[1], **self._attributes(found[3] or "")}
        self.parts.append(f"<p><img{written(attributes)} /></p>\n")
        self._stands("p")

    def _list(self, lines: list[str]) -> None:
        """A list whose items stand each on a line, with lists of the same kind below them."""
        self.parts.append("<ul>\n")
        self.depth += 1
        index = 0
        while index < len(lines):
            line = lines[index]
            if not line.startswith("- "):
                raise NotDirectError
            below = []
            index += 1
            while index < len(lines) and lines[index].startswith("    "):
                below.append(lines[index][4:])
                index += 1
            self.parts.append(f"<li>{self._inline(line[2:].lstrip(' '), lines=True)}")
            if below:
                self._list(below)
            self.parts.append("</li>\n")
        self.depth -= 1
        self.parts.append("</ul>\n")

    def _definitions(self, lines: list[str]) -> None:
        """Terms, and what they mean; lists that follow each other are one."""
        if lines[0].startswith(":"):
            raise NotDirectError
        if self.holders[-1].last == "dl":
            self.parts.pop()
        else:
            self.parts.append("<dl>\n")
        self.depth += 1
        explained = False
        for line in lines:
            found = _DEFINITION.fullmatch(line)
            if found:
                explained = True
                self.parts.append(f"<dd>{self._inline(found[1], lines=True)}</dd>\n")
            elif explained or line != line.strip():
                raise NotDirectError
            else:
                self.parts.append(f"<dt>{self._inline(line, lines=True)}</dt>\n")
        self.depth -= 1
        self.parts.append("</dl>\n")
        self._stands("dl")

    def _table(self, lines: list[str]) -> None:
        rows = [_cells(line) for line in lines]
        if len(rows) < 2 or len(rows[1]) != len(rows[0]) or not all(map(_ALIGNED.fullmatch, rows[1])):  # noqa: PLR2004
            raise NotDirectError
        styles = [_style(cell) for cell in rows[1]]
        self.depth += 3
        self.parts.append("<table>\n<thead>\n")
        self._row(rows[0], styles, "th")
        self.parts.append("</thead>\n<tbody>\n")
        for row in rows[2:] or [[""] * len(styles)]:
            self._row(row, styles if rows[2:] else [""] * len(styles), "td")
        self.parts.append("</tbody>\n</table>\n")
        self.depth -= 3
        self._stands("table")

    def _row(self, cells: list[str], styles: list[str], tag: str) -> None:
        if len(cells) != len(styles):
            raise NotDirectError
        self.parts.append("<tr>\n")
        for cell, style in zip(cells, styles, strict=True):
            text, attributes = cell, ""
            if cell.endswith(" }"):
                found = _CELL.fullmatch(cell)
                if not found or style:
                    raise NotDirectError
                text, attributes = found[1], written(self._attributes(found[2]))
            self.parts.append(f"<{tag}{style}{attributes}>{self._inline(text)}</{tag}>\n")
        self.parts.append("</tr>\n")

    def _note(self, block: str) -> None:
        for line in block.split("\n"):
            found = _NOTE.fullmatch(line)
            if not found or found[1] in self.notes:
                raise NotDirectError
            self.notes[found[1]] = found[2]

    def _notes(self) -> None:
        """The notes with ways back to every mark, at the end of the page or where they are wanted."""
        if not self.notes:
            return
        place, before, self.depth = self.notes_place or (len(self.parts), len(self.links), 4)
        after, self.links = self.links[before:], self.links[:before]
        items = [(name, *self._note_text(text)) for name, text in self.notes.items()]
        counts = Counter(name for _, _, name in self.marks)
        html = ['<div class="footnote">\n<hr />\n<ol>\n']
        for number, (name, text, links) in enumerate(items, 1):
            backs = [
                f"#fnref{count if count > 1 else ''}:{name}" for count in range(1, max(counts[name], 1) + 1)
            ]
            title = attribute_value(self.words.back.format(number))
            ways = "".join(
                f'<a class="footnote-backref" href="{back}" title="{title}">&#8617;</a>' for back in backs
            )
            html.append(f'<li id="fn:{name}">\n<p>{text}&#160;{ways}</p>\n</li>\n')
            self.links += (*links, *((self.here, back[1:], back) for back in backs))
            self.ids.add(f"fn:{name}")
        self.parts[place : place + 1] = ["".join((*html, "</ol>\n</div>\n"))]
        self.links += after

    def _note_text(self, text: str) -> tuple[str, list[_LinkPlace]]:
        links, self.links = self.links, []
        html = self._inline(text.rstrip(), lines=True, ends=False)
        found, self.links = self.links, links
        return html, found

    # -- elements

    def _element(self, block: str) -> None:
        """An element that holds Markdown, or one of raw HTML, in a block of its own."""
        if self.holders[-1].tag not in _IN_BLOCKS and self._raw(block):
            return
        for number, line in enumerate(block.split("\n")):
            if number and len(self.holders) == 1:
                raise NotDirectError  # what follows an element's end without a blank line is part of it
            closed, caption = _CLOSED.fullmatch(line), _CAPTION.fullmatch(line)
            beside = _LINE.fullmatch(line)
            item = _ITEM.fullmatch(line) if self.holders[-1].tag in _IN_BLOCKS else None
            if closed:
                self._close(closed[1])
            elif caption:
                self._open(f"<figcaption{caption[1]}>")
                self._paragraph(caption[2])
                self._close("figcaption")
            elif beside and self.holders[-1].tag not in _IN_BLOCKS:
                self._beside(beside)
            elif item and ' markdown="block"' not in item[2]:
                self._item(item)
            else:
                self._open(line)

    def _open(self, line: str) -> None:
        opened = _OPENED.fullmatch(line)
        if not opened:
            raise NotDirectError
        tag, attributes, rest = opened[1], of_tag(opened[2]), opened[3]
        asked = attributes.pop("markdown", "")
        around = self.holders[-1].tag
        fits = around in _ONLY_IN[tag] if tag in _ONLY_IN else around not in _IN_BLOCKS
        if not fits or asked not in (("block",) if tag in _ONLY_IN else ("markdown", "1", "block")):
            raise NotDirectError
        if "id" in attributes:
            self.ids.add(attributes["id"])
        self._stands(tag)
        self.holders.append(_Holder(tag, len(self.parts)))
        self.parts.append(f"<{tag}{written(attributes)}>\n")
        self.depth += 1
        if rest:
            summary = _SUMMARY.fullmatch(rest)
            if not summary or tag != "details":
                raise NotDirectError
            self.parts.append(f"<summary>{summary[1]}</summary>\n")
            self.holders[-1].last = "summary"

    def _close(self, tag: str) -> None:
        holder = self.holders.pop()
        if holder.tag != tag:
            raise NotDirectError
        if not holder.last:
            self.parts[holder.place] = self.parts[holder.place].removesuffix("\n")
        self.parts.append(f"</{tag}>\n")
        self.depth -= 1

    def _beside(self, beside: re.Match[str]) -> None:
        """An aside of a line, which holds inline Markdown."""
        attributes = of_tag(beside[1])
        if attributes.pop("markdown", "") != "span":
            raise NotDirectError
        if "id" in attributes:
            self.ids.add(attributes["id"])
        self._stands("aside")
        self.depth += 1
        self.parts.append(f"<aside{written(attributes)}>{self._inline(beside[2])}</aside>\n")
        self.depth -= 1

    def _item(self, item: re.Match[str]) -> None:
        """An item or a cell on a line: inline Markdown where it asks for it, else text and tags."""
        tag, attributes, text = item[1], of_tag(item[2]), item[3]
        asked = attributes.pop("markdown", "")
        if tag == "li" and asked != "span":
            raise NotDirectError
        self.holders[-1].last = tag
        if not asked:
            self.parts.append(read_raw(item[0], self.ids))
            return
        if asked != "span":
            raise NotDirectError
        if "id" in attributes:
            self.ids.add(attributes["id"])
        self.depth += 1
        self.parts.append(f"<{tag}{written(attributes)}>{self._inline(text)}</{tag}>\n")
        self.depth -= 1

    def _raw(self, block: str) -> bool:
        """HTML that is left as it is; within an element of Markdown it is read, and written as such elements are."""
        whole, rest = _first_element(block)
        if not whole:
            return False
        outside = len(self.holders) == 1
        tag = _RAW_BEGINS.match(whole)
        if outside:
            if not (_SCRIPT if tag and tag[1] in _NO_TAGS else _RAW_INSIDE).fullmatch(whole):
                raise NotDirectError
            self.parts.append(f"{whole}\n" if rest else f"{whole}\n\n")
        else:
            self.parts.append(read_raw(whole, self.ids))
        self._stands(f"<{tag and tag[1]}")
        if rest and not self._raw(rest):
            raise NotDirectError
        return True

    # -- what a page is known by

    def _with_headings(self) -> list[str]:
        for heading in self.headings:
            if "id" not in heading.attributes:
                name = unescape(strip_tags(heading.html))
                heading.attributes["id"] = unique(slugify(name, "-"), self.ids)
            name = attribute_value(heading.attributes["id"])
            title = attribute_value(self.words.permalink)
            permalink = f'<a class="headerlink" href="#{name}" title="{title}">&para;</a>'
            tag = f"h{heading.level}"
            self.parts[heading.place] = (
                f"<{tag}{written(heading.attributes)}>{heading.html}{permalink}</{tag}>\n"
            )
        return self.parts

    def _toc(self) -> list[Any]:
        return nest_toc_tokens(  # type: ignore[no-any-return]
            [
                {"level": heading.level, "id": heading.attributes["id"], "name": strip_tags(heading.html)}
                for heading in self.headings
            ]
        )

    def _title(self) -> str | None:
        return strip_tags(self.headings[0].html) if self.first == "h1" else None

    def _links(self) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {}
        for item in self.links:
            if isinstance(item, _Heading):
                anchor = item.attributes["id"]
                found.setdefault(self.here, {}).setdefault(anchor, f"#{anchor}")
            else:
                page, anchor, address = item
                found.setdefault(page, {}).setdefault(anchor, address)
        return found


def _first_element(block: str) -> tuple[str, str]:
    """The raw element that a block begins with, and what stands on the lines behind it; nothing if it holds Markdown."""
    begins = _RAW_BEGINS.match(block)
    if not begins or " markdown" in begins[2]:
        return "", block
    depth = 0
    for found in _ends_of(begins[1]).finditer(block):
        depth += -1 if found[1] else 1
        if not depth:
            whole, rest = block[: found.end()], block[found.end() :]
            if rest and not rest.startswith("\n<"):
                raise NotDirectError
            return whole, rest[1:]
    raise NotDirectError


@lru_cache(maxsize=1 << 6)
def _ends_of(tag: str) -> re.Pattern[str]:
    return re.compile(rf"<(/)?{tag}(?=[ />])[^<>]*>", re.IGNORECASE)


_OPENS_BLOCK = re.compile(rf"</?(?:{BLOCK_TAGS}|summary)[ />]")


def _listed(text: str) -> dict[str, str]:
    """The attributes of a list as our templates write it; none for the empty text."""
    return dict(_read_list(text)) if text else {}


@lru_cache(maxsize=1 << 12)
def _read_list(text: str) -> tuple[tuple[str, str], ...]:
    if not _PLAIN_LIST.fullmatch(text) or "__" in text or re.search(r"(?<!\w)_|_(?!\w)", text):
        raise NotDirectError
    found = of_list(text)
    if "" in found.values():
        raise NotDirectError
    return tuple(found.items())


def _cells(line: str) -> list[str]:
    if not (line.startswith("|") and line.endswith("|")) or line == "|" or "`" in line or "\\" in line:
        raise NotDirectError
    return [cell.strip(" ") for cell in line[1:-1].split("|")]


@lru_cache(maxsize=1 << 8)
def _style(cell: str) -> str:
    side = {"11": "center", "10": "left", "01": "right"}.get(f"{int(cell[0] == ':')}{int(cell[-1] == ':')}")
    return f' style="text-align: {side};"' if side else ""
