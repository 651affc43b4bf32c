"""Names of people."""

import pytest

from twosource.text.names import near_spelling, same_person, strip_titles, surname


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Mr Orrin Tavis", "Orrin Tavis"),
        ("Deputy National Security Adviser Lena Okoro", "Lena Okoro"),
        ("Chief Fire Officer Ada Holt-Brand's", "Ada Holt-Brand"),
        ("Gen. Piet van der Meer", "Piet van der Meer"),
        ("Dean Wills", "Dean Wills"),
        ("the Prime Minister", "Prime Minister"),
        ("Walter Quill Jr.", "Walter Quill"),
        ("", ""),
    ],
)
def test_titles_fall_away(name: str, bare: str) -> None:
    assert strip_titles(name) == bare


@pytest.mark.parametrize(
    ("name", "family"),
    [("Ms Ursula von der Berg", "von der Berg"), ("Tavis", "Tavis"), ("President de Ruyt", "de Ruyt")],
)
def test_surnames_keep_their_particles(name: str, family: str) -> None:
    assert surname(name) == family


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ms Tavis", "Orla Tavis"),
        ("Nadim Orsel", "Nadeem Orsell"),
        ("Bennet", "Naomi Bennett"),
        ("Gareth Pryce-Holt", "Garth Price-Holt"),
        ("J. Quill", "Janet Quill"),
        ("José Núñez", "Jose Nunez"),
        ("Xi", "Xi Ruolan"),
    ],
)
def test_one_person_in_two_spellings(a: str, b: str) -> None:
    assert same_person(a, b)
    assert same_person(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Orla Tavis", "Peter Tavis"),
        ("Mr Tavis", "Mrs Tavis"),
        ("Hansen", "Jansen"),
        ("Orla Tavis", "Orla Quill"),
        ("Mario Reyes", "Maria Reyes"),
        ("", "Tavis"),
    ],
)
def test_two_people_stay_two(a: str, b: str) -> None:
    assert not same_person(a, b)


def test_short_words_must_agree_in_full() -> None:
    assert not near_spelling("Ali", "Ari")
    assert near_spelling("Kostrin", "Kostrinn")
    assert near_spelling("Niel", "Neil")
    assert not near_spelling("Nils", "Neil")


def test_first_letters_of_one_sound_agree() -> None:
    assert near_spelling("Ybarra", "Ibarra")
    assert not near_spelling("Hansen", "Jansen")
    assert not near_spelling("Ybarra", "Ibarre")
