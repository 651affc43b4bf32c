"""What analysts decided, in every form of a brief."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from importlib.resources import files

import jsonschema
import pytest
from rich.console import Console

from tests.unit.brief.folders import COURIER, RADIO, make_row
from twosource.judging import Order, make_judgement
from twosource.model import Brief, Verb
from twosource.pipeline import investigate
from twosource.render import (
    from_contract,
    render_html,
    render_markdown,
    render_terminal,
    to_contract,
)

ROWS = [
    make_row(COURIER, "2024-03-05", "The lock gate cracked on Monday, a senior official told the Courier."),
    make_row(RADIO, "2024-03-05", "The lock gate cracked on Monday, a canal official told Norfjord Radio."),
    make_row("The Brenning Post", "2024-03-06", "The lock gate cracked on Monday, Mara Quill told the Post."),
]
ORDERS: tuple[tuple[Verb, tuple[str, ...]], ...] = (
    (Verb.IDENTITY, ("the-verrault-courier.txt:cracked", "Ottilie Brand")),
    (Verb.REJECT, ("the-brenning-post.txt:cracked",)),
    (Verb.RELIABILITY, (COURIER, "B")),
    (Verb.RELIABILITY, ("a canal official", "D")),
    (Verb.DATE, ("norfjord-radio.txt", "2024-03-07")),
    (Verb.NOTE, ("norfjord-radio.txt:cracked", "ask the <b>harbour</b> office")),
    (Verb.SPLIT, ("the-brenning-post.txt",)),
)


@pytest.fixture(scope="module")
def judged() -> Brief:
    """A brief of three reports of which a good deal was decided."""
    before = investigate(ROWS)
    when = datetime(2026, 5, 3, tzinfo=UTC)
    orders = [Order(verb, words, "J. \u202eDoe<script>", when) for verb, words in ORDERS]
    return investigate(ROWS, judgements=[make_judgement(order, before) for order in orders])


def in_terminal(brief: Brief) -> str:
    output = io.StringIO()
    render_terminal(brief, Console(file=output, width=96))
    return output.getvalue()


def test_the_contract_of_a_judged_brief_keeps_to_the_schema_and_reads_back(judged: Brief) -> None:
    contract = to_contract(judged)
    schema = json.loads(files("twosource.render").joinpath("schema/brief.schema.json").read_text("utf-8"))
    jsonschema.validate(contract, schema)
    assert to_contract(from_contract(contract)) == contract
    assert from_contract(contract).judgements == judged.judgements
    assert len(contract["judgements"]) == len(ORDERS)


def test_without_judgements_a_contract_speaks_of_none() -> None:
    text = json.dumps(to_contract(investigate(ROWS)))
    for key in ("judged", "judgements", "rejected", "decided"):
        assert f'"{key}"' not in text


def test_reliability_and_credibility_stand_side_by_side(judged: Brief) -> None:
    grades = [claim["grade"] for claim in to_contract(judged)["claims"]]
    two = next(grade for grade in grades if COURIER in grade["reliability"])
    assert two["reliability"] == {COURIER: "B", RADIO: "F"}
    assert two["speakers"] == {"a canal official": "D"}
    assert "grade B3 and F3, possibly true" in in_terminal(judged)


@pytest.mark.parametrize("render", [in_terminal, render_markdown, render_html])
def test_every_form_says_what_was_decided_and_by_whom(judged: Brief, render: object) -> None:
    text = " ".join(render(judged).replace("\\", "").split())  # type: ignore[operator]
    assert "7 March 2024 (set by J. Doe" in text
    assert "The Verrault Courier: B, usually reliable, set by J. Doe" in text
    assert "Ottilie Brand" in text
    assert "Judgements" in text


@pytest.mark.parametrize("render", [in_terminal, render_markdown, render_html])
def test_nothing_that_an_analyst_wrote_comes_alive(judged: Brief, render: object) -> None:
    text: str = render(judged)  # type: ignore[operator]
    assert "\u202e" not in text
    if render is not in_terminal:
        assert "Doe<script>" not in text
        assert "<b>harbour" not in text.replace("\\<", "")
