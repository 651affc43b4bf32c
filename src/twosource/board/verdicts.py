"""Sides taken without a verb of taking sides: "must be stopped", "is unacceptable"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Words
from spacy.tokens import Token

from ..model import Polarity
from .grammar import auxiliaries, bounds, child, is_negated, is_passive, modal, subject
from .lexicon import BAD, CONSENT, GOOD
from .soundness import is_supposed
from .targets import Target
from .voices import FIRST, Voices, is_actor

_EMPTY = frozenset(
    {"it", "this", "that", "there", "he", "she", "they", "i", "we", "you", "what", "which", "who"}
)


# The clauses that say something; what stands in the others is a reason or a description.
_TOLD = frozenset({"ROOT", "ccomp", "conj", "parataxis"})


@dataclass(frozen=True, slots=True)
class Judgement:
    """`holder` takes the side `polarity` on `target`; `raises` where that puts it on the table."""

    holder: str
    target: Target
    polarity: Polarity
    raises: bool = False


def iter_judgements(sentence: Words, voices: Voices) -> Iterator[Judgement]:
    """The judgements that one sentence makes, by its speaker or by those it speaks of."""
    for token in sentence:
        if token.pos_ not in ("VERB", "AUX"):
            continue
        judged = (
            _table(token, voices)
            or _refusal(token, voices)
            or _absence(token, voices)
            or _duty(token, voices)
            or _value(token, voices)
            or _liking(token, voices)
            or _open(token, voices)
            or _standing(token, voices)
            or _naming(token, voices)
        )
        if judged is not None:
            yield judged


def _span(token: Token) -> Target:
    first, last = bounds(token)
    return Target(first, last, token)


def _table(verb: Token, voices: Voices) -> Judgement | None:
    """ "It was Orsel who put sanctions on the table"."""
    if verb.lemma_ not in ("put", "place", "lay") or is_passive(verb) or modal(verb) is not None:
        return None
    on = next((c for c in verb.subtree if c.lower_ == "on" and c.i > verb.i and c.dep_ == "prep"), None)
    table = None if on is None else child(on, "pobj")
    thing, doer = child(verb, "dobj"), subject(verb)
    if table is None or table.lemma_ != "table" or thing is None or doer is None or not is_actor(doer):
        return None
    name = voices.name_of(doer)
    last = min(bounds(thing)[1], on.i - 1) if on is not None and on.i > thing.i else thing.i
    return None if name is None else Judgement(name, Target(bounds(thing)[0], last, thing), "supports", True)


def _refusal(verb: Token, voices: Voices) -> Judgement | None:
    """ "We will never accept a land swap"; "the union would not sign"."""
    if modal(verb) not in ("will", "would") or is_passive(verb) or verb.lemma_.lower() in _IDLE:
        return None
    doer = subject(verb)
    if doer is None or not (is_actor(doer) or doer.lower_ == "it") or not is_negated(verb):
        return None
    name = voices.name_of(doer)
    if name != voices.said_by(verb) and verb.lemma_.lower() not in CONSENT:
        return None
    if name is None or any(c.dep_ == "advcl" for c in verb.children):
        return None
    thing = child(verb, "dobj")
    target = (
        _span(thing) if thing is not None and thing.pos_ != "PRON" else Target(verb.i, bounds(verb)[1], verb)
    )
    return Judgement(name, target, "opposes")


def _absence(verb: Token, voices: Voices) -> Judgement | None:
    """ "There will be no talks", "we are not going to move", in somebody's voice."""
    name = voices.said_by(verb)
    if name is None or is_supposed(verb):
        return None
    thing = child(verb, "attr")
    lacking = thing is not None and any(c.lower_ == "no" for c in thing.children)
    if verb.lemma_ == "be" and modal(verb) in ("will", "can", "must") and lacking and thing is not None:
        return Judgement(
            name, Target(min(thing.i, thing.left_edge.i + 1), bounds(thing)[1], thing), "opposes"
        )
    doer, deed = subject(verb), child(verb, "xcomp")
    if doer is None or deed is None or verb.lower_ != "going" or not is_negated(verb):
        return None
    if doer.lower_ in FIRST and deed.lemma_.lower() not in _IDLE:
        return Judgement(name, Target(deed.i, bounds(deed)[1], deed), "opposes")
    return None


