"""Which conditional sentences say what would follow: no counterfactual, no past habit, no polite aside."""

from __future__ import annotations

from spacy.tokens import Token

from ..text.parse import child, children
from .found import Found
from .grammar import CLAUSES, SAME_PAST, SUBJECTS, is_negated, is_passive, modal, once, subject
from .lexicon import COMMITTING, SPEECH

_POLITE = frozenset(
    {"may", "like", "please", "will", "prefer", "wish", "remember", "recall", "believe", "ask"}
)
# What binds or plans: under these an infinitive looks ahead though the verb itself is past.
_AHEAD = frozenset(
    "vow pledge promise undertake swear guarantee offer agree threaten warn want demand insist refuse "
    "plan propose decide intend prepare ready willing work expect hope call urge discuss consider keep "
    "ask".split()
)
_AHEAD_MODALS = frozenset("will would shall must should may can could".split())
_SUPPOSING = frozenset("if unless whether once until lest provided assuming".split())


# "Until the alarms had been tested": the pluperfect puts two steps in order, and supposes nothing.
_IN_TURN = frozenset({"until", "when"})


def is_sound(found: Found) -> bool:
    """No counterfactual, no past habit, no polite aside, no order to the reader."""
    main, verb = found.main, found.verb
    if main.pos_ == "NOUN" or found.form in ("whoever", "supposing", "no-no"):
        return True
    asks = main.lemma_.lower() in ("ask", "wonder") and found.antecedent[0] > main.i
    if asks or (main.lemma_.lower() in SPEECH and modal(main) is None and found.consequent[1] <= main.i):
        return False
    words = {c.lower_ for c in main.children if c.dep_ == "aux"}
    if words & {"have", "'ve", "’ve"} and modal(main) in ("would", "could", "might", "should"):
        return False
    if verb is not None and found.form not in _IN_TURN and _is_aside(verb):
        return False
    if main.tag_ in ("VB", "VBP") and found.form in ("if", "unless") and _is_order(main):
        return False
    if _is_truism(found):
        return False
    if found.form == "imperative-or" and child(main, *SUBJECTS) is None:
        return True
    if main.tag_ == "VBG" and not any(c.dep_ == "aux" for c in main.children):
        return False
    if words & {"have", "has", "'ve", "’ve"} and modal(main) is None:
        return main.lemma_.lower() in COMMITTING | {"tie", "link", "peg"} and not is_passive(main)
    if verb is not None and verb.lemma_ == "be" and any(c.lower_ in ("anything", "any") for c in verb.rights):
        return False
    return _binds(found)


def _is_truism(found: Found) -> bool:
    """ "If you have been there you know", "if that is so, it's sad", "I would be lying if": no consequence."""
    main, verb = found.main, found.verb
    lemma = main.lemma_.lower()
    if lemma in ("know", "mean", "live") or (lemma == "lie" and main.tag_ == "VBG"):
        return modal(main) in (None, "should", "can", "would")
    if lemma != "be" or modal(main) is not None or verb is None or main.tag_ not in ("VBZ", "VBP"):
        return False
    doer = subject(main)
    if any(c.dep_ == "acomp" and c.lower_ in _FEELINGS for c in main.rights):
        return True
    vague = doer is not None and doer.lower_ in ("you", "they", "that", "this")
    told_of = any(c.dep_ in ("attr", "acomp", "ccomp") for c in main.rights)
    return vague and told_of


def _binds(found: Found) -> bool:
    """Whether the consequent is held out for later, as its form asks: "in exchange for", "do it and", "if"."""
    main = found.main
    if found.form == "exchange" and main.lemma_ in ("tie", "link", "peg", "make"):
        return True
    if found.form == "exchange" and main.lemma_ in ("be", "depend", "hinge"):
        return modal(main) in (None, "will", "would") and main.tag_ != "VBD"
    if main.lemma_ == "be" and found.antecedent[0] > main.i and _is_remark(main):
        return False
    if found.form == "regardless":
        return modal(main) in ("will", "shall", "would", "must") or main.tag_ in ("VBP", "VBZ")
    if found.form in ("imperative-and", "imperative-or"):
        now = main.tag_ in ("VBP", "VBZ") or main.lower_ in SAME_PAST
        return modal(main) is not None or now or _will_above(main)
    return _looks_ahead(found)


def _is_remark(main: Token) -> bool:
    """ "It would be great if it rained": a wish, and no consequence."""
    felt = any(c.dep_ == "acomp" and c.lower_ in _FEELINGS for c in main.rights)
    it = any(c.lower_ == "it" and c.dep_ in ("nsubj", "expl") for c in main.lefts)
    return felt or (it and any(c.dep_ == "acomp" for c in main.rights))


_FEELINGS = frozenset(
    "glad happy pleased delighted grateful thankful surprised amazed astonished disappointed sorry sad angry "
    "shocked upset relieved ashamed".split()
)


