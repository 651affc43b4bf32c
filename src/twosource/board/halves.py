"""Cutting a conditional sentence in two: where the main clause is, and where each half begins and ends."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from ..text.parse import child
from .found import ASKING, Range
from .grammar import bounds, modal, subject
from .lexicon import COMMITTING, SPEECH, THREATENING

# A subject shared with a verb further back than this is not repeated in the consequent.
_FAR = 25


def main_of(lead: Token, verb: Token) -> Token | None:
    """The verb of the main clause; a verb of saying gives way to what is said.

    "If it rains, she said, we stay" hangs the condition on "said", and "The price will rise, should
    talks fail" may hang anywhere: where the parse points at no clause, the nearest one is taken.
    """
    high = bounds(verb)[1]
    if _opens(lead) and high + 1 < lead.sent.end and lead.doc[high + 1].text == ",":
        return next_clause(lead.doc, high + 1, lead.sent.end) or _said(verb.head, verb)
    main = verb.head
    if main is verb or verb.dep_ not in (
        "advcl",
        "ccomp",
        "acl",
        "relcl",
        "csubj",
        "nsubj",
        "dep",
        "parataxis",
    ):
        return None
    if lead.i > main.i and lead.lower_ == "if" and _leaves_open(main):
        return None
    main = _bound_above(main) if lead.i > main.i else main
    main = _said(main, verb)
    if main.lemma_.lower() in SPEECH and modal(main) is None and main.i > high and not _opens(lead):
        return verb_before(lead)
    return main if main.pos_ in ("VERB", "AUX", "NOUN", "ADJ") else None


def _leaves_open(main: Token) -> bool:
    """ "It is unclear, though, if ..."; "she would know at once if ...": questions, not conditions."""
    return main.lemma_.lower() in ASKING | {"ask"} or any(
        c.dep_ in ("acomp", "attr") and c.lemma_.lower() in ASKING for c in main.children
    )


def _bound_above(main: Token) -> Token:
    """ "Threatened to cancel the deal he is planning unless ...": the threat is what hangs on it."""
    verb = main
    for _ in range(5):
        if verb.lemma_.lower() in THREATENING | COMMITTING | {"refuse"} and verb.pos_ == "VERB":
            return verb if verb.lemma_ == "refuse" else child(verb, "xcomp") or verb
        if verb.head is verb or verb.dep_ in ("conj", "advcl"):
            break
        verb = verb.head
    return main


def _opens(lead: Token) -> bool:
    """Whether a clause can begin at `lead`: at the start, or after a mark, a quote, "that" or "but"."""
    if lead.i == lead.sent.start:
        return True
    before = lead.nbor(-1)
    return before.is_punct or before.is_quote or before.lower_ in ("that", "but", "and")


def _said(main: Token, verb: Token) -> Token:
    if main.lemma_.lower() not in SPEECH or modal(main) is not None:
        return main
    said = [c for c in main.children if c.dep_ in ("ccomp", "parataxis") and c.i != verb.i]
    if said:
        return next((c for c in said if c.i > verb.i), said[-1])
    if main.dep_ in ("parataxis", "ccomp") and main.head.i > main.i:
        return main.head
    return main


def next_clause(doc: Doc, first: int, end: int) -> Token | None:
    """The first verb from `first` on that has a subject of its own and is not one of saying."""
    for i in range(first, min(end, first + 60)):
        token = doc[i]
        if (
            token.pos_ not in ("VERB", "AUX")
            or (token.lemma_.lower() in SPEECH and modal(token) is None)
            or token.dep_ in ("relcl", "aux")
        ):
            continue
        doer = child(token, "nsubj", "nsubjpass", "expl", "csubj")
        if doer is not None and doer.i >= first:
            return token
    return None


def verb_before(token: Token) -> Token | None:
    """The nearest verb before `token` in its sentence."""
    for i in range(token.i - 1, max(token.sent.start, token.i - 40) - 1, -1):
        if token.doc[i].pos_ in ("VERB", "AUX") and token.doc[i].dep_ not in ("aux", "auxpass"):
            return token.doc[i]
    return None


def give_back(verb: Token, main: Token, high: int) -> int:
    """In "if it failed the bank would step in" the parse may take "the bank" for the object of "failed"."""
    thing = child(verb, "dobj")
    if (
        thing is None
        or bounds(thing)[1] != high
        or main.i <= high
        or child(main, "nsubj", "nsubjpass", "expl")
    ):
        return high
    bare = high + 1 < len(verb.doc) and verb.doc[high + 1].tag_ == "MD"
    return thing.left_edge.i - 1 if bare and thing.left_edge.i - 1 >= verb.i else high


def take_in(main: Token, high: int) -> int:
    """In "if they win this week, we ..." the parse may hang "this week" on the main verb: it is taken in."""
    doc = main.doc
    for i in range(high + 1, min(main.i, high + 6)):
        if doc[i].text == ",":
            return i - 1
        if doc[i].dep_ in ("nsubj", "nsubjpass", "expl", "aux"):
            break
    return high


def stop_of(doc: Doc, verb: Token, high: int) -> int:
    """The end of the antecedent: a closing quotation mark or a dash after its verb ends it."""
    for i in range(verb.i + 1, high + 1):
        if doc[i].lower_ in ("”", "--", "—", "–", ";"):
            return i - 1
    return high


def rest_of(main: Token, verb: Token, low: int, high: int) -> Range | None:
    """The consequent: what of the main clause lies after the antecedent, or before it."""
    first, last = bounds(main)
    if main.i > high:
        return _trimmed(main, high + 1, max(last, main.i))
    if main.i >= low:
        return None
    start = first
    doer = subject(main)
    if main.dep_ in ("relcl", "acl") and main.head.i < main.i:
        start = min(start, main.head.left_edge.i)
    elif main.dep_ in ("conj", "xcomp") and doer is not None and 0 < main.i - doer.i < _FAR:
        start = min(start, doer.left_edge.i)
    last_mark = max((c.right_edge.i for c in main.children if c.dep_ == "mark" and c.i < main.i), default=-1)
    if last_mark >= start and last_mark < main.i and main.doc[last_mark].lower_ == "that":
        start = last_mark + 1
    return (start, low - 1)


def _trimmed(main: Token, first: int, last: int) -> Range:
    """Without a trailing ', she said' that the parse hangs on the main verb."""
    for c in main.children:
        if c.dep_ in ("parataxis", "ccomp") and c.lemma_.lower() in SPEECH:
            if c.i > main.i:
                last = min(last, c.left_edge.i - 1)
            elif c.i >= first:
                first = c.i + 1
    doc = main.doc
    for i in range(main.i + 1, last + 1):
        if doc[i].text == "”":
            return first, i - 1
    return first, max(last, main.i)


def verb_above(token: Token) -> Token | None:
    head = token.head
    for _ in range(6):
        if head.pos_ in ("VERB", "AUX"):
            return head
        if head.head is head:
            return None
        head = head.head
    return None
