"""How a figure is said: exactly or about, as the whole or a part, and whether the text holds it at all."""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Doc

Hedge = Literal["exact", "about", "at least", "at most", "vague"]
Standing = Literal["held", "denied", "replaced"]

_ABOUT = {"about", "around", "approximately", "roughly", "nearly", "almost", "some", "circa", "close", "near"}
_AT_LEAST = {
    "least", "over", "above", "exceeding", "top", "tops", "topped", "topping", "exceed", "exceeds",
    "exceeded", "surpass", "surpasses", "surpassed",
}  # fmt: skip
# Words by which a figure is added to others, and those by which it is taken out of them.
_ADDED_AFTER = {"more", "other", "others", "additional", "further", "extra"}
_OUT_OF = (["of", "whom"], ["of", "which"], ["of", "them"])
_ADDED_BEFORE = {"another", "other", "further", "additional", "extra"}
# What may stand between "not", "from" and the figure, and how far behind "from 11" its "to 14" may stand.
_NEAR_FIGURE = {"the", "a", "some", "about", "around", "just", "its", "their", "current", "earlier"}
_DIRECTIONS = {"up", "down"}
_NEXT_FIGURE = 4


def hedge_of(doc: Doc, start: int) -> Hedge:
    """How exactly the figure that begins at token `start` is said."""
    before = [doc[i].lower_ for i in range(max(0, start - 3), start)]
    if before[-1:] and before[-1] in _ABOUT:
        return "about"
    if before[-3:] in (["no", "fewer", "than"], ["no", "less", "than"], ["not", "less", "than"]):
        return "at least"
    if before[-3:] in (["no", "more", "than"], ["not", "more", "than"]):
        return "at most"
    if before[-2:] == ["more", "than"] or (before[-1:] and before[-1] in _AT_LEAST):
        return "at least"
    if before[-2:] in (["fewer", "than"], ["less", "than"], ["up", "to"]) or before[-2:] == ["at", "most"]:
        return "at most"
    if before[-1:] == ["to"] and before[-2:-1] and before[-2] in {"close", "near"}:
        return "about"
    return "exact"


def is_part(doc: Doc, start: int, end: int) -> bool:
    """Whether a figure is added to another or taken out of it."""
    following = [doc[i].lower_ for i in range(end, min(end + 2, len(doc)))]
    if following and (following[0] in _ADDED_AFTER or following in _OUT_OF):
        return True
    return start > 0 and doc[start - 1].lower_ in _ADDED_BEFORE


def standing_of(doc: Doc, start: int, end: int) -> Standing:
    """Whether a figure is the one that holds: "not the 164" is denied, "instead of 11" and "up from 11" gone."""
    at = start
    while at and doc[at - 1].lower_ in _NEAR_FIGURE:
        at -= 1
    before = [t.lower_ for t in doc[max(0, at - 3) : at]]
    if before[-1:] == ["not"] or before[-2:] == ["rather", "than"]:
        return "denied"
    if before[-2:] == ["instead", "of"] or before[-3:] == ["in", "place", "of"]:
        return "replaced"
    if before[-1:] != ["from"]:
        return "held"
    ahead = [t.lower_ for t in doc[end : end + _NEXT_FIGURE]]
    return "replaced" if "to" in ahead or (before[-2:-1] and before[-2] in _DIRECTIONS) else "held"


def is_or_so(doc: Doc, i: int) -> bool:
    """Whether "or so" or "-odd" follows: "forty or so owners", "eighty-odd"."""
    following = [t.lower_ for t in doc[i : i + 2]]
    return following in (["or", "so"], ["-", "odd"])
