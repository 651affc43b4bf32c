"""When a missing publication date is inferred, and when it must not be."""

from __future__ import annotations

from datetime import date

from twosource.model import Report
from twosource.timeline import extract_times, infer_published

from .factory import make_report

TOLD = "An old grain mill by the Tarn bridge burned to the ground {}, killing two workers."


def infer(*reports: Report) -> dict[str, date]:
    times = {r.id: extract_times(r.text, r.id, r.published) for r in reports}
    mates = {r.id: [other.id for other in reports if other.id != r.id] for r in reports}
    return {key: day for key, (day, _) in infer_published(reports, times, mates).items()}


def test_yesterday_of_what_a_mate_dates() -> None:
    mate = make_report("a", TOLD.format("on Monday"), date(2024, 3, 14))
    assert infer(mate, make_report("b", TOLD.format("yesterday"))) == {"b": date(2024, 3, 12)}


def test_a_weekday_leaves_seven_days_and_so_none() -> None:
    mate = make_report("a", TOLD.format("on Monday"), date(2024, 3, 14))
    assert infer(mate, make_report("b", TOLD.format("on Monday"))) == {}


def test_today_with_its_date() -> None:
    mate = make_report("a", "The mill burned.", date(2024, 3, 14))
    assert infer(mate, make_report("b", "Doctors said today, 15 March, that a worker had died.")) == {
        "b": date(2024, 3, 15)
    }


def test_a_mate_says_when_it_was_reported() -> None:
    told = "guards at the grain mill by the Tarn bridge had locked the doors"
    citing = make_report("a", f"The Brenning Courier reported on Tuesday that {told}.", date(2024, 3, 14))
    cited = make_report("b", f"Two workers say {told}.", publisher="The Brenning Courier")
    assert infer(citing, cited) == {"b": date(2024, 3, 12)}


def test_contradicting_evidence_gives_no_date() -> None:
    mates = (
        make_report("a", TOLD.format("on Monday"), date(2024, 3, 14)),
        make_report("c", TOLD.format("on Sunday"), date(2024, 3, 14)),
    )
    assert infer(*mates, make_report("b", TOLD.format("yesterday"))) == {}


def test_another_matter_gives_no_date() -> None:
    mate = make_report("a", "The council of Brenning met on Monday.", date(2024, 3, 14))
    assert infer(mate, make_report("b", TOLD.format("yesterday"))) == {}


def test_the_reason_says_why() -> None:
    mate = make_report("a", TOLD.format("on Monday"), date(2024, 3, 14))
    report = make_report("b", TOLD.format("yesterday"))
    times = {r.id: extract_times(r.text, r.id, r.published) for r in (mate, report)}
    _, reason = infer_published([mate, report], times, {"b": ["a"]})["b"]
    assert reason.detail == "says 'yesterday' of what a.txt dates to 2024-03-11"
