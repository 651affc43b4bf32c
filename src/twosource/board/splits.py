"""Cutting a conditional sentence in two by its commas and subjects, where the parse cuts it nowhere."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from .found import Form, Found, Range
from .grammar import SUBJECTS, is_finite, modal
from .lexicon import SPEECH

# "..., she said in her garden, ...": an aside that tells who speaks is no longer than this.
_ASIDE = 9
# A clause has its verb within this many words of its beginning.
_REACH = 14
_STOPS = frozenset({";", "–", "—", "--", ":", "”"})


def split_at(lead: Token, first: int, form: Form, only: bool = False) -> Found | None:
    """The two halves round the opening words `lead` to `first` - 1: "provided that", "the moment"."""
    doc, end = lead.doc, lead.sent.end
    verb = _verb_from(doc, first, end)
    if verb is None:
        return None
    if is_opening(lead):
        found = _ahead(lead, first, verb, form, only)
        if found is not None:
            return found
    return _behind(lead, first, verb, form, only)


def is_opening(lead: Token) -> bool:
    """Whether a sentence or a clause begins at `lead`, so that what follows from it may come after."""
    if lead.i == lead.sent.start:
        return True
    before = lead.nbor(-1)
    return (
        before.is_quote
        or before.text in (":", ";", ",", "–", "—", "--")
        or before.lower_ in ("that", "but", "and")
        or before.lemma_.lower() in SPEECH
    )


def _verb_from(doc: Doc, first: int, end: int) -> Token | None:
    """The first finite verb with a subject from `first` on."""
    for i in range(first, min(end, first + _REACH)):
        token = doc[i]
        if token.dep_ in SUBJECTS and token.head.i > i and (_tells(token.head) or first > i - 3):
            return token.head
        if token.tag_ in ("VBZ", "VBP") and i > first:
            return token
    return None


def _tells(verb: Token) -> bool:
    return verb.pos_ in ("VERB", "AUX") and (is_finite(verb) or modal(verb) is not None)


def _ahead(lead: Token, first: int, verb: Token, form: Form, only: bool) -> Found | None:
    """ "If A, B": B begins after the first comma that a clause follows, or at the second subject."""
    doc, end = lead.doc, lead.sent.end
    i = verb.i + 1
    last: int | None = None
    while i < end:
        if doc[i].text == ",":
            last = i - 1 if last is None else last
            aside = _aside_end(doc, i + 1, end)
            if aside is not None:
                i = aside
                continue
            main = _clause_at(doc, i + 1, min(end, i + 1 + _REACH))
            if main is not None:
                return _found(form, (first, last), (i + 1, _stop(doc, main.i, end)), verb, main, only)
            last = None
        i += 1
    start = _second_subject(doc, verb, end)
    if start is None:
        return None
    main = doc[start].head if doc[start].dep_ in SUBJECTS else _clause_at(doc, start, end)
    if main is None or start - 1 < verb.i:
        return None
    return _found(form, (first, start - 1), (start, _stop(doc, main.i, end)), verb, main, only)


def _aside_end(doc: Doc, first: int, end: int) -> int | None:
    """The comma that closes ", she said," opened before `first`; None where no such aside stands there."""
    stop = next((i for i in range(first, min(end, first + _ASIDE)) if doc[i].text in (",", ".")), None)
    if stop is None or not any(
        t.lemma_.lower() in SPEECH and t.tag_ in ("VBD", "VBZ") for t in doc[first:stop]
    ):
        return None
    return stop


def _clause_at(doc: Doc, first: int, end: int) -> Token | None:
    """The verb of the clause that begins at `first`, if one does: its subject comes first, and a verb."""
    for i in range(first, end):
        token = doc[i]
        if token.text in (",", ";", ":"):
            return None
        if token.dep_ in SUBJECTS and token.head.i > i and _tells(token.head):
            return token.head
        if token.dep_ in ("mark", "relcl") or token.tag_ in ("WDT", "WP"):
            return None
    return None


def _second_subject(doc: Doc, verb: Token, end: int) -> int | None:
    """ "If it is lost they take him": where the next subject begins, in a sentence without a comma."""
    for i in range(verb.i + 1, min(end, verb.i + 2 * _REACH)):
        token = doc[i]
        if token.text in (";", ":") or token.tag_ in ("WDT", "WP"):
            return None
        if token.dep_ in SUBJECTS and token.head.i > i and _tells(token.head) and token.head is not verb:
            start = token.left_edge.i
            return start if start > verb.i + 1 and doc[start - 1].tag_ != "IN" else None
    return None


def _behind(lead: Token, first: int, verb: Token, form: Form, only: bool) -> Found | None:
    """ "B if A": B is the clause before, as far back as its subject."""
    doc, sent = lead.doc, lead.sent
    high = lead.i - 1
    while high >= sent.start and (doc[high].is_punct or doc[high].lower_ in ("only", "on", "from")):
        high -= 1
    high = _before_aside(doc, sent.start, high)
    main = _main_before(doc, sent.start, high)
    if main is None:
        return None
    low = main.left_edge.i
    doers = [c for c in main.lefts if c.dep_ in SUBJECTS]
    if doers:
        low = doers[0].left_edge.i
    low = max(low, _clause_start(doc, sent.start, main.i))
    return _found(form, (first, _stop(doc, verb.i, sent.end)), (low, high), verb, main, only)


def _before_aside(doc: Doc, first: int, high: int) -> int:
    """ "He would pay, he promised, provided ...": the word before ", he promised"."""
    for i in range(high, max(first, high - _ASIDE), -1):
        if doc[i].text == ",":
            spoken = any(
                t.lemma_.lower() in SPEECH and t.tag_ in ("VBD", "VBZ") for t in doc[i + 1 : high + 1]
            )
            return i - 1 if spoken and high - i < 5 else high
    return high


def _main_before(doc: Doc, first: int, high: int) -> Token | None:
    """The verb whose clause ends at `high`: the last that has a subject and is not told of in passing."""
    best: Token | None = None
    for i in range(high, max(first - 1, high - 3 * _REACH), -1):
        token = doc[i]
        if token.text in _STOPS and best is not None:
            break
        if token.pos_ not in ("VERB", "AUX") or token.dep_ in ("aux", "auxpass", "relcl", "acl", "amod"):
            continue
        speaks = token.lemma_.lower() in SPEECH and modal(token) is None
        if speaks and best is not None:
            break
        if _tells(token) and any(c.dep_ in SUBJECTS for c in token.children):
            return token
        best = best or token
    return best


def _clause_start(doc: Doc, first: int, at: int) -> int:
    """Where the clause that `at` stands in can begin at the earliest: after "that", a colon or "said"."""
    for i in range(at - 1, first - 1, -1):
        if doc[i].text in (":", ";", "“") or (doc[i].lower_ == "that" and doc[i].dep_ == "mark"):
            return i + 1
    return first


def _stop(doc: Doc, at: int, end: int) -> int:
    """The last word of a clause whose verb is `at`: before a closing mark, or before who said it."""
    for i in range(at + 1, end):
        if doc[i].text in _STOPS or (doc[i].text == '"' and not _opens(doc, i)):
            return i - 1
        if doc[i].text == "," and _aside_end(doc, i + 1, end) is not None:
            return i - 1
    return end - 1


def _opens(doc: Doc, i: int) -> bool:
    """Whether the straight mark at `i` opens a quotation: a space before it and none after."""
    return bool(doc[i - 1].whitespace_) and not doc[i].whitespace_


def _found(
    form: Form, antecedent: Range, consequent: Range, verb: Token, main: Token, only: bool
) -> Found | None:
    if antecedent[1] < antecedent[0] or consequent[1] < consequent[0]:
        return None
    return Found(form, antecedent, consequent, verb, main, only)
