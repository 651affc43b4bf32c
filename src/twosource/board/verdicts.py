"""Sides taken without a verb of taking sides: "must be stopped", "is not enough", "we can live with it"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span as Words
from spacy.tokens import Token

from ..model import Polarity
from ..text.parse import child
from .grammar import SUBJECTS, auxiliaries, is_negated, is_passive, modal, subject
from .lexicon import AT_ISSUE, BAD, CHOICES, CONSENT, GOOD, SPEECH
from .phrases import action, clause, noun_phrase
from .soundness import is_supposed
from .targets import Target, frame_of, target
from .voices import Voices, is_actor, is_first

_EMPTY = frozenset("it this that there he she they i we you what which who".split())
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
        for read in _READINGS:
            judged = read(token, voices)
            if judged is not None and not is_supposed(token):
                yield _turned(judged) if _is_doubted(token) else judged
            if judged is not None:
                break


def _is_doubted(verb: Token) -> bool:
    """ "I do not think a strike is right"."""
    above = verb.head
    return verb.dep_ == "ccomp" and above.lemma_ in ("think", "believe", "feel", "see") and is_negated(above)


def _turned(judged: Judgement) -> Judgement:
    return replace(judged, polarity="opposes" if judged.polarity == "supports" else "undecided")


def _judge(
    holder: str | None, thing: Target | None, side: Polarity, raises: bool = False
) -> Judgement | None:
    return None if holder is None or thing is None else Judgement(holder, thing, side, raises)


def _thing(token: Token | None) -> Target | None:
    """What a side is taken on: a noun phrase or an action."""
    if token is None:
        return None
    return target(noun_phrase(token) or action(token))


def _prep(verb: Token, words: str) -> Token | None:
    """The object of the first preposition of `verb` that is one of `words`."""
    wanted = words.split()
    prep = next((c for c in verb.rights if c.dep_ in ("prep", "prt") and c.lower_ in wanted), None)
    return None if prep is None else child(prep, "pobj", "pcomp")


def _table(verb: Token, voices: Voices) -> Judgement | None:
    """ "It was Orsel who put sanctions on the table"."""
    if verb.lemma_ not in ("put", "place", "lay") or is_passive(verb) or modal(verb) is not None:
        return None
    thing, doer = child(verb, "dobj"), subject(verb)
    on = next((c for c in verb.subtree if c.lower_ == "on" and c.i > verb.i and c.dep_ == "prep"), None)
    table = None if on is None else child(on, "pobj")
    if on is None or table is None or table.lemma_ != "table" or thing is None or doer is None:
        return None
    named = noun_phrase(thing, max(1, on.i - thing.left_edge.i) if on.i > thing.i else 20)
    return _judge(voices.name_of(doer) if is_actor(doer) else None, target(named), "supports", True)


def _refusal(verb: Token, voices: Voices) -> Judgement | None:
    """ "We will never yield to threats"; "the union would not sign"; "we are not going to move"."""
    going = verb.dep_ == "xcomp" and verb.head.lower_ == "going"
    willed = modal(verb) in ("will", "would", "can", "could") or going
    doer = subject(verb)
    if not willed or doer is None or is_passive(verb) or not is_negated(verb.head if going else verb):
        return None
    lemma = verb.lemma_.lower()
    first = is_first(doer) and modal(verb) not in ("can", "could")
    told = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in SPEECH and modal(verb) in ("will", "would")
    told = told and not is_negated(verb.head)
    if lemma not in CONSENT and not (lemma in CHOICES and first) and not (told and lemma not in _IDLE):
        return None
    if not (is_actor(doer) or doer.lower_ == "it") or any(c.dep_ == "advcl" for c in verb.children):
        return None
    if lemma == "stand":
        return _judge(voices.name_of(doer), _in_the_way(verb), "supports")
    done = None if frame_of(verb) is not None else action(verb)
    if done is None:
        return None
    # The "not" before the verb is in the polarity.
    return _judge(voices.name_of(doer), target(done) and Target(verb.i, done.last, verb), "opposes")


_IDLE = frozenset(
    "be have say comment know forget see need find get become happen speculate discuss confirm identify "
    "name disclose elaborate affect face last end work seem take make come do lose win mean".split()
)


def _in_the_way(verb: Token) -> Target | None:
    way = _prep(verb, "in")
    return None if way is None or way.lemma_ != "way" else _thing(_prep(way, "of"))


def _absence(verb: Token, voices: Voices) -> Judgement | None:
    """ "There will be no talks", "there is no need for a vote", in somebody's voice."""
    thing = child(verb, "attr")
    if verb.lemma_ != "be" or thing is None or child(verb, "expl") is None:
        return None
    if not any(c.lower_ == "no" for c in thing.children):
        return None
    name, lemma = voices.said_by(verb), thing.lemma_.lower()
    if lemma in ("need", "reason", "place", "room", "case", "justification", "excuse", "point"):
        below = child(thing, "acl") or _prep(thing, "for in")
        return _judge(name, _thing(below), "opposes")
    if lemma not in AT_ISSUE or modal(verb) not in ("will", "can", "must"):
        return None
    named = noun_phrase(thing)
    no = next(c for c in thing.children if c.lower_ == "no")
    return _judge(name, None if named is None else Target(no.i + 1, named.last, thing), "opposes")


