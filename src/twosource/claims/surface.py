"""Cues read off the order of words alone, for sentences whose parse went wrong."""

from __future__ import annotations

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from ..text.lexicon.saying import SHOW, SURE_SAY, TELL
from ..text.lexicon.speakers import BODIES, DOCUMENTS, PEOPLE
from ..text.names import fold
from .cue import Cue, Words
from .holders import subject_of
from .verbs import FINITE, cue_words, recipient_of, said_cue, sentence_end

# "said to the journalists that", "disclosed for the first time that": how far "that" may stand off.
_TO_THAT = 14
# The longest name an inserted ", ... said," may hold, in tokens.
_NAME = 16
_SPEAKERS = PEOPLE | BODIES | DOCUMENTS
# The parse often takes a past tense for a participle.
_TENSED = FINITE | {"VBN"}
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM"))
# How many words about time and place may follow a verb of saying.
_ADJUNCT = 12
# Verbs after whose comma only a speaker follows, whatever stands before it.
_BARE = frozenset(("say", "add", "reply", "respond", "argue", "insist", "note", "observe", "remark"))
# Verbs of deciding: "C, the Minister has directed".
_DECIDE = frozenset(("direct", "order", "decree", "instruct"))
# Verbs of ruling: "the court determined in its second ruling that C".
_RULE = frozenset(("determine", "rule", "conclude"))
_TIMES = frozenset(("DATE", "TIME"))
_STOPS = frozenset((";", ":", "—", "–", ".", '"', "”"))
_BREAKS = frozenset((",", ";", ":", "—", "–", ".", '"', "”"))


def surface_cue(verb: Token) -> Cue | None:
    """ "said ... that C" or "C, X said" by their outer form, for a verb that hardly means anything else."""
    if verb.tag_ not in _TENSED:
        return None
    if verb.lemma_.lower() in SURE_SAY:
        return _that(verb) or _inverted(verb) or _inserted(verb)
    if verb.lemma_.lower() in _DECIDE:
        return _inserted(verb)
    if verb.lemma_.lower() in _RULE:
        return _that(verb)
    shown = _inserted(verb) if verb.lemma_.lower() in SHOW else None
    return shown if shown is not None and _is_document(verb.doc, shown) else None


def headline_verb_cue(token: Token) -> Cue | None:
    """ "BRIDGE IS SAFE, SAYS MAYOR" and "Bridge is weak, survey shows": verbs the parse takes for names."""
    if token.lower_ not in _HEADLINE_VERBS or token.tag_ not in ("NNS", "NNP", "NNPS", "NN"):
        return None
    said = _inverted(token) or _inserted(token)
    if said is None or not _ends_sentence(token, said):
        return None
    head = token.doc[said.head or token.i]
    return said if fold(head.text) in _SPEAKERS else None


_HEADLINE_VERBS = frozenset(
    ("says", "shows", "finds", "claims", "warns", "tells", "suggests", "reveals", "admits")
)


def _ends_sentence(token: Token, cue: Cue) -> bool:
    """Whether nothing but the name, or two words more ("TELLS HOUSE"), follows the verb."""
    end = max(token.i + 1, cue.holder.end if cue.holder is not None else 0)
    rest = token.doc[end : token.sent.end]
    return sum(not (t.is_punct or t.is_space) for t in rest) <= 1 or (
        len(rest) > 0 and rest[0].lower_ == "as"
    )


def _is_document(doc: Doc, cue: Cue) -> bool:
    return cue.head is not None and fold(doc[cue.head].lemma_) in DOCUMENTS


def is_split(verb: Token, holder: Token | None) -> bool:
    """Whether one comma parts a verb from what the parse takes for its subject: "Locked away, says a boy"."""
    if holder is None or holder.i > verb.i or verb.nbor(-1).text != ",":
        return False
    return all(t.text != "," for t in verb.doc[holder.i : verb.i - 1])


def _that(verb: Token) -> Cue | None:
    doc = verb.doc
    end = verb.sent.end
    for token in doc[verb.i + 1 : min(end, verb.i + _TO_THAT)]:
        if (
            token.lower_ == "that"
            and token.i - verb.i > 1
            and token.i + 2 < end
            and token.tag_ in ("IN", "WDT", "DT")
        ):
            head = subject_of(verb) or _noun_before(verb)
            content = Words(token.i, sentence_end(verb))
            return said_cue(verb, content, "surface", head) if head is not None else None
        if token.pos_ in ("VERB", "AUX", "SCONJ") or (token.is_punct and token.text not in (",", "-")):
            return None
    return None


