"""Where the heavy steps run: `inline` is the reference every other engine is held to."""

from __future__ import annotations

import os
from importlib.util import find_spec

from ..contracts import Engine
from ..errors import InputError, ModelMissing
from .inline import Inline
from .journal import FolderJournal

__all__ = ["ENGINES", "LARGE", "FolderJournal", "Inline", "choose_engine", "load_engine"]

ENGINES = ("inline", "local", "ray")
# Reports from which `local` is used where nobody chose: below, starting Daft takes longer than it saves.
LARGE = 20_000


def choose_engine(name: str, reports: int) -> Engine:
    """The engine called `name`; without a name, `local` for a large folder where Daft is installed."""
    return load_engine(name or ("local" if reports >= LARGE and _is_installed("daft") else "inline"))


def load_engine(name: str) -> Engine:
    """The engine called `name`.

    InputError for an unknown one, or one that cannot run beside that of an earlier call; ModelMissing where
    its package is not installed.
    """
    if name not in ENGINES:
        raise InputError(f"there is no engine {name!r}; choose one of: {', '.join(ENGINES)}")
    if name == "inline":
        return Inline()
    missing = [package for package in _PACKAGES[name] if not _is_installed(package)]
    if missing:
        raise ModelMissing(
            f"the engine {name!r} needs {' and '.join(missing)}; install what it needs with: "
            f"pip install 'twosource[{name}]'"
        )
    # Neither may report what it does to its makers.
    os.environ.update(DAFT_ANALYTICS_ENABLED="0", DO_NOT_TRACK="true", RAY_USAGE_STATS_ENABLED="0")
    from .planned import Planned
    from .runner import start_runner

    start_runner(name)
    return Planned(name)


_PACKAGES = {"local": ("daft",), "ray": ("daft", "ray")}


def _is_installed(package: str) -> bool:
    return find_spec(package) is not None