def _duty(verb: Token, voices: Voices) -> Judgement | None:
    """ "Sanctions should be readied now", in somebody's voice: they want it done."""
    if not _is_duty(verb):
        return None
    doer = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if doer is None or doer.lower_ in _EMPTY - {"we", "they", "he", "she"}:
        return None
    if verb.lemma_.lower() in ("be", "say", "have", "admit", "add", "remember", "note", "know", "think"):
        return None
    name = voices.said_by(verb)
    if is_negated(verb) or doer.lower_ in ("nobody", "none"):
        done = noun_phrase(doer) if is_passive(verb) else action(verb)
        if done is not None and not is_passive(verb):
            return _judge(name, Target(verb.i, done.last, verb), "opposes")
        return _judge(name, target(done), "opposes")
    if doer.pos_ == "PRON":
        return _judge(name, target(action(verb)), "supports", verb.lemma_.lower() in CHOICES)
    return _judge(name, target(clause(verb)), "supports", is_passive(verb) or verb.lemma_.lower() in CHOICES)


def _is_duty(verb: Token) -> bool:
    """Whether the verb stands under an obliging "should" or "must", not a guessing one."""
    words = [a.lower_ for a in auxiliaries(verb)]
    if modal(verb) not in ("should", "must") or "have" in words or verb.pos_ != "VERB":
        return False
    if verb.dep_ not in _TOLD or any(c.tag_ in ("WRB", "WP", "WDT") for c in verb.children):
        return False
    aux = next(a for a in auxiliaries(verb) if a.lower_ in ("should", "must"))
    doer = subject(verb)
    return doer is None or doer.i < aux.i


_WAYS = frozenset(
    "way option solution choice answer decision path move step thing course outcome route".split()
)
_BEST = frozenset("only best right sensible reasonable wise fair correct".split())
_WORST = frozenset("wrong bad worst terrible worse foolish".split())


def _value(verb: Token, voices: Voices) -> Judgement | None:
    """ "The blockade is unacceptable", "4 % is not enough", "a vote is the only way", in somebody's voice."""
    if verb.lemma_ not in ("be", "remain") or modal(verb) in ("may", "might", "could"):
        return None
    word, doer = child(verb, "acomp", "attr", "oprd"), child(verb, "nsubj")
    if word is None or doer is None or verb.dep_ not in _TOLD or is_actor(doer):
        return None
    good = _worth(word)
    if doer.lower_ in _EMPTY:
        praise = next((c for c in word.children if c.dep_ == "amod"), None)
        if praise is None or doer.lower_ not in ("it", "this", "that") or not _is_at_issue(word):
            return None
        good, doer = _worth(praise), word
    elif good is None and _is_at_issue(doer):
        good = _amount(word)
    if good is None:
        return None
    side: Polarity = "supports" if good is not is_negated(verb) else "opposes"
    return _judge(voices.said_by(verb), _thing(doer), side)


def _worth(word: Token) -> bool | None:
    """Whether `word` approves, disapproves, or (None) does neither."""
    lemma = word.lemma_.lower()
    if lemma in GOOD or lemma in BAD:
        return lemma in GOOD
    if lemma in _WAYS:
        kinds = {c.lower_ for c in word.children if c.dep_ == "amod"}
        return True if kinds & _BEST else False if kinds & _WORST else None
    return None


