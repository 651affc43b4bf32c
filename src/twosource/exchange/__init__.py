"""A brief in the forms that other tools read: contract dicts in, bytes of files out, nothing from a network."""

from .affair import Affair
from .explain import explain_claim
from .formats import FORMATS, Files, Format, export

__all__ = ["FORMATS", "Affair", "Files", "Format", "explain_claim", "export"]
