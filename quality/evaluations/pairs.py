"""Sentences and their edits: does a brief of two reports, one sentence each, say what differs and nothing else?

This is what a user gets: both reports go through the whole pipeline, so a pair that is not brought together
counts as a difference not seen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from twosource.model import Brief
from twosource.pipeline import investigate
from twosource.settings import Settings

from ..corpora import SPACY_MODEL
from ..edited import FIELDS, SAME, Pair, read_pairs
from ..result import Request, Result
from ..scorers.figures import Figures, percent

SETTINGS = Settings(spacy_model=SPACY_MODEL)
OUTLETS = ("Vessen Courier", "Norfjord Radio")
PARTS = ("open", "held-out")


def measure(request: Request) -> list[Result]:
    """One result for each part, with a line for each kind of change; misses of the open part where asked for."""
    counts: dict[str, Counter[str]] = {part: Counter() for part in PARTS}
    for pair in read_pairs():
        brief = brief_of(pair)
        said = differences(brief)
        right = is_right(pair, said)
        count = counts[pair.part]
        count[pair.change] += 1
        count[f"{pair.change}.right"] += right
        count[f"{pair.change}.joined"] += are_joined(brief)
        if request.misses == "pairs" and pair.part == "open" and not right:
            print(
                f"{pair.id} {pair.change}, said {sorted(said) or 'nothing'}:\n  {pair.text}\n  {pair.other}"
            )
    for part, count in counts.items():
        print(f"pairs {part}: {change_line(count)}")
    return [Result("pairs", f"{part} pairs", figures(count)) for part, count in counts.items()]


def brief_of(pair: Pair) -> Brief:
    """The brief of two reports, each of one sentence of the pair."""
    texts = ((pair.text, pair.published), (pair.other, pair.other_published))
    rows = [
        {"id": outlet, "publisher": outlet, "text": text, "published": published}
        for outlet, (text, published) in zip(OUTLETS, texts, strict=True)
    ]
    return investigate(rows, SETTINGS)


def differences(brief: Brief) -> frozenset[str]:
    """What the claims of two reports say of their difference: fields of disputes, an update, other speakers."""
    found: set[str] = set()
    for claim in brief.claims:
        found |= {claim.dispute.field} if claim.dispute else set()
        found |= {"update"} if claim.update else set()
        found |= {distortion.field for distortion in claim.distortions}
        speakers = {m.report: m.speaker.name for m in claim.told if m.speaker is not None}
        if len(speakers) > 1 and len(set(speakers.values())) > 1:
            found.add("speaker")
    return frozenset(found)


def is_right(pair: Pair, said: frozenset[str]) -> bool:
    """Whether the brief names what was edited and nothing else; who speaks may differ wherever the edit is."""
    wanted = FIELDS.get(pair.change, frozenset())
    contradicting = said - {"speaker"}
    if not wanted:
        return not contradicting
    if wanted == {"speaker"}:
        return said == wanted
    return bool(contradicting) and contradicting <= wanted


def are_joined(brief: Brief) -> bool:
    """Whether one claim holds sentences of both reports."""
    return any(len({m.report for m in claim.told}) > 1 for claim in brief.claims)


def figures(count: Counter[str]) -> Figures:
    """The share of edits that are named rightly, and of pairs that say the same and are called different."""
    same = sum(count[change] for change in SAME)
    return {
        "field_right": percent(_right(count, FIELDS), sum(count[change] for change in FIELDS)),
        "same_called_different": percent(same - _right(count, SAME), same),
        "paraphrases_joined": percent(count["paraphrase.joined"], count["paraphrase"]),
    }


def change_line(count: Counter[str]) -> str:
    """How many pairs of each kind come out right."""
    return "  ".join(f"{change} {count[f'{change}.right']}/{count[change]}" for change in (*FIELDS, *SAME))


def _right(count: Counter[str], changes: Iterable[str]) -> int:
    return sum(count[f"{change}.right"] for change in changes)
