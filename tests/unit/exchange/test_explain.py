"""From the sentences of a claim to its number: nothing is left out, and nothing is made up."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from twosource.errors import InputError
from twosource.exchange import Affair, explain_claim

Brief = dict[str, Any]


def with_trails(brief: Brief) -> Brief:
    """The brief, its first claim with the trails that a count leaves: its mentions lead to the first origin."""
    made = copy.deepcopy(brief)
    claim = made["claims"][0]
    claim["origins"]["trails"] = [
        {**{key: m[key] for key in ("report", "start", "end", "text")}, "account": "Mara Quill",
         "origin": 0, "through": [made["reports"][1]["id"]] if number else [], "sure": not number}
        for number, m in enumerate(claim["mentions"])
    ]  # fmt: skip
    return made


def test_every_mention_is_told_with_its_chain_and_what_it_leads_to(plain: Brief) -> None:
    brief = with_trails(plain)
    claim = brief["claims"][0]
    told = explain_claim(Affair(brief), claim["id"])
    assert [m["text"] for m in told["mentions"]] == [m["text"] for m in claim["mentions"]]
    first, *others = told["mentions"]
    label = claim["origins"]["list"][0]["label"]
    assert first["counted"] == f"leads to origin 1 ({label})"
    assert others
    for mention in others:
        assert mention["counted"] == f"leads to origin 1 ({label}), for the maximum alone"
        assert mention["chain"][-1] == "Mara Quill"
        assert any(link.startswith("followed to") for link in mention["chain"])
    assert (told["min"], told["max"]) == (claim["origins"]["min"], claim["origins"]["max"])
    assert told["reasons"] == claim["origins"]["reasons"]
    assert any("Rule 1:" in rule for rule in told["rules"])


def test_what_counts_for_nothing_says_why(plain: Brief) -> None:
    brief = with_trails(plain)
    claim = brief["claims"][0]
    claim["mentions"][0]["stance"] = "denies"
    claim["mentions"][1]["loose"] = True
    told = explain_claim(Affair(brief), claim["id"])
    assert "rule 7" in told["mentions"][0]["counted"]
    assert "may tell" in told["mentions"][1]["counted"]
    claim["mentions"][1]["rejected"] = True
    assert "an analyst rejected" in explain_claim(Affair(brief), claim["id"])["mentions"][1]["counted"]


def test_a_rival_value_adds_nothing(plain: Brief) -> None:
    disputed = next(claim for claim in plain["claims"] if claim["dispute"])
    told = explain_claim(Affair(plain), disputed["id"])
    assert any("rule 12" in mention["counted"] for mention in told["mentions"])
    assert any("Rule 12" in rule for rule in told["rules"])
    assert "disputed" in told["because"]


def test_the_lineage_used_is_that_of_the_reports_of_the_claim(plain: Brief) -> None:
    for claim in plain["claims"]:
        told = explain_claim(Affair(plain), claim["id"])
        reports = {mention["report"] for mention in claim["mentions"]}
        assert {found["later"] for found in told["lineage"]} <= reports
    assert any(explain_claim(Affair(plain), claim["id"])["lineage"] for claim in plain["claims"])


def test_a_claim_is_found_by_a_prefix_that_no_other_has(plain: Brief) -> None:
    brief = copy.deepcopy(plain)
    for number, claim in enumerate(brief["claims"]):
        claim["id"] = f"c{number:02}abcdef"
    affair = Affair(brief)
    assert explain_claim(affair, "c01")["claim"]["id"] == "c01abcdef"
    with pytest.raises(InputError, match="write more of it"):
        explain_claim(affair, "c0")
    for unknown in ("", "zz", "c01abcdefg"):
        with pytest.raises(InputError, match="no claim"):
            explain_claim(affair, unknown)


def test_the_whole_id_is_found_even_where_another_begins_so(plain: Brief) -> None:
    brief = copy.deepcopy(plain)
    brief["claims"][0]["id"], brief["claims"][1]["id"] = "c1", "c12"
    assert explain_claim(Affair(brief), "c1")["claim"]["text"] == brief["claims"][0]["text"]
