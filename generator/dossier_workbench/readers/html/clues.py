"""What a page says of itself outside of its text, gathered in one place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from itertools import islice
from typing import NamedTuple
from urllib.parse import urlsplit

from dossier_workbench.model.provenance import Seen, Where
from dossier_workbench.readers.html.json_ld import Described, article_node, dates_in, nodes_in
from dossier_workbench.readers.html.own import OwnPart
from dossier_workbench.readers.html.tree import Element
from dossier_workbench.readers.html.zones import called
from mkdocs_dossier.languages.calendars import month_numbers
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.text.characters import one_line, words_of

_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(https?://\S+)")
_SAVED_BY = re.compile(r"^\s*url:\s*(https?://\S+)", re.MULTILINE)
_SAVED_ON = re.compile(r"^\s*saved date:\s*\w{3} (\w{3}) (\d{2}) (\d{4}) (\d{2}:\d{2})", re.MULTILINE)
_MAX_COMMENTS = 50
_NAMES = ("property", "name", "itemprop", "http-equiv")
_BYLINES = frozenset(
    words_of(
        "byline bylines author authors author-name authorname by-author post-author entry-author",
        "article-author postedby posted-by writer writers contributor contributors contributor-name",
        "autor autores autoren auteur auteurs autore autori verfasser redakteur yazar muhabir skribent",
        "forfatter username creator signature",
        "createdby firma firmante redactor redacteur avtor item-poster posted-by-name byline-name submitted",
    )
)
_LIKE_BYLINE = re.compile(
    r"byline|auth?or|auteur|posted.?by|writer|contributor|verfasser|redakteur|yazar|muhabir|skribent|forfatter"
    r"|username|creat|signature|poster|submitted|firma|redact|avtor",
    re.IGNORECASE,
)
_TO_AUTHOR = re.compile(
    r"/(?:authors?|autor(?:en|es|in)?|auteurs?|autor[ei]|journalists?|reporters?|writers?|contributors?|redakteure?)/[^/?#]",
    re.IGNORECASE,
)
_CALLED = ("class", "id", "data-testid", "data-test", "data-component", "data-qa")
"""Attributes by which pages call their parts."""

_TAGS_IN_LINE = words_of("a abbr address b bdi em font i img q small span strong sup svg u")
_IN_LINE = frozenset((*_TAGS_IN_LINE, *(f"/{tag}" for tag in _TAGS_IN_LINE)))
_LIKE_DATE = re.compile(r"dat[eu]|fecha|posted|published|timestamp", re.IGNORECASE)
_DATES = frozenset(words_of("date datum fecha posted-on pubdate publish-date published timestamp datetime"))
_TODAY = frozenset(words_of("today current now header head topbar top nav menu masthead event clock"))
_LONGEST_DATE = 60
_BESIDE = 20  # elements between a headline and a date of its own
_LONGEST_BYLINE = 150
_BYLINE_PARTS = 12


FEW_PARTS = 6
"""Elements in one whose words may be parted by nothing but their boxes, as those of a day on a calendar's leaf."""

SAVED_FROM = Seen(Where.COMMENT, "saved from")


class Time(NamedTuple):
    """A date in an element of the article's own part.

    Attributes:
        moment: What it tells machines; of an element that is only called so, what it shows.
        about: The words that say what kind of time it is.
        seen: Where it stands.
        far: How many elements stand between it and the headline; none if the page has no headline.
    """

    moment: str
    about: str
    seen: Seen
    far: int | None = None


