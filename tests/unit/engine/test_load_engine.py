"""Engines by name."""

from __future__ import annotations

import socket

import pytest

from twosource import engine
from twosource.engine import choose_engine, load_engine
from twosource.errors import InputError, ModelMissing


@pytest.mark.parametrize("name", ["inline", "local"])
def test_each_engine_loads_under_its_own_name(name: str) -> None:
    assert load_engine(name).name == name


def test_an_engine_that_is_not_there_is_an_input_error() -> None:
    with pytest.raises(InputError, match="choose one of: inline, local, ray"):
        load_engine("fast")


@pytest.mark.parametrize(("name", "missing"), [("local", "daft"), ("ray", "daft and ray")])
def test_an_engine_without_its_package_says_what_to_install(
    name: str, missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "find_spec", lambda package: None)
    with pytest.raises(ModelMissing, match=rf"needs {missing}; .* pip install 'twosource\[{name}\]'"):
        load_engine(name)


def test_ray_starts_no_cluster_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RAY_ADDRESS", raising=False)
    with pytest.raises(InputError, match="set RAY_ADDRESS"):
        load_engine("ray")


def test_a_cluster_that_does_not_answer_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{held.getsockname()[1]}"
        monkeypatch.setenv("RAY_ADDRESS", address)
        with pytest.raises(InputError, match=f"no Ray cluster answers at {address}"):
            load_engine("ray")


def test_a_small_folder_waits_for_no_engine_and_a_large_one_takes_local(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert choose_engine("", engine.LARGE - 1).name == "inline"
    assert choose_engine("", engine.LARGE).name == "local"
    assert choose_engine("inline", engine.LARGE).name == "inline"
    monkeypatch.setattr(engine, "find_spec", lambda package: None)
    assert choose_engine("", engine.LARGE).name == "inline"
