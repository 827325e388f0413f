"""Ids of claims: given ones stay, derived ones follow what is claimed, and minting adds ids and nothing else."""

from __future__ import annotations

import json
import re
import tempfile
from collections import Counter
from pathlib import Path
from random import Random

from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_dossier.analyse.claims import filed_claims
from mkdocs_dossier.curating.mint import mint
from mkdocs_dossier.load.project import load
from mkdocs_dossier.model.base import id_problem
from mkdocs_dossier.write import apply

PROPERTIES = st.sampled_from(["deaths", "who escalated the situation", "“исход”", "—", "2022-10", "x" * 60])
VALUES = st.sampled_from(["ten", "none: nobody", "{ten}, [eleven] # or not", "й", 'it\'s "so"', "\u2028!"])
CLAIMS = st.fixed_dictionaries(
    {"property": PROPERTIES, "value": VALUES},
    optional={
        "said_by": st.sampled_from(["adams", "brown"]),
        "date": st.sampled_from(["2022", "2022-03~"]),
        "note": VALUES,
        "was": st.just([]),
    },
)
EVENTS = st.lists(st.lists(CLAIMS, max_size=4), min_size=1, max_size=4)


class Layout:
    """Writes a catalogue as a person might: every choice of signs and lines that YAML leaves open, by chance."""

    def __init__(self, chance):
        self.chance = chance
        self.comments = 0

    def text(self, value):
        ways = [json.dumps(value, ensure_ascii=False)]
        if "\u2028" not in value:
            ways.append("'{}'".format(value.replace("'", "''")))
        if re.fullmatch(r"[\w-][\w~-]*( [\w-]+)*", value):
            ways.append(value)
        return self.chance.choice(ways)

    def key(self, name):
        return self.chance.choice([name, name, name, f'"{name}"', f"'{name}'"])

    def note(self):
        self.comments += 1
        return f"# remark {{{self.comments}}}"

    def flow(self, claim):
        gap, break_ = self.chance.choice(["", " "]), self.chance.choice([" ", " ", "\n" + " " * 14])
        pairs = [f"{self.key(key)}: {self.value(value)}" for key, value in claim.items()]
        return f"{{{gap}{f',{break_}'.join(pairs)}{gap}}}"

    def value(self, value):
        return self.text(value) if isinstance(value, str) else "[]"

    def block(self, claim, indent):
        head = self.chance.choice(["- ", "-   ", f"- {self.note()}\n", "-\n"])
        column = indent + (len(head) if "\n" not in head else self.chance.choice([2, 5]))
        lines = []
        for key, value in claim.items():
            if self.chance.random() < 0.15:
                lines.append(f"? {self.key(key)}\n{' ' * column}: {self.value(value)}")
            else:
                remark = self.chance.choice(["", "", f" {self.note()}"])
                lines.append(f"{self.key(key)}: {self.value(value)}{remark}")
        first = "" if "\n" not in head else " " * column
        return " " * indent + head + first + f"\n{' ' * column}".join(lines)

    def claims(self, claims):
        if not claims:
            return "    claims: []\n"
        if self.chance.random() < 0.3:
            return f"    claims: [{', '.join(map(self.flow, claims))}]\n"
        indent = self.chance.choice([4, 6, 7])
        lines = [
            self.block(claim, indent) if self.chance.random() < 0.6 else f"{' ' * indent}- {self.flow(claim)}"
            for claim in claims
        ]
        between = self.chance.choice(["\n", "\n", f"\n\n      {self.note()}\n"])
        return f"    claims:\n{between.join(lines)}\n"

    def file(self, events):
        text = "".join(
            f"  {name}:\n    name: Event {name}\n    kind: event\n    date: unknown\n{self.claims(claims)}"
            for name, claims in events
        )
        text = f"{self.note()}\nevents:\n{text}"
        if self.chance.random() < 0.3:
            text = text.rstrip("\n")
        text = self.chance.choice(["", "", "\ufeff"]) + text
        return text.replace("\n", self.chance.choice(["\n", "\r\n", "\r"])).encode()


