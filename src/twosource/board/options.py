"""Options: the alternatives on the table, brought together across reports and wordings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Span as Words

from ..model import Condition, Option, Passage, Span, Stance
from ..text.names import same_person
from .conditions import Bound, cited
from .courses import Course, course_of, iter_courses
from .grammar import agent, is_passive, subject
from .lexicon import AT_ISSUE, CHOICES, OFFERABLE, PROSPECTS
from .stances import Held
from .values import BENEFIT, HARM
from .voices import Voices, is_actor

_PLAN = re.compile(
    r"\b(plan|option|scenario|proposal)[ \u00a0]+([A-F]|[1-9]|one|two|three)\b(?![-'’]\w)(?! per)", re.I
)
_NUMBERS = {"one": "1", "two": "2", "three": "3"}
MAX_WORDS = 400
# Options with one head word are compared with each other only up to this many.
MAX_SAME_HEAD = 60
# One of these alone does not say which: "the deal" here need not be "the deal" there.
_GENERAL = frozenset(
    "offer bid proposal plan deal agreement measure step action move bill law option decision talk site "
    "route project scheme package vote change resolution way solution motion alternative".split()
)


@dataclass(frozen=True, slots=True)
class Raised:
    """One place that puts an option on the table: its wording, who raises, backs or opposes it there.

    `label` is set for named plans ("plan B"), which are one option however they are described. One that
    is `aside` takes a side on an option that others raise, and makes none. `of` is the stance or condition
    it was read from.
    """

    name: str
    head: str
    lemmas: frozenset[str]
    passage: Passage
    raised: tuple[str, ...] = ()
    backed: tuple[str, ...] = ()
    opposed: tuple[str, ...] = ()
    label: str | None = None
    aside: bool = False
    of: Stance | Condition | None = None


@dataclass(slots=True)
class _Group:
    members: list[Raised] = field(default_factory=list)


def extract_options(
    sentences: Sequence[Words], voices: Voices, stances: Sequence[Held], bounds: Sequence[Bound]
) -> Iterator[Raised]:
    """The places of one report that put something on the table, or take a side on what is there."""
    for bound in bounds:
        yield from _from_condition(bound)
    for held in stances:
        yield from _from_stance(held)
    for sentence in sentences:
        if len(sentence) <= MAX_WORDS and "?" not in sentence.text[-3:]:
            yield from _plans(sentence, voices, stances)
            yield from _named(sentence, voices)


def _from_stance(held: Held) -> Iterator[Raised]:
    """What is wanted, weighed or promised is an option; what is only opposed takes a side on one."""
    stance = held.stance
    course = course_of(held.head)
    if _PLAN.search(stance.target) or course is None:
        return
    holder = (stance.holder,)
    mooted = held.raises or (stance.polarity != "opposes" and _is_open_to_choice(course))
    yield Raised(
        course.name,
        course.key,
        course.lemmas,
        Passage(stance.report, stance.span),
        raised=holder if held.raises and course.is_distinct else (),
        backed=holder if stance.polarity == "supports" else (),
        opposed=holder if stance.polarity == "opposes" else (),
        aside=not (mooted and course.is_distinct) and not (course.is_named and held.stated),
        of=stance,
    )


def _is_open_to_choice(course: Course) -> bool:
    """Whether somebody could do it, or it is of the kind that people decide on: no "eyes of the witness"."""
    lemma = course.head.lemma_.lower()
    deed = course.head.pos_ in ("VERB", "AUX")
    return len(course.lemmas) > 1 and lemma in (
        CHOICES | HARM | BENEFIT if deed else AT_ISSUE | OFFERABLE | PROSPECTS
    )


def _from_condition(bound: Bound) -> Iterator[Raised]:
    """A threat or a promise puts its deed on the table, a demand what it asks for."""
    condition, found = bound.condition, bound.found
    if condition.who is None or condition.kind == "forecast":
        return
    verb = found.verb if condition.kind == "demand" else found.main
    if verb is None or verb.lemma_.lower() not in CHOICES | HARM:
        return
    doer = agent(verb) if is_passive(verb) else subject(verb)
    course = course_of(verb)
    if (
        course is None
        or not course.is_distinct
        or not (is_passive(verb) or (doer is not None and is_actor(doer)))
    ):
        return
    passage = Passage(condition.report, condition.span)
    yield Raised(course.name, course.key, course.lemmas, passage, (condition.who,), of=condition)


def _plans(sentence: Words, voices: Voices, stances: Sequence[Held]) -> Iterator[Raised]:
    """Named plans: "plan B", "Option 2"."""
    labels: dict[str, Span] = {}
    for match in _PLAN.finditer(sentence.text):
        mark = _NUMBERS.get(match[2].lower(), match[2])
        # "Plans two votes" is no plan: a number needs its capital, a letter is one.
        if mark.isdigit() and not match[1][0].isupper():
            continue
        if not mark.isdigit() and not mark.isupper():
            continue
        start = sentence.start_char + match.start()
        labels.setdefault(f"{match[1].lower()} {mark}", Span(start, start + len(match[0])))
    for label, span in labels.items():
        sides = [h for h in stances if h.target.start <= span.start and span.end <= h.target.end]
        yield Raised(
            label,
            label,
            frozenset({label}),
            Passage(voices.report.id, cited(sentence, (span,))),
            tuple(h.stance.holder for h in sides if h.raises),
            tuple(h.stance.holder for h in sides if h.stance.polarity == "supports"),
            tuple(h.stance.holder for h in sides if h.stance.polarity == "opposes"),
            label,
        )


def _named(sentence: Words, voices: Voices) -> Iterator[Raised]:
    """What the sentence says is proposed, offered, called or open to an actor."""
    for course, by in iter_courses(sentence):
        names = [] if by is None else [voices.name_of(by)]
        speaker = voices.speaker_at(course.head.idx)
        if by is None and speaker is not None and not voices.is_outlet(speaker):
            names = [speaker]
        passage = Passage(voices.report.id, cited(sentence, (_place(course),)))
        yield Raised(course.name, course.key, course.lemmas, passage, tuple(n for n in names if n))


def _place(course: Course) -> Span:
    return Span(course.head.idx, course.head.idx + len(course.head))


Links = Mapping[Stance | Condition, str]


def merge_options(raised: Sequence[Raised]) -> tuple[tuple[Option, ...], Links]:
    """One option for each course of action: same head word, and modifiers that do not part them.

    With them comes which option each stance and condition is about, by name.
    """
    groups: dict[str, list[_Group]] = defaultdict(list)
    for one in sorted(raised, key=lambda r: (r.aside, -len(r.lemmas), r.passage)):
        key = one.label or one.head
        alike = [g for g in groups[key][:MAX_SAME_HEAD] if one.label or _may_be(one, g.members[0])]
        if one.aside and (not alike or (len(alike) > 1 and len(one.lemmas) < 2)):
            continue
        if not alike:
            groups[key].append(_Group([one]))
        else:
            alike[0].members.append(one)
    options: list[Option] = []
    links: dict[Stance | Condition, str] = {}
    for members in (g.members for same in groups.values() for g in same):
        option = _option(members)
        options.append(option)
        links.update((one.of, option.name) for one in members if one.of is not None)
    return tuple(sorted(options, key=lambda o: (o.evidence[0], o.name))), links


def _may_be(one: Raised, other: Raised) -> bool:
    """Whether two wordings may mean one course: no figure parts them, and they share what they name."""
    if figures_differ(one.lemmas, other.lemmas):
        return False
    shared, fewest = len(one.lemmas & other.lemmas), min(len(one.lemmas), len(other.lemmas))
    if fewest < 2:
        return shared == fewest and (one.head not in _GENERAL or one.passage.report == other.passage.report)
    return shared >= 2 and shared / fewest >= 0.5


def figures_differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both wordings hold figures, and other ones."""
    figures = [{w for w in lemmas if any(c.isdigit() for c in w)} for lemmas in (one, other)]
    return bool(figures[0]) and bool(figures[1]) and figures[0] != figures[1]


def _option(members: Sequence[Raised]) -> Option:
    members = sorted(members, key=lambda m: (m.passage, m.aside))
    names = sorted(
        (m for m in members if not m.aside), key=lambda m: (len(m.lemmas) < 2, len(m.name), m.name)
    )
    return Option(
        members[0].label or names[0].name,
        _each(n for m in members for n in m.raised),
        _each(n for m in members for n in m.backed),
        _each(n for m in members for n in m.opposed),
        tuple(sorted({m.passage for m in members})),
    )


def _each(names: Iterator[str]) -> tuple[str, ...]:
    """Each holder once, in order of first naming, under the fullest spelling of the name."""
    kept: list[str] = []
    for name in names:
        at = next((i for i, k in enumerate(kept) if k.lower() == name.lower() or same_person(k, name)), None)
        if at is None:
            kept.append(name)
        elif len(name.split()) > len(kept[at].split()):
            kept[at] = name
    return tuple(kept)
