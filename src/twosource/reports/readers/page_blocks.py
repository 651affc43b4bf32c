"""The visible text of a page, block by block, and which blocks are the article."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from lxml import etree

_UNSEEN = frozenset(
    "head script style noscript template svg math iframe object embed select option textarea canvas audio "
    "video map "
    "datalist title".split()
)
_PAGE = frozenset("nav footer aside form button menu dialog label input".split())
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small "
    "span strike "
    "strong sub sup time tt u var wbr img picture source".split()
)
_PAGE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|newsletter|subscri\w+|sign-?up|share|sharing|social|related|"
    r"recommend\w*|promos?|"
    r"adverts?|advertisement|ads?|sponsor\w*|breadcrumbs?|comments?|sidebar|footer|nav|navbar|navigation|"
    r"menu|popup|modal|"
    r"most-?read|most-?popular|trending|outbrain|taboola|paywall|skip|toolbar|more-?stories|read-?more|"
    r"see-?also|tags?|"
    r"site-?header|topbar|top-?bar|login|widget)(?:$|[\s_-])",
    re.I,
)
_FEW_BLOCKS = 2_000
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


@dataclass(slots=True)
class Block:
    """One paragraph, heading or list item; `container` numbers the article or main part it stands in."""

    text: str
    tag: str
    container: int
    page: bool
    by_class: bool

    @property
    def words(self) -> int:
        return len(self.text.split())


class _Walk:
    """The state of one pass over the tree: what is skipped, what is furniture, the text so far."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.parts: list[str] = []
        self.tags: list[str] = ["body"]
        self.containers: list[tuple[str, int]] = []
        self.count = 0
        self.unseen = self.page = self.by_class = 0

    def flush(self) -> None:
        text = " ".join("".join(self.parts).split())
        self.parts.clear()
        if text:
            container = next((number for tag, number in self.containers if tag == "article"), 0)
            container = container or (self.containers[0][1] if self.containers else 0)
            self.blocks.append(
                Block(text, self.tags[-1], container, self.page > 0 or self.by_class > 0, self.page == 0)
            )


def split_blocks(root: etree._Element) -> list[Block]:
    """The blocks of the page in reading order, each with its white space squashed."""
    walk = _Walk()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            if event == "end" and not walk.unseen:
                walk.parts.append(element.tail or "")
            continue
        if event == "start":
            _enter(walk, element)
        else:
            _leave(walk, element)
    walk.flush()
    return walk.blocks


def _enter(walk: _Walk, element: etree._Element) -> None:
    tag = str(element.tag)
    if _is_unseen(element, tag):
        walk.unseen += 1
    if tag not in _INLINE and tag != "br":
        walk.flush()
        walk.tags.append(tag)
    elif tag == "br":
        walk.flush()
    if tag in ("article", "main"):
        walk.count += 1
        walk.containers.append((tag, walk.count))
    walk.page += _is_page(element, tag)
    walk.by_class += _has_page_class(element, tag)
    if not walk.unseen:
        walk.parts.append(f" {element.text or ''}" if tag == "time" else element.text or "")


def _leave(walk: _Walk, element: etree._Element) -> None:
    tag = str(element.tag)
    if tag not in _INLINE and tag != "br":
        walk.flush()
        walk.tags.pop()
    if tag in ("article", "main"):
        walk.containers.pop()
    walk.page -= _is_page(element, tag)
    walk.by_class -= _has_page_class(element, tag)
    if _is_unseen(element, tag):
        walk.unseen -= 1
    if not walk.unseen:
        walk.parts.append(f" {element.tail or ''}" if tag == "time" else element.tail or "")


def _is_unseen(element: etree._Element, tag: str) -> bool:
    return (
        tag in _UNSEEN
        or element.get("hidden") is not None
        or bool(_HIDDEN.search(element.get("style") or ""))
    )


def _is_page(element: etree._Element, tag: str) -> bool:
    return tag in _PAGE or (tag == "header" and element.find(".//h1") is None)


def _has_page_class(element: etree._Element, tag: str) -> bool:
    if tag in ("html", "body", "main", "article", "h1"):
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return len(names) < 400 and bool(_PAGE_CLASS.search(names)) and element.find(".//h1") is None


def select_blocks(blocks: list[Block], main_text: str) -> list[Block]:
    """The blocks of the article, headline first; `main_text` is a guess at the article that marks them."""
    kept = {" ".join(line.split()) for line in main_text.split("\n")}
    if len(blocks) <= _FEW_BLOCKS:
        # A paragraph may lie inside a longer line of the guess; looking for that costs the square.
        whole = " ".join(main_text.split())
        kept |= {block.text for block in blocks if block.text in whole}
    marked = [block for block in blocks if block.words >= 4 and block.text in kept]
    seen = [block for block in blocks if not block.page or (block.by_class and _is_paragraph(block, kept))]
    container = _main_container(seen, marked)
    if container:
        chosen = [block for block in seen if block.container == container]
    elif marked:
        first = min(
            _place(seen, block) for block in (marked[0], *seen[:1]) if block in marked or block.tag == "h1"
        )
        last = max(_place(seen, block) for block in marked)
        chosen = seen[first : last + 1]
    else:
        chosen = seen
    return _from_headline(seen, chosen)


def _place(blocks: list[Block], wanted: Block) -> int:
    return next((at for at, block in enumerate(blocks) if block is wanted), 0)


def _is_paragraph(block: Block, kept: set[str]) -> bool:
    return block.words >= 12 and block.text.rstrip("\"'”’)").endswith((".", "?", "!")) and block.text in kept


def _main_container(seen: list[Block], marked: list[Block]) -> int:
    """The article or main part that holds most of the marked text; 0 where most lies in none."""
    weight: Counter[int] = Counter()
    for block in marked or seen:
        weight[block.container] += len(block.text)
    return min(weight, key=lambda number: (-weight[number], number)) if weight else 0


def _from_headline(seen: list[Block], chosen: list[Block]) -> list[Block]:
    """The chosen blocks with the page's headline in front, short labels above it left out."""
    inside = [at for at, block in enumerate(chosen) if block.tag == "h1"]
    if inside:
        at = inside[0]
        return [block for block in chosen[:at] if block.words >= 12] + chosen[at:]
    if not chosen:
        return chosen
    start = _place(seen, chosen[0])
    above = [at for at, block in enumerate(seen[:start]) if block.tag == "h1" and block.words >= 3]
    return [seen[above[-1]], *chosen] if above else chosen