class Headline(NamedTuple):
    """What a page prints as its headline.

    Attributes:
        text: All of it.
        seen: Where it stands.
        cores: It without the first or the last element inside of it, such as a kicker or a subtitle.
    """

    text: str
    seen: Seen
    cores: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clues:
    """A page's metadata.

    Attributes:
        metas: Contents of ``<meta>`` elements by name or property, in small letters.
        told: The JSON-LD description of the article.
        dates: What any JSON-LD description on the page says under keys of dates, with its place.
        title: The page's ``<title>``.
        headlines: Its ``h1`` elements but the site's emblem; without any, the first heading that is a lasting link.
        marked: Texts of other elements that are marked up as a headline.
        times: Its ``<time>`` elements, and days in print beside the headline in elements that are called so.
        authors: Names marked as the author's, each with its element.
        bylines: Short texts of elements that are called like a byline, each with its element.
        signed: Names that the page gives in passing: to whom a licence asks to attribute it, whose comment is marked as the
            author's own.
        language: As the page declares it.
        locale: The same with its country, if the page names one anywhere.
        canonical: The address that the page names for itself.
        saved_from: The address that a browser noted when it saved the page.
        saved_on: The date of saving, as EDTF, if it was noted.
    """

    metas: Mapping[str, tuple[str, ...]]
    told: Described
    dates: tuple[tuple[str, Seen], ...]
    title: str
    headlines: tuple[Headline, ...]
    marked: tuple[str, ...]
    times: tuple[Time, ...]
    authors: tuple[tuple[str, Seen], ...]
    bylines: tuple[tuple[str, Seen], ...]
    signed: tuple[tuple[str, Seen], ...]
    language: str
    locale: str
    canonical: str
    saved_from: str
    saved_on: str

    def each(self, names: Iterable[str]) -> Iterator[tuple[str, Seen]]:
        """What each ``meta`` element of these names says, and its place."""
        for name in names:
            for content in self.metas.get(name, ()):
                yield content, Seen(Where.META, name)

    def meta(self, *names: str) -> tuple[str, Seen]:
        """The first of these that the page has; an empty text if it has none."""
        return next(self.each(names), ("", Seen(Where.META, "")))

    @property
    def addresses(self) -> tuple[tuple[str, Seen], ...]:
        """The page's own addresses as far as it tells any; some may be empty."""
        canonical = self.canonical, Seen(Where.ATTRIBUTE, "link[href]", "the page's canonical link")
        return canonical, self.meta("og:url"), (self.saved_from, SAVED_FROM)


def gather(tree: Element) -> Clues:
    """Read a page's metadata."""
    metas, described = grouped(metas_of(tree)), list(nodes_in(tree))
    comments = "\n".join(comments_of(tree))
    saved_from = _SAVED_FROM.search(comments) or _SAVED_BY.search(comments)
    own = OwnPart(tree)
    tops = [top for top in tree.iter("h1") if _heads_article(top)] or list(_bookmarked(tree, own))
    return Clues(
        metas=metas,
        told=article_node(described),
        dates=tuple(dates_in(described)),
        title=plain(next((element.text_content() for element in tree.iter("title")), "")),
        headlines=tuple(headline for headline in map(_headline, tops) if headline.text),
        marked=tuple(
            plain(shown(element))
            for element in tree.xpath('//*[@itemprop="headline"][not(self::h1 or self::meta)]')
        ),
        times=tuple(_times(tree, own, tops)),
        authors=tuple(dict.fromkeys(_authors(tree, own))),
        bylines=tuple(dict.fromkeys(_bylines(tree, own))),
        signed=tuple(dict.fromkeys(_signed(tree))),
        language=language_of(tree),
        locale=_locale(tree, metas),
        canonical=_canonical(tree),
        saved_from=saved_from[1] if saved_from else "",
        saved_on=_saved_on(comments),
    )


def metas_of(tree: Element) -> Iterator[tuple[str, str]]:
    """Names of ``meta`` elements, in small letters, with what each says."""
    for meta in tree.iter("meta"):
        content = plain(meta.get("content") or "")
        names = ((meta.get(key) or "").strip().lower() for key in _NAMES)
        yield from ((name, content) for name in names if name and content)


def plain(text: str) -> str:
    """A text of metadata on one line; some are escaped once more than they should be."""
    return one_line(unescape(text))


def language_of(tree: Element) -> str:
    """The language that a page declares for all of itself."""
    return tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""


def _locale(tree: Element, metas: Mapping[str, tuple[str, ...]]) -> str:
    """The language with its country. ``en_US`` is what programs that make pages write if nobody tells them anything."""
    declared = language_of(tree)
    told = (*metas.get("content-language", ()), *metas.get("og:locale", ()))
    closer = (each for each in told if each.lower().replace("_", "-").startswith(f"{declared.lower()}-"))
    return next((each for each in closer if each != "en_US"), declared)


def _heads_article(element: Element) -> bool:
    """Whether an ``h1`` is no emblem: one that leads to the site's front page names the site."""
    links = [link.get("href") or "" for link in element.iter("a")]
    around = next(element.iterancestors("a"), None)
    if around is not None:
        links.append(around.get("href") or "")
    return not links or not all(map(_is_front, links))


