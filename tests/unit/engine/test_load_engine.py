"""Engines by name."""

from __future__ import annotations

import pytest

from twosource.engine import ENGINES, load_engine
from twosource.errors import InputError


@pytest.mark.parametrize("name", ENGINES)
def test_each_engine_loads_under_its_own_name(name: str) -> None:
    assert load_engine(name).name == name


@pytest.mark.parametrize(("name", "hint"), [("ray", "later version"), ("fast", "choose one of: inline")])
def test_an_engine_that_is_not_there_is_an_input_error(name: str, hint: str) -> None:
    with pytest.raises(InputError, match=hint):
        load_engine(name)