def _amount(word: Token) -> bool | None:
    """ "Enough" and "fair" against "too low", "short of what is needed"."""
    if word.lower_ in ("enough", "sufficient", "adequate", "fair", "acceptable", "serious", "generous"):
        return True
    too = any(c.lower_ == "too" for c in word.children)
    return False if too or word.lower_ in ("short", "derisory", "insufficient", "inadequate", "low") else None


def _is_at_issue(noun: Token) -> bool:
    return noun.lemma_.lower() in AT_ISSUE or noun.ent_type_ in ("MONEY", "PERCENT")


_HURTING = frozenset(
    "hurt harm ruin destroy damage wreck undermine endanger punish worsen kill poison".split()
)
_HELPING = frozenset("help protect save improve secure strengthen boost".split())


def _effect(verb: Token, voices: Voices) -> Judgement | None:
    """ "The quarry will ruin the valley", "the deal will protect jobs", in somebody's voice."""
    doer, thing = child(verb, "nsubj"), child(verb, "dobj")
    lemma = verb.lemma_.lower()
    if lemma not in _HURTING | _HELPING or doer is None or thing is None or not _is_at_issue(doer):
        return None
    if modal(verb) not in ("will", "would") or verb.dep_ not in _TOLD:
        return None
    good = (lemma in _HELPING) is not (is_negated(verb) or thing.lower_ in ("nobody", "nothing"))
    if thing.lower_ in ("nobody", "nothing") and lemma in _HURTING:
        return None
    return _judge(voices.said_by(verb), _thing(doer), "supports" if good else "opposes")


def _intent(verb: Token, voices: Voices) -> Judgement | None:
    """ "We will appeal against the order", ""the firm said it would build the road"."""
    doer = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if modal(verb) not in ("will", "would") or doer is None or is_negated(verb) or is_passive(verb):
        return None
    if verb.lemma_.lower() not in CHOICES or verb.dep_ not in _TOLD or child(verb, "advcl") is not None:
        return None
    own = is_first(doer) and modal(verb) == "will"
    told = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in ("say", "announce", "confirm", "declare")
    if not own and not (told and (is_actor(doer) or doer.lower_ == "it")):
        return None
    name = voices.name_of(doer)
    return _judge(name, target(action(verb)), "supports", True)


def _short(verb: Token, voices: Voices) -> Judgement | None:
    """ "The offer falls short", "the plan goes too far", "does not go far enough"."""
    doer = child(verb, "nsubj")
    if doer is None or not _is_at_issue(doer) or verb.lemma_ not in ("fall", "go", "come"):
        return None
    words = {t.lower_ for c in verb.rights for t in (c, *c.children) if t.i < verb.i + 4}
    short = "short" in words or {"too", "far"} <= words or ({"far", "enough"} <= words and is_negated(verb))
    return _judge(voices.said_by(verb), _thing(doer), "opposes") if short else None


def _liking(verb: Token, voices: Voices) -> Judgement | None:
    """ "I like the plan", "we can live with five", "he would rather keep her", "we need a truce"."""
    doer = subject(verb)
    if doer is None or not is_actor(doer) or is_passive(verb):
        return None
    lemma, aux = verb.lemma_.lower(), modal(verb)
    side: Polarity = "opposes" if is_negated(verb) else "supports"
    if lemma == "live" and aux in ("can", "could"):
        return _judge(voices.name_of(doer), _thing(_prep(verb, "with")), side, True)
    if aux == "would" and any(c.lower_ == "rather" for c in verb.children):
        return _judge(voices.name_of(doer), target(action(verb)), "supports", lemma in CHOICES)
    if not is_first(doer) or aux is not None:
        return None
    thing = child(verb, "dobj")
    if lemma in ("like", "love", "hate", "dislike") and thing is not None and not is_actor(thing):
        bad = (lemma in ("hate", "dislike")) is not is_negated(verb)
        return _judge(voices.name_of(doer), _thing(thing), "opposes" if bad else "supports")
    if lemma == "need":
        deed = child(verb, "xcomp")
        wanted = thing if thing is not None and _is_at_issue(thing) else deed
        return _judge(voices.name_of(doer), _thing(wanted), side, wanted is thing)
    return None


_ANSWERS = frozenset("answer position view opinion decision verdict conclusion preference".split())


