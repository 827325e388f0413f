"""Years counted otherwise than from the birth of Christ, and dates in the signs of East Asia."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

BUDDHIST = "in the Buddhist era"
_JAPANESE = "in a Japanese era"
_TAIWANESE = "in the era of the Republic of China"

_BUDDHA = 543  # years
_BUDDHIST_YEARS = range(1900 + _BUDDHA, 2100 + _BUDDHA)
# The year before the first of each era, by its signs; 昭和64年 and 平成元年 are both 1989.
_ERAS = {
    "明治": (1867, _JAPANESE), "大正": (1911, _JAPANESE), "昭和": (1925, _JAPANESE), "平成": (1988, _JAPANESE),
    "令和": (2018, _JAPANESE), "㍾": (1867, _JAPANESE), "㍽": (1911, _JAPANESE), "㍼": (1925, _JAPANESE),
    "㍻": (1988, _JAPANESE), "㋿": (2018, _JAPANESE), "民國": (1911, _TAIWANESE), "民国": (1911, _TAIWANESE),
}  # fmt: skip
_NUMBERS = {sign: number for number, sign in enumerate("〇一二三四五六七八九")} | {"○": 0, "零": 0}
_TEN = "十"
_FIGURES = r"[0-9〇○零一二三四五六七八九十]"
_DATE = re.compile(
    rf"(?:(?P<era>{'|'.join(_ERAS)})\s?)?(?P<year>元|{_FIGURES}{{1,4}})\s?[年년]\s?(?P<month>{_FIGURES}{{1,3}})\s?[月월]"
    rf"(?:\s?(?P<day>{_FIGURES}{{1,3}})\s?[日일號号])?"
)
_CLOCK = re.compile(
    r"(?P<half>午前|午後|上午|下午|早上|晚上|晩|오전|오후)?\s?(?P<hour>\d{1,2})\s?(?:[時时點点시]\s?(?:(?P<minute>\d{1,2})\s?[分분]|(?P<half_hour>半))?"
    r"|[:：](?P<minutes>[0-5]\d)(?![\d:]))"
)
_AFTERNOON = frozenset({"午後", "下午", "晚上", "晩", "오후"})
_NOON = 12
_YEARS = range(1900, 2100)
_NEAR = 12


class Signed(NamedTuple):
    """A date in such signs: its place in the line, its value in EDTF, and how its years are counted, if otherwise."""

    start: int
    end: int
    value: str
    calendar: str = ""


def signed_dates(text: str) -> Iterator[Signed]:
    """Dates such as 2024年3月5日, 令和6年3月5日, 2024년 3월 5일, with the time that stands behind them."""
    for found in _DATE.finditer(text):
        before, calendar = _ERAS.get(found["era"] or "", (0, ""))
        year = before + (1 if found["year"] == "元" else _number(found["year"]))
        month, day = _number(found["month"]), _number(found["day"] or "")
        value = _valued(year, month, day)
        if value:
            end, clock = _clock(text, found.end()) if day else (found.end(), "")
            yield Signed(found.start(), end, value + clock, calendar)


def _valued(year: int, month: int, day: int) -> str:
    try:
        whole = date(year, month, day or 1).isoformat()
    except ValueError:
        return ""
    return (whole if day else whole[: len("2022-10")]) if year in _YEARS else ""


def _clock(text: str, start: int) -> tuple[int, str]:
    """Where a time behind a date ends, and the time as EDTF has it; nothing if there is none."""
    found = _CLOCK.search(text, start, start + _NEAR)
    if found is None or re.search(r"\d", text[start : found.start()]):
        return start, ""
    hour = int(found["hour"])
    minute = 30 if found["half_hour"] else int(found["minute"] or found["minutes"] or 0)
    if found["half"] in _AFTERNOON and hour < _NOON:
        hour += _NOON
    fits = hour < 2 * _NOON and minute < 60  # noqa: PLR2004 - minutes
    return (found.end(), f"T{hour:02}:{minute:02}") if fits else (start, "")


def _number(text: str) -> int:
    """A number in digits, in signs for digits (二〇二四), or with tens (二十五)."""
    if not text or (text.isdigit() and text.isascii()):
        return int(text or 0)
    head, ten, tail = text.partition(_TEN)
    if ten:
        return (_number(head) if head else 1) * 10 + (_number(tail) if tail else 0)
    return int("".join(sign if sign.isascii() else str(_NUMBERS[sign]) for sign in text))


def common_year(year: int) -> tuple[int, str]:
    """A year as the common calendar counts it, and how it was counted, if otherwise: 2567 is 2024."""
    return (year - _BUDDHA, BUDDHIST) if year in _BUDDHIST_YEARS else (year, "")
