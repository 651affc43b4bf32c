"""Texts in, shared passages out, for folders and archives of any size."""

from .blocks import Block, iter_blocks
from .chaining import Chains
from .naming import BOILERPLATE, QUOTATION, REUSE, Pairs, name_chains, pair_reusing
from .places import locate
from .plan import Reuse, find_reuse
from .shared import Shared, read_shared

__all__ = [
    "BOILERPLATE", "QUOTATION", "REUSE", "Block", "Chains", "Pairs", "Reuse", "Shared",
    "find_reuse", "iter_blocks", "locate", "name_chains", "pair_reusing", "read_shared",
]  # fmt: skip
