"""The invented affair as a contract's dict: as it is, and with hostile text wherever text can stand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.factories import HOSTILE, make_brief
from twosource.render import to_contract


@pytest.fixture(scope="package", params=["plain", "hostile"])
def brief(request: pytest.FixtureRequest) -> dict[str, Any]:
    """The affair of the Orla Maiden, once plain and once with hostile text planted in it."""
    return to_contract(make_brief(HOSTILE if request.param == "hostile" else ""))


@pytest.fixture(scope="package")
def plain() -> dict[str, Any]:
    return to_contract(make_brief())
