"""A memory gives what a function gave before for the same, and forgets what is long ago."""

from __future__ import annotations

from twosource.contracts import FORGETFUL, Recent


def test_a_memory_asks_once_for_the_same_and_forgets_the_oldest() -> None:
    asked: list[tuple[str, int]] = []

    def double(word: str, times: int) -> str:
        asked.append((word, times))
        return word * times

    memory = Recent(2)
    assert [memory.call(double, "a", 2), memory.call(double, "a", 2)] == ["aa", "aa"]
    assert asked == [("a", 2)]
    assert [memory.call(double, "a", 3), memory.call(double, "b", 2)] == ["aaa", "bb"]
    assert memory.call(double, "a", 2) == "aa"
    assert asked == [("a", 2), ("a", 3), ("b", 2), ("a", 2)]


def test_two_functions_are_never_taken_for_each_other() -> None:
    memory = Recent(10)
    assert [memory.call(str.upper, "a"), memory.call(str.lower, "a")] == ["A", "a"]


def test_who_forgets_asks_every_time() -> None:
    asked: list[str] = []
    FORGETFUL.call(asked.append, "a")
    FORGETFUL.call(asked.append, "a")
    assert asked == ["a", "a"]
