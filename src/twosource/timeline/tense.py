"""Whether the sentence around a time expression looks back or ahead."""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Doc, Token

from .tokens import Tokens

Tense = Literal["past", "present", "future", "unknown"]

# What "on Monday" means beside a verb in the present: the Monday to come ("opens on Monday").
AHEAD: frozenset[Tense] = frozenset(("future", "present"))

_AHEAD = frozenset("will won't shall would can could may might must should".split())
_AHEAD_STEMS = frozenset("expected scheduled due slated".split())
# nouns and verbs that look ahead only where "to" or "for" follows: "set to resume", "planned for Friday"
_AHEAD_BEFORE_TO = frozenset("going set hopes hoping hope plans plan planned planning aims aiming".split())
_PAST = frozenset(
    "was were had did has have wasn't weren't didn't hadn't hasn't haven't been since said told took went "
    "came began met made held won lost left gave found broke rose fell kept sent brought became wrote saw "
    "spoke ran paid led got heard knew thought struck hit shot died sold bought fought drew grew stood "
    "tore blew flew swept sank slid shook threw wore swore drove rode chose froze stole woke sat felt "
    "meant dealt built spent lent bent slept crept leapt taught caught sought laid lay hung sprang sang "
    "rang drank swam spun stuck dug slung flung fled fed bled bred shrank stank bit hid lit slew withdrew "
    "overtook undertook forbade forgave arose awoke ate beat bound understood overthrew oversaw foresaw "
    "upheld withheld".split()
)
_PRESENT = frozenset("is are am isn't aren't does do begins starts opens meets goes".split())
_LATE = ("by", "until", "till")
_AHEAD_LEMMAS = frozenset(
    "plan expect schedule want agree hope set decide promise threaten intend aim prepare vow pledge "
    "invite ask wait propose".split()
)
# "adjourned the hearing to Tuesday", "promised an answer for Tuesday"
_MOVING = frozenset(
    "adjourn postpone defer delay move push put reschedule shift extend summon schedule set plan promise fix "
    "book announce call invite list remand".split()
)
# Said in the present of what was: "she remembers Monday", "the log shows a call on Monday".
_TELLING = frozenset(
    "say report tell write announce show claim describe remember recall insist suggest know think believe "
    "call deny admit blame accuse mean condemn".split()
)
_FAR = 20
_NEAR = 4


# What befalls is over when it is named by its day: "will inquire into Sunday's raid".
_BEFALLEN = frozenset(
    "raid attack attacks crash fire blaze shooting killing killings blast explosion clash clashes violence death "
    "deaths protest protests riot bombing ambush accident collapse flood floods storm earthquake leak breach "
    "defeat victory win loss incident disaster tragedy events outage sinking strike strikes arrest arrests "
    "resignation statement announcement ruling verdict massacre coup derailment robbery theft brutality".split()
)
# "ahead of Saturday's match", "beginning with Saturday's match"
_FACING = (
    "ahead of",
    "starting with",
    "beginning with",
    "prepare for",
    "before the",
    "ready for",
    "until the",
)


def tense_by_words(tokens: Tokens, first: int, last: int) -> Tense:
    """The tense of the verb form nearest before tokens `first` to `last` (not included), else after them."""
    if tokens.classes[last : last + 1] == "'":
        if {tokens.word(last + 1), tokens.word(last + 2)} & _BEFALLEN:
            return "past"
        if f"{tokens.word(first - 2)} {tokens.word(first - 1)}" in _FACING:
            return "future"
    # "Monday's vote": the verb dates the vote only where it stands close by.
    far = _NEAR if tokens.classes[last : last + 1] == "'" else _FAR
    before, opens = _nearest(tokens, range(first - 1, first - 1 - far, -1), ";|")
    after, _ = _nearest(tokens, range(last, last + far), ";|" if opens else ";|,")
    tense = before if before != "unknown" else after
    if tokens.word(first - 1) in _LATE and not (tense == "past" and (opens or _is_done(tokens, first))):
        return "future"
    return tense


def _nearest(tokens: Tokens, places: range, stops: str) -> tuple[Tense, bool]:
    """The first clue on the way, and whether the clause ended within two words."""
    for distance, at in enumerate(places):
        if not 0 <= at < len(tokens.texts) or tokens.classes[at] in stops:
            return "unknown", distance < 2
        clue = _clue(tokens, at)
        if clue != "unknown":
            return clue, False
    return "unknown", False


