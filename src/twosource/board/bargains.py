"""Conditions without a conditional clause: "in return for", "subject to", "without", "no pay, no work"."""

from __future__ import annotations

from spacy.tokens import Token

from .found import Found
from .grammar import bounds, child, is_negated, modal
from .halves import rest_of, verb_above


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


def hangs_on(token: Token) -> Found | None:
    """ "A deal depends on guarantees", "the sale is subject to a vote"."""
    wanted = ("to",) if token.lower_ == "subject" else ("on", "upon")
    on = next((c for c in token.rights if c.dep_ == "prep" and c.lower_ in wanted), None)
    main = token.head if token.lower_ == "subject" else token
    doer = child(main, "nsubj", "nsubjpass")
    inner = None if on is None else child(on, "pobj", "pcomp")
    if on is None or inner is None or doer is None or doer.pos_ == "PRON" or is_negated(main):
        return None
    if token.lower_ == "subject" and (token.dep_ != "acomp" or main.lemma_ != "be"):
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


def any_deed(token: Token) -> Found | None:
    """ "Any further attack will be met with force"; "we will answer any attack"."""
    noun = token.head
    if token.dep_ != "det" or noun.pos_ != "NOUN" or noun.i < token.i:
        return None
    main = noun.head if noun.dep_ in ("nsubj", "nsubjpass", "dobj") else verb_above(noun)
    if main is None or modal(main) not in ("will", "would", "shall") or is_negated(main):
        return None
    first, last = bounds(noun)
    if noun.i < main.i:
        return Found("any", (first, last), (last + 1, bounds(main)[1]), None, main)
    until = noun.head.i if noun.dep_ == "pobj" else first
    return Found("any", (first, last), (bounds(main)[0], until - 1), None, main)


def conditional_on(token: Token) -> Found | None:
    """ "made aid conditional on reform": aid follows if reform does."""
    on = next((c for c in token.children if c.dep_ == "prep" and c.lower_ in ("on", "upon")), None)
    if on is None:
        return None
    main = verb_above(token)
    last = bounds(on)[1]
    if main is None or last == on.i:
        return None
    return Found("exchange", (on.i + 1, last), (bounds(main)[0], token.i), None, main)


def no_without(token: Token) -> Found | None:
    """ "No guarantees, no deal": the one hangs on the other."""
    doc, end = token.doc, token.sent.end
    opens = token.i == token.sent.start or doc[token.i - 1].is_quote or doc[token.i - 1].text == ":"
    at = next((i for i in range(token.i + 2, min(token.i + 6, end - 2)) if doc[i].is_punct), None)
    if not opens or at is None:
        return None
    if doc[at].text not in (",", "–", "—", "-") or doc[at + 1].lower_ != "no":
        return None
    last = at + 2
    return (
        Found("exchange", (token.i, at - 1), (at + 1, last), None, doc[last])
        if doc[last].pos_ == "NOUN"
        else None
    )