def _bookmarked(tree: Element, own: OwnPart) -> Iterator[Element]:
    """The first heading that is a lasting link: so weblogs head their articles below their own name."""
    links = tree.xpath('//a[contains(concat(" ", @rel, " "), " bookmark ")][parent::h2 or parent::h3]')
    yield from islice((link.getparent() for link in links if own.holds(link)), 1)


def _is_front(address: str) -> bool:
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return False
    return (
        bool(parts.netloc or parts.path.startswith("/"))
        and not parts.path.strip("/")
        and not parts.query
        and not parts.fragment
    )


def _headline(element: Element) -> Headline:
    """What an ``h1`` shows, in whole and without what is set apart at its beginning or end."""
    parts = list(_parts(element))
    while parts and not parts[-1][0].strip():
        parts.pop()
    cores = []
    for apart in (0, -1):
        if len(parts) > 1 and parts[apart][1]:
            rest = parts[1:] if apart == 0 else parts[:-1]
            cores.append(plain("".join(text for text, _ in rest)))
    return Headline(
        plain("".join(text for text, _ in parts)), Seen(Where.ELEMENT, str(element.tag)), tuple(cores)
    )


def _parts(element: Element) -> Iterator[tuple[str, bool]]:
    """The texts in an element, each with whether it is an element of its own: a span or a box is a line of its own."""
    if (element.text or "").strip():
        yield element.text or "", False
    for child in element:
        inner = shown(child) if isinstance(child.tag, str) else ""
        apart = child.tag in {"br", "div", "span", "p", "small", "a"}
        if inner.strip():
            yield f" {inner} " if apart else inner, apart
        elif inner or child.tag == "br":
            yield " ", False
        if (child.tail or "").strip():
            yield child.tail or "", False
        elif child.tail:
            yield " ", False


def shown(element: Element) -> str:
    """An element's text, styles and scripts inside of it left out."""
    return "".join(element.xpath(".//text()[not(parent::script or parent::style)]"))


def spaced(element: Element) -> str:
    """An element's text on one line, with a blank between what stands in elements of its own."""
    return plain(" ".join(element.xpath(".//text()[not(parent::script or parent::style)]")))


def parted(element: Element) -> str:
    """An element's text on one line, with a bar between what the page sets into boxes, lines or links of their own."""
    texts: list[str] = []
    bounds: set[str] = set()  # what was begun or ended since the last text

    def add(text: str | None) -> None:
        if not (text or "").strip():
            texts.append(" " if text else "")
            return
        apart = not bounds <= _IN_LINE or {"a", "/a"} <= bounds
        texts.append(f" | {text}" if apart and "".join(texts).strip() else str(text))
        bounds.clear()

    def walk(part: Element) -> None:
        bounds.add(str(part.tag))
        if part.tag not in {"script", "style"} and isinstance(part.tag, str):
            add(part.text)
            for child in part:
                walk(child)
                add(child.tail)
        bounds.add(f"/{part.tag!s}")

    walk(element)
    return plain("".join(texts))


def comments_of(tree: Element) -> list[str]:
    """The page's first comments; browsers note there where a page was saved from, before the root element too."""
    return [comment.text or "" for comment in tree.xpath("//comment()")[:_MAX_COMMENTS]]


def _saved_on(comments: str) -> str:
    found = _SAVED_ON.search(comments)
    month = month_numbers("en").get(found[1].casefold()) if found else None
    return f"{found[3]}-{month:02}-{found[2]}T{found[4]}" if found and month else ""


def _times(tree: Element, own: OwnPart, tops: Collection[Element]) -> Iterator[Time]:
    heads: list[int] = []
    found: list[tuple[int, Time]] = []
    for number, element in enumerate(tree.iter()):
        if element in tops:
            heads.append(number)
        elif (time := _time(element)) and own.holds(element):
            found.append((number, time))
    for number, time in found:
        far = min((abs(number - head) for head in heads), default=None)
        # Far from the headline, what is only called a date is often today's, or another article's.
        if time.seen.where is Where.ATTRIBUTE or (far is not None and far <= _BESIDE):
            yield time._replace(far=far)
    for element in tree.xpath('//*[@itemprop="datePublished" or @itemprop="dateModified"][not(self::meta)]'):
        key = "content" if element.get("content") else "datetime"
        if (moment := element.get(key)) and own.holds(element):
            seen = Seen(Where.ATTRIBUTE, f"{element.tag!s}[{key}]")
            yield Time(moment, element.get("itemprop").lower(), seen)


