"""The desk's pages: all articles, and one of them with its original beside its digest. Their markup is in templates/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain, pairwise
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined

from dossier_workbench.desk.additions import Offer, sorts_by_kind
from dossier_workbench.desk.article import OpenArticle, Passage, Sort, Use
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.model.standings import CLAIM_STANDINGS, STANDINGS


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


class Row(NamedTuple):
    """An article in the list, and how much of it is used; None if its original is not at hand."""

    source: Source
    use: Use | None


def list_page(frame: Frame, rows: Iterable[Row]) -> bytes:
    """All articles, by date."""
    return _rendered("list", frame=frame, title="Articles", rows=rows)


def article_page(frame: Frame, article: OpenArticle) -> bytes:
    """An article: what it is, its original with what is known of it, its digest, and what can be made of a selection."""
    dossier = frame.dossier
    return _rendered(
        "article",
        frame=frame,
        title=article.source.title,
        article=article,
        Sort=Sort,
        pieces=_pieces,
        called=partial(_called, dossier),
        Offer=Offer,
        listed={
            "records": {each.id: each.short_name for each in dossier.catalogue.values()},
            "actors": {each.id: each.short_name for each in dossier.actors.values()},
            "properties": dict.fromkeys(_properties(dossier), ""),
            "kinds": dict.fromkeys(sorts_by_kind(dossier), ""),
            "statuses": {
                each: standing.sentence
                for each, standing in chain(STANDINGS.items(), CLAIM_STANDINGS.items())
            },
            "claims": {},
        },
    )


def refusal_page(title: str, says: str) -> bytes:
    """Why a request is refused."""
    return _rendered("bare", title=title, says=says, there="")


def moving_page(there: str) -> bytes:
    """A page that leads on at once."""
    return _rendered("bare", title="The reading room", there=there)


_TEMPLATES = Environment(
    loader=PackageLoader("dossier_workbench.desk"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.filters["used"] = lambda use: (
    f"{use.used} of {use.whole} used" if use else "the original is not at hand"
)


def _rendered(name: str, **values: object) -> bytes:
    return _TEMPLATES.get_template(f"{name}.html.jinja").render(values).encode("utf-8", "replace")


def _called(dossier: Dossier, names: Iterable[str]) -> str:
    return ", ".join(
        dossier.catalogue[each].short_name if each in dossier.catalogue else each for each in names
    )


def _pieces(passage: Passage) -> Iterator[tuple[Mapping[str, str | None], str]]:
    """Its words, cut wherever a mark begins or ends, and the attributes of what marks a piece; none where nothing does."""
    ends = chain.from_iterable((mark.start, mark.end) for mark in passage.marks)
    for start, end in pairwise(sorted({0, len(passage.text), *ends})):
        over = [mark for mark in passage.marks if mark.start <= start and end <= mark.end]
        attributes = {
            "class": " ".join(["m", *sorted({mark.sort for mark in over})]),
            "data-speaker": next(
                (mark.what for mark in over if mark.sort is Sort.SPOKEN and mark.what), None
            ),
            "data-unknown": next((mark.what for mark in over if mark.sort is Sort.UNKNOWN), None),
        }
        yield attributes if over else {}, passage.text[start:end]


def _properties(dossier: Dossier) -> list[str]:
    """What claims are about so far, and the questions."""
    used = {claim.property for record in dossier.catalogue.values() for claim in record.claims}
    return [*dossier.questions, *sorted(used - dossier.questions.keys())]
