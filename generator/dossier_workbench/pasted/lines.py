"""A paragraph as the rules look at it: without invisible signs, with plain spaces and digits, cut to a bound."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from dossier_workbench.pasted.lexicon import Hit, Sign, hits
from mkdocs_dossier.text.letters import IDEOGRAPHS, SOUTH_EAST
from mkdocs_dossier.text.tokens import name_key

# No rule looks beyond this: what is longer is prose, whatever it says.
REACH = 800

_DIGITS = {ord(digit): str(index % 10) for index, digit in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")}
_INVISIBLE = dict.fromkeys(
    [0xAD, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF]
)
_CLEAN = _DIGITS | _INVISIBLE
_COLUMNS = re.compile(r"\t+|[ \u00a0]{3,}")
_BULLET = re.compile(r"^[-•*·●▪■◦‣]\s+")
_LEADING = re.compile(r"^[^\w\"'“«„‘(©@#\[]+")
_SENTENCE_END = re.compile(r"[.!?…։。:;؟՜՞][\"'”’»)\]]*$")
_FULL_STOP = re.compile(r"[.։。][\"'”’»)\]]*$")
_QUOTES = frozenset('"“”„«»')

_UNSPACED = re.compile(f"[{IDEOGRAPHS}]+|[{SOUTH_EAST}]+")

PROSE_WORDS = 8
LONG_WORDS = 30


@dataclass(frozen=True)
class Line:
    """One paragraph.

    Attributes:
        text: Cleaned; no more than the first ``REACH`` characters of it.
        end: Its last characters, cleaned; ``text`` itself if that is the whole.
        whole: Whether ``text`` is all of it.
        bullet: Whether it is an item of a list; the bullet is not in ``text``.
        language: That of the page, by its primary tag, if it is known.
    """

    text: str
    end: str
    whole: bool
    bullet: bool
    language: str = ""

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        """Phrases of the tables in it."""
        return hits(self.text, self.language)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, folded."""
        return name_key(self.text)

    @cached_property
    def size(self) -> int:
        """How many words it has; where a script sets no blanks between them, about how many."""
        if _UNSPACED.search(self.text) is None:
            return len(self.words)
        spaced = len(name_key(_UNSPACED.sub(" ", self.text)))
        return spaced + sum(
            max(1, len(run[0]) // _word_length(run[0])) for run in _UNSPACED.finditer(self.text)
        )

    @cached_property
    def ended(self) -> bool:
        """Whether it ends as a sentence does, or announces what follows."""
        return _SENTENCE_END.search(self.end) is not None

    @cached_property
    def stopped(self) -> bool:
        """Whether it ends with a full stop."""
        return _FULL_STOP.search(self.end) is not None

    @cached_property
    def prose(self) -> bool:
        """Whether it looks like a paragraph of running text."""
        if not self.whole:
            return True
        count = self.size
        return (count >= PROSE_WORDS and self.ended) or count >= LONG_WORDS

    @property
    def running(self) -> bool:
        """Whether it is such a paragraph and no item of a list."""
        return self.prose and not self.bullet

    def of(self, *signs: Sign) -> list[Hit]:
        """Phrases that say one of these, the leftmost and longest where they overlap."""
        chosen: list[Hit] = []
        wanted = [hit for hit in self.hits if hit.sign in signs]
        for hit in sorted(wanted, key=lambda each: (each.start, -each.end)):
            if not chosen or hit.start >= chosen[-1].end:
                chosen.append(hit)
        return chosen

    def says(self, *signs: Sign) -> bool:
        """Whether a phrase that says one of these is all of it."""
        return any(hit.sign in signs and hit.end - hit.start == len(self.text) for hit in self.hits)

    def opens(self, *signs: Sign) -> Hit | None:
        """The phrase that it begins with, if that says one of these."""
        first = self.of(*signs)[:1]
        return first[0] if first and not any(map(str.isalpha, self.text[: first[0].start])) else None

    def heads(self, *signs: Sign) -> Hit | None:
        """The phrase that it begins with, if that says one of these and a colon stands behind it."""
        hit = self.opens(*signs)
        return hit if hit and self.text[hit.end :].lstrip()[:1] == ":" else None

    def unquoted(self, hit: Hit) -> bool:
        """Whether no quotation mark stands before a phrase: what is quoted is body."""
        return not _QUOTES.intersection(self.text[: hit.start])

    def covered(self, found: Iterable[Hit]) -> int:
        """How many words, figures aside, none of the phrases covers."""
        return sum(not word.isdigit() for word in re.findall(r"\w+", uncovered(self.text, found)))


def _word_length(run: str) -> int:
    """How many signs a word usually has in a script without blanks."""
    return 6 if "\u0e00" <= run[0] <= "\u17ff" else 2


def uncovered(text: str, found: Iterable[Hit]) -> str:
    """A text with spaces where phrases are."""
    signs = list(text)
    for hit in found:
        signs[hit.start : hit.end] = " " * (hit.end - hit.start)
    return "".join(signs)


def clean(text: str) -> str:
    """A text without invisible signs, with plain digits and single spaces; columns become separators."""
    return " ".join(_COLUMNS.sub(" | ", text.strip()).translate(_CLEAN).split())


def read_line(raw: str, language: str = "") -> Line:
    """A paragraph as the rules look at it; costs the same however long it is.

    Args:
        raw: As it stands.
        language: Of its page, by the primary tag; months of a language without a table are looked for only then.
    """
    whole = len(raw) <= REACH
    text = clean(raw if whole else raw[:REACH])
    end = text if whole else clean(raw[-REACH // 4 :])
    found = _BULLET.match(text)
    bare = text[found.end() :] if found else _LEADING.sub("", text, count=1)
    return Line(bare, bare if whole else end, whole, found is not None, language)
