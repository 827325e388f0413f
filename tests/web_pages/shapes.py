"""The pages: each function dresses a story in one way that real sites have, and says what the page tells."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from web_pages.articles import HARBOUR, MUSEUM, Story


@dataclass(frozen=True)
class Page:
    """A page, and what a careful reader would take from it.

    Attributes:
        name: Of the shape and the language.
        html: The page.
        body: The article's own paragraphs, headings included.
        fields: What the page tells, by key of the front matter.
    """

    name: str
    html: str
    body: tuple[str, ...]
    fields: dict[str, object]


def pages(stories: tuple[Story, ...]) -> list[Page]:
    """Every story in every shape."""
    return [shape(story) for story in stories for shape in SHAPES]


def _p(text: str) -> str:
    return f"<p>{escape(text, quote=False)}</p>"


def _links(story: Story, css: str = "") -> str:
    items = "".join(f'<li><a href="/{i}">{title}</a></li>' for i, title in enumerate(story.also))
    return f'<ul class="{css}">{items}</ul>'


def _menu(story: Story) -> str:
    words = ("Home", "World", story.section, "Sport", "Weather", "Opinion", "Video", "Subscribe")
    return "<nav><ul>" + "".join(f'<li><a href="/{word}">{word}</a></li>' for word in words) + "</ul></nav>"


def _told(story: Story, *keys: str, **more: object) -> dict[str, object]:
    known = {
        "title": story.title,
        "publisher": story.outlet,
        "authors": story.authors,
        "published": story.published[:16] + story.published[19:],
        "modified": story.modified[:16] + story.modified[19:],
        "section": story.section,
        "url": story.url,
        "language": story.language,
    }
    return {**{key: known[key] for key in keys}, **more}


ALL = ("title", "publisher", "authors", "published", "modified", "section", "url", "language")


def wordpress(story: Story) -> Page:
    """A blog's page: JSON-LD in a graph, share buttons and a related box inside the text, comments below."""
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": story.outlet},
            {
                "@type": "Article",
                "headline": escape(story.title),
                "author": {"@type": "Person", "name": story.authors[0]},
                "publisher": {"@type": "Organization", "name": story.outlet},
                "datePublished": story.published,
                "dateModified": story.modified,
                "articleSection": [story.section, "Featured"],
                "mainEntityOfPage": {"@id": story.url},
            },
        ],
    }
    middle = len(story.body) // 2
    html = f"""<!DOCTYPE html><html lang="{story.language}"><head><meta charset="utf-8">
<title>{escape(story.title)} &#8211; {story.outlet}</title><link rel="canonical" href="{story.url}">
<meta property="og:site_name" content="{story.outlet}"><meta property="og:title" content="{escape(story.title)}">
<script type="application/ld+json">{json.dumps(graph, ensure_ascii=False)}</script></head><body class="single">
<div id="cookie-notice">{story.notice}</div><header class="site-header">{_menu(story)}</header>
<div class="content-area has-sidebar"><main><article class="post">
<header class="entry-header"><h1 class="entry-title">{escape(story.title)}</h1>
<div class="entry-meta"><span class="posted-on"><time datetime="{story.published}">{story.published[:10]}</time></span>
<span class="byline"><a rel="author" href="/a">{story.authors[0]}</a></span></div></header>
<div class="entry-content">{"".join(map(_p, story.body[:middle]))}
<figure class="wp-caption"><img src="a.jpg"><figcaption class="wp-caption-text">{story.caption}</figcaption></figure>
<div class="jp-relatedposts"><h3>{story.also[0]}</h3>{_links(story)}</div>
<h2>{story.heading}</h2>{"".join(map(_p, story.body[middle:]))}
<div class="sharedaddy"><h3>Share this:</h3><ul><li><a>Twitter</a></li><li><a>Facebook</a></li></ul></div></div>
</article><div id="comments"><h2>3 comments</h2><ol class="comment-list"><li><p>This is what a reader thinks of all of it, and at some length, too.</p></li>
<li><p>I do not agree with the reader before me, and neither will the others.</p></li></ol></div></main>
<aside id="secondary" class="widget-area"><h2>Recent posts</h2>{_links(story)}</aside></div>
<footer>&copy; {story.outlet}</footer></body></html>"""
    body = (*story.body[:middle], story.heading, *story.body[middle:])
    return Page(f"wordpress-{story.language}", html, body, _told(story, *ALL, authors=story.authors[:1]))