def _duty(verb: Token, voices: Voices) -> Judgement | None:
    """ "Sanctions should be readied now", in somebody's voice: they want it done."""
    if not _is_duty(verb):
        return None
    doer = subject(verb)
    name = voices.said_by(verb)
    if doer is None or name is None or doer.i > verb.i or doer.lower_ in _EMPTY - {"he", "she", "they", "we"}:
        return None
    if doer.lower_ in ("we", "i") and verb.lemma_.lower() in ("be", "say", "have", "admit", "add"):
        return None
    first, last = bounds(doer)[0], bounds(verb)[1]
    if verb.dep_ == "conj" and last - first > 30:
        first = doer.i
    head = doer if is_passive(verb) else verb
    if is_negated(verb) or doer.lower_ in ("nobody", "none"):
        target = _span(doer) if is_passive(verb) else Target(verb.i, last, head)
        return Judgement(name, target, "opposes")
    instead = any(t.lower_ in ("instead", "rather") for t in verb.doc[verb.i : last + 1])
    return Judgement(name, Target(first, last, head), "supports", is_passive(verb) or instead)


def _is_duty(verb: Token) -> bool:
    """Whether the verb stands under an obliging "should" or "must", not a guessing one."""
    words = [a.lower_ for a in auxiliaries(verb)]
    if modal(verb) not in ("should", "must") or "have" in words or verb.pos_ != "VERB":
        return False
    if verb.dep_ not in _TOLD or is_supposed(verb):
        return False
    if any(c.tag_ in ("WRB", "WP", "WDT") for c in verb.children):
        return False
    aux = next(a for a in auxiliaries(verb) if a.lower_ in ("should", "must"))
    doer = subject(verb)
    return doer is None or doer.i < aux.i


def _value(verb: Token, voices: Voices) -> Judgement | None:
    """ "The blockade is unacceptable", in somebody's voice."""
    if verb.lemma_ != "be" or modal(verb) in ("may", "might", "could") or verb.dep_ not in _TOLD:
        return None
    word, doer = child(verb, "acomp", "attr"), child(verb, "nsubj")
    if word is None or doer is None:
        return None
    if doer.lower_ in _EMPTY:
        praise = next((c for c in word.children if c.dep_ == "amod" and _worth(c)), None)
        if praise is None:
            return None
        word, doer = praise, word
    good, bad = word.lemma_.lower() in GOOD, word.lemma_.lower() in BAD
    name = voices.said_by(verb)
    if name is None or not (good or bad) or is_actor(doer):
        return None
    polarity: Polarity = "supports" if good is not is_negated(verb) else "opposes"
    return Judgement(name, _span(doer), polarity)


def _liking(verb: Token, voices: Voices) -> Judgement | None:
    """ "I like the plan", "we can live with five", "he would rather keep her"."""
    doer = subject(verb)
    name = None if doer is None or not is_actor(doer) else voices.name_of(doer)
    if doer is None or name is None or is_passive(verb):
        return None
    lemma, aux = verb.lemma_.lower(), modal(verb)
    if lemma == "live" and aux in ("can", "could"):
        with_ = next((c for c in verb.children if c.lower_ == "with"), None)
        thing = None if with_ is None else child(with_, "pobj")
        if thing is not None:
            return Judgement(name, _span(thing), "opposes" if is_negated(verb) else "supports", True)
    if aux == "would" and any(c.lower_ == "rather" for c in verb.children):
        return Judgement(name, Target(verb.i, bounds(verb)[1], verb), "supports")
    if lemma in ("like", "love", "hate", "dislike") and doer.lower_ in FIRST and aux is None:
        thing = child(verb, "dobj")
        if thing is not None and thing.pos_ != "PRON":
            bad = (lemma in ("hate", "dislike")) is not is_negated(verb)
            return Judgement(name, _span(thing), "opposes" if bad else "supports")
    return None


_ANSWERS = frozenset("answer position view opinion decision verdict conclusion preference".split())


