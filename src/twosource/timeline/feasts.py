"""Feasts and fixed days by name, and the day on which each falls in a year."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

# Month and day; or month, weekday and which of them ("the fourth Thursday of November", -1 the last);
# or the days after Easter Sunday, of the western church.
Rule = tuple[int, int] | tuple[int, int, int] | tuple[int]

HOLIDAYS: dict[str, Rule] = {
    "new year": (1, 1), "new year's": (1, 1), "new year's day": (1, 1), "new year's eve": (12, 31),
    "twelfth night": (1, 5), "candlemas": (2, 2), "valentine's day": (2, 14), "st patrick's day": (3, 17),
    "april fools' day": (4, 1), "april fool's day": (4, 1), "st george's day": (4, 23), "may day": (5, 1),
    "midsummer": (6, 24), "midsummer's eve": (6, 23), "midsummer eve": (6, 23), "midsummer day": (6, 24),
    "midsummer's day": (6, 24), "independence day": (7, 4), "bastille day": (7, 14), "michaelmas": (9, 29),
    "halloween": (10, 31), "hallowe'en": (10, 31), "all saints' day": (11, 1), "all souls' day": (11, 2),
    "guy fawkes night": (11, 5), "bonfire night": (11, 5), "armistice day": (11, 11),
    "remembrance day": (11, 11), "veterans day": (11, 11), "martinmas": (11, 11),
    "st nicholas day": (12, 6), "st nicholas' day": (12, 6), "st lucia's day": (12, 13),
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "st stephen's day": (12, 26), "hogmanay": (12, 31),
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1),
    "memorial day": (5, 0, -1), "presidents' day": (2, 0, 3), "martin luther king day": (1, 0, 3),
    "columbus day": (10, 0, 2),
    "shrove tuesday": (-47,), "pancake day": (-47,), "mardi gras": (-47,), "ash wednesday": (-46,),
    "palm sunday": (-7,), "maundy thursday": (-3,), "good friday": (-2,), "holy saturday": (-1,),
    "easter saturday": (-1,), "easter eve": (-1,), "easter sunday": (0,), "easter day": (0,),
    "easter monday": (1,), "easter": (0,), "ascension day": (39,),
    "whitsun": (49,), "whit sunday": (49,), "pentecost": (49,), "whit monday": (50,), "corpus christi": (60,),
}  # fmt: skip
# "over Easter", "the Easter weekend": from Good Friday to Easter Monday.
LONG = {"easter": (-2, 1), "whitsun": (-1, 1)}


def _written(name: str) -> str:
    """A pattern for a name of several words as it is written: "St. Patrick’s Day"."""
    capitals = re.escape(" ".join(word.capitalize() for word in name.split()))
    return capitals.replace(r"\ ", " ").replace("'", "['’]").replace("St ", r"St\.? ")


_LONGEST_FIRST = sorted(HOLIDAYS, key=len, reverse=True)
# The names of more than one word, to be read as one token.
PATTERN = rf"(?:{'|'.join(_written(name) for name in _LONGEST_FIRST if not name.isalpha())})\b"


def normal_name(token: str) -> str:
    """The name of a holiday as the table has it: "St. Patrick’s Day" is "st patrick's day"."""
    return token.lower().replace("’", "'").replace("st. ", "st ")


def holiday_in(year: int, name: str) -> date:
    """The day on which the holiday `name` falls in `year`."""
    rule = HOLIDAYS[name]
    if len(rule) == 1:
        return _easter(year) + timedelta(days=rule[0])
    if len(rule) == 2:
        return date(year, rule[0], rule[1])
    month, weekday, nth = rule
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, lag = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * lag + 2 * (rest // 4) - moon - rest % 4) % 7
    correction = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * correction + 114, 31)
    return date(year, month, day + 1)