def _is_done(tokens: Tokens, first: int) -> bool:
    """Whether a form of "had" or "were" stands before: "had left by Monday" looks back."""
    return any(tokens.word(at) in ("had", "was", "were") for at in range(max(0, first - _FAR), first))


def _clue(tokens: Tokens, at: int) -> Tense:
    word = tokens.word(at)
    if word in _AHEAD or word in _AHEAD_STEMS or word.endswith(("'ll", "’ll")):
        return "future"
    if word in _AHEAD_BEFORE_TO and tokens.word(at + 1) in ("to", "for"):
        return "future"
    if word in _PAST or (len(word) > 4 and word.endswith("ed")):
        before = {tokens.word(at - back) for back in (1, 2, 3)}
        return "future" if before & _AHEAD or ("to" in before and word not in ("said",)) else "past"
    return "present" if word in _PRESENT else "unknown"


def tense_by_parse(doc: Doc, start: int, end: int) -> Tense:
    """The tense of the verb that governs characters `start` to `end`, by the parse."""
    words = doc.char_span(start, end, alignment_mode="expand")
    if words is None or not len(words):
        return "unknown"
    verb = _governor(words.root)
    tense = _tense_of(verb, 0) if verb is not None else "unknown"
    before = doc[words.start - 1].lower_ if words.start else ""
    if before in _LATE and (
        tense == "unknown" or not (_opens(doc, words.start - 1) or _has_done(verb, before))
    ):
        return "future"
    if before in ("to", "for") and verb is not None and verb.lemma_ in _MOVING:
        return "future"
    return tense


def _opens(doc: Doc, at: int) -> bool:
    """Whether the word at `at` opens its sentence, quotation marks apart."""
    while at > 0 and not doc[at].is_sent_start and doc[at - 1].is_punct:
        at -= 1
    return at == 0 or bool(doc[at].is_sent_start)


def _has_done(verb: Token | None, before: str) -> bool:
    """Whether what was to be by a day is told as done: "had left by Monday"."""
    return before == "by" and verb is not None and any(child.lower_ == "had" for child in verb.children)


def _governor(token: Token) -> Token | None:
    """The nearest verb above a token; None where there is none in the sentence."""
    for _ in range(_FAR):
        if token.pos_ in ("VERB", "AUX") and token.tag_ != "MD":
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


# Written alike in present and past: "they hit the pier on Monday".
_INVARIANT = frozenset(
    "hit put set cut shut let cost hurt split quit spread burst cast bet read beat".split()
)
_MODALS = frozenset("will 'll ’ll wo shall would 'd can may must should could might".split())


def _tense_of(verb: Token, depth: int) -> Tense:
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if auxiliaries & _MODALS and "have" in auxiliaries:
        return "past" if not auxiliaries & {"will", "'ll", "’ll", "shall"} else "future"
    if auxiliaries & _MODALS:
        return "future"
    if any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children):
        # "is to be heard on Thursday": an infinitive in the passive is one.
        return _tense_of_infinitive(verb, depth)
    if auxiliaries & {"had", "was", "were", "did", "has", "have", "'ve", "’ve"} or verb.tag_ == "VBD":
        return "past"
    if verb.tag_ in ("VBZ", "VBP"):
        alike = verb.tag_ == "VBP" and verb.lemma_ in _INVARIANT
        return "past" if alike or verb.lemma_ in _TELLING else "present"
    if auxiliaries & {"is", "are", "'s", "’s", "'re", "’re", "am", "do", "does"}:
        return "present"
    if verb.tag_ == "VBN":
        return "past"
    return _tense_of_infinitive(verb, depth)


def _tense_of_infinitive(verb: Token, depth: int) -> Tense:
    """Infinitives and participles take the tense of the verb above, unless that one looks ahead."""
    above = _governor(verb.head) if verb.head.i != verb.i and depth < _FAR else None
    infinitive = verb.tag_ == "VB" or any(child.lower_ == "to" for child in verb.children)
    if above is None or above.i == verb.i:
        return "future" if infinitive else "unknown"
    if infinitive and above.lemma_ == "be" and above.tag_ in ("VBZ", "VBP"):
        return "future"
    if infinitive and (above.lemma_ in _AHEAD_LEMMAS or verb.head.pos_ in ("NOUN", "ADJ")):
        return "future"
    return _tense_of(above, depth + 1)
