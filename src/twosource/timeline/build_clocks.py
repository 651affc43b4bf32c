"""What matched tokens say of the hour: clock times in digits and in words."""

from __future__ import annotations

from . import words
from .groups import Match, clock_of, part_of, token_of
from .phrase import Phrase
from .tokens import Tokens

# What an hour in words stands before ("at eight.", "after six that evening"): what it counts would follow.
_AFTER_HOUR = frozenset(
    "in on at as and but or when where while who which that this the he she it they we i said for to with by "
    "until till before after yesterday today tonight sharp".split()
)
_BEFORE_MILITARY_HOUR = frozenset(
    "at about around by from until till since before after to approximately".split()
)


def clock(m: Match, tokens: Tokens) -> Phrase | None:
    """ "10:35 a.m.", "around 7:15 p.m."; at the start of a line the stamp of a live blog."""
    value = clock_of(m, tokens)
    edge = "stamp" if _opens_line(m.start(), tokens) else ""
    return Phrase("clock", m.start(), m.end(), clock=value, edge=edge) if value else None


def _opens_line(at: int, tokens: Tokens) -> bool:
    line = tokens.text[max(0, tokens.starts[at] - 8) : tokens.starts[at]].rstrip(" \t[(*-")
    return line == "" or line.endswith("\n")


def clock_words(m: Match, tokens: Tokens) -> Phrase | None:
    """ "four o'clock", "twenty past four", "half past six", "a quarter to nine"."""
    groups = m.re.groupindex
    if "p" not in groups:
        word = token_of(m, "n", tokens)
        hour = words.CARDINALS.get(word) or (int(word) if word.isdecimal() else 0)
        return Phrase("clock", m.start(), m.end(), clock=f"T{hour:02}:00") if 1 <= hour <= 12 else None
    run = [tokens.word(at) for at in range(m.start("n"), m.end("n")) if tokens.classes[at] != "-"]
    named = {"half": 30, "quarter": 15}.get(run[0])
    if named is None and any(word not in words.CARDINALS for word in run):
        return None
    minutes = named if named is not None else words.cardinal(run)
    hour = words.CARDINALS[token_of(m, "n2", tokens)]
    if not 0 < minutes < 60 or not 1 <= hour <= 12 or (m.group("p") == ">" and named is None and minutes % 5):
        return None
    total = hour * 60 + (minutes if m.group("p") == "p" else -minutes)
    return Phrase("clock", m.start(), m.end(), clock=f"T{total // 60:02}:{total % 60:02}")


def noon(m: Match, tokens: Tokens) -> Phrase | None:
    """ "noon", "midnight" alone; other parts of the day alone name no time that could be dated."""
    word = tokens.word(m.start())
    return Phrase("clock", m.start(), m.end(), clock=part_of(word)) if word in words.CLOCK_WORDS else None


def _goes_on(at: int, tokens: Tokens) -> bool:
    """Whether the number is only the first part of a time: "ten to six", "five o'clock"."""
    return tokens.classes[at : at + 2] in (">w", "pw") or tokens.classes[at : at + 1] in ("*", "-")


def hour_in_words(m: Match, tokens: Tokens) -> Phrase | None:
    """ "at eight", "at about eleven", "before six in the morning": an hour, where nothing counted follows."""
    hour, after = words.CARDINALS.get(token_of(m, "n", tokens), 0), tokens.word(m.end())
    in_the_day = m.end("P") > 0
    if not 1 <= hour <= 12 or not (in_the_day or tokens.classes[m.start()] == "A"):
        return None
    if _goes_on(m.end(), tokens):
        return None
    if not in_the_day and after[:1].isalnum() and after not in _AFTER_HOUR:
        return None
    part = token_of(m, "P", tokens)
    late = words.DAYPARTS.get(part.rstrip("s")) in ("AF", "EV", "NI")
    hour = hour + 12 if late and hour < 12 else hour
    return Phrase("clock", m.start("n"), m.end(), clock=f"T{hour:02}:00")


def hour_in_digits(m: Match, tokens: Tokens) -> Phrase | None:
    """ "at 18.20", "at about 1620 hours"."""
    digits = token_of(m, "n", tokens).replace(".", "")
    if len(digits) not in (3, 4) or not digits.isdecimal():
        return None
    hour, minute = int(digits[:-2]), int(digits[-2:])
    if hour > 24 or minute > 59:
        return None
    if m.group("h"):
        if tokens.word(m.end() - 1) not in ("hours", "hrs", "hour") or len(digits) != 4:
            return None
        if tokens.word(m.start("n") - 1) not in _BEFORE_MILITARY_HOUR:
            return None
    else:
        after = tokens.word(m.end())
        if after[:1].isalnum() and after not in _AFTER_HOUR:
            return None
    return Phrase("clock", m.start("n"), m.end(), clock=f"T{hour:02}:{minute:02}")
