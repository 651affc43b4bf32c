"""Dated time expressions and the sentences around them → events, on the right one of three clocks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from ..model import Clock, Event, Mention, Reason, Report, Span, TimeExpression
from ..text.parse import NOUN_SUBJECTS, is_marked, iter_sentences, span_of

_PREPOSITIONS = frozenset(
    "on in at since by until till from during before after through throughout for to between dated around "
    "over about towards toward as of".split()
)
_ENDS = frozenset("by until till since before".split())
_SAYING = frozenset(
    "say tell add announce report write state comment reply answer respond remark remind ask".split()
)
_PUBLISHING = frozenset("report write publish disclose reveal say break print quote cite broadcast".split())
_OUTLET_WORDS = frozenset(
    "newspaper paper newsletter magazine agency broadcaster station channel website site outlet daily "
    "weekly post times herald dispatch courier gazette tribune journal news radio tv television press "
    "mail telegraph guardian observer chronicle monitor star sun express mirror standard record globe "
    "reporters".split()
)
_UP = 12


def build_timeline(
    report: Report, doc: Doc, times: Sequence[TimeExpression], mentions: Sequence[Mention]
) -> tuple[Event, ...]:
    """One event for each dated time expression that stands in a sentence of the reporting.

    Page furniture (`report.boilerplate`) dates nothing; expressions without `when` are left out.
    """
    sentences = list(iter_sentences(doc))
    starts = [sentence.start_char for sentence in sentences]
    speech = _Speech(mentions)
    events = []
    for time in times:
        at = bisect_right(starts, time.span.start) - 1
        if time.when is None or at < 0 or is_marked(time.span, report.boilerplate):
            continue
        sentence = _sentence_of(time, sentences, at)
        span = span_of(sentence)
        if not span.covers(time.span) or not _tells(sentence, time, report.published):
            continue
        clock = _clock(sentence, time.span, speech)
        worded = _with_preposition(doc, time.span, span)
        events.append(
            Event(
                report.id,
                span,
                time.when,
                clock,
                time.precision,
                worded.of(report.text),
                worded,
                time.reason or Reason("clock", "dated by its words"),
            )
        )
    return tuple(events)


def _sentence_of(time: TimeExpression, sentences: Sequence[Words], at: int) -> Words:
    """The sentence that tells what was when; where the parse cut it short at the time, with what follows."""
    sentence, last = sentences[at], at
    # "Monday, 30th | May it rained.", "9.50pm | The lights go out."
    while last + 1 < len(sentences) and last - at < _MOST_PIECES:
        piece = sentences[last]
        cut = piece.end_char < time.span.end
        bare = not any(
            word.is_alpha and not (time.span.start <= word.idx < time.span.end)
            for word in sentence.doc[sentence.start : piece.end]
        )
        if not cut and not (bare and "\n\n" not in sentence.doc.text[time.span.end : piece.end_char + 2]):
            break
        last += 1
    return sentence.doc[sentence.start : sentences[last].end] if last > at else sentence


_MOST_PIECES = 2


class _Speech:
    """Where the mentions of a report have their cues, and whether an outlet is the one speaking."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.outlets = {m.cue: bool(m.via) and m.speaker is None for m in mentions if m.cue is not None}

    def cue_at(self, token: Token) -> bool | None:
        """Whether the cue that covers `token` is an outlet's; None if there is no cue here."""
        here = Span(token.idx, token.idx + len(token))
        for cue, by_outlet in self.outlets.items():
            if cue.overlap(here):
                return by_outlet
        return None


def _tells(sentence: Words, time: TimeExpression, published: date | None) -> bool:
    """Whether the sentence tells what was when: the date of a dateline or copyright tells nothing."""
    if not any(token.is_alpha and not (time.span.start <= token.idx < time.span.end) for token in sentence):
        return False
    if published is None or time.when is None or not published.isoformat().startswith(time.when):
        return True
    after = sentence.doc.text[time.span.end : time.span.end + 3].lstrip()
    dateline = time.span.start - sentence.start_char < 60 and after.startswith(("(", "—", "–", "-", "/"))
    return not dateline and any(token.pos_ in ("VERB", "AUX") for token in sentence)


def _with_preposition(doc: Doc, time: Span, sentence: Span) -> Span:
    """The span of the time with what leads into it: "on Monday", "since the twentieth of June"."""
    words = doc.char_span(time.start, time.end, alignment_mode="expand")
    if words is None:
        return time
    if words.end < len(doc) and doc[words.end].tag_ == "POS":
        return Span(time.start, doc[words.end].idx + len(doc[words.end]))
    at = words.start - 1
    if at < 0:
        return time
    if doc[at].lower_ == "the" and at and doc[at].idx >= sentence.start:
        time, at = Span(doc[at].idx, time.end), at - 1
    before = doc[at]
    counted = doc[words.end - 1].lower_ in ("ago", "earlier", "later", "before")
    if (
        before.lower_ in _PREPOSITIONS
        and before.dep_ != "prt"
        and not counted
        and before.idx >= sentence.start
    ):
        return Span(before.idx, time.end)
    return time


def _clock(sentence: Words, time: Span, speech: _Speech) -> Clock:
    """The clock of the verb that the time expression modifies."""
    words = sentence.doc.char_span(time.start, time.end, alignment_mode="expand")
    if words is None or not len(words) or words[0].nbor(-1 if words.start else 0).lower_ in _ENDS:
        return "happened"
    verb = _verb_above(words.root)
    if verb is None:
        return "happened"
    by_outlet = speech.cue_at(verb)
    if by_outlet or (verb.lemma_ in _PUBLISHING and _by_outlet(verb)):
        return "published"
    return "said" if by_outlet is not None or verb.lemma_ in _SAYING else "happened"


def _verb_above(token: Token) -> Token | None:
    """The verb a time modifies, reached over its preposition; None where it belongs to a noun."""
    for _ in range(_UP):
        head = token.head
        if head.i == token.i:
            return None
        if head.pos_ in ("VERB", "AUX"):
            return head
        if head.pos_ not in ("ADP", "NUM", "PROPN", "ADV", "SCONJ") and head.ent_type_ not in (
            "DATE",
            "TIME",
        ):
            return None
        token = head
    return None


def _by_outlet(verb: Token) -> bool:
    """Whether an outlet is the subject or the "by" of a verb of publishing."""
    names = [child for child in verb.children if child.dep_ in NOUN_SUBJECTS]
    names += [name for child in verb.children if child.dep_ == "agent" for name in child.children]
    if verb.dep_ == "relcl":
        names.append(verb.head)
    return any(word.lower_ in _OUTLET_WORDS for name in names for word in (name, *name.lefts))
