"""Which reports are told of as one story, and why."""

from __future__ import annotations

from datetime import date

import pytest

from twosource.engine import Inline
from twosource.model import Reason, Regrouping, Report, Story
from twosource.stories import StoryIndex, cluster_stories

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


ARRESTS = tuple(
    f"{who}, {role} of the Orlebury Otters, was arrested on suspicion of drunken driving early {day}, {extra} "
    "Police stopped the player after a traffic check, and the rowing club said it would let the law take its course."
    for who, role, extra in (
        (
            "Dario Vell",
            "cox",
            "near the Tamsin Bridge. Vell had failed a breath test; Vell spoke of a mistake.",
        ),
        ("Piet Amsel", "stroke", "outside the Haldry docks. Amsel refused the test; Amsel hired a lawyer."),
    )
    for day in ("on Tuesday", "on Tuesday morning", "this week")
)


def test_two_events_of_one_kind_are_told_apart_by_their_names() -> None:
    reports = [Report(f"r{at}", f"{at}.txt", text) for at, text in enumerate(ARRESTS)]
    found = cluster_stories(reports, None, Inline(), level="event")
    assert [story.reports for story in found] == [("r0", "r1", "r2"), ("r3", "r4", "r5")]


def test_an_affair_names_the_events_inside_it() -> None:
    days = (date(2024, 3, 4), date(2024, 3, 4), date(2024, 6, 4))
    (story,) = stories(*BRIDGE, published=days)
    assert [event.reports for event in story.events] == [("r0", "r1"), ("r2",)]


def test_what_a_person_joins_or_splits_stays_so() -> None:
    reports = [Report(f"r{at}", f"{at}.txt", text) for at, text in enumerate((*BRIDGE, ELSEWHERE))]
    why = Reason("decided", "somebody decided")
    join = Regrouping(frozenset({"r3", "r0"}), why)
    joined = cluster_stories(reports, None, Inline(), regroupings=[join])
    assert [story.reports for story in joined] == [("r0", "r1", "r2", "r3")]
    part = Regrouping(frozenset({"r0"}), why, apart=True, rest=frozenset({"r1"}))
    split = cluster_stories(reports, None, Inline(), regroupings=[part])
    assert not any({"r0", "r1"} <= set(story.reports) for story in split)


def test_a_report_that_comes_in_changes_its_own_story_alone() -> None:
    index = StoryIndex(Inline(), level="event")
    others = ("Rain spoilt the Verrin regatta.", "A lynx was seen near Cappel.", "Wool is dearer.", ELSEWHERE)
    index.extend([Report(f"o{at}", f"{at}.txt", text) for at, text in enumerate(others)])
    index.add(Report("r0", "8.txt", BRIDGE[0]))
    (changed,) = index.add(Report("r2", "9.txt", BRIDGE[0].replace("Monday", "Tuesday")))
    assert changed.reports == ("r0", "r2")
    assert index.add(Report("r2", "9.txt", BRIDGE[0])) == ()
