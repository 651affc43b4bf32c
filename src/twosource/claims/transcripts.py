"""Transcripts: "BRODE: Did we ask for it?" gives the turn to the one named before the colon."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from ..model import Span
from ..text.names import fold, strip_titles, surname

_LABEL = re.compile(r"^[ \t]*([^\W\d_][\w.'’\- ]{0,40}?)[ \t]*:[ \t]+(?=\S)", re.MULTILINE)
_HEADER = re.compile(
    r"\b(host|interviewer|moderator|presenter|anchor|guest|interviewee|speaker|with)\b\s*:?\s*"
    r"((?:[^\W\d_][\w.'’\-]+ ){0,3}[^\W\d_][\w.'’\-]+)",
    re.IGNORECASE,
)
_NAME = r"((?:[A-Z][\w'’.\-]+[ ]){1,5}[A-Z][\w'’\-]+)"
# "Mayor Ada Holt speaks to our editor", "Interview with Ada Holt": whose the answers are.
_ANSWERS = re.compile(
    rf"{_NAME}[ ](?:speaks|talks|spoke|talked|answers|answered|replies|responds|tells|told)\b"
    r"|\b(?:[Ii]nterview|[Cc]onversation|[Tt]alks?|[Tt]alked|[Ss]peaks?|[Ss]poke|[Qq]uestions)"
    rf"[ ](?:with|to|for)[ ]{_NAME}"
)
_ANSWER_LABELS = frozenset(("a", "answer", "ans", "guest", "interviewee"))
_ASKERS = frozenset(("host", "interviewer", "moderator", "presenter", "anchor", "q", "question", "reporter"))


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a transcript: `span` is what is said, `label` where the text names the speaker.

    `asks` is true for the one who puts the questions: the report's own voice.
    """

    span: Span
    label: Span
    name: str
    named_at: Span
    asks: bool


def find_turns(text: str, author: str | None) -> tuple[Turn, ...]:
    """The turns of a transcript; empty where fewer than three lines carry a label that comes back.

    One label alone makes an interview where the text names the person in full: the lines between the
    answers are the questions.
    """
    labels = [m for m in _LABEL.finditer(text) if _is_label(m.group(1))]
    counts = Counter(m.group(1) for m in labels)
    repeated = [m for m in labels if counts[m.group(1)] > 1]
    if len(repeated) < 3:
        return ()
    alone = len({m.group(1) for m in repeated}) < 2
    if alone and _full_name(text, repeated[0].group(1), repeated[0].start()) is None:
        return ()
    names = {
        label: _full_name(text, label, repeated[0].start())
        for label in sorted({m.group(1) for m in repeated})
    }
    askers = _askers(text[: repeated[0].start()], names, author)
    turns = []
    for number, match in enumerate(repeated):
        last = alone or number + 1 == len(repeated)
        end = _end(text, match.end()) if last else repeated[number + 1].start()
        while end > match.end() and text[end - 1].isspace():
            end -= 1
        label = match.group(1)
        name, at = names[label] or (label, Span(*match.span(1)))
        turns.append(Turn(Span(match.end(), end), Span(*match.span(1)), name, at, label in askers))
    return tuple(turns)


def _is_label(label: str) -> bool:
    """Capitals ("BRODE") or a short name in title case, a single letter for "Q" and "A"."""
    words = label.split()
    return len(words) <= 4 and all(w[0].isupper() for w in words)


def _end(text: str, start: int) -> int:
    end = text.find("\n\n", start)
    return len(text) if end < 0 else end


def _full_name(text: str, label: str, before: int) -> tuple[str, Span] | None:
    """The full name in the head of the transcript whose surname is the label; for "A:" who answers."""
    if fold(label) in _ANSWER_LABELS:
        return _who_answers(text[: min(before, 5000)])
    last = fold(surname(label))
    head = text[: min(before, 5000)]
    for match in re.finditer(r"\b(?:[^\W\d_][\w.'’\-]+ ){1,3}" + re.escape(last) + r"\b", fold(head)):
        if len(fold(head)) != len(head):
            return None
        start, end = match.span()
        words = head[start:end].split(" ")
        while len(words) > 1 and not words[0][:1].isupper():
            start += len(words[0]) + 1
            words = words[1:]
        if len(words) > 1 and all(w[:1].isupper() for w in words):
            return head[start:end], Span(start, end)
    return None


def _who_answers(head: str) -> tuple[str, Span] | None:
    for match in _ANSWERS.finditer(head):
        group = 1 if match.group(1) else 2
        name = strip_titles(match.group(group))
        at = head.find(name, match.start(group))
        if len(name.split()) > 1 and at >= 0:
            return name, Span(at, at + len(name))
    return None


def _askers(head: str, names: dict[str, tuple[str, Span] | None], author: str | None) -> frozenset[str]:
    found = {label for label in names if fold(label) in _ASKERS}
    for match in _HEADER.finditer(head[-5000:]):
        if match.group(1).lower() not in _ASKERS:
            continue
        words = re.findall(r"\w+", fold(match.group(2)))
        found |= {label for label in names if fold(surname(label)) in words}
    if author:
        found |= {label for label in names if fold(surname(label)) == fold(surname(author))}
    return frozenset(found)
