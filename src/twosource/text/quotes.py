"""What stands between quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..model import Span

# Opening marks that cannot be anything else, with the marks that may close them.
_PAIRS = {"“": '”"“', "„": '“”"', "«": "»", "‹": "›", "``": "''"}
# Marks that some countries open with and others close with: they open where a word begins.
_TURNED = {"»": "«»", "›": "‹›", "”": '”"', "‚": "‘’"}
_SINGLES = frozenset(("‘", "'", "‚"))
_MARKS = re.compile(r"``|''|[\"“”„«»‹›‘’‚'\n]")
# Rarer marks, each read as the common one that does its work.
_RARE = str.maketrans("‟❝❞＂″〝〞「」『』", '““”""“”“”“”')
_OF_SAYING = r"(?:said|says|added|adds)"
_NAMED = r"(?:(?:he|she|they)\s+|(?:[A-Z][\w.’'-]*\s+){1,4})"
# A quotation whose closing mark was lost ends before plain words of saying: ", said Ada Holt", ", she added."
_SAID = re.compile(
    rf"[,?!…]\s+(?:{_OF_SAYING}\s+(?:[A-Z]|(?:an?|the|one|his|her|their)\s)"
    rf"|{_NAMED}{_OF_SAYING}(?=[.,;:]|\s+(?:on|in|at|by)\s))"
)
# A pair of single marks further apart than this is two apostrophes.
_SINGLE_LIMIT = 400
# A quotation left open runs to the end of its paragraph, but not beyond this.
_OPEN_LIMIT = 3000


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """A quotation: `span` with its marks, `inner` without them.

    `closed` is false where no closing mark follows in the paragraph: the quotation is carried on by the next
    paragraph where that opens with a mark, as newspapers do. `single` is true for single marks, which
    quote but often only name ("the 'quiet' option").
    """

    span: Span
    inner: Span
    closed: bool = True
    single: bool = False


def find_quotes(text: str) -> tuple[Quote, ...]:
    """The outermost quotations of `text`, in order; odd marks lose no more than a paragraph."""
    text = text.translate(_RARE)
    found: list[Quote] = []
    opened: tuple[int, str] | None = None
    for match in _MARKS.finditer(text):
        mark, at = match.group(), match.start()
        if opened is not None:
            opened = _close(text, opened, mark, at, found)
        elif mark != "\n" and _opens(text, mark, at):
            opened = (at, mark)
    if opened is not None:
        _end_open(text, opened, len(text), found)
    return tuple(found)


def _opens(text: str, mark: str, at: int) -> bool:
    if mark in _PAIRS:
        return True
    if mark not in ('"', "‘", "'", "''") and mark not in _TURNED:
        return False
    before, after = text[at - 1 : at], text[at + len(mark) : at + len(mark) + 1]
    if mark in _TURNED and not (after.isalnum() and (not before or before.isspace() or before in "([—–")):
        return False
    return not (before.isalnum() or before in (".", ",", "!", "?")) and bool(after) and not after.isspace()


def _close(
    text: str, opened: tuple[int, str], mark: str, at: int, found: list[Quote]
) -> tuple[int, str] | None:
    """What is open after `mark`: nothing once it closes the quotation `opened`, which then is in `found`."""
    start, opening = opened
    single = opening in _SINGLES
    if mark == "\n":
        return _at_line_end(text, opened, at, found)
    if single and at - start > _SINGLE_LIMIT:
        return (at, mark) if _opens(text, mark, at) else None
    if single and mark in ('"', "“", "«"):
        return (at, mark)
    if not _closes(text, opening, mark, at):
        again = not single and _opens(text, mark, at) and _end_said(text, opened, at, found)
        return (at, mark) if again else opened
    if text[start + len(opening) : at].strip():
        found.append(_quote(start, opening, at, at + len(mark), single=single))
    return None


def _closes(text: str, opening: str, mark: str, at: int) -> bool:
    after = text[at + len(mark) : at + len(mark) + 1]
    before = text[at - 1 : at]
    if opening in ("‘", "'"):
        return mark in ("’", "'") and not after.isalnum() and not before.isspace()
    if opening == '"':
        return mark in ('"', "”", "''") and not (before.isspace() and after.isalnum())
    if opening == "''":
        return mark in ("''", '"')
    begins = mark == "“" and before.isspace() and after.isalnum()
    return mark in (_PAIRS.get(opening) or _TURNED[opening]) and not begins


def _at_line_end(text: str, opened: tuple[int, str], at: int, found: list[Quote]) -> tuple[int, str] | None:
    """A paragraph ends a quotation; a mere line break inside wrapped text does not."""
    start, _ = opened
    following = text[at + 1 : at + 40].lstrip(" \t")
    if following and not following.startswith(("\n", "\r")) and _is_wrapped(text, start, at):
        return opened
    _end_open(text, opened, at, found)
    return None


def _is_wrapped(text: str, start: int, at: int) -> bool:
    """Whether the line that ends at `at` breaks off in mid-sentence."""
    line = text[max(start, text.rfind("\n", max(0, at - 200), at) + 1) : at].rstrip()
    return bool(line) and (line[-1].isalnum() or line[-1] in ",;-—") and text[at + 1 : at + 2].islower()


def _end_open(text: str, opened: tuple[int, str], at: int, found: list[Quote]) -> None:
    start, opening = opened
    while at > start and text[at - 1].isspace():
        at -= 1
    if opening not in _SINGLES and _end_said(text, opened, at, found):
        return
    if opening in _SINGLES or not 1 < at - start - len(opening) <= _OPEN_LIMIT:
        return
    found.append(Quote(Span(start, at), Span(start + len(opening), at), closed=False))


def _end_said(text: str, opened: tuple[int, str], at: int, found: list[Quote]) -> bool:
    """Whether words of saying stand before `at` in a quotation left open, which then ends before them."""
    start, opening = opened
    said = _SAID.search(text, start + len(opening), at) if at - start <= _OPEN_LIMIT else None
    if said is None:
        return False
    found.append(_quote(start, opening, said.start() + 1, said.start() + 1, single=False))
    return True


def _quote(start: int, opening: str, inner_end: int, end: int, *, single: bool) -> Quote:
    return Quote(Span(start, end), Span(start + len(opening), inner_end), single=single)
