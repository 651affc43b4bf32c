"""What a judgement on a mention, a speaker or a claim rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from .claim import Claim
from .judgement import Anchor, digest_text
from .mention import Mention
from .report import Report
from .span import join

# A sentence is quoted in the journal up to this length.
_QUOTED = 300


def anchor_mention(mention: Mention, report: Report) -> Anchor:
    """The anchor of what `report` tells in one place."""
    return Anchor(
        "mention",
        report.id,
        digest_text(report.text),
        mention.span,
        join(mention.content) if mention.content else None,
        mention.span.of(report.text)[:_QUOTED],
    )


def anchor_speaker(mention: Mention, report: Report) -> Anchor:
    """The anchor of whoever speaks in a mention; ValueError where it is the report itself."""
    if mention.speaker is None:
        raise ValueError("nobody speaks there but the report itself")
    span = mention.speaker.span
    return Anchor("speaker", report.id, digest_text(report.text), span, None, span.of(report.text)[:_QUOTED])


def anchor_claim(claim: Claim, reports: Mapping[str, Report]) -> tuple[Anchor, ...]:
    """The anchors of a claim: every mention that surely tells it, the one that words it first."""
    told = claim.told or claim.mentions
    anchors = [replace(anchor_mention(m, reports[m.report]), kind="claim") for m in told]
    worded = [claim.text not in mention.span.of(reports[mention.report].text) for mention in told]
    return tuple(anchor for _, anchor in sorted(zip(worded, anchors, strict=True), key=lambda pair: pair[0]))
