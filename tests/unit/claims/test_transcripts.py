"""Turns of a transcript."""

from twosource.claims.transcripts import find_turns

TRANSCRIPT = """RADIO VELMAR, Saturday
Host: Jon Pike. Guest: Mara Sell, Harbour Minister.

PIKE: Is the port open?

SELL: It is open. It never closed.

PIKE: Since when?

SELL: Since March.
"""


def test_turns_have_full_names_and_the_host_asks() -> None:
    turns = find_turns(TRANSCRIPT, author=None)
    assert [(t.name, t.asks) for t in turns] == [
        ("Jon Pike", True),
        ("Mara Sell", False),
        ("Jon Pike", True),
        ("Mara Sell", False),
    ]
    assert turns[1].span.of(TRANSCRIPT) == "It is open. It never closed."
    assert turns[1].named_at.of(TRANSCRIPT) == "Mara Sell"


def test_a_report_with_a_few_colons_is_no_transcript() -> None:
    assert find_turns("Volumes: three.\nOutlook: grey.\nPrices: up.", author=None) == ()


INTERVIEW = """Interview: Jon Pike

Mara Sell, the minister, receives us on the quay.

Is the port open?

Sell: It never closed.

Since when?

Sell: Since March.

And the cranes?

Sell: Two of them turn.
"""


def test_an_interview_may_label_the_answers_alone() -> None:
    turns = find_turns(INTERVIEW, author="Jon Pike")
    assert [(t.name, t.span.of(INTERVIEW), t.asks) for t in turns] == [
        ("Mara Sell", "It never closed.", False),
        ("Mara Sell", "Since March.", False),
        ("Mara Sell", "Two of them turn.", False),
    ]
