"""Conditions: what would follow from what, by whose word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from ..model import Condition, Span, join
from ..text.parse import child
from .found import Found, Range
from .grammar import SUBJECTS, modal, place_of, subject, text_between
from .kinds import kind_of
from .markers import iter_found
from .phrases import Phrase, action, is_whole, noun_phrase
from .soundness import is_to_reader
from .tellers import who_says
from .voices import Voices

# A sentence longer than this is cited by the clauses alone.
MAX_SHOWN = 600
# Either half of a condition says something: one bare word does not.
MIN_CHARACTERS = 4
# A half longer than this many words has taken in its neighbours.
MAX_HALF = 36
# Forms that bind somebody or say when a thing happens; as forecasts they say nothing of note.
_BOUND_ONLY = frozenset({"when", "until", "exchange", "any", "whoever", "imperative-and", "imperative-or"})


@dataclass(frozen=True, slots=True)
class Bound:
    """A condition of the board, with what was found in the parse (the stances read on from there)."""

    condition: Condition
    found: Found


def extract_conditions(sentences: Sequence[Words], voices: Voices) -> Iterator[Bound]:
    """The conditions of a report's sentences, in order."""
    for sentence in sentences:
        taken: set[int] = set()
        for cuts in iter_found(sentence):
            for found in cuts:
                if found.main.i in taken:
                    break
                condition = _build(found, sentence, voices)
                if condition is not None:
                    taken.add(found.main.i)
                    yield Bound(condition, found)
                    break


def _build(found: Found, sentence: Words, voices: Voices) -> Condition | None:
    doc = sentence.doc
    parts = _core(found)
    if parts is None:
        return None
    before, after = (text_between(doc, *part) for part in parts)
    if min(len(before), len(after)) < MIN_CHARACTERS:
        return None
    if any(t.lemma_.lower() == "comment" for t in doc[found.main.i : found.main.i + 3]):
        return None
    who = who_says(found, voices)
    if who is None and found.form == "when" and not found.only:
        return None
    kind = kind_of(found, who, voices)
    if (
        kind == "forecast"
        and found.main.lemma_ not in ("depend", "hinge", "tie", "link", "peg")
        and (found.form in _BOUND_ONLY or is_to_reader(found))
    ):
        return None
    if kind == "forecast" and who is None and doc[found.antecedent[0]].lower_ == "even":
        return None
    shown = cited(sentence, (before, after))
    text = voices.report.text
    halves = _reworded(found) or (before.of(text), after.of(text))
    return Condition(*halves, who, kind, voices.report.id, shown)


def _reworded(found: Found) -> tuple[str, str] | None:
    """ "Pay or we walk" means "unless you pay, we walk"; "no talks before they leave" "until they leave".

    These are the forms whose halves, taken as they stand, would say the opposite.
    """
    doc, main, verb = found.main.doc, found.main, found.verb
    first = doc[found.antecedent[0]]
    if first.lower_ == "before" and verb is not None:
        if modal(main) != "must":
            after = text_between(doc, *found.consequent)
            return f"until {doc[first.i + 1 : found.antecedent[1] + 1].text.strip()}", _cut(doc, after)
        done = _does(main)
        return (
            None
            if done is None
            else (f"once {done}", doc[first.i + 1 : found.antecedent[1] + 1].text.strip())
        )
    if found.form == "imperative-or" and verb is not None:
        done = _does(verb)
        after = text_between(doc, *found.consequent)
        return None if done is None else (f"unless {done}", _cut(doc, after))
    return None


def _cut(doc: Doc, span: Span) -> str:
    words = doc.char_span(span.start, span.end, alignment_mode="expand")
    return "" if words is None else words.text


def _does(verb: Token) -> str | None:
    """ "The company must raise its offer" gives "the company raises its offer"."""
    done = action(verb)
    doer = _asked(verb)
    if done is None:
        done = Phrase(verb.i, verb.i, verb)
    rest = verb.doc[verb.i + 1 : done.last + 1].text
    if doer is None:
        return f"you {verb.lemma_.lower()} {rest}".strip()
    named = noun_phrase(doer, 10)
    pronoun = _NOMINATIVE.get(doer.lower_, doer.text)
    who = pronoun if doer.pos_ == "PRON" else named and verb.doc[named.first : named.last + 1].text
    if not who:
        return None
    who = who if doer.pos_ == "PROPN" or who == "I" else who[:1].lower() + who[1:]
    single = doer.tag_ in ("NN", "NNP") or who in ("he", "she", "it")
    return f"{who} {_third(verb.lemma_.lower()) if single else verb.lemma_.lower()} {rest}".strip()


_NOMINATIVE = {"him": "he", "her": "she", "them": "they", "us": "we", "me": "I"}


def _asked(verb: Token) -> Token | None:
    """Who is to do it: in "told him to publish" he is, not whoever told him."""
    if verb.dep_ == "xcomp" and verb.head.lemma_.lower() not in ("have", "need"):
        return child(verb, "nsubj") or child(verb.head, "dobj", "dative") or subject(verb)
    return subject(verb)


