"""Which mentions lead to an origin, and through whom."""

from __future__ import annotations

from tests.unit.support.news import Line, count, told

COURIER, RADIO, LEDGER = "The Verrault Courier", "Norfjord Radio", "The Saltmarsh Ledger"


def trails(*lines: Line) -> dict[str, dict[str, tuple[str, ...]]]:
    """For each origin, the publishers of the mentions that lead there, each with the outlets between."""
    names = {line.report.id: line.report.label for line in lines}
    return {o.label: {names[t.report]: t.through for t in o.trails} for o in count(*lines).origins}


def test_a_retelling_leads_through_the_report_it_retells() -> None:
    first = told(COURIER, "The gate cracked, Mara Quill told the Courier.", by="Mara Quill")
    second = told(RADIO, "The gate cracked, the Courier said.", via=(COURIER,), report="retelling")
    assert trails(first, second) == {"Mara Quill": {COURIER: (), RADIO: (COURIER,)}}


def test_a_chain_of_credits_is_told_nearest_first() -> None:
    line = told(RADIO, "The gate cracked, the Courier said, citing the Ledger.", via=(COURIER, LEDGER))
    assert trails(line) == {f"{LEDGER}, whose basis is not known": {RADIO: (COURIER, LEDGER)}}


def test_each_origin_has_the_mentions_that_lead_to_it() -> None:
    one = told(COURIER, "The gate cracked, Mara Quill said.", by="Mara Quill")
    other = told(RADIO, "The gate cracked, Ben Arlow said.", by="Ben Arlow")
    assert trails(one, other) == {"Mara Quill": {COURIER: ()}, "Ben Arlow": {RADIO: ()}}


def test_a_line_that_adds_nothing_leads_nowhere() -> None:
    one = told(COURIER, "The gate cracked, Mara Quill said.", by="Mara Quill")
    denial = told(RADIO, "It did not, Ben Arlow said.", by="Ben Arlow", stance="denies")
    assert trails(one, denial) == {"Mara Quill": {COURIER: ()}}