def _open(verb: Token, voices: Voices) -> Judgement | None:
    """ "The board has yet to decide on the sale"; "I do not have an answer"; "nothing was ruled out"."""
    lemma, doer = verb.lemma_.lower(), subject(verb)
    if doer is None or verb.pos_ != "VERB":
        return None
    if is_passive(verb):
        none = is_negated(verb) or doer.lower_ in ("nothing", "neither", "none")
        if lemma == "rule" and any(c.lower_ == "out" for c in verb.children) and none:
            return _judge(voices.said_by(verb), _thing(doer) or Target(doer.i, doer.i, doer), "undecided")
        if lemma in ("take", "make", "reach") and none and doer.lemma_ == "decision":
            return _judge(voices.said_by(verb), _thing(_prep(doer, "on about")), "undecided")
        return None
    thing = child(verb, "dobj", "ccomp", "xcomp") or _prep(verb, "on about over between")
    if thing is None or not is_actor(doer) or not _is_unsettled(verb, lemma, thing):
        return None
    about = _prep(thing, "on about over") if thing.lemma_.lower() in _ANSWERS else None
    named = noun_phrase(thing)
    answer = None if named is None else Target(named.first, named.last, thing)
    return _judge(voices.name_of(doer), answer if about is None else _thing(about), "undecided")


def _is_unsettled(verb: Token, lemma: str, thing: Token) -> bool:
    yet = verb.dep_ == "xcomp" and any(c.lower_ == "yet" for c in verb.head.children)
    if lemma in ("decide", "say", "announce"):
        return yet or (lemma == "decide" and is_negated(verb))
    if lemma in ("defer", "postpone", "delay"):
        return thing.lemma_.lower() in ("decision", "vote", "ruling", "verdict")
    none = is_negated(verb) or any(c.lower_ == "no" for c in thing.children) or yet
    return lemma in ("have", "take", "reach", "make") and none and thing.lemma_.lower() in _ANSWERS


_STANDING: dict[str, Polarity] = {
    "against": "opposes",
    "behind": "supports",
    "favour": "supports",
    "favor": "supports",
}


def _standing(verb: Token, voices: Voices) -> Judgement | None:
    """ "The mayor is against the scheme", "we are in favour of talks", "she said no to the offer"."""
    doer = subject(verb)
    if doer is None or not is_actor(doer) or verb.lemma_ not in ("be", "come", "stand", "say", "remain"):
        return None
    after = [c for d in verb.rights for c in ((d, *d.rights) if d.lower_ == "out" else (d,))]
    preps = [c for c in after if c.lower_ in ("against", "behind", "in", "to") and c.dep_ == "prep"]
    if not preps:
        return None
    side, thing = _side(verb, preps[0]), _object_of(preps[0])
    if side is None or thing is None or (preps[0].lower_ == "behind" and not _is_at_issue(thing)):
        return None
    turned: Polarity = "opposes" if side == "supports" else "undecided"
    return _judge(voices.name_of(doer), _thing(thing), turned if is_negated(verb) else side)


def _side(verb: Token, prep: Token) -> Polarity | None:
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


_NAMING = frozenset("call brand label describe denounce dub consider deem slam dismiss hail reject".split())


def _naming(verb: Token, voices: Voices) -> Judgement | None:
    """ "He called the offer an insult", "branded the raid a provocation"."""
    doer = subject(verb)
    if verb.lemma_.lower() not in _NAMING or doer is None or not is_actor(doer) or is_passive(verb):
        return None
    inner = [c for c in verb.rights if c.dep_ in ("oprd", "ccomp", "xcomp", "dobj", "attr")]
    as_ = next((c for c in verb.rights if c.lower_ == "as"), None)
    said_as = None if as_ is None else child(as_, "pobj", "amod", "prep")
    worth = next((c for c in (*inner, said_as) if c is not None and _worth(c) is not None), None)
    if worth is None:
        return None
    thing = child(worth, "nsubj") or child(verb, "dobj")
    if thing is None or thing is worth or thing.lower_ in _EMPTY or is_actor(thing):
        return None
    side: Polarity = "supports" if _worth(worth) is not is_negated(verb) else "opposes"
    return _judge(voices.name_of(doer), _thing(thing), side)


_READINGS: tuple[Callable[[Token, Voices], Judgement | None], ...] = (
    _table, _effect, _intent, _refusal, _absence, _duty, _value, _short, _liking, _open, _standing, _naming,
)  # fmt: skip
