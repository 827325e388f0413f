"""Pages that differ in how they tell author, day, headline and outlet, or in what stands in and around their text.

Each says what a careful reader would take from it, and nothing else: a field that it does not name must not be found.
"""

import json
from collections.abc import Iterator, Mapping
from html import escape

from web_pages.shapes import Page

KINDS = ("authors", "published", "title", "publisher", "body")
"""What each page is about: the beginning of its name."""

_TEXT = {
    "en": (
        "The lock at Corran Weir was shut on Tuesday after inspectors found two of its gates out of order.",
        "Boats were told to wait upstream, and a crew was sent for from the coast, the canal office said.",
        "Some ninety boats are held up, most of them laden with gravel for the new road east of the town.",
        "A second inspection is to follow before the gates are opened again, according to the same office.",
    ),
    "de": (
        "Die Schleuse am Corraner Wehr wurde gesperrt, weil zwei ihrer Tore nicht mehr den Vorschriften genügten.",
        "Die Schiffer sollen oberhalb warten, bis eine Mannschaft von der Küste eintrifft, sagte das Kanalamt.",
        "Betroffen sind etwa neunzig Boote, die meist Kies für die neue Straße im Osten der Stadt geladen haben.",
    ),
    "fr": (
        "L’écluse de Corran a été fermée mardi, deux de ses portes ne répondant plus aux règles en vigueur.",
        "Les bateliers ont été priés d’attendre en amont, a fait savoir l’office du canal dans la soirée.",
        "Environ quatre-vingt-dix bateaux sont touchés, la plupart chargés de gravier pour la nouvelle route.",
    ),
    "es": (
        "La esclusa de Corran fue cerrada el martes porque dos de sus puertas no cumplían ya las normas.",
        "Se pidió a los barqueros que esperasen río arriba, según informó por la tarde la oficina del canal.",
        "El cierre afecta a unos noventa barcos, cargados casi todos de grava para la nueva carretera.",
    ),
    "ru": (
        "Шлюз у Корранской плотины закрыли во вторник: двое ворот больше не отвечают правилам, сообщили в управлении.",
        "Судоводителей попросили ждать выше по течению, пока с побережья не прибудет бригада рабочих.",
        "Простаивают около девяноста барж, которые везут гравий для новой дороги к востоку от города.",
    ),
    "nl": (
        "De sluis bij de stuw van Corran is dinsdag gesloten, omdat twee deuren niet meer aan de regels voldoen.",
        "Schippers moeten stroomopwaarts wachten tot er een ploeg van de kust komt, meldt het kanaalbureau.",
        "Zo’n negentig schepen liggen stil, de meeste met grind voor de nieuwe weg ten oosten van de stad.",
    ),
    "sv": (
        "Slussen vid Corrans damm stängdes i tisdags sedan två av portarna visat sig strida mot reglerna.",
        "Båtarna får vänta uppströms tills ett arbetslag kommer från kusten, uppger kanalkontoret.",
        "Omkring nittio båtar berörs, de flesta lastade med grus till den nya vägen öster om staden.",
    ),
    "pl": (
        "Śluzę przy jazie w Corran zamknięto we wtorek, gdy okazało się, że dwie bramy nie spełniają przepisów.",
        "Szyprowie mają czekać w górze rzeki, aż z wybrzeża przyjedzie brygada, podał urząd kanałowy.",
        "Stoi około dziewięćdziesięciu barek, przeważnie ze żwirem na nową drogę na wschód od miasta.",
    ),
}
TITLES = {
    "en": "Lock at Corran Weir shut to gravel boats",
    "de": "Schleuse am Corraner Wehr für Kiesboote gesperrt",
    "fr": "L’écluse de Corran fermée aux bateaux de gravier",
    "es": "Cerrada la esclusa de Corran a los barcos de grava",
    "ru": "Шлюз у Корранской плотины закрыт для барж",
    "nl": "Sluis bij Corran dicht voor grindschepen",
    "sv": "Slussen vid Corran stängd för grusbåtar",
    "pl": "Śluza w Corran zamknięta dla barek ze żwirem",
}
_DAY = '<time datetime="2024-03-05">5.3.2024</time>'


