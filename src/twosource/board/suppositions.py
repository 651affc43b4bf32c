"""Conditions whose antecedent is the subject: "a ban would finish sixty farms", "giving in would cost more"."""

from __future__ import annotations

from spacy.tokens import Token

from ..text.parse import child
from .found import Found
from .grammar import bounds, is_negated, is_passive, modal
from .lexicon import AT_ISSUE, PROSPECTS

_INDEFINITE = frozenset("a an any another".split())
# What "would" only wishes or guesses.
_WISHES = frozenset("like love prefer want seem appear be have say think take".split())


def would_bring(token: Token) -> Found | None:
    """ "A short mandate would tell every militia to wait"; "to meet the claim would cost 60 million"."""
    if token.pos_ != "VERB" or modal(token) not in ("would", "could") or is_passive(token):
        return None
    if token.lemma_.lower() in _WISHES or token.dep_ in ("relcl", "advcl", "acl"):
        return None
    if child(token, "dobj", "ccomp", "xcomp", "dative") is None:
        return None
    if any(c.dep_ == "advcl" or c.lower_ == "have" or c.tag_ == "WRB" for c in token.children):
        return None
    thing = next((c for c in token.lefts if c.dep_ in ("csubj", "nsubj")), None)
    if thing is None or not _is_prospect(thing) or is_negated(thing):
        return None
    first, last = bounds(thing)
    aux = next((c.i for c in token.lefts if c.dep_ in ("aux", "advmod", "neg") and c.i > last), token.i)
    return Found("supposing", (first, last), (aux, bounds(token)[1]), None, token)


def _is_prospect(thing: Token) -> bool:
    """A deed only thought of: "giving in", "to meet the claim", "a ban", "any deal"; not "the ban"."""
    if thing.dep_ == "csubj":
        return thing.tag_ == "VBG" or any(c.lower_ == "to" for c in thing.lefts)
    opens = any(c.lower_ in _INDEFINITE and c.dep_ == "det" for c in thing.lefts)
    return opens and thing.pos_ == "NOUN" and thing.lemma_.lower() in AT_ISSUE | PROSPECTS


def below_price(token: Token) -> Found | None:
    """ "They will not sell for less than 340", "I will not do it under 171": it hangs on the figure."""
    verb = token
    if verb.pos_ != "VERB" or modal(verb) not in ("will", "would", "can", "could") or not is_negated(verb):
        return None
    for prep in (c for c in verb.rights if c.dep_ == "prep"):
        less = child(prep, "pobj")
        if less is None:
            continue
        short = prep.lower_ in ("under", "below") or (prep.lower_ == "for" and less.lower_ == "less")
        words = verb.doc[prep.i : prep.right_edge.i + 1]
        figure = any(t.like_num or t.text[:1].isdigit() or t.ent_type_ in ("MONEY", "PERCENT") for t in words)
        dated = any(t.ent_type_ in ("DATE", "TIME") for t in words)
        if short and figure and not dated:
            return Found("unless", (prep.i, prep.right_edge.i), (bounds(verb)[0], prep.i - 1), None, verb)
    return None
