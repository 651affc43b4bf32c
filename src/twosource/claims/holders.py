"""Who holds the content of a verb: its subject, wherever the sentence puts it."""

from __future__ import annotations

from spacy.tokens import Token

from ..text.lexicon.saying import OBJECT_TO_VERBS
from ..text.lexicon.speakers import PEOPLE
from ..text.names import fold
from ..text.parse import child
from .cue import Words

_SUBJECTS = ("nsubj", "csubj", "expl")
# "was told by telephone": the way, not who told.
_MEANS = frozenset(
    ("telephone", "phone", "email", "e-mail", "mail", "letter", "radio", "text", "fax", "post", "accident",
     "chance", "name", "law", "hand", "video", "videolink", "now", "then", "way", "word")
)  # fmt: skip
_QUOTING = frozenset(("quote", "cite"))
# How many verbs up the subject may stand: "said ..., adding ..., noting ...".
_CLIMB = 4


def subject_of(verb: Token) -> Token | None:
    """The main token of who does `verb`, inherited from the verb above where it has none of its own."""
    for _ in range(_CLIMB):
        own = _title_read_as_verb(verb) or child(verb, "nsubj", "csubj")
        if own is not None:
            return own
        above = _above(verb)
        if above is None:
            return _swallowed(verb)
        if isinstance(above, tuple):
            return above[0]
        verb = above
    return None


def _title_read_as_verb(verb: Token) -> Token | None:
    """The name behind a title that the parse took for a verb: "Hut warden Ada Holt, who lives there, believes"."""
    if fold(verb.lemma_) not in PEOPLE:
        return None
    name = child(verb, "dobj")
    return (
        name if name is not None and name.ent_type_ == "PERSON" and name.left_edge.i == verb.i + 1 else None
    )


def _swallowed(verb: Token) -> Token | None:
    """The name right before a main verb that the parse hung on the phrase in front of the sentence.

    In "In his address to the assembly, President Ada Holt announced ..." Holt is read as the assembly.
    """
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ", "VBP") or not verb.i:
        return None
    before = verb.nbor(-1)
    named = before.ent_type_ in ("PERSON", "ORG") and before.dep_ in ("appos", "conj", "pobj")
    return before if named and before.sent == verb.sent else None


def _above(verb: Token) -> Token | tuple[Token] | None:
    """The verb whose subject `verb` shares, or (in a tuple) the noun that does it."""
    head = verb.head
    if head is verb:
        return None
    if verb.dep_ == "acl" and head.pos_ in ("NOUN", "PROPN", "PRON"):
        return (head,) if verb.tag_ == "VBG" else None
    if verb.dep_ == "relcl":
        return None
    if verb.dep_ == "xcomp":
        seen = child(head, "dobj", "nsubjpass") if head.lemma_ in OBJECT_TO_VERBS else None
        return (seen,) if seen is not None else head
    if verb.dep_ in ("conj", "dep") or (verb.dep_ == "advcl" and verb.tag_ in ("VBG", "VBN", "VB")):
        return head if head.pos_ in ("VERB", "AUX") else None
    if verb.dep_ == "pcomp":
        return _through_preposition(head)
    return None


def _through_preposition(preposition: Token) -> Token | tuple[Token] | None:
    """ "was quoted as saying", "quoted her as saying": the one quoted; "after saying": the subject above."""
    head = preposition.head
    quoted = child(head, "nsubjpass") or (child(head, "dobj") if head.lemma_ in _QUOTING else None)
    if preposition.lower_ == "as" and quoted is not None:
        return (quoted,)
    return head if head.pos_ in ("VERB", "AUX") else None


def agent_of(verb: Token) -> Token | None:
    """Who does a passive verb: "was confirmed by the ministry", but not "told us by telephone"."""
    if child(verb, "nsubj") is not None:
        return None
    by = child(verb, "agent")
    if by is None:
        by = next((t for t in verb.children if t.dep_ == "prep" and t.lower_ == "by"), None)
    agent = child(by, "pobj") if by is not None else None
    return None if agent is not None and agent.lemma_.lower() in _MEANS else agent


def phrase_of(head: Token) -> Words:
    """The words of the phrase round `head`, without a clause that only describes it after a comma.

    A clause that reaches back before `head`, as in a crossed parse, is left where it is.
    """
    start, end = head.left_edge.i, head.right_edge.i + 1
    for part in head.rights:
        cut = part.left_edge.i
        loose = part.dep_ in ("relcl", "acl", "advcl", "ccomp", "parataxis", "punct")
        if loose and head.i < cut < end and (part.dep_ != "acl" or _after_comma(part)):
            if part.dep_ == "punct" and part.text not in ("—", "–", ":", ";", '"', "”", "“", "\n"):
                continue
            end = cut
            break
    doc = head.doc
    while end - 1 > head.i and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    while start < head.i and (doc[start].is_punct or doc[start].is_space) and doc[start].text != "$":
        start += 1
    return Words(start, end)


def _after_comma(token: Token) -> bool:
    start = token.left_edge.i
    return start > 0 and token.doc[start - 1].text in (",", "—", "–", "(")
