"""Recorded counts: what is written is read again, and the last earlier edition is the one to compare with."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.load.editions import edition_file, edition_text, load_editions
from mkdocs_dossier.model.curation import Item, RecordedVerdict, Tally, edition_before
from mkdocs_dossier.model.dates import parse_edtf
from mkdocs_dossier.model.measures import MEASURES
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.text.characters import one_line

DATES = st.dates().map(lambda day: day.isoformat())
EDITIONS = st.one_of(DATES, DATES.map(lambda day: day[:7]), DATES.map(lambda day: day[:4])).map(parse_edtf)
COUNTS = st.dictionaries(st.sampled_from(sorted(MEASURES)), st.tuples(st.integers(0, 40), st.integers(0, 99)))
LINES = st.text(min_size=1).map(one_line).filter(bool)
VERDICTS = st.lists(
    st.builds(
        RecordedVerdict,
        of=st.just("ferry"),
        property=st.none() | LINES,
        status=LINES,
        note=LINES,
        by=st.lists(LINES, max_size=2),
    ),
    max_size=3,
)


def tally(name, count, total):
    return Tally(name, total, (Item("x", "", Origin("seeds/x.yaml", 1, 1)),) * count)


@given(st.dictionaries(EDITIONS, COUNTS, max_size=4), VERDICTS, EDITIONS, st.randoms())
def test_what_is_recorded_is_read_and_compared_with(written, verdicts, present, chance):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for date, counts in written.items():
            text = edition_text(date, [tally(name, *numbers) for name, numbers in counts.items()], verdicts)
            (root / edition_file(date)).write_text(text if counts else "counts: {}\n", encoding="utf-8")
        files = list(root.iterdir())
        chance.shuffle(files)
        editions, problems = load_editions(root, files)
    assert problems == []
    assert [each.date for each in editions] == sorted(written)
    for edition in editions:
        counts = written[edition.date]
        assert edition.verdicts == (tuple(verdicts) if counts else ())
        assert {name: (each.count, each.total) for name, each in edition.counts.items()} == counts
        for name in MEASURES:
            change = edition.change(tally(name, 7, 9))
            assert change == (7 - counts[name][0] if name in counts else None)
    before = edition_before(editions, present)
    assert (before.date if before else None) == max(
        (date for date in written if date < present), key=lambda date: date.sort_key, default=None
    )
    last = edition_before(editions, None)
    assert (last.date if last else None) == (max(written) if written else None)
