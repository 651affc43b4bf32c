"""When reports contradict each other, when a figure was only updated, and when a retelling garbled it."""

from __future__ import annotations

from tests.unit.brief.folders import COURIER, POST, RADIO, interval, make_row, read_claim, values

MONDAY, TUESDAY, THURSDAY = "2024-03-04", "2024-03-05", "2024-03-07"


def test_two_figures_from_two_accounts_are_a_dispute() -> None:
    claim = read_claim(
        "The new bridge",
        make_row(
            COURIER,
            TUESDAY,
            "The new bridge at Halden cost 24 million euros, engineer Mara Quill told the Courier.",
        ),
        make_row(
            RADIO,
            TUESDAY,
            "The new bridge at Halden cost 31 million euros, auditor Oskar Brandt told Norfjord Radio.",
        ),
    )
    assert claim.verdict == "disputed"
    assert claim.dispute is not None
    assert claim.dispute.field == "number"
    assert sorted(values(claim.dispute)) == ["24 million euros", "31 million euros"]
    assert {value.report for value in claim.dispute.values} == {m.report for m in claim.mentions}


def test_a_rival_figure_adds_nothing_to_the_count() -> None:
    claim = read_claim(
        "killed",
        make_row(
            COURIER,
            TUESDAY,
            "The fire at the Orlo mill killed 11 workers, fire chief Mara Quill told the Courier.",
        ),
        make_row(
            RADIO,
            TUESDAY,
            "The fire at the Orlo mill killed 14 workers, union leader Oskar Brandt told Norfjord Radio.",
        ),
    )
    assert sorted(values(claim.dispute)) == ["11", "14"]
    assert interval(claim) == (1, 1)


def test_two_days_for_one_event_are_a_dispute() -> None:
    claim = read_claim(
        "will reopen",
        make_row(
            COURIER,
            TUESDAY,
            "The gate at Tarn Lock will reopen on 12 March, lock keeper Mara Quill told the Courier.",
        ),
        make_row(
            RADIO,
            TUESDAY,
            "The gate at Tarn Lock will reopen on 19 March, harbour master Oskar Brandt told Norfjord Radio.",
        ),
    )
    assert claim.verdict == "disputed"
    assert claim.dispute is not None
    assert claim.dispute.field == "date"
    assert ["12 March" in v or "19 March" in v for v in values(claim.dispute)] == [True, True]


def test_two_hours_for_one_event_are_a_dispute() -> None:
    claim = read_claim(
        "The blast",
        make_row(
            COURIER,
            TUESDAY,
            "The blast at the Orlo mill was at 4:20 am on Monday, fire chief Mara Quill told the Courier.",
        ),
        make_row(
            RADIO,
            TUESDAY,
            "The blast at the Orlo mill was at 6:45 am on Monday, Oskar Brandt told Norfjord Radio.",
        ),
    )
    assert claim.verdict == "disputed"
    assert claim.dispute is not None
    assert claim.dispute.field == "time"
    assert len(values(claim.dispute)) == 2


def test_a_denial_is_a_dispute_and_no_second_origin() -> None:
    claim = read_claim(
        "took money",
        make_row(
            COURIER,
            TUESDAY,
            "The mayor of Halden took money from the port company, prosecutor Mara Quill told the Courier.",
        ),
        make_row(RADIO, TUESDAY, "Mayor Oskar Brandt denied that he took money from the port company."),
    )
    assert claim.verdict == "disputed"
    assert claim.dispute is not None
    assert claim.dispute.field == "polarity"
    assert interval(claim) == (1, 1)
    assert claim.support.origins[0].speaker == "Mara Quill"


def test_a_toll_that_grows_from_day_to_day_is_an_update() -> None:
    claim = read_claim(
        "killed",
        make_row(
            COURIER, TUESDAY, "The fire at the Orlo mill killed 11 workers, Mara Quill told the Courier."
        ),
        make_row(
            RADIO, THURSDAY, "The fire at the Orlo mill killed 14 workers, Oskar Brandt told Norfjord Radio."
        ),
    )
    assert claim.dispute is None
    assert claim.verdict != "disputed"
    assert values(claim.update) == ["11", "14"]  # in the order of time


