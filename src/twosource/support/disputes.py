"""Where the mentions of a claim contradict each other: disputes, updates and distortions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import Dispute, Distortion, Field, Reason, Report, Span, TimeExpression, Update, Value
from ..text.names import fold, near_spelling
from ..text.numbers import Quantity, agree
from .accounts import Account, Press
from .statements import Statement

# A later figure announced as such replaces the earlier one.
_UPDATE_WORDS = re.compile(
    r"\b(?:rose|risen|rises|climbed|increased|grew|grown|fell|fallen|dropped|revised|raised|lowered|updated"
    r"|now stands?|has reached|latest|so far|by (?:now|then)|earlier (?:figure|count|toll|estimate))\b",
    re.IGNORECASE,
)
# Tolls only grow as they are counted: a higher one on a later day replaces the lower.
_TOLL = {
    "death", "dead", "victim", "fatality", "casualty", "injury", "injured", "wounded", "missing", "body",
    "arrest", "case", "people", "person", "killed", "kill", "die", "injure", "wound", "hurt",
}  # fmt: skip
# Words for people: two counts of these count the same thing, whatever each report calls them.
_PEOPLE = {
    "people", "person", "resident", "local", "man", "woman", "child", "worker", "employee", "staff",
    "passenger", "villager", "citizen", "inhabitant", "family", "household", "evacuee", "soldier", "troop",
    "civilian", "protester", "demonstrator", "marcher", "student", "pupil", "patient", "colleague", "crew",
    "member", "officer", "fighter", "guest", "fan", "supporter", "striker", "migrant", "refugee", "victim",
}  # fmt: skip
# A "not" sets two statements against each other only where they otherwise speak of the same.
LEAST_SHARED = 2
SHARE_OF_WORDS = 0.4
# Figures up to a dozen count too many different things.
SMALL_NUMBER = 12
# Verbs that tell one deed: who did it is what reports quarrel over.
_DEEDS = (
    {"propose", "suggest", "raise", "float", "table", "urge", "demand", "push", "request", "want", "seek"},
    {"attack", "shell", "fire", "strike", "shoot", "bomb", "hit", "open", "ambush"},
    {"reject", "refuse", "block", "veto", "decline", "rebuff"},
    {"break", "violate", "breach", "leave", "quit", "abandon"},
)
_LENGTHS = {"hour", "minute", "second", "day", "week", "month", "year"}


@dataclass(frozen=True, slots=True)
class Telling:
    """One statement of a claim with the account behind it; None for a denial or a refusal to comment."""

    statement: Statement
    account: Account | None


@dataclass(frozen=True, slots=True)
class Rift:
    """Two tellings that cannot both be true on `field`, with the words each gives.

    The smaller `weight`, the more certain the contradiction: a denial is plain, a "not" may be chance.
    """

    field: Field
    weight: int
    a: Telling
    b: Telling
    value_a: Value
    value_b: Value


@dataclass(frozen=True, slots=True)
class Findings:
    """What contradictions a claim holds, and which tellings stand against its wording."""

    dispute: Dispute | None = None
    update: Update | None = None
    distortions: tuple[Distortion, ...] = ()
    rivals: frozenset[int] = frozenset()


def find_disputes(tellings: Sequence[Telling], press: Press, alike: Callable[[int, int], bool]) -> Findings:
    """The contradictions among the tellings of one claim.

    `alike(i, j)` says whether two tellings are near enough to be held against each other. `rivals`
    holds the positions of the tellings that give another value than the claim's own.
    """
    rifts = list(_rifts(tellings, press.reports, alike))
    if not rifts:
        return Findings()
    weight, field = min((r.weight, r.field) for _, _, r in rifts)
    rifts = [(i, j, r) for i, j, r in rifts if (r.weight, r.field) == (weight, field)]
    values = _values(rifts)
    if field == "number" and _is_update(rifts, press.reports):
        return Findings(update=Update(field, _in_time(values, press.reports), _update_reasons(values)))
    own = _own_side(tellings, rifts)
    rivals = frozenset({j for i, j, _ in rifts if i in own} | {i for i, j, _ in rifts if j in own}) - own
    garbled, open_rifts = [], []
    for i, j, rift in rifts:
        copy = _garbling(rift, press)
        if copy is None:
            open_rifts.append(rift)
        elif (i in rivals) != (j in rivals):
            rival_is_a = i in rivals
            value, of = (rift.value_a, rift.value_b) if rival_is_a else (rift.value_b, rift.value_a)
            garbled.append(Distortion(field, value, of))
    dispute = None
    if open_rifts:
        sides = _values([(0, 0, rift) for rift in open_rifts])
        dispute = Dispute(field, sides, (_dispute_reason(field, open_rifts, press.reports),))
    return Findings(dispute, None, tuple(dict.fromkeys(garbled)), rivals)


def _rifts(
    tellings: Sequence[Telling], reports: Mapping[str, Report], alike: Callable[[int, int], bool]
) -> Iterator[tuple[int, int, Rift]]:
    for i, a in enumerate(tellings):
        for j in range(i + 1, len(tellings)):
            b = tellings[j]
            if a.statement.report == b.statement.report or not alike(i, j):
                continue
            for rift in (
                _denial(a, b, reports),
                _number(a, b, reports),
                _clock(a, b, reports),
                _day(a, b, reports),
                _actor(a, b, reports),
                _negation(a, b, reports),
            ):
                if rift is not None:
                    yield i, j, rift


def _denial(a: Telling, b: Telling, reports: Mapping[str, Report]) -> Rift | None:
    """One denies what the other asserts."""
    stances = {a.statement.mention.stance, b.statement.mention.stance}
    if "denies" not in stances or "declines" in stances or stances == {"denies"}:
        return None
    return Rift("polarity", 0, a, b, _whole(a, reports), _whole(b, reports))


def _negation(a: Telling, b: Telling, reports: Mapping[str, Report]) -> Rift | None:
    """One says with a "not" what the other says without."""
    stances = {a.statement.mention.stance, b.statement.mention.stance}
    if stances & {"denies", "declines"} or not _negates(a.statement, b.statement):
        return None
    return Rift("polarity", 5, a, b, _whole(a, reports), _whole(b, reports))


def _negates(a: Statement, b: Statement) -> bool:
    """Whether the two differ in a "not" and share most of the words of the shorter."""
    return a.negated != b.negated and _speak_of_same(a, b)


def _speak_of_same(a: Statement, b: Statement) -> bool:
    """Whether two statements share a good part of their words."""
    roots_a, roots_b = ({word[:5] for word in s.words | s.names} for s in (a, b))
    return len(roots_a & roots_b) >= max(LEAST_SHARED, min(len(roots_a), len(roots_b)) * SHARE_OF_WORDS)


def _whole(telling: Telling, reports: Mapping[str, Report]) -> Value:
    mention = telling.statement.mention
    text = mention.span.of(reports[mention.report].text)
    return Value(" ".join(text.split()), mention.report, mention.span)


def _number(a: Telling, b: Telling, reports: Mapping[str, Report]) -> Rift | None:
    found = differ_in_number(a.statement, b.statement)
    if found is None:
        return None
    return Rift("number", 1, a, b, _figure(found[0], a, reports), _figure(found[1], b, reports))


def differ_in_number(a: Statement, b: Statement) -> tuple[Quantity, Quantity] | None:
    """Two figures for the same thing that cannot both be true, where neither gives the other's as well."""
    for p in a.quantities:
        for q in b.quantities:
            if not _comparable(p, q, a, b) or agree(p, q) is not False:
                continue
            if not _gives(a, q) and not _gives(b, p):
                return p, q
    return None


