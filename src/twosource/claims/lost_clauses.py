"""Clauses of saying that the parse took for something else, and whole sentences said by the one after them."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from ..text.lexicon import word_set
from ..text.lexicon.saying import SURE_SAY, TELL
from ..text.lexicon.speakers import BODIES, DOCUMENTS, PEOPLE
from ..text.names import fold
from ..text.parse import child
from .cue import Cue, Words
from .holders import subject_of
from .verbs import FINITE, sentence_end, trimmed, verb_cue

_RELATIVES = frozenset(("who", "that", "which", "whom", "whose", "where", "when", "why", "whoever"))
_SPEAKERS = PEOPLE | BODIES | DOCUMENTS
# Verbs in the present that the parse takes for nouns.
_MISREAD = frozenset(("states", "says", "shows", "claims", "reports", "notes", "alleges", "warns", "argues"))
_SHOWN = frozenset(
    ("show", "shows", "state", "states", "reveal", "reveals", "suggest", "indicate", "say", "says")
)
# What one does with a document that is not one's own.
SEEN = word_set("see obtain review read view examine inspect share leak send show hear acquire study consult")
# Words that begin a clause.
_BEGINS = frozenset(("DT", "PRP", "PRP$", "NNP", "NNPS", "EX", "IN", "CD", "NN", "NNS", "JJ"))
_NAMING_AS = frozenset(
    ("describe", "dismiss", "portray", "denounce", "condemn", "brand", "label", "reject", "hail", "praise",
     "characterize", "characterise", "depict", "deride", "mock", "ridicule", "welcome")
)  # fmt: skip
# The verbs any of these forms may have.
LOST = SURE_SAY | _NAMING_AS


def bare_clause_cue(verb: Token) -> Cue | None:
    """ "told the paper he had been late": a clause without "that", taken for one about the noun before it."""
    if verb.lemma_.lower() not in SURE_SAY or verb.tag_ not in FINITE or child(verb, "ccomp") is not None:
        return None
    told = child(verb, "dobj", "dative")
    clause = child(told, "relcl") if told is not None and told.i > verb.i else None
    head = subject_of(verb)
    if told is None or clause is None or head is None:
        return None
    subject = child(clause, "nsubj", "nsubjpass", "expl")
    if subject is None or any(t.lower_ in _RELATIVES for t in verb.doc[told.i + 1 : clause.i]):
        return None
    tells = verb.lemma_.lower() in TELL
    start = subject.left_edge.i if tells else told.left_edge.i
    content = trimmed(verb, Words(max(start, told.i + 1 if tells else start), sentence_end(verb)))
    if content is None:
        return None
    cue = verb_cue(verb, (content,), "clause", head, "said")
    recipient = Words(told.left_edge.i, told.i + 1) if tells else None
    return replace(cue, recipient=recipient)


def as_told_cue(verb: Token) -> Cue | None:
    """ "152 of them, as the chair told the House": what stands before the comma is said."""
    lemma = verb.lemma_.lower()
    if lemma not in SURE_SAY or lemma in ("add", "joke") or child(verb, "ccomp") is not None:
        return None
    mark = next((t for t in verb.lefts if t.lower_ == "as"), None)
    head = child(verb, "nsubj")
    start = verb.sent.start
    if mark is None or head is None or mark.i < start + 3 or verb.doc[mark.i - 1].text not in (",", "—", "–"):
        return None
    object_ = child(verb, "dobj")
    if object_ is not None and lemma not in TELL:
        return None
    content = trimmed(verb, Words(start, mark.i - 1))
    return verb_cue(verb, (content,), "inserted", head, "said") if content is not None else None


def named_as_cue(verb: Token) -> Cue | None:
    """ "dismissed as gossip the tale that C": the object stands behind what it is called."""
    if verb.lemma_.lower() not in _NAMING_AS or verb.i + 1 >= len(verb.doc):
        return None
    as_, head = verb.nbor(), subject_of(verb)
    if as_.lower_ != "as" or head is None or child(verb, "nsubjpass") is not None:
        return None
    content = trimmed(verb, Words(as_.i + 1, max(as_.i + 2, verb.right_edge.i + 1)))
    return verb_cue(verb, (content,), "named-as", head, "said") if content is not None else None


def _is_said_of_paper(token: Token) -> bool:
    """ "Its filing states the ferry was sold": a document, and behind it the subject of a clause."""
    paper, after = token.nbor(-1), token.nbor()
    begins = after.tag_ in ("DT", "PRP", "PRP$", "NNP", "EX")
    return begins and paper.tag_ == "NN" and paper.dep_ == "compound" and fold(paper.lemma_) in DOCUMENTS


def misread_verb_cue(token: Token) -> Cue | None:
    """ "A report registered by the police states that C", "Kelham Port reports that C": a verb read as a noun."""
    seen = _papers_seen_cue(token) if token.lower_ in _SHOWN else None
    if seen is not None or token.lower_ not in _MISREAD:
        return seen
    sentence, doc = token.sent, token.doc
    if token.i + 2 >= sentence.end or token.i == sentence.start:
        return None
    that = token.nbor().lower_ == "that" and token.nbor().tag_ == "IN"
    paper = token.nbor(-1) if _is_said_of_paper(token) else None
    if not that and paper is None:
        return None
    ahead = doc[sentence.start : token.i]
    if any(t.tag_ in FINITE or t.tag_ == "MD" for t in ahead if t.dep_ not in ("relcl", "acl")):
        return None
    head = paper or child(token, "nsubj")
    if paper is None and (head is None or head.pos_ != "PROPN"):
        head = next((t for t in ahead if t.pos_ == "NOUN" and t.dep_ not in ("compound", "poss")), None)
    if head is None or (head.pos_ == "NOUN" and fold(head.lemma_) not in _SPEAKERS):
        return None
    content = Words(token.i + 1, sentence_end(token))
    holder = Words(
        sentence.start if paper is not None else head.left_edge.i,
        max(head.i + 1, head.right_edge.i + 1 if head.pos_ == "PROPN" else 0),
    )
    return Cue(token.i, Words(token.i, token.i + 1), (content,), "said", "clause", holder, head.i)


def _papers_seen_cue(token: Token) -> Cue | None:
    """ "Documents seen by the Gazette show C": behind what was done with a document it is the verb."""
    doc, sentence = token.doc, token.sent
    if token.i + 2 >= sentence.end or token.nbor().tag_ not in _BEGINS or token.dep_ == "compound":
        return None
    head = next((t for t in doc[sentence.start : token.i] if t.pos_ == "NOUN" and t.dep_ != "compound"), None)
    if head is None or fold(head.lemma_) not in DOCUMENTS or (head.tag_ == "NNS") != (token.text[-1] != "s"):
        return None
    seen = head.nbor()
    if seen.tag_ not in ("VBN", "VBD") or seen.lemma_.lower() not in SEEN:
        return None
    if any(t.text == "," or t.tag_ in FINITE or t.tag_ == "MD" for t in doc[seen.i + 1 : token.i]):
        return None
    content = Words(token.i + 1, sentence_end(token))
    return Cue(
        token.i,
        Words(token.i, token.i + 1),
        (content,),
        "said",
        "clause",
        Words(sentence.start, token.i),
        head.i,
    )
