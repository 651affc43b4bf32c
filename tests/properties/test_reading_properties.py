"""Whatever the text: spans are valid, the text is kept, and the order of input does not matter."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from twosource.reports import read_texts
from twosource.reports.decode import clean, decode
from twosource.reports.rejects import Unreadable
from twosource.reports.unwrap import unwrap

PIECES = st.sampled_from(
    [
        "By Jane Arbor",
        "THE ORLO BUGLE",
        "6 March 2024",
        "03/04/2024",
        "Published: ",
        "\n",
        "\n\n",
        " | ",
        " — ",
        "(AP)",
        "READ MORE: ",
        "The port was shut, he said.",
        "“",
        "”",
        '"',
        "© 2024 Orlo",
        "FOR IMMEDIATE RELEASE",
        "Source: ",
        "ORLO, March 6 (CNA) - ",
        "Harbour shut",
        "\t",
        "\u2028",
        "\u00a0",
        "é",
        "e\u0301",
        "\U0001f6a2",
        "# ",
        "14:32",
        "...",
    ]
)
TEXTS = st.one_of(st.text(min_size=1, max_size=400), st.lists(PIECES, min_size=1, max_size=25).map("".join))


@given(TEXTS)
def test_spans_are_sorted_disjoint_and_inside_the_text(text: str) -> None:
    for report in read_texts([{"id": "a", "text": text}]).reports:
        assert report.text == text
        marked = report.boilerplate
        assert all(0 <= span.start < span.end <= len(text) for span in marked)
        assert all(a.end < b.start for a, b in pairwise(marked))
        for credit in report.credits:
            assert credit.name == credit.span.of(text)
        if report.headline:
            assert report.headline.of(text).strip() == report.headline.of(text) != ""


@given(st.lists(TEXTS, min_size=1, max_size=5, unique=True), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(texts: list[str], random: object) -> None:
    rows = [{"id": f"r{number}", "text": text} for number, text in enumerate(texts)]
    assert read_texts(rows).reports == read_texts(rows[::-1]).reports


@given(st.binary(max_size=600))
def test_any_bytes_are_a_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except Unreadable:
        text = ""
    assert not set(text) & {"\0", "\r"}


@given(TEXTS)
def test_unwrapping_turns_only_line_breaks_into_spaces(text: str) -> None:
    whole = unwrap(clean(text))
    assert len(whole) == len(clean(text))
    assert all(a == b or (a, b) == ("\n", " ") for a, b in zip(clean(text), whole, strict=True))


@given(
    st.lists(
        st.one_of(
            st.none(),
            st.integers(),
            st.text(max_size=20),
            st.dictionaries(st.text(max_size=5), st.text(max_size=9)),
        )
    )
)
def test_rows_of_any_shape_never_stop_the_others(rows: list[object]) -> None:
    good = {"id": "good", "text": "The port was shut, he said."}
    reading = read_texts([*rows, good])  # type: ignore[list-item]
    assert "good" in {report.file for report in reading.reports}
