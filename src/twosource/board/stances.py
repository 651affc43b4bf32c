"""Stances: who supports, opposes, makes conditional or leaves open what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span as Words
from spacy.tokens import Token

from ..model import Polarity, Span, Stance
from ..text.names import same_person
from ..text.parse import child
from .conditions import Bound, cited
from .found import Found
from .grammar import SUBJECTS, agent, is_finite, is_negated, is_passive, modal, subject, text_between
from .lexicon import AT_ISSUE, CHOICES, COMMITTING, OFFERABLE, Frame
from .phrases import clause
from .soundness import is_supposed
from .targets import Target, frame_of, infinitive, noun_targets, target, targets_of
from .verdicts import iter_judgements
from .voices import Voices, is_actor, is_first

MAX_WORDS = 400
# Under these a verb of taking sides is only possible, not said to be so.
_OPEN = frozenset({"may", "might", "could", "should", "must", "can"})
_TURNED: dict[Polarity, Polarity] = {"supports": "opposes", "opposes": "undecided", "undecided": "opposes",
                                     "conditional": "conditional"}  # fmt: skip
# "It" and "they" as a target say nothing to a reader.
_EMPTY = frozenset(
    "it this that them they him her you us me one there such so i we he she what which who".split()
)


@dataclass(frozen=True, slots=True)
class Held:
    """A stance of the board; `head` is the word that heads its target, `raises` says it was put forward.

    `stated` is false where no rule read the stance off a word, and the scorer took it from the whole sentence.
    """

    stance: Stance
    head: Token
    target: Span
    raises: bool
    stated: bool = True


def extract_stances(sentences: Sequence[Words], voices: Voices, bounds: Sequence[Bound]) -> Iterator[Held]:
    """The stances of a report, in order, each once; those that conditions imply come with their sentence."""
    inside = _antecedent_words(bounds)
    hanging = {b.found.main.i for b in bounds}
    seen: set[tuple[str, str, Span]] = set()
    implied = list(_implied(bounds, sentences, voices))
    for held in (*_stated(sentences, voices, inside, hanging), *implied):
        key = (held.stance.holder, held.stance.target, held.stance.span)
        if key not in seen and held.stance.target.lower() not in _EMPTY:
            seen.add(key)
            yield held


def _antecedent_words(bounds: Sequence[Bound]) -> frozenset[int]:
    """Words that stand behind an "if": what they say is supposed, not told."""
    return frozenset(i for b in bounds for i in range(b.found.antecedent[0], b.found.antecedent[1] + 1))


def _stated(
    sentences: Sequence[Words], voices: Voices, inside: frozenset[int], hanging: set[int]
) -> Iterator[Held]:
    for sentence in sentences:
        if len(sentence) > MAX_WORDS:
            continue
        asked = _asked_words(sentence)
        for token in sentence:
            if (
                token.i not in inside
                and token.i >= asked
                and frame_of(token) is not None
                and not is_supposed(token)
            ):
                yield from _at(token, sentence, voices, hanging)
        if asked == sentence.start:
            yield from _judged(sentence, voices, inside)


def _asked_words(sentence: Words) -> int:
    """Where what is told begins: after the last question mark of the sentence."""
    return max((t.i + 1 for t in sentence if t.text.startswith("?")), default=sentence.start)


def _at(token: Token, sentence: Words, voices: Voices, hanging: set[int]) -> Iterator[Held]:
    found = frame_of(token)
    if found is None:
        return
    if token.pos_ == "NOUN":
        doer, targets, verb = noun_targets(token, found)
    else:
        verb = token.head if token.dep_ in ("acomp", "attr") else token
        doer = _holder(verb)
        targets = targets_of(token, found)
    if doer is None or verb is None or not targets or not _may_hold(doer):
        return
    if not _is_told(verb) or not _is_meant(verb, found, doer):
        return
    name = voices.name_of(doer)
    if name is None:
        return
    if token.lemma_ == "suggest" and is_negated(verb):
        return
    negated = is_negated(verb) or (token is not verb and is_negated(token)) or _has_no(token)
    for named in targets:
        inner, twice = _nested(named, found.polarity)
        polarity = _polarity(found.polarity, negated, inner.against)
        if twice:
            polarity = "supports" if negated else "undecided"
        if verb.i in hanging or token.i in hanging or inner.head.i in hanging:
            polarity = "conditional" if polarity == "supports" else polarity
        held = _held(name, inner, polarity, sentence, voices)
        if held is not None:
            yield replace(held, raises=polarity != "opposes" and _raises(token, found, inner))


def _raises(token: Token, frame: Frame, target: Target) -> bool:
    """Whether the stance puts its target on the table: one's own plans only where they concern others."""
    lemma, head = token.lemma_.lower(), target.head
    if any(c.lower_ == "no" for c in token.children):
        return False
    if head.pos_ == "NOUN" and lemma in _ASKING and head.lemma_.lower() not in AT_ISSUE | OFFERABLE:
        return False
    if head.pos_ == "VERB" and (lemma in _PLANNING or not frame.raises):
        return head.lemma_.lower() in CHOICES and (frame.raises or lemma in _PLANNING)
    return frame.raises


def _is_meant(verb: Token, frame: Frame, doer: Token) -> bool:
    """ "Would ask her to stay" tells a habit, "I would ask you to stay" a wish."""
    if frame.raises and modal(verb) == "would" and verb.lemma_.lower() not in ("consider", "propose"):
        return is_first(doer)
    return True