def written(root, events, chance, layout=None):
    """Write events, in any order and over some files; the files by path."""
    folder = root / "seeds" / "catalogue"
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.iterdir():
        file.unlink()
    (root / "seeds" / "dossier.yaml").write_text("title: T\n", encoding="utf-8")
    actors = "actors: {adams: {kind: person, name: Adams}, brown: {kind: person, name: Brown}}\n"
    (folder / "actors.yaml").write_text(actors, encoding="utf-8")
    events = list(events.items())
    chance.shuffle(events)
    cut = chance.randint(0, len(events))
    for name, part in (("a", events[:cut]), ("b", events[cut:])):
        if part:
            (folder / f"{name}.yaml").write_bytes((layout or Layout(chance)).file(part))


def named(root):
    """The claims of a dossier by event, each with its id and whether that is derived."""
    loaded = load(root)
    assert not [item for item in loaded.diagnostics if item.severity == "error"], loaded.diagnostics
    found = {record: [] for record in loaded.dossier.events}
    for each in filed_claims(loaded.dossier):
        found[each.record].append((each.id, each.derived, each.claim.model_copy(update={"id": None})))
    return found


def by_name(events):
    return {f"e{number}": claims for number, claims in enumerate(events)}


CHANCE = Random(1)  # noqa: S311 - nothing is to be kept secret
TWINS = [[{"property": "deaths", "value": "ten"}] * 3, [{"property": "deaths", "value": "ten", "note": "й"}]]


@given(EVENTS, st.randoms(use_true_random=False))
@example(TWINS, CHANCE)
def test_minting_adds_the_derived_ids_and_nothing_else(events, chance):
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        written(root, by_name(events), chance)
        files = {file: file.read_bytes() for file in (root / "seeds" / "catalogue").iterdir()}
        before = named(root)
        minted, errors, _ = mint(root)
        assert errors == ()
        apply(root, [each.change for each in minted])
        after = named(root)
        assert after == {
            record: [(name, False, claim) for name, _, claim in claims] for record, claims in before.items()
        }
        assert sum(each.count for each in minted) == sum(map(len, before.values()))
        for file, content in files.items():
            text = file.read_bytes().decode()
            for claims in after.values():
                for given_id, _, _ in claims:
                    text = re.sub(rf"id: {given_id}(?:, |(\r\n|\r|\n) *)", "", text, count=1)
            assert text == content.decode()
        assert mint(root) == ((), (), ())


@given(EVENTS, st.randoms(use_true_random=False))
@example(TWINS, CHANCE)
def test_derived_ids_know_no_order_and_are_unique(events, chance):
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        events = by_name(events)
        written(root, events, chance)
        before = named(root)
        for claims in events.values():
            chance.shuffle(claims)
        written(root, events, chance)
        after = named(root)
        ids = [each for claims in after.values() for each, _, _ in claims]
        assert len(set(ids)) == len(ids)
        assert not any(map(id_problem, ids))
        for record, claims in before.items():
            # of claims that are the same in all that they say, each may have each one's
            assert Counter((each, claim.model_dump_json()) for each, _, claim in claims) == Counter(
                (each, claim.model_dump_json()) for each, _, claim in after[record]
            )


@given(EVENTS, st.data(), st.randoms(use_true_random=False))
def test_given_ids_outlast_new_words_and_new_orders(events, data, chance):
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        written(root, by_name(events), chance)
        apply(root, [each.change for each in mint(root).files])
        ids = {record: [each for each, _, _ in claims] for record, claims in named(root).items()}
        changed = {
            record: [{"id": each, **data.draw(CLAIMS)} for each in claims] for record, claims in ids.items()
        }
        for claims in changed.values():
            chance.shuffle(claims)
            claims.extend(data.draw(st.lists(CLAIMS, max_size=2)))
        written(root, {key: claims for key, claims in changed.items() if key[0] == "e"}, chance)
        found = named(root)
        assert {
            record: {each for each, derived, _ in claims if not derived} for record, claims in found.items()
        } == {record: set(claims) for record, claims in ids.items()}
        every = [each for claims in found.values() for each, _, _ in claims]
        assert len(set(every)) == len(every)
