"""Whether a statement denies what another asserts: by a verb of denial, a word for lies, or a "not"."""

from __future__ import annotations

import re
from functools import lru_cache

from ..text.lexicon import word_set
from ..text.lexicon.denying import CALLING, DEGREE, DENY_PLAINLY, DENY_TALK, LABELS, MISTAKES, PAPERS, TALK
from ..text.names import same_person
from .statements import Statement, is_question, root

# Sentences are compared with all others of their claim.
_REMEMBERED = 10_000
# What is denied in no more words than the first must share one with what it denies; in more, two.
_FEW_DENIED = 3
_MANY_SHARED = 2
# "did not deny" denies nothing.
_UNDENIED = r"(?<!not )(?<!n't )(?<!n’t )(?<!never )(?<!nor )(?<!neither )(?<!to )(?<!cannot )"
_TALK_OBJECT = rf"(?:\W+[\w'’-]+){{0,4}}?\W+(?:{TALK})\b"
_BARE_OBJECT = r"\W+(?:it|this|that|them)\b(?!\s+(?:\w+\s+)?(?:that|to))"
_DENIAL = re.compile(
    rf"\b{_UNDENIED}(?:{DENY_PLAINLY})\b"
    rf"|\b{_UNDENIED}(?:{DENY_TALK})(?:{_TALK_OBJECT}|{_BARE_OBJECT}|\s+as\b)"
    r"|\bno (?:such|truth|basis)\b|\bnothing of the (?:kind|sort)\b"
    r"|\bnever (?:happened|took place|existed)\b|\bdid(?: not|n['’]t) (?:happen|take place)\b"
    r"|\b(?:be|is|are|was|were)(?: not|n['’]t) (?:true|so|correct)\b"
    rf"|\b{CALLING}\b.{{0,90}}?\b(?:{LABELS})\b"
    rf"|\b(?:is|are|was|were|be|['’]s|as)\W+(?:(?:{DEGREE})\W+){{0,2}}(?:{LABELS})\b(?!\W+sure\b)"
    rf"|\b(?:it|this|that|which|{TALK})\W+(?:is|are|was|were|['’]s)\W+(?:(?:{DEGREE})\W+){{0,2}}(?:{MISTAKES})\b",
    re.IGNORECASE | re.DOTALL,
)
# Whoever rejects an offer, a bill or a veto says of nothing that it is not so; nor does who finds it wrong.
_REFUSAL = re.compile(rf"\b(?:{DENY_TALK}|{MISTAKES}|unfair)\b", re.IGNORECASE)
_CALLED = re.compile(rf"{CALLING}\b", re.IGNORECASE)
_PAPER = re.compile(rf"\b(?:{PAPERS})\b", re.IGNORECASE)
# Of what is denied these words say nothing.
_SAYS_NOTHING = re.compile(rf"{TALK}|{PAPERS}|{LABELS}|{CALLING}", re.IGNORECASE)
_NEGATOR = re.compile(
    r"(?:\b(?:not|never|no|nobody|no[- ]one|none|nothing|neither|nor|cannot)\b|n['’]t\b)", re.IGNORECASE
)
# A "not" of these kinds denies nothing: "not only", "would not be named", "did not comment".
_IDLE = re.compile(
    r"^(?:not|no|nothing|n['’]t)\s+(?:to say|to add|only|just|longer|fewer|less|more|later|sooner|doubt|least"
    r"|until|even|yet|matter|but|guilty|(?:\w+\s+){0,2}?(?:be|being)\s+(?:named|identified|quoted)"
    r"|(?:say|comment|elaborate|respond|answer|reply|name|specify|disclose|give|return|immediately|discuss"
    r"|want|wish|confirm|identify|reveal)\b)",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:if|unless|until|provided|whether|should|lest|in case|on condition)\b", re.IGNORECASE
)
_CLAUSE = re.compile(r"[,.;:!?\"“”()]|\s[-–—]\s|\b(?:but|because|although|though|while|so|and)\b")
_WORD = re.compile(r"[^\W\d_]{3,}")
# How many words of its clause a "not" reaches.
_REACH = 5
# Who does not do this lets it stand.
_DENYING = {"deny", "dispute", "contest", "doubt", "exclude", "refute", "object"}
_FLAT = {"plain", "total"}
# Fewer words that carry meaning assert too little to be ruled out.
_LEAST_SAID = 3
_EMPTY = word_set(
    "the and any one anybody anyone ever been was were have had has did does that this with from for into",
    "about such single kind sort their his her its our your they them there would will could should may",
    "might must can who whom which what when than too very much many way",
)


