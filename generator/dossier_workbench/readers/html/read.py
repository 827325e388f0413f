"""A saved page as a draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from dossier_workbench.model.draft import NO_HINTS, Block, Draft, Form, Guess, Hints, text_of
from dossier_workbench.model.provenance import Where
from dossier_workbench.readers.decode import declared_charset, decode
from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.html import json_ld
from dossier_workbench.readers.html.article import Article, find_article
from dossier_workbench.readers.html.clues import gather
from dossier_workbench.readers.html.dates import days_told
from dossier_workbench.readers.html.fields import fields_of
from dossier_workbench.readers.html.main_text import main_text
from dossier_workbench.readers.html.pictures import pictures_of
from dossier_workbench.readers.html.pieces import pieces
from dossier_workbench.readers.html.title import heading_above, printed_title
from dossier_workbench.readers.html.tree import parse, without_inlined
from dossier_workbench.readers.html.weak import weak_fields
from dossier_workbench.readers.html.witness import witness_of
from dossier_workbench.readers.reading import Reading

MAX_SIGNS = 8_000_000
"""A page's limit once the pictures saved inside of it are out; large pages have half of it."""

MAX_PIECES = 20_000
"""Long discussions below an article have a tenth of it."""


def read_html(raw: bytes, declared: str = "", hints: Hints = NO_HINTS) -> Reading:
    """Read a page.

    Args:
        raw: Its bytes.
        declared: The encoding as a mail or a server gave it.
        hints: Where it is from, and the last day that it can be of.

    Raises:
        IntakeError: It is too large, too deep, or shows no text.
    """
    text = without_inlined(decode(raw, declared_charset(raw) or declared))
    if len(text) > MAX_SIGNS:
        raise IntakeError(
            "article-too-large", f"the page has more than {MAX_SIGNS // 10**6} million characters"
        )
    tree = parse(text)
    found = pieces(tree)
    if not found:
        raise IntakeError("article-empty", "the page shows no text")
    if len(found) > MAX_PIECES:
        raise IntakeError("article-too-complex", f"the page has more than {MAX_PIECES} pieces of text")
    clues = gather(tree)
    if not clues.headlines and (line := printed_title(clues.title, [piece.text for piece in found])):
        clues = replace(clues, headlines=(line,))
    address = next((each for each, _ in clues.addresses if "://" in each), hints.address)
    hints = replace(hints, locale=clues.locale, days=days_told(clues), address=address)
    fields, doubts = fields_of(clues, hints)
    find = partial(
        find_article,
        found,
        main_text(text),
        lead=clues.meta("og:description", "description")[0],
        told=json_ld.text_of(clues.told.node.get("articleBody")),
    )
    article = find(title=text_of(fields, "title"))
    title = text_of(fields, "title")
    if heading := heading_above(found, article.body, told=title, marked=clues.marked):
        fields["title"] = heading
        article = find(title=text_of(fields, "title"))
    order = _order(len(found), article)
    open_ = set(article.head)  # whoever reads the printed lines marks them
    blocks = tuple(Block(found[i].text, None if i in open_ else article.residue.get(i)) for i in order)
    if "title" in fields:
        fields["title"] = _renumbered(fields["title"], order)
    draft = Draft(Form.HTML, blocks, fields, pictures_of(found, article), hints, doubts)
    weak = (
        {} if {"authors", "published"} <= fields.keys() else weak_fields(text, fields, clues, blocks, hints)
    )
    return Reading(draft, weak, len(article.head), witness_of(tree))


def _renumbered(title: Guess, order: Sequence[int]) -> Guess:
    """A title that a piece of the page holds, with that piece's number among the blocks."""
    return replace(
        title,
        seen=tuple(
            replace(seen, name=str(order.index(int(seen.name)))) if seen.where is Where.LINE else seen
            for seen in title.seen
        ),
    )


def _order(count: int, article: Article) -> list[int]:
    """The lines of its head, the article with what stands between its paragraphs, then the page around it."""
    if not article.body:
        return list(range(count))
    first, last = article.body[0], article.body[-1]
    order = [*article.head, *range(first, last + 1)]
    return order + sorted(set(range(count)).difference(order))
