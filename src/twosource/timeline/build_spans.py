"""What matched tokens say of longer times: units, years, quarters, distances, durations, repetition."""

from __future__ import annotations

from . import words
from .build_days import STEPS, Match, part_of, step_of, token_of
from .phrase import Phrase
from .tokens import Tokens

_PREPOSITIONS_OF_YEARS = frozenset(
    "in since by until till from of during before after through to and between early late mid around "
    "about circa for ending ended fiscal year or".split()
)
_BEFORE_NAMING_YEARS = frozenset("a the its his her their our that this 's ’s".split())
_OF_DURATIONS = frozenset(
    "for in within over than nearly almost about after every per of last past to under only just least "
    "around during takes took lasted another some".split()
)


def _unit(m: Match, tokens: Tokens, name: str = "U") -> str:
    return words.unit_of(token_of(m, name, tokens))


def _number(m: Match, tokens: Tokens) -> float | None:
    """The number in group n; None where the group took no part."""
    if "n" not in m.re.groupindex or m.start("n") < 0:
        return None
    run = [tokens.word(at) for at in range(m.start("n"), m.end("n")) if tokens.classes[at] not in "-a&"]
    digits = run[0].replace(",", "")
    if not digits[0].isdigit():
        return words.cardinal(run)
    value = float(digits)
    if len(run) > 1:
        value *= words.CARDINALS[run[1]] if run[1] in ("hundred", "thousand") else 1
    return value


def year(m: Match, tokens: Tokens) -> Phrase | None:
    """ "1998", "early 1990", "mid-1996", "the year two thousand", "fiscal 1989"."""
    if m.group("Y") != words.YEAR:
        run = [tokens.word(at) for at in range(m.start("Y"), m.end("Y")) if tokens.classes[at] in "w$"]
        value = words.spoken_year(run) or words.cardinal(run)
        if tokens.word(m.start() + 1) != "year" or not 1000 <= value <= 2199:
            return None
        return Phrase("unit", m.start(), m.end(), unit="Y", year=value)
    if m.group(0)[0] == "d" and "U" in m.group(0) and tokens.word(m.start() + 1) != "year":
        return None
    if m.end() - m.start() == 1 and not _reads_as_year(m.start(), tokens):
        return None
    return Phrase("unit", m.start(), m.end(), unit="Y", year=int(token_of(m, "Y", tokens)))


def _reads_as_year(at: int, tokens: Tokens) -> bool:
    """Whether four digits are a year rather than a number of something ("2000 people")."""
    value = int(tokens.texts[at])
    before, after = tokens.word(at - 1), tokens.word(at + 1)
    if before in ("$", "£", "€", "no", "#", "-", "/") or after in ("%", "-", "percent", "per"):
        return after == "-" and before in _PREPOSITIONS_OF_YEARS
    if before in _BEFORE_NAMING_YEARS and 1900 <= value <= 2060 and after[:1].isalpha():
        return not after.endswith("s") or after == "as"
    if before in _PREPOSITIONS_OF_YEARS:
        return not (after.isalpha() and after.endswith("s") and after not in ("as", "was", "is", "has", "'s"))
    return 1900 <= value <= 2060 and (not after[:1].isalpha() or before in (",", "(", ""))


def spoken_year(m: Match, tokens: Tokens) -> Phrase | None:
    """ "nineteen ninety-seven"."""
    run = [tokens.word(at) for at in range(m.start(), m.end()) if tokens.classes[at] in "w$"]
    value = words.spoken_year(run)
    if value is None or tokens.classes[m.end() : m.end() + 1] == "U":
        return None
    return Phrase("unit", m.start(), m.end(), unit="Y", year=value)


