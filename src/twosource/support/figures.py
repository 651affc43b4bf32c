"""Whether two statements give figures for one thing that cannot both be true."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Span
from ..text.lexicon import word_set
from ..text.names import near_spelling
from ..text.numbers import CURRENCIES, Quantity, agree, agree_in_value
from .statements import Statement, root

# Words for people: two counts of these may count the same people, whatever each report calls them.
PEOPLE = word_set(
    "people person resident local man woman child worker employee staff passenger villager citizen",
    "inhabitant family household evacuee soldier troop civilian protester demonstrator marcher student",
    "pupil patient colleague crew member officer fighter guest fan supporter striker migrant refugee",
    "victim boy girl teenager tourist traveller driver miner nurse teacher rebel militant prisoner",
    "detainee hostage suspect survivor body corpse casualty death fatality life injury wounded dead arrest",
    "case infection personnel recruit volunteer spectator visitor attendee survivor voter farmer sailor",
    "fisherman firefighter policeman policewoman journalist doctor medic activist human individual soul",
)
# What befell people, in the forms that stand beside a count of them.
FATES = (
    word_set(
        "kill kills killed killing dead die dies died death deaths slain fatal fatally fatalities fatality",
        "bodies corpses lives perished drowned murdered",
    ),
    word_set(
        "wounded injured hurt injuries injuring wounding hospitalised hospitalized hospital hospitals",
        "treated bruised burned",
    ),
    word_set("arrested arrests arrest detained held custody charged indicted jailed"),
    word_set("missing unaccounted untraced"),
    word_set("rescued evacuated evacuees displaced stranded homeless sheltered"),
    word_set("rescuers firefighters responders crews deployed"),
)
# Words for one kind of thing each: a count of lorries and one of vehicles may be of the same.
_KINDS = (
    PEOPLE,
    word_set("job post position role vacancy worker employee staff workforce redundancy"),
    word_set("vehicle car lorry truck bus van minibus coach tanker taxi jeep"),
    word_set("ship boat vessel trawler cutter ferry launch tanker barge yacht"),
    word_set("building house home dwelling property flat apartment structure hut"),
    word_set("shot round bullet cartridge casing"),
    word_set("shell rocket missile round projectile mortar bomb strike"),
    word_set("call telephone phone ring"),
    word_set("vote ballot paper"),
    word_set("company firm business"),
    word_set("animal head cow sheep cattle goat pig horse"),
    word_set("plane aircraft jet helicopter"),
    word_set("time occasion violation breach attack incident"),
)
# Figures up to a dozen count too many different things.
SMALL_NUMBER = 12
# Figures further apart than this are of different things; a slip of one nought stays within.
MOST_APART = 12.0
_LENGTHS = word_set("hour minute second day week month year")
# A statement of no more words than this answers a question ("Three.").
ANSWER = 4
_COUNTS = word_set("number toll total count figure tally sum put")
# How far around a figure the words stand that say what it measures, in characters.
_NEAR = 90
_CLAUSE = re.compile(r"[,;:()—–]|\b(?:and|but|while|compared|including)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3,}")
_LINKING = word_set(
    "the and for from with was were has had have been that this will would which who its his her their they",
    "said says about some than more nearly over into per total worth only still also not are all out",
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# A "not" sets two statements against each other only where they otherwise speak of the same.
LEAST_SHARED = 2
SHARE_OF_WORDS = 0.4


def speak_of_same(a: Statement, b: Statement) -> bool:
    """Whether two statements share a good part of their words."""
    fewest = min(len(a.stems), len(b.stems))
    return len(a.stems & b.stems) >= max(LEAST_SHARED, fewest * SHARE_OF_WORDS)


def differ_in_number(a: Statement, b: Statement) -> tuple[Quantity, Quantity] | None:
    """Two figures for the same thing that cannot both be true, where neither gives the other's as well."""
    return next(_rivals(a, b, one_claim=False), None)


def rival_figures(a: Statement, b: Statement) -> tuple[Quantity, Quantity] | None:
    """The same for two tellings of one claim, where a bare unit is enough to know the thing again."""
    if not a.counts or not b.counts:
        return None
    if any(_one_thing(p, q, a, b) and agree(p, q) for p in a.counts for q in b.counts):
        return None
    return next(_rivals(a, b, one_claim=True), None)


def numbers_same(quantity: Quantity, statement: Statement) -> bool:
    """Whether a statement of the same claim gives a figure for what `quantity` counts."""
    return any(q.value is not None and _alike(quantity, q) for q in statement.counts)


def is_slip(p: Quantity, q: Quantity) -> bool:
    """Whether one figure is the other with digits swapped, or a nought too many: 530 for 350, 23 for 2.3."""
    if not p.value or not q.value:
        return False
    one, other = (f"{value:.6g}".replace(".", "").strip("0") for value in (p.value, q.value))
    return one == other or (len(one) > 1 and sorted(one) == sorted(other))


def _rivals(a: Statement, b: Statement, *, one_claim: bool) -> Iterator[tuple[Quantity, Quantity]]:
    for p in a.counts:
        for q in b.counts:
            if p.value is None or q.value is None:
                continue
            same = _surely_one(p, q, a, b) if one_claim else _comparable(p, q, a, b)
            if _in_two_moneys(p, q, a, b):
                if not one_claim and not _gives(a, q) and not _gives(b, p):
                    yield p, q
            elif same and agree(p, q) is False and not _gives(a, q) and not _gives(b, p):
                yield p, q


