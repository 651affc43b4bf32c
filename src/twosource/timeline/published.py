"""The day of publication of a report that does not give it, where story mates' dates leave only one day."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ..model import Reason, Report, TimeExpression
from .calendar import shift_days, valid_date

_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z])|\n")
_WORD = re.compile(r"[^\W\d_]{4,}|\d[\d.,]*\d|\d")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_NO_YEAR = re.compile(r"XXXX-(\d\d)-(\d\d)")
_OPEN_DAY = re.compile(r"XXXX-XX-XX")
_PUBLISHING = re.compile(r"\b(?:report(?:ed)?|wrote|published|disclosed|revealed|said|broke)\b")
_AHEAD = re.compile(r"\b(?:will|would|shall|to|until|by|next|due)\b")
_QUOTE = re.compile("[\"“”‘]|''|(?<!\\w)'")
# How many days after the day it calls so a report was published.
_SHIFTS = {"yesterday": 1, "today": 0, "tomorrow": -1, "this morning": 0, "last night": 1}
# "on Monday" in a report of that Monday or of the six days after it
_WEEK = 6
_NEAR = 3
_MATES = 40
_TIMES = 80
_SHARED_WORDS = 5
_SHARED_PART = 0.5
_BESIDE = 40


@dataclass(frozen=True, slots=True)
class _Window:
    """The report was published between `first` and `last`, says `why`."""

    first: date
    last: date
    why: str


@dataclass(frozen=True, slots=True)
class _Timed:
    """A time expression with its words, its sentence, and the words of that sentence."""

    time: TimeExpression
    words: str
    sentence: str
    at: int
    content: frozenset[str]


def infer_published(
    reports: Sequence[Report],
    times: Mapping[str, Sequence[TimeExpression]],
    mates: Mapping[str, Sequence[str]],
) -> dict[str, tuple[date, Reason]]:
    """Report id → day and reason, for the undated reports whose evidence leaves exactly one day.

    `times` are the expressions of each report, `mates` the ids of its story mates. A weekday alone leaves
    seven days and so gives none; a wrong date is worse than no date.
    """
    by_id = {report.id: report for report in reports}
    inferred: dict[str, tuple[date, Reason]] = {}
    for report in reports:
        if report.published is not None:
            continue
        dated = [by_id[mate] for mate in sorted(set(mates.get(report.id, ()))) if mate in by_id]
        dated = [mate for mate in dated if mate.published is not None][:_MATES]
        day = _only_day(list(_windows(report, dated, times)))
        if day is not None:
            inferred[report.id] = day
    return inferred


def _only_day(windows: list[_Window]) -> tuple[date, Reason] | None:
    """The one day that lies in every window, with what each says."""
    if not windows:
        return None
    first, last = max(w.first for w in windows), min(w.last for w in windows)
    if first != last:
        return None
    telling = [
        next(w.why for w in windows if w.first == first),
        next(w.why for w in windows if w.last == last),
    ]
    return first, Reason("published", "; ".join(dict.fromkeys(telling)))


def _windows(
    report: Report, mates: Sequence[Report], times: Mapping[str, Sequence[TimeExpression]]
) -> Iterator[_Window]:
    own = list(_timed(report, times.get(report.id, ())))
    yield from _dated_today(report, own, mates)
    for mate in mates:
        theirs = list(_timed(mate, times.get(mate.id, ())))
        yield from _told_alike(own, theirs, mate)
        yield from _cited_by(report, mate, theirs)
        yield from _citing(own, mate)


def _timed(report: Report, times: Sequence[TimeExpression]) -> Iterator[_Timed]:
    ends = [0, *(found.end() for found in _SENTENCE_END.finditer(report.text)), len(report.text)]
    at = 0
    for time in times[:_TIMES]:
        while at + 2 < len(ends) and ends[at + 1] <= time.span.start:
            at += 1
        sentence = report.text[ends[at] : ends[at + 1]]
        words = time.span.of(report.text).lower()
        content = frozenset(word.lower() for word in _WORD.findall(sentence)) - set(words.split())
        yield _Timed(time, words, sentence, time.span.start - ends[at], content)


def _dated_today(report: Report, own: Sequence[_Timed], mates: Sequence[Report]) -> Iterator[_Window]:
    """ "today, 14 September": the day itself, the year from the words or from the mates."""
    for one, other in itertools.pairwise(own):
        between = report.text[one.time.span.end : other.time.span.start]
        if one.words != "today" or between.strip(" ,(–—-"):
            continue
        day = _full_day(other.time, mates)
        if day is not None:
            yield _Window(day, day, f"says 'today, {other.words}'")


def _full_day(time: TimeExpression, mates: Sequence[Report]) -> date | None:
    """The day of a calendar date; a missing year is the one nearest to the mates, where they agree."""
    if time.precision in ("day", "minute") and time.when:
        return date.fromisoformat(time.when)
    found = _NO_YEAR.match(time.value)
    if not found:
        return None
    years = {_nearest_year(mate.published, int(found[1]), int(found[2])) for mate in mates if mate.published}
    year = years.pop() if len(years) == 1 else None
    return valid_date(year, int(found[1]), int(found[2])) if year is not None else None


def _nearest_year(base: date, month: int, day: int) -> int | None:
    days = [valid_date(base.year + shift, month, day) for shift in (-1, 0, 1)]
    known = [d for d in days if d is not None]
    return min(known, key=lambda d: abs((d - base).days)).year if known else None


def _told_alike(own: Sequence[_Timed], theirs: Sequence[_Timed], mate: Report) -> Iterator[_Window]:
    """What a dated mate tells in like words of a day, and this report of "Monday" or "yesterday"."""
    # Two reports that both say "today" may carry the same quotation: the mate has to name the day.
    days = [
        one for one in theirs if one.time.precision == "day" and one.time.when and one.words not in _SHIFTS
    ]
    for one in own:
        if one.time.when is not None or _QUOTE.search(one.sentence):
            continue
        for other in days:
            shared = len(one.content & other.content)
            if shared < _SHARED_WORDS or shared < _SHARED_PART * min(len(one.content), len(other.content)):
                continue
            day = date.fromisoformat(other.time.when or "")
            window = _window_of(one, day, f"of what {mate.file} dates to {day}")
            if window is not None and _is_near(window, mate):
                yield window


def _is_near(window: _Window, mate: Report) -> bool:
    """Whether the window comes within days of the mate: a "yesterday" far off is an old post, quoted."""
    slack = timedelta(days=_NEAR)
    day = mate.published
    return day is not None and window.first - slack <= day <= window.last + slack


def _window_of(one: _Timed, day: date, what: str) -> _Window | None:
    """When a report was published that calls `day` by the words of `one`."""
    says = f"says '{one.words}' {what}"
    shift = _SHIFTS.get(one.words)
    if shift is not None and _OPEN_DAY.match(one.time.value):
        that = shift_days(day, shift)
        return _Window(that, that, says)
    weekday = _WEEKDAY.match(one.time.value)
    if weekday and int(weekday[1]) == day.isoweekday() and not _AHEAD.search(one.sentence):
        return _Window(day, day + timedelta(days=_WEEK), says)
    return None


def _cited_by(report: Report, mate: Report, theirs: Sequence[_Timed]) -> Iterator[_Window]:
    """ "the Sefton Argus reported on Wednesday", in a dated mate: this report, if it is the Argus's."""
    name = _bare(report.publisher)
    if not name:
        return
    for one in theirs:
        if one.time.precision == "day" and one.time.when and _publishes(one, name) and _is_of(one, report):
            day = date.fromisoformat(one.time.when)
            yield _Window(day, day, f"{mate.file} says that {report.publisher} reported on {day}")


