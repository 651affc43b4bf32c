"""Whether a condition threatens, promises, demands or foresees."""

from __future__ import annotations

from spacy.tokens import Token

from ..model import ConditionKind
from .deeds import (
    by_value,
    has_actor_subject,
    has_first_subject,
    is_hedged,
    is_own,
    is_unwelcome,
    lacks,
    lemmas_of,
    obliges,
)
from .found import Found
from .grammar import is_negated, modal, subject
from .lexicon import COMMITTING, DEMANDING
from .tellers import binding, refusing
from .values import HARM
from .voices import Voices

_PLANS = frozenset(
    "plan strategy option measure step response contingency fallback alternative consequence".split()
)
# "until the regulator is satisfied": a state to wait for, not a deed that is asked of someone.
_STATES = frozenset(
    "satisfied safe ready content clear happy certain sure confident comfortable over".split()
)
_HOLDING = frozenset("stay remain continue keep withhold suspend halt boycott occupy".split())
_ACTS = frozenset(
    "strike walkout action stoppage ban boycott blockade closure lawsuit retaliation sanction protest "
    "deadline tariff reprisal".split()
)
_HAPPENING = frozenset(
    "lose face suffer die become see find need know collapse fall drop rise happen risk struggle win "
    "get fail end expire dry run".split()
)
# To do one of these is to meet the other side halfway; what it is made to hang on is asked for.
_MEETING = frozenset(
    "talk negotiate meet sit discuss return accept agree sign play attend join participate resume come "
    "cooperate compromise vote".split()
)


def kind_of(found: Found, who: str | None, voices: Voices) -> ConditionKind:
    """Threat, promise, demand or forecast; where nobody is bound it is a forecast."""
    main, form = found.main, found.form
    if form in ("imperative-and", "imperative-or", "no-no") and who is not None:
        return "demand" if form == "imperative-and" or _is_bare(found) else "threat"
    if form == "supposing":
        return "forecast"
    if form == "whoever":
        return _to_whom(found)
    if form == "regardless":
        even = main.doc[found.antecedent[0]].lower_ == "even"
        return "threat" if who is not None and (not even or is_own(found, who)) else "forecast"
    if form == "any":
        return "threat" if who is not None and lemmas_of(main) & HARM else "forecast"
    if obliges(main) and not has_first_subject(main):
        return "demand"
    if who is None:
        return "forecast"
    if form == "exchange" and (main.pos_ == "NOUN" or main.lemma_ in ("be", "depend", "hinge")):
        return "demand"
    if _is_refusal(found):
        return _withheld(found, is_own(found, who))
    bound = binding(found)
    if bound is not None:
        return _bound_kind(found, bound, is_own(found, who))
    if found.only:
        return "demand"
    return _spoken_kind(found, is_own(found, who))


def _is_refusal(found: Found) -> bool:
    """ "Refuses to sign until ...", "will stay out until ...", "no talks unless ...": withheld."""
    main = found.main
    if found.form not in ("unless", "until") or _comes_with(found):
        return False
    if refusing(found) is not None or lacks(main):
        return True
    if is_negated(main):
        return not is_hedged(main)
    holds = main.lemma_.lower() in _HOLDING and modal(main) in ("will", "would", "shall", "must", None)
    return holds and found.form == "until" and not is_hedged(main)


def _withheld(found: Found, own: bool) -> ConditionKind:
    """One's own deed withheld "unless" another acts is a threat; what "until" waits for is demanded."""
    if found.form == "unless" and own and found.main.doc[found.antecedent[0]].lower_ != "without":
        return "threat"
    holds = found.main.lemma_.lower() in _HOLDING
    if (
        not own
        and not holds
        and has_actor_subject(found.main)
        and not lacks(found.main)
        and refusing(found) is None
    ):
        return "forecast"
    return "demand" if _awaits_deed(found) else "promise"


def _bound_kind(found: Found, bound: Token, own: bool) -> ConditionKind:
    lemma = bound.lemma_.lower()
    if lemma == "threaten":
        return "threat"
    if lemma == "insist" and own and modal(found.main) == "will" and found.form == "if":
        return _own_kind(found)
    if lemma in DEMANDING:
        return "demand"
    if lemma in COMMITTING and lemma != "vow":
        return "demand" if _awaits_deed(found) and is_negated(found.main) else "promise"
    if lemma == "be":
        return _by_meeting(found) or by_value(found) or ("threat" if is_unwelcome(found) else "promise")
    if lemma == "warn" and not own:
        return "forecast"
    return by_value(found) or "threat"


