"""The house keeps its plan: layers, sizes, names, and a sentence for every folder."""

from __future__ import annotations

import ast
import io
import keyword
import shutil
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import twosource

HOUSE = Path(twosource.__file__).parent
PROJECT = Path(__file__).parents[1]
MODULES = sorted(HOUSE.rglob("*.py"))
LONGEST_MODULE = 400
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}
# One noun each; a folder of the plan that is not built yet is simply not there.
FOLDERS = (
    "model", "text", "reports", "claims", "stories", "lineage", "support", "timeline", "board", "brief",
    "engine", "render", "store", "cli", "exchange", "assistant", "web",
)  # fmt: skip


def identify(module: Path) -> str:
    return module.relative_to(HOUSE).as_posix()


@cache
def read(module: Path) -> str:
    return module.read_text(encoding="utf-8")


def iter_identifiers(module: Path) -> Iterator[tuple[int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(read(module)).readline):
        if token.type == tokenize.NAME and not keyword.iskeyword(token.string):
            yield token.start[0], token.string


def is_banned(name: str) -> bool:
    return name.lower() in {"source", "sources"}


def test_import_layers_hold() -> None:
    lint = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    assert lint, "import-linter is not installed; run: make setup"
    checked = subprocess.run([lint, "--no-cache"], cwd=PROJECT, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_no_module_is_too_long() -> None:
    lengths = {identify(module): len(read(module).splitlines()) for module in MODULES}
    assert not {name: lines for name, lines in lengths.items() if lines > LONGEST_MODULE}


def test_every_module_says_what_it_is_for() -> None:
    assert not [identify(module) for module in MODULES if not ast.get_docstring(ast.parse(read(module)))]


def test_no_module_is_named_for_nothing() -> None:
    parts = {part.removesuffix(".py") for module in MODULES for part in module.relative_to(HOUSE).parts}
    assert not parts & NAMES_THAT_SAY_NOTHING


def test_the_word_source_names_nothing() -> None:
    """It means four things in this field: a publisher, a speaker, a document, a report that others copy."""
    found = [
        (identify(module), line)
        for module in MODULES
        for line, name in iter_identifiers(module)
        if is_banned(name)
    ]
    assert not found


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_folder_of_the_plan_is_a_package(folder: str) -> None:
    assert (HOUSE / folder / "__init__.py").is_file()


def test_help_waits_for_nothing_heavy() -> None:
    code = "import sys, twosource.cli; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {
        "spacy",
        "numpy",
        "onnxruntime",
        "jinja2",
        "trafilatura",
        "rich",
        "starlette",
        "uvicorn",
        "twosource.pipeline",
    }
    assert not heavy & set(loaded.stdout.split())
