"""Laws of reading pasted pages, whatever the text."""

import locale
import time
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dossier_workbench.model.draft import Block, Draft, Form, Guess
from dossier_workbench.pasted import complete
from dossier_workbench.pasted.lexicon import hits
from mkdocs_dossier.model.dates import parse_edtf
from mkdocs_dossier.model.residue import Residue
from pasted_cases import cases
from steps import calls

LINES = sorted({line for case in cases() for line in case.text.splitlines() if line})
LANGUAGES = ["", "en", "en-GB", "de", "fr", "ru", "az", "hy", "ka", "fa", "xx"]

real = st.sampled_from(LINES)
glued = st.tuples(real, st.sampled_from(["", " ", " | ", "\t", "\u200b", "\u00a0— ", "(", " /"]), real).map(
    "".join
)
line = st.one_of(real, real, glued, st.text(max_size=60), st.just(""))
pages = st.lists(line, max_size=25)


def draft(lines, language="en", residue=None, **fields):
    kinds = residue or [None] * len(lines)
    blocks = tuple(Block(text, kind) for text, kind in zip(lines, kinds, strict=False))
    known = {key: Guess(value, "the page's metadata") for key, value in fields.items()}
    return Draft(Form.TEXT, blocks, {"language": Guess(language, "detected", printed=False), **known})


@given(pages, st.sampled_from(LANGUAGES))
def test_texts_and_their_order_stay(lines, language):
    done = complete(draft(lines, language))
    assert [block.text for block in done.blocks] == lines


@example(["San Telmo - 08 feb 2023 - 09:17 CET | Actualizado: 08/02/2023 13:40 CET"], "")
@given(pages, st.sampled_from(LANGUAGES))
def test_a_complete_draft_is_complete(lines, language):
    once = complete(draft(lines, language))
    assert complete(once) == once


@given(
    pages,
    st.lists(st.sampled_from([None, None, Residue.PAGE, Residue.CAPTION, Residue.RELATED]), min_size=25),
)
def test_what_a_reader_of_files_has_marked_stays(lines, kinds):
    pasted = draft(lines, residue=kinds)
    marked = Draft(Form.HTML, pasted.blocks, pasted.fields)
    done = complete(marked)
    both = zip(marked.blocks, done.blocks, strict=True)
    assert all(after.residue is before.residue for before, after in both if before.residue)


@given(pages, st.integers(0, 5))
def test_the_first_lines_are_labels_where_a_reader_says_so(lines, count):
    done = complete(replace(draft(lines), form=Form.HTML), labels=count)
    assert all(block.residue for block in done.blocks[:count])
    assert not any(block.residue is Residue.PAGE for block in done.blocks[count:]), "markup's word counts"


@given(pages)
@example(["12. November 2020, 7:45 Uhr | Aktualisiert: 12. November 2020, 16:20 Uhr"])
def test_what_is_known_stays(lines):
    known = draft(lines, title="A headline", published="2020-01-01", residue=[Residue.PAGE] * 3 + [None] * 25)
    done = complete(known)
    for key, guess in known.fields.items():
        found = done.fields[key]
        # A day that the page prints may win over one that markup tells, which is noted then.
        assert found.value == guess.value or (key == "published" and guess.value in found.how)
    assert all(block.residue is Residue.PAGE for block in done.blocks[:3])


@given(pages, st.sampled_from(LANGUAGES))
def test_dates_are_edtf_and_values_stand_on_one_line(lines, language):
    for key, guess in complete(draft(lines, language)).fields.items():
        assert guess.how
        values = guess.value if isinstance(guess.value, tuple) else (guess.value,)
        assert all(value == " ".join(value.split()) for value in values if key != "language")
        if key in {"published", "modified"}:
            parse_edtf(guess.value)


@given(pages)
def test_pictures_stand_behind_a_paragraph_of_the_body(lines):
    done = complete(draft(lines))
    assert all(0 <= picture.after <= len(done.body) for picture in done.pictures)
    assert all(picture.caption or picture.credit for picture in done.pictures)


@pytest.mark.parametrize("form", [form for form in Form if form is not Form.TEXT])
def test_a_reader_that_marked_the_page_around_is_believed(form):
    lines = [
        "Menu of the day",
        "Fog closes the strait",
        "31 October 2022",
        "The strait was closed on Monday for five hours, the pilots said.",
        "Gone fishing",
    ]
    blocks = tuple(
        Block(text, Residue.PAGE if number in {0, 4} else None) for number, text in enumerate(lines)
    )
    done = complete(Draft(form, blocks, {}))
    assert done.fields["title"].value == "Fog closes the strait"
    assert done.fields["published"].value == "2022-10-31"


def cost(lines):
    """The processor's seconds, for comparisons only."""
    page = draft(lines)
    hits("warm")
    start = time.process_time()
    complete(page)
    return time.process_time() - start


def steps(lines):
    page = draft(lines)
    hits("warm")
    return calls(lambda: complete(page))


@pytest.mark.parametrize(
    "unit",
    [
        "word ",
        "31.10.2022 ",
        "(Photo: a/b ",
        "a/",
        "A B ",
        "| ",
        "By A B, ",
        "© ",
        "#tag ",
        "1:2:",
        "- ",
        '"',
        "\u200b",
        "Read more: ",
    ],
)
def test_a_line_costs_the_same_however_long_it_is(unit):
    short, long = (unit * (size // len(unit)) for size in (20_000, 2_000_000))
    steps([short, short])  # words of languages are read once, by whoever asks first
    assert steps([long, long]) <= 1.05 * steps([short, short])


@pytest.mark.parametrize("text", [*LINES[:: len(LINES) // 12], "-", "", "* * *", "a" * 700])
def test_cost_grows_with_the_number_of_lines(text):
    few, many = (min(cost([text] * count) for _ in range(3)) for count in (100, 800))
    assert many < 8 * 4 * few + 0.2  # the least of three: other work on the machine only adds


@pytest.mark.slow
def test_a_hundred_thousand_lines():
    lines = (LINES * (100_000 // len(LINES) + 1))[:100_000]
    assert cost(lines) < 3 * 10 * cost(lines[:10_000])  # a rule that looks from each line to all others: 100


def test_the_locale_changes_nothing():
    before = [complete(case.draft) for case in cases()]
    old = locale.setlocale(locale.LC_ALL)
    try:
        for name in ("C", "tr_TR.UTF-8", "de_DE.UTF-8"):
            try:
                locale.setlocale(locale.LC_ALL, name)
            except locale.Error:
                continue  # not installed here
            assert [complete(case.draft) for case in cases()] == before
    finally:
        locale.setlocale(locale.LC_ALL, old)