def _third(lemma: str) -> str:
    """The third person of a verb: "raises", "goes", "carries"."""
    if lemma in ("be", "have"):
        return {"be": "is", "have": "has"}[lemma]
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{lemma}s"


def _core(found: Found) -> tuple[Range, Range] | None:
    """Both halves as clauses that can stand alone; None where one of them cannot."""
    doc, main = found.main.doc, found.main
    first, last = found.antecedent
    low, high = found.consequent
    verbal = low <= main.i <= high
    if verbal:
        low, high = max(low, _start(main, low)), _end(main, found, high)
    if high - low >= MAX_HALF or last - first >= MAX_HALF:
        return None
    if found.verb is not None and not first <= found.verb.i <= last:
        return None
    if found.form == "imperative-or" and _reworded(found) is None:
        return None
    if not verbal and found.form not in ("exchange", "any") and main.pos_ not in ("NOUN", "PROPN"):
        return None
    while high > low and (doc[high].lower_ == "only" or doc[high].is_punct or doc[high].is_space):
        high -= 1
    if not _stands(main, low, high, found):
        return None
    for part in ((first, last), (low, high)):
        text = doc[part[0] : part[1] + 1].text.strip()
        if "http" in text or ".com" in text or "\n" in text or "?" in text or "MORE" in text:
            return None
        fixed = found.verb is None and part == (first, last) and last - first < 2
        if not fixed and not _is_whole(doc, part[0], _last_word(doc, *part)):
            return None
    return (first, last), (low, high)


def _is_whole(doc: Doc, first: int, last: int) -> bool:
    """Whether the words can stand alone; a quotation may run on into the next sentence."""
    marks = [i for i in range(first, last + 1) if doc[i].text in ('"', "“")]
    if len(marks) == 1 and marks[0] > first and last >= doc[first].sent.end - 4:
        return is_whole(doc, first, marks[0] - 1) or is_whole(doc, marks[0] + 1, last)
    return is_whole(doc, first, last)


def _last_word(doc: Doc, first: int, last: int) -> int:
    while last > first and (doc[last].is_punct or doc[last].is_space):
        last -= 1
    return last


def _stands(main: Token, low: int, high: int, found: Found) -> bool:
    """Whether the consequent is somebody's or something's doing: it has a subject of its own, or an order."""
    if found.form in ("exchange", "no-no") or (found.form == "imperative-or" and main.pos_ == "NOUN"):
        return True
    if main.pos_ not in ("VERB", "AUX") or main.doc[low].tag_ in ("WP", "WDT", "WRB"):
        return main.doc[low].lower_ in ("how", "what") and main.doc[low + 1].lower_ == "to"
    if any(c.lower_ == "whether" for c in main.lefts):
        return False
    doer = next((c for c in main.lefts if c.dep_ in SUBJECTS), None)
    if doer is None:
        return True
    if doer.tag_ in ("WDT", "WP"):
        return main.dep_ == "relcl" and low <= main.head.i
    return doer.text not in ("him", "them", "me", "us", "her")


def _start(main: Token, low: int) -> int:
    """Where the clause of `main` begins: at its subject, and what stands before that belongs to it."""
    doer = next((c for c in main.lefts if c.dep_ in SUBJECTS), None)
    if doer is None or doer.left_edge.i < low or doer.tag_ in ("WDT", "WP"):
        return low
    first = doer.left_edge.i
    for c in reversed([c for c in main.lefts if c.i < doer.i]):
        if c.dep_ not in ("advmod", "npadvmod", "prep", "neg", "aux") or c.right_edge.i < first - 2:
            break
        first = c.left_edge.i
    return first


def _end(main: Token, found: Found, high: int) -> int:
    """Where it ends: before a reason, an aside or a next clause that hangs on it after a comma."""
    for c in main.rights:
        if c.left_edge.i > high:
            break
        mark = main.doc[c.left_edge.i - 1].text
        aside = c.dep_ in ("advcl", "parataxis", "dep", "ccomp") or (c.dep_ == "conj" and mark in ",;—–")
        if aside and mark in (",", ";", "—", "–", "--", "”", '"', ":") and c.left_edge.i > main.i + 1:
            high = min(high, c.left_edge.i - 1)
            break
    marks = [i for i in range(main.i + 1, high + 1) if main.doc[i].text in ('"', "”")]
    opened = any(t.text in ('"', "“") for t in main.doc[main.left_edge.i : main.i])
    if len(marks) == 1 and (marks[0] < high or not opened):
        return marks[0] - 1 if marks[0] < high or not opened else high
    return high


def cited(sentence: Words, parts: Sequence[Span]) -> Span:
    """The sentence as evidence, or where it is very long the stretch that holds `parts`."""
    whole = place_of(sentence)
    return whole if len(whole) <= MAX_SHOWN else join(list(parts))