def denies(statement: Statement) -> bool:
    """Whether a statement denies something said: "dismissed the reports", "called it a forgery"."""
    stance = statement.mention.stance
    if stance == "declines":
        return False
    return _tells_denial(statement.text) or (stance == "denies" and not _REFUSAL.search(statement.text))


def is_denied(other: Statement, denial: Statement) -> bool:
    """Whether what `denial` denies is what `other` says: it speaks of the same, and somebody else says it.

    A denial of "the reports" or of "it" may be of whatever stands near; one that says what is denied ("any
    role in the attack") is of that alone.
    """
    if _is_one_speaker(denial, other):
        return _is_one_content(denial, other)
    denied = _denied_words(denial.text)
    if not denied:
        return True
    return len(denied & other.all_roots) >= (1 if len(denied) <= _FEW_DENIED else _MANY_SHARED)


def _is_one_content(a: Statement, b: Statement) -> bool:
    """Whether the same is said in the same words: then one report has it that the speaker denied it."""
    return a.in_lower[0] == b.in_lower[0]


def _is_one_speaker(a: Statement, b: Statement) -> bool:
    """Whether two statements are of one speaker: nobody disputes himself."""
    one, other = a.mention.speaker, b.mention.speaker
    return one is not None and other is not None and same_person(one.name, other.name)


@lru_cache(maxsize=_REMEMBERED)
def _denied_words(text: str) -> frozenset[str]:
    """The roots of the words that say what a text denies; none where it denies "the reports" or "it"."""
    match = _DENIAL.search(text)
    if match is None:
        told = ""
    elif _CALLED.match(match.group()):
        told = "" if _PAPER.search(match.group()) else text[match.start() :]
    else:
        told = _CLAUSE.split(text[match.end() :], maxsplit=1)[0]
    words = (word for word in _WORD.findall(told.lower()) if word not in _EMPTY)
    return frozenset(root(word) for word in words if not _SAYS_NOTHING.fullmatch(word))


def negates(a: Statement, b: Statement) -> bool:
    """Whether `a` says with a "not" what `b` says without: the verb of one is what the "not" reaches."""
    denied = denied_roots(a.text)
    if not denied or b.negated or says_no(b.text) or _CONDITION.search(a.text):
        return False
    head, other = root(a.predicate), root(b.predicate)
    if other in denied or (a.negated and head == other):
        return True
    return head in denied and head in b.roots


def rules_out(a: Statement, b: Statement) -> bool:
    """Whether somebody quoted in `a` says flatly that what `b` asserts is not so.

    "Nobody shot at the soldiers" and "I never saw a stone" do so whatever the words of `b`; a mere "not"
    only where it reaches a word of `b`. What will not or cannot be, and what holds on a condition, rules
    out nothing.
    """
    if a.negation in (None, "open") or a.mention.speaker is None or _CONDITION.search(a.text):
        return False
    if a.predicate in _DENYING:
        return False
    if a.mention.stance != "asserts" or b.mention.stance not in {"asserts", "alleges"}:
        return False
    if b.negated or says_no(b.text) or not b.verbal or is_question(b) or len(b.words) < _LEAST_SAID:
        return False
    denied = denied_roots(a.text)
    if a.negation == "total":
        return bool(denied)
    return bool(denied & b.all_roots)


def says_otherwise(a: Statement, b: Statement) -> bool:
    """Whether one of two statements says flatly "not" and the other nothing of the kind, or denies."""
    if denies(a) != denies(b):
        return True
    return (a.negation in _FLAT and not says_no(b.text)) or (b.negation in _FLAT and not says_no(a.text))


@lru_cache(maxsize=_REMEMBERED)
def says_no(text: str) -> bool:
    """Whether a text holds any "not" that denies something."""
    return any(not _IDLE.match(text[m.start() :]) for m in _NEGATOR.finditer(text))


@lru_cache(maxsize=_REMEMBERED)
def denied_roots(text: str) -> frozenset[str]:
    """The roots of the words that a "not" in `text` reaches; a "not" in a condition denies nothing."""
    found: set[str] = set()
    for match in _NEGATOR.finditer(text):
        if _IDLE.match(text[match.start() :]) or _CONDITION.search(text[: match.start()]):
            continue
        clause = _CLAUSE.split(text[match.end() :], maxsplit=1)[0].lower()
        words = [word for word in _WORD.findall(clause) if word not in _EMPTY]
        found.update(root(word) for word in words[:_REACH])
    return frozenset(found)


@lru_cache(maxsize=_REMEMBERED)
def _tells_denial(text: str) -> bool:
    return bool(_DENIAL.search(text))
