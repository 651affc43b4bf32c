"""Which speakers are one, by what was decided of pairs of them."""

from __future__ import annotations

from twosource.model import Reason, SamePerson, Span, Speaking
from twosource.support.persons import Persons, read_persons

SPAN = Span(0, 9)
A, B, C, D = ("ra", SPAN), ("rb", SPAN), ("rc", SPAN), ("rd", SPAN)


def decided(*pairs: tuple[Speaking, Speaking, bool]) -> Persons:
    return read_persons(
        [SamePerson(a, b, one, Reason("judgement", f"{at}")) for at, (a, b, one) in enumerate(pairs)]
    )


def one(persons: Persons, a: Speaking, b: Speaking) -> bool | None:
    return persons.of[a].is_one_with(persons.of[b])


def test_whoever_is_one_with_the_same_person_is_one() -> None:
    persons = decided((A, B, True), (B, C, True))
    assert one(persons, A, C) is True


def test_whoever_is_one_with_another_is_another_too() -> None:
    persons = decided((A, B, True), (B, C, False))
    assert one(persons, A, C) is False


def test_of_those_of_whom_nothing_was_decided_nothing_is_known() -> None:
    persons = decided((A, B, False), (C, D, False))
    assert one(persons, A, C) is None


def test_to_set_two_apart_breaks_the_chain_that_made_them_one() -> None:
    persons = decided((A, B, True), (B, C, True), (A, C, False))
    assert one(persons, A, C) is False
    assert one(persons, B, C) is True
    assert [late for _, late in persons.decisions] == [True, False, False]


def test_to_make_two_one_overrules_what_set_them_apart() -> None:
    persons = decided((A, B, True), (A, C, False), (B, C, True))
    assert one(persons, A, C) is True
    assert [late for _, late in persons.decisions] == [False, True, False]


def test_only_decisions_on_those_who_speak_are_told() -> None:
    persons = decided((A, B, False), (C, D, True))
    assert [reason.detail for reason in persons.explain([A, B, C])] == ["0"]
    assert persons.explain([A]) == ()
