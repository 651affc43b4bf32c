"""From counts to percentages."""

from __future__ import annotations

from collections.abc import Mapping

VERDICTS = ("corroborated", "single-origin", "disputed", "unresolved")
Figures = dict[str, float]


def percent(part: float, whole: float) -> float:
    """`part` of `whole` in percent, to one place; 0 of nothing is 0."""
    return round(100 * part / whole, 1) if whole else 0.0


def f1(hit: float, said: float, gold: float) -> float:
    """Harmonic mean of precision hit/said and recall hit/gold, in percent."""
    precision = hit / said if said else 0.0
    recall = hit / gold if gold else 0.0
    both = precision + recall
    return round(200 * precision * recall / both, 1) if both else 0.0


def affair_figures(counts: Mapping[str, int]) -> Figures:
    """The figures of one or more affairs, micro-averaged, from the sum of their counts."""

    def n(key: str) -> int:
        return counts.get(key, 0)

    align_p, align_r = percent(n("align.good"), n("align.said")), percent(n("align.hit"), n("align.gold"))
    align = 2 * align_p * align_r / (align_p + align_r) if align_p + align_r else 0.0
    by_verdict = [
        f1(n(f"v.hit.{verdict}"), n(f"v.said.{verdict}"), n(f"v.gold.{verdict}"))
        for verdict in VERDICTS
        if n(f"v.gold.{verdict}")
    ]
    return {
        "mention_recall": percent(n("mention.found"), n("mention.gold")),
        "align_precision": align_p,
        "align_recall": align_r,
        "align_f1": round(align, 1),
        "trap_joined": percent(n("trap.joined"), n("trap.gold")),
        "origins_exact": percent(n("origins.exact"), n("claim.gold")),
        "origins_min": percent(n("origins.min"), n("claim.gold")),
        "overstated": percent(n("overstated"), n("claim.gold")),
        "verdict": percent(n("verdict.right"), n("claim.gold")),
        "verdict_macro_f1": round(sum(by_verdict) / len(by_verdict), 1) if by_verdict else 0.0,
        "dispute_f1": f1(n("dispute.hit"), n("dispute.said"), n("dispute.gold")),
        "update_called_dispute": percent(n("update.wrong"), n("update.gold")),
        "lineage_f1": f1(n("lineage.hit"), n("lineage.said"), n("lineage.gold")),
        "lineage_kind": percent(n("kind.right"), n("lineage.hit")),
        "speaker": percent(n("speaker.right"), n("speaker.gold")),
        "time": percent(n("time.right"), n("time.gold")),
        "stances_recall": percent(n("stances.found"), n("stances.gold")),
        "options_recall": percent(n("options.found"), n("options.gold")),
        "conditions_recall": percent(n("conditions.found"), n("conditions.gold")),
    }


def chain_figures(counts: Mapping[str, int]) -> Figures:
    """How often the outlet a claim was told through is right, and how often one is named for none."""
    return {
        "via": percent(counts.get("via.right", 0), counts.get("via.gold", 0)),
        "via_invented": percent(counts.get("via.invented", 0), counts.get("via.none", 0)),
    }
