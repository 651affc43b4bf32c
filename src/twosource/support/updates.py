"""Whether figures that differ contradict each other, or a later one replaces an earlier one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from ..model import Report
from ..text.lexicon import word_set
from ..text.numbers import Quantity, agree_in_value
from .accounts import Account
from .contradictions import Rift, Telling
from .figures import PEOPLE, is_slip
from .voices import is_one_voice

# A later figure announced as such replaces the earlier one.
_UPDATE_WORDS = re.compile(
    r"\b(?:rose|risen|rises|climb(?:s|ed)|increased|grew|grown|fell|fallen|dropped|revised|raise[sd]|lowered"
    r"|updated|corrected|now (?:stands?|puts?|said|says?|claims?)|ha(?:s|ve) (?:now )?reached"
    r"|(?:extend|widen|expand)ed (?:its|the|their) \w+ to|ha(?:s|ve) now|latest"
    r"|so far|to date|by (?:now|then)|doubled|tripled|trebled|times as many|overnight"
    r"|(?:earlier|final) (?:figure|count|toll|estimate))\b",
    re.IGNORECASE,
)
# Words of a change, where one sentence gives the old figure and the new.
_CHANGE_WORDS = re.compile(
    r"\b(?:up|down|r[oi]s(?:e|en|ing)|rais(?:e|ed|ing)|increas\w+|climb\w*|grew|grown|doubled|tripled|fell"
    r"|fallen|drop\w*|cut|lowered|reduced|moved|changed) (?:\S+ ){0,4}?from\b"
    r"|\b(?:instead of|in place of|no longer|now|initial(?:ly)?|at first|original(?:ly)?|previous(?:ly)?"
    r"|earlier|until|since|revised|corrected|as (?:first )?stated|ago)\b"
    r"|\bhad (?:been|spoken|stood|said|put|given|counted)\b|\blast (?:week|month|year|night)\b"
    r"|\bfirst (?:said|put|reported|counted|announced|given|stated|thought)\b",
    re.IGNORECASE,
)
# Who "still" tells a figure is behind.
_STILL = re.compile(r"\bstill\b", re.IGNORECASE)
# A later day announced as such replaces the earlier one.
_MOVED = re.compile(
    r"\b(?:postpon\w*|put (?:back|off)|push(?:ed)? (?:back|off)|moved? (?:to|forward|back|from)"
    r"|brought forward|rescheduled?|adjourn\w*|extend\w*|slipp?(?:ed|s)|now|instead|no longer|had hoped"
    r"|new date|original(?:ly)?|initial(?:ly)?|will not manage|at first)\b",
    re.IGNORECASE,
)
# What reports of these kinds tell is older than they are.
_COPIES = {"retelling", "reprint"}
# Tolls only grow as they are counted: a higher one on a later day replaces the lower.
_TOLL = word_set(
    "death dead die kill killed fatality casualty victim drown perish body corpse toll lose",
    "injury injured injure wound wounded hurt hospitalise hospitalize miss missing",
    "arrest detain detained held hold custody charge case infect infection sick ill patient",
    "rescue rescued survive survivor alive evacuate evacuated displace displaced homeless",
    "signature complaint claim refund recall aftershock burn scorch",
)


def is_update(rifts: Sequence[Rift], tellings: Sequence[Telling], reports: Mapping[str, Report]) -> bool:
    """Whether later figures replace earlier ones: said so, one voice's own, or a toll growing by the day."""
    changing = [t for t in tellings if _CHANGE_WORDS.search(t.statement.text)]
    if any(_tells_change(t, rift) for t in changing for rift in rifts):
        return True
    replacing = [t for t in tellings if any(q.standing == "replaced" for q in t.statement.quantities)]
    if any(_replaces(rift, replacing) for rift in rifts):
        return True
    if any(is_own_revision(rift, reports) for rift in rifts):
        return True
    days = _days(rifts, reports)
    follow_up = all(max(days[x]) < min(days[y]) for x, y in pairwise(days))
    returns = any(_comes_back(rift, tellings, reports) for rift in rifts)
    if any(map(_is_announced, rifts)):
        return follow_up or not returns
    firsts = [min(told) for told in days.values()]
    grows = len(days) > 1 and list(days) == sorted(days) and len(set(firsts)) == len(firsts)
    return grows and not returns and all(map(_is_toll, rifts))


