"""Conditions without a conditional clause: "in return for", "subject to", "without", "no pay, no work"."""

from __future__ import annotations

from spacy.tokens import Token

from ..text.parse import NOUN_SUBJECTS, child
from .found import Found
from .grammar import bounds, is_negated, modal
from .halves import next_clause, rest_of, verb_above
from .lexicon import AT_ISSUE, OFFERABLE, PROSPECTS


def precondition(token: Token) -> Found | None:
    """ "A withdrawal is a condition for talks": talks follow if the withdrawal does."""
    main = token.head
    price = next((c for c in token.rights if c.dep_ == "prep" and c.lower_ in ("for", "of", "to")), None)
    doer = child(main, "nsubj", "csubj")
    if main.lemma_ != "be" or token.dep_ != "attr" or price is None or doer is None or is_negated(main):
        return None
    last = bounds(price)[1]
    if doer.pos_ == "PRON" or last == price.i:
        return None
    return Found("exchange", bounds(doer), (price.i + 1, last), None, main)


# What a thing can be made subject to so that it hangs on it; subject to a tax, it only bears it.
_ASSENT = frozenset(
    "approval vote consent agreement condition review confirmation ratification permission clearance "
    "inspection audit check guarantee medical signature referendum endorsement authorisation authorization "
    "contract ballot decision licence license permit ruling".split()
)


def hangs_on(token: Token) -> Found | None:
    """ "A deal depends on guarantees", "the sale is subject to a vote"."""
    wanted = ("to",) if token.lower_ == "subject" else ("on", "upon")
    on = next((c for c in token.rights if c.dep_ == "prep" and c.lower_ in wanted), None)
    main = token.head if token.lower_ == "subject" else token
    doer = child(main, *NOUN_SUBJECTS)
    inner = None if on is None else child(on, "pobj", "pcomp")
    if on is None or inner is None or doer is None or doer.pos_ == "PRON" or is_negated(main):
        return None
    if token.lower_ == "subject" and (
        token.dep_ != "acomp" or main.lemma_ != "be" or inner.lemma_.lower() not in _ASSENT
    ):
        return None
    if inner.pos_ not in ("NOUN", "PROPN") or token.tag_ in ("VBD", "VBN"):
        return None
    if token.lemma_.lower() == "rest" or doer.tag_ in ("WDT", "WP") or inner.pos_ == "PROPN":
        return None
    return Found("exchange", (on.i + 1, bounds(on)[1]), bounds(doer), None, main)


def in_exchange(token: Token) -> Found | None:
    """ "in exchange for relief", "in return for a truce"."""
    into, price = (
        token.head,
        next((c for c in token.children if c.lower_ == "for" and c.dep_ == "prep"), None),
    )
    if into.lower_ != "in" or price is None or token.i - into.i != 1:
        return None
    main = verb_above(into)
    if main is None:
        return None
    last = bounds(price)[1]
    consequent = rest_of(main, token, into.i, last)
    return (
        Found("exchange", (price.i + 1, last), consequent, None, main)
        if consequent and last > price.i
        else None
    )


def without(token: Token) -> Found | None:
    """ "no deal without guarantees", "without rain the canal would run dry"; not "left without a word"."""
    if token.dep_ != "prep" or (token.lower_ == "failing" and child(token, "pobj") is None):
        return None
    main = verb_above(token)
    if main is None or modal(main) not in ("will", "would", "can", "could", "shall"):
        return None
    starts = token.is_sent_start
    if not starts and not is_negated(main) and not has_no(main):
        return None
    last = bounds(token)[1]
    if last == token.i:
        return None
    consequent = rest_of(main, token, token.i, last)
    return Found("unless", (token.i, last), consequent, None, main) if consequent else None


def has_no(main: Token) -> bool:
    return any(c.dep_ in ("dobj", "attr", "nsubj") and any(d.lower_ == "no" for d in c.children)
               for c in main.children)  # fmt: skip


def conditional_on(token: Token) -> Found | None:
    """ "made aid conditional on reform": aid follows if reform does."""
    on = next((c for c in (*token.rights, *token.head.rights)
               if c.dep_ == "prep" and c.lower_ in ("on", "upon") and c.i == token.i + 1), None)  # fmt: skip
    if on is None:
        return None
    main = verb_above(token)
    last = bounds(on)[1]
    if main is None or last == on.i:
        return None
    return Found("exchange", (on.i + 1, last), (bounds(main)[0], token.i), None, main)


def _is_held_out(thing: Token) -> bool:
    """ "Their return", "any vote", "the loan": somebody's to give; experts also tie an illness to a cause."""
    own = any(c.dep_ == "poss" for c in thing.lefts)
    return own or thing.lemma_.lower() in AT_ISSUE | OFFERABLE | PROSPECTS


def tied(token: Token) -> Found | None:
    """ "They have tied their return to an end of the raids"; "the money is tied to a budget"."""
    to = next((c for c in token.rights if c.dep_ == "prep" and c.lower_ in ("to", "with")), None)
    if token.pos_ != "VERB" or to is None or token.tag_ not in ("VBN", "VBD", "VBZ", "VBP"):
        return None
    inner = child(to, "pobj", "pcomp")
    passive = child(token, "nsubjpass")
    thing = passive if passive is not None else child(token, "dobj")
    if inner is None or thing is None or thing.pos_ == "PRON" or is_negated(token):
        return None
    if passive is None and not _is_held_out(thing):
        return None
    if thing.ent_type_ == "PERSON" or inner.ent_type_ in ("PERSON", "GPE") or thing.i > to.i:
        return None
    return Found("exchange", (to.i + 1, bounds(to)[1]), bounds(thing), None, token)


def failing(token: Token) -> Found | None:
    """ "Failing that, the fund will keep the money"; "..., failing which she would sue"."""
    doc, i, end = token.doc, token.i, token.sent.end
    if i + 2 >= end or doc[i + 1].lower_ not in ("that", "which", "this"):
        return None
    main = next_clause(doc, i + 2, end)
    if main is None or modal(main) is None:
        return None
    start = i + 3 if doc[i + 2].text == "," else i + 2
    return Found("unless", (i, i + 1), (start, bounds(main)[1]), None, main)
