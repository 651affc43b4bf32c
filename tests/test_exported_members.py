"""The front door: what `import twosource` offers, sorted, and there when asked for."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest

twosource = import_module("twosource")


def test_the_exported_names_are_sorted_and_there() -> None:
    assert list(twosource.__all__) == sorted(twosource.__all__)
    assert len(set(twosource.__all__)) == len(twosource.__all__)
    assert {"Brief", "Claim", "Report", "investigate"} <= set(twosource.__all__)


@pytest.mark.parametrize("name", getattr(twosource, "__all__", ()))
def test_each_exported_name_leads_somewhere(name: str) -> None:
    assert getattr(twosource, name) is not None


def test_a_name_that_is_not_exported_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="gossip"):
        _ = twosource.gossip


def test_the_front_door_opens_without_loading_the_house() -> None:
    code = "import sys, twosource; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"spacy", "numpy", "onnxruntime", "twosource.pipeline"} & set(loaded.stdout.split())
