"""Reports and mentions in, derivations out: who reprints, rewrites or cites whom, and who was first."""

from .described import name_described
from .kinds import classify_kinds
from .reuse import Shared, read_shared
from .trace import trace

__all__ = ["Shared", "classify_kinds", "name_described", "read_shared", "trace"]
