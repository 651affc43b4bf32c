"""Puts passages, rewrites and citations together into the derivations of a folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from ..contracts import FORGETFUL, Engine, Memory
from ..model import Credit, Lineage, Mention, Reason, Report, Story
from ..text.outlets import same_outlet
from .citations import Citation, find_citations
from .copies import (
    MISSPELT_COVERED,
    Copy,
    credited_agency,
    decide_direction,
    find_copies,
    has_third_text,
)
from .edges import Edges
from .facts import Facts, gather_facts, sort_publishers
from .issued import as_issued, is_press
from .loops import explain_loops
from .other_bodies import find_other_bodies
from .passages import Overlap, find_overlaps
from .resolve import is_after, read_story, resolve_elsewhere, resolve_named, resolve_unnamed
from .rewrites import compare
from .statements import find_statement_uses

# What stands in for the text that two reports share when neither says where it is from.
UNNAMED_AGENCY = "unnamed news agency"
# What stands before the letters of an agency at the end of a text.
_BEFORE_LETTERS = "(–—-"


def trace(
    reports: Sequence[Report],
    docs: Mapping[str, Doc],
    mentions: Mapping[str, Sequence[Mention]],
    stories: Sequence[Story],
    engine: Engine,
    memory: Memory = FORGETFUL,
) -> Lineage:
    """Who derives from whom among `reports`, the unseen reports they cite, and the passages they share.

    `docs` and `mentions` are looked up by report id. Reports of different stories are never linked.
    """
    story_of = {report_id: story.id for story in stories for report_id in story.reports}
    ordered = [as_issued(r) for r in sorted(reports, key=lambda report: (report.file, report.id))]
    publishers = sort_publishers(ordered)
    others = find_other_bodies(ordered, docs, publishers.known)
    publishers = replace(publishers, issuers=publishers.issuers | others)
    facts = [
        replace(
            memory.call(
                gather_facts, report, docs[report.id], tuple(mentions.get(report.id, ())), publishers
            ),
            story=story_of.get(report.id, ""),
        )
        for report in ordered
    ]
    edges = Edges(facts)
    overlaps, left_out = find_overlaps(facts, engine, memory)
    for _, rows in engine.group((report.story, row) for row, report in enumerate(facts)):
        _trace_story(facts, rows, overlaps, edges)
    derivations = edges.derivations()
    unseen = edges.unseen()
    return Lineage(
        derivations=derivations,
        unseen=unseen,
        alignments=tuple(shared for overlap in overlaps for shared in overlap.alignments),
        reasons=(*edges.reasons, *explain_loops(derivations, ordered, unseen), *left_out),
    )


def _trace_story(
    facts: Sequence[Facts], rows: Sequence[int], overlaps: Sequence[Overlap], edges: Edges
) -> None:
    members = set(rows)
    inside = [overlap for overlap in overlaps if overlap.a in members]
    copies = find_copies(facts, inside, compare(facts, rows, MISSPELT_COVERED))
    _add_copies(facts, copies, edges)
    _add_credits(facts, rows, edges)
    _add_citations(facts, rows, edges)
    for use in find_statement_uses(facts, rows):
        edges.add(use.later, use.earlier, "citation", use.evidence, use.reason)


def _add_copies(facts: Sequence[Facts], copies: Sequence[Copy], edges: Edges) -> None:
    """One origin for each copied report: a third text, else the report it shares most with."""
    directed: dict[int, tuple[int, Copy, Reason]] = {}
    unclear: list[Copy] = []
    for copy in sorted(copies, key=lambda copy: (-copy.weight, copy.a, copy.b)):
        if copy.kind == "reprint" and _add_wire(facts, copy, edges):
            continue
        found = None if has_third_text(facts, copy) else decide_direction(facts, copy)
        if found is None:
            unclear.append(copy)
        elif found[0] not in directed:
            directed[found[0]] = (found[1], copy, found[2])
    for later in sorted(directed):
        earlier, copy, why = directed[later]
        shared = copy.passages_a if copy.a == later else copy.passages_b
        edges.add(later, earlier, copy.kind, shared, Reason("shared text", copy.detail), why)
    for copy in unclear:
        if copy.a not in directed and copy.b not in directed:
            _add_unclear(facts, copy, edges)


def _add_unclear(facts: Sequence[Facts], copy: Copy, edges: Edges) -> None:
    """Neither is known to copy the other: two prints of one text hang on an unnamed one, and count once."""
    names = f"{edges.label(copy.a)} and {edges.label(copy.b)}"
    shared = Reason("shared text", copy.detail)
    why = Reason("third text", f"{names} share a text and neither credits the other")
    if copy.kind == "rewrite":
        edges.reasons.append(
            Reason("direction unknown", f"{names}: {copy.detail}; either may be the original")
        )
        return
    for row, passages in ((copy.a, copy.passages_a), (copy.b, copy.passages_b)):
        edges.add_unseen(row, UNNAMED_AGENCY, None, copy.kind, passages, shared, why)
    if not has_third_text(facts, copy):
        edges.reasons.append(Reason("direction unknown", f"{names}: nothing tells which came first"))


def _add_wire(facts: Sequence[Facts], copy: Copy, edges: Edges) -> bool:
    """Two reports with one text, of which one credits an agency that the folder does not hold."""
    agency = credited_agency(facts[copy.a], copy.passages_a)
    agency = agency or credited_agency(facts[copy.b], copy.passages_b)
    if agency is None or edges.holds(agency, facts[copy.a].story):
        return False
    for row, other, shared in ((copy.a, copy.b, copy.passages_a), (copy.b, copy.a, copy.passages_b)):
        by = "" if credited_agency(facts[row], shared) else f"{edges.label(other)} "
        why = f"{by}credits {agency}"
        edges.add_unseen(
            row, agency, None, "reprint", shared, Reason("shared text", copy.detail), Reason("credit", why)
        )
    return True


def _add_credits(facts: Sequence[Facts], rows: Sequence[int], edges: Edges) -> None:
    """A credit line makes a report the credited outlet's text, whoever stands in the byline."""
    for row in rows:
        report = facts[row].report
        for credit in report.credits:
            if report.publisher is not None and same_outlet(credit.name, report.publisher):
                continue
            if not _is_outlet(credit, facts[row], edges):
                continue
            shown = [facts[row].passage(credit.span)]
            why = Reason("credit", f"credits {credit.name}")
            meant = [
                other
                for other in rows
                if same_outlet(credit.name, facts[other].report.publisher or "")
                and not is_after(facts[other].report, report, strictly=True)
            ]
            if meant:
                latest = max(meant, key=lambda other: str(facts[other].report.published or ""))
                edges.add(row, latest, "citation", shown, why)
            else:
                edges.add_unseen(row, credit.name, None, "reprint", shown, why)


