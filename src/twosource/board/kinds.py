"""Who stands behind a condition, and whether it threatens, promises, demands or foresees."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from ..model import ConditionKind
from ..text.names import same_person
from .found import Found
from .grammar import agent, auxiliaries, is_negated, is_passive, modal, subject
from .lexicon import (
    BENEFIT,
    BURDENS,
    CHOICES,
    COMMITTING,
    DEMANDING,
    ENDING,
    HARM,
    HEDGES,
    PERSONS,
    SPEECH,
    THREATENING,
    UNWELCOME,
)
from .voices import Voices, is_actor, is_actor_noun, is_first

_BOUND = COMMITTING | THREATENING | DEMANDING
_MUST = frozenset({"must", "should", "ought"})
_PLANS = frozenset(
    "plan strategy option measure step response contingency fallback alternative consequence".split()
)
# "until the regulator is satisfied": a state to wait for, not a deed that is asked of someone.
_STATES = frozenset(
    "satisfied safe ready content clear happy certain sure confident comfortable over".split()
)


def binding(found: Found) -> Token | None:
    """The verb by which someone binds themselves: "threatened" in "threatened to leave if ..."."""
    verb = found.main
    for _ in range(4):
        if verb.lemma_.lower() in _BOUND and not is_passive(verb):
            return verb
        if verb.lemma_.lower() in _READY and verb.head.pos_ == "AUX":
            return verb.head
        if verb.head is verb or verb.dep_ not in ("xcomp", "ccomp", "conj", "pcomp"):
            return None
        if verb.head.lemma_.lower() in SPEECH and verb.head.lemma_.lower() not in _BOUND:
            return None
        verb = verb.head
    return None


def who_says(found: Found, voices: Voices) -> str | None:
    """Whose threat, promise, demand or forecast it is; None for the report's own analysis."""
    bound = binding(found) or _refusing(found)
    if bound is not None:
        doer = subject(bound)
        name = voices.name_of(doer) if doer is not None and is_actor(doer) else None
        if name is not None:
            return name
    return _teller(found, voices) or _doer(found, voices)


def _refusing(found: Found) -> Token | None:
    """ "Refuses" in "refuses to sign unless ..."."""
    verbs = (found.main, found.main.head) if found.main.dep_ == "xcomp" else (found.main,)
    return next((v for v in verbs if v.lemma_.lower() in ("refuse", "decline")), None)


def _doer(found: Found, voices: Voices) -> str | None:
    """Told by the report alone, a body's announced deed is its own word: "drivers will strike unless ..."."""
    main = found.main
    doer = subject(main)
    if doer is None or modal(main) not in ("will", "shall") or is_passive(main) or _is_hedged(main):
        return None
    body = doer.ent_type_ in ("ORG", "GPE", "NORP") or (doer.ent_type_ != "PERSON" and is_actor_noun(doer))
    if not body or not (is_negated(main) or _lemmas(main) & (HARM | BENEFIT | CHOICES)):
        return None
    return voices.name_of(doer)


def _teller(found: Found, voices: Voices) -> str | None:
    return (
        voices.said_by(found.main, author=False)
        or voices.said_by(_first_word(found), author=False)
        or _announced(found, voices)
    )


def _first_word(found: Found) -> Token:
    return found.main.doc[found.antecedent[0]]


_ANNOUNCING = frozenset("warning threat promise pledge vow ultimatum offer demand message condition".split())


def _announced(found: Found, voices: Voices) -> str | None:
    """ "He also had a warning: if they strike, ...": who had it says what follows the colon."""
    first = min(found.antecedent[0], found.consequent[0])
    doc = found.main.doc
    for i in range(first - 1, max(found.main.sent.start, first - 4) - 1, -1):
        noun = doc[i]
        if noun.lemma_.lower() in _ANNOUNCING and noun.dep_ == "dobj" and doc[i + 1].text == ":":
            doer = subject(noun.head)
            return voices.name_of(doer) if doer is not None else None
    return None


def kind_of(found: Found, who: str | None, voices: Voices) -> ConditionKind:
    """Threat, promise, demand or forecast; where nobody is bound it is a forecast."""
    if found.form in ("imperative-and", "imperative-or") and who is not None:
        return "demand" if found.form == "imperative-and" else "threat"
    if found.form == "regardless":
        even = found.main.doc[found.antecedent[0]].lower_ == "even"
        return "threat" if who is not None and (not even or _own_deed(found, who, voices)) else "forecast"
    if found.main.pos_ == "NOUN" and found.form == "exchange":
        return "demand" if who is not None else "forecast"
    if who is not None and _is_refusal(found):
        return "demand" if _awaits_deed(found) else "promise"
    if found.form == "exchange" and found.main.lemma_ in ("be", "depend", "hinge"):
        return "demand" if who is not None else "forecast"
    bound = binding(found)
    if bound is not None and who is not None:
        return _bound_kind(found, bound, who, voices)
    if who is None:
        return "forecast"
    if found.form == "any":
        return "threat" if _lemmas(found.main) & HARM else "forecast"
    if found.only:
        return "demand"
    return _spoken_kind(found, who, voices)


