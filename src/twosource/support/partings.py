"""On what two sentences part that are one but for a few words: figure, day, hour, "may", "not", place, actor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..model import Field, Span, TimeExpression
from ..text.lexicon import word_set
from ..text.lexicon.trades import PLACE_NOUNS, are_of_one_trade, are_of_two_trades, is_trade
from ..text.names import near_spelling
from ..text.numbers import Quantity, agree_in_value
from .calendar import days_between, exclude_dates, exclude_hours, gives_hour, names_weekday
from .denials import denied_roots
from .figures import PEOPLE
from .opposites import base_forms, rule_each_other_out
from .statements import Statement, is_question, root
from .twins import EMPTY, Piece, Swap, find_swaps

_NUMERAL = re.compile(
    r"\d[\d.,:]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety|hundred|thousand|million|billion|once|twice|times"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MAYBE = word_set("may might could perhaps possibly maybe")
_NOT = word_set("not no never none nobody neither nor cannot without refused refuses declined failed")
_HOW_MANY = word_set(
    "some several many few dozens scores hundreds thousands millions more less fewer nearly almost"
)
# What one does, another may do as well.
ANYBODYS = {"want", "wish", "seek", "demand", "urge", "hope", "support", "back", "oppose", "welcome", "fear"}
# A "not" with more words than this around it is of something else.
_FEW = 4
_UNSURE = re.compile(r"\b(?:if|unless|whether|provided|should|in case|would have|not only|no longer)\b", re.I)
_WHERE = word_set("in at near outside inside around off between beside beneath above across through towards")
# After these a name may be that of somebody.
_PERHAPS_WHERE = word_set("to from of over for")
# A night has two days, and so has what nobody saw begin.
_BETWEEN_DAYS = re.compile(r"\b(?:overnight|midnight|early hours|small hours)\b", re.IGNORECASE)
# What is done by saying it, and by one alone.
_DEEDS = re.compile(
    r"\b(?:propos|suggest|promis|pledg|vow|offer|recall|order|threaten)(?:e[sd]|ed|s)?\b", re.IGNORECASE
)
# Verbs after which "to" says where.
_MOVING = re.compile(
    r"\b(?:fl(?:y|ies|ew|own)|travel|mov(?:e|ing)|sail|return|dr(?:ive|ove)|march|flee|fled|ship|deport|head|went"
    r"|tour|trip|journey|visit)",
    re.IGNORECASE,
)
# What is said with two words where another report has one.
_TWO_WORDS = {("ruled", "out"): "reject", ("rules", "out"): "reject", ("turned", "down"): "reject"}


@dataclass(frozen=True, slots=True)
class Parting:
    """Two sentences part on `field`, at these places; None where it is the sentence as a whole."""

    field: Field
    a: Span | None
    b: Span | None
    figures: tuple[Quantity, Quantity] | None = None


def find_partings(a: Statement, b: Statement) -> Iterator[Parting]:
    """On what two sentences part that are twins; nothing where they are none, or ask, or leave it open."""
    if a.mention.headline or b.mention.headline or is_question(a) or is_question(b):
        return
    swaps, whole = _swaps(a, b)
    found = [parting for swap in swaps if (parting := _of_place(swap, a, b, whole=whole)) is not None]
    if swaps and not any(_UNSURE.search(s.text) for s in (a, b)):
        found += _wording(swaps, a, b)
    # Who differs in two things tells of two events.
    if len({parting.field for parting in found}) == 1:
        yield from found


def _of_place(swap: Swap, a: Statement, b: Statement, *, whole: bool) -> Parting | None:
    """What stands in one place of both sentences and cannot both be true."""
    if whole and (parting := _doer(swap, a, b)):
        return parting
    if not _tell_one_deed(a, b):
        return None
    found = _number(swap, a, b) or _moment(swap, a, b) or _place(swap, a, b)
    return found or (None if whole else _actor(swap, a, b))


def _tell_one_deed(a: Statement, b: Statement) -> bool:
    """Whether the verb of one is that of the other, or stands in it: eleven killed are not six injured."""
    one, other = root(a.predicate), root(b.predicate)
    return one == other or one in b.all_roots or other in a.all_roots


def _swaps(a: Statement, b: Statement) -> tuple[tuple[Swap, ...], bool]:
    """Where what is said differs, or else where the whole sentences do, and which of the two it is."""
    # Where only one of them credits a speaker, what the one takes for said stands in the other's own words.
    both_credit = (a.mention.speaker is None) == (b.mention.speaker is None)
    for whole in (False, True) if both_credit else (True, False):
        if whole and both_credit and _say_all(a) and _say_all(b):
            continue
        swaps = find_swaps(a, b, whole=whole)
        if swaps:
            return swaps, whole
    return (), False


def _say_all(statement: Statement) -> bool:
    """Whether what is said is the whole sentence."""
    return len(statement.in_lower[0]) == len(statement.whole_in_lower[0])


def are_apart(a: Statement, b: Statement) -> bool:
    """Whether twin sentences differ in a figure, a name, a subject or a "may", so that neither backs the other.

    Fail closed: two words for who acts may mean the same, and are taken to tell two things.
    """
    swaps, whole = _swaps(a, b)
    said = [swap for swap in swaps if not (whole and _names_speaker(swap, a, b))]
    if any(_tells_apart(swap) or (not whole and _in_subjects(swap, a, b)) for swap in said):
        return True
    return any(True for _ in find_partings(a, b))


def _names_speaker(swap: Swap, a: Statement, b: Statement) -> bool:
    """Whether words are of who speaks rather than of what is said."""
    return any(
        piece.span is not None and not any(part.overlap(piece.span) for part in statement.mention.content)
        for piece, statement in ((swap.a, a), (swap.b, b))
    )


def _in_subjects(swap: Swap, a: Statement, b: Statement) -> bool:
    """Whether both have other words for who acts."""
    if a.subject is None or b.subject is None or not (swap.a.lower and swap.b.lower):
        return False
    return _is_within(swap.a, a.subject) and _is_within(swap.b, b.subject) and not _is_vague(swap)


def _is_vague(swap: Swap) -> bool:
    """Whether one of the two is a number told more or less exactly: "several", "some 40"."""
    return any(_HOW_MANY & piece.lower or _is_numeral(piece) for piece in (swap.a, swap.b))


def _tells_apart(swap: Swap) -> bool:
    """Whether each side has a name or figure that the other lacks in that place."""
    if _is_numeral(swap.a) and _is_numeral(swap.b):
        return True
    return _are_rivals(swap.a.names, swap.b.names)


def _are_rivals(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether both hold names, and no two of them are one name in two spellings."""
    return bool(a and b) and not any(near_spelling(x, y) for x in a for y in b)


