"""On which day a cited report appeared, as far as the sentence that cites it says."""

from __future__ import annotations

import re
from datetime import date, timedelta

from spacy.tokens import Span as Words
from spacy.tokens import Token

_DAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = re.compile(
    r"\b(?:(?P<near>yesterday|today|tonight|last night|this (?:morning|afternoon|evening))"
    r"|(?P<last>last )?(?P<week>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    rf"|(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTH})(?: (?P<year>\d{{4}}))?"
    rf"|(?P<month2>{_MONTH}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:, (?P<year2>\d{{4}}))?)\b",
    re.IGNORECASE,
)


def find_day(cue: Token, published: date | None) -> date | None:
    """The day that is said beside `cue`, counted from the citing report's own date; None if none is said."""
    sentence = cue.sent
    for match in _DAY.finditer(sentence.text):
        start = sentence.start_char + match.start()
        words = sentence.doc.char_span(start, sentence.start_char + match.end(), alignment_mode="expand")
        if isinstance(words, Words) and _belongs(words.root, cue):
            return _resolve(match, published)
    return None


def _belongs(token: Token, cue: Token) -> bool:
    """Whether the day hangs on the cue, with no comma or quotation mark between the two."""
    above = token.head.head if token.head.dep_ == "prep" or token.head.ent_type_ == "DATE" else token.head
    if cue not in (token.head, above):
        return False
    first, last = sorted((token.i, cue.i))
    return not any(word.is_punct for word in token.doc[first:last])


def _resolve(match: re.Match[str], published: date | None) -> date | None:
    groups = match.groupdict()
    number = groups["day"] or groups["day2"]
    if number:
        month = _MONTHS.index((groups["month"] or groups["month2"])[:3].lower()) + 1
        return _calendar_day(groups["year"] or groups["year2"], month, int(number), published)
    if published is None:
        return None
    if groups["near"]:
        return published - timedelta(days=groups["near"].lower() in ("yesterday", "last night"))
    back = (published.weekday() - _DAYS.index(groups["week"].lower())) % 7
    return published - timedelta(days=7 if groups["last"] and back == 0 else back)


def _calendar_day(year: str | None, month: int, day: int, published: date | None) -> date | None:
    """The day named; without a year, the last such day up to the publication."""
    try:
        if year:
            return date(int(year), month, day)
        if published is None:
            return None
        found = date(published.year, month, day)
        return found if found <= published else date(published.year - 1, month, day)
    except ValueError:
        return None
