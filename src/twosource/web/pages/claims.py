"""The claims, filtered; and one claim with its sentences, its origins as a graph, and what was folded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from ...model import Claim, Mention, Span
from ...render import words
from ...render.clean import line, visible
from ...render.outline import ClaimLine, MentionLine, ReportLine, build_distortion_lines, build_rival_line
from ..listing import Query, take_part
from ..origin_graph import draw_origins
from ..snapshot import Snapshot, Voice, voice_of

_MOST_HEARD = 200
_LONGEST_SENTENCE = 3_000
_MOST_CANDIDATES = 12


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence: what is said in it ("content"), or the rest ("")."""

    text: str
    role: str


@dataclass(frozen=True, slots=True)
class Side:
    """One sentence that tells the claim, beside the others."""

    line: MentionLine
    pieces: tuple[Piece, ...]
    index: int


@dataclass(frozen=True, slots=True)
class Folding:
    """Two reports of the claim of which the later takes from the earlier, and why that is thought so."""

    later: str
    verb: str
    earlier: str
    reasons: str


def build_list(snapshot: Snapshot, query: Query) -> dict[str, Any]:
    """The claims that fit the question; the counts beside each verdict are those of the same question."""
    without = find_claims(snapshot, query, verdict="")
    verdict = query.text("verdict")
    chosen = [n for n in without if not verdict or snapshot.claims[n].verdict == verdict]
    part = take_part(chosen, query)
    verdicts = [snapshot.claims[number].verdict for number in without]
    return {
        "part": part,
        "claims": [snapshot.claim_line(number) for number in part.items],
        "counts": {v: verdicts.count(v) for v in words.VERDICT_MEANINGS},
        "all": len(without),
        "heard": snapshot.heard[:_MOST_HEARD],
        "stories": snapshot.brief.stories,
    }


def find_claims(snapshot: Snapshot, query: Query, verdict: str | None = None) -> list[int]:
    """The numbers of the claims with this verdict, story and speaker that hold all words asked for."""
    verdict = query.text("verdict") if verdict is None else verdict
    story, speaker = query.text("story"), query.text("speaker").casefold()
    sought = query.text("q").casefold().split()
    return [
        number
        for number, claim in enumerate(snapshot.claims)
        if (not verdict or claim.verdict == verdict)
        and (not story or claim.story == story)
        and (not speaker or any(speaker in name for name in snapshot.speakers[number]))
        and all(word in snapshot.searchable[number] for word in sought)
    ]


def build_one(snapshot: Snapshot, query: Query, claim_id: str) -> dict[str, Any] | None:
    """Everything about one claim; None where there is none of this id."""
    number = snapshot.numbers.get(claim_id)
    if number is None:
        return None
    claim, told = snapshot.claims[number], snapshot.claim_line(number)
    return {
        "claim": told,
        "graph": draw_origins(claim, snapshot),
        "sides": _sides(told.mentions, claim, snapshot),
        "loose": _sides(told.loose, claim, snapshot),
        "rejected": _sides(told.rejected, claim, snapshot),
        "dispute": build_rival_line(told, claim.dispute, snapshot.citer) if claim.dispute else None,
        "update": build_rival_line(told, claim.update, snapshot.citer) if claim.update else None,
        "distortions": build_distortion_lines(told, snapshot.citer),
        "foldings": _foldings(claim, snapshot),
        "story": snapshot.stories.get(claim.story),
        "edited": _edited(claim, snapshot),
        "previous": snapshot.claims[number - 1].id if number else None,
        "next": snapshot.claims[number + 1].id if number + 1 < len(snapshot.claims) else None,
        "candidates": _candidates(snapshot, query, number),
        "speakers": _speakers(claim, snapshot),
        "elsewhere": _speakers_elsewhere(claim, snapshot),
    }


def _sides(told: Sequence[MentionLine], claim: Claim, snapshot: Snapshot) -> list[Side]:
    return [Side(m, _pieces(m.mention, snapshot), claim.mentions.index(m.mention)) for m in told]


def _pieces(mention: Mention, snapshot: Snapshot) -> tuple[Piece, ...]:
    """The sentence cut at what is said in it, hidden characters made visible."""
    text = snapshot.reports[mention.report].text
    start, end = mention.span.start, min(mention.span.end, mention.span.start + _LONGEST_SENTENCE)
    pieces: list[Piece] = []
    at = start
    for span in sorted(mention.content):
        low, high = max(at, span.start), min(end, span.end)
        if low < high:
            pieces += [Piece(visible(text[at:low]), ""), Piece(visible(text[low:high]), "content")]
            at = high
    pieces.append(Piece(visible(text[at:end]) + (" …" if end < mention.span.end else ""), ""))
    return tuple(piece for piece in pieces if piece.text)


def _foldings(claim: Claim, snapshot: Snapshot) -> list[Folding]:
    """The derivations that bear on this claim: both ends tell it, or the earlier is an unseen report."""
    telling = {mention.report for mention in claim.told}
    unseen = {node.id: line(node.publisher) for node in snapshot.brief.lineage.unseen}
    through = {name for trail in claim.support.trails for name in trail.outlets}
    found = []
    for report in snapshot.citer.sort(snapshot.citer.marks[r] for r in telling):
        later = next(r for r in telling if snapshot.citer.marks[r] == report)
        for derivation in snapshot.takes_from.get(later, ()):
            earlier = derivation.earlier
            if earlier in telling or unseen.get(earlier) in through:
                name = unseen[earlier] if earlier in unseen else snapshot.report_lines[earlier].label
                verb = words.DERIVATIONS[derivation.kind]
                why = "; ".join(
                    line(r.detail) for r in derivation.reasons if line(r.detail) != f"credits {name}"
                )
                found.append(Folding(snapshot.report_lines[later].label, verb, name, why))
    return found


def _edited(claim: Claim, snapshot: Snapshot) -> list[ReportLine]:
    """The reports of the claim that were read in several versions."""
    telling = dict.fromkeys(mention.report for mention in claim.mentions)
    return [snapshot.report_lines[report] for report in telling if report in snapshot.edits]


def _candidates(snapshot: Snapshot, query: Query, number: int) -> list[ClaimLine] | None:
    """Claims of its story that hold the words given for joining; None where none were given."""
    sought = query.text("join").casefold().split()
    if not sought:
        return None
    fitting = [
        other
        for other, text in enumerate(snapshot.searchable)
        if other != number
        and snapshot.claims[other].story == snapshot.claims[number].story
        and all(word in text for word in sought)
    ]
    return [snapshot.claim_line(other) for other in fitting[:_MOST_CANDIDATES]]


def _speakers(claim: Claim, snapshot: Snapshot) -> list[Voice]:
    """Each speaker of the claim once, by the place of a mention in it."""
    found: dict[tuple[str, Span], Voice] = {}
    for index, mention in enumerate(claim.mentions):
        voice = voice_of(mention, f"{index}", snapshot.citer)
        if voice:
            found.setdefault(voice.key, voice)
    return list(found.values())


def _speakers_elsewhere(claim: Claim, snapshot: Snapshot) -> list[Voice]:
    """The speakers of other claims of its story, those whom nobody names first."""
    here = {voice.key for voice in _speakers(claim, snapshot)}
    others = (voice for voice in snapshot.voices.get(claim.story, ()) if voice.key not in here)
    return list(islice(others, _MOST_HEARD))
