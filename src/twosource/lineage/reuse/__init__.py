"""Texts in, shared passages out, for folders and archives of any size."""

from .blocks import Block, iter_blocks
from .chaining import LEAST_WORDS, Chains
from .naming import BOILERPLATE, QUOTATION, REUSE, Pairs, name_chains, pair_reusing
from .pairing import COMMON, SHINGLE
from .places import locate
from .plan import Reuse, find_reuse
from .shared import Shared, read_shared

__all__ = [
    "BOILERPLATE", "COMMON", "LEAST_WORDS", "QUOTATION", "REUSE", "SHINGLE",
    "Block", "Chains", "Pairs", "Reuse", "Shared",
    "find_reuse", "iter_blocks", "locate", "name_chains", "pair_reusing", "read_shared",
]  # fmt: skip