def _inserted(verb: Token) -> Cue | None:
    """ "C, the envoy said on Monday." and "C, the envoy said, C": a short name between comma and verb."""
    doc, sentence = verb.doc, verb.sent
    comma = _comma_before(verb, sentence.start)
    if comma is None or comma - sentence.start < 2:
        return None
    head = _main_noun(doc[comma + 1 : verb.i])
    if head is None:
        return None
    contents = [Words(sentence.start, comma)]
    after = verb.i + 1
    while after < sentence.end and after - verb.i < _ADJUNCT and doc[after].text not in _BREAKS:
        if doc[after].tag_ in FINITE or doc[after].pos_ in ("AUX", "SCONJ"):
            return None
        after += 1
    if after < sentence.end and doc[after].text == "," and sentence.end - after > 3 and after == verb.i + 1:
        contents.append(Words(after + 1, sentence_end(verb)))
    end = _before_aux(verb) + 1
    return _with_holder(verb, contents, Words(comma + 1, end - (doc[end - 1].text == ",")), head)


def _inverted(verb: Token) -> Cue | None:
    """ "C, says the auditor." and "C, added the juror, and C": the verb between a comma and a name."""
    doc, sentence = verb.doc, verb.sent
    if verb.i - sentence.start < 3 or verb.nbor(-1).text not in (",", "?", "!"):
        return None
    start = end = verb.i + 1
    while end < sentence.end and end - start < _NAME and doc[end].text not in _BREAKS:
        if doc[end].lower_ == "as":
            break
        if doc[end].pos_ in ("VERB", "AUX", "SCONJ", "CCONJ") or doc[end].lower_ in ("that", "whether"):
            return None
        end += 1
    head = _main_noun(doc[start:end])
    if head is None or doc[start].pos_ == "ADP" or not _may_speak(verb, head):
        return None
    contents = [Words(sentence.start, verb.i - 1)]
    if (
        end < sentence.end
        and doc[end].text == ","
        and doc[end + 1].lower_ in ("and", "but", "or", "so", "yet")
    ):
        contents.append(Words(end + 1, sentence_end(verb)))
    return _with_holder(verb, contents, Words(start, end), head)


def _may_speak(verb: Token, head: Token) -> bool:
    """Whether the name behind the verb is its subject: "announced the mayor", not "announced the closure"."""
    if head.ent_type_ in _TIMES or head.lower_ in _OBJECTIVE or verb.lemma_ in TELL:
        return False
    if verb.lemma_.lower() in _BARE or verb.lower_ in ("says", "said"):
        return True
    speaks = head.ent_type_ in ("PERSON", "ORG") or fold(head.lemma_) in _SPEAKERS
    ahead = verb.doc[verb.sent.start : verb.i]
    return (speaks or head.pos_ == "PRON") and any(
        t.tag_ in ("MD", *_TENSED) and t.dep_ not in ("relcl", "acl") for t in ahead
    )


_OBJECTIVE = frozenset(("me", "us", "him", "her", "them", "it", "this", "that"))


def _with_holder(verb: Token, contents: list[Words], holder: Words, head: Token) -> Cue:
    return Cue(
        verb.i, cue_words(verb), tuple(contents), "said", "inserted", holder, head.i, recipient_of(verb)
    )


def _comma_before(verb: Token, start: int) -> int | None:
    """The comma that opens ", X said": only the words of a name, an apposition at most, stand between."""
    doc = verb.doc
    last = _before_aux(verb)
    passed = False
    for index in range(last, max(start, verb.i - _NAME), -1):
        token = doc[index]
        if token.text == "," and index != last:
            if passed or not _is_apposition(doc[index + 1 : last + 1]):
                return index
            passed = True
        elif token.dep_ != "acl" and (
            token.pos_ in ("VERB", "AUX", "SCONJ", "CCONJ") or token.text in _STOPS or token.is_space
        ):
            return None
    return None


def _before_aux(verb: Token) -> int:
    """The token before the verb and its auxiliary: in "Holt, the mayor, has said" the second comma."""
    index = verb.i - 1
    while index > 0 and verb.doc[index].dep_ in ("aux", "advmod") and verb.doc[index].head.i == verb.i:
        index -= 1
    return index


def _is_apposition(words: Tokens) -> bool:
    """ ", a newsletter," or ", Ada Holt," after the name: the opening comma stands further to the left."""
    if len(words) < 2 or words[-1].text != ",":
        return False
    return words[0].lower_ in ("a", "an", "the", "who", "which") or words[0].pos_ == "PROPN"


def _main_noun(words: Tokens) -> Token | None:
    """The noun a name turns on: the last before a preposition or comma."""
    head = None
    for token in words:
        if token.pos_ in ("ADP",) or token.text == ",":
            if head is not None:
                break
            continue
        if token.pos_ in _NOMINAL and token.tag_ != "POS":
            head = token
    return head


def _noun_before(verb: Token) -> Token | None:
    for index in range(verb.i - 1, max(-1, verb.i - 6), -1):
        token = verb.doc[index]
        if token.pos_ in ("NOUN", "PROPN", "PRON"):
            return token
        if token.is_punct or token.pos_ == "VERB":
            return None
    return None
