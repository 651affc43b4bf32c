"""Who speaks where the sentence does not say it plainly: a few lines of news, and who is taken to speak."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from twosource.claims import extract_mentions
from twosource.model import Mention, Report

Parse = Callable[[str], Doc]
NAMES = ("The Northern Tribune", "The Velmar Post")


def mentions(parse: Parse, text: str) -> tuple[Mention, ...]:
    return extract_mentions(Report("r", "r.txt", text), parse(text), NAMES)


def speakers(parse: Parse, text: str) -> list[str | None]:
    return [m.speaker.name if m.speaker else None for m in mentions(parse, text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The driver told the same paper he was doing 60.", "The driver"),
        (
            "All lorries will be weighed at the gate, the Minister for Roads, Ada Holt, has directed.",
            "Ada Holt",
        ),
        (
            "The wall fell of itself, a team led by the Kelham Water Board concluded yesterday.",
            "a team led by",
        ),
        ("Ada Holt dismissed as gossip the tale that two boats were lost.", "Ada Holt"),
        ("Nine boats came back, as the harbour master told the council.", "the harbour master"),
        ("Under the agreement, both sides must leave the island by May.", "the agreement"),
    ],
)
def test_a_lost_clause_has_its_speaker(parse: Parse, text: str, name: str) -> None:
    (mention, *_) = [m for m in mentions(parse, text) if m.speaker]
    assert mention.speaker is not None
    assert mention.speaker.name.startswith(name)


def test_this_was_declared_by_somebody_gives_him_the_sentence_before(parse: Parse) -> None:
    text = "The cutter struck the pier twice. This was declared yesterday by Captain Ada Holt."
    assert speakers(parse, text)[0] == "Ada Holt"


def test_a_pronoun_may_take_up_one_who_has_not_spoken(parse: Parse) -> None:
    text = "A porter of the hotel was on the stairs. The lamp, he said, was out."
    assert speakers(parse, text) == [None, "A porter of the hotel"]


def test_what_she_did_is_told_by_her_once_she_has_been_heard(parse: Parse) -> None:
    text = "Ada Holt said the lock was shut. She waited an hour at the gate. The lock was built in 1950."
    assert speakers(parse, text) == ["Ada Holt", "Ada Holt", None]


def test_what_she_did_before_she_is_heard_is_the_reports(parse: Parse) -> None:
    text = "Ada Holt runs the lock. She waited an hour at the gate."
    assert speakers(parse, text) == [None, None]


def test_a_report_that_retells_one_outlet_credits_it_throughout(parse: Parse) -> None:
    text = (
        "The lock is unsafe, the Velmar Post reported. An engineer told the Velmar Post that two bolts were gone."
        " The gate was built in 1950. It leaks in spring. Ada Holt said it would be shut. Nobody lives beside it."
    )
    assert [m.via for m in mentions(parse, text)] == [("The Velmar Post",)] * 6


def test_a_report_that_has_heard_somebody_itself_credits_only_what_it_says(parse: Parse) -> None:
    text = (
        "The lock is unsafe, the Velmar Post reported. An engineer told the Velmar Post that two bolts were gone."
        " The gate was built in 1950. It leaks in spring. Ada Holt told this newspaper it would be shut."
    )
    assert [m.via for m in mentions(parse, text)][2:] == [(), (), ()]
