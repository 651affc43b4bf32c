"""Finding conditions in a sentence, whatever their form."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from spacy.tokens import Span as Words
from spacy.tokens import Token

from ..text.parse import child
from .bargains import (
    conditional_on,
    failing,
    hangs_on,
    has_no,
    in_exchange,
    precondition,
    tied,
    without,
)
from .found import ASKING, MAX_WORDS, Form, Found, Range
from .generics import any_deed, who_acts, whoever
from .grammar import bounds, is_finite, is_negated, modal
from .halves import give_back, main_of, next_clause, rest_of, stop_of, take_in, verb_above, verb_before
from .openings import ASIDES, opening_at
from .soundness import is_sound
from .splits import split_at
from .suppositions import below_price, would_bring
from .ultimatums import imperative, named_and, no_without, or_else, otherwise

_FORESEEING = frozenset("worry fear think believe expect predict reckon hope".split())
# What is planned stands no further than this many words before "should talks fail".
_PLAN_WITHIN = 12
_LEADS: dict[str, Form] = {
    **dict.fromkeys(("if", "provided", "providing", "assuming", "while"), "if"),
    **dict.fromkeys(("until", "till", "once", "before"), "until"),
    "unless": "unless",
    "when": "when",
}


def iter_found(sentence: Words) -> Iterator[tuple[Found, ...]]:
    """The conditions of one sentence, each in the ways it may be cut, best first; questions have none."""
    if len(sentence) > MAX_WORDS or _is_question(sentence):
        return
    for token in sentence:
        sound = [found for found in map(_lifted, _at(token)) if is_sound(found)]
        if sound:
            # "Nobody will come to the talks due to start on Monday unless ...": the coming hangs on it.
            yield tuple(sorted(sound, key=lambda f: not is_finite(f.main)))


def _lifted(found: Found) -> Found:
    """ "Would back replacing her if ...": the backing hangs on it, not the replacing."""
    main, (low, high) = found.main, found.consequent
    above = main.head
    planned = _planned(found) or _feared(found)
    if planned is not None:
        return planned
    if above.lower_ == "let" and main.dep_ == "ccomp" and low <= above.i <= high:
        return replace(found, main=above)
    if main.tag_ == "VBG" and main.dep_ in ("xcomp", "pcomp") and child(main, "aux") is None:
        above = above.head if main.dep_ == "pcomp" and above.dep_ == "prep" else above
        if low <= above.i <= high and above.pos_ == "VERB":
            return replace(found, main=above)
    return found


def _planned(found: Found) -> Found | None:
    """ "Met to draw up a strategy to be used should talks fail": the strategy is for then, not the meeting."""
    main, low = found.main, found.antecedent[0]
    if main.tag_ != "VBD" or main.i > low or found.form not in ("if", "in case", "unless"):
        return None
    doc = main.doc
    for i in range(min(low, found.consequent[1] + 1) - 1, max(main.i, low - _PLAN_WITHIN), -1):
        verb = doc[i]
        to = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.lefts)
        if to and verb.dep_ in ("relcl", "acl") and verb.head.pos_ == "NOUN" and verb.head.i > main.i:
            return replace(found, main=verb, consequent=(verb.head.left_edge.i, found.consequent[1]))
    return None


def _feared(found: Found) -> Found | None:
    """ "Bakers worry that mills would close should talks fail": the closing hangs on it, not the worry."""
    main, (_, high) = found.main, found.consequent
    if main.lemma_.lower() not in _FORESEEING or modal(main) is not None:
        return None
    seen = next((c for c in main.rights if c.dep_ == "ccomp" and c.i <= high), None)
    if seen is None or modal(seen) is None:
        return None
    first = next((c.right_edge.i + 1 for c in seen.lefts if c.dep_ == "mark"), seen.left_edge.i)
    return None if first > seen.i else replace(found, main=seen, consequent=(first, high))


def _is_question(sentence: Words) -> bool:
    return any(t.text.startswith("?") for t in sentence)


def _at(token: Token) -> Iterator[Found]:
    word = token.lower_
    if word in _LEADS:
        yield from _some(_led(token, _LEADS[word]))
    for read in _READINGS.get(word) or _READINGS.get(token.lemma_.lower(), ()):
        yield from _some(read(token))
    if token.tag_ == "VB":
        yield from _some(imperative(token))
    if token.dep_ in ("relcl", "acl"):
        yield from _some(who_acts(token))
    if token.pos_ == "VERB":
        yield from _some(below_price(token))
        yield from _some(would_bring(token))
    opening = opening_at(token)
    if opening is not None:
        yield from _some(split_at(token, opening.first, opening.form, opening.only))


def _some(found: Found | None) -> Iterator[Found]:
    if found is not None:
        yield found


def _if_not(token: Token) -> Found | None:
    """ "If not, ferries will stop": what was just said is supposed not to come about."""
    doc, i, end = token.doc, token.i, token.sent.end
    if i + 3 >= end or doc[i + 1].lower_ not in ("not", "so") or doc[i + 2].text != ",":
        return None
    if i > token.sent.start and not (doc[i - 1].is_punct or doc[i - 1].lower_ in ("and", "but", "that")):
        return None
    main = next_clause(doc, i + 3, end)
    if main is None or (modal(main) is None and main.tag_ not in ("VBP", "VBZ")):
        return None
    form: Form = "unless" if doc[i + 1].lower_ == "not" else "if"
    return Found(form, (i, i + 1), (i + 3, bounds(main)[1]), None, main)


def _led(token: Token, form: Form) -> Found | None:
    if token.lower_ == "if" and (short := _if_not(token)) is not None:
        return short
    verb = token.head
    if token.lower_ == "provided" and token.dep_ not in ("mark", "prep"):
        verb = child(token, "ccomp", "advcl") or verb
        main = verb_above(token)
        if main is None or verb.i < token.i or main is verb:
            return None
        consequent = rest_of(main, verb, token.i, bounds(verb)[1])
        that = token.i + 1 < len(token.doc) and token.doc[token.i + 1].lower_ == "that"
        first = token.i + 1 + that
        return Found(form, (first, bounds(verb)[1]), consequent, verb, main, True) if consequent else None
    if verb.i <= token.i or token.dep_ not in ("mark", "advmod", "prep", "cc") or not _opens_condition(token):
        return None
    if token.lower_ in ("before", "while") and not _withholds(token, verb):
        return None
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    return _join(form, token, verb, token.i + (form == "if" and token.lower_ != "while"))


def _withholds(token: Token, verb: Token) -> bool:
    """ "No talks before they withdraw", "they must withdraw before we talk": deeds, not days, in order.

    "There will be no talks while one soldier is held" withholds in the same way.
    """
    main = verb.head
    if token.lower_ == "while" and (main.i > verb.i or modal(main) == "must"):
        return False
    above = main.head if main.dep_ == "ccomp" else main
    return main.pos_ in ("VERB", "AUX") and (modal(main) == "must" or (
        modal(main) in ("will", "can", "would", "could") and (is_negated(main) or has_no(main)))
    ) and above is not None  # fmt: skip


def _opens_condition(token: Token) -> bool:
    doc = token.doc
    after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    if token.lower_ == "if" and after in ASIDES:
        return False
    if token.is_sent_start or token.i == 0:
        return True
    before = doc[token.i - 1]
    if before.lower_ in ("as", "what", "little") or (token.lower_ == "if" and before.lemma_ == "be"):
        return False
    if token.lower_ in ("providing", "assuming") and before.pos_ in ("NOUN", "PROPN", "AUX"):
        return False
    return not (token.lower_ == "if" and before.lemma_.lower() in ASKING)


def _join(form: Form, lead: Token, verb: Token, first: int) -> Found | None:
    main = main_of(lead, verb)
    if main is None:
        return None
    low, high = lead.i, bounds(verb)[1]
    if verb.i < main.i <= high:
        high = main.left_edge.i - 1
    high = take_in(main, give_back(verb, main, stop_of(lead.doc, verb, high)))
    antecedent = (first, high)
    consequent = rest_of(main, verb, low, antecedent[1])
    before = lead.doc[max(lead.sent.start, min(main.i, lead.i - 1) - 2) : lead.i]
    only = any(t.lower_ == "only" for t in (*before, *main.children))
    if len(before) and before[-1].lower_ == "even":
        form, antecedent = "regardless", (lead.i - 1, antecedent[1])
        consequent = rest_of(main, verb, low - 1, antecedent[1])
    return Found(form, antecedent, consequent, verb, main, only) if consequent else None


def _inverted(token: Token) -> Found | None:
    """ "Should talks fail, ...", "Were sanctions to be imposed, ...": the verb stands before its subject."""
    verb = token.head if token.dep_ in ("aux", "auxpass") else token
    if token.lower_ == "should":
        doer = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "expl")), None)
        if verb.i <= token.i or doer is None or not token.i < doer.i < verb.i:
            return None
    elif (not token.is_sent_start and token.nbor(-1).text not in (",", "“", '"', "that")) or not any(
        token.doc[i].lower_ == "to" for i in range(token.i + 1, min(token.i + 8, token.sent.end))
    ):
        return None
    if token.i > token.sent.start and token.nbor(-1).tag_ in ("WRB", "WP", "WDT"):
        return None
    return _join("if", token, verb, token.i + 1)


def _as_long_as(token: Token) -> Found | None:
    doc = token.doc
    if (
        not 0 < token.i < len(doc) - 2
        or doc[token.i + 1].lower_ != "as"
        or doc[token.i - 1].lower_ not in ("as", "so")
    ):
        return None
    lead = doc[token.i - 1]
    if lead.i > 0 and doc[lead.i - 1].lower_ in ("for", "last", "take"):
        return None
    verb = doc[token.i + 1].head
    if verb.pos_ not in ("VERB", "AUX") or verb.i <= token.i:
        return None
    main = verb.head
    while main.i in (token.i, lead.i) and main.head is not main:
        main = main.head
    high = bounds(verb)[1]
    consequent = rest_of(main, verb, lead.i, high) if main.pos_ in ("VERB", "AUX") else None
    form: Form = "until" if token.lower_ == "soon" else "if"
    return Found(form, (lead.i, high), consequent, verb, main) if consequent else None


def _noun_led(token: Token) -> Found | None:
    """ "in case talks stay frozen", "on condition that", "in the event of"."""
    into = token.head
    if into.dep_ != "prep" or into.lower_ not in ("in", "on", "with") or token.i - into.i > 2:
        return None
    verb = child(token, "acl", "relcl", "ccomp")
    of = next((c for c in token.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    bare = not any(c.dep_ == "det" for c in token.children)
    if token.lower_ == "case" and (not bare or of is not None):
        return None
    if token.lower_ == "condition" and (verb is None or "anonym" in token.sent.text.lower()):
        return None
    if verb is not None and verb.i > token.i and child(verb, "nsubj", "nsubjpass", "expl") is not None:
        last = bounds(verb)[1]
    elif of is not None:
        last, verb = bounds(of)[1], None
    else:
        return None
    main = verb_above(into)
    if main is None:
        return None
    first = token.i + 1 + (token.i + 1 < last and token.doc[token.i + 1].lower_ in ("that", "of"))
    consequent = rest_of(main, verb or token, into.i, last)
    form: Form = "in case" if token.lower_ == "case" else "if"
    return Found(form, (first, last), consequent, verb, main) if consequent else None


def _regardless(token: Token) -> Found | None:
    """ "whether or not they sign", "deal or no deal", "signed or unsigned", "with or without a vote"."""
    spread = _spread(token)
    if spread is None:
        return None
    first, last = spread
    before = verb_before(token.doc[first])
    main = before if before is not None and is_finite(before) else verb_above(token.doc[first])
    if main is None or first <= main.i <= last:
        return None
    consequent = rest_of(main, token, first, last)
    return Found("regardless", (first, last), consequent, None, main) if consequent else None


def _spread(token: Token) -> Range | None:
    doc, i = token.doc, token.i
    end = token.sent.end
    if token.lower_ == "whether":
        before = doc[i - 1].lemma_.lower() if i > token.sent.start else ""
        if before in ASKING or (i > token.sent.start and doc[i - 1].dep_ == "prep"):
            return None
        verb = token.head
        last = max(bounds(verb)[1], i)
        stop = next((j for j in range(i, min(last + 4, end - 1)) if doc[j].lower_ == "or"
                     and doc[j + 1].lower_ == "not"), None)  # fmt: skip
        return (
            None if stop is None or (verb.dep_ in ("ccomp", "csubj") and before) else (i, max(last, stop + 1))
        )
    if token.lower_ == "regardless":
        of = next((c for c in token.children if c.lower_ == "of"), None)
        return (i, bounds(of)[1]) if of is not None else None
    if not token.sent.start < i < end - 1:
        return None
    left, right = doc[i - 1], doc[i + 1]
    if right.lower_ == "no" and i + 2 < end and doc[i + 2].lemma_.lower() == left.lemma_.lower():
        return i - 1, i + 2
    if right.lower_ in ("un" + left.lower_, "not" + left.lower_, "in" + left.lower_):
        return i - 1, i + 1
    if left.lower_ == "with" and right.lower_ == "without":
        return i - 1, max(bounds(right)[1], bounds(left)[1])
    return None


_Reading = Callable[[Token], Found | None]


def _readings(**words: tuple[_Reading, ...]) -> dict[str, tuple[_Reading, ...]]:
    return {word: reads for several, reads in words.items() for word in several.split("_")}


_READINGS: dict[str, tuple[_Reading, ...]] = _readings(
    should_were=(_inverted,),
    long_soon=(_as_long_as,),
    otherwise=(otherwise,),
    event_case_proviso=(_noun_led,),
    condition_precondition_prerequisite_requirement=(_noun_led, precondition),
    depend_hinge_subject=(hangs_on,),
    exchange_return=(in_exchange,),
    without_failing_absent=(failing, without),
    whether_regardless_or=(_regardless, or_else),
    whoever_whichever=(whoever,),
    tie_link_peg=(tied,),
    conditional_contingent_conditioned=(conditional_on,),
    any=(any_deed, named_and),
    one_another=(named_and,),
    no=(no_without,),
)
