"""The fields of the front matter that a page tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from mkdocs_dossier.model.intake import Guess
from mkdocs_dossier.model.residue import Residue
from mkdocs_dossier.text.pasted.datelines import Dateline, read_dateline, titled
from mkdocs_dossier.text.pasted.facts import Fact, Topic
from mkdocs_dossier.text.pasted.holder import publisher_of
from mkdocs_dossier.text.pasted.lexicon import Sign, agency_name, hits
from mkdocs_dossier.text.pasted.moments import Moment, moments, settled
from mkdocs_dossier.text.pasted.page import Page
from mkdocs_dossier.text.pasted.persons import byline_names, is_person

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"'«»“”]+[^\s<>\"'«»“”.,;:)]", re.IGNORECASE)
_SHARED = re.compile(
    r"(?:facebook|twitter|x|t|telegram|whatsapp|linkedin|youtube|instagram|pinterest|vk|ok)\.(?:com|me|ru)/",
    re.IGNORECASE,
)


_LEAD = 2
_FIRST = 2  # sentences
_IMAGE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|mp4)$", re.IGNORECASE)
_ARCHIVE = re.compile(r"\bfile\b|archiv|arquivo|архив|архів|arşiv|arxiv|արխիվ|repertorio", re.IGNORECASE)


def printed_fields(page: Page) -> dict[str, Guess]:
    """Fields by key, each with how it was come by; what the page does not tell is absent."""
    found: dict[str, Guess] = {}
    _title(page, found)
    lines = _dateline_lines(page)
    _dates(page, lines, found)
    _people(page, lines, found)
    _agency(page, lines, found)
    _dateline(page, lines, found)
    _section(page, found)
    _publisher(page, found)
    _url(page, found)
    return found


def _title(page: Page, found: dict[str, Guess]) -> None:
    if page.title is not None and page.title.how:
        found["title"] = Guess(page.title.text, page.title.how)


def _facts(page: Page, *topics: Topic) -> Iterator[tuple[int, Fact]]:
    """Facts of the lines marked as labels, in order."""
    for index, label in sorted(page.labels.items()):
        if page.kinds[index] in {Residue.LABEL, Residue.NOTICE}:
            for fact in label.facts:
                if fact.topic in topics:
                    yield index, fact


def _dateline_lines(page: Page) -> list[tuple[int, Dateline]]:
    """Datelines at the head of the first paragraphs of the article's own text."""
    found = []
    own = [index for index in range(len(page.lines)) if page.kinds[index] is None]
    sentences = [index for index in own if page.lines[index].prose or page.lines[index].ended]
    near = own[:4]  # or a little below: key points may stand above the text
    for index in [index for at, index in enumerate(sentences) if index in near or at < _FIRST]:
        dateline = read_dateline(page.lines[index], page.language)
        if dateline is not None:
            found.append((index, dateline))
            break
    return found


def _dates(page: Page, lines: list[tuple[int, Dateline]], found: dict[str, Guess]) -> None:
    every = [fact.moment for label in page.labels.values() for fact in label.facts if fact.moment]
    changed = {fact.moment.value for _, fact in _facts(page, Topic.MODIFIED) if fact.moment}
    plain = [fact.moment for _, fact in _facts(page, Topic.PUBLISHED, Topic.DATE) if fact.moment]
    head = next((index for index, kind in enumerate(page.kinds) if kind is Residue.HEADLINE), 0)

    def pick(topic: Topic) -> Guess | None:
        facts = [(index, fact) for index, fact in _facts(page, topic) if fact.moment]
        near = sorted(facts, key=lambda item: (item[0] >= page.head, item[0] < head, item[0]))
        for _, fact in near:
            moment = settled([fact.moment], every)[0] if fact.moment else None
            if moment and moment.value:
                value = moment.value if topic is Topic.MODIFIED else _finer(moment.value, plain, changed)
                return Guess(value, fact.how + _calendar(moment))
        return None

    published = pick(Topic.PUBLISHED) or pick(Topic.DATE)
    if published is None:
        for _, line in lines:
            if line.moment and line.moment.value:
                published = Guess(line.moment.value, "printed in the dateline")
    modified = pick(Topic.MODIFIED)
    if published is None and modified is None:
        published = _concluded(page)
    dates = {"published": published, "modified": modified}
    found.update({key: guess for key, guess in dates.items() if guess is not None})


