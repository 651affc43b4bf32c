"""Mentions and derivations → claims with their independent origins, verdicts and disputes."""

from .build import build_claims
from .statements import Statement, date_statements, make_statements

__all__ = ["Statement", "build_claims", "date_statements", "make_statements"]
