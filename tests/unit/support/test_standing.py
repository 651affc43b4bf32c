"""What stands beside a name says whom the person speaks for, if for anybody."""

from __future__ import annotations

import pytest

from tests.factories import make_report
from twosource.support.descriptions import Known
from twosource.support.standing import one_holder, read_calling, read_standing, standing_of_label


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
        ("Ida Marsk, the skipper, said so.", True),
        ("Ida Marsk, her flatmate, said so.", True),
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


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The union's lawyer, Dr Ida Marsk, said so.", "union"),
        ("Ida Marsk of the dockers' union said so.", "dockers' union"),
        ("Ida Marsk, a chemist at Brenning University, said so.", "Brenning University"),
        ("The society's director, Sister Ida Marsk, said so.", "society"),
        (
            "The secretary-general of the Union of Lock Keepers, Mr Ida Marsk, said so.",
            "Union of Lock Keepers",
        ),
        ("The Minister of Finance, Ms Ida Marsk, said so.", "Finance Ministry"),
        ("Front commander Ida Marsk said so.", "Front"),
        ("Oxbow commander Ida Marsk said so.", "Oxbow"),
        ("At the hospital, director Dr Ida Marsk said so.", "hospital"),
        ("Ida Marsk, who leads the Oxbow crews, said so.", "Oxbow"),
        ("Ida Marsk, who has driven for Oxbow for years, said so.", None),
        ("Ida Marsk, the union's former lawyer, said so.", None),
        ("The secretary of the union rang up Ida Marsk.", None),
        ("Quill & Marsk said so. Ida Marsk said so.", None),
        ("Detective Inspector Ida Marsk said so.", None),
    ],
)
def test_the_body_a_description_names(text: str, body: str | None) -> None:
    assert read_standing("Ida Marsk", [make_report(text)], Known(["Oxbow"])).body == body


def test_what_a_body_is_called() -> None:
    text = "Oxbow, a rowing club, came. The insurer Tarn Mutual paid. Oxbow, the river, rose."
    assert read_calling("Oxbow", [make_report(text)]) == {"club"}
    assert read_calling("Tarn Mutual", [make_report(text)]) == {"company"}


def test_labels_of_the_unnamed() -> None:
    assert standing_of_label("three parents").civilian
    assert not standing_of_label("two officials").civilian
    assert one_holder("the Bishop") == {"bishop"}
    assert one_holder("Tavrenia's defence minister") == {"minister"}
    assert not one_holder("a minister")
    assert not one_holder("the former minister")
