"""What the brief cannot say: missing dates, unseen reports, claims that hang on one voice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model import Claim, Lineage, Reject, Report, TimeExpression

# A claim that this many reports tell looks confirmed; if one origin stands behind it, that is said.
LOOKS_CONFIRMED = 3
# More such claims than this are counted rather than listed.
MAX_LISTED = 8


def name_unknowns(
    reports: Sequence[Report],
    rejects: Sequence[Reject],
    lineage: Lineage,
    claims: Sequence[Claim],
    times: Mapping[str, Sequence[TimeExpression]],
    left_out: int,
) -> tuple[str, ...]:
    """One sentence for each gap, the ones that change a reading most first."""
    ordered = sorted(reports, key=lambda r: r.file)
    return (
        *_unseen(lineage, reports),
        *_single_origins(claims, reports),
        *_missing("publication date", [r.file for r in ordered if r.published is None]),
        *_missing("publisher", [r.file for r in ordered if r.publisher is None]),
        *_undated_words(ordered, times),
        *(reason.detail for reason in sorted(lineage.reasons)),
        *_left_out(left_out),
        *unread(rejects),
    )


def _unseen(lineage: Lineage, reports: Sequence[Report]) -> list[str]:
    files = {report.id: report.file for report in reports}
    found: list[str] = []
    for node in sorted(lineage.unseen, key=lambda u: (u.publisher, str(u.published))):
        citing = sorted({files[d.later] for d in lineage.derivations if d.earlier == node.id})
        day = f" of {node.published.isoformat()}" if node.published else ""
        found.append(
            f"The report by {node.publisher}{day} is not among the files; {_listed(citing)} rest on it."
            if len(citing) != 1
            else f"The report by {node.publisher}{day} is not among the files; {citing[0]} rests on it."
        )
    return found


def _single_origins(claims: Sequence[Claim], reports: Sequence[Report]) -> list[str]:
    found: list[tuple[int, str]] = []
    for claim in claims:
        told_by = len({m.report for m in claim.told})
        if told_by >= LOOKS_CONFIRMED and claim.support.max == 1 and claim.support.origins:
            label = claim.support.origins[0].label
            found.append((told_by, f"{told_by} reports tell it, but one origin ({label}): {claim.text}"))
    found.sort(key=lambda item: (-item[0], item[1]))
    lines = [line for _, line in found[:MAX_LISTED]]
    if len(found) > MAX_LISTED:
        lines.append(
            f"{len(found) - MAX_LISTED} more claims told by several reports rest on one origin each."
        )
    return lines


def _missing(what: str, files: Sequence[str]) -> list[str]:
    if not files:
        return []
    return [f"No {what} is known for {_listed(files)}."]


def _undated_words(reports: Sequence[Report], times: Mapping[str, Sequence[TimeExpression]]) -> list[str]:
    found: list[str] = []
    for report in reports:
        waiting = [t for t in times.get(report.id, ()) if t.when is None and t.type in {"DATE", "TIME"}]
        if report.published is None and waiting:
            words = waiting[0].span.of(report.text)
            count = f"{len(waiting)} time expressions" if len(waiting) > 1 else "1 time expression"
            found.append(f"{report.file} has no date, so {count} in it cannot be placed (“{words}”).")
    return found


def unread(rejects: Sequence[Reject]) -> list[str]:
    """The sentence that names the files that could not be read, if there are any."""
    if not rejects:
        return []
    count = "1 file" if len(rejects) == 1 else f"{len(rejects)} files"
    return [f"{count} could not be read: {_listed([r.file for r in sorted(rejects)])}."]


def _left_out(count: int) -> list[str]:
    if not count:
        return []
    lines = "1 line was" if count == 1 else f"{count} lines were"
    return [f"{lines} left out because a name, number or date in it stands in no sentence it cites."]


def _listed(names: Sequence[str]) -> str:
    if len(names) > MAX_LISTED:
        return f"{', '.join(names[:MAX_LISTED])} and {len(names) - MAX_LISTED} more"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
