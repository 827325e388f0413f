"""Whatever is claimed, by whom and in which articles: each claim stands once, and each account's words once beside it."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

import mkdocs_dossier
from mkdocs_dossier.entries.questions import FIRST, MANY, questions
from mkdocs_dossier.model.standings import ALONE, ORDER
from mkdocs_dossier.model.values import Link

WIRE = (
    "The ferry left the northern pier at noon with forty people on board and sank within the hour.",
    "Two boats of the harbour guard came first, and nobody on either of them has been named since then.",
    "A minister told reporters in the evening that fog had been the cause and that no one was to blame.",
)
OWN = (
    "At noon a ferry went down off the pier; those who saw it speak of a loud crack below the water line.",
    "Fishermen pulled most of the passengers out long before any boat of the guard could be seen there.",
    "The minister blamed the fog, although the harbour's own record of that day calls the weather clear.",
)
ARTICLES = {"wire": WIRE, "copy": WIRE, "echo": WIRE, "own": OWN, "hidden": OWN[::-1]}
SPEAKERS = ("ada", "bo")

CITES = st.lists(st.tuples(st.sampled_from(sorted(ARTICLES)), st.integers(0, 2)), max_size=4, unique=True)
CLAIMS = st.lists(
    st.fixed_dictionaries(
        {
            "property": st.sampled_from(["cause", "rescue", "blame"]),
            "value": st.sampled_from(
                ["fog", "Fog", "a crack", "nobody", "forty people on board", "the guard"]
            ),
            "said_by": st.lists(st.sampled_from(SPEAKERS), max_size=2, unique=True),
            "cite": CITES,
        }
    ),
    min_size=1,
    max_size=24,
)


def write(root: Path, claims, statuses, asked):
    for name, paragraphs in ARTICLES.items():
        rights = "none" if name == "hidden" else "open"
        text = "" if name == "hidden" else "\n\n".join(paragraphs)
        head = f"title: The {name} of the ferry\nrights: {rights}\nlanguage: en\ncovers: [{{event: loss}}]\n"
        file = root / f"seeds/articles/{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\n{head}---\n{text}\n", encoding="utf-8")
    written = [
        {
            "id": f"c{number}",
            **claim,
            "cite": [
                {"source": source, "quote": " ".join(ARTICLES[source][place].split()[3:11])}
                for source, place in claim["cite"]
            ],
        }
        for number, claim in enumerate(claims)
    ]
    names = {claim["property"] for claim in claims}
    verdicts = {name: {"status": status, "note": "N."} for name, status in statuses.items() if name in names}
    event = {
        "name": "Loss",
        "kind": "accident",
        "date": "2031-05-01",
        "claims": written,
        "verdicts": verdicts,
    }
    catalogue = {
        "actors": {name: {"kind": "person", "name": name.capitalize()} for name in SPEAKERS},
        "events": {"loss": event},
        "questions": {name: {"name": name, "question": f"What of the {name}?"} for name in asked},
    }
    (root / "seeds/dossier.yaml").write_text("title: T\nquotation_budget: 5000\n")
    (root / "seeds/catalogue").mkdir()
    (root / "seeds/catalogue/all.yaml").write_text(json.dumps(catalogue))
    return mkdocs_dossier.open(root)


@settings(max_examples=30, deadline=None)
@given(
    CLAIMS,
    st.dictionaries(
        st.sampled_from(["cause", "rescue", "blame"]),
        st.sampled_from(["conflict", "differ", "open", "accepted"]),
    ),
    st.lists(st.sampled_from(["cause", "rescue", "blame"]), unique=True, max_size=3),
)
def test_every_claim_stands_once_and_every_account_speaks_once(claims, statuses, asked):
    with TemporaryDirectory() as folder:
        project = write(Path(folder), claims, statuses, asked)
        site, event = project.site, project.site.dossier.events["loss"]
        entries = questions(site, event)
        filed = site.relations.claims("loss")
        shown = Counter(at for entry in entries for answer in entry.answers for at in answer.anchors)
        assert shown == Counter(at for each in filed for at in each.anchors)
        account = site.findings.copies.group_of
        for entry in entries:
            assert [*entry.shown, *entry.folded] == list(entry.answers)
            assert len(entry.shown) <= max(FIRST, MANY - 1)
            for answer in entry.answers:
                cited = {cite.source for cite in answer.cites.items}
                told = [cite for line in answer.told for cite in line.cites.items]
                chosen = {cite.source for cite in told}
                assert {account[name] for name in chosen} == {account[name] for name in cited}
                assert len(chosen) == len({account[name] for name in chosen}), "one article for an account"
                assert set(told) == {cite for cite in answer.cites.items if cite.source in chosen}
                assert len(told) == len({(cite.source, cite.quote) for cite in told})
                last = {account[line.source.key]: line.copies for line in answer.told}
                assert last == Counter(account[name] for name in cited)
                assert answer.reading or any(line.quote for line in answer.told)
                assert answer.own_voice or answer.speakers or not cited
        check_order(entries, asked)
        check_page(project.build(), entries, filed)


def check_order(entries, asked):
    """The editors' order first, then how gravely the answers are at odds; what has one answer alone comes last."""
    places = [
        (entry.standing is ALONE, asked.index(entry.name) if entry.name in asked else len(asked), ORDER.index(entry.standing))
        for entry in entries
    ]  # fmt: skip
    assert places == sorted(places)
    assert {entry.name for entry in entries if entry.page} <= set(asked)
    assert all(isinstance(entry.page, Link) and entry.wording for entry in entries if entry.name in asked)


def check_page(build, entries, filed):
    page = next(item for item in build.outputs if item.path == "events/loss.md").content.decode()
    for each in filed:
        assert page.count(f'<span id="{each.anchor}"></span>') == 1
        assert page.count(f'href="#{each.anchor}" aria-label') <= 1
    body = page[page.index("dossier-questions") : page.index("## Sources")].partition("## More")[0]
    quotes = [line for entry in entries for answer in entry.answers for line in answer.told if line.quote]
    assert body.count("<q>") == len(quotes)
    assert "[^" not in body
    assert len(re.findall("one account<", body)) == any(line.copies > 1 for entry in entries for answer in entry.answers for line in answer.told)  # fmt: skip
