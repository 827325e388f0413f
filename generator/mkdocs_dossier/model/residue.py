"""Kinds of paragraphs that come with an article and are no part of it."""

from __future__ import annotations

from enum import StrEnum


class Residue(StrEnum):
    """What a paragraph is that is no part of an article's text.

    Attributes:
        NOTICE: Of cookies, subscriptions, comments, rights.
        HEADLINE: The article's own, repeated.
        LABEL: Byline, date line, section, agency and the like: facts about the article.
        CAPTION: Below a picture.
        CREDIT: Of a picture, alone.
        RELATED: Headlines of other articles.
        RECURRING: A line that other articles of the same outlet have too.
        PAGE: The rest of the page: menus, side columns, forms.
        FOOTER: The foot of the page, and all behind it.
    """

    NOTICE = "notice"
    HEADLINE = "headline"
    LABEL = "label"
    CAPTION = "caption"
    CREDIT = "credit"
    RELATED = "related"
    RECURRING = "recurring"
    PAGE = "page"
    FOOTER = "footer"
