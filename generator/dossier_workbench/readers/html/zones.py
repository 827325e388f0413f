"""What a page's markup says of its parts: tags, roles and the words in class names."""

from __future__ import annotations

import re
from enum import Enum, auto

from dossier_workbench.readers.html.tree import Element
from mkdocs_dossier.text.characters import words_of


class Zone(Enum):
    """A part of a page that is not the running text."""

    CAPTION = auto()
    CREDIT = auto()
    RELATED = auto()
    NOTICE = auto()
    CONSENT = auto()
    """What asks for cookies, or lies over the page; unlike all others no article stands in it but one with its headline."""
    POST = auto()
    """Somebody's post of another site, set into the text; it belongs to it."""
    LABEL = auto()
    COMMENTS = auto()
    """What readers have written."""
    SIDE = auto()
    """What stands beside the article."""
    PAGE = auto()
    LEAD = auto()
    """The opening sentence or two that stand above the text; they do belong to it."""


_BY_TAG = {
    "figcaption": Zone.CAPTION,
    "caption": Zone.CAPTION,
    "nav": Zone.PAGE,
    "footer": Zone.PAGE,
    "aside": Zone.SIDE,
    "form": Zone.NOTICE,
    "button": Zone.PAGE,
    "select": Zone.PAGE,
    "label": Zone.PAGE,
    "dialog": Zone.NOTICE,
    "menu": Zone.PAGE,
    "time": Zone.LABEL,
    "address": Zone.LABEL,
}
_BY_ROLE = {
    "navigation": Zone.PAGE,
    "complementary": Zone.SIDE,
    "contentinfo": Zone.PAGE,
    "search": Zone.PAGE,
    "dialog": Zone.NOTICE,
    "alertdialog": Zone.NOTICE,
    "toolbar": Zone.PAGE,
    "menu": Zone.PAGE,
}
# Words of class names and ids. The first that fits counts, so the more telling ones stand first.
_BY_WORD = (
    (
        Zone.POST,
        words_of(
            "twitter-tweet twitter-video instagram-media tiktok-embed fb-post fb-video bluesky-embed",
            "mastodon-embed reddit-embed reddit-card telegram-post threads-post text-post-media vk-post",
        ),
    ),
    (
        Zone.CREDIT,
        words_of(
            "credit credits photocredit copyright photographer imagecredit",
        ),
    ),
    (
        Zone.CAPTION,
        words_of(
            "caption captions figcaption imagecaption photocaption legend bildunterschrift",
        ),
    ),
    (
        Zone.CONSENT,
        words_of(
            "cookie cookies consent gdpr cmp onetrust cookiebot didomi usercentrics cookielaw",
            "cookieconsent cookiebanner ccpa cky modal popup lightbox tp-modal",
        ),
    ),
    (
        Zone.NOTICE,
        words_of(
            "newsletter subscribe subscription signup paywall regwall piano promo promotion donate",
            "donation membership ad adslot adunit ad-slot ad-unit advert advertisement ads advertising",
            "adsbygoogle anzeige werbung publicidad publicite pubblicita sponsored sponsor promoted",
            "banner cta login signin",
        ),
    ),
    (
        Zone.RELATED,
        words_of(
            "related relatedposts recommended recommendation recommendations readmore readalso seealso",
            "morenews mostread trending popular teaser teasers outbrain taboola jp-relatedposts",
            "crosslink crosslinks linkbox interlink incut",
        ),
    ),
    (
        Zone.COMMENTS,
        words_of(
            "comments commentlist disqus respond comment-list replies comment comment-body",
            "comment-content kommentare kommentar commentaires comentarios",
        ),
    ),
    (
        Zone.SIDE,
        words_of(
            "sidebar rightcol rightcolumn side-bar sidecolumn",
        ),
    ),
    (
        Zone.PAGE,
        words_of(
            "share sharing social sharebar sharedaddy addtoany socials nav navigation navbar menu",
            "breadcrumb breadcrumbs footer widget pagination pager toolbar skip skiplink toc",
            "masthead tags taglist keywords print-button printbutton player jwplayer video-js",
            "copyrights",
        ),
    ),
    (
        Zone.LABEL,
        words_of(
            "byline dateline-meta author authors author-bio bio postmeta entry-meta article-meta",
            "post-meta posted-on publish-date pubdate timestamp entry-date post-date article-date",
            "kicker eyebrow rubric overline",
        ),
    ),
    (
        Zone.LEAD,
        words_of(
            "standfirst lead lede dek deck subtitle subheadline subhead subheading sapo intro summary",
            "teaser-text excerpt abstract description chapo chapeau vorspann sottotitolo entradilla",
            "announce",
        ),
    ),
)
_ZONE_OF = {word: zone for zone, words in reversed(_BY_WORD) for word in words}
# These hold the article; their class names tell of the page's state ("cookies-accepted", "has-sidebar").
_WHOLE = frozenset({"html", "body", "main", "article"})
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PARTS = re.compile(r"[^A-Za-z]+")


def zone_of(element: Element) -> Zone | None:
    """What an element's own markup says that it holds."""
    by_tag = _BY_TAG.get(str(element.tag)) or _BY_ROLE.get(element.get("role", ""))
    names = f"{element.get('class', '')} {element.get('id', '')}"
    if names == " " or element.tag in _WHOLE or by_tag not in {None, Zone.PAGE, Zone.SIDE}:
        return by_tag
    return _zone_of_names(names[:400]) or by_tag


def _zone_of_names(names: str) -> Zone | None:
    found = {_ZONE_OF[word] for word in called(names) if word in _ZONE_OF}
    return next((zone for zone, _ in _BY_WORD if zone in found), None) if found else None


def called(names: str) -> set[str]:
    """What class names and ids call an element, in small letters: each whole, and its words at either end.

    In "article-share" and "share_bar" the word stands at an end; in the middle it is mostly a style's.
    """
    ends: set[str] = set()
    for name in names.split():
        parts = [part.lower() for part in _PARTS.split(_CAMEL.sub("-", name)) if part]
        ends.update((name.lower(), *parts[:1], *parts[-1:], "-".join(parts[-2:]), "".join(parts[-2:])))
    return ends


def is_hidden(element: Element) -> bool:
    """Whether the page itself says that nobody sees the element."""
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and "display:none" in style.replace(" ", "").lower()
