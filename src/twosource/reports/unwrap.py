"""Paragraphs that were broken into lines of fixed width, made whole again."""

from __future__ import annotations

import re
from itertools import pairwise

_LIST_ITEM = re.compile(r"\s*(?:[-*•>|#]|\d{1,3}[.)])\s")


def unwrap(text: str) -> str:
    """`text` with the line breaks inside its paragraphs turned into spaces, if it was set to a width.

    Only breaks change, each into one space, so that spans stay the same. Mail, PDF pages and plain text
    of 60 to 100 columns come so; a text whose paragraphs are lines of their own is given back as it is.
    """
    lines = text.split("\n")
    if not _is_wrapped(lines):
        return text
    width = max(len(line.rstrip()) for line in lines)
    parts = [lines[0]]
    for above, line in pairwise(lines):
        parts.append(" " if _continues(above, line, width) else "\n")
        parts.append(line)
    return "".join(parts)


def _is_wrapped(lines: list[str]) -> bool:
    """Whether most lines of prose run on into the next one, in a text no line of which is long."""
    full = [line for line in lines if line.strip()]
    if len(full) < 4 or max(len(line.rstrip()) for line in full) > 130:
        return False
    pairs = [(a, b) for a, b in pairwise(lines) if len(a.strip()) >= 40 and b.strip()]
    running = sum(
        not a.rstrip().endswith((".", "!", "?", ":", '"', "”")) and b.lstrip()[0].islower() for a, b in pairs
    )
    return running >= 3 and running >= 0.3 * len(pairs)


def _continues(above: str, line: str, width: int) -> bool:
    a, b = above.rstrip(), line.lstrip()
    if not a.strip() or not b or _LIST_ITEM.match(line):
        return False
    if b[0].islower():
        return True
    # A break that the next word would not have fitted before is one of width, not of meaning.
    return len(a) + 1 + len(b.split(maxsplit=1)[0]) > 0.92 * width and len(a) > 0.6 * width
