"""Counts, dates and verdicts in words: the same in every form of the brief."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from twosource.model import (
    Clock,
    Credibility,
    DerivationKind,
    Field,
    MentionStance,
    Polarity,
    Rating,
    Reliable,
    ReportKind,
    Support,
    Verdict,
)

MEASURES = (
    "Twosource measures reporting, not truth: it counts who told the press, "
    "and cannot know whether they were right."
)

VERDICTS: dict[Verdict, str] = {
    "corroborated": "corroborated",
    "single-origin": "single origin",
    "disputed": "disputed",
    "unresolved": "unresolved",
}

VERDICT_MEANINGS: dict[Verdict, str] = {
    "corroborated": "at least two independent origins, and no contradiction",
    "disputed": "accounts of different or unknown origin contradict each other",
    "unresolved": "the texts do not settle how many origins stand behind it",
    "single-origin": "however many reports tell it, one origin stands behind them",
}

FIELDS: dict[Field, str] = {
    "number": "How many",
    "date": "Which day",
    "time": "What time",
    "place": "Where",
    "actor": "Who",
    "cause": "Why",
    "polarity": "Whether",
    "wording": "In what words",
}

STANCES: dict[MentionStance, str] = {
    "asserts": "",
    "denies": "denies it",
    "predicts": "expects it",
    "conditional": "under a condition",
    "alleges": "alleges it",
    "declines": "declines to comment",
}

KINDS: dict[ReportKind, str] = {
    "own-reporting": "own reporting",
    "retelling": "retelling",
    "reprint": "reprint",
    "mixed": "part own reporting, part retelling",
    "press-release": "press release",
    "commentary": "commentary",
    "unknown": "",
}

DERIVATIONS: dict[DerivationKind, str] = {"reprint": "reprints", "rewrite": "rewrites", "citation": "cites"}

POLARITIES: dict[Polarity, str] = {
    "supports": "in favour",
    "opposes": "against",
    "conditional": "in favour on a condition",
    "undecided": "undecided",
}

CLOCKS: dict[Clock, str] = {"happened": "", "said": "said then", "published": "published"}

_MONTHS = "January February March April May June July August September October November December".split()


def count(number: int, noun: str, plural: str = "") -> str:
    """ "1 report", "3 reports"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listing(names: Sequence[str]) -> str:
    """The names in a row; set apart by semicolons where a name holds a comma itself."""
    return ("; " if any("," in name for name in names) else ", ").join(names)


def origins(support: Support) -> str:
    """ "1 origin", "2 to 3 origins", "at most 1 origin", "no origin found"."""
    return interval(support.min, support.max)


def interval(low: int, high: int) -> str:
    """At least `low` and at most `high` origins, as `origins` says it."""
    if high == 0:
        return "no origin found"
    if low == 0:
        return f"at most {count(high, 'origin')}"
    if low == high:
        return count(high, "origin")
    return f"{low} to {high} origins"


def tally(reports: int, support: Support) -> str:
    """ "3 reports, 1 origin"."""
    return f"{count(reports, 'report')}, {origins(support)}"


def grade(letters: Iterable[Reliable], credibility: Credibility) -> str:
    """ "grade F3, possibly true"; "grade B3 and F3, possibly true" where publishers are rated differently."""
    both = " and ".join(f"{letter}{credibility.figure}" for letter in sorted(set(letters) or {"F"}))
    return f"grade {both}, {credibility.words}"


def rating(found: Rating) -> str:
    """ "The Courier: B, usually reliable"."""
    return f"{found.name}: {found.letter}, {found.words}"


def day(when: date) -> str:
    """ "14 September 2023"."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def short_day(when: date) -> str:
    """ "14 Sep 2023"."""
    return f"{when.day} {_MONTHS[when.month - 1][:3]} {when.year}"


def sentence(text: str) -> str:
    """`text` with a capital first letter and a full stop."""
    text = text[:1].upper() + text[1:]
    return text if not text or text[-1] in ".!?…" or text.endswith((".”", '."', "?”", '?"')) else text + "."


def time_phrase(when: str) -> str:
    """The contract's `when` as people write it: "13–19 September 2021", "June 2021", "2021".

    A value of another form is given back as it is.
    """
    first, slash, last = when.partition("/")
    if not slash:
        return _point(first)
    try:
        start, end = date.fromisoformat(first[:10]), date.fromisoformat(last[:10])
    except ValueError:
        return f"{_point(first)} to {_point(last)}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end)}"
    if start.year == end.year:
        return f"{start.day} {_MONTHS[start.month - 1]} – {day(end)}"
    return f"{day(start)} – {day(end)}"


def _point(when: str) -> str:
    parts = when[:10].split("-")
    try:
        if len(parts) == 3:
            clock = f", {when[11:16]}" if len(when) > 11 else ""
            return day(date.fromisoformat(when[:10])) + clock
        if len(parts) == 2:
            return f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}" if 1 <= int(parts[1]) <= 12 else when
    except ValueError:
        return when
    return when
