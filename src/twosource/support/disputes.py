"""The contradictions of one claim read together: disputes, updates and distortions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Literal

from ..model import Dispute, Distortion, Field, Reason, Report, Update, Value
from ..text.names import fold
from ..text.numbers import Quantity
from .accounts import Press
from .contradictions import Rift, Telling, find_rifts, gives_cause
from .denials import denies
from .figures import is_slip, numbers_same
from .statements import Statement
from .updates import is_moved, is_own_revision, is_update
from .voices import is_one_voice

# A field that fewer of the reports say anything of is not what the claim is about.
SHARE_OF_REPORTS = 0.6
# Where more of the tellings than this give a cause, in two reports, a denial is of that cause.
SHARE_OF_CAUSES = 0.2
# A report that gives this many sums of one unit tells of as many things.
MANY_SUMS = 4
# Reports of these kinds draw on others.
_DRAWING = {"retelling", "reprint", "mixed"}


# Whether the tellings at two positions are near each other.
Near = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class _Open:
    """A contradiction between the tellings at `i` and `j`; `copy` says which of them garbles the other."""

    i: int
    j: int
    rift: Rift
    copy: Literal["a", "b", "either"] | None


@dataclass(frozen=True, slots=True)
class Findings:
    """What contradictions a claim holds, and which tellings stand against its wording."""

    dispute: Dispute | None = None
    update: Update | None = None
    distortions: tuple[Distortion, ...] = ()
    rivals: frozenset[int] = frozenset()


def find_disputes(
    tellings: Sequence[Telling], press: Press, alike: Near, surely: Near | None = None
) -> Findings:
    """The contradictions among the tellings of one claim.

    `alike(i, j)` says whether two tellings are near enough to be held against each other, `surely(i, j)`
    whether they are near enough to be about the same beyond doubt (as `alike` where it is not given).
    `rivals` holds the positions of the tellings that give another value than the claim's own.
    """
    found = _plainest(tellings, press, alike, surely or alike)
    if not found:
        return Findings()
    field = _at_issue(found[0].rift.field, tellings)
    fresh = [e.rift for e in found if e.copy is None or is_own_revision(e.rift, press.reports)]
    if fresh and _is_update(field, fresh, tellings, press):
        values = _in_time(_values(fresh), press.reports)
        return Findings(update=Update(field, values, _update_reasons(values)))
    copies = {e.i for e in found if e.copy == "a"} | {e.j for e in found if e.copy == "b"}
    own = _own_side(tellings, [e for e in found if not {e.i, e.j} & copies] or found) - copies
    rivals = {e.j for e in found if e.i in own} | {e.i for e in found if e.j in own} | copies
    open_rifts = [e.rift for e in found if e.copy is None and not {e.i, e.j} & copies]
    dispute = None
    if open_rifts:
        reasons = (_dispute_reason(field, open_rifts, press.reports),)
        dispute = Dispute(field, _values(open_rifts), reasons)
    return Findings(dispute, None, _distortions(found, own, copies), frozenset(rivals - own))


def _is_update(field: Field, rifts: Sequence[Rift], tellings: Sequence[Telling], press: Press) -> bool:
    if field == "number":
        return is_update(rifts, tellings, press.reports)
    return field in {"date", "time"} and is_moved(rifts, press.reports)


def _at_issue(field: Field, tellings: Sequence[Telling]) -> Field:
    """What a denial is about: the cause, where the reports tell of causes; otherwise the thing itself."""
    if field != "polarity":
        return field
    giving = [t.statement for t in tellings if gives_cause(t.statement)]
    several = len({s.report for s in giving}) > 1 and len(giving) > SHARE_OF_CAUSES * len(tellings)
    return "cause" if several else field


def _plainest(tellings: Sequence[Telling], press: Press, alike: Near, surely: Near) -> list[_Open]:
    """The contradictions of the plainest kind that there are."""
    found: list[_Open] = []
    near: list[set[int]] = [{i} for i in range(len(tellings))]
    reports = [telling.statement.report for telling in tellings]
    for i, j in combinations(range(len(tellings)), 2):
        if not alike(i, j):
            continue
        near[i].add(j)
        near[j].add(i)
        if reports[i] != reports[j]:
            rifts = find_rifts(tellings[i], tellings[j], press.reports, sure=surely(i, j))
            found += [_Open(i, j, rift, _copied(rift, press)) for rift in rifts]
    giving = _givers(tellings)
    found = [e for e in found if not _tells_many_sums(e.rift, tellings)]
    found = [
        e
        for e in found
        if _is_of_twins(e.rift) or _is_in_question(reports, near[e.i] | near[e.j], giving(e.rift))
    ]
    plainest = min(((e.rift.weight, e.rift.field) for e in found), default=None)
    return [e for e in found if (e.rift.weight, e.rift.field) == plainest]


def _is_of_twins(rift: Rift) -> bool:
    """Whether two sentences part that are one but for a few words, and not on a figure that few give."""
    return rift.twins and rift.figures is None


def _tells_many_sums(rift: Rift, tellings: Sequence[Telling]) -> bool:
    """Whether a report gives so many sums of one unit here that two of them are hardly of one thing."""
    if rift.figures is None or rift.figures[0].unit is None:
        return False
    unit = rift.figures[0].unit
    given: dict[str, set[float]] = {rift.a.statement.report: set(), rift.b.statement.report: set()}
    for telling in tellings:
        if telling.statement.report in given:
            values = {q.value for q in telling.statement.counts if q.unit == unit and q.value is not None}
            given[telling.statement.report] |= values
    return max(map(len, given.values())) >= MANY_SUMS


def _is_in_question(reports: Sequence[str], near: set[int], giving: Set[int]) -> bool:
    """Whether the claim is about what two tellings part on: most reports of it say something of that.

    `reports` has the report of each telling. `near` are the two, and all that are near enough to one of
    them to speak of the same; `giving` are those that say something of it.
    """
    asked = {reports[k] for k in near}
    answering = {reports[k] for k in near & giving}
    return len(answering) >= SHARE_OF_REPORTS * len(asked)


def _givers(tellings: Sequence[Telling]) -> Callable[[Rift], Set[int]]:
    """Tells which tellings say something of what a rift is about; a field that has no value, all do."""

    @cache
    def numbering(quantity: Quantity) -> frozenset[int]:
        return frozenset(k for k, t in enumerate(tellings) if numbers_same(quantity, t.statement))

    @cache
    def dating(field: Field) -> frozenset[int]:
        if field == "date":
            return frozenset(k for k, t in enumerate(tellings) if t.statement.told_days)
        if field == "time":
            return frozenset(k for k, t in enumerate(tellings) if t.statement.told_hours)
        return frozenset(range(len(tellings)))

    def giving(rift: Rift) -> Set[int]:
        if rift.figures is not None:
            return frozenset().union(*map(numbering, rift.figures))
        return dating(rift.field)

    return giving


def _distortions(found: Sequence[_Open], own: frozenset[int], copies: set[int]) -> tuple[Distortion, ...]:
    """What retellings garble: the copy's value, and that of the report it copies.

    Where both retell a third report, the one that stands against the claim's own side is the garbled one.
    """
    garbled: list[Distortion] = []
    for each in found:
        if each.copy is None or (each.copy == "either" and (each.i in own) == (each.j in own)):
            continue
        a_is_copy = each.i in copies if each.copy != "either" else each.j in own
        values = (each.rift.value_a, each.rift.value_b)
        value, of = values if a_is_copy else values[::-1]
        garbled.append(Distortion(each.rift.field, value, of))
    return tuple(dict.fromkeys(garbled))


def _values(rifts: Sequence[Rift]) -> tuple[Value, ...]:
    return tuple(sorted({v for rift in rifts for v in (rift.value_a, rift.value_b)}, key=_order))


def _order(value: Value) -> tuple[str, int, str]:
    return (value.report, value.span.start, value.value)


def _own_side(tellings: Sequence[Telling], found: Sequence[_Open]) -> frozenset[int]:
    """The tellings on the claim's own side: the value most tellings give; of a denial, what is denied."""
    sides: dict[str, set[int]] = {}
    for each in found:
        for at, value in ((each.i, each.rift.value_a), (each.j, each.rift.value_b)):
            if each.rift.field == "polarity" and _is_denial(tellings[each.i].statement) != _is_denial(
                tellings[each.j].statement
            ):
                key = "denied" if _is_denial(tellings[at].statement) else "asserted"
            else:
                key = fold(value.value)
            sides.setdefault(key, set()).add(at)
    if "asserted" in sides:
        return frozenset(sides["asserted"])
    best = max(sides, key=lambda key: (_reports(tellings, sides[key]), -min(sides[key])))
    return frozenset(sides[best])