def big_outlet(story: Story) -> Page:
    """A large outlet's page: standfirst, credits, live widgets, teasers as articles of their own, a newsletter box."""
    node = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title[:110],
        "description": story.lead,
        "author": [{"@type": "Person", "name": name} for name in story.authors],
        "publisher": {
            "@type": "NewsMediaOrganization",
            "name": story.outlet,
            "logo": {"@type": "ImageObject"},
        },
        "datePublished": story.published,
        "dateModified": story.modified,
        "articleSection": story.section,
    }
    teaser = "".join(
        f'<article class="teaser"><h3><a href="/t">{title}</a></h3><p>{title}: {story.lead}</p></article>'
        for title in story.also
    )
    cut = 2
    text = "".join(f'<p class="paragraph">{escape(one, quote=False)}</p>' for one in story.body[:cut])
    rest = "".join(f'<p class="paragraph">{escape(one, quote=False)}</p>' for one in story.body[cut:])
    html = f"""<!DOCTYPE html><html lang="{story.language}"><head><title>{escape(story.title)} | {story.outlet}</title>
<meta name="description" content="{escape(story.lead)}"><meta property="og:description" content="{escape(story.lead)}">
<meta property="og:title" content="{escape(story.title)} | {story.outlet}"><meta property="og:site_name" content="{story.outlet}">
<meta property="og:url" content="{story.url}"><link rel="canonical" href="{story.url.split(story.host)[1]}">
<script type="application/ld+json">[{json.dumps(node)}]</script>{"<!-- " + "x" * 2000 + " -->"}<meta charset="utf-8"></head>
<body><div class="consent-banner" role="dialog"><p>{story.notice}</p><button>OK</button></div>
<div class="live-ticker"><a href="/l">LIVE</a> <span>{story.also[1]}</span></div>{_menu(story)}
<main><div class="grid"><article class="main-article"><div class="kicker">{story.section}</div>
<h1 itemprop="headline">{escape(story.title)}</h1><p class="standfirst">{story.lead}</p>
<div class="byline">By <a href="/x">{"</a> and <a href='/y'>".join(story.authors)}</a></div>
<div class="share-bar"><a>Share</a> <a>Save</a></div>
<figure><img src="p.jpg"><figcaption>{story.caption} <span class="credit">{story.credit}</span></figcaption></figure>
<div class="article-body">{text}
<aside class="related-links"><h4>Read more</h4>{_links(story)}</aside>{rest}
<div class="newsletter-signup"><h3>Get our morning briefing</h3><p>Five stories each morning, in your mailbox before breakfast.</p><form><input><button>Sign up</button></form></div>
</div><ul class="tags"><li><a>{story.section}</a></li></ul></article></div>
<section class="more-stories"><h2>More stories</h2>{teaser}</section></main><footer><p>{story.outlet} is not responsible for outside content.</p></footer></body></html>"""
    return Page(f"outlet-{story.language}", html, (story.lead, *story.body), _told(story, *ALL))


def old_html(story: Story) -> Page:
    """A page of 2003: layout tables, fonts, paragraphs by line breaks, no metadata but the title."""
    breaks = "<br><br>".join(escape(one, quote=False) for one in story.body)
    html = f"""<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8">
<TITLE>{story.outlet}: {escape(story.title)}</TITLE></HEAD><BODY BGCOLOR=#ffffff>
<TABLE WIDTH=760><TR><TD COLSPAN=2><FONT SIZE=5>{story.outlet}</FONT></TD></TR><TR><TD WIDTH=140 VALIGN=top>
<A HREF=/>Home</A><BR><A HREF=/s>{story.section}</A><BR><A HREF=/arch>Archive</A><BR><A HREF=/c>Contact</A></TD>
<TD><FONT SIZE=4><B>{escape(story.title)}</B></FONT><BR><BR>
<FONT SIZE=2>{breaks}</FONT><BR><BR><HR><A HREF=/print>Print</A> | <A HREF=/mail>Mail</A></TD></TR></TABLE></BODY></HTML>"""
    return Page(f"old-{story.language}", html, story.body, _told(story, "title", "language"))


