"""What the name of a publisher may look like, and how mastheads dress it."""

from __future__ import annotations

import re

from .dates import iter_dates
from .vocabulary import is_label, is_outlet_form

# "Orlo News, Gull Island": an outlet and where its reporter stands.
_PLACE = re.compile(r"^(?P<name>[^,]{3,50}),\s+(?P<place>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})$")
# "O R L O   P O S T": letters set apart, words by more than one space.
_SPACED = re.compile(r"(?:[^\W\d_] ){3,}[^\W\d_](?: {2,}(?:[^\W\d_] ){1,}[^\W\d_]| {2,}[^\W\d_])*")
# "TideWatch", but no "McBride": a capital inside a word is a brand's.
_BRAND = re.compile(r"(?!Mc|Mac|Fitz|De[A-Z]|La[A-Z]|Le[A-Z])[A-Z][a-z]{2,14}[A-Z][A-Za-z]{1,14}\d{0,3}")


def may_publish(name: str) -> bool:
    """Whether a few words can be a publisher at all: no date, no section and no kind of text."""
    return any(map(str.isalpha, name)) and not is_label(name) and next(iter_dates(name), None) is None


def without_place(name: str) -> str:
    """The outlet of "Orlo News, Gull Island"; a list of names, "Marsh, Vale and Orlo Post", stays whole."""
    parted = _PLACE.match(name)
    if parted and is_outlet_form(parted["name"]) and not is_outlet_form(parted["place"]):
        return parted["name"]
    return name


def close_up(line: str) -> str | None:
    """The name that a line sets letter by letter: "T I D E L I N E" is TIDELINE; None for other lines."""
    if not _SPACED.fullmatch(line):
        return None
    return " ".join(word.replace(" ", "") for word in re.split(r" {2,}", line))


def is_brand(name: str) -> bool:
    """Whether one word is a made-up name by the capital within it: "TideWatch"."""
    return _BRAND.fullmatch(name) is not None
