"""Which cue a quotation belongs to: the verb beside it, or the one of the quotation before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ..model import Span
from ..text.lexicon import word_set
from ..text.lexicon.saying import SAY
from ..text.lexicon.speakers import PEOPLE
from ..text.names import fold
from ..text.parse import child
from ..text.quotes import Quote, find_quotes
from .cue import Cue, Words, root_of
from .holders import phrase_of, subject_of
from .verbs import FINITE, cue_words, recipient_of

# How far from a quotation its verb of saying may stand, in tokens.
_AFTER = 16
_BEFORE = 25
# Fewer words than this between marks name a thing ("plan B") rather than tell something.
_FEWEST = 3
# Verbs that say something only with a clause of their own.
_SELDOM_SAY = word_set(
    "begin go put point find rule determine calculate accuse blame charge project verify indicate signal",
    "propose certify spell fire shoot attest post speak talk disagree",
)
# So many words between marks are speech even where no verb of saying stands by.
_FEWEST_SPOKEN = 4
# How many heads up the verb may stand on which a quotation hangs.
_CLIMB = 6
_ENDS = frozenset((".", "!", "?", ";"))


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """A quotation as tokens, marks included."""

    words: Words
    quote: Quote
    inner: str

    @property
    def is_short(self) -> bool:
        """A word or two between marks: a term, in which nobody speaks."""
        return self.words.end - self.words.start < 6


class Spans:
    """Spans that do not overlap, in order, for looking up the ones near a place."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._ends = [span.end for span in self._spans]

    def near(self, span: Span) -> Iterator[Span]:
        """Those that share characters with `span`."""
        for index in range(bisect_right(self._ends, span.start), len(self._spans)):
            other = self._spans[index]
            if other.start >= span.end:
                return
            yield other


def quotations(doc: Doc) -> tuple[QuotedWords, ...]:
    """The quotations of a document as token ranges, in order; they are kept with the parse."""
    found: tuple[QuotedWords, ...] | None = doc.user_data.get(_FOUND)
    if found is None:
        found = doc.user_data[_FOUND] = tuple(_quoted_words(doc))
    return found


_FOUND = "quotations"


def _quoted_words(doc: Doc) -> Iterator[QuotedWords]:
    text = doc.text
    quotes = find_quotes(text)
    if not quotes:
        return
    starts = [token.idx for token in doc]
    for quote in quotes:
        start = max(0, bisect_right(starts, quote.span.start) - 1)
        end = bisect_left(starts, quote.span.end)
        yield QuotedWords(Words(start, max(end, start + 1)), quote, quote.inner.of(text))


def tokens_in(quotes: Iterable[QuotedWords]) -> frozenset[int]:
    """The tokens of quotations, marks included."""
    return frozenset(i for quote in quotes for i in range(quote.words.start, quote.words.end))


def spoken_in(quotes: Iterable[QuotedWords]) -> frozenset[int]:
    """The tokens of the quotations in which somebody may speak: those that are no mere term."""
    return tokens_in(quote for quote in quotes if not quote.is_short)


def assign_quotes(doc: Doc, quotes: Sequence[QuotedWords], cues: Sequence[Cue]) -> list[Cue]:
    """`cues` with each quotation given to its cue; a cue is made where the parse saw none."""
    by_token = {cue.at: cue for cue in cues}
    last: int | None = None
    ended = 0
    open_before = False
    for item in quotes:
        if not _tells(doc, item):
            continue
        at = _covering(by_token, item, quotes) or _verb_beside(doc, item)
        if at is None:
            carried = (
                _by_subject(doc, item)
                or _by_label(doc, item)
                or _carried(doc, item, by_token, last, ended, open_before=open_before)
            )
            if carried is not None and carried.at in by_token:
                carried = _extended(by_token[carried.at], item)
            if carried is not None:
                by_token[carried.at] = carried
                at = carried.at
        elif at not in by_token:
            by_token[at] = _made(doc[at], item)
        else:
            by_token[at] = _extended(by_token[at], item)
        if at is not None:
            last, ended = at, item.words.end
            open_before = not item.quote.closed
    return [by_token[at] for at in sorted(by_token)]