def _citing(own: Sequence[_Timed], mate: Report) -> Iterator[_Window]:
    """ "the Sefton Argus reported yesterday", in this report: of the Argus's report in the folder."""
    name = _bare(mate.publisher)
    if not name or mate.published is None:
        return
    for one in own:
        if one.time.when is None and _publishes(one, name):
            window = _window_of(
                one, mate.published, f"of the report of {mate.publisher}, dated {mate.published}"
            )
            if window is not None:
                yield window


def _bare(publisher: str | None) -> str:
    name = (publisher or "").lower().removeprefix("the ").strip()
    return name if len(name) > 3 else ""


def _publishes(one: _Timed, name: str) -> bool:
    """Whether outlet, verb of publishing and time stand in a row: "the Argus reported on Wednesday"."""
    at = one.sentence.lower().find(name)
    if at < 0:
        return False
    first, last = sorted((at, one.at))
    if last - first > len(name) + _BESIDE:
        return False
    end = max(at + len(name), one.at + len(one.words)) + 12
    return bool(_PUBLISHING.search(one.sentence[first:end]))


def _is_of(one: _Timed, report: Report) -> bool:
    """Whether the citing sentence tells what `report` tells, rather than another piece of its publisher."""
    told = {word.lower() for word in _WORD.findall(report.text)}
    shared = len(one.content & told)
    return shared >= _SHARED_WORDS and shared >= _SHARED_PART * len(one.content)
