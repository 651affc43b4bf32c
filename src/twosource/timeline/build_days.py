"""What matched tokens say of days: calendar dates, weekdays, "yesterday", clock times."""

from __future__ import annotations

import re

from . import words
from .feasts import normal_name
from .groups import (
    STEPS,
    Match,
    clock_of,
    number_of,
    part_of,
    step_of,
    token_of,
    token_of_last,
    unit_of_group,
)
from .phrase import Phrase
from .tokens import Tokens

_NUMERIC = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})\Z")


def month_of(m: Match, tokens: Tokens) -> int:
    return words.MONTH_NUMBER[token_of(m, "M", tokens)]


def day_number(m: Match, tokens: Tokens, name: str = "d") -> int | None:
    """The day of the month in group `name`: "14", "14th", "twenty-first"; None above 31."""
    total = 0
    for at in range(m.start(name), m.end(name)):
        word = tokens.word(at)
        if word in words.ORDINALS:
            total += words.ORDINALS[word]
        elif word in words.CARDINALS:
            total += words.CARDINALS[word]
        elif word != "-":
            total += int(re.match(r"\d*", word)[0] or 0)  # type: ignore[index]
    return total if 1 <= total <= 31 else None


def year_of(m: Match, tokens: Tokens, name: str = "Y") -> int | None:
    """The year in group `name`, in digits or spoken; None if the group took no part or names none."""
    if name not in m.re.groupindex or m.start(name) < 0:
        return None
    if m.group(name) == words.YEAR:
        return int(token_of(m, name, tokens))
    run = [tokens.word(at) for at in range(m.start(name), m.end(name)) if tokens.classes[at] in "w$"]
    value = words.spoken_year(run) or (words.cardinal(run) if "thousand" in run else None)
    return value if value is not None and value <= words.LATEST_YEAR else None


def numeric_date(m: Match, tokens: Tokens) -> Phrase | None:
    """ "2021-09-22", "14/09/2023", "5.3.99": day before month unless that cannot be."""
    found = _NUMERIC.match(token_of(m, "I", tokens))
    if not found:
        return None
    first, second, third = (int(part) for part in found.groups())
    if len(found[1]) == 4:
        year, month, day = first, second, third
    elif len(found[3]) in (2, 4):
        year = third if len(found[3]) == 4 else (1900 if third > 50 else 2000) + third
        day, month = (first, second) if second <= 12 else (second, first)
    else:
        return None
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2199):
        return None
    return Phrase("date", m.start(), m.end(), year=year, month=month, day=day, clock=clock_of(m, tokens))


def calendar_date(m: Match, tokens: Tokens) -> Phrase | None:
    """ "Sept. 14, 2023", "the twentieth of June", "Monday, 4 March"."""
    day = day_number(m, tokens)
    if day is None:
        return None
    first = m.start() if m.group(0)[0] != "d" or "o" in m.group(0) or m.group("d") == "O" else m.start() + 1
    return Phrase("date", first, m.end(), year=year_of(m, tokens), month=month_of(m, tokens), day=day,
                  clock=clock_of(m, tokens))  # fmt: skip


def date_range(m: Match, tokens: Tokens) -> Phrase | None:
    """ "3-5 March", "March 3 to 5": from one day to another of the same month."""
    first, final = day_number(m, tokens), day_number(m, tokens, "d2")
    if first is None or final is None or final <= first:
        return None
    return Phrase("date", m.start(), m.end(), year=year_of(m, tokens), month=month_of(m, tokens), day=first,
                  count=final)  # fmt: skip


def month(m: Match, tokens: Tokens) -> Phrase | None:
    """ "October 1984", "early December", "June last year", "last May"."""
    named = token_of(m, "M", tokens)
    groups = m.re.groupindex
    year = year_of(m, tokens)
    if "Y" in groups and year is None:
        return None
    step = step_of(m) if "s" in groups else None
    of_year = m.group(0).endswith("U")
    if of_year and token_of_last(m, tokens) != "year":
        return None
    if year is None and step is None and named in words.AMBIGUOUS and not _beside_time(m, tokens):
        return None
    return Phrase("date", m.start(), m.end(), year=year, month=words.MONTH_NUMBER[named],
                  step=step, anchor="published", unit="Y" if of_year else "")  # fmt: skip


