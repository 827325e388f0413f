"""The desk's pages: all articles, and one of them with its original beside its digest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from xml.etree.ElementTree import Element

from dossier_workbench.desk.additions import Offer, sorts_by_kind
from dossier_workbench.desk.article import OpenArticle, Passage, Sort, Use
from dossier_workbench.desk.html import Child, document, element
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.quoted import Budget
from mkdocs_dossier.model.source import Source


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page of the desk has.

    Attributes:
        dossier: What it is about.
        mount: The path under which the desk stands, with slashes at both ends.
        key: What each request to change something has to show.
        edition: Which reading of the dossier the page was made from.
        undoable: What was written last and can be taken back; empty if nothing is.
    """

    dossier: Dossier
    mount: str
    key: str
    edition: int
    undoable: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """An article in the list, and how much of it is used; None if its original is not at hand."""

    source: Source
    use: Use | None


def list_page(frame: Frame, rows: Sequence[Row]) -> bytes:
    """All articles, by date."""
    listed = [
        element(
            "li",
            None,
            element("a", {"href": f"{frame.mount}article/{row.source.id}"}, row.source.title),
            element("small", None, f"{row.source.id} · {_used(row.use)}"),
        )
        for row in rows
    ]
    body = element("main", {"class": "list"}, element("h1", None, "Articles"), element("ol", None, *listed))
    return _page(frame, "Articles", body)


def _used(use: Use | None) -> str:
    return f"{use.used} of {use.whole} used" if use else "the original is not at hand"


def _quoted(budget: Budget | None) -> str:
    return f" · {budget.words} of {budget.limit} words quoted" if budget else ""


def article_page(frame: Frame, article: OpenArticle) -> bytes:
    """An article: what it is, its original with what is known of it, its digest, and what can be made of a selection."""
    source = article.source
    head = element(
        "header",
        {"class": "title"},
        element("h1", {"lang": article.language}, source.title),
        element("p", None, f"{source.id} · {_used(article.use)}{_quoted(article.budget)}", _legend()),
    )
    original = element("section", {"class": "original", "aria-labelledby": "original"})
    original.append(element("h2", {"id": "original"}, "Original"))
    if article.passages:
        original.append(element("p", {"class": "keys"}, *_keys()))
        original.extend(_passage(frame.dossier, article, passage) for passage in article.passages)
    else:
        original.append(
            element("p", None, "It is not at hand: its file is missing from the folder of originals.")
        )
    body = element(
        "main",
        {"data-source": source.id, "data-covers": source.meta.covers[0].event if source.meta.covers else ""},
        head,
        element("div", {"class": "columns"}, original, _side(frame, article)),
    )
    return _page(frame, source.title, body)


_LEGEND = (
    (Sort.CITED, "cited"),
    (Sort.SPOKEN, "direct speech"),
    (Sort.SHARED, "shared with another source"),
    (Sort.NAMED, "name of a record"),
    (Sort.UNCLEAR, "name of several"),
    (Sort.UNKNOWN, "name of no record"),
)


def _legend() -> Element:
    words: list[Child] = []
    for sort, says in _LEGEND:
        words += [" ", element("span", {"class": f"m {sort}"}, says)]
    return element("span", {"class": "legend"}, *words)


_KEYS = (
    ("↑ ↓", "paragraph"),
    ("← →", "sentence"),
    ("Shift + ← →", "end by a word"),
    ("Alt + ← →", "start by a word"),
    ("S", "next speech"),
    ("N", "next unknown name"),
)


def _keys() -> Iterator[Child]:
    yield "Select words, or go to a paragraph and press "
    for keys, says in _KEYS:
        yield element("kbd", None, keys)
        yield f" {says}, "
    yield element("kbd", None, "Enter")
    yield " to go on."


