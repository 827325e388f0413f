"""No text makes the finder of quotations fail, and whatever it hands out lies in the text."""

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.text.quotations import Speaker, find_quotations, quoted_spans

_SIGNS = ['"', "'", *"“”‘’«»„", "``", "''", " ", ". ", ", ", ": ", "\n", "—", "(", ")"]
_WORDS = (
    "said Amsel he who the president of statement according to saying and told as was by İ ß \ue000 put "
    "called сказал ասել deyib dedi sagte déclaré selon görə so-called"
)
_PIECES = st.sampled_from([*_SIGNS, *_WORDS.split()])
_TEXT = st.one_of(st.text(), st.lists(_PIECES).map(" ".join), st.lists(_PIECES).map("".join))
_LANGUAGE = st.sampled_from(["en", "ru", "hy", "az", "tr", "de-AT", "fr", "xx", ""])


@given(_TEXT)
def test_quoted_spans_lie_in_the_text_in_order(text):
    end = 0
    for span in quoted_spans(text):
        assert end <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        end = span.end


@given(st.lists(_TEXT, max_size=4), st.data(), _LANGUAGE)
def test_quotations_lie_in_quoted_spans(paragraphs, data, language):
    place = st.tuples(st.integers(0, 40), st.integers(1, 9), st.integers(0, 3), st.booleans())
    names = [
        [
            Speaker(start, start + size, value, person)
            for start, size, value, person in data.draw(st.lists(place))
        ]
        for _ in paragraphs
    ]
    seen = set()
    for found in find_quotations(paragraphs, names, language):
        assert found.cue
        assert found.speaker is None or found.speaker_span is not None
        for at, span in ((found.paragraph, found.span), *found.continues):
            assert span in quoted_spans(paragraphs[at])
            assert (at, span) not in seen
            seen.add((at, span))
        if found.speaker_span is not None:
            at, start, end = found.speaker_span
            assert 0 <= start < end <= len(paragraphs[at])
