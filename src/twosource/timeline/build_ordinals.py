"""What matched tokens say of days by their number in a month: "the 18th", "Friday the 14th"."""

from __future__ import annotations

import re

from . import words
from .build_days import day_number, month_of, year_of
from .groups import STEPS, Match, token_of, unit_of_group
from .phrase import Phrase
from .tokens import Tokens

_BEFORE_DAY = frozenset("on until by since from till before after to of for through and is was".split())
_BEFORE_SPELLED_DAY = frozenset("on until by since from till to through".split())
# What may follow when nothing that is counted does: "on the 6th the council stopped the money".
_AFTER_DAY = frozenset(
    "as but when where which who he she it they we i you said told because if while with and or in on at to "
    "by for from until till before after through during the a an this that these those his her its their our "
    "my is was will would has had were are can could may might must should did does not only also".split()
)
# "the first", "the second", "the third" are seldom days.
_FEWEST_SPELLED = 4


def _closes(m: Match, tokens: Tokens) -> bool:
    """Whether no noun follows: "the 18th" of a month and not "the 18th witness"."""
    after = re.split("['’]", tokens.word(m.end()))[0]
    return not after[:1].isalnum() or after in _AFTER_DAY


def _is_spelled(m: Match, tokens: Tokens) -> bool:
    return not token_of(m, "d", tokens)[:1].isdigit()


def day_of_month(m: Match, tokens: Tokens) -> Phrase | None:
    """ "on the 18th", "by the twentieth": a day of the month told of."""
    number, before = day_number(m, tokens), tokens.word(m.start() - 1)
    if number is None or not _closes(m, tokens):
        return None
    if _is_spelled(m, tokens) and (number < _FEWEST_SPELLED or before not in _BEFORE_SPELLED_DAY):
        return None
    if before not in _BEFORE_DAY:
        return None
    return Phrase("day_of_month", m.start(), m.end(), day=number)


def weekday_of_month(m: Match, tokens: Tokens) -> Phrase | None:
    """ "Friday the 14th", "Monday 18th"."""
    number = day_number(m, tokens)
    if number is None or not _closes(m, tokens) or token_of(m, "D", tokens).endswith("days"):
        return None
    weekday = words.WEEKDAY_NUMBER[token_of(m, "D", tokens)]
    return Phrase("day_of_month", m.start(), m.end(), day=number, weekday=weekday)


def day_of_this_month(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the 14th of this month", "14 of this month", "the first of next month"."""
    number, step = day_number(m, tokens), STEPS.get(m.group("s"), 0)
    if number is None or unit_of_group(m, tokens) != "M" or words.is_plural(token_of(m, "U", tokens)):
        return None
    few = _is_spelled(m, tokens) and number < _FEWEST_SPELLED
    if few and tokens.word(m.start() - 1) not in _BEFORE_SPELLED_DAY:
        return None
    return Phrase("day_of_month", m.start(), m.end(), day=number, step=step)


def days_of_month(m: Match, tokens: Tokens) -> Phrase | None:
    """ "from the 20th till the 24th", "between the third and the seventh"."""
    first, final = day_number(m, tokens), day_number(m, tokens, "d2")
    if first is None or final is None or final <= first or not _closes(m, tokens):
        return None
    if tokens.word(m.start() - 1) not in ("from", "between"):
        return None
    return Phrase("day_of_month", m.start(), m.end(), day=first, count=final)


def days_of_named_month(m: Match, tokens: Tokens) -> Phrase | None:
    """ "from the third to the seventeenth of July 2010", "between 3 and 5 March"."""
    first, final = day_number(m, tokens), day_number(m, tokens, "d2")
    if first is None or final is None or final <= first:
        return None
    joined = tokens.word(m.end("d"))
    if tokens.word(m.start() - 1) != ("between" if joined == "and" else "from"):
        return None
    return Phrase("date", m.start(), m.end(), year=year_of(m, tokens), month=month_of(m, tokens), day=first,
                  count=final)  # fmt: skip


def date_of_year(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the thirtieth of June next year", "14 May last year"."""
    number = day_number(m, tokens)
    if number is None or unit_of_group(m, tokens) != "Y" or words.is_plural(token_of(m, "U", tokens)):
        return None
    return Phrase("date", m.start(), m.end(), month=month_of(m, tokens), day=number, unit="Y",
                  step=STEPS[m.group("s")])  # fmt: skip
