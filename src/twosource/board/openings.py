"""The words that open a conditional clause: "if", "provided that", "as long as", "the moment"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from .found import ASKING, Form

# "If so", "if anything", "if necessary": no clause follows.
ASIDES = frozenset({"any", "anything", "ever", "only", "not", "possible", "necessary", "so", "need", "and"})
# What "the day she signs" opens a clause with.
_MOMENTS = frozenset("moment minute instant second day hour".split())
_PLAIN: dict[str, Form] = {
    "if": "if",
    "unless": "unless",
    "until": "until",
    "till": "until",
    "once": "until",
    "provided": "if",
    "providing": "if",
    "assuming": "if",
}
# Every word that `opening_at` reads on from.
_OPENING = _PLAIN.keys() | {"as", "so", "condition", "event", "when", "after", "should", "were", "the"}


@dataclass(frozen=True, slots=True)
class Opening:
    """A conditional clause opens; its own words begin at `first`. `only`: "only if", "only when"."""

    first: int
    form: Form
    only: bool = False


def opening_at(token: Token) -> Opening | None:
    """The opening that begins at `token`, if one does."""
    if token.lower_ not in _OPENING or (token.lower_ == "the" and not _is_before_moment(token)):
        return None
    doc, i, sentence = token.doc, token.i, token.sent
    after = doc[i + 1].lower_ if i + 1 < sentence.end else ""
    before = doc[i - 1] if i > sentence.start else None
    if token.lower_ in _PLAIN:
        return _plain(token, after, before)
    if token.lower_ in ("as", "so") and after in ("long", "soon") and _word(token, 2) == "as":
        return Opening(i if after == "long" else i + 3, "if" if after == "long" else "until")
    if token.lower_ == "condition" and before is not None and after == "that":
        return Opening(i + 2, "if", True)
    if token.lower_ == "event" and after == "that":
        return Opening(i + 2, "if")
    if token.lower_ in ("when", "once", "after") and before is not None and before.lower_ == "only":
        return Opening(i, "when", True)
    if token.lower_ in ("should", "were") and _is_inverted(token):
        return Opening(i + 1, "if")
    if token.lower_ == "the" and after in _MOMENTS and _is_clause(token, 2):
        return Opening(i, "until")
    return None


def _is_before_moment(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor().lower_ in _MOMENTS


def _plain(token: Token, after: str, before: Token | None) -> Opening | None:
    word, i = token.lower_, token.i
    if word == "if" and after in ASIDES:
        return None
    if (
        word in ("if", "once")
        and before is not None
        and before.lower_ in ("as", "what", "little", "even", "at")
    ):
        return None
    if word == "if" and before is not None and _asks(token, before):
        return None
    if word in ("provided", "providing") and after != "that" and not _is_clause(token, 1):
        return None
    if word == "once" and not _is_clause(token, 1):
        return None
    bare = i + 1 + (after == "that" and word != "if")
    only = before is not None and before.lower_ == "only"
    return Opening(
        i if _PLAIN[word] in ("until", "unless") else bare, _PLAIN[word], only or word == "provided"
    )


def _is_inverted(token: Token) -> bool:
    """ "Should the bill fall", "were they to be tried": the verb stands before its subject."""
    if any(c.dep_ in ("nsubj", "nsubjpass", "expl") and c.i < token.i for c in token.head.children):
        return False
    if token.i > token.sent.start and token.nbor(-1).tag_ in (
        "WRB",
        "WP",
        "WDT",
        "NN",
        "NNS",
        "NNP",
        "PRP",
        "CC",
    ):
        return False
    if token.lower_ == "were" and "to" not in [t.lower_ for t in token.doc[token.i + 2 : token.i + 8]]:
        return False
    return _is_clause(token, 1) or (token.is_sent_start is True and token.lower_ == "should")


def _asks(token: Token, before: Token) -> bool:
    """ "She would not say if ..." asks; "she said if they pay, ..." does not."""
    verb = token.head
    if before.lemma_.lower() == "be":
        return True
    return before.lemma_.lower() in ASKING and not (token.dep_ == "mark" and verb.dep_ == "advcl")


def _word(token: Token, ahead: int) -> str:
    at = token.i + ahead
    return token.doc[at].lower_ if at < token.sent.end else ""


def _is_clause(token: Token, ahead: int) -> bool:
    """Whether a subject and its verb follow, `ahead` words on: "the day the judge clears it"."""
    for i in range(token.i + ahead, min(token.i + ahead + 7, token.sent.end)):
        word = token.doc[i]
        if word.text in (",", ";") or word.tag_ in ("WDT", "WP", "TO"):
            return False
        if word.dep_ in ("nsubj", "nsubjpass", "expl") and word.head.i > i:
            return True
    return False
