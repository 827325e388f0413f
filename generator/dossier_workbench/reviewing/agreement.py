"""How far readers agree: the same answers of all, and what of it is more than chance.

Answers are names without an order (nominal): a wrong `partly` is as wrong as a wrong `does-not`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence


def share_alike(pairs: Sequence[tuple[Hashable, Hashable]]) -> float:
    """The part of pairs of answers that are the same, from 0 to 1.

    Raises:
        ZeroDivisionError: There are none.
    """
    return sum(a == b for a, b in pairs) / len(pairs)


def kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """Cohen's kappa of two readers, from -1 to 1; None where both give one answer alone, so that chance explains all."""
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    by_chance = sum(first[each] * second[each] for each in first) / len(pairs) ** 2
    return None if by_chance == 1 else (share_alike(pairs) - by_chance) / (1 - by_chance)


def alpha(units: Sequence[Sequence[Hashable]]) -> float | None:
    """Krippendorff's alpha of any number of readers, at most 1.

    Args:
        units: The answers to each claim, by whoever read it; those with one answer alone do not count.

    Returns:
        None where nothing was read twice, or one answer alone was ever given.
    """
    paired = [Counter(each) for each in units if len(each) > 1]
    totals = sum(paired, Counter[Hashable]())
    count = totals.total()
    expected = count**2 - sum(each**2 for each in totals.values())
    if not expected:
        return None
    unlike = sum(
        (each.total() ** 2 - sum(value**2 for value in each.values())) / (each.total() - 1) for each in paired
    )
    return 1 - (count - 1) * unlike / expected