def _comparable(p: Quantity, q: Quantity, a: Statement, b: Statement) -> bool:
    """Whether two figures are of the same thing: the same counted noun, or one unit in like sentences."""
    if p.counted and q.counted:
        return p.counted == q.counted or {p.counted, q.counted} <= _PEOPLE
    if not p.unit and not q.unit:
        return _lone(a) and _lone(b)
    if p.unit and p.unit == q.unit:
        return _speak_of_same(a, b) and (p.unit not in _LENGTHS or a.predicate == b.predicate)
    return False


def _lone(statement: Statement) -> bool:
    """Whether a statement gives one figure only, and one too large to be chance ("the police say 3,000")."""
    values = [q.value for q in statement.quantities]
    return len(values) == 1 and values[0] is not None and values[0] > SMALL_NUMBER


def _gives(statement: Statement, quantity: Quantity) -> bool:
    return any(q.value == quantity.value for q in statement.quantities)


def _figure(quantity: Quantity, telling: Telling, reports: Mapping[str, Report]) -> Value:
    return _value_at(quantity.span, telling, reports)


def _value_at(span: Span, telling: Telling, reports: Mapping[str, Report]) -> Value:
    """The words at `span` as a value, with the sentence they stand in."""
    mention = telling.statement.mention
    around = next((s for s in (mention.span, *mention.content) if s.covers(span)), span)
    return Value(" ".join(span.of(reports[mention.report].text).split()), mention.report, around)


