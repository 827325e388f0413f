"""Files in the forms that people hand in, each with what is to be taken: invented people and places, our own words.

The kinds are those of bug reports and of real affairs; the languages grow. `case.py` says what a case is and scores it, the
other files hold the cases, `tests/bench/forms.py` prints the scores.
"""

from taken_in import dates, mail, paper, pasted, word
from taken_in.case import Case

CASES: list[Case] = [*word.CASES, *mail.CASES, *paper.CASES, *dates.CASES, *pasted.CASES]
