"""Names of bodies: which are one body's, which are surely two bodies', and which leave it open."""

from __future__ import annotations

import pytest

from twosource.support.bodies import apart_bodies, same_body


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Foreign Ministry", "Tavrenia's Foreign Ministry"),
        ("Canal Safety Board", "the regulator"),
        ("Pellham", "Pellham Solvents Limited"),
        ("the company", "Pellham Solvents"),
        ("the operator", "Tarn Canal Authority"),
        ("CSB", "Canal Safety Board"),
        ("the cops", "police"),
        ("TARN CANAL AUTHORITY", "Tarn Canal Authority"),
    ],
)
def test_one_body(a: str, b: str) -> None:
    assert same_body(a, b)
    assert same_body(b, a)
    assert not apart_bodies(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Water Ministry", "Foreign Ministry"),
        ("Tarn Canal Authority", "Harbour Union"),
        ("Verrault police", "Verrault hospital"),
        ("Pellham Solvents", "the city council"),
        ("police", "the union"),
        ("Government of Tavrenia", "Ilmari Defence Ministry"),
    ],
)
def test_two_bodies(a: str, b: str) -> None:
    assert apart_bodies(a, b)
    assert apart_bodies(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Pellham Solvents Limited", "the fire service"),
        ("Verrault police", "Norfjord police"),
        ("the authorities", "Verrault police"),
        ("Tavrenia", "Foreign Ministry"),
        ("Israeli", "Foreign Ministry"),
        ("8 May 2021", "Tarn Canal Authority"),
        ("the couple", "the police"),
        ("Verrault", "Verrault police"),
        ("a woman who was on the bridge when the gate cracked", "police"),
        (None, "police"),
    ],
)
def test_what_is_left_open(a: str | None, b: str) -> None:
    assert not same_body(a, b)
    assert not apart_bodies(a, b)
    assert not apart_bodies(b, a)
