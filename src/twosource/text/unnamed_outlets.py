"""Where a report credits an outlet that it does not name: "a local paper wrote", "the blog that broke it"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from ..model import Span
from .crediting import find_cue
from .lexicon import word_set
from .outlet_nouns import OutletName
from .parse import is_marked

# Nouns that mean an outlet and nothing else.
_SURE = word_set(
    "newspaper newspapers broadsheet broadsheets tabloid tabloids magazine magazines newsletter podcast",
    "weblog weblogs blog blogs blogger bloggers broadcaster broadcasters",
)
# These mean other things too: they must tell, or be told.
_UNSURE = word_set("paper papers weekly weeklies daily dailies website site portal channel station outlet")
# These are outlets with "news" or the like before them: "a news agency", "a radio station".
_HALF = word_set("agency agencies site website portal channel station service wire network")
_NEWS = word_set("news press wire radio tv television media newswire")
# The press at large, where a place or an adjective goes with it: "the press in Belqora", "local reports".
_LARGE = word_set("press media newspapers papers broadcasters television radio outlets reports")
# "A Kelham paper" has no name.
_PLACES = frozenset(("GPE", "LOC", "NORP"))
_OWN = word_set("this our my your his her its their no any")
# What an outlet alone does.
_PUBLISHING = frozenset(
    "report write print publish carry quote cite post reveal break run broadcast air say".split()
)
_TOLD = frozenset({"speak", "talk", "say", "confirm", "complain", "admit", "write", "interview", "statement"})
_SHOWN = frozenset({"appear", "surface", "publish", "print", "post", "report", "emerge", "write", "leak"})
_BESIDE = {"to": _TOLD, "with": _TOLD, "by": _PUBLISHING | _SHOWN, "in": _SHOWN, "on": _SHOWN}


def find_unnamed(
    doc: Doc, outlets: Sequence[OutletName], furniture: Sequence[Span]
) -> Iterator[tuple[Words, Token]]:
    """The words for each unnamed outlet that is credited, and the cue that makes it a credit.

    What stands in `furniture` or among the `outlets` found by name is left out.
    """
    taken = [outlet.span for outlet in outlets]
    for token in doc:
        lower = token.lower_
        if lower not in _SURE and lower not in _UNSURE and lower not in _HALF and lower not in _LARGE:
            continue
        at = Span(token.idx, token.idx + len(token))
        if is_marked(at, furniture) or any(map(at.overlap, taken)):
            continue
        words = _with_place(token) or _with_adjective(token) or _alone(token)
        cue = find_cue(token) if words is not None else None
        if words is not None and cue is not None and _credits(token, cue):
            yield words, cue


def _alone(noun: Token) -> Words | None:
    """ "a newspaper", "Castlebridge's evening paper", "the website that first wrote about it"."""
    known = noun.lower_ in _SURE or noun.lower_ in _UNSURE
    if not known and not (noun.lower_ in _HALF and any(c.lower_ in _NEWS for c in noun.children)):
        return None
    if _is_own(noun) or _has_name(noun):
        return None
    return noun.doc[noun.left_edge.i : noun.i + 1]


def _is_own(noun: Token) -> bool:
    return any(c.lower_ in _OWN or (c.dep_ == "poss" and c.pos_ == "PRON") for c in noun.children)


def _has_name(noun: Token) -> bool:
    """Whether the noun only says what a name beside it is: "the blog Quayside", "Quayside, a weekly"."""
    following = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else None
    if following is not None and following.pos_ == "PROPN" and following.is_title:
        return True
    named = [noun.head] if noun.dep_ == "appos" else []
    named += [child for child in noun.children if child.dep_ in ("appos", "compound", "nmod")]
    return any(token.pos_ == "PROPN" and token.ent_type_ not in _PLACES for token in named)


def _credits(noun: Token, cue: Token) -> bool:
    """Whether the cue leaves no doubt that an outlet is meant, and something is said rather than refused."""
    if any(child.dep_ == "neg" and 0 < cue.i - child.i <= 2 for child in cue.children):
        return False
    if noun.lower_ in _SURE or noun.lower_ in _LARGE or noun.lower_ in _HALF - _UNSURE:
        return True
    lemma = cue.lemma_.lower()
    if noun.dep_ == "nsubj" or cue.dep_ == "relcl":
        return lemma in _PUBLISHING
    if noun.dep_ in ("dobj", "dative"):
        return lemma == "tell"
    if noun.dep_ != "pobj":
        return False
    return cue.lower_ == "according" or lemma in _BESIDE.get(noun.head.lower_, frozenset())


def _with_place(noun: Token) -> Words | None:
    if noun.lower_ not in _LARGE and noun.lower_ not in _SURE:
        return None
    for child in noun.children:
        names = [t for t in child.children if t.pos_ == "PROPN"] if child.lower_ in ("in", "of") else []
        if names and 0 < names[0].i - noun.i <= 5:
            return noun.doc[noun.i : names[0].i + 1]
    return None


def _with_adjective(noun: Token) -> Words | None:
    if noun.lower_ != "reports" or noun.pos_ != "NOUN":
        return None
    before = noun.doc[noun.i - 1] if noun.i else None
    return noun.doc[noun.i - 1 : noun.i + 1] if before is not None and before.dep_ == "amod" else None