def _is_denial(statement: Statement) -> bool:
    return denies(statement) or statement.negated


def _reports(tellings: Sequence[Telling], positions: set[int]) -> int:
    return len({tellings[i].statement.report for i in positions})


def _in_time(values: Sequence[Value], reports: Mapping[str, Report]) -> tuple[Value, ...]:
    return tuple(sorted(values, key=lambda v: (str(reports[v.report].published), *_order(v))))


def _update_reasons(values: Sequence[Value]) -> tuple[Reason, ...]:
    return (
        Reason("later figure", f"{len(values)} figures on different days, the later replacing the earlier"),
    )


def _copied(rift: Rift, press: Press) -> Literal["a", "b", "either"] | None:
    """Which side only retells the other; "either" where both retell one report; None for a true rift."""
    a, b = rift.a.account, rift.b.account
    if a is None or b is None or denies(rift.a.statement) != denies(rift.b.statement):
        return None
    if {a.kind, b.kind} <= {"person", "body"} and not is_one_voice(a, b):
        return None
    report_a, report_b = rift.a.statement.report, rift.b.statement.report
    if report_b in a.retold[1:] or _derives(report_a, report_b, press):
        return "a"
    if report_a in b.retold[1:] or _derives(report_b, report_a, press):
        return "b"
    if a.publisher == b.publisher and {a.kind, b.kind} <= {"unnamed", "outlet"}:
        return "either"
    if {a.kind, b.kind} <= {"person", "body"}:
        return "either"
    if rift.figures is not None and is_slip(*rift.figures):
        return _copyist(report_a, report_b, press)
    return None