def _one_thing(p: Quantity, q: Quantity, a: Statement, b: Statement) -> bool:
    """Whether two figures in two tellings of one claim are of the same thing."""
    if p.value is None or q.value is None or p.part != q.part or not _within_reach(p.value, q.value):
        return False
    if p.counted and q.counted:
        return p.counted == q.counted or (
            _of_one_kind(p.counted, q.counted) and ((_lone(a, p) and _lone(b, q)) or speak_of_same(a, b))
        )
    if not p.unit and not q.unit:
        return _lone(a, p) and _lone(b, q) and (_sums_up(a, p, b, q) or _sums_up(b, q, a, p))
    return p.unit is not None and p.unit == q.unit


def _surely_one(p: Quantity, q: Quantity, a: Statement, b: Statement) -> bool:
    """Whether two figures in two tellings are of one thing, as far as the words around them tell."""
    if not _one_thing(p, q, a, b) or _elsewhere(a, b) or not _of_one_fate(p, a, q, b):
        return False
    years_a, years_b = (set(_YEAR.findall(s.text)) for s in (a, b))
    if years_a and years_b and not years_a & years_b:
        return False
    return p.unit not in CURRENCIES or _sums_for_same(p, a, q, b)


def _elsewhere(a: Statement, b: Statement) -> bool:
    """Whether two statements tell of other places."""
    places_a, places_b = ({name for name, _ in s.places} for s in (a, b))
    return bool(places_a and places_b) and not any(near_spelling(x, y) for x in places_a for y in places_b)


def _of_one_fate(p: Quantity, a: Statement, q: Quantity, b: Statement) -> bool:
    """Whether two figures may be of the same people by what befell them: the dead are not the wounded."""
    one, other = (_fates(_around(s, x.span)) for s, x in ((a, p), (b, q)))
    return not one or not other or bool(one & other)


def _fates(text: str) -> frozenset[int]:
    words = {word.lower() for word in _WORD.findall(text)}
    return frozenset(i for i, fate in enumerate(FATES) if words & fate)


def _sums_for_same(p: Quantity, a: Statement, q: Quantity, b: Statement) -> bool:
    """Whether two sums of money may be for one thing: of the same years, told in like words.

    Names tell nothing, since all of an affair is about the same few. A short answer ("£118m") says
    nothing of what it measures.
    """
    near_a, near_b = _around(a, p.span), _around(b, q.span)
    years_a, years_b = set(_YEAR.findall(near_a)), set(_YEAR.findall(near_b))
    if years_a and years_b and years_a != years_b:
        return False
    words_a, words_b = _telling_words(near_a, a), _telling_words(near_b, b)
    if min(len(words_a), len(words_b)) < LEAST_SHARED:
        return True
    return bool(words_a & words_b)


def _around(statement: Statement, span: Span) -> str:
    """What stands before and behind a figure in its clause."""
    text, at = statement.passage.text, span.start - statement.mention.span.start
    end = at + len(span)
    before = _CLAUSE.split(text[max(0, at - _NEAR) : at])[-1]
    return f"{before} {_CLAUSE.split(text[end : end + _NEAR], maxsplit=1)[0]}"


def _telling_words(text: str, statement: Statement) -> frozenset[str]:
    """The roots of the words near a figure that may say what it measures."""
    words = set(_WORD.findall(text.lower())) - statement.names - _LINKING
    return frozenset(map(root, words))


def _alike(p: Quantity, q: Quantity) -> bool:
    """Whether two figures may be of one thing by what they count."""
    if p.unit or q.unit:
        return p.unit == q.unit
    if p.counted and q.counted:
        return p.counted == q.counted or _of_one_kind(p.counted, q.counted)
    return True


def _of_one_kind(a: str, b: str) -> bool:
    return any(a in kind and b in kind for kind in _KINDS)


def _within_reach(a: float, b: float) -> bool:
    low, high = sorted((a, b))
    return low > 0 and high <= MOST_APART * low


def _in_two_moneys(p: Quantity, q: Quantity, a: Statement, b: Statement) -> bool:
    """Whether two sums for one thing are in two currencies."""
    return {p.unit, q.unit} <= CURRENCIES and p.unit != q.unit and speak_of_same(a, b)


def _comparable(p: Quantity, q: Quantity, a: Statement, b: Statement) -> bool:
    """Whether two figures are of the same thing: the same counted noun, or one unit in like sentences."""
    if p.counted and q.counted:
        return p.counted == q.counted or {p.counted, q.counted} <= PEOPLE
    if not p.unit and not q.unit:
        return _large_lone(a) and _large_lone(b)
    if p.unit and p.unit == q.unit:
        return speak_of_same(a, b) and (p.unit not in _LENGTHS or a.predicate == b.predicate)
    return False


def _lone(statement: Statement, quantity: Quantity) -> bool:
    """Whether a statement gives this figure only."""
    return all(q.value is None or q is quantity for q in statement.counts)


def _sums_up(a: Statement, p: Quantity, b: Statement, q: Quantity) -> bool:
    """Whether a bare figure may be of what another statement counts: an answer, a count, a large figure."""
    if p.counted:
        return False
    return (
        len(a.words) <= ANSWER
        or bool(a.words & _COUNTS)
        or (q.counted is None or q.counted in PEOPLE)
        or min(p.value or 0.0, q.value or 0.0) > SMALL_NUMBER
        or speak_of_same(a, b)
    )


def _large_lone(statement: Statement) -> bool:
    """Whether a statement gives one figure only, and one too large to be chance ("the police say 3,000")."""
    values = [q.value for q in statement.quantities]
    return len(values) == 1 and values[0] is not None and values[0] > SMALL_NUMBER


def _gives(statement: Statement, quantity: Quantity) -> bool:
    held = [q for q in statement.quantities if q.standing == "held" and q.value is not None]
    if quantity.unit is None:
        return any(q.value == quantity.value for q in held)
    return any(q.unit == quantity.unit and agree_in_value(q, quantity) for q in held)