def _passage(dossier: Dossier, article: OpenArticle, passage: Passage) -> Element:
    """A paragraph with its marks, and beside it in words what they say."""
    classes = ["passage"] + ["residue"] * passage.is_residue + ["used"] * passage.is_used
    words = element(
        "p",
        {
            "class": "words",
            "lang": article.language,
            "dir": "auto",
            "data-paragraph": str(passage.number),
            "tabindex": "-1",
        },
        *_marked(passage),
    )
    notes = [element("li", None, *each) for each in _notes(dossier, passage)]
    aside = element("ul", {"class": "notes"}, *notes)
    number = element("span", {"class": "number", "title": f"line {passage.line}"}, str(passage.number))
    return element("div", {"class": " ".join(classes), "id": f"p{passage.number}"}, number, words, aside)


def _marked(passage: Passage) -> Iterator[Child]:
    """The words, cut where marks begin and end; each piece has the classes of all marks over it."""
    bounds = sorted(
        {0, len(passage.text), *chain.from_iterable((mark.start, mark.end) for mark in passage.marks)}
    )
    for start, end in pairwise(bounds):
        over = [mark for mark in passage.marks if mark.start <= start and end <= mark.end]
        piece = passage.text[start:end]
        if over:
            attributes = {"class": " ".join(["m", *sorted({mark.sort for mark in over})])}
            speakers = [mark.what for mark in over if mark.sort is Sort.SPOKEN and mark.what]
            unknown = [mark.what for mark in over if mark.sort is Sort.UNKNOWN]
            attributes |= {"data-speaker": speakers[0]} if speakers else {}
            attributes |= {"data-unknown": unknown[0]} if unknown else {}
            yield element("span", attributes, piece)
        else:
            yield piece


def _notes(dossier: Dossier, passage: Passage) -> Iterator[Iterable[Child]]:
    if passage.is_residue:
        yield ("no part of the article",)
        return
    if cited := passage.of(Sort.CITED):
        yield ("cited: ", *_listed(_name(dossier, each) for each in cited))
    if passage.is_missing:
        yield ("not in the digest yet",)
    if passage.told_in:
        yield (element("a", {"href": f"#d{passage.told_in}"}, f"digest, paragraph {passage.told_in}"),)
    for speaker in passage.of(Sort.SPOKEN):
        yield ("says ", _name(dossier, speaker)) if speaker else ("direct speech; who speaks is not certain",)
    if shared := passage.of(Sort.SHARED):
        yield ("shared with ", *_listed(_name(dossier, each) for each in shared))
    if unclear := passage.of(Sort.UNCLEAR):
        yield ("may mean: ", ", ".join(each or "nobody" for each in unclear))
    if unknown := passage.of(Sort.UNKNOWN):
        yield ("no record: ", ", ".join(unknown))


def _listed(words: Iterable[str]) -> tuple[str]:
    return (", ".join(words),)


def _name(dossier: Dossier, record_id: str) -> str:
    record = dossier.catalogue.get(record_id)
    return record.short_name if record else record_id


def _side(frame: Frame, article: OpenArticle) -> Element:
    """What can be made of a selection, and the digest."""
    told = [element("p", {"id": f"d{number}"}, text) for number, text in article.digest]
    digest = element(
        "section",
        {"class": "digest", "aria-labelledby": "digest", "lang": frame.dossier.settings.language},
        element("h2", {"id": "digest"}, "Digest"),
        *(told or [element("p", None, "There is none: the site shows the article itself, or nothing yet.")]),
    )
    return element("div", {"class": "side"}, *([_form(frame)] if article.passages else ()), digest)


_CHOICES = (
    (Offer.CLAIM, "Claim"),
    (Offer.QUOTE, "Quote"),
    (Offer.NAME, "Name form"),
    (Offer.RECORD, "New record"),
)