def _page(
    name: str,
    told: Mapping[str, object],
    *,
    language: str = "en",
    head: str = "",
    above: str = "",
    top: str | None = None,
    below: str = _DAY,
    text: str | None = None,
    behind: str = "",
    body: tuple[str, ...] = (),
) -> Page:
    """A page of the usual build, with one part of it as the case has it."""
    title = TITLES[language]
    paragraphs = _TEXT[language]
    top = f"<h1>{escape(title, quote=False)}</h1>" if top is None else top
    text = "".join(f"<p>{escape(one, quote=False)}</p>" for one in paragraphs) if text is None else text
    title_tag = "" if "<title>" in head else f"<title>{escape(title, quote=False)}</title>"
    html = (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">{title_tag}{head}</head><body>{above}'
        f"<main><div class='story'>{top}{below}<div class='text'>{text}</div></div></main>{behind}</body></html>"
    )
    fields = {"title": title, **({"published": "2024-03-05"} if _DAY in below else {}), **told}
    return Page(
        name, html, body or paragraphs, {key: value for key, value in fields.items() if value is not None}
    )


def _node(**told: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **told}
    return f'<script type="application/ld+json">{json.dumps(node, ensure_ascii=False)}</script>'


def cases() -> list[Page]:
    """All of them."""
    return [*_authors(), *_strangers(), *_dates(), *_titles(), *_outlets(), *_texts()]