def _number(swap: Swap, a: Statement, b: Statement) -> Parting | None:
    one, other = _figure(swap.a, a), _figure(swap.b, b)
    if one is not None and other is not None:
        if one.unit != other.unit or one.part != other.part or agree_in_value(one, other):
            return None
        return Parting("number", one.span, other.span, (one, other))
    if not (_is_numeral(swap.a) and _is_numeral(swap.b)) or _time_at(swap.a, a) or _time_at(swap.b, b):
        return None
    years = all(_YEAR.fullmatch(word) for word in swap.a.lower | swap.b.lower)
    return Parting("date" if years else "number", swap.a.span, swap.b.span)


def _figure(piece: Piece, statement: Statement) -> Quantity | None:
    span = piece.span
    found = [q for q in statement.counts if span is not None and q.span.overlap(span) and q.value is not None]
    return found[0] if len(found) == 1 else None


def _is_numeral(piece: Piece) -> bool:
    return bool(piece.lower) and all(_NUMERAL.fullmatch(word) for word in piece.lower)


def _moment(swap: Swap, a: Statement, b: Statement) -> Parting | None:
    """Two hours or two days in one place of the sentence."""
    x, y = _time_at(swap.a, a), _time_at(swap.b, b)
    if x is None or y is None:
        return None
    if gives_hour(x.value) and gives_hour(y.value):
        field: Field | None = "time" if _are_two_hours(x, y, swap) else None
    else:
        field = "date" if _are_two_days(x, y, a, b) else None
    return Parting(field, x.span, y.span) if field else None


