"""Where an excerpt stands in the visible text of its report, and when two names agree."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

HIDDEN = ("script", "style", "head")
STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an the of to and in on at for by with from that this is was were be been has have had it its"
        " his her their as said says mr ms mrs dr",
    )
)


class Place(NamedTuple):
    """Characters `start` to `end` of the visible text of `file`, white space squashed."""

    file: str
    start: int
    end: int


class _Visible(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in HIDDEN

    def handle_endtag(self, tag: str) -> None:
        if tag in HIDDEN:
            self._hidden = max(0, self._hidden - 1)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


def squash(text: str | None) -> str:
    """The text with every run of white space as one blank."""
    return re.sub(r"\s+", " ", text or "").strip()


def visible(path: Path) -> str:
    """The text a reader of the report sees, squashed."""
    raw = path.read_text("utf-8")
    if path.suffix in (".html", ".htm"):
        parser = _Visible()
        parser.feed(raw)
        raw = " ".join(parser.parts)
    return squash(raw)


class Places:
    """Finds excerpts in the reports of one affair."""

    def __init__(self, affair: Path) -> None:
        self._texts = {path.name: visible(path) for path in sorted((affair / "reports").iterdir())}

    def find(self, file: str, excerpt: str | None) -> Place | None:
        """The first place of `excerpt` in `file`; its first 40 characters are enough for a long one."""
        excerpt = squash(excerpt)
        text = self._texts.get(file, "")
        at = text.find(excerpt)
        if at < 0 and len(excerpt) > 40:
            at = text.find(excerpt[:40])
        return None if at < 0 or not excerpt else Place(file, at, at + len(excerpt))


def overlap(a: Place | None, b: Place | None) -> float:
    """Share of the shorter place that both cover; 0 where they lie in different reports."""
    if not a or not b or a.file != b.file:
        return 0.0
    both = min(a.end, b.end) - max(a.start, b.start)
    return max(0, both) / max(1, min(a.end - a.start, b.end - b.start))


def tightness(a: Place, b: Place) -> float:
    """Intersection over union of two places that overlap."""
    both = min(a.end, b.end) - max(a.start, b.start)
    return max(0, both) / (max(a.end, b.end) - min(a.start, b.start))


def content_words(text: str | None) -> set[str]:
    """The words of a name that tell it from another."""
    return {word for word in re.findall(r"\w+", (text or "").lower()) if word not in STOP_WORDS}


def same_name(a: str | None, b: str | None) -> bool:
    """Two names agree when their content words share half of the shorter one, or both are empty."""
    left, right = content_words(a), content_words(b)
    if not left or not right:
        return not left and not right
    return len(left & right) / min(len(left), len(right)) >= 0.5
