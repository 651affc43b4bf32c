"""What an analyst talks about: frozen values that import nothing else of ours."""

from .board import Board, Condition, ConditionKind, Option, Polarity, Stance
from .brief import Brief
from .claim import (
    Claim,
    Dispute,
    Distortion,
    Field,
    Origin,
    OriginKind,
    Support,
    Trail,
    Update,
    Value,
    Verdict,
)
from .event import Clock, Event, Precision, TimeExpression, TimeType
from .judgement import (
    Anchor,
    AnchorKind,
    Judgement,
    Verb,
    anchor_report,
    digest_text,
    from_record,
    in_effect,
    to_record,
)
from .lineage import Alignment, Derivation, DerivationKind, Lineage, Passage, Story, UnseenReport
from .mention import Mention, MentionStance, Speaker, SpeakerKind
from .reason import Reason
from .report import Credit, Reject, Report, ReportKind
from .span import Span, join, trim

__all__ = [
    "Alignment", "Anchor", "AnchorKind", "Board", "Brief", "Claim", "Clock", "Condition", "ConditionKind", "Credit",
    "Derivation", "DerivationKind", "Dispute", "Distortion", "Event", "Field", "Judgement", "Lineage", "Mention",
    "MentionStance", "Option", "Origin", "OriginKind", "Passage", "Polarity", "Precision", "Reason",
    "Reject", "Report", "ReportKind", "Span", "Speaker", "SpeakerKind", "Stance", "Story", "Support",
    "TimeExpression", "TimeType", "Trail", "UnseenReport", "Update", "Value", "Verb", "Verdict", "anchor_report",
    "digest_text", "from_record", "in_effect", "join", "to_record", "trim",
]  # fmt: skip
