"""Names that nobody bears, unique within a dossier, with their spellings in other scripts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

_LATIN = "abdegiklmnoprstuvzyćğə"
_LETTERS = {
    "ru": "а б д е г и к л м н о п р с т у в з й ч г э",
    "hy": "ա բ դ ե գ ի կ լ մ ն ո պ ր ս տ ու վ զ յ ճ ղ ը",
    "ka": "ა ბ დ ე გ ი კ ლ მ ნ ო პ რ ს ტ უ ვ ზ ი ჩ ღ ა",
    "el": "α β δ ε γ ι κ λ μ ν ο π ρ σ τ ου β ζ γι τσ γ ε",
    "ar": "ا ب د ه ج ي ك ل م ن و پ ر س ت و ف ز ي چ غ ا",
}
_TABLES = {
    language: dict(zip(_LATIN, letters.split(), strict=True)) for language, letters in _LETTERS.items()
}
_CASELESS = ("ka", "ar")

SCRIPTS = tuple(_LETTERS)
"""Languages whose scripts names can be written in, as BCP 47 tags."""

_ONSETS = ("B", "D", "G", "K", "L", "M", "N", "P", "R", "S", "T", "V", "Z", "Br", "Dr", "Kl", "St", "Tr")
_VOWELS = "aeiou"
_CODAS = ("", "l", "m", "n", "r", "s", "nd", "rt", "lk", "st")
_PERSONS = ("ov", "yan", "adze", "ić", "oğlu", "enko", "əli", "opol")
_PLACES = ("abad", "grad", "kend", "sar", "eti", "burn", "mets", "derə")
_STATES = ("ia", "istan", "land")
_FIRST = (
    "Anna",
    "Boris",
    "Davit",
    "Elena",
    "Farid",
    "Gayane",
    "Ivan",
    "Leyla",
    "Mikael",
    "Nino",
    "Omar",
    "Tamar",
)


class Names:
    """Hands out names, no two alike even in other case and without accents."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._taken: set[str] = set()

    def surname(self) -> str:
        return self._new(_PERSONS)

    def place(self) -> str:
        return self._new(_PLACES)

    def state(self) -> str:
        return self._new(_STATES)

    def first(self) -> str:
        return self._random.choice(_FIRST)

    def _new(self, endings: Sequence[str]) -> str:
        while True:
            name = "".join(self._syllables()) + self._random.choice(endings)
            plain = name.casefold().translate(str.maketrans("ćğə", "cge"))
            if plain not in self._taken:
                self._taken.add(plain)
                return name

    def _syllables(self) -> Iterator[str]:
        for number in range(self._random.choice((1, 2, 2))):
            onset = self._random.choice(_ONSETS)
            yield (onset.lower() if number else onset) + self._random.choice(_VOWELS)
            yield self._random.choice(_CODAS)
        yield self._random.choice("bdgklmnrtv")


def in_script(name: str, language: str) -> str:
    """A name of ours, letter by letter, in the script of one of `SCRIPTS`."""
    table = _TABLES[language]
    words = ["".join(table.get(sign, sign) for sign in word.lower()) for word in name.split(" ")]
    return " ".join(words if language in _CASELESS else (word[:1].upper() + word[1:] for word in words))
