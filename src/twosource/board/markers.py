"""Finding conditions in a sentence, whatever their form."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as Words
from spacy.tokens import Token

from .found import ASKING, Form, Found, Range
from .grammar import bounds, child, is_finite, is_negated, modal
from .halves import give_back, main_of, rest_of, stop_of, take_in, verb_above, verb_before
from .soundness import is_sound

# Beyond this a sentence is a list or a table, and nothing is read from it.
MAX_WORDS = 400
# Beyond this a sentence is a list or a table, and nothing is read from it.
MAX_WORDS = 400
# Beyond this a sentence is a list or a table, and nothing is read from it.
MAX_WORDS = 400
# Beyond this a sentence is a list or a table, and nothing is read from it.
MAX_WORDS = 400


_FIXED = frozenset({"any", "anything", "ever", "only", "not", "possible", "necessary", "so", "need", "and"})
_LEADS: dict[str, Form] = {
    **dict.fromkeys(("if", "provided", "providing", "assuming"), "if"),
    **dict.fromkeys(("until", "till", "once"), "until"),
    "unless": "unless",
    "when": "when",
}
_NOUN_LEADS = frozenset({"condition", "event", "case", "proviso", "understanding"})


def iter_found(sentence: Words) -> Iterator[Found]:
    """The conditions of one sentence; questions have none."""
    if len(sentence) > MAX_WORDS or _is_question(sentence):
        return
    taken: set[int] = set()
    for token in sentence:
        found = _at(token)
        if found is not None and found.main.i not in taken and is_sound(found):
            taken.add(found.main.i)
            yield found


def _is_question(sentence: Words) -> bool:
    return "?" in sentence.text[-3:]


def _at(token: Token) -> Found | None:
    word = token.lower_
    if word in _LEADS:
        return _led(token, _LEADS[word])
    if word in ("should", "were"):
        return _inverted(token)
    if word in ("as", "long") and word == "long":
        return _as_long_as(token)
    if word in _NOUN_LEADS:
        return _noun_led(token)
    if word in ("exchange", "return"):
        return _exchange(token)
    if word in ("without", "failing", "absent"):
        return _without(token)
    if word in ("whether", "regardless", "or"):
        return _regardless(token)
    if word in ("whoever", "whichever"):
        return _whoever(token)
    if word in ("conditional", "contingent", "conditioned"):
        return _conditional_on(token)
    if word == "any":
        return _any(token)
    return _imperative(token) if token.tag_ == "VB" else None


def _led(token: Token, form: Form) -> Found | None:
    verb = token.head
    if token.lower_ == "provided" and token.dep_ not in ("mark", "prep"):
        verb = child(token, "ccomp", "advcl") or verb
        return _join(form, token, verb, token.i + 1) if verb.i > token.i else None
    if verb.i <= token.i or token.dep_ not in ("mark", "advmod", "prep", "cc") or not _opens_condition(token):
        return None
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    return _join(form, token, verb, token.i + (form == "if"))


def _opens_condition(token: Token) -> bool:
    doc = token.doc
    after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    if token.lower_ == "if" and after in _FIXED:
        return False
    if token.is_sent_start or token.i == 0:
        return True
    before = doc[token.i - 1]
    if before.lower_ in ("as", "what", "even", "little") or (token.lower_ == "if" and before.lemma_ == "be"):
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
    only = any(
        t.lower_ == "only" for t in lead.doc[max(lead.sent.start, min(main.i, lead.i - 1) - 2) : lead.i]
    )
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
    return Found("if", (token.i + 2, high), consequent, verb, main) if consequent else None


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


def _exchange(token: Token) -> Found | None:
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


def _without(token: Token) -> Found | None:
    """ "no deal without guarantees", "without rain the canal would run dry"; not "left without a word"."""
    if token.dep_ != "prep" or (token.lower_ == "failing" and child(token, "pobj") is None):
        return None
    main = verb_above(token)
    if main is None or modal(main) not in ("will", "would", "can", "could", "shall"):
        return None
    starts = token.is_sent_start
    if not starts and not is_negated(main) and not _has_no(main):
        return None
    last = bounds(token)[1]
    if last == token.i:
        return None
    consequent = rest_of(main, token, token.i, last)
    return Found("unless", (token.i, last), consequent, None, main) if consequent else None


def _has_no(main: Token) -> bool:
    return any(c.dep_ in ("dobj", "attr", "nsubj") and any(d.lower_ == "no" for d in c.children)
               for c in main.children)  # fmt: skip


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


def _any(token: Token) -> Found | None:
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


def _whoever(token: Token) -> Found | None:
    verb = token.head
    if token.dep_ not in ("nsubj", "nsubjpass") or verb.i < token.i or verb.head is verb:
        return None
    main = verb.head
    if verb.dep_ not in ("csubj", "nsubj", "ccomp", "csubjpass", "advcl") or main.i < verb.i:
        return None
    last = min(bounds(verb)[1], main.i - 1)
    return Found("if", (token.i, last), (last + 1, bounds(main)[1]), verb, main)


def _conditional_on(token: Token) -> Found | None:
    """ "made aid conditional on reform": aid follows if reform does."""
    on = next((c for c in token.children if c.dep_ == "prep" and c.lower_ in ("on", "upon")), None)
    if on is None:
        return None
    main = verb_above(token)
    last = bounds(on)[1]
    if main is None or last == on.i:
        return None
    return Found("exchange", (on.i + 1, last), (bounds(main)[0], token.i), None, main)


def _imperative(token: Token) -> Found | None:
    """ "Lift the blockade and we will talk", "Pay us or we walk": an order, then its reward or price."""
    if any(c.dep_ in ("aux", "nsubj", "nsubjpass") for c in token.children):
        return None
    opens = token.left_edge.i == token.sent.start or token.doc[token.left_edge.i - 1].is_quote
    if not opens and not (token.left_edge.is_quote or token.left_edge.is_punct):
        return None
    joiner = child(token, "cc")
    then = next(
        (c for c in token.children if c.dep_ == "conj" and child(c, "nsubj", "expl") is not None), None
    )
    if joiner is None or then is None or then.i < joiner.i or joiner.lower_ not in ("and", "or"):
        return None
    form: Form = "imperative-and" if joiner.lower_ == "and" else "imperative-or"
    doer = child(then, "nsubj", "expl")
    first = doer is not None and doer.lower_ in ("we", "i")
    if modal(then) is None and not (first and then.tag_ in ("VBP", "VBZ")):
        return None
    return Found(form, (token.left_edge.i, joiner.i - 1), (joiner.i + 1, bounds(then)[1]), token, then)
