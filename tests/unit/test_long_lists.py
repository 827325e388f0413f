"""Lists that grow with a dossier are split, and nothing is lost between the parts."""

from __future__ import annotations

import re

import pytest

import mkdocs_dossier
from mkdocs_dossier.model.standings import ALONE
from mkdocs_dossier.pages.kinds import disputes, mentions, quotes, shared_text
from mkdocs_dossier.pages.parts import years
from synthetic import write_dossier

pytestmark = pytest.mark.thorough

SMALL = (
    (mentions, "_FIRST", 2),
    (mentions, "_EACH", 3),
    (years, "_ON_ONE_PAGE", 10),
    (disputes, "_MOST", 3),
    (quotes, "_IN_FULL", 2),
    (quotes, "_EACH", 1),
    (shared_text, "_EACH", 2),
)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    root = tmp_path_factory.mktemp("long")
    write_dossier(root, 36)
    with pytest.MonkeyPatch.context() as patch:
        for module, name, value in SMALL:
            patch.setattr(module, name, value)
        outputs = mkdocs_dossier.open(root).build().outputs
        return mkdocs_dossier.open(root), {
            item.path: item.content.decode() for item in outputs if item.path.endswith(".md")
        }


def parts(texts, path):
    """A page and those that go on from it."""
    found = [texts[path]]
    while (further := f"{path.removesuffix('.md')}/mentions-{len(found) + 1}.md") in texts:
        found.append(texts[further])
    return found


def test_every_mention_stands_on_one_part_and_parts_are_as_many_as_needed(built):
    checked, texts = built
    paths = {item.key: item.path for item in checked.site.addresses}
    most = 0
    for record, found in checked.findings.mentions_of.by_id.items():
        pages = parts(texts, paths[record])
        named = len({item.source for item in found})
        assert len(pages) == 1 + max(0, -(-(named - 2) // 3))
        most = max(most, len(pages))
        for item in found:
            link = re.compile(rf"sources/{item.source}\.md#p{item.paragraph}\)")
            lists = [
                page.partition('<div class="dossier-naming"')[2].partition("</div>")[0] for page in pages
            ]
            assert sum(bool(link.search(text)) for text in lists) == 1, (record, item.source)
    assert most > 3


def test_parts_lead_to_the_other_parts_by_which_sources_they_have(built):
    _, texts = built
    further = [path for path in texts if path.endswith("/mentions-3.md")]
    assert further
    for path in further:
        assert "[1 to 2](" in texts[path]
        assert "[3 to 5](" in texts[path]
        assert "[6 to " not in texts[path]


def test_sources_that_name_a_record_most_come_first_and_many_are_folded_away(tmp_path):
    write_dossier(tmp_path, 200)
    pages = [
        item.content.decode()
        for item in mkdocs_dossier.open(tmp_path).build().outputs
        if item.path.endswith(".md")
    ]
    several = 0
    for page in pages:
        listed = page.partition('<details class="dossier-fold" id="mentions"')[2]
        counts = [int(number) for number in re.findall(r'class="dossier-times">(\d+)</span><svg', listed)]
        assert counts == sorted(counts, reverse=True)
        shown, summary, rest = listed.partition('<details class="dossier-more"')
        if summary:
            several += 1
            assert shown.count("\n- ") == 12
            more = int(re.search(r"<summary>(\d+)\u00a0more sources", rest)[1])
            assert rest.partition("</details>")[0].count("\n- ") == more > 2
    assert several


def test_every_source_stands_in_one_year(built):
    checked, texts = built
    for folder in ("sources/year", "bibliography/year"):
        listed = [text for path, text in texts.items() if path.startswith(folder)]
        assert listed
        for source in checked.loaded.dossier.sources:
            assert sum(f"/{source}.md" in text for text in listed) == 1


def test_every_dispute_is_set_out_or_leads_to_its_answers(built):
    checked, texts = built
    page = texts["who-says-what.md"]
    further = page.partition("{ #further }")[2]
    found = 0
    for record in checked.loaded.dossier.catalogue.values():
        for name in {claim.property for claim in record.claims}:
            set_out = page.count(f"--{record.id} }}") and re.findall(
                rf"### \[{name}\].*--{record.id} \}}", page, re.IGNORECASE
            )
            link = re.findall(rf"\[{name}\]\(\w+/{record.id}\.md#claim", further, re.IGNORECASE)
            line = re.findall(rf"^\[{name}\]\(\w+/{record.id}\.md#claim", page, re.IGNORECASE | re.MULTILINE)
            alone = record.standing(name) is ALONE
            assert len(set_out or ()) + len(link) + len(line) == (0 if alone else 1), (record.id, name)
            found += not alone
    assert found > 6
    assert "{ #further }" in page


def test_disputes_that_are_set_out_are_listed_before(tmp_path):
    write_dossier(tmp_path, 36)
    page = next(
        item for item in mkdocs_dossier.open(tmp_path).build().outputs if item.path == "who-says-what.md"
    )
    contents, _, answers = page.content.decode().partition("</nav>")
    listed = re.findall(r"\(who-says-what\.md#([\w-]+)\)", contents)
    assert len(listed) > 3
    assert sorted(listed) == sorted(re.findall(r"^### .* \{ #([\w-]+)", answers, re.MULTILINE))


def test_every_pair_stands_on_one_part(built):
    checked, texts = built
    pages = [text for path, text in texts.items() if path.startswith("shared-text")]
    assert len(pages) > 2
    assert sum(text.count(" of the first and ") for text in pages) == len(checked.findings.pairs)


def test_words_left_out_are_counted_and_stand_with_their_speaker(built):
    checked, texts = built
    assert "more on the speaker’s page" in texts["quotes.md"]
    for actor in checked.loaded.dossier.actors:
        assert texts["quotes.md"].count(f"actors/{actor}.md#words") <= 1
