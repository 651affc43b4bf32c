"""Reading a parsed clause: its verb's subject, its phrases as text, its negation and modality."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from ..model import Span, trim
from ..text.parse import child, children

# A parse may chain clauses without end; who acts is looked for no further up than this.
MAX_HOPS = 6
# The longest phrase shown as a target, an option or one side of a condition, in words.
MAX_PHRASE = 40
SUBJECTS = {"nsubj", "nsubjpass", "csubj", "expl"}
CLAUSES = {"ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "ROOT", "parataxis", "pcomp", "dep", "csubj"}
_EDGE_MARKS = ' \t\n,;:-–—"“”„«»‘'
_RELATIVES = {"who", "which", "that", "whom"}
_FULL_MODALS = {"'ll": "will", "wo": "will", "'d": "would", "ca": "can", "sha": "shall"}
# The past of these looks like their present, and is often taken for it.
SAME_PAST = frozenset("lay put cut hit set shut quit let cost hurt bet spread split cast burst".split())
_Answer = TypeVar("_Answer")


def once(read: Callable[[Token], _Answer]) -> Callable[[Token], _Answer]:
    """Reads each word of a parse once: the answer is kept with the Doc, as many rules ask for it again."""

    key = f"board {read.__name__}"

    @wraps(read)
    def recall(token: Token) -> _Answer:
        data = token.doc.user_data
        known: dict[int, _Answer] | None = data.get(key)
        if known is None:
            known = data[key] = {}
        if token.i not in known:
            known[token.i] = read(token)
        return known[token.i]

    return recall


def preposition(token: Token, words: frozenset[str]) -> Token | None:
    """The child of `token` that is one of the prepositions or particles `words`."""
    return next((c for c in token.children if c.dep_ in ("prep", "prt", "agent", "dative")
                 and c.lower_ in words), None)  # fmt: skip


def subject(verb: Token) -> Token | None:
    """Who does what `verb` says, found through coordination, infinitives and relative clauses."""
    at = _subject_at(verb)
    return None if at is None else verb.doc[at]


@once
def _subject_at(verb: Token) -> int | None:
    for _ in range(MAX_HOPS):
        own = next((c for c in children(verb) if c.dep_ in SUBJECTS and c.i < verb.i), None)
        if own is not None and not (own.lower_ in _RELATIVES and verb.dep_ == "relcl"):
            return own.i
        if verb.dep_ in ("relcl", "acl"):
            return verb.head.i
        if verb.dep_ not in ("conj", "xcomp", "advcl") or verb.head is verb:
            return None
        verb = verb.head
    return None


@once
def is_passive(verb: Token) -> bool:
    """Whether `verb` is in the passive voice."""
    return any(c.dep_ in ("auxpass", "nsubjpass") for c in children(verb))


def agent(verb: Token) -> Token | None:
    """The doer of a passive: "rejected by the union" gives "union"."""
    by = child(verb, "agent")
    return child(by, "pobj") if by is not None else None


def auxiliaries(verb: Token) -> tuple[Token, ...]:
    """The auxiliaries of `verb`, or those it shares with the verb it is coordinated to."""
    own: tuple[Token, ...] = ()
    for _ in range(MAX_HOPS):
        below = children(verb)
        own = tuple(c for c in below if c.dep_ in ("aux", "auxpass") and c.i < verb.i)
        has_subject = any(c.dep_ in SUBJECTS for c in below)
        if own or has_subject or verb.dep_ != "conj" or verb.tag_ in ("VBD", "VBZ", "VBP"):
            return own
        verb = verb.head
    return own


@once
def modal(verb: Token) -> str | None:
    """The modal of `verb` in its full form: "'ll" and "wo" give "will"."""
    for aux in auxiliaries(verb):
        if aux.tag_ == "MD" or aux.lower_ in ("'ll", "’ll"):
            word = aux.lower_.replace("’", "'")
            return _FULL_MODALS.get(word, word)
    return None


@once
def is_negated(verb: Token) -> bool:
    """Whether "not", "never", "no longer" or "nobody" turns the clause of `verb` round."""
    below = children(verb)
    if any(c.dep_ == "neg" or c.lower_ in ("never", "nor", "neither") for c in below):
        return True
    doer = next((c for c in below if c.dep_ in SUBJECTS), None)
    if doer is None:
        if verb.dep_ == "xcomp" and verb.head.tag_ != verb.tag_:
            return False
        return verb.dep_ == "conj" and any(c.dep_ == "neg" for c in verb.head.children) and not _is_but(verb)
    return doer.lower_ in ("nobody", "none", "nothing", "neither", "no-one") or any(
        c.dep_ == "det" and c.lower_ in ("no", "neither") for c in doer.children
    )


def _is_but(verb: Token) -> bool:
    return any(c.dep_ == "cc" and c.lower_ != "or" for c in verb.head.children)


@once
def is_finite(verb: Token) -> bool:
    """Whether `verb` says what someone does, not what they might: no bare infinitive, no adjective."""
    if verb.tag_ in ("VBD", "VBZ", "VBP"):
        return True
    return bool(auxiliaries(verb)) and not any(a.lower_ == "to" for a in auxiliaries(verb))


def bounds(token: Token) -> tuple[int, int]:
    """First and last token number of the phrase `token` heads, kept within its sentence."""
    return token.left_edge.i, token.right_edge.i


def text_between(doc: Doc, first: int, last: int) -> Span:
    """The span of tokens `first` to `last`, without loose marks at its ends, and not too long."""
    last = min(last, first + MAX_PHRASE - 1)
    if last < first:
        at = doc[min(first, len(doc) - 1)].idx
        return Span(at, at)
    # doc.text is put together anew at each call: only the words in question and their neighbours are.
    window = doc[max(0, first - 1) : min(len(doc), last + 2)]
    text, offset = window.text, window.start_char
    start, end = doc[first].idx - offset, doc[last].idx + len(doc[last]) - offset
    while start < end and text[start] in _EDGE_MARKS + ")]":
        start += 1
    while end > start and text[end - 1] in _EDGE_MARKS + ".!?([":
        end -= 1
    span = _close_quotes(text, trim(text, start, end))
    return Span(span.start + offset, span.end + offset)


def place_of(sentence: Words) -> Span:
    """The characters of a sentence, white space trimmed."""
    text, offset = sentence.text, sentence.start_char
    span = trim(text, 0, len(text))
    return Span(span.start + offset, span.end + offset)


def _close_quotes(text: str, span: Span) -> Span:
    """Takes back in the quotation mark whose partner stands inside: 'a "plan B"' keeps both."""
    inner = text[span.start : span.end]
    if inner.count("“") > inner.count("”") or inner.count('"') % 2:
        if span.end < len(text) and text[span.end] in '”"':
            return Span(span.start, span.end + 1)
        if span.start > 0 and text[span.start - 1] == '"':
            return Span(span.start - 1, span.end)
    if inner.count("”") > inner.count("“") and span.start > 0 and text[span.start - 1] == "“":
        return Span(span.start - 1, span.end)
    return span


def clause(verb: Token, without: tuple[str, ...] = ()) -> tuple[int, int]:
    """Token numbers of the clause of `verb`; children in the relations `without` are cut off its ends."""
    first, last = bounds(verb)
    for c in verb.children:
        if c.dep_ in without:
            low, high = bounds(c)
            if low <= first <= high < verb.i:
                first = high + 1
            if low > verb.i and high >= last:
                last = low - 1
    return first, max(last, verb.i)
