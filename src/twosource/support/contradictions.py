"""Whether two tellings of one claim can both be true, and on what they part: number, day, place, actor ..."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import Field, Report, Span, TimeExpression, Value
from ..text.lexicon.standing import ONE_HOLDER
from ..text.lexicon.titles import HONORIFICS
from ..text.names import near_spelling
from ..text.numbers import Quantity
from .accounts import Account
from .calendar import days_between, exclude_dates, exclude_hours, moment, names_weekday
from .denials import denies, is_denied, negates, rules_out, says_no
from .figures import LEAST_SHARED, differ_in_number, rival_figures, speak_of_same
from .opposites import are_opposites, exclude_each_other
from .partings import ANYBODYS, Parting, are_apart, find_partings
from .statements import Statement, is_question, root, stem
from .wishes import rival_holders

# Verbs that tell one deed: who did it is what reports quarrel over.
_DEEDS = (
    {"propose", "suggest", "raise", "float", "table", "urge", "demand", "push", "request", "want", "seek"},
    {"attack", "shell", "fire", "strike", "shoot", "bomb", "hit", "open", "ambush"},
    {"reject", "refuse", "block", "veto", "decline", "rebuff"},
    {"break", "violate", "breach", "leave", "quit", "abandon"},
)
# "The president" may be whoever another report names.
_TITLES = HONORIFICS | ONE_HOLDER
# So many words two sentences must share, their verb aside, to tell one deed.
_SAME_DEED = 3
# Words before a place that say that it happened there.
_WHERE = re.compile(r"\b(?:in|at|near|outside|inside|around) (?:the )?(?:[\w-]+ )?$", re.IGNORECASE)
# Words that say why something came about.
_CAUSE = re.compile(
    r"\b(?:because|caus(?:e|ed|es|ing)|due to|owing to|blam(?:e|ed|es|ing)|behind|source|reasons?|down to|why"
    r"|result(?:ed|s)? of|as a result|spark(?:ed)?|trigger(?:ed)?|led to|responsible for|to blame"
    r"|attribut(?:e|ed|es)|stem(?:s|med)|on account of|in protest|brought (?:on|about)|by reason of|fault"
    r"|set (?:it |them )?off|in (?:response|reply|revenge)|origin(?:s|ated)?|provoked?)\b",
    re.IGNORECASE,
)
# What falls on the night between two days is told under either.
_NIGHT = re.compile(
    r"\b(?:night|nights|overnight|midnight|late|early hours|small hours|evening|dawn)\b", re.IGNORECASE
)
# How plain a contradiction is by its field, where nothing else tells: the smaller, the plainer.
_WEIGHTS: Mapping[Field, int] = {
    "time": 0,
    "number": 1,
    "date": 4,
    "place": 4,
    "actor": 4,
    "polarity": 5,
    "wording": 7,
}
# A statement of no more words than this answers a question ("It was the Thursday").
_ANSWER = 4


@dataclass(frozen=True, slots=True)
class Telling:
    """One statement of a claim with the account behind it; None for a denial or a refusal to comment."""

    statement: Statement
    account: Account | None


@dataclass(frozen=True, slots=True)
class Rift:
    """Two tellings that cannot both be true on `field`, with the words each gives.

    The smaller `weight`, the more certain the contradiction: a denial is plain, a "not" may be chance.
    `twins` are sentences that are one but for a few words.
    """

    field: Field
    weight: int
    a: Telling
    b: Telling
    value_a: Value
    value_b: Value
    figures: tuple[Quantity, Quantity] | None = None
    twins: bool = False


def find_rifts(a: Telling, b: Telling, reports: Mapping[str, Report], *, sure: bool) -> Iterator[Rift]:
    """The contradictions between two tellings, one a field at most.

    `sure` says whether both are surely about the same: then "nobody" and "never" deny whatever the other
    says, and otherwise only what they share a verb with.
    """
    for rift in (
        _denial(a, b, reports),
        _number(a, b, reports),
        _clock(a, b, reports),
        _day(a, b, reports),
        _actor(a, b, reports),
        _wisher(a, b, reports),
        _place(a, b, reports),
        _negation(a, b, reports, sure=sure),
    ):
        if rift is not None:
            yield rift
    for parting in find_partings(a.statement, b.statement):
        yield _parted(parting, a, b, reports)


def _parted(parting: Parting, a: Telling, b: Telling, reports: Mapping[str, Report]) -> Rift:
    """What two sentences part on that are one but for a few words."""
    value_a = _whole(a, reports) if parting.a is None else _value_at(parting.a, a, reports)
    value_b = _whole(b, reports) if parting.b is None else _value_at(parting.b, b, reports)
    return Rift(parting.field, _WEIGHTS[parting.field], a, b, value_a, value_b, parting.figures, twins=True)


def is_set_apart(a: Statement, b: Statement) -> bool:
    """Whether anything that can be seen sets two statements apart, so that neither backs the other.

    A "not", a figure, a "may"; or, where they share most of their words, a different name in one place
    or a word and its opposite. Such statements may tell one claim, and never confirm each other.
    """
    if a.negated != b.negated or a.hedged != b.hedged or differ_in_number(a, b) is not None:
        return True
    if are_opposites(a.words, b.words):
        return True
    return (speak_of_same(a, b) and _swap_names(a.proper, b.proper)) or are_apart(a, b)


def _swap_names(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether each side has a name that the other lacks, however spelt."""

    def lacks(one: frozenset[str], other: frozenset[str]) -> bool:
        return any(not any(name == o or near_spelling(name, o) for o in other) for name in one)

    return lacks(a, b) and lacks(b, a)


