"""What matched tokens say of years, quarters, seasons, and the edges of months and years."""

from __future__ import annotations

from . import words
from .groups import STEPS, Match, number_of, step_of, token_of, unit_of_group
from .phrase import Phrase
from .tokens import Tokens

_PREPOSITIONS_OF_YEARS = frozenset(
    "in since by until till from of during before after through to and between early late mid around "
    "about circa for ending ended fiscal year or into founded established built launched formed born est "
    "opened".split()
)


_BEFORE_NAMING_YEARS = frozenset("a the its his her their our that this 's ’s".split())


def year(m: Match, tokens: Tokens) -> Phrase | None:
    """ "1998", "early 1990", "mid-1996", "the year two thousand", "fiscal 1989"."""
    if m.group("Y") != words.YEAR:
        run = [tokens.word(at) for at in range(m.start("Y"), m.end("Y")) if tokens.classes[at] in "w$"]
        value = words.spoken_year(run) or words.cardinal(run)
        if tokens.word(m.start() + 1) != "year" or not 1000 <= value <= words.LATEST_YEAR:
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
    if at and tokens.texts[at - 1].istitle():
        return False  # the name of a product or programme
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
    if unit_of_group(m, tokens) != "C":
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
    unit, letters = unit_of_group(m, tokens), m.group(0)
    if words.is_plural(token_of(m, "U", tokens)) or tokens.word(m.end()) == "-":
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
        latest = letters in ("dlU", "dkU")
        return Phrase("quarter", m.start(), m.end(), unit="Q", step=-1 if latest else None)
    return None


def year_ago_period(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the year-ago quarter", "year-earlier": the same quarter of the year before, or that year."""
    if tokens.word(m.start() + (m.group(0)[0] == "d")) != "year":
        return None
    if m.group(0)[-1] == "U" and words.unit_of(tokens.word(m.end() - 1)) not in ("Q", "X"):
        return None
    return Phrase("year_ago_quarter", m.start(), m.end(), step=-1)


# "by the end of March" sets a limit, its last day; "at the end of March" leaves the last days open.
_LIMITS = frozenset("by before until till for".split())


def _edge_word(edge: str, first: int, tokens: Tokens) -> str:
    return "limit" if edge in ("end", "close") and tokens.word(first - 1) in _LIMITS else edge


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
    edge = edge if unit_name else _edge_word(edge, m.start(), tokens)
    given = int(token_of(m, "Y", tokens)) if "Y" in groups and m.start("Y") >= 0 else None
    return Phrase("edge", m.start(), m.end(), month=words.MONTH_NUMBER[token_of(m, "M", tokens)],
                  year=given, edge=edge, unit=unit_name, count=number_of(m, tokens))  # fmt: skip


def edge_of_unit(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the end of this week", "the end of the month", "the beginning of next year", "year-end"."""
    named, edge = unit_of_group(m, tokens), token_of(m, "e", tokens)
    if named not in ("W", "M", "Y", "Q", "C") or words.is_plural(token_of(m, "U", tokens)):
        return None
    letter = m.group("s") if "s" in m.re.groupindex else "d"
    if "s" not in m.re.groupindex and (named not in ("Y", "M") or edge != "end"):
        return None
    edge = _edge_word(edge, m.start(), tokens)
    return Phrase("edge", m.start(), m.end(), unit=named, edge=edge, step=STEPS.get(letter, 0))


def unit_is_out(m: Match, tokens: Tokens) -> Phrase | None:
    """ "before the month is out", "before the year was out": the last day of it."""
    named = unit_of_group(m, tokens)
    ends = [tokens.word(m.end() + at) for at in (0, 1)]
    if named not in ("M", "Y") or ends[0] not in ("is", "was") or ends[1] not in ("out", "over", "up"):
        return None
    if tokens.word(m.start() - 1) not in _LIMITS:
        return None
    return Phrase("edge", m.start(), m.end() + 2, unit=named, edge="limit", step=0)


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


def the_season(m: Match, tokens: Tokens) -> Phrase | None:
    """ "in the autumn": the season, not "the spring of a watch" or "the fall of a city"."""
    if tokens.word(m.start() - 1) not in ("in", "since", "until", "by", "during", "throughout", "last"):
        return None
    if tokens.word(m.end()) == "of" or tokens.word(m.end() - 1).endswith("s"):
        return None
    return Phrase("season", m.start(), m.end(), value=words.SEASONS[token_of(m, "S", tokens)])


def seasons(m: Match, tokens: Tokens) -> Phrase | None:
    """ "the past three summers"."""
    code = words.SEASONS[tokens.word(m.end() - 1).removesuffix("s")]
    return Phrase("set", m.start(), m.end(), value=f"XXXX-{code}")
