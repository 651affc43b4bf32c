"""A verb as a cue: its own words, whose it is, who is told."""

from __future__ import annotations

from spacy.tokens import Token

from ..text.lexicon.saying import SAY, SEEM, SHOW, TELL, TOLD_NOUNS
from ..text.lexicon.speakers import DOCUMENTS
from ..text.names import fold
from ..text.parse import child
from .cue import Cue, Manner, Words
from .holders import agent_of, phrase_of

# "gave notice that C", "issued a warning that C": who does it says C.
_GIVES = frozenset(("give", "issue", "serve"))
# The tags of verbs that stand in a tense.
FINITE = frozenset(("VBD", "VBZ", "VBP"))


def verb_cue(
    verb: Token, contents: tuple[Words, ...], frame: str, head: Token | None, manner: Manner | None = None
) -> Cue:
    return Cue(
        verb.i,
        cue_words(verb),
        contents,
        manner or manner_of(verb, head),
        frame,
        phrase_of(head) if head is not None else None,
        head.i if head is not None else None,
        recipient_of(verb),
        _relayer(verb),
    )


def manner_of(verb: Token, head: Token | None) -> Manner:
    """Whether a verb says its content aloud, tells what somebody holds, or puts it in nobody's mouth.

    What a document shows it says: "records show", "the footage showed".
    """
    lemma = verb.lemma_.lower()
    if lemma in SEEM:
        return "seems"
    if lemma in _GIVES:
        given = child(verb, "dobj")
        return "said" if given is not None and given.lemma_.lower() in TOLD_NOUNS else "held"
    shown = lemma in SHOW and head is not None and fold(head.lemma_) in DOCUMENTS
    return "said" if lemma in SAY or shown else "held"


def _relayer(verb: Token) -> Words | None:
    """Who passes the words on: "was quoted by an aide as saying"."""
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as" or child(verb.head.head, "nsubjpass") is None:
        return None
    agent = agent_of(verb.head.head)
    return phrase_of(agent) if agent is not None else None


def cue_words(verb: Token) -> Words:
    """The verb with its auxiliaries, negation and particle: "has not said", "pointed out"."""
    start = end = verb.i
    for part in verb.children:
        if part.dep_ in ("aux", "auxpass", "neg") and verb.i - part.i <= 4:
            start = min(start, part.i)
        if part.dep_ == "prt" and part.i - verb.i <= 2:
            end = max(end, part.i)
    return Words(start, end + 1)


def recipient_of(verb: Token) -> Words | None:
    """Who is told: "told reporters", "said to the panel"."""
    lemma = verb.lemma_.lower()
    if lemma in TELL or lemma in ("ask", "email", "write"):
        told = child(verb, "nsubjpass")
        if told is not None and lemma in TELL:
            return phrase_of(told)
        told = child(verb, "dobj", "dative", "iobj")
        if told is not None and told.i > verb.i and told.dep_ != "prep":
            return phrase_of(told)
    for part in verb.children:
        if part.dep_ in ("prep", "dative") and part.lower_ == "to" and part.i > verb.i:
            told = child(part, "pobj")
            if told is not None:
                return phrase_of(told)
    return None


def sentence_end(verb: Token) -> int:
    """Where the sentence of `verb` ends, its full stop and white space left out."""
    end = verb.sent.end
    while end > verb.i + 1 and (verb.doc[end - 1].is_space or verb.doc[end - 1].text == "."):
        end -= 1
    return end


def said_cue(verb: Token, content: Words, frame: str, head: Token) -> Cue:
    """What `head` says, by a verb that the parse did not join to it."""
    return Cue(
        verb.i, cue_words(verb), (content,), "said", frame, phrase_of(head), head.i, recipient_of(verb)
    )


def trimmed(verb: Token, words: Words) -> Words | None:
    doc = verb.doc
    start, end = words.start, words.end
    while start < end and (doc[start].is_space or doc[start].text in (",", ";", ":", "—", "–")):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in (",", "—", "–", ".")):
        end -= 1
    return Words(start, end) if end > start else None
