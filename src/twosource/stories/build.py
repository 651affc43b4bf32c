"""Groups of reports → stories: what each is called, what holds it together, which events it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from ..model import Regrouping, Report, Story, explain_regroupings, regroup, trim
from ..text.parse import is_marked
from .cluster import Grouping, Member, sort_members
from .reasons import explain_story
from .terms import weigh

# Characters of a first line that stands in for a headline.
HEADLINE = 120


def build_stories(grouping: Grouping) -> tuple[Story, ...]:
    """The stories of one neighbourhood; an affair of several events holds these as stories of their own."""
    return tuple(
        _build(group, grouping.groups, grouping, grouping.events[at] if grouping.events else ())
        for at, group in enumerate(grouping.groups)
    )


def regroup_stories(
    stories: Sequence[Story], members: Sequence[Member], regroupings: Sequence[Regrouping[str]]
) -> tuple[Story, ...]:
    """The stories as analysts decided, each with what was decided of it before its other reasons."""
    ordered = sort_members(members)
    at = {member.report.id: (number,) for number, member in enumerate(ordered)}
    decided = [each.rekeyed(at) for each in regroupings]
    told = {tuple(sorted(at[i][0] for i in story.reports)): story for story in stories}
    groups = sorted(tuple(sorted(group)) for group in regroup([list(group) for group in told], decided))
    terms = weigh([member.counted for member in ordered])
    grouping = Grouping(tuple(member.report for member in ordered), terms, tuple(groups), ())
    built = [(group, told.get(group) or _build(group, groups, grouping)) for group in groups]
    return tuple(
        replace(story, reasons=(*explain_regroupings(group, groups, decided), *story.reasons))
        for group, story in built
    )


def _build(
    group: Sequence[int],
    groups: Sequence[Sequence[int]],
    grouping: Grouping,
    events: Sequence[Sequence[int]] = (),
) -> Story:
    reports = grouping.reports
    ids = sorted(reports[at].id for at in group)
    return Story(
        id="s" + sha256("\n".join(ids).encode()).hexdigest()[:12],
        reports=tuple(reports[at].id for at in group),
        headline=_headline(group, reports),
        reasons=explain_story(group, groups, reports, grouping.terms),
        events=tuple(_build(event, [event], grouping) for event in events) if len(events) > 1 else (),
    )


def _headline(group: Sequence[int], reports: Sequence[Report]) -> str:
    """The headline of the earliest report that has one; undated reports come last."""
    first = min(
        (reports[at] for at in group),
        key=lambda report: (
            report.headline is None and not report.title,
            report.published is None,
            str(report.published),
            report.file,
            report.id,
        ),
    )
    line = first.headline.of(first.text) if first.headline else first.title or _first_line(first)
    return " ".join(line.split())


def _first_line(report: Report) -> str:
    """The first line that is no page furniture, cut at a word end."""
    start = 0
    for line in report.text[:5000].splitlines(keepends=True):
        span = trim(report.text, start, start + len(line))
        start += len(line)
        if span and not is_marked(span, report.boilerplate):
            text = span.of(report.text)
            return text if len(text) <= HEADLINE else text[:HEADLINE].rsplit(" ", 1)[0] + " …"
    return ""
