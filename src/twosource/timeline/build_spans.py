"""What matched tokens say of relative units, distances, durations and repetition."""

from __future__ import annotations

from . import words
from .groups import Match, number_of, part_of, step_of, token_of, token_of_last, unit_of_group
from .phrase import Phrase
from .tokens import Tokens

_OF_DURATIONS = frozenset(
    "for in within over than nearly almost about after every per of last past to under only just least "
    "around during takes took lasted another some".split()
)


def this_unit(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the current fiscal year"."""
    return Phrase("unit", m.start(), m.end(), unit=unit_of_group(m, tokens), step=0)


_FROM_THE_TALE = frozenset("following previous preceding prior ensuing".split())


def unit(m: Match, tokens: Tokens) -> Phrase | None:
    """ "last week", "this year", "early next month", "the past year"."""
    named, step = unit_of_group(m, tokens), step_of(m)
    letter, with_article = m.group("s"), tokens.classes[m.start("s") - 1] == "d" and m.start("s") > m.start()
    if _is_title(m, tokens):
        return None
    if words.is_plural(token_of(m, "U", tokens)) or named in ("S", "TM", "X"):
        return None
    if named == "D":
        return None  # "this day", "the last day": of what, the words do not say
    if with_article and token_of(m, "s", tokens) in _FROM_THE_TALE:
        return Phrase("unit", m.start(), m.end(), unit=named, step=step, anchor="narrative")
    if with_article and letter in ("l", "p", "n", "c"):
        if named in ("W", "M", "H"):
            return Phrase("duration", m.start(), m.end(), unit=named, count=1)
        return Phrase("unit", m.start(), m.end(), unit=named, step=step, edge="up to now")
    if named == "WE" and token_of(m, "s", tokens) in ("coming", "upcoming"):
        return Phrase("unit", m.start(), m.end(), unit=named, step=0)
    if letter == "k" and named not in ("W", "M", "Y", "Q", "E", "C"):
        return None
    return Phrase("unit", m.start(), m.end(), unit=named, step=step, anchor="published")


def _is_title(m: Match, tokens: Tokens) -> bool:
    """Whether "This Week" is the name of something: a capital on the unit too."""
    return tokens.texts[m.start("U")].istitle()


def that_unit(m: Match, tokens: Tokens) -> Phrase | None:
    """ "that year", "the same week": the one told of."""
    named = unit_of_group(m, tokens)
    if named not in ("W", "M", "Y", "WE") or words.is_plural(token_of(m, "U", tokens)):
        return None
    if m.group("s") == "k" and token_of(m, "s", tokens) != "same":
        return Phrase("unit", m.start(), m.end(), unit=named, step=0)
    return Phrase("unit", m.start(), m.end(), unit=named, step=0, anchor="narrative")


def past_span(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the last five years", "the next few days", "past 20 years"."""
    named, count = unit_of_group(m, tokens), number_of(m, tokens)
    return Phrase("duration", m.start(), m.end(), unit=named, count=count, plural=True, step=step_of(m))


def recent(m: Match, tokens: Tokens) -> Phrase | None:
    """ "recent years", "recent days"."""
    named = unit_of_group(m, tokens)
    if not words.is_plural(token_of(m, "U", tokens)):
        return None
    if named == "D":
        return Phrase("reference", m.start(), m.end(), value="PAST_REF")
    return Phrase("duration", m.start(), m.end(), unit=named, plural=True)


def coming(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the coming weeks", "past months": no day."""
    if not words.is_plural(token_of(m, "U", tokens)) or token_of(m, "s", tokens) == "prior":
        return None
    value = "FUTURE_REF" if m.group("s") == "c" else "PAST_REF"
    return Phrase("reference", m.start(), m.end(), value=value)


# What may follow "two days before" or "a week after" when it counts from the day told of.
_NO_COMPLEMENT = frozenset(
    "in on at by about for with from to as and but or when while that which who he she it they we".split()
)


def offset(m: Match, tokens: Tokens) -> Phrase | None:
    """ "three months ago", "two days earlier", "a week later", "the day before"."""
    word, unit_name = token_of(m, "g", tokens), unit_of_group(m, tokens)
    groups = m.re.groupindex
    if unit_name == "X" or (word not in ("ago", "earlier", "later", "before", "hence")):
        return None
    if word == "before":
        after = tokens.word(m.end())
        if after[:1].isalnum() and after not in _NO_COMPLEMENT:
            return None
    count = number_of(m, tokens)
    if count is None:
        vague = ("f" in groups and m.start("f") >= 0) or ("n" not in groups and word == "ago")
        count = (
            None
            if vague and "couple" not in tokens.text[tokens.starts[m.start()] : tokens.end(m.end() - 1)]
            else 1
        )
        if vague and count:
            count = 2
    if count is not None and "J" in groups and m.start("J") >= 0:
        count += 0.5
    return Phrase(
        "offset", m.start(), m.end(), unit=unit_name, count=count,
        step=1 if word in ("later", "hence") else -1,
        plural=word == "before" and tokens.classes[m.start()] == "d",
        anchor="published" if word in ("ago", "hence") else "narrative",
    )  # fmt: skip


def from_now(m: Match, tokens: Tokens) -> Phrase | None:
    """ "two weeks from now", "one week from today"."""
    if tokens.word(m.start("g")) not in ("now", "today") or tokens.word(m.start("g") - 1) != "from":
        return None
    count = 1 if m.start("a") >= 0 else number_of(m, tokens)
    return Phrase("offset", m.start(), m.end(), unit=unit_of_group(m, tokens), count=count, step=1)


def to_the_day(m: Match, tokens: Tokens) -> Phrase | None:
    """ "a year ago today": the same day, not the year."""
    count = 1 if m.start("a") >= 0 else _whole(number_of(m, tokens))
    if count is None or token_of_last(m, tokens) != "today":
        return None
    return Phrase(
        "offset", m.start(), m.end(), unit=unit_of_group(m, tokens), count=count, step=-1, edge="day"
    )


def _whole(count: float | None) -> int | None:
    return int(count) if count is not None and count == int(count) else None


def duration(m: Match, tokens: Tokens) -> Phrase | None:
    """ "two weeks", "a 10-year", "nearly forty years", "a minute and a half", "8-month-old"."""
    groups, named = m.re.groupindex, unit_of_group(m, tokens)
    count = number_of(m, tokens)
    article = "a" in groups and m.start("a") >= 0
    if named == "X" or (named == "WE" and article) or _is_age(m, tokens):
        return None
    if named == "Q" and "-" in m.group(0):
        return None  # three-quarters
    if article:
        count = 1
        if not _is_duration(m, tokens):
            return Phrase("set", m.start(), m.end(), unit=named, count=1) if _is_rate(m, tokens) else None
    if count is None and not ("f" in groups and m.start("f") >= 0):
        return None
    half = "J" in groups and m.start("J") >= 0
    if half and count is not None:
        count = 0.5 if m.group(0).lstrip("q0mhAL^>").startswith("J") else count + 0.5
    if "F" in groups and m.start("F") >= 0 and count is not None:
        top, _, bottom = tokens.word(m.end("F") - 1).partition("/")
        count += int(top) / int(bottom) if bottom not in ("", "0") else 0
    return Phrase("duration", m.start(), m.end(), unit=named, count=count, plural=count is None,
                  edge=_reach(m, tokens))  # fmt: skip


def _reach(m: Match, tokens: Tokens) -> str:
    """How a length of time leads to a day: "within 30 days", "in ten days", "it is seven years since"."""
    before, after = tokens.word(m.start() - 1), tokens.word(m.end())
    if before == "within" and after != "of":
        return "within"
    if after == "away":
        return "within"
    if before == "in" and after != "of":
        return "in"
    return "since" if after == "since" and _is_present_of_be(tokens, m.start()) else ""


def _is_present_of_be(tokens: Tokens, first: int) -> bool:
    """ "it is seven years since the flood"."""
    return tokens.word(first - 1) in ("is", "'s", "’s", "it's", "it’s") or tokens.word(first - 2) == "is"


def _is_duration(m: Match, tokens: Tokens) -> bool:
    """Whether "a year" lasts rather than repeats: "for a year", not "$40 a year"."""
    if m.end() - m.start() > 2:
        return True
    return tokens.word(m.start() - 1) in _OF_DURATIONS


def _is_age(m: Match, tokens: Tokens) -> bool:
    """Whether it says how old somebody is ("52 years old", "a 6-year-old"): an age dates nothing."""
    return tokens.word(m.end()) in ("old", "older") or tokens.word(m.end() - 1) == "old" or (
        tokens.word(m.end()) == "-" and tokens.word(m.end() + 1) in ("old", "olds"))  # fmt: skip


def _is_rate(m: Match, tokens: Tokens) -> bool:
    """Whether "a year" says how often: "twice a year"."""
    return tokens.word(m.start() - 1) in ("once", "twice", "thrice", "times")


def the_duration(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the four days", "the nine months"."""
    return duration(m, tokens) if words.is_plural(token_of(m, "U", tokens)) else None


def vague_duration(m: Match, tokens: Tokens) -> Phrase | None:
    """ "a few days", "several years", "a couple of years"."""
    text = {tokens.word(at) for at in range(m.start(), m.end())}
    if "couple" in text:
        return Phrase("duration", m.start(), m.end(), unit=unit_of_group(m, tokens), count=2)
    return Phrase("duration", m.start(), m.end(), unit=unit_of_group(m, tokens), plural=True)


def bare_unit(m: Match, tokens: Tokens) -> Phrase | None:
    """ "years", "weeks or months": some length of time, nobody says which."""
    word, before = token_of(m, "U", tokens), tokens.word(m.start() - 1)
    if not words.is_plural(word) or words.unit_of(word) in ("S", "TM", "X", "Q"):
        return None
    if before not in (
        "for",
        "in",
        "over",
        "within",
        "after",
        "took",
        "takes",
        "take",
        "lasted",
        "spent",
        "spend",
    ):
        return None
    return Phrase("duration", m.start(), m.end(), unit=words.unit_of(word), plural=True)


def repeated(m: Match, tokens: Tokens) -> Phrase | None:
    """ "every day", "each July", "every two weeks", "every Tuesday night"."""
    groups = m.re.groupindex
    if "D" in groups:
        day = words.WEEKDAY_NUMBER[token_of(m, "D", tokens)] + 1
        return Phrase("set", m.start(), m.end(), value=f"XXXX-WXX-{day}{part_of(token_of(m, 'P', tokens))}")
    if "M" in groups:
        return Phrase(
            "set", m.start(), m.end(), value=f"XXXX-{words.MONTH_NUMBER[token_of(m, 'M', tokens)]:02}"
        )
    if "S" in groups:
        return Phrase(
            "set", m.start(), m.end(), value=f"XXXX-{words.SEASONS[token_of(m, 'S', tokens).rstrip('s')]}"
        )
    if "P" in groups:
        return Phrase("set", m.start(), m.end(), value=f"XXXX-XX-XX{part_of(token_of(m, 'P', tokens))}")
    if "f" in groups and m.start("f") >= 0:
        return Phrase("set", m.start(), m.end(), unit=unit_of_group(m, tokens), plural=True)
    named = unit_of_group(m, tokens)
    if named == "X":
        return None
    return Phrase("set", m.start(), m.end(), unit=named, count=number_of(m, tokens) or 1)


def repeated_word(m: Match, tokens: Tokens) -> Phrase | None:
    """ "daily", "annually"; "annual" and names ("the Daily Courier") say nothing."""
    word = tokens.texts[m.start()]
    if word == "annual" or not word.islower():
        return None
    return Phrase("set", m.start(), m.end(), value=words.REPEATED_WORDS[word])


def reference(m: Match, tokens: Tokens) -> Phrase | None:
    """ "now", "recently"."""
    return Phrase("reference", m.start(), m.end(), value=words.REFERENCES[tokens.word(m.end() - 1)])


def past_or_future(m: Match, tokens: Tokens) -> Phrase | None:
    """ "in the past", "the future", "in future"."""
    word, after = tokens.word(m.end() - 1), tokens.word(m.end())
    if word == "past" and after[:1].isalnum() and after not in _NO_COMPLEMENT:
        return None
    if word not in ("past", "future") or after == "of":
        return None
    if m.group(0)[0] != "d" and tokens.word(m.start() - 1) != "in":
        return None
    return Phrase("reference", m.start(), m.end(), value="PAST_REF" if word == "past" else "FUTURE_REF")