def _denial(a: Telling, b: Telling, reports: Mapping[str, Report]) -> Rift | None:
    """One denies what the other asserts."""
    x, y = a.statement, b.statement
    x_denies = denies(x)
    if x_denies == denies(y) or "declines" in (x.mention.stance, y.mention.stance):
        return None
    denial, other = (x, y) if x_denies else (y, x)
    if not is_denied(other, denial):
        return None
    if other.negated or says_no(other.text) or is_question(other) or len(other.words) < LEAST_SHARED:
        return None
    return Rift(_at_issue(x, y), 2, a, b, _whole(a, reports), _whole(b, reports))


def gives_cause(statement: Statement) -> bool:
    """Whether a statement says why something came about."""
    return bool(_CAUSE.search(statement.text))


def _at_issue(a: Statement, b: Statement) -> Field:
    """What a denial is about: the cause, where both speak of causes; otherwise whether it is so at all."""
    return "cause" if gives_cause(a) and gives_cause(b) else "polarity"


def _negation(a: Telling, b: Telling, reports: Mapping[str, Report], *, sure: bool) -> Rift | None:
    """One says with a "not" what the other says without, or uses a word where the other has its opposite."""
    x, y = a.statement, b.statement
    if "declines" in (x.mention.stance, y.mention.stance) or denies(x) or denies(y):
        return None
    if is_question(x) or is_question(y):
        return None
    if _turns_round(x, y) or (speak_of_same(x, y) and (negates(x, y) or negates(y, x))):
        return Rift(_at_issue(x, y), 5, a, b, _whole(a, reports), _whole(b, reports))
    if sure and (rules_out(x, y) or rules_out(y, x)):
        return Rift(_at_issue(x, y), 6, a, b, _whole(a, reports), _whole(b, reports))
    return None


def _turns_round(a: Statement, b: Statement) -> bool:
    """Whether the verb of one statement excludes that of the other, both not negated."""
    return not (a.negated or b.negated) and exclude_each_other(a.predicate, b.predicate)


def _whole(telling: Telling, reports: Mapping[str, Report]) -> Value:
    mention = telling.statement.mention
    text = mention.span.of(reports[mention.report].text)
    return Value(" ".join(text.split()), mention.report, mention.span)


def _number(a: Telling, b: Telling, reports: Mapping[str, Report]) -> Rift | None:
    found = rival_figures(a.statement, b.statement)
    if found is None:
        return None
    return Rift(
        "number",
        _WEIGHTS["number"],
        a,
        b,
        _figure(found[0], a, reports),
        _figure(found[1], b, reports),
        found,
    )


def _figure(quantity: Quantity, telling: Telling, reports: Mapping[str, Report]) -> Value:
    return _value_at(quantity.span, telling, reports)


def _value_at(span: Span, telling: Telling, reports: Mapping[str, Report]) -> Value:
    """The words at `span` as a value, with the sentence they stand in."""
    mention = telling.statement.mention
    around = next((s for s in (mention.span, *mention.content) if s.covers(span)), span)
    return Value(" ".join(span.of(reports[mention.report].text).split()), mention.report, around)


def _clock(a: Telling, b: Telling, reports: Mapping[str, Report]) -> Rift | None:
    """Both give an hour of the day for the same thing, and the hours differ."""
    x, y = _one(a.statement.told_hours), _one(b.statement.told_hours)
    if x is None or y is None:
        return None
    day_x, day_y = moment(x.value)[0], moment(y.value)[0]
    if not exclude_hours(x.value, y.value) or (day_x and day_y and day_x != day_y):
        return None
    return Rift("time", _WEIGHTS["time"], a, b, _value_at(x.span, a, reports), _value_at(y.span, b, reports))


