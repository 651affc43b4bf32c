"""Whose threat, promise, demand or forecast a condition is."""

from __future__ import annotations

from spacy.tokens import Token

from .deeds import READY, is_hedged, lemmas_of
from .found import Found
from .grammar import is_negated, is_passive, modal, subject
from .lexicon import CHOICES, COMMITTING, DEMANDING, SPEECH, THREATENING
from .values import BENEFIT, HARM
from .voices import HE_OR_SHE, Voices, is_actor, is_actor_noun

_BOUND = COMMITTING | THREATENING | DEMANDING
_ANNOUNCING = frozenset("warning threat promise pledge vow ultimatum offer demand message condition".split())


def who_says(found: Found, voices: Voices) -> str | None:
    """Whose threat, promise, demand or forecast it is; None for the report's own analysis."""
    bound = binding(found) or refusing(found)
    if bound is not None:
        doer = subject(bound)
        name = voices.name_of(doer) if doer is not None and is_actor(doer) else None
        if name is not None:
            return name
    return (
        _orderer(found, voices)
        or _teller(found, voices)
        or _doer(found, voices)
        or voices.carried(found.main)
    )


def _orderer(found: Found, voices: Voices) -> str | None:
    """ "The party told him to resign or lose its votes": the party."""
    verb = found.verb
    if found.form != "imperative-or" or verb is None or verb.dep_ != "xcomp" or verb.head.lemma_ == "have":
        return None
    doer = subject(verb.head)
    return voices.name_of(doer) if doer is not None and is_actor(doer) else None


def binding(found: Found) -> Token | None:
    """The verb by which someone binds themselves: "threatened" in "threatened to leave if ..."."""
    verb = found.main
    for _ in range(4):
        if verb.lemma_.lower() in _BOUND and not is_passive(verb):
            return verb
        if verb.lemma_.lower() in READY and verb.head.pos_ == "AUX":
            return verb.head
        if verb.head is verb or verb.dep_ not in ("xcomp", "ccomp", "conj", "pcomp"):
            return None
        if verb.head.lemma_.lower() in SPEECH and verb.head.lemma_.lower() not in _BOUND:
            return None
        verb = verb.head
    return None


def refusing(found: Found) -> Token | None:
    """ "Refuses" in "refuses to sign unless ..."."""
    verbs = (found.main, found.main.head) if found.main.dep_ == "xcomp" else (found.main,)
    return next((v for v in verbs if v.lemma_.lower() in ("refuse", "decline")), None)


def _teller(found: Found, voices: Voices) -> str | None:
    return (
        voices.said_by(found.main, author=False)
        or voices.said_by(found.main.doc[found.antecedent[0]], author=False)
        or _announced(found, voices)
    )


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


def _doer(found: Found, voices: Voices) -> str | None:
    """Told by the report alone, an announced deed is its doer's word: "drivers will strike unless ..."."""
    main = found.main
    doer = subject(main)
    if doer is None or is_passive(main) or is_hedged(main):
        return None
    if doer.lower_ in HE_OR_SHE | {"i", "we"}:
        return voices.name_of(doer) if modal(main) in ("will", "shall", "would") else None
    body = doer.ent_type_ in ("ORG", "GPE", "NORP") or (doer.ent_type_ != "PERSON" and is_actor_noun(doer))
    if modal(main) not in ("will", "shall") or not body:
        return None
    if not (is_negated(main) or lemmas_of(main) & (HARM | BENEFIT | CHOICES)):
        return None
    return voices.name_of(doer)
