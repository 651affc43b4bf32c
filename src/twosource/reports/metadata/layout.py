"""The lines of a report: the head above the prose, the prose, and the tail below it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...model import Span, trim

# Mastheads, headlines and bylines rarely take more lines than this before the reporting begins.
HEAD_LINES = 16
TAIL_LINES = 8
_SEPARATOR = re.compile(r"[ \t]+(?:[|»>›·•*—–:~/-]|--|::|//)[ \t]+|[ \t]*[|»›·•][ \t]*")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[©@#]*[A-Z0-9©@#])")
_ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Sen|Rep|Gov|No|vs|[A-Z])\.)$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that holds more than white space: `text` stands at `span`."""

    text: str
    span: Span

    @property
    def words(self) -> int:
        return len(self.text.split())

    def part(self, start: int, end: int) -> Span:
        """The span in the report of characters `start` to `end` of this line."""
        return Span(self.span.start + start, self.span.start + end)


def split_lines(text: str) -> list[Line]:
    """Every line of `text` that is not blank."""
    lines = []
    at = 0
    for raw in text.split("\n"):
        span = trim(text, at, at + len(raw))
        if len(span):
            lines.append(Line(span.of(text), span))
        at += len(raw) + 1
    return lines


def split_pieces(line: Line) -> list[Line]:
    """The parts of a line of furniture: "Radio Ansel | News | 2 min read" has three."""
    pieces = []
    at = 0
    for match in [*_SEPARATOR.finditer(line.text), None]:
        end = match.start() if match else len(line.text)
        span = trim(line.text, at, end)
        if len(span):
            pieces.append(Line(span.of(line.text), line.part(span.start, span.end)))
        at = match.end() if match else end
    return pieces


def split_sentences(line: Line) -> list[Line]:
    """A quick cut of a line into sentences, good enough to tell furniture from reporting."""
    sentences = []
    at = 0
    for match in _SENTENCE_END.finditer(line.text):
        if _ABBREVIATION.search(line.text, max(0, match.start() - 6), match.start() + 1):
            continue
        sentences.append(_part(line, at, match.end()))
        at = match.end()
    sentences.append(_part(line, at, len(line.text)))
    return [sentence for sentence in sentences if sentence.text]


def _part(line: Line, start: int, end: int) -> Line:
    span = trim(line.text, start, end)
    return Line(span.of(line.text), line.part(span.start, span.end))


def is_prose(line: Line) -> bool:
    """Whether a line reads as reporting: long, or a sentence with its full stop."""
    words = line.text[:2000].split()
    closed = line.text.rstrip("\"'”’)]»")
    if len(words) >= 28:
        return True
    if closed.endswith((".", "…")):
        return len(words) >= 4 and any(word[0].islower() and len(word) > 3 for word in words)
    return len(words) >= 14 and closed.endswith(("?", "!"))
