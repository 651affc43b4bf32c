"""Which reports are told of as one story, and why."""

from __future__ import annotations

from datetime import date

import pytest

from twosource.engine import Inline
from twosource.model import Report, Story
from twosource.stories import cluster_stories

BRIDGE = (
    "The Tamsin Bridge over the Orle was closed on Monday after divers found cracks in its third pier. "
    "Engineer Ada Brill said the pier had moved four centimetres since the floods.",
    "Drivers in Orlebury face a detour of nine miles. The Tamsin Bridge stays shut until its pier is "
    "repaired, Ada Brill of the county told shopkeepers, who fear for their trade.",
    "Why did nobody look at the Tamsin Bridge sooner? Cracks in the pier were photographed by an angler "
    "in spring, and the county's divers came to Orlebury only after the floods.",
)
BAKERY = (
    "Orlebury's oldest bakery is to be sold. Ada Brill, whose family has run the ovens for a century, "
    "wants to retire to the coast and has no heir.",
)
ELSEWHERE = "Shares in the chip maker Novalith fell by a tenth after it cut its forecast for the year."


def stories(*texts: str, published: tuple[date | None, ...] = ()) -> tuple[Story, ...]:
    days = published or (None,) * len(texts)
    reports = [
        Report(f"r{at}", f"{at:02}.txt", text, published=day)
        for at, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
    return cluster_stories(reports, None, Inline())


def groups(*texts: str) -> list[tuple[str, ...]]:
    return [story.reports for story in stories(*texts)]


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        (BRIDGE, [("r0", "r1", "r2")]),  # three angles on one closure
        ((*BRIDGE, *BAKERY), [("r0", "r1", "r2"), ("r3",)]),  # same town, same name, another matter
        ((BRIDGE[0], ELSEWHERE), [("r0",), ("r1",)]),
        ((ELSEWHERE,), [("r0",)]),  # a report alone is a story too
        ((), []),
    ],
)
def test_reports_of_one_matter_stand_together(
    reports: tuple[str, ...], expected: list[tuple[str, ...]]
) -> None:
    assert groups(*reports) == expected


def test_a_story_says_what_holds_it_together() -> None:
    day = date(2024, 3, 4)
    (story,) = stories(*BRIDGE[:2], published=(day, date(2024, 3, 6)))
    reasons = {reason.feature: reason.detail for reason in story.reasons}
    assert "Tamsin" in reasons["names"]
    assert "% of their rarer words" in reasons["words"]
    assert reasons["dates"] == "published within 2 days"


def test_a_report_of_another_affair_says_what_sets_it_apart() -> None:
    odd = stories(*BRIDGE, *BAKERY)[1]
    assert odd.reasons[0].feature == "apart"
    assert "of the main affair" in odd.reasons[0].detail


def test_at_event_level_the_same_words_months_apart_are_two_stories() -> None:
    reports = [
        Report("r0", "00.txt", BRIDGE[0], published=date(2024, 3, 4)),
        Report("r1", "01.txt", BRIDGE[1], published=date(2024, 6, 4)),
    ]
    assert len(cluster_stories(reports, None, Inline(), level="event")) == 2
    assert len(cluster_stories(reports, None, Inline(), level="affair")) == 1


def test_the_headline_is_that_of_the_earliest_report() -> None:
    reports = [
        Report("r0", "00.txt", BRIDGE[0], published=date(2024, 3, 5), title="Later headline"),
        Report("r1", "01.txt", BRIDGE[1], published=date(2024, 3, 4), title="Earliest headline"),
    ]
    (story,) = cluster_stories(reports, None, Inline())
    assert story.headline == "Earliest headline"