def _time_at(piece: Piece, statement: Statement) -> TimeExpression | None:
    span = piece.span
    if span is None:
        return None
    found = (t for t in statement.times if t.type in {"DATE", "TIME"} and t.span.overlap(span))
    return next(found, None)


def _are_two_hours(x: TimeExpression, y: TimeExpression, swap: Swap) -> bool:
    return {"am", "pm"} <= swap.a.lower | swap.b.lower or exclude_hours(x.value, y.value)


def _are_two_days(x: TimeExpression, y: TimeExpression, a: Statement, b: Statement) -> bool:
    day_x, day_y = (t.value.partition("T")[0] for t in (x, y))
    named = any(names_weekday(_written(t.span, s)) for t, s in ((x, a), (y, b)))
    if not exclude_dates(day_x, day_y, weekdays=named):
        return False
    return days_between(day_x, day_y) != 1 or not any(_BETWEEN_DAYS.search(s.text) for s in (a, b))


def _written(span: Span, statement: Statement) -> str:
    at = statement.mention.span.start
    return statement.passage.text[span.start - at : span.end - at]


def _place(swap: Swap, a: Statement, b: Statement) -> Parting | None:
    """Two names in a place of the sentence that says where."""
    if not _are_rivals(swap.a.names, swap.b.names) or len(swap.a.names) < len(swap.a.lower):
        return None
    if len(swap.b.names) < len(swap.b.lower) or swap.a.names & b.proper or swap.b.names & a.proper:
        return None
    if not (_says_where(swap.a, a) and _says_where(swap.b, b)):
        return None
    return Parting("place", swap.a.span, swap.b.span)


def _doer(swap: Swap, a: Statement, b: Statement) -> Parting | None:
    """Two names as who does with words what one of them did: "proposed", "promised", no mere saying."""
    one, other = a.mention.speaker, b.mention.speaker
    if one is None or other is None or not _are_two_named(swap, a, b):
        return None
    cues = [s.mention.cue for s in (a, b)]
    if any(cue is None or not _DEEDS.search(_written(cue, s)) for cue, s in zip(cues, (a, b), strict=True)):
        return None
    if not all(
        _leads_to(p, m.local, cue) for p, m, cue in zip((swap.a, swap.b), (one, other), cues, strict=True)
    ):
        return None
    return Parting("actor", swap.a.span, swap.b.span)


def _leads_to(piece: Piece, speaker: Span, cue: Span | None) -> bool:
    """Whether words are of who speaks, or stand between that and the verb: "The publisher Halberd recalled"."""
    return (
        cue is not None
        and piece.span is not None
        and Span(speaker.start, max(speaker.end, cue.start)).covers(piece.span)
    )


def _says_where(piece: Piece, statement: Statement) -> bool:
    """Whether a name stands after "in", before "valley", or where a place is known to be named."""
    before = [w.lower for w in piece.before if w.lower not in EMPTY or w.lower == "of"]
    words = {w.lower for w in piece.words} | {w.lower for w in piece.after}
    if words & PLACE_NOUNS or (before and before[-1] in _WHERE | PLACE_NOUNS):
        return True
    if len(before) > 1 and before[-1] == "of" and before[-2] in PLACE_NOUNS:
        return True
    if not before or before[-1] not in _PERHAPS_WHERE:
        return False
    span = piece.span
    named = span is not None and any(span.overlap(place) for _, place in statement.places)
    return named or (before[-1] != "for" and bool(_MOVING.search(statement.text)))


def _actor(swap: Swap, a: Statement, b: Statement) -> Parting | None:
    """Two names, or those of two trades, as the subject of one verb."""
    if a.subject is None or b.subject is None or root(a.predicate) != root(b.predicate):
        return None
    if a.predicate in ANYBODYS:
        return None
    if not (_is_within(swap.a, a.subject) and _is_within(swap.b, b.subject)):
        return None
    if any(are_of_one_trade(noun, rival) for noun in a.agents - b.agents for rival in b.agents - a.agents):
        return None
    if not (_are_two_named(swap, a, b) or _are_two_kinds(swap, a, b)):
        return None
    return Parting("actor", a.subject, b.subject)


