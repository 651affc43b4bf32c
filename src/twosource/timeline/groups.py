"""What single groups of a match say: words, steps, units, numbers, clock times."""

from __future__ import annotations

import re

from . import words
from .tokens import Tokens

Match = re.Match[str]


_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d\d)?)?(?::\d\d)?\s?(?:([aApP])\.?[mM]\.?)?\Z")


STEPS = {"l": -1, "p": -1, "n": 1, "c": 1, "t": 0, "k": 0}


def token_of(m: Match, name: str, tokens: Tokens) -> str:
    """The word that group `name` matched, in lower case; empty where the group took no part."""
    at = m.start(name)
    return tokens.word(at) if at >= 0 and m.end(name) > at else ""


def token_of_last(m: Match, tokens: Tokens) -> str:
    return tokens.word(m.end() - 1)


def step_of(m: Match, name: str = "s") -> int | None:
    """-1 for last, 0 for this, 1 for next, None where the words leave it open."""
    return STEPS.get(m.group(name) or "")


def clock_of(m: Match, tokens: Tokens) -> str:
    """The clock time beside a day, "T17:00"; empty if none."""
    at = m.start("c") if "c" in m.re.groupindex else -1
    return clock_value(tokens.word(at)) if at >= 0 else ""


def clock_value(token: str) -> str:
    """ "5 p.m." is T17:00, "4.18am" T04:18; empty for what no clock shows."""
    found = _CLOCK.match(token)
    if not found:
        return ""
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half == "p" and hour < 12:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    return f"T{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else ""


def part_of(token: str) -> str:
    """ "evening" is TEV, "noon" T12:00."""
    if token in words.CLOCK_WORDS:
        return "T" + words.CLOCK_WORDS[token]
    return "T" + words.DAYPARTS[token] if token in words.DAYPARTS else ""


def unit_of_group(m: Match, tokens: Tokens, name: str = "U") -> str:
    return words.unit_of(token_of(m, name, tokens))


def number_of(m: Match, tokens: Tokens) -> float | None:
    """The number in group n; None where the group took no part."""
    if "n" not in m.re.groupindex or m.start("n") < 0:
        return None
    run = [tokens.word(at) for at in range(m.start("n"), m.end("n")) if tokens.classes[at] not in "-a&"]
    digits = run[0].replace(",", "").lstrip("'’")
    if not digits[0].isdigit():
        return words.cardinal(run)
    value = float(digits)
    if len(run) > 1:
        value *= words.CARDINALS[run[1]] if run[1] in ("hundred", "thousand") else 1
    return value