def _clock(a: Telling, b: Telling, reports: Mapping[str, Report]) -> Rift | None:
    """Both give an hour of the day, and the hours differ."""
    return _times_differ(a, b, reports, "TIME", "time", _hour)


def _day(a: Telling, b: Telling, reports: Mapping[str, Report]) -> Rift | None:
    """Both give one day for the same thing, and the days differ."""
    return _times_differ(a, b, reports, "DATE", "date", _calendar_day)


def _actor(a: Telling, b: Telling, reports: Mapping[str, Report]) -> Rift | None:
    """Both tell the same deed, each of somebody else: the subjects are names, and share no word."""
    x, y = a.statement, b.statement
    if x.subject is None or y.subject is None or not _same_deed(x.predicate, y.predicate):
        return None
    doers_x, doers_y = x.agents & x.names, y.agents & y.names
    if not doers_x or not doers_y or any(near_spelling(p, q) for p in doers_x for q in doers_y):
        return None
    shared = {w[:5] for w in x.words} & {w[:5] for w in y.words} - {x.predicate[:5]}
    if len(shared) < LEAST_SHARED or x.agents & y.agents:
        return None
    return Rift("actor", 4, a, b, _value_at(x.subject, a, reports), _value_at(y.subject, b, reports))


def _same_deed(a: str, b: str) -> bool:
    return a[:5] == b[:5] or any(a in deed and b in deed for deed in _DEEDS)


def _hour(value: str) -> str | None:
    found = re.search(r"T(\d\d:\d\d)", value)
    return found.group(1) if found else None


def _calendar_day(value: str) -> str | None:
    return value if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else None


def _times_differ(
    a: Telling,
    b: Telling,
    reports: Mapping[str, Report],
    kind: str,
    field: Field,
    reading: Callable[[str], str | None],
) -> Rift | None:
    found_a, found_b = (
        [(reading(t.value), t) for t in _told_times(side.statement) if t.type == kind and reading(t.value)]
        for side in (a, b)
    )
    if len(found_a) != 1 or len(found_b) != 1 or found_a[0][0] == found_b[0][0]:
        return None
    value_a, value_b = (_value_at(found[0][1].span, t, reports) for t, found in ((a, found_a), (b, found_b)))
    return Rift(field, 2 if field == "time" else 3, a, b, value_a, value_b)


def _told_times(statement: Statement) -> list[TimeExpression]:
    """The time expressions of what is said: the day of the saying itself is none of them."""
    content = statement.mention.content
    return [t for t in statement.times if any(span.covers(t.span) for span in content)]


def _values(rifts: Sequence[tuple[int, int, Rift]]) -> tuple[Value, ...]:
    return tuple(sorted({v for _, _, rift in rifts for v in (rift.value_a, rift.value_b)}, key=_place))


def _place(value: Value) -> tuple[str, int, str]:
    return (value.report, value.span.start, value.value)


