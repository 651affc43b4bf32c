"""Judgements in sentences: "J. Doe decided on 3 May 2026 that the two are one person"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..model import Anchor, Judgement, Reason, Report

_MONTHS = "January February March April May June July August September October November December".split()
# A sentence quoted in a reason is cut at this many characters.
_QUOTED = 70
_SEVERAL = 3


def reason(judgement: Judgement, what: str, overruled: Sequence[Judgement] = ()) -> Reason:
    """Why something is as it is: somebody decided it, perhaps against somebody's earlier judgement."""
    detail = f"{judgement.who} decided on {day(judgement.when)} that {what}"
    if overruled:
        detail += f", overruling {_listed([f'{j.who} of {day(j.when)}' for j in overruled])}"
    return mark(judgement, f"{detail}: {judgement.note}" if judgement.note else detail)


def mark(judgement: Judgement, text: str) -> Reason:
    """A reason in other words that names the judgement."""
    return Reason(f"judgement {judgement.id}", text)


def day(when: date) -> str:
    """ "3 May 2026"."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def quoted(anchors: Sequence[Anchor], reports: Sequence[Report] = ()) -> str:
    """What anchors are about: “The gate cracked …” (The Courier), and how many more."""
    names = {report.id: report.label for report in reports}
    shown = [
        f"“{_clipped(a.quote)}”" + (f" ({names[a.name]})" if a.name in names else "")
        for a in anchors[:_SEVERAL]
        if a.quote
    ]
    if not shown:
        shown = [names.get(a.name, a.name) for a in anchors[:_SEVERAL]]
    rest = len(anchors) - len(shown)
    return _listed([*shown, f"{rest} more"] if rest > 0 else shown)


def _clipped(text: str) -> str:
    squashed = " ".join(text[: 4 * _QUOTED].split())
    return squashed if len(squashed) <= _QUOTED else squashed[:_QUOTED].rsplit(" ", 1)[0] + " …"


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