def _finer(day: str, every: Sequence[Moment], changed: set[str]) -> str:
    """The same day with the time that another line prints, if all that print one agree."""
    times = {moment.value for moment in every if moment.value.startswith(f"{day}T")} - changed
    return times.pop() if len(times) == 1 else day


def _concluded(page: Page) -> Guess | None:
    """The day of the lead picture, if the text names its weekday; marked as uncertain."""
    own = [line for line, kind in zip(page.lines, page.kinds, strict=True) if kind is None]
    lead = [
        index
        for index in sorted(page.captions)
        if page.kinds[index] is Residue.CAPTION and index < page.first
    ]
    for index in lead[:1]:
        caption = page.lines[index]
        if _ARCHIVE.search(caption.text):
            break
        days = [moment.value for moment in moments(caption.text, caption.of(Sign.MONTH), page.language)]
        named = {hit.detail for line in own[:_LEAD] for hit in line.of(Sign.WEEKDAY)}
        for day in days:
            if len(day) == len("2022-10-31") and str(date.fromisoformat(day).isoweekday()) in named:
                how = (
                    "no date is printed; the lead picture's caption tells this day, and the text its weekday"
                )
                return Guess(f"{day}?", how, printed=False)
    return None


def _calendar(moment: Moment) -> str:
    return ", in the Persian calendar" if moment.persian else ""


def _people(page: Page, lines: list[tuple[int, Dateline]], found: dict[str, Guess]) -> None:
    """Of several signs the surest: a byline above the text, a name by the date, a name or byline below."""
    bylines = [(index, fact) for index, fact in _facts(page, Topic.AUTHORS)]
    above = [fact for index, fact in bylines if index < page.head]
    named = _names_alone(page)
    if above:
        people, how = [name for fact in above for name in fact.value], above[0].how
    elif named and named[0] < page.head:
        people, how = named[1], "a name beside the date"
    elif beside := _beside_date(page):
        people, how = beside, "a name beside the date"
    elif lines and lines[0][1].authors:
        people, how = [*lines[0][1].authors], "printed in the dateline"
    elif bylines:
        people, how = [name for _, fact in bylines for name in fact.value], bylines[0][1].how
    elif named:
        people, how = named[1], "a name below the text"
    else:
        return
    found["authors"] = Guess(tuple(dict.fromkeys(people)), how)


def _names_alone(page: Page) -> tuple[int, list[str]] | None:
    """The first line that holds nothing but names, and these."""
    for index, line in enumerate(page.lines):
        alone = page.kinds[index] is Residue.LABEL and index not in page.labels
        if alone and (people := byline_names(line.text)):
            return index, [*people]
    return None


def _beside_date(page: Page) -> list[str]:
    """A name in the line of the date."""
    for index, label in sorted(page.labels.items()):
        if page.kinds[index] is Residue.LABEL and label.dated and index < page.head:
            for text in label.unknown:
                if is_person(text):
                    return [text]
    return []


def _agency(page: Page, lines: list[tuple[int, Dateline]], found: dict[str, Guess]) -> None:
    for _, line in lines:
        if line.agency:
            found["agency"] = Guess(line.agency, "printed in the dateline")
            return
    for _, fact in _facts(page, Topic.AGENCY):
        found["agency"] = Guess(fact.value, fact.how)
        return
    own = [index for index in range(len(page.lines)) if page.kinds[index] is None]
    if own:
        sign = re.search(r"[(/]\s?([^()/]{2,30})\s?[)/]\.?$", page.lines[own[-1]].end)
        if sign and _is_agency(sign[1]):
            found["agency"] = Guess(agency_name(sign[1]), "printed at the end of the text")


