"""The outlet's name by the article's address, where nothing that the page says of itself tells it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from dossier_workbench.model.draft import Block, Guess, text_of
from dossier_workbench.model.provenance import at_line
from dossier_workbench.readers.fetchable import is_private
from dossier_workbench.readers.signs import signs
from mkdocs_dossier.languages.files import section
from mkdocs_dossier.languages.sections import Names, Outlets
from mkdocs_dossier.languages.tags import primary
from mkdocs_dossier.model.outlets import host_of

_STORES = re.compile(
    r"(?:^|\.)(?:archive\.(?:org|is|ph|today)|google(?:usercontent)?\.com|dropbox\.com|facebook\.com|twitter\.com|x\.com"
    r"|t\.me|youtube\.com|youtu\.be|linkedin\.com|wikipedia\.org|(?:bit|t)\.(?:ly|co))$"
)
_NO_NAMES = frozenset(
    {"www", "web", "news", "edition", "amp", "mobile", "hosted", "blog", "blogs", "public", "co", "com"}
)
_CAPITALS = 3  # letters of a label that is read in capitals only: CNN, NPR
_SHORTENED = 5  # letters of a label that may be the beginnings of several words: nytimes
_WHOLE_WORD = 4  # letters that the last of them has at least: Times
_RUN = re.compile(r"[^\W\d_][\w.’'-]*(?: (?:of |for |and |& )?[^\W\d_][\w.’'-]*){1,5}")
_SPOKEN = re.compile(r"[aeiou]|(?<=..)y")
_INITIALS = 5  # letters of a label that nobody can speak, so that it is said letter by letter
_LONGEST_WORD = 12  # letters before an outlet's noun that are one word: washington


def publisher_by_address(fields: Mapping[str, Guess], blocks: Sequence[Block]) -> Guess | None:
    """The outlet that the address names, as the page spells it, else the address's host; None if there is no address.

    Places that keep the articles of others are no outlets.

    Args:
        fields: What is known of the article.
        blocks: Its paragraphs, residue included.
    """
    address = text_of(fields, "url")
    host = host_of(address).partition(":")[0]
    if "." not in host or _STORES.search(host) or is_private(address):
        return None
    texts = [block.text for block in blocks]
    for label in labels(host):
        if found := spelled(label, texts) or _written_out(label, texts):
            text, number = found
            return Guess.at(
                text, at_line(number, f"the address names it ({host}), spelled so on the page"), printed=False
            )
    return Guess(host, "the host of its address", printed=False)


def name_of_host(host: str, language: str) -> str:
    """How an outlet is called to whose host nothing else gives a name; empty where the host does not tell it.

    A label that nobody can speak is said letter by letter: NPR, RT. Before a noun that names of outlets end with stands a
    word: Fox News, China Daily.

    Args:
        host: Like `foxnews.com`.
        language: In which the outlet writes, as a BCP 47 tag.
    """
    label = next(iter(labels(host)), "")
    if not label.isalpha():
        return ""
    if len(label) <= _INITIALS and not _SPOKEN.search(label):
        return label.upper()
    tag = primary(language)
    noun = max(
        (noun for noun in section(tag, Outlets).noun if _ends(label, noun.lower())), key=len, default=""
    )
    before = label.removesuffix(noun.lower())
    if not noun or len(before) > _LONGEST_WORD:
        return ""
    spelled = {word.lower(): word for word in section(tag, Names).state}
    article, before = ("The", before[len("the") :]) if before.startswith("the") else ("", before)
    word = spelled.get(before, before.upper() if len(before) == len("ny") else before.capitalize())
    return " ".join(filter(None, (article, word, noun)))


def _ends(label: str, noun: str) -> bool:
    """Whether a noun stands at a label's end, behind something that may be a word."""
    return label.endswith(noun) and len(label) > len(noun) + 1


def labels(host: str) -> list[str]:
    """The parts of a host that can be a name, the longest first."""
    parts = [signs(part) for part in host.split(".")[:-1] if part not in _NO_NAMES]
    return sorted(filter(None, parts), key=len, reverse=True)


def spelled(label: str, texts: Sequence[str]) -> tuple[str, int] | None:
    """How the page spells a name of which only the letters are known, and the first paragraph that does.

    None if the same letters stand there as a common word too.
    """
    letters = r"[ &'’.\-]{0,3}?".join(map(re.escape, label))
    pattern = re.compile(rf"(?<![\w@./-])(?:(?-i:The) )?{letters}(?![\w@]|\.\w|-\w)", re.IGNORECASE)
    found = [
        (match[0].strip(), number) for number, text in enumerate(texts) for match in pattern.finditer(text)
    ]
    names = Counter(text for text, _ in found if _is_name(text, label))
    if not names or any(text.islower() and " " not in text for text, _ in found):
        return None
    best = max(names, key=lambda text: (names[text], len(text)))
    return best, next(number for text, number in found if text == best)


def _written_out(label: str, texts: Sequence[str]) -> tuple[str, int] | None:
    """The words with which a label begins its letters, the last of them whole, and the first paragraph that has them.

    `nytimes` are New York Times.
    """
    if len(label) < _SHORTENED:
        return None
    found: Counter[str] = Counter()
    first: dict[str, int] = {}
    for number, text in enumerate(texts):
        for run in _RUN.finditer(text):
            words = run[0].split(" ")
            for start in range(len(words)):
                if size := _size(label, words[start:]):
                    article = start and words[start - 1] == "The"
                    name = " ".join(words[start - 1 if article else start : start + size])
                    found[name] += 1
                    first.setdefault(name, number)
    best = max(found, key=lambda name: (found[name], len(name)), default="")
    return (best, first[best]) if best else None


def _size(label: str, words: Sequence[str]) -> int:
    """How many words make up a label; 0 if they don't."""
    if not words or not words[0][:1].isupper():
        return 0
    return next(
        (
            index + 1
            for index in range(1, len(words))
            if (last := signs(words[index]))
            and len(last) >= _WHOLE_WORD
            and words[index][:1].isupper()
            and label.endswith(last)
            and _begins(label.removesuffix(last), [signs(word) for word in words[:index]])
        ),
        0,
    )


def _begins(letters: str, words: Sequence[str]) -> bool:
    """Whether letters are the beginnings of words, of each one letter at least."""
    if not words:
        return not letters
    return any(
        words[0].startswith(letters[:size]) and _begins(letters[size:], words[1:])
        for size in range(1, len(letters) - len(words) + 2)
    )


def _is_name(text: str, label: str) -> bool:
    if len(label) <= _CAPITALS:
        return text.removeprefix("The ").isupper()
    return text[:1].isupper() or not (text[:1].islower() or text[:1].isupper())
