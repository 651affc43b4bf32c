"""Text → tokens, and one class letter a token: what the grammar of time reads."""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import feasts, words

# Alternatives are tried in this order at each place; none can match the same characters in two ways.
_TOKEN = re.compile(
    r"\n[^\S\n]*\n\s*"  # a blank line ends every phrase
    rf"|{feasts.PATTERN}"
    r"|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?!\d)"
    r"|\d{1,2}[:.]\d\d(?::\d\d)?(?!\d)(?:[^\S\n]?[aApP]\.?[mM]\b\.?)?"
    r"|\d{1,2}[^\S\n]?[aApP]\.?[mM]\b\.?"
    r"|\d{1,2}h(?:\d\d)?\b"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?"
    r"|['’]?\d\d(?:\d\d)?['’]?s\b"
    r"|\d+(?:st|nd|rd|th)\b"
    r"|\d/\d(?![\d/])"
    r"|\d+(?:\.\d+)?"
    r"|[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)?"
    r"|['’][sS]\b"
    r"|\S"
)
_MARKS = {",": ",", "-": "-", "–": "-", "'s": "'", "’s": "'", "'S": "'", "’S": "'"}
_NUMERIC_DATE = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})\Z")
_ZONES = frozenset("EST EDT ET CST CDT PST PDT GMT BST UTC CET CEST MSK IST JST".split())
_FRENCH_HOUR = re.compile(r"\d{1,2}h(?:\d\d)?\Z")
_MERIDIAN = re.compile(r"[aApP]\.?[mM]\.?\Z")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: `texts[i]` stands at `starts[i]`, and `classes[i]` is its class letter."""

    text: str
    texts: list[str]
    starts: list[int]
    classes: str

    def end(self, index: int) -> int:
        return self.starts[index] + len(self.texts[index])

    def word(self, index: int) -> str:
        """The token in lower case; empty before the first and after the last."""
        return self.texts[index].lower() if 0 <= index < len(self.texts) else ""


def split_tokens(text: str) -> Tokens:
    """Every token of `text` with its class letter, '.' for words that say nothing of time."""
    matches = list(_TOKEN.finditer(text))
    texts = [match.group() for match in matches]
    return Tokens(text, texts, [match.start() for match in matches], "".join(map(_class_of, texts)))


def _class_of(token: str) -> str:
    known = _EXACT.get(token)
    if known is not None:
        return known
    first = token[0]
    if first.isalpha():
        return _class_of_word(token)
    if first.isdigit() or (first in "'’" and len(token) > 2):
        return _class_of_number(token)
    return words.BREAK if first == "\n" else words.OTHER


def _class_of_word(token: str) -> str:
    letter = words.CLASS_OF.get(feasts.normal_name(token), words.OTHER)
    if letter in (words.MONTH, words.WEEKDAY, words.HOLIDAY) and not token[0].isupper():
        return letter if token in words.PLAIN_NAMES else words.OTHER
    return letter


def _class_of_number(token: str) -> str:
    if _NUMERIC_DATE.match(token):
        return words.NUMERIC_DATE
    if _FRENCH_HOUR.match(token):
        return words.CLOCK
    last = token[-1]
    if last.isalpha() or last == ".":
        if token.endswith("s"):
            return words.DECADE
        return words.CLOCK if _MERIDIAN.search(token) else words.ORDINAL
    if ":" in token:
        return words.CLOCK
    if "/" in token:
        return words.FRACTION
    if not token.isdecimal():
        return words.MAYBE_CLOCK if len(token) in (4, 5) and token[-3] == "." else words.BIG_NUMBER
    if len(token) == 4 and 1000 <= int(token) <= 2199:
        return words.YEAR
    return words.DIGITS if len(token) <= 2 else words.BIG_NUMBER


def _exact() -> dict[str, str]:
    """Class letters of whole tokens, so that most tokens cost one look-up."""
    exact = dict(_MARKS)
    for word, letter in words.CLASS_OF.items():
        if letter not in (words.MONTH, words.WEEKDAY, words.HOLIDAY):
            exact[word] = letter
        exact[word.capitalize()] = letter
    exact.update(dict.fromkeys(_ZONES, "z"))
    exact.update({".": ";", ";": ";", "!": ";", "?": ";", ":": ";"})
    return exact


_EXACT = _exact()