def _derives(later: str, earlier: str, press: Press) -> bool:
    return any(d.earlier == earlier and d.kind != "citation" for d in press.upstream.get(later, ()))


def _copyist(report_a: str, report_b: str, press: Press) -> Literal["a", "b", "either"] | None:
    """Which of two reports draws on others, None where neither does."""
    a, b = (bool(press.upstream.get(r)) or press.reports[r].kind in _DRAWING for r in (report_a, report_b))
    if a and b:
        return "either"
    return "a" if a else "b" if b else None


def _dispute_reason(field: Field, rifts: Sequence[Rift], reports: Mapping[str, Report]) -> Reason:
    rift = rifts[0]
    who_a, who_b = _teller(rift.a, reports), _teller(rift.b, reports)
    if field == "polarity":
        denier, other = (who_a, who_b) if rift.a.statement.mention.stance == "denies" else (who_b, who_a)
        return Reason("denial", f"{denier} denies what {other} says")
    if rift.value_a.value == rift.a.statement.text:
        return Reason(field, f"{who_a} and {who_b} tell it differently")
    return Reason(field, f"{who_a} says “{rift.value_a.value}”, {who_b} says “{rift.value_b.value}”")


def _teller(telling: Telling, reports: Mapping[str, Report]) -> str:
    speaker = telling.statement.mention.speaker
    return speaker.name if speaker is not None else reports[telling.statement.report].label
