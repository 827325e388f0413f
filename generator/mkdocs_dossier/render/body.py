"""Writes a parsed body as Markdown, with an anchor for each leaf and our own links put in.

Paragraphs, headings and tables are plain Markdown. Lists and quotations are HTML elements whose content is
Markdown again (``md_in_html``): Markdown's own lists can't begin with a table or code, run together when two
follow each other, and lose the number they begin with. Emphasis is written as HTML elements, since asterisks
between letters and escaped punctuation mean different things to different renderers.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from mkdocs_dossier.model.body import (
    PARAGRAPH_ANCHOR,
    Block,
    Body,
    CodeBlock,
    Heading,
    ItemList,
    Leaf,
    LinkSpan,
    ListItem,
    Paragraph,
    Quote,
    Rule,
    Run,
    Table,
    parted,
)
from mkdocs_dossier.render.escape import escape_code, escape_run, link_url, markdown_link

_RULE_ABOVE = {"left": ":---", "center": ":---:", "right": "---:", "": "---"}
_LAST_LEVEL = 6

Links = Mapping[int, Sequence[LinkSpan]]


def render_body(
    body: Body,
    links: Links = MappingProxyType({}),
    way: Callable[[LinkSpan], str] = lambda _: "",
    *,
    top_level: int = 3,
    numbers: Sequence[int] = (),
) -> str:
    """Write a body.

    Args:
        body: What to write.
        links: By leaf number, the stretches to link. One that touches code, another link, a heading, a border
            between cells or a change of style stays text, and so does one that overlaps the one before it.
        way: Gives the address that a link gets; is asked for those alone that are written, in reading order.
        top_level: The level of its highest heading, below the page's own.
        numbers: By leaf, the number to show beside it, written where it is not the leaf's own; none if empty.

    Returns:
        Markdown without a newline at its end. Leaf 3 has the anchor ``p3``; a table row without text has none.
    """
    highest = min((heading.level for heading in body.headings()), default=1)
    return _Writer(links, way, top_level - highest, numbers).blocks(body.blocks)


class _Writer:
    def __init__(
        self, links: Links, way: Callable[[LinkSpan], str], shift: int, numbers: Sequence[int]
    ) -> None:
        self._links = links
        self._way = way
        self._shift = shift
        self._numbers = numbers

    def blocks(self, blocks: Sequence[Block]) -> str:
        return "\n\n".join(self._block(block) for block in blocks)

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(leaf):
                return f"{self._text(leaf)}\n{self._anchor(leaf)}"
            case Heading(leaf, level):
                marks = "#" * min(level + self._shift, _LAST_LEVEL)
                return f"{marks} {self._heading(leaf.runs)} {self._anchor(leaf)}"
            case CodeBlock(text=text):
                return f"<pre><code>{escape_code(text)}</code></pre>"
            case Rule():
                return "***"
            case Table():
                return self._table(block)
            case Quote() | ItemList():
                return self._container(block)

    def _container(self, block: Quote | ItemList) -> str:
        if isinstance(block, Quote):
            return _element("blockquote", self.blocks(block.blocks))
        tag = "ul" if block.start is None else "ol"
        numbered = "" if block.start in (None, 1) else f' start="{block.start}"'
        items = "\n".join(map(self._item, block.items))
        return f'<{tag}{numbered} markdown="block">\n{items}\n</{tag}>'

    def _item(self, item: ListItem) -> str:
        match item.blocks:
            case (Paragraph(leaf, tight=True),):
                # The text stands in the item itself, so that a list of one-liners stays tight.
                number = self._number(leaf, '"')
                return f'<li markdown="span" id="{PARAGRAPH_ANCHOR}{leaf.number}"{number}>{self._text(leaf)}</li>'
            case blocks:
                return _element("li", self.blocks(blocks))

    def _table(self, table: Table) -> str:
        header, *rows = table.rows
        rule = [_RULE_ABOVE[side] for side in table.aligned]
        return "\n".join(map(_row, [self._cells(header), rule, *map(self._cells, rows)]))

    def _cells(self, row: Leaf) -> list[str]:
        cells = [""]
        spans = self._spans(row)
        for run, offset in row.placed_runs:
            if run.cell_break:
                cells.append("")
            else:
                cells[-1] += self._linked([(run, offset)], spans)
        cells = [cell.strip(" ") for cell in cells]
        for index, cell in enumerate(cells):
            if cell:
                cells[index] = f"{cell} {self._anchor(row)}"
                break
        return cells

    def _text(self, leaf: Leaf) -> str:
        spans = self._spans(leaf)
        groups = groupby(leaf.placed_runs, key=lambda item: item[0].href)
        return "".join(self._linked(list(group), spans) for _, group in groups).strip(" ")

    def _heading(self, runs: Sequence[Run]) -> str:
        # A line break would run the words on both sides together in the table of contents.
        plain = (Run(" ") if run.line_break else run for run in runs)
        return self._linked([(run, 0) for run in plain], ()).strip(" ")

    def _linked(self, runs: Sequence[tuple[Run, int]], spans: Sequence[LinkSpan]) -> str:
        """Runs of one link, or of none, with the offsets at which they begin."""
        href = runs[0][0].href
        target = None if href is None else link_url(href)
        if target is None:
            return "".join(_styled(run, self._with_spans(run, offset, spans)) for run, offset in runs)
        return markdown_link("".join(_styled(run, escape_run(run.text)) for run, _ in runs), target)

    def _with_spans(self, run: Run, offset: int, spans: Sequence[LinkSpan]) -> str:
        return "".join(
            markdown_link(escape_run(text), self._way(span)) if span else escape_run(text)
            for text, span in parted(run, offset, spans)
        )

    def _spans(self, leaf: Leaf) -> Sequence[LinkSpan]:
        return sorted(span for span in self._links.get(leaf.number, ()) if span.linked)

    def _anchor(self, leaf: Leaf) -> str:
        return f"{{ #{PARAGRAPH_ANCHOR}{leaf.number}{self._number(leaf)} }}"

    def _number(self, leaf: Leaf, mark: str = "") -> str:
        """The attribute for a number that is not the leaf's own, which the style sheet counts."""
        number = self._numbers[leaf.number - 1] if self._numbers else leaf.number
        return "" if number == leaf.number else f" data-n={mark}{number}{mark}"


def _element(tag: str, inner: str) -> str:
    return f'<{tag} markdown="block">\n\n{inner}\n\n</{tag}>' if inner else f"<{tag}></{tag}>"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _styled(run: Run, written: str) -> str:
    if run.line_break:
        return "<br>" * len(run.text)
    for style, tag in (("code", "code"), ("strike", "del"), ("emphasis", "em"), ("strong", "strong")):
        if getattr(run, style):
            written = f"<{tag}>{written}</{tag}>"
    return written
