"""A kept brief comes back whole: what is written of it anew is what was written before."""

from __future__ import annotations

import pytest

from tests.factories import HOSTILE, make_brief, make_small_brief
from twosource.errors import InputError
from twosource.model import Brief
from twosource.render import render_markdown, to_contract
from twosource.render.restore import from_contract


@pytest.mark.parametrize("brief", [make_brief(), make_brief(HOSTILE), make_small_brief()])
def test_a_restored_brief_writes_the_same_contract(brief: Brief) -> None:
    part = to_contract(brief)
    again = from_contract(part)
    assert to_contract(again) == part
    assert render_markdown(again) == render_markdown(brief)


def test_what_is_no_contract_is_refused() -> None:
    with pytest.raises(InputError, match="twosource-brief/1"):
        from_contract({"reports": [{"id": "r1"}]})
