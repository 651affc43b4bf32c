"""Whatever the text: spans are valid, every sentence tells something, and nothing takes for ever."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from twosource.claims import attributions, extract_mentions
from twosource.model import Report
from twosource.text.names import same_person, strip_titles
from twosource.text.outlets import find_outlets, same_outlet
from twosource.text.quotes import find_quotes

Parse = Callable[[str], Doc]
WORDS = (
    "Ada Holt said|the official|the Northern Tribune|according to|denied|PIKE:|she|who|two officials|told"
    "|if|that|It rained.|declined to comment|A|is said to|by|reported|citing|would|not"
)
MARKS = ['"', "“", "”", "'", ",", ".", "\n\n", "\u200b", "—", "(", ")", "İ", "ﬁ", ":"]
PIECES = st.sampled_from([*WORDS.split("|"), *MARKS])
NEWS = st.lists(PIECES, max_size=40).map(" ".join)
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@QUICK
@given(text=NEWS)
def test_spans_lie_in_the_text_and_contents_in_their_mention(parse: Parse, text: str) -> None:
    found = extract_mentions(
        Report("r", "r.txt", text, publisher="The Velmar Post"), parse(text), ("Velmar Post",)
    )
    for mention in found:
        assert mention.span.of(text).strip() == mention.span.of(text) != ""
        assert mention.content
        assert all(mention.span.start <= c.start < c.end <= mention.span.end for c in mention.content)
        if mention.speaker is not None:
            assert mention.speaker.span.of(text) == mention.speaker.text
            assert mention.speaker.local.end <= len(text)
    assert list(found) == sorted(found, key=lambda m: (m.span, m.content))


@QUICK
@given(text=NEWS)
def test_the_same_text_gives_the_same_mentions(parse: Parse, text: str) -> None:
    report = Report("r", "r.txt", text)
    names = ["The Velmar Post", "Northern Tribune"]
    assert extract_mentions(report, parse(text), names) == extract_mentions(report, parse(text), names[::-1])


@QUICK
@given(text=NEWS)
def test_attributions_and_outlets_stay_in_the_text(parse: Parse, text: str) -> None:
    doc = parse(text)
    for found in attributions(doc):
        assert all(0 <= span.start < span.end <= len(text) for span in found.content)
    for outlet in find_outlets(doc):
        assert outlet.span.of(text)


@given(text=st.text(alphabet=st.sampled_from("ab \n\"'“”‘’«».,"), max_size=200))
def test_quotations_do_not_overlap(text: str) -> None:
    quotes = find_quotes(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(quotes))
    assert all(quote.span.covers(quote.inner) for quote in quotes)


@given(a=st.text(max_size=60), b=st.text(max_size=60))
def test_names_agree_both_ways(a: str, b: str) -> None:
    assert same_person(a, b) == same_person(b, a)
    assert same_outlet(a, b) == same_outlet(b, a)
    assert strip_titles(strip_titles(a)) == strip_titles(a) or strip_titles(a).split()


@pytest.mark.parametrize(
    "text",
    [
        "a" * 20_000,
        '"' * 3_000,
        "said, " * 1_500,
        "according to " * 800,
        "Ada Holt said that " * 600,
        "x: y\n" * 1_500,
    ],
)
def test_hostile_text_is_read_in_time(parse: Parse, text: str) -> None:
    assert isinstance(extract_mentions(Report("r", "r.txt", text), parse(text)), tuple)
