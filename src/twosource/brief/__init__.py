"""Everything the steps found → one Brief, in its final order, that has passed its own check."""

from .build import build_brief
from .check import check_brief
from .unknown import unread
from .written import check_json

__all__ = ["build_brief", "check_brief", "check_json", "unread"]
