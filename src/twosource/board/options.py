"""Options: the alternatives on the table, brought together across reports and wordings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Span as Words
from spacy.tokens import Token

from ..model import Option, Passage, Span
from .conditions import Bound, cited
from .courses import find_course
from .grammar import child, content_lemmas, subject, text_between
from .lexicon import COMMITTING, THREATENING
from .stances import Held
from .voices import Voices, is_actor

_PLAN = re.compile(
    r"\b(plan|option|scenario|proposal)s?[ \u00a0]+([A-F]|[1-9]|one|two|three)\b(?![-'’]\w)", re.I
)
_LETTER = re.compile(r"^[B-F1-9]$|^A$")
_NUMBERS = {"one": "1", "two": "2", "three": "3"}
# Objects of proposing that name no course of action.
_VAGUE = frozenset(
    "thing way matter issue question answer help apology condolence explanation detail comment "
    "opinion view chance opportunity glimpse evidence support response name reason possibility "
    "everything nothing something idea information plan option sympathy thanks prayer service tip "
    "advice".split()
)
MAX_WORDS = 400
# Options with one head word are compared with each other only up to this many.
MAX_SAME_HEAD = 60


@dataclass(frozen=True, slots=True)
class Raised:
    """One place that puts an option on the table: its wording, who raises, backs or opposes it there.

    `label` is set for named plans ("plan B"), which are one option however they are described. One that
    is `aside` takes a side on an option that others raise, and makes none.
    """

    name: str
    head: str
    lemmas: tuple[str, ...]
    passage: Passage
    raised: tuple[str, ...] = ()
    backed: tuple[str, ...] = ()
    opposed: tuple[str, ...] = ()
    label: str | None = None
    aside: bool = False


@dataclass(slots=True)
class _Group:
    members: list[Raised] = field(default_factory=list)


def extract_options(
    sentences: Sequence[Words], voices: Voices, stances: Sequence[Held], bounds_: Sequence[Bound]
) -> Iterator[Raised]:
    """The places of one report that put something on the table, or take a side on what is there."""
    for bound in bounds_:
        raised = _from_condition(bound, voices)
        if raised is not None:
            yield raised
    for held in stances:
        raised = _from_stance(held, voices)
        if raised is not None:
            yield raised
    for sentence in sentences:
        if len(sentence) <= MAX_WORDS:
            yield from _plans(sentence, voices, stances)
            yield from _choices(sentence, voices)


def _from_stance(held: Held, voices: Voices) -> Raised | None:
    """What was proposed, wanted or weighed becomes an option; other stances only take a side on one."""
    stance, doc = held.stance, held.head.doc
    name = _short(held.head, held.target)
    if _PLAN.search(stance.target) or _is_vague(held.head):
        return None
    lemmas = content_lemmas(doc, name)
    if len(lemmas) < (2 if held.head.pos_ == "VERB" else 1):
        return None
    holder = (stance.holder,)
    return Raised(
        name.of(voices.report.text),
        _head_lemma(held.head),
        lemmas,
        Passage(stance.report, stance.span),
        raised=holder if held.raises else (),
        backed=holder if stance.polarity == "supports" else (),
        opposed=holder if stance.polarity == "opposes" else (),
        aside=not held.raises,
    )


def _from_condition(bound: Bound, voices: Voices) -> Raised | None:
    """What is threatened or promised is something its speaker may do: it lies on the table."""
    condition, found = bound.condition, bound.found
    doer = subject(found.main)
    named = doer is not None and is_actor(doer)
    if condition.kind not in ("threat", "promise") or condition.who is None or not named:
        return None
    doc, first = found.main.doc, found.main.i
    if found.main.lemma_.lower() in COMMITTING | THREATENING:
        return None
    if found.consequent[1] < first:
        return None
    span = text_between(doc, first, found.consequent[1])
    lemmas = content_lemmas(doc, span)
    if len(lemmas) < 2 or _PLAN.search(span.of(voices.report.text)):
        return None
    passage = Passage(condition.report, condition.span)
    return Raised(span.of(voices.report.text), _head_lemma(found.main), lemmas, passage, (condition.who,))


def _short(head: Token, target: Span) -> Span:
    """The name of an option: its phrase, cut before relative clauses and asides."""
    doc = head.doc
    words = doc.char_span(target.start, target.end, alignment_mode="contract")
    if words is None or len(words) == 0:
        return target
    last = words.end - 1
    for c in head.children:
        aside = c.dep_ in ("appos", "advcl", "parataxis") or c.left_edge.tag_ in ("WDT", "WP")
        if aside and c.left_edge.i > head.i:
            last = min(last, c.left_edge.i - 1)
    return text_between(doc, words.start, max(last, head.i))


def _is_vague(head: Token) -> bool:
    return (
        head.lemma_.lower() in _VAGUE or head.pos_ == "PRON" or head.ent_type_ in ("PERSON", "DATE", "TIME")
    )


def _head_lemma(head: Token) -> str:
    """What the option is at heart: a noun, or the object of a verb ("impose sanctions" is sanctions)."""
    if head.pos_ in ("VERB", "AUX"):
        thing = child(head, "dobj", "nsubjpass")
        if thing is not None and thing.pos_ in ("NOUN", "PROPN"):
            return thing.lemma_.lower()
    return head.lemma_.lower()


def _plans(sentence: Words, voices: Voices, stances: Sequence[Held]) -> Iterator[Raised]:
    """Named plans: "plan B", "Option 2"."""
    text = sentence.text
    seen: set[str] = set()
    for match in _PLAN.finditer(text):
        mark = _NUMBERS.get(match[2].lower(), match[2])
        if not _LETTER.match(mark) or (mark == "A" and not match[2].isupper()):
            continue
        label = f"{match[1].lower()} {mark.upper()}"
        if label in seen:
            continue
        seen.add(label)
        start = sentence.start_char + match.start()
        span = Span(start, start + len(match[0]))
        passage = Passage(voices.report.id, cited(sentence, (span,)))
        sides = [h.stance for h in stances if h.target.start <= span.start and span.end <= h.target.end]
        raised = tuple(h.stance.holder for h in stances if h.raises and h.stance in sides)
        backed = tuple(s.holder for s in sides if s.polarity == "supports")
        opposed = tuple(s.holder for s in sides if s.polarity == "opposes")
        yield Raised(label, label, (label,), passage, raised, backed, opposed, label)


def _choices(sentence: Words, voices: Voices) -> Iterator[Raised]:
    """What an actor could do, and phrases that say themselves that they are options."""
    if "?" in sentence.text[-3:]:
        return
    for token in sentence:
        found = find_course(token)
        if found is None:
            continue
        first, last, head = found
        span = text_between(sentence.doc, first, last)
        lemmas = content_lemmas(sentence.doc, span)
        if len(lemmas) < 2 or "\n" in span.of(voices.report.text):
            continue
        speaker = voices.speaker_at(token.idx)
        by = _proposer(token, voices) or speaker
        passage = Passage(voices.report.id, cited(sentence, (span,)))
        raised = (by,) if by is not None else ()
        yield Raised(span.of(voices.report.text), _head_lemma(head), lemmas, passage, raised)


def _proposer(token: Token, voices: Voices) -> str | None:
    """Who made an offer: "the union's offer", "an offer from the bank"."""
    if token.pos_ != "NOUN":
        return None
    owner = child(token, "poss")
    from_ = next((c for c in token.children if c.dep_ == "prep" and c.lower_ in ("from", "by")), None)
    maker = owner if owner is not None else child(from_, "pobj") if from_ is not None else None
    return voices.name_of(maker) if maker is not None and is_actor(maker) else None


def merge_options(raised: Sequence[Raised]) -> tuple[Option, ...]:
    """One option for each course of action: same head word, and modifiers that do not part them."""
    groups: dict[str, list[_Group]] = defaultdict(list)
    for one in sorted(raised, key=lambda r: r.aside):
        key = one.label or one.head
        group = next((g for g in groups[key][:MAX_SAME_HEAD] if one.label or _is_same(one, g)), None)
        if group is None and one.aside:
            continue
        if group is None:
            group = _Group()
            groups[key].append(group)
        group.members.append(one)
    options = [_option(g.members) for same in groups.values() for g in same]
    return tuple(sorted(options, key=lambda o: (o.evidence[0], o.name)))


def _is_same(one: Raised, group: _Group) -> bool:
    first = set(group.members[0].lemmas)
    shared = len(first & set(one.lemmas))
    return shared >= 2 or shared / min(len(first), len(one.lemmas)) >= 0.5


def _option(members: Sequence[Raised]) -> Option:
    names = sorted({m.name for m in members if not m.aside}, key=lambda n: (len(n), n))
    label = members[0].label
    return Option(
        label or names[0],
        _each(n for m in members for n in m.raised),
        _each(n for m in members for n in m.backed),
        _each(n for m in members for n in m.opposed),
        tuple(sorted({m.passage for m in members})),
    )


def _each(names: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
