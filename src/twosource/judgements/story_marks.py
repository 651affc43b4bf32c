"""What analysts say of stories without changing them: accepted, rejected, noted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import Judgement, Reason, Report, Story, Verb
from .find import Finder
from .latest import latest
from .wording import day, mark

_MARKING = {Verb.ACCEPT: "accepted", Verb.REJECT: "rejected", Verb.NOTE: "noted"}


def mark_stories(
    stories: Sequence[Story], reports: Sequence[Report], judgements: Sequence[Judgement]
) -> tuple[Story, ...]:
    """The stories with the last word on each as a whole, then the remarks, before their other reasons."""
    marking = [j for j in judgements if j.verb in _MARKING and is_about_story(j)]
    if not marking:
        return tuple(stories)
    finder = Finder.of(reports)
    whole: list[tuple[str, Judgement]] = []
    found: dict[str, list[Reason]] = {}
    for judgement in marking:
        story = _story_of(judgement, stories, finder)
        if story is not None and judgement.verb is Verb.NOTE:
            found.setdefault(story, []).append(_mark(judgement, ()))
        elif story is not None:
            whole.append((story, judgement))
    for story, (judgement, overruled) in latest(whole).items():
        found.setdefault(story, []).insert(0, _mark(judgement, overruled))
    return tuple(
        replace(story, reasons=(*found[story.id], *story.reasons)) if story.id in found else story
        for story in stories
    )


def is_about_story(judgement: Judgement) -> bool:
    """Whether it is about all reports of a story; a remark on one report alone is about that report."""
    least = 2 if judgement.verb is Verb.NOTE else 1
    return len(judgement.about) >= least and all(anchor.kind == "report" for anchor in judgement.about)


def _story_of(judgement: Judgement, stories: Sequence[Story], finder: Finder) -> str | None:
    """The story that holds most of the reports meant; the first of them where several do."""
    meant = {report for anchor in judgement.about for report in finder.reports(anchor)}
    best = max(stories, key=lambda story: len(meant & set(story.reports)), default=None)
    return best.id if best is not None and meant & set(best.reports) else None


def _mark(judgement: Judgement, overruled: Sequence[Judgement]) -> Reason:
    text = f"{_MARKING[judgement.verb]} by {judgement.who} on {day(judgement.when)}"
    if overruled:
        text += f", overruling {', '.join(f'{j.who} of {day(j.when)}' for j in overruled)}"
    return mark(judgement, f"{text}: {judgement.note}" if judgement.note else text)
