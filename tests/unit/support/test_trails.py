"""Each sentence of a claim leads to the origin that was counted for it, or to none."""

from __future__ import annotations

from tests.unit.support.news import count, told


def test_a_retelling_leads_through_the_report_it_credits_to_its_speaker() -> None:
    support = count(
        told("The Courier", "The gate cracked at noon, Mara Quill told the Courier.", by="Mara Quill"),
        told(
            "Radio",
            "The gate cracked at noon, the Courier reported.",
            via=("The Courier",),
            report="retelling",
        ),
    )
    first, second = support.trails
    assert (first.account, first.origin, first.through) == ("Mara Quill", 0, ())
    assert (second.account, second.origin, second.through) == ("Mara Quill", 0, (first.report,))


def test_two_people_lead_to_two_origins() -> None:
    support = count(
        told("The Courier", "The gate cracked at noon, Mara Quill told the Courier.", by="Mara Quill"),
        told("Radio", "The gate cracked at noon, said Otto Renn, a passenger.", by="Otto Renn"),
    )
    places = [trail.origin for trail in support.trails]
    assert sorted(map(str, places)) == ["0", "1"]
    assert [support.origins[place].label for place in places if place is not None] == [
        "Mara Quill",
        "Otto Renn",
    ]


def test_what_is_not_surely_the_claim_leads_there_all_the_same_but_is_marked() -> None:
    support = count(
        told("The Courier", "The gate cracked at noon, Mara Quill said.", by="Mara Quill"),
        told("Radio", "The gate broke, said Otto Renn, a passenger.", by="Otto Renn", sure=False),
    )
    assert [trail.sure for trail in support.trails] == [True, False]


def test_a_denial_leads_nowhere() -> None:
    support = count(
        told("The Courier", "The gate cracked at noon, Mara Quill said.", by="Mara Quill"),
        told("Radio", "The gate is sound, Otto Renn said.", by="Otto Renn", stance="denies"),
    )
    assert [trail.account for trail in support.trails] == ["Mara Quill"]


def test_reports_that_only_cite_each_other_lead_to_no_origin() -> None:
    support = count(
        told("The Courier", "The port will close, Radio said.", via=("Radio",), report="retelling"),
        told("Radio", "The port will close, the Courier said.", via=("The Courier",), report="retelling"),
    )
    assert {trail.origin for trail in support.trails} == {None}
    assert len(support.trails) == 2
