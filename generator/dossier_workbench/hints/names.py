"""Hints about names: those that no record has, and those that are a record's in another spelling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dossier_workbench.hints.carry import At, Carrier
from dossier_workbench.hints.families import Family, may_be_person
from dossier_workbench.hints.found_names import Wording, caseless_places
from dossier_workbench.hints.kind import HintKind, Search
from dossier_workbench.hints.plain_words import safe
from dossier_workbench.hints.spellings import Likely, Spellings
from dossier_workbench.hints.yaml_text import new_id, scalar, written
from dossier_workbench.names import NameKind
from dossier_workbench.names.key import name_slug
from dossier_workbench.names.likeness import skeleton
from dossier_workbench.names.scripts import bare_forms
from mkdocs_dossier.languages.tags import primary
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.suggestions import Form, Hint, Suggestion

_TABLES = {
    "person": "actors",
    "organization": "actors",
    "state": "actors",
    "place": "places",
    "event": "events",
}
_NO_KIND = (
    "kind:  # person, organization, public-body, state or group; a place goes under places, without a kind"
)
_LONG_ENOUGH = 4
_SAME_SOUND = 95  # a word without a capital tells no more
_SHOWN_FORMS = 8


def name_hints(search: Search) -> Iterator[Suggestion]:
    """Names without a record, and likely spellings of records."""
    carrier, language = search.carrier, primary(search.dossier.settings.language)
    spellings = Spellings(search.dossier)
    for family in search.strangers:
        yield _suggestion(family, _likely(family, spellings), language, carrier)
    for (lang, word), places in sorted(caseless_places(search.texts, search.names).items()):
        if match := _caseless(word, spellings):
            yield _suggestion(_single(lang, word, places), match, language, carrier)


def _likely(family: Family, spellings: Spellings) -> Likely | None:
    """The record that a family is a spelling of: that of its fullest wording, if that has any."""
    kind = family.kind
    several = [each for each in family.members if len(each.key) > 1]
    found = (spellings.likely(member.form, kind) for member in several or family.members)
    return next(filter(None, found), None)


def _caseless(word: str, spellings: Spellings) -> Likely | None:
    """The record whose name a word without capitals sounds like, letter by letter."""
    long = (bare for bare in bare_forms(word) if len(skeleton(bare)) >= _LONG_ENOUGH)
    found = (spellings.likely(bare, NameKind.UNKNOWN) for bare in long)
    return next((each for each in found if each and each.score >= _SAME_SOUND), None)


def _single(language: str, word: str, places: Sequence[At]) -> Family:
    forms, kinds = Counter({word: len(places)}), Counter({NameKind.UNKNOWN: len(places)})
    return Family((Wording(language, (word,), forms, kinds, list(places)),))


def _forms(family: Family, language: str) -> tuple[Form, ...]:
    """Every form, the main one first, then those of several words and the frequent ones."""
    main = family.members[0]
    count: Counter[Form] = Counter()
    for member in family.members:
        for form, number in member.forms.items():
            count[Form(form, "" if member.language == language else member.language)] += number
    first = Form(main.form, "" if main.language == language else main.language)
    rest = sorted(
        (form for form in count if form.text != first.text),
        key=lambda form: (form.lang != "", form.lang, " " not in form.text, -count[form], form.text),
    )
    once: dict[str, Form] = {}
    for each in rest:
        once.setdefault(each.text, each)
    return (first, *once.values())


def _suggestion(family: Family, likely: Likely | None, language: str, carrier: Carrier) -> Suggestion:
    """A family as a spelling of the records that it may be, or as a name without any."""
    forms = _forms(family, language)
    kind, found = guessed(family), likely or Likely(0, (), "")
    prefixes = [f"{Hint.SPELLING}:{record}" for record in likely.records] if likely else [Hint.NAME]
    key, *also = dict.fromkeys(f"{prefix}:{name_slug(form.text)}" for prefix in prefixes for form in forms)
    return Suggestion(
        hint=Hint.SPELLING if likely else Hint.NAME,
        key=key,
        also=tuple(also),
        text=forms[0].text,
        carried=carrier.carried(at for member in family.members for at in member.places),
        forms=forms[:_SHOWN_FORMS],
        guess="" if likely or kind is NameKind.UNKNOWN else kind.value,
        records=found.records,
        score=found.score,
        note=found.note,
    )


def guessed(family: Family) -> NameKind:
    """What a family is: by its places, else by the look of its main form."""
    kind = family.kind
    main = family.members[0]
    short = any(" " not in member.form for member in family.members[1:])
    if kind is NameKind.UNKNOWN and short and may_be_person(main):
        return NameKind.PERSON  # Nora Lind, later Lind
    return kind


def _name_in_words(suggestion: Suggestion) -> str:
    also = ", ".join(form.text for form in suggestion.forms[1:])
    guess = suggestion.guess
    what = f", {'an' if guess[0] in 'aeiou' else 'a'} {guess}?" if guess else ""
    return f"{suggestion.text}{what}{f' Also: {also}.' if also else ''}"


def _spelling_in_words(suggestion: Suggestion) -> str:
    forms = ", ".join(form.text for form in suggestion.forms)
    return f"{forms}: {' or '.join(suggestion.records)}? ({suggestion.note}, {suggestion.score} %)"


def _where_to_add(suggestion: Suggestion, dossier: Dossier) -> str:
    places = " or ".join(f"{record} ({dossier.origin(record)})" for record in suggestion.records)
    return f"Add the form to `names:` of {places}."


def _record(suggestion: Suggestion, taken: set[str]) -> Iterator[str]:
    table = _TABLES.get(suggestion.guess, "actors")
    yield f"{table}:"
    yield f"  {new_id(suggestion.text, taken)}:"
    if table == "actors":
        yield f"    {f'kind: {suggestion.guess}  # a guess' if suggestion.guess else _NO_KIND}"
    yield f"    name: {scalar(suggestion.forms[0].text)}"
    if table == "events":
        yield "    kind: document  # a guess: treaty, war, conference …"
        yield "    date: unknown"
    others = _others(suggestion.forms)
    if others:
        yield "    names:"
        yield from (f"      - {written(each)}" for each in others)


def _others(forms: Sequence[Form]) -> list[Form]:
    """All forms but the main one, each wording once."""
    found: dict[str, Form] = {}
    for form in forms:
        found.setdefault(safe(form.text), form)
    return list(found.values())[1:]


NAME = HintKind(
    name=Hint.NAME,
    heading="Names without a record",
    find=name_hints,
    says=_name_in_words,
    advice=lambda *_: "Add a record, or the form to a record that there is.",
    entry=_record,
)
SPELLING = HintKind(
    name=Hint.SPELLING,
    heading="Other spellings of records",
    find=name_hints,
    says=_spelling_in_words,
    advice=_where_to_add,
    entry=lambda suggestion, _: (f"- {written(each)}" for each in suggestion.forms),
)