def _nested(target: Target, outer: Polarity) -> tuple[Target, bool]:
    """ "Voted to reject the offer" takes its side on the offer; "refused to rule it out" takes none."""
    inner = frame_of(target.head) if target.head.pos_ == "VERB" else None
    if inner is None or inner.polarity != "opposes" or child(target.head, "nsubj", "nsubjpass") is not None:
        return target, False
    below = targets_of(target.head, inner)
    if not below:
        return target, False
    return replace(below[0], against=True), outer == "opposes"


def _has_no(token: Token) -> bool:
    """ "has no patience with" keeps its sense, "has no objection to" is turned round."""
    none = any(c.dep_ == "det" and c.lower_ == "no" for c in token.children)
    return none and token.lemma_.lower() != "patience"


def _polarity(polarity: Polarity, negated: bool, against: bool) -> Polarity:
    if against:
        polarity = "opposes"
    return _TURNED[polarity] if negated else polarity


def _holder(verb: Token) -> Token | None:
    if is_passive(verb):
        return agent(verb)
    return subject(verb)


def _is_told(verb: Token) -> bool:
    """Whether the verb tells what is so: finite and not under "may", or a participle that comments."""
    if modal(verb) in _OPEN:
        able = modal(verb) in ("can", "could") and verb.lemma_.lower() in _WITHIN_REACH
        return able or (modal(verb) in ("can", "could") and is_negated(verb))
    if is_finite(verb):
        return True
    if verb.tag_ == "VBG" and verb.dep_ in ("advcl", "acl"):
        return verb.head.pos_ == "VERB" and is_finite(verb.head)
    if verb.dep_ == "conj" and verb.head.tag_ == verb.tag_:
        return is_finite(verb.head)
    return verb.tag_ == "VB" and verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _ASPECT


# One may ask for anything; these put a course on the table only where it is one.
_ASKING = frozenset("study review examine assess explore look request ask".split())
_PLANNING = frozenset(
    "intend plan decide vow pledge promise agree vote aim want ready willing prepared".split()
)
# To say that one can accept a thing is to accept it.
_WITHIN_REACH = frozenset("accept support back endorse agree".split())
_ASPECT = frozenset("continue begin start appear seem come go decide choose".split())


def _may_hold(doer: Token) -> bool:
    if doer.like_num or doer.text.endswith("%"):
        return False
    return doer.dep_ != "expl" and (is_actor(doer) or doer.lower_ in ("it", "who"))


def _held(name: str, target: Target, polarity: Polarity, sentence: Words, voices: Voices) -> Held | None:
    span = text_between(sentence.doc, target.first, target.last)
    text = span.of(voices.report.text)
    if len(text) < 3 or same_person(text, name):
        return None
    shown = cited(sentence, (span,))
    return Held(Stance(name, text, polarity, voices.report.id, shown), target.head, span, False)


def _judged(sentence: Words, voices: Voices, inside: frozenset[int]) -> Iterator[Held]:
    """What a speaker calls for or calls wrong: "sanctions must be readied", "the siege is unacceptable"."""
    for judgement in iter_judgements(sentence, voices):
        if judgement.target.head.i in inside:
            continue
        held = _held(judgement.holder, judgement.target, judgement.polarity, sentence, voices)
        if held is not None:
            yield replace(held, raises=judgement.raises)


def _implied(bounds: Sequence[Bound], sentences: Sequence[Words], voices: Voices) -> Iterator[Held]:
    """What is promised, demanded or threatened is held out on a condition; a threat opposes its antecedent."""
    for bound in bounds:
        condition, found = bound.condition, bound.found
        if condition.who is None or condition.kind == "forecast" or not _commits(bound, voices):
            continue
        threat = condition.kind == "threat" and not any(c.lower_ in _READY for c in found.main.children)
        opposed = _threatened(found) if threat else None
        deed = _deed(found.main)
        tied = infinitive(deed) or Target(deed.i, deed.i, deed)
        yield from _bound_to(bound, tied, "conditional", voices)
        if opposed is not None:
            yield from _bound_to(bound, opposed, "opposes", voices)


def _bound_to(bound: Bound, thing: Target, polarity: Polarity, voices: Voices) -> Iterator[Held]:
    """The stance that a condition shows its speaker to take on `thing`."""
    condition = bound.condition
    if condition.who is None or thing.head.lemma_ in ("be", "have", "do"):
        return
    span = text_between(bound.found.main.doc, thing.first, thing.last)
    text = span.of(voices.report.text)
    if text and text in condition.span.of(voices.report.text):
        stance = Stance(condition.who, text, polarity, condition.report, condition.span)
        yield Held(stance, thing.head, span, False)


def _threatened(found: Found) -> Target | None:
    """What a threat is meant to stop: the deed it answers; nothing where it answers that nothing is done."""
    verb = found.verb
    if verb is None or found.form != "if" or is_negated(verb) or verb.lemma_ in ("be", "have", "fail"):
        return None
    doer = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if doer is None or any(c.lower_ in ("no", "nobody", "none") for c in (doer, *doer.children)):
        return None
    return target(clause(verb))


def _deed(main: Token) -> Token:
    """ "Be ready to talk", "have to leave": the talking and the leaving."""
    for c in (main, *(c for c in main.children if c.dep_ == "acomp")):
        inner = child(c, "xcomp")
        if inner is not None and (
            c is not main or main.lemma_.lower() in COMMITTING | {"have", "go", "need"}
        ):
            return inner
    return main


def _commits(bound: Bound, voices: Voices) -> bool:
    """Whether the condition shows where its speaker stands: not as an outlet, and not as a mere plan."""
    main = bound.found.main
    planned = main.dep_ in ("relcl", "acl", "pcomp") or bound.found.form in ("regardless", "in case")
    return not planned and subject(main) is not None and not voices.is_outlet(bound.condition.who or "")


_READY = frozenset({"ready", "prepared", "willing", "open"})
