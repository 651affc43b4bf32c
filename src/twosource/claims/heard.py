"""Which cues make a speaker: what is said aloud, and what is as good as said."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from ..text.lexicon.saying import HEARSAY, PUBLIC, SHOW
from ..text.lexicon.speakers import DOCUMENTS
from ..text.parse import child
from .cue import Cue

# Who is described as holding these is as good as heard: "the official expects ...", "she thinks ...".
_HELD_IS_SAID = frozenset(
    ("expect", "think", "believe", "hope", "fear", "doubt", "adamant", "clear", "confident", "understand",
     "anticipate", "assume", "suspect", "reckon")
)  # fmt: skip
_MENTAL_FRAMES = frozenset(("noun-preposition", "noun-clause", "object-before"))
# Frames whose content is no clause: "has never promised the hill" tells nothing of what he said.
_BRIEF_FRAMES = frozenset(("object", "to", "object-to", "preposition"))
# Frames whose content is a clause or quoted words: something is told, not only a thing named.
TELLING = frozenset(
    ("according", "carried", "clause", "colon", "fronted", "headline", "inserted", "pointing", "quote", "surface",
     "told-noun")
)  # fmt: skip
_OPEN = frozenset(("if", "whether", "unless", "lest"))
_HYPOTHETICAL = frozenset(("could", "may", "might", "should", "must", "can", "would", "will", "to"))


# "went on to say": who begins to speak so has spoken.
_LEADS_TO = frozenset(("go", "continue", "come", "begin", "appear", "proceed"))


def counts(doc: Doc, cue: Cue) -> bool:
    """Whether a cue makes a speaker: all that is said, and what persons are described as expecting."""
    token = doc[cue.at]
    lemma = token.lemma_.lower()
    if cue.manner == "seems":
        return lemma in HEARSAY or cue.frame in ("is-said", "clause")
    if cue.frame in _MENTAL_FRAMES or (_is_hypothetical(token) and cue.frame != "declined"):
        return False
    if _is_open(token) or (cue.frame in _BRIEF_FRAMES and child(token, "neg") is not None):
        return False
    if cue.frame == "to" and any(part.lower_ in HEARSAY for part in token.children):
        return False  # "allegedly agreed to": what others tell of a deed
    if cue.manner == "said":
        return True
    if cue.head is not None and doc[cue.head].lemma_.lower() in DOCUMENTS:
        return lemma in SHOW
    if lemma == "consider":
        return cue.frame == "clause"
    if lemma in PUBLIC and cue.frame not in ("noun-preposition", "to"):
        return True
    return lemma in _HELD_IS_SAID or (lemma == "count" and cue.frame == "object")


def _is_hypothetical(verb: Token) -> bool:
    """ "could ask", "to announce": nobody has spoken; "would say only" and "went on to say" are speech."""
    for part in verb.children:
        if part.dep_ == "aux" and part.lower_ in _HYPOTHETICAL:
            if part.lower_ == "to":
                return verb.head.lemma_ not in _LEADS_TO
            return not (part.lower_ == "would" and verb.lemma_ in ("say", "add", "confirm"))
    return False


def _is_open(verb: Token) -> bool:
    """ "if the mayor says so", "whether she told them": whether somebody spoke is left open."""
    while verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    return any(t.dep_ == "mark" and t.lower_ in _OPEN and t.i < verb.i for t in verb.children)
