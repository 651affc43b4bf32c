from __future__ import annotations

import pytest

from twosource.reports.metadata.furniture import is_furniture


@pytest.mark.parametrize(
    "sentence",
    [
        "Follow her on Twitter @janearbor",
        "READ MORE: Why the canal matters",
        "Sign up for our daily newsletter",
        "We use cookies to improve your visit.",
        "© 2024 Orlo Media. All rights reserved.",
        "Share this article",
        "For media enquiries: press@orlo.example",
        "The views expressed are the author's own.",
        "Home > World > Coast",
        "ENDS",
    ],
)
def test_page_furniture_is_known(sentence: str) -> None:
    assert is_furniture(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Follow-up talks are planned for Tuesday, the minister said.",
        "Related arrests were made in Orlo on Monday.",
        "Copyright holders sued the platform in 2019.",
        "This report was first sent to the council in May.",
        "Share prices fell after the ministry's statement.",
        "Contact between the two armies broke off on Friday.",
        "More from the north reached the camp on Tuesday.",
        "The views expressed by the envoy angered Belmar.",
        "Watch officers saw the boat at dawn.",
        "Advertising revenue fell by a third, the paper's owner said.",
        "Pictures of the bridge were shown to reporters.",
    ],
)
def test_reporting_is_never_taken_for_furniture(sentence: str) -> None:
    assert not is_furniture(sentence)
