"""Finds again what a judgement is about, in the reports and mentions of this run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model import Anchor, Mention, Report, Span, Speaking, digest_text, speaking_of

# A mention or speaker is found again where at least this share of the longer of the two spans is shared:
# another version may cut a sentence differently.
_SHARED = 0.5


@dataclass(frozen=True, slots=True)
class Finder:
    """The reports by id and by the digest of their text."""

    by_id: Mapping[str, Report]
    by_digest: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, reports: Iterable[Report]) -> Finder:
        by_id = {report.id: report for report in reports}
        by_digest: dict[str, tuple[str, ...]] = {}
        for report in by_id.values():
            digest = digest_text(report.text)
            by_digest[digest] = (*by_digest.get(digest, ()), report.id)
        return cls(by_id, by_digest)

    def reports(self, anchor: Anchor) -> tuple[str, ...]:
        """The ids of the report meant; of all that hold its text where none has its id."""
        if anchor.kind in {"publisher", "judgement"}:
            return ()
        return (anchor.name,) if anchor.name in self.by_id else self.by_digest.get(anchor.digest, ())

    def mentions(self, anchor: Anchor, mentions: Mapping[str, Sequence[Mention]]) -> tuple[Mention, ...]:
        """The mentions meant: those at its very span, else those that share most with it."""
        return tuple(m for report in self.reports(anchor) for m in _at(anchor, mentions.get(report, ())))

    def speaking(self, anchor: Anchor, mentions: Mapping[str, Sequence[Mention]]) -> tuple[Speaking, ...]:
        """The speakers meant; of a mention, whoever speaks there."""
        if anchor.kind != "speaker":
            found = [speaking_of(m) for m in self.mentions(anchor, mentions)]
            return tuple(dict.fromkeys(who for who in found if who is not None))
        return tuple(s for report in self.reports(anchor) for s in _called(anchor, mentions.get(report, ())))


def _at(anchor: Anchor, mentions: Sequence[Mention]) -> list[Mention]:
    if anchor.span is None:
        return []
    exact = [m for m in mentions if m.span == anchor.span]
    same = [m for m in exact if anchor.content in (None, _content(m))]
    if exact:
        return same or exact
    near = [(_share(m.span, anchor.span), m) for m in mentions]
    most = max((share for share, _ in near), default=0.0)
    return [m for share, m in near if share == most] if most >= _SHARED else []


def _content(mention: Mention) -> Span:
    """From where to where the content of a mention goes."""
    return Span(min(s.start for s in mention.content), max(s.end for s in mention.content))


def _called(anchor: Anchor, mentions: Sequence[Mention]) -> list[Speaking]:
    if anchor.span is None:
        return []
    speakers = {m.speaker.span: (m.report, m.speaker.span) for m in mentions if m.speaker is not None}
    if anchor.span in speakers:
        return [speakers[anchor.span]]
    near = sorted((_share(span, anchor.span), span) for span in speakers)
    return [speakers[near[-1][1]]] if near and near[-1][0] >= _SHARED else []


def _share(a: Span, b: Span) -> float:
    return a.overlap(b) / max(len(a), len(b), 1)
