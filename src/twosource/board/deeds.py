"""What a consequent would do: whose deed it is, whom it hurts or helps, and whether it is certain."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from ..model import ConditionKind
from ..text.parse import child
from .found import Found
from .grammar import agent, auxiliaries, is_negated, is_passive, modal, subject
from .lexicon import HEDGES
from .values import BENEFIT, BURDENS, ENDING, HARM, UNWELCOME
from .voices import FIRST, is_actor, is_first

# Who speaks of others' deeds and not of their own.
_ONLOOKERS = frozenset(
    "analyst analysts expert experts economist economists professor researcher researchers scientists "
    "scientist historian commentator commentators pundits observers critics lawyer".split()
)
_STATES_OF_MIND = frozenset(
    "understand know think believe hope expect feel want like love guess suppose imagine mean remember "
    "doubt".split()
)
_WEIGHING = frozenset("conclude find rule have consult monitor look require benefit".split())
_HAPPENING = frozenset(
    "lose face suffer die become see find need know collapse fall rise happen risk struggle win get fail "
    "expire dry run".split()
)
READY = frozenset({"ready", "prepared", "willing"})
# What "it" does by being so, rather than by will: "it would help her", "it would cost us the match".
_EFFECTS = frozenset("help mean take cost make hurt happen work matter become lead show prove".split())
_MINE = frozenset({"our", "my"})
_GOVERNED = frozenset("xcomp dobj pobj attr acomp prep prt conj ccomp nsubjpass advmod".split())
_BELOW = frozenset("dobj pobj xcomp amod compound prep pcomp attr".split())


def is_own(found: Found, who: str | None) -> bool:
    """Whether the consequent is a deed of whoever speaks, or of a body or country they may speak for."""
    main, doer = found.main, subject(found.main)
    lemma = main.lemma_.lower()
    if lemma in _STATES_OF_MIND or is_going_on(main):
        return False
    if doer is not None and (is_first(doer) or _is_mine(doer)) and not is_passive(main):
        ready = any(c.lower_ in READY | {"back", "there"} for c in main.children)
        return main.lemma_ != "be" or ready or modal(main) in ("can", "will")
    if lemma in _HAPPENING:
        return False
    if main.lemma_ == "be" and not any(c.lower_ in READY | {"back", "there"} for c in main.children):
        return False
    if is_passive(main):
        undergone = doer is not None and doer.lower_ in FIRST
        return not undergone and agent(main) is None and bool(lemmas_of(main) & (HARM | BENEFIT))
    return doer is not None and _acts_for(doer, main, who)


def _acts_for(doer: Token, main: Token, who: str | None) -> bool:
    """Whether `doer` may act as `who` says it will; those who only look on speak for nobody."""
    if who is not None and set(who.lower().split()) & _ONLOOKERS:
        return False
    if doer.lower_ == "it" and main.lemma_.lower() in _EFFECTS:
        return False
    told = modal(main) is not None or main.tag_ in ("VBZ", "VBP") or main.dep_ == "xcomp"
    return (is_actor(doer) or doer.lower_ == "it") and told and main.lemma_.lower() not in _WEIGHING


def _is_mine(doer: Token) -> bool:
    """ "Our members", "my lawyer"."""
    return any(c.dep_ == "poss" and c.lower_ in _MINE for c in doer.lefts)


def is_going_on(main: Token) -> bool:
    """ "We shall be burying every week": what would go on by itself, rather than be done."""
    return main.tag_ == "VBG" and any(c.lemma_ == "be" and c.dep_ == "aux" for c in main.children)


def has_first_subject(verb: Token) -> bool:
    doer = subject(verb)
    return doer is not None and is_first(doer)


def has_actor_subject(verb: Token) -> bool:
    doer = agent(verb) if is_passive(verb) else subject(verb)
    return doer is not None and is_actor(doer)


def obliges(main: Token) -> bool:
    """ "Must pay", "has to leave", "let them pay": the consequent is asked of somebody."""
    if main.lower_ == "let" and child(main, "nsubj") is None:
        return True
    return modal(main) in ("must", "should", "ought") or _has_to(main)


def _has_to(verb: Token) -> bool:
    if verb.lemma_.lower() in ("have", "need"):
        deed = child(verb, "xcomp")
        if modal(verb) in ("may", "might", "could"):
            return False
        return deed is not None and any(c.lower_ == "to" for c in deed.lefts)
    return verb.dep_ == "xcomp" and verb.head.lemma_.lower() in ("have", "need")


def is_hedged(verb: Token) -> bool:
    words: Iterable[Token] = (*verb.children, *auxiliaries(verb))
    return any(c.lower_ in HEDGES for c in words)


def lemmas_of(verb: Token) -> frozenset[str]:
    """The verb of the consequent, what it governs and what that is done to; not the whole sentence."""
    found = {verb.lemma_.lower()}
    reached = [(verb, c) for c in verb.children if c.dep_ in _GOVERNED]
    for _ in range(2):
        found.update(c.lemma_.lower() for _, c in reached)
        reached = [(c, g) for _, c in reached for g in c.children if g.dep_ in _BELOW]
    found.update(c.lemma_.lower() for _, c in reached if c.dep_ in ("pobj", "dobj", "amod"))
    return frozenset(found)


def by_value(found: Found) -> ConditionKind | None:
    """A good for another is a promise, a cost a threat; to end a burden is a good."""
    lemmas = lemmas_of(found.main)
    if is_negated(found.main):
        return None
    if found.main.lemma_.lower() == "give" and any(c.lower_ == "up" for c in found.main.rights):
        return "threat"
    ended = lemmas & ENDING and not (lemmas & {"call"} and not lemmas & {"off"})
    if ended and lemmas & BURDENS:
        return "promise"
    if lemmas & HARM:
        return "threat"
    if lemmas & BENEFIT:
        return "promise"
    return None


def lacks(verb: Token) -> bool:
    """ "There is no offer": the lack of something, rather than a negated verb."""
    return any(g.lower_ in ("no", "nothing", "nobody") for c in verb.children for g in (c, *c.children))


def is_unwelcome(found: Found) -> bool:
    """Whether the antecedent is something the speaker would not have: a failure, a refusal, an attack."""
    verb = found.verb
    if verb is None:
        return found.form == "unless"
    return is_negated(verb) or lacks(verb) or bool(lemmas_of(verb) & (UNWELCOME | {"without", "frozen"}))