def _by_meeting(found: Found) -> ConditionKind | None:
    """ "We will come back to the table once ...": what one's own step is tied to is demanded."""
    meets = found.main.lemma_.lower() in _MEETING and not is_unwelcome(found)
    return "demand" if meets and found.verb is not None and _awaits_deed(found) else None


def _spoken_kind(found: Found, own: bool) -> ConditionKind:
    main = found.main
    if modal(main) in ("may", "might", "could") or is_hedged(main):
        return "forecast"
    if own:
        return _own_kind(found)
    if found.form == "until" and modal(main) in ("will", "would", "shall", "can", "may"):
        return by_value(found) or "promise"
    if _names_act(main) and (found.form == "unless" or is_unwelcome(found)):
        return "threat"
    if is_unwelcome(found) and (_planned(main) & _PLANS or _is_how_to(main)):
        return "threat"
    return "threat" if _is_answer(found) else "forecast"


def _to_whom(found: Found) -> ConditionKind:
    """ "Whoever comes forward will be paid": what is held out to anyone who acts."""
    main = found.main
    if main.tag_ == "VBG" or main.lemma_ == "be":
        return "forecast"
    if obliges(main):
        return "demand"
    if is_negated(main) or lemmas_of(main) & {"without", "lose", "face", "strike"}:
        return "threat"
    return by_value(found) or "forecast"


def _is_bare(found: Found) -> bool:
    """ "Must announce a bid or walk away": both are asked of the same."""
    verb = found.verb
    alone = subject(found.main) is None or subject(found.main) == (verb and subject(verb))
    return found.form == "imperative-or" and verb is not None and obliges(verb) and alone


def _own_kind(found: Found) -> ConditionKind:
    if found.form == "unless":
        return "threat"
    if is_negated(found.main) and modal(found.main) in ("will", "would", "shall", None):
        return "promise" if _is_lasting(found) else "threat"
    worth = by_value(found)
    return _by_meeting(found) or worth or ("threat" if is_unwelcome(found) else "promise")


def _is_lasting(found: Found) -> bool:
    """ "As long as she is in office": how long it holds, rather than what would set it off."""
    return found.main.doc[found.antecedent[0]].lower_ in ("as", "so")


def _comes_with(found: Found) -> bool:
    """ "Once they sign", "the day the ban is lifted": what follows comes with it, rather than ends with it."""
    return found.form == "until" and found.main.doc[found.antecedent[0]].lower_ not in (
        "until",
        "till",
        "before",
    )


def _names_act(main: Token) -> bool:
    """ "The strike will go ahead", "legal action would follow": what a side does, named as a thing."""
    doer = subject(main)
    acts = doer is not None and doer.lemma_.lower() in _ACTS
    return acts and modal(main) in ("will", "would", "shall")


def _is_answer(found: Found) -> bool:
    """ "If they cross, there will be war"; "no ship will leave unless they pay": somebody's deed answered."""
    main, verb = found.main, found.verb
    if modal(main) not in ("will", "shall", "would") or verb is None or main.lemma_.lower() in _HAPPENING:
        return False
    if found.form == "unless":
        return has_actor_subject(verb)
    answered = has_actor_subject(verb) or lacks(verb)
    return answered and not _is_lasting(found) and (bool(lemmas_of(main) & HARM) or is_negated(main))


def _planned(verb: Token) -> frozenset[str]:
    """What the consequent is about, the noun it describes included: "a plan to be used should ..."."""
    named = {
        t.lemma_.lower() for t in verb.doc[max(verb.sent.start, verb.i - 3) : verb.i + 8] if t.pos_ == "NOUN"
    }
    return lemmas_of(verb) | named


def _is_how_to(verb: Token) -> bool:
    """ "How to punish us", "what to do": what is being planned against the antecedent."""
    words = {c.lower_ for c in verb.children if c.i < verb.i}
    return "to" in words and bool(words & {"how", "what"})


def _awaits_deed(found: Found) -> bool:
    """Whether the antecedent is a deed of somebody: "until they lift the siege", "unless pay is raised"."""
    verb = found.verb
    if verb is None:
        return True
    if verb.lemma_.lower() == "be":
        return not any(c.lower_ in _STATES for c in verb.children)
    return verb.lower_ not in _STATES
