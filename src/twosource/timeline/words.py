"""The vocabulary of time in news English: each word has a class letter, and where it needs one a value.

Grammar rules (`rules.py`) are patterns over strings of these letters, one letter a token.
"""

from __future__ import annotations

from .feasts import HOLIDAYS

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# Every class letter, for the reader of rules.py. '.' is any other word.
DIGITS, NUMBER_WORD, MULTIPLIER, BIG_NUMBER, ORDINAL, FRACTION = "N", "w", "$", "#", "O", "F"
YEAR, DECADE, NUMERIC_DATE, CLOCK, MAYBE_CLOCK = "Y", "E", "I", "C", "K"
MONTH, WEEKDAY, UNIT, SEASON, DAYPART, DEICTIC, HOLIDAY = "M", "D", "U", "S", "P", "T", "H"
REFERENCE, REPEATED, EDGE = "R", "Z", "e"
BREAK, OTHER = "|", "."

_MONTH_SHORT = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_WEEKDAY_SHORT = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3,
    "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
# Words that are also names or verbs: they name a time only beside other time words.
AMBIGUOUS = frozenset(("may", "march", "mar", "jan", "sat", "sun", "mon", "wed", "fri", "dec", "august"))

# Names that are nothing else, so that "on monday" may do without its capital.
PLAIN_NAMES = frozenset((*WEEKDAYS, *MONTHS, "midsummer")) - AMBIGUOUS

# unit -> TIMEX letter; minutes and hours stand behind a T
UNITS = {
    "second": "S", "minute": "TM", "min": "TM", "hour": "H", "hr": "H", "day": "D", "week": "W", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "fortnight": "F", "weekend": "WE",
    "millennium": "L", "period": "X",
}  # fmt: skip
_PLURALS = {"centuries": "century", "mins": "min", "millennia": "millennium"}

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINAL_ONES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_ORDINAL_TENS = {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50}
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAYPARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "daybreak": "MO",
    "dusk": "EV", "nightfall": "NI", "lunchtime": "MI", "teatime": "EV",
    "mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI",
}  # fmt: skip
CLOCK_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
DEICTICS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "overnight": 0}
REFERENCES = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "recently": "PAST_REF", "previously": "PAST_REF", "formerly": "PAST_REF", "lately": "PAST_REF",
}  # fmt: skip
REPEATED_WORDS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W",
    "fortnightly": "P2W", "monthly": "P1M", "bimonthly": "P2M", "yearly": "P1Y", "annually": "P1Y",
}  # fmt: skip
_GROUPS = {
    "a": "a an", "d": "the", "&": "and", "o": "of", "A": "at", "to": "to",
    "l": "last", "p": "past previous preceding prior", "n": "next", "c": "coming following upcoming ensuing",
    "t": "this these", "j": "that those", "k": "current latest same", "y": "recent",
    "x": "early late mid earlier later", EDGE: "end beginning start middle close turn outset",
    "g": "ago", "b": "before", "f": "few several many dozens scores hundreds thousands", "u": "couple",
    "v": "every each", "G": "fiscal", "B": "old", "h": "than", "L": "least most", "V": "or",
    "m": "more less fewer another additional extra further full straight consecutive entire whole solid",
    "q": "about around almost nearly roughly approximately some exactly circa",
    "i": "in on by since until till from during for after through throughout dated between starting",
    "s": "so", "^": "up", "r": "hence", "J": "half", "W": "time", "!": "future", "0": "no", "*": "o'clock",
}  # fmt: skip


def _lexicon() -> dict[str, str]:
    classes: dict[str, str] = {}
    for letter, group in _GROUPS.items():
        classes.update(dict.fromkeys(group.split(), letter if letter != "to" else ">"))
    classes.update(dict.fromkeys([*UNITS, *(u + "s" for u in UNITS), *_PLURALS], UNIT))
    classes.update(dict.fromkeys([*MONTHS, *_MONTH_SHORT], MONTH))
    classes.update(dict.fromkeys([*WEEKDAYS, *(d + "s" for d in WEEKDAYS), *_WEEKDAY_SHORT], WEEKDAY))
    classes.update(dict.fromkeys([*_ONES, *_TENS], NUMBER_WORD))
    classes.update(dict.fromkeys(("hundred", "thousand"), MULTIPLIER))
    classes.update(dict.fromkeys([*_ORDINAL_ONES, *_ORDINAL_TENS], ORDINAL))
    classes.update(dict.fromkeys(_DECADES, DECADE))
    classes.update(dict.fromkeys(SEASONS, SEASON))
    classes.update(dict.fromkeys([s + "s" for s in SEASONS if s != "fall"], SEASON))
    classes.update(dict.fromkeys([*DAYPARTS, *CLOCK_WORDS], DAYPART))
    classes.update(dict.fromkeys(DEICTICS, DEICTIC))
    classes.update(dict.fromkeys(REFERENCES, REFERENCE))
    classes.update(dict.fromkeys(REPEATED_WORDS, REPEATED))
    classes.update(dict.fromkeys(HOLIDAYS, HOLIDAY))
    return classes


CLASS_OF = _lexicon()
MONTH_NUMBER = {name: n for n, name in enumerate(MONTHS, 1)} | _MONTH_SHORT
WEEKDAY_NUMBER = (
    {name: n for n, name in enumerate(WEEKDAYS)}
    | {name + "s": n for n, name in enumerate(WEEKDAYS)}
    | _WEEKDAY_SHORT
)
ORDINALS = {name: n for n, name in enumerate(_ORDINAL_ONES, 1)} | _ORDINAL_TENS
DECADE_NUMBER = _DECADES
CARDINALS = (
    {name: n for n, name in enumerate(_ONES)}
    | dict(zip(_TENS, range(20, 100, 10), strict=True))
    | {"hundred": 100, "thousand": 1000}
)


def unit_of(word: str) -> str:
    """The TIMEX letter of a unit word, singular or plural: "weeks" is "W"."""
    single = _PLURALS.get(word, word)
    return UNITS.get(single) or UNITS[single[:-1]]


def is_plural(word: str) -> bool:
    return word in _PLURALS or (word not in UNITS and word.endswith("s"))


def cardinal(words: list[str]) -> int:
    """The number a run of number words names: ["twenty", "four"] is 24, ["two", "thousand"] 2000."""
    total = current = 0
    for word in words:
        value = CARDINALS[word]
        if value == 1000:
            total, current = total + max(current, 1) * 1000, 0
        elif value == 100:
            current = max(current, 1) * 100
        else:
            current += value
    return total + current


# A larger number in words is no year: "in May twenty-four thousand people".
LATEST_YEAR = 2199


def spoken_year(words: list[str]) -> int | None:
    """The year a run of number words names ("nineteen ninety-seven" is 1997), None if it names none."""
    values = [CARDINALS[word] for word in words]
    if len(values) not in (2, 3) or values[0] not in (16, 17, 18, 19, 20) or 1000 in values or 100 in values:
        return None
    tens, ones = values[1], values[2] if len(values) == 3 else 0
    if tens < 10 or (ones and (tens < 20 or ones > 9)):
        return None
    return values[0] * 100 + tens + ones
