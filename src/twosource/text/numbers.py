"""Quantities in a text: value, unit, what is counted, and how exactly it is said."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ..model import Span
from .bare_figures import names_not_counts
from .figure_manner import Hedge, Standing, hedge_of, is_or_so, is_part, standing_of
from .lexicon.measures import (
    CURRENCY_NAMES,
    HUNDREDTHS,
    PART_COUNTS,
    PARTS,
    PREFIXES,
    SCALES,
    SUFFIXES,
    UNITS,
)

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: i for i, word in enumerate(_ONES)} | {word: 10 * (i + 2) for i, word in enumerate(_TENS)}
# Scales that are written on the figure itself: "€35m".
_LETTERS = {"k", "m", "b", "mn", "bn", "tn"}
# Figures told more and less exactly lie no further apart than this share.
_ROUNDED_SHARE = 0.01
# And sums cut off after a few digits by no more than this.
_CUT_SHARE = 0.03
# A number written in words is read no further than this.
_LONGEST = 12
_VAGUE = {"dozens", "scores", "hundreds", "thousands", "millions", "several", "many", "few"}
# "The first half of" these is a time.
_STRETCHES = {"year", "decade", "century", "month", "season", "game", "match", "day", "term"}
# The units that are money.
CURRENCIES = frozenset(CURRENCY_NAMES.values())
_FIRST_WORDS = _VAGUE | set(_SMALL) | set(PART_COUNTS) | {"half"}
_SIGNS = "$€£¥"
_DIGITS = re.compile(r"^([$€£¥]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([a-z%]{0,2})$", re.IGNORECASE)
_ORDINAL = re.compile(r"^\d+(st|nd|rd|th)$", re.IGNORECASE)
_YEAR = re.compile(r"^(1[5-9]|20)\d\d$")
# "He put the dead at 12": verbs that give a sum, and nouns that only say that it is one.
_SETTING = {"put", "estimate", "place", "set", "reckon", "count"}
_SUMS = {"number", "toll", "total", "count", "figure", "tally", "sum", "estimate"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """The words at `span` give a number: "about 24 million euros" is 24e6, unit "euro", hedge "about".

    `counted` is the lemma of the noun the number belongs to ("resident"), None where there is none.
    `value` None stands for words without a figure ("dozens"). `part` is true of figures that come on top
    of others or out of them: "two more", "another 12", "five of whom". `standing` says whether the text
    holds the figure: "not 11" is denied, and "from 11 to 14" or "14 instead of 11" replaces one.
    """

    span: Span
    value: float | None
    unit: str | None
    counted: str | None
    hedge: Hedge
    part: bool = False
    standing: Standing = "held"


def _digits(token: Token) -> tuple[float, str, str] | None:
    """Value, currency sign and suffix of a token written in digits."""
    found = _DIGITS.match(token.text)
    if not found:
        return None
    sign, figure, suffix = found.groups()
    return float(figure.replace(",", "")), sign, suffix.lower()


def _read_words(doc: Doc, i: int, stop: int) -> tuple[float, int] | None:
    """Value and end of the number words from token `i`: "eleven", "twenty-two", "one hundred and six"."""
    first = doc[i].lower_
    value, at = 0.0, i
    if first == "half" and at + 2 < stop and doc[i + 1].lower_ == "a" and doc[i + 2].lower_ in SCALES:
        return 0.5, i + 2
    if first == "a" and at + 1 < stop and len(doc[i + 1]) > 2 and doc[i + 1].lower_ in SCALES:
        return 1.0, i + 1
    if first not in _SMALL:
        return None
    while at < min(stop, i + _LONGEST):
        word = doc[at].lower_
        if word in _SMALL and (at == i or _fits(value, _SMALL[word])):
            value += _SMALL[word]
        elif word == "hundred" and 0 < value < 100:
            value *= 100
        elif not (at + 1 < stop and doc[at + 1].lower_ in _SMALL and _links(value, word)):
            break
        at += 1
    return value, at


def _links(value: float, word: str) -> bool:
    """Whether a word between two number words makes one number of them: "hundred and six", "twenty-two"."""
    return value > 0 and (value % 100 == 0 if word == "and" else word == "-" and value % 100 >= 20)


def _fits(value: float, word: int) -> bool:
    """Whether a number word goes on the number so far: "two" on "twenty", "eleven" on "one hundred"."""
    rest = value % 100
    return value > 0 and (rest == 0 or (rest >= 20 and rest % 10 == 0 and 0 < word < 10))


def _unit(doc: Doc, i: int, stop: int) -> tuple[str | None, int]:
    """The unit that begins at token `i`, None where none does, and the index after it."""
    if i + 1 < stop and doc[i].text == "-" and not doc[i - 1].whitespace_:
        i += 1
    if i >= stop or _opens_figure(doc, i):
        return None, i
    word, lemma = doc[i].lower_, doc[i].lemma_.lower()
    following = doc[i + 1] if i + 1 < stop else None
    if word in {"cubic", "square"}:
        unit = UNITS.get(following.lemma_.lower()) if following is not None else None
        return (f"{word} {unit}", i + 2) if unit else (None, i)
    if word == "nautical" and following is not None and following.lemma_.lower() == "mile":
        return "mile", i + 2
    if word == "per" and following is not None and following.lower_ == "cent":
        return "percent", i + 2
    return CURRENCY_NAMES.get(lemma) or UNITS.get(lemma), i + 1


def _opens_figure(doc: Doc, i: int) -> bool:
    """Whether token `i` is a currency sign written on the figure after it: the € of "12, €35m"."""
    return (
        i + 1 < len(doc) and not doc[i].whitespace_ and bool(_sign(doc[i])) and doc[i + 1].text[0].isdigit()
    )


def _sign(token: Token) -> str | None:
    """The currency whose sign the token is: "€", "US$"."""
    return CURRENCY_NAMES.get(token.text[-1]) if token.text[:-1].isupper() or len(token) == 1 else None


def _counted(doc: Doc, last: int) -> str | None:
    """The noun that the number ending at token `last` counts, found in the parse or right after it."""
    following = doc[last + 1] if last + 1 < len(doc) else None
    if following is not None and following.lower_ == "of":
        nouns = [c.lemma_.lower() for c in following.children if c.dep_ == "pobj" and _names(c)]
        return nouns[0] if nouns else None
    put = _put_at(doc[last])
    if put is not None:
        return put
    head = doc[last]
    for _ in range(4):
        if _names(head) and head.i >= last and head.lower_ not in SCALES:
            return None if _breaks_off(doc, last + 1, head.i) else head.lemma_.lower()
        if head.head is head or head.head.pos_ in {"VERB", "AUX"}:
            break
        head = head.head
    for token in doc[last + 1 : last + 4]:
        if token.pos_ == "NOUN":
            return token.lemma_.lower()
        if token.pos_ not in {"ADJ", "ADV"}:
            break
    return None


def _put_at(number: Token) -> str | None:
    """What a figure counts that somebody "puts the dead at"."""
    if number.dep_ != "pobj" or number.head.lower_ != "at":
        return None
    verb = number.head.head
    if verb.lemma_.lower() not in _SETTING:
        return None
    nouns = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"} and _names(c)]
    if nouns and nouns[0].lemma_.lower() in _SUMS:
        nouns = [t for c in nouns[0].children if c.dep_ == "prep" for t in c.children if _names(t)]
    return nouns[0].lemma_.lower() if nouns else None


def _names(token: Token) -> bool:
    """Whether a word names something to count, rather than standing for it ("of us")."""
    return token.pos_ in {"NOUN", "PROPN"} and token.text[0].isalpha()


def _breaks_off(doc: Doc, start: int, end: int) -> bool:
    """Whether a preposition or verb stands between: "900 over five years" counts no years."""
    return any(doc[i].pos_ in {"ADP", "AUX"} for i in range(start, end))


def find_quantities(doc: Doc, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
    """The quantities among tokens `start` to `end` of a parsed text; years, ordinals and dates are none."""
    found: list[Quantity] = []
    stop = len(doc) if end is None else end
    i = start
    free = start
    while i < stop:
        if not _may_begin(doc[i].lower_):
            i += 1
            continue
        vague_end = _read_vague(doc, i, stop)
        if vague_end is not None:
            span = _span(doc, i, vague_end)
            found.append(Quantity(span, None, None, _counted(doc, vague_end - 1), "vague"))
            i = free = vague_end
            continue
        share = _read_share(doc, i, stop)
        if share is not None:
            value, end = share
            hedge = hedge_of(doc, i)
            hedge = "about" if hedge == "exact" else hedge
            standing = standing_of(doc, i, end)
            found.append(Quantity(_span(doc, i, end), value, "percent", None, hedge, standing=standing))
            i = free = end
            continue
        reading = _read_number(doc, i, stop)
        if reading is None or names_not_counts(doc[i]):
            i += 1
            continue
        value, unit, end = reading
        before = _before(doc[i - 1]) if i > free else None
        unit = unit or before
        first, last = i - 1 if before else i, end
        if unit is None:
            unit, after = _unit(doc, end, stop)
            last = after if unit else end
            if doc[last - 1].lemma_.lower() in HUNDREDTHS:
                value /= 100
            elif unit in CURRENCIES:
                value, last = _and_hundredths(doc, value, last, stop)
        counted = None if unit else _counted(doc, end - 1)
        hedge = hedge_of(doc, first)
        if hedge == "exact" and (doc[first].lower_ in {"a", "half"} or is_or_so(doc, last)):
            hedge = "about"
        part = is_part(doc, first, last)
        standing = standing_of(doc, first, last)
        found.append(Quantity(_span(doc, first, last), value, unit, counted, hedge, part, standing))
        i = free = last
    return tuple(found)


def _may_begin(word: str) -> bool:
    """Whether a quantity may begin with this word: most words are let go at once."""
    return word in _FIRST_WORDS or word[0].isdigit() or (word[0] in _SIGNS and len(word) > 1)


def _and_hundredths(doc: Doc, value: float, i: int, stop: int) -> tuple[float, int]:
    """The value with "and fifty pence" from token `i` added, and the index after it."""
    if i + 2 >= stop or doc[i].lower_ != "and":
        return value, i
    reading = _read_number(doc, i + 1, stop)
    if reading is None or reading[2] >= stop or doc[reading[2]].lemma_.lower() not in HUNDREDTHS:
        return value, i
    return value + reading[0] / 100, reading[2] + 1


def _before(token: Token) -> str | None:
    """The currency written before a figure: "€", "US$", "Rs"."""
    return _sign(token) or PREFIXES.get(token.lower_)


def _read_share(doc: Doc, i: int, stop: int) -> tuple[float, int] | None:
    """A part of a whole in per cent and the index after it: "a quarter of", "two-thirds of", "half of"."""
    count, at = 1, i
    if doc[i].lower_ in PART_COUNTS:
        count, at = PART_COUNTS[doc[i].lower_], i + 1
        at += at < stop and doc[at].text == "-"
    if at + 1 >= stop or doc[at + 1].lower_ != "of" or (at == i and doc[i].lower_ != "half"):
        return None
    if _is_half_of_time(doc, i, at + 2):
        return None
    share = PARTS.get(doc[at].lower_.removesuffix("s"))
    if share is None or doc[at].lower_.endswith("s") != (count > 1):
        return None
    return count * share, at + 1


def _is_half_of_time(doc: Doc, half: int, start: int) -> bool:
    """Whether "half" is "the first half of the year": a time, and no share."""
    ordinal = half > 0 and doc[half - 1].lower_ in {"first", "second", "latter"}
    return ordinal and any(
        doc[k].lemma_.lower() in _STRETCHES for k in range(start, min(start + 3, len(doc)))
    )


def _span(doc: Doc, start: int, end: int) -> Span:
    """The characters of tokens `start` to `end`, without the full stop that ends a sentence on "€35m."."""
    last = doc[end - 1]
    length = len(last) - 1 if last.lower_.rstrip(".") in _LETTERS and last.text.endswith(".") else len(last)
    return Span(doc[start].idx, last.idx + length)


def _read_vague(doc: Doc, i: int, stop: int) -> int | None:
    """The index after words without a figure: "dozens", "hundreds of thousands"; None when none begin."""
    if doc[i].lower_ not in _VAGUE or doc[i].pos_ not in {"NOUN", "ADJ"}:
        return None
    i += 1
    while i + 1 < stop and doc[i].lower_ == "of" and doc[i + 1].lower_ in _VAGUE:
        i += 2
    return i


def _read_number(doc: Doc, i: int, stop: int) -> tuple[float, str | None, int] | None:
    """Value, unit and the index after the number that begins at token `i`; None when none does."""
    token = doc[i]
    if _ORDINAL.match(token.text) or (_YEAR.match(token.text) and token.ent_type_ in {"DATE", ""}):
        return None
    if token.ent_type_ in {"DATE", "TIME"} and not _measures_time(doc, i):
        return None
    if i + 1 < len(doc) and doc[i + 1].lower_ in {"am", "pm", "a.m.", "p.m.", "o'clock", "o’clock"}:
        return None
    if token.lower_ == "one" and token.dep_ not in {"nummod", "quantmod", "compound"}:
        return None
    digits = _digits(token)
    if digits is None:
        words = _read_words(doc, i, stop)
        if words is None:
            return None
        value, end = _scaled(doc, *words, stop, letters=False)
        return value, None, end
    value, sign, suffix = digits
    unit = CURRENCY_NAMES.get(sign) or SUFFIXES.get(suffix)
    value, end = _scaled(doc, value * SCALES.get(suffix, 1.0), i + 1, stop, letters=True)
    return (value / 100 if suffix == "p" else value), unit, end


def _scaled(doc: Doc, value: float, i: int, stop: int, *, letters: bool) -> tuple[float, int]:
    """The value times the scale words from token `i` ("million", the m of "€35m"), and the index after."""
    while i < stop:
        word = doc[i].lower_
        if letters and not doc[i - 1].whitespace_ and word.rstrip(".") in _LETTERS:
            word = word.rstrip(".")
        elif word in _LETTERS and len(word) == 1:
            break
        if word not in SCALES:
            break
        value *= SCALES[word]
        i += 1
    return value, i


def _measures_time(doc: Doc, i: int) -> bool:
    """Whether the number is a length of time ("seven years") rather than part of a date or hour."""
    following = doc[i + 1].lemma_.lower() if i + 1 < len(doc) else ""
    return following in {"hour", "minute", "second", "day", "week", "month", "year"}


def agree(a: Quantity, b: Quantity) -> bool | None:
    """Whether two figures for one thing can both be true; None when their units differ.

    Whether both count the same thing is for the caller to know.
    "about 40" and "dozens" agree, and so do "more than 3,000" and "3,200"; 11 and 14 do not.
    """
    return agree_in_value(a, b) if a.unit == b.unit else None


def agree_in_value(a: Quantity, b: Quantity) -> bool:
    """The same for two figures whose units are known to be one, whatever each of them says."""
    if a.value is None or b.value is None or a.value == b.value:
        return True
    low, high = (a, b) if a.value < b.value else (b, a)
    low_value, high_value = min(a.value, b.value), max(a.value, b.value)
    if _rounds(low_value, high_value) or (a.unit in CURRENCIES and _cuts_off(low_value, high_value)):
        return True
    if low.hedge == "at least" or high.hedge == "at most":
        return high_value <= (2.0 if _is_round(low_value) else 1.5) * low_value
    if "about" in (low.hedge, high.hedge):
        return high_value <= 1.15 * low_value
    return False


def _is_round(value: float) -> bool:
    """Whether a figure is one with noughts: "over a thousand" may be 1,900."""
    return value >= 10 and math.log10(value).is_integer()


def _rounds(low: float, high: float) -> bool:
    """Whether a figure with a fraction is the other told more exactly: 412.6 and 412 metres."""
    fraction = low % 1 != 0 or high % 1 != 0
    return fraction and high - low < min(1.0, high * _ROUNDED_SHARE)


def _cuts_off(low: float, high: float) -> bool:
    """Whether a sum is the other without its last digits: 43 million for 43,885,310."""
    step = 10.0 ** (len(str(int(low))) - len(str(int(low)).rstrip("0")))
    return high - low < step and high <= (1 + _CUT_SHARE) * low
