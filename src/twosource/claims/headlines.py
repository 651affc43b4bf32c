"""Headlines: "Minister: bridge is safe", "Bridge is safe: Holt", and quotations told below."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from ..model import Mention, Report
from ..text.lexicon.speakers import BODIES, DOCUMENTS, PEOPLE
from ..text.names import fold
from ..text.outlets import is_outlet_name
from ..text.quotes import find_quotes
from .cue import Cue, Words
from .sentences import is_said_once

_SPEAKERS = PEOPLE | BODIES | DOCUMENTS
_PARTS = frozenset((":", "-", "–", "—"))
# More words than this before or after the colon are no name.
_LONGEST_NAME = 5
# A label with what describes its name is no longer than this.
_LONGEST_LABEL = 14
# What an outlet told is credited to it elsewhere.
_PRESS = frozenset(("report", "reports", "media"))
# A quotation in a headline is a later one where so much of it comes back there.
_SHARED = 0.7
_FEWEST = 3
_WORD = re.compile(r"\w+")


def headline_cue(doc: Doc, words: Words, knows: Callable[[str], bool]) -> Cue | None:
    """The one whose words a headline gives, named before its colon or behind it."""
    marks = [i for i in range(words.start + 1, words.end - 1) if doc[i].text in _PARTS]
    marks = [i for i in marks if doc[i].text == ":" or doc[i - 1].whitespace_]
    if not marks:
        return None
    before, after = Words(words.start, marks[0]), Words(marks[-1] + 1, words.end)
    if doc[marks[0]].text == ":" and _names(doc, before, knows):
        return _cue(doc, marks[0], before, Words(marks[0] + 1, words.end))
    if _names(doc, after, knows):
        return _cue(doc, marks[-1], after, Words(words.start, marks[-1]))
    return None


def label_cue(doc: Doc, words: Words, knows: Callable[[str], bool]) -> Cue | None:
    """The one whose words a line gives behind a colon: "Harbour Authority: gates opened at nine".

    `knows` says whether a name is that of a person or body of the report; any other label needs two words,
    for "Photo:" and "Contact:" name nobody who speaks.
    """
    start = _after_time(doc, words)
    mark = next(
        (i for i in range(start + 1, min(start + _LONGEST_LABEL, words.end)) if doc[i].text == ":"), None
    )
    if mark is None or words.end - mark <= _FEWEST or not is_said_once(doc, Words(start, mark + 1)):
        return None
    end = next((i for i in range(start, mark) if doc[i].text == ","), mark)
    name = doc[start:end].text
    if is_outlet_name(name) or not (
        knows(name) or (end - start > 1 and _names(doc, Words(start, end), knows))
    ):
        return None
    return _cue(doc, mark, Words(start, end), Words(mark + 1, words.end))


def _after_time(doc: Doc, words: Words) -> int:
    """Where a line begins behind the time it was posted: "16:10 Hydromet: ...", "[Thu 18:30] Hydromet: ..."."""
    start = words.start
    if doc[start].text == "[":
        closed = next(
            (i for i in range(start, min(start + _LONGEST_NAME + 2, words.end)) if doc[i].text == "]"), start
        )
        start = closed + 1
    while start < words.end - 1 and (
        doc[start].is_punct or doc[start].is_space or doc[start].text[0].isdigit()
    ):
        start += 1
    return start


def _names(doc: Doc, part: Words, knows: Callable[[str], bool]) -> bool:
    tokens = [t for t in doc[part.start : part.end] if not t.is_space]
    if not 0 < len(tokens) <= _LONGEST_NAME or not all(
        t.is_alpha or t.text in ("'s", "’s", ".") for t in tokens
    ):
        return False
    last = fold(tokens[-1].lemma_)
    if any(t.pos_ in ("VERB", "AUX", "ADP", "CCONJ") for t in tokens):
        return False
    if last in _PRESS or tokens[-1].lower_ in _PRESS:
        return False
    common = {last, fold(tokens[-1].lower_).removesuffix("s")} & _SPEAKERS
    return bool(common) or (
        all(t.text[0].isupper() for t in tokens) and knows(" ".join(t.text for t in tokens))
    )


def _cue(doc: Doc, at: int, holder: Words, content: Words) -> Cue:
    head = max(i for i in range(holder.start, holder.end) if not doc[i].is_space)
    return Cue(at, Words(at, at + 1), (content,), "said", "headline", Words(holder.start, head + 1), head)


def with_echoes(report: Report, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with the speaker of a quotation in a headline where the text below gives him."""
    return [_echoing(report, m, mentions) if m.headline and m.speaker is None else m for m in mentions]


def _echoing(report: Report, headline: Mention, mentions: Sequence[Mention]) -> Mention:
    quoted = " ".join(
        q.inner.of(text) for text in (headline.span.of(report.text),) for q in find_quotes(text)
    )
    words = _WORD.findall(quoted.lower())
    if len(words) < _FEWEST:
        return headline
    for later in mentions:
        if later.speaker is None or not later.quoted or later.span.start < headline.span.end:
            continue
        said = set(_WORD.findall(" ".join(c.of(report.text) for c in later.content).lower()))
        if sum(w in said for w in words) >= _SHARED * len(words):
            return replace(headline, speaker=later.speaker)
    return headline
