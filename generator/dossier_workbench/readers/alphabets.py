"""Tells Latin alphabets of one byte a letter apart: the right encoding gives letters that one language has."""

from __future__ import annotations

from contextlib import suppress

from mkdocs_dossier.text.characters import words_of

_ALPHABETS = words_of(
    "äöüß àâæçéèêëîïôœùûüÿ áéíñóúü áâãàçéêíóôõúü àèéìíîòóùú åäöé æøåé áðéíóúýþæö",
    "éëïóöü çğıöşüâîû ąćęłńóśźż áčďéěíňóřšťúůýž áäčďéíĺľňóôŕšťúýž áéíóöőúüű ăâîșțşţ",
    "čćđšž ąčęėįšųūž āčēģīķļņšūž äõöüšž çë àçèéíïòóúü âêîôûŵŷ əğıöşüç",
)
_TYPOGRAPHY = frozenset("“”‘’„‚‹›«»–—…•€§°·´¿¡™®©†½\u00a0\u00ad")
CODECS = ("cp1252", "cp1254", "cp1250", "iso8859-2", "cp1257", "mac_roman")
"""In the order in which they win where the letters leave it open."""


def best_latin(sample: bytes) -> str:
    """The encoding of a sample in a Latin script; empty if none of them can hold it."""
    scores = {}
    for codec in CODECS:
        with suppress(UnicodeDecodeError):
            scores[codec] = share(sample.decode(codec))
    return max(scores, key=lambda codec: scores[codec], default="")


def share(text: str) -> float:
    """How many of the letters beyond ASCII belong to the one alphabet that has most of them, from 0 to 1."""
    beyond = [sign for sign in text.casefold().replace("i̇", "i") if sign > "\x7f" and sign not in _TYPOGRAPHY]
    if not beyond:
        return 1.0
    return max(sum(sign in alphabet for sign in beyond) for alphabet in _ALPHABETS) / len(beyond)