def decade(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the 1980s", "the late '70s", "the nineties"."""
    word = token_of(m, "E", tokens)
    if word in words.DECADE_NUMBER:
        if m.group(0)[0] != "d":
            return None
        start = 1900 + words.DECADE_NUMBER[word]
    else:
        digits = "".join(c for c in word if c.isdigit())
        start = int(digits) if len(digits) == 4 else 1900 + int(digits)
        if start % 10 or (len(digits) == 2 and word[0].isdigit() and m.group(0)[0] != "d"):
            return None
    value = str(start // 10) if start % 100 else f"{start // 10}"
    return Phrase("span_of_years", m.start(), m.end(), value=value)


def ordinal_unit(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the 20th century"."""
    if _unit(m, tokens) != "C":
        return None
    word = token_of(m, "O", tokens)
    number = words.ORDINALS.get(word) or int("".join(c for c in word if c.isdigit()) or 0)
    return Phrase("span_of_years", m.start(), m.end(), value=f"{number - 1:02}") if number else None


def quarter(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the third quarter", "third-quarter", "the first half of 1999"."""
    half = m.group("J") == "J"
    if not half and words.unit_of(token_of(m, "J", tokens)) != "Q":
        return None
    number = words.ORDINALS.get(token_of(m, "O", tokens), 9)
    name = "Y" if m.start("Y") >= 0 else "Y2"
    given = int(token_of(m, name, tokens)) if m.start(name) >= 0 else None
    if number > (2 if half else 4) or (half and given is None):
        return None
    return Phrase("quarter", m.start(), m.end(), day=number, unit="H" if half else "Q", year=given)


def the_period(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the weekend", "the quarter", "the latest quarter", "the latest period", "the 1988 period"."""
    unit, letters = _unit(m, tokens), m.group(0)
    if words.is_plural(token_of(m, "U", tokens)):
        return None
    if letters == "dYU":
        value = int(tokens.texts[m.start() + 1])
        if unit != "X":
            return None
        return Phrase("year_ago_quarter", m.start(), m.end(), year=value)
    if unit == "WE" and letters == "dU":
        return Phrase("unit", m.start(), m.end(), unit="WE")
    if unit == "Y" and letters in ("dU", "dmU", "dGU"):
        named = tokens.word(m.start() - 1) in ("for", "during", "in") or letters != "dU"
        after = tokens.word(m.end())
        if not named or after in (
            "before",
            "ago",
            "earlier",
            "after",
            "that",
            "when",
            "since",
            "of",
            "to",
            "-",
        ):
            return None
        return Phrase("unit", m.start(), m.end(), unit="Y", step=0)
    if letters in ("dmU", "dGU"):
        return None
    if unit == "Q" or (unit == "X" and letters == "dkU"):
        return Phrase("quarter", m.start(), m.end(), unit="Q", step=-1 if letters == "dlU" else None)
    return None


def year_ago_period(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the year-ago quarter", "year-earlier": the same quarter of the year before, or that year."""
    if tokens.word(m.start() + (m.group(0)[0] == "d")) != "year":
        return None
    if m.group(0)[-1] == "U" and words.unit_of(tokens.word(m.end() - 1)) not in ("Q", "X"):
        return None
    return Phrase("year_ago_quarter", m.start(), m.end(), step=-1)


def this_unit(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the current fiscal year"."""
    return Phrase("unit", m.start(), m.end(), unit=_unit(m, tokens), step=0)


def unit(m: Match, tokens: Tokens) -> Phrase | None:
    """ "last week", "this year", "early next month", "the past year"."""
    named, step = _unit(m, tokens), step_of(m)
    letter, with_article = m.group("s"), tokens.classes[m.start("s") - 1] == "d" and m.start("s") > m.start()
    if _is_title(m, tokens):
        return None
    if words.is_plural(token_of(m, "U", tokens)) or named in ("S", "TM", "X"):
        return None
    if with_article and letter == "c":
        anchor = step
        if anchor is None:
            return None
    if with_article and letter == "n" and named in ("D", "H", "W", "M", "Y"):
        return Phrase("unit", m.start(), m.end(), unit=named, step=step, anchor="published")
    if letter in ("c", "p") and with_article:
        following = token_of(m, "s", tokens) in ("following", "previous", "preceding", "prior", "ensuing")
        return Phrase("unit", m.start(), m.end(), unit=named, step=step,
                      anchor="narrative" if following else "published")  # fmt: skip
    if letter == "k" and named not in ("W", "M", "Y", "Q", "E", "C"):
        return None
    return Phrase("unit", m.start(), m.end(), unit=named, step=step, anchor="published")


def _is_title(m: Match, tokens: Tokens) -> bool:
    """Whether "This Week" is the name of something: a capital on the unit too."""
    return tokens.texts[m.start("U")].istitle()


def that_unit(m: Match, tokens: Tokens) -> Phrase | None:
    """ "that year", "the same week": the one told of."""
    named = _unit(m, tokens)
    if named not in ("W", "M", "Y", "WE") or words.is_plural(token_of(m, "U", tokens)):
        return None
    if m.group("s") == "k" and token_of(m, "s", tokens) != "same":
        return Phrase("unit", m.start(), m.end(), unit=named, step=0)
    return Phrase("unit", m.start(), m.end(), unit=named, step=0, anchor="narrative")


def past_span(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the last five years", "the next few days", "past 20 years"."""
    named, count = _unit(m, tokens), _number(m, tokens)
    return Phrase("duration", m.start(), m.end(), unit=named, count=count, plural=True, step=step_of(m))


def recent(m: Match, tokens: Tokens) -> Phrase | None:
    """ "recent years", "recent days"."""
    named = _unit(m, tokens)
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


def edge_of_month(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the end of October", "the last week of October", "the first days of May"."""
    groups = m.re.groupindex
    unit_name = words.unit_of(token_of(m, "U", tokens)) if "U" in groups else ""
    edge = token_of(m, "e", tokens)
    if unit_name not in ("", "W", "D") or (
        unit_name == "D" and not words.is_plural(token_of(m, "U", tokens))
    ):
        return None
    number = words.ORDINALS.get(edge)
    if unit_name and edge != "last" and (number is None or number > 4 or (unit_name == "D" and number > 1)):
        return None
    if number is not None and unit_name == "W":
        edge = f"week {number}"
    given = int(token_of(m, "Y", tokens)) if "Y" in groups and m.start("Y") >= 0 else None
    return Phrase("edge", m.start(), m.end(), month=words.MONTH_NUMBER[token_of(m, "M", tokens)],
                  year=given, edge=edge, unit=unit_name, count=_number(m, tokens))  # fmt: skip


def edge_of_unit(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the end of this week", "the end of the month", "the beginning of next year", "year-end"."""
    named, edge = _unit(m, tokens), token_of(m, "e", tokens)
    if named not in ("W", "M", "Y", "Q", "C") or words.is_plural(token_of(m, "U", tokens)):
        return None
    letter = m.group("s") if "s" in m.re.groupindex else "d"
    if "s" not in m.re.groupindex and (named != "Y" or edge != "end"):
        return None
    return Phrase("edge", m.start(), m.end(), unit=named, edge=edge, step=STEPS.get(letter, 0))


def season(m: Match, tokens: Tokens) -> Phrase | None:
    """ "last fall", "this summer", "the winter of 1994"."""
    groups = m.re.groupindex
    code = words.SEASONS[token_of(m, "S", tokens).removesuffix("s")]
    given: int | None = None
    if "Y" in groups and m.start("Y") >= 0:
        given = int(token_of(m, "Y", tokens))
    elif "Y2" in groups and m.start("Y2") >= 0:
        run = [tokens.word(at) for at in range(m.start("Y2"), m.end("Y2")) if tokens.classes[at] in "w$"]
        given = words.spoken_year(run)
        if given is None:
            return None
    step = step_of(m) if "s" in groups else None
    return Phrase("season", m.start(), m.end(), value=code, year=given, step=step)


def seasons(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the past three summers"."""
    code = words.SEASONS[tokens.word(m.end() - 1).removesuffix("s")]
    return Phrase("set", m.start(), m.end(), value=f"XXXX-{code}")


# What may follow "two days before" or "a week after" when it counts from the day told of.
_NO_COMPLEMENT = frozenset(
    "in on at by about for with from to as and but or when while that which who he she it they we".split()
)


def offset(m: Match, tokens: Tokens) -> Phrase | None:
    """ "three months ago", "two days earlier", "a week later", "the day before"."""
    word, unit_name = token_of(m, "g", tokens), _unit(m, tokens)
    groups = m.re.groupindex
    if unit_name == "X" or (word not in ("ago", "earlier", "later", "before", "hence")):
        return None
    if word == "before":
        after = tokens.word(m.end())
        if after[:1].isalnum() and after not in _NO_COMPLEMENT:
            return None
    count = _number(m, tokens)
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


def duration(m: Match, tokens: Tokens) -> Phrase | None:
    """ "two weeks", "a 10-year", "nearly forty years", "a minute and a half", "8-month-old"."""
    groups, named = m.re.groupindex, _unit(m, tokens)
    count = _number(m, tokens)
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
    return Phrase("duration", m.start(), m.end(), unit=named, count=count, plural=count is None)


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
    """Whether "a year" says how often: after a number or "once", "twice", "times" in the same phrase."""
    before = range(max(0, m.start() - 8), m.start())
    run = tokens.classes[before.start : before.stop].rpartition(";")[2]
    near = {tokens.word(at) for at in before if at >= m.start() - len(run)}
    return bool(near & {"once", "twice", "times", "$", "£", "€", "%"}) or any(c in run for c in "N#wY")


def the_duration(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the four days", "the nine months"."""
    return duration(m, tokens) if words.is_plural(token_of(m, "U", tokens)) else None


def vague_duration(m: Match, tokens: Tokens) -> Phrase | None:
    """ "a few days", "several years", "a couple of years"."""
    text = {tokens.word(at) for at in range(m.start(), m.end())}
    if "couple" in text:
        return Phrase("duration", m.start(), m.end(), unit=_unit(m, tokens), count=2)
    return Phrase("duration", m.start(), m.end(), unit=_unit(m, tokens), plural=True)


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
        return Phrase("set", m.start(), m.end(), unit=_unit(m, tokens), plural=True)
    named = _unit(m, tokens)
    if named == "X":
        return None
    return Phrase("set", m.start(), m.end(), unit=named, count=_number(m, tokens) or 1)


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