def _is_refusal(found: Found) -> bool:
    """ "Refuses to sign until ...", "will stay out until ...", "no talks unless ...": withheld."""
    main = found.main
    if found.form not in ("unless", "until"):
        return False
    if _refusing(found) is not None:
        return True
    if is_negated(main):
        return False
    if main.lemma_ == "be" and _lacks(main) and modal(main) in ("will", "can", "shall"):
        return True
    holds = main.lemma_.lower() in _HOLDING and modal(main) in ("will", "shall", "must", None)
    return holds and found.form == "until" and not _is_hedged(main)


def _bound_kind(found: Found, bound: Token, who: str, voices: Voices) -> ConditionKind:
    lemma = bound.lemma_.lower()
    if lemma == "threaten":
        return "threat"
    if lemma in DEMANDING:
        return "demand"
    if lemma in COMMITTING and lemma != "vow":
        return "demand" if _awaits_deed(found) and is_negated(found.main) else "promise"
    if lemma == "be":
        return _by_value(found) or ("threat" if _is_unwelcome(found) else "promise")
    if lemma == "warn" and not _own_deed(found, who, voices):
        return "forecast"
    return _by_value(found) or "threat"


def _spoken_kind(found: Found, who: str, voices: Voices) -> ConditionKind:
    main = found.main
    own = _own_deed(found, who, voices)
    first = subject_is_first(main)
    if found.form in ("unless", "until") and is_negated(main):
        if own or not is_actor_subject(main):
            return "demand" if _awaits_deed(found) else "promise"
        return "forecast"
    if modal(main) in _MUST or _has_to(main):
        return "forecast" if first else "demand"
    if modal(main) in ("may", "might", "could") or _is_hedged(main):
        return "forecast"
    if found.form == "until" and modal(main) in ("can", "may") and is_actor_subject(main):
        return "promise"
    if found.verb is not None and any(c.lower_ in ("whoever", "whichever") for c in found.verb.children):
        return "forecast" if main.tag_ == "VBG" or main.lemma_ == "be" else _by_value(found) or "promise"
    if own:
        return _by_value(found) or ("threat" if _is_unwelcome(found) else "promise")
    if (
        found.form in ("unless", "if")
        and _is_own_act(main)
        and (found.form == "unless" or _is_unwelcome(found))
    ):
        return "threat"
    if _is_unwelcome(found) and (_planned(main) & _PLANS or _is_how_to(main)):
        return "threat"
    return "threat" if _is_answer(found) else "forecast"


def _is_own_act(main: Token) -> bool:
    """ "The strike will go ahead", "legal action would follow": what a side does, named as a thing."""
    doer = subject(main)
    acts = doer is not None and doer.lemma_.lower() in _ACTS
    return acts and modal(main) in ("will", "would", "shall")


_ACTS = frozenset(
    "strike walkout action stoppage ban boycott blockade closure lawsuit retaliation sanction protest "
    "deadline tariff reprisal".split()
)


def _lacks(verb: Token) -> bool:
    """ "There is no offer": the lack of something, rather than a negated verb."""
    return any(g.lower_ == "no" for c in verb.children for g in c.children)


def _is_answer(found: Found) -> bool:
    """ "If they cross, there will be war"; "no ship will leave unless they pay": somebody's deed answered."""
    main, verb = found.main, found.verb
    if modal(main) not in ("will", "shall", "would") or verb is None or main.lemma_.lower() in _HAPPENING:
        return False
    if found.form == "unless":
        return is_actor_subject(verb)
    answered = is_actor_subject(verb) or _lacks(verb)
    return answered and (bool(_lemmas(main) & HARM) or is_negated(main))


def _planned(verb: Token) -> frozenset[str]:
    """What the consequent is about, the noun it describes included: "a plan to be used should ..."."""
    named = {
        t.lemma_.lower() for t in verb.doc[max(verb.sent.start, verb.i - 3) : verb.i + 8] if t.pos_ == "NOUN"
    }
    return _lemmas(verb) | named


def _is_how_to(verb: Token) -> bool:
    """ "How to punish us", "what to do": what is being planned against the antecedent."""
    words = {c.lower_ for c in verb.children if c.i < verb.i}
    return "to" in words and bool(words & {"how", "what"})


def is_actor_subject(verb: Token) -> bool:
    doer = agent(verb) if is_passive(verb) else subject(verb)
    return doer is not None and is_actor(doer)