def amp(story: Story) -> Page:
    """An AMP page: custom elements, a body that scripts unhide."""
    node = {
        "@context": "http://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": story.published,
        "dateModified": story.modified,
        "author": {"@type": "Person", "name": story.authors[0]},
        "publisher": {"@type": "Organization", "name": story.outlet},
        "mainEntityOfPage": story.url,
    }
    html = f"""<!doctype html><html ⚡ lang="{story.language}"><head><meta charset="utf-8"><title>{escape(story.title)}</title>
<link rel="canonical" href="{story.url}"><style amp-boilerplate>body{{visibility:hidden}}</style>
<script type="application/ld+json">{json.dumps(node)}</script></head><body>
<amp-sidebar id="s"><ul><li>Menu</li></ul></amp-sidebar><amp-consent><div>{story.notice}</div></amp-consent>
<article><h1>{escape(story.title)}</h1><p class="author">{story.authors[0]}</p>
<amp-img src="x.jpg" alt="{story.caption}"></amp-img><figcaption>{story.caption}</figcaption>
{"".join(map(_p, story.body[:3]))}<amp-ad width="300"><div>Advertisement</div></amp-ad>{"".join(map(_p, story.body[3:]))}
<div class="read-also"><a href="/q">{story.also[0]}</a></div></article></body></html>"""
    keys = [key for key in ALL if key != "section"]
    return Page(f"amp-{story.language}", html, story.body, _told(story, *keys, authors=story.authors[:1]))


def paywall(story: Story) -> Page:
    """The stub before a paywall: two paragraphs and an offer."""
    html = f"""<!DOCTYPE html><html lang="{story.language}"><head><meta charset="utf-8"><title>{escape(story.title)} - {story.outlet}</title>
<meta property="og:site_name" content="{story.outlet}"><meta property="og:title" content="{escape(story.title)}">
<meta property="article:published_time" content="{story.published}"><meta name="author" content="{", ".join(story.authors)}">
<meta property="og:url" content="{story.url}"></head><body>{_menu(story)}<main><article><h1>{escape(story.title)}</h1>
<div class="article-text">{"".join(map(_p, story.body[:3]))}</div>
<div class="paywall"><h2>Keep reading for one coin a week</h2><p>Subscribe now and read all of our articles, every day, wherever you are.</p>
<ul><li>Cancel at any time</li><li>All devices</li></ul></div></article></main>
<section class="most-read"><h2>Most read</h2>{_links(story)}</section></body></html>"""
    keys = [key for key in ALL if key not in {"section", "modified"}]
    return Page(f"paywall-{story.language}", html, story.body[:3], _told(story, *keys))


def print_view(story: Story) -> Page:
    """A print version: little more than the text, as browsers save it with a note of its address."""
    html = f"""<!DOCTYPE html>
<!-- saved from url=(0042){story.url} -->
<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>{escape(story.title)}</title></head>
<body onload="print()"><div class="logo">{story.outlet}</div><h1>{escape(story.title)}</h1><div>{story.published[:10]}</div>
<div id="text">{"".join(f"<div>{escape(one, quote=False)}</div>" for one in story.body)}</div>
<div class="copyright">© {story.outlet}</div></body></html>"""
    return Page(f"print-{story.language}", html, story.body, _told(story, "title", "url", "language"))


def live(story: Story) -> Page:
    """A report with live entries, each in a box of its own."""
    entries = "".join(
        f'<div class="live-post"><time datetime="{story.published[:11]}{10 + i}:00">{10 + i}:00</time><h2>{title}</h2>'
        f"{_p(one)}{_p(two)}</div>"
        for i, (title, one, two) in enumerate(
            zip(story.also, story.body[::2], story.body[1::2], strict=False)
        )
    )
    node = {
        "@type": "LiveBlogPosting",
        "headline": story.title,
        "datePublished": story.published,
        "author": [{"@type": "Organization", "name": story.outlet}],
        "publisher": {"name": story.outlet},
    }
    html = f"""<!DOCTYPE html><html lang="{story.language}"><head><meta charset="utf-8"><title>{escape(story.title)} | {story.outlet}</title>
<script type="application/ld+json">{json.dumps(node)}</script><link rel="canonical" href="{story.url}"></head><body>
{_menu(story)}<main><h1>{escape(story.title)}</h1><div class="live-blog">{entries}</div>
<div class="social-share"><a>Tweet</a></div></main><footer>{_links(story)}</footer></body></html>"""
    body = tuple(
        text
        for title, one, two in zip(story.also, story.body[::2], story.body[1::2], strict=False)
        for text in (title, one, two)
    )
    return Page(
        f"live-{story.language}",
        html,
        body,
        _told(story, "title", "publisher", "published", "url", "language"),
    )


