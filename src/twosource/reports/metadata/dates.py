"""Calendar dates as news layouts write them, and which of two readings of 03/04/2024 is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# Papers kept in translation give their date as it was printed: French, Spanish, Portuguese, Italian, German
# and their neighbours, month by month.
_ABROAD = (
    "janvier|enero|janeiro|gennaio|januar|januari|jänner",
    "février|febrero|fevereiro|febbraio|februar|februari",
    "mars|marzo|março|märz|marts|maart",
    "avril|abril|aprile",
    "mai|mayo|maio|maggio|maj|mei",
    "juin|junio|junho|giugno|juni",
    "juillet|julio|julho|luglio|juli",
    "août|agosto|augusti|augustus",
    "septembre|septiembre|setiembre|setembro|settembre",
    "octobre|octubre|outubro|ottobre|oktober",
    "novembre|noviembre|novembro",
    "décembre|diciembre|dezembro|dicembre|dezember",
)
_MONTH_OF = {name: number for number, names in enumerate(_ABROAD, start=1) for name in names.split("|")}
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_MONTH_ABROAD = rf"(?:{'|'.join(sorted(_MONTH_OF, key=len, reverse=True))})"
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
WEEKDAY_ABROAD = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|"
    r"domingo|(?:segunda|terça|quarta|quinta|sexta)-feira|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|"
    r"domenica|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_DATE = re.compile(
    rf"(?:\b(?P<weekday>{WEEKDAY})\s*,?\s+(?:the\s+)?)?(?:"
    r"(?<![\d-])(?P<iy>(?:19|20)\d\d)(?P<isep>[-/.])(?P<im>\d{1,2})(?P=isep)(?P<id>\d{1,2})(?:T[\d:.]+Z?)?(?!\d)"
    rf"|(?<!\d)(?P<dd>{_DAY})\.?[\s-]+(?:of\s+|de\s+)?(?P<dm>{_MONTH_ABROAD}|{MONTH})"
    rf"(?:,?[\s-]*(?:de\s+)?(?P<dy>(?:19|20)\d\d))?(?![\w])"
    r"|(?<![\d./-])(?P<rd>\d{1,2})\.\s?(?P<rm>[IVX]{1,4})\.\s?(?P<ry>(?:19|20)\d\d)(?!\d)"
    rf"|\b(?P<mm>{MONTH})\s+(?P<md>{_DAY})(?![\d:])(?:,?\s*(?P<my>(?:19|20)\d\d))?(?!\w)"
    r"|(?<![\d./-])(?P<na>\d{1,2})(?P<nsep>[./-])(?P<nb>\d{1,2})(?P=nsep)(?P<ny>(?:19|20)\d\d|\d\d)(?![\d/-])"
    r")",
    re.I,
)
TIME = re.compile(
    r"(?:\b(?:at\s+)?\d{1,2}(?:[:.]\d{2}){1,2}\s*(?:[ap]\.?m\b\.?)?|\b(?:at\s+)?\d{1,2}\s*[ap]\.?m\b\.?)"
    r"(?:\s*(?:hrs|hours|h|uhr)\b)?"
    r"(?:\s*\(?\b(?:GMT|BST|UTC|CES?T|EES?T|MSK|IST|[ECMP][SD]?T|local "
    r"time)\b\)?)?(?:\s*[+-]\d{2}:?\d{2}\b)?",
    re.I,
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as written at `start..end`: the days it can mean, or a day and month without a year.

    `options` has two days when day and month can be told apart by neither size nor weekday.
    """

    start: int
    end: int
    words: str
    options: tuple[date, ...]
    day_month: tuple[int, int] | None = None
    numeric: bool = False


def iter_dates(text: str) -> Iterator[WrittenDate]:
    """Every date in `text`, in order; impossible ones are left out."""
    for match in _DATE.finditer(text):
        found = _read(match)
        if found.options or found.day_month:
            yield found


def parse_day(words: str) -> date | None:
    """The one day that `words` (a field of a table, a meta tag) name, else None."""
    for found in iter_dates(words[:100]):
        return found.options[0] if len(found.options) == 1 else None
    return None


def _read(match: re.Match[str]) -> WrittenDate:
    part = match.groupdict()
    weekday = _WEEKDAYS.index(part["weekday"][:3].lower()) if part["weekday"] else None
    partial: tuple[int, int] | None = None
    days: list[date | None] = []
    if part["iy"]:
        days = [_day(part["iy"], part["im"], part["id"])]
    elif part["ny"]:
        days = [_day(part["ny"], part["nb"], part["na"]), _day(part["ny"], part["na"], part["nb"])]
        if part["nsep"] == "." and days[0]:
            # Only outlets that write the day first put points between the numbers.
            days = days[:1]
    elif part["ry"]:
        month = part["rm"].lower()
        days = [_day(part["ry"], str(_ROMAN.index(month) + 1), part["rd"])] if month in _ROMAN else []
    else:
        month = (part["dm"] or part["mm"]).lower()
        number = str(_MONTH_OF.get(month) or _MONTHS.index(month[:3]) + 1)
        day = re.sub(r"\D", "", part["dd"] or part["md"])
        year = part["dy"] or part["my"]
        if year:
            days = [_day(year, number, day)]
        elif _day("2024", number, day):
            partial = (int(day), int(number))
    options = tuple(dict.fromkeys(found for found in days if found))
    fitting = tuple(found for found in options if weekday is None or found.weekday() == weekday)
    return WrittenDate(
        match.start(), match.end(), match.group().strip(), fitting or options, partial, bool(part["ny"])
    )


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None


def settle(found: WrittenDate, text: str) -> tuple[date | None, str]:
    """The day meant by a date of two readings, from the other dates of the report; and why.

    Day-first and month-first outlets are told apart only by what stands in the same report.
    """
    others = [other for other in iter_dates(text[:20_000]) if other.words != found.words]
    plain = {other for other in others if other.numeric and len(other.options) == 1}
    orders = {_day_first(other) for other in plain} - {None}
    if len(orders) == 1:
        return (
            found.options[0] if orders == {True} else found.options[1]
        ), "as the other dates of the report"
    spelled = {other.day_month for other in others if other.day_month}
    spelled |= {(day.day, day.month) for other in others if not other.numeric for day in other.options}
    near = [day for day in found.options if (day.day, day.month) in spelled]
    if len(near) == 1:
        return near[0], "the report spells the same day out"
    return None, "day and month cannot be told apart"


def _day_first(found: WrittenDate) -> bool | None:
    first, second = (int(number) for number in re.findall(r"\d+", found.words)[:2])
    if first == second:
        return None
    return found.options[0].day == first