def _beside_time(m: Match, tokens: Tokens) -> bool:
    """Whether the word before says that an ambiguous word ("May", "Sun") is a time."""
    before = tokens.classes[m.start() - 1] if m.start() else ""
    return "x" in m.group(0) or before in ("i", "A", "x", "v", "o") or tokens.word(m.start() - 1) in (
        "of", "late", "early", "before", "between", "next", "last", "this")  # fmt: skip


def month_told(m: Match, tokens: Tokens) -> Phrase | None:
    """ "March of that year", "June the same year"."""
    if token_of_last(m, tokens) != "year" or tokens.word(m.end() - 2) not in ("that", "same"):
        return None
    return Phrase("date", m.start(), m.end(), month=month_of(m, tokens), step=0, unit="Y", anchor="narrative")


def week_of(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the week of March 4", "the weekend of 9 March"."""
    unit, day = unit_of_group(m, tokens), day_number(m, tokens)
    if unit not in ("W", "WE") or day is None:
        return None
    return Phrase(
        "date", m.start(), m.end(), year=year_of(m, tokens), month=month_of(m, tokens), day=day, edge=unit
    )


def weekday(m: Match, tokens: Tokens) -> Phrase | None:
    """ "Friday", "last Tuesday", "Thursday evening", "10 p.m. Wednesday"."""
    named, groups = token_of(m, "D", tokens), m.re.groupindex
    if named in words.AMBIGUOUS and not _beside_time(m, tokens):
        return None
    part = token_of(m, "P" if "P" in groups else "P2", tokens)
    if named.endswith("days") or part.endswith("s"):
        value = f"XXXX-WXX-{words.WEEKDAY_NUMBER[named] + 1}{part_of(part)}"
        return Phrase("set", m.start(), m.end(), value=value)
    return Phrase(
        "weekday",
        m.start(),
        m.end(),
        weekday=words.WEEKDAY_NUMBER[named],
        step=step_of(m) if "s" in groups else None,
        part=part_of(part),
        clock=clock_of(m, tokens),
    )


def weekday_told(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the following Tuesday", "that Friday": counted from the day told of."""
    if tokens.word(m.start("s")) in ("latest", "current", "past"):
        return None
    part = part_of(token_of(m, "P", tokens))
    return Phrase("weekday", m.start(), m.end(), weekday=words.WEEKDAY_NUMBER[token_of(m, "D", tokens)],
                  step=step_of(m) or 0, part=part, anchor="narrative")  # fmt: skip


def the_weekday(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the Wednesday" of a time the hearer knows, "3 March, a Sunday"; in "the Wednesday market" neither."""
    after = tokens.word(m.end())
    if after[:1].isalpha() or after in ("-", "'s", "’s"):
        return None
    return Phrase(
        "weekday", m.start(), m.end(), weekday=words.WEEKDAY_NUMBER[token_of(m, "D", tokens)], step=0,
        part=part_of(token_of(m, "P", tokens)), anchor="narrative",
        edge="same" if m.group(0)[0] == "a" else "",
    )  # fmt: skip


def weekday_of_week(m: Match, tokens: Tokens) -> Phrase | None:
    """ "Tuesday of last week", "Monday next week", "Friday a week ago"."""
    if (
        words.unit_of(next(tokens.word(at) for at in range(m.start(), m.end()) if tokens.classes[at] == "U"))
        != "W"
    ):
        return None
    weeks = -1 if m.group(0).endswith("g") else STEPS.get(m.group("w") or "")
    if weeks is None:
        return None
    return Phrase(
        "weekday", m.start(), m.end(), weekday=words.WEEKDAY_NUMBER[token_of(m, "D", tokens)], weeks=weeks
    )


def weekdays_ago(m: Match, tokens: Tokens) -> Phrase | None:
    """ "two Sundays ago"."""
    count = number_of(m, tokens)
    if count is None or not 1 <= count <= 60:
        return None
    return Phrase("weekday", m.start(), m.end(), weekday=words.WEEKDAY_NUMBER[token_of(m, "D", tokens)],
                  step=-1, count=-7 * (int(count) - 1))  # fmt: skip


def weekday_week(m: Match, tokens: Tokens) -> Phrase | None:
    """ "Sunday week", "a week on Tuesday": the next such day, and a week more."""
    if (
        words.unit_of(next(tokens.word(at) for at in range(m.start(), m.end()) if tokens.classes[at] == "U"))
        != "W"
    ):
        return None
    if m.group(0).endswith("U") and token_of_last(m, tokens) != "week":
        return None
    return Phrase(
        "weekday", m.start(), m.end(), weekday=words.WEEKDAY_NUMBER[token_of(m, "D", tokens)], step=1, count=7
    )


def week_from_day(m: Match, tokens: Tokens) -> Phrase | None:
    """ "a week tomorrow", "a fortnight today"."""
    unit = words.unit_of(tokens.word(m.start() + 1))
    days = {"W": 7, "F": 14}.get(unit)
    if days is None or token_of(m, "T", tokens) not in ("today", "tomorrow"):
        return None
    return Phrase("day", m.start(), m.end(), count=words.DEICTICS[token_of(m, "T", tokens)] + days)


def day_but_one(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the day before yesterday", "the day after tomorrow"."""
    says = " ".join(tokens.word(at) for at in range(m.start() + 1, m.end()))
    count = {"day before yesterday": -2, "day after tomorrow": 2}.get(says)
    return Phrase("day", m.start(), m.end(), count=count) if count else None


def same_time(m: Match, tokens: Tokens) -> Phrase | None:
    """ "this time next week", "this time last year"."""
    unit, step = words.unit_of(token_of(m, "U", tokens)), step_of(m)
    if unit == "W":
        return Phrase("day", m.start(), m.end(), count=7 * (step or 0))
    return Phrase("unit", m.start(), m.end(), unit=unit, step=step) if unit in ("M", "Y") else None


def deictic(m: Match, tokens: Tokens) -> Phrase | None:
    """ "yesterday", "late yesterday", "tomorrow morning", "tonight"."""
    named, groups = token_of(m, "T", tokens), m.re.groupindex
    part = part_of(token_of(m, "P", tokens) if "P" in groups else "")
    part = part or part_of(token_of(m, "P2", tokens) if "P2" in groups else "")
    at = m.start("T")
    if tokens.texts[at].istitle() and at and tokens.texts[at - 1][0].isupper():
        return None  # the name of a newspaper or programme
    if named in ("tonight", "overnight"):
        part = "TNI"
    return Phrase(
        "day", m.start(), m.end(), count=words.DEICTICS[named], part=part, clock=clock_of(m, tokens)
    )


def part_of_day(m: Match, tokens: Tokens) -> Phrase | None:
    """ "this morning", "last night", "later this afternoon", "mid-afternoon"."""
    part = part_of(token_of(m, "P", tokens))
    letter = m.group("s") if "s" in m.re.groupindex else ""
    if letter == "j" or (not letter and not part.startswith("T1")):
        return Phrase("clock", m.start(), m.end(), clock=part)
    clock = clock_of(m, tokens)
    count = -1 if letter == "l" else 0
    return Phrase("day", m.start(), m.end(), count=count, part=part, clock=clock)


def other_day(m: Match, tokens: Tokens) -> Phrase | None:
    """ "that day", "the next day", "the previous evening": counted from the day told of."""
    named = next(tokens.word(at) for at in range(m.start(), m.end()) if tokens.classes[at] in "UP")
    part = part_of(tokens.word(m.end() - 1))
    if not part and named != "day":
        return None
    if tokens.classes[m.start()] == "d" and tokens.word(m.start() + 1) in (
        "past",
        "coming",
        "current",
        "latest",
    ):
        return None
    return Phrase("day", m.start(), m.end(), count=STEPS.get(m.group("s"), 0), part=part, anchor="narrative")


def evening_before(m: Match, tokens: Tokens) -> Phrase:
    """ "the night before": of the day before the one told of."""
    part = part_of(token_of(m, "P", tokens))
    return Phrase("day", m.start(), m.end(), count=-1, part=part, anchor="narrative")


# Before these a feast is a limit: the next one, whatever the tense of the plan.
_LIMITS = frozenset("by before until till for".split())


def holiday(m: Match, tokens: Tokens) -> Phrase | None:
    """ "Christmas Eve", "last Thanksgiving", "Easter 2014"; but not "Easter Island"."""
    after = tokens.texts[m.end()] if m.end() < len(tokens.texts) else ""
    if after.istitle() and tokens.classes[m.end()] == ".":
        return None
    first = m.start("H") if m.group(0)[0] == "d" else m.start()
    limit = "limit" if tokens.word(m.start() - 1) in _LIMITS else ""
    return Phrase(
        "date", first, m.end(), value=normal_name(token_of(m, "H", tokens)), year=year_of(m, tokens),
        step=STEPS.get(m.group(0)[0]), edge=limit,
    )  # fmt: skip