def boxes(story: Story) -> Page:
    """A page without one paragraph element: boxes with made-up class names, the date and author in microdata."""
    text = "".join(
        f'<div class="sc-{i:x}f hK{i}">{escape(one, quote=False)}</div>'
        for i, one in enumerate(story.body, 10)
    )
    html = f"""<!DOCTYPE html><html lang="{story.language}-XX"><head><meta charset="utf-8"><title>{story.outlet} » {escape(story.title)}</title>
<meta name="twitter:title" content="{escape(escape(story.title))}"></head><body><div class="sc-1a">
<div class="sc-2b"><a href="/">{story.outlet}</a> <a href="/s">{story.section}</a></div>
<div class="sc-3c" itemscope itemtype="http://schema.org/NewsArticle"><h1 class="sc-4d">{escape(story.title)}</h1>
<span itemprop="author" itemscope><span itemprop="name">{story.authors[0]}</span></span>
<time itemprop="datePublished" datetime="{story.published}">{story.published[:10]}</time>
<div class="sc-5e" itemprop="articleBody">{text}<div class="sc-77 readmore"><a href="/b">{story.also[1]}</a></div></div></div>
<div class="sc-6f">{"".join(f'<div class="sc-7"><a href="/{i}">{title}</a></div>' for i, title in enumerate(story.also))}</div></div></body></html>"""
    told = _told(story, "title", "authors", "published", "language", authors=story.authors[:1])
    return Page(f"boxes-{story.language}", html, story.body, told)


def gallery(story: Story) -> Page:
    """A report with a gallery between its paragraphs, a pull quote and an author's box."""
    slides = "".join(
        f'<figure class="slide"><img src="{i}.jpg"><figcaption>{story.caption} ({i}/3)<small>{story.credit}</small></figcaption></figure>'
        for i in range(1, 4)
    )
    middle = len(story.body) // 2
    html = f"""<!DOCTYPE html><html lang="{story.language}"><head><meta charset="utf-8"><title>{escape(story.title)}</title>
<meta property="og:site_name" content="{story.outlet}"><meta property="article:published_time" content="{story.published}">
<meta property="article:modified_time" content="{story.modified}"><meta property="article:section" content="{story.section}">
<meta property="og:title" content="{escape(story.title)}"></head><body>{_menu(story)}<div class="wrapper"><div class="story">
<h1>{escape(story.title)}</h1><div class="author-line">{story.authors[0]}</div>{"".join(map(_p, story.body[:middle]))}
<div class="gallery">{slides}</div>{"".join(map(_p, story.body[middle:]))}
<div class="author-bio"><p>{story.authors[0]} writes about all that moves on water and some of what moves on land.</p></div></div>
<div class="recommended"><h3>You may also like</h3>{_links(story)}</div></div></body></html>"""
    keys = ("title", "publisher", "published", "modified", "section", "language")
    return Page(f"gallery-{story.language}", html, story.body, _told(story, *keys))


def components(story: Story) -> Page:
    """Every paragraph in a component of its own, its class names made by a machine; links and pictures between."""
    text = ""
    for number, one in enumerate(story.body):
        text += f'<div data-component="text-block" class="ssrcss-18n-Wrap"><div class="ssrcss-7u-Rich"><p>{escape(one, quote=False)}</p></div></div>'
        if number == 1:
            text += f'<div data-component="image-block"><figure><figcaption><p>{story.caption}</p></figcaption></figure></div>'
        if number == 3:
            text += f'<div data-component="unordered-list-block">{_links(story)}</div>'
    more = "".join(f"<li><a href=/z>{title}</a><p>{story.lead}</p></li>" for title in story.also)
    html = f"""<!DOCTYPE html><html lang="{story.language}"><head><meta charset="utf-8"><title>{escape(story.title)} - {story.outlet}</title></head>
<body>{_menu(story)}<main><article><header><h1 id="main-heading">{escape(story.title)}</h1></header>
<div data-component="byline-block"><span>{story.authors[0]}</span> <span>Correspondent</span></div>
<div><time datetime="{story.published}">2 days ago</time></div>{text}</article></main>
<section><h2>More on this story</h2><ul>{more}</ul></section></body></html>"""
    return Page(
        f"components-{story.language}",
        html,
        story.body,
        _told(story, "title", "publisher", "published", "language"),
    )


