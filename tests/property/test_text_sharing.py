"""Winnowing finds exactly the runs that comparing every word with every word finds."""

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.text.winnow import shared_passages
from numbered import all_numbered

words = st.lists(st.sampled_from("ab"), max_size=45) | st.lists(st.sampled_from("abcdefgh"), max_size=30)


def runs_of(one, other, least):
    """Maximal runs, by a table of how long the common run is that ends at each pair of words."""
    ends = {}
    for at, word in enumerate(one):
        for bt, counterpart in enumerate(other):
            if word == counterpart:
                ends[at, bt] = ends.get((at - 1, bt - 1), 0) + 1
    return {
        (at - length + 1, bt - length + 1, length)
        for (at, bt), length in ends.items()
        if length >= least and (at + 1, bt + 1) not in ends
    }


@given(words, words, words, st.integers(0, 30), st.integers(15, 20))
def test_shared_runs_are_exactly_the_maximal_ones(head, shared, tail, cut, least):
    copied = (shared * 3)[: 15 + cut]
    one, other = [*head, *copied, *tail], [*tail, *copied, *head]
    passages = shared_passages(
        all_numbered({"a": " ".join(one), "b": " ".join(other)}), min_words=least, max_postings=10**6
    ).passages
    found = [(each.a.words.start, each.b.words.start, each.words) for each in passages]
    assert len(set(found)) == len(found)
    assert set(found) == runs_of(one, other, least)
