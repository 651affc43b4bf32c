"""When things happened, were said and were published: time expressions, dated, and the events they date."""

from .events import build_timeline
from .extract import extract_times
from .published import infer_published

__all__ = ["build_timeline", "extract_times", "infer_published"]
