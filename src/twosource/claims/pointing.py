"""Sentences that say whose the sentence before them is: "So says the union", "That is the word from Holt"."""

from __future__ import annotations

from spacy.tokens import Token

from ..text.lexicon import word_set
from ..text.lexicon.saying import SURE_SAY
from ..text.lexicon.speakers import DOCUMENTS
from ..text.names import fold
from ..text.parse import child
from .cue import Cue, Words
from .holders import agent_of, subject_of
from .verbs import said_cue

_POINTING = frozenset(("this", "that"))
_DECLARE = SURE_SAY | {"declare", "make", "state"}
_ENDS = frozenset((".", "!", "?", '"', "”", "’"))
# "That is the word from Holt": what somebody's words are called.
_WORDS = word_set(
    "word verdict claim news account view line story version message opinion assessment finding"
)
# "Both camps say so." is no longer than this.
_SHORT = 9
# The verbs any of these forms may have.
POINTING = _DECLARE | {"be", "break"}


def pointing_cue(verb: Token) -> Cue | None:
    """The cue of a sentence that points back, with the sentence before it as what is said."""
    before = sentence_before(verb)
    if before is None:
        return None
    lemma = verb.lemma_.lower()
    head = _by_being(verb) if lemma == "be" else _by_declaring(verb) if lemma in _DECLARE else None
    if head is None and lemma in ("break", "confirm"):
        head = _by_news(verb)
    return said_cue(verb, before, "pointing", head) if head is not None else None


def _by_being(verb: Token) -> Token | None:
    """ "That is the word from Holt", "This is what the union says"."""
    subject = child(verb, "nsubj")
    if subject is None or subject.lower_ not in _POINTING or child(verb, "neg") is not None:
        return None
    what = child(verb, "attr", "ccomp")
    if what is None or what.i < verb.i:
        return None
    if what.lemma_.lower() in _WORDS:
        of = next((t for t in what.rights if t.dep_ == "prep" and t.lower_ in ("from", "of")), None)
        return child(of, "pobj") if of is not None else None
    asked = child(what, "dobj")
    says = what.lemma_.lower() in SURE_SAY and asked is not None and asked.lower_ == "what"
    return child(what, "nsubj") if says else None


def _by_declaring(verb: Token) -> Token | None:
    """ "This was declared by Captain Holt", "This is stated in a note", "So says the union", "Both say so"."""
    subject = child(verb, "nsubjpass", "nsubj")
    if subject is not None and subject.lower_ in _POINTING and child(verb, "auxpass") is not None:
        return (agent_of(verb) or _document_of(verb)) if child(verb, "neg") is None else None
    if verb.lemma_.lower() != "say":
        return None
    first = verb.doc[verb.sent.start]
    if first.lower_ == "so" and verb.i == first.i + 1:
        head = child(verb, "nsubj", "dobj", "attr")
        return head if head is not None and head.i > verb.i else None
    says_so = verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "so"
    return subject if says_so and verb.sent.end - verb.sent.start <= _SHORT else None


def _document_of(verb: Token) -> Token | None:
    """ "in a note": the document in which something is stated."""
    for part in verb.rights:
        named = child(part, "pobj") if part.dep_ == "prep" and part.lower_ == "in" else None
        if named is not None and fold(named.lemma_) in DOCUMENTS:
            return named
    return None


def _by_news(verb: Token) -> Token | None:
    """ "The union broke the news"."""
    news = child(verb, "dobj")
    if news is None or news.lower_ != "news" or verb.sent.end - verb.sent.start > _SHORT:
        return None
    return subject_of(verb) if child(news, "det") is not None else None


def sentence_before(verb: Token) -> Words | None:
    """The sentence before that of `verb`, in its paragraph or at the end of the one before."""
    doc, index = verb.doc, verb.sent.start - 1
    breaks = 0
    while index >= 0 and doc[index].is_space:
        breaks += doc[index].text.count("\n") > 0
        index -= 1
    if index < 0 or breaks > 1 or (breaks and doc[index].text not in _ENDS):
        return None
    before = doc[index].sent
    start = next((i for i in range(before.start, index) if not doc[i].is_space), before.start)
    return Words(start, index + 1)
