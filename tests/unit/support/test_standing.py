"""What stands beside a name says whom the person speaks for, if for anybody."""

from __future__ import annotations

import pytest

from tests.factories import make_report
from twosource.support.standing import one_holder, read_standing, standing_of_label


@pytest.mark.parametrize(
    ("text", "offices", "kinds"),
    [
        ("Ida Marsk, chairwoman of the dockers' union, said so.", {"chairwoman"}, {"union"}),
        ("Ida Marsk, who leads the union, said so.", {"leader"}, {"union"}),
        ("The hospital's medical superintendent, Dr Ida Marsk, said so.", {"superintendent"}, {"hospital"}),
        ("Police chief Ida Marsk said so.", {"chief"}, {"police"}),
        ("Ida Marsk, 41, a former director, said so.", set(), set()),
        ("Ida Marsk, said the director, was away.", set(), set()),
        ("The minister said that Ida Marsk was away.", set(), set()),
    ],
)
def test_the_offices_of_a_person(text: str, offices: set[str], kinds: set[str]) -> None:
    standing = read_standing("Ida Marsk", [make_report(text)])
    assert (set(standing.offices), set(standing.kinds)) == (offices, kinds)
    assert not (offices and standing.civilian)


@pytest.mark.parametrize(
    ("text", "civilian"),
    [
        ("Ida Marsk, a resident of the quay, said so.", True),
        ("Fisherman Ida Marsk said so.", True),
        ("Ida Marsk, 41, a former director, said so.", True),
        ("Ida Marsk, who chairs the residents' association, said so.", False),
        ("Ida Marsk said so.", False),
        ("Ida Marsk, the Courier reported, said so.", False),
    ],
)
def test_who_speaks_for_nobody(text: str, *, civilian: bool) -> None:
    assert read_standing("Ida Marsk", [make_report(text)]).civilian is civilian


def test_the_body_a_name_is_followed_by() -> None:
    assert read_standing("Ida Marsk", [make_report("Ida Marsk of Harbour Relief said so.")]).body
    assert read_standing("Ida Marsk", [make_report("Ida Marsk of Verrault said so.")]).body is None


def test_labels_of_the_unnamed() -> None:
    assert standing_of_label("three parents").civilian
    assert not standing_of_label("two officials").civilian
    assert one_holder("the Bishop") == {"bishop"}
    assert one_holder("Tavrenia's defence minister") == {"minister"}
    assert not one_holder("a minister")
    assert not one_holder("the former minister")
