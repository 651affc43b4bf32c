"""Report → Mentions: who says what, through whom."""

from .attribution import Attribution, attributions

__all__ = ["Attribution", "attributions"]
