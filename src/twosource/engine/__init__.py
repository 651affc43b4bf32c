"""Where the heavy steps run: `inline` is the reference every other engine is held to."""

from __future__ import annotations

from ..contracts import Engine
from ..errors import InputError
from .inline import Inline

__all__ = ["ENGINES", "Inline", "load_engine"]

ENGINES = ("inline",)


def load_engine(name: str) -> Engine:
    """The engine called `name`; InputError for an unknown one."""
    if name == "inline":
        return Inline()
    if name in ("local", "ray"):
        raise InputError(f"the engine {name!r} is planned for a later version; use 'inline'")
    raise InputError(f"there is no engine {name!r}; choose one of: {', '.join(ENGINES)}")
