"""Files → reports: text, publisher, date, author, headline and page furniture, each with its reason."""

from .reading import Reading, read_folder, read_texts

__all__ = ["Reading", "read_folder", "read_texts"]
