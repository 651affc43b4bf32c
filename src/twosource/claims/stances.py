"""How a content is put: asserted, denied, predicted, conditional, alleged or declined."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from ..model import MentionStance
from ..text.lexicon import word_set
from ..text.lexicon.saying import ALLEGE, DENY, PREDICT, UNTRUE
from ..text.parse import NOUN_SUBJECTS
from .cue import Cue, Words

_FUTURE = frozenset(("will", "'ll", "’ll", "wo", "shall", "would", "'d", "’d"))
_MODAL = _FUTURE | frozenset(("could", "can", "may", "might", "must", "should", "ca"))
_MINDS = frozenset(("think", "believe", "reckon", "hope", "fear", "doubt", "warn", "suspect", "assume"))
_HEDGES = word_set(
    "probably likely unlikely possibly perhaps soon shortly eventually surely certainly inevitably",
    "presumably doubtless within by before long sooner later never",
)
_IF = frozenset(("if", "unless", "should", "were", "provided"))


def stance_of(doc: Doc, cue: Cue | None, contents: Iterable[Words], *, hearsay: bool) -> MentionStance:
    """The stance of a mention, from its verb first and then from what is said."""
    parts = list(contents)
    if cue is not None:
        by_verb = _by_verb(doc, cue)
        if by_verb is not None:
            return by_verb
    if cue is not None and (_is_no(doc, parts) or any(_is_untrue(doc, part) for part in parts)):
        return "denies"
    if _is_conditional(doc, parts):
        return "conditional"
    if hearsay or (cue is not None and any(_is_conjecture(doc, part) for part in parts)):
        return "alleges"
    if any(_is_future(doc, part) for part in parts) and _is_forecast(doc, cue, parts):
        return "predicts"
    return "asserts"


def _by_verb(doc: Doc, cue: Cue) -> MentionStance | None:
    verb = doc[cue.at]
    lemma = verb.lemma_.lower()
    negated = any(t.dep_ == "neg" for t in verb.children)
    if cue.frame == "declined":
        return "declines"
    if lemma in DENY and not negated:
        return "denies"
    if lemma in ALLEGE and not negated:
        return "alleges"
    return "predicts" if lemma in PREDICT else None


def _is_untrue(doc: Doc, part: Words) -> bool:
    """ "The paper is a forgery", "called it nonsense": what is said is that something else is not true."""
    for token in doc[part.start : part.end]:
        if token.lemma_.lower() not in UNTRUE or token.dep_ not in ("attr", "acomp", "oprd"):
            continue
        verb = token.head
        denied = any(t.dep_ == "neg" for t in verb.children) or any(t.lower_ == "no" for t in token.lefts)
        if not denied and (verb.i < part.start or verb.dep_ in _TOP):
            return True
    return False


_TOP = frozenset(("ROOT", "ccomp", "conj", "parataxis"))


def _is_no(doc: Doc, parts: list[Words]) -> bool:
    """ "No." or "Not true" opens the answer."""
    for token in doc[parts[0].start : parts[0].start + 3] if parts else ():
        if token.is_quote or token.is_space:
            continue
        following = doc[token.i + 1].text if token.i + 1 < len(doc) else ""
        return token.lower_ == "no" and following in (".", ",", "!", "—", "–")
    return False


def _is_conditional(doc: Doc, parts: list[Words]) -> bool:
    """A condition ("if", "unless", "should talks fail") with what would follow."""
    tokens = [(token, part) for part in parts for token in doc[part.start : part.end]]
    opened = [token for token, part in tokens if _opens_condition(doc, token, part)]
    if opened and any(token.lower_ in _MODAL and _is_aux(token) for token, _ in tokens):
        return True
    return any(_is_standing(token) for token in opened)


def _is_standing(token: Token) -> bool:
    """ "If there is no road by May, we claim the money": both halves in the present."""
    if token.lower_ == "long":
        clause = next((t for t in token.children if t.dep_ == "advcl"), token.head)
        return _is_present(clause)
    return token.lower_ in ("if", "unless") and _is_present(token.head) and _is_present(token.head.head)


def _is_present(verb: Token) -> bool:
    return verb.tag_ in ("VBZ", "VBP") or any(
        t.dep_ in ("aux", "auxpass") and t.tag_ in ("VBZ", "VBP") for t in verb.children
    )


def _is_main(verb: Token) -> bool:
    """Whether a condition hangs on what is said itself, not on a clause deep inside it."""
    return (
        verb.head.dep_ in ("ROOT", "ccomp", "conj", "parataxis", "xcomp", "acomp", "attr")
        and verb.dep_ != "pcomp"
    )


def _opens_condition(doc: Doc, token: Token, part: Words) -> bool:
    lower = token.lower_
    if lower == "long":
        return _is_as_long_as(doc, token)
    if lower not in _IF:
        return False
    if lower in ("if", "unless"):
        before = doc[token.i - 1].lower_ if token.i > part.start else ""
        return before not in ("as", "even", "ask", "asked", "wonder", "know", "see") and _is_main(token.head)
    if lower == "provided":
        return token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "that"
    return _is_inverted(doc, token, part)


def _is_as_long_as(doc: Doc, token: Token) -> bool:
    before, after = doc[token.i - 1] if token.i else token, doc[min(token.i + 1, len(doc) - 1)]
    return before.lower_ in ("as", "so") and after.lower_ == "as"


def _is_inverted(doc: Doc, token: Token, part: Words) -> bool:
    """ "should diplomacy fail", "were sanctions to be imposed": the verb stands before its subject."""
    if token.i + 2 >= part.end or any(t.text == "?" for t in doc[token.i : min(part.end, token.i + 30)]):
        return False
    before = doc[token.i - 1] if token.i > part.start else None
    if before is not None and (before.pos_ in ("NOUN", "PROPN", "PRON") and before.dep_ in NOUN_SUBJECTS):
        return False
    ahead = doc[token.i + 1 : min(part.end, token.i + 9)]
    if ahead[0].pos_ not in ("NOUN", "PROPN", "PRON", "DET", "ADJ") or ahead[0].lower_ == "not":
        return False
    if token.lower_ == "should":
        subject = next((t for t in token.head.children if t.dep_ in NOUN_SUBJECTS), None)
        return subject is not None and subject.i > token.i
    return token.i == part.start and any(t.lower_ == "to" for t in ahead)


def _is_conjecture(doc: Doc, part: Words) -> bool:
    """ "a spark may have set it off": the past, guessed at."""
    return any(
        doc[token.i + 1].lower_ == "have" and token.head.dep_ not in ("relcl", "advcl", "acl")
        for token in doc[part.start : min(part.end, len(doc) - 1)]
        if token.lower_ in ("may", "might", "could")
    )


def _is_aux(token: Token) -> bool:
    return token.pos_ == "AUX" or token.dep_ == "aux"


def _is_forecast(doc: Doc, cue: Cue | None, parts: list[Words]) -> bool:
    """Whether the future is guessed at: "will" alone as often announces a plan or a promise."""
    if cue is not None and doc[cue.at].lemma_.lower() in _MINDS:
        return True
    return any(token.lower_ in _HEDGES for part in parts for token in doc[part.start : part.end])


def _is_future(doc: Doc, part: Words) -> bool:
    """Whether the main verb of the content is in the future ("will", "would" in reported speech)."""
    for token in doc[part.start : part.end]:
        if token.lower_ in _FUTURE and _is_aux(token):
            verb = token.head
            if any(t.lower_ in ("have", "like", "rather") and t.i > token.i for t in verb.children):
                continue
            if verb.dep_ not in ("relcl", "advcl", "acl"):
                return True
        if token.lower_ in ("going", "set", "due", "expected", "poised") and _then_to(doc, token.i):
            return True
    return False


def _then_to(doc: Doc, index: int) -> bool:
    if index + 2 >= len(doc) or doc[index + 1].lower_ != "to" or index == 0:
        return False
    return doc[index + 2].pos_ in ("VERB", "AUX") and doc[index - 1].lemma_ in ("be", "'s", "not")
