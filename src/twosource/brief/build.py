"""The brief put together: final order, what is not known, and only lines that pass the check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.metadata import version

from ..errors import CheckFailed
from ..model import (
    Alignment,
    Board,
    Brief,
    Claim,
    Decision,
    Event,
    Lineage,
    Reject,
    Report,
    Story,
    TimeExpression,
)
from .check import (
    board_problems,
    check_brief,
    claim_problems,
    decided_words,
    event_problems,
    outlet_words,
)
from .unknown import name_unknowns


def build_brief(
    *,
    reports: Sequence[Report],
    rejects: Sequence[Reject],
    stories: Sequence[Story],
    lineage: Lineage,
    claims: Sequence[Claim],
    events: Sequence[Event],
    times: Mapping[str, Sequence[TimeExpression]],
    board: Board,
    settings: Mapping[str, str],
    judgements: Sequence[Decision] = (),
) -> Brief:
    """The brief in its final order.

    A line that does not stand in the sentences it cites is left out and counted in `unknown`; if the
    whole then still fails its check, CheckFailed is raised and there is no brief.
    """
    by_id = {report.id: report for report in reports}
    outlets = outlet_words(reports, lineage) | decided_words(judgements)
    sound_claims = [c for c in claims if not claim_problems(c, by_id, outlets)]
    sound_events = [e for e in events if not event_problems(e, by_id)]
    sound_board, lost_board = _sound_board(board, by_id, decided_words(judgements))
    lost = len(claims) - len(sound_claims) + len(events) - len(sound_events) + lost_board
    brief = Brief(
        reports=tuple(sorted(reports, key=lambda r: (r.file, r.id))),
        rejects=tuple(sorted(rejects)),
        stories=tuple(sorted(stories, key=lambda s: (-len(s.reports), s.id))),
        lineage=_ordered(lineage, by_id),
        claims=tuple(sorted(sound_claims, key=lambda c: _weight(c, by_id))),
        timeline=tuple(sorted(sound_events, key=lambda e: (e.when, by_id[e.report].file, e.span))),
        board=sound_board,
        unknown=name_unknowns(reports, rejects, lineage, sound_claims, times, lost),
        version=version("twosource"),
        settings=dict(sorted(settings.items())),
        judgements=tuple(judgements),
    )
    problems = check_brief(brief)
    if problems:
        raise CheckFailed(f"the brief does not pass its own check and is not written: {problems[0]}")
    return brief


def _weight(claim: Claim, reports: Mapping[str, Report]) -> tuple[int, int, str, int, str]:
    """Claims told by most reports first, then in the order of the reports and their text."""
    first = min((reports[m.report].file, m.span.start) for m in claim.mentions)
    told_by = len({m.report for m in claim.told})
    return (-told_by, -len(claim.told), first[0], first[1], claim.id)


def _ordered(lineage: Lineage, reports: Mapping[str, Report]) -> Lineage:
    def place(report_id: str) -> tuple[bool, str]:
        report = reports.get(report_id)
        return (report is None, report.file if report else report_id)

    return Lineage(
        derivations=tuple(
            sorted(lineage.derivations, key=lambda d: (place(d.later), place(d.earlier), d.kind))
        ),
        unseen=tuple(sorted(lineage.unseen, key=lambda u: (u.publisher, str(u.published), u.id))),
        alignments=tuple(sorted(lineage.alignments, key=_places)),
        reasons=tuple(sorted(lineage.reasons)),
    )


def _places(shared: Alignment) -> tuple[object, ...]:
    """What alignments are in order of. Plain values: there are thousands, and records compare slowly."""
    a, b = shared.a, shared.b
    return a.report, a.span.start, a.span.end, b.report, b.span.start, b.span.end, shared.words


def _sound_board(board: Board, reports: Mapping[str, Report], decided: frozenset[str]) -> tuple[Board, int]:
    """The board without items that fail the check, and how many those were."""
    stances = tuple(s for s in board.stances if not board_problems(s, reports, decided))
    options = tuple(o for o in board.options if not board_problems(o, reports, decided))
    conditions = tuple(c for c in board.conditions if not board_problems(c, reports, decided))
    lost = len(board.stances) + len(board.options) + len(board.conditions)
    sound = Board(
        stances=tuple(sorted(stances, key=lambda s: (reports[s.report].file, s.span, s.holder, s.target))),
        options=tuple(sorted(options, key=lambda o: (-len(o.evidence), o.name))),
        conditions=tuple(sorted(conditions, key=lambda c: (reports[c.report].file, c.span, c.antecedent))),
    )
    return sound, lost - len(stances) - len(options) - len(conditions)