def _open(verb: Token, voices: Voices) -> Judgement | None:
    """ "The board has not decided on the sale"; "I do not have an answer"; "nothing was ruled out"."""
    lemma, doer = verb.lemma_.lower(), subject(verb)
    if doer is None or verb.pos_ != "VERB":
        return None
    if is_passive(verb):
        out = lemma == "rule" and any(c.lower_ == "out" for c in verb.children)
        name = voices.said_by(verb)
        if out and name is not None and (is_negated(verb) or doer.lower_ in ("nothing", "neither", "none")):
            return Judgement(name, _span(doer), "undecided")
        return None
    thing = child(verb, "dobj", "ccomp", "xcomp", "prep")
    name = voices.name_of(doer) if is_actor(doer) else None
    if name is None or thing is None or not _is_unsettled(verb, lemma, thing):
        return None
    return Judgement(name, _span(thing), "undecided")


def _is_unsettled(verb: Token, lemma: str, thing: Token) -> bool:
    yet = verb.dep_ == "xcomp" and any(c.lower_ == "yet" for c in verb.head.children)
    if lemma in ("decide", "say", "announce"):
        return yet or (lemma == "decide" and is_negated(verb))
    if lemma in ("defer", "postpone", "delay"):
        return thing.lemma_.lower() in ("decision", "vote", "ruling", "verdict")
    none = is_negated(verb) or any(c.lower_ == "no" for c in thing.children)
    return lemma in ("have", "take", "reach", "make") and none and thing.lemma_.lower() in _ANSWERS


_IDLE = frozenset("be have say comment know forget see need find get become happen speculate discuss".split())
_STANDING: dict[str, Polarity] = {
    "against": "opposes",
    "behind": "supports",
    "favour": "supports",
    "favor": "supports",
}
_NAMING = frozenset("call brand label describe denounce dub consider deem slam".split())


def _standing(verb: Token, voices: Voices) -> Judgement | None:
    """ "The mayor is against the scheme", "we are in favour of talks", "she said no to the offer"."""
    doer = subject(verb)
    if doer is None or not is_actor(doer) or verb.lemma_ not in ("be", "come", "stand", "say"):
        return None
    prep = next(
        (c for c in verb.children if c.lower_ in ("against", "behind", "in", "to") and c.i > verb.i), None
    )
    side = _side(verb, prep)
    thing = None if prep is None else _object_of(prep)
    name = voices.name_of(doer)
    if side is None or thing is None or name is None or thing.pos_ == "PRON":
        return None
    turned: Polarity = "opposes" if side == "supports" else "undecided"
    return Judgement(name, _span(thing), turned if is_negated(verb) else side)


def _side(verb: Token, prep: Token | None) -> Polarity | None:
    if prep is None or prep.dep_ != "prep":
        return None
    if verb.lemma_ == "say":
        said = {c.lower_ for c in verb.children} & {"no", "yes"}
        return None if prep.lower_ != "to" or not said else "opposes" if "no" in said else "supports"
    if prep.lower_ == "in":
        inner = child(prep, "pobj")
        return None if inner is None else _STANDING.get(inner.lower_)
    return _STANDING.get(prep.lower_)


def _object_of(prep: Token) -> Token | None:
    thing = child(prep, "pobj", "pcomp")
    if thing is not None and thing.lower_ in _STANDING:
        of = next((c for c in thing.children if c.lower_ == "of"), None)
        return None if of is None else child(of, "pobj", "pcomp")
    return thing


def _naming(verb: Token, voices: Voices) -> Judgement | None:
    """ "He called the offer an insult", "branded the raid a provocation"."""
    doer = subject(verb)
    if verb.lemma_.lower() not in _NAMING or doer is None or not is_actor(doer) or is_passive(verb):
        return None
    words = [c for c in verb.children if c.i > verb.i]
    inner = next(
        (c for c in words if c.dep_ in ("oprd", "ccomp", "xcomp", "dobj", "attr") and _worth(c)), None
    )
    as_ = next((c for c in words if c.lower_ == "as"), None)
    worth = inner if inner is not None else None if as_ is None else child(as_, "pobj", "amod", "prep")
    if worth is None or not _worth(worth):
        return None
    thing = child(worth, "nsubj") or child(verb, "dobj")
    name = voices.name_of(doer)
    if thing is None or thing is worth or thing.lower_ in _EMPTY or is_actor(thing) or name is None:
        return None
    good = worth.lemma_.lower() in GOOD
    return Judgement(name, _span(thing), "supports" if good is not is_negated(verb) else "opposes")


def _worth(word: Token) -> bool:
    return word.lemma_.lower() in GOOD | BAD
