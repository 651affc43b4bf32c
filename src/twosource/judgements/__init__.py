"""Judgements → what the steps do about them: dates, speakers, groups, counts, marks; each names who decided."""

from .dates import set_dates
from .decisions import list_decisions
from .identities import Identities, identify
from .journal import dump_journal, load_journal
from .marks import mark_claims
from .rulings import read_rulings, regroup_stories
from .story_marks import mark_stories

__all__ = [
    "Identities", "dump_journal", "identify", "list_decisions", "load_journal", "mark_claims",
    "mark_stories", "read_rulings", "regroup_stories", "set_dates",
]  # fmt: skip
