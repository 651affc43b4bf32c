"""Reports and mentions in, derivations out: who reprints, rewrites or cites whom, and who was first."""

from .described import name_described
from .kinds import classify_kinds
from .trace import trace

__all__ = ["classify_kinds", "name_described", "trace"]
