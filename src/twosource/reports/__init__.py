"""Files → reports: text, publisher, date, author, headline and page furniture, each with its reason."""

from .build import report_id
from .folder import iter_files
from .folder_dates import infer_days
from .given import Found, iter_given
from .metadata import OpenDay
from .reading import Reading, read_folder, read_texts

__all__ = [
    "Found",
    "OpenDay",
    "Reading",
    "infer_days",
    "iter_files",
    "iter_given",
    "read_folder",
    "read_texts",
    "report_id",
]
