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
