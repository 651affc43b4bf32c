"""Words of saying in front of what is said: "As Holt put it, C", "One reader wrote online: C"."""

from __future__ import annotations

from spacy.tokens import Token

from ..text.lexicon.saying import SAY, SURE_SAY, TELL
from ..text.lexicon.speakers import DOCUMENTS
from ..text.names import fold
from ..text.parse import child
from .cue import Cue, Words
from .holders import subject_of
from .lost_clauses import SEEN
from .verbs import FINITE, sentence_end, trimmed, verb_cue

_AS = (SURE_SAY & SAY) | {"put"}
# "As they say", "as one might expect": a saying, and nobody's.
_ANYBODY = frozenset(("they", "one", "you", "it", "that", "which", "people"))
# What may stand between "as X put it" and the comma: "as Holt noted on Monday,".
_ADJUNCT = 14
_QUOTES = frozenset(('"', "“", "”", "«", "»", "„", "‘", "’", "'"))
# Verbs that lead in words after a colon. "The list says: bread, milk" is a text read out, and counts too.
_BEFORE_COLON = SURE_SAY | {"comment", "post", "read", "ask", "blog", "warn", "recount"}
# A verb inside another clause leads nothing in.
_INNER = frozenset(("relcl", "acl", "advcl", "csubj"))
# A shorter rest than this is a name or a figure and tells nothing.
_FEWEST = 4


def as_ahead_cue(verb: Token) -> Cue | None:
    """ "As the mayor told the council, C"."""
    sentence = verb.sent
    mark = next((t for t in verb.lefts if t.lower_ == "as" and t.dep_ == "mark"), None)
    head = child(verb, "nsubj")
    if verb.lemma_.lower() not in _AS or verb.tag_ not in FINITE or mark is None or head is None:
        return None
    if (
        head.lower_ in _ANYBODY
        or verb.dep_ != "advcl"
        or mark.i > sentence.start + 1
        or not mark.i < head.i < verb.i
    ):
        return None
    object_ = child(verb, "dobj")
    if object_ is not None and object_.lower_ != "it" and verb.lemma_.lower() not in TELL:
        return None
    if child(verb, "ccomp", "xcomp") is not None:
        return None
    comma = next((t for t in verb.doc[verb.i + 1 : verb.i + _ADJUNCT] if t.text == ","), None)
    if comma is None or comma.i + _FEWEST > sentence.end or not _is_behind(verb, comma):
        return None
    content = trimmed(verb, Words(comma.i + 1, sentence_end(verb)))
    return verb_cue(verb, (content,), "inserted", head, "said") if content is not None else None


def _is_behind(verb: Token, comma: Token) -> bool:
    """Whether what the clause with "as" hangs on stands behind the comma."""
    return verb.head.i > comma.i


def colon_cue(verb: Token) -> Cue | None:
    """ "One reader wrote under the story: C", without quotation marks."""
    doc = verb.doc
    if verb.tag_ not in FINITE or verb.dep_ in _INNER or verb.lemma_.lower() not in _BEFORE_COLON:
        return None
    colon = next((t for t in doc[verb.i + 1 : verb.i + _ADJUNCT] if t.text in (":", ",", ";")), None)
    if colon is None or colon.text != ":" or colon.i + 1 >= len(doc):
        return None
    head = subject_of(verb)
    if head is None or head.i > verb.i or child(verb, "ccomp", "neg", "auxpass") is not None:
        return None
    first = doc[colon.i + 1]
    if first.text in _QUOTES or first.is_space or not first.text[0].isupper():
        return None
    end = sentence_end(first)
    told = doc[first.i : end]
    if len(told) < _FEWEST or not any(t.tag_ in (*FINITE, "MD") for t in told):
        return None
    return verb_cue(verb, (Words(first.i, end),), "colon", head, "said")


def in_hand_cue(verb: Token) -> Cue | None:
    """ "We have read the order: C": what a document says that the report has before it."""
    doc = verb.doc
    if verb.lemma_.lower() not in _IN_HAND or verb.tag_ == "VBG":
        return None
    subject = child(verb, "nsubj", "nsubjpass")
    paper = paper_in_hand(verb)
    if subject is None or subject.lower_ not in ("we", "i") or paper is None:
        return None
    colon = next((t for t in doc[paper.i + 1 : paper.i + _ADJUNCT] if t.text in (":", ",", ";", ".")), None)
    if colon is None or colon.text != ":" or colon.i + 2 >= len(doc) or doc[colon.i + 1].text in _QUOTES:
        return None
    end = sentence_end(doc[colon.i + 1])
    told = doc[colon.i + 1 : end]
    if len(told) < _FEWEST or not any(t.tag_ in (*FINITE, "MD") for t in told):
        return None
    holder = Words(paper.left_edge.i, max(paper.i + 1, min(paper.right_edge.i + 1, colon.i)))
    return Cue(
        colon.i, Words(colon.i, colon.i + 1), (Words(colon.i + 1, end),), "said", "colon", holder, paper.i
    )


_IN_HAND = SEEN | {"have", "hold", "possess", "receive", "get"}


def paper_in_hand(verb: Token) -> Token | None:
    """The document that is seen, held or shown at `verb`: "have a copy of the letter", "was shown the sheet"."""
    if verb.lemma_.lower() not in _IN_HAND:
        return None
    paper = child(verb, "dobj")
    of = child(paper, "prep") if paper is not None and paper.lemma_ in ("copy", "page", "text") else None
    paper = (child(of, "pobj") if of is not None and of.lower_ == "of" else None) or paper
    return paper if paper is not None and fold(paper.lemma_) in DOCUMENTS else None