def _authors() -> Iterator[Page]:
    """Bylines, as markup and metadata write them."""
    bylines = {
        "and": ("en", '<p class="byline">By ANNA COLE, TOM REED and ROBERT PELL</p>', ("ANNA COLE", "TOM REED", "ROBERT PELL")),
        "post-behind": ("en", '<div class="byline">By Anna Cole, Political Correspondent</div>', ("Anna Cole",)),
        "post-glued": ("en", '<span class="author-name">Anna Cole News reporter</span>', ("Anna Cole",)),
        "place": ("en", '<div class="article-author">Anna Cole in Corran</div>', ("Anna Cole",)),
        "weekday": ("en", '<span class="author">Anna Cole Monday</span>', ("Anna Cole",)),
        "link": ("de", '<a href="/autoren/jan-brandt-17"><b>Jan Brandt</b></a>', ("Jan Brandt",)),
        "von": ("de", '<span class="entry-authors"><span>Von Jan Brandt und Eva Lenz</span></span>', ("Jan Brandt", "Eva Lenz")),
        "dated": ("fr", '<p class="auteur">Par Jeanne Morel. Publié le</p>', ("Jeanne Morel",)),
        "y": ("es", '<p class="autor">Por Marta Ruiz y Luis Vega</p>', ("Marta Ruiz", "Luis Vega")),
        "colon": ("ru", '<div class="author">Автор: Вера Лугова</div>', ("Вера Лугова",)),
        "door": ("nl", '<div class="byline">Door Jan de Boer</div>', ("Jan de Boer",)),
        "av": ("sv", '<div class="byline">Av Karin Lund</div>', ("Karin Lund",)),
        "autor": ("pl", '<div class="autor">Autor: Jan Kowal</div>', ("Jan Kowal",)),
        "forum": ("en", '<div><span class="username">lockkeeper</span></div>', ("lockkeeper",)),
        "all-posts": ("en", '<p>By <a rel="author" href="/a">View all posts by Anna Cole</a></p>', ("Anna Cole",)),
        "particle": ("en", '<p class="byline">By ANNA COLE, TOM REED and Robert de Pell</p>', ("ANNA COLE", "TOM REED", "Robert de Pell")),
        "test-id": ("en", '<div data-testid="byline"><span>By <a href="/x">Anna Cole</a></span></div>', ("Anna Cole",)),
        "glued-links": ("en", '<div class="authors"><a href="/a">Anna Cole</a><a href="/t">Tom Reed</a></div>', ("Anna Cole", "Tom Reed")),
        "items": ("en", '<ul class="author-list"><li>Anna Cole</li><li>Tom Reed</li></ul>', ("Anna Cole", "Tom Reed")),
        "post-below": ("en", '<div class="author"><p>Anna Cole</p><p>Chief Correspondent, Transport</p></div>', ("Anna Cole",)),
        "special": ("en", '<p class="byline">By Anna Cole<br>Special to the Courier</p>', ("Anna Cole",)),
        "user": ("de", '<div class="left author">Autor: <a href="/u/7"><b>Lock17man</b></a> am 05.03.2024, 13:36 Uhr</div>', ("Lock17man",)),
        "poster": ("de", '<span class="itemPoster">Geschrieben von <a href="/u/7">Schleusenwart</a></span>', ("Schleusenwart",)),
        "either": ("de", '<p class="autor">Autor/in: Anna Lenz</p>', ("Anna Lenz",)),
        "firma": ("es", '<div class="firma">Marta Ruiz<br>Corran</div>', ("Marta Ruiz",)),
        "submitted": ("en", '<span class="submitted">Submitted by <span class="username">Anna Cole</span> on Tue, 03/05/2024 - 09:31</span>', ("Anna Cole",)),
        "microdata": ("en", '<span itemprop="author"><img alt="x"><span itemprop="name">Anna Cole</span></span>', ("Anna Cole",)),
    }  # fmt: skip
    for name, (language, line, people) in bylines.items():
        yield _page(f"authors-{name}", {"authors": people}, language=language, below=f"{line}{_DAY}", head="")
    cards = {
        "card": '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Anna Cole">',
        "card-fr": '<meta name="twitter:label1" content="Écrit par"><meta name="twitter:data1" content="Anna Cole">',
        "surname-first": '<meta name="author" content="Cole, Anna; Reed, Tom">',
        "surnames-first": '<meta name="citation_author" content="Cole, Anna"><meta name="citation_author" content="Reed, Tom">',
        "club": '<meta name="author" content="FCK Corran">',
    }  # fmt: skip
    for name, head in cards.items():
        people = ("Anna Cole", "Tom Reed")[: 2 if "surname" in name else 1]
        yield _page(f"authors-{name}", {"authors": people if name != "club" else None}, head=head)
    by_initials = '<p>by <a rel="author" href="/a">AC</a></p>'
    licence = 'Canal notes by <a rel="cc:attributionURL" property="cc:attributionName" href="/">Anna Cole</a>'
    yield _page(
        "authors-licence", {"authors": ("Anna Cole",)}, below=by_initials + _DAY, behind=f"<p>{licence}</p>"
    )
    answer = (
        '<li class="comment bypostauthor"><span class="author">lockkeeper77</span><p>Thank you all.</p></li>'
    )
    yield _page(
        "authors-answering", {"authors": ("lockkeeper77",)}, behind=f'<ol class="comments">{answer}</ol>'
    )
    described = {
        "agency-post": ("Tom Reed, AP National Political Writer", ("Tom Reed",)),
        "post-alone": ("AP Sports Writer", None),
        "analysis": ("Analysis by Anna Cole", ("Anna Cole",)),
        "for": ("Coast Media for Coast.com", None),
        "services": ("Corran News wire services", None),
        "address": ("https://www.facebook.com/coastmedia/", None),
        "nobody": ("No Author", None),
        "surname": ("Oliver North", ("Oliver North",)),
    }
    for name, (text, people) in described.items():
        told = {"authors": people, "published": "2024-03-05"}
        node = _node(headline=TITLES["en"], author=text, datePublished="2024-03-05")
        yield _page(f"authors-{name}", told, head=node, below="")


