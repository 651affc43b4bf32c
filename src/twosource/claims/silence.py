"""Saying nothing: "declined to comment", "would not say whether ...", "could not be reached"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from ..text.lexicon.saying import DECLINE, SPEAKING
from ..text.parse import child
from .cue import Cue, Words, subtree
from .holders import subject_of
from .verbs import cue_words, trimmed, verb_cue

SILENCE = frozenset(("have", "make", "offer", "give", "reach", "draw", "contact", "stop"))


_UNWILLING = frozenset(("would", "could", "will", "did", "wo"))
_ANSWERING = frozenset(("comment", "respond", "reply", "elaborate", "answer", "return"))


def declined_cue(verb: Token) -> Cue | None:
    """ "declined to comment", "would not say whether ...", "did not respond to ..."."""
    lemma = verb.lemma_.lower()
    head = subject_of(verb)
    if head is None:
        return None
    if lemma in DECLINE:
        then = child(verb, "xcomp")
        if then is None or then.lemma_.lower() not in SPEAKING:
            return None
        return verb_cue(verb, (trimmed(verb, subtree(then)) or subtree(then),), "declined", head, "said")
    if child(verb, "neg", "preconj") is None or lemma not in SPEAKING:
        return None
    would = any(t.dep_ == "aux" and t.lower_ in _UNWILLING for t in verb.children)
    if not would and lemma not in _ANSWERING:
        return None
    last = child(verb, "conj") or verb  # "neither confirm nor deny the report"
    object_ = next((t for t in last.rights if t.dep_ in ("ccomp", "dobj", "prep")), None)
    if object_ is None:
        return verb_cue(verb, (cue_words(verb),), "declined", head, "said") if lemma in _ANSWERING else None
    if lemma in ("say", "give") and object_.dep_ == "prep":
        return None
    return verb_cue(verb, (subtree(object_),), "declined", head, "said")


def silence_cue(verb: Token) -> Cue | None:
    """ "had no comment", "could not be reached", "would not be drawn", "was not available for comment"."""
    lemma = verb.lemma_.lower()
    object_ = child(verb, "dobj")
    if lemma in ("have", "make", "offer", "give") and object_ is not None:
        mute = object_.lemma_ in ("comment", "reply", "response", "detail") and any(
            t.lower_ == "no" for t in object_.lefts
        )
        return verb_cue(verb, (subtree(object_),), "declined", subject_of(verb), "said") if mute else None
    if lemma == "stop":
        return _stopped_short(verb)
    if lemma in ("reach", "draw", "contact") and child(verb, "neg") is not None:
        subject = child(verb, "nsubjpass")
        would = any(t.dep_ == "aux" and t.lower_ in _UNWILLING for t in verb.children)
        if subject is not None and would:
            return verb_cue(verb, (Words(verb.i, verb.right_edge.i + 1),), "declined", subject, "said")
    return None


def _stopped_short(verb: Token) -> Cue | None:
    """ "stopped short of blaming the crew"."""
    short = next((t for t in verb.rights if t.lower_ == "short"), None)
    of = child(short, "prep") if short is not None else None
    blaming = child(of, "pcomp") if of is not None else None
    if short is None or blaming is None:
        return None
    cue = verb_cue(verb, (subtree(blaming),), "declined", subject_of(verb), "said")
    return replace(cue, words=Words(cue.words.start, short.i + 1))
