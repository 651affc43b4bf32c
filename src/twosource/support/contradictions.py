"""Whether two tellings of one claim can both be true, and on what they part: number, day, place, actor ..."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ..model import Field, Report, Span, TimeExpression, Value
from ..text.names import near_spelling
from ..text.numbers import CURRENCIES, Quantity, agree
from .accounts import Account
from .opposites import are_opposites
from .statements import Statement

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


def find_rifts(a: Telling, b: Telling, reports: Mapping[str, Report]) -> Iterator[Rift]:
    """The contradictions between two tellings, one a field at most."""
    for rift in (
        _denial(a, b, reports),
        _number(a, b, reports),
        _clock(a, b, reports),
        _day(a, b, reports),
        _actor(a, b, reports),
        _place(a, b, reports),
        _negation(a, b, reports),
    ):
        if rift is not None:
            yield rift


def is_set_apart(a: Statement, b: Statement) -> bool:
    """Whether anything that can be seen sets two statements apart, so that neither backs the other.

    A "not", a figure, a "may"; or, where they share most of their words, a different name in one place
    or a word and its opposite. Such statements may tell one claim, and never confirm each other.
    """
    if a.negated != b.negated or a.hedged != b.hedged or differ_in_number(a, b) is not None:
        return True
    if are_opposites(a.words, b.words):
        return True
    return _speak_of_same(a, b) and _swap_names(a.proper, b.proper)


def _swap_names(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether each side has a name that the other lacks, however spelt."""

    def lacks(one: frozenset[str], other: frozenset[str]) -> bool:
        return any(not any(name == o or near_spelling(name, o) for o in other) for name in one)

    return lacks(a, b) and lacks(b, a)


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
    """Whether the two differ in a "not" or in a word and its opposite, and share most of their words."""
    return (a.negated != b.negated or are_opposites(a.words, b.words)) and _speak_of_same(a, b)


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
            if not _in_two_moneys(p, q, a, b) and (not _comparable(p, q, a, b) or agree(p, q) is not False):
                continue
            if not _gives(a, q) and not _gives(b, p):
                return p, q
    return None


def _in_two_moneys(p: Quantity, q: Quantity, a: Statement, b: Statement) -> bool:
    """Whether two sums for one thing are in two currencies."""
    return {p.unit, q.unit} <= CURRENCIES and p.unit != q.unit and _speak_of_same(a, b)


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


def _place(a: Telling, b: Telling, reports: Mapping[str, Report]) -> Rift | None:
    """Both tell the same of one place each, and the places differ."""
    x, y = a.statement, b.statement
    if len(x.places) != 1 or len(y.places) != 1 or x.predicate[:5] != y.predicate[:5]:
        return None
    (name_x, span_x), (name_y, span_y) = x.places[0], y.places[0]
    if name_x == name_y or near_spelling(name_x, name_y) or not _speak_of_same(x, y):
        return None
    if name_x in y.proper or name_y in x.proper:
        return None
    return Rift("place", 4, a, b, _value_at(span_x, a, reports), _value_at(span_y, b, reports))
