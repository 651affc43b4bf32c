"""Quantities in a text: value, unit, what is counted, and how exactly it is said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from ..model import Span

Hedge = Literal["exact", "about", "at least", "at most", "vague"]

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: i for i, word in enumerate(_ONES)} | {word: 10 * (i + 2) for i, word in enumerate(_TENS)}
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9,
    "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12, "dozen": 12.0,
}  # fmt: skip
_VAGUE = {"dozens", "scores", "hundreds", "thousands", "millions", "several", "many", "few"}
_CURRENCIES = {
    "$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "dollar": "dollar", "euro": "euro",
    "pound": "pound", "yen": "yen", "franc": "franc", "rouble": "rouble", "ruble": "rouble",
    "rupee": "rupee", "yuan": "yuan", "crown": "crown", "krone": "krone", "peso": "peso", "rand": "rand",
}  # fmt: skip
_UNITS = {
    "%": "percent", "percent": "percent", "per cent": "percent", "metre": "metre", "meter": "metre",
    "m³": "cubic metre", "kilometre": "kilometre", "kilometer": "kilometre", "km": "kilometre",
    "mile": "mile", "tonne": "tonne", "ton": "tonne", "kilogram": "kilogram", "kg": "kilogram",
    "litre": "litre", "liter": "litre", "hectare": "hectare", "acre": "acre", "degree": "degree",
    "megawatt": "megawatt", "mw": "megawatt", "hour": "hour", "minute": "minute", "second": "second",
    "day": "day", "week": "week", "month": "month", "year": "year",
}  # fmt: skip
_ABOUT = {"about", "around", "approximately", "roughly", "nearly", "almost", "some", "circa", "close", "near"}
_AT_LEAST = {"least", "over", "above", "exceeding"}
_AT_MOST = {"most", "under", "below", "to"}
_DIGITS = re.compile(r"^([$€£¥]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([a-z%]{0,2})$", re.IGNORECASE)
_ORDINAL = re.compile(r"^\d+(st|nd|rd|th)$", re.IGNORECASE)
_YEAR = re.compile(r"^(1[5-9]|20)\d\d$")


@dataclass(frozen=True, slots=True)
class Quantity:
    """The words at `span` give a number: "about 24 million euros" is 24e6, unit "euro", hedge "about".

    `counted` is the lemma of the noun the number belongs to ("resident"), None where there is none.
    `value` None stands for words without a figure ("dozens").
    """

    span: Span
    value: float | None
    unit: str | None
    counted: str | None
    hedge: Hedge


def _digits(token: Token) -> tuple[float, str, str] | None:
    """Value, currency sign and suffix of a token written in digits."""
    found = _DIGITS.match(token.text)
    if not found:
        return None
    sign, figure, suffix = found.groups()
    return float(figure.replace(",", "")), sign, suffix.lower()


def _word_value(text: str) -> float | None:
    """The value of a number word below a hundred: "eleven", "twenty-two"."""
    parts = text.lower().split("-")
    values = [_SMALL.get(part) for part in parts]
    if None in values or len(parts) > 2:
        return None
    return float(sum(value for value in values if value is not None))


def _hedge(doc: Doc, start: int) -> Hedge:
    before = [doc[i].lower_ for i in range(max(0, start - 3), start)]
    if before[-1:] and before[-1] in _ABOUT:
        return "about"
    if before[-2:] == ["more", "than"] or (before[-1:] and before[-1] in _AT_LEAST):
        return "at least"
    if before[-2:] in (["fewer", "than"], ["less", "than"], ["up", "to"]) or before[-2:] == ["at", "most"]:
        return "at most"
    if before[-1:] == ["to"] and before[-2:-1] and before[-2] in {"close", "near"}:
        return "about"
    return "exact"


def _unit(token: Token) -> str | None:
    lemma = token.lemma_.lower()
    if token.lower_ in {"cubic", "square"} and token.i + 1 < len(token.doc):
        following = _UNITS.get(token.nbor(1).lemma_.lower())
        return f"{token.lower_} {following}" if following else None
    if token.lower_ == "per" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "cent":
        return "percent"
    return _CURRENCIES.get(lemma) or _UNITS.get(lemma)


def _counted(doc: Doc, last: int) -> str | None:
    """The noun that the number ending at token `last` counts, found in the parse or right after it."""
    head = doc[last]
    for _ in range(4):
        if head.pos_ in {"NOUN", "PROPN"} and head.i >= last and head.lower_ not in _SCALES:
            return head.lemma_.lower()
        if head.head is head or head.head.pos_ in {"VERB", "AUX"}:
            break
        head = head.head
    for token in doc[last + 1 : last + 4]:
        if token.pos_ == "NOUN":
            return token.lemma_.lower()
        if token.pos_ not in {"ADJ", "ADV"}:
            break
    return None


def find_quantities(doc: Doc, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
    """The quantities among tokens `start` to `end` of a parsed text; years, ordinals and dates are none."""
    found: list[Quantity] = []
    stop = len(doc) if end is None else end
    i = start
    while i < stop:
        token = doc[i]
        if token.lower_ in _VAGUE and token.pos_ in {"NOUN", "ADJ"}:
            span = Span(token.idx, token.idx + len(token))
            found.append(Quantity(span, None, None, _counted(doc, i), "vague"))
            i += 1
            continue
        reading = _read_number(doc, i, stop)
        if reading is None:
            i += 1
            continue
        value, unit, after = reading
        last = after - 1
        first = doc[i - 1] if i > start and doc[i - 1].text in _CURRENCIES else token
        if first is not token:
            unit = unit or _CURRENCIES[first.text]
        if after < stop and unit is None:
            unit = _unit(doc[after])
            last = after if unit else last
        span = Span(first.idx, doc[last].idx + len(doc[last]))
        counted = None if unit else _counted(doc, after - 1)
        found.append(Quantity(span, value, unit, counted, _hedge(doc, first.i)))
        i = last + 1
    return tuple(found)


def _read_number(doc: Doc, i: int, stop: int) -> tuple[float, str | None, int] | None:
    """Value, unit and the index after the number that begins at token `i`; None when none does."""
    token = doc[i]
    if _ORDINAL.match(token.text) or (_YEAR.match(token.text) and token.ent_type_ in {"DATE", ""}):
        return None
    if token.ent_type_ in {"DATE", "TIME"} and not _measures_time(doc, i):
        return None
    if i + 1 < len(doc) and doc[i + 1].lower_ in {"am", "pm", "a.m.", "p.m.", "o'clock", "o’clock"}:
        return None
    digits = _digits(token)
    value = digits[0] if digits else _word_value(token.text)
    if value is None or (token.lower_ == "one" and token.dep_ not in {"nummod", "quantmod", "compound"}):
        return None
    unit = None
    if digits:
        unit = _CURRENCIES.get(digits[1]) or ("percent" if digits[2] == "%" else None)
        if digits[2] in _SCALES:
            value *= _SCALES[digits[2]]
    i += 1
    while i < stop and doc[i].lower_ in _SCALES and not (doc[i].lower_ in {"m", "b", "k"} and not digits):
        value *= _SCALES[doc[i].lower_]
        i += 1
    return value, unit, i


def _measures_time(doc: Doc, i: int) -> bool:
    """Whether the number is a length of time ("seven years") rather than part of a date or hour."""
    following = doc[i + 1].lemma_.lower() if i + 1 < len(doc) else ""
    return following in {"hour", "minute", "second", "day", "week", "month", "year"}


def agree(a: Quantity, b: Quantity) -> bool | None:
    """Whether two figures for one thing can both be true; None when their units differ.

    Whether both count the same thing is for the caller to know.
    "about 40" and "dozens" agree, and so do "more than 3,000" and "3,200"; 11 and 14 do not.
    """
    if a.unit != b.unit:
        return None
    if a.value is None or b.value is None:
        return True
    low, high = sorted((a, b), key=lambda q: q.value or 0.0)
    low_value, high_value = low.value or 0.0, high.value or 0.0
    if low_value == high_value:
        return True
    if low.hedge == "at least" or high.hedge == "at most":
        return high_value <= 1.5 * low_value
    if "about" in (low.hedge, high.hedge):
        return high_value <= 1.15 * low_value
    return False
