"""Who proposes, wants or demands what: read from a sentence, and held against what another report says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from ..text.lexicon import word_set
from ..text.names import near_spelling

# Who does this was first to say it; what is only wanted, two may want.
_PROPOSING = word_set("propose suggest float table initiate draft moot raise advance broach")
_WANTING = _PROPOSING | word_set("want wish seek demand urge request favour favor advocate recommend push")
_SUBJECTS = {"nsubj", "nsubjpass", "agent"}
_OBJECTS = {"dobj", "pobj", "nsubjpass", "conj", "attr"}
_MORE = {"more", "further", "additional", "extra", "new", "fresh", "tougher", "stricter", "harsher", "longer"}
# Nouns that stand for one another in the press.
_KINDS = (
    word_set("sanction penalty embargo restriction curb"),
    word_set("truce ceasefire armistice"),
    word_set("deal agreement accord pact treaty"),
    word_set("talk negotiation"),
    word_set("levy tax duty tariff"),
    word_set("strike attack raid"),
    word_set("election vote ballot poll"),
    word_set("inquiry investigation probe"),
)
_PAIR = re.compile(r"\b([A-Z][\w.]*\w)(?:,| and) (?=(?:the )?([A-Z][\w.]*\w)\b)")
# A wish is read no further than this many words.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Measure:
    """What is proposed: "more sanctions on Iran" has the noun "sanction", is more, and aims at "iran"."""

    noun: str
    more: bool
    aim: frozenset[str]


@dataclass(frozen=True, slots=True)
class Wish:
    """Somebody proposes something, or wants `asked` to do it; all names in lower case."""

    holder: frozenset[str]
    asked: frozenset[str]
    proposes: bool
    measures: frozenset[Measure]


def read_wish(tokens: Sequence[Token], speaker: str | None) -> Wish | None:
    """The first proposal or wish that a sentence tells; `speaker` is whom its pronoun means."""
    for token in tokens[:_LONGEST]:
        if token.pos_ == "VERB" and token.lemma_.lower() in _WANTING:
            holder = _holder(token, tokens[0].i, speaker)
            measures = frozenset(_measures(token))
            if holder and measures:
                proposes = token.lemma_.lower() in _PROPOSING
                return Wish(holder, _asked(token), proposes, measures)
    return None


def rival_holders(a: Wish, b: Wish, text_a: str, text_b: str) -> bool:
    """Whether two reports ascribe the same proposal to two holders.

    Either both are said to propose it; or one proposes it and the other wants a third to do it, where
    both reports name that other and that third as the two sides: then the one who proposes is the third.
    """
    if not any(_same(m, n) for m in a.measures for n in b.measures) or _overlap(a.holder, b.holder):
        return False
    if a.proposes and b.proposes:
        return True
    if a.proposes == b.proposes:
        return False
    wants = b if a.proposes else a
    sides = _sides(text_a) & _sides(text_b)
    return any(frozenset((one, other)) in sides for one in wants.holder for other in wants.asked)


def _holder(verb: Token, start: int, speaker: str | None) -> frozenset[str]:
    """The names in the subject; where it is a pronoun, those of the speaker; a name just before, if none."""
    subject = next((t for t in verb.children if t.dep_ in _SUBJECTS), None)
    if subject is None:
        before = verb.nbor(-1) if verb.i > start else verb
        return _names([before]) if verb.is_sent_start else frozenset()
    if subject.pos_ == "PRON":
        return frozenset(w.lower() for w in (speaker or "").split() if w[0].isupper())
    return _names(list(subject.subtree))


def _names(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(t.lower_ for t in tokens if t.pos_ == "PROPN" and len(t) > 1)


def _asked(verb: Token) -> frozenset[str]:
    """Who is to do it: the subject of what is wanted ("wants the US to move")."""
    clause = next((t for t in verb.children if t.dep_ in {"ccomp", "xcomp"}), None)
    doers = [t for t in clause.children if t.dep_ in _SUBJECTS] if clause is not None else []
    doers += [t for t in verb.children if t.dep_ == "dobj"] if clause is not None else []
    return _names([name for doer in doers for name in doer.subtree])


def _measures(verb: Token) -> Iterator[Measure]:
    for token in list(verb.subtree)[:_LONGEST]:
        if token.i <= verb.i or token.pos_ != "NOUN" or token.dep_ not in _OBJECTS:
            continue
        more = any(c.lower_ in _MORE for c in token.children if c.dep_ == "amod")
        following = token.nbor() if token.i + 1 < len(token.doc) else token
        aim = _names(list(following.subtree)) if following.pos_ == "ADP" else frozenset()
        if more and aim:
            yield Measure(token.lemma_.lower(), more, aim)


def _same(a: Measure, b: Measure) -> bool:
    one_kind = a.noun == b.noun or any({a.noun, b.noun} <= kind for kind in _KINDS)
    return one_kind and a.more == b.more and _overlap(a.aim, b.aim)


def _overlap(a: frozenset[str], b: frozenset[str]) -> bool:
    return any(p == q or near_spelling(p, q) for p in a for q in b)


def _sides(text: str) -> set[frozenset[str]]:
    """The pairs that a text names in one breath: "the US and Israel held talks"."""
    return {frozenset((m[1].lower(), m[2].lower())) for m in _PAIR.finditer(text)}
