"""What stands between quotation marks."""

import pytest

from twosource.text.quotes import find_quotes


def inner(text: str) -> list[str]:
    return [quote.inner.of(text) for quote in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" and "no".', ["yes", "no"]),
        ("“Stay,” she said. „Nein“, he said. «Non», they said.", ["Stay,", "Nein", "Non"]),
        ("It’s ‘a matter of hours’, he’s told us.", ["a matter of hours"]),
        ("The boys' boat isn't at the owners' dock.", []),
        ('A board 5\'10" long and 6" wide.', []),
        ('An empty "" pair.', []),
    ],
)
def test_marks_of_every_kind(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    text = "“We left.\n\n“We came back,” he said."
    first, second = find_quotes(text)
    assert (first.inner.of(text), first.closed) == ("We left.", False)
    assert (second.inner.of(text), second.closed) == ("We came back,", True)


def test_one_odd_mark_costs_no_more_than_its_paragraph() -> None:
    text = 'An odd " mark"here, and on.\nThe next line says "fine".'
    assert "fine" in inner(text)
