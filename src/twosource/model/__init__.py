"""What an analyst talks about: frozen values that import nothing else of ours."""

from .anchors import anchor_claim, anchor_mention, anchor_speaker
from .board import Board, Condition, ConditionKind, Option, Polarity, Stance
from .brief import Brief, Decision
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
from .grade import CREDIBILITY, RELIABILITY, Credibility, Rating, Reliable
from .judgement import (
    RELIABILITIES,
    Anchor,
    AnchorKind,
    Judgement,
    Verb,
    anchor_report,
    digest_text,
    from_record,
    in_effect,
    read_identity,
    to_record,
    write_identity,
)
from .lineage import Alignment, Derivation, DerivationKind, Lineage, Passage, Story, UnseenReport
from .mention import Mention, MentionStance, Speaker, SpeakerKind
from .reason import Reason
from .report import Credit, Reject, Report, ReportKind
from .ruling import (
    Place,
    Regrouping,
    Rulings,
    SamePerson,
    Speaking,
    explain_regroupings,
    overruled,
    place_of,
    regroup,
    speaking_of,
)
from .span import Span, join, trim

__all__ = [
    "CREDIBILITY", "RELIABILITIES", "RELIABILITY", "Alignment", "Anchor", "AnchorKind", "Board", "Brief",
    "Claim", "Clock", "Condition", "ConditionKind", "Credibility", "Credit", "Decision", "Derivation",
    "DerivationKind", "Dispute", "Distortion", "Event", "Field", "Judgement", "Lineage", "Mention",
    "MentionStance", "Option", "Origin", "OriginKind", "Passage", "Place", "Polarity", "Precision", "Rating",
    "Reason", "Regrouping", "Reject", "Reliable", "Report", "ReportKind", "Rulings", "SamePerson", "Span",
    "Speaker", "SpeakerKind", "Speaking", "Stance", "Story", "Support", "TimeExpression", "TimeType",
    "Trail", "UnseenReport", "Update", "Value", "Verb", "Verdict", "anchor_claim", "anchor_mention", "anchor_report",
    "anchor_speaker", "digest_text", "explain_regroupings", "from_record", "in_effect", "join", "overruled",
    "place_of", "read_identity", "regroup", "speaking_of", "to_record", "trim", "write_identity",
]  # fmt: skip