def typed_blocks(story: Story) -> Page:
    """Text and teasers in blocks that differ in an attribute only, the date in words of the page's language."""
    text = ""
    for number, one in enumerate(story.body):
        text += f'<div class="article__block" data-type="text"><div class="article__text">{escape(one, quote=False)}</div></div>'
        if number == 2:
            text += f'<div class="article__block" data-type="article"><a href=/1><span>{story.also[0]}</span></a><div>10:15</div></div>'
    links = "".join(f"<div><a href=/z>{title}</a></div>" for title in story.also)
    html = f"""<!DOCTYPE html><html lang="{story.language}"><head><meta charset="utf-8"><title>{escape(story.title)} - {story.outlet}, {story.published[:10]}</title>
<meta property="og:title" content="{escape(story.title)}"><meta property="article:published_time" content="{story.published[:10].replace("-", "")}T{story.published[11:16].replace(":", "")}"></head>
<body><div class="page"><div class="header"><a>Menu</a></div><div class="article__header"><h1 class="article__title">{escape(story.title)}</h1></div>
<div class="article__body js-mediator-article">{text}</div><div class="article__tags"><a>{story.section}</a></div><div class="recommend">{links}</div></div></body></html>"""
    told = _told(story, "title", "language", published=story.published[:16])
    return Page(f"typed-{story.language}", html, story.body, told)


def builder(story: Story) -> Page:
    """A page builder's: everything is a widget."""
    text = "".join(
        f'<div class="elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container">{_p(one)}</div></div>'
        for one in story.body
    )
    html = f"""<!DOCTYPE html><html lang="{story.language}"><head><meta charset="utf-8"><title>{escape(story.title)} - {story.outlet}</title>
<meta name="author" content="admin"><meta property="og:site_name" content="{story.outlet}"></head><body class="cookies-not-set"><div class="elementor">
<div class="elementor-widget elementor-widget-heading"><h1>{escape(story.title)}</h1></div>{text}
<div class="elementor-widget elementor-widget-share-buttons">Facebook Twitter</div>
<div class="elementor-widget elementor-widget-posts"><article><h3><a href=/1>{story.also[0]}</a></h3><p>{story.lead}</p></article></div></div></body></html>"""
    return Page(f"builder-{story.language}", html, story.body, _told(story, "title", "publisher", "language"))


def weblog(story: Story) -> Page:
    """A weblog of the old kind: the headline in an h3, double breaks for paragraphs, an archive beside it."""
    html = f"""<html lang="{story.language}"><head><meta charset="utf-8"><title>{story.outlet}: {escape(story.title)}</title></head><body>
<div class="main"><h2 class="date-header">{story.published[:10]}</h2><div class="post hentry"><h3 class="post-title entry-title">{escape(story.title)}</h3>
<div class="post-body entry-content">{"<br/><br/>".join(escape(one, quote=False) for one in story.body)}</div>
<div class="post-footer">Posted by {story.authors[0]} at 9:20</div></div></div>
<div class="sidebar"><h2>Blog archive</h2><ul><li>2020 (12)</li></ul></div></body></html>"""
    return Page(f"weblog-{story.language}", html, story.body, _told(story, "title", "publisher", "language"))


def brief(story: Story) -> Page:
    """Two paragraphs, beside a column of teasers with many times their text."""
    cards = "".join(
        f'<div class="card"><h3><a href="/{number}">{title}</a></h3><p>{story.lead} {title}. {story.lead}</p></div>'
        for number, title in enumerate(story.also * 4)
    )
    html = f"""<!DOCTYPE html><html lang="{story.language}"><head><meta charset="utf-8"><title>{escape(story.title)}</title></head><body>
<div class="top"><a>Menu</a></div><div class="row"><div class="col-8"><h1>{escape(story.title)}</h1>
<div class="txt">{"".join(map(_p, story.body[:2]))}</div></div><div class="col-4">{cards}</div></div></body></html>"""
    return Page(f"brief-{story.language}", html, story.body[:2], _told(story, "title", "language"))


def endless(story: Story) -> Page:
    """A page that has loaded the next article below, whole."""
    other = MUSEUM if story is not MUSEUM else HARBOUR
    node = {
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": story.published,
        "author": {"name": story.authors[0]},
    }
    both = "".join(
        f"<article><h1>{escape(one.title)}</h1><div>{''.join(map(_p, one.body))}</div></article>"
        for one in (story, other)
    )
    html = f"""<!DOCTYPE html><html lang="{story.language}"><head><meta charset="utf-8"><title>{escape(story.title)}</title>
<script type="application/ld+json">{json.dumps(node)}</script></head><body>{_menu(story)}<main>{both}</main></body></html>"""
    told = _told(story, "title", "authors", "published", "language", authors=story.authors[:1])
    return Page(f"endless-{story.language}", html, story.body, told)


SHAPES: tuple[Callable[[Story], Page], ...] = (
    wordpress,
    big_outlet,
    old_html,
    amp,
    paywall,
    print_view,
    live,
    boxes,
    gallery,
    components,
    typed_blocks,
    builder,
    weblog,
    brief,
    endless,
)
