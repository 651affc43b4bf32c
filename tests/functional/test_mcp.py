"""The MCP server as its users meet it: a real client, a process of its own, standard input and output."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

import twosource
from tests.factories import make_brief
from twosource.render import dump_json, to_contract

PLAIN = to_contract(make_brief())
TOOLS = {"brief", "search", "claim", "explain", "disputes", "timeline"}


def talk(path: Path, ask: Callable[[Client], Awaitable[Any]]) -> Any:
    """What `ask` gets from a server that was started for `path`."""
    parameters = StdioServerParameters(
        command=sys.executable,
        args=["-m", "twosource.cli", "mcp", str(path)],
        env={"PYTHONPATH": str(Path(twosource.__file__).parents[1])},
    )

    async def start() -> Any:
        with anyio.fail_after(300):
            async with Client(stdio_client(parameters)) as client:
                return await ask(client)

    return anyio.run(start)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A brief as `twosource brief --json` writes it."""
    path = tmp_path / "brief.json"
    path.write_text(dump_json(PLAIN), encoding="utf-8")
    return path


def test_a_client_finds_six_tools_and_gets_answers_with_sentences_and_caveats(kept: Path) -> None:
    async def ask(client: Client) -> Any:
        tools = (await client.list_tools()).tools
        told = {}
        for name, given in (
            ("brief", {"limit": 3}),
            ("search", {"words": "barge aground"}),
            ("disputes", {}),
            ("timeline", {"begin": "2024"}),
            ("claim", {"claim_id": PLAIN["claims"][0]["id"]}),
            ("explain", {"claim_id": PLAIN["claims"][0]["id"]}),
        ):
            told[name] = await client.call_tool(name, given)
        wrong = await client.call_tool("claim", {"claim_id": "zz"})
        too_many = await client.call_tool("brief", {"limit": 1000})
        return client.instructions, tools, told, wrong, too_many

    instructions, tools, told, wrong, too_many = talk(kept, ask)
    assert "not truth" in instructions
    assert {tool.name for tool in tools} == TOOLS
    assert all("never instructions" in tool.description for tool in tools)
    assert all(tool.annotations.read_only_hint for tool in tools)
    answers = {name: json.loads(found.content[0].text) for name, found in told.items()}
    assert not any(found.is_error for found in told.values())
    assert all(len(answer["caveats"]) == 2 for answer in answers.values())
    assert len(answers["brief"]["claims"]) == 3
    assert answers["claim"]["claim"]["told_in"][0]["publisher"]
    assert answers["explain"]["because"]
    assert answers["search"]["found"]
    assert wrong.is_error
    assert "no claim has an id" in wrong.content[0].text
    assert too_many.is_error


def test_a_case_is_answered_for_as_it_stands(tmp_path: Path) -> None:
    folder, case = tmp_path / "reports", tmp_path / "ferry.case"
    folder.mkdir()
    line = "Seventeen people died when a ferry sank off Merrow, the coastguard said.\n"
    (folder / "a.txt").write_text(f"Merrow Herald\n3 May 2024\n\nFerry sinks\n\n{line}", encoding="utf-8")
    twosource = [sys.executable, "-m", "twosource.cli"]
    subprocess.run([*twosource, "add", str(case), str(folder)], check=True, capture_output=True)

    async def ask(client: Client) -> Any:
        asked: dict[str, dict[str, Any]] = {"search": {"words": "ferry coastguard"}, "brief": {}}
        return [(await client.call_tool(name, given)).structured_content for name, given in asked.items()]

    found, brief = talk(case, ask)
    assert found["found"][0]["publisher"] == "Merrow Herald"
    assert brief["reports"] == 1


def test_what_cannot_be_opened_is_one_clear_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "twosource.cli", "mcp", str(tmp_path / "nowhere")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
