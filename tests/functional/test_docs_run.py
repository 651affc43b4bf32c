"""The commands of the tutorial and of the how-tos are run as they stand there, and what they show is compared."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import typer

from tests.functional.matter import write_matter
from twosource.cli import main
from twosource.cli.app import app

ROOT = Path(__file__).resolve().parents[2]
# These run until they are stopped, or read from the keyboard: their words are read by the program, no more.
ENDLESS = ("serve", "watch", "mcp")
ELSEWHERE = ("make ", ". .venv", "less ", "pip install", "python ", "RAY_ADDRESS=")


@dataclass
class Session:
    """Runs one line after the other in a folder, the program itself within this process."""

    folder: Path
    take: Callable[[], str]
    patch: pytest.MonkeyPatch
    names: dict[str, str] = field(default_factory=dict)
    code: int = 0
    printed: list[str] = field(default_factory=list)

    def run(self, line: str) -> None:
        for name, value in self.names.items():
            line = line.replace(name, value)
        words = shlex.split(line, comments=True)
        while words and re.fullmatch(r"[A-Z_]+=.*", words[0]):
            name, _, value = words.pop(0).partition("=")
            self.patch.setenv(name, value)
        if line == "echo $?":
            self.printed.append(f"{self.code}")
        elif words[0] != "twosource":
            subprocess.run(["bash", "-c", line], cwd=self.folder, check=True)
        elif words[1] in ENDLESS:
            command = typer.main.get_command(app).commands[words[1]]  # type: ignore[attr-defined]
            command.make_context(words[1], words[2:])
        else:
            self._call(words)

    def _call(self, words: list[str]) -> None:
        words, _, target = (words, "", None) if ">" not in words else (words[:-2], ">", words[-1])
        self.patch.setattr(sys, "argv", words)
        with pytest.raises(SystemExit) as ended:
            main()
        self.code = int(ended.value.code or 0)
        printed = self.take()
        self.printed.append(printed)
        if target:
            (self.folder / target).write_text(printed, encoding="utf-8")


@pytest.fixture
def session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Iterator[Session]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("NO_COLOR", "1")

    def take() -> str:
        printed = capfd.readouterr()
        return printed.out + printed.err

    yield Session(tmp_path, take, monkeypatch)
    assert Path.cwd() == tmp_path
    os.chdir(ROOT)


def iter_blocks(text: str) -> Iterator[tuple[str, list[str]]]:
    """The commands ("run") and what they print ("text") of a page, block by block."""
    for kind, fenced, indented in re.findall(
        r"^```(\w*)\n(.*?)^```$|((?:^    \S[^\n]*\n)+)", text, re.MULTILINE | re.DOTALL
    ):
        block = [line.strip() for line in (fenced or indented).splitlines() if line.strip()]
        if indented or not kind:
            yield "run", block
        elif kind == "text":
            yield "text", block


def squeezed(text: str) -> str:
    return " ".join(text.split())


def follow(session: Session, text: str) -> list[str]:
    """Runs a page; what it shows must have been printed by one command, in that order. Gives what was run."""
    ran = []
    for kind, block in iter_blocks(text):
        for line in block if kind == "run" else ():
            if not line.startswith(ELSEWHERE):
                session.run(line)
                ran.append(line)
        if kind == "text":
            pattern = ".*".join(re.escape(squeezed(line)) for line in block)
            assert any(re.search(pattern, squeezed(printed)) for printed in session.printed), block
    return ran


def test_the_tutorial_is_true(session: Session) -> None:
    shutil.copytree(ROOT / "examples", session.folder / "examples")
    ran = follow(session, (ROOT / "docs" / "tutorial.md").read_text("utf-8"))
    assert len(ran) > 15
    for name in ("brief.html", "my-brief.html", "dam.html", "dam.docx"):
        assert (session.folder / name).stat().st_size > 10_000


def sections() -> dict[str, str]:
    parts = re.split(r"^## (.+)$", (ROOT / "docs" / "how-to.md").read_text("utf-8"), flags=re.MULTILINE)
    found = dict(zip(parts[1::2], parts[2::2], strict=True))
    commands = {title: [line for kind, block in iter_blocks(text) if kind == "run" for line in block]
                for title, text in found.items()}  # fmt: skip
    return {title: found[title] for title, lines in commands.items() if any("twosource " in x for x in lines)}


@pytest.mark.parametrize("title", sections())
def test_each_how_to_is_true(title: str, session: Session) -> None:
    session.names = write_matter(session.folder)
    fails = {"Use another spaCy pipeline": 4}
    assert follow(session, sections()[title])
    assert session.code == fails.get(title, 0)