def _strangers() -> Iterator[Page]:
    """Names that stand on the page and are not the author's."""
    text = _TEXT["en"][1]
    boxes = {
        "comment": f'<div class="comments"><div class="comment"><span class="author">Bob Roe</span><p>{text}</p></div></div>',
        "sidebar": '<div class="sidebar"><a rel="author" href="/author/bob">Bob Roe</a></div>',
        "teaser": f'<section class="related"><article><h3>Gravel</h3><a rel="author">Bob Roe</a><p>{text}</p></article></section>',
        "login": '<div class="author"><a href="/login">Log in</a></div>',
        "licence": '<a class="author" href="/by/3.0">CC BY</a>',
    }
    site = '<meta property="og:site_name" content="Corran Canals">'
    yield _page(
        "authors-not-outlet",
        {"authors": None, "publisher": "Corran Canals"},
        head=site,
        below=f"<p>Corran Canals</p>{_DAY}",
    )
    for name, box in boxes.items():
        yield _page(f"authors-not-{name}", {"authors": None}, behind=box)


def _dates() -> Iterator[Page]:
    """Days, told several times and not alike."""
    url = '<link rel="canonical" href="https://quay.example{}">'
    zero = _node(headline=TITLES["en"], datePublished="0001-01-01T00:00:00Z")
    day = "2024-03-05"
    yield _page("published-zero", {"published": day}, head=zero, below="<div>5 March 2024</div>")
    late = _node(headline=TITLES["en"], datePublished="2024-03-06T02:10:00Z")
    yield _page("published-local-printed", {"published": day}, head=late, below="<div>March 5, 2024</div>")
    address = url.format("/news/2024/03/05/lock")
    told = {"published": day, "url": "https://quay.example/news/2024/03/05/lock", "publisher": "quay.example"}
    yield _page("published-local-address", told, head=late + address, below="")
    others = "".join(
        f'<div><time datetime="2023-0{n}-11">{n}</time><a href="/{n}">More of gravel {n}</a></div>'
        for n in range(1, 6)
    )
    yield _page("published-nearest", {"published": day}, behind=f"<div>{others}</div>")
    changed = _node(
        headline=TITLES["en"], datePublished="2024-03-03T09:00Z", dateModified="2024-03-05T08:00Z"
    )
    told = {"published": day, "modified": "2024-03-05T08:00Z"}
    yield _page("published-as-printed", told, head=changed, below="<div>5 March 2024</div>")
    above = '<div class="date">5 March 2024</div>'
    yield _page("published-above", {"published": day}, top=f"{above}<h1>{TITLES['en']}</h1>", below="")
    words = {
        "de": "5. März 2024",
        "fr": "5 mars 2024",
        "ru": "5 марта 2024",
        "nl": "5 maart 2024",
        "pl": "5 marca 2024",
    }
    for language, printed in words.items():
        yield _page(
            f"published-{language}", {"published": day}, language=language, below=f"<div>{printed}</div>"
        )


def _titles() -> Iterator[Page]:
    """Headlines that are not simply the only h1."""
    title = TITLES["en"]
    emblem = '<header><h1><a href="/">Quay Courier</a></h1></header>'
    yield _page("title-emblem", {}, above=emblem, top=f"<h2>{title}</h2>", head="<title>Quay Courier</title>")
    head = (
        f"<title>{title} | Quay Courier - News and Views</title>"
        f'<meta property="og:title" content="{title} | Quay Courier - News and Views">'
        '<meta property="og:site_name" content="Quay Courier - News and Views">'
    )
    yield _page("title-slogan", {"publisher": "Quay Courier"}, head=head, top=f'<div class="h">{title}</div>')
    both = f"<h1><span>{title}</span> <small>What the boats wait for</small></h1>"
    yield _page("title-subtitle", {}, top=both, head=f'<meta property="og:title" content="{title}">')
    other = '<meta property="og:title" content="Why ninety boats are waiting tonight">'
    yield _page("title-of-search-engines", {}, head=f"<title>Ninety boats waiting</title>{other}")
    site = f'<meta name="application-name" content="{title} - Quay"><title>{title} - Quay</title>'
    yield _page("title-as-site", {"publisher": "Quay"}, head=site)
    parted = f"<title>Lock Friends of Corran Weir - {title}</title>"
    told = {"publisher": "Lock Friends of Corran Weir"}
    yield _page("title-part", told, head=parted, top=f"<div><a href='/n'>Notes</a> : {title}</div>")
    kicked = f'<h2><span>Canals</span> <span itemprop="headline">{title}</span></h2>'
    yield _page("title-marked", {}, head="<title>Why ninety boats wait</title>", top=kicked)
    second = f"<div><h2>Gravel prices rise again</h2><p>{_TEXT['en'][2]}</p></div>"
    yield _page(
        "title-first-of-two", {}, top=f"<h2>{title}</h2>", head="<title>Front page</title>", behind=second
    )