def _dateline(page: Page, lines: list[tuple[int, Dateline]], found: dict[str, Guess]) -> None:
    for _, line in lines:
        if line.place:
            found["dateline"] = Guess(line.place, "printed at the head of the text")
            return
    for _, fact in _facts(page, Topic.DATELINE):
        found["dateline"] = Guess(titled(str(fact.value), page.language), fact.how)
        return
    for index, label in sorted(page.labels.items()):
        place = label.unknown[0] if label.unknown else ""
        if (
            place
            and any(fact.topic is Topic.AGENCY for fact in label.facts)
            and page.lines[index].text.endswith(place)
        ):
            found["dateline"] = Guess(place, "printed beside the agency")
            return
        if not place or index >= page.head or not label.dated or page.kinds[index] is not Residue.LABEL:
            continue
        alone = " " not in place or (place.isupper() and not is_person(place))
        if alone and place[:1].isupper() and page.lines[index].text.startswith(place):
            found["dateline"] = Guess(titled(place, page.language), "printed before the date")
            return


def _section(page: Page, found: dict[str, Guess]) -> None:
    facts = list(_facts(page, Topic.SECTION))
    labelled = [fact for _, fact in facts if "as the section" in fact.how]
    tops = [index for index, kind in enumerate(page.kinds[: page.head]) if kind is Residue.HEADLINE] or [0]
    near = sorted(
        (min(abs(index - top) for top in tops), -index, fact)
        for index, fact in facts
        if index < max(page.head, 1) and not _apart(page, index, tops)
    )
    for fact in labelled or [fact for _, _, fact in near]:
        found["section"] = Guess(titled(str(fact.value), page.language), fact.how)
        return


def _apart(page: Page, index: int, tops: list[int]) -> bool:
    """Whether a line stands in a menu above the headline: other items of it stand between."""
    below = [top for top in tops if top > index]
    return bool(below) and page.kinds[index : min(below)].count(Residue.PAGE) > 1


def _publisher(page: Page, found: dict[str, Guess]) -> None:
    holder = publisher_of(page)
    outlet = page.title.outlet if page.title else ""
    if outlet:
        found["publisher"] = Guess(outlet, "printed behind the headline")
    elif holder and not _is_agency(holder):
        found["publisher"] = Guess(holder, "the copyright line names it", printed=False)
    else:
        _publishing_agency(page, found)


def _is_agency(name: str) -> bool:
    return any(hit.sign is Sign.AGENCY and hit.end - hit.start == len(name) for hit in hits(name))


def _publishing_agency(page: Page, found: dict[str, Guess]) -> None:
    """An agency whose full name stands alone among the labels, on a page that names nobody else."""
    lines = [line for index, line in enumerate(page.lines) if page.kinds[index] is Residue.LABEL]
    for line in lines:
        alone = any(hit.sign is Sign.AGENCY and hit.end - hit.start == len(line.text) for hit in line.hits)
        if alone and len(line.words) > 1 and "authors" not in found:
            how = "the page names this agency and nobody else; it may only have supplied the text"
            found["publisher"] = Guess(line.text, how, printed=False)
            return


def _url(page: Page, found: dict[str, Guess]) -> None:
    for index, line in enumerate(page.lines):
        if not line.whole or (page.kinds[index] is None and not (index < page.first or index > page.last)):
            continue
        address = _URL.search(line.text)
        if address is None or _SHARED.search(address[0]) or _IMAGE.search(address[0]):
            continue
        opener = line.opens(Sign.ADDRESS, Sign.SOURCE)
        alone = len(address[0]) >= len(line.text) - 2
        if (opener or alone) and "/" in address[0].split("://")[-1].rstrip("/"):
            found["url"] = Guess(address[0], "printed on the page")
            return
