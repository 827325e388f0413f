"""Names in the texts that no record has, each form with its places."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dossier_workbench.hints.carry import At
from dossier_workbench.hints.texts import Text
from dossier_workbench.names import Cases, NameKind, NameSpan, caseless_words, count_cases, find_names
from mkdocs_dossier.analyse.names import NameIndex
from mkdocs_dossier.languages.tags import primary
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.text.names.lexicon import lexicon, stem
from mkdocs_dossier.text.tokens import name_key

Typer = Callable[[Sequence[str], str], Sequence[Sequence[tuple[int, int, NameKind]]]]
"""Hands out, for the paragraphs of a text and its language, spans with types; an optional help from outside."""


@dataclass(slots=True)
class Wording:
    """A name as one language writes it, all its cases in one.

    Attributes:
        language: Base of the texts' BCP 47 tag.
        key: Folded words without the endings of cases.
        forms: How often each form stands.
        kinds: What it looked like, how often.
        places: Where.
        same_as: Full names that texts give it.
    """

    language: str
    key: tuple[str, ...]
    forms: Counter[str] = field(default_factory=Counter)
    kinds: Counter[NameKind] = field(default_factory=Counter)
    places: list[At] = field(default_factory=list)
    same_as: set[str] = field(default_factory=set)

    @property
    def form(self) -> str:
        """The form to show: the most frequent, of equals the shortest; an inflected one is longer as a rule."""
        return min(self.forms, key=lambda form: (-self.forms[form], len(form), form))

    @property
    def kind(self) -> NameKind:
        """What it looks like as a rule; what is known from one place counts more than not knowing from many."""
        return likeliest(self.kinds)


def demonyms_of(dossier: Dossier) -> tuple[str, ...]:
    """What the catalogue calls peoples by, as far as it is one word each."""
    forms = (form for record in dossier.catalogue.values() for form in record.forms)
    return tuple(sorted({form.form for form in forms if form.demonym and " " not in form.form}))


def found_names(
    texts: Sequence[Text], names: NameIndex, typer: Typer | None, demonyms: tuple[str, ...] = ()
) -> tuple[Wording, ...]:
    """All names that are not wholly made of known forms, by language and key."""
    languages = grouped((primary(text.language), index) for index, text in enumerate(texts))
    found: dict[tuple[str, tuple[str, ...]], Wording] = {}
    for language, indexes in sorted(languages.items()):
        words = lexicon(language, demonyms)
        cases = count_cases((each for index in indexes for each in texts[index].paragraphs), words)
        for index in indexes:
            text = texts[index]
            own = name_key(text.source.meta.publisher or "")
            rows = find_names(text.paragraphs, language, cases, demonyms)
            types = typer(text.paragraphs, language) if typer else ()
            for number, spans in enumerate(rows):
                known = _Known(names, text.paragraphs[number])
                for span in spans:
                    if not (_covered(span, known) or _is_loud(span, cases) or _is_own(span, own)):
                        typed = _typed(span, types[number]) if types else span
                        _add(found, language, words.suffixes, typed, At(index, number, span.start, span.end))
    return tuple(found[key] for key in sorted(found))


def caseless_places(texts: Sequence[Text], names: NameIndex) -> dict[tuple[str, str], tuple[At, ...]]:
    """Words in scripts without capitals that no record has, by language and word."""
    return grouped(
        ((primary(text.language), word), At(index, number, start, end))
        for index, text in enumerate(texts)
        for number, content in enumerate(text.paragraphs)
        if (words := list(caseless_words(content)))
        for known in (_Known(names, content),)
        for start, end, word in words
        if not any(known.within(start, end))
    )


class _Known:
    """Where known forms stand in a paragraph, to be asked about small parts of it."""

    def __init__(self, names: NameIndex, text: str) -> None:
        self._spans = sorted((candidate.start, candidate.end) for candidate in names.places(text))
        self._longest = max((end - start for start, end in self._spans), default=0)

    def within(self, low: int, high: int) -> Iterator[int]:
        """How many signs each form that reaches into this part has of it."""
        for at in range(bisect_left(self._spans, (low - self._longest,)), len(self._spans)):
            start, end = self._spans[at]
            if start >= high:
                return
            if end > low:
                yield min(end, high) - max(start, low)


def _is_own(span: NameSpan, outlet: tuple[str, ...]) -> bool:
    """Whether an article names its own outlet, in full or in short: told the Herald."""
    words = name_key(span.text)
    return bool(words) and words[-1:] == outlet[-1:] and {*words} <= {*outlet, "the"}


def _is_loud(span: NameSpan, cases: Cases) -> bool:
    """Whether common words are only printed in capitals, for a headline or for emphasis: caught RED HANDED."""
    words = name_key(span.text)
    return span.text.isupper() and len(words) > 1 and all(cases.lower[word] for word in words)


def _covered(span: NameSpan, known: _Known) -> bool:
    """Whether known forms make up a name, but for hyphens and spaces between them."""
    letters = sum(not sign.isalnum() for sign in span.text)
    left = span.end - span.start - sum(known.within(span.start, span.end))
    return left <= 0 or (left <= letters and left < len(span.text) - letters)


def _typed(span: NameSpan, types: Iterable[tuple[int, int, NameKind]]) -> NameSpan:
    """The name with the type that was given to its place, if any was."""
    for start, end, kind in types:
        if start < span.end and span.start < end:
            return span._replace(kind=kind)
    return span


def _add(
    found: dict[tuple[str, tuple[str, ...]], Wording],
    language: str,
    suffixes: tuple[str, ...],
    span: NameSpan,
    at: At,
) -> None:
    key = tuple(stem(word, suffixes) for word in name_key(span.text))
    if not key:
        return
    wording = found.setdefault((language, key), Wording(language, key))
    wording.forms[span.text] += 1
    wording.kinds[span.kind] += 1
    wording.places.append(at)
    if span.same_as:
        wording.same_as.add(span.same_as)


def likeliest(kinds: Mapping[NameKind, int]) -> NameKind:
    """The kind that most places tell of those that tell any."""
    known = kinds.keys() - {NameKind.UNKNOWN}
    return min(known, key=lambda kind: (-kinds[kind], kind), default=NameKind.UNKNOWN)


def votes(wordings: Iterable[Wording]) -> Mapping[NameKind, int]:
    """What several wordings look like, together."""
    return sum((wording.kinds for wording in wordings), Counter[NameKind]())
