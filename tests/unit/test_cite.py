"""From words to citations that the quote gate accepts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_workbench.citing.cite import cite, find
from dossier_workbench.citing.texts import CitableText
from mkdocs_dossier.text.paragraphs import paragraphs
from mkdocs_dossier.text.quote import QuoteMalformed, QuoteMatch, QuoteTooShort, find_quote
from mkdocs_dossier.text.spans import Span

STORY = """\
The dam broke on Tuesday night, the council said.

“We shall rebuild the old dam,” Lind said. The council said nothing.

Lind left. “We shall rebuild the old dam,” said Borodai, agree-
ing with her at last.

Subscribe to our letter about the old dam.
"""


def text(words=STORY, source="gazette", residue=()):
    return CitableText(source, words, paragraphs(words), frozenset(residue), "en")


def test_words_that_stand_once_need_nothing_around_them():
    (passage,) = cite("dam broke on Tuesday night", text()).passages
    assert passage.cite.model_dump(exclude_none=True) == {
        "source": "gazette",
        "quote": "dam broke on Tuesday night",
    }
    assert (passage.paragraph, passage.words) == (1, 5)
    assert STORY[slice(*passage.span)] == "dam broke on Tuesday night"


def test_the_quote_is_as_the_source_has_it():
    quoted = cite('"We shall   rebuild the old dam," Lind', text()).passages[0].cite.quote
    assert quoted == "“We shall rebuild the old dam,” Lind"
    assert (
        cite("dam broke … the council said", text()).passages[0].cite.quote == "dam broke … the council said"
    )


def test_words_that_stand_twice_get_words_around_them_in_each_place():
    first, second = cite("We shall rebuild the old dam", text()).passages
    assert (first.cite.prefix, first.cite.suffix, first.paragraph) == (None, ",” Lind", 2)
    assert (second.cite.prefix, second.cite.suffix, second.paragraph) == ("left. “", None, 3)


def test_a_selection_is_its_own_place():
    start = STORY.index("Lind left")
    (passage,) = cite("We shall rebuild the old dam", text(), Span(start, start + 60)).passages
    assert passage.paragraph == 3


def test_what_no_words_tell_apart_is_said():
    line = "the very same words stand here again and again and then once more for all to read\n\n"
    cited = cite("stand here again", text(line * 4))
    assert not cited.passages
    assert cited.alike == (("gazette", 4),)


def test_what_is_no_part_of_the_article_is_not_cited():
    cited = cite("Subscribe to our letter", text(residue=[4]))
    assert not cited.passages
    assert cited.residue == (("gazette", 4),)


@pytest.mark.parametrize(
    ("words", "fault"),
    [("old dam", QuoteTooShort), ("", QuoteTooShort), ("…", QuoteMalformed), ("the dam [really] broke", QuoteMalformed)],
)  # fmt: skip
def test_what_can_be_a_quote_of_no_text(words, fault):
    assert isinstance(find(words, [text()]).fault, fault)


def test_all_texts_are_looked_through_and_the_nearest_passage_comes_first():
    other = text("A dam broke on Tuesday morning, they said.\n", "courier")
    assert [each.cite.source for each in find("broke on Tuesday", [other, text()]).passages] == [
        "courier",
        "gazette",
    ]
    near = find("The dam broke on Tuesday evening", [other, text()]).near
    assert near[0].source == "gazette"
    assert near[0].paragraph == 1
    assert near[0].differences[0].passage == "night"
    assert not find("entirely different things about spaceships", [other, text()]).near


WORDS = st.lists(st.sampled_from(["dam", "old", "the", "broke", "“Lind”", "said,", "1,200", "—"]), max_size=9)


@given(st.lists(WORDS.map(" ".join), min_size=1, max_size=6), st.data())
def test_whatever_is_offered_holds_and_leads_to_its_own_place(lines, data):
    story = text("\n\n".join(lines))
    words = " ".join(data.draw(st.sampled_from(lines)).split()[:5])
    cited = cite(words, story)
    places = []
    for passage in cited.passages:
        found = find_quote(
            passage.cite.quote,
            story.text,
            prefix=passage.cite.prefix or "",
            suffix=passage.cite.suffix or "",
            paragraphs=story.paragraphs,
        )
        assert isinstance(found, QuoteMatch)
        assert (found.paragraph, found.segments[0].start) == (passage.paragraph, passage.span.start)
        places.append(passage.span)
    assert len(set(places)) == len(places)


def test_of_what_stands_very_often_the_place_that_is_meant_is_found():
    words = "on the other hand the council"
    story = text("\n\n".join(f"Number {number} was {words} of town {number}." for number in range(60)))
    last = story.paragraphs[-1]
    (passage,) = cite(words, story, Span(last.start, last.end)).passages
    assert (passage.paragraph, passage.cite.suffix or passage.cite.prefix) == (60, "59 was")
    assert find(words, [story], 60).passages == (passage,)
    found = find(words, [story])
    assert (len(found.passages), found.more) == (20, ((story.source, 40),))