def _is_within(piece: Piece, span: Span) -> bool:
    return piece.span is not None and span.covers(piece.span)


def _are_two_named(swap: Swap, a: Statement, b: Statement) -> bool:
    """Whether two names differ to their end: "Mayor Brandt" and "Governor Brandt" may be one."""
    if not _are_rivals(swap.a.names, swap.b.names) or swap.a.names & b.proper or swap.b.names & a.proper:
        return False
    if any(w.text.isupper() and len(w.text) > 1 for piece in (swap.a, swap.b) for w in piece.words):
        return False
    # "The Norfjord lawyer" and "the Halden lawyer" may be one.
    after = {w.lower for piece in (swap.a, swap.b) for w in piece.after}
    return not (after & PEOPLE) and not any(
        w.text[:1].isupper() or is_trade(w.lower) for piece in (swap.a, swap.b) for w in piece.after
    )


def _are_two_kinds(swap: Swap, a: Statement, b: Statement) -> bool:
    """Whether the nouns are of two trades, or name two kinds of one thing: "bus drivers", "tram drivers"."""
    one, other = a.agents - b.agents, b.agents - a.agents
    pairs = [(noun, rival) for noun in one for rival in other]
    if any(are_of_two_trades(*pair) for pair in pairs):
        return not any(_names_inside(piece, s) for piece, s in ((swap.a, a), (swap.b, b)))
    # One company may be called "the ferry company" and "the salvage company"; bus drivers drive no trams.
    heads = {w.lower for w in (*swap.a.after, *swap.b.after)}
    if len(pairs) != 1 or _is_vague(swap) or heads & a.agents or not (a.agents & b.agents) - a.proper:
        return False
    return not any(_names_inside(piece, s) for piece, s in ((swap.a, a), (swap.b, b)))


def _names_inside(piece: Piece, statement: Statement) -> bool:
    """Whether a word has a capital that does not begin its sentence."""
    return any(w.text[:1].isupper() and w.start > statement.mention.span.start for w in piece.words)


def _wording(swaps: tuple[Swap, ...], a: Statement, b: Statement) -> Iterator[Parting]:
    """One says "may" or "not" where the other does not, or a word where the other has its opposite."""
    maybe = [(_maybe(swap.a), _maybe(swap.b)) for swap in swaps]
    if any(x != y for x, y in maybe) and a.hedged != b.hedged and not (a.negated or b.negated):
        yield Parting("wording", None, None)
        return
    if any(_denies_other(swap) for swap in swaps) or _deny_crosswise(a, b) or _are_opposed(swaps, a, b):
        yield Parting("polarity", None, None)


def _maybe(piece: Piece) -> bool:
    return any(word.text in _MAYBE for word in piece.words)


def _denies_other(swap: Swap) -> bool:
    nots = [
        any(w.lower in _NOT or w.lower.endswith(("n't", "n’t")) for w in p.words) for p in (swap.a, swap.b)
    ]
    return nots[0] != nots[1] and max(len(swap.a.words), len(swap.b.words)) <= _FEW


def _deny_crosswise(a: Statement, b: Statement) -> bool:
    """Whether each denies what the other affirms: "staff and not guests", "guests and not staff"."""
    denied_a, denied_b = denied_roots(a.text), denied_roots(b.text)
    only_a, only_b = denied_a - denied_b, denied_b - denied_a
    return bool(only_a and only_b) and only_a <= b.roots and only_b <= a.roots


def _are_opposed(swaps: tuple[Swap, ...], a: Statement, b: Statement) -> bool:
    """Whether a word of one rules out the word that the other has in its place."""
    if a.negated or b.negated:
        return False
    return any(rule_each_other_out(x, y) for swap in swaps for x in _lemmas(swap.a) for y in _lemmas(swap.b))


def _lemmas(piece: Piece) -> frozenset[str]:
    """The words from which those of a piece may come, of verbs made of two that of one like it."""
    words = [w.lower for w in piece.words if w.lower not in EMPTY]
    found = {_TWO_WORDS[pair] for pair in pairwise(words) if pair in _TWO_WORDS}
    return frozenset(found.union(*(base_forms(word) for word in words)))