def _own_side(tellings: Sequence[Telling], rifts: Sequence[tuple[int, int, Rift]]) -> frozenset[int]:
    """The tellings on the claim's own side: the value most tellings give; of a denial, what is denied."""
    sides: dict[str, set[int]] = {}
    for i, j, rift in rifts:
        for at, value in ((i, rift.value_a), (j, rift.value_b)):
            if rift.field == "polarity":
                key = "denied" if _is_denial(tellings[at].statement) else "asserted"
            else:
                key = fold(value.value)
            sides.setdefault(key, set()).add(at)
    if "asserted" in sides:
        return frozenset(sides["asserted"])
    best = max(sides, key=lambda key: (_reports(tellings, sides[key]), -min(sides[key])))
    return frozenset(sides[best])


def _is_denial(statement: Statement) -> bool:
    return statement.mention.stance == "denies" or statement.negated


def _reports(tellings: Sequence[Telling], positions: set[int]) -> int:
    return len({tellings[i].statement.report for i in positions})


def _is_update(rifts: Sequence[tuple[int, int, Rift]], reports: Mapping[str, Report]) -> bool:
    """Whether later figures replace earlier ones: said so, or a toll that grows from day to day."""
    for _, _, rift in rifts:
        day_a, day_b = reports[rift.value_a.report].published, reports[rift.value_b.report].published
        if day_a is None or day_b is None or day_a == day_b:
            return False
        early, late = (rift.a, rift.b) if day_a < day_b else (rift.b, rift.a)
        if _UPDATE_WORDS.search(late.statement.text):
            continue
        if not (_is_toll(early.statement) and _is_toll(late.statement)) or not _grows(rift, day_a < day_b):
            return False
    return True


def _is_toll(statement: Statement) -> bool:
    return bool(statement.words & _TOLL) and statement.mention.stance in {"asserts", "alleges"}


def _grows(rift: Rift, a_first: bool) -> bool:
    first, second = (rift.a, rift.b) if a_first else (rift.b, rift.a)
    low = [q.value for q in first.statement.quantities if q.value is not None]
    high = [q.value for q in second.statement.quantities if q.value is not None]
    return bool(low and high) and max(high) >= max(low)


def _in_time(values: Sequence[Value], reports: Mapping[str, Report]) -> tuple[Value, ...]:
    return tuple(sorted(values, key=lambda v: (str(reports[v.report].published), *_place(v))))


def _update_reasons(values: Sequence[Value]) -> tuple[Reason, ...]:
    return (
        Reason("later figure", f"{len(values)} figures on different days, the later replacing the earlier"),
    )


def _garbling(rift: Rift, press: Press) -> str | None:
    """The report whose telling is a garbled retelling of the other's account, or None for a true rift."""
    a, b = rift.a.account, rift.b.account
    if a is None or b is None:
        return None
    if rift.b.statement.report in a.retold[1:] or rift.a.statement.report in b.retold[1:]:
        return a.mention.report
    for derivation in press.upstream.get(rift.a.statement.report, ()):
        if derivation.earlier == rift.b.statement.report and derivation.kind != "citation":
            return rift.a.statement.report
    for derivation in press.upstream.get(rift.b.statement.report, ()):
        if derivation.earlier == rift.a.statement.report and derivation.kind != "citation":
            return rift.b.statement.report
    if a.publisher == b.publisher and {a.kind, b.kind} <= {"unnamed", "outlet"}:
        return a.mention.report
    return None


def _dispute_reason(field: Field, rifts: Sequence[Rift], reports: Mapping[str, Report]) -> Reason:
    rift = rifts[0]
    who_a, who_b = _teller(rift.a, reports), _teller(rift.b, reports)
    if field == "polarity":
        denier, other = (who_a, who_b) if rift.a.statement.mention.stance == "denies" else (who_b, who_a)
        return Reason("denial", f"{denier} denies what {other} says")
    return Reason(field, f"{who_a} says “{rift.value_a.value}”, {who_b} says “{rift.value_b.value}”")


def _teller(telling: Telling, reports: Mapping[str, Report]) -> str:
    speaker = telling.statement.mention.speaker
    return speaker.name if speaker is not None else reports[telling.statement.report].label
