from __future__ import annotations

from datetime import date

import pytest

from twosource.reports.metadata.dates import iter_dates, parse_day, settle


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2021-09-22", date(2021, 9, 22)),
        ("2023-09-15T11:40:00Z", date(2023, 9, 15)),
        ("Thursday, 14 September 2023", date(2023, 9, 14)),
        ("15th of March, 2023", date(2023, 3, 15)),
        ("July 15, 2024", date(2024, 7, 15)),
        ("Sept. 3, 2020", date(2020, 9, 3)),
        ("14-07-2024", date(2024, 7, 14)),
        ("16.09.2023", date(2023, 9, 16)),
        ("06.03.24", date(2024, 3, 6)),
        ("Friday, 12/07/2024", date(2024, 7, 12)),
        ("Wed, 6 Mar 2024 06:30:00 +0000", date(2024, 3, 6)),
        ("03/04/2024", None),
        ("31/02/2024", None),
        ("17 May", None),
        ("soon", None),
    ],
)
def test_a_field_names_one_day_or_none(words: str, day: date | None) -> None:
    assert parse_day(words) == day


def test_an_ambiguous_date_is_settled_by_the_other_dates_of_the_report() -> None:
    text = "Posted 03/04/2024. The first visit was on 25/03/2024."
    found = next(iter_dates(text))
    assert settle(found, text)[0] == date(2024, 4, 3)


def test_an_ambiguous_date_alone_stays_open() -> None:
    found = next(iter_dates("Posted 03/04/2024"))
    assert settle(found, "Posted 03/04/2024")[0] is None
