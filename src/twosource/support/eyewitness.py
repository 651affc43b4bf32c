"""Where a report's own voice tells what its writer saw, heard or counted."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from ..model import Mention, Report, Span
from ..text.quotes import find_quotes

# Senses and presence; "we heard that" and "we were told" are hearsay.
_SENSES = (
    r"(?:(?:stood|stand)(?! (?:for|with|by|up|behind|against|ready|firm|united|to)\b)"
    r"|saw|see|watch(?:ed)?|count(?:ed)?|sat|sit|felt|smell(?:ed|t)|witnessed|walked|waited"
    r"|visited|noticed|looked|tasted|touched|arrived|met|passed|drove|rode|climbed|followed|held|bought|tried"
    r"|compared|(?:heard|hear)(?! (?:that|from|about|of)\b)|(?:was|were|am|are)"
    r" (?:there|in the|at the|on the|outside|inside|near|among|present|standing|sitting|walking|watching))"
)
_ADVERB = (
    r"(?:(?:\w+ly|also|then|still|even|myself|ourselves|both|all|just|too|have|had|has|could|can|later) )?"
)
_PRESS = (
    r"(?:reporters?|correspondents?|photographers?|journalists?|newspaper|paper|writer|columnist|crew|editor)"
)
_SCENE = re.compile(
    rf"\b(?:I|[Ww]e) {_ADVERB}{_ADVERB}{_SENSES}\b"
    rf"|\b(?:[Tt]his|[Oo]ur|the paper['’]s) {_PRESS} {_ADVERB}{_ADVERB}{_SENSES}\b"
    rf"|\b{_PRESS} (?:for|from|of|at|who) [^.]{{0,60}}?\b{_SENSES}\b"
    rf"|\b[Tt]he (?:editor|undersigned) {_ADVERB}{_SENSES}\b"
    rf"|\bby my (?:own )?(?:count|watch|phone|mobile|clock|reckoning)\b"
    rf"|\b(?:(?:before|under) (?:my|our) (?:own )?(?:eyes|nose)"
    rf"|(?:in front of|beside|next to|behind|above) (?:me|us))\b"
    rf"|\bfrom (?:the press (?:gallery|bench|box|stand)|where (?:I|we) (?:stood|sat))\b"
    rf"|\b(?:seen|witnessed|heard|counted|watched) by (?:this|our) {_PRESS}\b"
    rf"|\bI(?:['’]m| am) (?:standing|sitting|writing this|looking|walking)\b"
)
# In a paragraph where the writer was there, what others told, what had gone before and what is only asked
# is not what the writer saw.
_NOT_SEEN = re.compile(
    r"\b(?:said|says|say|told|tells|asked|according|report(?:s|ed|edly)|claim(?:s|ed)|wants?|wanted|will|would"
    r"|may|might|if)\b|\bhad (?:\w+ )?\w+(?:ed|en|wn|ne|un|ut)\b|[?]|\(@\w"
)
_LEAST_WORDS = 4
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=[A-Z\"“])")
_NO_EYES = frozenset(("commentary", "press-release", "retelling", "reprint"))


@dataclass(frozen=True, slots=True)
class Scenes:
    """Where in a report its writer is on the spot, and where others speak in quotation marks.

    `seen` are the places that say so, `breaks` the starts of paragraphs, `quoted` the quotations.
    """

    seen: tuple[int, ...] = ()
    breaks: tuple[int, ...] = ()
    quoted: tuple[Span, ...] = ()

    def in_quotes(self, span: Span) -> bool:
        """Whether at least half of `span` is somebody's quoted words."""
        return 2 * sum(span.overlap(quote) for quote in self.quoted) >= max(1, len(span))

    def witnessed(self, mention: Mention, text: str) -> bool:
        """Whether the writer saw what the mention tells: said in it, or by its paragraph."""
        span = mention.span
        if not self.seen or mention.stance != "asserts" or self.in_quotes(span):
            return False
        if self._scene_in(span.start, span.end):
            return not span.of(text).endswith("?")
        said = span.of(text)
        if mention.headline or len(said.split()) < _LEAST_WORDS or _NOT_SEEN.search(said):
            return False
        after = bisect_right(self.breaks, span.start)
        start = self.breaks[after - 1] if after else 0
        end = self.breaks[after] if after < len(self.breaks) else len(text)
        return self._scene_in(start, end)

    def _scene_in(self, start: int, end: int) -> bool:
        at = bisect_left(self.seen, start)
        return at < len(self.seen) and self.seen[at] < end


NOWHERE = Scenes()


def read_scenes(report: Report) -> Scenes:
    """The scenes of one report: what stands in others' quotation marks is not the writer's."""
    quoted = tuple(quote.span for quote in find_quotes(report.text))
    if report.kind in _NO_EYES:
        return Scenes(quoted=quoted)
    found = [m.start() for m in _SCENE.finditer(report.text)]
    return Scenes(
        seen=tuple(at for at in found if not any(q.start <= at < q.end for q in quoted)),
        breaks=tuple(m.end() for m in _PARAGRAPH.finditer(report.text)),
        quoted=quoted,
    )