def _day(a: Telling, b: Telling, reports: Mapping[str, Report]) -> Rift | None:
    """Both give one day, or one month, season or year, for the same thing, and these exclude each other."""
    x, y = _one(a.statement.told_days), _one(b.statement.told_days)
    # Most tellings of one claim give the same day; that needs no looking at their words.
    if x is None or y is None or x.value == y.value or not _of_one_event(a.statement, b.statement):
        return None
    value_a, value_b = _value_at(x.span, a, reports), _value_at(y.span, b, reports)
    if value_a.value == value_b.value and _of_one_day(a, b, reports):
        return None
    weekdays = any(names_weekday(v.value) for v in (value_a, value_b))
    if not exclude_dates(x.value, y.value, weekdays=weekdays):
        return None
    if days_between(x.value, y.value) == 1 and any(_NIGHT.search(t.statement.text) for t in (a, b)):
        return None
    return Rift("date", _WEIGHTS["date"], a, b, value_a, value_b)


def _of_one_day(a: Telling, b: Telling, reports: Mapping[str, Report]) -> bool:
    """Whether two reports are of one day, so that "in June" means the same June in both."""
    day_a, day_b = (reports[t.statement.report].published for t in (a, b))
    return day_a is not None and day_a == day_b


def _one(times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The only time of several expressions, None where they name none or more."""
    return times[0] if times and all(t.value == times[0].value for t in times) else None


def _of_one_event(a: Statement, b: Statement) -> bool:
    """Whether two statements date one event: the same verb, one of many shared words, or a bare answer."""
    verbs = {root(a.predicate), root(b.predicate)}
    if len(verbs) == 1 or (speak_of_same(a, b) and verbs & a.roots & b.roots):
        return True
    return min(len(a.words | a.names), len(b.words | b.names)) <= _ANSWER


def _actor(a: Telling, b: Telling, reports: Mapping[str, Report]) -> Rift | None:
    """Both tell the same deed, each of somebody else: the subjects are names, and share no word."""
    x, y = a.statement, b.statement
    if x.subject is None or y.subject is None or not _same_deed(x.predicate, y.predicate):
        return None
    if {x.predicate, y.predicate} <= ANYBODYS:
        return None
    if (x.agents | y.agents) & _TITLES:
        return None
    doers_x, doers_y = x.agents & x.proper, y.agents & y.proper
    if not doers_x or not doers_y or any(near_spelling(p, q) for p in doers_x for q in doers_y):
        return None
    if doers_x & y.proper or doers_y & x.proper:
        return None
    shared = set(map(stem, x.words)) & set(map(stem, y.words)) - {stem(x.predicate)}
    if len(shared) < _SAME_DEED or x.agents & y.agents:
        return None
    return Rift(
        "actor", _WEIGHTS["actor"], a, b, _value_at(x.subject, a, reports), _value_at(y.subject, b, reports)
    )


def _wisher(a: Telling, b: Telling, reports: Mapping[str, Report]) -> Rift | None:
    """Two reports ascribe one proposal to two holders."""
    if not ascribe_apart(a.statement, b.statement, reports):
        return None
    return Rift("actor", 3, a, b, _whole(a, reports), _whole(b, reports))


def ascribe_apart(a: Statement, b: Statement, reports: Mapping[str, Report]) -> bool:
    """Whether two statements of two reports say of two holders that the proposal was theirs."""
    if a.wish is None or b.wish is None or a.report == b.report or a.negated or b.negated:
        return False
    return rival_holders(a.wish, b.wish, reports[a.report].text, reports[b.report].text)


def _same_deed(a: str, b: str) -> bool:
    return stem(a) == stem(b) or any(a in deed and b in deed for deed in _DEEDS)


def _place(a: Telling, b: Telling, reports: Mapping[str, Report]) -> Rift | None:
    """Both tell the same of one place each, and the places differ."""
    x, y = a.statement, b.statement
    if len(x.places) != 1 or len(y.places) != 1 or stem(x.predicate) != stem(y.predicate):
        return None
    (name_x, span_x), (name_y, span_y) = x.places[0], y.places[0]
    if name_x == name_y or near_spelling(name_x, name_y) or not speak_of_same(x, y):
        return None
    if name_x in y.proper or name_y in x.proper or not (_is_where(x, span_x) and _is_where(y, span_y)):
        return None
    return Rift(
        "place", _WEIGHTS["place"], a, b, _value_at(span_x, a, reports), _value_at(span_y, b, reports)
    )


def _is_where(statement: Statement, place: Span) -> bool:
    """Whether a place is where it happened, not whose it is or where somebody is from."""
    return bool(_WHERE.search(statement.passage.text[: place.start - statement.mention.span.start]))
