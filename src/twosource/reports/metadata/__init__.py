"""What a report's layout tells of its publication: who, when, where, by whom, and what is page furniture."""

from .find import Found, OpenDay, find_metadata

__all__ = ["Found", "OpenDay", "find_metadata"]
