"""Judgements: ids that are hashes, records that read back, undoing."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from twosource.model import Anchor, Judgement, Span, Verb, from_record, in_effect, to_record

NOON = datetime(2026, 5, 3, 12, 0, 30, 999, tzinfo=UTC)
HERE = Anchor("mention", "r1", "d1", Span(10, 60), Span(20, 60), "The gate cracked.")


def decide(verb: Verb = Verb.REJECT, *about: Anchor, minutes: int = 0, value: str = "") -> Judgement:
    when = NOON + timedelta(minutes=minutes)
    return Judgement.of(verb, about or (HERE,), who="J. Doe", when=when, value=value)


def undo(judgement: Judgement, minutes: int) -> Judgement:
    return decide(Verb.UNDO, Anchor("judgement", judgement.id), minutes=minutes)


def test_the_same_decision_has_the_same_id_and_another_has_another() -> None:
    assert decide().id == decide().id
    assert len({decide().id, decide(Verb.ACCEPT).id, decide(minutes=1).id, decide(value="B").id}) == 4


def test_a_record_reads_back_as_the_same_judgement() -> None:
    split = Judgement.of(
        Verb.SPLIT, [HERE], who="J. Doe", when=NOON, note="another gate", rest=[Anchor("mention", "r2", "d2")]
    )
    for judgement in (decide(), split, decide(Verb.RELIABILITY, Anchor("publisher", "The Post"), value="B")):
        assert from_record(json.loads(json.dumps(to_record(judgement)))) == judgement


def test_a_record_changed_by_hand_is_another_judgement() -> None:
    record = to_record(decide())
    assert from_record({**record, "who": "A. Roe"}).id != record["id"]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"verb": "praise"}, "is no verb"),
        ({"when": "yesterday"}, "is no time"),
        ({"when": "0001-01-01T00:00:00+14:00"}, "is no time"),
        ({"who": 7}, "is no text"),
        ({"about": "r1"}, "no list"),
        ({"about": [{"kind": "river", "name": "r1"}]}, "no kind"),
        ({"about": [{"kind": [], "name": "r1"}]}, "no kind"),
        ({"about": [{"kind": "mention"}]}, "no name"),
        ({"about": [{"kind": "mention", "name": "r1", "span": [1, "2"]}]}, "no pair"),
        ({"about": [{"kind": "mention", "name": "r1", "span": [5, 2]}]}, "runs forward"),
    ],
)
def test_a_record_that_makes_no_judgement_says_why(change: dict[str, object], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        from_record({**to_record(decide()), **change})


def test_what_is_undone_no_longer_holds_and_undoing_the_undoing_brings_it_back() -> None:
    first, second = decide(), decide(Verb.ACCEPT, minutes=1)
    gone = undo(first, 2)
    assert in_effect([first, second, gone]) == (second,)
    assert in_effect([first, second, gone, undo(gone, 3)]) == (first, second)


def test_judgements_stand_in_order_of_time_each_once() -> None:
    early, late = decide(), decide(Verb.ACCEPT, minutes=5)
    assert in_effect([late, early, late]) == (early, late)
