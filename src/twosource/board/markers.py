"""Finding the two halves of a conditional sentence, whatever its form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from .grammar import CLAUSES, bounds, child, is_negated, modal, subject
from .lexicon import SPEECH

Form = Literal["if", "unless", "until", "when", "in case", "regardless", "imperative-and", "imperative-or", "exchange"]
Range = tuple[int, int]

# Beyond this a sentence is a list or a table, and nothing is read from it.
MAX_WORDS = 400
# After these, "if" and "whether" open a question that is left open, not a condition.
_ASKING = frozenset(
    "ask see wonder know question unclear clear sure unsure certain uncertain doubt decide determine check find "
    "learn matter care say tell discuss consider unknown examine establish judge test debate investigate".split()
)
_FIXED = frozenset({"any", "anything", "ever", "only", "not", "possible", "necessary", "so", "need", "and"})
_POLITE = frozenset(
    {"may", "like", "please", "will", "prefer", "wish", "remember", "recall", "believe", "ask"}
)
_LEADS: dict[str, Form] = {"if": "if", "unless": "unless", "until": "until", "till": "until", "when": "when",
                           "once": "when", "provided": "if", "providing": "if", "assuming": "if"}  # fmt: skip
_NOUN_LEADS = frozenset({"condition", "event", "case", "proviso", "understanding"})


@dataclass(frozen=True, slots=True)
class Found:
    """A condition as it stands in a sentence: token ranges of both halves, and the verb of each.

    In "If it rains, we stay": antecedent "it rains", consequent "we stay", verbs "rains" and "stay".
    `verb` None stands where the antecedent is a noun ("without guarantees").
    """

    form: Form
    antecedent: Range
    consequent: Range
    verb: Token | None
    main: Token


def iter_found(sentence: Words) -> Iterator[Found]:
    """The conditions of one sentence; questions have none."""
    if len(sentence) > MAX_WORDS or _is_question(sentence):
        return
    taken: set[int] = set()
    for token in sentence:
        found = _at(token)
        if found is not None and found.main.i not in taken and _is_sound(found):
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
    return _imperative(token) if token.tag_ == "VB" else None


def _led(token: Token, form: Form) -> Found | None:
    verb = token.head
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
    if before.lower_ in ("as", "what", "even", "little"):
        return False
    if token.lower_ in ("provided", "providing", "assuming") and before.pos_ in ("NOUN", "PROPN", "AUX"):
        return False
    return not (token.lower_ == "if" and before.lemma_.lower() in _ASKING)


def _main(lead: Token, verb: Token) -> Token | None:
    """The verb of the main clause; a verb of saying gives way to what is said.

    "If it rains, she said, we stay" hangs the condition on "said", and "The price will rise, should
    talks fail" may hang anywhere: where the parse points at no clause, the nearest one is taken.
    """
    high = bounds(verb)[1]
    if _opens(lead) and high + 1 < lead.sent.end and lead.doc[high + 1].text == ",":
        return _next_clause(lead.doc, high + 1, lead.sent.end) or _said(verb.head, verb)
    main = verb.head
    if main is verb or verb.dep_ not in ("advcl", "ccomp", "acl", "relcl", "csubj", "nsubj", "dep", "parataxis"):
        return None
    if verb.dep_ in ("ccomp", "relcl", "acl") and lead.i > main.i and main.lemma_.lower() in _ASKING:
        return None
    main = _said(main, verb)
    if main.lemma_.lower() in SPEECH and main.i > high and not _opens(lead):
        return _verb_before(lead)
    return main if main.pos_ in ("VERB", "AUX", "NOUN", "ADJ") else None


def _opens(lead: Token) -> bool:
    """Whether a clause can begin at `lead`: at the start, or after a mark, a quote, "that" or "but"."""
    if lead.i == lead.sent.start:
        return True
    before = lead.nbor(-1)
    return before.is_punct or before.is_quote or before.lower_ in ("that", "but", "and")


def _said(main: Token, verb: Token) -> Token:
    if main.lemma_.lower() not in SPEECH:
        return main
    said = [c for c in main.children if c.dep_ in ("ccomp", "parataxis") and c.i != verb.i]
    if said:
        return next((c for c in said if c.i > verb.i), said[-1])
    if main.dep_ in ("parataxis", "ccomp") and main.head.i > main.i:
        return main.head
    return main


def _next_clause(doc: Doc, first: int, end: int) -> Token | None:
    """The first verb from `first` on that has a subject of its own and is not one of saying."""
    for i in range(first, min(end, first + 60)):
        token = doc[i]
        if token.pos_ not in ("VERB", "AUX") or token.lemma_.lower() in SPEECH or token.dep_ in ("relcl", "aux"):
            continue
        doer = child(token, "nsubj", "nsubjpass", "expl", "csubj")
        if doer is not None and doer.i >= first:
            return token
    return None


def _verb_before(token: Token) -> Token | None:
    """The nearest verb before `token` in its sentence."""
    for i in range(token.i - 1, max(token.sent.start, token.i - 40) - 1, -1):
        if token.doc[i].pos_ in ("VERB", "AUX") and token.doc[i].dep_ not in ("aux", "auxpass"):
            return token.doc[i]
    return None


def _join(form: Form, lead: Token, verb: Token, first: int) -> Found | None:
    main = _main(lead, verb)
    if main is None:
        return None
    low, high = lead.i, bounds(verb)[1]
    if verb.i < main.i <= high:
        high = main.left_edge.i - 1
    antecedent = (first, _give_back(verb, main, _stop(lead.doc, verb, high)))
    consequent = _rest(main, verb, low, antecedent[1])
    return Found(form, antecedent, consequent, verb, main) if consequent else None


def _give_back(verb: Token, main: Token, high: int) -> int:
    """In "if it failed the bank would step in" the parse may take "the bank" for the object of "failed"."""
    thing = child(verb, "dobj")
    if thing is None or bounds(thing)[1] != high or main.i <= high or child(main, "nsubj", "nsubjpass", "expl"):
        return high
    bare = high + 1 < len(verb.doc) and verb.doc[high + 1].tag_ == "MD"
    return thing.left_edge.i - 1 if bare and thing.left_edge.i - 1 >= verb.i else high


def _stop(doc: Doc, verb: Token, high: int) -> int:
    """The end of the antecedent: a closing quotation mark or a dash after its verb ends it."""
    for i in range(verb.i + 1, high + 1):
        if doc[i].lower_ in ("”", "--", "—", ";"):
            return i - 1
    return high


def _rest(main: Token, verb: Token, low: int, high: int) -> Range | None:
    """The consequent: what of the main clause lies after the antecedent, or before it."""
    first, last = bounds(main)
    if main.i > high:
        return _trimmed(main, high + 1, max(last, main.i))
    if main.i >= low:
        return None
    start = first
    doer = subject(main)
    if main.dep_ in ("conj", "xcomp", "acl", "relcl") and doer is not None and doer.i < main.i:
        if main.i - doer.i < 25:
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


def _inverted(token: Token) -> Found | None:
    """ "Should talks fail, ..." and "Were sanctions to be imposed, ...": the verb stands before its subject."""
    verb = token.head if token.dep_ in ("aux", "auxpass") else token
    if token.lower_ == "should":
        doer = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "expl")), None)
        if verb.i <= token.i or doer is None or not token.i < doer.i < verb.i:
            return None
    elif not token.is_sent_start and token.nbor(-1).text not in (",", "“", '"', "that"):
        return None
    elif not any(token.doc[i].lower_ == "to" for i in range(token.i + 1, min(token.i + 8, token.sent.end))):
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
    consequent = _rest(main, verb, lead.i, high) if main.pos_ in ("VERB", "AUX") else None
    return Found("if", (lead.i, high), consequent, verb, main) if consequent else None


def _noun_led(token: Token) -> Found | None:
    """ "in case talks stay frozen", "on condition that", "in the event of"."""
    into = token.head
    if into.dep_ != "prep" or into.lower_ not in ("in", "on", "with") or token.i - into.i > 2:
        return None
    verb = child(token, "acl", "relcl", "ccomp")
    of = next((c for c in token.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    if token.lower_ == "condition" and (verb is None or "anonym" in token.sent.text.lower()):
        return None
    if verb is not None and verb.i > token.i and child(verb, "nsubj", "nsubjpass", "expl") is not None:
        last = bounds(verb)[1]
    elif of is not None:
        last, verb = bounds(of)[1], None
    else:
        return None
    main = _verb_above(into)
    if main is None:
        return None
    first = token.i + 1 + (token.i + 1 < last and token.doc[token.i + 1].lower_ in ("that", "of"))
    consequent = _rest(main, verb or token, into.i, last)
    form: Form = "in case" if token.lower_ == "case" else "if"
    return Found(form, (first, last), consequent, verb, main) if consequent else None


def _verb_above(token: Token) -> Token | None:
    head = token.head
    for _ in range(6):
        if head.pos_ in ("VERB", "AUX"):
            return head
        if head.head is head:
            return None
        head = head.head
    return None


def _exchange(token: Token) -> Found | None:
    """ "in exchange for relief", "in return for a truce"."""
    into, price = (
        token.head,
        next((c for c in token.children if c.lower_ == "for" and c.dep_ == "prep"), None),
    )
    if into.lower_ != "in" or price is None or token.i - into.i != 1:
        return None
    main = _verb_above(into)
    if main is None:
        return None
    last = bounds(price)[1]
    consequent = _rest(main, token, into.i, last)
    return (
        Found("exchange", (price.i + 1, last), consequent, None, main)
        if consequent and last > price.i
        else None
    )


def _without(token: Token) -> Found | None:
    """ "no deal without guarantees", "without rain the canal would run dry"; not "left without a word"."""
    if token.dep_ != "prep" or token.lower_ == "failing" and child(token, "pobj") is None:
        return None
    main = _verb_above(token)
    if main is None or modal(main) not in ("will", "would", "can", "could", "shall"):
        return None
    starts = token.is_sent_start
    if not starts and not is_negated(main) and not _has_no(main):
        return None
    last = bounds(token)[1]
    if last == token.i:
        return None
    consequent = _rest(main, token, token.i, last)
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
    holder = token if token.lower_ != "whether" else token.head
    outer = set(range(first, last + 1))
    main: Token | None = holder
    for _ in range(6):
        if main is not None and main.i not in outer and main.pos_ in ("VERB", "AUX"):
            break
        main = None if main is None or main.head is main else main.head
    if main is None or main.i in outer:
        main = _verb_before(token.doc[first])
    if main is None or main.i in outer:
        return None
    consequent = _rest(main, token, first, last)
    return Found("regardless", (first, last), consequent, None, main) if consequent else None


def _spread(token: Token) -> Range | None:
    doc, i = token.doc, token.i
    end = token.sent.end
    if token.lower_ == "whether":
        before = doc[i - 1].lemma_.lower() if i > token.sent.start else ""
        if before in _ASKING or before in ("on", "of", "about", "over", "to", "as"):
            return None
        verb = token.head
        last = max(bounds(verb)[1], i)
        stop = next((j for j in range(i, min(last + 4, end - 1)) if doc[j].lower_ == "or"
                     and doc[j + 1].lower_ == "not"), None)  # fmt: skip
        return (
            None if stop is None or verb.dep_ in ("ccomp", "csubj") and before else (i, max(last, stop + 1))
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
    main = _verb_above(token)
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
    if modal(then) is None and then.tag_ not in ("VBP", "VBZ"):
        return None
    return Found(form, (token.left_edge.i, joiner.i - 1), (joiner.i + 1, bounds(then)[1]), token, then)


def _is_sound(found: Found) -> bool:
    """No counterfactual, no past habit, no polite aside, no order to the reader."""
    main, verb = found.main, found.verb
    words = {c.lower_ for c in main.children if c.dep_ == "aux"}
    if words & {"have", "'ve", "’ve"} and modal(main) in ("would", "could", "might", "should"):
        return False
    if verb is not None and _is_aside(verb):
        return False
    if main.lemma_ == "lie" or (found.form == "in case" and main.lower_ in ("just", "be")):
        return False
    if found.form in ("imperative-and", "imperative-or", "regardless"):
        return modal(main) is not None or main.tag_ in ("VBP", "VBZ") or _will_above(main)
    return _looks_ahead(found)


def _is_aside(verb: Token) -> bool:
    doer = subject(verb)
    aux = modal(verb)
    polite = doer is not None and doer.lower_ in ("i", "we", "you")
    if polite and (verb.lemma_.lower() in _POLITE or aux == "may"):
        return True
    return any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children) and verb.tag_ == "VBN"


def _looks_ahead(found: Found) -> bool:
    main, verb = found.main, found.verb
    aux = modal(main)
    if found.form == "in case":
        return True
    if found.form == "when":
        ahead = aux in ("will", "shall", "can") or any(c.lower_ == "then" for c in main.children)
        dated = verb is not None and any(t.ent_type_ in ("DATE", "TIME") for t in verb.subtree)
        return ahead and not dated and verb is not None and verb.tag_ != "VBD"
    if found.form == "until":
        return aux in ("will", "would", "shall", "must", "should", "can", "could") or _will_above(main)
    if aux is not None:
        return True
    if main.tag_ in ("VBP", "VBZ") or any(c.tag_ in ("VBP", "VBZ") for c in main.children if c.dep_ == "aux"):
        doer = None if verb is None else subject(verb)
        return found.form != "exchange" and (doer is None or doer.lower_ not in ("you", "one"))
    return _will_above(main)


# What binds or plans: under these an infinitive looks ahead though the verb itself is past.
_AHEAD = frozenset(
    "vow pledge promise undertake swear guarantee offer agree threaten warn want demand insist refuse plan "
    "propose decide intend prepare ready willing work expect hope call urge discuss consider keep ask".split()
)


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


_SUPPOSING = frozenset("if unless whether once until lest provided assuming".split())


def is_supposed(token: Token) -> bool:
    """Whether what `token` says stands behind an "if" or a "when" to come: supposed, not told."""
    verb = token
    for _ in range(6):
        for c in verb.children:
            if c.i < verb.i and c.dep_ in ("mark", "advmod"):
                if c.lower_ in _SUPPOSING or (c.lower_ == "when" and verb.tag_ != "VBD"):
                    return True
        if verb.head is verb:
            return False
        verb = verb.head
    return False
