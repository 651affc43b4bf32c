"""Groups as analysts decided them."""

from __future__ import annotations

from twosource.model import Reason, Regrouping, explain_regroupings, regroup

WHY = Reason("judgement j1", "J. Doe decided it")


def join(*about: int) -> Regrouping[int]:
    return Regrouping(frozenset(about), WHY)


def split(about: set[int], rest: set[int]) -> Regrouping[int]:
    return Regrouping(frozenset(about), WHY, apart=True, rest=frozenset(rest))


def test_groups_are_joined_whole() -> None:
    assert regroup([[1, 2], [3], [4, 5]], [join(1, 5)]) == [[1, 2, 4, 5], [3]]


def test_what_is_split_off_leaves_everything_else_where_it_was() -> None:
    assert regroup([[1, 2, 3, 9], [4]], [split({1}, {2, 3})]) == [[2, 3, 9], [4], [1]]


def test_what_a_split_does_not_name_goes_to_the_nearer_side() -> None:
    found = regroup([[1, 2, 9]], [split({1}, {2})], lambda key, about, rest: key == 9)
    assert found == [[2], [1, 9]]


def test_what_is_split_off_is_together() -> None:
    assert regroup([[1, 2], [3, 4]], [split({1, 3}, {2, 4})]) == [[2], [4], [1, 3]]


def test_the_later_decision_wins() -> None:
    assert regroup([[1], [2]], [join(1, 2), split({1}, {2})]) == [[2], [1]]
    assert regroup([[1, 2]], [split({1}, {2}), join(1, 2)]) == [[2, 1]]


def test_a_decision_on_nothing_that_is_there_changes_nothing() -> None:
    gone: Regrouping[int] = join(7, 8).rekeyed({1: [10], 2: [20]})
    assert regroup([[10], [20]], [gone]) == [[10], [20]]
    assert explain_regroupings([10], [[10], [20]], [gone]) == ()


def test_a_group_says_what_was_decided_of_it_and_whether_it_still_holds() -> None:
    assert explain_regroupings([1, 2], [[1, 2], [3]], [join(1, 2)]) == (WHY,)
    (late,) = explain_regroupings([1], [[1], [2], [3]], [join(1, 2)])
    assert late.detail == "J. Doe decided it; a later judgement decided otherwise"
    assert explain_regroupings([3], [[1, 2], [3]], [join(1, 2)]) == ()
