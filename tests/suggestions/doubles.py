"""Measures which pairs of names are held for one (`doubles.yaml`)."""

from pathlib import Path
from typing import NamedTuple

from dossier_workbench.names.one_name import alike, one_name
from golden import read_cases

SET = Path(__file__).with_name("doubles.yaml")


class Found(NamedTuple):
    """How many pairs are one, are held for one, and both."""

    same: int
    held: int
    right: int
    wrong: tuple[str, ...]

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.same + self.held)


def score(half: int) -> Found:
    """On the first (0) or the second (1) of each two pairs of a kind."""
    same = held = right = 0
    wrong = []
    for sort, sets in read_cases(SET).items():
        for truth, pairs in sets.items():
            for a, b in pairs[half::2]:
                person = sort == "person"
                one = alike(one_name(a, "en", person=person), one_name(b, "en", person=person)) > 0
                same += truth == "same"
                held += one
                right += one and truth == "same"
                if one != (truth == "same"):
                    wrong.append(f"{a} / {b}")
    return Found(same, held, right, tuple(wrong))