def _time(element: Element) -> Time | None:
    """What an element tells of a time, to machines or as the innermost one that is called a date."""
    if element.tag == "time":
        key = "datetime" if element.get("datetime") else "content"
        moment = element.get(key)
        return Time(moment, _about(element), Seen(Where.ATTRIBUTE, f"time[{key}]")) if moment else None
    if (
        not isinstance(element.tag, str)
        or not _is_date(element)
        or any(map(_is_date, element.iterdescendants("*")))
    ):
        return None
    text = spaced(element) if len(element) <= FEW_PARTS else ""
    seen = Seen(Where.ELEMENT, str(element.tag), "the markup of the date")
    return Time(text, _about(element), seen) if 0 < len(text) <= _LONGEST_DATE else None


def _is_date(element: Element) -> bool:
    names = element.get("class") or element.get("id") or ""
    return (
        bool(_LIKE_DATE.search(names))
        and not _DATES.isdisjoint(words := called(names))
        and _TODAY.isdisjoint(words)
    )


def _about(element: Element) -> str:
    names = [element.get(each) or "" for each in ("itemprop", "class", "pubdate", "title")]
    pubdate = "pubdate" if element.get("pubdate") is not None else ""
    return " ".join([*names, pubdate, *element.xpath("../@class")]).lower()


def _authors(tree: Element, own: OwnPart) -> Iterator[tuple[str, Seen]]:
    for element in tree.xpath('//*[@itemprop="author"] | //a[contains(concat(" ", @rel, " "), " author ")]'):
        if not own.holds(element):
            continue
        named = next((inner for inner in element.iter("*") if inner.get("itemprop") == "name"), element)
        if content := named.get("content"):
            yield plain(content), Seen(Where.ATTRIBUTE, f"{named.tag!s}[content]")
        else:
            yield parted(named), Seen(Where.ELEMENT, str(named.tag), "the markup of the byline")


def _bylines(tree: Element, own: OwnPart) -> Iterator[tuple[str, Seen]]:
    """Elements that are called like a byline; of one within another the outer, if it holds nothing else."""
    taken: set[Element] = set()
    for element in tree.xpath(f"//body//*[@{' or @'.join((*_CALLED, 'href'))}]"):
        if not _is_byline(element) or not own.holds(element):
            continue
        if not taken.isdisjoint(element.iterancestors()):
            continue
        named = [inner for inner in element.iter("*") if inner.get("itemprop") == "name"]
        whole = named[0] if len(named) == 1 else element
        text = parted(whole) if len(element) <= _BYLINE_PARTS else ""
        if text and len(text) <= _LONGEST_BYLINE:
            taken.add(element)
            yield text, Seen(Where.ELEMENT, str(element.tag), "the markup of the byline")


def _signed(tree: Element) -> Iterator[tuple[str, Seen]]:
    for element in tree.xpath('//*[@property="cc:attributionName" or @rel="cc:attributionURL"]'):
        yield plain(shown(element)), Seen(Where.ELEMENT, str(element.tag), "the licence attributes it so")
    # WordPress marks comments by the author of the post.
    for element in tree.xpath('//*[contains(concat(" ", @class, " "), " bypostauthor ")]')[:1]:
        for named in element.xpath(
            './/*[@class="fn" or @class="author" or contains(@class, "comment-author-name")]'
        )[:1]:
            yield (
                plain(shown(named)),
                Seen(Where.ELEMENT, str(named.tag), "a comment marked as the author's own"),
            )


def _is_byline(element: Element) -> bool:
    """Whether an element is called like a byline, or leads to an author's page."""
    names = " ".join(element.get(key) or "" for key in _CALLED)
    if _LIKE_BYLINE.search(names) and not _BYLINES.isdisjoint(called(names)):
        return True
    return element.tag == "a" and _TO_AUTHOR.search(element.get("href") or "") is not None


def _canonical(tree: Element) -> str:
    links = (link for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split())
    return next(((link.get("href") or "").strip() for link in links), "")