def _tells(doc: Doc, item: QuotedWords) -> bool:
    words = sum(token.is_alpha for token in doc[item.words.start : item.words.end])
    if item.quote.single and words < 5:
        return False
    inner = item.inner.rstrip()
    return words >= _FEWEST or (words > 0 and inner[-1:] in (".", "!", "?", ","))


def _covering(by_token: dict[int, Cue], item: QuotedWords, quotes: Sequence[QuotedWords]) -> int | None:
    """The cue outside the quotation whose content holds most of it already."""
    words = item.words
    best: tuple[int, int] | None = None
    for at in range(words.start - 40, words.end + 40):
        cue = by_token.get(at)
        if cue is None or words.has(at) or cue.manner == "seems":
            continue
        shared = sum(max(0, min(c.end, words.end) - max(c.start, words.start)) for c in cue.contents)
        if 10 * shared >= 7 * (words.end - words.start) and (best is None or abs(at - words.start) < best[0]):
            best = (abs(at - words.start), at)
    return best[1] if best else None


def _verb_beside(doc: Doc, item: QuotedWords) -> int | None:
    inner = item.inner.rstrip()
    follows = not inner.endswith(".") and item.quote.closed
    return (_verb_after(doc, item) if follows else None) or _verb_before(doc, item)


def _is_saying(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") and token.lemma_.lower() in SAY and token.lemma_ not in _SELDOM_SAY


def _verb_after(doc: Doc, item: QuotedWords) -> int | None:
    for token in doc[item.words.end : item.words.end + _AFTER]:
        if "\n" in token.text or token.text in _ENDS or token.text in ('"', "“", "„", "«"):
            return None
        if _is_saying(token):
            return token.i
    return None


def _verb_before(doc: Doc, item: QuotedWords) -> int | None:
    index, lowest = item.words.start - 1, max(-1, item.words.start - _BEFORE)
    while index > lowest:
        token = doc[index]
        if "\n" in token.text or token.text in _ENDS or token.text in ('"', "”", "»"):
            return None
        if _is_saying(token):
            return token.i
        index -= 1
    return None


def _made(verb: Token, item: QuotedWords) -> Cue:
    """A cue for a verb beside a quotation that the parse did not join to it."""
    head = subject_of(verb)
    if head is None or item.words.has(head.i):
        head = _noun_beside(verb, item)
    holder = phrase_of(head) if head is not None else None
    return Cue(
        verb.i, cue_words(verb), (item.words,), "said", "quote", holder,
        head.i if head is not None else None, recipient_of(verb),
    )  # fmt: skip


def _noun_beside(verb: Token, item: QuotedWords) -> Token | None:
    """ "..." said Ada Holt: the subject stands after the verb, and the parse took it for something else."""
    after = child(verb, "dobj", "attr", "oprd", "npadvmod", "dep")
    if after is not None and after.i > verb.i and not item.words.has(after.i) and after.pos_ in _NOMINAL:
        return after
    for token in verb.doc[verb.i + 1 : verb.i + 7]:
        if token.is_punct or token.is_space or item.words.has(token.i):
            break
        if token.pos_ in _NOMINAL and token.dep_ != "compound":
            return token
    for index in range(verb.i - 1, max(-1, verb.i - 8), -1):
        token = verb.doc[index]
        if item.words.has(index) or "\n" in token.text:
            break
        if token.pos_ in _NOMINAL and token.dep_ != "compound":
            return token
    return None


_NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))