def test_a_figure_that_is_said_to_have_risen_is_an_update() -> None:
    claim = read_claim(
        "owes its suppliers",
        make_row(
            COURIER,
            TUESDAY,
            "The Orlo mill owes its suppliers 11 million euros, Mara Quill told the Courier.",
        ),
        make_row(
            RADIO,
            THURSDAY,
            "The debt that the Orlo mill owes its suppliers rose to 14 million euros, Oskar Brandt told "
            "Norfjord Radio.",
        ),
    )
    assert claim.dispute is None
    assert values(claim.update) == ["11 million euros", "14 million euros"]


def test_figures_of_one_day_are_no_update() -> None:
    claim = read_claim(
        "killed",
        make_row(
            COURIER, THURSDAY, "The fire at the Orlo mill killed 11 workers, Mara Quill told the Courier."
        ),
        make_row(
            RADIO, THURSDAY, "The fire at the Orlo mill killed 14 workers, Oskar Brandt told Norfjord Radio."
        ),
    )
    assert claim.update is None
    assert claim.dispute is not None


def test_a_rounder_figure_is_neither_dispute_nor_update() -> None:
    claim = read_claim(
        "were hurt",
        make_row(
            COURIER,
            TUESDAY,
            "About 40 workers at the Orlo mill were hurt in the fire, Mara Quill told the Courier.",
        ),
        make_row(
            RADIO,
            TUESDAY,
            "Dozens of workers at the Orlo mill were hurt in the fire, Oskar Brandt told Norfjord Radio.",
        ),
    )
    assert (claim.dispute, claim.update) == (None, None)
    assert claim.verdict == "corroborated"


def test_a_garbled_retelling_is_a_distortion_of_the_report_it_retells() -> None:
    claim = read_claim(
        "The new bridge",
        make_row(
            RADIO,
            MONDAY,
            "The new bridge at Halden cost 24 million euros, engineer Mara Quill told Norfjord Radio.",
        ),
        make_row(
            POST,
            TUESDAY,
            "The new bridge at Halden cost 42 million euros, engineer Mara Quill told Norfjord Radio.",
        ),
    )
    assert claim.dispute is None
    assert claim.verdict == "single-origin"
    assert [(d.value.value, d.of.value) for d in claim.distortions] == [
        ("42 million euros", "24 million euros")
    ]


def test_who_did_it_is_a_dispute_of_actors() -> None:
    claim = read_claim(
        "sanctions on the turbine makers",
        make_row(
            COURIER,
            TUESDAY,
            "Nadim Orsel proposed sanctions on the turbine makers at the meeting, "
            "Mara Quill told the Courier.",
        ),
        make_row(
            RADIO,
            TUESDAY,
            "Colette Marsh suggested sanctions on the turbine makers at the meeting, "
            "Oskar Brandt told Norfjord Radio.",
        ),
    )
    assert claim.dispute is not None
    assert claim.dispute.field == "actor"
    assert {value.value for value in claim.dispute.values} == {"Nadim Orsel", "Colette Marsh"}


def test_two_sides_said_to_propose_the_same_are_a_dispute_over_who_did() -> None:
    claim = read_claim(
        "more penalties",
        make_row(
            COURIER,
            TUESDAY,
            "Norland and Halden held talks on the river last week. Norland officials proposed more penalties "
            "on Tarn in order to reopen the ferry.",
        ),
        make_row(
            RADIO,
            TUESDAY,
            "Norland and Halden held talks on the river last week. Halden wants Norland to take another road, "
            "with more sanctions on Tarn.",
        ),
    )
    assert claim.verdict == "disputed"
    assert claim.dispute is not None
    assert claim.dispute.field == "actor"


def test_a_flat_denial_in_other_words_is_no_second_origin() -> None:
    claim = read_claim(
        "The soldiers",
        make_row(
            COURIER,
            TUESDAY,
            "The soldiers at the Halden gate were shot at from a bus, Colonel Mara Quill told the Courier.",
        ),
        make_row(
            RADIO,
            TUESDAY,
            '"Nobody shot at the soldiers at the Halden gate," shopkeeper Oskar Brandt told Norfjord Radio.',
        ),
    )
    assert interval(claim) == (1, 1)
    assert claim.verdict != "corroborated"