def _is_outlet(credit: Credit, facts: Facts, edges: Edges) -> bool:
    """Whether a credit names an outlet: a desk or a rubric over a text ("CITY / CRIME") lends none.

    Letters alone, as in "(NPA)", are an agency's where they stand in brackets or after a dash.
    """
    if is_press(credit.name) or edges.holds(credit.name, facts.story):
        return True
    text, start = facts.report.text, credit.span.start
    before = text[max(0, start - 2) : start].strip()
    return credit.name.isupper() and before[-1:] in _BEFORE_LETTERS and bool(before)


def _add_citations(facts: Sequence[Facts], rows: Sequence[int], edges: Edges) -> None:
    """The credits of each report; those by name first, for they tell which outlets others are not."""
    telling = read_story(facts, rows)
    unnamed: list[Citation] = []
    named: dict[int, set[int]] = {row: set() for row in rows}
    for row in rows:
        # A body speaks of the press to answer it; it takes nothing from it.
        for citation in find_citations(row, facts[row]) if facts[row].report.kind != "press-release" else ():
            if citation.named:
                earlier = resolve_named(citation, facts, rows, telling)
                if earlier is None:
                    others = [row for row in edges.of_publisher(citation.name) if row not in named]
                    earlier = resolve_elsewhere(citation, facts, rows, others)
                named[row] |= {earlier} if earlier is not None else set()
                _add_named(citation, earlier, edges)
            else:
                unnamed.append(citation)
    for citation in sorted(unnamed, key=lambda c: _when(facts[c.row].report)):
        meant = resolve_unnamed(citation, facts, rows, telling, named[citation.row], edges.drawn())
        if meant is not None:
            why = f'"{citation.name}" tells what {edges.label(meant)} tells'
            edges.add(citation.row, meant, "citation", [citation.passage], Reason("unnamed outlet", why))


def _when(report: Report) -> tuple[str, str]:
    return (str(report.published or "9999"), report.file)


def _add_named(citation: Citation, earlier: int | None, edges: Edges) -> None:
    why = Reason("names the outlet", f"credits {citation.name}")
    if earlier is not None:
        edges.add(citation.row, earlier, "citation", [citation.passage], why)
    elif not (citation.own or citation.bare):
        edges.add_unseen(citation.row, citation.name, citation.day, "citation", [citation.passage], why)
