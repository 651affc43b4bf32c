"""Who is said to propose or want a thing, and when two reports name two for one proposal."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from twosource.support.wishes import Wish, read_wish, rival_holders

Parse = Callable[[str], Doc]


def wish(parse: Parse, sentence: str, speaker: str | None = None) -> Wish:
    found = read_wish(list(parse(sentence)), speaker)
    assert found is not None
    return found


def test_a_wish_has_a_holder_somebody_asked_and_a_measure(parse: Parse) -> None:
    found = wish(parse, "Norland wants Halden to impose more sanctions on Tarn.")
    assert found.holder == {"norland"}
    assert found.asked == {"halden"}
    assert not found.proposes
    assert [(m.noun, set(m.aim)) for m in found.measures] == [("sanction", {"tarn"})]


def test_a_pronoun_holds_what_the_speaker_holds(parse: Parse) -> None:
    found = wish(parse, "They proposed more penalties on Tarn.", "delegates of the Brandt government")
    assert found.holder == {"brandt"}


@pytest.mark.parametrize(
    "sentence",
    ["Norland imposed more sanctions on Tarn.", "Norland wants peace.", "They proposed more talks."],
)
def test_other_sentences_tell_no_wish(parse: Parse, sentence: str) -> None:
    assert read_wish(list(parse(sentence)), None) is None


@pytest.mark.parametrize(
    ("a", "b", "texts", "expected"),
    [
        # Both are said to propose it.
        ("Norland proposed more sanctions on Tarn.", "Halden suggested further penalties on Tarn.", "", True),
        ("Norland proposed more sanctions on Tarn.", "Norland suggested further penalties on Tarn.", "", False),
        ("Norland proposed more sanctions on Tarn.", "Halden proposed more sanctions on Verrault.", "", False),
        # Two may want the same.
        ("Norland wants more sanctions on Tarn.", "Halden wants more sanctions on Tarn.", "", False),
        # Of two sides, one is asked to do what the other report lets it propose.
        ("Brandt proposed more sanctions on Tarn.", "Halden wants Norland to impose more sanctions on Tarn.",
         "Norland and Halden held talks.", True),
        ("Brandt proposed more sanctions on Tarn.", "Halden wants Norland to impose more sanctions on Tarn.",
         "", False),
    ],
)  # fmt: skip
def test_two_holders_of_one_proposal(parse: Parse, a: str, b: str, texts: str, *, expected: bool) -> None:
    assert rival_holders(wish(parse, a), wish(parse, b), texts, texts) is expected
