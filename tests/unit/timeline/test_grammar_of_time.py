"""Which words name a time, of which type, with which TIMEX3 value."""

from __future__ import annotations

import pytest

from .factory import make_values


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It closed on 3 May 2019.", "3 May 2019", "DATE 2019-05-03"),
        ("It closed on Sept. 3, 2019.", "Sept. 3, 2019", "DATE 2019-09-03"),
        ("It closed on the third of May 2019.", "the third of May 2019", "DATE 2019-05-03"),
        ("It closed on 03/05/2019.", "03/05/2019", "DATE 2019-05-03"),
        ("It closed on 2019-05-03.", "2019-05-03", "DATE 2019-05-03"),
        ("It closed in late May 2019.", "late May 2019", "DATE 2019-05"),
        ("It closed in nineteen ninety-seven.", "nineteen ninety-seven", "DATE 1997"),
        ("It closed in the late 1990s.", "the late 1990s", "DATE 199"),
        ("It closed in the 19th century.", "the 19th century", "DATE 18"),
        ("It closed in the third quarter of 2022.", "the third quarter of 2022", "DATE 2022-Q3"),
        ("It closed in the winter of 2022.", "the winter of 2022", "DATE 2022-WI"),
        ("It closed at about 6.40pm on Tuesday.", "about 6.40pm", "TIME 2024-03-12T18:40"),
        ("It closed at half past six.", "half past six", "TIME 2024-03-14T06:30"),
        ("It closed on Tuesday evening.", "Tuesday evening", "TIME 2024-03-12TEV"),
        ("It closed for two and a half years.", "two and a half years", "DURATION P2Y6M"),
        ("It closed for nearly forty years.", "nearly forty years", "DURATION P40Y"),
        ("It closed after a 10-hour fire.", "10-hour", "DURATION PT10H"),
        ("It closed for a few days.", "a few days", "DURATION PXD"),
        ("It closes every Tuesday.", "every Tuesday", "SET XXXX-WXX-2"),
        ("It closes every two weeks.", "every two weeks", "SET P2W"),
        ("It happens twice a year.", "a year", "SET P1Y"),
        ("It closed recently.", "recently", "DATE PAST_REF"),
        ("It closes in the coming weeks.", "the coming weeks", "DATE FUTURE_REF"),
    ],
)
def test_words_get_type_and_value(text: str, words: str, value: str) -> None:
    assert make_values(text)[words] == value


@pytest.mark.parametrize(
    "text",
    [
        "May said she would not sign.",
        "They may march on the bridge.",
        "Some 2,000 people fled in 1500 cars.",
        "A 52-year-old baker spoke first.",
        "The Daily Lantern printed it.",
        "It cost $1990.",
        "It lost 40 million crowns a year.",
        "It fell by three-quarters.",
        "The sun rose over the fall of the old wall.",
    ],
)
def test_look_alikes_name_no_time(text: str) -> None:
    assert make_values(text) == {}


def test_a_blank_line_ends_an_expression() -> None:
    assert list(make_values("It opens on 4\n\nMay 2021 was wet.")) == ["May 2021"]