def _own_deed(found: Found, who: str | None, voices: Voices) -> bool:
    """Whether the consequent is a deed of whoever speaks, or of a body or country they may speak for."""
    main = found.main
    if main.lemma_.lower() in _HAPPENING | _STATES_OF_MIND:
        return False
    if main.lemma_ == "be" and not any(c.lower_ in _READY | {"back", "there"} for c in main.children):
        return subject_is_first(main) and modal(main) in ("can", "will") and not is_negated(main)
    if is_passive(main):
        return agent(main) is None and bool(_lemmas(main) & (HARM | BENEFIT))
    doer = subject(main)
    if doer is None:
        return False
    if is_first(doer):
        return True
    if who is not None and set(who.lower().split()) & _ONLOOKERS:
        return False
    if doer.lower_ in ("he", "she") or (doer.ent_type_ == "PERSON" and doer.tag_ != "NNPS"):
        name = voices.name_of(doer)
        return name is not None and who is not None and same_person(name, who)
    if doer.lower_ in ("it", "they"):
        name = voices.name_of(doer)
        spoken = name is not None and who is not None and same_holder(name, who)
        return spoken or any(c.lower_ in _READY for c in main.children)
    told = modal(main) is not None and main.lemma_.lower() not in _WEIGHING
    return is_actor(doer) and doer.lemma_.lower() not in PERSONS and (told or binding(found) is not None)


def subject_is_first(verb: Token) -> bool:
    doer = subject(verb)
    return doer is not None and is_first(doer)


def same_holder(a: str, b: str) -> bool:
    """Whether two names may be one: the same person, or bodies named by the same words."""
    return a.lower() == b.lower() or same_person(a, b)


_READY = frozenset({"ready", "prepared", "willing"})
_HOLDING = frozenset("stay remain continue keep withhold suspend halt boycott occupy".split())
# Who speaks of others' deeds and not of their own.
_ONLOOKERS = frozenset(
    "analyst analysts expert experts economist economists professor researcher researchers scientists "
    "scientist historian commentator commentators pundits observers critics lawyer".split()
)
_STATES_OF_MIND = frozenset(
    "understand know think believe hope expect feel want like love guess suppose imagine mean remember "
    "doubt".split()
)
_WEIGHING = frozenset("conclude find rule remain have consult monitor look require benefit".split())
_HAPPENING = frozenset(
    "lose face suffer die become see find need know collapse fall drop rise happen risk struggle win "
    "get fail end expire dry run".split()
)


def _awaits_deed(found: Found) -> bool:
    """Whether the antecedent is a deed of somebody: "until they lift the siege", "unless pay is raised"."""
    verb = found.verb
    if verb is None:
        return True
    if verb.lemma_.lower() == "be":
        return not any(c.lower_ in _STATES for c in verb.children)
    return verb.lower_ not in _STATES


def _has_to(verb: Token) -> bool:
    if verb.lemma_.lower() in ("have", "need"):
        return any(c.dep_ == "xcomp" for c in verb.children)
    return verb.dep_ == "xcomp" and verb.head.lemma_.lower() in ("have", "need")


def _is_hedged(verb: Token) -> bool:
    words: Iterable[Token] = (*verb.children, *auxiliaries(verb))
    return any(c.lower_ in HEDGES for c in words)


_GOVERNED = frozenset("xcomp dobj pobj attr acomp prep prt conj ccomp nsubjpass".split())
_BELOW = frozenset("dobj pobj xcomp amod compound prep pcomp attr".split())


def _lemmas(verb: Token) -> frozenset[str]:
    """The verb of the consequent, what it governs and what that is done to; not the whole sentence."""
    found = {verb.lemma_.lower()}
    reached = [(verb, c) for c in verb.children if c.dep_ in _GOVERNED]
    for _ in range(2):
        found.update(c.lemma_.lower() for _, c in reached)
        reached = [(c, g) for _, c in reached for g in c.children if g.dep_ in _BELOW]
    found.update(c.lemma_.lower() for _, c in reached if c.dep_ in ("pobj", "dobj", "amod"))
    return frozenset(found)


def _by_value(found: Found) -> ConditionKind | None:
    """A good for another is a promise, a cost a threat; to end a burden is a good."""
    lemmas = _lemmas(found.main)
    if is_negated(found.main):
        return None
    ended = lemmas & ENDING and not (lemmas & {"call"} and not lemmas & {"off"})
    if ended and lemmas & BURDENS:
        return "promise"
    if lemmas & HARM:
        return "threat"
    if lemmas & BENEFIT:
        return "promise"
    return None


def _is_unwelcome(found: Found) -> bool:
    """Whether the antecedent is something the speaker would not have: a failure, a refusal, an attack."""
    verb = found.verb
    if verb is None:
        return found.form == "unless"
    return is_negated(verb) or _lacks(verb) or bool(_lemmas(verb) & (UNWELCOME | {"without", "frozen"}))