def _extended(cue: Cue, item: QuotedWords) -> Cue:
    """The cue with the quotation among its contents, overlapping parts joined."""
    start, end = item.words.start, item.words.end
    kept = []
    for part in cue.contents:
        if part.start <= end and start <= part.end and not (start <= cue.at < part.end and cue.at < start):
            if not min(start, part.start) <= cue.at < max(end, part.end):
                start, end = min(start, part.start), max(end, part.end)
        elif cue.frame != "object":
            kept.append(part)
    return cue.with_contents(tuple(sorted([*kept, Words(start, end)])))


def _carried(
    doc: Doc, item: QuotedWords, by_token: dict[int, Cue], last: int | None, ended: int, *, open_before: bool
) -> Cue | None:
    """A quotation without a cue of its own goes on from the one before it, in this paragraph or the last."""
    if not _is_sentence(doc, item):
        return None
    if last is None:
        return None if item.is_short else _free(item)
    breaks = sum(token.text.count("\n") > 0 for token in doc[max(last, ended) : item.words.start])
    before = by_token[last]
    if breaks == 0 or (open_before and breaks == 1 and not item.is_short):
        return before.with_contents((*before.contents, item.words))
    return None if item.is_short else _free(item)


def _by_subject(doc: Doc, item: QuotedWords) -> Cue | None:
    """A quotation in a sentence about a person is hers: 'Holt traced it to "a bolt put in askew"'."""
    words = item.words
    if sum(t.is_alpha for t in doc[words.start : words.end]) < _FEWEST_SPOKEN:
        return None
    verb = _verb_over(doc, words)
    if verb is None or any(t.lower_ == "if" for t in verb.children):
        return None
    head = subject_of(verb)
    if head is None or words.has(head.i) or not _is_person(head):
        return None
    return Cue(verb.i, Words(verb.i, verb.i), (words,), "said", "quote", phrase_of(head), head.i)


def _by_label(doc: Doc, item: QuotedWords) -> Cue | None:
    """A quotation behind a colon is of the person named before it: 'Ada Holt, in the studio: "..."'."""
    at = item.words.start - 1
    if at < 0 or doc[at].text != ":":
        return None
    named: Token | None = None
    for index in range(at - 1, max(-1, at - _BEFORE), -1):
        token = doc[index]
        if token.is_space or token.is_quote or token.text in _ENDS:
            break
        if token.ent_type_ == "PERSON" and (token.head.ent_type_ != "PERSON" or token.dep_ == "appos"):
            named = token
    if named is None or named.tag_ == "POS":
        return None
    return Cue(at, Words(at, at), (item.words,), "said", "quote", phrase_of(named), named.i)


def _verb_over(doc: Doc, words: Words) -> Token | None:
    """The finite verb outside a quotation on which it hangs, in the same sentence and before it."""
    token = root_of(doc, words)
    for _ in range(_CLIMB):
        if token.head.i == token.i:
            return None
        token = token.head
        if not words.has(token.i) and token.tag_ in FINITE:
            return token if token.i < words.start and token.sent.start <= token.i else None
    return None


def _is_person(head: Token) -> bool:
    if head.pos_ == "PRON":
        return head.lower_ in ("he", "she")
    return head.ent_type_ == "PERSON" or (head.pos_ == "NOUN" and fold(head.lemma_) in PEOPLE)


def _free(item: QuotedWords) -> Cue:
    """A cue for a quotation that stands alone; who speaks is for the reader of the whole report to find."""
    start = item.words.start
    return Cue(start, Words(start, start), (item.words,), "said", "carried")


def _is_sentence(doc: Doc, item: QuotedWords) -> bool:
    """Whether the quotation stands alone: it begins a sentence and ends one."""
    index = item.words.start - 1
    while index >= 0 and (doc[index].is_space or doc[index].is_quote):
        if "\n" in doc[index].text:
            return True
        index -= 1
    inner = item.inner.strip()
    begins = index < 0 or doc[index].text in (".", "!", "?", ":", "…") or doc[index].text.endswith(".")
    return (begins and inner[-1:] in (".", "!", "?", "…", "")) or (begins and not item.quote.closed)
