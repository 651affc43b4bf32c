"""A brief in the forms that other tools read: contract dicts in, bytes of files out, nothing from a network."""

from .formats import FORMATS, Files, Format, export

__all__ = ["FORMATS", "Files", "Format", "export"]
