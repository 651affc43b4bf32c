"""Figures that count nothing: those that name a thing, tell an age, or an hour of the day."""

from __future__ import annotations

import re

from spacy.tokens import Token

_OLDEST = 110
# An hour written with a full stop ("at 6.40"), in words or bare figures, and what stands before an hour.
_DOTTED_HOUR = re.compile(r"^(?:[01]?\d|2[0-3])\.[0-5]\d$")
_HOURS = {str(hour) for hour in range(1, 25)} | {
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
}  # fmt: skip
_BEFORE_HOURS = {"at", "until", "till", "before", "after", "since", "past"}
_NEARLY = {"about", "around", "almost", "nearly", "just", "shortly", "soon"}
_PARTS_OF_DAY = {"morning", "afternoon", "evening"}
_AFTER_HOURS = {"h", "hrs", "when", "on", "and"}
# Before "at 21" these tell of a count, not of an hour.
_COUNTING = {"toll", "total", "number", "count", "figure", "sum"}
_PUTTING = {"put", "stand", "estimate", "rise", "fall", "dead", "vote", "win", "lead", "value", "price"}
# The words before "at" that may say so.
_BACK = 5


def names_not_counts(token: Token) -> bool:
    """Whether a figure counts nothing: "Flight 714", "batch 27", "Mara Quill, 51,", "until after six"."""
    if token.i == 0:
        return False
    before = token.nbor(-1)
    if token.dep_ == "nummod" and token.head.i == before.i and before.pos_ in {"NOUN", "PROPN"}:
        return True
    return _is_age(token, before) or _is_hour(token, before) or _numbers_noun(token, before)


def _is_age(token: Token, before: Token) -> bool:
    """Whether a figure after a name gives an age: "Mara Quill (51)", "Mara Quill, 51, said"."""
    if before.text not in {"(", ","} or before.i == 0 or token.i + 1 >= len(token.doc):
        return False
    named = before.nbor(-1).pos_ == "PROPN"
    closes = token.nbor().text in ({")"} if before.text == "(" else {",", "."})
    return named and closes and token.text.isdigit() and int(token.text) < _OLDEST


def _is_hour(token: Token, before: Token) -> bool:
    """Whether a figure is an hour of the day: "at 6.40", "at seven in the evening", "until after six"."""
    doc, start = token.doc, before.i
    following = [t.lower_ for t in doc[token.i + 1 : token.i + 4]]
    if following[:2] == ["in", "the"] and set(following[2:]) & _PARTS_OF_DAY and token.lower_ in _HOURS:
        return True
    while start > 0 and doc[start].lower_ in _NEARLY:
        start -= 1
    if doc[start].lower_ not in _BEFORE_HOURS:
        return False
    if _DOTTED_HOUR.match(token.text):
        return True
    ends = not following or not following[0][0].isalnum() or following[0] in _AFTER_HOURS
    if not ends or token.lower_ not in _HOURS:
        return False
    return not any(t.lemma_.lower() in _COUNTING | _PUTTING for t in doc[max(0, start - _BACK) : start])


def _numbers_noun(token: Token, before: Token) -> bool:
    """Whether a figure numbers the single thing before it and counts nothing after: "batch 27"."""
    if before.tag_ not in {"NN", "NNP"} or before.lower_ in _COUNTING or not token.text.isdigit():
        return False
    if token.i + 1 < len(token.doc) and token.nbor().text[0].isalpha() and token.nbor().pos_ != "ADP":
        return token.nbor().pos_ in {"VERB", "AUX", "CCONJ"}
    return token.head.i <= token.i
