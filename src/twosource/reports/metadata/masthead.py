"""Whether a line of the head is the outlet's own name."""

from __future__ import annotations

import re

from .bylines import read_signature
from .layout import Line
from .notes import Head
from .vocabulary import BODY_FORM, is_institution_form, is_name_like, is_outlet_form

_NUMBERED = re.compile(
    r"^(?P<name>.{3,50}?)(?: newsletter)?,?\s+(?:no\.?|issue|vol\.?|edition|#)\s*\d[\d /-]*$", re.I
)


def take_masthead(head: Head, line: Line, others: list[Line], body: str) -> bool:
    """Note the outlet that `line` names as its masthead would; `others` are the lines it stands among."""
    numbered = _NUMBERED.match(line.text)
    name = re.sub(r"\s*\([^)]*\)", "", numbered["name"] if numbered else line.text).strip("#*_ ")
    place = others.index(line)
    # "Notes from the Slipway, no. 12": an issue number makes a name of what else would read as a headline.
    if not (is_name_like(name) or (numbered and place == 0 and len(name.split()) <= 7)) or (
        read_signature(line) and (place or not _stands_on_furniture(head, line))
    ):
        return False
    formed = is_outlet_form(name)
    if len(others) == 1 and not head.headline and not _needs_no_headline(head, name, formed, bool(numbered)):
        return False
    named = any(rank <= 2 for rank, *_ in head.candidates)
    if not _is_masthead(head, line, name, place, bool(numbered), body) or (named and place > 0):
        return False
    head.name(1 if formed and place == 0 else 2, name, f"the masthead {name!r}")
    head.mark(line)
    return True


def _is_masthead(head: Head, line: Line, name: str, place: int, numbered: bool, body: str) -> bool:
    """Whether a name in the head is the outlet's: by its form, by what is below, by its use in the text."""
    if is_outlet_form(name):
        return place == 0 or len(name.split()) <= 5
    if place <= 1 and (is_institution_form(name) or numbered):
        return True
    if place > 0:
        return False
    if head.press_release and (name.isupper() or BODY_FORM.search(name)):
        return True
    return (
        (_stands_on_furniture(head, line) and len(name.split()) <= 5)
        or name.startswith(("The ", "THE "))
        or _is_own_name(name, body)
    )


def _needs_no_headline(head: Head, name: str, formed: bool, numbered: bool) -> bool:
    """Whether the only line left in the head is the masthead all the same."""
    if head.press_release:
        return name.isupper() or is_institution_form(name)
    return numbered or (formed and bool(head.furniture))


def _stands_on_furniture(head: Head, line: Line) -> bool:
    """Whether a date line or another line of furniture follows directly, as it does under a masthead."""
    return any(0 < span.start - line.span.end <= 2 for span in head.furniture)


def _is_own_name(name: str, body: str) -> bool:
    """Whether the report speaks of this name as of itself: "told the Bugle", "seen by Harbourwatch"."""
    last = re.escape(name.split()[-1])
    return bool(
        re.search(
            rf"\b(?:told|tells|telling|by|with|to)\s+(?:the\s+)?(?:{re.escape(name)}|{last})\b", body, re.I
        )
    )