def _outlets() -> Iterator[Page]:
    """Outlets by their address."""
    url = "https://www.{}/news/lock-17"
    spellings = {
        "quaycourier.example": ("Quay Courier", "<footer>Read the Quay Courier every day</footer>"),
        "qbc.example": ("QBC", "<footer>QBC is not responsible for outside content</footer>"),
        "corranpost.example": ("corranpost.example", ""),
    }
    for host, (name, foot) in spellings.items():
        told = {"publisher": name, "url": url.format(host)}
        head = f'<link rel="canonical" href="{url.format(host)}">'
        yield _page(f"publisher-{host.partition('.')[0]}", told, head=head, behind=foot)


def _texts() -> Iterator[Page]:
    """What belongs to the text and what does not, where neither is usual."""
    notices = {
        "en": "We and our partners store cookies on your device in order to measure how our pages are read, every day.",
        "de": "Wir und unsere Partner speichern Cookies auf Ihrem Gerät, um zu messen, wie unsere Seiten gelesen werden.",
        "ru": "Мы и наши партнёры храним файлы cookie на вашем устройстве, чтобы знать, как читают наши страницы.",
        "pl": "My i nasi partnerzy zapisujemy ciasteczka na urządzeniu, aby wiedzieć, jak czytane są nasze strony.",
    }
    for language, notice in notices.items():
        box = f"<div class='x1'><h2>Info</h2>{f'<p>{notice} {notice}</p>' * 5}<button>OK</button></div>"
        short = _TEXT[language][:2]
        text = "".join(f"<p>{escape(one, quote=False)}</p>" for one in short)
        yield _page(f"body-cookies-{language}", {}, language=language, above=box, text=text, body=short)
    one, two, three, four = (f"<p>{escape(text, quote=False)}</p>" for text in _TEXT["en"])
    asked = f"<p>{notices['en'].replace('cookies', 'your gift')}</p>" * 6
    layer = f"<div class='modal-body'><h2>Support us</h2>{asked}</div>"
    yield _page("body-layer", {}, above=layer)
    advert = '<div class="ad">Buy the new Barge 3000 with no money down until the end of May.</div>'
    yield _page("body-advert", {}, text=f"{one}{two}{advert}{three}{four}")
    post = (
        '<blockquote class="twitter-tweet"><p lang="en">The lock stays shut until Friday.</p>&mdash; Canal Office (@canal) '
        '<a href="https://twitter.com/canal/status/1">March 5, 2024</a></blockquote>'
    )
    quoted = "“The lock stays shut until Friday.” — Canal Office (@canal) March 5, 2024"
    texts = _TEXT["en"]
    yield _page("body-post", {}, text=f"{one}{two}{post}{three}{four}", body=(*texts[:2], quoted, *texts[2:]))
    points = ("ninety boats in all", "eleven of them with coal", "two pleasure steamers")
    listed = (
        "<p>The office counted those that wait:</p><ul>"
        + "".join(f"<li>{point}</li>" for point in points)
        + "</ul>"
    )
    body = (*texts[:2], "The office counted those that wait:", *points, *texts[2:])
    yield _page("body-list", {}, text=f"{one}{two}{listed}{three}{four}", body=body)
    results = tuple(" | ".join((f"Boat {number}", f"{number * 7} tons")) for number in range(2, 12))
    cells = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split(" | ")) + "</tr>" for row in results
    )
    yield _page("body-all-table", {}, text=f"<table>{cells}</table>", body=results)
    rows = (("Boats", "Load"), ("Seventy-seven", "gravel"), ("Eleven", "coal"))
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    body = (*texts[:2], *(" | ".join(row) for row in rows), *texts[2:])
    yield _page("body-table", {}, text=f"{one}{two}<table>{cells}</table>{three}{four}", body=body)
