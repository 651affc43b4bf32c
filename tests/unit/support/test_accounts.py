"""Who stands behind one mention, once its retellings are followed up."""

from __future__ import annotations

import pytest

from tests.unit.support.news import Line, link, told
from twosource.model import ReportKind
from twosource.support.accounts import Account, Press, follow

COURIER, RADIO, LEDGER = "The Verrault Courier", "Norfjord Radio", "The Saltmarsh Ledger"


def account(*lines: Line, of: int = 0) -> Account:
    """The account behind the mention of line `of`, all lines telling one claim."""
    mentions = [line.mention for line in lines]
    leads = [line.lead for line in lines if line.lead is not None]
    return follow(mentions[of], mentions, Press.of([r.report for r in lines], link(lines), mentions + leads))


@pytest.mark.parametrize(
    ("line", "kind", "name"),
    [
        (told(COURIER, "The gate cracked, Mara Quill said.", by="Mara Quill"), "person", "Mara Quill"),
        (told(COURIER, "The gate cracked, the council said.", by="the council", who="institution"), "body",
         "the council"),
        (told(COURIER, "It cracked, a letter says.", by="a letter", who="document"), "body", "a letter"),
        (told(COURIER, "The gate cracked, an aide said.", by="an aide", who="unnamed"), "unnamed", "an aide"),
        (told(COURIER, "I saw the gate crack."), "witness", COURIER),
        (told(COURIER, "The gate cracked."), "voice", COURIER),
        (told(COURIER, "The gate cracked.", report="unknown"), "unknown", COURIER),
        (told("Canal Authority", "The gate cracked.", report="press-release"), "body", "Canal Authority"),
        (told(COURIER, "The gate cracked, the Ledger said.", via=(LEDGER,)), "outlet", LEDGER),
        (told(COURIER, "The gate cracked.", report="retelling", rewrites=LEDGER), "outlet", LEDGER),
    ],
)  # fmt: skip
def test_the_kinds_of_accounts(line: Line, kind: str, name: str) -> None:
    found = account(line)
    assert (found.kind, found.name) == (kind, name)
    assert found.mention is line.mention


def test_an_unnamed_speaker_credited_to_an_unseen_outlet_is_that_outlets() -> None:
    line = told(COURIER, "An aide told the Ledger that the gate cracked.", by="An aide", who="unnamed",
                via=(LEDGER,))  # fmt: skip
    assert (account(line).kind, account(line).publisher) == ("unnamed", LEDGER)


def test_a_credit_is_followed_to_the_report_in_the_folder() -> None:
    retelling = told(
        RADIO, "The gate cracked, the Courier reported.", via=("the Courier",), report="retelling"
    )
    first = told(COURIER, "The gate cracked, Mara Quill told the Courier.", by="Mara Quill")
    found = account(retelling, first)
    assert (found.kind, found.name, found.publisher) == ("person", "Mara Quill", COURIER)
    assert found.retold == (retelling.report.id, first.report.id)


def test_a_chain_of_credits_ends_at_the_outlet_farthest_up() -> None:
    line = told(RADIO, "The gate cracked, the Courier said, citing the Ledger.", via=(COURIER, LEDGER))
    assert account(line).publisher == LEDGER


def test_a_loop_of_credits_ends() -> None:
    one = told(COURIER, "The gate cracked, Norfjord Radio said.", via=(RADIO,))
    other = told(RADIO, "The gate cracked, the Courier said.", via=(COURIER,))
    assert account(one, other).kind == "loop"
    assert account(one, other, of=1).kind == "loop"


def test_a_reprint_is_followed_even_to_what_another_reprint_prints() -> None:
    line = "The gate cracked, an aide said."
    wire = told("Harbour Wire", line, by="an aide", who="unnamed")
    first = told(COURIER, line, by="an aide", who="unnamed", copies="Harbour Wire", report="reprint")
    second = told(RADIO, line, by="an aide", who="unnamed", copies=COURIER, report="reprint")
    found = account(second, first, wire)
    assert found.publisher == "Harbour Wire"
    assert found.retold == (second.report.id, first.report.id, wire.report.id)


@pytest.mark.parametrize("kind", ["retelling", "reprint", "commentary", "press-release"])
def test_only_a_report_of_its_own_can_have_seen_it(kind: ReportKind) -> None:
    assert account(told(COURIER, "I saw the gate crack.", report=kind)).kind != "witness"


def test_what_others_saw_makes_no_eyewitness_of_the_reporter() -> None:
    assert account(told(COURIER, "They saw the gate crack.")).kind == "voice"