def _is_order(main: Token) -> bool:
    """ "If so, please call": the consequent is an order; "let them pay" is a demand."""
    if main.lemma_.lower() == "let":
        return any(c.lower_ in ("me", "us", "'s") for d in main.rights for c in (d, *d.lefts))
    bare = not any(c.dep_ in ("nsubj", "nsubjpass", "aux", "expl", "csubj") for c in main.children)
    return bare and main.dep_ in ("ROOT", "conj", "parataxis")


def _is_aside(verb: Token) -> bool:
    doer = subject(verb)
    aux = modal(verb)
    polite = doer is not None and doer.lower_ in ("i", "we", "you")
    if polite and (verb.lemma_.lower() in _POLITE or aux == "may"):
        return True
    if any(c.lower_ == "really" for c in verb.lefts) and verb.tag_ == "VBD":
        return True
    perfect = any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children) and verb.tag_ == "VBN"
    return perfect and not _has_deadline(verb)


def _has_deadline(verb: Token) -> bool:
    """ "If no deal had been reached by May": told of the past, and yet open when it was said."""
    return any(
        c.lower_ in ("by", "before") and any(t.ent_type_ in ("DATE", "TIME") for t in c.subtree)
        for c in verb.rights
    )


def _looks_ahead(found: Found) -> bool:
    main, verb = found.main, found.verb
    aux = modal(main)
    if found.form in ("in case", "any"):
        return True
    if found.only:
        return aux is not None or main.tag_ != "VBD" or _will_above(main)
    if found.form == "when":
        ahead = aux in ("will", "shall", "can") or any(c.lower_ == "then" for c in main.children)
        dated = verb is not None and any(t.ent_type_ in ("DATE", "TIME") for t in verb.subtree)
        return ahead and not dated and verb is not None and verb.tag_ != "VBD"
    if (
        found.form == "until"
        and main.doc[found.antecedent[0]].lower_ == "the"
        and main.tag_ in ("VBP", "VBZ")
    ):
        return verb is not None and verb.tag_ != "VBD"
    if found.form == "until":
        held = is_negated(main) or main.lemma_.lower() in _HOLDING
        now = held and main.tag_ in ("VBP", "VBZ")
        return now or aux in _AHEAD_MODALS or _will_above(main)
    if aux is not None:
        return True
    helps = [c.tag_ for c in main.children if c.dep_ in ("aux", "auxpass")]
    if {"VBP", "VBZ"} & {main.tag_, *helps}:
        doer = None if verb is None else subject(verb)
        return found.form != "exchange" and (doer is None or doer.lower_ not in ("you", "one"))
    if found.form in ("if", "unless") and main.lower_ in SAME_PAST and verb is not None:
        return verb.tag_ in ("VBZ", "VBP") or any(c.tag_ in ("VBZ", "VBP") for c in verb.children)
    return _will_above(main) or _is_retold(found)


def _is_retold(found: Found) -> bool:
    """ "She said the truce was over if another shell fell": what was said of the future, put in the past."""
    main, verb = found.main, found.verb
    if main.lemma_ != "be" or main.tag_ != "VBD" or verb is None or verb.tag_ != "VBD":
        return False
    told = main.head.lemma_.lower() in SPEECH and main.head.tag_ == "VBD"
    return found.form == "if" and told and main.dep_ == "ccomp" and not is_negated(main.head)


# "Until they answer, we stay in this square".
_HOLDING = frozenset("stay remain wait hold continue keep withhold".split())


def _will_above(main: Token) -> bool:
    """Whether the verb stands under a promise, a threat, a demand or a plan: "threatened to leave if"."""
    if main.lemma_.lower() in _AHEAD:
        return True
    if main.tag_ == "VB" or any(c.lower_ == "to" and c.dep_ == "aux" for c in main.children):
        return True
    head = main
    for _ in range(4):
        if head.head is head or head.dep_ not in CLAUSES:
            return False
        head = head.head
        if head.lemma_.lower() in _AHEAD or modal(head) in ("will", "would", "shall"):
            return True
    return False


@once
def is_supposed(token: Token) -> bool:
    """Whether what `token` says stands behind an "if" or a "when" to come: supposed, not told."""
    verb = token
    for _ in range(6):
        for c in children(verb):
            to_come = c.lower_ in _SUPPOSING or (c.lower_ == "when" and verb.tag_ != "VBD")
            if to_come and c.i < verb.i and c.dep_ in ("mark", "advmod"):
                return True
        if verb.head is verb:
            return False
        verb = verb.head
    return False


def is_to_reader(found: Found) -> bool:
    """ "If you are affected, call ...": advice to whoever reads it."""
    doer = None if found.verb is None else subject(found.verb)
    return doer is not None and doer.lower_ in ("you", "one", "anyone")