def _is_announced(rift: Rift) -> bool:
    """Whether one of the two says that its figure is a new one; what both say is what they tell of.

    "Prices rose by 18 percent" and "prices rose by 8 percent" contradict each other, unless one came later.
    """
    announced = [
        frozenset(m.group().lower() for m in _UPDATE_WORDS.finditer(t.statement.text))
        for t in (rift.a, rift.b)
    ]
    return announced[0] != announced[1]


def is_moved(rifts: Sequence[Rift], reports: Mapping[str, Report]) -> bool:
    """Whether a later day or hour replaces an earlier one: said so, or by the voice that gave the earlier."""
    return all(
        is_own_revision(rift, reports) or any(_MOVED.search(t.statement.text) for t in (rift.a, rift.b))
        for rift in rifts
    )


def _days(rifts: Sequence[Rift], reports: Mapping[str, Report]) -> dict[float, set[date]]:
    """The days on which each of the rival figures was told, the figure first told first."""
    found: dict[float, set[date]] = {}
    for rift in rifts:
        for telling, quantity in zip((rift.a, rift.b), rift.figures or (), strict=False):
            day = _day(telling, reports)
            if day is not None and quantity.value is not None:
                found.setdefault(quantity.value, set()).add(day)
    return dict(sorted(found.items(), key=lambda item: (min(item[1]), item[0])))


def is_own_revision(rift: Rift, reports: Mapping[str, Report]) -> bool:
    """Whether one voice gives both figures, on two days."""
    day_a, day_b = reports[rift.value_a.report].published, reports[rift.value_b.report].published
    if day_a is None or day_b is None or day_a == day_b or (rift.figures and is_slip(*rift.figures)):
        return False
    return _one_speaker(rift.a.account, rift.b.account)


def _one_speaker(a: Account | None, b: Account | None) -> bool:
    if a is None or b is None or not {a.kind, b.kind} <= {"person", "body"}:
        return False
    return is_one_voice(a, b)


def _tells_change(telling: Telling, rift: Rift) -> bool:
    """Whether a sentence of a change gives the old figure and the new: "up from 12", "not the 164 earlier"."""
    if rift.figures is None:
        return False
    given = [q for q in telling.statement.quantities if q.value is not None]
    return all(any(agree_in_value(f, q) for q in given) for f in rift.figures)


def _replaces(rift: Rift, replacing: Sequence[Telling]) -> bool:
    """Whether a report that holds one of the figures says that the other is gone: "up from 12".

    `replacing` are the tellings that say of any figure that it is gone.
    """
    for holder, figure, other in _sides(rift):
        for telling in replacing:
            if telling.statement.report == holder.statement.report and any(
                q.standing == "replaced" and agree_in_value(q, other) for q in telling.statement.quantities
            ):
                return figure.value is not None
    return False


def _sides(rift: Rift) -> tuple[tuple[Telling, Quantity, Quantity], ...]:
    if rift.figures is None:
        return ()
    p, q = rift.figures
    return (rift.a, p, q), (rift.b, q, p)


def _comes_back(rift: Rift, tellings: Sequence[Telling], reports: Mapping[str, Report]) -> bool:
    """Whether the older figure is told anew after the newer one: two accounts stand against each other."""
    day_a, day_b = (_day(t, reports) for t in (rift.a, rift.b))
    if rift.figures is None or not day_a or not day_b or day_a == day_b:
        return False
    old, late = (rift.figures[0], day_b) if day_a < day_b else (rift.figures[1], day_a)
    return any(
        (_day(t, reports) or date.min) >= late
        and t.account is not None
        and t.account.kind in {"person", "body"}
        and not _STILL.search(t.statement.text)
        and any(q.value == old.value and q.counted == old.counted for q in t.statement.quantities)
        for t in tellings
    )


def _day(telling: Telling, reports: Mapping[str, Report]) -> date | None:
    """The day on which what is told was first published; None where a copy hides it."""
    path = telling.account.retold[1:] if telling.account is not None else ()
    if not path and reports[telling.statement.report].kind in _COPIES:
        return None
    days = [reports[r].published for r in (telling.statement.report, *path) if r in reports]
    return min((day for day in days if day is not None), default=None)


def _is_toll(rift: Rift) -> bool:
    counted = {q.counted for q in rift.figures or ()} - {None}
    if not counted <= PEOPLE | _TOLL:
        return False
    stances = {rift.a.statement.mention.stance, rift.b.statement.mention.stance}
    words = rift.a.statement.words | rift.b.statement.words
    return bool(words & _TOLL) and stances <= {"asserts", "alleges"}
