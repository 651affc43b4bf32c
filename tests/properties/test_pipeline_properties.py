"""Whatever is given to read, a brief is written, it passes its own check, and order changes not one byte."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.brief.folders import COURIER, POST, RADIO, find_claim, make_row
from twosource.brief import check_brief, check_json
from twosource.errors import NothingReadable
from twosource.model import Brief
from twosource.pipeline import investigate
from twosource.render import render_json

ROWS = [
    make_row(
        COURIER,
        "2024-03-05",
        "The port of Halden will close in April, The Saltmarsh Ledger reported. The mill fire killed 11 "
        "workers, Mara Quill told the Courier.",
    ),
    make_row(
        RADIO,
        "2024-03-06",
        "Halden is to lose its port in April, according to The Saltmarsh Ledger. The mill fire killed 14 "
        "workers, Oskar Brandt told Norfjord Radio.",
    ),
    make_row(POST, "2024-03-06", "Bakers ran short of rye. If no rye comes, we will shut, Finn Dace said."),
    make_row("The Isker Herald", "2024-03-06", "The port of Halden will close in April, Ida Marsk said."),
    make_row("Halden Today", "2024-03-07", "Ida Marsk denied that the port of Halden will close in April."),
]
# What breaks readers of text: quotes of all kinds, controls, other scripts, long words, nothing but signs.
PIECES = (
    "\" “ ” ' ’ « „ ( [ … — . . . ? ! , ; : \x00 \x1b[31m \u202e \u200f \u200b \ufeff \u2028 🚢 👩\u200d👧 é "
    "e\u0301 ﬁ سلام 港口 <b> </script> {{7}} [x](y) *b* | # said told according to The Courier Mara "
    "Quill Norfjord Radio she it 11 14 million euros % $ € Monday 2024-03-05 April if not denied that plan B "
    "will close \n \n\n \t"
).split(" ")
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map(" ".join)


def brief_of(texts: list[str]) -> Brief | None:
    """The brief of these texts; None where none of them holds a word."""
    outlets = (COURIER, RADIO, POST)
    rows = [
        {**make_row(outlets[i % 3], "2024-03-05", text), "id": f"{i}.txt"} for i, text in enumerate(texts)
    ]
    try:
        return investigate(rows)
    except NothingReadable:
        return None


def assert_sound(brief: Brief) -> None:
    assert check_brief(brief) == []
    assert check_json(json.loads(render_json(brief)), brief.reports) == []


@pytest.fixture(scope="module")
def written() -> str:
    return render_json(investigate(ROWS))


@settings(max_examples=8, deadline=None)
@given(rows=st.permutations(ROWS))
def test_the_order_of_the_reports_changes_not_one_byte(written: str, rows: list[dict[str, str]]) -> None:
    assert render_json(investigate(rows)) == written


@settings(max_examples=25, deadline=None)
@given(texts=st.lists(TEXTS, min_size=1, max_size=3))
def test_hostile_reports_give_a_sound_brief(texts: list[str]) -> None:
    brief = brief_of(texts)
    if brief is not None:
        assert_sound(brief)


@settings(max_examples=15, deadline=None)
@given(texts=st.lists(st.text(max_size=120), min_size=1, max_size=2))
def test_any_characters_give_a_sound_brief(texts: list[str]) -> None:
    brief = brief_of(texts)
    if brief is not None:
        assert_sound(brief)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 50_000,
        "word " * 3_000,
        '"' * 2_000 + " said Mara Quill.",
        "“" * 500 + "The port will close" + "”" * 500,
        "\n".join(["", " ", "\t"] * 200) + "The port will close.",
        "The port, " * 400,
        "1 " * 1_500 + "workers died.",
        "said " * 400,
        "Mara Quill said that " * 150 + "the port will close.",
        "\u202eThe port will close, said Mara Quill.\u202c",
        "🚢" * 500 + " port",
        "A.B.C." * 1_000,
        "according to The Verrault Courier, " * 120 + "the port will close.",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_one_monstrous_report_beside_a_sane_one(text: str) -> None:
    brief = brief_of([text, ROWS[0]["text"]])
    assert brief is not None
    assert_sound(brief)
    assert find_claim(brief, "The Saltmarsh Ledger reported")


def test_what_holds_no_word_is_nothing_to_read() -> None:
    assert brief_of(["?!", "…", "   \n"]) is None