def _form(frame: Frame) -> Element:
    choices = [
        element(
            "label",
            None,
            element(
                "input",
                {"type": "radio", "name": "sort", "value": sort} | ({"checked": ""} if not at else {}),
            ),
            f" {says}",
        )
        for at, (sort, says) in enumerate(_CHOICES)
    ]
    dossier = frame.dossier
    fields = [
        _field("record", "Of", "claim quote name", "records"),
        _field("claim", "Existing claim", "claim", "claims"),
        _field("property", "Property", "claim", "properties"),
        _field("value", "Value, in your words", "claim"),
        _field("speaker", "Said by", "claim quote", "actors"),
        _field("id", "Id", "record"),
        _field("name", "Name", "record"),
        _field("kind", "Kind", "record", "kinds"),
    ]
    lists = [
        _datalist("records", {each.id: each.short_name for each in dossier.catalogue.values()}),
        _datalist("actors", {each.id: each.short_name for each in dossier.actors.values()}),
        _datalist("properties", dict.fromkeys(_properties(dossier), "")),
        _datalist("kinds", dict.fromkeys(sorts_by_kind(dossier), "")),
        _datalist("claims", {}),
    ]
    return element(
        "form",
        {"class": "offers", "aria-labelledby": "offers"},
        element("h2", {"id": "offers"}, "From the selection"),
        element("p", {"role": "status", "class": "status"}, "Nothing is selected."),
        element(
            "pre", {"class": "citation", "tabindex": "0", "aria-label": "The citation as YAML", "hidden": ""}
        ),
        element("fieldset", {"hidden": ""}, element("legend", None, "Make of it"), *choices, *fields),
        element(
            "pre",
            {"class": "diff", "tabindex": "0", "aria-label": "The change to the catalogue", "hidden": ""},
        ),
        element(
            "p",
            {"class": "buttons"},
            element("button", {"type": "button", "name": "copy", "hidden": ""}, "Copy the citation"),
            element("button", {"type": "submit", "name": "write", "disabled": ""}, "Write it"),
            element(
                "button",
                {"type": "button", "name": "undo"} | ({} if frame.undoable else {"hidden": ""}),
                f"Undo {frame.undoable}".strip(),
            ),
        ),
        *lists,
    )


def _properties(dossier: Dossier) -> list[str]:
    """What claims are about so far, and the questions."""
    used = {claim.property for record in dossier.catalogue.values() for claim in record.claims}
    return [*dossier.questions, *sorted(used - dossier.questions.keys())]


def _field(name: str, says: str, sorts: str, listed: str = "") -> Element:
    attributes = {"name": name, "autocomplete": "off", "spellcheck": "false"}
    if listed:
        attributes["list"] = listed
    return element("label", {"class": "field", "data-for": sorts}, f"{says} ", element("input", attributes))


def _datalist(name: str, values: Mapping[str, str]) -> Element:
    options = [
        element("option", {"value": value} | ({"label": label} if label else {}))
        for value, label in values.items()
    ]
    return element("datalist", {"id": name}, *options)


def refusal_page(title: str, says: str) -> bytes:
    """Why a request is refused."""
    return _bare(title, element("p", None, says))


def moving_page(there: str) -> bytes:
    """A page that leads on at once."""
    on = element("meta", {"http-equiv": "refresh", "content": f"0; url={there}"})
    return _bare("The reading room", element("p", None, element("a", {"href": there}, "Go in")), on)


def _bare(title: str, says: Element, *heads: Element) -> bytes:
    head = element("head", None, element("meta", {"charset": "utf-8"}), *heads, element("title", None, title))
    main = element("main", None, element("h1", None, title), says)
    return document(element("html", {"lang": "en"}, head, element("body", None, main)))


def _page(frame: Frame, title: str, main: Element) -> bytes:
    head = element(
        "head",
        None,
        element("meta", {"charset": "utf-8"}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"name": "desk-key", "content": frame.key}),
        element("title", None, f"{title} · the desk of {frame.dossier.settings.title}"),
        element("link", {"rel": "stylesheet", "href": f"{frame.mount}tokens.css"}),
        element("link", {"rel": "stylesheet", "href": f"{frame.mount}desk.css"}),
        element("script", {"src": f"{frame.mount}desk.js", "defer": ""}),
    )
    bar = element(
        "nav",
        {"aria-label": "The desk"},
        element("a", {"href": frame.mount}, frame.dossier.settings.title),
        element("span", None, "Reading room: on this machine only, in no build."),
    )
    attributes = {"data-mount": frame.mount, "data-edition": str(frame.edition)}
    return document(element("html", {"lang": "en"}, head, element("body", attributes, bar, main)))
